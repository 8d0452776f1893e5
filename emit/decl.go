package emit

import (
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// decls writes package-level declarations, a blank line between them; single variables that stood together stay together.
func (r *renderer) decls(g *jen.Group, decls []ir.Decl) {
	for i, d := range decls {
		v, isVar := d.(*ir.GlobalVar)
		if i > 0 {
			prev, wasVar := decls[i-1].(*ir.GlobalVar)
			if !(isVar && wasVar && !v.Blank && len(v.Doc) == 0 && prev.Const == v.Const) {
				g.Line()
			}
		}
		switch d := d.(type) {
		case *ir.Func:
			r.fn(g, d)
		case *ir.TypeDecl:
			for _, c := range r.typeDecl(d) {
				g.Add(c)
			}
		case *ir.GlobalVar:
			for _, c := range leadAndDoc(d.Lead, d.Doc, d.Var.GoName()) {
				g.Add(c)
			}
			g.Add(trailing(jen.Id(varOrConst(d.Const)).Add(r.globalVar(d, 4)), d.Trail))
		case *ir.VarGroup:
			r.varGroup(g, d)
		}
	}
}

func varOrConst(isConst bool) string {
	if isConst {
		return "const"
	}
	return "var"
}

// leadAndDoc writes the comments that stood above a declaration and its doc comment, apart when it has both.
func leadAndDoc(lead, docLines []string, name string) []jen.Code {
	out := comments(lead)
	if len(lead) > 0 && len(docLines) > 0 {
		out = append(out, jen.Line())
	}
	return append(out, doc(docLines, name)...)
}

// globalVar writes name T = value, leaving out what the value tells.
func (r *renderer) globalVar(d *ir.GlobalVar, used int) *jen.Statement {
	return r.spec(d.Var, d.Value, used)
}

// spec writes name T = value of a var declaration.
func (r *renderer) spec(v *ir.Var, value ir.Expr, used int) *jen.Statement {
	s := jen.Id(v.GoName())
	used += len(v.GoName())
	if value == nil {
		return s.Add(r.typ(v.Type))
	}
	if !ir.InferredType(v.Type, value) {
		s.Add(r.typ(v.Type))
		used += 1 + len(v.Type.String())
	}
	return s.Op("=").Add(r.expr(value, r.room(used+3)))
}

func (r *renderer) varGroup(g *jen.Group, d *ir.VarGroup) {
	for _, c := range comments(d.Lead) {
		g.Add(c)
	}
	r.indent++
	var specs []jen.Code
	for i, v := range d.Vars {
		if v.Blank && i > 0 {
			specs = append(specs, jen.Line())
		}
		specs = append(specs, leadAndDoc(v.Lead, v.Doc, v.Var.GoName())...)
		specs = append(specs, trailing(r.globalVar(v, 0), v.Trail))
	}
	r.indent--
	isConst := len(d.Vars) > 0 && d.Vars[0].Const
	g.Id(varOrConst(isConst)).Custom(jen.Options{Open: "(", Close: ")", Multi: true}, specs...)
}

// fn writes a function with its comments.
func (r *renderer) fn(g *jen.Group, f *ir.Func) {
	for _, c := range leadAndDoc(f.Lead, f.Doc, f.GoName()) {
		g.Add(c)
	}
	s := jen.Func()
	used := len("func ") + len(f.GoName()) + len(" {")
	if f.Recv != nil {
		s.Params(r.param(f.Recv))
		used += len(f.Recv.GoName()) + len(f.Recv.Type.String()) + 4
	}
	if len(f.Results) > 0 {
		used += len((&ir.Signature{Results: f.Results}).String()) - len("func()")
	}
	s.Id(f.GoName()).Add(r.typeParams(f.TParams))
	s.Add(r.params(f.Params, f.Variadic, lineWidth-used)).Add(r.results(f.Results, f.Named))
	g.Add(s.Add(r.block(f.Body, f.Trail)))
}

// params writes a parameter list, one a line if it does not fit; neighbours of one type share it.
func (r *renderer) params(params []*ir.Var, variadic bool, room int) *jen.Statement {
	width := 2
	for _, p := range params {
		width += len(varName(p)) + len(p.Type.String()) + 3
	}
	broken := width > room+4 && len(params) > 1
	list := make([]jen.Code, len(params))
	for i, p := range params {
		switch {
		case variadic && i == len(params)-1:
			list[i] = jen.Id(varName(p)).Op("...").Add(r.typ(p.Type.(*ir.Slice).Elem))
		case !broken && i+1 < len(params) && shareType(params, i, variadic):
			list[i] = jen.Id(varName(p))
		default:
			list[i] = r.param(p)
		}
	}
	if broken {
		return jen.Custom(jen.Options{Open: "(", Close: ")", Separator: ",", Multi: true}, list...)
	}
	return jen.Params(list...)
}

// shareType reports whether parameter i can leave its type to the next one: a, b int.
func shareType(params []*ir.Var, i int, variadic bool) bool {
	return ir.Identical(params[i].Type, params[i+1].Type) && !(variadic && i+1 == len(params)-1)
}

func (r *renderer) param(p *ir.Var) *jen.Statement { return jen.Id(varName(p)).Add(r.typ(p.Type)) }

// typeDecl writes a type declaration with its comments.
func (r *renderer) typeDecl(t *ir.TypeDecl) []jen.Code {
	s := jen.Type().Id(t.GoName()).Add(r.typeParams(t.TParams))
	switch {
	case t.Interface:
		s.Add(jen.Interface(r.methods(t)...))
	case t.Underlying != nil:
		if t.Alias {
			s.Op("=")
		}
		s.Add(r.typ(t.Underlying))
	default:
		s.Add(jen.Struct(r.fields(t.Fields)...))
	}
	return append(leadAndDoc(t.Lead, t.Doc, t.GoName()), s)
}

func (r *renderer) fields(fields []*ir.FieldDecl) []jen.Code {
	var out []jen.Code
	for _, f := range fields {
		out = append(out, comments(f.Lead)...)
		s := r.typ(f.Type)
		if !f.Embedded {
			s = jen.Id(f.GoName()).Add(s)
		}
		if f.Tag != "" {
			s.Op(tag(f.Tag))
		}
		out = append(out, trailing(s, f.Trail))
	}
	return out
}

// tag writes a field's tag; a backquote inside calls for the other quotes.
func tag(text string) string {
	if strconv.CanBackquote(text) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}

func (r *renderer) methods(t *ir.TypeDecl) []jen.Code {
	var out []jen.Code
	for _, e := range t.Embeds {
		out = append(out, r.typ(e))
	}
	for _, m := range t.Methods {
		out = append(out, doc(m.Doc, m.GoName())...)
		out = append(out, jen.Id(m.GoName()).Add(r.signature(m.Sig, m.ParamNames)))
	}
	return out
}
