package parser

import "github.com/go-python/gpython/ast"

func (v visitor) childrenOfStmt(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		v.exprs(n.DecoratorList)
		v.arguments(n.Args)
		v.expr(n.Returns)
		v.stmts(n.Body)
	case *AsyncFunctionDef:
		v.exprs(n.DecoratorList)
		v.arguments(n.Args)
		v.expr(n.Returns)
		v.stmts(n.Body)
	case *ast.ClassDef:
		v.exprs(n.DecoratorList)
		v.call(n.Bases, n.Keywords, n.Starargs, n.Kwargs)
		v.stmts(n.Body)
	case *ast.For:
		v.loop(n.Target, n.Iter, n.Body, n.Orelse)
	case *AsyncFor:
		v.loop(n.Target, n.Iter, n.Body, n.Orelse)
	case *ast.While:
		v.loop(n.Test, nil, n.Body, n.Orelse)
	case *ast.If:
		v.loop(n.Test, nil, n.Body, n.Orelse)
	case *ast.With:
		v.items(n.Items)
		v.stmts(n.Body)
	case *AsyncWith:
		v.items(n.Items)
		v.stmts(n.Body)
	case *ast.Try:
		v.try(n.Body, n.Handlers, n.Orelse, n.Finalbody)
	case *TryStar:
		v.try(n.Body, n.Handlers, n.Orelse, n.Finalbody)
	case *Match:
		v.expr(n.Subject)
		for _, c := range n.Cases {
			v(c)
		}
	default:
		v.childrenOfSimple(n)
	}
}

func (v visitor) childrenOfSimple(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.ExprStmt:
		v.expr(n.Value)
	case *ast.Assign:
		v.exprs(n.Targets)
		v.expr(n.Value)
	case *ast.AugAssign:
		v.expr(n.Target)
		v.expr(n.Value)
	case *AnnAssign:
		v.expr(n.Target)
		v.expr(n.Annotation)
		v.expr(n.Value)
	case *ast.Return:
		v.expr(n.Value)
	case *ast.Delete:
		v.exprs(n.Targets)
	case *ast.Raise:
		v.expr(n.Exc)
		v.expr(n.Cause)
	case *ast.Assert:
		v.expr(n.Test)
		v.expr(n.Msg)
	case *ast.Import:
		v.aliases(n.Names)
	case *ast.ImportFrom:
		v.aliases(n.Names)
	case *TypeAlias:
		v(n.Name)
		for _, p := range n.TypeParams {
			v(p)
		}
		v.expr(n.Value)
	}
}

func (v visitor) loop(head, iter ast.Expr, body, orelse []ast.Stmt) {
	v.expr(head)
	v.expr(iter)
	v.stmts(body)
	v.stmts(orelse)
}

func (v visitor) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orelse, final []ast.Stmt) {
	v.stmts(body)
	v.handlers(handlers)
	v.stmts(orelse)
	v.stmts(final)
}
