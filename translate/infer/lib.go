package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// inst is the type that a stub's type expression denotes, with its variables bound by tv.
func (in *inferer) inst(te *stubs.TypeExpr, tv map[string]*hir.Cell) hir.Type {
	if te == nil {
		return hir.Any
	}
	if te.TVar {
		if c := tv[te.Name]; c != nil {
			return c.Type()
		}
		return hir.Any
	}
	arg := func(i int) *hir.Cell {
		if i < len(te.Args) {
			return in.instCell(te.Args[i], tv)
		}
		return in.freshCell(hir.Any)
	}
	switch te.Name {
	case "None", "bool", "float", "complex", "str", "bytes":
		return stubs.Plain(te)
	case "int", "Int":
		return hir.IntOf(hir.MaxBits)
	case "Float":
		return hir.Float
	case "Regex":
		return hir.Str
	case "Literal":
		return literalType(te)
	case "nat": // a small natural number: a length, a count
		return hir.Type{Kind: hir.IntT, Bits: 31, Pos: true}
	case "smallint":
		return hir.IntOf(31)
	case "bigint":
		return hir.BigInt
	case "list", "newlist": // a Go slice; a fresh *py.List
		return hir.ListOf(in.freshListInfo(arg(0)))
	case "List": // a *py.List whose length changes
		l := in.freshListInfo(arg(0))
		l.Resized, l.Mutated = true, true
		return hir.ListOf(l)
	case "dict":
		return hir.Type{Kind: hir.DictT, Dict: in.freshDictInfo(arg(0), arg(1))}
	case "set":
		return hir.Type{Kind: hir.SetT, Args: []*hir.Cell{arg(0)}}
	case "frozenset":
		return hir.Type{Kind: hir.FrozenT, Args: []*hir.Cell{arg(0)}}
	case "tuple":
		if len(te.Args) == 2 && te.Args[1].Name == "..." {
			return hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{arg(0)}}
		}
		elems := make([]hir.Type, len(te.Args))
		for i, a := range te.Args {
			elems[i] = in.inst(a, tv)
		}
		return hir.TupleOf(elems...)
	case "|":
		return in.join(in.inst(te.Args[0], tv), in.inst(te.Args[1], tv))
	}
	if te.Class != nil {
		if te.Class.Floor || replacedClass(in.m, te.Class) {
			return hir.Any
		}
		t := hir.Lib(te.Class)
		for i := range te.Class.Params {
			t.Args = append(t.Args, arg(i))
		}
		return t
	}
	return hir.Any
}

// instCell is inst as a cell: the variable's own cell for a type variable, so that what flows in is seen everywhere.
func (in *inferer) instCell(te *stubs.TypeExpr, tv map[string]*hir.Cell) *hir.Cell {
	if te.TVar {
		if c := tv[te.Name]; c != nil {
			return c
		}
	}
	return in.freshCell(in.inst(te, tv))
}

// match lets the type of an argument flow into a parameter's type expression, binding type variables.
func (in *inferer) match(te *stubs.TypeExpr, t hir.Type, tv map[string]*hir.Cell) {
	if te == nil || t.Kind == hir.Never {
		return
	}
	if te.TVar {
		if c := tv[te.Name]; c != nil {
			in.flow(c, in.storable(t))
		}
		return
	}
	switch te.Name {
	case "|":
		for _, a := range te.Args {
			if a.Name == "None" {
				t = t.NonNone()
			}
		}
		for _, a := range te.Args {
			if a.Name != "None" && in.accepts(a, t) {
				in.match(a, t, tv)
				return
			}
		}
	case "object": // looked at, never kept or changed
	case "Any":
		in.escape(t)
	case "list", "List", "set", "frozenset", "dict", "tuple":
		in.matchContainer(te, t, tv)
	case "Iterable", "Sequence", "Iterator", "Collection":
		in.match(te.Args[0], in.elemType(t, nil), tv)
	case "Mapping":
		if t.Kind == hir.DictT {
			in.demote(t.Dict)
			in.match(te.Args[0], t.Dict.Find().Key.Type(), tv)
			in.match(te.Args[1], t.Dict.Find().Val.Type(), tv)
		}
	case "Callable":
		in.matchCallable(te, t, tv)
	default:
		if te.Class != nil && (te.Class.Floor || replacedClass(in.m, te.Class)) {
			in.escape(t)
		} else if te.Class != nil {
			in.matchClass(te, t, tv)
		}
	}
}

