package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of mocks, and what they have in common: mocks that can be called, that have special methods, that give coroutines.
var (
	NonCallableMockType = py.NewClass("unittest.mock", "NonCallableMock")
	callableMixin       = py.NewClass("unittest.mock", "CallableMixin")
	magicMixin          = py.NewClass("unittest.mock", "MagicMixin")
	asyncMixin          = py.NewClass("unittest.mock", "AsyncMockMixin")

	MockType                 = py.NewClass("unittest.mock", "Mock", callableMixin, NonCallableMockType)
	NonCallableMagicMockType = py.NewClass("unittest.mock", "NonCallableMagicMock", magicMixin, NonCallableMockType)
	MagicMockType            = py.NewClass("unittest.mock", "MagicMock", magicMixin, MockType)
	AsyncMockType            = py.NewClass("unittest.mock", "AsyncMock", asyncMixin, magicMixin, MockType)
	PropertyMockType         = py.NewClass("unittest.mock", "PropertyMock", MockType)
)

// body is a function of the library as the body of a function of the floor.
func body(f func(a []any) any) py.FunctionBody {
	return func(_ context.Context, a []any) (v any, err error) {
		err = py.Try(func() error { v = f(a); return nil })
		return v, err
	}
}

// passOn is the body of a function whose last two parameters are *args and **kwargs: it calls f with first, and with what stands
// before them, in front.
func passOn(f any, first ...any) py.FunctionBody {
	return func(ctx context.Context, a []any) (any, error) {
		n := len(a) - 2
		args := append(append(append(py.Tuple{}, first...), a[:n]...), a[n].(py.Tuple)...)
		return py.CallKw(ctx, f, args, lib.KW(a[n+1]))
	}
}

func init() {
	fillMagics()
	addProxies()
	base := NonCallableMockType
	base.DefineMethod("__init__", options, body(initialize))
	py.GetAttr(base, "__init__").(*py.Function).WithDefaults(nil, nil, Default, nil, nil, nil, nil, "", nil, false)
	def := lib.Definer(base)
	def("__getattr__", "self, name", func(a []any) any { return of(a[0]).attribute(py.Str(a[1])) })
	def("__setattr__", "self, name, value", func(a []any) any { of(a[0]).set(py.Str(a[1]), a[2]); return nil })
	def("__delattr__", "self, name", func(a []any) any { of(a[0]).remove(py.Str(a[1])); return nil })
	def("__repr__", "self", func(a []any) any { return of(a[0]).repr() })
	def("__dir__", "self", func(a []any) any { return of(a[0]).names() })
	def("configure_mock", "self, /, **kwargs", func(a []any) any { of(a[0]).configure(lib.KW(a[1])); return nil })
	def("mock_add_spec", "self, spec, spec_set=False", func(a []any) any {
		of(a[0]).specifyAs(a[1], py.Truth(a[2]), false, false)
		return nil
	})
	def("attach_mock", "self, mock, attribute", func(a []any) any {
		if v := behind(a[1]); v != nil {
			v.parent, v.newParent, v.name, v.newName = nil, nil, "", ""
		}
		py.SetAttr(a[0], py.Str(a[2]), a[1])
		return nil
	})
	def("reset_mock", "self, visited=None, *, return_value=False, side_effect=False", func(a []any) any {
		of(a[0]).reset(py.Truth(a[2]), py.Truth(a[3]), map[*state]bool{})
		return nil
	})
	def("_get_child_mock", "self, /, **kw", func(a []any) any {
		name, _ := lib.DictOf(a[1]).Get("_new_name")
		return lib.CallKW(of(a[0]).childClass(py.Str(name)), nil, lib.KW(a[1]))
	})
	addAsserts(def)
	defineSettings(base)
	callableMixin.DefineMethod("__call__", "self, /, *args, **kwargs", func(ctx context.Context, a []any) (any, error) {
		return of(a[0]).call(ctx, a[1].(py.Tuple), a[2])
	})
	// what makes it look like a coroutine function
	asyncMixin.Set("_is_coroutine", true).Set("__name__", "AsyncMock").Set("__defaults__", py.Tuple{}).Set("__kwdefaults__", py.NewDict[any, any]()).
		Set("__annotations__", nil)
	addAwaitAsserts(lib.Definer(asyncMixin))
	attr(asyncMixin, "await_count", func(s *state) any { return s.awaitCount }, func(s *state, v any) { s.awaitCount = lib.Int(v) })
	attr(asyncMixin, "await_args", func(s *state) any { return s.awaitArgs }, func(s *state, v any) { s.awaitArgs = v })
	attr(asyncMixin, "await_args_list", func(s *state) any { return s.awaitArgsList.self }, func(s *state, v any) { s.awaitArgsList = newCallList(py.Collect(v)...) })
	property := lib.Definer(PropertyMockType)
	property("__get__", "self, obj, obj_type=None", func(a []any) any { return lib.Call(a[0]) })
	property("__set__", "self, obj, val", func(a []any) any { return lib.Call(a[0], a[2]) })
}

// attr defines an attribute that is kept in the state.
func attr(c *py.Class, name string, get func(s *state) any, set func(s *state, v any)) {
	c.DefineGetSet(name, func(x any) any { return get(of(x)) }, func(x, v any) { set(of(x), v) })
}

func defineSettings(c *py.Class) {
	attr(c, "return_value", func(s *state) any { return s.result() }, func(s *state, v any) { s.setReturnValue(v) })
	attr(c, "side_effect", func(s *state) any { return s.sideEffect }, func(s *state, v any) { s.sideEffect = effect(v) })
	attr(c, "called", func(s *state) any { return s.called }, func(s *state, v any) { s.called = py.Truth(v) })
	attr(c, "call_count", func(s *state) any { return s.callCount }, func(s *state, v any) { s.callCount = lib.Int(v) })
	attr(c, "call_args", func(s *state) any { return s.callArgs }, func(s *state, v any) { s.callArgs = v })
	attr(c, "call_args_list", func(s *state) any { return s.callArgsList.self }, func(s *state, v any) { s.callArgsList = newCallList(py.Collect(v)...) })
	attr(c, "method_calls", func(s *state) any { return s.methodCalls.self }, func(s *state, v any) { s.methodCalls = newCallList(py.Collect(v)...) })
	attr(c, "mock_calls", func(s *state) any { return s.mockCalls.self }, func(s *state, v any) { s.mockCalls = newCallList(py.Collect(v)...) })
	attr(c, "__class__", func(s *state) any {
		if s.specClass != nil {
			return s.specClass
		}
		return s.self.PyClass()
	}, func(s *state, v any) { s.specClass, _ = v.(*py.Class) })
}
