package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// raiseStmt writes raise.
func (b *builder) raiseStmt(s *hir.Raise) {
	if s.Exc == nil {
		if b.leaving != nil {
			b.checkErr(b.leaving)
		}
		if b.handled != nil {
			b.fail(ir.Use(b.handled))
		} else {
			b.fail(ir.CallPy("Reraise", ir.Error, b.context()))
		}
		return
	}
	exc := b.exception(s.Exc)
	switch {
	case s.NoCause:
		exc = ir.CallPy("RaiseFrom", ir.Error, exc, ir.Nil(ir.Error))
	case s.Cause != nil:
		held := b.hold("raised", exc)
		if cause, ok := b.surelyException(s.Cause); ok {
			exc = ir.CallPy("RaiseFrom", ir.Error, held(), cause)
		} else {
			exc = ir.CallPy("RaiseFromAny", ir.Error, b.context(), held(), b.anyExpr(s.Cause))
		}
	}
	b.fail(b.inHandler(exc))
}

// inHandler notes the exception that is being handled as the context of a new one.
func (b *builder) inHandler(exc ir.Expr) ir.Expr {
	if r, ok := exc.(*ir.Ref); ok && r.Var == b.handled {
		return exc
	}
	for _, in := range b.inFlight {
		exc = ir.CallPy("WithContext", ir.Error, exc, ir.Use(in))
	}
	return exc
}

// exception writes an expression as an error: an instance, or a class that is instantiated.
func (b *builder) exception(x hir.Expr) ir.Expr {
	if exc, ok := b.surelyException(x); ok {
		return exc
	}
	return ir.CallPy("Raise", ir.Error, b.context(), b.anyExpr(x))
}

// surelyException is exception of an expression whose type is known to be one; nothing is written for any other.
func (b *builder) surelyException(x hir.Expr) (ir.Expr, bool) {
	t := x.Base().T
	switch t.Kind {
	case hir.InstT:
		if t.Class.Kind == hir.ExceptionClass && !t.Opt {
			return b.expr(x), true
		}
	case hir.LibT:
		if c, ok := t.Lib.(*stubs.Class); ok && c.Exception && !t.Opt {
			return b.expr(x), true
		}
	case hir.LibClassT:
		if c, ok := t.Lib.(*stubs.Class); ok && c.Exception {
			return ir.CallMethod(b.l.excClass(c), "New", ir.Error), true
		}
	case hir.ClassT:
		if t.Class.Dynamic == "" && t.Class.Kind == hir.ExceptionClass {
			if init := infer.FindMethod(t.Class, "__init__"); init == nil {
				return b.newInstance(t.Class, nil), true
			}
		}
	}
	return nil, false
}

// excClass is the class variable of a library exception.
func (l *lowerer) excClass(c *stubs.Class) ir.Expr {
	name := c.Name
	path := ir.PyPkg
	switch c.LibName() {
	case "BaseException":
		name = "BaseExceptionType"
	case "Exception":
		name = "ExceptionType"
	default:
		if c.Target.Name != "" && c.Target.Name != "-" {
			name = c.Target.Name
		}
		if c.Module.Name != "builtins" && c.Module.Name != "asyncio" {
			path = c.Module.Path
		}
		if c.Target.Pkg != "" {
			path = c.Target.Pkg
		}
	}
	return ir.Pkg(path, name, pyClass)
}

// tryStmt writes try. A body that can fail in one place only, and not by panic in a way that a handler would catch,
// becomes plain error handling; any other becomes a py.Try closure.
func (b *builder) tryStmt(s *hir.Try) {
	if len(s.Finally) > 0 {
		b.tryFinally(s)
		return
	}
	if s.Prompt {
		b.promptTry(s)
		return
	}
	if len(s.Handlers) == 0 {
		b.stmts(s.Body)
		b.stmts(s.Else)
		return
	}
	if s.Star {
		b.tryStar(s)
		return
	}
	if !b.chains() && b.plainTry(s) {
		return
	}
	b.closureTry(s)
}

