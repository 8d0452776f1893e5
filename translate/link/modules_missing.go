package link

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// readMissing finds imports of third-party packages, and of modules of the program that cannot do without one, which fail when they
// are reached:
//
//	def load(): import yaml  =>  def load(): raise ModuleNotFoundError("No module named 'yaml'", name='yaml')
//
// One that stands at the top of a module always runs: the module is as missing as the package.
func (r *moduleReader) readMissing(src *source, n ast.Stmt, names []*ast.Alias, at dependency) bool {
	if at.typing || at.decided {
		return false
	}
	top := ""
	switch n := n.(type) {
	case *ast.Import:
		for _, a := range n.Names {
			if top == "" {
				top = r.missingOf(src, string(a.Name))
			}
		}
	case *ast.ImportFrom:
		base := string(n.Module)
		if n.Level > 0 {
			var ok bool
			if base, ok = r.relative(src, n.Level, base); !ok || r.find(base) == nil {
				return false
			}
		}
		top = r.missingOf(src, base)
	}
	switch {
	case top == "" || r.doc.Kind != parser.PythonScript && !at.lazy:
		return false
	case !at.nested:
		if src.missing == "" {
			src.missing = top
		}
		return false // reported, if anything needs the module
	}
	imp := &localImport{raises: missingModule(top, true)}
	if at.lazy {
		for _, a := range names {
			imp.unset = append(imp.unset, string(aliasName(a)))
		}
	}
	src.imports[n] = imp
	if src.warned[top] {
		return true
	}
	src.warned[top] = true
	r.warn(src, n, diag.Optional, "as where it is not installed, the import raises ModuleNotFoundError when it is reached", "the package '%s' has no counterpart in Go", top)
	return true
}

// missingOf is the package that is missing where a module is imported, "" for none.
func (r *moduleReader) missingOf(src *source, name string) string {
	if m := r.find(name); m != nil {
		if m == src {
			return ""
		}
		return m.missing
	}
	if name != "" && !isStandard(name) && r.isMissing(name) {
		top, _, _ := strings.Cut(name, ".")
		return top
	}
	return ""
}

// testsVersion recognises tests of sys.version_info.
func testsVersion(e ast.Expr) bool {
	found := false
	parser.Inspect(e, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.Attribute:
			found = found || n.Attr == "version_info"
		case *ast.Name:
			found = found || n.Id == "version_info"
		}
		return !found
	})
	return found
}
