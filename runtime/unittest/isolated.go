package unittest

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() {
	IsolatedType.Set("loop_factory", nil)
	def := lib.Definer(IsolatedType)
	for _, name := range []string{"asyncSetUp", "asyncTearDown"} {
		def(name, "self", func([]any) any { // overridden methods await that of super()
			return asyncio.NewCoroutine("IsolatedAsyncioTestCase."+name, func(context.Context) (any, error) { return nil, nil })
		})
	}
	def("addAsyncCleanup", "self, func, /, *args, **kwargs", func(a []any) any {
		s := of(a[0])
		s.cleanups = append(s.cleanups, &cleanup{func(ctx context.Context) (any, error) {
			return py.CallKw(ctx, a[1], a[2].(py.Tuple), lib.KW(a[3]))
		}})
		return nil
	})
	def("enterAsyncContext", "self, cm", func(a []any) any {
		cm, s := a[1], of(a[0])
		return asyncio.NewCoroutine("IsolatedAsyncioTestCase.enterAsyncContext", func(ctx context.Context) (any, error) {
			if !asyncio.IsAsyncContextManager(cm) {
				cls := py.Type(cm)
				return nil, py.TypeError.Newf("'%s.%s' object does not support the asynchronous context manager protocol", cls.Module, py.GetAttr(cls, "__qualname__"))
			}
			entered, err := asyncio.AEnter(ctx, cm)
			if err == nil {
				s.cleanups = append(s.cleanups, &cleanup{func(ctx context.Context) (any, error) {
					return py.CallMethod(ctx, cm, "__aexit__", nil, nil, nil)
				}})
			}
			return entered, err
		})
	})
}

// inRunner runs a test; one that is isolated has an event loop of its own while it runs.
func inRunner(self any, f func() any) any {
	if !py.Type(self).IsSubclassOf(IsolatedType) {
		return f()
	}
	s := of(self)
	s.runner = lib.CallKW(py.GetAttr(asyncio.Module(), "Runner"), nil, []py.KV{{Key: "debug", Value: true}, {Key: "loop_factory", Value: py.GetAttr(self, "loop_factory")}})
	s.context = contextvars.CopyContext(py.CurrentContext())
	defer func() {
		runner := s.runner
		s.runner, s.context = nil, nil
		lib.Method(runner, "close")
	}()
	return f()
}

// await runs a coroutine to its end in the loop of the test; other values are themselves.
func (s *state) await(v any) (result any, err error) {
	if s.runner == nil || !asyncio.IsCoroutine(v) {
		return v, nil
	}
	err = py.Try(func() (err error) {
		result, err = py.CallMethodKw(py.CurrentContext(), s.runner, "run", []any{v}, []py.KV{{Key: "context", Value: s.context}})
		return err
	})
	return result, err
}

// call calls a function of a test, those of an isolated case in its context.
func (s *state) call(fn func(ctx context.Context) (any, error)) (v any, err error) {
	err = py.Try(func() (err error) {
		if s.context == nil {
			v, err = fn(py.CurrentContext())
			return err
		}
		v, err = contextvars.Call(py.CurrentContext(), s.context, fn)
		return err
	})
	return v, err
}
