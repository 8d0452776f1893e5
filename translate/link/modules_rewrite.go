package link

import (
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// rewrite writes a source for the namespace of the program.
func (r *moduleReader) rewrite(src *source) {
	if src.imports == nil {
		return
	}
	file := src.snippet.File
	for _, st := range sortedImports(src) {
		src.edit(file.Span(st), src.imports[st].text(src.renamed))
	}
	for _, st := range file.Module.Body {
		r.rewriteStatement(src, st)
	}
	if len(src.edits) > 0 {
		src.snippet.Rewrite(src.edits)
	}
}

func (imp *localImport) text(renamed map[string]string) string {
	if imp.raises != "" {
		return "raise " + imp.raises
	}
	var parts []string
	if imp.rest != "" {
		parts = append(parts, imp.rest)
	}
	for _, c := range imp.copied {
		as := c.as
		if renamed[as] != "" {
			as = renamed[as]
		}
		if text := c.of.text(); text != as {
			parts = append(parts, as+" = "+text)
		}
	}
	if len(parts) == 0 {
		return "pass"
	}
	return strings.Join(parts, "; ")
}

func (src *source) edit(span parser.Span, text string) {
	src.edits = append(src.edits, parser.Edit{Span: span, Text: text})
}

func (r *moduleReader) rewriteStatement(src *source, st ast.Stmt) {
	file := src.snippet.File
	attributes := map[ast.Ast]*ast.Attribute{}
	parser.Inspect(st, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.Attribute:
			attributes[n.Value] = n
		case *ast.Global:
			src.rewriteGlobal(n)
		case *ast.Call:
			r.rewritePatch(src, n)
		case *ast.Import, *ast.ImportFrom:
			src.rewriteImport(n.(ast.Stmt))
		}
		return true
	})
	a := src.analyzer()
	a.stored = func(n ast.Ast, name string) {
		if text := src.renamed[name]; text != "" {
			if span := file.NameSpan(n); span.IsValid() {
				src.edit(span, text)
			} else {
				src.edit(file.Span(n), text)
			}
		}
	}
	a.node(st, nil)
	guard, isIf := st.(*ast.If)
	for _, u := range a.uses {
		of, isAlias := src.aliases[u.name]
		switch {
		case isAlias && of.name != "":
			if text := of.text(); text != u.name {
				src.edit(file.Span(u.node), text)
			}
		case isAlias:
			r.rewriteModule(src, u.node, of.module, attributes)
		case src.renamed[u.name] != "":
			src.edit(file.Span(u.node), src.renamed[u.name])
		case u.name == "__name__" && src.name != "" && !src.fence && !(isIf && isMainGuard(guard)):
			src.edit(file.Span(u.node), strconv.Quote(src.name))
		}
	}
}

// rewriteModule writes module.name as the name that stands for it.
func (r *moduleReader) rewriteModule(src *source, root ast.Ast, m *source, attributes map[ast.Ast]*ast.Attribute) {
	file, node := src.snippet.File, root
	if m.snippet != nil && len(m.snippet.Errors) > 0 {
		return
	}
	for {
		attr := attributes[node]
		if attr == nil {
			r.fail(src, root, "the module '%s' is used as a value", m.name)
			return
		}
		name := string(attr.Attr)
		if of, ok := m.aliases[name]; ok && of.name == "" {
			m, node = of.module, attr
			continue
		}
		if m.has(name) {
			if attr.Ctx != ast.Load {
				r.fail(src, root, "a variable of the module '%s' is set from outside", m.name)
				return
			}
			src.edit(file.Span(attr), target{m, name}.text())
			return
		}
		if name == "__name__" && attr.Ctx == ast.Load {
			src.edit(file.Span(attr), strconv.Quote(m.name))
			return
		}
		sub := r.modules[strings.TrimPrefix(m.name+"."+name, ".")]
		if sub == nil {
			r.fail(src, attr, "the module '%s' has no attribute '%s'", m.name, name)
			return
		}
		m, node = sub, attr
	}
}

func (r *moduleReader) fail(src *source, node ast.Ast, format string, args ...any) {
	s := src.snippet
	span := s.File.NameSpan(node)
	if !span.IsValid() {
		span = s.File.Span(node)
	}
	d := diag.New(diag.LocalModule, s.Doc.Name, s.DocSpan(span), format, args...).
		WithHint("of modules of a program's own, functions, classes and variables can be used: module.name, or from module import name")
	r.mods.diags[s] = append(r.mods.diags[s], d)
}

// rewritePatch names what unittest.mock puts something else in the place of:
//
//	patch("helpers.fetch")  =>  patch("__main__.fetch")
func (r *moduleReader) rewritePatch(src *source, n *ast.Call) {
	fn := n.Func
	if attr, ok := fn.(*ast.Attribute); ok && attr.Attr != "patch" {
		fn = attr.Value // patch.multiple, patch.dict
	}
	last := ""
	switch fn := fn.(type) {
	case *ast.Name:
		last = string(fn.Id)
	case *ast.Attribute:
		last = string(fn.Attr)
	}
	if last != "patch" && last != "monkeypatch" || len(n.Args) == 0 {
		return
	}
	text, ok := n.Args[0].(*ast.Str)
	if !ok {
		return
	}
	parts := strings.Split(string(text.S), ".")
	for i := len(parts) - 1; i > 0; i-- {
		m := r.modules[strings.Join(parts[:i], ".")]
		if m == nil || !m.has(parts[i]) {
			continue
		}
		path := strings.Join(append([]string{"__main__", target{m, parts[i]}.text()}, parts[i+1:]...), ".")
		src.edit(src.snippet.File.Span(text), strconv.Quote(path))
		return
	}
}

// rewriteGlobal renames what a function declares as global.
func (src *source) rewriteGlobal(n *ast.Global) {
	changed := false
	var names []string
	for _, name := range n.Names {
		text := string(name)
		if src.renamed[text] != "" {
			text, changed = src.renamed[text], true
		}
		names = append(names, text)
	}
	if changed {
		src.edit(src.snippet.File.Span(n), "global "+strings.Join(names, ", "))
	}
}

// rewriteImport renames what an import of the library binds.
func (src *source) rewriteImport(st ast.Stmt) {
	if src.imports[st] != nil {
		return
	}
	var list []*ast.Alias
	head := "import "
	switch n := st.(type) {
	case *ast.Import:
		list = n.Names
	case *ast.ImportFrom:
		list, head = n.Names, "from "+strings.Repeat(".", n.Level)+string(n.Module)+" import "
	}
	changed := false
	var all []*ast.Alias
	for _, a := range list {
		b := *a
		if text := src.renamed[string(aliasName(a))]; text != "" {
			b.AsName, changed = ast.Identifier(text), true
		}
		all = append(all, &b)
	}
	if changed {
		src.edit(src.snippet.File.Span(st), head+aliases(all))
	}
}
