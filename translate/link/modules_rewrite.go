package link

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
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
	for name, text := range src.renamed {
		if src.snippet.Renamed == nil {
			src.snippet.Renamed = map[string]string{}
		}
		src.snippet.Renamed[text] = name
	}
}

func (imp *localImport) text(renamed map[string]string) string {
	if imp.raises != "" {
		text := "raise " + imp.raises
		if imp.rest != "" {
			text = imp.rest + "; " + text
		}
		for _, name := range imp.unset {
			text += "; " + name + " = None" // which is a variable of the function, though never reached
		}
		return text
	}
	var parts []string
	if imp.rest != "" {
		parts = append(parts, imp.rest)
	}
	for _, c := range imp.copied {
		as := c.as
		if renamed[as] != "" && !c.local {
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

// readsBuiltin reports whether what a top-level statement reads of a name is the builtin: nothing before it binds the name.
func (src *source) readsBuiltin(name string, st ast.Stmt) bool {
	for _, earlier := range src.snippet.File.Module.Body {
		if earlier == st {
			return true
		}
		b := binder{bound: map[string]ast.Ast{}, skip: src.skip}
		b.visit(earlier)
		if b.bound[name] != nil {
			return false
		}
	}
	return false
}

// docLiteral is __doc__ of the module as an expression.
func (src *source) docLiteral() string {
	if body := src.snippet.File.Module.Body; len(body) > 0 {
		if st, ok := body[0].(*ast.ExprStmt); ok {
			if text, ok := st.Value.(*ast.Str); ok {
				return strconv.Quote(hir.CompiledDoc(string(text.S)))
			}
		}
	}
	return "None"
}

func (src *source) edit(span parser.Span, text string) {
	src.edits = append(src.edits, parser.Edit{Span: span, Text: text})
}

func (r *moduleReader) rewriteStatement(src *source, st ast.Stmt) {
	file := src.snippet.File
	parser.Inspect(st, func(n ast.Ast) bool {
		switch n := n.(type) {
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
		switch {
		case u.name == "__doc__" && src.name != "" && !src.fence && (src.renamed[u.name] == "" || !u.deferred && src.readsBuiltin(u.name, st)):
			src.edit(file.Span(u.node), src.docLiteral())
		case src.renamed[u.name] != "" && !u.deferred && builtins[u.name] && src.readsBuiltin(u.name, st):
			// map = map: it is not the module's yet
		case src.renamed[u.name] != "" && src.aliases[u.name] == (target{}):
			src.edit(file.Span(u.node), src.renamed[u.name])
		case u.name == "__name__" && src.name != "" && !src.fence && !(isIf && isMainGuard(guard)):
			src.edit(file.Span(u.node), strconv.Quote(src.name))
		}
	}
	unread := src.unreadAnnotations(st)
	r.references(src, st, func(ref reference) {
		switch {
		case src.isHanded(ref.node):
		case ref.problem != "" && unread[ref.node]:
			src.edit(file.Span(ref.node), strconv.Quote(file.Text(file.Span(ref.node))))
		case ref.problem != "":
			r.fail(src, ref.node, "%s", ref.problem)
		case ref.text != "":
			src.edit(file.Span(ref.node), strconv.Quote(ref.text))
		default:
			if text := ref.of.text(); text != ref.name {
				src.edit(file.Span(ref.node), text)
			}
		}
	})
}

// reference is a use of what an import of a module binds.
type reference struct {
	node ast.Ast
	name string // as it is written, where it is one name
	of   target
	text string // a string that stands for it
	// problem is why it cannot be written.
	problem string
}

// references finds what a statement uses of the program's own modules.
func (r *moduleReader) references(src *source, st ast.Stmt, found func(reference)) {
	attributes := map[ast.Ast]*ast.Attribute{}
	parser.Inspect(st, func(n ast.Ast) bool {
		if n, ok := n.(*ast.Attribute); ok {
			attributes[n.Value] = n
		}
		return true
	})
	a := src.analyzer()
	a.node(st, nil)
	for _, u := range a.uses {
		switch of, ok := src.aliases[u.name]; {
		case ok && of.isModule():
			m, name := of.resolve()
			found(r.ofModule(u.node, m.aliases[name].module, attributes))
		case ok && of.name != "":
			found(reference{node: u.node, name: u.name, of: of})
		case ok && (of.module.snippet == nil || len(of.module.snippet.Errors) == 0):
			found(r.ofModule(u.node, of.module, attributes))
		}
	}
}

// ofModule follows module.name, and package.module.name.
func (r *moduleReader) ofModule(node ast.Ast, m *source, attributes map[ast.Ast]*ast.Attribute) reference {
	root := node
	for {
		attr := attributes[node]
		if attr == nil {
			return reference{node: root, problem: fmt.Sprintf("the module '%s' is used as a value", m.name)}
		}
		name := string(attr.Attr)
		if of, ok := m.aliases[name]; ok && of.name == "" {
			m, node = of.module, attr
			continue
		}
		switch {
		case m.has(name) && attr.Ctx != ast.Load:
			return reference{node: root, problem: fmt.Sprintf("a variable of the module '%s' is set from outside", m.name)}
		case m.has(name):
			return reference{node: attr, of: target{m, name}}
		case name == "__name__" && attr.Ctx == ast.Load:
			return reference{node: attr, text: m.name}
		}
		sub := r.modules[strings.TrimPrefix(m.name+"."+name, ".")]
		if sub == nil {
			return reference{node: attr, problem: fmt.Sprintf("the module '%s' has no attribute '%s'", m.name, name)}
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
