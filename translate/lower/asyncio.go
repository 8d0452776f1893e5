package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// asyncioRows are the special forms of asyncio.
var asyncioRows = map[string]row{
	"asyncio.gather":            gatherRow,
	"asyncio.wait":              waitRow,
	"asyncio.as_completed":      asCompletedRow,
	"asyncio.shield":            futureRow("Shield"),
	"asyncio.ensure_future":     ensureRow,
	"contextvars.Context.run":   contextRunRow,
	"fastapi.run_in_threadpool": threadRow(ir.Runtime+"fastapi", "RunInThreadpool"),
	"asyncio.to_thread":         threadRow(ir.AsyncioPkg, "ToThread"),
	"asyncio.current_task": func(b *builder, x *hir.Call) ir.Expr {
		if len(x.Args) > 0 {
			return nil
		}
		return ir.CallPkg(ir.AsyncioPkg, "CurrentTask", b.l.goType(x.T), b.context())
	},
	"asyncio.all_tasks": func(b *builder, x *hir.Call) ir.Expr {
		if len(x.Args) > 0 {
			return nil
		}
		slice, ok := b.l.goType(x.T).(*ir.Slice)
		if ok && slice.Elem != ir.Any {
			return ir.CallPkg(ir.AsyncioPkg, "AllTasks", slice, b.context())
		}
		set := ir.CallPkg(ir.AsyncioPkg, "SetOf", ir.Any, ir.CallPkg(ir.AsyncioPkg, "AllTasks", anySlice, b.context()))
		if ok { // whose elements the floor has seen
			return ir.CallPy("Collect", slice, set)
		}
		return set
	},
	"asyncio.AbstractEventLoop.run_in_executor": executorRow,
	"asyncio.AbstractEventLoop.create_future": func(b *builder, x *hir.Call) ir.Expr {
		recv, _ := recvOf(x)
		gt := b.l.goType(x.T)
		call := ir.CallPkg(ir.AsyncioPkg, "FutureOn", gt, b.recv(recv)())
		call.Fun = ir.Pkg(ir.AsyncioPkg, "FutureOn", nil2(gt), b.l.argType(x.T.Args[0].Type()))
		return call
	},
	"asyncio.AbstractEventLoop.call_soon":            callbackRow("CallSoon", 0),
	"asyncio.AbstractEventLoop.call_soon_threadsafe": callbackRow("CallSoonThreadsafe", 0),
	"asyncio.AbstractEventLoop.call_later":           callbackRow("CallLater", 1),
	"asyncio.AbstractEventLoop.call_at":              callbackRow("CallAt", 1),
	"asyncio.Future.add_done_callback":               doneCallbackRow,
	"asyncio.Task.add_done_callback":                 doneCallbackRow,
	"asyncio.Gathering.add_done_callback":            doneCallbackRow,
	"asyncio.Task.set_name": func(b *builder, x *hir.Call) ir.Expr {
		recv, _ := recvOf(x)
		a := x.Args[0].Value
		parts := b.each(b.recv(recv), func() ir.Expr { return b.str(b.expr(a), a.Base().T) })
		b.emit(ir.Do(ir.CallMethod(parts[0], "SetName", ir.NoResult, parts[1])))
		return ir.Nil(ir.Any)
	},
	"asyncio.PriorityQueue":      priorityQueueRow,
	"asyncio.Lock.acquire":       acquireRow("Acquire"),
	"asyncio.Semaphore.acquire":  acquireRow("Acquire"),
	"asyncio.Condition.acquire":  acquireRow("Acquire"),
	"asyncio.Condition.wait":     acquireRow("Wait"),
	"asyncio.Event.wait":         acquireRow("Wait"),
	"asyncio.Condition.wait_for": conditionWaitForRow,
}

