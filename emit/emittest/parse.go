package emittest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// Parse reads a Go file into IR, so that tests of passes can be written as Go before and Go after. It knows what the IR
// knows; anything else fails the test. Unused variables and missing returns are welcome: Tidy is there to mend them.
// Statements get the line they stand at as their position, which the tests of the line table use.
func Parse(t testing.TB, src string) *ir.Program {
	t.Helper()
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, "main.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	paths := map[string]bool{}
	for _, spec := range tree.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		paths[path] = true
	}
	imp, err := importerFor(fset, paths)
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{
		t: t, fset: fset, objects: map[types.Object]any{}, comments: commentsOf(fset, tree), src: strings.Split(src, "\n"),
		info: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
			Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}, Instances: map[*ast.Ident]types.Instance{},
		},
	}
	conf := types.Config{Importer: imp, Error: func(err error) {
		if e := err.(types.Error); !e.Soft && !strings.Contains(e.Msg, "missing return") {
			t.Fatalf("%v\n%s", err, src)
		}
	}}
	_, _ = conf.Check("main", fset, []*ast.File{tree}, r.info)
	p := &ir.Program{Package: tree.Name.Name}
	p.Files = []*ir.File{{Name: "main.go", Decls: r.decls(tree), Doc: commentText(tree.Doc)}}
	return p
}

// reader turns the typed syntax tree into IR.
type reader struct {
	t        testing.TB
	fset     *token.FileSet
	info     *types.Info
	objects  map[types.Object]any // the IR's object for each of Go's
	comments map[int]string       // comments that fill a line or end it, by line
	src      []string
	labels   map[string]*ir.Label
}

func (r *reader) fail(n ast.Node) {
	r.t.Fatalf("%v: %T is not for the IR", r.fset.Position(n.Pos()), n)
}

func commentText(g *ast.CommentGroup) []string {
	var out []string
	if g != nil {
		for _, c := range g.List {
			out = append(out, strings.TrimPrefix(strings.TrimPrefix(c.Text, "//"), " "))
		}
	}
	return out
}

func commentsOf(fset *token.FileSet, tree *ast.File) map[int]string {
	out := map[int]string{}
	for _, g := range tree.Comments {
		for i, line := range commentText(g) {
			out[fset.Position(g.List[i].Pos()).Line] = line
		}
	}
	return out
}

// meta finds the comments and blank lines around a node.
func (r *reader) meta(n ast.Node) ir.Meta {
	line := r.fset.Position(n.Pos()).Line
	m := ir.Meta{Pos: ir.Pos{Line: line, Col: 1}, Trail: r.comments[line]}
	above := line - 1
	for ; above > 0 && strings.HasPrefix(strings.TrimSpace(r.src[above-1]), "//"); above-- {
		m.Lead = append([]string{r.comments[above]}, m.Lead...)
	}
	m.Blank = above > 0 && strings.TrimSpace(r.src[above-1]) == ""
	return m
}

// decls reads the declarations, all objects first.
func (r *reader) decls(tree *ast.File) []ir.Decl {
	for _, d := range tree.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			r.objects[r.info.Defs[d.Name]] = &ir.Func{Prefer: d.Name.Name}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				r.announce(spec)
			}
		}
	}
	var out []ir.Decl
	for _, d := range tree.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			out = append(out, r.fn(d))
		case *ast.GenDecl:
			if d.Tok == token.TYPE {
				out = append(out, r.typeDecl(d))
			}
			if d.Tok == token.VAR || d.Tok == token.CONST {
				out = append(out, r.globals(d))
			}
		}
	}
	return out
}

func (r *reader) announce(spec ast.Spec) {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		decl := &ir.TypeDecl{Prefer: s.Name.Name}
		r.objects[r.info.Defs[s.Name]] = decl
		if st, ok := r.info.Defs[s.Name].Type().Underlying().(*types.Struct); ok {
			for i := range st.NumFields() {
				r.objects[st.Field(i)] = &ir.FieldDecl{Prefer: st.Field(i).Name(), Tag: st.Tag(i), Embedded: st.Field(i).Embedded()}
			}
		}
	case *ast.ValueSpec:
		for _, name := range s.Names {
			r.objects[r.info.Defs[name]] = &ir.Var{Prefer: name.Name, Global: true}
		}
	}
}

