// Package weakref answers Python's weakref module as far as a garbage collector without reference counts can: its
// references keep their objects, so that nothing ever dies too early. Conversion warns of it.
package weakref

import (
	"context"
	"fmt"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Ref is weakref.ref: a call gives the object.
type Ref struct{ object any }

// The classes of the module.
var (
	RefType                 *py.Class
	WeakMethodType          *py.Class
	WeakSetType             *py.Class
	WeakValueDictionaryType *py.Class
	WeakKeyDictionaryType   *py.Class
	FinalizeType            *py.Class
)

// PyClass returns weakref.ReferenceType.
func (*Ref) PyClass() *py.Class { return RefType }

// check refuses what CPython has no weak references to.
func check(x any) any {
	switch x.(type) {
	case nil, bool, int, float64, complex128, string, *big.Int, py.Bytes, py.Tuple, *py.List[any], *py.Dict[any, any]:
		panic(py.TypeError.Newf("cannot create weak reference to '%s' object", lib.TypeName(x)))
	}
	return x
}

// methodRef names the Go type of the class WeakMethod.
type methodRef struct{ Ref }

func makeRefs() {
	of := func(self any) any { return self.(*Ref).object }
	RefType = lib.Class[Ref]("weakref", "ReferenceType", nil, py.Methods{
		"__new__":  lib.New("object, callback=None, /", func(a []any) any { return &Ref{check(a[0])} }),
		"__call__": lib.M("", func(self any, _ []any) any { return of(self) }),
		"__hash__": lib.M("", func(self any, _ []any) any { return py.Hash(of(self)) }),
		"__eq__": lib.M("other, /", func(self any, a []any) any {
			r, ok := a[0].(*Ref)
			if !ok {
				return py.NotImplemented
			}
			return py.EqAny(of(self), r.object)
		}),
		"__repr__": lib.M("", func(self any, _ []any) any {
			return fmt.Sprintf("<weakref at %#x; to '%s' at %#x>", py.Address(self), lib.TypeName(of(self)), py.Address(of(self)))
		}),
		"__callback__": lib.Prop(func(any) any { return nil }),
	})
	RefType.Generic = true
	WeakMethodType = lib.Class[methodRef]("weakref", "WeakMethod", lib.Bases(RefType), py.Methods{
		"__new__": lib.New("meth, callback=None", func(a []any) any {
			if _, ok := a[0].(*py.BoundMethod); !ok {
				panic(py.TypeError.Newf("argument should be a bound method, not %s", py.Repr(py.Type(a[0]))))
			}
			return &Ref{a[0]}
		}),
	})
}

// finalizer is weakref.finalize: since its object never dies, the function is called at the end of the program.
type finalizer struct {
	object, fn any
	args       []any
	kw         []py.KV
	dead       bool
	AtExit     any
}

func (f *finalizer) run() any {
	if f.dead {
		return nil
	}
	f.dead = true
	return lib.CallKW(f.fn, f.args, f.kw)
}

func makeFinalize() {
	of := func(self any) *finalizer { return self.(*finalizer) }
	parts := func(f *finalizer) any {
		if f.dead {
			return nil
		}
		kw := py.NewDict[any, any]()
		for _, p := range f.kw {
			kw.Set(p.Key, p.Value)
		}
		return py.Tuple{f.object, f.fn, py.Tuple(f.args), kw}
	}
	FinalizeType = lib.Class[finalizer]("weakref", "finalize", nil, py.Methods{
		"__new__": lib.New("obj, func, /, *args, **kwargs", func(a []any) any {
			f := &finalizer{object: check(a[0]), fn: a[1], args: a[2].(py.Tuple), kw: lib.KW(a[3]), AtExit: true}
			py.AtExit(func() {
				if py.Truth(f.AtExit) {
					f.run()
				}
			})
			return f
		}),
		"__call__": lib.M("", func(self any, _ []any) any { return of(self).run() }),
		"peek":     lib.M("", func(self any, _ []any) any { return parts(of(self)) }),
		"detach": lib.M("", func(self any, _ []any) any {
			p := parts(of(self))
			of(self).dead = true
			return p
		}),
		"alive":  lib.Prop(func(self any) any { return !of(self).dead }),
		"atexit": lib.PropSet(func(self any) any { return of(self).AtExit }, func(self, v any) { of(self).AtExit = v }),
	})
}

// PyClass returns weakref.finalize.
func (*finalizer) PyClass() *py.Class { return FinalizeType }

// makeContainer makes a class whose objects hold an ordinary container in the attribute data and hand its methods on.
func makeContainer(name string, empty func() any, fill string, special, methods []string) *py.Class {
	c := py.NewClass("weakref", name, py.ObjectType)
	c.Generic = true
	def := lib.Definer(c)
	data := func(x any) any {
		if py.Type(x).IsSubclassOf(c) {
			return py.GetAttr(x, "data")
		}
		return x
	}
	def("__init__", "self, data=None, /, **kwargs", func(a []any) any {
		py.SetAttr(a[0], "data", empty())
		if a[1] != nil {
			lib.Method(a[0], fill, a[1])
		}
		return nil
	})
	for _, m := range append(special, methods...) {
		def(m, "self, *args", func(a []any) any {
			args := append(py.Tuple{}, a[1].(py.Tuple)...)
			for i, x := range args {
				args[i] = data(x)
			}
			return wrap(c, lib.Method(data(a[0]), m, args...))
		})
	}
	def("__repr__", "self", func(a []any) any { return py.DefaultRepr(a[0]) })
	return c
}

// wrap makes a weak container of the ordinary one that a method gave: s | t, s.copy().
func wrap(c *py.Class, v any) any {
	switch v.(type) {
	case *py.Set[any], *py.Dict[any, any]:
		return lib.Call(c, v)
	}
	return v
}

func init() {
	makeRefs()
	makeFinalize()
	set := []string{"add", "discard", "remove", "pop", "clear", "copy", "update", "union", "intersection", "difference", "symmetric_difference",
		"difference_update", "intersection_update", "issubset", "issuperset", "isdisjoint"}
	WeakSetType = makeContainer("WeakSet", func() any { return py.NewSet[any]() }, "update",
		[]string{"__contains__", "__len__", "__iter__", "__or__", "__and__", "__sub__", "__xor__", "__eq__", "__le__", "__lt__", "__ge__", "__gt__"}, set)
	dict := []string{"get", "setdefault", "pop", "popitem", "clear", "copy", "update", "keys", "values", "items"}
	mapping := []string{"__getitem__", "__setitem__", "__delitem__", "__contains__", "__len__", "__iter__", "__or__"}
	newDict := func() any { return py.NewDict[any, any]() }
	WeakValueDictionaryType = makeContainer("WeakValueDictionary", newDict, "update", mapping, dict)
	WeakKeyDictionaryType = makeContainer("WeakKeyDictionary", newDict, "update", mapping, dict)
}

// Module is the module object of weakref.
var Module = lib.Module("weakref", func(m *py.Module) {
	m.Set("ref", RefType).Set("ReferenceType", RefType)
	for _, c := range []*py.Class{WeakMethodType, WeakSetType, WeakValueDictionaryType, WeakKeyDictionaryType, FinalizeType} {
		m.Set(c.Name, c)
	}
	m.Set("proxy", py.NewBuiltin("proxy", "object, callback=None, /", func(_ context.Context, a []any) (any, error) {
		return a[0], py.Try(func() error { check(a[0]); return nil })
	}))
})
