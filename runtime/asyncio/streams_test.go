package asyncio

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func echo(ctx context.Context, r *StreamReader, w *StreamWriter) error {
	defer w.Close()
	for line, err := range r.Lines(ctx) {
		if err != nil {
			return err
		}
		w.Write(line)
		if err := w.Drain(ctx); err != nil {
			return err
		}
	}
	return nil
}

// withSockets runs the test on the virtual clock, which goes with the real one while sockets are open.
func withSockets(t *testing.T, body func(ctx context.Context) error) {
	t.Helper()
	onVirtualClock(t)
	require.NoError(t, RunVoid(context.Background(), body))
}

func TestAnEchoServerServesManyConnections(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		server, err := StartServer(ctx, echo, "127.0.0.1", 0)
		require.NoError(t, err)
		port := server.Sockets()[0].Port()
		client := func(ctx context.Context, i int) error {
			r, w, err := OpenConnection(ctx, "127.0.0.1", port)
			if err != nil {
				return err
			}
			for k := range 20 {
				text := py.Bytes(fmt.Sprintf("%d %d %s\n", i, k, strings.Repeat("x", i*k*10)))
				w.Write(text)
				line, err := r.ReadLine(ctx)
				if err != nil {
					return err
				}
				require.Equal(t, text, line)
			}
			w.WriteEOF()
			rest, err := r.Read(ctx, -1)
			require.NoError(t, err)
			require.Empty(t, rest)
			require.True(t, r.AtEOF())
			w.Close()
			return w.WaitClosed(ctx)
		}
		if err := gatherN(ctx, 50, client); err != nil {
			return err
		}
		server.Close()
		require.False(t, server.IsServing())
		if err := server.WaitClosed(ctx); err != nil {
			return err
		}
		_, _, err = OpenConnection(ctx, "127.0.0.1", port)
		require.True(t, py.Is(err, py.ConnectionRefusedError))
		require.EqualError(t, err, fmt.Sprintf("[Errno 111] Connect call failed ('127.0.0.1', %d)", port))
		return nil
	})
}

func TestDrainWaitsForASlowReader(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		const size = 8 << 20
		got := 0
		server, err := StartServer(ctx, func(ctx context.Context, r *StreamReader, w *StreamWriter) error {
			defer w.Close()
			for {
				if err := Sleep(ctx, 0.0001); err != nil {
					return err
				}
				data, err := r.Read(ctx, 100_000)
				if err != nil || data == "" {
					return err
				}
				got += len(data)
			}
		}, "127.0.0.1", 0)
		require.NoError(t, err)
		_, w, err := OpenConnection(ctx, "127.0.0.1", server.Sockets()[0].Port())
		require.NoError(t, err)
		most := 0
		for range size / 65536 {
			w.Write(py.Bytes(strings.Repeat("y", 65536)))
			most = max(most, len(w.transport.out))
			if err := w.Drain(ctx); err != nil {
				return err
			}
		}
		w.Close()
		require.NoError(t, w.WaitClosed(ctx))
		server.Close()
		require.NoError(t, server.WaitClosed(ctx))
		require.Equal(t, size, got)
		require.Less(t, most, 1<<20)
		return nil
	})
}

func TestUnixSocketsAndIncompleteReads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s")
	withSockets(t, func(ctx context.Context) error {
		server, err := StartUnixServer(ctx, func(ctx context.Context, r *StreamReader, w *StreamWriter) error {
			w.Write("abc;def")
			w.Close()
			return nil
		}, path)
		require.NoError(t, err)
		return server.With(ctx, func(ctx context.Context, s *Server) error {
			r, w, err := OpenUnixConnection(ctx, path)
			require.NoError(t, err)
			part, err := r.ReadUntil(ctx, ";")
			require.NoError(t, err)
			require.Equal(t, py.Bytes("abc;"), part)
			_, err = r.ReadExactly(ctx, 10)
			var incomplete *IncompleteReadError
			require.ErrorAs(t, err, &incomplete)
			require.Equal(t, py.Bytes("def"), incomplete.Partial)
			require.EqualError(t, err, "3 bytes read on a total of 10 expected bytes")
			w.Close()
			return w.WaitClosed(ctx)
		})
	})
}

func TestAServerEndsWithTheTaskThatServesForEver(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		server, err := StartServer(ctx, echo, "127.0.0.1", 0)
		require.NoError(t, err)
		forever := CreateTask(ctx, BindVoid0(server.ServeForever))
		require.NoError(t, Sleep(ctx, 0))
		forever.Cancel()
		_, err = forever.Await(ctx)
		require.True(t, py.Is(err, py.CancelledError))
		require.False(t, server.IsServing())
		return nil
	})
}
