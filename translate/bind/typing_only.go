package bind

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// typingOnly reports whether an expression is typing.TYPE_CHECKING, which is False in a program that runs.
func (b *binder) typingOnly(s *scope, e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		imp := b.importOf(s.lookup(string(e.Id)))
		return imp != nil && imp.Module == "typing" && imp.Name == "TYPE_CHECKING"
	case *ast.Attribute:
		n, ok := e.Value.(*ast.Name)
		if !ok || e.Attr != "TYPE_CHECKING" {
			return false
		}
		imp := b.importOf(s.lookup(string(n.Id)))
		return imp != nil && imp.Module == "typing" && imp.Name == ""
	}
	return false
}

// importOf is the import that binds a variable, so far the only one.
func (b *binder) importOf(v *hir.Var) *hir.Import {
	var found *hir.Import
	imports := 0
	for _, d := range b.defs {
		imp, ok := d.def.(*hir.Import)
		if !ok || d.v != v {
			continue
		}
		if found != nil && (imp.Module != found.Module || imp.Name != found.Name) {
			return nil
		}
		found = imp
		imports++
	}
	if imports != v.Bindings {
		return nil
	}
	return found
}

// typingBlock binds what stands under `if TYPE_CHECKING:`, where only type checkers look: imports, classes and names of types, which
// annotations can name. The rest never runs, nor does anything here whose name the else branch binds as well.
func (b *binder) typingBlock(s *scope, body, orelse []ast.Stmt) []hir.Stmt {
	bound := map[string]bool{}
	boundBy(orelse, bound)
	var out []hir.Stmt
	for _, st := range body {
		names := typingNames(st)
		if s.kind == classScope { // what is bound here would be an attribute
			names = nil
			if a, ok := st.(*parser.AnnAssign); ok && a.Value == nil {
				out = append(out, b.stmt(s, st))
			}
		}
		if len(names) == 0 || slices.ContainsFunc(names, func(name string) bool { return bound[name] }) {
			continue
		}
		h := b.stmt(s, st)
		switch h := h.(type) {
		case *hir.Import:
			h.TypingOnly = true
		case *hir.ImportGroup:
			for _, imp := range h.Imports {
				imp.TypingOnly = true
			}
		}
		out = append(out, h)
	}
	return out
}

// boundBy finds the names that the statements of an else branch bind, also those in the branches of an elif or a try.
func boundBy(body []ast.Stmt, bound map[string]bool) {
	for _, st := range body {
		for _, name := range typingNames(st) {
			bound[name] = true
		}
		switch st := st.(type) {
		case *ast.FunctionDef:
			bound[string(st.Name)] = true
		case *ast.Assign:
			for _, t := range st.Targets {
				if n, ok := t.(*ast.Name); ok {
					bound[string(n.Id)] = true
				}
			}
		case *ast.If:
			boundBy(st.Body, bound)
			boundBy(st.Orelse, bound)
		case *ast.Try:
			boundBy(st.Body, bound)
			boundBy(st.Orelse, bound)
			for _, h := range st.Handlers {
				boundBy(h.Body, bound)
			}
		}
	}
}

// typingNames are the names that an import, a class or an assignment of a type binds.
func typingNames(st ast.Stmt) []string {
	var names []string
	switch st := st.(type) {
	case *ast.Import:
		for _, a := range st.Names {
			names = append(names, aliasName(a, true))
		}
	case *ast.ImportFrom:
		for _, a := range st.Names {
			names = append(names, aliasName(a, false))
		}
	case *ast.ClassDef:
		names = append(names, string(st.Name))
	case *ast.Assign:
		if n, ok := st.Targets[0].(*ast.Name); ok && len(st.Targets) == 1 && isTypeText(st.Value) {
			names = append(names, string(n.Id))
		}
	}
	return names
}

// isTypeText reports whether an expression can be a type: names, their attributes, subscripts and unions.
func isTypeText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name, *ast.Str, *ast.NameConstant:
		return true
	case *ast.Attribute:
		return isTypeText(e.Value)
	case *ast.Subscript:
		return isTypeText(e.Value)
	case *ast.BinOp:
		return e.Op == ast.BitOr && isTypeText(e.Left) && isTypeText(e.Right)
	}
	return false
}
