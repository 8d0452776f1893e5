package lower

import (
	goast "go/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// asyncioRows are the special forms of asyncio.
var asyncioRows = map[string]row{
	"asyncio.gather":        gatherRow,
	"asyncio.wait":          waitRow,
	"asyncio.as_completed":  asCompletedRow,
	"asyncio.shield":        futureRow("Shield"),
	"asyncio.ensure_future": futureRow("EnsureFuture"),
	"asyncio.to_thread":     toThreadRow,
	"asyncio.current_task": func(b *builder, x *hir.Call) ir.Expr {
		if len(x.Args) > 0 {
			return nil
		}
		return ir.CallPkg(ir.AsyncioPkg, "CurrentTask", ir.Any, b.context())
	},
	"asyncio.all_tasks": func(b *builder, x *hir.Call) ir.Expr {
		if len(x.Args) > 0 {
			return nil
		}
		return ir.CallPkg(ir.AsyncioPkg, "SetOf", ir.Any, ir.CallPkg(ir.AsyncioPkg, "AllTasks", anySlice, b.context()))
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
		"asyncio.to_thread":          toThreadAwait,
		"asyncio.Lock.acquire":       acquireAwait("Acquire"),
		"asyncio.Semaphore.acquire":  acquireAwait("Acquire"),
		"asyncio.Condition.acquire":  acquireAwait("Acquire"),
		"asyncio.Condition.wait":     acquireAwait("Wait"),
		"asyncio.Event.wait":         acquireAwait("Wait"),
		"asyncio.Condition.wait_for": conditionAwait,
	}
}

// gatherArgs are the awaitables of a gather as one argument list; spread tells that the last is a slice.
func (b *builder) gatherArgs(x *hir.Call, elem hir.Type) (args []ir.Expr, spread bool) {
	var elts []hir.Expr
	for _, a := range x.Args {
		if a.Name != "" {
			continue
		}
		if a.Star == 1 {
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	if len(elts) == 1 {
		if s, ok := elts[0].(*hir.Starred); ok {
			return []ir.Expr{b.awaitables(s.X, elem)}, true
		}
	}
	for _, el := range elts {
		if _, ok := el.(*hir.Starred); ok {
			gt := &ir.Slice{Elem: awaitableOf(b.l.argType(elem))}
			all := b.elements(elts, hir.Any, anySlice)
			return []ir.Expr{ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitablesOf", nil2(gt), b.l.argType(elem)), all)}, true
		}
	}
	var parts []func() ir.Expr
	for _, el := range elts {
		parts = append(parts, func() ir.Expr { return b.awaitable(el, elem) })
	}
	return b.each(parts...), false
}

// awaitableType is Awaitable[elem].
func (b *builder) awaitableType(elem hir.Type) hir.Type {
	c := stubs.Default.Module("builtins").Members["Awaitable"].(*stubs.Class)
	return hir.Lib(c, hir.CellOf(elem))
}

// awaitable writes one awaitable of a gather.
func (b *builder) awaitable(x hir.Expr, elem hir.Type) ir.Expr {
	if x.Base().T.Kind != hir.LibT {
		gt := awaitableOf(b.l.argType(elem))
		return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitableOf", nil2(gt), b.l.argType(elem)), b.anyExpr(x))
	}
	return b.convert(b.expr(x), x.Base().T, b.awaitableType(elem))
}

// awaitables writes *xs of a gather as a []Awaitable[T].
func (b *builder) awaitables(x hir.Expr, elem hir.Type) ir.Expr {
	t := x.Base().T
	have := b.l.elemOf(t)
	gt := &ir.Slice{Elem: awaitableOf(b.l.argType(elem))}
	if have.Is(hir.LibT) && ir.Identical(b.l.argType(b.l.awaitedType(have)), b.l.argType(elem)) {
		items := b.sliceOf(x, have)
		switch have.Lib.LibName() {
		case "asyncio.Task":
			return ir.CallPkg(ir.AsyncioPkg, "Tasks", gt, items)
		case "Coroutine":
			return ir.CallPkg(ir.AsyncioPkg, "Coroutines", gt, items)
		case "asyncio.Future":
			return ir.CallPkg(ir.AsyncioPkg, "Futures", gt, items)
		case "Awaitable":
			return items
		}
	}
	return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitablesOf", nil2(gt), b.l.argType(elem)), b.sliceOf(x, hir.Any))
}

func returnExceptions(x *hir.Call) (hir.Expr, bool) {
	for _, a := range x.Args {
		if a.Name == "return_exceptions" {
			if c, ok := a.Value.(*hir.Const); ok && c.Kind == hir.ConstFalse {
				return nil, false
			}
			return a.Value, true
		}
	}
	return nil, false
}

// gatherAwait is await asyncio.gather(…).
func gatherAwait(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
	if x.T.Kind != hir.LibT {
		return nil, hir.Type{}, false
	}
	rt := x.T.Args[0].Type()
	if rt.Kind == hir.TupleT {
		values := b.gatherMixed(x, rt, nil)
		return b.makeTuple(rt, values), rt, true
	}
	elem := rt.List.Find().Elem.Type()
	if flag, ok := returnExceptions(x); ok {
		return b.gatherAny(x, b.truth(flag), "GatherAny", &ir.Tuple{Elems: []ir.Type{anySlice, ir.Error}}), b.fixedList(rt), false
	}
	if elem.Kind == hir.AnyT {
		return b.gatherAny(x, ir.BoolLit(false), "GatherAny", &ir.Tuple{Elems: []ir.Type{anySlice, ir.Error}}), b.fixedList(rt), false
	}
	args, spread := b.gatherArgs(x, elem)
	slice := &ir.Slice{Elem: b.l.argType(elem)}
	call := ir.CallPkg(ir.AsyncioPkg, "Gather", &ir.Tuple{Elems: []ir.Type{slice, ir.Error}}, append([]ir.Expr{b.context()}, args...)...)
	call.Spread = spread
	if len(args) == 0 || !spread && mixedAwaitables(args) {
		call.Fun = ir.Pkg(ir.AsyncioPkg, "Gather", nil2(slice), slice.Elem)
	}
	if elem.Kind == hir.NoneT && !b.valueUnused {
		// a list of None: its elements are py.NoneType
		v := b.tryCall("results", call, slice)
		return b.noneList(v, rt), rt, true
	}
	return call, b.fixedList(rt), false
}

// mixedAwaitables reports whether Go would infer the type argument from operands of several types.
func mixedAwaitables(args []ir.Expr) bool {
	for _, a := range args[1:] {
		if !ir.Identical(a.Type(), args[0].Type()) {
			return true
		}
	}
	return false
}

// noneList is a list of None values.
func (b *builder) noneList(v ir.Expr, rt hir.Type) ir.Expr {
	list := ir.CallBuiltin("make", &ir.Slice{Elem: ir.Any}, ir.TypeOf(&ir.Slice{Elem: ir.Any}), ir.CallBuiltin("len", ir.Int, v))
	return b.asList(list, rt)
}

// fixedList is the type of a list as the runtime returns it, a slice.
func (b *builder) fixedList(rt hir.Type) hir.Type {
	if rt.List.IsSlice() {
		return rt
	}
	return hir.ListOf(&hir.ListInfo{Elem: rt.List.Find().Elem})
}

// gatherAny is a gather that returns exceptions: results of any kind.
func (b *builder) gatherAny(x *hir.Call, flag ir.Expr, name string, ct ir.Type) ir.Expr {
	var elts []hir.Expr
	for _, a := range x.Args {
		if a.Name != "" {
			continue
		}
		if a.Star == 1 {
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	args := []ir.Expr{b.context(), flag}
	plain := true
	for _, el := range elts {
		if _, ok := el.(*hir.Starred); ok || el.Base().T.Kind != hir.LibT {
			plain = false
		}
	}
	if plain {
		var parts []func() ir.Expr
		for _, el := range elts {
			parts = append(parts, b.exprFunc(el))
		}
		return ir.CallPkg(ir.AsyncioPkg, name, ct, append(args, b.each(parts...)...)...)
	}
	anyAw := &ir.Slice{Elem: &ir.Named{Pkg: ir.AsyncioPkg, Name: "AnyAwaitable", Interface: true}}
	call := ir.CallPkg(ir.AsyncioPkg, name, ct, append(args, ir.CallPkg(ir.AsyncioPkg, "AnyAwaitables", anyAw, b.elements(elts, hir.Any, anySlice)))...)
	call.Spread = true
	return call
}

// gatherRow is a gather that is kept as a future.
func gatherRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	rt := x.T.Args[0].Type()
	gt := b.l.goType(x.T)
	if rt.Kind != hir.ListT {
		return nil
	}
	elem := rt.List.Find().Elem.Type()
	if flag, ok := returnExceptions(x); ok {
		return b.gatherAny(x, b.truth(flag), "GatherAnyFuture", gt)
	}
	if elem.Kind == hir.AnyT {
		return b.gatherAny(x, ir.BoolLit(false), "GatherAnyFuture", gt)
	}
	args, spread := b.gatherArgs(x, elem)
	call := ir.CallPkg(ir.AsyncioPkg, "GatherFuture", gt, append([]ir.Expr{b.context()}, args...)...)
	call.Spread = spread
	call.Fun = ir.Pkg(ir.AsyncioPkg, "GatherFuture", nil2(gt), b.l.argType(elem))
	return call
}

// gatherMixed gathers results of different types; vars (may be nil) are the variables that receive them.
func (b *builder) gatherMixed(x *hir.Call, rt hir.Type, vars []*ir.Var) []ir.Expr {
	var parts []func() ir.Expr
	for i, a := range x.Args {
		parts = append(parts, func() ir.Expr { return b.awaitable(a.Value, rt.Elems[i]) })
	}
	args := append([]ir.Expr{b.context()}, b.each(parts...)...)
	def := &ir.Define{}
	var types []ir.Type
	var values []ir.Expr
	for i, t := range rt.Elems {
		gt := b.l.argType(t)
		types = append(types, gt)
		v := b.temp("result"+string(rune('1'+i)), gt)
		if vars != nil {
			v = vars[i]
		}
		def.Vars = append(def.Vars, v)
		values = append(values, ir.Use(v))
	}
	err := b.temp("err", ir.Error)
	def.Vars = append(def.Vars, err)
	name := "Gather" + string(rune('0'+len(types)))
	def.Values = []ir.Expr{ir.CallPkg(ir.AsyncioPkg, name, &ir.Tuple{Elems: append(types, ir.Error)}, args...)}
	b.emit(def)
	b.checkErr(err)
	return values
}

// unpackAlike gathers results of one type into a variable each.
func (b *builder) unpackAlike(target *hir.Tuple, x *hir.Call, elem hir.Type) bool {
	n := len(x.Args)
	if n < 2 || n > 6 || elem.Kind == hir.NoneT || elem.Kind == hir.AnyT {
		return false
	}
	elems := make([]hir.Type, n)
	for i := range elems {
		elems[i] = elem
	}
	rt := hir.TupleOf(elems...)
	vars, fresh := b.freshTargets(target, rt)
	if !fresh {
		return false
	}
	b.declareTargets(target)
	b.gatherMixed(x, rt, vars)
	return true
}

// isTaskSet reports whether t is a set of tasks as wait gives it, a slice.
func isTaskSet(t hir.Type) bool { return t.Is(hir.LibT) && t.Lib.LibName() == "asyncio.TaskSet" }

// unpackAwait writes a, b = await … directly where the Go call has several results:
//
//	user, posts = await asyncio.gather(f(), g())  =>  user, posts, err := asyncio.Gather2(ctx, …)
//	done, pending = await asyncio.wait(ts)        =>  done, pending, err := asyncio.Wait(ctx, ts, …)
func (b *builder) unpackAwait(target *hir.Tuple, value hir.Expr) bool {
	aw, ok := value.(*hir.Await)
	if !ok {
		return false
	}
	x, ok := aw.X.(*hir.Call)
	if !ok {
		return false
	}
	r, ok := x.Resolved.(*infer.CallBuiltin)
	rt := aw.T
	if ok && r.Name == "asyncio.gather" && rt.Is(hir.ListT) && len(target.Elts) == len(x.Args) && plainArgs(x, len(x.Args)) {
		return b.unpackAlike(target, x, rt.List.Find().Elem.Type())
	}
	if !ok || !rt.Is(hir.TupleT) || len(rt.Elems) != len(target.Elts) {
		return false
	}
	vars, fresh := b.freshTargets(target, rt)
	if !fresh {
		return false
	}
	switch {
	case r.Name == "asyncio.gather" && rt.Het != nil:
		for _, t := range rt.Elems {
			if t.Kind == hir.NoneT {
				return false
			}
		}
		b.declareTargets(target)
		b.gatherMixed(x, rt, vars)
		return true
	case connectionFuncs[r.Name] != "":
		b.declareTargets(target)
		b.connectionInto(x, connectionFuncs[r.Name], vars[0], vars[1])
		return true
	case r.Name == "asyncio.wait":
		b.declareTargets(target)
		b.waitInto(x, rt.Elems[0].Args[0].Type(), vars[0], vars[1])
		return true
	}
	return false
}

func (b *builder) declareTargets(target *hir.Tuple) {
	for _, el := range target.Elts {
		b.declared[el.(*hir.Name).Var] = true
	}
}

// waitOptions writes the options of wait: timeout and return_when.
func (b *builder) waitOptions(x *hir.Call) ir.Expr {
	opts := ir.Compose(&ir.Named{Pkg: ir.AsyncioPkg, Name: "WaitOptions"})
	for _, a := range x.Args[1:] {
		switch a.Name {
		case "timeout":
			if isNone(a.Value) {
				continue
			}
			opts.Elems = append(opts.Elems, ir.Elem{Name: "Timeout", Value: b.exprAs(a.Value, hir.Float.Optional())})
		case "return_when":
			rw := &ir.Named{Pkg: ir.AsyncioPkg, Name: "ReturnWhen"}
			if v := b.constantOf(a.Value); v != nil && v.Module.Name == "asyncio" && v.Target.HasArgs {
				opts.Elems = append(opts.Elems, ir.Elem{Name: "ReturnWhen", Value: ir.Pkg(ir.AsyncioPkg, v.Target.Args[0].(*goast.Ident).Name, rw)})
				continue
			}
			opts.Elems = append(opts.Elems, ir.Elem{Name: "ReturnWhen", Value: ir.Conv(rw, b.exprAs(a.Value, hir.Str))})
		}
	}
	return opts
}

// constantOf is the constant of a library module that an expression names, if it does.
func (b *builder) constantOf(x hir.Expr) *stubs.Var {
	switch x := x.(type) {
	case *hir.Name:
		if imp, ok := x.Var.Def.(*hir.Import); ok {
			return importedVar(imp)
		}
	case *hir.Attr:
		if t := x.X.Base().T; t.Kind == hir.ModuleT {
			v, _ := t.Lib.(*stubs.Module).Members[x.Name].(*stubs.Var)
			return v
		}
	}
	return nil
}

// waitAwait is await asyncio.wait(fs): two sets.
func waitAwait(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
	rt := b.l.awaitedType(x.T)
	if !rt.Is(hir.TupleT) {
		return nil, hir.Type{}, false
	}
	elem := rt.Elems[0].Args[0].Type()
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	done, pending := b.temp("done", slice), b.temp("pending", slice)
	b.waitInto(x, elem, done, pending)
	return b.makeTuple(rt, []ir.Expr{ir.Use(done), ir.Use(pending)}), rt, true
}

// waitInto writes the wait with the variables that receive its two sets.
func (b *builder) waitInto(x *hir.Call, elem hir.Type, done, pending *ir.Var) {
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	parts := b.each(func() ir.Expr { return b.sliceOf(x.Args[0].Value, elem) }, func() ir.Expr { return b.waitOptions(x) })
	name := "Wait"
	if elem.Kind != hir.LibT || elem.Lib.LibName() == "Coroutine" {
		name = "WaitAny"
	}
	call := ir.CallPkg(ir.AsyncioPkg, name, &ir.Tuple{Elems: []ir.Type{slice, slice, ir.Error}}, b.context(), parts[0], parts[1])
	err := b.temp("err", ir.Error)
	b.emit(&ir.Define{Vars: []*ir.Var{done, pending, err}, Values: []ir.Expr{call}})
	b.checkErr(err)
}

// waitRow is a wait that is not awaited on the spot.
func waitRow(b *builder, x *hir.Call) ir.Expr { return nil }

// asCompletedRow is asyncio.as_completed(fs).
func asCompletedRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	elem := x.T.Args[0].Type()
	var timeout hir.Expr
	for _, a := range x.Args[1:] {
		if a.Name == "timeout" {
			timeout = a.Value
		}
	}
	parts := []func() ir.Expr{func() ir.Expr { return b.awaitables(x.Args[0].Value, elem) }, func() ir.Expr {
		if timeout == nil || isNone(timeout) {
			return ir.Nil(&ir.Pointer{Elem: ir.Float64})
		}
		return b.exprAs(timeout, hir.Float.Optional())
	}}
	v := b.each(parts...)
	call := ir.CallPkg(ir.AsyncioPkg, "AsCompleted", b.l.goType(x.T), b.context(), v[1], v[0])
	call.Spread = true
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

// threadFunc writes fn(*args) as a func(ctx) (T, error) that runs later, its arguments evaluated now.
func (b *builder) threadFunc(fn hir.Expr, args []hir.Arg, result hir.Type) ir.Expr {
	call := &hir.Call{Fn: b.holdCallee(fn), Site: map[string]*hir.Cell{}}
	call.Pos, call.End = fn.Base().Pos, fn.Base().End
	for _, a := range args {
		v := b.freeze(a.Value, "arg")
		call.Args = append(call.Args, hir.Arg{Name: a.Name, Star: a.Star, Value: v, Pos: a.Pos})
	}
	infer.ResolveCall(b.l.m, call)
	call.T = infer.CallType(call)
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	rt := b.l.argType(result)
	results := []ir.Type{rt, ir.Error}
	savedFrame, savedCtx, savedErr := b.frame, b.ctx, b.onError
	b.frame = &frame{results: results, raises: true}
	b.ctx, b.onError = ctx, nil
	body := b.block(func() {
		if result.Kind == hir.NoneT || result.Kind == hir.Never {
			b.exprStmt(call)
			b.emit(ir.Ret(ir.Compose(noneType), ir.Nil(ir.Error)))
			return
		}
		b.emit(ir.Ret(b.convert(b.expr(call), call.T, result), ir.Nil(ir.Error)))
	})
	b.frame, b.ctx, b.onError = savedFrame, savedCtx, savedErr
	return ir.Closure([]*ir.Var{ctx}, results, body...)
}

// holdCallee evaluates a callee now unless it is a plain name of a function.
func (b *builder) holdCallee(fn hir.Expr) hir.Expr {
	switch t := fn.Base().T; t.Kind {
	case hir.LibFuncT:
		if t.Recv == nil {
			return fn
		}
		if a, ok := fn.(*hir.Attr); ok {
			c := *a
			c.X = b.freeze(a.X, "self")
			return &c
		}
	case hir.LibClassT, hir.ClassT:
		return fn
	case hir.FuncT:
		if a, ok := fn.(*hir.Attr); ok && t.Recv != nil {
			c := *a
			c.X = b.freeze(a.X, "self")
			return &c
		}
	}
	return b.freeze(fn, "fn")
}

func toThreadRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return nil
	}
	result := b.l.awaitedType(x.T)
	fn := b.threadFunc(x.Args[0].Value, x.Args[1:], result)
	gt := b.l.goType(x.T)
	return ir.CallPkg(ir.AsyncioPkg, "ToThreadCoroutine", gt, fn)
}

func toThreadAwait(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return nil, hir.Type{}, false
	}
	result := b.l.awaitedType(x.T)
	fn := b.threadFunc(x.Args[0].Value, x.Args[1:], result)
	call := ir.CallPkg(ir.AsyncioPkg, "ToThread", &ir.Tuple{Elems: []ir.Type{b.l.argType(result), ir.Error}}, b.context(), fn)
	if result.Kind == hir.NoneT || result.Kind == hir.Never {
		return b.dropValue(call), hir.None, false
	}
	return call, result, false
}

// executorRow is loop.run_in_executor(executor, fn, *args).
func executorRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) < 2 || x.T.Kind != hir.LibT {
		return nil
	}
	recv, _ := recvOf(x)
	result := x.T.Args[0].Type()
	gt := b.l.goType(x.T)
	ex := x.Args[0].Value
	parts := b.each(b.recv(recv), func() ir.Expr {
		if isNone(ex) {
			return ir.Nil(ir.Any)
		}
		if ex.Base().T.Kind == hir.AnyT {
			et := &ir.Named{Pkg: ir.Runtime + "concurrent/futures", Name: "Executor", Interface: true}
			return ir.CallOf(et, ir.Py("To", nil2(et), et), b.expr(ex))
		}
		return b.expr(ex)
	}, func() ir.Expr { return b.threadFunc(x.Args[1].Value, x.Args[2:], result) })
	return ir.CallPkg(ir.AsyncioPkg, "LoopRunInExecutor", gt, parts...)
}

