package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func zipRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind == hir.LibT && len(x.Args) == 1 && x.Args[0].Star == 1 {
		return b.zipRows(x, x.Args[0].Value)
	}
	if x.T.Kind != hir.LibT || !x.T.Args[0].Type().Is(hir.TupleT) {
		return nil
	}
	var parts []func() ir.Expr
	for _, a := range x.Args {
		if a.Name != "" || a.Star != 0 {
			return nil
		}
		second := len(x.Args) == 2 && len(parts) == 1
		parts = append(parts, func() ir.Expr {
			if second {
				return b.expr(a.Value)
			}
			return b.seq(b.expr(a.Value), a.Value.Base().T)
		})
	}
	gt := b.l.goType(x.T)
	et := x.T.Args[0].Type()
	switch len(parts) {
	case 2:
		values := b.each(parts...)
		return ir.CallPy("Tuples", gt, b.zip2(et, values[0], values[1], x.Args[1].Value.Base().T))
	case 3:
		return ir.CallPy("Zip3", gt, b.each(parts...)...)
	}
	return nil
}

// zip2 writes zip(a, y), where y, of type t, is not a Go sequence yet: a list is read by its indexes, anything else is pulled.
func (b *builder) zip2(pair hir.Type, a, y ir.Expr, t hir.Type) ir.Expr {
	gt := seq2Of(b.l.goType(pair.Elems[0]), b.l.goType(pair.Elems[1]))
	switch {
	case isSeq(y.Type()):
	case t.Is(hir.ListT) && t.List.IsSlice(), t.Is(hir.VarTupleT):
		return ir.CallPy("ZipItems", gt, a, y)
	case t.Is(hir.ListT):
		return ir.CallPy("ZipList", gt, a, y)
	}
	return ir.CallPy("Zip2", gt, a, b.seq(y, t))
}

// zipRows writes zip(*rows) where the rows are lists.
func (b *builder) zipRows(x *hir.Call, rows hir.Expr) ir.Expr {
	row := b.l.elemOf(rows.Base().T)
	want := b.l.goType(x.T.Args[0].Type().Args[0].Type())
	if !row.Is(hir.ListT) || !x.T.Args[0].Type().Is(hir.VarTupleT) || !ir.Identical(b.l.cellType(row.List.Find().Elem), want) {
		return nil
	}
	name := "ZipLists"
	if row.List.IsSlice() {
		name = "ZipSlices"
	}
	return ir.CallPy(name, b.l.goType(x.T), b.seq(b.expr(rows), rows.Base().T))
}

func mapRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind == hir.LibT && (plainArgs(x, 3) || plainArgs(x, 4)) {
		return b.mapZipped(x)
	}
	if len(x.Args) != 2 || x.T.Kind != hir.LibT || x.Args[1].Star != 0 {
		return nil
	}
	elem := b.l.elemOf(x.Args[1].Value.Base().T)
	want := x.T.Args[0].Type()
	fn := b.funcArg(x.Args[0].Value, []hir.Type{elem}, &want)
	return ir.CallPy("Map", b.l.goType(x.T), fn, b.seq(b.expr(x.Args[1].Value), x.Args[1].Value.Base().T))
}

// mapZipped is map with a function of several arguments:
//
//	map(pow, xs, ys)  =>  py.Map2(func(x, y int) …, py.Zip2(xs, ys))
func (b *builder) mapZipped(x *hir.Call) ir.Expr {
	iters := x.Args[1:]
	var elems []hir.Type
	parts := []func() ir.Expr{}
	for i, a := range iters {
		elems = append(elems, b.l.elemOf(a.Value.Base().T))
		parts = append(parts, func() ir.Expr {
			if len(iters) == 2 && i == 1 {
				return b.expr(a.Value)
			}
			return b.seq(b.expr(a.Value), a.Value.Base().T)
		})
	}
	want := x.T.Args[0].Type()
	fn := b.funcArg(x.Args[0].Value, elems, &want)
	values := b.each(parts...)
	gt := b.l.goType(x.T)
	if len(iters) == 2 {
		return ir.CallPy("Map2", gt, fn, b.zip2(hir.TupleOf(elems...), values[0], values[1], iters[1].Value.Base().T))
	}
	tuple := b.l.goType(hir.TupleOf(elems...))
	return ir.CallPy("Map3", gt, fn, ir.CallPy("Zip3", seqOf(tuple), values...))
}
