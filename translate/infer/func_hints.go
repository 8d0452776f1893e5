package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// askedHints are the names by which programs come to the annotations of functions.
var askedHints = []string{"__annotations__", "singledispatch", "singledispatchmethod", "get_type_hints", "signature", "get_annotations"}

// findAnnotates finds out whether the program asks for the annotations of functions.
func (in *inferer) findAnnotates() {
	for _, name := range askedHints {
		if in.mentions(name) {
			in.m.Annotates = true
		}
	}
	hir.Visit(in.m.Main.Body, func(n any) bool {
		if imp, ok := n.(*hir.Import); ok {
			for _, name := range askedHints {
				in.m.Annotates = in.m.Annotates || imp.Name == name
			}
		}
		return true
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
		if !h.Hint.Quoted && EvaluableHint(h.X) {
			in.escape(in.expr(h.X, e))
		}
	}
}
