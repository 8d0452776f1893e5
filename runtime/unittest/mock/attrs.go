package mock

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func splitDots(name string) []string { return strings.Split(name, ".") }

// misspelt are beginnings of names that look like assertions; a mock would take them in silence.
var misspelt = []string{"assert", "assret", "asert", "aseert", "assrt"}

// lost are the assertions that are easily written without their assert.
var lost = []string{"called_once", "called_once_with", "called_with", "has_calls", "any_call", "called_any", "not_called", "called_count"}

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
	if !s.methods[name] {
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

// child gives the mock that stands for an attribute or a special method.
func (s *state) child(name string) any {
	c, ok := s.children[name]
	if c == deleted {
		panic(py.AttributeError.New(name))
	}
	if !ok {
		var wraps any
		if s.wraps != nil {
			wraps = py.GetAttr(s.wraps, name)
		}
		n := s.make(name)
		n.parent, n.name, n.wraps = s, name, wraps
		c = n.self
		s.children[name] = c
	}
	return c
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
	n := newState(s.childClass(name))
	n.newParent, n.newName = s, name
	return n
}

// childClass is the class of a fresh child.
func (s *state) childClass(name string) *py.Class {
	switch kind := magics[name]; {
	case s.asyncs[name], s.magic() && kind == magicAsync:
		return AsyncMockType
	case s.async():
		if kind != magicNone || s.methods[name] {
			return MagicMockType
		}
		return AsyncMockType
	case s.is(PropertyMockType):
		return MagicMockType
	case s.is(NonCallableMagicMockType):
		return MagicMockType
	case !s.is(MockType):
		return MockType
	}
	return s.class().MRO[s.own()]
}

// own is how many classes at the start of the MRO were made for this mock alone.
func (s *state) own() int {
	if s.class().Module == privateClass {
		return 1
	}
	return 0
}

func newState(c *py.Class) *state {
	o := py.NewInstance(c)
	return of(o)
}

// adopt makes value a child of s, if it is a mock that has no place yet.
func (s *state) adopt(value any, name, newName string) bool {
	v := stateOf(value)
	if v == nil {
		if p, ok := value.(*patched); ok {
			v = p.mock
		}
	}
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

// set is __setattr__.
func (s *state) set(name string, value any) {
	kind := magics[name]
	switch {
	case s.specSet && s.limited && !s.methods[name] && !slices.Contains(settings, name):
		panic(py.AttributeError.Newf("Mock object has no attribute '%s'", name))
	case slices.Contains(unsupported, name):
		panic(py.AttributeError.Newf("Attempting to set unsupported magic method %s.", py.Repr(name)))
	case kind != magicNone:
		if s.limited && !s.methods[name] {
			panic(py.AttributeError.Newf("Mock object has no attribute '%s'", name))
		}
		s.setMagic(name, value)
		return
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

// remove is __delattr__.
func (s *state) remove(name string) {
	if _, ok := s.magics[name]; ok {
		delete(s.magics, name)
		return
	}
	old, known := s.children[name]
	if d, ok := py.GetAttrOr(s.self, "__dict__", nil).(*py.Dict[any, any]); ok {
		if _, own := d.Get(name); own {
			generic(s.self, "__delattr__", name)
		}
	}
	if known && old == deleted {
		panic(py.AttributeError.New(name))
	}
	s.children[name] = deleted
}

// generic calls a method of object, which knows nothing of mocks.
func generic(self any, method string, args ...any) {
	_, err := py.Call(py.CurrentContext(), py.GetAttr(py.ObjectType, method), append([]any{self}, args...)...)
	py.Check(err)
}
