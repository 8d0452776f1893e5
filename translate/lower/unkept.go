package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// unkeptForms are the functions that start a task, and those for a task that nobody keeps.
var unkeptForms = map[string]string{"CreateTask": "Go", "LoopCreateTask": "GoOn"}

// callStmt evaluates a call for its effect. A task that it starts is not kept:
//
//	asyncio.create_task(f())  =>  asyncio.Go(ctx, f())
func (b *builder) callStmt(x *hir.Call) {
	if r, ok := x.Resolved.(*infer.CallBuiltin); ok && r.Name == "contextvars.Context.run" {
		b.valueUnused = true
	}
	e := b.expr(x)
	c, ok := e.(*ir.Call)
	if !ok {
		b.drop(e)
		return
	}
	if q, ok := c.Fun.(*ir.Qual); ok && q.Pkg == ir.AsyncioPkg {
		if name, ok := unkeptForms[q.Name]; ok {
			c = ir.CallPkg(q.Pkg, name, ir.NoResult, c.Args...)
		} else if ensuresCoroutine(x) && b.fn.IsAsync {
			c = ir.CallPkg(q.Pkg, "Go", ir.NoResult, c.Args...)
		}
	}
	b.drop(c)
}

// ensuresCoroutine recognises asyncio.ensure_future(coroutine), which starts a task as create_task does.
func ensuresCoroutine(x *hir.Call) bool {
	if r, ok := x.Resolved.(*infer.CallBuiltin); !ok || r.Name != "asyncio.ensure_future" || !plainArgs(x, 1) {
		return false
	}
	t := x.Args[0].Value.Base().T
	return t.Kind == hir.LibT && t.Lib.LibName() == "Coroutine"
}
