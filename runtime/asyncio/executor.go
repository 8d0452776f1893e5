package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// executorState is the loop's default executor.
type executorState struct {
	pool     *futures.ThreadPoolExecutor
	shutdown bool
}

// RunInExecutor has fn called in a thread of the executor (nil is the loop's own): loop.run_in_executor(). The future is
// done when the call has ended.
func RunInExecutor[T any](ctx context.Context, e futures.Executor, fn func(ctx context.Context) (T, error)) *Future[T] {
	return LoopRunInExecutor(mustLoop(ctx), e, fn)
}

// LoopRunInExecutor is RunInExecutor on a loop that need not run.
func LoopRunInExecutor[T any](l *Loop, e futures.Executor, fn func(ctx context.Context) (T, error)) *Future[T] {
	l.checkClosed()
	if e == nil {
		e = l.defaultExecutor()
	}
	return wrapOn(l, futures.Submit(e, fn))
}

func (l *Loop) defaultExecutor() futures.Executor {
	x := &l.executors
	if x.shutdown {
		panic(py.RuntimeError.New("Executor shutdown has been called"))
	}
	if x.pool == nil {
		x.pool = futures.NewThreadPoolExecutor(0, futures.ThreadNamePrefix("asyncio"))
	}
	return x.pool
}

// SetDefaultExecutor replaces the executor that nil stands for: loop.set_default_executor().
func (l *Loop) SetDefaultExecutor(e *futures.ThreadPoolExecutor) { l.executors.pool = e }

// ToThread calls fn in a thread and waits for its result: asyncio.to_thread(). The thread sees the context variables of
// the task.
func ToThread[T any](ctx context.Context, fn func(ctx context.Context) (T, error)) (T, error) {
	l := loopOf(ctx)
	if l == nil {
		var zero T
		return zero, noLoop()
	}
	vars := contextvars.CopyContext(ctx)
	return RunInExecutor(ctx, nil, func(ctx context.Context) (T, error) {
		return contextvars.Call(ctx, vars, fn)
	}).Await(ctx)
}

// WrapFuture makes a future of the running loop from one of a thread: asyncio.wrap_future().
func WrapFuture[T any](ctx context.Context, f *futures.Future[T]) *Future[T] {
	return wrapOn(mustLoop(ctx), f)
}

// wrapOn is futures._chain_future(f, new future of l).
func wrapOn[T any](l *Loop, source *futures.Future[T]) *Future[T] {
	dest := FutureOn[T](l)
	dest.standsFor(waitingFor("a thread"))
	dest.addCallback(&cancelSource[T]{source})
	source.AddDoneCallback(func(*futures.Future[T]) { l.postIfOpen(&copyState[T]{source, dest}) })
	return dest
}

// cancelSource is _call_check_cancel.
type cancelSource[T any] struct{ source *futures.Future[T] }

func (c *cancelSource[T]) run(dest *futureCore) {
	if dest.state == cancelled {
		c.source.Cancel()
	}
}

// copyState is _set_state, called in the loop when the thread is done.
type copyState[T any] struct {
	source *futures.Future[T]
	dest   *Future[T]
}

func (c *copyState[T]) run(*futureCore) {
	switch {
	case c.dest.done():
	case c.source.Cancelled():
		c.dest.cancel(nil)
	default:
		v, err := c.source.Result()
		if err != nil {
			c.dest.SetException(err)
			return
		}
		c.dest.SetResult(v)
	}
}

// RunCoroutineThreadsafe schedules a coroutine on a loop that runs in another thread:
// asyncio.run_coroutine_threadsafe(). The future is that thread's.
func RunCoroutineThreadsafe[T any](coro *Coroutine[T], l *Loop) *futures.Future[T] {
	f := futures.NewFuture[T]()
	l.post(&startThreadsafe[T]{l, coro, f})
	return f
}

type startThreadsafe[T any] struct {
	loop *Loop
	coro *Coroutine[T]
	dest *futures.Future[T]
}

func (s *startThreadsafe[T]) run(*futureCore) {
	task := LoopCreateTask(s.loop, s.coro)
	task.addCallback((*finishThreadsafe[T])(s))
	s.dest.AddDoneCallback(func(f *futures.Future[T]) {
		if f.Cancelled() {
			s.loop.postIfOpen(&cancelLater{&task.taskCore})
		}
	})
}

// finishThreadsafe is _set_concurrent_future_state.
type finishThreadsafe[T any] startThreadsafe[T]

func (s *finishThreadsafe[T]) run(f *futureCore) {
	if f.state == cancelled {
		s.dest.Cancel()
		return
	}
	if !s.dest.SetRunningOrNotifyCancel() {
		f.exception()
		return
	}
	v, err := resultOf[T](f)
	if err != nil {
		s.dest.SetException(err)
		return
	}
	s.dest.SetResult(v)
}

type cancelLater struct{ task *taskCore }

func (c *cancelLater) run(*futureCore) { c.task.cancelAny(nil) }

// ShutdownDefaultExecutor waits for the default executor's threads, at most some seconds (nil is for ever):
// loop.shutdown_default_executor().
func (l *Loop) ShutdownDefaultExecutor(ctx context.Context, timeout *float64) error {
	x := &l.executors
	x.shutdown = true
	if x.pool == nil {
		return nil
	}
	done := NewFuture[noneType](ctx)
	done.standsFor(waitingFor("the threads of the default executor"))
	interp.Go(func() {
		x.pool.Shutdown()
		l.postIfOpen(&joined{done})
	})
	err := NewTimeoutOpt(ctx, timeout).Run(ctx, func(ctx context.Context) error {
		_, err := done.Await(ctx)
		return err
	})
	if err != nil && py.Is(err, py.TimeoutError) {
		x.pool.Shutdown(futures.NoWait())
		return nil
	}
	return err
}

type joined struct{ done *Future[noneType] }

func (j *joined) run(*futureCore) { j.done.release() }

func (l *Loop) closeExecutor() {
	x := &l.executors
	x.shutdown = true
	if x.pool != nil {
		x.pool.Shutdown(futures.NoWait())
		x.pool = nil
	}
}

// floorExecutor finds the executor that a floor value is; None is the loop's own.
func floorExecutor(x any) futures.Executor {
	if x == nil {
		return nil
	}
	e, ok := x.(futures.Executor)
	if !ok {
		panic(py.AttributeError.Newf("'%s' object has no attribute 'submit'", py.Type(x).Name))
	}
	return e
}
