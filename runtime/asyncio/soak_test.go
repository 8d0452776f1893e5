package asyncio

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// TestMain fails when the tests leave a goroutine of this package behind. Those that run a loop look for themselves, too.
func TestMain(m *testing.M) {
	// The package os/signal keeps its goroutine, once it has been used: begin with it.
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	signal.Stop(c)
	code := m.Run()
	if left := goroutinesOfTheLoop(); left != "" && code == 0 {
		fmt.Fprintf(os.Stderr, "goroutines outlive the tests:\n%s\n", left)
		code = 1
	}
	os.Exit(code)
}

// goroutinesOfTheLoop are the stacks of all goroutines but the main one in which this package occurs.
func goroutinesOfTheLoop() string {
	buf := make([]byte, 1<<18)
	for range 100 {
		left := ""
		for _, g := range bytes.Split(buf[:runtime.Stack(buf, true)], []byte("\n\n"))[1:] {
			if bytes.Contains(g, []byte("runtime/asyncio.")) {
				left += string(g) + "\n\n"
			}
		}
		if left == "" {
			return ""
		}
		<-time.After(10 * time.Millisecond)
	}
	return string(buf)
}

// soak divides the size of a soak test where tests are to be short.
func soak(n int) int {
	if testing.Short() {
		return n / 20
	}
	return n
}

// keepsMemory runs a load, half of the test, twice and fails when the second time leaves more memory in use. Stacks are given back when
// the collector finds the time, so that it looks again before it fails: what leaks grows each time.
func keepsMemory(t *testing.T, load func()) {
	t.Helper()
	load() // the first half: pools fill, tables grow
	before := heapInUse()
	for again := 0; ; again++ {
		load()
		after := heapInUse()
		if after <= before+before/10+256<<10 {
			return
		}
		require.Less(t, again, 2, "bytes in use: %d, then %d", before, after)
		before = after
	}
}

func heapInUse() uint64 {
	var m runtime.MemStats
	for range 3 { // pools live for two collections
		runtime.GC()
	}
	runtime.ReadMemStats(&m)
	return m.HeapAlloc + m.StackInuse
}

func TestAMillionTasksEndAndLeaveNothing(t *testing.T) {
	onVirtualClock(t)
	const batch = 10_000
	keepsMemory(t, func() {
		sum, want := 0, 0
		require.NoError(t, RunVoid(context.Background(), func(ctx context.Context) error {
			total := soak(1_000_000) / 2
			for done := 0; done < total; done += batch {
				tasks := make([]*Task[int], min(batch, total-done))
				for i := range tasks {
					tasks[i] = CreateTask(ctx, Bind1(func(ctx context.Context, i int) (int, error) {
						return i, Sleep(ctx, float64(i%10))
					}, done+i))
					want += done + i
				}
				got, err := Gather(ctx, Tasks(tasks)...)
				if err != nil {
					return err
				}
				for _, n := range got {
					sum += n
				}
			}
			require.Len(t, AllTasks(ctx), 1)
			return nil
		}))
		require.Equal(t, want, sum)
	})
}

func TestAHundredThousandQueuedCancellationsAllArrive(t *testing.T) {
	onVirtualClock(t)
	const batch = 1000
	keepsMemory(t, func() {
		require.NoError(t, RunVoid(context.Background(), func(ctx context.Context) error {
			var lock Lock
			queue := NewQueue[int](0)
			cancelled := 0
			waitings := []func(ctx context.Context) error{
				func(ctx context.Context) error { return Sleep(ctx, 3600) },
				func(ctx context.Context) error { _, err := queue.Get(ctx); return err },
				func(ctx context.Context) error { return lock.With(ctx, func(context.Context) error { return nil }) },
				func(ctx context.Context) error { return NewEvent().Wait(ctx) },
			}
			if err := lock.Acquire(ctx); err != nil {
				return err
			}
			total := soak(100_000) / 2
			for done := 0; done < total; done += batch {
				tasks := make([]*Task[noneType], min(batch, total-done))
				for i := range tasks {
					tasks[i] = CreateTask(ctx, BindVoid1(func(ctx context.Context, i int) error {
						err := waitings[i%len(waitings)](ctx)
						if py.Is(err, py.CancelledError) {
							cancelled++
						}
						return err
					}, i))
				}
				if err := Sleep(ctx, 0); err != nil {
					return err
				}
				for _, task := range tasks {
					require.True(t, task.Cancel())
				}
				for _, task := range tasks {
					_, err := task.Await(ctx)
					require.True(t, py.Is(err, py.CancelledError))
				}
			}
			lock.Release()
			require.Equal(t, total, cancelled)
			require.Len(t, AllTasks(ctx), 1)
			require.Zero(t, queue.getters.len()+lock.waiters.len())
			return nil
		}))
	})
}

func TestTenThousandConnectionsAreServedAndLeaveNothing(t *testing.T) {
	onVirtualClock(t)
	const batch = 100
	keepsMemory(t, func() {
		require.NoError(t, RunVoid(context.Background(), func(ctx context.Context) error {
			server, err := StartServer(ctx, echo, "127.0.0.1", 0, ServerOptions{Backlog: batch})
			if err != nil {
				return err
			}
			port := server.Sockets()[0].Port()
			answers := 0
			client := func(ctx context.Context, i int) error {
				r, w, err := OpenConnection(ctx, "127.0.0.1", port)
				if err != nil {
					return err
				}
				text := py.Bytes(fmt.Sprintf("message %d\n", i))
				w.Write(text)
				line, err := r.ReadLine(ctx)
				if err != nil {
					return err
				}
				require.Equal(t, text, line)
				answers++
				w.Close()
				return w.WaitClosed(ctx)
			}
			total := soak(10_000) / 2
			for done := 0; done < total; done += batch {
				if err := gatherN(ctx, min(batch, total-done), client); err != nil {
					return err
				}
			}
			require.Equal(t, total, answers)
			server.Close()
			return server.WaitClosed(ctx)
		}))
	})
}
