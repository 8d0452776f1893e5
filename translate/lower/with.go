package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// withStmt writes with and async with; several items nest.
func (b *builder) withStmt(s *hir.With) {
	b.withItems(s, s.Items)
}

func (b *builder) withItems(s *hir.With, items []*hir.WithItem) {
	if len(items) == 0 {
		b.stmts(s.Body)
		return
	}
	it := items[0]
	tail := b.tail && len(items) == 1
	b.tail, b.withEnds = false, tail
	body := func() { b.withItems(s, items[1:]) }
	t := it.Context.Base().T
	switch {
	case t.Is(hir.LibT):
		if b.libWith(s, it, t, tail, body) {
			return
		}
	case t.Is(hir.InstT):
		if b.instWith(s, it, t, body) {
			return
		}
	}
	b.floorWith(s, it, body)
}

// libWith writes the context managers of the library.
func (b *builder) libWith(s *hir.With, it *hir.WithItem, t hir.Type, tail bool, body func()) bool {
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return false
	}
	enter := "__enter__"
	if s.Async {
		enter = "__aenter__"
	}
	_, request := infer.EnteredCoroutine(it.Context)
	if f, _ := c.Find(enter); f == nil && !request && c.Module.Name != "contextlib" {
		return false // only the floor can say so
	}
	switch c.LibName() {
	case "asyncio.Lock", "asyncio.Semaphore", "asyncio.BoundedSemaphore", "asyncio.Condition":
		b.lockWith(s, it, tail, body)
		return true
	case "threading.Lock", "threading.RLock", "threading.Semaphore", "threading.BoundedSemaphore", "threading.Condition":
		b.threadLockWith(s, it, tail, body)
		return true
	case "asyncio.Timeout":
		b.timeoutWith(s, it, body)
		return true
	case "asyncio.Server":
		b.serverWith(it, t, body)
		return true
	case "asyncio.TaskGroup":
		b.groupWith(s, it, t, body)
		return true
	}
	if b.contextlibWith(s, it, t, c.LibName(), body) {
		return true
	}
	if s.Async {
		return b.asyncWith(it, t, tail, body)
	}
	exit, _ := c.Find("__exit__")
	if exit == nil {
		return false
	}
	b.plainWith(s, it, t, c, exit, body)
	return true
}

// lockWith is acquire and release:
//
//	async with lock: B  =>  if err := lock.Acquire(ctx); err != nil { … }; defer lock.Release(); B   (at the end of a function)
//	async with lock: B  =>  err := lock.With(ctx, func(ctx context.Context) error { B })
func (b *builder) lockWith(s *hir.With, it *hir.WithItem, tail bool, body func()) {
	read := b.hold("lock", b.expr(it.Context))
	if tail && it.Target == nil {
		err := b.temp("err", ir.Error)
		b.emit(ir.Let(err, ir.CallMethod(read(), "Acquire", ir.Error, b.context())))
		b.checkErr(err)
		b.emit(&ir.Defer{Call: ir.CallMethod(read(), "Release", ir.NoResult)})
		body()
		return
	}
	b.callWith(func(lit ir.Expr) ir.Expr { return ir.CallMethod(read(), "With", ir.Error, b.context(), lit) }, nil, func() {
		if it.Target != nil {
			b.assign(it.Target, ir.Nil(ir.Any), hir.None)
		}
		body()
	})
}

// callWith runs a body as a closure of a runtime function that takes func(ctx, …) error.
func (b *builder) callWith(call func(lit ir.Expr) ir.Expr, extra []*ir.Var, body func()) {
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	b.callClosure(call, append([]*ir.Var{ctx}, extra...), ctx, false, body)
}

// callClosure is callWith for any parameters; a nil ctx leaves the context of the function around in use. swallows tells that the
// function may end exceptions of the body.
func (b *builder) callClosure(call func(lit ir.Expr) ir.Expr, params []*ir.Var, ctx *ir.Var, swallows bool, body func()) {
	swallows = swallows && !b.endsInNone()
	before := b.snapshot()
	lit, exits := b.inClosure(params, ctx, body)
	exits.swallowed = swallows
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, call(lit)))
	b.checkErr(err)
	b.repeatExits(exits)
}

