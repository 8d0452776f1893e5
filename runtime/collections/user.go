package collections

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func data(self any) any { return py.GetAttr(self, "data") }

// plain takes the builtin value out of a UserList or UserString.
func plain(x any, c *py.Class) any {
	if py.Type(x).IsSubclassOf(c) {
		return data(x)
	}
	return x
}

func newUserDictType() *py.Class {
	c := py.NewClass("collections", "UserDict").TakeTypes()
	mixMutableMapping(c)
	def := lib.Definer(c)
	def("__init__", "self, dict=None, /, **kw", func(a []any) any {
		py.SetAttr(a[0], "data", py.NewDict[any, any]())
		if a[1] != nil {
			lib.Method(a[0], "update", a[1])
		}
		if kw := a[2].(*py.Dict[any, any]); kw.Len() > 0 {
			lib.Method(a[0], "update", kw)
		}
		return nil
	})
	def("__len__", "self", func(a []any) any { return py.Len(data(a[0])) })
	def("__getitem__", "self, key", func(a []any) any {
		if py.Contains(data(a[0]), a[1]) {
			return py.GetItem(data(a[0]), a[1])
		}
		if py.HasAttr(py.Type(a[0]), "__missing__") {
			return lib.Method(a[0], "__missing__", a[1])
		}
		panic(py.KeyError.New(a[1]))
	})
	def("__setitem__", "self, key, item", func(a []any) any { py.SetItem(data(a[0]), a[1], a[2]); return nil })
	def("__delitem__", "self, key", func(a []any) any { py.DelItem(data(a[0]), a[1]); return nil })
	def("__iter__", "self", func(a []any) any { return py.Iter(data(a[0])) })
	def("__contains__", "self, key", func(a []any) any { return py.Contains(data(a[0]), a[1]) })
	def("get", "self, key, default=None", func(a []any) any {
		if py.Contains(a[0], a[1]) {
			return py.GetItem(a[0], a[1])
		}
		return a[2]
	})
	def("__repr__", "self", func(a []any) any { return py.Repr(data(a[0])) })
	def("copy", "self", func(a []any) any { return lib.Call(py.Type(a[0]), lib.Method(data(a[0]), "copy")) })
	def("__copy__", "self", copied)
	bare := func(x any) any { return plain(x, UserDictType) }
	def("__or__", "self, other", func(a []any) any {
		if !isDict(bare(a[1])) {
			return py.NotImplemented
		}
		return lib.Call(py.Type(a[0]), py.Or(data(a[0]), bare(a[1])))
	})
	def("__ror__", "self, other", func(a []any) any {
		if !isDict(bare(a[1])) {
			return py.NotImplemented
		}
		return lib.Call(py.Type(a[0]), py.Or(bare(a[1]), data(a[0])))
	})
	def("__ior__", "self, other", func(a []any) any { updateMapping(data(a[0]), bare(a[1]), nil); return a[0] })
	c.Set("fromkeys", &py.ClassMethod{Func: lib.Def("fromkeys", "cls, iterable, value=None", func(a []any) any {
		d := lib.Call(a[0])
		for k := range py.Seq(a[1]) {
			py.SetItem(d, k, a[2])
		}
		return d
	})})
	return c
}

func isDict(x any) bool { return py.Type(x).IsSubclassOf(py.DictType) }

// copied is __copy__ of UserDict and UserList: the same attributes, with data of its own.
func copied(a []any) any {
	twin := lib.NewInstance(py.Type(a[0]))
	for k, v := range py.DictFromAny(py.GetAttr(a[0], "__dict__")).Items() {
		py.SetAttr(twin, py.Str(k), v)
	}
	py.SetAttr(twin, "data", lib.Method(data(a[0]), "copy"))
	return twin
}

