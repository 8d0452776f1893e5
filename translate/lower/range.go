package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// rangeBound is the start or the step of a range: numbers of 64 bits, which the numbers in between are then, too.
func (b *builder) rangeBound(x hir.Expr, intT hir.Type) func() ir.Expr {
	if n := infer.Fold(x); n != nil && !n.IsInt64() {
		b.l.unsupported(x.Base().Pos, x.Base().End, "count in numbers that fit, and compute the others from them", "a range whose start or step lies outside 64 bits is not supported")
	} else if x.Base().T.Wide() {
		return func() ir.Expr { return ir.CallPy("RangeBound", ir.Int, b.exprAs(x, hir.BigInt)) }
	}
	return b.asFunc(x, intT)
}

func rangeRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	intT := hir.IntOf(hir.MaxBits)
	var parts []func() ir.Expr
	name := "NewRange"
	for i, a := range x.Args {
		if stop := i == min(1, len(x.Args)-1); stop && a.Value.Base().T.Wide() {
			name = "NewFarRange"
			parts = append(parts, b.asFunc(a.Value, hir.BigInt))
			continue
		}
		parts = append(parts, b.rangeBound(a.Value, intT))
	}
	v := b.each(parts...)
	switch len(v) {
	case 1:
		v = []ir.Expr{ir.IntLit(0), v[0], ir.IntLit(1)}
	case 2:
		v = append(v, ir.IntLit(1))
	}
	return ir.CallPy(name, b.l.goType(x.T), v...)
}
