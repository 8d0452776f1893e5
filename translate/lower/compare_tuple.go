package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// compareDisplays compares two tuple displays of ints and strings without making the tuples:
//
//	(a, b) < (c, d)   =>  cmp.Or(cmp.Compare(a, c), cmp.Compare(b, d)) < 0
//	(a, b) == (c, d)  =>  a == c && b == d
func (b *builder) compareDisplays(op string, l, r hir.Expr) ir.Expr {
	lx, lok := l.(*hir.Tuple)
	rx, rok := r.(*hir.Tuple)
	if !lok || !rok || len(lx.Elts) != len(rx.Elts) || len(lx.Elts) == 0 {
		return nil
	}
	var parts []func() ir.Expr
	for _, list := range [][]hir.Expr{lx.Elts, rx.Elts} {
		for i, el := range list {
			t := el.Base().T
			if !ordered(t) || t.Kind != lx.Elts[i].Base().T.Kind || !isPlace(el) {
				return nil
			}
			parts = append(parts, b.exprFunc(el))
		}
	}
	values := b.each(parts...)
	left, right := values[:len(lx.Elts)], values[len(lx.Elts):]
	if len(left) == 1 {
		return ir.Bin(op, ir.Bool, left[0], right[0])
	}
	if op == "==" || op == "!=" {
		return equalFields(op, left, right)
	}
	var compared []ir.Expr
	for i := range left {
		compared = append(compared, ir.CallPkg("cmp", "Compare", ir.Int, left[i], right[i]))
	}
	return ir.Bin(op, ir.Bool, ir.CallPkg("cmp", "Or", ir.Int, compared...), ir.IntLit(0))
}

// equalFields compares fields one by one.
func equalFields(op string, left, right []ir.Expr) ir.Expr {
	join := map[string]string{"==": "&&", "!=": "||"}[op]
	all := ir.Bin(op, ir.Bool, left[0], right[0])
	for i := 1; i < len(left); i++ {
		all = ir.Bin(join, ir.Bool, all, ir.Bin(op, ir.Bool, left[i], right[i]))
	}
	return all
}

// sameInGo reports whether Go's == compares tuples of the two types as Python does: those of ints, strings, bools and the like.
func (b *builder) sameInGo(lt, rt hir.Type) bool {
	if !lt.Is(hir.TupleT) || !rt.Is(hir.TupleT) || len(lt.Elems) == 0 || len(lt.Elems) != len(rt.Elems) || !ir.Identical(b.l.goType(lt), b.l.goType(rt)) {
		return false
	}
	for i, e := range lt.Elems {
		if !(plainComparable(e) && plainComparable(rt.Elems[i])) && !b.sameInGo(e, rt.Elems[i]) {
			return false
		}
	}
	return true
}

// ordered reports whether Go orders values of the type as Python does.
func ordered(t hir.Type) bool { return t.Is(hir.IntT) && !t.Wide() || t.Is(hir.StrT) }

// isPlace reports whether evaluating x only reads variables and attributes.
func isPlace(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Name, *hir.Const:
		return true
	case *hir.Attr:
		t := x.X.Base().T
		return t.Is(hir.InstT) && infer.FindMethod(t.Class, x.Name) == nil && isPlace(x.X)
	}
	return false
}
