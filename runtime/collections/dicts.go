package collections

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// DefaultdictType and OrderedDictType are the classes collections.defaultdict and collections.OrderedDict.
var DefaultdictType, OrderedDictType *py.Class

func init() {
	DefaultdictType = newDefaultdictType()
	OrderedDictType = newOrderedDictType()
}

func fillDict(d *py.Dict[any, any], args py.Tuple, kw []py.KV) {
	if len(args) > 1 {
		panic(py.TypeError.Newf("dict expected at most 1 argument, got %d", len(args)))
	}
	if len(args) == 1 {
		d.Update(py.DictFromAny(args[0]).Items())
	}
	for _, a := range kw {
		d.Set(a.Key, a.Value)
	}
}

func newDefaultdictType() *py.Class {
	c := py.NewClass("collections", "defaultdict", py.DictType)
	c.Generic, c.Dotted = true, true
	def := lib.Definer(c)
	def("__init__", "self, default_factory=None, /, *args, **kw", func(a []any) any {
		if a[1] != nil && !py.IsCallable(a[1]) {
			panic(py.TypeError.New("first argument must be callable or None"))
		}
		py.SetAttr(a[0], "default_factory", a[1])
		fillDict(lib.DictOf(a[0]), a[2].(py.Tuple), lib.KW(a[3]))
		return nil
	})
	def("__missing__", "self, key, /", func(a []any) any {
		factory := py.GetAttrOr(a[0], "default_factory", nil)
		if factory == nil {
			panic(py.KeyError.New(a[1]))
		}
		v := lib.Call(factory)
		py.SetItem(a[0], a[1], v)
		return v
	})
	def("__repr__", "self", func(a []any) any {
		factory := py.Repr(py.GetAttrOr(a[0], "default_factory", nil))
		return lib.TypeName(a[0]) + "(" + factory + ", " + py.ReprOfDict(lib.DictOf(a[0])) + ")"
	})
	copyOf := func(x any) any {
		return lib.Call(py.Type(x), py.GetAttr(x, "default_factory"), lib.DictOf(x))
	}
	def("copy", "self", func(a []any) any { return copyOf(a[0]) })
	def("__copy__", "self", func(a []any) any { return copyOf(a[0]) })
	def("__or__", "self, other", func(a []any) any {
		if lib.DictOf(a[1]) == nil {
			return py.NotImplemented
		}
		x := copyOf(a[0])
		lib.DictOf(x).Update(lib.DictOf(a[1]).Items())
		return x
	})
	def("__ror__", "self, other", func(a []any) any {
		if lib.DictOf(a[1]) == nil {
			return py.NotImplemented
		}
		x := lib.Call(py.Type(a[0]), py.GetAttr(a[0], "default_factory"), lib.DictOf(a[1]))
		lib.DictOf(x).Update(lib.DictOf(a[0]).Items())
		return x
	})
	return c
}

func newOrderedDictType() *py.Class {
	c := py.NewClass("collections", "OrderedDict", py.DictType)
	c.Generic, c.Dotted = true, true
	def := lib.Definer(c)
	def("__init__", "self, /, *args, **kw", func(a []any) any {
		fillDict(lib.DictOf(a[0]), a[1].(py.Tuple), lib.KW(a[2]))
		return nil
	})
	def("popitem", "self, last=True", func(a []any) any {
		return PopItem(lib.DictOf(a[0]), py.Truth(a[1])).AsTuple()
	})
	def("move_to_end", "self, key, last=True", func(a []any) any { MoveToEnd(lib.DictOf(a[0]), a[1], py.Truth(a[2])); return nil })
	def("__repr__", "self", func(a []any) any {
		if lib.DictOf(a[0]).Len() == 0 {
			return lib.TypeName(a[0]) + "()"
		}
		return lib.TypeName(a[0]) + "(" + py.ReprOfDict(lib.DictOf(a[0])) + ")"
	})
	def("copy", "self", func(a []any) any { return lib.Call(py.Type(a[0]), a[0]) })
	equal := func(a, b any) any {
		x, y := lib.DictOf(a), lib.DictOf(b)
		if y == nil {
			return py.NotImplemented
		}
		if py.Type(b).IsSubclassOf(OrderedDictType) {
			return py.Eq(py.DictFrom(x.Items()), py.DictFrom(y.Items())) && py.Eq(py.ListFrom(x.Keys()), py.ListFrom(y.Keys()))
		}
		return py.Eq(py.DictFrom(x.Items()), py.DictFrom(y.Items()))
	}
	def("__eq__", "self, other", func(a []any) any { return equal(a[0], a[1]) })
	def("__ne__", "self, other", func(a []any) any {
		if r, ok := equal(a[0], a[1]).(bool); ok {
			return !r
		}
		return py.NotImplemented
	})
	c.Set("__hash__", nil)
	def("__or__", "self, other", func(a []any) any {
		if lib.DictOf(a[1]) == nil {
			return py.NotImplemented
		}
		x := lib.Call(py.Type(a[0]), a[0])
		lib.DictOf(x).Update(lib.DictOf(a[1]).Items())
		return x
	})
	return c
}
