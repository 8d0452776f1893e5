package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// annotatedProtocols makes what is annotated with a protocol that is a Go interface one, whatever the program gives it:
//
//	def __init__(self, repo: Repository)  =>  func NewService(repo Repository) *Service
//
// That is how the reader knows it, and costs nothing, for what conforms fits. Where a function asks more of a parameter than the
// protocol declares, what is passed tells more.
func (in *inferer) annotatedProtocols() {
	for _, f := range in.m.Funcs {
		for i, p := range f.Params {
			if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod || p.Kind == hir.VarArgs || p.Kind == hir.KwArgs || p.Sequence != nil {
				continue
			}
			none, plain := p.Default.(*hir.Const)
			if p.Default != nil && !(plain && none.Kind == hir.ConstNone) {
				continue
			}
			t, ok := in.protocolType(p.Annotation)
			if !ok || in.asksMore(f, p.Var, t.Class) {
				continue
			}
			if p.Default != nil {
				t = in.optional(t)
			}
			in.flow(p.Var.Cell, t)
		}
	}
}

// protocolType is the type of what an annotation says to conform to a protocol; not ok where it says something else, or no Go interface
// stands for the protocol.
func (in *inferer) protocolType(x hir.Expr) (hir.Type, bool) {
	if x == nil {
		return hir.Type{}, false
	}
	t := in.annType(x)
	if t.Kind != hir.InstT || t.Class.Of == nil {
		return hir.Type{}, false
	}
	return t, true
}

// asksMore reports whether a function asks for attributes of a parameter that the protocol of a view does not declare.
func (in *inferer) asksMore(f *hir.Func, v *hir.Var, view *hir.Class) bool {
	more := v.CapturedWrite
	hir.Visit(f.Body, func(n any) bool {
		if a, ok := n.(*hir.Attr); ok {
			name, ok := a.X.(*hir.Name)
			more = more || ok && name.Var == v && !slices.Contains(view.Of.Asked, a.Name)
		}
		return !more
	})
	return more
}
