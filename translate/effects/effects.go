// Package effects finds out which functions need a context, return an error or may fail implicitly.
//
//   - NeedsCtx: every async function, and every function that reaches the loop or the floor's calls;
//   - Raises (returns an error): every async function, every function that raises explicitly or calls one that does;
//   - MayPanic: everything else that can go wrong in it: an index, a key, a division, an operation of the floor.
//
// Errors and panics carry the same exceptions (DESIGN §5), so a wrong answer here costs beauty, never meaning: where a
// function without an error result meets an error it panics with it.
package effects

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/link"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Module analyses all functions of m until nothing changes; inference must have run.
func Module(m *hir.Module) {
	a := &analysis{}
	m.Main.Effects = hir.Effects{NeedsCtx: true, Raises: true, MayPanic: true}
	for _, f := range m.Funcs {
		if f.IsAsync || f.Class != nil && f.Class.Dynamic == "" && infer.HookOf(f) != nil {
			f.Effects.NeedsCtx, f.Effects.Raises = true, true
		}
	}
	findRecursion(m)
	for a.changed = true; a.changed; {
		a.changed = false
		for _, f := range m.Funcs {
			a.function(f)
		}
		for _, c := range m.Classes {
			a.overrides(c)
		}
		for _, f := range m.Funcs {
			a.values(f)
		}
	}
}

type analysis struct{ changed bool }

func (a *analysis) function(f *hir.Func) {
	e := Of(f.Body)
	e.MayPanic = e.MayPanic || f.Recursive
	a.grow(&f.Effects, e)
}

// overrides lets methods that override each other have the same Go signature.
func (a *analysis) overrides(c *hir.Class) {
	for _, f := range c.MethodOrder {
		for _, peer := range f.Peers {
			a.grow(&f.Effects, peer.Effects)
			a.grow(&peer.Effects, f.Effects)
		}
	}
	if c.Base == nil {
		return
	}
	for _, f := range c.MethodOrder {
		if f.Name == "__init__" {
			continue
		}
		if over := infer.FindMethod(c.Base, f.Name); over != nil {
			a.grow(&f.Effects, over.Effects)
			a.grow(&over.Effects, f.Effects)
		}
	}
}

// values lets functions that may stand in one place as values have the same Go signature.
func (a *analysis) values(f *hir.Func) {
	if f.Value == nil || f.Value.Find().Bad || f.IsGen {
		return
	}
	for _, m := range f.Value.Find().Members {
		if !m.IsGen {
			a.grow(&f.Effects, hir.Effects{NeedsCtx: m.Effects.NeedsCtx, Raises: m.Effects.Raises})
		}
	}
}

func (a *analysis) grow(have *hir.Effects, e hir.Effects) {
	old := *have
	have.NeedsCtx = have.NeedsCtx || e.NeedsCtx
	have.Raises = have.Raises || e.Raises
	have.MayPanic = have.MayPanic || e.MayPanic
	have.Wild = have.Wild || e.Wild
	if *have != old {
		a.changed = true
	}
}

// Of is what running the statements may do.
func Of(stmts []hir.Stmt) hir.Effects {
	var e hir.Effects
	w := &walker{e: &e, awaited: map[hir.Expr]bool{}}
	hir.Visit(stmts, w.visit)
	return e
}

// OfExpr is what evaluating x may do.
func OfExpr(x hir.Expr) hir.Effects {
	var e hir.Effects
	w := &walker{e: &e, awaited: map[hir.Expr]bool{}}
	hir.VisitExpr(x, w.visit)
	return e
}

type walker struct {
	e *hir.Effects
	// awaited holds the calls that an await runs.
	awaited map[hir.Expr]bool
	// called is told of the functions of the program that run, if somebody wants to know.
	called func(*hir.Func)
	// exactly is set while the function that runs is known for sure, though others may override it: super().run().
	exactly bool
}

