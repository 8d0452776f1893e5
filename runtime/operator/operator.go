// Package operator answers Python's operator module. The operators themselves are the floor's (py.Add and so on); what
// this package adds are the callable objects and the module.
package operator

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// getter is itemgetter, attrgetter or methodcaller.
type getter struct {
	kind string
	args []any
	kw   []py.KV
	get  func(x any) any
}

// Itemgetter is itemgetter(*items).
func Itemgetter(items ...any) any {
	if len(items) == 0 {
		panic(py.TypeError.New("itemgetter expected at least 1 argument, got 0"))
	}
	one := func(x, key any) any { return py.GetItem(x, key) }
	return &getter{kind: "itemgetter", args: items, get: each(items, one)}
}

// Attrgetter is attrgetter(*names); dots go deeper.
func Attrgetter(names ...any) any {
	if len(names) == 0 {
		panic(py.TypeError.New("attrgetter expected at least 1 argument, got 0"))
	}
	for _, n := range names {
		if _, ok := lib.AsStr(n); !ok {
			panic(py.TypeError.New("attribute name must be a string"))
		}
	}
	one := func(x, name any) any {
		for _, part := range strings.Split(py.Str(name), ".") {
			x = py.GetAttr(x, part)
		}
		return x
	}
	return &getter{kind: "attrgetter", args: names, get: each(names, one)}
}

func each(keys []any, one func(x, key any) any) func(x any) any {
	if len(keys) == 1 {
		return func(x any) any { return one(x, keys[0]) }
	}
	return func(x any) any {
		t := make(py.Tuple, len(keys))
		for i, k := range keys {
			t[i] = one(x, k)
		}
		return t
	}
}

// Methodcaller is methodcaller(name, *args, **kw).
func Methodcaller(name string, args []any, kw []py.KV) any {
	return &getter{kind: "methodcaller", args: append([]any{name}, args...), kw: kw, get: func(x any) any {
		v, err := py.CallMethodKw(py.CurrentContext(), x, name, args, kw)
		py.Check(err)
		return v
	}}
}

// PyCall applies the getter.
func (g *getter) PyCall(_ context.Context, args []any, kw []py.KV) (any, error) {
	if len(args) != 1 || len(kw) > 0 {
		return nil, py.TypeError.Newf("%s expected 1 argument, got %d", g.kind, len(args))
	}
	return g.get(args[0]), nil
}

// PyRepr is operator.itemgetter(1).
func (g *getter) PyRepr() string {
	text := py.Repr(py.Tuple(g.args))
	text = strings.TrimSuffix(text, ",)")
	text = strings.TrimSuffix(text, ")")
	for _, kv := range g.kw {
		text += ", " + kv.Key + "=" + py.Repr(kv.Value)
	}
	return "operator." + g.kind + text + ")"
}

// PyClass returns operator.itemgetter or its like.
func (g *getter) PyClass() *py.Class { return getterClasses[g.kind] }

var getterClasses = map[string]*py.Class{
	"itemgetter":   newGetterClass("itemgetter", func(a []any, _ []py.KV) any { return Itemgetter(a...) }),
	"attrgetter":   newGetterClass("attrgetter", func(a []any, _ []py.KV) any { return Attrgetter(a...) }),
	"methodcaller": newGetterClass("methodcaller", func(a []any, kw []py.KV) any { return Methodcaller(lib.Str(a[0], "method name"), a[1:], kw) }),
}

func newGetterClass(name string, make func(a []any, kw []py.KV) any) *py.Class {
	c := py.NewClass("operator", name)
	c.Dotted = true
	return c.ConstructBy(func(_ context.Context, _ *py.Class, args []any, kw []py.KV) (v any, err error) {
		err = py.Try(func() error { v = make(args, kw); return nil })
		return v, err
	})
}

// CountOf is countOf(a, b).
func CountOf(a, b any) int {
	n := 0
	for x := range py.Seq(a) {
		if py.Same(x, b) || py.Eq(x, b) {
			n++
		}
	}
	return n
}

// IndexOf is indexOf(a, b).
func IndexOf(a, b any) int {
	i := 0
	for x := range py.Seq(a) {
		if py.Same(x, b) || py.Eq(x, b) {
			return i
		}
		i++
	}
	panic(py.ValueError.New("sequence.index(x): x not in sequence"))
}

