package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// tell types what an assertion of a test tells of itself. What it compares is shown field by field, so that the floor must know the
// fields of dataclasses and named tuples.
func (in *inferer) tell(x hir.Expr, e *env) {
	in.expr(x, e)
	hir.VisitExpr(x, func(n any) bool {
		call, ok := n.(*hir.Call)
		if !ok {
			return true
		}
		if f, ok := call.Fn.(*hir.Attr); ok && f.Name == "_compared" {
			for _, a := range call.Args {
				reached(comparedType(a.Value), func(c *hir.Class) {
					if c.Kind == hir.DataClass || c.Kind == hir.NamedTupleClass {
						in.escape(hir.Inst(c))
					}
				})
			}
		}
		return true
	})
}

// comparedType is the type of an operand, or of what it was made of: the first argument of a call that tells of it.
func comparedType(x hir.Expr) hir.Type {
	if call, ok := x.(*hir.Call); ok && len(call.Args) > 0 {
		if f, ok := call.Fn.(*hir.Attr); ok && f.Name != "_written" && f.Name != "_global" {
			return call.Args[0].Value.Base().T
		} else if ok && f.Name == "_global" {
			return call.Args[1].Value.Base().T
		}
	}
	return x.Base().T
}