// timeoutWith is async with asyncio.timeout(d): B  =>  asyncio.WithTimeout(ctx, d, func(ctx context.Context) error { B })
func (b *builder) timeoutWith(s *hir.With, it *hir.WithItem, body func()) {
	if call, ok := it.Context.(*hir.Call); ok && it.Target == nil {
		if r, ok := call.Resolved.(*infer.CallLib); ok && r.Sig.Func.Name == "timeout" && len(r.Args) == 1 && r.Args[0].Value.Base().T.IsNumber() {
			delay := b.exprAs(r.Args[0].Value, hir.Float)
			b.callWith(func(lit ir.Expr) ir.Expr {
				return ir.CallPkg(ir.AsyncioPkg, "WithTimeout", ir.Error, b.context(), delay, lit)
			}, nil, body)
			return
		}
	}
	e := b.expr(it.Context)
	var read func() ir.Expr
	if it.Target != nil {
		b.assign(it.Target, e, it.Context.Base().T)
		read = func() ir.Expr { return b.expr(b.asLoad(it.Target, it.Context.Base().T)) }
	} else {
		read = b.hold("timeout", e)
	}
	b.callWith(func(lit ir.Expr) ir.Expr { return ir.CallMethod(read(), "Run", ir.Error, b.context(), lit) }, nil, body)
}

// asLoad is a target read back.
func (b *builder) asLoad(target hir.Expr, t hir.Type) hir.Expr {
	switch x := target.(type) {
	case *hir.Name:
		n := &hir.Name{Var: x.Var}
		n.T = t
		return n
	}
	return target
}

// groupWith is async with asyncio.TaskGroup() as tg: B  =>  asyncio.WithTaskGroup(ctx, func(ctx context.Context, tg *asyncio.TaskGroup) error { B })
func (b *builder) groupWith(s *hir.With, it *hir.WithItem, t hir.Type, body func()) {
	call, fresh := it.Context.(*hir.Call)
	if fresh {
		_, fresh = call.Resolved.(*infer.CallLib)
	}
	gt := b.l.goType(t)
	if !fresh {
		read := b.hold("group", b.expr(it.Context))
		b.callWith(func(lit ir.Expr) ir.Expr { return ir.CallMethod(read(), "With", ir.Error, b.context(), lit) }, nil, func() {
			if it.Target != nil {
				b.assign(it.Target, read(), t)
			}
			body()
		})
		return
	}
	tg := b.temp("tg", gt)
	n, isName := it.Target.(*hir.Name)
	if isName && b.plan.body[n.Var] != nil && !b.declared[n.Var] {
		tg = b.l.variable(n.Var)
		b.declared[n.Var] = true
	}
	b.callWith(func(lit ir.Expr) ir.Expr {
		return ir.CallPkg(ir.AsyncioPkg, "WithTaskGroup", ir.Error, b.context(), lit)
	}, []*ir.Var{tg}, func() {
		if it.Target != nil && (!isName || tg != b.l.variable(n.Var)) {
			b.assign(it.Target, ir.Use(tg), t)
		}
		body()
	})
}

// plainWith is a synchronous library manager with a Close-like exit: x := …; B; x.Close()
func (b *builder) plainWith(s *hir.With, it *hir.WithItem, t hir.Type, c *stubs.Class, exit *stubs.Func, body func()) {
	read := b.hold(tempNameOf(it), b.expr(it.Context))
	enter, _ := c.Find("__enter__")
	if enter == nil || enter.Sigs[0].Target.Name != "Enter" || enter.Sigs[0].Result.Name == "Self" {
		if it.Target != nil {
			b.assign(it.Target, read(), t)
		}
	} else {
		rt := infer.EnterType(b.l.m, t, false)
		v := ir.CallMethod(read(), enter.Sigs[0].Target.Name, b.l.goType(rt))
		if it.Target != nil {
			b.assign(it.Target, v, rt)
		} else {
			b.drop(v)
		}
	}
	b.tried(body, b.libSwallows(it.Context, c, false), func(err *ir.Var) {
		tg := exit.Sigs[0].Target
		var args []ir.Expr
		if tg.Ctx {
			args = append(args, b.context())
		}
		if tg.Err {
			e2 := b.temp("closeErr", ir.Error)
			b.emit(ir.Let(e2, ir.CallMethod(read(), tg.Name, ir.Error, append(args, ir.Use(err))...)))
			b.checkErr(e2)
			return
		}
		if tg.Name != "-" && tg.Name != "" {
			b.emit(ir.Do(ir.CallMethod(read(), tg.Name, ir.NoResult, args...)))
		}
		b.checkErr(err)
	})
}

// tried runs the body of a with statement so that leave runs however it ends, told of its error; returns, breaks and continues of
// the body are repeated behind that. swallows tells that leave may end the error.
func (b *builder) tried(body func(), swallows bool, leave func(err *ir.Var)) {
	swallows = swallows && !b.endsInNone()
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, body)
	exits.swallowed = swallows
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, ir.CallPy("Try", ir.Error, lit)))
	leave(err)
	b.repeatExits(exits)
}

func tempNameOf(it *hir.WithItem) string {
	if n, ok := it.Target.(*hir.Name); ok {
		return camel(n.Var.Name, false)
	}
	return "manager"
}

