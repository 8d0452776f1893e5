package typing

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var (
	genericClass  = py.NewClass("typing", "Generic")
	protocolMeta  = py.NewClass("typing", "_ProtocolMeta", py.ABCMeta)
	protocolClass *py.Class
	typedDictMeta = newTypedDictMeta()
)

func init() {
	protocolClass = newProtocol()
	sub := &py.ClassMethod{Func: lib.Def("__class_getitem__", "cls, params", func(a []any) any {
		args, ok := a[1].(py.Tuple)
		if !ok {
			args = py.Tuple{a[1]}
		}
		return &py.GenericAlias{Origin: a[0].(*py.Class), Args: args}
	})}
	genericClass.Set("__class_getitem__", sub)
	protocolClass.Set("__class_getitem__", sub)
}

func newProtocol() *py.Class {
	c, err := py.MakeClass(context.Background(), "Protocol", nil, py.NewDict[any, any](), py.KV{Key: "metaclass", Value: protocolMeta})
	py.Check(err)
	c.Module = "typing"
	lib.Definer(protocolMeta)("__call__", "cls, *args, **kw", func(a []any) any {
		c := a[0].(*py.Class)
		if isProtocol(c) {
			panic(py.TypeError.New("Protocols cannot be instantiated"))
		}
		return lib.CallKW(py.GetAttr(py.TypeType, "__call__"), append([]any{c}, a[1].(py.Tuple)...), lib.KW(a[2]))
	})
	lib.Definer(protocolMeta)("__instancecheck__", "cls, instance", func(a []any) any {
		c := a[0].(*py.Class)
		if py.Type(a[1]).IsSubclassOf(c) {
			return true
		}
		if !isProtocol(c) {
			return false
		}
		checkable(c)
		for _, name := range protocolMembers(c) {
			if !py.HasAttr(a[1], name) {
				return false
			}
		}
		return true
	})
	lib.Definer(protocolMeta)("__subclasscheck__", "cls, other", func(a []any) any {
		c, t := a[0].(*py.Class), a[1].(*py.Class)
		if t.IsSubclassOf(c) || !isProtocol(c) {
			return t.IsSubclassOf(c)
		}
		checkable(c)
		for _, name := range protocolMembers(c) {
			if !t.Defines(name) {
				return false
			}
		}
		return true
	})
	return c
}

func checkable(c *py.Class) {
	if py.GetAttrOr(c, "_is_runtime_protocol", false) != true {
		panic(py.TypeError.New("Instance and class checks can only be used with @runtime_checkable protocols"))
	}
}

// isProtocol reports whether Protocol itself is a base of the class.
func isProtocol(c *py.Class) bool {
	for _, b := range c.Bases {
		if b == protocolClass {
			return true
		}
	}
	return false
}

// RuntimeCheckable is @typing.runtime_checkable.
func RuntimeCheckable(cls any) any {
	py.SetAttr(cls, "_is_runtime_protocol", true)
	return cls
}

// protocolMembers are the attributes that a protocol asks for.
func protocolMembers(c *py.Class) []string {
	var out []string
	for _, k := range c.MRO {
		if k == protocolClass || k == py.ObjectType || k == genericClass {
			continue
		}
		d := py.GetAttr(k, "__dict__")
		for n := range py.Seq(d) {
			switch n := n.(string); n {
			case "__module__", "__doc__", "__dict__", "__weakref__", "__annotations__", "__qualname__", "_is_runtime_protocol",
				"__abstractmethods__", "__init__", "__slots__", "__hash__", "__orig_bases__", "__class_getitem__":
			default:
				out = append(out, n)
			}
		}
		if hints, ok := py.GetAttrOr(k, "__annotations__", nil).(*py.Dict[any, any]); ok {
			for n := range hints.Keys() {
				out = append(out, n.(string))
			}
		}
	}
	return out
}

// namedTuple is typing.NamedTuple: a class statement with it as its base makes a named tuple of the annotated names.
var namedTuple = sync.OnceValue(func() *py.Class {
	meta := py.NewClass("typing", "NamedTupleMeta", py.TypeType)
	meta.DefineMethod("__new__", "cls, typename, bases, ns", func(_ context.Context, a []any) (any, error) {
		ns := a[3].(*py.Dict[any, any])
		hints, _ := ns.GetOr("__annotations__", nil).(*py.Dict[any, any])
		if hints == nil {
			hints = py.NewDict[any, any]()
		}
		var names []string
		var defaults []any
		for n := range hints.Keys() {
			names = append(names, n.(string))
			if v, ok := ns.Get(n); ok {
				defaults = append(defaults, v)
			} else if len(defaults) > 0 {
				return nil, py.TypeError.Newf("non-default namedtuple field %s cannot follow default field%s %s", n, plural(defaults), lastNames(names, len(defaults)))
			}
		}
		c := collections.MakeNamedtuple(a[1].(string), names, defaults)
		for k, v := range ns.Items() {
			name := k.(string)
			if hints.Contains(k) || name == "__qualname__" {
				continue
			}
			c.Set(name, v)
		}
		c.Set("__annotations__", hints)
		return c, nil
	})
	lib.Definer(meta)("__call__", "cls, *args, **kw", func(a []any) any {
		args := a[1].(py.Tuple)
		var fields any = py.Tuple{}
		if len(args) > 1 {
			fields = args[1]
		}
		var names []string
		hints := py.NewDict[any, any]()
		for f := range py.Seq(fields) {
			pair := py.Unpack(f, 2)
			names = append(names, pair[0].(string))
			hints.Set(pair[0], pair[1])
		}
		c := collections.MakeNamedtuple(args[0].(string), names, nil)
		c.Set("__annotations__", hints)
		return c
	})
	c := py.NewClass("typing", "NamedTuple")
	c.WithMeta(meta)
	return c
})

