package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// exit is one callback of a stack: it gets what the block (or the callback before it) ended with and returns what is raised then.
type exit struct {
	run func(ctx context.Context, err error) error
}

// ExitStack calls back what was pushed on it, the last first, when the block ends: contextlib.ExitStack.
type ExitStack struct{ exits []exit }

// NewExitStack is ExitStack().
func NewExitStack() *ExitStack { return &ExitStack{} }

// AsyncExitStack is an ExitStack whose callbacks may be awaited: contextlib.AsyncExitStack.
type AsyncExitStack struct{ ExitStack }

// NewAsyncExitStack is AsyncExitStack().
func NewAsyncExitStack() *AsyncExitStack { return &AsyncExitStack{} }

// With is "with stack as s: block".
func (s *ExitStack) With(ctx context.Context, block func(s *ExitStack) error) error {
	return s.unwind(ctx, py.Try(func() error { return block(s) }))
}

// With is "async with stack as s: block".
func (s *AsyncExitStack) With(ctx context.Context, block func(ctx context.Context, s *AsyncExitStack) error) error {
	return s.unwind(ctx, py.Try(func() error { return block(ctx, s) }))
}

// Close is stack.close(): it calls everything back.
func (s *ExitStack) Close(ctx context.Context) error { return s.unwind(ctx, nil) }

// AClose is await stack.aclose().
func (s *AsyncExitStack) AClose(ctx context.Context) error { return s.unwind(ctx, nil) }

// PopAll is stack.pop_all(): a new stack that everything moves to.
func (s *ExitStack) PopAll() *ExitStack {
	moved := &ExitStack{s.exits}
	s.exits = nil
	return moved
}

// PopAll is stack.pop_all().
func (s *AsyncExitStack) PopAll() *AsyncExitStack { return &AsyncExitStack{*s.ExitStack.PopAll()} }

// unwind calls back for a block that ended with err.
func (s *ExitStack) unwind(ctx context.Context, err error) error {
	for len(s.exits) > 0 {
		last := s.exits[len(s.exits)-1]
		s.exits = s.exits[:len(s.exits)-1]
		before := err
		failed := false
		got := py.Try(func() error {
			err = last.run(ctx, before)
			return nil
		})
		if got != nil {
			err, failed = got, true
		}
		if err != nil && err != before && before != nil && (failed || err != before) {
			err = py.WithContext(err, before)
		}
	}
	return err
}

func (s *ExitStack) push(run func(ctx context.Context, err error) error) {
	s.exits = append(s.exits, exit{run: run})
}

// Manager is a context manager of known type.
type Manager[T any] interface {
	Enter() (T, error)
	Exit(err error) error
}

// EnterContext is stack.enter_context(m) for a manager of known type.
func EnterContext[T any](s *ExitStack, m Manager[T]) (T, error) {
	v, err := m.Enter()
	if err == nil {
		s.push(func(_ context.Context, err error) error { return m.Exit(err) })
	}
	return v, err
}

// AsyncManager is an async context manager of known type.
type AsyncManager[T any] interface {
	AEnter(ctx context.Context) (T, error)
	AExit(ctx context.Context, err error) error
}

// EnterAsyncContext is await stack.enter_async_context(m) for a manager of known type.
func EnterAsyncContext[T any](ctx context.Context, s *AsyncExitStack, m AsyncManager[T]) (T, error) {
	v, err := m.AEnter(ctx)
	if err == nil {
		s.push(m.AExit)
	}
	return v, err
}

// enterAny is enter_context for the floor: it runs x's __enter__ and will run its __exit__.
func (s *ExitStack) enterAny(ctx context.Context, x any) (any, error) {
	class := py.Type(x)
	if m, ok := x.(py.ContextManager); ok {
		v, err := m.PyEnter(ctx)
		if err == nil {
			s.pushExit(m.PyExit)
		}
		return v, err
	}
	for _, name := range []string{"__enter__", "__exit__"} {
		if !py.HasAttr(class, name) {
			return nil, unsupported(x, "context manager")
		}
	}
	v, err := py.CallMethod(ctx, x, "__enter__")
	if err == nil {
		s.pushExit(func(ctx context.Context, err error) (bool, error) {
			return py.CallExit(ctx, py.GetAttr(x, "__exit__"), err)
		})
	}
	return v, err
}

// unsupported is the TypeError of a stack for what is no manager; unlike that of with it names the module.
func unsupported(x any, protocol string) error {
	class := py.Type(x)
	return py.TypeError.Newf("'%s.%s' object does not support the %s protocol", py.GetAttr(class, "__module__"), py.GetAttr(class, "__qualname__"), protocol)
}

// enterAsyncAny is enter_async_context for the floor.
func (s *ExitStack) enterAsyncAny(ctx context.Context, x any) (any, error) {
	if !asyncio.IsAsyncContextManager(x) {
		return nil, unsupported(x, "asynchronous context manager")
	}
	v, err := asyncio.AEnter(ctx, x)
	if err == nil {
		s.push(func(ctx context.Context, err error) error { return asyncio.AExit(ctx, x, err) })
	}
	return v, err
}

// pushExit pushes a callback in the form of __exit__.
func (s *ExitStack) pushExit(f func(ctx context.Context, err error) (bool, error)) {
	s.push(func(ctx context.Context, err error) error {
		switch swallow, failed := f(ctx, err); {
		case failed != nil:
			return failed
		case swallow:
			return nil
		}
		return err
	})
}

// pushAny is stack.push(x): the __exit__ of a context manager, or a function of its form.
func (s *ExitStack) pushAny(x any) {
	if m, ok := x.(py.ContextManager); ok {
		s.pushExit(m.PyExit)
		return
	}
	f := x
	if py.HasAttr(py.Type(x), "__exit__") {
		f = py.GetAttr(x, "__exit__")
	}
	s.pushExit(func(ctx context.Context, err error) (bool, error) { return py.CallExit(ctx, f, err) })
}

// pushAsyncAny is stack.push_async_exit(x).
func (s *ExitStack) pushAsyncAny(x any) {
	if py.HasAttr(py.Type(x), "__aexit__") {
		s.push(func(ctx context.Context, err error) error { return asyncio.AExit(ctx, x, err) })
		return
	}
	s.push(func(ctx context.Context, err error) error {
		result, failed := py.Call(ctx, x, py.ExitArgs(err)...)
		if failed == nil {
			result, failed = asyncio.Await(ctx, result)
		}
		switch {
		case failed != nil:
			return failed
		case err != nil && py.Truth(result):
			return nil
		}
		return err
	})
}

// callback is stack.callback(f, *args, **kwds): the result does not matter.
func (s *ExitStack) callback(f any, args []any, kw []py.KV, async bool) {
	s.push(func(ctx context.Context, err error) error {
		result, failed := py.CallKw(ctx, f, args, kw)
		if failed == nil && async {
			_, failed = asyncio.Await(ctx, result)
		}
		if failed != nil {
			return failed
		}
		return err
	})
}

// PyClass returns contextlib.ExitStack.
func (s *ExitStack) PyClass() *py.Class { return exitStackClass() }

// PyClass returns contextlib.AsyncExitStack.
func (s *AsyncExitStack) PyClass() *py.Class { return asyncExitStackClass() }
