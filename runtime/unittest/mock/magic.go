package mock

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func isMagic(name string) bool {
	return len(name) > 4 && strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")
}

// magicKind tells special methods apart.
type magicKind uint8

const (
	magicNone  magicKind = iota // no special method that a mock supports
	magicPlain                  // a MagicMock has it
	magicAsync                  // a MagicMock has it, and it is an AsyncMock
	magicSet                    // only where it is set
)

var (
	// magics are the special methods that mocks support.
	magics = map[string]magicKind{}
	// settings are the attributes of mocks that no spec forbids to set.
	settings = []string{"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls"}
	// unsupported special methods cannot be set.
	unsupported = []string{"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__del__"}
)

func fillMagics() {
	numbers := "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
	plain := "getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert complex int float index " +
		"round trunc floor ceil bool next fspath iter " + numbers
	for _, n := range strings.Fields(numbers) {
		magics["__r"+n+"__"], magics["__i"+n+"__"] = magicPlain, magicPlain
	}
	for _, n := range strings.Fields(plain) {
		magics["__"+n+"__"] = magicPlain
	}
	for _, n := range []string{"__aenter__", "__aexit__", "__anext__"} {
		magics[n] = magicAsync
	}
	magics["__aiter__"] = magicPlain
	for _, n := range strings.Fields("lt gt le ge eq ne hash get set delete reversed missing repr dir format") {
		magics["__"+n+"__"] = magicSet
	}
}

// magic reports whether special methods are there without being set.
func (s *state) magic() bool {
	return s.is(MagicMockType) || s.is(NonCallableMagicMockType) || s.async()
}

// special is the value of a special method as an attribute: what was set, or the child that answers it.
func (s *state) special(name string) any {
	if v, ok := s.magics[name]; ok {
		return v
	}
	if s.children[name] == deleted || s.limited && !s.methods[name] {
		panic(py.AttributeError.New(name))
	}
	_, known := s.children[name]
	c := s.child(name)
	if n := stateOf(c); !known && n != nil {
		n.magicDefault(s, name)
	}
	return c
}

// magicDefault tells the child for a special method what to give while nobody says more.
func (n *state) magicDefault(owner *state, name string) {
	give := func(v any) { n.returnValue = v }
	effectOf := func(params string, f func(a []any) any) { n.sideEffect = py.NewFunction(name, params, body(f)) }
	switch name {
	case "__int__", "__index__":
		give(1)
	case "__contains__", "__exit__", "__aexit__":
		give(false)
	case "__len__", "__sizeof__":
		give(0)
	case "__complex__":
		give(1i)
	case "__float__":
		give(1.0)
	case "__bool__":
		give(true)
	case "__fspath__":
		give(fmt.Sprintf("%s/%s/%d", owner.class().Name, owner.fullName(), py.ID(owner.self)))
	case "__str__":
		effectOf("", func([]any) any {
			if n.returnValue != Default {
				return Default
			}
			return py.Repr(owner.self)
		})
	case "__iter__", "__aiter__":
		effectOf("", func([]any) any {
			list := n.returnValue
			if list == Default {
				list = py.NewList[any]()
			}
			if name == "__iter__" {
				return py.Iter(list)
			}
			return &asyncIterator{py.Iter(list)}
		})
	}
}

// privateClass is the module of the classes that single mocks have to themselves.
const privateClass = "unittest.mock "

// setMagic sets a special method. A function gets the mock as its self.
func (s *state) setMagic(name string, value any) {
	if stateOf(value) != nil {
		s.adopt(value, "", name)
		s.children[name] = value
		s.magics[name] = value
	} else {
		self := s.self
		s.magics[name] = py.NewFunction(name, "*args, **kwargs", passOn(value, self))
	}
	if !s.class().Defines(name) || magics[name] == magicSet {
		s.ownClass(name)
	}
}

// ownClass gives the mock a class of its own that has a special method.
func (s *state) ownClass(name string) {
	c := s.class()
	if s.own() == 0 {
		c = py.NewClass(privateClass, c.Name, c)
		s.self.Become(c)
	}
	c.DefineGetSet(name, func(x any) any { return of(x).special(name) }, func(x, v any) { of(x).setMagic(name, v) })
}