func plural(defaults []any) string {
	if len(defaults) > 1 {
		return "s"
	}
	return ""
}

func lastNames(names []string, n int) string {
	text := ""
	for i, name := range names[len(names)-1-n : len(names)-1] {
		if i > 0 {
			text += ", "
		}
		text += name
	}
	return text
}

func newTypedDictMeta() *py.Class {
	meta := py.NewClass("typing", "_TypedDictMeta", py.TypeType)
	meta.DefineMethod("__new__", "cls, name, bases, ns, total=True", func(ctx context.Context, a []any) (any, error) {
		ns := a[3].(*py.Dict[any, any])
		made, err := py.CallMethod(ctx, py.TypeType, "__new__", a[0], a[1], py.Tuple{py.DictType}, ns)
		if err != nil {
			return nil, err
		}
		c := made.(*py.Class)
		hints := py.NewDict[any, any]()
		required, optional := py.NewSet[any](), py.NewSet[any]()
		for b := range py.Seq(a[2]) {
			if d, ok := py.GetAttrOr(b, "__annotations__", nil).(*py.Dict[any, any]); ok {
				hints.Update(d.Items())
			}
			for _, part := range []struct {
				name string
				into *py.Set[any]
			}{{"__required_keys__", required}, {"__optional_keys__", optional}} {
				if keys := py.GetAttrOr(b, part.name, nil); keys != nil {
					for k := range py.Seq(keys) {
						part.into.Add(k)
					}
				}
			}
		}
		if own, ok := ns.GetOr("__annotations__", nil).(*py.Dict[any, any]); ok {
			for k, v := range own.Items() {
				hints.Set(k, v)
				if keyRequired(v, py.Truth(a[4])) {
					required.Add(k)
				} else {
					optional.Add(k)
				}
			}
		}
		c.Set("__annotations__", hints).Set("__total__", a[4]).Set("__required_keys__", required.Frozen()).Set("__optional_keys__", optional.Frozen())
		return c, nil
	})
	def := lib.Definer(meta)
	def("__call__", "cls, *args, **kw", func(a []any) any {
		if c := a[0].(*py.Class); c.Module == "typing" {
			return lib.CallKW(meta, functionalTypedDict(c, a[1].(py.Tuple)), lib.KW(a[2]))
		}
		return lib.CallKW(py.DictType, a[1].(py.Tuple), lib.KW(a[2]))
	})
	refuse := func([]any) any { panic(py.TypeError.New("TypedDict does not support instance and class checks")) }
	def("__instancecheck__", "cls, instance", refuse)
	def("__subclasscheck__", "cls, other", refuse)
	return meta
}

// functionalTypedDict are the name, bases and namespace of TypedDict("Point", {"x": int, "y": int}).
func functionalTypedDict(base *py.Class, args py.Tuple) py.Tuple {
	if len(args) != 2 {
		panic(py.TypeError.Newf("TypedDict() takes 2 positional arguments but %d were given", len(args)))
	}
	ns := py.NewDict[any, any]()
	ns.Set("__module__", "__main__")
	ns.Set("__annotations__", py.DictFromAny(args[1]))
	return py.Tuple{args[0], py.Tuple{base}, ns}
}

// keyRequired reports whether a key must be there: Required and NotRequired decide, else the class.
func keyRequired(hint any, total bool) bool {
	text, ok := hint.(string)
	if f, isForm := hint.(*Form); isForm {
		text, ok = f.Name+"[", true
	}
	if ok {
		switch {
		case len(text) > 12 && text[:12] == "NotRequired[" || text == "NotRequired[":
			return false
		case len(text) >= 9 && text[:9] == "Required[":
			return true
		}
	}
	return total
}

// typedDict is typing.TypedDict: classes that derive from it make plain dicts.
var typedDict = sync.OnceValue(func() *py.Class {
	c := py.NewClass("typing", "TypedDict")
	c.WithMeta(typedDictMeta)
	return c
})
