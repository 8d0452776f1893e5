package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// builder writes the body of one Go function.
type builder struct {
	l     *lowerer
	fn    *hir.Func
	frame *frame
	out   []ir.Stmt
	// ctx is the context in scope, nil when the function has none.
	ctx *ir.Var
	pos ir.Pos
	// handled is the exception that the except clause around handles, for a bare raise.
	handled *ir.Var
	// leaving is the exception, if any, that the finally clause runs for in which a bare raise would raise it again.
	leaving *ir.Var
	// inFlight are the exceptions, innermost first, that an exception raised here is raised in sight of: the one that is
	// handled, and those (perhaps nil) that the finally clauses around are run for.
	inFlight []*ir.Var
	// yielder is the generator's end of the body being written.
	gen *genFrame
	// decls tells where variables are declared.
	plan *declPlan
	// declared are the variables that exist in Go already.
	declared map[*hir.Var]bool
	// onError receives the next error instead of the frame: the handlers of a plain try.
	onError func(err *ir.Var)
	// atOnce are generator expressions that the call they are passed to is done with when it returns.
	atOnce map[*hir.Comp]bool
	// forwards is set while annotations are written as what strings in them name.
	forwards bool
	// pending is the variable that the next failing call may define together with its error.
	pending *hir.Var
	// checked is the operation that is to return its error, in a try that is about it alone.
	checked hir.Expr
	// onlyError are the classes of the one exception that handlers are written for, if that is known.
	onlyError []string
	// naming is what a container that is being built will be called.
	naming string
	// labelFirst labels the next loop, for a search that leaves several at once.
	labelFirst *ir.Label
	// valueUnused is set while an await is written whose value nobody wants.
	valueUnused bool
	// tail is set while the last statement of the function's body is written.
	tail bool
	// withEnds is set while the one manager of a with statement at the end of the body is written.
	withEnds bool
	// heldIters gives the values of iterables that were evaluated before.
	heldIters map[hir.Expr]func() ir.Expr
	// spread gives the tuples that calls spread.
	spread map[hir.Expr]func() ir.Expr
}

// frame is where return, break and errors go.
type frame struct {
	parent  *frame
	results []ir.Type // Go results of the function or closure, the error included
	raises  bool      // the last result is an error
	closure *closure  // set for the body of a try or with closure
	loops   []*loop
	// fail leaves the function with an error where that is more than a return.
	fail func(err ir.Expr)
}

// closure collects the ways out of a closure that stands for a block: they are repeated behind it.
type closure struct {
	returned *ir.Var // bool, set by return
	result   *ir.Var // the value returned, nil without one
	brk      *ir.Var // set by break
	cont     *ir.Var // set by continue
	// leaves is set when nothing reaches the end of the body.
	leaves bool
	// swallowed is set when exceptions of the body may end behind the closure, so that what has not failed need not have returned.
	swallowed bool
}

// loop is a Python loop being written.
type loop struct {
	label *ir.Label
	// broke is set by break when the loop has an else clause.
	broke *ir.Var
	decl  *ir.VarDecl
	// breaks is set when the loop has such a break.
	breaks bool
	used   bool
}

// emit appends a statement at the current Python position.
func (b *builder) emit(s ir.Stmt) ir.Stmt {
	if m := s.Info(); !m.Pos.IsValid() {
		m.Pos = b.pos
	}
	b.out = append(b.out, s)
	return s
}

// block writes statements into a list of their own.
func (b *builder) block(f func()) []ir.Stmt {
	saved, pending := b.out, b.pending
	b.out, b.pending = nil, nil // what is defined in a block is not seen behind it
	f()
	out := b.out
	b.out, b.pending = saved, pending
	return out
}

// temp makes a local variable.
func (b *builder) temp(name string, t ir.Type) *ir.Var {
	return &ir.Var{Prefer: name, Type: t, Pos: b.pos}
}