func init() {
	awaitRows = map[string]awaitRow{
		"asyncio.gather":             gatherAwait,
		"asyncio.wait":               waitAwait,
		"asyncio.to_thread":          threadAwait(ir.AsyncioPkg, "ToThread"),
		"fastapi.run_in_threadpool":  threadAwait(ir.Runtime+"fastapi", "RunInThreadpool"),
		"asyncio.Lock.acquire":       acquireAwait("Acquire"),
		"asyncio.Semaphore.acquire":  acquireAwait("Acquire"),
		"asyncio.Condition.acquire":  acquireAwait("Acquire"),
		"asyncio.Condition.wait":     acquireAwait("Wait"),
		"asyncio.Event.wait":         acquireAwait("Wait"),
		"asyncio.Condition.wait_for": conditionAwait,
	}
}

// ensureRow is ensure_future, with a loop or without one.
func ensureRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) != 2 || x.Args[0].Star != 0 || x.Args[0].Name != "" || x.Args[1].Name != "loop" || x.T.Kind != hir.LibT {
		return futureRow("EnsureFuture")(b, x)
	}
	loop := x.Args[1].Value
	if t := loop.Base().T; !t.Is(hir.LibT) || t.Lib.LibName() != "asyncio.AbstractEventLoop" {
		return nil
	}
	elem := x.T.Args[0].Type()
	gt := b.l.goType(x.T)
	parts := b.each(
		func() ir.Expr { return b.awaitable(x.Args[0].Value, elem) },
		b.recv(loop),
	)
	call := ir.CallPkg(ir.AsyncioPkg, "EnsureFutureOn", gt, parts[1], parts[0])
	call.Fun = ir.Pkg(ir.AsyncioPkg, "EnsureFutureOn", nil2(gt), b.l.argType(elem))
	return call
}

// futureRow is shield and ensure_future.
func futureRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, 1) || x.T.Kind != hir.LibT {
			return nil
		}
		elem := x.T.Args[0].Type()
		gt := b.l.goType(x.T)
		call := ir.CallPkg(ir.AsyncioPkg, name, gt, b.context(), b.awaitable(x.Args[0].Value, elem))
		call.Fun = ir.Pkg(ir.AsyncioPkg, name, nil2(gt), b.l.argType(elem))
		return call
	}
}

// callbackRow is loop.call_soon(cb, *args) and its relatives:
//
//	loop.call_later(1, cb, x)  =>  loop.CallLater(1, func() { cb(x) })
func callbackRow(name string, at int) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if len(x.Args) <= at {
			return nil
		}
		if at == 1 && !x.Args[0].Value.Base().T.IsNumber() { // which may raise
			return nil
		}
		if t := x.Args[at].Value.Base().T; t.Kind == hir.LibFuncT && t.Recv != nil {
			if _, ok := x.Args[at].Value.(*hir.Attr); !ok { // a bound method that a variable holds
				return nil
			}
		}
		if t := x.Args[at].Value.Base().T; t.Kind == hir.FuncT && t.Func.Find().Async { // a mistake, which debug mode reports
			return nil
		}
		recv, _ := recvOf(x)
		var args []hir.Arg
		for _, a := range x.Args[at+1:] {
			if a.Star != 0 || a.Name == "context" {
				return nil
			}
			args = append(args, a)
		}
		parts := []func() ir.Expr{b.recv(recv)}
		if at == 1 {
			parts = append(parts, b.asFunc(x.Args[0].Value, hir.Float))
		}
		withCtx := false
		parts = append(parts, func() ir.Expr {
			var lit ir.Expr
			lit, withCtx = b.callbackFunc(x.Args[at].Value, args)
			return lit
		})
		v := b.each(parts...)
		if withCtx {
			return ir.CallMethod(v[0], name+"Ctx", b.l.goType(x.T), v[1:]...)
		}
		return ir.CallMethod(v[0], name, b.l.goType(x.T), v[1:]...)
	}
}

