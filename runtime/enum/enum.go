package enum

import (
	"context"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// family holds the classes of the module.
type family struct {
	meta                                                        *py.Class
	enum, repr, integer, str, flag, intFlag, auto, wrap, nowrap *py.Class
}

var classes func() *family

func init() { classes = sync.OnceValue(newFamily) }

// Enum, IntEnum, StrEnum, Flag, IntFlag and ReprEnum are the classes to derive from; EnumType is their metaclass.
func Enum() *py.Class     { return classes().enum }
func IntEnum() *py.Class  { return classes().integer }
func StrEnum() *py.Class  { return classes().str }
func Flag() *py.Class     { return classes().flag }
func IntFlag() *py.Class  { return classes().intFlag }
func ReprEnum() *py.Class { return classes().repr }
func EnumType() *py.Class { return classes().meta }

// building is set while the module's own classes are made: they have no members.
var building bool

func newFamily() *family {
	f := &family{}
	f.meta = newMeta(f)
	f.auto = newAutoClass()
	f.wrap = lib.Class[wrapper]("enum", "member", nil, py.Methods{"__new__": lib.New("value", func(a []any) any { return &wrapper{a[0], true} })})
	f.nowrap = py.NewClass("enum", "nonmember").ConstructBy(func(_ context.Context, _ *py.Class, args []any, _ []py.KV) (any, error) {
		return &wrapper{args[0], false}, nil
	})
	building = true
	defer func() { building = false }()
	f.enum = f.make("Enum", nil, enumBody())
	f.repr = f.make("ReprEnum", []any{f.enum}, py.NewDict[any, any]())
	f.integer = f.make("IntEnum", []any{py.IntType, f.repr}, plainText())
	f.str = f.make("StrEnum", []any{py.StrType, f.repr}, strBody())
	f.flag = f.make("Flag", []any{f.enum}, flagBody())
	f.intFlag = f.make("IntFlag", []any{py.IntType, f.repr, f.flag}, plainText())
	return f
}

// wrapper is member(x) or nonmember(x).
type wrapper struct {
	value  any
	member bool
}

// PyClass returns enum.member or enum.nonmember.
func (w *wrapper) PyClass() *py.Class {
	if w.member {
		return classes().wrap
	}
	return classes().nowrap
}

func (f *family) make(name string, bases []any, ns *py.Dict[any, any]) *py.Class {
	ns.Set("__module__", "enum")
	c, err := py.MakeClass(context.Background(), name, bases, ns, py.KV{Key: "metaclass", Value: f.meta})
	py.Check(err)
	return c
}

type body struct{ ns *py.Dict[any, any] }

func (b body) def(name, params string, f func(a []any) any) {
	b.ns.Set(name, lib.Def(name, params, f))
}

func (b body) prop(name string, f func(self any) any) {
	setter := lib.Def(name, "self, value", func([]any) any {
		panic(py.AttributeError.Newf("<enum 'Enum'> cannot set attribute '%s'", name))
	})
	b.ns.Set(name, py.NewProperty(lib.Def(name, "self", func(a []any) any { return f(a[0]) }), setter, nil))
}

func (b body) classMethod(name, params string, f func(cls *py.Class, a []any) any) {
	b.ns.Set(name, &py.ClassMethod{Func: lib.Def(name, "cls, "+params, func(a []any) any { return f(a[0].(*py.Class), a[1:]) })})
}

// Value is member.value, Name is member.name.
func Value(member any) any { return py.GetAttr(member, "_value_") }

// Name is member.name: None for an unnamed flag.
func Name(member any) any { return py.GetAttr(member, "_name_") }

func enumBody() *py.Dict[any, any] {
	b := body{py.NewDict[any, any]()}
	b.prop("name", Name)
	b.prop("value", Value)
	b.def("__repr__", "self", func(a []any) any {
		return "<" + lib.TypeName(a[0]) + "." + py.Str(Name(a[0])) + ": " + py.Repr(Value(a[0])) + ">"
	})
	b.def("__str__", "self", func(a []any) any { return lib.TypeName(a[0]) + "." + py.Str(Name(a[0])) })
	b.def("__format__", "self, spec", func(a []any) any { return py.Format(py.Str(a[0]), a[1].(string)) })
	b.def("__hash__", "self", func(a []any) any {
		if v := py.Carried(a[0]); v != nil && v != a[0] {
			return py.Hash(v)
		}
		return py.Hash(Name(a[0]))
	})
	b.def("__copy__", "self", func(a []any) any { return a[0] })
	b.def("__deepcopy__", "self, memo", func(a []any) any { return a[0] })
	b.def("__dir__", "self", func(a []any) any { return py.NewList[any]("__class__", "__doc__", "__module__", "name", "value") })
	b.classMethod("_missing_", "value", func(*py.Class, []any) any { return nil })
	b.ns.Set("_generate_next_value_", &py.StaticMethod{Func: lib.Def("_generate_next_value_", "name, start, count, last_values", func(a []any) any {
		last := py.Collect(a[3])
		if len(last) == 0 {
			return a[1]
		}
		highest := last[0]
		for _, v := range last[1:] {
			if py.Gt(v, highest) {
				highest = v
			}
		}
		return py.Add(highest, 1)
	})})
	return b.ns
}

// plainText shows members as the value they are: IntEnum and IntFlag.
func plainText() *py.Dict[any, any] {
	b := body{py.NewDict[any, any]()}
	b.def("__str__", "self", func(a []any) any { return py.Str(py.Carried(a[0])) })
	b.def("__format__", "self, spec", func(a []any) any { return py.Format(py.Carried(a[0]), a[1].(string)) })
	return b.ns
}

func strBody() *py.Dict[any, any] {
	b := body{plainText()}
	b.ns.Set("_generate_next_value_", &py.StaticMethod{Func: lib.Def("_generate_next_value_", "name, start, count, last_values", func(a []any) any {
		return py.StrLower(a[0].(string))
	})})
	return b.ns
}

// autoValue is auto(), or an expression of such, until the class is made.
type autoValue struct {
	resolve func(next any) any
	value   any
	done    bool
}

func newAutoClass() *py.Class {
	methods := py.Methods{"__new__": lib.New("value=None", func([]any) any { return Auto() })}
	for name, op := range map[string]func(a, b any) any{"or": py.Or, "and": py.And, "xor": py.Xor} {
		methods["__"+name+"__"] = lib.M("other", func(self any, a []any) any { return deferred(op, self, a[0]) })
		methods["__r"+name+"__"] = lib.M("other", func(self any, a []any) any { return deferred(op, a[0], self) })
	}
	return lib.Class[autoValue]("enum", "auto", nil, methods)
}

// Auto is auto().
func Auto() any {
	return &autoValue{resolve: func(next any) any { return next }}
}

func deferred(op func(a, b any) any, x, y any) any {
	return &autoValue{done: false, resolve: func(any) any { return op(resolved(x), resolved(y)) }}
}

func resolved(x any) any {
	if a, ok := x.(*autoValue); ok {
		if !a.done {
			a.value, a.done = a.resolve(nil), true
		}
		return a.value
	}
	return x
}

// PyClass returns enum.auto.
func (*autoValue) PyClass() *py.Class { return classes().auto }

// Unique is unique(cls): no two names for one value.
func Unique(cls any) any {
	var dups []string
	for name, m := range members(cls.(*py.Class)).Items() {
		if own := Name(m); own != name {
			dups = append(dups, py.Str(name)+" -> "+py.Str(own))
		}
	}
	if len(dups) > 0 {
		panic(py.ValueError.Newf("duplicate values found in %s: %s", py.Repr(cls), strings.Join(dups, ", ")))
	}
	return cls
}

func members(c *py.Class) *py.Dict[any, any] {
	m, _ := py.GetAttr(c, "_member_map_").(*py.Dict[any, any])
	return m
}
