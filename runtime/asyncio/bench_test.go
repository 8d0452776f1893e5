package asyncio

import (
	"context"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
	"github.com/stretchr/testify/require"
)

// The rows of the shared micro benchmarks that can be written by hand; each op is one operation of the Python original.

// benchRun measures body inside a running loop.
func benchRun(b *testing.B, body func(ctx context.Context, n int) error) {
	b.ReportAllocs()
	b.ResetTimer()
	cpu := pytime.ProcessTimeNs()
	require.NoError(b, RunVoid(context.Background(), func(ctx context.Context) error { return body(ctx, b.N) }))
	b.ReportMetric(float64(pytime.ProcessTimeNs()-cpu)/float64(b.N), "cpu-ns/op")
}

func one(ctx context.Context) (int, error) { return 1, nil }

func BenchmarkCallSoonChain(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		loop, fut, left := GetRunningLoop(ctx), NewFuture[noneType](ctx), n
		var cb func()
		cb = func() {
			left--
			if left > 0 {
				loop.CallSoon(cb)
			} else {
				fut.SetResult(noneType{})
			}
		}
		loop.CallSoon(cb)
		_, err := fut.Await(ctx)
		return err
	})
}

func BenchmarkSleep0(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error { return sleeps(ctx, n) })
}

func sleeps(ctx context.Context, n int) error {
	for range n {
		if err := Sleep(ctx, 0); err != nil {
			return err
		}
	}
	return nil
}

func gatherN(ctx context.Context, n int, fn func(ctx context.Context, i int) error) error {
	aws := make([]Awaitable[noneType], n)
	for i := range aws {
		aws[i] = BindVoid1(fn, i)
	}
	_, err := Gather(ctx, aws...)
	return err
}

func BenchmarkSleep0_100Tasks(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		return gatherN(ctx, 100, func(ctx context.Context, i int) error { return sleeps(ctx, n/100) })
	})
}

func BenchmarkAwaitCoro(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		f := func(ctx context.Context, x int) (int, error) { return x, nil }
		s := 0
		for i := range n {
			x, err := f(ctx, i)
			if err != nil {
				return err
			}
			s += x
		}
		require.Equal(b, n*(n-1)/2, s)
		return nil
	})
}

func BenchmarkCreateAwaitTask(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range n {
			if _, err := CreateTask(ctx, Bind0(one)).Await(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkGather100(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range (n + 99) / 100 {
			aws := make([]Awaitable[int], 100)
			for i := range aws {
				aws[i] = Bind0(one)
			}
			if _, err := Gather(ctx, aws...); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkTaskGroup100(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range (n + 99) / 100 {
			err := WithTaskGroup(ctx, func(ctx context.Context, tg *TaskGroup) error {
				for range 100 {
					CreateTaskIn(ctx, tg, Bind0(one))
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkFutureHandoff(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		fut := NewFuture[int](ctx)
		t := CreateTask(ctx, BindVoid0(func(ctx context.Context) error {
			for i := range n {
				for fut.Done() {
					if err := Sleep(ctx, 0); err != nil {
						return err
					}
				}
				fut.SetResult(i)
				if err := Sleep(ctx, 0); err != nil {
					return err
				}
			}
			return nil
		}))
		for range n {
			if _, err := fut.Await(ctx); err != nil {
				return err
			}
			fut = NewFuture[int](ctx)
		}
		_, err := t.Await(ctx)
		return err
	})
}

func BenchmarkQueuePingpong(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		p, q := NewQueue[int](0), NewQueue[int](0)
		t := CreateTask(ctx, BindVoid0(func(ctx context.Context) error {
			for range n {
				x, err := p.Get(ctx)
				if err != nil {
					return err
				}
				if err := q.Put(ctx, x); err != nil {
					return err
				}
			}
			return nil
		}))
		for i := range n {
			if err := p.Put(ctx, i); err != nil {
				return err
			}
			if _, err := q.Get(ctx); err != nil {
				return err
			}
		}
		_, err := t.Await(ctx)
		return err
	})
}

func BenchmarkQueueBounded(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		q := NewQueue[int](10)
		t := CreateTask(ctx, BindVoid0(func(ctx context.Context) error {
			for i := range n {
				if err := q.Put(ctx, i); err != nil {
					return err
				}
			}
			return q.Put(ctx, -1)
		}))
		for {
			x, err := q.Get(ctx)
			if err != nil {
				return err
			}
			if x < 0 {
				break
			}
		}
		_, err := t.Await(ctx)
		return err
	})
}

func BenchmarkLock10Tasks(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		lock := NewLock()
		return gatherN(ctx, 10, func(ctx context.Context, i int) error {
			for range n / 10 {
				if err := lock.Acquire(ctx); err != nil {
					return err
				}
				err := Sleep(ctx, 0)
				lock.Release()
				if err != nil {
					return err
				}
			}
			return nil
		})
	})
}

func BenchmarkSemaphoreUncontended(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		s := NewSemaphore(5)
		for range n {
			if err := s.Acquire(ctx); err != nil {
				return err
			}
			s.Release()
		}
		return nil
	})
}

