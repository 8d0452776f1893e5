package lower

import (
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

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
	var only []string
	if x := b.soleOperation(s.Body[at]); x != nil {
		only = b.checkedError(x)
	}
	if b.leavesAll(s.Handlers) {
		b.pointStmt(s.Body[at], func(err *ir.Var) {
			b.onlyError = only
			b.handlers(s, err, func() {})
		})
		rest()
		return true
	}
	var failed *ir.Var
	b.pointStmt(s.Body[at], func(err *ir.Var) { failed = err })
	if failed == nil {
		rest()
	} else {
		b.onlyError = only
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
		if e.Wild {
			return 0, false
		}
		if e.MayPanic && catchesPanics(s.Handlers) {
			if _, returns := st.(*hir.Return); e.Raises || at >= 0 || b.checkedPoint(st) == nil || returns && !b.leavesAll(s.Handlers) {
				return 0, false
			}
			at = i
			continue
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
	saved, savedChecked := b.onError, b.checked
	b.checked = b.soleOperation(st)
	b.onError = func(err *ir.Var) {
		b.onError = saved
		failed(err)
	}
	b.stmt(st)
	b.onError, b.checked = saved, savedChecked
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
