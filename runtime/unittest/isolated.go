package unittest

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() {
	def := lib.Definer(IsolatedType)
	for _, name := range []string{"asyncSetUp", "asyncTearDown"} {
		def(name, "self", func([]any) any { // overridden methods await that of super()
			return asyncio.NewCoroutine("IsolatedAsyncioTestCase."+name, func(context.Context) (any, error) { return nil, nil })
		})
	}
	def("addAsyncCleanup", "self, func, /, *args, **kwargs", func(a []any) any {
		s := of(a[0])
		s.cleanups = append(s.cleanups, cleanup{func() (any, error) {
			return py.CallKw(py.CurrentContext(), a[1], a[2].(py.Tuple), lib.KW(a[3]))
		}})
		return nil
	})
	def("enterAsyncContext", "self, cm", func(a []any) any {
		cm, s := a[1], of(a[0])
		s.cleanups = append(s.cleanups, cleanup{func() (any, error) { return lib.TryMethod(cm, "__aexit__", nil, nil, nil) }})
		return lib.Method(cm, "__aenter__")
	})
}

// newRunner makes the runner of one test: it has a loop of its own.
func newRunner() any {
	return lib.CallKW(py.GetAttr(asyncio.Module(), "Runner"), nil, []py.KV{{Key: "debug", Value: true}})
}

// await runs a coroutine to its end in the loop of the test; other values are themselves.
func (s *state) await(v any) (any, error) {
	if s.runner == nil || !asyncio.IsCoroutine(v) {
		return v, nil
	}
	return lib.TryMethod(s.runner, "run", v)
}
