package asyncio_test

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// run is how the examples run a coroutine.
func run(main func(ctx context.Context) error) {
	if err := asyncio.RunVoid(context.Background(), main); err != nil {
		fmt.Println("error:", err)
	}
}

func fetch(ctx context.Context, name string, delay float64) (string, error) {
	if err := asyncio.Sleep(ctx, delay); err != nil {
		return "", err
	}
	return "data of " + name, nil
}

func ExampleRun() {
	data, err := asyncio.Run(context.Background(), asyncio.Bind2(fetch, "a", 0.001))
	fmt.Println(data, err)
	// Output: data of a <nil>
}

func ExampleGather() {
	run(func(ctx context.Context) error {
		all, err := asyncio.Gather(ctx, asyncio.Coroutines([]*asyncio.Coroutine[string]{
			asyncio.Bind2(fetch, "slow", 0.002), asyncio.Bind2(fetch, "fast", 0.001),
		})...)
		fmt.Println(all)
		return err
	})
	// Output: [data of slow data of fast]
}

func ExampleTask() {
	run(func(ctx context.Context) error {
		task := asyncio.CreateTask(ctx, asyncio.Bind2(fetch, "x", 10), asyncio.Name("fetcher"))
		if err := asyncio.Sleep(ctx, 0); err != nil {
			return err
		}
		task.Cancel()
		_, err := task.Await(ctx)
		fmt.Println(task.GetName(), task.Cancelled(), py.Is(err, py.CancelledError))
		return nil
	})
	// Output: fetcher true true
}

func ExampleFuture() {
	run(func(ctx context.Context) error {
		f := asyncio.NewFuture[int](ctx)
		asyncio.GetRunningLoop(ctx).CallLater(0.001, func() { f.SetResult(42) })
		v, err := f.Await(ctx)
		fmt.Println(v)
		return err
	})
	// Output: 42
}

func ExampleCoroutine() {
	run(func(ctx context.Context) error {
		coro := asyncio.Bind2(fetch, "b", 0)
		data, err := coro.Await(ctx)
		fmt.Println(data, err)
		_, err = coro.Await(ctx)
		fmt.Println(err)
		return nil
	})
	// Output:
	// data of b <nil>
	// cannot reuse already awaited coroutine
}

func ExampleTaskGroup() {
	run(func(ctx context.Context) error {
		var a, b *asyncio.Task[string]
		err := asyncio.WithTaskGroup(ctx, func(ctx context.Context, tg *asyncio.TaskGroup) error {
			a = asyncio.CreateTaskIn(ctx, tg, asyncio.Bind2(fetch, "a", 0.001))
			b = asyncio.CreateTaskIn(ctx, tg, asyncio.Bind2(fetch, "b", 0.001))
			return nil
		})
		fmt.Println(a.Result())
		fmt.Println(b.Result())
		return err
	})
	// Output:
	// data of a <nil>
	// data of b <nil>
}

func ExampleTimeout() {
	run(func(ctx context.Context) error {
		err := asyncio.WithTimeout(ctx, 0.001, func(ctx context.Context) error {
			return asyncio.Sleep(ctx, 10)
		})
		fmt.Println(py.Is(err, py.TimeoutError))
		return nil
	})
	// Output: true
}

func ExampleLock() {
	lock := asyncio.NewLock()
	counter := 0
	run(func(ctx context.Context) error {
		add := func(ctx context.Context) error {
			if err := lock.Acquire(ctx); err != nil {
				return err
			}
			defer lock.Release()
			before := counter
			if err := asyncio.Sleep(ctx, 0); err != nil {
				return err
			}
			counter = before + 1
			return nil
		}
		_, _, err := asyncio.Gather2(ctx, asyncio.BindVoid0(add), asyncio.BindVoid0(add))
		fmt.Println(counter)
		return err
	})
	// Output: 2
}

func ExampleQueue() {
	run(func(ctx context.Context) error {
		q := asyncio.NewQueue[int](2)
		producer := asyncio.CreateTask(ctx, asyncio.BindVoid0(func(ctx context.Context) error {
			for i := range 3 {
				if err := q.Put(ctx, i); err != nil {
					return err
				}
			}
			q.Shutdown()
			return nil
		}))
		for {
			item, err := q.Get(ctx)
			if py.Is(err, py.QueueShutDown) {
				break
			} else if err != nil {
				return err
			}
			fmt.Println(item)
		}
		_, err := producer.Await(ctx)
		return err
	})
	// Output:
	// 0
	// 1
	// 2
}

