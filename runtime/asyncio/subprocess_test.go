package asyncio

import (
	"context"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func TestCommunicateFeedsAndReadsAProgram(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		p, err := CreateSubprocessExec(ctx, ProcessOptions{Stdin: Pipe, Stdout: Pipe, Stderr: Pipe}, "cat")
		require.NoError(t, err)
		input := py.Bytes(strings.Repeat("abc\n", 50_000))
		out, errs, err := p.Communicate(ctx, &input)
		require.NoError(t, err)
		require.Equal(t, input, *out)
		require.Empty(t, *errs)
		require.Zero(t, *p.ReturnCode())
		return nil
	})
}

func TestAShellCommandsOutputAndStatusAreRead(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		p, err := CreateSubprocessShell(ctx, ProcessOptions{Stdout: Pipe, Stderr: ToStdout}, "echo one; echo two >&2; exit 3")
		require.NoError(t, err)
		var lines []string
		for line, err := range p.Stdout.Lines(ctx) {
			require.NoError(t, err)
			lines = append(lines, string(line))
		}
		require.Equal(t, []string{"one\n", "two\n"}, lines)
		code, err := p.Wait(ctx)
		require.Equal(t, 3, code)
		return err
	})
}

func TestAProgramThatTakesTooLongIsKilled(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		p, err := CreateSubprocessExec(ctx, ProcessOptions{Stdout: Pipe}, "sleep", "100")
		require.NoError(t, err)
		_, err = WaitFor(ctx, Bind0(p.Wait), 0.02)
		require.True(t, py.Is(err, py.TimeoutError))
		p.Kill()
		code, err := p.Wait(ctx)
		require.Equal(t, -9, code)
		require.PanicsWithError(t, "", func() { p.Kill() })
		return err
	})
}

func TestAMissingProgramIsFileNotFoundError(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		_, err := CreateSubprocessExec(ctx, ProcessOptions{}, "/no/such/program")
		require.True(t, py.Is(err, py.FileNotFoundError), "%v", err)
		require.EqualError(t, err, "[Errno 2] No such file or directory: '/no/such/program'")
		return nil
	})
}
