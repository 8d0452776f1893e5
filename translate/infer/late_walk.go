package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// assignWalker follows the ways through a function, with what has been assigned on them. An attribute that has been assigned stays so:
// code elsewhere takes nothing away.
type assignWalker struct {
	l     *lateness
	self  *hir.Var // with the class of which it is an instance, while an __init__ is looked at
	of    *hir.Class
	depth int
	exit  *assigned // what all returns have in common
	read  func(x *hir.Attr, known bool)
}

// body walks a function for its reads.
func (w *assignWalker) body(f *hir.Func, from *assigned) {
	if from == nil {
		from = &assigned{}
	}
	saved := w.exit
	w.block(f.Body, from)
	w.exit = saved
}

// block gives what has been assigned behind statements; nil if nothing gets there.
func (w *assignWalker) block(stmts []hir.Stmt, s *assigned) *assigned {
	for _, st := range stmts {
		if s == nil {
			s = &assigned{} // code that nothing reaches
			w.stmt(st, s)
			s = nil
			continue
		}
		s = w.stmt(st, s)
	}
	return s
}

func (w *assignWalker) stmt(st hir.Stmt, s *assigned) *assigned {
	switch st := st.(type) {
	case *hir.ExprStmt:
		return w.expr(st.X, s)
	case *hir.Assign:
		s = w.expr(st.Value, s)
		for _, t := range st.Targets {
			s = w.target(t, s)
		}
		return s
	case *hir.AugAssign:
		s = w.expr(st.Value, w.expr(st.Load, s))
		return w.target(st.Target, s)
	case *hir.Return:
		if st.X != nil {
			s = w.expr(st.X, s)
		}
		w.exit = meet(w.exit, s)
		return nil
	case *hir.Raise:
		w.visit(st, s)
		return nil
	case *hir.Break, *hir.Continue:
		return nil
	case *hir.If:
		s = w.expr(st.Test, s)
		return meet(w.block(st.Then, asked(st.Test, true, s)), w.block(st.Else, asked(st.Test, false, s)))
	case *hir.While:
		s = w.expr(st.Test, s.constant())
		w.block(st.Body, s)
		w.block(st.Else, s)
		return s
	case *hir.For:
		s = w.expr(st.Iter, s).constant()
		w.block(st.Body, w.target(st.Target, s))
		w.block(st.Else, s)
		return s
	case *hir.With:
		for _, it := range st.Items {
			s = w.expr(it.Context, s)
			if it.Target != nil {
				s = w.target(it.Target, s)
			}
		}
		return w.block(st.Body, s)
	case *hir.Try:
		return w.try(st, s)
	case *hir.Match:
		s = w.expr(st.Subject, s)
		out := s
		for i, c := range st.Cases {
			if c.Guard != nil {
				w.expr(c.Guard, s)
			}
			end := w.block(c.Body, s)
			if i == 0 {
				out = meet(s, end)
			}
			out = meet(out, end)
		}
		return out
	case *hir.FuncDef:
		w.visit(st, s)
		if st.Func.Class == nil {
			w.body(st.Func, s.constant())
		}
		return s
	}
	w.visit(st, s)
	return s
}

// asked adds what hasattr has found.
func asked(test hir.Expr, truth bool, s *assigned) *assigned {
	switch x := test.(type) {
	case *hir.Unary:
		if x.Op == "not" {
			return asked(x.X, !truth, s)
		}
	case *hir.Call:
		if a := AskedAttr(x); a != nil && truth {
			if n, ok := x.Args[0].Value.(*hir.Name); ok {
				return s.with(n.Var, a.Name)
			}
		}
	}
	return s
}

// try joins the ways through a try statement: any of its body may have run before a handler.
func (w *assignWalker) try(st *hir.Try, s *assigned) *assigned {
	before := s
	s = s.constant()
	end := w.block(st.Body, before)
	if end != nil {
		end = w.block(st.Else, end)
	} else {
		w.block(st.Else, s)
	}
	for _, h := range st.Handlers {
		end = meet(end, w.block(h.Body, s))
	}
	if len(st.Finally) == 0 {
		return end
	}
	last := w.block(st.Finally, s)
	if last == nil || end == nil {
		return nil
	}
	for k := range last.paths {
		if !end.paths[k] {
			end = end.with(k.v, k.name)
		}
	}
	return end
}

// target assigns a target.
func (w *assignWalker) target(t hir.Expr, s *assigned) *assigned {
	switch t := t.(type) {
	case *hir.Name:
		return s.without(t.Var)
	case *hir.Attr:
		s = w.expr(t.X, s)
		if n, ok := t.X.(*hir.Name); ok && t.Refused == hir.Assignable && !n.Var.CapturedWrite {
			return s.with(n.Var, t.Name)
		}
	case *hir.Tuple:
		for _, e := range t.Elts {
			s = w.target(e, s)
		}
	case *hir.List:
		for _, e := range t.Elts {
			s = w.target(e, s)
		}
	case *hir.Starred:
		return w.target(t.X, s)
	default:
		return w.expr(t, s)
	}
	return s
}

// expr visits the reads of an expression, and gives what has been assigned behind it: a call of a method of self may do so.
func (w *assignWalker) expr(x hir.Expr, s *assigned) *assigned {
	w.visitExpr(x, s)
	awaited := false
	if a, ok := x.(*hir.Await); ok {
		x, awaited = a.X, true
	}
	if call, ok := x.(*hir.Call); ok && w.of != nil {
		return w.called(call, awaited, s)
	}
	return s
}

// called adds what a method of self assigns.
func (w *assignWalker) called(call *hir.Call, awaited bool, s *assigned) *assigned {
	r, ok := call.Resolved.(*CallFunc)
	if !ok || r.Fn.Class == nil || r.Fn.IsGen || r.Fn.IsAsync && !awaited || r.Fn.Kind != hir.InstanceMethod {
		return s
	}
	f := r.Fn
	if r.Super == nil {
		n, ok := r.Recv.(*hir.Name)
		if !ok || n.Var != w.self {
			return s
		}
		if f = findMethod(w.of, f.Name); f == nil {
			return s
		}
	}
	for name := range w.l.method(f, w.of, w.depth+1).attrs {
		s = s.with(w.self, name)
	}
	return s
}

func (w *assignWalker) visit(st hir.Stmt, s *assigned) {
	hir.Visit([]hir.Stmt{st}, func(n any) bool { return w.node(n, s) })
}

func (w *assignWalker) visitExpr(x hir.Expr, s *assigned) {
	hir.VisitExpr(x, func(n any) bool { return w.node(n, s) })
}

func (w *assignWalker) node(n any, s *assigned) bool {
	if w.read == nil {
		return true
	}
	switch n := n.(type) {
	case *hir.Attr:
		v, isName := n.X.(*hir.Name)
		w.read(n, isName && s.paths[lateKey{v.Var, n.Name}])
	case *hir.Call:
		if a := AskedAttr(n); a != nil && w.l.late[a] {
			a.Late = true
		}
	case *hir.Lambda:
		w.body(n.Func, s.constant())
	case *hir.FuncExpr:
		w.body(n.Func, s.constant())
	}
	return true
}

// constant is what stays known where code may have run already: of variables that are not bound again.
func (a *assigned) constant() *assigned {
	out := &assigned{paths: map[lateKey]bool{}}
	for k := range a.paths {
		if k.v.Bindings <= 1 && !k.v.CapturedWrite {
			out.paths[k] = true
		}
	}
	return out
}
