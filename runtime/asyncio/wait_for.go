package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// WaitFor waits for aw at most timeout seconds, then cancels it and raises TimeoutError: asyncio.wait_for(). A coroutine
// is awaited in the calling task, as in Python 3.12 and later.
func WaitFor[T any](ctx context.Context, aw Awaitable[T], timeout float64) (T, error) {
	if timeout <= 0 {
		return waitForNow(ctx, aw)
	}
	var v T
	err := WithTimeout(ctx, timeout, func(ctx context.Context) (err error) {
		v, err = aw.Await(ctx)
		return err
	})
	return v, err
}

// WaitForOpt is WaitFor with a timeout that may be None (nil): then it waits as long as it takes.
func WaitForOpt[T any](ctx context.Context, aw Awaitable[T], timeout *float64) (T, error) {
	if timeout == nil {
		return aw.Await(ctx)
	}
	return WaitFor(ctx, aw, *timeout)
}

// WaitForAny is WaitForOpt for code that does not know the type.
func WaitForAny(ctx context.Context, aw AnyAwaitable, timeout *float64) (any, error) {
	return WaitForOpt(ctx, erased{aw}, timeout)
}

// erased makes an Awaitable[any] of an AnyAwaitable.
type erased struct{ aw AnyAwaitable }

func (e erased) Await(ctx context.Context) (any, error) { return e.aw.AwaitAny(ctx) }

// waitForNow is wait_for with a timeout of zero: what is not done yet is cancelled before it begins.
func waitForNow[T any](ctx context.Context, aw Awaitable[T]) (T, error) {
	f := EnsureFuture(ctx, aw)
	if f.Done() {
		return f.Result()
	}
	var zero T
	if err := cancelAndWait(ctx, f.core()); err != nil {
		return zero, err
	}
	v, err := f.Result()
	if err != nil && py.Is(err, py.CancelledError) {
		return zero, py.RaiseWhileHandling(py.TimeoutError.New(), err)
	}
	return v, err
}

// cancelAndWait is tasks._cancel_and_wait.
func cancelAndWait(ctx context.Context, f *futureCore) error {
	t := taskOf(ctx)
	if t == nil {
		return noLoop()
	}
	waiter := t.loop.newWaiter(f)
	cb := &releaseWaiter{waiter}
	f.addCallback(cb)
	f.cancelAs(nil)
	err := waiter.wait(t)
	f.dropCallback(cb)
	return err
}

// releaseWaiter is tasks._release_waiter.
type releaseWaiter struct{ waiter *futureCore }

func (r *releaseWaiter) run(*futureCore) { r.waiter.release() }
func (r *releaseWaiter) fire()           { r.waiter.release() }

func (f *futureCore) describeWait() string { return f.String() }
