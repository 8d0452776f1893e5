package contextlib

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Marker types tell the classes apart that have type arguments in Go.
type (
	managerMark      struct{}
	asyncManagerMark struct{}
	nullMark         struct{}
	abstractMark     struct{}
	asyncMark        struct{}
	decoratorMark    struct{}
	asyncDecMark     struct{}
)

func class[T any](name string, tables ...py.Methods) func() *py.Class {
	return sync.OnceValue(func() *py.Class {
		all := py.Methods{}
		for _, t := range tables {
			for n, m := range t {
				all[n] = m
			}
		}
		return lib.Class[T]("contextlib", name, nil, all).TakeTypes()
	})
}

var (
	generatorManagerClass = class[managerMark]("_GeneratorContextManager", syncMethods, callMethod)
	asyncManagerClass     = class[asyncManagerMark]("_AsyncGeneratorContextManager", asyncMethods, callMethod)
	suppressClass         = class[Suppress]("suppress", syncMethods, py.Methods{"__new__": lib.New("*exceptions", func(a []any) any {
		s := &Suppress{}
		for _, c := range a[0].(py.Tuple) {
			s.classes = append(s.classes, c.(*py.Class))
		}
		return s
	})})
	nullContextClass = class[nullMark]("nullcontext", syncMethods, asyncMethods, py.Methods{
		"__new__": lib.New("enter_result=None", func(a []any) any { return NewNullContext(a[0]) }),
	})
	closingClass  = class[Closing]("closing", syncMethods, py.Methods{"__new__": lib.New("thing", func(a []any) any { return NewClosing(a[0]) })})
	aclosingClass = class[AClosing]("aclosing", asyncMethods, py.Methods{"__new__": lib.New("thing", func(a []any) any { return NewAClosing(a[0]) })})
)

var syncMethods = py.Methods{
	"__enter__": lib.MC("", func(ctx context.Context, self any, _ []any) (any, error) {
		return py.Carried(self).(py.ContextManager).PyEnter(ctx)
	}),
	"__exit__": lib.MC("exc_type, exc_value, traceback", func(ctx context.Context, self any, a []any) (any, error) {
		err, _ := a[1].(error)
		return py.Carried(self).(py.ContextManager).PyExit(ctx, err)
	}),
}

// asyncManager is an async context manager of any type.
type asyncManager interface {
	enterAny(ctx context.Context) (any, error)
	AExit(ctx context.Context, err error) error
}

var asyncMethods = py.Methods{
	"__aenter__": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) {
		m := py.Carried(self).(asyncManager)
		return asyncio.NewCoroutine("__aenter__", m.enterAny), nil
	}),
	"__aexit__": lib.MC("exc_type, exc_value, traceback", func(_ context.Context, self any, a []any) (any, error) {
		m := py.Carried(self).(asyncManager)
		err, _ := a[1].(error)
		return asyncio.NewCoroutine("__aexit__", func(ctx context.Context) (any, error) {
			return suppressed(err, m.AExit(ctx, err))
		}), nil
	}),
}

var callMethod = py.Methods{
	"__call__": lib.MC("func", func(ctx context.Context, self any, a []any) (any, error) {
		return self.(py.Callable).PyCall(ctx, a, nil)
	}),
}

var exitStackClass = class[ExitStack]("ExitStack", stackMethods, py.Methods{
	"__new__":   lib.New("", func([]any) any { return NewExitStack() }),
	"__enter__": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) { return self, nil }),
	"__exit__": lib.MC("*exc_details", func(ctx context.Context, self any, a []any) (any, error) {
		err, _ := a[0].(py.Tuple)[1].(error)
		return suppressed(err, stackOf(self).unwind(ctx, err))
	}),
	"close": lib.MC("", func(ctx context.Context, self any, _ []any) (any, error) {
		_, err := py.CallMethod(ctx, self, "__exit__", nil, nil, nil)
		return nil, err
	}),
})

