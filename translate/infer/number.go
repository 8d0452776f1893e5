package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// An int or a float of which only the run knows the kind is a py.Real in Go: a balance of 100 that 12.5 is added to, and that is shown. It
// is a name of any, so that each number is what it is; its type says that arithmetic gives numbers and comparisons booleans.

// numArith is the type of arithmetic on numbers, one of which has a kind that the run knows.
func (in *inferer) numArith(x *hir.Binary, l, r hir.Type) (hir.Type, bool) {
	switch x.Op {
	case "/":
		return hir.Float, true
	case "+", "-", "*", "//", "%":
	default:
		return hir.Type{}, false
	}
	if l.Kind == hir.FloatT && !l.Mixed || r.Kind == hir.FloatT && !r.Mixed {
		return hir.Float, true
	}
	for _, side := range []hir.Expr{x.L, x.R} { // the result tells the kind of either
		if side.Base().T.Mixed {
			in.observe(side)
		}
	}
	return hir.Num, true
}