// callbackFunc writes a callback with its arguments as func(), or as func(ctx) error when it needs either.
func (b *builder) callbackFunc(fn hir.Expr, args []hir.Arg) (ir.Expr, bool) {
	call := infer.PartialCall(fn)
	if t := fn.Base().T; call == nil && t.Kind == hir.FuncT && len(args) == 0 && !t.Func.Find().Bad {
		e := memberEffects(t.Func.Find())
		if !e.NeedsCtx && !e.Raises && t.Func.Find().Result.Type().Kind == hir.NoneT && !t.Func.Find().Async {
			return b.expr(fn), false
		}
	}
	if call == nil || len(args) > 0 {
		call = &hir.Call{Fn: b.holdCallee(fn), Site: map[string]*hir.Cell{}}
		call.Pos, call.End = fn.Base().Pos, fn.Base().End
		for _, a := range args {
			v := b.freeze(a.Value, "arg")
			call.Args = append(call.Args, hir.Arg{Value: v, Pos: a.Pos})
		}
		infer.ResolveCall(b.l.m, call)
		call.T = infer.CallType(call)
	} else {
		fn = call.Fn
	}
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	saved, savedCtx, savedErr := b.frame, b.ctx, b.onError
	b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
	b.ctx, b.onError = ctx, nil
	body := b.block(func() {
		b.exprStmt(call)
		b.emit(ir.Ret(ir.Nil(ir.Error)))
	})
	b.frame, b.ctx, b.onError = saved, savedCtx, savedErr
	if len(body) == 2 && !usesContext(body[:1]) {
		return b.l.namedFor(fn, ir.Closure(nil, nil, body[:1]...)), false
	}
	return b.l.namedFor(fn, ir.Closure([]*ir.Var{ctx}, []ir.Type{ir.Error}, body...)), true
}

// namedFor gives a closure that only calls fn the Python name of fn, for the reprs of handles and futures.
func (l *lowerer) namedFor(fn hir.Expr, lit *ir.FuncLit) *ir.FuncLit {
	if x, ok := fn.(*hir.Call); ok && len(x.Args) > 0 { // CPython shows a partial as its function, called
		if t := x.Fn.Base().T; t.Kind == hir.LibFuncT && t.Lib.LibName() == "functools.partial" {
			if l.namedFor(x.Args[0].Value, lit); lit.PyName != "" {
				lit.PyName += "()"
			}
			return lit
		}
	}
	if t := fn.Base().T; t.Kind == hir.FuncT {
		if members := t.Func.Find().Members; len(members) == 1 {
			lit.PyName, lit.PyLine = l.m.Shown(members[0].Qualname), members[0].Pos.Line
		}
	}
	return lit
}

// usesContext reports whether statements mention a context or return; only plain calls do not.
func usesContext(stmts []ir.Stmt) bool {
	s, ok := stmts[0].(*ir.ExprStmt)
	if !ok {
		return true
	}
	call, ok := s.X.(*ir.Call)
	if !ok {
		return true
	}
	for _, a := range call.Args {
		if r, ok := a.(*ir.Ref); ok && r.Var.Type == ir.Context {
			return true
		}
	}
	return false
}

