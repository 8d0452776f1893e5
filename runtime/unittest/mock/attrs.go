package mock

import (
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// misspelt are beginnings of names that look like assertions; a mock would take them in silence.
var misspelt = []string{"assert", "assret", "asert", "aseert", "assrt"}

// lost are the assertions without their assert_.
var lost = []string{"any_call", "called", "called_once", "called_once_with", "called_with", "has_calls", "not_called"}

// attribute is __getattr__: the child of this name.
func (s *state) attribute(name string) any {
	switch {
	case s.limited:
		if !s.methods[name] || magics[name] != magicNone {
			panic(py.AttributeError.Newf("Mock object has no attribute %s", py.Repr(name)))
		}
	case isMagic(name):
		panic(py.AttributeError.New(name))
	}
	if !s.unsafe && !s.methods[name] {
		wrong := slices.Contains(lost, name)
		for _, m := range misspelt {
			wrong = wrong || strings.HasPrefix(name, m)
		}
		if wrong {
			panic(py.AttributeError.Newf("%s is not a valid assertion. Use a spec for the mock if %[1]s is meant to be an attribute.", py.Repr(name)))
		}
	}
	return s.child(name)
}

// child gives the mock that stands for an attribute.
func (s *state) child(name string) any {
	c := s.children[name]
	switch x := c.(type) {
	case nil:
		var wraps any
		if s.wraps != nil {
			wraps = py.GetAttr(s.wraps, name)
		}
		var made bool
		if c, made = s.madeByProgram(py.KV{Key: "parent", Value: s.self}, py.KV{Key: "name", Value: name}, py.KV{Key: "wraps", Value: wraps},
			py.KV{Key: "_new_name", Value: name}, py.KV{Key: "_new_parent", Value: s.self}); made {
			break
		}
		n := s.make(name)
		n.parent, n.name, n.wraps = s, name, wraps
		c = n.self
	case *state: // deleted
		panic(py.AttributeError.New(name))
	case *specced:
		c = x.mock()
	}
	s.children[name] = c
	return c
}

// madeByProgram gives the child that a class of the program makes: one that overrides _get_child_mock.
func (s *state) madeByProgram(kw ...py.KV) (child any, ok bool) {
	for _, c := range s.base.MRO {
		if c == callableMixin || c == NonCallableMockType {
			break
		}
		if _, own := ownAttr(c, "_get_child_mock"); own && !s.sealed {
			return lib.CallKW(py.GetAttr(s.self, "_get_child_mock"), nil, kw), true
		}
	}
	return nil, false
}

// make gives a fresh mock below this one: the child of a name, or what calling gives for the name "()".
func (s *state) make(name string) *state {
	if s.sealed {
		dot := "."
		if name == "()" {
			dot = ""
		}
		panic(py.AttributeError.New(s.fullName() + dot + name))
	}
	n := newState(s.childClass(name), nil, "", name)
	n.newParent = s
	if s.waiting != nil && n.is(threadingMixin) {
		n.waiting = newWaiting(s.waiting.timeout)
	}
	return n
}

// childClass is the class of a fresh child.
func (s *state) childClass(name string) *py.Class {
	switch kind := magics[name]; {
	case s.asyncs[name], s.is(MagicMockType) && kind == magicAsync:
		return AsyncMockType
	case s.is(PropertyMockType):
		return MagicMockType
	case s.async():
		if kind != magicNone && kind != magicAsync || s.methods[name] {
			return MagicMockType
		}
		return AsyncMockType
	case s.is(NonCallableMagicMockType):
		return MagicMockType
	case !s.is(callableMixin):
		return MockType
	}
	return s.base
}

// adopt makes value a child of s, if it is a mock that has no place yet.
func (s *state) adopt(value any, name, newName string) bool {
	v := behind(value)
	if v == nil || v.name != "" || v.newName != "" || v.parent != nil || v.newParent != nil {
		return false
	}
	for p := s; p != nil; p = p.newParent {
		if p == v {
			return false
		}
	}
	if newName != "" {
		v.newParent, v.newName = s, newName
	}
	if name != "" {
		v.parent, v.name = s, name
	}
	return true
}

// settings are the attributes of mocks that no spec forbids to set.
var settings = []string{"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "await_count",
	"await_args", "await_args_list"}

// set is __setattr__.
func (s *state) set(name string, value any) {
	kind := magics[name]
	noAttribute := func() { panic(py.AttributeError.Newf("Mock object has no attribute '%s'", name)) }
	switch {
	case slices.Contains(settings, name) || name == "method_calls":
		generic(s.self, "__setattr__", name, value)
		return
	case s.specSet && s.limited && !s.methods[name] && !s.owns(name):
		noAttribute()
	case slices.Contains(unsupported, name):
		panic(py.AttributeError.Newf("Attempting to set unsupported magic method %s.", py.Repr(name)))
	case kind != magicNone:
		if s.limited && !s.methods[name] {
			noAttribute()
		}
		value = s.setMagic(name, value)
	case name == "__class__":
		s.specClass, _ = value.(*py.Class)
		return
	case s.adopt(value, name, name):
		s.children[name] = value
	}
	if s.sealed && !py.HasAttr(s.self, name) {
		panic(py.AttributeError.Newf("Cannot set %s.%s", s.fullName(), name))
	}
	generic(s.self, "__setattr__", name, value)
}

// owns reports whether an attribute was set on the mock itself.
func (s *state) owns(name string) bool {
	_, ok := ownAttr(s.self, name)
	return ok
}

// remove is __delattr__.
func (s *state) remove(name string) {
	if class := s.self.PyClass(); magics[name] != magicNone {
		if _, ok := ownAttr(class, name); ok {
			py.DelAttr(class, name)
			if !s.owns(name) {
				return
			}
		}
	}
	if s.owns(name) {
		generic(s.self, "__delattr__", name)
	} else if s.children[name] == deleted {
		panic(py.AttributeError.New(name))
	}
	s.children[name] = deleted
}

// names is dir(mock): the names of the spec, the methods of mocks, what is set and the children.
func (s *state) names() any {
	seen := map[string]bool{}
	for n := range s.methods {
		seen[n] = true
	}
	for _, n := range py.Dir(s.self.PyClass()) {
		seen[n] = seen[n] || !strings.HasPrefix(n, "_")
	}
	for n := range py.Seq(py.GetAttr(s.self, "__dict__")) {
		name := py.Str(n)
		seen[name] = seen[name] || !strings.HasPrefix(name, "_") || isMagic(name)
	}
	for n, c := range s.children {
		seen[n] = seen[n] || c != deleted
	}
	if s.async() {
		for _, n := range []string{"__annotations__", "__code__", "__defaults__", "__kwdefaults__", "__name__"} {
			seen[n] = true
		}
	}
	list := py.NewList[any]()
	for _, n := range slices.Sorted(maps.Keys(seen)) {
		if seen[n] {
			list.Append(n)
		}
	}
	return list
}

// generic calls a method of object, which knows nothing of mocks.
func generic(self any, method string, args ...any) {
	_, err := py.Call(py.CurrentContext(), py.GetAttr(py.ObjectType, method), append([]any{self}, args...)...)
	py.Check(err)
}
