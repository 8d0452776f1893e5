package abc

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func isSet(x any) bool { return py.IsInstance(x, made["Set"]) }

func isIterable(x any) bool { return py.HasAttr(py.Type(x), "__iter__") }

// fromIterable makes a set of the class of self, as its _from_iterable says: by default its constructor.
func fromIterable(self any, items []any) any {
	return lib.Method(self, "_from_iterable", py.ListOf(items))
}

// those are the items that are, or are not, in the other.
func those(items, other any, in bool) []any {
	out := []any{}
	for x := range py.Seq(items) {
		if py.Contains(other, x) == in {
			out = append(out, x)
		}
	}
	return out
}

// asSet is an operand of - and ^ as a set.
func asSet(self, x any) any {
	if isSet(x) {
		return x
	}
	return fromIterable(self, py.Collect(x))
}

func within(a, b any) bool { return len(those(a, b, false)) == 0 }

// setMixins are the methods that Set brings along.
func setMixins(ns *py.Dict[any, any]) {
	def := func(name, params string, f func(a []any) any) { ns.Set(name, lib.Def(name, params, f)) }
	ns.Set("_from_iterable", &py.ClassMethod{Func: lib.Def("_from_iterable", "cls, it", func(a []any) any { return lib.Call(a[0], a[1]) })})
	compare := func(name string, test func(a, b any) bool) {
		def(name, "self, other", func(a []any) any {
			if !isSet(a[1]) {
				return py.NotImplemented
			}
			return test(a[0], a[1])
		})
	}
	compare("__le__", func(a, b any) bool { return py.Len(a) <= py.Len(b) && within(a, b) })
	compare("__lt__", func(a, b any) bool { return py.Len(a) < py.Len(b) && within(a, b) })
	compare("__ge__", func(a, b any) bool { return py.Len(a) >= py.Len(b) && within(b, a) })
	compare("__gt__", func(a, b any) bool { return py.Len(a) > py.Len(b) && within(b, a) })
	compare("__eq__", func(a, b any) bool { return py.Len(a) == py.Len(b) && within(a, b) })
	ns.Set("__hash__", nil)
	combine := func(name string, f func(self, other any) any) {
		def(name, "self, other", func(a []any) any {
			if !isIterable(a[1]) {
				return py.NotImplemented
			}
			return f(a[0], a[1])
		})
	}
	and := func(self, other any) any { return fromIterable(self, those(other, self, true)) }
	or := func(self, other any) any { return fromIterable(self, append(py.Collect(self), py.Collect(other)...)) }
	xor := func(self, other any) any {
		other = asSet(self, other)
		return py.Or(py.Sub(self, other), py.Sub(other, self))
	}
	combine("__and__", and)
	combine("__rand__", and)
	combine("__or__", or)
	combine("__ror__", or)
	combine("__xor__", xor)
	combine("__rxor__", xor)
	combine("__sub__", func(self, other any) any { return fromIterable(self, those(self, asSet(self, other), false)) })
	combine("__rsub__", func(self, other any) any { return fromIterable(self, those(asSet(self, other), self, false)) })
	def("isdisjoint", "self, other", func(a []any) any { return len(those(a[1], a[0], true)) == 0 })
}

// mutableSetMixins are the methods that MutableSet brings along.
func mutableSetMixins(ns *py.Dict[any, any]) {
	def := func(name, params string, f func(a []any) any) { ns.Set(name, lib.Def(name, params, f)) }
	each := func(self any, method string, items []any) any {
		for _, x := range items {
			lib.Method(self, method, x)
		}
		return self
	}
	def("remove", "self, value", func(a []any) any {
		if !py.Contains(a[0], a[1]) {
			panic(py.KeyError.New(a[1]))
		}
		lib.Method(a[0], "discard", a[1])
		return nil
	})
	def("pop", "self", func(a []any) any {
		for x := range py.Seq(a[0]) {
			lib.Method(a[0], "discard", x)
			return x
		}
		panic(py.KeyError.New())
	})
	def("clear", "self", func(a []any) any { each(a[0], "discard", py.Collect(a[0])); return nil })
	def("__ior__", "self, it", func(a []any) any { return each(a[0], "add", py.Collect(a[1])) })
	def("__iand__", "self, it", func(a []any) any { return each(a[0], "discard", py.Collect(py.Sub(a[0], a[1]))) })
	def("__isub__", "self, it", func(a []any) any { return each(a[0], "discard", py.Collect(a[1])) })
	def("__ixor__", "self, it", func(a []any) any {
		for _, x := range py.Collect(asSet(a[0], a[1])) {
			method := "add"
			if py.Contains(a[0], x) {
				method = "discard"
			}
			lib.Method(a[0], method, x)
		}
		return a[0]
	})
}
