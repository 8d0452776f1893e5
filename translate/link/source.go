package link

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// Files are the modules beside a script, by path: they go with Python().
func (p *Plan) Files() map[string]string { return p.files }

// Python is the program as Python source: what CPython is given to compare with. A script that imports modules of its own, and to
// which nothing was added, is the script as it is.
func (p *Plan) Python() string {
	if p.files != nil {
		return p.Snippet.Doc.Source
	}
	var b strings.Builder
	future := ""
	all := append(append([]Stmt(nil), p.Defs...), p.Main...)
	for i, s := range all {
		text := Text(s)
		if echoes(all, i) {
			text = "__import__('sys').displayhook((" + text + "))" // which may be a tuple without parentheses
		}
		if hasFutureAnnotations(s.File.Module.Body) {
			future = "from __future__ import annotations\n" // it must come first
		}
		if f, ok := s.Node.(*ast.ImportFrom); ok && f.Module == "__future__" {
			continue
		}
		b.WriteString(text + "\n")
	}
	return future + b.String()
}

// echoes reports whether a notebook shows the value of a statement: an expression at the end of a cell.
func echoes(all []Stmt, i int) bool {
	s := all[i].Snippet
	_, isExpr := all[i].Node.(*ast.ExprStmt)
	return isExpr && s.Cell && !s.Quiet && !all[i].Added && (i+1 == len(all) || all[i+1].Snippet != s)
}

// Text is the statement's source, decorators included; an import of which only some names come along is written anew.
func Text(s Stmt) string {
	switch n := s.Node.(type) {
	case *ast.Import:
		return "import " + aliases(n.Names)
	case *ast.ImportFrom:
		return "from " + strings.Repeat(".", n.Level) + string(n.Module) + " import " + aliases(n.Names)
	}
	file, node := s.File, s.Node
	if w := s.Snippet.Written; w != nil && file == s.Snippet.File {
		file, node = w, w.Module.Body[slices.Index(file.Module.Body, node)]
	}
	span := file.Span(node)
	for _, d := range decorators(node) {
		if at := file.DecoratorAt(d); at.IsValid() && at.Before(span.Start) {
			span.Start = at
		}
	}
	return file.Text(span)
}

func decorators(s ast.Stmt) []ast.Expr {
	switch n := s.(type) {
	case *ast.FunctionDef:
		return n.DecoratorList
	case *parser.AsyncFunctionDef:
		return n.DecoratorList
	case *ast.ClassDef:
		return n.DecoratorList
	}
	return nil
}

func aliases(names []*ast.Alias) string {
	var all []string
	for _, a := range names {
		text := string(a.Name)
		if a.AsName != "" {
			text += " as " + string(a.AsName)
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}