// onlyCalls is the function that a body calls with arg, when it does nothing else.
func onlyCalls(body []ir.Stmt, arg *ir.Var) ir.Expr {
	if len(body) != 2 {
		return nil
	}
	s, ok := body[0].(*ir.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := s.X.(*ir.Call)
	if !ok || len(call.Args) != 1 || !ir.IsPure(call.Fun) {
		return nil
	}
	if r, ok := call.Args[0].(*ir.Ref); !ok || r.Var != arg {
		return nil
	}
	sig, ok := call.Fun.Type().(*ir.Signature)
	if !ok || len(sig.Results) > 0 || len(sig.Params) != 1 || !ir.Identical(sig.Params[0], arg.Type) || sig.Variadic {
		return nil
	}
	if r, ok := call.Fun.(*ir.Ref); ok && (r.Var.Mutable || r.Var.Global) {
		return nil
	}
	return call.Fun
}

// doneCallbackRow is task.add_done_callback(fn).
func doneCallbackRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	recv, t := recvOf(x)
	fn := x.Args[0].Value
	if t.Lib.LibName() == "asyncio.Gathering" { // the callback of the future inside takes that future
		t = hir.Lib(stubs.Default.Module("asyncio").Members["Future"].(*stubs.Class), t.Args...)
	}
	hv := &hir.Var{Name: "task", Kind: hir.Local, Cell: hir.CellOf(t)}
	gv := &ir.Var{Prefer: "task", Type: b.l.goType(t)}
	b.l.bindVar(hv, gv)
	n := &hir.Name{Var: hv}
	n.T = t
	var lit ir.Expr
	method := "AddDoneCallbackCtx"
	parts := b.each(b.recv(recv), func() ir.Expr {
		call := &hir.Call{Fn: b.holdCallee(fn), Args: []hir.Arg{{Value: n}}, Site: map[string]*hir.Cell{}}
		call.Pos, call.End = fn.Base().Pos, fn.Base().End
		infer.ResolveCall(b.l.m, call)
		call.T = infer.CallType(call)
		ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
		saved, savedCtx, savedErr := b.frame, b.ctx, b.onError
		b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
		b.ctx, b.onError = ctx, nil
		body := b.block(func() {
			b.exprStmt(call)
			b.emit(ir.Ret(ir.Nil(ir.Error)))
		})
		b.frame, b.ctx, b.onError = saved, savedCtx, savedErr
		if f := onlyCalls(body, gv); f != nil {
			method = "AddDoneCallback"
			return f
		}
		lit = b.l.namedFor(fn, ir.Closure([]*ir.Var{ctx, gv}, []ir.Type{ir.Error}, body...))
		return lit
	})
	b.emit(ir.Do(ir.CallMethod(parts[0], method, ir.NoResult, parts[1])))
	return ir.Nil(ir.Any)
}

// priorityQueueRow makes a priority queue with the order that Python's < gives.
func priorityQueueRow(b *builder, x *hir.Call) ir.Expr {
	gt := b.l.goType(x.T)
	elem := x.T.Args[0].Type()
	size := ir.Expr(ir.IntLit(0))
	for _, a := range x.Args {
		size = b.exprAs(a.Value, hir.IntOf(hir.MaxBits))
	}
	et := b.l.argType(elem)
	if elem.Is(hir.IntT) && !elem.Wide() || elem.Is(hir.StrT) || elem.Is(hir.FloatT) {
		call := ir.CallPkg(ir.AsyncioPkg, "NewOrderedQueue", gt, size)
		call.Fun = ir.Pkg(ir.AsyncioPkg, "NewOrderedQueue", nil2(gt), et)
		return call
	}
	a, c := &ir.Var{Prefer: "a", Type: et}, &ir.Var{Prefer: "b", Type: et}
	less := ir.Closure([]*ir.Var{a, c}, []ir.Type{ir.Bool}, ir.Ret(ir.CallPy("Lt", ir.Bool, b.show(ir.Use(a), elem), b.show(ir.Use(c), elem))))
	call := ir.CallPkg(ir.AsyncioPkg, "NewPriorityQueue", gt, size, less)
	call.Fun = ir.Pkg(ir.AsyncioPkg, "NewPriorityQueue", nil2(gt), et)
	return call
}

// acquireRow is a coroutine of lock.acquire() and the like: it gives True.
func acquireRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		recv, _ := recvOf(x)
		read := b.hold("lock", b.recv(recv)())
		ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
		body := ir.Ret(ir.BoolLit(true), ir.CallMethod(read(), name, ir.Error, ir.Use(ctx)))
		lit := ir.Closure([]*ir.Var{ctx}, []ir.Type{ir.Bool, ir.Error}, body)
		return ir.CallPkg(ir.AsyncioPkg, "NewCoroutine", b.l.goType(x.T), ir.StringLit(x.Fn.(*hir.Attr).Name), lit)
	}
}

