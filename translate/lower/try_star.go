package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// tryStar writes try … except*: each clause takes its part of the group.
func (b *builder) tryStar(s *hir.Try) {
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, func() { b.stmts(s.Body) })
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, ir.CallPy("Try", ir.Error, lit)))
	rest := b.temp("rest", ir.Error)
	rest.Mutable = true
	raised := b.temp("raised", &ir.Slice{Elem: ir.Error})
	raised.Mutable = true
	body := b.block(func() {
		b.emit(&ir.VarDecl{Var: rest, Value: ir.Use(err)})
		b.emit(&ir.VarDecl{Var: raised})
		for _, h := range s.Handlers {
			b.starHandler(h, rest, raised)
		}
		end := ir.CallPy("EndStar", ir.Error, ir.Use(err), ir.Use(rest), ir.Use(raised))
		end.Spread = true
		ev := b.temp("err", ir.Error)
		b.emit(ir.Let(ev, end))
		b.checkErr(ev)
	})
	other := b.block(func() {
		b.repeatExits(exits)
		b.stmts(s.Else)
	})
	b.restore(before)
	b.emit(&ir.If{Cond: ir.Bin("!=", ir.Bool, ir.Use(err), ir.Nil(ir.Error)), Then: body, Else: other})
}

func (b *builder) starHandler(h *hir.Handler, rest, raised *ir.Var) {
	matched := b.temp("matched", ir.Error)
	classes, ok := b.classList(h.Type)
	if !ok {
		classes = []ir.Expr{ir.CallOf(pyClass, ir.Py("To", nil2(pyClass), pyClass), b.anyExpr(h.Type))}
	}
	call := ir.CallPy("ExceptStar", &ir.Tuple{Elems: []ir.Type{ir.Error, ir.Error}}, append([]ir.Expr{ir.Use(rest)}, classes...)...)
	b.emit(&ir.VarDecl{Var: matched})
	b.emit(&ir.Assign{Targets: []ir.Expr{ir.Use(matched), ir.Use(rest)}, Op: "=", Values: []ir.Expr{call}})
	then := b.block(func() {
		before := b.snapshot()
		lit, exits := b.inClosure(nil, nil, func() { b.handlerBody(h, matched) })
		b.restore(before)
		b.declareExits(exits)
		herr := b.temp("err", ir.Error)
		b.emit(ir.Let(herr, ir.CallPy("Try", ir.Error, lit)))
		b.emit(ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(herr), ir.Nil(ir.Error)),
			ir.Set(ir.Use(raised), ir.CallBuiltin("append", raised.Type, ir.Use(raised), ir.Use(herr)))))
		b.repeatExits(exits)
	})
	b.emit(ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(matched), ir.Nil(ir.Error)), then...))
}
