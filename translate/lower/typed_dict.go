package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// typedDict describes a TypedDict that requests or answers are validated as, once.
//
//	class Movie(TypedDict):
//	    title: str
//	=>
//	var movieShape = fastapi.TypedDictOf("Movie", fastapi.Field("title", fastapi.As[string]()))
func (l *lowerer) typedDict(c *hir.Class) *ir.Var {
	if v := l.typedDicts[c]; v != nil {
		return v
	}
	shape := &ir.Named{Pkg: webPkg, Name: "Shape"}
	v := &ir.Var{Prefer: camel(l.m.Shown(c.Name), false) + "Shape", Type: shape, Global: true}
	if l.typedDicts == nil {
		l.typedDicts = map[*hir.Class]*ir.Var{}
	}
	l.typedDicts[c] = v
	b := l.newBuilder(l.m.Main, nil, false, nil)
	b.pos = c.Pos
	args := []ir.Expr{ir.StringLit(l.m.Shown(c.Name))}
	if c.HasDoc {
		args = append(args, webCall("Description", ir.StringLit(strings.Join(hir.DocLines(c.Doc), "\n"))))
	}
	for _, f := range infer.TypedDictFields(l.m, c) {
		field := []ir.Expr{ir.StringLit(f.Name)}
		if form := infer.SpelledForm(l.m, f.Annotation); form.Kind == "Go" {
			gt := l.goType(infer.Wire(l.m, f.Annotation))
			field = append(field, ir.CallOf(ir.Any, ir.Pkg(webPkg, "As", nil2(ir.Any), gt)))
		} else {
			field = append(field, webCall("ValidatedAs", b.wireForm(form)))
		}
		if !f.Required {
			field = append(field, webCall("NotRequired"))
		}
		args = append(args, webCall("Field", field...))
	}
	call := ir.CallOf(shape, ir.Pkg(webPkg, "TypedDictOf", nil2(shape)), args...)
	call.Break = len(args) > 2
	l.add(&ir.GlobalVar{Var: v, Value: call})
	return v
}
