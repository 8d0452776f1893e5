package abc

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// viewMixins are the methods of the views on a mapping, which look at it whenever they are asked.
func viewMixins(name string, ns *py.Dict[any, any]) {
	def := func(name, params string, f func(a []any) any) { ns.Set(name, lib.Def(name, params, f)) }
	mapping := func(self any) any { return py.GetAttr(self, "_mapping") }
	item := func(self any) func(key any) any {
		switch name {
		case "ItemsView":
			return func(key any) any { return py.Tuple{key, py.GetItem(mapping(self), key)} }
		case "ValuesView":
			return func(key any) any { return py.GetItem(mapping(self), key) }
		}
		return func(key any) any { return key }
	}
	all := func(self any) *py.List[any] {
		out, of := py.NewList[any](), item(self)
		for key := range py.Seq(mapping(self)) {
			out.Append(of(key))
		}
		return out
	}
	if name == "MappingView" {
		def("__init__", "self, mapping", func(a []any) any { py.SetAttr(a[0], "_mapping", a[1]); return nil })
		def("__len__", "self", func(a []any) any { return py.Len(mapping(a[0])) })
		def("__repr__", "self", func(a []any) any { return py.Type(a[0]).Name + "(" + py.Repr(mapping(a[0])) + ")" })
		return
	}
	def("__iter__", "self", func(a []any) any { return py.Iter(all(a[0])) })
	def("__reversed__", "self", func(a []any) any { return py.ReversedAny(all(a[0])) })
	switch name {
	case "KeysView":
		def("__contains__", "self, key", func(a []any) any { return py.Contains(mapping(a[0]), a[1]) })
	default:
		def("__contains__", "self, item", func(a []any) any { return py.Contains(all(a[0]), a[1]) })
	}
	if name != "ValuesView" {
		ns.Set("_from_iterable", &py.ClassMethod{Func: lib.Def("_from_iterable", "cls, it", func(a []any) any { return lib.Call(py.SetType, a[1]) })})
	}
}
