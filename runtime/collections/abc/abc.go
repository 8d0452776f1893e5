// Package abc answers Python's collections.abc: abstract base classes of containers, which know their virtual subclasses by
// the methods these define.
package abc

import (
	"context"
	"iter"
	"math"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// shapes lists the classes, bases first, with the methods by which a class is recognized; those without any know only the
// classes that are registered.
var shapes = []struct {
	name     string
	bases    []string
	methods  []string
	abstract []string
}{
	{"Hashable", nil, []string{"__hash__"}, []string{"__hash__"}},
	{"Awaitable", nil, []string{"__await__"}, []string{"__await__"}},
	{"Coroutine", []string{"Awaitable"}, []string{"__await__", "send", "throw", "close"}, []string{"send", "throw"}},
	{"AsyncIterable", nil, []string{"__aiter__"}, []string{"__aiter__"}},
	{"AsyncIterator", []string{"AsyncIterable"}, []string{"__anext__", "__aiter__"}, []string{"__anext__"}},
	{"AsyncGenerator", []string{"AsyncIterator"}, []string{"__aiter__", "__anext__", "asend", "athrow", "aclose"}, []string{"asend", "athrow"}},
	{"Iterable", nil, []string{"__iter__"}, []string{"__iter__"}},
	{"Iterator", []string{"Iterable"}, []string{"__iter__", "__next__"}, []string{"__next__"}},
	{"Reversible", []string{"Iterable"}, []string{"__reversed__", "__iter__"}, []string{"__reversed__"}},
	{"Generator", []string{"Iterator"}, []string{"__iter__", "__next__", "send", "throw", "close"}, []string{"send", "throw"}},
	{"Sized", nil, []string{"__len__"}, []string{"__len__"}},
	{"Container", nil, []string{"__contains__"}, []string{"__contains__"}},
	{"Callable", nil, []string{"__call__"}, []string{"__call__"}},
	{"Collection", []string{"Sized", "Iterable", "Container"}, []string{"__len__", "__iter__", "__contains__"}, nil},
	{"Buffer", nil, []string{"__buffer__"}, []string{"__buffer__"}},
	{"Set", []string{"Collection"}, nil, nil},
	{"MutableSet", []string{"Set"}, nil, []string{"add", "discard"}},
	{"Mapping", []string{"Collection"}, nil, []string{"__getitem__"}},
	{"MutableMapping", []string{"Mapping"}, nil, []string{"__setitem__", "__delitem__"}},
	{"Sequence", []string{"Reversible", "Collection"}, nil, []string{"__getitem__"}},
	{"MutableSequence", []string{"Sequence"}, nil, []string{"__setitem__", "__delitem__", "insert"}},
	{"MappingView", []string{"Sized"}, nil, nil},
	{"KeysView", []string{"MappingView", "Set"}, nil, nil},
	{"ItemsView", []string{"MappingView", "Set"}, nil, nil},
	{"ValuesView", []string{"MappingView", "Collection"}, nil, nil},
}

// made are the classes, once the module object is there.
var made = map[string]*py.Class{}

// Module is the module object of collections.abc.
var Module = lib.Module("collections.abc", func(m *py.Module) {
	for _, s := range shapes {
		ns := py.NewDict[any, any]()
		ns.Set("__module__", "collections.abc")
		for _, name := range s.abstract {
			ns.Set(name, py.AbstractMethod(lib.Def(name, "self, *args", abstractBodies[name])))
		}
		mixins(s.name, ns)
		var bases []any
		for _, b := range s.bases {
			bases = append(bases, made[b])
		}
		c, err := py.MakeClass(context.Background(), s.name, bases, ns, py.KV{Key: "metaclass", Value: py.ABCMeta})
		py.Check(err)
		c.Generic = s.name != "Hashable" && s.name != "Sized" && s.name != "Buffer"
		if methods := s.methods; methods != nil {
			c.RecognizeBy(func(t *py.Class) bool {
				for _, name := range methods {
					if name == "__hash__" && t.Defines("__eq__") && !t.Defines("__hash__") {
						return false
					}
					if !t.Defines(name) && name != "__hash__" {
						return false
					}
				}
				return true
			})
		}
		made[s.name] = c
		m.Set(s.name, c)
	}
	for name, classes := range map[string][]*py.Class{
		"Set": {py.FrozenSetType}, "MutableSet": {py.SetType}, "MutableMapping": {py.DictType}, "MutableSequence": {py.ListType, py.ByteArrayType},
		"Sequence": {py.TupleType, py.StrType, py.RangeType, py.BytesType, py.MemoryViewType}, "Mapping": {py.MappingProxyType}, // what vars(cls) gives
		"KeysView": {py.DictKeysType}, "ValuesView": {py.DictValuesType}, "ItemsView": {py.DictItemsType},
		"Buffer": {py.BytesType, py.ByteArrayType, py.MemoryViewType},
	} {
		for _, c := range append(classes, lib.VirtualOf(name)...) {
			made[name].Register(c)
		}
	}
})

// abstractBodies are what abstract methods do when a class calls them by super().
var abstractBodies = map[string]func(a []any) any{
	"__hash__":     func([]any) any { return 0 },
	"__len__":      func([]any) any { return 0 },
	"__contains__": func([]any) any { return false },
	"__iter__":     func([]any) any { return py.Iter(py.NewList[any]()) },
	"__reversed__": func([]any) any { return py.Iter(py.NewList[any]()) },
	"__next__":     func([]any) any { panic(py.StopIteration.New()) },
	"__anext__":    func([]any) any { panic(py.StopAsyncIteration.New()) },
	"send":         func([]any) any { panic(py.StopIteration.New()) },
	"asend":        func([]any) any { panic(py.StopAsyncIteration.New()) },
	"throw":        thrown,
	"athrow":       thrown,
	"__getitem__":  func(a []any) any { panic(py.KeyError.New()) },
	"__setitem__":  func(a []any) any { panic(py.KeyError.New()) },
	"__delitem__":  func(a []any) any { panic(py.KeyError.New()) },
	"add":          func(a []any) any { panic(py.NotImplementedError.New()) },
	"discard":      func(a []any) any { panic(py.NotImplementedError.New()) },
	"insert":       func(a []any) any { panic(py.IndexError.New()) },
	"__aiter__":    func(a []any) any { return a[0] },
	"__await__":    func([]any) any { return py.Iter(py.NewList[any]()) },
	"__call__":     func([]any) any { return false },
	"__buffer__":   func([]any) any { panic(py.NotImplementedError.New()) },
}

// thrown is throw(typ, val=None, tb=None).
func thrown(a []any) any {
	args := a[1].(py.Tuple)
	what := args[0]
	if len(args) > 1 && args[1] != nil {
		what = args[1]
	}
	panic(py.Raise(py.CurrentContext(), what))
}

// mixins are the methods that the abstract classes of mappings and sequences bring along.
func mixins(name string, ns *py.Dict[any, any]) {
	def := func(name, params string, f func(a []any) any) { ns.Set(name, lib.Def(name, params, f)) }
	switch name {
	case "AsyncIterator":
		def("__aiter__", "self", func(a []any) any { return a[0] })
	case "Iterator":
		def("__iter__", "self", func(a []any) any { return a[0] })
	case "AsyncGenerator":
		def("__anext__", "self", func(a []any) any { return lib.Method(a[0], "asend", nil) })
	case "Generator":
		def("__next__", "self", func(a []any) any { return lib.Method(a[0], "send", nil) })
		def("close", "self", func(a []any) any { return closed(lib.TryMethod(a[0], "throw", py.GeneratorExit)) })
	case "Coroutine":
		def("close", "self", func(a []any) any { return closed(lib.TryMethod(a[0], "throw", py.GeneratorExit)) })
	case "Set":
		setMixins(ns)
	case "MutableSet":
		mutableSetMixins(ns)
	case "Mapping":
		get := func(self, key any) (any, bool) {
			v, err := lib.TryMethod(self, "__getitem__", key)
			if err != nil && !py.Is(err, py.KeyError) {
				panic(err)
			}
			return v, err == nil
		}
		def("get", "self, key, default=None", func(a []any) any {
			if v, ok := get(a[0], a[1]); ok {
				return v
			}
			return a[2]
		})
		def("__contains__", "self, key", func(a []any) any { _, ok := get(a[0], a[1]); return ok })
		for method, class := range map[string]string{"keys": "KeysView", "values": "ValuesView", "items": "ItemsView"} {
			def(method, "self", func(a []any) any { return lib.Call(made[class], a[0]) })
		}
		def("__eq__", "self, other", func(a []any) any { return py.Eq(asDict(a[0]), asDict(a[1])) })
	case "MutableMapping":
		def("pop", "self, key, *default", func(a []any) any {
			v, err := lib.TryMethod(a[0], "__getitem__", a[1])
			if err != nil {
				if d := a[2].(py.Tuple); py.Is(err, py.KeyError) && len(d) > 0 {
					return d[0]
				}
				panic(err)
			}
			py.DelItem(a[0], a[1])
			return v
		})
		def("popitem", "self", func(a []any) any {
			for k := range py.Seq(a[0]) {
				v := py.GetItem(a[0], k)
				py.DelItem(a[0], k)
				return py.Tuple{k, v}
			}
			panic(py.RaiseFrom(py.KeyError.New(), nil))
		})
		def("setdefault", "self, key, default=None", func(a []any) any {
			if py.Contains(a[0], a[1]) {
				return py.GetItem(a[0], a[1])
			}
			py.SetItem(a[0], a[1], a[2])
			return a[2]
		})
		def("update", "self, other=(), /, **kw", func(a []any) any {
			for k, v := range py.DictFromAny(a[1]).Items() {
				py.SetItem(a[0], k, v)
			}
			for k, v := range a[2].(*py.Dict[any, any]).Items() {
				py.SetItem(a[0], k, v)
			}
			return nil
		})
		def("clear", "self", func(a []any) any {
			for _, k := range py.Collect(a[0]) {
				py.DelItem(a[0], k)
			}
			return nil
		})
	case "MappingView", "KeysView", "ValuesView", "ItemsView":
		viewMixins(name, ns)
	case "Sequence":
		def("__iter__", "self", func(a []any) any {
			return py.NewGenerator("Sequence.__iter__", func(y *py.Yielder[any]) (any, error) {
				return nil, y.YieldAll(sequence(a[0]))
			})
		})
		def("__contains__", "self, value", func(a []any) any {
			for v := range sequence(a[0]) {
				if py.Same(v, a[1]) || py.Eq(v, a[1]) {
					return true
				}
			}
			return false
		})
		def("__reversed__", "self", func(a []any) any {
			return py.NewGenerator("Sequence.__reversed__", func(y *py.Yielder[any]) (any, error) {
				for i := py.Len(a[0]) - 1; i >= 0; i-- {
					if _, err := y.Yield(py.GetItem(a[0], i)); err != nil {
						return nil, err
					}
				}
				return nil, nil
			})
		})
		def("index", "self, value, start=0, stop=None", func(a []any) any { return indexOf(a[0], a[1], lib.Int(a[2]), a[3]) })
		def("count", "self, value", func(a []any) any {
			n := 0
			for v := range sequence(a[0]) {
				if py.Same(v, a[1]) || py.Eq(v, a[1]) {
					n++
				}
			}
			return n
		})
	case "MutableSequence":
		def("append", "self, value", func(a []any) any { return lib.Method(a[0], "insert", py.Len(a[0]), a[1]) })
		def("extend", "self, values", func(a []any) any {
			for _, v := range py.Collect(a[1]) {
				lib.Method(a[0], "append", v)
			}
			return nil
		})
		def("pop", "self, index=-1", func(a []any) any {
			v := py.GetItem(a[0], a[1])
			py.DelItem(a[0], a[1])
			return v
		})
		def("remove", "self, value", func(a []any) any { py.DelItem(a[0], lib.Method(a[0], "index", a[1])); return nil })
		def("clear", "self", func(a []any) any {
			for py.Len(a[0]) > 0 {
				lib.Method(a[0], "pop")
			}
			return nil
		})
		def("reverse", "self", func(a []any) any {
			for i, j := 0, py.Len(a[0])-1; i < j; i, j = i+1, j-1 {
				x, y := py.GetItem(a[0], i), py.GetItem(a[0], j)
				py.SetItem(a[0], i, y)
				py.SetItem(a[0], j, x)
			}
			return nil
		})
		def("__iadd__", "self, values", func(a []any) any { lib.Method(a[0], "extend", a[1]); return a[0] })
	}
}

// asDict is a mapping as a dict, for comparisons; anything else as it is.
func asDict(x any) any {
	if _, ok := x.(*py.Dict[any, any]); ok || !py.HasAttr(x, "keys") {
		return x
	}
	d := py.NewDict[any, any]()
	for k := range py.Seq(x) {
		d.Set(k, py.GetItem(x, k))
	}
	return d
}

// sequence reads a sequence by its __getitem__ until that raises IndexError.
func sequence(x any) iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := 0; ; i++ {
			v, err := lib.TryMethod(x, "__getitem__", i)
			if py.Is(err, py.IndexError) {
				return
			}
			py.Check(err)
			if !yield(v) {
				return
			}
		}
	}
}

// indexOf is Sequence.index(value, start, stop).
func indexOf(x, value any, start int, stop any) int {
	end := math.MaxInt
	if start < 0 {
		start = max(py.Len(x)+start, 0)
	}
	if stop != nil {
		if end = lib.Int(stop); end < 0 {
			end += py.Len(x)
		}
	}
	for i := start; i < end; i++ {
		v, err := lib.TryMethod(x, "__getitem__", i)
		if py.Is(err, py.IndexError) {
			break
		}
		py.Check(err)
		if py.Same(v, value) || py.Eq(v, value) {
			return i
		}
	}
	panic(py.ValueError.New())
}

// closed is the end of close() of a generator or coroutine that was thrown GeneratorExit.
func closed(_ any, err error) any {
	switch {
	case err == nil:
		panic(py.RuntimeError.New("generator ignored GeneratorExit"))
	case !py.Is(err, py.GeneratorExit, py.StopIteration):
		panic(err)
	}
	return nil
}
