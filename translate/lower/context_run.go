package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// contextRunRow is ctx.run(fn, *args):
//
//	ctx.run(var.set, 1)     =>  err := vars.Run(ctx, func(ctx context.Context) error { v.Set(ctx, 1); return nil })
//	x = ctx.run(compute, 2) =>  x, err := contextvars.Call(ctx, vars, func(ctx context.Context) (int, error) { … })
func contextRunRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	unused := b.valueUnused
	b.valueUnused = false // of the arguments
	unused = unused || x.T.Kind == hir.NoneT || x.T.Kind == hir.Never
	parts := b.each(b.recv(recv), func() ir.Expr { return b.boundCall(x.Args[0].Value, x.Args[1:], x.T, unused) })
	if unused {
		b.tryCall("", ir.CallMethod(parts[0], "Run", ir.Error, b.context(), parts[1]), nil)
		return ir.Nil(ir.Any)
	}
	gt := b.l.argType(x.T)
	call := ir.CallPkg(ir.Runtime+"contextvars", "Call", &ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, b.context(), parts[0], parts[1])
	return b.tryCall("result", call, gt)
}