func newUserListType() *py.Class {
	c := py.NewClass("collections", "UserList").TakeTypes()
	def := lib.Definer(c)
	bare := func(x any) any { return plain(x, UserListType) }
	same := func(self, content any) any { return lib.Call(py.Type(self), content) }
	def("__init__", "self, initlist=None", func(a []any) any {
		l := py.NewList[any]()
		if a[1] != nil {
			l = py.ListOf(py.Collect(bare(a[1])))
		}
		py.SetAttr(a[0], "data", l)
		return nil
	})
	def("__repr__", "self", func(a []any) any { return py.Repr(data(a[0])) })
	for name, op := range map[string]func(a, b any) any{"__eq__": py.EqAny, "__ne__": py.NeAny, "__lt__": py.LtAny, "__le__": py.LeAny, "__gt__": py.GtAny, "__ge__": py.GeAny} {
		def(name, "self, other", func(a []any) any { return op(data(a[0]), bare(a[1])) })
	}
	c.Set("__hash__", nil)
	def("__contains__", "self, item", func(a []any) any { return py.Contains(data(a[0]), a[1]) })
	def("__len__", "self", func(a []any) any { return py.Len(data(a[0])) })
	def("__iter__", "self", func(a []any) any { return py.Iter(data(a[0])) })
	def("__getitem__", "self, i", func(a []any) any {
		v := py.GetItem(data(a[0]), a[1])
		if _, ok := a[1].(*py.Slice); ok {
			return same(a[0], v)
		}
		return v
	})
	def("__setitem__", "self, i, item", func(a []any) any { py.SetItem(data(a[0]), a[1], a[2]); return nil })
	def("__delitem__", "self, i", func(a []any) any { py.DelItem(data(a[0]), a[1]); return nil })
	def("__add__", "self, other", func(a []any) any { return same(a[0], py.Add(data(a[0]), py.ListFromAny(bare(a[1])))) })
	def("__radd__", "self, other", func(a []any) any { return same(a[0], py.Add(py.ListFromAny(bare(a[1])), data(a[0]))) })
	def("__iadd__", "self, other", func(a []any) any { lib.Method(data(a[0]), "extend", bare(a[1])); return a[0] })
	def("__mul__", "self, n", func(a []any) any { return same(a[0], py.Mul(data(a[0]), a[1])) })
	def("__rmul__", "self, n", func(a []any) any { return same(a[0], py.Mul(data(a[0]), a[1])) })
	def("__imul__", "self, n", func(a []any) any { py.SetAttr(a[0], "data", py.Mul(data(a[0]), a[1])); return a[0] })
	def("copy", "self", func(a []any) any { return same(a[0], a[0]) })
	def("__copy__", "self", copied)
	forward(c, "append", "insert", "pop", "remove", "clear", "count", "index", "reverse", "sort")
	def("extend", "self, other", func(a []any) any { return lib.Method(data(a[0]), "extend", bare(a[1])) })
	return c
}

// forward lets methods of a class be those of its data.
func forward(c *py.Class, names ...string) {
	def := lib.Definer(c)
	for _, n := range names {
		def(n, "self, *args, **kw", func(a []any) any {
			v, err := py.CallMethodKw(py.CurrentContext(), data(a[0]), n, a[1].(py.Tuple), lib.KW(a[2]))
			py.Check(err)
			return v
		})
	}
}

func newUserStringType() *py.Class {
	c := py.NewClass("collections", "UserString")
	def := lib.Definer(c)
	bare := func(x any) any { return plain(x, UserStringType) }
	def("__init__", "self, seq", func(a []any) any { py.SetAttr(a[0], "data", py.Str(bare(a[1]))); return nil })
	def("__str__", "self", func(a []any) any { return data(a[0]) })
	def("__repr__", "self", func(a []any) any { return py.Repr(data(a[0])) })
	def("__len__", "self", func(a []any) any { return py.Len(data(a[0])) })
	def("__hash__", "self", func(a []any) any { return py.Hash(data(a[0])) })
	def("__eq__", "self, other", func(a []any) any { return py.EqAny(data(a[0]), bare(a[1])) })
	def("__lt__", "self, other", func(a []any) any { return py.LtAny(data(a[0]), bare(a[1])) })
	def("__contains__", "self, x", func(a []any) any { return py.Contains(data(a[0]), bare(a[1])) })
	def("__iter__", "self", func(a []any) any { return py.Iter(data(a[0])) })
	def("__getitem__", "self, i", func(a []any) any { return lib.Call(py.Type(a[0]), py.GetItem(data(a[0]), a[1])) })
	def("__add__", "self, other", func(a []any) any { return lib.Call(py.Type(a[0]), py.Add(data(a[0]), py.Str(bare(a[1])))) })
	def("__radd__", "self, other", func(a []any) any { return lib.Call(py.Type(a[0]), py.Add(py.Str(a[1]), data(a[0]))) })
	def("__mul__", "self, n", func(a []any) any { return lib.Call(py.Type(a[0]), py.Mul(data(a[0]), a[1])) })
	def("__rmul__", "self, n", func(a []any) any { return lib.Call(py.Type(a[0]), py.Mul(data(a[0]), a[1])) })
	def("__mod__", "self, args", func(a []any) any { return lib.Call(py.Type(a[0]), py.Mod(data(a[0]), a[1])) })
	def("__int__", "self", func(a []any) any { return lib.Call(py.IntType, data(a[0])) })
	def("__float__", "self", func(a []any) any { return lib.Call(py.FloatType, data(a[0])) })
	for name, op := range map[string]func(a, b any) any{"__le__": py.LeAny, "__gt__": py.GtAny, "__ge__": py.GeAny} {
		def(name, "self, other", func(a []any) any { return op(data(a[0]), bare(a[1])) })
	}
	forward(c, "split", "join", "find", "startswith", "endswith", "encode", "isdigit", "isalpha", "count", "index", "splitlines",
		"format", "format_map", "isalnum", "isascii", "isdecimal", "isidentifier", "islower", "isnumeric", "isprintable", "isspace",
		"istitle", "isupper", "partition", "rfind", "rindex", "rpartition", "rsplit")
	for _, n := range []string{"upper", "lower", "strip", "title", "capitalize", "replace", "lstrip", "rstrip", "center", "ljust", "rjust",
		"zfill", "casefold", "swapcase", "expandtabs", "translate", "removeprefix", "removesuffix"} {
		def(n, "self, *args", func(a []any) any { return lib.Call(py.Type(a[0]), lib.Method(data(a[0]), n, a[1].(py.Tuple)...)) })
	}
	return c
}
