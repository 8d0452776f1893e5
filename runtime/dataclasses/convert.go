package dataclasses

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/copy"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// IsDataclass is is_dataclass(x): of a class or an instance.
func IsDataclass(x any) bool {
	c, ok := x.(*py.Class)
	if !ok {
		c = py.Type(x)
	}
	return shapeOf(c) != nil
}

func instanceShape(x any) *shape {
	if _, isClass := x.(*py.Class); isClass {
		return nil
	}
	return shapeOf(py.Type(x))
}

// Fields is fields(x): of a class or an instance.
func Fields(x any) py.Tuple {
	c, ok := x.(*py.Class)
	if !ok {
		c = py.Type(x)
	}
	s := shapeOf(c)
	if s == nil {
		panic(py.TypeError.New("must be called with a dataclass type or instance"))
	}
	t := py.Tuple{}
	for _, f := range s.real() {
		t = append(t, f)
	}
	return t
}

// Asdict is asdict(x, dict_factory=factory); factory may be None.
func Asdict(x, factory any) any {
	if instanceShape(x) == nil {
		panic(py.TypeError.New("asdict() should be called on dataclass instances"))
	}
	return unfold(x, func(names []string, values []any) any {
		if factory == nil || factory == any(py.DictType) {
			d := py.NewDict[any, any]()
			for i, n := range names {
				d.Set(n, values[i])
			}
			return d
		}
		pairs := py.NewList[any]()
		for i, n := range names {
			pairs.Append(py.Tuple{n, values[i]})
		}
		return lib.Call(factory, pairs)
	})
}

// AsDict is asdict(x).
func AsDict(x any) *py.Dict[string, any] {
	d := py.NewDict[string, any]()
	for k, v := range Asdict(x, nil).(*py.Dict[any, any]).Items() {
		d.Set(k.(string), v)
	}
	return d
}

// Astuple is astuple(x, tuple_factory=factory); factory may be None.
func Astuple(x, factory any) any {
	if instanceShape(x) == nil {
		panic(py.TypeError.New("astuple() should be called on dataclass instances"))
	}
	return unfold(x, func(_ []string, values []any) any {
		if factory == nil || factory == any(py.TupleType) {
			return py.Tuple(values)
		}
		return lib.Call(factory, py.ListOf(values))
	})
}

// unfold replaces dataclasses within x by what fold makes of them; everything else is copied deeply.
func unfold(x any, fold func(names []string, values []any) any) any {
	if s := instanceShape(x); s != nil {
		var names []string
		values := []any{}
		for _, f := range s.real() {
			names = append(names, f.Name)
			values = append(values, unfold(py.GetAttr(x, f.Name), fold))
		}
		return fold(names, values)
	}
	switch cls := py.Type(x); {
	case py.IsSubclass(cls, py.ListType):
		out := py.NewList[any]()
		for item := range py.Seq(x) {
			out.Append(unfold(item, fold))
		}
		return remake(cls, py.ListType, out)
	case py.IsSubclass(cls, py.TupleType):
		var items []any
		for item := range py.Seq(x) {
			items = append(items, unfold(item, fold))
		}
		if cls != py.TupleType && py.HasAttr(x, "_fields") { // a named tuple
			return lib.Call(cls, items...)
		}
		return remake(cls, py.TupleType, py.Tuple(items))
	case py.IsSubclass(cls, py.DictType):
		pairs := py.NewList[any]()
		plain := py.NewDict[any, any]()
		for k := range py.Seq(x) {
			key, item := unfold(k, fold), unfold(py.GetItem(x, k), fold)
			pairs.Append(py.Tuple{key, item})
			plain.Set(key, item)
		}
		switch {
		case cls == py.DictType:
			return plain
		case py.HasAttr(x, "default_factory"):
			return lib.Call(cls, py.GetAttr(x, "default_factory"), plain)
		}
		return lib.Call(cls, pairs) // what a Counter makes of that is a count of the pairs, in CPython too
	}
	return copy.Deepcopy(x)
}

// remake makes an instance of a class derived from a builtin container of the container's content.
func remake(cls, builtin *py.Class, content any) any {
	if cls == builtin {
		return content
	}
	return lib.Call(cls, content)
}

