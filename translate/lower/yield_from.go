package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// yieldFrom writes yield from x:
//
//	yield from g   =>  result, err := y.Delegate(g)           (a generator: what is sent and thrown reaches it)
//	yield from xs  =>  for _, item := range xs { yield item }
//	yield from x   =>  result, err := py.YieldFrom(y, x)      (a value of unknown type, or an object that takes part)
func (b *builder) yieldFrom(x *hir.YieldFrom) ir.Expr {
	t := x.X.Base().T
	results := &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}
	switch {
	case b.gen.form == objectForm && isGenerator(t):
		call := ir.CallMethod(ir.Use(b.gen.yield), "Delegate", results, b.expr(x.X))
		return b.delegated(call, x)
	case b.gen.form == objectForm && (t.Kind == hir.AnyT || x.Floor || b.l.goType(b.gen.elem) == ir.Any && !isSequence(t)):
		return b.delegated(ir.CallPy("YieldFrom", results, ir.Use(b.gen.yield), b.anyExpr(x.X)), x)
	}
	elem := b.l.elemOf(t)
	item := &hir.Var{Name: "item", Cell: hir.CellOf(elem), Comp: &hir.Comp{}, Bindings: 1}
	target := &hir.Name{Var: item}
	target.T = elem
	b.frame.loops = append(b.frame.loops, &loop{label: &ir.Label{Prefer: "loop"}})
	b.loopOver(target, x.X, false, nil, func() { b.yieldValue(b.exprAs(target, b.gen.elem)) })
	b.popLoop()
	return b.convert(ir.Nil(ir.Any), hir.None, x.T)
}

// delegated takes the error off a delegation and gives the result of the generator.
func (b *builder) delegated(call ir.Expr, x *hir.YieldFrom) ir.Expr {
	if b.valueUnused || x.T.Kind == hir.NoneT || x.T.Kind == hir.Never {
		err := b.temp("err", ir.Error)
		b.emit(&ir.Define{Vars: []*ir.Var{nil, err}, Values: []ir.Expr{call}})
		b.checkErr(err)
		return ir.Nil(ir.Any)
	}
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}

// yieldFromStmt is a yield from whose value nobody uses.
func (b *builder) yieldFromStmt(x *hir.YieldFrom) {
	b.valueUnused = true
	e := b.yieldFrom(x)
	b.valueUnused = false
	b.drop(e)
}

func isGenerator(t hir.Type) bool { return t.Is(hir.LibT) && t.Lib.LibName() == "Generator" }

func isAsyncGenerator(t hir.Type) bool { return t.Is(hir.LibT) && t.Lib.LibName() == "AsyncGenerator" }

// isSequence reports whether nothing can be sent to or thrown into what iterating over t makes.
func isSequence(t hir.Type) bool {
	switch t.Kind {
	case hir.AnyT:
		return false
	}
	return !t.Opt
}
