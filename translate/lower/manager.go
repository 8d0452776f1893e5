package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// managerBody is the body of a function under @contextmanager or @asynccontextmanager:
//
//	@contextmanager
//	def f(): A; yield x; B  =>  return contextlib.ContextManager("f", func(yield func(int) error) error { A; if err := yield(x); err != nil { return err }; B })
func (b *builder) managerBody(f *hir.Func, g *genFrame) []ir.Stmt {
	et := b.l.argType(g.elem)
	sig := &ir.Signature{Params: []ir.Type{et}, Results: []ir.Type{ir.Error}}
	name, params := "ContextManager", []*ir.Var(nil)
	b.ctx = nil
	if f.IsAsync {
		sig.Params = []ir.Type{ir.Context, et}
		name = "AsyncContextManager"
		b.ctx = &ir.Var{Prefer: "ctx", Type: ir.Context}
		params = append(params, b.ctx)
	}
	g.yield = b.temp("yield", sig)
	params = append(params, g.yield)
	b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
	body := b.generatorStmts(f, nil)
	lit := ir.Closure(params, b.frame.results, body...)
	lit.PyName, lit.PyLine = b.l.m.Shown(f.Qualname), f.Pos.Line
	gt := b.l.goType(b.l.callResult(f))
	return []ir.Stmt{b.at(f, ir.Ret(ir.CallOf(gt, ir.Pkg(ir.Runtime+"contextlib", name, nil2(gt)), ir.StringLit(b.l.m.Shown(f.Qualname)), lit)))}
}

// contextlibWith enters the managers of contextlib; their With methods run the block:
//
//	with f() as x: B              =>  err := f().With(func(x int) error { B })
//	async with f() as x: B        =>  err := f().With(ctx, func(ctx context.Context, x int) error { B })
//	with suppress(KeyError): B    =>  err := contextlib.NewSuppress(py.KeyError).With(func() error { B })
//	with ExitStack() as stack: B  =>  err := contextlib.NewExitStack().With(ctx, func(stack *contextlib.ExitStack) error { B })
func (b *builder) contextlibWith(s *hir.With, it *hir.WithItem, t hir.Type, name string, body func()) bool {
	method, ctxArg := "With", s.Async
	var entered *hir.Type
	switch name {
	case "contextlib._GeneratorContextManager", "contextlib.nullcontext", "contextlib._AsyncGeneratorContextManager":
		if s.Async != (name == "contextlib._AsyncGeneratorContextManager") && name != "contextlib.nullcontext" {
			return false
		}
		if s.Async && name == "contextlib.nullcontext" {
			method = "AsyncWith"
		}
		et := t.Args[0].Type()
		entered = &et
	case "contextlib.suppress":
		if s.Async {
			return false
		}
	case "contextlib.ExitStack", "contextlib.AsyncExitStack":
		if s.Async != (name == "contextlib.AsyncExitStack") {
			return false
		}
		entered, ctxArg = &t, true
	default:
		return false
	}
	manager := b.expr(it.Context)
	var extra []*ir.Var
	bind := func() {}
	if entered != nil {
		v := b.temp("_", b.l.argType(*entered))
		switch n, isName := it.Target.(*hir.Name); {
		case isName && b.plan.body[n.Var] != nil && !b.declared[n.Var] && ir.Identical(b.l.goType(n.Var.Cell.Type()), v.Type):
			v = b.l.variable(n.Var)
			b.declared[n.Var] = true
		case it.Target != nil:
			v.Prefer = tempNameOf(it)
			bind = func() {
				if v.Type == noneType {
					b.assign(it.Target, ir.Nil(ir.Any), hir.None)
					return
				}
				b.assign(it.Target, ir.Use(v), *entered)
			}
		}
		extra = append(extra, v)
	}
	block := func() { bind(); body() }
	call := func(lit ir.Expr) ir.Expr {
		if ctxArg {
			return ir.CallMethod(manager, method, ir.Error, b.context(), lit)
		}
		return ir.CallMethod(manager, method, ir.Error, lit)
	}
	swallows := b.libSwallows(it.Context, t.Lib.(*stubs.Class), s.Async)
	if s.Async {
		ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
		b.callClosure(call, append([]*ir.Var{ctx}, extra...), ctx, swallows, block)
	} else {
		b.callClosure(call, extra, nil, swallows, block)
	}
	return true
}
