package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func (b *builder) whileStmt(s *hir.While) {
	lp := b.pushLoop(s.Else)
	f := &ir.For{Label: lp.label}
	before := b.snapshot()
	if endless(s.Test) {
		f.Body = b.block(func() { b.stmts(s.Body) })
	} else {
		var cond ir.Expr
		pre := b.block(func() { cond = b.truth(s.Test) })
		if len(pre) == 0 {
			f.Cond = cond
			f.Body = b.block(func() { b.stmts(s.Body) })
		} else {
			// while await f(): B  =>  for { ok := f(); if !ok { break }; B }
			exit := b.block(func() { b.emit(&ir.Branch{Tok: "break"}) })
			f.Body = append(pre, ir.IfThen(negate(cond), exit...))
			f.Body = append(f.Body, b.block(func() { b.stmts(s.Body) })...)
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

// enumerateLoop writes for i, x in enumerate(xs).
func (b *builder) enumerateLoop(target, iter hir.Expr, label *ir.Label, body func()) bool {
	call, ok := iter.(*hir.Call)
	if !ok || b.heldIters[iter] != nil {
		return false
	}
	r, ok := call.Resolved.(*infer.CallBuiltin)
	tup, isTuple := target.(*hir.Tuple)
	if !ok || !isTuple || len(tup.Elts) != 2 || call.T.Kind != hir.LibT {
		return false
	}
	switch r.Name {
	case "enumerate":
		if len(call.Args) > 2 || !call.T.Args[0].Type().Is(hir.TupleT) {
			return false
		}
	case "zip":
		if len(call.Args) != 2 || !call.T.Args[0].Type().Is(hir.TupleT) || call.Args[1].Name != "" {
			return false
		}
		b.zipLoop(tup, call, label, body)
		return true
	default:
		return false
	}
	src := call.Args[0].Value
	t := src.Base().T.NonNone()
	elem := b.l.elemOf(t)
	if len(call.Args) == 2 {
		if n := infer.Fold(call.Args[1].Value); n == nil || n.Sign() != 0 {
			parts := b.each(func() ir.Expr { return b.seq(b.iterable(src), t) }, b.asFunc(call.Args[1].Value, hir.IntOf(hir.MaxBits)))
			seq := ir.CallPy("EnumerateFrom", seq2Of(ir.Int, b.l.goType(elem)), parts...)
			b.rangeTwo(tup, seq, call.T.Args[0].Type().Elems[0], elem, label, body)
			return true
		}
	}
	e := b.iterable(src)
	var seq ir.Expr
	switch {
	case t.Is(hir.ListT) && t.List.IsSlice(), t.Is(hir.VarTupleT):
		seq = e
	case t.Is(hir.ListT):
		seq = ir.CallMethod(e, "Enumerate", seq2Of(ir.Int, b.l.goType(elem)))
	default:
		seq = ir.CallPy("Enumerate", seq2Of(ir.Int, b.l.goType(elem)), b.seq(e, t))
	}
	b.rangeTwo(tup, seq, call.T.Args[0].Type().Elems[0], elem, label, body)
	return true
}

func (b *builder) zipLoop(tup *hir.Tuple, call *hir.Call, label *ir.Label, body func()) {
	x, y := call.Args[0].Value, call.Args[1].Value
	parts := b.each(func() ir.Expr { return b.seq(b.iterable(x), x.Base().T.NonNone()) }, func() ir.Expr { return b.iterable(y) })
	et := call.T.Args[0].Type()
	seq := b.zip2(et, parts[0], parts[1], y.Base().T.NonNone())
	b.rangeTwo(tup, seq, et.Elems[0], et.Elems[1], label, body)
}

// itemsLoop writes for k, v in d.items().
func (b *builder) itemsLoop(target, iter hir.Expr, label *ir.Label, body func()) bool {
	call, ok := iter.(*hir.Call)
	if !ok || b.heldIters[iter] != nil {
		return false
	}
	r, ok := call.Resolved.(*infer.CallBuiltin)
	tup, isTuple := target.(*hir.Tuple)
	if !ok || r.Name != "dict.items" || !isTuple || len(tup.Elts) != 2 {
		return false
	}
	recv := call.Fn.(*hir.Attr).X
	d := recv.Base().T.Dict.Find()
	seq := ir.CallMethod(b.unwrap(b.expr(recv), recv.Base().T), "Items", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val)))
	b.rangeTwo(tup, seq, d.Key.Type(), d.Val.Type(), label, body)
	return true
}

// rangeTwo writes a range statement with two variables.
func (b *builder) rangeTwo(tup *hir.Tuple, source ir.Expr, kt, vt hir.Type, label *ir.Label, body func()) {
	r := &ir.Range{Label: label, X: source}
	k, afterK := b.loopVar(tup.Elts[0], kt)
	v, afterV := b.loopVar(tup.Elts[1], vt)
	r.Key, r.Value = k, v
	r.Body = b.block(func() {
		if afterK != nil {
			afterK()
		}
		if afterV != nil {
			afterV()
		}
		body()
	})
	b.emit(r)
}

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

// asyncLoop writes async for.
func (b *builder) asyncLoop(target, iter hir.Expr, label *ir.Label, body func()) {
	t := iter.Base().T.NonNone()
	if t.Kind == hir.InstT {
		if f := infer.FindMethod(t.Class, "__aiter__"); f != nil && len(f.Params) == 1 && !f.IsAsync {
			rt := b.l.callResult(f)
			it := b.callMethod(b.present(b.iterable(iter), iter.Base().T, f.Name), t, f, nil, rt)
			if rt.Kind == hir.InstT {
				if next := infer.FindMethod(rt.Class, "__anext__"); next != nil && next.IsAsync {
					read := b.hold("it", it)
					loopStmt := &ir.For{Label: label}
					loopStmt.Body = b.block(func() { b.nextOrBreak(read, rt, next, "StopAsyncIteration", target, next.Result.Type(), body) })
					b.emit(loopStmt)
					return
				}
			} else {
				b.asyncSeq(target, it, rt, label, body)
				return
			}
		}
	}
	source := b.iterator(iter)
	b.asyncSeq(target, source, t, label, body)
}

// asyncSeq ranges over an async generator: for x, err := range gen.All(ctx) { if err != nil { … } … }
func (b *builder) asyncSeq(target hir.Expr, e ir.Expr, t hir.Type, label *ir.Label, body func()) {
	e, t = b.asyncIterator(e, t)
	elem := infer.AsyncElemType(b.l.m, t)
	et := b.l.goType(elem)
	var seq ir.Expr
	switch {
	case isSeq(e.Type()):
		seq = e
	case isAsyncGenerator(t) && b.l.madeGenerators[e]:
		// nothing but the loop knows the generator
		seq = ir.CallMethod(e, "Each", seq2Of(et, ir.Error), b.context())
	case isAsyncGenerator(t):
		seq = ir.CallMethod(e, "All", seq2Of(et, ir.Error), b.context())
	case t.Kind == hir.LibT && t.Lib.LibName() == "asyncio.StreamReader":
		seq = ir.CallMethod(e, "Lines", seq2Of(et, ir.Error), b.context())
	case t.Kind == hir.LibT && t.Lib.LibName() == "asyncio.Completion":
		seq = ir.CallMethod(e, "Futures", seq2Of(et, ir.Error), b.context())
	default:
		seq = ir.CallPkg(ir.AsyncioPkg, "ASeq", seq2Of(ir.Any, ir.Error), b.context(), b.toAny(e, t))
		elem = hir.Any
	}
	r := &ir.Range{Label: label, X: seq}
	err := b.temp("err", ir.Error)
	v, after := b.loopVar(target, elem)
	r.Key, r.Value = v, err
	r.Body = b.block(func() {
		b.checkErr(err)
		if after != nil {
			after()
		}
		body()
	})
	b.emit(r)
}

// asyncIterator asks an object of the library for its asynchronous iterator: resp.content => resp.Content().Lines()
func (b *builder) asyncIterator(e ir.Expr, t hir.Type) (ir.Expr, hir.Type) {
	c, ok := t.Lib.(*stubs.Class)
	if !ok || t.Kind != hir.LibT {
		return e, t
	}
	f, _ := c.Find("__aiter__")
	if f == nil {
		return e, t
	}
	it := infer.StubType(b.l.m, f.Sigs[0].Result)
	return ir.CallMethod(b.unwrap(e, t), f.Sigs[0].Target.Name, b.l.goType(it)), it
}
