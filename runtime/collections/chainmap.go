package collections

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes ChainMap, UserDict, UserList and UserString of collections: plain objects with attributes (maps, data), made
// to be derived from.
var ChainMapType, UserDictType, UserListType, UserStringType *py.Class

func init() {
	ChainMapType = newChainMapType()
	UserDictType = newUserDictType()
	UserListType = newUserListType()
	UserStringType = newUserStringType()
	lib.Virtual("MutableMapping", ChainMapType, UserDictType)
	lib.Virtual("MutableSequence", UserListType, DequeType)
	lib.Virtual("Sequence", UserStringType)
}

// NewChainMap is ChainMap(*maps).
func NewChainMap(maps ...any) any { return lib.CallKW(ChainMapType, maps, nil) }

func maps(self any) []any { return py.Collect(py.GetAttr(self, "maps")) }

func merged(self any) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	ms := maps(self)
	for i := len(ms) - 1; i >= 0; i-- {
		for k := range py.Seq(ms[i]) {
			d.Set(k, nil)
		}
	}
	return d
}

func firstMap(self any) any { return maps(self)[0] }

// mixMapping adds what collections.abc.Mapping gives a class with __getitem__, __iter__ and __len__.
func mixMapping(c *py.Class) {
	def := lib.Definer(c)
	asDict := func(self any) *py.Dict[any, any] {
		d := py.NewDict[any, any]()
		for k := range py.Seq(self) {
			d.Set(k, py.GetItem(self, k))
		}
		return d
	}
	get := func(self, key, def any) any {
		v, err := lib.TryMethod(self, "__getitem__", key)
		if py.Is(err, py.KeyError) {
			return def
		}
		py.Check(err)
		return v
	}
	def("get", "self, key, default=None", func(a []any) any { return get(a[0], a[1], a[2]) })
	def("__contains__", "self, key", func(a []any) any { return get(a[0], a[1], lib.Missing) != lib.Missing })
	def("keys", "self", func(a []any) any { return py.KeysView(asDict(a[0])) })
	def("values", "self", func(a []any) any { return py.ValuesView(asDict(a[0])) })
	def("items", "self", func(a []any) any { return py.ItemsView(asDict(a[0])) })
	def("__eq__", "self, other", func(a []any) any {
		if !isMapping(a[1]) {
			return py.NotImplemented
		}
		return py.Eq(asDict(a[0]), py.DictFromAny(a[1]))
	})
	c.Set("__hash__", nil)
	c.Set("__reversed__", nil)
}

// mixMutableMapping adds the mixins of MutableMapping.
func mixMutableMapping(c *py.Class) {
	mixMapping(c)
	def := lib.Definer(c)
	pop := func(self, key any, rest py.Tuple) any {
		v, err := lib.TryMethod(self, "__getitem__", key)
		if py.Is(err, py.KeyError) && len(rest) > 0 {
			return rest[0]
		}
		py.Check(err)
		py.DelItem(self, key)
		return v
	}
	def("pop", "self, key, *default", func(a []any) any { return pop(a[0], a[1], a[2].(py.Tuple)) })
	def("popitem", "self", func(a []any) any {
		for k := range py.Seq(a[0]) {
			return py.Tuple{k, pop(a[0], k, nil)}
		}
		panic(py.KeyError.New())
	})
	def("clear", "self", func(a []any) any {
		for _, k := range py.Collect(a[0]) {
			py.DelItem(a[0], k)
		}
		return nil
	})
	def("setdefault", "self, key, default=None", func(a []any) any {
		v, err := lib.TryMethod(a[0], "__getitem__", a[1])
		if py.Is(err, py.KeyError) {
			py.SetItem(a[0], a[1], a[2])
			return a[2]
		}
		py.Check(err)
		return v
	})
	def("update", "self, other=(), /, **kw", func(a []any) any { updateMapping(a[0], a[1], lib.KW(a[2])); return nil })
}

func updateMapping(self, other any, kw []py.KV) {
	if other != nil {
		for k, v := range py.DictFromAny(other).Items() {
			py.SetItem(self, k, v)
		}
	}
	for _, a := range kw {
		py.SetItem(self, a.Key, a.Value)
	}
}

