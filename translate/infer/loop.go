package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// loop walks a loop body: what it assigns is unknown at its start.
func (in *inferer) loop(e *env, bits int, body func(*env)) {
	in.loops = append(in.loops, loopBound{bits})
	defer func() { in.loops = in.loops[:len(in.loops)-1] }()
	body(e)
}

func (in *inferer) whileStmt(st *hir.While, e *env) {
	in.forgetAssigned(st.Body, e)
	in.expr(st.Test, e)
	start := e.clone()
	in.narrow(st.Test, true, e)
	in.loop(e, 32, func(e *env) { in.block(st.Body, e) })
	after := start
	in.narrow(st.Test, false, after)
	if isTrue(st.Test) {
		after.dead = !hasBreak(st.Body)
		if !after.dead {
			after.m = map[any]hir.Type{}
		}
	} else if hasBreak(st.Body) {
		after.m = map[any]hir.Type{}
	}
	in.block(st.Else, after)
	e.set(after)
}

func isTrue(x hir.Expr) bool {
	c, ok := x.(*hir.Const)
	return ok && (c.Kind == hir.ConstTrue || c.Kind == hir.ConstInt && c.Int.Sign() != 0)
}

func (in *inferer) forStmt(st *hir.For, e *env) {
	t := in.plainIter(&st.Iter, in.expr(st.Iter, e))
	in.forgetAssigned(st.Body, e)
	start := e.clone()
	elem := in.elemType(t, st.Iter)
	if st.Async {
		elem = in.asyncElemType(t, st.Iter)
		e.forgetPaths()
	}
	in.assign(st.Target, in.elemSource(st.Iter), elem, e)
	in.loop(e, in.turns(t, st.Iter), func(e *env) { in.block(st.Body, e) })
	after := start
	if hasBreak(st.Body) {
		after.m = map[any]hir.Type{}
	}
	in.block(st.Else, after)
	e.set(after)
}

// turns bounds the number of turns of a loop, in bits.
func (in *inferer) turns(t hir.Type, iter hir.Expr) int {
	if t.Kind == hir.LibT && t.Lib.LibName() == "range" {
		return t.Args[0].Type().Bits
	}
	if call, ok := iter.(*hir.Call); ok && t.Kind == hir.LibT {
		_ = call
	}
	return 32
}

// forgetAssigned drops knowledge about everything that the statements may assign, and about paths if they call anything.
func (in *inferer) forgetAssigned(stmts []hir.Stmt, e *env) {
	hir.Visit(stmts, func(n any) bool {
		switch n := n.(type) {
		case *hir.Assign:
			for _, t := range n.Targets {
				forgetTarget(t, e)
			}
		case *hir.AugAssign:
			forgetTarget(n.Target, e)
		case *hir.For:
			forgetTarget(n.Target, e)
		case *hir.NamedExpr:
			e.forget(n.Target.Var)
		case *hir.WithItem:
			if n.Target != nil {
				forgetTarget(n.Target, e)
			}
		case *hir.Handler:
			if n.Var != nil {
				e.forget(n.Var)
			}
		case *hir.Call, *hir.Await:
			e.forgetPaths()
		case *hir.MatchCase:
			e.m = map[any]hir.Type{}
		case *hir.Del:
			for _, t := range n.Targets {
				forgetTarget(t, e)
			}
		}
		return true
	})
}

func forgetTarget(t hir.Expr, e *env) {
	switch t := t.(type) {
	case *hir.Name:
		e.forget(t.Var)
	case *hir.Attr:
		e.forgetAttr(t.Name)
	case *hir.Tuple:
		for _, el := range t.Elts {
			forgetTarget(el, e)
		}
	case *hir.Starred:
		forgetTarget(t.X, e)
	}
}

// hasBreak reports whether the body of a loop can break out of it.
func hasBreak(body []hir.Stmt) bool { return hir.HasBreak(body) }
