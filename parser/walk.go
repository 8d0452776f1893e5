package parser

import "github.com/go-python/gpython/ast"

// Inspect calls visit for node and, as long as visit returns true, for everything below it, parents first and siblings
// in the order of the source (decorators before the function, the value of `x if c else y` before its condition).
//
// Comprehension clauses are no nodes of their own: their target, iterable and conditions are children of the
// comprehension. Type parameters of functions and classes are found by [File.TypeParams] only.
func Inspect(node ast.Ast, visit func(ast.Ast) bool) {
	if !visit(node) {
		return
	}
	eachChild(node, func(child ast.Ast) { Inspect(child, visit) })
}

// Walk is [Inspect] with a second function, called for each visited node after everything below it.
// Where enter returns false, neither the children nor leave are called.
func Walk(node ast.Ast, enter func(ast.Ast) bool, leave func(ast.Ast)) {
	if !enter(node) {
		return
	}
	eachChild(node, func(child ast.Ast) { Walk(child, enter, leave) })
	leave(node)
}

// Children are the nodes directly below node, in the order of the source.
func Children(node ast.Ast) []ast.Ast {
	var all []ast.Ast
	eachChild(node, func(child ast.Ast) { all = append(all, child) })
	return all
}

type visitor func(ast.Ast)

// eachChild dispatches over statements, expressions and the nodes that are neither.
func eachChild(node ast.Ast, v visitor) {
	switch n := node.(type) {
	case ast.Stmt:
		v.childrenOfStmt(n)
	case ast.Expr:
		v.childrenOfExpr(n)
	case Pattern:
		v.childrenOfPattern(n)
	default:
		v.childrenOfOther(n)
	}
}

func (v visitor) expr(e ast.Expr) {
	if e != nil {
		v(e)
	}
}

func (v visitor) exprs(list []ast.Expr) {
	for _, e := range list {
		v.expr(e)
	}
}

func (v visitor) stmts(list []ast.Stmt) {
	for _, s := range list {
		v(s)
	}
}

func (v visitor) arguments(a *ast.Arguments) {
	if a != nil {
		v(a)
	}
}

func (v visitor) handlers(list []*ast.ExceptHandler) {
	for _, h := range list {
		v(h)
	}
}

func (v visitor) items(list []*ast.WithItem) {
	for _, i := range list {
		v(i)
	}
}

func (v visitor) aliases(list []*ast.Alias) {
	for _, a := range list {
		v(a)
	}
}

func (v visitor) patterns(list []Pattern) {
	for _, p := range list {
		v(p)
	}
}

// call visits the arguments of a call or class header in the order of the source.
func (v visitor) call(args []ast.Expr, keywords []*ast.Keyword, starargs, kwargs ast.Expr) {
	if len(keywords) == 0 {
		v.exprs(args)
		v.expr(starargs)
		v.expr(kwargs)
		return
	}
	all := make([]ast.Ast, 0, len(args)+len(keywords)+2)
	collect := visitor(func(n ast.Ast) { all = append(all, n) })
	collect.exprs(args)
	for _, k := range keywords {
		collect(k)
	}
	collect.expr(starargs)
	collect.expr(kwargs)
	// Insertion sort: the list is short and nearly always in order already.
	for i := 1; i < len(all); i++ {
		for j := i; j > 0 && Start(all[j]).Before(Start(all[j-1])); j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	for _, n := range all {
		v(n)
	}
}

func (v visitor) childrenOfPattern(n Pattern) {
	switch n := n.(type) {
	case *MatchValue:
		v.expr(n.Value)
	case *MatchSequence:
		v.patterns(n.Patterns)
	case *MatchMapping:
		for i, k := range n.Keys {
			v.expr(k)
			v(n.Patterns[i])
		}
	case *MatchClass:
		v.expr(n.Cls)
		v.patterns(n.Patterns)
		v.patterns(n.KwdPatterns)
	case *MatchAs:
		if n.Pattern != nil {
			v(n.Pattern)
		}
	case *MatchOr:
		v.patterns(n.Patterns)
	}
}

func (v visitor) childrenOfOther(n ast.Ast) {
	switch n := n.(type) {
	case *ast.Module:
		v.stmts(n.Body)
	case *ast.Interactive:
		v.stmts(n.Body)
	case *ast.Suite:
		v.stmts(n.Body)
	case *ast.Expression:
		v.expr(n.Body)
	case *ast.ExceptHandler:
		v.expr(n.ExprType)
		v.stmts(n.Body)
	case *ast.Arguments:
		v.parameters(n)
	case *ast.Arg:
		v.expr(n.Annotation)
	case *ast.Keyword:
		v.expr(n.Value)
	case *ast.WithItem:
		v.expr(n.ContextExpr)
		v.expr(n.OptionalVars)
	case *MatchCase:
		v(n.Pattern)
		v.expr(n.Guard)
		v.stmts(n.Body)
	case *ast.Slice:
		v.expr(n.Lower)
		v.expr(n.Upper)
		v.expr(n.Step)
	case *ast.Index:
		v.expr(n.Value)
	case *ast.ExtSlice:
		for _, d := range n.Dims {
			v(d)
		}
	case *TypeVar:
		v.expr(n.Bound)
		v.expr(n.Default)
	case *ParamSpec:
		v.expr(n.Default)
	case *TypeVarTuple:
		v.expr(n.Default)
	}
}

// parameters visits each parameter and then its default.
func (v visitor) parameters(n *ast.Arguments) {
	required := len(n.Args) - len(n.Defaults)
	for i, a := range n.Args {
		v(a)
		if i >= required {
			v.expr(n.Defaults[i-required])
		}
	}
	if n.Vararg != nil {
		v(n.Vararg)
	}
	for i, a := range n.Kwonlyargs {
		v(a)
		v.expr(n.KwDefaults[i])
	}
	if n.Kwarg != nil {
		v(n.Kwarg)
	}
}
