// Package advise warns of what is valid Python and most likely a mistake: a coroutine that blocks the event loop, one that
// is never awaited, a task that nobody keeps, a join() that cannot end, idioms that Python has removed. What is converted
// behaves as Python does in any case.
package advise

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/legacy"
	"github.com/py2goasync/py2goasync/translate/link"
)

// Plan gives the warnings about a snippet's own statements. coroutines are the names of the document's coroutine functions,
// see [Coroutines].
func Plan(p *link.Plan, coroutines map[string]bool) []diag.Diagnostic {
	a := &adviser{names: readNames(p)}
	files := map[*parser.File]bool{}
	for _, st := range p.Main {
		if st.Added {
			continue
		}
		a.at = st
		a.node(st.Node, context{})
		if !files[st.File] {
			files[st.File] = true
			a.idioms(st, coroutines)
		}
	}
	return a.diags
}

// Coroutines are the names of all coroutine functions of a document whose snippets are parsed.
func Coroutines(doc *parser.Document) map[string]bool {
	all := map[string]bool{}
	for _, s := range doc.Snippets {
		if s.File == nil || s.File.Module == nil {
			continue
		}
		for _, st := range s.File.Module.Body {
			parser.Inspect(st, func(n ast.Ast) bool {
				switch n := n.(type) {
				case *parser.AsyncFunctionDef:
					all[string(n.Name)] = true
				case *ast.FunctionDef:
					for _, d := range n.DecoratorList {
						if at, ok := d.(*ast.Attribute); ok && at.Attr == "coroutine" {
							all[string(n.Name)] = true
						}
					}
				}
				return true
			})
		}
	}
	return all
}

type adviser struct {
	names *names
	at    link.Stmt
	diags []diag.Diagnostic
}

// context is where a node stands.
type context struct {
	async bool // in the body of a coroutine function
}

func (a *adviser) warn(code diag.Code, n ast.Ast, hint, format string, args ...any) {
	span := a.at.Snippet.DocSpan(a.at.File.Span(n))
	d := diag.New(code, a.at.Snippet.Doc.Name, span, format, args...)
	if hint != "" {
		d = d.WithHint("%s", hint)
	}
	a.diags = append(a.diags, d)
}

func (a *adviser) node(n ast.Ast, c context) {
	parser.Inspect(n, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *parser.AsyncFunctionDef:
			a.body(n.Body, context{async: true})
			return false
		case *ast.FunctionDef:
			a.body(n.Body, context{})
			return false
		case *ast.Lambda:
			a.node(n.Body, context{})
			return false
		case *ast.ExprStmt:
			a.dropped(n.Value)
		case *parser.Await:
			a.join(n)
		case *ast.Compare:
			return !a.compared(n)
		case *ast.Assign:
			a.hook(n)
		case *ast.Attribute:
			a.installation(n)
			a.internals(n)
		case *ast.Name:
			if n.Ctx == ast.Load {
				a.installation(n)
			}
		case *ast.Call:
			a.blocking(n, c)
			a.weak(n)
			a.process(n)
			a.computed(n)
		}
		return true
	})
}

func (a *adviser) body(stmts []ast.Stmt, c context) {
	for _, s := range stmts {
		a.node(s, c)
	}
}

func (a *adviser) idioms(st link.Stmt, coroutines map[string]bool) {
	for _, idiom := range legacy.Find(st.File, coroutines) {
		a.warn(diag.OldIdiom, idiom.Node, idiom.Modern+"; --legacy does so", "%s", idiom.Message)
	}
}