func (in *inferer) matchContainer(te *stubs.TypeExpr, t hir.Type, tv map[string]*hir.Cell) {
	switch {
	case te.Name == "tuple" && t.Kind == hir.TupleT && len(te.Args) == len(t.Elems):
		for i, a := range te.Args {
			in.match(a, t.Elems[i], tv)
		}
	case te.Name == "tuple" && len(te.Args) == 2 && te.Args[1].Name == "...":
		in.match(te.Args[0], in.elemType(t, nil), tv)
	case t.Kind == hir.ListT && (te.Name == "list" || te.Name == "List"):
		if te.Name == "List" {
			in.resized(t.List)
		}
		in.tie(te.Args[0], t.List.Find().Elem, tv)
	case t.Kind == hir.DictT && te.Name == "dict":
		in.demote(t.Dict)
		in.tie(te.Args[0], t.Dict.Find().Key, tv)
		in.tie(te.Args[1], t.Dict.Find().Val, tv)
	case (t.Kind == hir.SetT || t.Kind == hir.FrozenT) && len(te.Args) > 0:
		in.tie(te.Args[0], t.Args[0], tv)
	}
}

// tie makes the cell of a container's elements and that of a type argument agree.
func (in *inferer) tie(te *stubs.TypeExpr, c *hir.Cell, tv map[string]*hir.Cell) {
	if te.TVar && tv[te.Name] != nil {
		in.unify(tv[te.Name], c)
		return
	}
	in.match(te, c.Type(), tv)
	if te.Name == "Any" {
		in.flow(c, hir.Any)
	}
}

func (in *inferer) matchClass(te *stubs.TypeExpr, t hir.Type, tv map[string]*hir.Cell) {
	view := t
	if t.Kind == hir.InstT {
		if te.Name == "Awaitable" {
			if len(te.Args) > 0 {
				in.match(te.Args[0], in.awaited(t, nil), tv)
			}
			return
		}
		view = in.libView(t)
	}
	if view.Kind != hir.LibT {
		return
	}
	for c, args := view.Lib.(hir.LibClass), view.Args; c != nil; c, args = c.LibBase(args) {
		if c != hir.LibClass(te.Class) {
			continue
		}
		for i, a := range te.Args {
			if i >= len(args) {
				break
			}
			if covariant(c) && c.LibName() != "concurrent.futures.Future" { // in Go, a future of one type is never one of another
				in.match(a, args[i].Type(), tv)
			} else {
				in.tie(a, args[i], tv)
			}
		}
		return
	}
}

// matchCallable lets a function flow into a Callable[[A, …], R] parameter: its parameters receive A…, R receives its
// result.
func (in *inferer) matchCallable(te *stubs.TypeExpr, t hir.Type, tv map[string]*hir.Cell) {
	if len(te.Args) != 2 {
		in.escape(t)
		return
	}
	var params []hir.Type
	if te.Args[0].Name == "params" {
		for _, a := range te.Args[0].Args {
			params = append(params, in.inst(a, tv))
		}
	}
	in.match(te.Args[1], in.applied(t, params, te.Args[0].Name == "..."), tv)
}

// applied is the result of calling a value of type t with arguments of the given types, as a library function will.
func (in *inferer) applied(t hir.Type, args []hir.Type, open bool) hir.Type {
	switch t.Kind {
	case hir.FuncT:
		f := t.Func.Find()
		for _, m := range f.Members {
			in.applyFunc(m, args, open)
		}
		r := f.Result.Type()
		if f.Async {
			return in.coroutine(f.Result)
		}
		return r
	case hir.LibFuncT:
		return in.appliedLib(t, args)
	case hir.LibClassT:
		return in.appliedClass(t.Lib.(*stubs.Class), args)
	case hir.ClassT:
		if e := t.Class.Enum; e != nil { // map(State, values)
			if e.ByValue == nil || len(args) != 1 || t.Class.Dynamic != "" {
				in.escapeClassObject(t.Class)
				return hir.Any
			}
			in.applyFunc(e.ByValue, args, open)
			return hir.Inst(t.Class)
		}
		if init := findMethod(t.Class, "__init__"); init != nil {
			in.applyFunc(init, args, open)
		}
		t.Class.Instantiated = true
		return hir.Inst(t.Class)
	}
	for _, a := range args {
		in.escape(a)
	}
	return hir.Any
}

func (in *inferer) applyFunc(m *hir.Func, args []hir.Type, open bool) {
	m.Called = true
	m.UsedAsValue = true
	params := m.Params
	if m.Class != nil && m.Kind != hir.StaticMethod && len(params) > 0 {
		params = params[1:]
	}
	if !open && !takesPositional(params, len(args)) { // the floor says so when it is called
		m.Misapplied = true
	}
	for i, p := range params {
		switch {
		case p.Kind == hir.VarArgs:
			for _, a := range args[min(i, len(args)):] {
				in.flow(in.varArgs(p), a)
			}
			return
		case i < len(args) && p.Kind != hir.KwOnly && p.Kind != hir.KwArgs:
			p.Passed = true
			in.flow(p.Var.Cell, args[i])
		case open:
			in.openParam(p)
		default:
			p.Defaulted = true
		}
	}
}

