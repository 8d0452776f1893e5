package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// genFrame is the generator whose body is being written.
type genFrame struct {
	form  genForm
	async bool
	elem  hir.Type
	// yield is what the body yields through: the parameter y or yield of its closure.
	yield *ir.Var
}

// generatorBody writes the body of a generator function: it makes the generator and returns it.
func (b *builder) generatorBody(f *hir.Func) []ir.Stmt {
	g := &genFrame{form: formOf(f), async: f.IsAsync, elem: f.Yields.Type()}
	b.gen = g
	switch g.form {
	case seqForm:
		return b.seqBody(f, g)
	case managerForm:
		return b.managerBody(f, g)
	}
	if f.IsAsync {
		return b.asyncGeneratorBody(f, g)
	}
	// def f(): yield 1  =>  return py.NewGenerator("f", func(y *py.Yielder[int]) (any, error) { … })
	et := b.l.goType(g.elem)
	g.yield = b.temp("y", pyGeneric("Yielder", et))
	b.frame = &frame{results: []ir.Type{ir.Any, ir.Error}, raises: true}
	b.ctx = nil // a generator may be resumed by another task than the one that made it
	body := b.generatorStmts(f, ir.Nil(ir.Any))
	lit := ir.Closure([]*ir.Var{g.yield}, b.frame.results, body...)
	lit.PyName, lit.PyLine = b.l.m.Shown(f.Qualname), f.Pos.Line
	gt := pyGeneric("Generator", et)
	return []ir.Stmt{b.at(f, ir.Ret(ir.CallOf(gt, ir.Py("NewGenerator", nil2(gt)), ir.StringLit(b.l.m.Shown(f.Qualname)), lit)))}
}

// asyncGeneratorBody is the body of an async generator that is an object:
//
//	async def f(): yield 1  =>  return asyncio.NewAsyncGenerator("f", func(ctx context.Context, yield func(int) (any, error)) error { … })
func (b *builder) asyncGeneratorBody(f *hir.Func, g *genFrame) []ir.Stmt {
	et := b.l.goType(g.elem)
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	g.yield = b.temp("yield", &ir.Signature{Params: []ir.Type{et}, Results: []ir.Type{ir.Any, ir.Error}})
	b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
	b.ctx = ctx
	body := b.generatorStmts(f, nil)
	lit := ir.Closure([]*ir.Var{ctx, g.yield}, b.frame.results, body...)
	lit.PyName, lit.PyLine = b.l.m.Shown(f.Qualname), f.Pos.Line
	gt := asyncGeneratorOf(et)
	return []ir.Stmt{b.at(f, ir.Ret(ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "NewAsyncGenerator", nil2(gt)), ir.StringLit(b.l.m.Shown(f.Qualname)), lit)))}
}

// generatorStmts writes the statements of a generator and the return at their end.
func (b *builder) generatorStmts(f *hir.Func, value ir.Expr) []ir.Stmt {
	return b.block(func() {
		b.stmts(f.Body)
		if !terminates(b.out) {
			b.leave(value)
		}
	})
}

// at gives a statement that Python does not have the position of the def.
func (b *builder) at(f *hir.Func, s ir.Stmt) ir.Stmt {
	s.Info().Pos = f.Pos
	return s
}

func asyncGeneratorOf(et ir.Type) ir.Type {
	return &ir.Pointer{Elem: &ir.Named{Pkg: ir.AsyncioPkg, Name: "AsyncGenerator", Args: []ir.Type{et}}}
}

// yield writes a yield whose value is used: what the consumer sends.
func (b *builder) yield(x *hir.Yield) ir.Expr {
	if b.gen.form != objectForm {
		b.yieldStmt(x)
		return b.convert(ir.Nil(ir.Any), hir.None, x.T)
	}
	if x.T.Kind == hir.NoneT || x.T.Kind == hir.Never {
		b.yieldStmt(x)
		return ir.Nil(ir.Any)
	}
	call := b.yieldCall(b.yielded(x))
	return b.convert(b.tryCall("sent", call, ir.Any), hir.Any, x.T)
}

// yielded is the value that a yield hands out.
func (b *builder) yielded(x *hir.Yield) ir.Expr {
	if x.X == nil {
		return b.convert(ir.Nil(ir.Any), hir.None, b.gen.elem)
	}
	return b.exprAs(x.X, b.gen.elem)
}

// yieldCall hands a value to the consumer; it gives what is sent, and an error.
func (b *builder) yieldCall(v ir.Expr) ir.Expr {
	results := &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}
	if b.gen.async {
		return ir.CallOf(results, ir.Use(b.gen.yield), v)
	}
	return ir.CallMethod(ir.Use(b.gen.yield), "Yield", results, v)
}

