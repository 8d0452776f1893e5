package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// target binds an expression that is assigned to.
func (b *binder) target(s *scope, e ast.Expr) hir.Expr {
	var out hir.Expr
	switch e := e.(type) {
	case *ast.Name:
		out = &hir.Name{Var: s.bound(s.declare(string(e.Id), e))}
	case *ast.Tuple:
		out = &hir.Tuple{Elts: b.targets(s, e.Elts), Cell: hir.NewCell()}
	case *ast.List:
		out = &hir.Tuple{Elts: b.targets(s, e.Elts), Cell: hir.NewCell()}
	case *ast.Starred:
		out = &hir.Starred{X: b.target(s, e.Value)}
	case *ast.Attribute:
		switch e.Attr {
		case "__name__", "__qualname__", "__module__", "__doc__":
			b.module.SetsNames = true
		}
		return b.expr(s, e)
	default:
		return b.expr(s, e)
	}
	out.Base().Pos, out.Base().End = b.pos(e), b.end(e)
	return out
}

func (b *binder) targets(s *scope, list []ast.Expr) []hir.Expr {
	out := make([]hir.Expr, len(list))
	for i, e := range list {
		out[i] = b.target(s, e)
	}
	return out
}

// loadOf binds a target as something that is read (the left side of +=, the operand of del) without counting a binding.
func (b *binder) loadOf(s *scope, e ast.Expr) hir.Expr {
	if n, ok := e.(*ast.Name); ok {
		out := &hir.Name{Var: s.use(s.declare(string(n.Id), n))}
		out.Pos, out.End = b.pos(e), b.end(e)
		return out
	}
	return b.expr(s, e)
}

// annTarget binds the target of a bare annotation, which declares but does not bind.
func (b *binder) annTarget(s *scope, e ast.Expr) hir.Expr { return b.loadOf(s, e) }
