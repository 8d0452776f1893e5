package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// genFrame is the generator whose body is being written.
type genFrame struct {
	yielder *ir.Var // *py.Yielder[Y], or the yield function of an async generator
	elem    hir.Type
	async   bool
}

// generatorBody writes a generator function: it makes the generator, whose body runs when it is iterated.
//
//	def f(): yield 1  =>  return py.NewGenerator("f", func(y *py.Yielder[int]) (any, error) { … })
//	async def f(): …  =>  return asyncio.NewAsyncGenerator("f", func(ctx context.Context, yield func(int) (any, error)) error { … })
func (b *builder) generatorBody(f *hir.Func) []ir.Stmt {
	elem := f.Yields.Type()
	yt := b.l.goType(elem)
	result := b.l.goType(infer.GeneratorType(b.l.m, f))
	if f.IsAsync {
		lit, call := b.asyncGenerator(f.Qualname, elem, result)
		lit.Body = b.generatorFrame(&genFrame{call.yield, elem, true}, call.ctx, []ir.Type{ir.Error}, func() { b.stmts(f.Body) })
		return []ir.Stmt{ir.Ret(call.make(lit))}
	}
	y := b.temp("y", &ir.Pointer{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "Yielder", Args: []ir.Type{yt}}})
	results := []ir.Type{ir.Any, ir.Error}
	body := b.generatorFrame(&genFrame{y, elem, false}, b.ctx, results, func() { b.stmts(f.Body) })
	lit := ir.Closure([]*ir.Var{y}, results, body...)
	return []ir.Stmt{ir.Ret(ir.CallPy("NewGenerator", result, ir.StringLit(f.Qualname), lit))}
}

// generatorFrame writes the body of a generator.
func (b *builder) generatorFrame(gen *genFrame, ctx *ir.Var, results []ir.Type, body func()) []ir.Stmt {
	savedFrame, savedGen, savedCtx, savedErr := b.frame, b.gen, b.ctx, b.onError
	b.frame, b.gen, b.ctx, b.onError = &frame{results: results, raises: true}, gen, ctx, nil
	out := b.block(func() {
		body()
		if !terminates(b.out) {
			b.leaveGenerator(nil)
		}
	})
	b.frame, b.gen, b.ctx, b.onError = savedFrame, savedGen, savedCtx, savedErr
	return out
}

// agenCall is what the making of an async generator needs.
type agenCall struct {
	ctx, yield *ir.Var
	make       func(lit *ir.FuncLit) ir.Expr
}

func (b *builder) asyncGenerator(name string, elem hir.Type, result ir.Type) (*ir.FuncLit, agenCall) {
	yt := b.l.goType(elem)
	ctx := b.temp("ctx", ir.Context)
	yield := b.temp("yield", &ir.Signature{Params: []ir.Type{yt}, Results: []ir.Type{ir.Any, ir.Error}})
	lit := ir.Closure([]*ir.Var{ctx, yield}, []ir.Type{ir.Error})
	return lit, agenCall{ctx, yield, func(lit *ir.FuncLit) ir.Expr {
		return ir.CallPkg(ir.AsyncioPkg, "NewAsyncGenerator", result, ir.StringLit(name), lit)
	}}
}

// leaveGenerator ends the body of a generator with a return value (nil for None).
func (b *builder) leaveGenerator(value ir.Expr) {
	switch {
	case b.gen.async:
		b.leave(nil)
	case value == nil:
		b.leave(ir.Nil(ir.Any))
	default:
		b.leave(value)
	}
}

// returnFromGenerator is return in a generator.
func (b *builder) returnFromGenerator(s *hir.Return) {
	if s.X == nil || isNone(s.X) {
		b.leaveGenerator(nil)
		return
	}
	b.leaveGenerator(b.anyExpr(s.X))
}

// yield hands a value out; its own value is what the consumer sends.
func (b *builder) yield(x *hir.Yield) ir.Expr {
	g := b.gen
	var v ir.Expr
	switch {
	case g.elem.Kind == hir.NoneT || g.elem.Kind == hir.Never:
		if x.X != nil {
			b.discard(x.X)
		}
		v = ir.Nil(b.l.goType(g.elem))
	case x.X == nil:
		v = b.convert(ir.Nil(ir.Any), hir.None, g.elem)
	default:
		v = b.exprAs(x.X, g.elem)
	}
	results := &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}
	var call ir.Expr
	if g.async {
		call = ir.CallOf(results, ir.Use(g.yielder), v)
	} else {
		call = ir.CallMethod(ir.Use(g.yielder), "Yield", results, v)
	}
	sent := b.tryCall("sent", call, ir.Any)
	if x.T.Kind == hir.NoneT || x.T.Kind == hir.Never {
		return ir.Nil(ir.Any)
	}
	return b.convert(sent, hir.Any, x.T)
}

// yieldFrom hands out the values of another generator or iterable; its value is what that generator returns.
func (b *builder) yieldFrom(x *hir.YieldFrom) ir.Expr {
	g := b.gen
	t := x.X.Base().T
	results := &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}
	switch {
	case t.Is(hir.LibT) && t.Lib.LibName() == "Generator" && ir.Identical(b.l.goType(t.Args[0].Type()), b.l.goType(g.elem)):
		ret := b.tryCall("returned", ir.CallMethod(ir.Use(g.yielder), "Delegate", results, b.expr(x.X)), ir.Any)
		return b.convert(ret, hir.Any, x.T)
	case g.elem.Kind == hir.AnyT:
		ret := b.tryCall("returned", ir.CallPy("YieldFrom", results, ir.Use(g.yielder), b.anyExpr(x.X)), ir.Any)
		return b.convert(ret, hir.Any, x.T)
	}
	b.tryCall("", ir.CallMethod(ir.Use(g.yielder), "YieldAll", ir.Error, b.seqAs(x.X, g.elem)), nil)
	return ir.Nil(ir.Any)
}

// asyncGenExp is (f(x) async for x in xs): an async generator object.
func (b *builder) asyncGenExp(x *hir.Comp, elem hir.Type) ir.Expr {
	first := x.Clauses[0]
	source := b.hold("source", b.expr(first.Iter))
	lit, call := b.asyncGenerator("<genexpr>", elem, b.l.goType(x.T))
	lit.Body = b.generatorFrame(&genFrame{call.yield, elem, true}, call.ctx, []ir.Type{ir.Error}, func() {
		saved := b.heldIters
		b.heldIters = map[hir.Expr]func() ir.Expr{first.Iter: source}
		b.clauses(x, 0, func() {
			y := &hir.Yield{X: x.Elt}
			y.T = hir.None
			b.yield(y)
		})
		b.heldIters = saved
	})
	return call.make(lit)
}

// sendRow is g.send(v).
func sendRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	recv := x.Fn.(*hir.Attr).X
	t := recv.Base().T
	parts := b.each(b.exprFunc(recv), b.asFunc(x.Args[0].Value, hir.Any))
	yt := b.l.goType(t.Args[0].Type())
	v := b.tryCall("value", ir.CallMethod(parts[0], "Send", &ir.Tuple{Elems: []ir.Type{yt, ir.Error}}, parts[1]), yt)
	return b.convert(v, t.Args[0].Type(), x.T)
}

// closeRow is g.close().
func closeRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 0) {
		return nil
	}
	recv := b.expr(x.Fn.(*hir.Attr).X)
	v := b.tryCall("returned", ir.CallMethod(recv, "Close", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}), ir.Any)
	return b.convert(v, hir.Any, x.T)
}
