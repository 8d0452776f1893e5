package lower

import (
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// promptStmt writes what the prompt of a session does with a value.
//
//	>>> n          =>  fmt.Println(n)
//	>>> name       =>  fmt.Println(py.StrRepr(name))
//	>>> d.get(k)   =>  if value := d.Get(k); value != nil { fmt.Println(py.Repr(value)) }
func (b *builder) promptStmt(x *hir.Call) bool {
	r, ok := x.Resolved.(*infer.CallBuiltin)
	if !ok || r.Name != "__prompt_echo__" {
		return false
	}
	b.echo(x.Args[0].Value)
	return true
}

func (b *builder) echo(x hir.Expr) {
	t := x.Base().T
	switch {
	case t.Kind == hir.NoneT, t.Kind == hir.Never:
		b.exprStmt(x)
	case t.Kind == hir.AnyT || t.Opt:
		value := b.temp("value", ir.Any)
		b.emit(ir.Let(value, b.anyExpr(x)))
		shown := b.out1("Println", ir.CallPy("Repr", ir.String, ir.Use(value)))
		b.emit(ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(value), ir.Nil(ir.Any)), ir.Do(shown)))
	case t.Is(hir.IntT):
		b.emit(ir.Do(b.out1("Println", b.expr(x))))
	default:
		b.emit(ir.Do(b.out1("Println", b.repr(b.expr(x), t))))
	}
}

// echoRow is __prompt_echo__ as an expression, which it never is.
func echoRow(b *builder, x *hir.Call) ir.Expr {
	b.echo(x.Args[0].Value)
	return ir.Nil(ir.Any)
}

// promptTry writes a statement of a session, after which the session goes on whatever it raises:
//
//	>>> asyncio.run(f())   =>  err := py.Prompt(func() error { … }); if err != nil { return err }
//
// Only SystemExit comes back from py.Prompt.
func (b *builder) promptTry(s *hir.Try) {
	if e := effects.Of(s.Body); !e.Raises && !e.MayPanic && !e.Wild {
		b.stmts(s.Body)
		return
	}
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, func() { b.stmts(s.Body) })
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, ir.CallPy("Prompt", ir.Error, lit)))
	b.checkErr(err)
}

// todoRow is the body of a stub: __todo__("process")  =>  panic("TODO: process")
func todoRow(b *builder, x *hir.Call) ir.Expr {
	name := ""
	if c, ok := x.Args[0].Value.(*hir.Const); ok {
		name = c.Str
	}
	b.emit(ir.Do(ir.CallBuiltin("panic", ir.NoResult, ir.StringLit("TODO: "+name))))
	return ir.Nil(ir.Any)
}
