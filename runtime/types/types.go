// Package types answers Python's types module.
package types

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of the module that are not the builtin ones of runtime/py.
var (
	SimpleNamespaceType  *py.Class
	MappingProxyTypeType *py.Class
)

func makeNamespace() {
	c := py.NewClass("types", "SimpleNamespace", py.ObjectType)
	c.Dotted = true
	SimpleNamespaceType = c
	def := lib.Definer(c)
	def("__init__", "self, mapping_or_iterable=(), /, **kwargs", func(a []any) any {
		given := py.NewDict[any, any]()
		lib.Method(given, "update", a[1])
		lib.Method(given, "update", a[2])
		for k, v := range given.Items() {
			name, ok := lib.AsStr(k)
			if !ok {
				panic(py.TypeError.New("keywords must be strings"))
			}
			py.SetAttr(a[0], name, v)
		}
		return nil
	})
	attrs := func(x any) *py.Dict[any, any] { return py.GetAttr(x, "__dict__").(*py.Dict[any, any]) }
	def("__repr__", "self", func(a []any) any {
		name := py.Type(a[0]).Name
		if py.Type(a[0]) == SimpleNamespaceType {
			name = "namespace"
		}
		text := name + "("
		for k, v := range attrs(a[0]).Items() {
			if text[len(text)-1] != '(' {
				text += ", "
			}
			text += py.Str(k) + "=" + py.Repr(v)
		}
		return text + ")"
	})
	def("__eq__", "self, other, /", func(a []any) any {
		if !py.Type(a[1]).IsSubclassOf(SimpleNamespaceType) {
			return py.NotImplemented
		}
		return py.EqAny(attrs(a[0]), attrs(a[1]))
	})
	c.Set("__hash__", nil)
	def("__replace__", "self, /, **changes", func(a []any) any {
		n := lib.CallKW(py.Type(a[0]), nil, lib.KW(attrs(a[0])))
		for _, kv := range lib.KW(a[1]) {
			py.SetAttr(n, kv.Key, kv.Value)
		}
		return n
	})
}

// MappingProxy is types.MappingProxyType: a mapping seen without the right to change it.
type MappingProxy struct{ mapping any }

func makeProxy() {
	of := func(self any) any { return self.(*MappingProxy).mapping }
	through := func(name, params string) py.Method {
		return lib.M(params, func(self any, a []any) any { return lib.Method(of(self), name, a...) })
	}
	MappingProxyTypeType = lib.Class[MappingProxy]("builtins", "mappingproxy", nil, py.Methods{
		"__new__": lib.New("mapping", func(a []any) any {
			if a[0] == nil || !py.HasAttr(a[0], "__getitem__") || !py.HasAttr(a[0], "keys") {
				panic(py.TypeError.Newf("mappingproxy() argument must be a mapping, not %s", lib.TypeName(a[0])))
			}
			return &MappingProxy{a[0]}
		}),
		"__getitem__":  lib.M("key, /", func(self any, a []any) any { return py.GetItem(of(self), a[0]) }),
		"__contains__": lib.M("key, /", func(self any, a []any) any { return py.Contains(of(self), a[0]) }),
		"__len__":      lib.M("", func(self any, _ []any) any { return py.Len(of(self)) }),
		"__iter__":     lib.M("", func(self any, _ []any) any { return py.IteratorObject(py.Iter(of(self))) }),
		"__reversed__": lib.M("", func(self any, _ []any) any { return py.ReversedAny(of(self)) }),
		"__repr__":     lib.M("", func(self any, _ []any) any { return "mappingproxy(" + py.Repr(of(self)) + ")" }),
		"__str__":      lib.M("", func(self any, _ []any) any { return py.Str(of(self)) }),
		"__hash__":     lib.M("", func(self any, _ []any) any { return py.Hash(of(self)) }),
		"__eq__":       lib.M("other, /", func(self any, a []any) any { return py.EqAny(of(self), unproxied(a[0])) }),
		"__or__":       lib.M("other, /", func(self any, a []any) any { return py.Or(of(self), unproxied(a[0])) }),
		"__ror__":      lib.M("other, /", func(self any, a []any) any { return py.Or(unproxied(a[0]), of(self)) }),
		"get": lib.M("key, default=None, /", func(self any, a []any) any {
			return lib.Method(of(self), "get", a...)
		}),
		"keys": through("keys", ""), "values": through("values", ""), "items": through("items", ""), "copy": through("copy", ""),
	})
	lib.Virtual("Mapping", MappingProxyTypeType)
}