// yieldStmt is a yield whose value nobody uses.
func (b *builder) yieldStmt(x *hir.Yield) { b.yieldValue(b.yielded(x)) }

// yieldValue hands a value to the consumer and drops what is sent:
//
//	yield v  =>  if _, err := y.Yield(v); err != nil { return nil, err }
//	yield v  =>  if !yield(v) { return }                                   (a sequence)
//	yield v  =>  if err := yield(v); err != nil { return err }             (a context manager)
func (b *builder) yieldValue(v ir.Expr) {
	g := b.gen
	switch g.form {
	case seqForm:
		args := []ir.Expr{v}
		if g.async {
			args = append(args, ir.Nil(ir.Error))
		}
		b.emit(ir.IfThen(ir.Not(ir.CallOf(ir.Bool, ir.Use(g.yield), args...)), ir.Ret()))
		return
	case managerForm:
		if b.l.argType(g.elem) == noneType {
			v = ir.Compose(noneType)
		}
		args := []ir.Expr{v}
		if g.async {
			args = append([]ir.Expr{b.context()}, args...)
		}
		b.tryCall("", ir.CallOf(ir.Error, ir.Use(g.yield), args...), nil)
		return
	}
	err := b.temp("err", ir.Error)
	b.emit(&ir.Define{Vars: []*ir.Var{nil, err}, Values: []ir.Expr{b.yieldCall(v)}})
	b.checkErr(err)
}

// returnFromGenerator ends a generator; the value is the one that StopIteration carries.
func (b *builder) returnFromGenerator(s *hir.Return) {
	if b.gen.form != objectForm || b.gen.async {
		if s.X != nil && !isNone(s.X) {
			b.exprStmt(s.X)
		}
		b.leave(nil)
		return
	}
	if s.X == nil || isNone(s.X) {
		b.leave(ir.Nil(ir.Any))
		return
	}
	b.leave(b.anyExpr(s.X))
}

// asyncGenExp is an asynchronous generator expression; its first iterable is evaluated at once.
func (b *builder) asyncGenExp(x *hir.Comp, elem hir.Type) ir.Expr {
	et := b.l.goType(elem)
	first := x.Clauses[0]
	source := b.holdSource(x)
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	g := &genFrame{form: objectForm, async: true, elem: elem}
	g.yield = b.temp("yield", &ir.Signature{Params: []ir.Type{et}, Results: []ir.Type{ir.Any, ir.Error}})
	saved := *b
	b.gen, b.ctx, b.onError, b.handled, b.inFlight = g, ctx, nil, nil, nil
	b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
	b.heldIters = map[hir.Expr]func() ir.Expr{first.Iter: source}
	body := b.block(func() {
		b.clauses(x, 0, func() { b.yieldValue(b.exprAs(x.Elt, elem)) })
		b.emit(ir.Ret(ir.Nil(ir.Error)))
	})
	b.gen, b.ctx, b.onError, b.handled, b.frame, b.heldIters = saved.gen, saved.ctx, saved.onError, saved.handled, saved.frame, saved.heldIters
	b.inFlight = saved.inFlight
	lit := ir.Closure([]*ir.Var{ctx, g.yield}, []ir.Type{ir.Error}, body...)
	gt := asyncGeneratorOf(et)
	return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "NewAsyncGenerator", nil2(gt)), ir.StringLit("<genexpr>"), lit)
}

// nextOf is next of a generator of known type:
//
//	next(g)     =>  value, err := g.Advance()
//	next(g, d)  =>  g.NextOr(d)
func (b *builder) nextOf(x *hir.Call) ir.Expr {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || !isGenerator(x.Args[0].Value.Base().T) {
		return nil
	}
	t := x.Args[0].Value.Base().T
	elem := t.Args[0].Type()
	gt := b.l.goType(elem)
	switch {
	case plainArgs(x, 1):
		call := ir.CallMethod(b.expr(x.Args[0].Value), "Advance", &ir.Tuple{Elems: []ir.Type{gt, ir.Error}})
		return b.convert(b.tryCall("value", call, gt), elem, x.T)
	case plainArgs(x, 2) && ir.Identical(b.l.goType(x.T), gt):
		parts := b.each(b.exprFunc(x.Args[0].Value), b.asFunc(x.Args[1].Value, x.T))
		return ir.CallMethod(parts[0], "NextOr", gt, parts[1])
	}
	return nil
}
