package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func (b *builder) whileStmt(s *hir.While) {
	lp := b.pushLoop(s.Else)
	f := &ir.For{Label: lp.label}
	before := b.snapshot()
	body := func() { b.stmts(s.Body) }
	if b.spins(s) {
		body = func() { b.breathe(); b.stmts(s.Body) }
	}
	if endless(s.Test) {
		f.Body = b.block(body)
	} else {
		var cond ir.Expr
		pre := b.block(func() { cond = b.truth(s.Test) })
		if len(pre) == 0 {
			f.Cond = cond
			f.Body = b.block(body)
		} else {
			// while await f(): B  =>  for { ok := f(); if !ok { break }; B }
			exit := b.block(func() { b.emit(&ir.Branch{Tok: "break"}) })
			f.Body = append(pre, ir.IfThen(negate(cond), exit...))
			f.Body = append(f.Body, b.block(body)...)
		}
	}
	b.restore(before)
	b.popLoop()
	b.emit(f)
	if !lp.breaks && endless(s.Test) {
		b.dropElse(lp) // nothing ends the loop
		return
	}
	b.elseClause(lp, s.Else)
}

// endless recognises while True and while 1.
func endless(test hir.Expr) bool {
	c, ok := test.(*hir.Const)
	return ok && (c.Kind == hir.ConstTrue || c.Kind == hir.ConstInt && c.Int.Sign() != 0)
}

// pushLoop enters a loop; one with an else clause notes whether it broke.
func (b *builder) pushLoop(orelse []hir.Stmt) *loop {
	lp := &loop{label: &ir.Label{Prefer: "loop"}}
	if len(orelse) > 0 {
		lp.broke = b.temp("broke", ir.Bool)
		lp.broke.Mutable = true
		lp.decl = &ir.VarDecl{Var: lp.broke}
		b.emit(lp.decl)
	}
	b.frame.loops = append(b.frame.loops, lp)
	return lp
}

func (b *builder) popLoop() { b.frame.loops = b.frame.loops[:len(b.frame.loops)-1] }

func (b *builder) elseClause(lp *loop, orelse []hir.Stmt) {
	if len(orelse) == 0 {
		return
	}
	if !lp.breaks {
		b.dropElse(lp)
		b.stmts(orelse)
		return
	}
	before := b.snapshot()
	b.emit(ir.IfThen(ir.Not(ir.Use(lp.broke)), b.block(func() { b.stmts(orelse) })...))
	b.restore(before)
}

// dropElse takes the variable of a loop that never breaks away.
func (b *builder) dropElse(lp *loop) {
	if lp.decl != nil {
		b.out = slices.DeleteFunc(b.out, func(s ir.Stmt) bool { return s == ir.Stmt(lp.decl) })
	}
}

func (b *builder) forStmt(s *hir.For) {
	lp := b.pushLoop(s.Else)
	before := b.snapshot()
	b.loopOver(s.Target, s.Iter, s.Async, lp.label, func() { b.stmts(s.Body) })
	b.restore(before)
	b.popLoop()
	b.elseClause(lp, s.Else)
}

// loopOver writes for target in iter: body.
func (b *builder) loopOver(target, iter hir.Expr, async bool, label *ir.Label, body func()) {
	if async {
		b.asyncLoop(target, iter, label, body)
		return
	}
	if b.rangeLoop(target, iter, label, body) || b.enumerateLoop(target, iter, label, body) || b.itemsLoop(target, iter, label, body) ||
		b.instLoop(target, iter, label, body) {
		return
	}
	t := iter.Base().T
	elem := b.l.elemOf(t)
	var source ir.Expr
	switch {
	case b.heldIters[iter] == nil && plainDisplay(iter):
		// for x in (1, 2): B  =>  for _, x := range []int{1, 2} { B }
		source = b.elements(literalElts(iter), elem, &ir.Slice{Elem: b.l.goType(elem)})
	case b.heldIters[iter] != nil:
		source = b.seqOrSlice(b.heldIters[iter](), t)
	default:
		source = b.seqOrSlice(b.iterable(iter), t)
	}
	b.rangeOver(target, source, elem, isIndexed(source), label, body)
}

// plainDisplay reports whether a loop ranges over a tuple or list written on the spot.
func plainDisplay(iter hir.Expr) bool {
	switch iter.(type) {
	case *hir.Tuple, *hir.List:
	default:
		return false
	}
	for _, e := range literalElts(iter) {
		if _, ok := e.(*hir.Starred); ok {
			return false
		}
	}
	return true
}

// iterable evaluates what a loop ranges over; a display needs no list of its own.
func (b *builder) iterable(iter hir.Expr) ir.Expr {
	return b.unwrap(b.expr(iter), iter.Base().T)
}

// isIndexed reports whether ranging gives an index first: slices, not functions.
func isIndexed(e ir.Expr) bool {
	_, ok := e.Type().(*ir.Slice)
	return ok
}