func (w *walker) visit(n any) bool {
	switch n := n.(type) {
	case *hir.Raise:
		w.e.Raises = true
		w.e.NeedsCtx = w.e.NeedsCtx || n.Outer
	case *hir.Assert:
		w.e.Raises = true
	case *hir.Await:
		w.awaits()
		w.awaited[n.X] = true
	case *hir.Call:
		w.call(n)
	case *hir.For:
		if n.Async {
			w.awaits()
		}
		w.iterates(n.Iter)
	case *hir.With:
		if n.Async {
			w.awaits()
		}
		w.with(n)
	case *hir.Comp:
		if n.Async {
			w.awaits()
		}
		for _, c := range n.Clauses {
			w.iterates(c.Iter)
			for _, test := range c.Ifs {
				w.tested(test)
			}
		}
		if n.Kind == hir.GenExp && !n.Async {
			// runs later, when it is iterated
			w.e.MayPanic = true
		}
	case *hir.Yield, *hir.YieldFrom:
		w.e.Raises = true // what is thrown into a generator arrives here
	case *hir.Attr:
		w.e.MayPanic = w.e.MayPanic || n.Unset
		w.attr(n)
	case *hir.Index:
		w.index(n)
	case *hir.Binary:
		w.binary(n)
	case *hir.If:
		w.tested(n.Test)
	case *hir.While:
		w.tested(n.Test)
	case *hir.IfExp:
		w.tested(n.Test)
	case *hir.BoolOp:
		for _, v := range n.Xs {
			w.tested(v)
		}
	case *hir.Unary:
		if n.Op == "not" {
			w.tested(n.X)
		}
		w.dunder(n.X.Base().T, map[string]string{"-": "__neg__", "+": "__pos__", "~": "__invert__"}[n.Op])
	case *hir.Compare:
		w.compare(n)
	case *hir.Assign:
		for _, t := range n.Targets {
			w.target(t, n.Value.Base().T)
		}
	case *hir.AugAssign:
		w.target(n.Target, n.Bin.T)
	case *hir.Del:
		w.e.MayPanic = true
	case *hir.Match:
		w.e.MayPanic = true
	case *hir.ClassDef:
		if n.Class.Dynamic != "" {
			w.floor()
		}
		return n.Class.Dynamic != ""
	case *hir.FuncDef:
		if len(n.Decorators) > 0 && !n.Registers && !infer.IsManager(n.Func) {
			w.floor()
		}
	case *hir.Name:
		if n.MayBeUnbound || isMissing(n) {
			w.e.MayPanic = true
		}
	}
	return true
}

// isMissing reports whether reading a name raises NameError: nothing binds it, and no builtin has it.
func isMissing(n *hir.Name) bool {
	return n.Var.Kind == hir.Builtin && !strings.HasPrefix(n.Var.Name, "__") && !link.IsBuiltin(n.Var.Name)
}

func (w *walker) awaits() { w.e.NeedsCtx, w.e.Raises = true, true }
func (w *walker) floor()  { w.e.NeedsCtx, w.e.Raises, w.e.MayPanic = true, true, true }

func (w *walker) add(e hir.Effects) {
	w.e.NeedsCtx = w.e.NeedsCtx || e.NeedsCtx
	w.e.Raises = w.e.Raises || e.Raises
	w.e.MayPanic = w.e.MayPanic || e.MayPanic
	w.e.Wild = w.e.Wild || e.Wild
}

func (w *walker) calls(f *hir.Func) {
	if w.called != nil {
		w.called(f)
	}
}

// runs adds the effects of calling f: nothing happens yet when it is async (and not awaited) or a generator.
func (w *walker) runs(f *hir.Func, awaited bool) {
	if awaited || !f.IsAsync || f.IsGen {
		w.calls(f)
	}
	switch {
	case f.IsGen && !f.IsAsync:
		w.e.NeedsCtx = w.e.NeedsCtx || f.Effects.NeedsCtx
	case f.IsGen:
		w.e.NeedsCtx = true
	case f.IsAsync && !awaited:
	default:
		w.add(f.Effects)
	}
}

func (w *walker) call(x *hir.Call) {
	switch r := x.Resolved.(type) {
	case *infer.CallFunc:
		w.exactly = r.Super != nil
		w.runs(r.Fn, w.awaited[x])
		w.exactly = false
		for _, b := range r.Args {
			if len(b.Rest) > 0 {
				w.e.MayPanic = true
			}
		}
	case *infer.CallClass:
		if r.Init != nil {
			w.exactly = true
			w.calls(r.Init)
			w.exactly = false
			w.add(r.Init.Effects)
			for _, b := range r.Args {
				if b.Param.Fresh && b.Value == b.Param.Default {
					hir.VisitExpr(b.Value, w.visit)
				}
			}
		}
	case *infer.CallClassValue:
		w.e.MayPanic = true
		for _, init := range r.Inits {
			w.exactly = true
			w.calls(init)
			w.exactly = false
			w.add(init.Effects)
		}
		if r.Misfits {
			w.floor()
		}
	case *infer.CallAbstract:
		w.e.Raises = true
	case *infer.CallModel:
		if !r.Direct {
			w.e.Raises, w.e.MayPanic = true, true
		}
	case *infer.CallValue:
		for _, m := range r.Func.Find().Members {
			w.runs(m, w.awaited[x])
			if m.IsAsync {
				continue
			}
		}
	case *infer.CallLib:
		w.lib(r)
	case *infer.CallBuiltin:
		w.builtin(r.Name, x)
	case *infer.CallSuperText:
		w.e.MayPanic = true // it shows the arguments
	case *infer.CallSuper, *infer.CallBaseInit:
	default:
		w.floor()
	}
}

// tested adds what asking whether x is true may do: an instance may answer by a method, which the runtime may have to call.
func (w *walker) tested(x hir.Expr) {
	t := x.Base().T
	if t.Kind != hir.InstT || !infer.HasTruth(t.Class) {
		return
	}
	w.e.MayPanic = true
	if f := infer.TruthMethod(t.Class); f != nil {
		w.calls(f)
	}
}