// instWith enters and leaves an instance of a class of the program.
func (b *builder) instWith(s *hir.With, it *hir.WithItem, t hir.Type, body func()) bool {
	enter, exit, ok := infer.ManagerMethods(t.Class, s.Async)
	if !ok {
		return false
	}
	read := b.hold(tempNameOf(it), b.expr(it.Context))
	rt := enter.Result.Type()
	v := b.callMethod(read(), t, enter, nil, rt)
	if it.Target != nil {
		if rt.Kind == hir.NoneT {
			v = ir.Nil(ir.Any)
		}
		b.assign(it.Target, v, rt)
	} else {
		b.drop(v)
	}
	ends := b.endsInNone()
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, body)
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, ir.CallPy("Try", ir.Error, lit)))
	leave := func() { exits.swallowed = b.exitInst(read, t, exit, err) && !ends }
	flight := b.inFlight
	b.inFlight = append([]*ir.Var{err}, flight...)
	if e := exit.Effects; b.chains() && (e.Raises || e.MayPanic || e.Wild) {
		b.chained(leave) // what __exit__ raises has the exception of the block for its context
	} else {
		leave()
	}
	b.inFlight = flight
	b.repeatExits(exits)
	return true
}

// exitInst calls __exit__ with the exception, if any, and goes on with it unless the method swallows it, which it may if the
// result is true.
func (b *builder) exitInst(read func() ir.Expr, t hir.Type, exit *hir.Func, err *ir.Var) bool {
	class := hir.Type{Kind: hir.LibT, Lib: stubs.Default.Module("builtins").Members["type"].(*stubs.Class), Opt: true}
	raw := []ir.Expr{ir.CallPy("ExceptionClass", pyClass, ir.Use(err)), ir.Use(err), ir.CallPy("TracebackOf", ir.Any, ir.Use(err))}
	types := []hir.Type{class, errorType().Optional(), hir.Any}
	var args []ir.Expr
	for _, p := range exit.Params[1:] {
		if len(raw) == 0 {
			break
		}
		if p.Kind != hir.VarArgs {
			args = append(args, b.convert(raw[0], types[0], p.Var.Cell.Type()))
			raw, types = raw[1:], types[1:]
			continue
		}
		rest := ir.Compose(b.l.goType(p.Var.Cell.Type()))
		for i, e := range raw {
			rest.Elems = append(rest.Elems, ir.Elem{Value: b.convert(e, types[i], hir.Any)})
		}
		args, raw = append(args, rest), nil
	}
	rt := exit.Result.Type()
	v := b.callMethod(read(), t, exit, args, rt)
	if rt.Kind == hir.NoneT || rt.Kind == hir.Never || isFalse(v) {
		b.drop(v)
		b.checkErr(err)
		return false
	}
	cond := ir.Bin("&&", ir.Bool, ir.Bin("!=", ir.Bool, ir.Use(err), ir.Nil(ir.Error)), negate(b.truthOf(b.hold("swallow", v)(), rt)))
	b.emit(ir.IfThen(cond, b.block(func() { b.fail(ir.Use(err)) })...))
	return true
}

func isFalse(e ir.Expr) bool {
	l, ok := e.(*ir.Lit)
	return ok && l.Text == "false"
}

// floorWith enters any context manager through the floor.
func (b *builder) floorWith(s *hir.With, it *hir.WithItem, body func()) {
	manager := b.anyExpr(it.Context)
	v := b.temp("entered", ir.Any)
	var from hir.Type = hir.Any
	if n, ok := it.Target.(*hir.Name); ok && b.plan.body[n.Var] != nil && !b.declared[n.Var] && b.l.goType(n.Var.Cell.Type()) == ir.Any {
		v = b.l.variable(n.Var)
		b.declared[n.Var] = true
	}
	bound := v
	bindBody := func() {
		if n, ok := it.Target.(*hir.Name); it.Target != nil && (!ok || bound != b.l.variable(n.Var)) {
			b.assign(it.Target, ir.Use(v), from)
		}
		body()
	}
	var extra []*ir.Var
	extra = append(extra, v)
	pkg, name := ir.PyPkg, "With"
	if s.Async {
		pkg, name = ir.AsyncioPkg, "AsyncWith"
	}
	if it.Target == nil {
		v.Prefer = "_"
	}
	call := func(lit ir.Expr) ir.Expr { return ir.CallPkg(pkg, name, ir.Error, b.context(), manager, lit) }
	if !s.Async {
		b.callClosure(call, extra, nil, true, bindBody)
		return
	}
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	b.callClosure(call, append([]*ir.Var{ctx}, extra...), ctx, true, bindBody)
}
