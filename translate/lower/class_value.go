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
	values := b.each(append([]func() ir.Expr{b.asFunc(x.Fn, hir.TypeOf(r.Class))}, b.paramValues(x, r.Params)...)...)
	if plain {
		made := b.l.goType(x.T)
		return ir.CallOf(made, ir.Py("New", nil2(made), made), values...)
	}
	call := ir.CallPy("Call", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, append([]ir.Expr{b.context()}, values...)...)
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}

// callChoice calls a static or class method that the receiver chooses: py.CallMethod(ctx, shape, "unit").
func (b *builder) callChoice(x *hir.Call, r *infer.CallChoice) ir.Expr {
	if !plainArgs(x, len(x.Args)) {
		return b.callKeywords(x)
	}
	a := x.Fn.(*hir.Attr)
	values := b.each(append([]func() ir.Expr{b.asFunc(a.X, hir.Any)}, b.paramValues(x, r.Params)...)...)
	args := append([]ir.Expr{b.context(), values[0], ir.StringLit(a.Name)}, values[1:]...)
	call := ir.CallPy("CallMethod", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, args...)
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}

// paramValues are the arguments of a call that is made by name: of the types of the parameters that they are for.
func (b *builder) paramValues(x *hir.Call, params []*hir.Param) []func() ir.Expr {
	var parts []func() ir.Expr
	for i, a := range x.Args {
		parts = append(parts, func() ir.Expr {
			if p := params[i]; p != nil && p.Var.Cell.Type().Kind != hir.AnyT {
				t := p.Var.Cell.Type()
				return b.toAny(b.exprAs(a.Value, t), t)
			}
			return b.anyExpr(a.Value)
		})
	}
	return parts
}
