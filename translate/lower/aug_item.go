package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// augItem writes x[i] += y where Go's operator is Python's and y changes nothing.
//
//	counts[word] += 1  =>  *counts.Ptr(word)++
//	totals[i] += x     =>  totals[i] += x
func (b *builder) augItem(s *hir.AugAssign, target *hir.Index, gt ir.Type) bool {
	xt, it := target.X.Base().T, target.I.Base().T
	if xt.Opt {
		return false
	}
	switch xt.Kind {
	case hir.DictT:
		d := xt.Dict.Find()
		if d.Record || !ir.Identical(b.l.cellType(d.Val), gt) || !ir.Identical(b.l.cellType(d.Key), b.l.goType(it)) {
			return false
		}
	case hir.ListT:
		if !xt.List.IsSlice() || !it.Is(hir.IntT) || !it.Pos || it.Wide() || !ir.Identical(b.l.cellType(xt.List.Find().Elem), gt) {
			return false
		}
	default:
		return false
	}
	var value ir.Expr
	if stmts := b.block(func() { value = b.exprAs(s.Value, s.Bin.T) }); len(stmts) > 0 || !ir.IsPure(value) {
		return false
	}
	parts := b.each(b.exprFunc(target.X), b.exprFunc(target.I))
	var place ir.Expr
	if xt.Kind == hir.DictT {
		ptr := &ir.Pointer{Elem: gt}
		place = ir.Star(ir.CallMethod(parts[0], "Ptr", ptr, parts[1]))
	} else {
		place = ir.At(gt, parts[0], parts[1])
	}
	b.emit(&ir.Assign{Targets: []ir.Expr{place}, Op: s.Op + "=", Values: []ir.Expr{value}})
	return true
}