// Replace is replace(x, **changes).
func Replace(x any, changes ...py.KV) any {
	s := instanceShape(x)
	if s == nil {
		panic(py.TypeError.New("replace() should be called on dataclass instances"))
	}
	given := map[string]bool{}
	for _, kv := range changes {
		given[kv.Key] = true
	}
	kw := append([]py.KV(nil), changes...)
	for _, f := range s.fields {
		switch {
		case f.kind == classVar:
		case !f.Init:
			if given[f.Name] {
				panic(py.TypeError.Newf("field %s is declared with init=False, it cannot be specified with replace()", f.Name))
			}
		case !given[f.Name]:
			if f.kind == initVar && f.Default == MISSING {
				panic(py.TypeError.Newf("InitVar %s must be specified with replace()", py.Repr(f.Name)))
			}
			kw = append(kw, py.KV{Key: f.Name, Value: py.GetAttr(x, f.Name)})
		}
	}
	return lib.CallKW(py.Type(x), nil, kw)
}

// MakeDataclass is make_dataclass(name, fields, bases=bases, namespace=ns, ...).
func MakeDataclass(name string, fields, bases, namespace any, p params) any {
	ns := py.NewDict[any, any]()
	if namespace != nil {
		ns.Update(py.DictFromAny(namespace).Items())
	}
	ann := py.NewDict[any, any]()
	for item := range py.Seq(fields) {
		if s, ok := lib.AsStr(item); ok {
			ann.Set(s, "typing.Any")
			continue
		}
		parts := py.Collect(item)
		ann.Set(parts[0], parts[1])
		if len(parts) == 3 {
			ns.Set(parts[0], parts[2])
		}
	}
	ns.Set("__annotations__", ann)
	c, err := py.MakeClass(py.CurrentContext(), name, py.Collect(bases), ns)
	py.Check(err)
	return process(c, p)
}

const decoratorParams = "*, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False"

func paramsOf(a []any) params {
	t := py.Truth
	return params{init: t(a[0]), repr: t(a[1]), eq: t(a[2]), order: t(a[3]), unsafeHash: t(a[4]), frozen: t(a[5]), matchArgs: t(a[6]), kwOnly: t(a[7]), slots: t(a[8])}
}

// Module is the module object of dataclasses.
var Module = lib.Module("dataclasses", func(m *py.Module) {
	m.Set("Field", FieldType).Set("FrozenInstanceError", FrozenInstanceError).Set("MISSING", MISSING).Set("KW_ONLY", KWONLY)
	m.Set("InitVar", InitVarType)
	lib.Add(m, "dataclass", "cls=None, /, "+decoratorParams, func(a []any) any {
		p := paramsOf(a[1:])
		if a[0] != nil {
			return process(a[0].(*py.Class), p)
		}
		return lib.Def("wrap", "cls", func(b []any) any { return process(b[0].(*py.Class), p) })
	})
	missing := lib.Missing
	m.Set("field", py.NewFunction("field", "*, default=None, default_factory=None, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=None",
		func(_ context.Context, a []any) (v any, err error) {
			err = py.Try(func() error { v = fieldOf(a); return nil })
			return v, err
		}).WithDefaults(missing, missing, true, true, nil, true, nil, missing))
	lib.Add(m, "fields", "class_or_instance", func(a []any) any { return Fields(a[0]) })
	lib.Add(m, "is_dataclass", "obj", func(a []any) any { return IsDataclass(a[0]) })
	lib.Add(m, "asdict", "obj, *, dict_factory=None", func(a []any) any { return Asdict(a[0], a[1]) })
	lib.Add(m, "astuple", "obj, *, tuple_factory=None", func(a []any) any { return Astuple(a[0], a[1]) })
	lib.Add(m, "replace", "obj, /, **changes", func(a []any) any { return Replace(a[0], lib.KW(a[1])...) })
	lib.Add(m, "make_dataclass", "cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False",
		func(a []any) any { return MakeDataclass(a[0].(string), a[1], a[2], a[3], paramsOf(a[4:])) })
})

// initVarMark is InitVar[int] as an annotation.
type initVarMark struct{ of any }

// InitVarType is the class dataclasses.InitVar.
var InitVarType = lib.Class[initVarMark]("dataclasses", "InitVar", nil, py.Methods{
	"__class_getitem__": lib.ClassM("type", func(_ *py.Class, a []any) any { return &initVarMark{a[0]} }),
})

// PyClass returns dataclasses.InitVar.
func (*initVarMark) PyClass() *py.Class { return InitVarType }

// PyRepr is dataclasses.InitVar[int].
func (i *initVarMark) PyRepr() string {
	if c, ok := i.of.(*py.Class); ok {
		return "dataclasses.InitVar[" + c.Name + "]"
	}
	return "dataclasses.InitVar[" + py.Repr(i.of) + "]"
}
