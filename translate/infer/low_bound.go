package infer

import (
	"math/big"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// atLeast reports whether x is a loop's variable that begins at n or above and only grows, and that nothing else binds:
//
//	for attempt in range(1, retries + 1): … 2 ** (attempt - 1)
func (in *inferer) atLeast(x hir.Expr, n *big.Int) bool {
	name, ok := x.(*hir.Name)
	if !ok || n == nil || name.Var.Bindings != 1 {
		return false
	}
	if in.lows == nil {
		in.lows = map[*hir.Var]*big.Int{}
		in.eachBody(func(f *hir.Func) { hir.Visit(f.Body, in.noteLow) })
	}
	low := in.lows[name.Var]
	return low != nil && low.Cmp(n) >= 0
}

// noteLow notes where the variables of loops and comprehensions begin.
func (in *inferer) noteLow(n any) bool {
	switch n := n.(type) {
	case *hir.For:
		in.noteStart(n.Target, n.Iter)
	case *hir.Comp:
		for _, c := range n.Clauses {
			in.noteStart(c.Target, c.Iter)
		}
	}
	return true
}

func (in *inferer) noteStart(target, iter hir.Expr) {
	call, ok := iter.(*hir.Call)
	if !ok {
		return
	}
	fn, ok := call.Fn.(*hir.Name)
	if !ok || fn.Var.Kind != hir.Builtin {
		return
	}
	var start hir.Expr
	switch {
	case fn.Var.Name == "range" && (len(call.Args) == 2 || len(call.Args) == 3 && positive(call.Args[2].Value)):
		start = call.Args[0].Value
	case fn.Var.Name == "enumerate" && len(call.Args) == 2 && call.Args[0].Star == 0:
		pair, ok := target.(*hir.Tuple)
		if !ok || len(pair.Elts) == 0 {
			return
		}
		start, target = call.Args[1].Value, pair.Elts[0]
	default:
		return
	}
	if v, ok := target.(*hir.Name); ok {
		in.lows[v.Var] = fold(start)
	}
}

func positive(x hir.Expr) bool {
	n := fold(x)
	return n != nil && n.Sign() > 0
}