// hold keeps the value of e in a variable and gives a function that reads it.
func (b *builder) hold(name string, e ir.Expr) func() ir.Expr {
	if r, ok := e.(*ir.Ref); ok && !r.Var.Shared {
		return func() ir.Expr { return ir.Use(r.Var) }
	}
	if lit, ok := e.(*ir.Lit); ok {
		return func() ir.Expr { c := *lit; return &c }
	}
	if _, ok := e.(*ir.Ref); ok {
		name = "old" // that of what may change
	}
	v := b.temp(name, e.Type())
	b.emit(ir.Let(v, e))
	return func() ir.Expr { return ir.Use(v) }
}

// context is the ctx argument of calls that need one.
func (b *builder) context() ir.Expr {
	if b.ctx != nil {
		return ir.Use(b.ctx)
	}
	return ir.CallPy("CurrentContext", ir.Context)
}

// tryCall hoists a call that returns a value (of type t, nil for none) and an error.
func (b *builder) tryCall(name string, call ir.Expr, t ir.Type) ir.Expr {
	err := b.temp("err", ir.Error)
	if t == nil {
		b.emit(ir.Let(err, call))
		b.checkErr(err)
		return nil
	}
	v := b.temp(name, t)
	if p := b.pending; p != nil {
		b.pending = nil
		if gv := b.l.variable(p); ir.Identical(gv.Type, t) && !b.declared[p] {
			// x = f()  =>  x, err := f()
			b.declared[p] = true
			v = gv
		}
	}
	b.emit(&ir.Define{Vars: []*ir.Var{v, err}, Values: []ir.Expr{call}})
	b.checkErr(err)
	return ir.Use(v)
}

// checkErr sends a non-nil error where errors go.
func (b *builder) checkErr(err *ir.Var) {
	if b.onError != nil {
		b.onError(err)
		return
	}
	b.emit(ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(err), ir.Nil(ir.Error)), b.block(func() { b.fail(ir.Use(err)) })...))
}

// fail leaves the function (or closure) with an error.
func (b *builder) fail(err ir.Expr) {
	f := b.frame
	if f.fail != nil {
		f.fail(err)
		return
	}
	if !f.raises {
		b.emit(ir.Do(ir.CallBuiltin("panic", ir.NoResult, err)))
		return
	}
	var values []ir.Expr
	for _, t := range f.results[:len(f.results)-1] {
		values = append(values, b.l.zero(t))
	}
	b.emit(ir.Ret(append(values, err)...))
}

// leave returns a value (nil for none) from the Python function, through closures if need be.
func (b *builder) leave(value ir.Expr) {
	b.leaveFrame(b.frame, value)
}

func (b *builder) leaveFrame(f *frame, value ir.Expr) {
	if f.closure == nil {
		var values []ir.Expr
		if value != nil {
			values = append(values, value)
		}
		if f.raises {
			values = append(values, ir.Nil(ir.Error))
		}
		b.emit(ir.Ret(values...))
		return
	}
	c := f.closure
	if c.returned == nil {
		c.returned = b.temp("returned", ir.Bool)
	}
	if value != nil {
		if c.result == nil {
			c.result = b.temp("result", b.returnType())
		}
		b.emit(ir.Set(ir.Use(c.result), value))
	}
	b.emit(ir.Set(ir.Use(c.returned), ir.BoolLit(true)))
	b.emit(ir.Ret(ir.Nil(ir.Error)))
}

// returnType is the Go type of the Python function's result.
func (b *builder) returnType() ir.Type {
	f := b.frame
	for f.closure != nil {
		f = f.parent
	}
	if len(f.results) == 0 || f.raises && len(f.results) == 1 {
		return nil
	}
	return f.results[0]
}

