package lower

import (
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// tryStar writes try … except*: each clause takes its part of the group. Its body may not break, continue or return.
//
//	try: B except* E as eg: H  =>  err := py.HandleStar(py.Try(func() error { B }), py.Star(func(eg error) error { H }, E))
func (b *builder) tryStar(s *hir.Try) {
	if len(s.Else) == 0 && guarded(s.Body) && !b.chains() {
		b.pointStmt(s.Body[0], func(err *ir.Var) {
			err.Mutable = true
			b.emit(ir.Set(ir.Use(err), b.handleStar(s, ir.Use(err))))
			b.checkErr(err)
		})
		return
	}
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, func() { b.stmts(s.Body) })
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	if len(s.Else) == 0 && exits.empty() {
		b.emit(ir.Let(err, b.handleStar(s, b.try(lit))))
		b.checkErr(err)
		return
	}
	b.emit(ir.Let(err, b.try(lit)))
	failed := b.block(func() {
		again := b.temp("err", ir.Error)
		b.emit(ir.Let(again, b.handleStar(s, ir.Use(err))))
		b.checkErr(again)
	})
	b.restore(before)
	other := b.block(func() {
		b.repeatExits(exits)
		if !terminates(b.out) {
			b.stmts(s.Else)
		}
	})
	b.restore(before)
	b.emit(&ir.If{Cond: isError(err), Then: failed, Else: other})
}

// guarded reports whether the body of a try is one call that gives panics inside of it as errors itself.
func guarded(body []hir.Stmt) bool {
	if len(body) != 1 {
		return false
	}
	w, ok := body[0].(*hir.With)
	if !ok || !oneCall(w) {
		return false
	}
	call, ok := w.Items[0].Context.(*hir.Call)
	if !ok {
		return false
	}
	for _, a := range call.Args {
		if effects.OfExpr(a.Value).MayPanic {
			return false
		}
	}
	return true
}

func (c *closure) empty() bool { return c.returned == nil && c.brk == nil && c.cont == nil }

// handleStar writes the clauses for the exception err.
func (b *builder) handleStar(s *hir.Try, err ir.Expr) ir.Expr {
	args := []ir.Expr{err}
	for _, h := range s.Handlers {
		classes, ok := b.classList(h.Type)
		if !ok {
			classes = []ir.Expr{ir.CallOf(pyClass, ir.Py("To", nil2(pyClass), pyClass), b.anyExpr(h.Type))}
		}
		before := b.snapshot()
		name := "group"
		if h.Var != nil {
			name = camel(h.Var.Name, false)
		}
		matched := b.temp(name, ir.Error)
		lit, _ := b.inClosure([]*ir.Var{matched}, nil, func() { b.handlerBody(h, matched) })
		b.restore(before)
		args = append(args, ir.CallPy("Star", starClause, append([]ir.Expr{lit}, classes...)...))
	}
	call := ir.CallPy("HandleStar", ir.Error, args...)
	call.Break = true
	return call
}

var starClause = &ir.Named{Pkg: ir.PyPkg, Name: "StarClause"}
