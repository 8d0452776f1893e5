package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// compareDisplays orders two tuple displays of ints and strings without making the tuples:
//
//	(a, b) < (c, d)  =>  cmp.Or(cmp.Compare(a, c), cmp.Compare(b, d)) < 0
func (b *builder) compareDisplays(op string, l, r hir.Expr) ir.Expr {
	lx, lok := l.(*hir.Tuple)
	rx, rok := r.(*hir.Tuple)
	if !lok || !rok || len(lx.Elts) != len(rx.Elts) || len(lx.Elts) == 0 || op == "==" || op == "!=" {
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
	var compared []ir.Expr
	for i := range left {
		compared = append(compared, ir.CallPkg("cmp", "Compare", ir.Int, left[i], right[i]))
	}
	return ir.Bin(op, ir.Bool, ir.CallPkg("cmp", "Or", ir.Int, compared...), ir.IntLit(0))
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