// seqOrSlice is what a Go range statement takes: a slice or an iter.Seq.
func (b *builder) seqOrSlice(e ir.Expr, t hir.Type) ir.Expr {
	t = t.NonNone()
	if isSeq(e.Type()) {
		return e
	}
	switch t.Kind {
	case hir.ListT:
		if t.List.IsSlice() {
			return e
		}
	case hir.VarTupleT:
		return e
	case hir.LibT:
		if t.Lib.LibName() == "asyncio.TaskSet" {
			return e
		}
		if t.Lib.LibName() == "Generator" {
			return b.generatorSeq(e, b.l.goType(b.l.elemOf(t)))
		}
	}
	return b.seq(e, t)
}

// rangeOver writes the range statement; target receives elements of type elem.
func (b *builder) rangeOver(target hir.Expr, source ir.Expr, elem hir.Type, indexed bool, label *ir.Label, body func()) {
	r := &ir.Range{Label: label, X: source}
	v, after := b.loopVar(target, elem)
	r.Body = b.block(func() {
		if after != nil {
			after()
		}
		body()
	})
	if v != nil {
		if indexed {
			r.Value = v
		} else {
			r.Key = v
		}
	}
	b.emit(r)
}

// loopVar chooses the Go loop variable for a target. Where the Python variable lives longer than the loop, or has another
// type, a temporary is assigned to it at the start of each turn.
func (b *builder) loopVar(target hir.Expr, elem hir.Type) (*ir.Var, func()) {
	if n, ok := target.(*hir.Name); ok {
		if n.Var.Name == "_" && !b.declared[n.Var] && b.plan.body[n.Var] != nil {
			return nil, nil
		}
		if b.bodyLocal(n.Var) && ir.Identical(b.l.goType(n.Var.Cell.Type()), b.l.goType(elem)) {
			b.declared[n.Var] = true
			return b.l.variable(n.Var), nil
		}
		v := b.temp(camel(n.Var.Name, false), b.l.goType(elem))
		return v, func() { b.assign(target, ir.Use(v), elem) }
	}
	name := "item"
	if _, ok := target.(*hir.Tuple); ok {
		name = "pair"
	}
	v := b.temp(name, b.l.goType(elem))
	return v, func() { b.assign(target, ir.Use(v), elem) }
}

// bodyLocal reports whether a loop target is used in its loop only, so that Go may declare it there.
func (b *builder) bodyLocal(v *hir.Var) bool {
	if b.declared[v] || v.Kind == hir.Global && v.Captured {
		return false
	}
	return b.plan.body[v] != nil || v.Comp != nil && !v.Captured
}

// rangeLoop writes for i in range(…):
//
//	for i in range(n)        =>  for i := range n
//	for i in range(a, b, 2)  =>  for i := a; i < b; i += 2
func (b *builder) rangeLoop(target, iter hir.Expr, label *ir.Label, body func()) bool {
	call, ok := iter.(*hir.Call)
	if !ok || b.heldIters[iter] != nil {
		return false
	}
	r, ok := call.Resolved.(*infer.CallBuiltin)
	n, isName := target.(*hir.Name)
	if !ok || r.Name != "range" || !isName || call.T.Kind != hir.LibT {
		return false
	}
	intT := hir.IntOf(hir.MaxBits)
	elem := call.T.Args[0].Type()
	for _, a := range call.Args {
		if a.Value.Base().T.Wide() {
			return false
		}
	}
	if len(call.Args) == 1 {
		limit := b.exprAs(call.Args[0].Value, intT)
		b.rangeOver(target, limit, elem, false, label, body)
		return true
	}
	step := int64(1)
	if len(call.Args) == 3 {
		s := infer.Fold(call.Args[2].Value)
		if s == nil || !s.IsInt64() || s.Sign() == 0 {
			return false
		}
		step = s.Int64()
	}
	parts := b.each(b.asFunc(call.Args[0].Value, intT), b.asFunc(call.Args[1].Value, intT))
	// Go evaluates the limit at each turn: it must not change
	if !constant(parts[1]) {
		parts[1] = b.hold("stop", copyOf(b, parts[1]))()
	}
	v, after := b.loopVar(target, elem)
	if v == nil {
		v = b.temp("i", ir.Int)
	}
	if after == nil && assignsVar(n.Var) {
		inner := v
		v = b.temp("i", ir.Int)
		after = func() { b.emit(ir.Let(inner, ir.Use(v))) }
	}
	cmp := "<"
	post := ir.Stmt(&ir.IncDec{X: ir.Use(v), Op: "++"})
	switch {
	case step == -1:
		cmp, post = ">", &ir.IncDec{X: ir.Use(v), Op: "--"}
	case step < 0:
		cmp, post = ">", &ir.Assign{Targets: []ir.Expr{ir.Use(v)}, Op: "-=", Values: []ir.Expr{ir.IntLit(-step)}}
	case step > 1:
		post = &ir.Assign{Targets: []ir.Expr{ir.Use(v)}, Op: "+=", Values: []ir.Expr{ir.IntLit(step)}}
	}
	stop := parts[1]
	if last, ok := upTo(stop); ok && step == 1 {
		cmp, stop = "<=", last
	}
	f := &ir.For{Label: label, Init: ir.Let(v, parts[0]), Cond: ir.Bin(cmp, ir.Bool, ir.Use(v), stop), Post: post}
	f.Body = b.block(func() {
		if after != nil {
			after()
		}
		body()
	})
	b.emit(f)
	return true
}

