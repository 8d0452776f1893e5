package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

const threadingPkg = ir.Runtime + "threading"

var threadRows = map[string]row{
	"threading.Thread":                              newThreadRow,
	"threading.Timer":                               newThreadRow,
	"threading.Condition.wait_for":                  threadWaitForRow,
	"concurrent.futures.ThreadPoolExecutor.submit":  submitRow,
	"concurrent.futures.ProcessPoolExecutor.submit": submitRow,
	"concurrent.futures.ThreadPoolExecutor.map":     executorMapRow,
	"concurrent.futures.ProcessPoolExecutor.map":    executorMapRow,
}

// newThreadRow is a thread that runs a function with arguments evaluated now:
//
//	threading.Thread(target=f, args=(a,), daemon=True)  =>  threading.NewThread(func() { f(a) }, threading.Target("f"), threading.Daemon(true))
func newThreadRow(b *builder, x *hir.Call) ir.Expr {
	t := infer.NewThreadCall(x)
	if t == nil || x.T.Kind != hir.LibT {
		return nil
	}
	name, withCtx := "NewThread", false
	var parts []func() ir.Expr
	if t.Interval != nil {
		name = "NewTimer"
		parts = append(parts, b.asFunc(t.Interval, hir.Float))
	}
	parts = append(parts, func() ir.Expr {
		var lit ir.Expr
		lit, withCtx = b.callbackFunc(t.Target, t.Args)
		if fn, ok := lit.(*ir.FuncLit); ok {
			fn.PyName = "" // the function shows in tracebacks by itself, and Target names it
		}
		return lit
	})
	option := func(name string, value func() ir.Expr) {
		parts = append(parts, func() ir.Expr {
			return ir.CallPkg(threadingPkg, name, &ir.Named{Pkg: threadingPkg, Name: "ThreadOption"}, value())
		})
	}
	if t.Name != nil {
		option("Name", b.asFunc(t.Name, hir.Str))
	} else if target := calledAs(t.Target); target != "" && t.Interval == nil {
		option("Target", func() ir.Expr { return ir.StringLit(target) })
	}
	if t.Daemon != nil {
		option("Daemon", b.asFunc(t.Daemon, hir.Bool))
	}
	v := b.each(parts...)
	if withCtx {
		name += "Ctx"
	}
	return ir.CallPkg(threadingPkg, name, b.l.goType(x.T), v...)
}

// calledAs is the __name__ of a function that an expression gives, "" when it is not known.
func calledAs(fn hir.Expr) string {
	switch t := fn.Base().T; t.Kind {
	case hir.FuncT:
		if members := t.Func.Find().Members; len(members) == 1 {
			return members[0].Name
		}
	case hir.LibFuncT:
		if f, ok := t.Lib.(*stubs.Func); ok {
			return f.Name
		}
	case hir.LibClassT:
		if c, ok := t.Lib.(*stubs.Class); ok {
			return c.Name
		}
	case hir.ClassT:
		return t.Class.Name
	}
	return ""
}

// threadWaitForRow is cond.wait_for(predicate) between threads.
func threadWaitForRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	recv, _ := recvOf(x)
	gt := b.l.argType(x.T)
	parts := b.each(b.recv(recv), func() ir.Expr { return b.predicateFunc(x.Args[0].Value, x.T) })
	call := ir.CallPkg(threadingPkg, "WaitFor", &ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, b.context(), parts[0], parts[1])
	return b.tryCall("value", call, gt)
}

// submitRow is executor.submit(f, a):
//
//	pool.submit(f, a)  =>  futures.Submit(pool, func(ctx context.Context) (T, error) { return f(ctx, a) })
func submitRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	recv, _ := recvOf(x)
	parts := b.each(b.recv(recv), func() ir.Expr { return b.threadFunc(x.Args[0].Value, x.Args[1:], x.T.Args[0].Type()) })
	return ir.CallPkg(ir.Runtime+"concurrent/futures", "Submit", b.l.goType(x.T), parts...)
}

// executorMapRow is executor.map(f, xs):
//
//	pool.map(f, xs)  =>  futures.Each(pool, func(ctx context.Context, x X) (T, error) { return f(ctx, x) }, xs)
func executorMapRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	recv, _ := recvOf(x)
	values := x.Args[1].Value
	elem, result := b.l.elemOf(values.Base().T), x.T.Args[0].Type()
	parts := b.each(b.recv(recv),
		func() ir.Expr { return b.threadFunc(x.Args[0].Value, nil, result, elem) },
		func() ir.Expr { return b.seq(b.expr(values), values.Base().T) })
	e := ir.CallPkg(ir.Runtime+"concurrent/futures", "Each", b.l.goType(x.T), parts...)
	b.l.iteratorForms[e] = iteratorForm{name: "Executor.map.<locals>.result_iterator"}
	return e
}
