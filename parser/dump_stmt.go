package parser

import (
	"strconv"

	"github.com/go-python/gpython/ast"
)

func (d *dumper) stmt(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		d.function("FunctionDef", n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns)
	case *AsyncFunctionDef:
		d.function("AsyncFunctionDef", n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns)
	case *ast.ClassDef:
		o := d.open("ClassDef")
		d.id("name", n.Name)
		d.call("bases", ClassArguments(n))
		nodes(d, "body", n.Body)
		d.exprs("decorator_list", n.DecoratorList)
		nodes(d, "type_params", d.file.TypeParams(n))
		d.close(o)
	case *ast.For:
		d.loop("For", n.Target, n.Iter, n.Body, n.Orelse)
	case *AsyncFor:
		d.loop("AsyncFor", n.Target, n.Iter, n.Body, n.Orelse)
	case *ast.While:
		d.branch("While", n.Test, n.Body, n.Orelse)
	case *ast.If:
		d.branch("If", n.Test, n.Body, n.Orelse)
	case *ast.With:
		d.with("With", n.Items, n.Body)
	case *AsyncWith:
		d.with("AsyncWith", n.Items, n.Body)
	case *ast.Try:
		d.try("Try", n.Body, n.Handlers, n.Orelse, n.Finalbody)
	case *TryStar:
		d.try("TryStar", n.Body, n.Handlers, n.Orelse, n.Finalbody)
	case *Match:
		o := d.open("Match")
		d.expr("subject", n.Subject)
		nodes(d, "cases", n.Cases)
		d.close(o)
	default:
		d.simple(n)
	}
}

func (d *dumper) function(kind string, n ast.Stmt, name ast.Identifier, args *ast.Arguments, body []ast.Stmt,
	decorators []ast.Expr, returns ast.Expr) {
	o := d.open(kind)
	d.id("name", name)
	d.child("args", args)
	nodes(d, "body", body)
	d.exprs("decorator_list", decorators)
	d.expr("returns", returns)
	nodes(d, "type_params", d.file.TypeParams(n))
	d.close(o)
}

func (d *dumper) loop(kind string, target, iter ast.Expr, body, orelse []ast.Stmt) {
	o := d.open(kind)
	d.expr("target", target)
	d.expr("iter", iter)
	nodes(d, "body", body)
	nodes(d, "orelse", orelse)
	d.close(o)
}

func (d *dumper) branch(kind string, test ast.Expr, body, orelse []ast.Stmt) {
	o := d.open(kind)
	d.expr("test", test)
	nodes(d, "body", body)
	nodes(d, "orelse", orelse)
	d.close(o)
}

func (d *dumper) with(kind string, items []*ast.WithItem, body []ast.Stmt) {
	o := d.open(kind)
	nodes(d, "items", items)
	nodes(d, "body", body)
	d.close(o)
}

func (d *dumper) try(kind string, body []ast.Stmt, handlers []*ast.ExceptHandler, orelse, final []ast.Stmt) {
	o := d.open(kind)
	nodes(d, "body", body)
	nodes(d, "handlers", handlers)
	nodes(d, "orelse", orelse)
	nodes(d, "finalbody", final)
	d.close(o)
}

func (d *dumper) simple(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.ExprStmt:
		d.fields("Expr", "value", n.Value)
	case *ast.Return:
		d.fields("Return", "value", n.Value)
	case *ast.Raise:
		d.fields("Raise", "exc", n.Exc, "cause", n.Cause)
	case *ast.Assert:
		d.fields("Assert", "test", n.Test, "msg", n.Msg)
	case *ast.Pass:
		d.fields("Pass")
	case *ast.Break:
		d.fields("Break")
	case *ast.Continue:
		d.fields("Continue")
	case *ast.Delete:
		o := d.open("Delete")
		d.exprs("targets", n.Targets)
		d.close(o)
	case *ast.Global:
		o := d.open("Global")
		d.ids("names", n.Names)
		d.close(o)
	case *ast.Nonlocal:
		o := d.open("Nonlocal")
		d.ids("names", n.Names)
		d.close(o)
	case *ast.Import:
		o := d.open("Import")
		nodes(d, "names", n.Names)
		d.close(o)
	case *ast.ImportFrom:
		o := d.open("ImportFrom")
		d.id("module", n.Module)
		nodes(d, "names", n.Names)
		d.raw("level", strconv.Itoa(n.Level))
		d.close(o)
	default:
		d.assignment(n)
	}
}

// fields writes a node that only has expressions: name, value, name, value …
func (d *dumper) fields(kind string, pairs ...any) {
	o := d.open(kind)
	for i := 0; i < len(pairs); i += 2 {
		if e, ok := pairs[i+1].(ast.Expr); ok {
			d.expr(pairs[i].(string), e)
		}
	}
	d.close(o)
}

func (d *dumper) assignment(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.Assign:
		o := d.open("Assign")
		d.exprs("targets", n.Targets)
		d.expr("value", n.Value)
		d.close(o)
	case *ast.AugAssign:
		o := d.open("AugAssign")
		d.expr("target", n.Target)
		d.raw("op", operatorName(n.Op))
		d.expr("value", n.Value)
		d.close(o)
	case *AnnAssign:
		o := d.open("AnnAssign")
		d.expr("target", n.Target)
		d.expr("annotation", n.Annotation)
		d.expr("value", n.Value)
		simple := "0"
		if n.Simple {
			simple = "1"
		}
		d.raw("simple", simple)
		d.close(o)
	case *TypeAlias:
		o := d.open("TypeAlias")
		d.child("name", n.Name)
		nodes(d, "type_params", n.TypeParams)
		d.expr("value", n.Value)
		d.close(o)
	}
}

// operatorName is [ast.OperatorNumber.String], which does not know [MatMult].
func operatorName(op ast.OperatorNumber) string {
	if op == MatMult {
		return "MatMult()"
	}
	return op.String()
}
