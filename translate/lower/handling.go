package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// handlingStmts writes the statements of an except or finally clause. In programs that ask which exception is being handled
// (traceback.format_exc, sys.exc_info, logger.exception), its calls get a context that knows:
//
//	except E: log()  =>  ctx := py.WithHandled(ctx, err); log(ctx)
func (b *builder) handlingStmts(stmts []hir.Stmt, err *ir.Var) {
	if !b.l.observesHandled() {
		b.whileHandling(stmts)
		return
	}
	outer := b.context()
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	saved := b.ctx
	b.ctx = ctx
	before := len(b.out)
	b.whileHandling(stmts)
	b.ctx = saved
	body := b.out[before:]
	if !ir.Mentions(body, ctx) {
		return
	}
	define := ir.Let(ctx, ir.CallPy("WithHandled", ir.Context, outer, ir.Use(err)))
	b.out = append(b.out[:before:before], append([]ir.Stmt{define}, body...)...)
}

// observesHandled reports whether the program asks which exception is being handled.
func (l *lowerer) observesHandled() bool {
	if l.observes != nil {
		return *l.observes
	}
	found := false
	asks := func(t hir.Type) bool {
		if t.Kind != hir.LibFuncT {
			return false
		}
		f, ok := t.Lib.(*stubs.Func)
		return ok && f.Sigs[0].Target.Handling
	}
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			found = found || asks(n.T)
		case *hir.Attr:
			found = found || asks(n.T) || n.T.Kind == hir.AnyT && (n.Name == "exception" || n.Name == "exc_info" || n.Name == "handleError")
		case *hir.Raise:
			found = found || n.Outer
		case *hir.Call:
			for _, a := range n.Args {
				found = found || a.Name == "exc_info"
			}
		}
		return !found
	}
	hir.Visit(l.m.Main.Body, look)
	for _, f := range l.m.Funcs {
		hir.Visit(f.Body, look)
	}
	l.observes = &found
	return found
}