func newChainMapType() *py.Class {
	c := py.NewClass("collections", "ChainMap").TakeTypes()
	mixMutableMapping(c)
	def := lib.Definer(c)
	def("__init__", "self, *maps", func(a []any) any {
		l := py.ListFromAny(a[1])
		if l.Len() == 0 {
			l.Append(py.NewDict[any, any]())
		}
		py.SetAttr(a[0], "maps", l)
		return nil
	})
	def("__missing__", "self, key", func(a []any) any { panic(py.KeyError.New(a[1])) })
	def("__getitem__", "self, key", func(a []any) any {
		for _, m := range maps(a[0]) {
			if py.Contains(m, a[1]) {
				return py.GetItem(m, a[1])
			}
		}
		return lib.Method(a[0], "__missing__", a[1])
	})
	def("__contains__", "self, key", func(a []any) any {
		for _, m := range maps(a[0]) {
			if py.Contains(m, a[1]) {
				return true
			}
		}
		return false
	})
	def("get", "self, key, default=None", func(a []any) any {
		if py.Contains(a[0], a[1]) {
			return py.GetItem(a[0], a[1])
		}
		return a[2]
	})
	def("__or__", "self, other", func(a []any) any {
		if !isMapping(a[1]) {
			return py.NotImplemented
		}
		m := lib.Method(a[0], "copy")
		updateMapping(firstMap(m), a[1], nil)
		return m
	})
	def("__ior__", "self, other", func(a []any) any { updateMapping(firstMap(a[0]), a[1], nil); return a[0] })
	def("__ror__", "self, other", func(a []any) any {
		if !isMapping(a[1]) {
			return py.NotImplemented
		}
		m := py.DictFromAny(a[1]).Copy()
		ms := maps(a[0])
		for i := len(ms) - 1; i >= 0; i-- {
			updateMapping(m, ms[i], nil)
		}
		return lib.Call(py.Type(a[0]), m)
	})
	def("__len__", "self", func(a []any) any { return merged(a[0]).Len() })
	def("__bool__", "self", func(a []any) any { return merged(a[0]).Len() > 0 })
	def("__iter__", "self", func(a []any) any { return py.Iter(merged(a[0])) })
	def("__setitem__", "self, key, value", func(a []any) any { py.SetItem(firstMap(a[0]), a[1], a[2]); return nil })
	def("__delitem__", "self, key", func(a []any) any {
		if !py.Contains(firstMap(a[0]), a[1]) {
			panic(py.KeyError.New("Key not found in the first mapping: " + py.Repr(a[1])))
		}
		py.DelItem(firstMap(a[0]), a[1])
		return nil
	})
	def("pop", "self, key, *args", func(a []any) any {
		v, err := lib.TryMethod(firstMap(a[0]), "pop", append([]any{a[1]}, a[2].(py.Tuple)...)...)
		if py.Is(err, py.KeyError) {
			panic(py.KeyError.New("Key not found in the first mapping: " + py.Repr(a[1])))
		}
		py.Check(err)
		return v
	})
	def("popitem", "self", func(a []any) any {
		v, err := lib.TryMethod(firstMap(a[0]), "popitem")
		if py.Is(err, py.KeyError) {
			panic(py.KeyError.New("No keys found in the first mapping."))
		}
		py.Check(err)
		return v
	})
	def("clear", "self", func(a []any) any { return lib.Method(firstMap(a[0]), "clear") })
	def("new_child", "self, m=None, **kw", func(a []any) any {
		m := a[1]
		if m == nil {
			m = py.NewDict[any, any]()
		}
		for _, kv := range lib.KW(a[2]) {
			py.SetItem(m, kv.Key, kv.Value)
		}
		return lib.CallKW(py.Type(a[0]), append([]any{m}, maps(a[0])...), nil)
	})
	def("copy", "self", func(a []any) any {
		ms := maps(a[0])
		return lib.CallKW(py.Type(a[0]), append([]any{lib.Method(ms[0], "copy")}, ms[1:]...), nil)
	})
	def("__repr__", "self", func(a []any) any {
		text := py.Repr(py.Tuple(maps(a[0])))
		if len(maps(a[0])) == 1 {
			text = text[:len(text)-2] + ")"
		}
		return lib.TypeName(a[0]) + text
	})
	c.Set("parents", py.NewProperty(lib.Def("parents", "self", func(a []any) any {
		return lib.CallKW(py.Type(a[0]), maps(a[0])[1:], nil)
	}), nil, nil))
	return c
}
