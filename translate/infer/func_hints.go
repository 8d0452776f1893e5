package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// askedHints are the names by which programs come to the annotations of functions, askedClassHints those of classes, and askedValues
// those by which they come to the values of annotations that are kept as text.
var (
	askedHints      = append([]string{"singledispatch", "singledispatchmethod", "signature"}, askedClassHints...)
	askedValues     = []string{"singledispatch", "singledispatchmethod", "get_type_hints", "get_annotations"}
	askedClassHints = []string{"__annotations__", "get_type_hints", "get_annotations"}
)

// findAnnotates finds out whether the program asks for the annotations of functions and of classes.
func (in *inferer) findAnnotates() {
	in.m.Annotates = in.asksFor(askedHints)
	in.m.EvaluatesHints = in.asksFor(askedValues)
	in.wantsHints = in.asksFor(askedClassHints)
}

// asksFor reports whether the program imports one of the names or takes it as an attribute.
func (in *inferer) asksFor(names []string) bool {
	if slices.ContainsFunc(names, in.mentions) {
		return true
	}
	found := false
	look := func(n any) bool {
		imp, ok := n.(*hir.Import)
		found = found || ok && slices.Contains(names, imp.Name)
		return true
	}
	hir.Visit(in.m.Main.Body, look)
	for _, f := range in.m.Funcs {
		hir.Visit(f.Body, look)
	}
	return found
}

// asksForHints reports whether the program asks for the annotations of a class, which has some.
func (in *inferer) asksForHints(c *hir.Class) bool {
	return in.wantsHints && slices.ContainsFunc(c.Body, func(st hir.Stmt) bool {
		switch st := st.(type) {
		case *hir.AnnDecl:
			return true
		case *hir.Assign:
			return st.Annotation != nil
		}
		return false
	})
}

// FuncHint is one annotation of a function: the name of a parameter, or return.
type FuncHint struct {
	Name string
	Hint hir.Hint
	X    hir.Expr
}

// FuncHints are the annotations of a function in the order of its __annotations__.
func FuncHints(f *hir.Func) []FuncHint {
	var out []FuncHint
	for _, p := range f.Params {
		if p.Hint.Text != "" {
			out = append(out, FuncHint{p.Name, p.Hint, p.Annotation})
		}
	}
	if f.ReturnHint.Text != "" {
		out = append(out, FuncHint{"return", f.ReturnHint, f.Returns})
	}
	return out
}

// funcHints walks the annotations that the function object keeps.
func (in *inferer) funcHints(f *hir.Func, e *env) {
	if !in.m.Annotates {
		return
	}
	for _, h := range FuncHints(f) {
		in.hintValue(h.Hint, h.X, e)
	}
}

// hintValue walks an annotation whose value the program may ask for.
func (in *inferer) hintValue(h hir.Hint, x hir.Expr, e *env) {
	if !EvaluableHint(x) {
		return
	}
	if !h.Quoted {
		in.escape(in.expr(x, e))
	}
	if in.m.EvaluatesHints && KeptAsText(h, x) {
		in.walkForward(x, e)
	}
}

// walkForward walks an annotation with what strings in it name. The function that gives its value may be called at any time.
func (in *inferer) walkForward(x hir.Expr, e *env) {
	in.escape(in.expr(x, e))
	hir.VisitExpr(x, func(n any) bool {
		switch n := n.(type) {
		case *hir.Const:
			if n.Forward != nil && EvaluableHint(n.Forward) {
				in.walkForward(n.Forward, e)
			}
		case *hir.Name:
			if _, ok := n.Var.Def.(*hir.Class); ok && !n.Var.Captured {
				n.Var.Captured = true
				in.changed = true
			}
		}
		return true
	})
}

// KeptAsText reports whether Python keeps an annotation, or parts of it, as text.
func KeptAsText(h hir.Hint, x hir.Expr) bool {
	found := h.Quoted
	hir.VisitExpr(x, func(n any) bool {
		c, ok := n.(*hir.Const)
		found = found || ok && c.Forward != nil
		return !found
	})
	return found
}