// callbackRow is loop.call_soon(cb, *args) and its relatives:
//
//	loop.call_later(1, cb, x)  =>  loop.CallLater(1, func() { cb(x) })
func callbackRow(name string, at int) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if len(x.Args) <= at {
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
	if t := fn.Base().T; t.Kind == hir.FuncT && len(args) == 0 && !t.Func.Find().Bad {
		e := memberEffects(t.Func.Find())
		if !e.NeedsCtx && !e.Raises && t.Func.Find().Result.Type().Kind == hir.NoneT && !t.Func.Find().Async {
			return b.expr(fn), false
		}
	}
	call := &hir.Call{Fn: b.holdCallee(fn), Site: map[string]*hir.Cell{}}
	call.Pos, call.End = fn.Base().Pos, fn.Base().End
	for _, a := range args {
		v := b.freeze(a.Value, "arg")
		call.Args = append(call.Args, hir.Arg{Value: v, Pos: a.Pos})
	}
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
	if len(body) == 2 && !usesContext(body[:1]) {
		return ir.Closure(nil, nil, body[:1]...), false
	}
	return ir.Closure([]*ir.Var{ctx}, []ir.Type{ir.Error}, body...), true
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
		lit = ir.Closure([]*ir.Var{ctx, gv}, []ir.Type{ir.Error}, body...)
		return lit
	})
	b.emit(ir.Do(ir.CallMethod(parts[0], "AddDoneCallbackCtx", ir.NoResult, parts[1])))
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
	et := b.l.goType(elem)
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
