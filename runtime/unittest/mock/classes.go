package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of mocks.
var (
	NonCallableMockType      = py.NewClass("unittest.mock", "NonCallableMock")
	MockType                 = py.NewClass("unittest.mock", "Mock", NonCallableMockType)
	NonCallableMagicMockType = py.NewClass("unittest.mock", "NonCallableMagicMock", NonCallableMockType)
	MagicMockType            = py.NewClass("unittest.mock", "MagicMock", MockType)
	AsyncMockType            = py.NewClass("unittest.mock", "AsyncMock", MockType)
	PropertyMockType         = py.NewClass("unittest.mock", "PropertyMock", MockType)
)

// body is a function of the library as the body of a function of the floor.
func body(f func(a []any) any) py.FunctionBody {
	return func(_ context.Context, a []any) (v any, err error) {
		err = py.Try(func() error { v = f(a); return nil })
		return v, err
	}
}

// passOn calls f with self before the arguments: what a function set for a special method does.
func passOn(f, self any) py.FunctionBody {
	return func(ctx context.Context, a []any) (any, error) {
		return py.CallKw(ctx, f, append(py.Tuple{self}, a[0].(py.Tuple)...), lib.KW(a[1]))
	}
}

func init() {
	fillMagics()
	base := NonCallableMockType
	base.DefineMethod("__init__", options, body(initialize))
	if f, ok := py.GetAttr(base, "__init__").(*py.Function); ok {
		f.WithDefaults(nil, nil, nil, nil, Default, nil, false)
	}
	def := lib.Definer(base)
	def("__getattr__", "self, name", func(a []any) any { return of(a[0]).attribute(py.Str(a[1])) })
	def("__setattr__", "self, name, value", func(a []any) any { of(a[0]).set(py.Str(a[1]), a[2]); return nil })
	def("__delattr__", "self, name", func(a []any) any { of(a[0]).remove(py.Str(a[1])); return nil })
	def("__repr__", "self", func(a []any) any { return of(a[0]).repr() })
	def("__dir__", "self", func(a []any) any { return of(a[0]).names() })
	def("configure_mock", "self, /, **kwargs", func(a []any) any { of(a[0]).configure(lib.KW(a[1])); return nil })
	def("mock_add_spec", "self, spec, spec_set=False", func(a []any) any {
		s := of(a[0])
		s.specSet = py.Truth(a[2])
		s.specify(a[1])
		return nil
	})
	def("attach_mock", "self, mock, attribute", func(a []any) any {
		if v := stateOf(a[1]); v != nil {
			v.parent, v.newParent, v.name, v.newName = nil, nil, "", py.Str(a[2])
			v.newName = ""
		}
		py.SetAttr(a[0], py.Str(a[2]), a[1])
		return nil
	})
	def("reset_mock", "self, visited=None, *, return_value=False, side_effect=False", func(a []any) any {
		of(a[0]).reset(py.Truth(a[2]), py.Truth(a[3]), map[*state]bool{})
		return nil
	})
	addAsserts(def)
	defineSettings(base)
	MockType.DefineMethod("__call__", "self, /, *args, **kwargs", func(ctx context.Context, a []any) (any, error) {
		return of(a[0]).call(ctx, a[1].(py.Tuple), a[2])
	})
	for _, c := range []*py.Class{NonCallableMagicMockType, MagicMockType, AsyncMockType} {
		for name, kind := range magics {
			if kind != magicSet {
				c.DefineGetSet(name, func(x any) any { return of(x).special(name) }, func(x, v any) { of(x).setMagic(name, v) })
			}
		}
	}
	AsyncMockType.Set("_is_coroutine", true)
	asyncDef := lib.Definer(AsyncMockType)
	addAwaitAsserts(asyncDef)
	attr(AsyncMockType, "await_count", func(s *state) any { return s.awaitCount }, func(s *state, v any) { s.awaitCount = lib.Int(v) })
	attr(AsyncMockType, "await_args", func(s *state) any { return s.awaitArgs }, func(s *state, v any) { s.awaitArgs = v })
	attr(AsyncMockType, "await_args_list", func(s *state) any { return s.awaitArgsList.self }, func(s *state, v any) { s.awaitArgsList = newCallList(py.Collect(v)...) })
	property := lib.Definer(PropertyMockType)
	property("__get__", "self, obj, obj_type=None", func(a []any) any { return lib.Call(a[0]) })
	property("__set__", "self, obj, val", func(a []any) any { return lib.Call(a[0], a[1]) })
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
		return s.class()
	}, func(s *state, v any) { s.specClass, _ = v.(*py.Class) })
}

// names is dir(mock): the methods of mocks, the attributes of the spec, what is set and the children.
func (s *state) names() any {
	seen := map[string]bool{}
	for n := range s.methods {
		seen[n] = true
	}
	for n, c := range s.children {
		seen[n] = c != deleted
	}
	if !s.limited {
		for _, n := range py.Dir(s.class()) {
			if !isMagic(n) {
				seen[n] = true
			}
		}
	}
	list := py.NewList[any]()
	for n, there := range seen {
		if there {
			list.Append(n)
		}
	}
	return list
}
