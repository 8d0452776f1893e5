package lower

import (
	"strconv"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// goConstants computes an operator on two constants of the Go program as floats do it: Go would do it exactly.
func goConstants(op string, l, r ir.Expr) (float64, bool) {
	a, okA := goConstant(l)
	c, okC := goConstant(r)
	if !okA || !okC {
		return 0, false
	}
	switch op {
	case "+":
		return a + c, true
	case "-":
		return a - c, true
	case "*":
		return a * c, true
	case "/":
		return a / c, c != 0
	}
	return 0, false
}

func goConstant(e ir.Expr) (float64, bool) {
	switch e := e.(type) {
	case *ir.Lit:
		f, err := strconv.ParseFloat(e.Text, 64)
		return f, err == nil
	case *ir.Convert:
		return goConstant(e.X)
	case *ir.Unary:
		f, ok := goConstant(e.X)
		return -f, ok && e.Op == "-" && f != 0
	case *ir.Binary:
		return goConstants(e.Op, e.L, e.R)
	}
	return 0, false
}

// foldFloat computes products, quotients, sums and differences of constants that Go's exact constant arithmetic would
// get wrong or refuse: 1e308 * 10, 0.1 + 0.2.
func foldFloat(x hir.Expr) (float64, bool) {
	switch x := x.(type) {
	case *hir.Const:
		switch x.Kind {
		case hir.ConstFloat:
			return x.Float, true
		case hir.ConstInt:
			if x.Int.BitLen() <= 53 {
				return float64(x.Int.Int64()), true
			}
		}
	case *hir.Unary:
		if f, ok := foldFloat(x.X); ok && x.Op == "-" {
			if f == 0 && !x.T.Is(hir.FloatT) {
				return 0, true // there is no int -0
			}
			return -f, true
		}
	case *hir.Binary:
		l, okL := foldFloat(x.L)
		r, okR := foldFloat(x.R)
		if !okL || !okR || !x.T.Is(hir.FloatT) {
			return 0, false
		}
		switch x.Op {
		case "+":
			return l + r, true
		case "-":
			return l - r, true
		case "*":
			return l * r, true
		case "/":
			return l / r, r != 0
		}
	}
	return 0, false
}
