package bind

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// compOrder refuses a comprehension that reads a variable of its own before any of its clauses binds it, such as
// [x for a in b for x in x]: Python raises UnboundLocalError in the first turn, and Go has no variable there yet.
func (b *binder) compOrder(x *hir.Comp) {
	o := &compOrder{b: b, comp: x, bound: map[*hir.Var]bool{}}
	for i, c := range x.Clauses {
		if i > 0 {
			o.reads(c.Iter)
		}
		o.target(c.Target)
		for _, test := range c.Ifs {
			o.reads(test)
		}
	}
}

type compOrder struct {
	b     *binder
	comp  *hir.Comp
	bound map[*hir.Var]bool
}

// target goes through what a clause assigns to, in the order of assignment.
func (o *compOrder) target(x hir.Expr) {
	switch x := x.(type) {
	case *hir.Name:
		o.bound[x.Var] = true
	case *hir.Tuple:
		for _, e := range x.Elts {
			o.target(e)
		}
	case *hir.Starred:
		o.target(x.X)
	default:
		o.reads(x)
	}
}

// reads looks for variables of the comprehension that have no value yet. Functions made here run later.
func (o *compOrder) reads(x hir.Expr) {
	hir.VisitExpr(x, func(n any) bool {
		switch n := n.(type) {
		case *hir.Lambda:
			return false
		case *hir.Name:
			if n.Var != nil && n.Var.Comp == o.comp && !o.bound[n.Var] {
				o.bound[n.Var] = true // once is enough
				span := diag.Span{Line: n.Pos.Line, Column: n.Pos.Col, EndLine: n.End.Line, EndColumn: n.End.Col}
				d := diag.New(diag.Unsupported, o.b.name, span, "the comprehension reads %s before it has a value", n.Var.Name)
				o.b.diags = append(o.b.diags, d.WithHint("%s", "Python raises UnboundLocalError here; rename the variable, or put the clause that binds it first"))
				o.b.failed = true
			}
		}
		return true
	})
}
