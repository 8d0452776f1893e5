package re

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// groupIndex is pattern.groupindex: a mapping that cannot be changed.
type groupIndex struct{ d *py.Dict[any, any] }

// PyClass returns mappingproxy.
func (*groupIndex) PyClass() *py.Class { return groupIndexType }

// PyRepr is repr(proxy).
func (g *groupIndex) PyRepr() string { return "mappingproxy(" + py.Repr(g.d) + ")" }

// PyStr is str(proxy): that of the dict.
func (g *groupIndex) PyStr() string { return py.Str(g.d) }

var groupIndexType = lib.Class[groupIndex]("builtins", "mappingproxy", nil, nil)

func init() {
	define := lib.Definer(groupIndexType)
	of := func(x any) *py.Dict[any, any] { return x.(*groupIndex).d }
	define("__getitem__", "self, key, /", func(a []any) any { return py.GetItem(of(a[0]), a[1]) })
	define("__len__", "self", func(a []any) any { return of(a[0]).Len() })
	define("__iter__", "self", func(a []any) any { return py.IteratorObject(py.Iter(of(a[0]))) })
	define("__contains__", "self, key, /", func(a []any) any { return py.Contains(of(a[0]), a[1]) })
	define("__eq__", "self, other, /", func(a []any) any {
		if o, ok := a[1].(*groupIndex); ok {
			return py.Eq(of(a[0]), o.d)
		}
		return py.Eq(of(a[0]), a[1])
	})
	for _, name := range []string{"keys", "values", "items", "copy"} {
		define(name, "self", func(a []any) any { return lib.Method(of(a[0]), name) })
	}
	define("get", "self, key, default=None, /", func(a []any) any { return lib.Method(of(a[0]), "get", a[1], a[2]) })
}

// Groupindex is pattern.groupindex.
func (p *Pattern) Groupindex() any {
	d := py.NewDict[any, any]()
	for name, i := range p.names.Items() {
		d.Set(name, i)
	}
	return &groupIndex{d}
}