// closureTry is the general form:
//
//	try: B except E: H  =>  err := py.Try(func() error { B }); if py.Is(err, E) { H } else if err != nil { return err }
func (b *builder) closureTry(s *hir.Try) {
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, func() { b.stmts(s.Body) })
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, b.try(lit)))
	b.handlers(s, err, func() {
		b.repeatExits(exits)
		if !terminates(b.out) {
			b.stmts(s.Else)
		}
	})
}

// handlers writes the chain of except clauses for err; rest runs when there was none.
func (b *builder) handlers(s *hir.Try, err *ir.Var, rest func()) {
	only := b.onlyError
	b.onlyError = nil
	before := b.snapshot()
	other := b.block(rest)
	b.restore(before)
	var chain []ir.Stmt
	guarded := b.computedClasses(s.Handlers)
	last := other
	if guarded {
		last = nil
	}
	for i := len(s.Handlers) - 1; i >= 0; i-- {
		h := s.Handlers[i]
		body := b.block(func() { b.handlerBody(h, err) })
		b.restore(before)
		if h.Type == nil || isBaseException(h.Type) || surelyCatches(h.Type, only) {
			chain = []ir.Stmt{&ir.If{Cond: isError(err), Then: body, Else: last}}
			continue
		}
		if chain == nil {
			failing := b.block(func() { b.fail(ir.Use(err)) })
			chain = []ir.Stmt{&ir.If{Cond: isError(err), Then: failing, Else: last}}
		}
		var cond ir.Expr
		pre := b.block(func() { cond = b.matches(h.Type, err) })
		chain = append(pre, &ir.If{Cond: cond, Then: body, Else: chain})
	}
	if guarded { // a class is computed, which must not happen when nothing failed
		chain = []ir.Stmt{&ir.If{Cond: isError(err), Then: chain, Else: other}}
	}
	b.out = append(b.out, chain...)
}

// computedClasses reports whether some clause names its classes by an expression that must be evaluated.
func (b *builder) computedClasses(handlers []*hir.Handler) bool {
	for _, h := range handlers {
		if h.Type == nil {
			continue
		}
		if _, ok := b.classList(h.Type); !ok {
			return true
		}
	}
	return false
}

// isError is err != nil.
func isError(err *ir.Var) ir.Expr { return ir.Bin("!=", ir.Bool, ir.Use(err), ir.Nil(ir.Error)) }

func isBaseException(x hir.Expr) bool {
	t := x.Base().T
	return t.Kind == hir.LibClassT && t.Lib.LibName() == "BaseException"
}

// matches is the test of an except clause.
func (b *builder) matches(x hir.Expr, err *ir.Var) ir.Expr {
	classes, ok := b.classList(x)
	if !ok {
		return ir.CallPy("IsAny", ir.Bool, ir.Use(err), b.anyExpr(x))
	}
	return ir.CallPy("Is", ir.Bool, append([]ir.Expr{ir.Use(err)}, classes...)...)
}

// classList writes the exception classes of an except clause; false when they are computed.
func (b *builder) classList(x hir.Expr) ([]ir.Expr, bool) {
	if t, ok := x.(*hir.Tuple); ok {
		var out []ir.Expr
		for _, e := range t.Elts {
			c, ok := b.classList(e)
			if !ok {
				return nil, false
			}
			out = append(out, c...)
		}
		return out, true
	}
	switch t := x.Base().T; t.Kind {
	case hir.LibClassT:
		if c, ok := t.Lib.(*stubs.Class); ok && c.Exception {
			return []ir.Expr{b.l.excClass(c)}, true
		}
	case hir.ClassT:
		if t.Class.Dynamic == "" && t.Class.Kind == hir.ExceptionClass {
			return []ir.Expr{b.l.classVar(t.Class)}, true
		}
	}
	return nil, false
}