// upTo is the last value of a range whose stop is written as that value + 1.
func upTo(stop ir.Expr) (last ir.Expr, ok bool) {
	sum, ok := stop.(*ir.Binary)
	if !ok || sum.Op != "+" {
		return nil, false
	}
	one, ok := sum.R.(*ir.Lit)
	return sum.L, ok && one.Text == "1"
}

// constant reports whether an expression has the same value whenever it is evaluated.
func constant(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Lit:
		return true
	case *ir.Ref:
		return !e.Var.Mutable && !e.Var.Global
	case *ir.Unary:
		return constant(e.X)
	case *ir.Binary:
		return constant(e.L) && constant(e.R)
	}
	return false
}

// copyOf makes sure that hold takes a copy of a variable.
func copyOf(b *builder, e ir.Expr) ir.Expr {
	if r, ok := e.(*ir.Ref); ok && r.Var.Mutable {
		v := b.temp("stop", e.Type())
		b.emit(ir.Let(v, e))
		return ir.Use(v)
	}
	return e
}

// assignsVar reports whether the program assigns a loop variable elsewhere, too.
func assignsVar(v *hir.Var) bool { return v.Bindings > 1 }

// instLoop iterates over an instance of a class with __iter__.
func (b *builder) instLoop(target, iter hir.Expr, label *ir.Label, body func()) bool {
	t := iter.Base().T.NonNone()
	if t.Kind != hir.InstT || b.heldIters[iter] != nil {
		return false
	}
	f := infer.FindMethod(t.Class, "__iter__")
	if f == nil || len(f.Params) != 1 {
		return false
	}
	rt := b.l.callResult(f)
	it := b.callMethod(b.present(b.iterable(iter), iter.Base().T, f.Name), t, f, nil, rt)
	if rt.Kind != hir.InstT {
		b.rangeOver(target, b.seqOrSlice(it, rt), b.l.elemOf(rt), isIndexed(b.seqOrSliceType(it, rt)), label, body)
		return true
	}
	next := infer.FindMethod(rt.Class, "__next__")
	if next == nil || len(next.Params) != 1 {
		return false
	}
	if panicsStop(next, map[*hir.Func]bool{}) && b.l.callResult(next).Kind != hir.NoneT {
		elem := next.Result.Type()
		b.rangeOver(target, b.nextSeq(it, rt, next, b.l.goType(elem)), elem, false, label, body)
		return true
	}
	// for { x, err := it.Next(); if py.Is(err, py.StopIteration) { break } … }
	elem := next.Result.Type()
	read := b.hold("it", it)
	loopStmt := &ir.For{Label: label}
	loopStmt.Body = b.block(func() { b.nextOrBreak(read, rt, next, "StopIteration", target, elem, body) })
	b.emit(loopStmt)
	return true
}

func (b *builder) seqOrSliceType(e ir.Expr, t hir.Type) ir.Expr { return b.seqOrSlice(e, t) }

// nextOrBreak is one turn of a loop over an iterator object of the program.
func (b *builder) nextOrBreak(read func() ir.Expr, t hir.Type, next *hir.Func, stop string, target hir.Expr, elem hir.Type, body func()) {
	stopIf := func(err *ir.Var) {
		b.emit(ir.IfThen(ir.CallPy("Is", ir.Bool, ir.Use(err), ir.Py(stop, pyClass)), b.block(func() { b.emit(&ir.Branch{Tok: "break"}) })...))
	}
	err := b.temp("err", ir.Error)
	call := b.methodCall(read(), t, next, nil)
	et := b.l.goType(elem)
	hasValue := elem.Kind != hir.NoneT && elem.Kind != hir.Never
	if next.Effects.Raises {
		if hasValue {
			v, after := b.loopVar(target, elem)
			vars := []*ir.Var{v, err}
			b.emit(&ir.Define{Vars: vars, Values: []ir.Expr{call}})
			stopIf(err)
			b.checkErr(err)
			if after != nil {
				after()
			}
		} else {
			b.emit(ir.Let(err, call))
			stopIf(err)
			b.checkErr(err)
		}
		body()
		return
	}
	if hasValue {
		v, after := b.loopVar(target, elem)
		if v == nil {
			v = b.temp("item", et)
		}
		b.emit(ir.Let(v, call))
		if after != nil {
			after()
		}
	}
	body()
}