// inClosure writes body as the closure func() error and gives it with the ways out that it uses.
func (b *builder) inClosure(params []*ir.Var, ctx *ir.Var, body func()) (*ir.FuncLit, *closure) {
	c := &closure{}
	saved, savedCtx, savedErr := b.frame, b.ctx, b.onError
	b.frame = &frame{parent: saved, results: []ir.Type{ir.Error}, raises: true, closure: c}
	b.onError = nil
	if ctx != nil {
		b.ctx = ctx
	}
	stmts := b.block(func() {
		body()
		if c.leaves = terminates(b.out); !c.leaves {
			b.emit(ir.Ret(ir.Nil(ir.Error)))
		}
	})
	b.frame, b.ctx, b.onError = saved, savedCtx, savedErr
	return ir.Closure(params, []ir.Type{ir.Error}, stmts...), c
}

// declareExits declares the variables that the closure's ways out set; it must come before the closure.
func (b *builder) declareExits(c *closure) {
	for _, v := range []*ir.Var{c.result, c.returned, c.brk, c.cont} {
		if v != nil {
			b.emit(&ir.VarDecl{Var: v})
		}
	}
}

// repeatExits does behind a closure what its ways out asked for.
func (b *builder) repeatExits(c *closure) {
	leave := func() {
		if c.result != nil {
			b.leave(ir.Use(c.result))
		} else {
			b.leave(nil)
		}
	}
	if c.returned != nil && c.leaves && !c.swallowed && c.brk == nil && c.cont == nil { // what has not failed has returned
		leave()
		return
	}
	if c.returned != nil {
		b.emit(ir.IfThen(ir.Use(c.returned), b.block(leave)...))
	}
	if c.brk != nil {
		b.emit(ir.IfThen(ir.Use(c.brk), b.block(b.breakLoop)...))
	}
	if c.cont != nil {
		b.emit(ir.IfThen(ir.Use(c.cont), b.block(b.continueLoop)...))
	}
}

// breakLoop is break of the innermost Python loop.
func (b *builder) breakLoop() {
	f := b.frame
	if n := len(f.loops); n > 0 {
		lp := f.loops[n-1]
		if lp.broke != nil {
			lp.breaks = true
			b.emit(ir.Set(ir.Use(lp.broke), ir.BoolLit(true)))
		}
		b.emit(&ir.Branch{Tok: "break", Label: b.labelFor(lp)})
		return
	}
	if f.closure.brk == nil {
		f.closure.brk = b.temp("stop", ir.Bool)
	}
	b.emit(ir.Set(ir.Use(f.closure.brk), ir.BoolLit(true)))
	b.emit(ir.Ret(ir.Nil(ir.Error)))
}

// continueLoop is continue of the innermost Python loop.
func (b *builder) continueLoop() {
	f := b.frame
	if n := len(f.loops); n > 0 {
		b.emit(&ir.Branch{Tok: "continue"})
		return
	}
	if f.closure.cont == nil {
		f.closure.cont = b.temp("next", ir.Bool)
	}
	b.emit(ir.Set(ir.Use(f.closure.cont), ir.BoolLit(true)))
	b.emit(ir.Ret(ir.Nil(ir.Error)))
}

// labelFor names the loop when a plain break would not reach it.
func (b *builder) labelFor(lp *loop) *ir.Label {
	if lp.used {
		return lp.label
	}
	return nil
}

// terminates reports whether control cannot pass the end of the statements.
func terminates(stmts []ir.Stmt) bool {
	if len(stmts) == 0 {
		return false
	}
	switch s := stmts[len(stmts)-1].(type) {
	case *ir.Return:
		return true
	case *ir.Branch:
		return s.Tok != "fallthrough"
	case *ir.ExprStmt:
		if c, ok := s.X.(*ir.Call); ok {
			if f, ok := c.Fun.(*ir.Builtin); ok {
				return f.Name == "panic"
			}
		}
	case *ir.If:
		return len(s.Else) > 0 && terminates(s.Then) && terminates(s.Else)
	case *ir.Block:
		return terminates(s.Body)
	case *ir.CommentStmt:
		return terminates(stmts[:len(stmts)-1])
	}
	return false
}
