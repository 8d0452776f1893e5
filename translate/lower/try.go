package lower

import (
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// raiseStmt writes raise.
func (b *builder) raiseStmt(s *hir.Raise) {
	if s.Exc == nil {
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
		exc = ir.CallPy("RaiseFrom", ir.Error, held(), b.exception(s.Cause))
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
	t := x.Base().T
	switch t.Kind {
	case hir.InstT:
		if t.Class.Kind == hir.ExceptionClass && !t.Opt {
			return b.expr(x)
		}
	case hir.LibT:
		if c, ok := t.Lib.(*stubs.Class); ok && c.Exception && !t.Opt {
			return b.expr(x)
		}
	case hir.LibClassT:
		if c, ok := t.Lib.(*stubs.Class); ok && c.Exception {
			return ir.CallMethod(b.l.excClass(c), "New", ir.Error)
		}
	case hir.ClassT:
		if t.Class.Dynamic == "" && t.Class.Kind == hir.ExceptionClass {
			if init := infer.FindMethod(t.Class, "__init__"); init == nil {
				return b.newInstance(t.Class, nil)
			}
		}
	}
	return ir.CallPy("Raise", ir.Error, b.context(), b.anyExpr(x))
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
		b.stmts(s.Else)
	})
}

// handlers writes the chain of except clauses for err; rest runs when there was none.
func (b *builder) handlers(s *hir.Try, err *ir.Var, rest func()) {
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
		if h.Type == nil || isBaseException(h.Type) {
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
	saved, flight := b.handled, b.inFlight
	b.handled, b.inFlight = err, []*ir.Var{err}
	if h.Var != nil && usesVar(h.Body, h.Var) {
		b.bindHandled(h, err)
	}
	b.handlerStmts(h, err)
	b.handled, b.inFlight = saved, flight
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

// plainTry writes a try whose body can fail in one place only. When all handlers leave, what follows stands after them;
// else it is the last branch of the handlers:
//
//	try: A; x = await f(); B except E: H  =>  A; x, err := f(); if py.Is(err, E) { H } else if err != nil { return err } else { B }
func (b *builder) plainTry(s *hir.Try) bool {
	at, ok := b.plainPoint(s)
	if !ok {
		return false
	}
	b.stmts(s.Body[:at])
	rest := func() {
		b.stmts(s.Body[at+1:])
		b.stmts(s.Else)
	}
	if b.leavesAll(s.Handlers) {
		b.pointStmt(s.Body[at], func(err *ir.Var) { b.handlers(s, err, func() {}) })
		rest()
		return true
	}
	var failed *ir.Var
	b.pointStmt(s.Body[at], func(err *ir.Var) { failed = err })
	if failed == nil {
		rest()
	} else {
		b.handlers(s, failed, rest)
	}
	return true
}

// plainTarget is the variable that a plain try defines together with its error, so that it needs no declaration before.
func (b *builder) plainTarget(st hir.Stmt) *hir.Var {
	s, ok := st.(*hir.Try)
	if !ok || s.Star || len(s.Finally) > 0 || len(s.Handlers) == 0 {
		return nil
	}
	at, ok := b.plainPoint(s)
	if !ok {
		return nil
	}
	as, ok := s.Body[at].(*hir.Assign)
	if !ok || !failsDirectly(as.Value) {
		return nil
	}
	v := as.Targets[0].(*hir.Name).Var
	if v.MayBeUnbound || usesVar(s.Body[:at], v) || effects.OfExpr(as.Value).Raises && usesVarExpr(as.Value, v) {
		return nil
	}
	if !ir.Identical(b.l.goType(v.Cell.Type()), b.l.goType(as.Value.Base().T)) {
		return nil
	}
	return v
}

func usesVarExpr(x hir.Expr, v *hir.Var) bool {
	return usesVar([]hir.Stmt{&hir.ExprStmt{X: x}}, v)
}

// plainPoint finds the one statement of a try body that can fail; false when the try needs a closure.
func (b *builder) plainPoint(s *hir.Try) (int, bool) {
	at := -1
	for i, st := range s.Body {
		e := effects.Of([]hir.Stmt{st})
		if e.Wild || e.MayPanic && catchesPanics(s.Handlers) {
			return 0, false
		}
		if !e.Raises {
			continue
		}
		if at >= 0 || !singlePoint(st) {
			return 0, false
		}
		at = i
	}
	if at < 0 {
		return 0, false
	}
	if as, isAssign := s.Body[at].(*hir.Assign); isAssign && !b.leavesAll(s.Handlers) {
		// the variable keeps its old value when the call fails
		if v := as.Targets[0].(*hir.Name).Var; b.declared[v] || b.l.variable(v).Global {
			return 0, false
		}
	}
	return at, true
}

// pointStmt writes the statement that can fail; its error goes to failed.
func (b *builder) pointStmt(st hir.Stmt, failed func(err *ir.Var)) {
	saved := b.onError
	b.onError = func(err *ir.Var) {
		b.onError = saved
		failed(err)
	}
	b.stmt(st)
	b.onError = saved
}

// singlePoint reports whether a statement is an await or call by itself, assigned or returned, whose operands cannot fail.
func singlePoint(st hir.Stmt) bool {
	var x hir.Expr
	switch st := st.(type) {
	case *hir.ExprStmt:
		x = st.X
	case *hir.Assign:
		if len(st.Targets) != 1 {
			return false
		}
		if _, ok := st.Targets[0].(*hir.Name); !ok {
			return false
		}
		x = st.Value
	case *hir.With:
		return oneCall(st)
	default:
		return false
	}
	switch y := x.(type) {
	case *hir.Await:
		x = y.X
	case *hir.Yield:
		return y.X == nil || !effects.OfExpr(y.X).Raises
	}
	call, ok := x.(*hir.Call)
	if !ok {
		_, isName := x.(*hir.Name)
		return isName
	}
	switch call.Resolved.(type) {
	case *infer.CallFunc, *infer.CallLib:
	default:
		return false
	}
	for _, a := range call.Args {
		if c, ok := a.Value.(*hir.Call); ok { // wait_for(f(x)): making the coroutine cannot fail
			if f, ok := c.Resolved.(*infer.CallFunc); ok && f.Fn.IsAsync {
				for _, ca := range c.Args {
					if effects.OfExpr(ca.Value).Raises {
						return false
					}
				}
				continue
			}
		}
		if effects.OfExpr(a.Value).Raises {
			return false
		}
	}
	return !effects.OfExpr(call.Fn).Raises
}

// oneCall reports whether a with statement becomes one call that returns all its errors: WithTimeout, WithTaskGroup.
func oneCall(s *hir.With) bool {
	if len(s.Items) != 1 || effects.OfExpr(s.Items[0].Context).Raises {
		return false
	}
	t := s.Items[0].Context.Base().T
	return t.Is(hir.LibT) && (t.Lib.LibName() == "asyncio.Timeout" || t.Lib.LibName() == "asyncio.TaskGroup")
}

// catchesPanics reports whether handlers catch exceptions that implicit failures raise.
func catchesPanics(handlers []*hir.Handler) bool {
	for _, h := range handlers {
		if h.Type == nil || catches(h.Type) {
			return true
		}
	}
	return false
}

// explicitOnly are the library exceptions that only explicit raises and awaits produce.
var explicitOnly = map[string]bool{
	"asyncio.CancelledError": true, "TimeoutError": true, "asyncio.QueueEmpty": true, "asyncio.QueueFull": true, "asyncio.QueueShutDown": true,
	"asyncio.BrokenBarrierError": true, "asyncio.IncompleteReadError": true, "asyncio.LimitOverrunError": true, "ConnectionError": true,
	"ConnectionRefusedError": true, "ConnectionResetError": true, "ConnectionAbortedError": true, "BrokenPipeError": true,
	"StopAsyncIteration": true, "KeyboardInterrupt": true, "SystemExit": true, "GeneratorExit": true, "PermissionError": true,
}

func catches(x hir.Expr) bool {
	if t, ok := x.(*hir.Tuple); ok {
		for _, e := range t.Elts {
			if catches(e) {
				return true
			}
		}
		return false
	}
	switch t := x.Base().T; t.Kind {
	case hir.LibClassT:
		return !explicitOnly[t.Lib.LibName()]
	case hir.ClassT:
		return t.Class.Dynamic != ""
	}
	return true
}

// leavesAll reports whether every handler leaves: by return, raise, break or continue.
func (b *builder) leavesAll(handlers []*hir.Handler) bool {
	for _, h := range handlers {
		if !leaves(h.Body) {
			return false
		}
	}
	return true
}

func leaves(body []hir.Stmt) bool {
	for i := len(body) - 1; i >= 0; i-- {
		switch s := body[i].(type) {
		case *hir.Comment:
			continue
		case *hir.Return, *hir.Raise, *hir.Break, *hir.Continue:
			return true
		case *hir.If:
			return leaves(s.Then) && leaves(s.Else)
		}
		return false
	}
	return false
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
	flight := b.inFlight
	b.inFlight = append([]*ir.Var{err}, flight...)
	b.whileHandling(s.Finally)
	b.inFlight = flight
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

// tryStar writes try … except*: each clause takes its part of the group.
func (b *builder) tryStar(s *hir.Try) {
	before := b.snapshot()
	lit, exits := b.inClosure(nil, nil, func() { b.stmts(s.Body) })
	b.restore(before)
	b.declareExits(exits)
	err := b.temp("err", ir.Error)
	b.emit(ir.Let(err, ir.CallPy("Try", ir.Error, lit)))
	rest := b.temp("rest", ir.Error)
	rest.Mutable = true
	raised := b.temp("raised", &ir.Slice{Elem: ir.Error})
	raised.Mutable = true
	body := b.block(func() {
		b.emit(&ir.VarDecl{Var: rest, Value: ir.Use(err)})
		b.emit(&ir.VarDecl{Var: raised})
		for _, h := range s.Handlers {
			b.starHandler(h, rest, raised)
		}
		end := ir.CallPy("EndStar", ir.Error, ir.Use(err), ir.Use(rest), ir.Use(raised))
		end.Spread = true
		ev := b.temp("err", ir.Error)
		b.emit(ir.Let(ev, end))
		b.checkErr(ev)
	})
	other := b.block(func() {
		b.repeatExits(exits)
		b.stmts(s.Else)
	})
	b.restore(before)
	b.emit(&ir.If{Cond: ir.Bin("!=", ir.Bool, ir.Use(err), ir.Nil(ir.Error)), Then: body, Else: other})
}

func (b *builder) starHandler(h *hir.Handler, rest, raised *ir.Var) {
	matched := b.temp("matched", ir.Error)
	classes, ok := b.classList(h.Type)
	if !ok {
		classes = []ir.Expr{ir.CallOf(pyClass, ir.Py("To", nil2(pyClass), pyClass), b.anyExpr(h.Type))}
	}
	call := ir.CallPy("ExceptStar", &ir.Tuple{Elems: []ir.Type{ir.Error, ir.Error}}, append([]ir.Expr{ir.Use(rest)}, classes...)...)
	b.emit(&ir.VarDecl{Var: matched})
	b.emit(&ir.Assign{Targets: []ir.Expr{ir.Use(matched), ir.Use(rest)}, Op: "=", Values: []ir.Expr{call}})
	then := b.block(func() {
		before := b.snapshot()
		lit, exits := b.inClosure(nil, nil, func() { b.handlerBody(h, matched) })
		b.restore(before)
		b.declareExits(exits)
		herr := b.temp("err", ir.Error)
		b.emit(ir.Let(herr, ir.CallPy("Try", ir.Error, lit)))
		b.emit(ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(herr), ir.Nil(ir.Error)),
			ir.Set(ir.Use(raised), ir.CallBuiltin("append", raised.Type, ir.Use(raised), ir.Use(herr)))))
		b.repeatExits(exits)
	})
	b.emit(ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(matched), ir.Nil(ir.Error)), then...))
}