// handlerBody writes the body of an except clause.
func (b *builder) handlerBody(h *hir.Handler, err *ir.Var) {
	start := len(b.out)
	saved, leaving, flight := b.handled, b.leaving, b.inFlight
	b.handled, b.leaving, b.inFlight = err, nil, []*ir.Var{err}
	if h.Var != nil && usesVar(h.Body, h.Var) {
		b.bindHandled(h, err)
	}
	b.handlingStmts(h.Body, err)
	b.handled, b.leaving, b.inFlight = saved, leaving, flight
	if h.Var != nil && !terminates(b.out[start:]) {
		b.setBound(h.Var, false)
	}
	if len(h.Meta.Lead) > 0 || h.Meta.Trail != "" {
		meta := h.Meta
		if len(b.out) == start {
			c := &ir.CommentStmt{}
			c.Lead = append(append([]string{}, meta.Lead...), trailLines(meta.Trail)...)
			b.out = append(b.out, c)
			return
		}
		first := b.out[start].Info()
		first.Lead = append(append(append([]string{}, meta.Lead...), trailLines(meta.Trail)...), first.Lead...)
	}
}

func trailLines(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// bindHandled gives the variable of an except clause its value. Python deletes it at the end of the clause.
func (b *builder) bindHandled(h *hir.Handler, err *ir.Var) {
	held := h.Var.Cell.Type()
	gt := b.l.goType(held)
	if b.plan.body[h.Var] != nil && !b.declared[h.Var] && ir.Identical(gt, ir.Error) {
		// the clause's own name for the error
		b.declared[h.Var] = true
		b.l.bindVar(h.Var, err)
		return
	}
	var e ir.Expr = ir.Use(err)
	var from hir.Type
	if t := h.Type; t != nil && held.Kind == hir.InstT {
		e = ir.CallPkg("errors", "AsType", &ir.Tuple{Elems: []ir.Type{gt, ir.Bool}}, ir.Use(err))
		e.(*ir.Call).Fun = ir.Pkg("errors", "AsType", nil2(gt), gt)
		gv := b.l.variable(h.Var)
		if !b.declared[h.Var] && b.plan.body[h.Var] != nil {
			b.declared[h.Var] = true
			b.emit(&ir.Define{Vars: []*ir.Var{gv, nil}, Values: []ir.Expr{e}})
			return
		}
		b.emit(&ir.Assign{Targets: []ir.Expr{ir.Use(gv), nil}, Op: "=", Values: []ir.Expr{e}})
		b.setBound(h.Var, true)
		return
	}
	from = errorType()
	b.store(h.Var, b.convert(e, from, held))
}

func errorType() hir.Type {
	c := stubs.Default.Module("builtins").Members["BaseException"].(*stubs.Class)
	return hir.Lib(c)
}

// usesVar reports whether statements use a variable.
func usesVar(stmts []hir.Stmt, v *hir.Var) bool {
	found := false
	hir.Visit(stmts, func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			found = found || n.Var == v
		case *hir.Lambda:
			found = found || mentions(n.Func, v)
		case *hir.FuncDef:
			found = found || mentions(n.Func, v)
		}
		return !found
	})
	return found
}

// tryFinally runs the finally clause on every way out:
//
//	try: B finally: F  =>  err := py.Try(func() error { B }); F; if err != nil { return err }
func (b *builder) tryFinally(s *hir.Try) {
	inner := *s
	inner.Finally = nil
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, func() {
		if len(inner.Handlers) == 0 {
			b.stmts(inner.Body)
			return
		}
		b.tryStmt(&inner)
	})
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, b.try(lit)))
	leaving, flight := b.leaving, b.inFlight
	b.leaving, b.inFlight = err, append([]*ir.Var{err}, flight...)
	b.handlingStmts(s.Finally, err)
	b.leaving, b.inFlight = leaving, flight
	if terminates(b.out) {
		b.drop2(err)
		return
	}
	b.checkErr2(err)
	b.repeatExits(exits)
}

// drop2 keeps Go content with an error that a leaving finally clause swallows.
func (b *builder) drop2(err *ir.Var) {
	last := b.out[len(b.out)-1]
	b.out[len(b.out)-1] = &ir.Assign{Targets: []ir.Expr{nil}, Op: "=", Values: []ir.Expr{ir.Use(err)}}
	b.out = append(b.out, last)
}

// checkErr2 is checkErr without the handlers of a plain try around.
func (b *builder) checkErr2(err *ir.Var) { b.checkErr(err) }
