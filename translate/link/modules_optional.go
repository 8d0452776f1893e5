package link

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// readOptional finds imports of third-party packages that the source can do without:
//
//	try: import ujson as json      =>  raise ModuleNotFoundError("No module named 'ujson'")
//	except ImportError: import json
func (r *moduleReader) readOptional(src *source, n *ast.Try) {
	if !slices.ContainsFunc(n.Handlers, func(h *ast.ExceptHandler) bool { return catchesImportError(h.ExprType) }) {
		return
	}
	handled := slices.ContainsFunc(n.Handlers, func(h *ast.ExceptHandler) bool { return h.Name != "" })
	for _, st := range n.Body {
		missing := ""
		switch st := st.(type) {
		case *ast.Import:
			for _, a := range st.Names {
				if missing == "" && r.isMissing(string(a.Name)) {
					missing = string(a.Name)
				}
			}
		case *ast.ImportFrom:
			if st.Level > 0 {
				if raises := r.missingRelative(src, st, handled); raises != "" {
					src.imports[st] = &localImport{raises: raises}
					return
				}
			} else if r.isMissing(string(st.Module)) {
				missing = string(st.Module)
			}
		}
		if missing == "" {
			continue
		}
		top, _, _ := strings.Cut(missing, ".")
		src.imports[st] = &localImport{raises: missingModule(top, handled)}
		src.warned[top] = true
		r.warn(src, st, diag.Optional, "as where it is not installed, the program goes on at the except clause", "the package '%s' has no counterpart in Go", top)
		return // what follows is not reached
	}
}

// missingRelative is the exception of a relative import of a module that is not there, "" where it is.
func (r *moduleReader) missingRelative(src *source, st *ast.ImportFrom, looked bool) string {
	base, ok := r.relative(src, st.Level, string(st.Module))
	there := func(a *ast.Alias) bool { return r.find(string(a.Name)) != nil }
	switch {
	case !ok || base == "" && src.name == "" && r.doc.Kind == parser.PythonScript && !slices.ContainsFunc(st.Names, there):
		return `ImportError("attempted relative import with no known parent package")`
	case r.find(base) == nil && base != "":
		return missingModule(base, looked)
	}
	return ""
}

func (r *moduleReader) isMissing(name string) bool { return !knownModule(name) && r.find(name) == nil }

// missingModule is the exception that CPython raises where a package is not installed. looked says that somebody may look at it.
func missingModule(name string, looked bool) string {
	if !looked {
		return fmt.Sprintf("ModuleNotFoundError(\"No module named '%s'\")", name)
	}
	return fmt.Sprintf("ModuleNotFoundError(\"No module named '%[1]s'\", name='%[1]s')", name)
}

func catchesImportError(e ast.Expr) bool {
	switch n := e.(type) {
	case nil:
		return true
	case *ast.Name:
		switch n.Id {
		case "ImportError", "ModuleNotFoundError", "Exception", "BaseException":
			return true
		}
	case *ast.Tuple:
		return slices.ContainsFunc(n.Elts, catchesImportError)
	}
	return false
}

func (r *moduleReader) warn(src *source, node ast.Ast, code diag.Code, hint, format string, args ...any) {
	s := src.snippet
	r.mods.diags[s] = append(r.mods.diags[s], diag.New(code, s.Doc.Name, s.DocSpan(s.File.Span(node)), format, args...).WithHint("%s", hint))
}

// missingName is the ImportError of a name that a module does not have.
func missingName(m *source, name string) string {
	return fmt.Sprintf("ImportError(\"cannot import name '%s' from '%s' (%s)\")", name, m.name, m.file())
}

func (src *source) file() string {
	if src.snippet == nil || src.fence {
		return "unknown location"
	}
	return src.snippet.Doc.Name
}

// isMissingModule recognises what readOptional writes.
func isMissingModule(e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok {
		return false
	}
	name, ok := call.Func.(*ast.Name)
	return ok && name.Id == "ModuleNotFoundError"
}