var asyncExitStackClass = class[AsyncExitStack]("AsyncExitStack", stackMethods, py.Methods{
	"__new__": lib.New("", func([]any) any { return NewAsyncExitStack() }),
	"__aenter__": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) {
		return asyncio.NewCoroutine("__aenter__", func(context.Context) (any, error) { return self, nil }), nil
	}),
	"__aexit__": lib.M("*exc_details", func(self any, a []any) any {
		err, _ := a[0].(py.Tuple)[1].(error)
		return asyncio.NewCoroutine("__aexit__", func(ctx context.Context) (any, error) {
			return suppressed(err, stackOf(self).unwind(ctx, err))
		})
	}),
	"aclose": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) {
		return asyncio.NewCoroutineVoid("aclose", func(ctx context.Context) error {
			left, err := py.CallMethod(ctx, self, "__aexit__", nil, nil, nil)
			if err == nil {
				_, err = asyncio.Await(ctx, left)
			}
			return err
		}), nil
	}),
	"enter_async_context": lib.M("cm", func(self any, a []any) any {
		return asyncio.NewCoroutine("enter_async_context", func(ctx context.Context) (any, error) {
			return stackOf(self).enterAsyncAny(ctx, a[0])
		})
	}),
	"push_async_exit": lib.M("exit", func(self any, a []any) any { stackOf(self).pushAsyncAny(a[0]); return a[0] }),
	"push_async_callback": lib.M("callback, /, *args, **kwds", func(self any, a []any) any {
		stackOf(self).callback(a[0], a[1].(py.Tuple), py.Keywords(a[2]), true)
		return a[0]
	}),
})

var stackMethods = py.Methods{
	"pop_all": lib.MC("", func(ctx context.Context, self any, _ []any) (any, error) {
		moved, err := py.Call(ctx, py.Type(self))
		if err == nil {
			*stackOf(moved) = *stackOf(self).PopAll()
		}
		return moved, err
	}),
	"enter_context": lib.MC("cm", func(ctx context.Context, self any, a []any) (any, error) { return stackOf(self).enterAny(ctx, a[0]) }),
	"push":          lib.M("exit", func(self any, a []any) any { stackOf(self).pushAny(a[0]); return a[0] }),
	"callback": lib.M("callback, /, *args, **kwds", func(self any, a []any) any {
		stackOf(self).callback(a[0], a[1].(py.Tuple), py.Keywords(a[2]), false)
		return a[0]
	}),
}

func stackOf(self any) *ExitStack {
	switch s := py.Carried(self).(type) {
	case *AsyncExitStack:
		return &s.ExitStack
	case *ExitStack:
		return s
	}
	panic(py.TypeError.New("an exit stack is required"))
}

func init() {
	lib.SetManagerBase("ContextManager", func() *py.Class { return AbstractContextManager() })
	lib.SetManagerBase("AsyncContextManager", func() *py.Class { return AbstractAsyncContextManager() })
}

// abstractClass is class for one of abc's, which knows its subclasses by the two methods; the second is abstract.
func abstractClass[T any](name, enter, exit string, methods py.Methods) func() *py.Class {
	made := class[T](name, methods)
	return sync.OnceValue(func() *py.Class {
		return made().WithAbstract(exit).RecognizeBy(func(c *py.Class) bool { return c.Defines(enter) && c.Defines(exit) })
	})
}

// The base classes for classes of the program.
var (
	// AbstractContextManager is contextlib.AbstractContextManager.
	AbstractContextManager = abstractClass[abstractMark]("AbstractContextManager", "__enter__", "__exit__", py.Methods{
		"__enter__": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) { return self, nil }),
		"__exit__":  lib.M("exc_type, exc_value, traceback", func(any, []any) any { return nil }),
	})
	// AbstractAsyncContextManager is contextlib.AbstractAsyncContextManager.
	AbstractAsyncContextManager = abstractClass[asyncMark]("AbstractAsyncContextManager", "__aenter__", "__aexit__", py.Methods{
		"__aenter__": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) {
			return asyncio.NewCoroutine("__aenter__", func(context.Context) (any, error) { return self, nil }), nil
		}),
		"__aexit__": lib.M("exc_type, exc_value, traceback", func(any, []any) any {
			return asyncio.NewCoroutine("__aexit__", func(context.Context) (any, error) { return nil, nil })
		}),
	})
	// ContextDecorator is contextlib.ContextDecorator.
	ContextDecorator = class[decoratorMark]("ContextDecorator", py.Methods{
		"_recreate_cm": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) { return self, nil }),
		"__call__": lib.MC("func", func(_ context.Context, self any, a []any) (any, error) {
			return decorate(a[0], func() any { return recreate(self) }), nil
		}),
	})
	// AsyncContextDecorator is contextlib.AsyncContextDecorator.
	AsyncContextDecorator = class[asyncDecMark]("AsyncContextDecorator", py.Methods{
		"_recreate_cm": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) { return self, nil }),
		"__call__": lib.MC("func", func(_ context.Context, self any, a []any) (any, error) {
			return decorateAsync(a[0], func() any { return recreate(self) }), nil
		}),
	})
)

func recreate(self any) any {
	m, err := py.CallMethod(py.CurrentContext(), self, "_recreate_cm")
	py.Check(err)
	return m
}
