package link

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// unreadAnnotations are the nodes of a statement's annotations in a source that says from __future__ import annotations: what they name
// need not be there.
func (src *source) unreadAnnotations(st ast.Stmt) map[ast.Ast]bool {
	if !src.deferred() {
		return nil
	}
	unread := map[ast.Ast]bool{}
	mark := func(e ast.Expr) {
		if e != nil {
			parser.Inspect(e, func(n ast.Ast) bool {
				unread[n] = true
				return true
			})
		}
	}
	parser.Inspect(st, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.Arg:
			mark(n.Annotation)
		case *ast.FunctionDef:
			mark(n.Returns)
		case *parser.AsyncFunctionDef:
			mark(n.Returns)
		case *parser.AnnAssign:
			mark(n.Annotation)
		}
		return true
	})
	return unread
}

// deferred reports whether a source says from __future__ import annotations.
func (src *source) deferred() bool {
	for _, st := range src.snippet.File.Module.Body {
		if n, ok := st.(*ast.ImportFrom); ok && n.Module == "__future__" {
			for _, a := range n.Names {
				if a.Name == "annotations" {
					return true
				}
			}
		}
	}
	return false
}
