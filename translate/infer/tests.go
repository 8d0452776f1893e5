package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// markTests finds the and and or whose truth is all that matters: what they join need not have a type in common.
//
//	while queue and queue[0] <= now: …
func (in *inferer) markTests() {
	visit := func(n any) bool {
		switch n := n.(type) {
		case *hir.If:
			markTest(n.Test)
		case *hir.While:
			markTest(n.Test)
		case *hir.Assert:
			markTest(n.Test)
		case *hir.IfExp:
			markTest(n.Test)
		case *hir.Unary:
			if n.Op == "not" {
				markTest(n.X)
			}
		case *hir.Comp:
			for _, c := range n.Clauses {
				for _, x := range c.Ifs {
					markTest(x)
				}
			}
		}
		return true
	}
	in.eachBody(func(f *hir.Func) { hir.Visit(f.Body, visit) })
	for _, c := range in.m.Classes {
		hir.Visit(c.Body, visit)
	}
}

func markTest(x hir.Expr) {
	if op, ok := x.(*hir.BoolOp); ok {
		op.Test = true
		for _, y := range op.Xs {
			markTest(y)
		}
	}
}
