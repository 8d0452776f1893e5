package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

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
		case *hir.Call:
			in.markArgument(n)
		case *hir.ExprStmt:
			in.markWaiting(n.X)
		}
		return true
	}
	in.everywhere(visit)
}

// markArgument finds the arguments of which a function asks for the truth alone: any(a or b for …), filter(lambda x: x.a or x.b, xs).
func (in *inferer) markArgument(x *hir.Call) {
	if len(x.Args) == 0 || x.Args[0].Star > 0 || x.Args[0].Name != "" {
		return
	}
	t := in.staticType(x.Fn)
	if t.Lib == nil {
		return
	}
	switch t.Lib.LibName() {
	case "any", "all":
		if c, ok := x.Args[0].Value.(*hir.Comp); ok {
			markTest(c.Elt)
		}
	case "bool":
		markTest(x.Args[0].Value)
	case "filter", "itertools.filterfalse", "itertools.takewhile", "itertools.dropwhile":
		markPredicate(x.Args[0].Value)
	}
}

// markWaiting finds the predicate of condition.wait_for(lambda: …), where nobody looks at what that gives.
func (in *inferer) markWaiting(x hir.Expr) {
	if a, ok := x.(*hir.Await); ok {
		x = a.X
	}
	call, ok := x.(*hir.Call)
	if !ok || len(call.Args) == 0 {
		return
	}
	if a, ok := call.Fn.(*hir.Attr); ok && a.Name == "wait_for" && !slices.ContainsFunc(in.m.Funcs, isWaitFor) {
		markPredicate(call.Args[0].Value) // in the library only conditions take a function here
	}
}

func isWaitFor(f *hir.Func) bool { return f.Name == "wait_for" }

func markPredicate(x hir.Expr) {
	if f, ok := x.(*hir.Lambda); ok {
		for _, st := range f.Func.Body {
			if r, ok := st.(*hir.Return); ok {
				markTest(r.X)
			}
		}
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
