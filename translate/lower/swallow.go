package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// A with statement goes on behind its body when the manager swallows the exception, even where the body itself never comes
// to its end: with suppress(E): return f() may fall through. What cannot swallow need not ask whether the body returned.

// libSwallows reports whether a manager of the library may end exceptions: those do whose __exit__ gives a bool. A function under
// @contextmanager that the program calls right here is looked into.
func (b *builder) libSwallows(x hir.Expr, c *stubs.Class, async bool) bool {
	if call, ok := x.(*hir.Call); ok {
		if r, ok := call.Resolved.(*infer.CallFunc); ok && infer.IsManager(r.Fn) && (r.Recv == nil || len(r.Fn.Class.Subs) == 0) {
			return yieldGuarded(r.Fn)
		}
	}
	name := "__exit__"
	if async {
		name = "__aexit__"
	}
	exit, _ := c.Find(name)
	return exit == nil || exit.Sigs[0].Result == nil || exit.Sigs[0].Result.Name != "None"
}

// yieldGuarded reports whether a generator yields inside a statement that may end an exception: a try with handlers, or one
// whose finally clause leaves, or another with.
func yieldGuarded(f *hir.Func) bool {
	found := false
	hir.Visit(f.Body, func(n any) bool {
		switch s := n.(type) {
		case *hir.Try:
			found = found || yieldsIn(s.Body) && (len(s.Handlers) > 0 || leavesIn(s.Finally))
		case *hir.With:
			found = found || yieldsIn(s.Body)
		case *hir.FuncDef, *hir.Lambda:
			return false
		}
		return true
	})
	return found
}

func yieldsIn(body []hir.Stmt) bool {
	found := false
	hir.Visit(body, func(n any) bool {
		switch n.(type) {
		case *hir.Yield, *hir.YieldFrom:
			found = true
		}
		return true
	})
	return found
}

func leavesIn(body []hir.Stmt) bool {
	found := false
	hir.Visit(body, func(n any) bool {
		switch n.(type) {
		case *hir.Return, *hir.Break, *hir.Continue:
			found = true
		}
		return true
	})
	return found
}

// endsInNone reports whether the function ends behind the with statement being written, with the None that its result is
// anyway until the body has returned.
func (b *builder) endsInNone() bool {
	if !b.withEnds {
		return false
	}
	t := b.returnType()
	if t == nil {
		return true
	}
	_, pointer := t.(*ir.Pointer)
	return pointer || t == ir.Any
}