// LengthHint is length_hint(x, default).
func LengthHint(x any, def int) int {
	if py.HasAttr(py.Type(x), "__len__") {
		return py.Len(x)
	}
	if py.HasAttr(x, "__length_hint__") {
		return lib.Int(lib.Method(x, "__length_hint__"))
	}
	return def
}

type binary = func(a, b any) any

func asAny(f func(a, b any) bool) binary { return func(a, b any) any { return f(a, b) } }

var binaries = map[string]binary{
	"add": py.Add, "sub": py.Sub, "mul": py.Mul, "truediv": py.TrueDiv, "floordiv": py.FloorDiv, "mod": py.Mod, "pow": py.Pow,
	"matmul": py.MatMul, "lshift": py.LShift, "rshift": py.RShift, "and": py.And, "or": py.Or, "xor": py.Xor, "eq": py.EqAny,
	"ne": py.NeAny, "lt": py.LtAny, "le": py.LeAny, "gt": py.GtAny, "ge": py.GeAny, "concat": concat, "getitem": py.GetItem,
	"is": asAny(py.Same), "is_not": asAny(func(a, b any) bool { return !py.Same(a, b) }), "contains": asAny(py.Contains),
	"countOf": func(a, b any) any { return CountOf(a, b) }, "indexOf": func(a, b any) any { return IndexOf(a, b) },
	"iadd": py.IAdd, "isub": py.ISub, "imul": py.IMul, "itruediv": py.ITrueDiv, "ifloordiv": py.IFloorDiv, "imod": py.IMod,
	"ipow": py.IPow, "ilshift": py.ILShift, "irshift": py.IRShift, "iand": py.IAnd, "ior": py.IOr, "ixor": py.IXor, "imatmul": py.IMatMul,
	"iconcat": py.IAdd,
}

func concat(a, b any) any {
	if !py.HasAttr(py.Type(a), "__getitem__") {
		panic(py.TypeError.Newf("'%s' object can't be concatenated", lib.TypeName(a)))
	}
	return py.Add(a, b)
}

var unaries = map[string]func(x any) any{
	"neg": py.Neg, "pos": py.Pos, "abs": py.Abs, "invert": py.Invert, "inv": py.Invert,
	"not_": func(x any) any { return py.Not(x) }, "truth": func(x any) any { return py.Truth(x) },
	"index":   func(x any) any { return py.ToAny(py.Index(x)) },
	"is_none": func(x any) any { return x == nil }, "is_not_none": func(x any) any { return x != nil },
}

// Module is the module object of operator.
var Module = lib.Module("operator", func(m *py.Module) {
	for name, c := range getterClasses {
		m.Set(name, c)
	}
	for name, f := range binaries {
		public := name
		if name == "and" || name == "or" || name == "is" {
			public += "_"
		}
		lib.AddC(m, public, "a, b, /", func(a []any) any { return f(a[0], a[1]) })
		v, _ := m.Get(public)
		m.Set("__"+name+"__", v)
	}
	for name, f := range unaries {
		lib.AddC(m, name, "a, /", func(a []any) any { return f(a[0]) })
	}
	defer alias(m, "neg", "pos", "abs", "invert", "inv", "not_", "index", "setitem", "delitem", "call")
	lib.AddC(m, "setitem", "a, b, c, /", func(a []any) any { py.SetItem(a[0], a[1], a[2]); return nil })
	lib.AddC(m, "delitem", "a, b, /", func(a []any) any { py.DelItem(a[0], a[1]); return nil })
	lib.AddC(m, "length_hint", "obj, default=0, /", func(a []any) any { return LengthHint(a[0], lib.Int(a[1])) })
	lib.AddC(m, "call", "obj, /, *args, **kw", func(a []any) any { return lib.CallKW(a[0], a[1].(py.Tuple), lib.KW(a[2])) })
})

// alias gives functions the names of the methods that they call, too.
func alias(m *py.Module, names ...string) {
	for _, name := range names {
		v, _ := m.Get(name)
		m.Set("__"+strings.TrimSuffix(name, "_")+"__", v)
	}
}

// Func gives a function of the module as a floor value: operator.add and its like.
func Func(name string) any { return py.GetAttr(Module(), name) }
