package lower

import (
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// whileHandling writes the statements of an except or finally clause. In programs that ask for the __context__ of
// exceptions, those that the clause does not raise itself get theirs too:
//
//	except E: f()  =>  err := py.Handle(err, func() error { f() })
func (b *builder) whileHandling(stmts []hir.Stmt) {
	if !b.chains() || !failsInside(stmts) {
		b.stmts(stmts)
		return
	}
	b.chained(func() { b.stmts(stmts) })
}

// chained runs what body writes in sight of the exceptions in flight.
func (b *builder) chained(body func()) {
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, body)
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, b.try(lit)))
	b.checkErr(err)
	b.repeatExits(exits)
}

// try runs a closure and gives its exception, chained to those in sight of which it was raised if somebody may ask.
func (b *builder) try(lit *ir.FuncLit) ir.Expr {
	if !b.chains() {
		return ir.CallPy("Try", ir.Error, lit)
	}
	args := []ir.Expr{lit}
	for _, v := range b.inFlight {
		args = append(args, ir.Use(v))
	}
	return ir.CallPy("TryHandling", ir.Error, args...)
}

// chains reports whether exceptions raised here need a context, and the program may ask for it.
func (b *builder) chains() bool { return len(b.inFlight) > 0 && b.l.observesContext() }

// failsInside reports whether anything but an exception that the statements themselves raise can come out of them.
func failsInside(stmts []hir.Stmt) bool {
	fails := false
	hir.Visit(stmts, func(n any) bool {
		switch n := n.(type) {
		case *hir.Raise:
			for _, x := range []hir.Expr{n.Exc, n.Cause} {
				if x != nil {
					e := effects.OfExpr(x)
					fails = fails || e.Raises || e.MayPanic || e.Wild
				}
			}
			return false
		case hir.Expr:
			e := effects.OfExpr(n)
			fails = fails || e.Raises || e.MayPanic || e.Wild
			return false
		case *hir.Del, *hir.Match, *hir.With, *hir.Assert:
			fails = true
		}
		return !fails
	})
	return fails
}

// observesContext reports whether the program may ask for the context of an exception.
func (l *lowerer) observesContext() bool {
	if l.asksContext != nil {
		return *l.asksContext
	}
	asks := l.observesHandled()
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Attr:
			asks = asks || n.Name == "__context__"
		case *hir.Const:
			asks = asks || n.Kind == hir.ConstStr && n.Str == "__context__"
		}
		return !asks
	}
	hir.Visit(l.m.Main.Body, look)
	for _, f := range l.m.Funcs {
		hir.Visit(f.Body, look)
	}
	l.asksContext = &asks
	return asks
}