func acquireAwait(name string) awaitRow {
	return func(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
		recv, _ := recvOf(x)
		call := ir.CallMethod(b.recv(recv)(), name, ir.Error, b.context())
		if b.valueUnused {
			return call, hir.None, false
		}
		b.tryCall("", call, nil)
		return ir.BoolLit(true), hir.Bool, true
	}
}

// conditionWaitForRow is a coroutine of cond.wait_for(predicate).
func conditionWaitForRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	result := b.l.awaitedType(x.T)
	recv, _ := recvOf(x)
	cond := b.each(b.recv(recv), func() ir.Expr { return b.predicateFunc(x.Args[0].Value, result) })
	read := b.hold("cond", cond[0])
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	results := []ir.Type{b.l.argType(result), ir.Error}
	call := ir.CallPkg(ir.AsyncioPkg, "WaitForValue", &ir.Tuple{Elems: results}, ir.Use(ctx), read(), cond[1])
	return ir.CallPkg(ir.AsyncioPkg, "NewCoroutine", b.l.goType(x.T), ir.StringLit("Condition.wait_for"), ir.Closure([]*ir.Var{ctx}, results, ir.Ret(call)))
}

// predicateFunc writes a predicate as a func(ctx) (T, bool, error): its value, and whether that counts as true.
func (b *builder) predicateFunc(fn hir.Expr, result hir.Type) ir.Expr {
	call := &hir.Call{Fn: b.holdCallee(fn), Site: map[string]*hir.Cell{}}
	call.Pos, call.End = fn.Base().Pos, fn.Base().End
	infer.ResolveCall(b.l.m, call)
	call.T = infer.CallType(call)
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	results := []ir.Type{b.l.argType(result), ir.Bool, ir.Error}
	savedFrame, savedCtx, savedErr := b.frame, b.ctx, b.onError
	b.frame = &frame{results: results, raises: true}
	b.ctx, b.onError = ctx, nil
	body := b.block(func() {
		if result.Kind == hir.NoneT || result.Kind == hir.Never {
			b.exprStmt(call)
			b.emit(ir.Ret(ir.Compose(noneType), ir.BoolLit(false), ir.Nil(ir.Error)))
			return
		}
		read := b.hold("value", b.convert(b.expr(call), call.T, result))
		b.emit(ir.Ret(read(), b.truthOf(read(), result), ir.Nil(ir.Error)))
	})
	b.frame, b.ctx, b.onError = savedFrame, savedCtx, savedErr
	return ir.Closure([]*ir.Var{ctx}, results, body...)
}

func conditionAwait(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
	if !plainArgs(x, 1) {
		return nil, hir.Type{}, false
	}
	recv, _ := recvOf(x)
	rt := infer.AppliedType(b.l.m, x.Args[0].Value)
	if result := b.l.awaitedType(x.T); rt.Kind == hir.Never || rt.Kind == hir.NoneT || !b.valueUnused && !result.Is(hir.BoolT) {
		parts := b.each(b.recv(recv), func() ir.Expr { return b.predicateFunc(x.Args[0].Value, result) })
		gt := b.l.argType(result)
		call := ir.CallPkg(ir.AsyncioPkg, "WaitForValue", &ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, b.context(), parts[0], parts[1])
		if result.Kind == hir.NoneT || result.Kind == hir.Never {
			return b.dropValue(call), hir.None, false
		}
		return call, result, false
	}
	parts := b.each(b.recv(recv), func() ir.Expr {
		fn := b.funcArg(x.Args[0].Value, nil, &rt)
		if rt.Is(hir.BoolT) {
			return fn
		}
		read := b.hold("predicate", fn)
		return ir.Closure(nil, []ir.Type{ir.Bool}, ir.Ret(b.truthOf(ir.CallOf(b.l.goType(rt), read()), rt)))
	})
	call := ir.CallMethod(parts[0], "WaitFor", ir.Error, b.context(), parts[1])
	if b.valueUnused {
		return call, hir.None, false
	}
	b.tryCall("", call, nil)
	return ir.BoolLit(true), hir.Bool, true
}