func unproxied(x any) any {
	if p, ok := x.(*MappingProxy); ok {
		return p.mapping
	}
	return x
}

// PyClass returns mappingproxy.
func (*MappingProxy) PyClass() *py.Class { return MappingProxyTypeType }

func init() {
	makeNamespace()
	makeProxy()
	makeCallable(py.MethodType, "method", "function, instance, /", func(a []any) any {
		if !py.IsCallable(a[0]) {
			panic(py.TypeError.New("first argument must be callable"))
		}
		if a[1] == nil {
			panic(py.TypeError.New("instance must not be None"))
		}
		return &py.BoundMethod{Self: a[1], Func: a[0]}
	})
	makeCallable(py.ModuleType, "module", "name, doc=None", func(a []any) any {
		return py.NewModule(lib.Str(a[0], "module() argument 'name'")).Set("__name__", a[0]).Set("__doc__", a[1])
	})
}

// makeCallable gives a builtin class a constructor, which the language itself needs none of.
func makeCallable(c *py.Class, name, params string, f func(a []any) any) {
	bind := lib.Func(name, params, f)
	c.ConstructBy(func(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
		return py.CallKw(ctx, bind, args, kw)
	})
}

// Module is the module object of types.
var Module = lib.Module("types", func(m *py.Module) {
	for name, c := range map[string]*py.Class{
		"SimpleNamespace": SimpleNamespaceType, "MappingProxyType": MappingProxyTypeType,
		"FunctionType": py.FunctionType, "LambdaType": py.FunctionType, "MethodType": py.MethodType,
		"BuiltinFunctionType": py.BuiltinFunctionType, "BuiltinMethodType": py.BuiltinFunctionType,
		"WrapperDescriptorType": py.WrapperDescriptor, "MethodWrapperType": py.MethodWrapper,
		"MethodDescriptorType": py.MethodDescriptor, "GetSetDescriptorType": py.GetSetDescriptor,
		"MemberDescriptorType": py.MemberDescriptor, "GeneratorType": py.GeneratorType, "CoroutineType": py.CoroutineType,
		"AsyncGeneratorType": py.AsyncGeneratorType, "ModuleType": py.ModuleType, "NoneType": py.NoneClass,
		"EllipsisType": py.EllipsisClass, "NotImplementedType": py.NotImplementedType, "UnionType": py.UnionType,
		"GenericAlias": py.GenericAliasType, "TracebackType": py.TracebackType, "FrameType": py.FrameType, "CodeType": py.CodeType,
	} {
		m.Set(name, c)
	}
	m.Set("coroutine", py.NewFunction("coroutine", "func", coroutine).WithModule("types"))
	m.Set("new_class", py.NewFunction("new_class", "name, bases=(), kwds=None, exec_body=None", newClass).WithModule("types"))
})

// newClass is types.new_class(name, bases, kwds, exec_body).
func newClass(ctx context.Context, a []any) (any, error) {
	ns := py.NewDict[any, any]()
	if a[3] != nil {
		if _, err := py.Call(ctx, a[3], ns); err != nil {
			return nil, err
		}
	}
	var kw []py.KV
	if a[2] != nil {
		kw = lib.KW(a[2])
	}
	if !ns.Contains("__module__") {
		ns.Set("__module__", "types")
	}
	name, _ := lib.AsStr(a[0])
	return py.MakeClass(ctx, name, py.Collect(a[1]), ns, kw...)
}
