package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	futures "github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
)

// threads is how many plain functions run at the same time: the limit of AnyIO's worker threads.
const threads = 40

var pool = futures.NewThreadPoolExecutor(threads, futures.ThreadNamePrefix("AnyIO worker thread"))

// RunInThreadpool runs a plain function in a worker thread and waits for it: await run_in_threadpool(fn). It sees the
// context variables of the task.
func RunInThreadpool[T any](ctx context.Context, fn func(ctx context.Context) (T, error)) (T, error) {
	vars := contextvars.CopyContext(ctx)
	return asyncio.RunInExecutor(ctx, pool, func(ctx context.Context) (T, error) {
		return contextvars.Call(ctx, vars, fn)
	}).Await(ctx)
}

// RunInThreadpoolCoroutine is RunInThreadpool as a coroutine that has not begun.
func RunInThreadpoolCoroutine[T any](fn func(ctx context.Context) (T, error)) *asyncio.Coroutine[T] {
	return asyncio.NewCoroutine("run_in_threadpool", func(ctx context.Context) (T, error) { return RunInThreadpool(ctx, fn) })
}
