package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// callClassValue makes an instance of a class that a value tells: py.New[Shape](cls, 2.5). The constructors that may run decide whether it
// can fail; if so it is a call like any other of the floor.
func (b *builder) callClassValue(x *hir.Call, r *infer.CallClassValue) ir.Expr {
	plain := plainArgs(x, len(x.Args)) && !r.Misfits && !slices.ContainsFunc(r.Inits, func(f *hir.Func) bool {
		return f.Effects.Raises || f.Effects.NeedsCtx
	})
	if !plainArgs(x, len(x.Args)) {
		return b.callKeywords(x)
	}
	parts := []func() ir.Expr{b.asFunc(x.Fn, hir.TypeOf(r.Class))}
	for i, a := range x.Args {
		parts = append(parts, func() ir.Expr {
			if p := r.Params[i]; p != nil && p.Var.Cell.Type().Kind != hir.AnyT {
				t := p.Var.Cell.Type()
				return b.toAny(b.exprAs(a.Value, t), t)
			}
			return b.anyExpr(a.Value)
		})
	}
	values := b.each(parts...)
	if plain {
		made := b.l.goType(x.T)
		return ir.CallOf(made, ir.Py("New", nil2(made), made), values...)
	}
	call := ir.CallPy("Call", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, append([]ir.Expr{b.context()}, values...)...)
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}
