package golden

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

func TestTheFirstDifferenceIsNamed(t *testing.T) {
	want := &Want{Stdout: []byte("a\nb\n"), Exit: 1, LastErr: "E: x"}
	same := &convert.RunResult{Stdout: []byte("a\nb\n"), Stderr: []byte("Traceback\nE: x\n"), Exit: 1}
	stage, _ := compare(want, same)
	require.Equal(t, StagePass, stage)
	for _, tt := range []struct {
		change func(*convert.RunResult)
		stage  Stage
		detail string
	}{
		{func(r *convert.RunResult) { r.Stdout = []byte("a\nc\n") }, StageOutput, `stdout line 2: want "b", got "c"`},
		{func(r *convert.RunResult) { r.Stdout = []byte("a\n") }, StageOutput, `stdout line 2: want "b", got ""`},
		{func(r *convert.RunResult) { r.Exit = 0 }, StageOutput, `exit status: want 1, got 0`},
		{func(r *convert.RunResult) { r.Stderr = []byte("E: y") }, StageOutput, `stderr: want "E: x", got "E: y"`},
		{func(r *convert.RunResult) { r.Stderr = []byte("panic: oh\n\ngoroutine 1 [running]:\n") }, StageCrash, `panic: oh`},
		{func(r *convert.RunResult) { r.TimedOut = true }, StageHang, `no end after 20s; stdout: want 2 lines, got 2`},
	} {
		got := *same
		tt.change(&got)
		stage, detail := compare(want, &got)
		require.Equal(t, tt.stage, stage)
		require.Equal(t, tt.detail, detail)
	}
}

func TestWhatHasNoOrderIsComparedWithoutIt(t *testing.T) {
	require.Equal(t, bag([]byte("[1, 2]\nx\n")), bag([]byte("x\n[2, 1]\n")))
	require.NotEqual(t, bag([]byte("[1, 2]\n")), bag([]byte("[1, 3]\n")))
}

func TestACaseIsWrittenBackAsItWasRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c.txtar")
	text := "Prose.\n\n-- flags --\n--no-main\n-e print(1)\n-- input.py --\nx = 1\n-- want.stdout --\n1\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	c, err := readGolden("c", path)
	require.NoError(t, err)
	require.True(t, c.Link.NoMain)
	require.Equal(t, []string{"print(1)"}, c.Link.Exec)
	require.Equal(t, "1\n", string(c.Want.Stdout))
	require.NoError(t, c.Save())
	again, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, text, string(again))
	c.Set("want.diag", "x\n")
	c.Set("want.stdout", "")
	_, ok := c.File("want.stdout")
	require.False(t, ok)
}