func BenchmarkEventBroadcast(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range (n + 99) / 100 {
			e := NewEvent()
			ts := make([]*Task[noneType], 100)
			for i := range ts {
				ts[i] = CreateTask(ctx, BindVoid0(e.Wait))
			}
			if err := Sleep(ctx, 0); err != nil {
				return err
			}
			e.Set()
			if _, err := Gather(ctx, Tasks(ts)...); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkWaitForOk(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range n {
			if _, err := WaitFor(ctx, Bind0(one), 10); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkTimeoutCtx(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range n {
			err := WithTimeout(ctx, 10, func(ctx context.Context) error { return Sleep(ctx, 0) })
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkCancelTask(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range n {
			t := CreateTask(ctx, BindVoid1(Sleep, 100))
			if err := Sleep(ctx, 0); err != nil {
				return err
			}
			t.Cancel()
			if _, err := t.Await(ctx); !py.Is(err, py.CancelledError) {
				return err
			}
		}
		return nil
	})
}

func BenchmarkCallLaterCancel(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		loop := GetRunningLoop(ctx)
		hs := make([]*TimerHandle, n)
		for i := range hs {
			hs[i] = loop.CallLater(float64(100+(i*7919)%1000), func() {})
		}
		for _, h := range hs {
			h.Cancel()
		}
		return Sleep(ctx, 0)
	})
}

func BenchmarkTimersFire(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		loop, fut, left := GetRunningLoop(ctx), NewFuture[noneType](ctx), n
		cb := func() {
			left--
			if left == 0 {
				fut.SetResult(noneType{})
			}
		}
		for i := range n {
			loop.CallLater(float64((i*7919)%1000)*1e-6, cb)
		}
		_, err := fut.Await(ctx)
		return err
	})
}

func BenchmarkDeepAwait(b *testing.B) {
	var d func(ctx context.Context, k int) (int, error)
	d = func(ctx context.Context, k int) (int, error) {
		if k == 0 {
			return 0, Sleep(ctx, 0)
		}
		n, err := d(ctx, k-1)
		return n + 1, err
	}
	benchRun(b, func(ctx context.Context, n int) error {
		for range (n + 49) / 50 {
			if _, err := d(ctx, 50); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkExceptionThroughAwait(b *testing.B) {
	var f func(ctx context.Context, k int) error
	f = func(ctx context.Context, k int) error {
		if k == 0 {
			return py.ValueError.New("x")
		}
		return f(ctx, k-1)
	}
	benchRun(b, func(ctx context.Context, n int) error {
		for range (n + 4) / 5 {
			if err := f(ctx, 4); !py.Is(err, py.ValueError) {
				return err
			}
		}
		return nil
	})
}

func BenchmarkToThread(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		for range n {
			if _, err := ToThread(ctx, one); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkSockPairStreams(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		server, err := StartServer(ctx, echo, "127.0.0.1", 0)
		if err != nil {
			return err
		}
		r, w, err := OpenConnection(ctx, "127.0.0.1", server.Sockets()[0].Port())
		if err != nil {
			return err
		}
		for range n {
			w.Write("hello world\n")
			if _, err := r.ReadLine(ctx); err != nil {
				return err
			}
		}
		w.Close()
		server.Close()
		return w.WaitClosed(ctx)
	})
}

// BenchmarkAsyncGenObject is the object form; a generator that is only iterated is a plain iter.Seq2.
func BenchmarkAsyncGenObject(b *testing.B) {
	benchRun(b, func(ctx context.Context, n int) error {
		g := NewAsyncGenerator("g", func(ctx context.Context, yield func(int) (any, error)) error {
			for i := range n {
				if _, err := yield(i); err != nil {
					return err
				}
			}
			return nil
		})
		for _, err := range g.All(ctx) {
			if err != nil {
				return err
			}
		}
		return nil
	})
}
