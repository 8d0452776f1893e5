package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// importCall is __import__("datetime"), which stands for the module as a name that an import binds would; nil for any other call.
func (b *binder) importCall(s *scope, e *ast.Call) hir.Expr {
	args := parser.CallArguments(e)
	if b.replaced != nil && b.replaced.dotted(e.Func) == "importlib.import_module" && len(args) == 1 && args[0].Name == "" {
		return b.importModule(args[0].Value)
	}
	fn, ok := e.Func.(*ast.Name)
	if !ok || fn.Id != "__import__" || len(args) != 1 || s.lookup("__import__").Kind != hir.Builtin {
		return nil
	}
	name, ok := args[0].Value.(*ast.Str)
	if !ok || args[0].Name != "" {
		return nil
	}
	imp := &hir.Import{Module: string(name.S), NamePos: b.pos(name)}
	imp.Bound, _, _ = strings.Cut(imp.Module, ".")
	imp.Meta.Pos = b.pos(e)
	imp.Var = &hir.Var{Name: imp.Bound, Kind: hir.Global, Cell: hir.NewCell(), Def: imp}
	return &hir.Name{Var: imp.Var}
}

// importModule is importlib.import_module("os.path"), which stands for what import os.path as path would bind; nil for a name that is
// no literal.
func (b *binder) importModule(e ast.Expr) hir.Expr {
	name, ok := e.(*ast.Str)
	if !ok || stubs.Default.Module(string(name.S)) == nil {
		return nil
	}
	imp := &hir.Import{Module: string(name.S), NamePos: b.pos(name)}
	imp.Bound = imp.Module
	imp.Meta.Pos = b.pos(e)
	imp.Var = &hir.Var{Name: imp.Bound, Kind: hir.Global, Cell: hir.NewCell(), Def: imp}
	return &hir.Name{Var: imp.Var}
}

// importAssigned binds module = importlib.import_module("json") as import json as module; nil for any other assignment.
func (b *binder) importAssigned(s *scope, st *ast.Assign) hir.Stmt {
	call, ok := st.Value.(*ast.Call)
	if !ok || len(st.Targets) != 1 {
		return nil
	}
	target, ok := st.Targets[0].(*ast.Name)
	if !ok || s.kind == classScope {
		return nil
	}
	name, ok := b.importCall(s, call).(*hir.Name)
	if !ok {
		return nil
	}
	imp := name.Var.Def.(*hir.Import)
	imp.Var = s.bound(s.declare(string(target.Id), st))
	imp.Meta.Pos = b.pos(st)
	b.defs = append(b.defs, boundDef{imp.Var, imp})
	return imp
}