// takesPositional reports whether parameters can take n positional arguments and nothing else.
func takesPositional(params []*hir.Param, n int) bool {
	for _, p := range params {
		switch {
		case p.Kind == hir.VarArgs:
			n = 0
		case p.Kind == hir.KwArgs:
		case n > 0 && p.Kind != hir.KwOnly:
			n--
		case p.Default == nil:
			return false
		}
	}
	return n == 0
}

func (in *inferer) appliedClass(c *stubs.Class, args []hir.Type) hir.Type {
	switch c.LibName() {
	case "str":
		return hir.Str
	case "int":
		if len(args) == 1 && args[0].Is(hir.FloatT) {
			return hir.BigInt
		}
		return hir.IntOf(hir.MaxBits)
	case "float":
		return hir.Float
	case "bool":
		return hir.Bool
	}
	return hir.Any
}

func (in *inferer) freshTVars(sig *stubs.Sig) map[string]*hir.Cell {
	tv := map[string]*hir.Cell{}
	for name := range sig.TVars {
		tv[name] = in.freshCell(hir.Type{})
	}
	return tv
}

// resultOf is the type that a call of sig gives (after awaiting, for async ones).
func (in *inferer) resultOf(sig *stubs.Sig, tv map[string]*hir.Cell) hir.Type {
	t := in.inst(sig.Result, tv)
	if b := sig.Target.Bits; b > 0 && t.Kind == hir.IntT {
		t.Bits, t.Pos = b, b < hir.MaxBits
	}
	return t
}

// plainIntBits bounds what a library function returns as an int when its stub says nothing more: no function that is
// given small ints returns larger ones, but for those whose stub has a bits flag.
const plainIntBits = 48

// boundInt narrows a library function's int result by the ints that it is given.
func boundInt(sig *stubs.Sig, t hir.Type, bound []LibArg) hir.Type {
	if t.Kind != hir.IntT || sig.Target.Bits > 0 || sig.Result == nil || sig.Result.Name != "int" {
		return t
	}
	t.Bits = plainIntBits
	for _, b := range bound {
		if b.Value == nil {
			continue
		}
		if at := b.Value.Base().T; at.Kind == hir.IntT {
			t.Bits = max(t.Bits, at.Bits)
		}
	}
	return t
}

// coroutine is a coroutine object whose awaited value lives in c.
func (in *inferer) coroutine(c *hir.Cell) hir.Type { return in.libType("Coroutine", c) }

// builtinView is how values of a built-in type look to the stub of builtins.
type builtinView struct {
	class *stubs.Class
	args  []*hir.Cell
}

func (v *builtinView) of(t hir.Type) hir.Type { return hir.Lib(v.class, v.args...) }

// builtinClass finds the class of builtins.pyi for a type that has a Kind of its own.
func (in *inferer) builtinClass(t hir.Type) *builtinView {
	name, args := "", t.Args
	switch t.Kind {
	case hir.StrT:
		name = "str"
	case hir.BytesT:
		name = "bytes"
	case hir.IntT, hir.BoolT:
		name = "int"
	case hir.FloatT:
		name = "float"
	case hir.ComplexT:
		name = "complex"
	case hir.ListT:
		name, args = "list", []*hir.Cell{t.List.Find().Elem}
	case hir.DictT:
		in.demote(t.Dict)
		d := t.Dict.Find()
		args = []*hir.Cell{d.Key, d.Val}
		switch {
		case d.Habit.Mixed():
			return nil
		case d.Habit == hir.CounterHabit:
			return in.collectionsClass("Counter", args)
		case d.Habit == hir.OrderedHabit:
			return in.collectionsClass("OrderedDict", args)
		}
		name = "dict"
	case hir.SetT:
		name = "set"
	case hir.FrozenT:
		name = "frozenset"
	default:
		return nil
	}
	c, ok := in.builtinsModule.Members[name].(*stubs.Class)
	if !ok {
		return nil
	}
	return &builtinView{c, args}
}

// collectionsClass is a class of collections that dicts are seen as.
func (in *inferer) collectionsClass(name string, args []*hir.Cell) *builtinView {
	return &builtinView{in.stubs.Module("collections").Members[name].(*stubs.Class), args}
}
