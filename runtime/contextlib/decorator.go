package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/functools"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// decorate is ContextDecorator.__call__: a function that runs fn within a context manager.
func decorate(fn any, manager func() any) any {
	return functools.UpdateWrapper(py.NewFunction("inner", "*args, **kwds", func(ctx context.Context, a []any) (any, error) {
		var result any
		err := py.With(ctx, manager(), func(any) (err error) {
			result, err = py.CallKw(ctx, fn, a[0].(py.Tuple), py.Keywords(a[1]))
			return err
		})
		return result, err
	}), fn)
}

// decorateAsync is AsyncContextDecorator.__call__: a coroutine function that awaits fn within an async context manager.
func decorateAsync(fn any, manager func() any) any {
	return functools.UpdateWrapper(py.NewFunction("inner", "*args, **kwds", func(_ context.Context, a []any) (any, error) {
		return asyncio.NewCoroutine("inner", func(ctx context.Context) (any, error) {
			var result any
			err := asyncio.AsyncWith(ctx, manager(), func(ctx context.Context, _ any) error {
				aw, err := py.CallKw(ctx, fn, a[0].(py.Tuple), py.Keywords(a[1]))
				if err == nil {
					result, err = asyncio.Await(ctx, aw)
				}
				return err
			})
			return result, err
		}), nil
	}).Async(), fn)
}
