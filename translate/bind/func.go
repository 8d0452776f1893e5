package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// funcDef binds def and async def, to a name that is mostly its own.
func (b *binder) funcDef(s *scope, def wrapperDef, decorators []ast.Expr, as string) hir.Stmt {
	out := &hir.FuncDef{}
	st := def.stmt
	b.head(&out.Meta, st)
	fn := &hir.Func{
		Name: def.name, IsAsync: def.async || b.uses.awaitMethods[st], HandsOn: b.uses.awaitMethods[st], Parent: s.fn, Pos: b.pos(st), EndLine: b.end(st).Line,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	fn.Qualname = qualname(s, def.name)
	if s.kind == classScope {
		fn.Class, fn.Name, fn.ClassNamed = s.class, s.mangle(as), b.copies.fixed[st]
	} else if as != def.name {
		fn.GoName = as
	}
	b.module.Funcs = append(b.module.Funcs, fn)
	out.Decorators = b.exprs(s, decorators)
	fn.Decorators = out.Decorators
	in := s.child(funcScope, fn)
	b.typeParams(in, st)
	fn.Generic = len(b.file.TypeParams(st)) > 0
	b.params(s, in, fn, def.args)
	returns := def.returns
	if fn.HandsOn {
		returns = awaitResult(returns)
	}
	fn.Returns = b.annotation(in, returns)
	if def.returns != nil {
		fn.ReturnHint = b.hint(def.returns)
	}
	b.headerTail(&out.Meta, st, def.body)
	b.funcBody(in, fn, def.body)
	fn.Lead, fn.Trail, fn.Blank = out.Meta.Lead, out.Meta.Trail, out.Meta.Blank
	out.Func = fn
	out.Var = s.bound(s.declare(as, st))
	b.defineAs(out)
	return out
}

// typeParams declares the names of def f[T]: as locals, which only annotations use.
func (b *binder) typeParams(in *scope, st ast.Ast) {
	for _, tp := range b.file.TypeParams(st) {
		in.declare(typeParamName(tp), tp).Bindings++
	}
}

func typeParamName(tp parser.TypeParam) string {
	switch tp := tp.(type) {
	case *parser.TypeVar:
		return string(tp.Name)
	case *parser.ParamSpec:
		return string(tp.Name)
	case *parser.TypeVarTuple:
		return string(tp.Name)
	}
	return "_"
}

func qualname(s *scope, name string) string {
	switch {
	case s.kind == classScope:
		return s.class.Qualname + "." + name
	case s.fn != nil && s.fn.Parent != nil:
		return s.fn.Qualname + ".<locals>." + name
	}
	return name
}

// params binds the parameters: defaults in the scope around, names in the function's own.
func (b *binder) params(outer, in *scope, fn *hir.Func, args *ast.Arguments) {
	kinds := map[parser.ParamKind]hir.ParamKind{
		parser.PosOnly: hir.PosOnly, parser.PosOrKeyword: hir.PosOrKw, parser.VarArg: hir.VarArgs,
		parser.KwOnly: hir.KwOnly, parser.KwArg: hir.KwArgs,
	}
	for _, p := range b.file.Params(args) {
		v := in.declare(string(p.Name), p.Arg)
		v.Bindings++
		param := &hir.Param{Name: v.Name, Kind: kinds[p.Kind], Var: v, Pos: b.at(p.Pos)}
		v.Param = param
		if p.Default != nil {
			param.Default = b.expr(outer, p.Default)
		}
		param.Annotation = b.annotation(in, p.Annotation)
		if p.Annotation != nil {
			param.Hint = b.hint(p.Annotation)
		}
		fn.Params = append(fn.Params, param)
	}
}

// funcBody binds the body, docstring first.
func (b *binder) funcBody(in *scope, fn *hir.Func, body []ast.Stmt) {
	in.collect(body)
	rest := body
	if text, ok := docString(body[0]); ok {
		fn.Doc, fn.HasDoc, fn.DocPos = hir.CompiledDoc(text), true, b.pos(body[0])
		fn.Lead = nil
		rest = body[1:]
		line := b.file.Span(body[0]).End.Line
		if inner, trail := b.comments.within(line); len(inner)+len(trail) > 0 {
			defer func() {
				fn.Body = append([]hir.Stmt{commentStmt(append(inner, trail...))}, fn.Body...)
			}()
		}
	}
	fn.Body = b.block(in, rest, -1)
	if len(rest) == 0 {
		if texts := b.comments.indented(b.next, parser.Start(body[0]).Col); len(texts) > 0 {
			fn.Body = append(fn.Body, commentStmt(texts))
		}
	}
}

func commentStmt(texts []string) hir.Stmt {
	c := &hir.Comment{}
	c.Meta.Lead = texts
	return c
}

func (b *binder) lambda(s *scope, e *ast.Lambda) hir.Expr {
	fn := &hir.Func{
		Name: "<lambda>", Qualname: qualname(s, "<lambda>"), IsLambda: true, Parent: s.fn, Pos: b.pos(e),
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	b.module.Funcs = append(b.module.Funcs, fn)
	in := s.child(funcScope, fn)
	b.params(s, in, fn, e.Args)
	in.collectExpr(e.Body)
	ret := &hir.Return{X: b.expr(in, e.Body)}
	ret.Meta.Pos = b.pos(e.Body)
	fn.Body = []hir.Stmt{ret}
	return &hir.Lambda{Func: fn}
}
