package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// sequenceOp is + * % on text and containers, and the set operators.
func (b *builder) sequenceOp(x *hir.Binary, l, r hir.Type) ir.Expr {
	gt := b.l.goType(x.T)
	switch {
	case x.Op == "+" && l.Kind == hir.StrT && r.Kind == hir.StrT, x.Op == "+" && l.Kind == hir.BytesT && r.Kind == hir.BytesT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		return ir.Bin("+", gt, parts[0], parts[1])
	case x.Op == "+" && l.Kind == hir.ListT && r.Kind == hir.ListT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		s := ir.CallPkg("slices", "Concat", &ir.Slice{Elem: b.l.cellType(x.T.List.Find().Elem)}, b.items(parts[0], l), b.items(parts[1], r))
		return b.asList(s, x.T)
	case x.Op == "+" && l.Kind == hir.TupleT && r.Kind == hir.TupleT:
		return b.concatTuples(x, l, r)
	case x.Op == "*" && l.Kind == hir.StrT && x.T.Kind == hir.StrT:
		return b.repeat("StrRepeat", x.L, x.R, gt)
	case x.Op == "*" && r.Kind == hir.StrT && x.T.Kind == hir.StrT:
		return b.repeatSwapped("StrRepeat", x.L, x.R, gt)
	case x.Op == "*" && l.Kind == hir.BytesT && x.T.Kind == hir.BytesT:
		return b.repeat("BytesRepeat", x.L, x.R, gt)
	case x.Op == "*" && r.Kind == hir.BytesT && x.T.Kind == hir.BytesT:
		return b.repeatSwapped("BytesRepeat", x.L, x.R, gt)
	case x.Op == "*" && l.Kind == hir.ListT && x.T.Kind == hir.ListT:
		parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, hir.IntOf(hir.MaxBits)))
		return b.asList(ir.CallPy("Repeat", &ir.Slice{Elem: b.l.cellType(x.T.List.Find().Elem)}, b.items(parts[0], l), parts[1]), x.T)
	case x.Op == "*" && r.Kind == hir.ListT && x.T.Kind == hir.ListT:
		parts := b.each(b.asFunc(x.L, hir.IntOf(hir.MaxBits)), b.exprFunc(x.R))
		return b.asList(ir.CallPy("Repeat", &ir.Slice{Elem: b.l.cellType(x.T.List.Find().Elem)}, b.items(parts[1], r), parts[0]), x.T)
	case x.Op == "%" && l.Kind == hir.StrT:
		if f := percentFString(x); f != nil {
			return b.fstring(f)
		}
		parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, hir.Any))
		return ir.CallPy("Percent", ir.String, parts...)
	case l.Kind == hir.SetT && x.T.Kind == hir.SetT && (r.Kind == hir.SetT || r.Kind == hir.FrozenT):
		name := map[string]string{"&": "Intersection", "|": "Union", "-": "Difference", "^": "SymmetricDifference"}[x.Op]
		if name == "" {
			return nil
		}
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		if r.Kind == hir.FrozenT {
			parts[1] = ir.CallMethod(parts[1], "Thawed", gt)
		}
		return ir.CallMethod(parts[0], name, gt, parts[1])
	case x.Op == "|" && l.Kind == hir.DictT && r.Kind == hir.DictT && x.T.Kind == hir.DictT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		return ir.CallMethod(parts[0], "Merge", gt, parts[1])
	}
	return nil
}

// items is a list as a Go slice.
func (b *builder) items(e ir.Expr, t hir.Type) ir.Expr {
	if t.Kind == hir.ListT && !t.List.IsSlice() {
		return ir.CallMethod(e, "Items", &ir.Slice{Elem: b.l.cellType(t.List.Find().Elem)})
	}
	return e
}

// asList is a fresh Go slice as a list of type t.
func (b *builder) asList(s ir.Expr, t hir.Type) ir.Expr {
	if t.List.IsSlice() {
		return s
	}
	gt := b.l.goType(t)
	return ir.CallOf(gt, ir.Py("ListOf", nil2(gt)), s)
}

func (b *builder) repeat(name string, s, n hir.Expr, gt ir.Type) ir.Expr {
	parts := b.each(b.exprFunc(s), b.asFunc(n, hir.IntOf(hir.MaxBits)))
	return ir.CallPy(name, gt, parts...)
}

func (b *builder) repeatSwapped(name string, n, s hir.Expr, gt ir.Type) ir.Expr {
	parts := b.each(b.asFunc(n, hir.IntOf(hir.MaxBits)), b.exprFunc(s))
	return ir.CallPy(name, gt, parts[1], parts[0])
}

func (b *builder) concatTuples(x *hir.Binary, l, r hir.Type) ir.Expr {
	parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
	left, right := b.hold("left", parts[0]), b.hold("right", parts[1])
	var all []ir.Expr
	for i := range l.Elems {
		all = append(all, tupleField(left(), l, i, b.l))
	}
	for i := range r.Elems {
		all = append(all, tupleField(right(), r, i, b.l))
	}
	return b.makeTuple(x.T, all)
}
