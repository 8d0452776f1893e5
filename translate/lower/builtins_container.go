package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func listRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.ListT {
		return nil
	}
	elem := x.T.List.Find().Elem.Type()
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	if plainArgs(x, 0) {
		l := &hir.List{Info: x.T.List}
		l.T = x.T
		return b.list(l)
	}
	if !plainArgs(x, 1) {
		return nil
	}
	a := x.Args[0].Value
	s := b.sliceOf(a, elem)
	if t := a.Base().T; t.Is(hir.ListT) || t.Is(hir.VarTupleT) || isTaskSet(t) {
		s = ir.CallPkg("slices", "Clone", slice, s)
	}
	return b.asList(s, x.T)
}

func dictRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.DictT || slices.ContainsFunc(x.Args, starred) {
		return nil
	}
	d := x.T.Dict.Find()
	lit := &hir.Dict{Info: x.T.Dict}
	lit.T = x.T
	source, mapped, named := -1, 0, 0
	for _, a := range x.Args {
		if a.Star == 2 {
			mapped++
		} else if a.Name != "" {
			named++
		}
		switch {
		case a.Name != "":
			k := &hir.Const{Kind: hir.ConstStr, Str: a.Name}
			k.T = hir.Str
			lit.Keys, lit.Values = append(lit.Keys, k), append(lit.Values, a.Value)
		case len(x.Args) == 1 && a.Star == 0 && b.sameDict(a.Value.Base().T, x.T):
			return ir.CallPy("DictFrom", b.l.goType(x.T), ir.CallMethod(b.expr(a.Value), "Items", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val))))
		case a.Value.Base().T.Is(hir.DictT) || a.Star == 2:
			lit.Keys, lit.Values = append(lit.Keys, nil), append(lit.Values, a.Value)
		default:
			t := a.Value.Base().T
			el := b.l.elemOf(t)
			if len(x.Args) == 1 && el.Is(hir.TupleT) && len(el.Elems) == 2 && ir.Identical(b.l.goType(el.Elems[0]), b.l.cellType(d.Key)) && ir.Identical(b.l.goType(el.Elems[1]), b.l.cellType(d.Val)) {
				seq := ir.CallPy("Pairs", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val)), b.seq(b.expr(a.Value), t))
				return ir.CallPy("DictFrom", b.l.goType(x.T), seq)
			}
			source = len(lit.Keys)
			lit.Keys, lit.Values = append(lit.Keys, nil), append(lit.Values, a.Value)
		}
	}
	if mapped > 0 && mapped+named > 1 && mapped+named == len(x.Args) && !x.T.Dict.Find().Record {
		return ir.Use(b.checkedKeywords(lit, "dict()"))
	}
	return b.dictFrom(lit, source)
}

// sameDict reports whether a is a dict with the Go type of b.
func (b *builder) sameDict(a, t hir.Type) bool {
	return a.Is(hir.DictT) && !a.Opt && !a.Dict.Find().Record && ir.Identical(b.l.goType(a), b.l.goType(t))
}

func setRow(from, empty string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		gt := b.l.goType(x.T)
		elem := x.T.Args[0].Type()
		if plainArgs(x, 0) {
			return ir.CallOf(gt, ir.Py(empty, nil2(gt), b.l.goType(elem)))
		}
		if !plainArgs(x, 1) {
			return nil
		}
		return ir.CallPy(from, gt, b.seqAs(x.Args[0].Value, elem))
	}
}

func tupleRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 0) {
		return ir.Compose(pyTuple)
	}
	if !plainArgs(x, 1) {
		return nil
	}
	if x.T.Kind == hir.TupleT {
		return b.expr(x.Args[0].Value)
	}
	s := b.sliceOf(x.Args[0].Value, x.T.Args[0].Type())
	if x.Args[0].Value.Base().T.Is(hir.ListT) {
		return ir.CallPkg("slices", "Clone", s.Type(), s)
	}
	return s
}