func (w *walker) lib(r *infer.CallLib) {
	if r.Sig == nil || r.Sig.Async { // of a coroutine the await decides
		return
	}
	t := r.Sig.Target
	w.e.MayPanic = w.e.MayPanic || !t.Pure
	w.e.NeedsCtx = w.e.NeedsCtx || t.Ctx
	w.e.Raises = w.e.Raises || t.Err
	w.e.Wild = w.e.Wild || t.Wild
	for _, a := range r.Args { // callbacks run inside
		for _, v := range append([]hir.Arg{{Value: a.Value}}, a.Rest...) {
			if v.Value != nil {
				w.mayIterate(v.Value.Base().T)
			}
			if v.Value != nil && v.Value.Base().T.Kind == hir.FuncT {
				w.e.MayPanic = true
				for _, m := range v.Value.Base().T.Func.Find().Members {
					w.calls(m)
					w.e.NeedsCtx = w.e.NeedsCtx || m.Effects.NeedsCtx && !m.IsAsync
				}
			}
		}
	}
	if r.Sig.Result != nil && r.Sig.Result.Name == "NoReturn" {
		w.e.Raises = true
	}
}

func (w *walker) with(st *hir.With) {
	for _, it := range st.Items {
		t := it.Context.Base().T
		switch t.Kind {
		case hir.InstT:
			for _, name := range []string{"__enter__", "__exit__", "__aenter__", "__aexit__"} {
				if f := infer.FindMethod(t.Class, name); f != nil {
					w.runs(f, true)
				}
			}
		case hir.LibT:
			if cls, ok := t.Lib.(*stubs.Class); ok {
				if f, _ := cls.Find("__exit__"); f != nil {
					w.e.NeedsCtx = w.e.NeedsCtx || f.Sigs[0].Target.Ctx
					w.e.Raises = true
				}
			}
		default:
			w.floor()
		}
	}
}

func (w *walker) attr(x *hir.Attr) {
	if x.Const != nil || x.NameOf != nil {
		return
	}
	if x.TypeOf != nil {
		w.e.MayPanic = w.e.MayPanic || x.TypeOf.Base().T.Kind == hir.AnyT
		return
	}
	if x.Super != nil {
		w.call(x.Super)
		return
	}
	t := x.X.Base().T
	switch t.Kind {
	case hir.InstT:
		if t.Opt {
			w.e.MayPanic = true
		}
		if f := infer.FindMethod(t.Class, x.Name); f != nil && f.Kind == hir.Property {
			w.calls(f)
			w.add(f.Effects)
		}
		if infer.FindMethod(t.Class, x.Name) == nil && infer.FindAttr(t.Class, x.Name) == nil {
			w.e.MayPanic = true
		}
	case hir.ModuleT, hir.ClassT, hir.LibClassT, hir.LibT:
	default:
		if x.T.Kind != hir.LibFuncT && !infer.IsComplexPart(x, t) {
			w.e.MayPanic = true
		}
	}
}

func (w *walker) index(x *hir.Index) {
	t := x.X.Base().T
	if x.Call != nil {
		w.call(x.Call)
		return
	}
	if t.Kind == hir.TupleT || t.Kind == hir.DictT && t.Dict.Find().Record {
		return
	}
	w.e.MayPanic = true
	w.dunder(t, "__getitem__")
}

func (w *walker) binary(x *hir.Binary) {
	l, r := x.L.Base().T, x.R.Base().T
	switch {
	case l.Kind == hir.AnyT || r.Kind == hir.AnyT || x.T.Kind == hir.AnyT:
		w.e.MayPanic = true
	case l.Kind == hir.NumT || r.Kind == hir.NumT: // an int may be too large for a float
		w.e.MayPanic = true
	case x.Op == "/" || x.Op == "//" || x.Op == "%" || x.Op == "**" || x.Op == "<<" || x.Op == ">>":
		w.e.MayPanic = true
	}
	if name, ok := infer.DunderNames[x.Op]; ok {
		if x.InPlace {
			w.dunder(l, "__i"+name+"__")
		}
		w.dunder(l, "__"+name+"__")
		w.dunder(r, "__r"+name+"__")
	}
}

func (w *walker) dunder(t hir.Type, name string) {
	if t.Kind == hir.InstT {
		if f := infer.FindMethod(t.Class, name); f != nil {
			w.runs(f, false)
		}
	}
}

func (w *walker) target(t hir.Expr, value hir.Type) {
	switch t := t.(type) {
	case *hir.Tuple:
		if value.Kind != hir.TupleT {
			w.e.MayPanic = true
		}
		for _, e := range t.Elts {
			w.target(e, hir.Type{})
		}
	case *hir.Attr:
		xt := t.X.Base().T
		if xt.Kind != hir.InstT || xt.Opt || t.Refused != hir.Assignable {
			w.e.MayPanic = true
		} else {
			for c := xt.Class; c != nil; c = c.Base {
				if s := c.Methods[t.Name+".setter"]; s != nil {
					w.calls(s)
					w.add(s.Effects)
					break
				}
			}
		}
	case *hir.Index:
		w.e.MayPanic = true
		w.dunder(t.X.Base().T, "__setitem__")
	}
}
