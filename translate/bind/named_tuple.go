package bind

import (
	"go/token"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// A call of namedtuple() that the module binds to the name it gives is the class statement that it stands for:
//
//	Point = namedtuple("Point", "x y")  =>  class Point(NamedTuple): x, y
//
// unless the program uses the class in ways that need the object; it is left as it stands then.

// tupleField is a field of a named tuple.
type tupleField struct {
	name       string
	annotation ast.Expr // nil for those of collections.namedtuple
	value      ast.Expr // its default, or nil
}

// namedTuple is the class that an assignment makes by calling namedtuple() or NamedTuple(); nil for other statements.
func (b *binder) namedTuple(s *scope, st ast.Stmt) hir.Stmt {
	as, ok := st.(*ast.Assign)
	if !ok || s.kind != moduleScope || len(as.Targets) != 1 {
		return nil
	}
	name := nameOf(as.Targets[0])
	call, ok := as.Value.(*ast.Call)
	if !ok || name == "" || b.uses.bound[name] != 1 || b.asWritten[name] {
		return nil
	}
	fields := b.uses.tupleFields(name, call)
	if fields == nil {
		return nil
	}
	out := &hir.ClassDef{}
	b.head(&out.Meta, st)
	c := &hir.Class{
		Name: name, Qualname: name, Parent: s.fn, Pos: b.pos(st), EndLine: b.end(st).Line, FromCall: true,
		Vars: map[string]*hir.Var{}, Methods: map[string]*hir.Func{}, Attrs: map[string]*hir.AttrInfo{},
	}
	base := &hir.Var{Name: "NamedTuple", Kind: hir.Global, Cell: hir.NewCell(), Bindings: 1}
	base.Def = &hir.Import{Module: "typing", Name: "NamedTuple", Var: base}
	c.Bases = []hir.Expr{b.located(&hir.Name{Var: base}, st)}
	in := s.child(classScope, s.fn)
	in.class, in.vars = c, c.Vars
	for _, f := range fields {
		v := in.declare(f.name, st)
		target := b.located(&hir.Name{Var: in.bound(v)}, st)
		hint := hir.Hint{Text: "Any"}
		var annotation hir.Expr
		if f.annotation != nil {
			annotation, hint = b.annotation(s, f.annotation), b.hint(f.annotation)
		}
		var field hir.Stmt = &hir.AnnDecl{Target: target, Annotation: annotation, Hint: hint}
		if f.value != nil {
			field = &hir.Assign{Targets: []hir.Expr{target}, Value: b.expr(s, f.value), Annotation: annotation, Hint: hint}
		}
		field.Info().Pos = b.pos(st)
		c.Body = append(c.Body, field)
	}
	_, trail := b.comments.within(b.file.Span(st).End.Line)
	out.Meta.Trail = strings.Join(trail, " ")
	c.Lead, c.Trail, c.Blank = out.Meta.Lead, out.Meta.Trail, out.Meta.Blank
	b.module.Classes = append(b.module.Classes, c)
	out.Class = c
	out.Var = s.bound(s.declare(name, st))
	b.defs = append(b.defs, boundDef{out.Var, c})
	return out
}

// located gives an expression the place of a statement.
func (b *binder) located(x hir.Expr, at ast.Stmt) hir.Expr {
	x.Base().Pos, x.Base().End = b.pos(at), b.end(at)
	return x
}

// tupleFields reads the arguments of namedtuple(name, fields, defaults=…) and NamedTuple(name, fields); nil for other calls,
// and where fields are computed.
func (u *uses) tupleFields(name string, call *ast.Call) []tupleField {
	typed := false
	switch u.imported(call.Func) {
	case "collections.namedtuple":
	case "typing.NamedTuple":
		typed = true
	default:
		return nil
	}
	var fields []tupleField
	var defaults []ast.Expr
	for i, a := range parser.CallArguments(call) {
		switch {
		case a.Star == 0 && a.Name == "" && i == 0:
			if text, ok := a.Value.(*ast.Str); !ok || string(text.S) != name {
				return nil
			}
		case a.Star == 0 && a.Name == "" && i == 1 && typed:
			fields = typedFields(a.Value)
		case a.Star == 0 && a.Name == "" && i == 1:
			fields = plainFields(a.Value)
		case a.Name == "defaults" && !typed:
			defaults = elements(a.Value)
			if defaults == nil {
				return nil
			}
		default:
			return nil
		}
	}
	if len(defaults) > len(fields) {
		return nil
	}
	for i, d := range defaults {
		if !isPlainConstant(d) {
			return nil
		}
		fields[len(fields)-len(defaults)+i].value = d
	}
	seen := map[string]bool{}
	for _, f := range fields {
		if seen[f.name] || strings.HasPrefix(f.name, "_") || !token.IsIdentifier(f.name) && !token.IsKeyword(f.name) {
			return nil
		}
		seen[f.name] = true
	}
	return fields
}

// plainFields reads "x y", "x, y", ["x", "y"].
func plainFields(e ast.Expr) []tupleField {
	var fields []tupleField
	if text, ok := e.(*ast.Str); ok {
		for _, name := range strings.Fields(strings.ReplaceAll(string(text.S), ",", " ")) {
			fields = append(fields, tupleField{name: name})
		}
		return fields
	}
	for _, el := range elements(e) {
		text, ok := el.(*ast.Str)
		if !ok {
			return nil
		}
		fields = append(fields, tupleField{name: string(text.S)})
	}
	return fields
}

// typedFields reads [("x", int), ("y", int)].
func typedFields(e ast.Expr) []tupleField {
	var fields []tupleField
	for _, el := range elements(e) {
		pair := elements(el)
		if len(pair) != 2 {
			return nil
		}
		text, ok := pair[0].(*ast.Str)
		if !ok {
			return nil
		}
		fields = append(fields, tupleField{name: string(text.S), annotation: pair[1]})
	}
	return fields
}

// elements are those of a list or tuple display.
func elements(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.List:
		return e.Elts
	case *ast.Tuple:
		return e.Elts
	}
	return nil
}
