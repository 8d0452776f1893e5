package version

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Fallback reports whether the except clauses of a try only serve other versions of Python: its body imports what there is here.
//
//	try: import json
//	except ImportError: import simplejson as json
func Fallback(n *ast.Try) bool {
	imports := false
	for _, st := range n.Body {
		switch st := st.(type) {
		case *ast.Import:
			imports = true
			for _, a := range st.Names {
				if stubs.Default.Module(string(a.Name)) == nil {
					return false
				}
			}
		case *ast.ImportFrom:
			imports = true
			if !gives(st) {
				return false
			}
		case *ast.Assign:
			if !isPlain(st.Value) {
				return false
			}
		case *ast.Pass:
		default:
			return false
		}
	}
	for _, h := range n.Handlers {
		if !ofImports(h.ExprType) {
			return false
		}
	}
	return imports && len(n.Handlers) > 0
}

// gives reports whether the module of an import has all its names.
func gives(st *ast.ImportFrom) bool {
	m := stubs.Default.Module(string(st.Module))
	if st.Level > 0 || m == nil {
		return false
	}
	for _, a := range st.Names {
		if m.Members[string(a.Name)] == nil && stubs.Default.Module(m.Name+"."+string(a.Name)) == nil {
			return false
		}
	}
	return true
}

// isPlain reports whether an expression is a constant: HAS_JSON = True
func isPlain(e ast.Expr) bool {
	switch e.(type) {
	case *ast.NameConstant, *ast.Num, *ast.Str:
		return true
	}
	return false
}

// ofImports reports whether an except clause is for imports that fail and nothing else.
func ofImports(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		return e.Id == "ImportError" || e.Id == "ModuleNotFoundError"
	case *ast.Tuple:
		for _, x := range e.Elts {
			if !ofImports(x) {
				return false
			}
		}
		return len(e.Elts) > 0
	}
	return false
}
