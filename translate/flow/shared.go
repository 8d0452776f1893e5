package flow

import (
	"maps"
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// Shared marks the uses of variables that functions share, those of the module and of enclosing functions, and that may have no value
// when they are reached: Python raises NameError there.
//
// It runs the module in order, and each function where it is first mentioned, which is no later than its first call: what is bound
// there is bound whenever it runs. A call binds what its function surely binds; an async function does when it is awaited or run.
// A function that a decorator of the library is given is taken to run behind the module, when all of the functions around it have run.
func Shared(m *hir.Module) {
	w := &sharedWalker{m: m, entry: map[*hir.Func]bound{}, adds: map[*hir.Func]bound{}, running: map[*hir.Func]bool{}, scopes: map[*hir.Name]bool{}}
	end := w.block(m.Main.Body, bound{})
	for _, f := range w.late {
		w.run(f, end)
	}
}

// bound is the set of variables that surely have a value; nil where nothing runs.
type bound map[*hir.Var]bool

func (b bound) with(v *hir.Var) bound {
	if b != nil {
		b[v] = true
	}
	return b
}

// both is what is bound whichever way was taken.
func both(a, b bound) bound {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	out := bound{}
	for v := range a {
		if b[v] {
			out[v] = true
		}
	}
	return out
}

type sharedWalker struct {
	m *hir.Module
	// entry is what was bound at each mention of a function; adds is what running it binds.
	entry, adds map[*hir.Func]bound
	running     map[*hir.Func]bool
	late        []*hir.Func
	// scopes are the names of classes that only say where an attribute stands.
	scopes map[*hir.Name]bool
}

func shared(v *hir.Var) bool {
	return v.Captured && v.Def == nil && (v.Kind == hir.Global || enclosed(v))
}

// enclosed reports whether v is a variable of a function that the functions in it use too.
func enclosed(v *hir.Var) bool {
	return v.Kind == hir.Local && v.Param == nil && v.Comp == nil && v.Func != nil && !v.Func.IsLambda
}

// inScope leaves out of b what f does not see: the variables of functions that are not around it.
func (b bound) inScope(f *hir.Func) bound {
	around := map[*hir.Func]bool{}
	for p := f.Parent; p != nil; p = p.Parent {
		around[p] = true
	}
	out := bound{}
	for v := range b {
		if v.Kind == hir.Global || around[v.Func] {
			out[v] = true
		}
	}
	return out
}

// run walks a function with what is bound where it is mentioned, unless that has been done with less.
func (w *sharedWalker) run(f *hir.Func, b bound) {
	if b == nil || w.running[f] {
		return
	}
	at := b.inScope(f)
	if seen, ok := w.entry[f]; ok {
		if at = both(seen, at); len(at) == len(seen) {
			return
		}
	}
	w.entry[f] = maps.Clone(at)
	w.running[f] = true
	w.adds[f] = w.block(f.Body, at)
	w.running[f] = false
}

func (w *sharedWalker) block(stmts []hir.Stmt, b bound) bound {
	for _, s := range stmts {
		if b == nil {
			return nil
		}
		b = w.stmt(s, b)
	}
	return b
}

func (w *sharedWalker) stmt(s hir.Stmt, b bound) bound {
	switch s := s.(type) {
	case *hir.Assign:
		w.expr(s.Value, b)
		for _, t := range s.Targets {
			w.target(t, b)
		}
	case *hir.AugAssign:
		w.expr(s.Bin, b)
		w.target(s.Target, b)
	case *hir.AnnDecl:
	case *hir.Return:
		w.expr(s.X, b)
		return nil
	case *hir.Raise:
		w.expr(s.Exc, b)
		w.expr(s.Cause, b)
		return nil
	case *hir.Break, *hir.Continue:
		return nil
	case *hir.If:
		w.expr(s.Test, b)
		then := w.block(s.Then, maps.Clone(b))
		return both(then, w.block(s.Else, maps.Clone(b)))
	case *hir.While:
		w.expr(s.Test, b)
		w.block(s.Body, maps.Clone(b))
		w.block(s.Else, maps.Clone(b))
	case *hir.For:
		w.expr(s.Iter, b)
		in := maps.Clone(b)
		w.target(s.Target, in)
		w.block(s.Body, in)
		w.block(s.Else, maps.Clone(b))
	case *hir.With:
		for _, it := range s.Items {
			w.expr(it.Context, b)
			if it.Target != nil {
				w.target(it.Target, b)
			}
		}
		return both(w.block(s.Body, maps.Clone(b)), b)
	case *hir.Try:
		return w.try(s, b)
	case *hir.Match:
		w.expr(s.Subject, b)
		for _, c := range s.Cases {
			in := maps.Clone(b)
			w.pattern(c.Pattern, in)
			w.expr(c.Guard, in)
			w.block(c.Body, in)
		}
	case *hir.FuncDef:
		for _, d := range slices.Concat(s.Registrars, s.Decorators) {
			w.expr(d, b)
		}
		for _, p := range s.Func.Params {
			w.expr(p.Default, b)
		}
		if len(s.Decorators) > 0 {
			w.late = append(w.late, s.Func)
		}
		b.with(s.Var)
	case *hir.ClassDef:
		for _, x := range append(append([]hir.Expr{}, s.Decorators...), s.Class.Bases...) {
			w.expr(x, b)
		}
		w.block(s.Class.Body, b)
		b.with(s.Var)
	case *hir.Import:
		b.with(s.Var)
	case *hir.Del:
		for _, t := range s.Targets {
			if n, ok := t.(*hir.Name); ok && shared(n.Var) {
				w.read(n, b)
				delete(b, n.Var)
			} else {
				w.expr(t, b)
			}
		}
	case *hir.ExprStmt:
		w.expr(s.X, b)
		if exits(s.X) {
			return nil
		}
	case *hir.Assert:
		w.expr(s.Test, b)
		w.expr(s.Msg, b)
		w.expr(s.Told, b)
	}
	return b
}

func (w *sharedWalker) try(s *hir.Try, b bound) bound {
	out := w.block(s.Body, maps.Clone(b))
	if out != nil {
		out = w.block(s.Else, out)
	}
	for _, h := range s.Handlers {
		in := maps.Clone(b)
		w.expr(h.Type, in)
		if h.Var != nil {
			in.with(h.Var)
		}
		out = both(out, w.block(h.Body, in))
	}
	final := w.block(s.Finally, maps.Clone(b))
	if final == nil || out == nil {
		return nil
	}
	for v := range final {
		out.with(v)
	}
	return out
}

func (w *sharedWalker) target(t hir.Expr, b bound) {
	switch t := t.(type) {
	case *hir.Name:
		b.with(t.Var)
	case *hir.Tuple:
		for _, el := range t.Elts {
			w.target(el, b)
		}
	case *hir.Starred:
		w.target(t.X, b)
	default:
		w.expr(t, b)
	}
}

func (w *sharedWalker) pattern(p hir.Pattern, b bound) {
	hir.VisitPattern(p, func(n any) bool {
		switch n := n.(type) {
		case *hir.PatAs:
			if n.Var != nil {
				b.with(n.Var.Var)
			}
		case *hir.PatStar:
			if n.Var != nil {
				b.with(n.Var)
			}
		case hir.Expr:
			w.look(n, b)
		}
		return true
	})
}

func (w *sharedWalker) expr(x hir.Expr, b bound) {
	if b == nil {
		return
	}
	hir.VisitExpr(x, func(n any) bool {
		if y, ok := n.(hir.Expr); ok {
			w.look(y, b)
		}
		return true
	})
	w.binds(x, b)
}

// look reads a name, or runs what is mentioned.
func (w *sharedWalker) look(x hir.Expr, b bound) {
	switch x := x.(type) {
	case *hir.Dict:
		if x.Namespace {
			w.namespace(x, b)
		}
	case *hir.Attr:
		w.classAttr(x, b)
	case *hir.Name:
		w.read(x, b)
		if w.scopes[x] {
			return
		}
		switch def := x.Var.Def.(type) {
		case *hir.Func:
			w.run(def, b)
		case *hir.FuncDef:
			w.run(def.Func, b)
		case *hir.Class:
			w.class(def, b, 0)
		}
	case *hir.NamedExpr:
		b.with(x.Target.Var)
	case *hir.Comp:
		for _, c := range x.Clauses {
			w.target(c.Target, b)
		}
	case *hir.Lambda:
		w.run(x.Func, b)
	case *hir.FuncExpr:
		w.run(x.Func, b)
	}
}

// classAttr runs the method that State.parse names; State.IDLE runs none.
func (w *sharedWalker) classAttr(x *hir.Attr, b bound) {
	n, ok := x.X.(*hir.Name)
	if !ok {
		return
	}
	c, ok := n.Var.Def.(*hir.Class)
	if !ok {
		return
	}
	w.scopes[n] = true
	for _, st := range c.Body {
		if def, ok := st.(*hir.FuncDef); ok && def.Func.Name == x.Name {
			w.class(c, b, 0)
		}
	}
}

// class runs the methods of a class and of the classes of the program that it derives from.
func (w *sharedWalker) class(c *hir.Class, b bound, depth int) {
	for _, st := range c.Body {
		if def, ok := st.(*hir.FuncDef); ok {
			w.run(def.Func, b)
		}
	}
	for _, base := range c.Bases {
		if n, ok := base.(*hir.Name); ok && depth < 20 {
			if d, ok := n.Var.Def.(*hir.Class); ok {
				w.class(d, b, depth+1)
			}
		}
	}
}

func (w *sharedWalker) read(n *hir.Name, b bound) {
	if b != nil && shared(n.Var) && !b[n.Var] && (n.Var.Kind == hir.Global || w.running[n.Var.Func]) {
		n.MayBeUnbound, n.Var.MayBeUnbound = true, true
	}
}

// binds adds what the call that an expression is surely binds: f(), await f(), asyncio.run(f()).
func (w *sharedWalker) binds(x hir.Expr, b bound) {
	runs := false
	if a, ok := x.(*hir.Await); ok {
		x, runs = a.X, true
	}
	call, ok := x.(*hir.Call)
	if !ok {
		return
	}
	if a, ok := call.Fn.(*hir.Attr); ok && (a.Name == "run" || a.Name == "run_until_complete") && len(call.Args) > 0 {
		if inner, ok := call.Args[0].Value.(*hir.Call); ok {
			call, runs = inner, true
		}
	}
	n, ok := call.Fn.(*hir.Name)
	if !ok {
		return
	}
	f, ok := n.Var.Def.(*hir.Func)
	if !ok || f.IsGen || f.IsAsync && !runs {
		return
	}
	for v := range w.adds[f] {
		if v.Kind == hir.Global || w.running[v.Func] {
			b.with(v)
		}
	}
}

func (w *sharedWalker) namespace(x *hir.Dict, b bound) {
	var keys, values []hir.Expr
	for i, v := range x.Values {
		if n, ok := v.(*hir.Name); ok && n.Var.Kind == hir.Global && !b[n.Var] {
			continue
		}
		keys, values = append(keys, x.Keys[i]), append(values, v)
	}
	x.Keys, x.Values = keys, values
}
