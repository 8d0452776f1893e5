package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// importCall is __import__("datetime"), which stands for the module as a name that an import binds would; nil for any other call.
func (b *binder) importCall(s *scope, e *ast.Call) hir.Expr {
	fn, ok := e.Func.(*ast.Name)
	args := parser.CallArguments(e)
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