func ExampleEvent() {
	run(func(ctx context.Context) error {
		e := asyncio.NewEvent()
		asyncio.GetRunningLoop(ctx).CallSoon(e.Set)
		err := e.Wait(ctx)
		fmt.Println(e.IsSet())
		return err
	})
	// Output: true
}

func ExampleCondition() {
	run(func(ctx context.Context) error {
		c, ready := asyncio.NewCondition(), false
		waiter := asyncio.CreateTask(ctx, asyncio.BindVoid0(func(ctx context.Context) error {
			return c.With(ctx, func(ctx context.Context) error {
				return c.WaitFor(ctx, func() bool { return ready })
			})
		}))
		err := c.With(ctx, func(context.Context) error {
			ready = true
			c.NotifyAll()
			return nil
		})
		if err != nil {
			return err
		}
		_, err = waiter.Await(ctx)
		fmt.Println("notified")
		return err
	})
	// Output: notified
}

func ExampleSemaphore() {
	run(func(ctx context.Context) error {
		s := asyncio.NewSemaphore(2)
		if err := s.Acquire(ctx); err != nil {
			return err
		}
		fmt.Println(s.Locked(), s.Value())
		s.Release()
		return nil
	})
	// Output: false 1
}

func ExampleBarrier() {
	run(func(ctx context.Context) error {
		b := asyncio.NewBarrier(2)
		i, j, err := asyncio.Gather2(ctx, asyncio.Bind0(b.Wait), asyncio.Bind0(b.Wait))
		fmt.Println(i, j)
		return err
	})
	// Output: 0 1
}

func ExampleAsCompleted() {
	run(func(ctx context.Context) error {
		aws := asyncio.Coroutines([]*asyncio.Coroutine[string]{
			asyncio.Bind2(fetch, "slow", 0.02), asyncio.Bind2(fetch, "fast", 0.001),
		})
		for coro := range asyncio.AsCompleted(ctx, nil, aws...).All() {
			data, err := coro.Await(ctx)
			if err != nil {
				return err
			}
			fmt.Println(data)
		}
		return nil
	})
	// Output:
	// data of fast
	// data of slow
}

func ExampleWait() {
	run(func(ctx context.Context) error {
		tasks := []*asyncio.Task[string]{
			asyncio.CreateTask(ctx, asyncio.Bind2(fetch, "a", 0.001)), asyncio.CreateTask(ctx, asyncio.Bind2(fetch, "b", 10)),
		}
		done, pending, err := asyncio.Wait(ctx, tasks, asyncio.WaitOptions{ReturnWhen: asyncio.FirstCompleted})
		fmt.Println(len(done), len(pending))
		return err
	})
	// Output: 1 1
}

func ExampleLoop() {
	l := asyncio.NewEventLoop()
	defer l.Close()
	l.CallSoon(func() {
		fmt.Println("soon")
		l.Stop()
	})
	fmt.Println(l.RunForever())
	// Output:
	// soon
	// <nil>
}

func ExampleRunner() {
	ctx := context.Background()
	r := asyncio.NewRunner()
	for _, name := range []string{"a", "b"} {
		fmt.Println(asyncio.RunIn(ctx, r, asyncio.Bind2(fetch, name, 0)))
	}
	fmt.Println(r.Close(ctx))
	// Output:
	// data of a <nil>
	// data of b <nil>
	// <nil>
}

func ExampleServer() {
	run(func(ctx context.Context) error {
		shout := func(ctx context.Context, r *asyncio.StreamReader, w *asyncio.StreamWriter) error {
			defer w.Close()
			line, err := r.ReadLine(ctx)
			w.Write("you said " + line)
			return err
		}
		server, err := asyncio.StartServer(ctx, shout, "127.0.0.1", 0)
		if err != nil {
			return err
		}
		return server.With(ctx, func(ctx context.Context, s *asyncio.Server) error {
			r, w, err := asyncio.OpenConnection(ctx, "127.0.0.1", s.Sockets()[0].Port())
			if err != nil {
				return err
			}
			w.Write("hello\n")
			answer, err := r.ReadLine(ctx)
			fmt.Print(string(answer))
			w.Close()
			return err
		})
	})
	// Output: you said hello
}

func ExampleProcess() {
	run(func(ctx context.Context) error {
		p, err := asyncio.CreateSubprocessShell(ctx, asyncio.ProcessOptions{Stdout: asyncio.Pipe}, "echo out; exit 2")
		if err != nil {
			return err
		}
		out, _, err := p.Communicate(ctx, nil)
		fmt.Println(*out, *p.ReturnCode())
		return err
	})
	// Output: b'out\n' 2
}
