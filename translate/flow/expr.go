package flow

import "github.com/py2goasync/py2goasync/translate/hir"

func (w *walker) exprs(xs ...hir.Expr) {
	for _, x := range xs {
		w.expr(x)
	}
}

// expr follows an expression in the order of evaluation.
func (w *walker) expr(x hir.Expr) {
	if x == nil {
		return
	}
	hir.VisitExpr(x, func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			w.read(n)
		case *hir.NamedExpr:
			w.expr(n.X)
			w.bind(&n.Target.Var, nil)
			return false
		case *hir.Dict:
			if n.Locals {
				w.locals(n)
				return false
			}
		case *hir.BoolOp, *hir.IfExp:
			t, f := w.cond(n.(hir.Expr))
			w.meet(t, f)
			return false
		case *hir.Call:
			w.call(n)
			return false
		case *hir.Comp:
			w.comp(n, false)
			return false
		case *hir.Lambda:
			w.defaults(n.Func)
			return false
		}
		return true
	})
}

// call looks at what is called, at the arguments and at generator expressions among them, which most calls exhaust.
func (w *walker) call(x *hir.Call) {
	w.expr(x.Fn)
	for _, a := range x.Args {
		v := a.Value
		if c, ok := v.(*hir.Comp); ok {
			w.comp(c, a.Star > 0 || exhausts(x.Fn))
			continue
		}
		w.expr(v)
	}
}

// exhausts reports whether a function uses up its iterable before it returns.
func exhausts(fn hir.Expr) bool {
	switch fn := fn.(type) {
	case *hir.Name:
		switch fn.Var.Name {
		case "sum", "any", "all", "list", "tuple", "set", "frozenset", "dict", "sorted", "max", "min", "bytes", "bytearray":
			return fn.Var.Kind == hir.Builtin
		}
	case *hir.Attr:
		return fn.Name == "join" || fn.Name == "extend" || fn.Name == "update"
	}
	return false
}

// comp follows a comprehension. What := binds in it is taken to be bound. A generator expression that may be run later
// sees its variables as they are then: they stay whole.
func (w *walker) comp(x *hir.Comp, atOnce bool) {
	w.expr(x.Clauses[0].Iter)
	if x.Kind == hir.GenExp && !atOnce {
		hir.VisitExpr(x, func(n any) bool {
			if n, ok := n.(*hir.Name); ok && w.own(n.Var) {
				w.pinned[n.Var] = true
			}
			return true
		})
	}
	for i, c := range x.Clauses {
		if i > 0 {
			w.expr(c.Iter)
		}
		for _, test := range c.Ifs {
			t, f := w.cond(test)
			if t.dead {
				t = f
			}
			w.state = t
		}
	}
	w.exprs(x.Key, x.Elt)
}

// cond follows a test and gives the states in which it holds and does not.
func (w *walker) cond(x hir.Expr) (yes, no *state) {
	switch n := x.(type) {
	case *hir.Const:
		switch n.Kind {
		case hir.ConstTrue:
			return w.state, deadState()
		case hir.ConstFalse, hir.ConstNone:
			return deadState(), w.state
		case hir.ConstInt:
			if n.Int.Sign() != 0 {
				return w.state, deadState()
			}
			return deadState(), w.state
		}
	case *hir.Unary:
		if n.Op == "not" {
			yes, no = w.cond(n.X)
			return no, yes
		}
	case *hir.BoolOp:
		return w.boolOp(n)
	case *hir.IfExp:
		t, f := w.cond(n.Test)
		w.state = t
		yes, no = w.cond(n.Then)
		w.state = f
		y, o := w.cond(n.Else)
		w.joinStates(yes, y)
		w.joinStates(no, o)
		return yes, no
	}
	w.expr(x)
	return w.state, w.state.clone()
}

func (w *walker) boolOp(n *hir.BoolOp) (yes, no *state) {
	// and goes on while it holds, or while it does not
	on, done := w.state, deadState()
	for _, x := range n.Xs {
		w.state = on
		t, f := w.cond(x)
		if n.Op == "or" {
			t, f = f, t
		}
		on = t
		w.joinStates(done, f)
	}
	if n.Op == "or" {
		return done, on
	}
	return on, done
}
