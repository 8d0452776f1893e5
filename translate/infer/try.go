package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

func (in *inferer) tryStmt(st *hir.Try, e *env) {
	start := e.clone()
	missing := in.missing
	in.missing = missing || slices.ContainsFunc(st.Handlers, in.catchesMissing)
	in.block(st.Body, e)
	in.missing = missing
	in.forgetAssigned(st.Body, start)
	in.block(st.Else, e)
	out := e.clone()
	for _, h := range st.Handlers {
		he := start.clone()
		he.dead = false
		in.handler(st, h, he)
		out = in.merge(out, he)
	}
	dead := out.dead
	if len(st.Finally) > 0 {
		fe := start.clone()
		fe.dead = false
		for k := range out.m {
			if _, ok := start.m[k]; ok {
				fe.m[k] = start.m[k]
			}
		}
		in.block(st.Finally, fe)
		in.forgetAssigned(st.Finally, out)
		out.dead = dead || fe.dead
	}
	e.set(out)
}

// catchesMissing reports whether an except clause is there for attributes that an object lacks.
func (in *inferer) catchesMissing(h *hir.Handler) bool {
	classes := []hir.Expr{h.Type}
	if t, ok := h.Type.(*hir.Tuple); ok {
		classes = t.Elts
	}
	return slices.ContainsFunc(classes, func(x hir.Expr) bool {
		if x == nil {
			return false
		}
		t := in.staticType(x)
		return t.Lib != nil && t.Lib.LibName() == "AttributeError"
	})
}

// handler walks an except clause; its variable holds the exception caught.
func (in *inferer) handler(st *hir.Try, h *hir.Handler, e *env) {
	t := in.baseException()
	if h.Type != nil {
		in.expr(h.Type, e)
		t = in.caught(h.Type, st.Star)
	}
	if h.Var != nil {
		in.flow(h.Var.Cell, t)
		e.forget(h.Var)
	}
	in.block(h.Body, e)
}

// caught is the type of the exception that a handler binds.
func (in *inferer) caught(x hir.Expr, star bool) hir.Type {
	if star {
		return in.libType("BaseExceptionGroup")
	}
	if tup, ok := x.(*hir.Tuple); ok {
		var t hir.Type
		for _, e := range tup.Elts {
			t = in.join(t, in.caught(e, false))
		}
		return t
	}
	switch t := x.Base().T; t.Kind {
	case hir.ClassT:
		if t.Class.Dynamic == "" && t.Class.Kind == hir.ExceptionClass {
			return hir.Inst(t.Class)
		}
		return hir.Any
	case hir.LibClassT:
		return in.exceptionOf(t)
	}
	return hir.Any
}
