package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// comp writes a comprehension as the loop that fills a container; a generator expression as an iter.Seq.
func (b *builder) comp(x *hir.Comp) ir.Expr {
	switch x.Kind {
	case hir.ListComp:
		elem := x.T.List.Find().Elem.Type()
		s := b.collect(x, &ir.Slice{Elem: b.l.goType(elem)}, elem)
		return b.asList(s, x.T)
	case hir.SetComp:
		gt := b.l.goType(x.T)
		elem := x.T.Args[0].Type()
		v := b.temp("set", gt)
		b.emit(ir.Let(v, ir.CallOf(gt, ir.Py("NewSet", nil2(gt), b.l.goType(elem)))))
		b.clauses(x, 0, func() {
			b.emit(ir.Do(ir.CallMethod(ir.Use(v), "Add", ir.NoResult, b.exprAs(x.Elt, elem))))
		})
		return ir.Use(v)
	case hir.DictComp:
		d := x.T.Dict.Find()
		gt := b.l.goType(x.T)
		v := b.temp("dict", gt)
		b.emit(ir.Let(v, ir.CallOf(gt, ir.Py("NewDict", nil2(gt), b.l.cellType(d.Key), b.l.cellType(d.Val)))))
		b.clauses(x, 0, func() {
			parts := b.each(b.asFunc(x.Key, d.Key.Type()), b.asFunc(x.Elt, d.Val.Type()))
			b.emit(ir.Do(ir.CallMethod(ir.Use(v), "Set", ir.NoResult, parts...)))
		})
		return ir.Use(v)
	}
	return b.genExp(x)
}

// collect fills a slice:
//
//	[f(x) for x in xs if c]  =>  items := []T{}; for x := range xs { if c { items = append(items, f(x)) } }
func (b *builder) collect(x *hir.Comp, slice *ir.Slice, elem hir.Type) ir.Expr {
	v := b.temp(b.resultName("items"), slice)
	v.Mutable = true
	b.emit(ir.Let(v, ir.Compose(slice)))
	b.clauses(x, 0, func() {
		b.emit(ir.Set(ir.Use(v), ir.CallBuiltin("append", slice, ir.Use(v), b.exprAs(x.Elt, elem))))
	})
	return ir.Use(v)
}

// resultName is what a container that is being filled is called: like the variable that it is about to be assigned to.
func (b *builder) resultName(fallback string) string {
	if b.naming != "" {
		return b.naming
	}
	return fallback
}

// clauses writes the loops and conditions of a comprehension around inner.
func (b *builder) clauses(x *hir.Comp, i int, inner func()) {
	if i == len(x.Clauses) {
		inner()
		return
	}
	saved := b.naming
	b.naming = ""
	defer func() { b.naming = saved }()
	if i == 0 {
		b.declareLate(x)
	}
	c := x.Clauses[i]
	b.frame.loops = append(b.frame.loops, &loop{label: &ir.Label{Prefer: "loop"}})
	label := b.labelFirst
	b.labelFirst = nil
	b.loopOver(c.Target, c.Iter, c.Async, label, func() {
		var body func(j int)
		body = func(j int) {
			if j == len(c.Ifs) {
				b.clauses(x, i+1, inner)
				return
			}
			cond := b.truth(c.Ifs[j])
			b.emit(ir.IfThen(cond, b.block(func() { body(j + 1) })...))
		}
		body(0)
	})
	b.frame.loops = b.frame.loops[:len(b.frame.loops)-1]
}

// genExp is (f(x) for x in xs) as a lazy iter.Seq; its first iterable is evaluated at once. Errors inside it panic.
func (b *builder) genExp(x *hir.Comp) ir.Expr {
	elem := x.T.Args[0].Type()
	et := b.l.goType(elem)
	if x.Async {
		return b.asyncGenExp(x, elem)
	}
	first := x.Clauses[0]
	held := map[hir.Expr]func() ir.Expr{}
	if !constRange(first.Iter) {
		held[first.Iter] = b.holdSource(x)
	}
	yield := b.temp("yield", &ir.Signature{Params: []ir.Type{et}, Results: []ir.Type{ir.Bool}})
	savedFrame, savedErr, savedHeld, savedGen := b.frame, b.onError, b.heldIters, b.gen
	b.frame, b.onError = &frame{results: nil, raises: false}, nil
	body := b.block(func() {
		b.heldIters = held
		b.clauses(x, 0, func() {
			stop := ir.Not(ir.CallOf(ir.Bool, ir.Use(yield), b.exprAs(x.Elt, elem)))
			b.emit(ir.IfThen(stop, ir.Ret()))
		})
	})
	b.frame, b.onError, b.heldIters, b.gen = savedFrame, savedErr, savedHeld, savedGen
	lit := ir.Closure([]*ir.Var{yield}, nil, body...)
	e := ir.Conv(seqOf(et), lit)
	b.l.iteratorForms[e] = iteratorForm{name: b.scopeName("<genexpr>")}
	return e
}

// holdSource keeps the first iterable of a generator expression as it is where the expression stands: its variable may be bound to
// something else before the first element is asked for, often to the generator itself.
//
//	lines = (line.strip() for line in lines)
func (b *builder) holdSource(x *hir.Comp) func() ir.Expr {
	first := x.Clauses[0].Iter
	e := b.expr(first)
	name, ok := first.(*hir.Name)
	if !ok || b.atOnce[x] || name.Var.Bindings < 2 && !name.Var.CapturedWrite && !name.Var.Rebound {
		return b.hold("source", e)
	}
	v := b.temp("source", e.Type())
	b.emit(ir.Let(v, e))
	return func() ir.Expr { return ir.Use(v) }
}

// consumes notes the generator expressions that a call is done with when it returns.
func (b *builder) consumes(x *hir.Call) {
	if !calledAtOnce(x) {
		return
	}
	for _, a := range x.Args {
		if c, ok := a.Value.(*hir.Comp); ok && c.Kind == hir.GenExp {
			if b.atOnce == nil {
				b.atOnce = map[*hir.Comp]bool{}
			}
			b.atOnce[c] = true
		}
	}
}

// constRange reports whether an iterable is a range of constants: it is the same whenever it is made.
func constRange(x hir.Expr) bool {
	call, ok := x.(*hir.Call)
	if !ok {
		return false
	}
	r, ok := call.Resolved.(*infer.CallBuiltin)
	if !ok || r.Name != "range" {
		return false
	}
	for _, a := range call.Args {
		if infer.Fold(a.Value) == nil || a.Value.Base().T.Wide() {
			return false
		}
	}
	return true
}
