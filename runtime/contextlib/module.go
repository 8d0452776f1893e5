package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/functools"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of contextlib.
var Module = lib.Module("contextlib", func(m *py.Module) {
	for _, c := range []*py.Class{
		suppressClass(), nullContextClass(), closingClass(), aclosingClass(), exitStackClass(), asyncExitStackClass(),
		AbstractContextManager(), AbstractAsyncContextManager(), ContextDecorator(), AsyncContextDecorator(),
		RedirectStdoutType, RedirectStderrType, ChdirType,
	} {
		m.Set(c.Name, c)
	}
	lib.Add(m, "contextmanager", "func", func(a []any) any { return managerFunc(a[0], makeManager) })
	lib.Add(m, "asynccontextmanager", "func", func(a []any) any { return managerFunc(a[0], makeAsyncManager) })
})

// managerFunc is what @contextmanager makes of a function of the floor.
func managerFunc(fn any, make func(name string, call func() (any, error)) any) any {
	name := py.Str(py.GetAttrOr(fn, "__name__", "helper"))
	return functools.UpdateWrapper(py.NewFunction("helper", "*args, **kwds", func(ctx context.Context, a []any) (any, error) {
		call := func() (any, error) { return py.CallKw(ctx, fn, a[0].(py.Tuple), py.Keywords(a[1])) }
		first, err := call()
		if err != nil {
			return nil, err
		}
		return make(name, func() (any, error) {
			if gen := first; gen != nil {
				first = nil
				return gen, nil
			}
			return call()
		}), nil
	}), fn)
}

// makeManager drives a generator of the floor as the body of a context manager.
func makeManager(name string, call func() (any, error)) any {
	return ContextManager(name, func(yield func(v any) error) error {
		gen, err := call()
		if err != nil {
			return err
		}
		var thrown error
		for {
			v, err := drive(gen, thrown, "__next__", "throw")
			if err != nil {
				if py.Is(err, py.StopIteration) && err != thrown {
					return nil
				}
				return err
			}
			thrown = yield(v)
		}
	})
}

func drive(gen any, thrown error, next, throw string) (any, error) {
	ctx := py.CurrentContext()
	if thrown != nil {
		return py.CallMethod(ctx, gen, throw, thrown)
	}
	return py.CallMethod(ctx, gen, next)
}

// makeAsyncManager drives an async generator of the floor as the body of an async context manager.
func makeAsyncManager(name string, call func() (any, error)) any {
	return AsyncContextManager(name, func(ctx context.Context, yield func(ctx context.Context, v any) error) error {
		gen, err := call()
		if err != nil {
			return err
		}
		var thrown error
		for {
			v, err := drive(gen, thrown, "__anext__", "athrow")
			if err == nil {
				v, err = asyncio.Await(ctx, v)
			}
			if err != nil {
				if py.Is(err, py.StopAsyncIteration) && err != thrown {
					return nil
				}
				return err
			}
			thrown = yield(ctx, v)
		}
	})
}