func (r *reader) fn(d *ast.FuncDecl) *ir.Func {
	f := r.objects[r.info.Defs[d.Name]].(*ir.Func)
	f.Doc, f.PyName, f.Pos = docOf(d.Doc, d.Name.Name), d.Name.Name, ir.Pos{Line: r.fset.Position(d.Pos()).Line}
	if f.Prefer == "main" {
		f.PyName = ""
	}
	sig := r.info.Defs[d.Name].Type().(*types.Signature)
	f.TParams = r.typeParams(sig.TypeParams())
	if sig.Recv() != nil {
		f.Recv = r.variable(sig.Recv())
		t := sig.Recv().Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		f.RecvOf = r.objects[t.(*types.Named).Obj()].(*ir.TypeDecl)
	}
	f.Params, f.Results, f.Named = r.signature(sig)
	f.Variadic = sig.Variadic()
	r.labels = map[string]*ir.Label{}
	f.Body = r.block(d.Body)
	f.Trail = r.comments[r.fset.Position(d.Body.Lbrace).Line]
	return f
}

func (r *reader) typeParams(list *types.TypeParamList) []ir.TParam {
	var out []ir.TParam
	for i := range list.Len() {
		out = append(out, ir.TParam{Name: list.At(i).Obj().Name(), Constraint: r.typ(list.At(i).Constraint())})
	}
	return out
}

func docOf(g *ast.CommentGroup, name string) []string {
	lines := commentText(g)
	if len(lines) > 0 {
		lines[0] = strings.Replace(lines[0], name, "{name}", 1)
	}
	return lines
}

func (r *reader) signature(sig *types.Signature) (params []*ir.Var, results []ir.Type, named []*ir.Var) {
	for i := range sig.Params().Len() {
		params = append(params, r.variable(sig.Params().At(i)))
	}
	for i := range sig.Results().Len() {
		v := sig.Results().At(i)
		results = append(results, r.typ(v.Type()))
		if v.Name() != "" {
			named = append(named, r.variable(v))
		}
	}
	return params, results, named
}

// variable is the IR's object for v.
func (r *reader) variable(v types.Object) *ir.Var {
	if x, ok := r.objects[v].(*ir.Var); ok {
		if x.Type == nil {
			x.Type = r.typ(v.Type())
		}
		return x
	}
	x := &ir.Var{Prefer: v.Name(), Type: r.typ(v.Type())}
	r.objects[v] = x
	return x
}

func (r *reader) typeDecl(d *ast.GenDecl) *ir.TypeDecl {
	spec := d.Specs[0].(*ast.TypeSpec)
	t := r.objects[r.info.Defs[spec.Name]].(*ir.TypeDecl)
	t.Doc = docOf(d.Doc, spec.Name.Name)
	if named, ok := r.info.Defs[spec.Name].Type().(*types.Named); ok {
		t.TParams = r.typeParams(named.TypeParams())
	}
	switch u := r.info.Defs[spec.Name].Type().Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			f := r.objects[u.Field(i)].(*ir.FieldDecl)
			f.Type = r.typ(u.Field(i).Type())
			t.Fields = append(t.Fields, f)
		}
		for i, f := range spec.Type.(*ast.StructType).Fields.List {
			if len(f.Names) < 2 {
				t.Fields[i].Lead, t.Fields[i].Trail = commentText(f.Doc), strings.Join(commentText(f.Comment), " ")
			}
		}
	case *types.Interface:
		t.Interface = true
		for i := range u.NumExplicitMethods() {
			m := u.ExplicitMethod(i)
			spec := &ir.MethodSpec{Prefer: m.Name(), Sig: r.typ(m.Type()).(*ir.Signature)}
			for i := range m.Signature().Params().Len() {
				spec.ParamNames = append(spec.ParamNames, m.Signature().Params().At(i).Name())
			}
			t.Methods = append(t.Methods, spec)
		}
	default:
		t.Underlying = r.typ(u)
	}
	return t
}

func (r *reader) globals(d *ast.GenDecl) ir.Decl {
	var vars []*ir.GlobalVar
	for _, spec := range d.Specs {
		s := spec.(*ast.ValueSpec)
		g := &ir.GlobalVar{Var: r.variable(r.info.Defs[s.Names[0]]), Const: d.Tok == token.CONST}
		m := r.meta(s)
		g.Trail, g.Blank = m.Trail, m.Blank
		if d.Lparen.IsValid() {
			g.Lead = m.Lead
		} else {
			g.Lead = commentText(d.Doc)
		}
		if len(s.Values) > 0 {
			g.Value = r.expr(s.Values[0])
		}
		vars = append(vars, g)
	}
	if !d.Lparen.IsValid() {
		return vars[0]
	}
	return &ir.VarGroup{Lead: commentText(d.Doc), Vars: vars}
}
