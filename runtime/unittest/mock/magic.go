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
	// unsupported special methods cannot be set.
	unsupported = []string{"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__del__"}
)

func fillMagics() {
	const numbers = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
	for _, n := range strings.Fields(numbers) {
		magics["__"+n+"__"], magics["__r"+n+"__"], magics["__i"+n+"__"] = magicPlain, magicPlain, magicPlain
	}
	add := func(kind magicKind, names string) {
		for _, n := range strings.Fields(names) {
			magics["__"+n+"__"] = kind
		}
	}
	add(magicPlain, "lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod "+
		"neg pos abs invert complex int float index round trunc floor ceil bool next fspath aiter")
	add(magicAsync, "aenter aexit anext")
	add(magicSet, "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir "+
		"subclasses format getnewargs_ex")
}

// magicDefault tells the child for a special method what to give while nobody says more.
func (n *state) magicDefault(owner *state, name string) {
	compared := func(same any) {
		n.sideEffect = py.NewFunction(name, "other", body(func(a []any) any {
			if n.returnValue != Default {
				return n.returnValue
			}
			if py.Same(owner.self, a[0]) {
				return same
			}
			return py.NotImplemented
		}))
	}
	iterated := func(give func(list any) any) {
		n.sideEffect = py.NewFunction(name, "", body(func([]any) any {
			if n.returnValue == Default {
				return give(py.NewList[any]())
			}
			return give(n.returnValue)
		}))
	}
	switch name {
	case "__lt__", "__gt__", "__le__", "__ge__":
		n.returnValue = py.NotImplemented
	case "__int__", "__index__":
		n.returnValue = 1
	case "__contains__", "__exit__", "__aexit__":
		n.returnValue = false
	case "__len__":
		n.returnValue = 0
	case "__sizeof__":
		n.returnValue = 48
	case "__complex__":
		n.returnValue = 1i
	case "__float__":
		n.returnValue = 1.0
	case "__bool__":
		n.returnValue = true
	case "__hash__":
		n.returnValue = py.ID(owner.self) >> 4
	case "__str__":
		n.returnValue = py.Repr(owner.self)
	case "__fspath__":
		n.returnValue = fmt.Sprintf("%s/%s/%d", owner.base.Name, owner.fullName(), py.ID(owner.self))
	case "__eq__":
		compared(true)
	case "__ne__":
		compared(false)
	case "__iter__":
		iterated(func(list any) any { return py.IteratorObject(py.Iter(list)) })
	case "__aiter__":
		iterated(func(list any) any { return &asyncIterator{py.Iter(list)} })
	}
}
