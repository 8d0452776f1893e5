package parser

import "github.com/go-python/gpython/ast"

// place is where a statement or expression stands, as far as it decides what is allowed there.
type place struct {
	kind      scopeKind
	async     bool // an async function, or a top level that counts as one
	generator bool // the function yields
	loop      bool // in a loop of this function
	star      bool // in an except* block, and in no loop inside it
	blocks    int  // statements around this one that unwind: loops, with, try
}

// maxBlocks is how deep CPython nests blocks.
const maxBlocks = 21

// flowPass is what CPython checks while it generates code.
type flowPass struct {
	*checker
	at place
}

func (c *checker) flow() {
	f := &flowPass{checker: c}
	f.at.async = c.file.mode&TopLevelAwait != 0
	f.all(Children(c.file.Module))
}

// in checks something that stands in another place.
func (f *flowPass) in(p place, body func()) {
	outer := f.at
	f.at = p
	body()
	f.at = outer
}

func (f *flowPass) all(list []ast.Ast) {
	for _, n := range list {
		f.visit(n)
	}
}

func (f *flowPass) stmts(list []ast.Stmt) {
	for _, n := range list {
		f.visit(n)
	}
}

// functionLike reports whether the code here runs in a function.
func (f *flowPass) functionLike() bool {
	return f.at.kind == functionScope || f.at.kind == comprehensionScope
}

func (f *flowPass) visit(n ast.Ast) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		f.function(n, n.Name, n.DecoratorList, n.Args, n.Returns, n.Body, false)
	case *AsyncFunctionDef:
		f.function(n, n.Name, n.DecoratorList, n.Args, n.Returns, n.Body, true)
	case *ast.ClassDef:
		f.class(n)
	case *ast.Return:
		f.returns(n)
	case *ast.Break:
		f.jump(n, "'break' outside loop")
	case *ast.Continue:
		f.jump(n, "'continue' not properly in loop")
	case *ast.For:
		f.loop(n, []ast.Ast{n.Iter, n.Target}, n.Body, n.Orelse)
	case *ast.While:
		f.loop(n, []ast.Ast{n.Test}, n.Body, n.Orelse)
	case *AsyncFor:
		f.needAsync(n, "'async for' outside async function")
		f.loop(n, []ast.Ast{n.Iter, n.Target}, n.Body, n.Orelse)
	case *AsyncWith:
		f.needAsync(n, "'async with' outside async function")
		f.block(n, func() { f.all(Children(n)) })
	case *ast.With:
		f.block(n, func() { f.all(Children(n)) })
	case *ast.Try:
		f.try(n, n.Handlers)
	case *TryStar:
		f.tryStar(n)
	case *Match:
		f.match(n)
	case *TypeVarTuple:
		f.unstarred(n.Default)
	case *ast.Index:
		f.unstarred(n.Value)
	case *ast.Import:
		f.imports(n, n.Names)
	case *ast.ImportFrom:
		f.imports(n, n.Names)
	case *ast.Arg:
		f.debugName(n)
		f.unstarred(n.Annotation)
	case ast.Expr:
		f.expr(n)
	default:
		f.all(Children(n))
	}
}

func (f *flowPass) function(n ast.Stmt, name ast.Identifier, decorators []ast.Expr, args *ast.Arguments,
	returns ast.Expr, body []ast.Stmt, async bool) {
	f.forbidDebug(n, name)
	for _, d := range decorators {
		f.visit(d)
	}
	f.visit(args)
	if returns != nil {
		f.visit(returns)
	}
	f.in(place{kind: functionScope, async: async, generator: yields(body)}, func() { f.stmts(body) })
}

// unstarred checks an expression in a place where a star is allowed: `*args: *Ts`, `x[1:2, *y]`.
func (f *flowPass) unstarred(e ast.Expr) {
	if star, ok := e.(*ast.Starred); ok {
		e = star.Value
	}
	if e != nil {
		f.visit(e)
	}
}

func (f *flowPass) imports(n ast.Stmt, names []*ast.Alias) {
	for _, a := range names {
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		f.forbidDebug(n, name)
	}
}

// yields reports whether a function with this body is a generator.
func yields(body []ast.Stmt) bool {
	found := false
	for _, s := range body {
		Inspect(s, func(n ast.Ast) bool {
			switch n.(type) {
			case *ast.FunctionDef, *AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.Yield, *ast.YieldFrom:
				found = true
			}
			return !found
		})
	}
	return found
}

func (f *flowPass) class(n *ast.ClassDef) {
	f.forbidDebug(n, n.Name)
	for _, d := range n.DecoratorList {
		f.visit(d)
	}
	f.arguments(ClassArguments(n))
	f.in(place{kind: classScope}, func() { f.stmts(n.Body) })
}

func (f *flowPass) returns(n *ast.Return) {
	switch {
	case !f.functionLike():
		f.errorf(n, "'return' outside function")
	case n.Value != nil && f.at.async && f.at.generator:
		f.errorf(n, "'return' with value in async generator")
	case f.at.star:
		var at ast.Ast = n
		if n.Value != nil {
			at = n.Value
		}
		f.errorf(at, "'break', 'continue' and 'return' cannot appear in an except* block")
	}
	f.all(Children(n))
}

func (f *flowPass) jump(n ast.Stmt, outside string) {
	switch {
	case f.at.star:
		f.errorf(n, "'break', 'continue' and 'return' cannot appear in an except* block")
	case !f.at.loop:
		f.errorf(n, "%s", outside)
	}
}

// block checks a statement that CPython keeps on its stack of blocks.
func (f *flowPass) block(n ast.Ast, body func()) {
	p := f.at
	p.blocks++
	if p.blocks == maxBlocks+1 {
		f.errorf(n, "too many statically nested blocks")
	}
	f.in(p, body)
}

func (f *flowPass) loop(n ast.Ast, head []ast.Ast, body, orelse []ast.Stmt) {
	f.all(head)
	f.block(n, func() {
		f.at.loop, f.at.star = true, false
		f.stmts(body)
	})
	f.stmts(orelse)
}

func (f *flowPass) needAsync(n ast.Stmt, msg string) {
	if !f.at.async {
		f.errorf(n, "%s", msg)
	}
}

func (f *flowPass) try(n ast.Stmt, handlers []*ast.ExceptHandler) {
	for i, h := range handlers {
		if h.ExprType == nil && i < len(handlers)-1 {
			f.errorf(h, "default 'except:' must be last")
		}
		f.forbidDebug(h, h.Name)
	}
	f.block(n, func() { f.all(Children(n)) })
}

func (f *flowPass) tryStar(n *TryStar) {
	f.block(n, func() {
		f.stmts(n.Body)
		for _, h := range n.Handlers {
			f.visit(h.ExprType)
			p := f.at
			p.star = true
			f.in(p, func() { f.stmts(h.Body) })
		}
		f.stmts(n.Orelse)
		f.stmts(n.Finalbody)
	})
}
