package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// threadFunc writes fn(*args) as a func(ctx) (T, error) that runs later, its arguments evaluated now.
func (b *builder) threadFunc(fn hir.Expr, args []hir.Arg, result hir.Type, params ...hir.Type) ir.Expr {
	return b.boundCall(fn, args, result, false, params...)
}

// boundCall is a function that makes a call whose callee and arguments are evaluated now; a void one has no result. What it is given
// itself, values of the types params, follows the arguments.
func (b *builder) boundCall(fn hir.Expr, args []hir.Arg, result hir.Type, void bool, params ...hir.Type) ir.Expr {
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	vars := []*ir.Var{ctx}
	call := infer.PartialCall(fn)
	if call == nil || len(args) > 0 || len(params) > 0 {
		call = &hir.Call{Fn: b.holdCallee(fn), Site: map[string]*hir.Cell{}}
		call.Pos, call.End = fn.Base().Pos, fn.Base().End
		for _, a := range args {
			v := b.freeze(a.Value, "arg")
			call.Args = append(call.Args, hir.Arg{Name: a.Name, Star: a.Star, Value: v, Pos: a.Pos})
		}
		vars = append(vars, b.callParams(call, fn, params)...)
		b.asMethod(call, fn.Base().T, params)
		infer.ResolveCall(b.l.m, call)
		call.T = infer.CallType(call)
	}
	if r, ok := call.Resolved.(*infer.CallLib); ok && r.Sig != nil && r.Sig.Target.Explicit && result.Is(hir.LibT) {
		r.Result, call.T = result, result // what the program makes of the result settles the type arguments
	}
	rt := b.l.argType(result)
	results := []ir.Type{rt, ir.Error}
	if void {
		results = results[1:]
	}
	savedFrame, savedCtx, savedErr, pending := b.frame, b.ctx, b.onError, b.pending
	b.frame = &frame{results: results, raises: true}
	b.ctx, b.onError, b.pending = ctx, nil, nil
	body := b.block(func() {
		if void {
			b.exprStmt(call)
			b.emit(ir.Ret(ir.Nil(ir.Error)))
			return
		}
		if result.Kind == hir.NoneT || result.Kind == hir.Never {
			b.exprStmt(call)
			b.emit(ir.Ret(ir.Compose(noneType), ir.Nil(ir.Error)))
			return
		}
		b.emit(ir.Ret(b.convert(b.expr(call), call.T, result), ir.Nil(ir.Error)))
	})
	b.frame, b.ctx, b.onError, b.pending = savedFrame, savedCtx, savedErr, pending
	return ir.Closure(vars, results, body...)
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

// threadRow is a call that runs a function in a thread (to_thread, run_in_threadpool) as a coroutine.
func threadRow(pkg, name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		fn, _ := b.threadCall(x)
		if fn == nil {
			return nil
		}
		return ir.CallPkg(pkg, name+"Coroutine", b.l.goType(x.T), fn)
	}
}

// threadAwait is the same, awaited on the spot.
func threadAwait(pkg, name string) awaitRow {
	return func(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
		fn, result := b.threadCall(x)
		if fn == nil {
			return nil, hir.Type{}, false
		}
		call := ir.CallPkg(pkg, name, &ir.Tuple{Elems: []ir.Type{b.l.argType(result), ir.Error}}, b.context(), fn)
		if result.Kind == hir.NoneT || result.Kind == hir.Never {
			return b.dropValue(call), hir.None, false
		}
		return call, result, false
	}
}

// threadCall is the function that runs in the thread, arguments bound, and the type of its result.
func (b *builder) threadCall(x *hir.Call) (ir.Expr, hir.Type) {
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return nil, hir.Type{}
	}
	result := b.l.awaitedType(x.T)
	return b.threadFunc(x.Args[0].Value, x.Args[1:], result), result
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
