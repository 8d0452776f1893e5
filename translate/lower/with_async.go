package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// asyncWith enters an object of a library whose leaving never waits nor fails; a request is awaited first:
//
//	async with session.get(url) as resp: B  =>  resp, err := session.Get(ctx, url); …; defer resp.Release(); B   (at the end of a function)
//	async with session.get(url) as resp: B  =>  resp, err := session.Get(ctx, url); …; err = py.Try(func() error { B }); resp.Release()
func (b *builder) asyncWith(it *hir.WithItem, t hir.Type, tail bool, body func()) bool {
	result, request := infer.EnteredCoroutine(it.Context)
	if request {
		t = result
	}
	c := t.Lib.(*stubs.Class)
	enter, _ := c.Find("__aenter__")
	exit, _ := c.Find("__aexit__")
	if enter == nil || exit == nil || enter.Sigs[0].Result.Name != "Self" || enter.Sigs[0].Target.Name != "-" || exit.Sigs[0].Target.Name == "-" {
		return false
	}
	read := b.entered(it, t, request)
	leave := func() ir.Expr { return ir.CallMethod(read(), exit.Sigs[0].Target.Name, ir.NoResult) }
	if exit.Sigs[0].Target.Waits {
		b.leaveWaiting(func(err ir.Expr) ir.Expr {
			if exit.Sigs[0].Target.Sees {
				return ir.CallMethod(read(), exit.Sigs[0].Target.Name, ir.Error, b.context(), err)
			}
			return ir.CallMethod(read(), exit.Sigs[0].Target.Name, ir.Error, b.context())
		}, body)
		return true
	}
	if tail {
		b.emit(&ir.Defer{Call: leave()})
		body()
		return true
	}
	b.tried(body, false, func(err *ir.Var) {
		b.emit(ir.Do(leave()))
		b.checkErr(err)
	})
	return true
}

// leaveWaiting runs the body of an async with whose end waits and may fail:
//
//	async with aiofiles.open(p) as f: B  =>  …; err = py.Try(func() error { B }); err = py.Leave(err, f.Close(ctx))
//	async with websockets.connect(u) as ws: B  =>  …; err = py.Leave(err, ws.Exit(ctx, err))
func (b *builder) leaveWaiting(leave func(err ir.Expr) ir.Expr, body func()) {
	b.tried(body, false, func(err *ir.Var) {
		b.emit(ir.Set(ir.Use(err), ir.CallPy("Leave", ir.Error, ir.Use(err), leave(ir.Use(err)))))
		b.checkErr(err)
	})
}

// entered evaluates what is entered, binds the target, and gives what leaving reads.
func (b *builder) entered(it *hir.WithItem, t hir.Type, request bool) func() ir.Expr {
	var e ir.Expr
	if request {
		aw := &hir.Await{X: it.Context}
		base := it.Context.Base()
		aw.Pos, aw.End, aw.T = base.Pos, base.End, t
		e = b.await(aw)
	} else {
		e = b.unwrap(b.expr(it.Context), it.Context.Base().T)
	}
	n, isName := it.Target.(*hir.Name)
	if isName && n.Var.Bindings == 1 && b.plan.body[n.Var] != nil && !b.declared[n.Var] && ir.Identical(b.l.goType(n.Var.Cell.Type()), b.l.goType(t)) {
		v := b.l.variable(n.Var)
		b.declared[n.Var] = true
		b.emit(ir.Let(v, e))
		return func() ir.Expr { return ir.Use(v) }
	}
	read := b.hold(tempNameOf(it), e)
	if it.Target != nil {
		b.assign(it.Target, read(), t)
	}
	return read
}
