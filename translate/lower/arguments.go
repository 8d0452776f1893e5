package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// arguments evaluates bound arguments in the order of the source and gives them in the order of the parameters.
func (b *builder) arguments(fn *hir.Func, bound []infer.BoundArg) []ir.Expr {
	return b.argumentsOr(bound, func(p *hir.Param) ir.Expr { return b.defaultValue(fn, p) })
}

// argumentsOr is arguments with the defaults that missing gives.
func (b *builder) argumentsOr(bound []infer.BoundArg, missing func(*hir.Param) ir.Expr) []ir.Expr {
	return b.eachInOrder(bound, func(ba infer.BoundArg) func() ir.Expr {
		t := ba.Param.Var.Cell.Type()
		switch {
		case ba.Param.Kind == hir.VarArgs:
			return func() ir.Expr { return b.restSlice(ba, t) }
		case ba.Param.Kind == hir.KwArgs:
			return func() ir.Expr { return b.kwDict(ba, t, named(bound)) }
		case ba.Value != nil:
			return b.asFunc(ba.Value, t)
		}
		return func() ir.Expr { return missing(ba.Param) }
	})
}

// eachInOrder evaluates arguments where they stand in the source, whatever the parameters' order.
func (b *builder) eachInOrder(bound []infer.BoundArg, write func(infer.BoundArg) func() ir.Expr) []ir.Expr {
	type item struct {
		index int
		pos   ir.Pos
	}
	var items []item
	for i, ba := range bound {
		it := item{i, ir.Pos{}}
		if ba.Value != nil && !(ba.Param.Fresh && ba.Value == ba.Param.Default) {
			it.pos = ba.Value.Base().Pos
		} else if len(ba.Rest) > 0 {
			it.pos = ba.Rest[0].Pos
		} else if len(ba.Named) > 0 {
			it.pos = ba.Named[0].Pos
		} else {
			it.pos = ir.Pos{Line: 1 << 30}
		}
		items = append(items, it)
	}
	for i := 1; i < len(items); i++ {
		for j := i; j > 0 && before(items[j].pos, items[j-1].pos); j-- {
			items[j], items[j-1] = items[j-1], items[j]
		}
	}
	var parts []func() ir.Expr
	for _, it := range items {
		parts = append(parts, write(bound[it.index]))
	}
	values := b.each(parts...)
	out := make([]ir.Expr, len(bound))
	for i, it := range items {
		out[it.index] = values[i]
	}
	return out
}

func before(a, b ir.Pos) bool { return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col }

// restSlice is what *args receives: a slice, or a tuple of the floor where the function may bind the name to anything.
func (b *builder) restSlice(ba infer.BoundArg, t hir.Type) ir.Expr {
	if t.Kind == hir.AnyT {
		rest := hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{hir.CellOf(hir.Any)}}
		if len(ba.Rest) == 0 {
			return ir.Compose(pyTuple)
		}
		return b.convert(b.restSlice(ba, rest), rest, hir.Any)
	}
	elem := hir.Any
	if t.Kind == hir.VarTupleT {
		elem = t.Args[0].Type()
	}
	var elts []hir.Expr
	for _, a := range ba.Rest {
		if a.Star == 1 {
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	if len(elts) == 0 {
		return ir.Nil(slice)
	}
	if s, ok := elts[0].(*hir.Starred); ok && len(elts) == 1 {
		if st := s.X.Base().T; st.Is(hir.VarTupleT) && ir.Identical(b.l.cellType(st.Args[0]), slice.Elem) {
			return b.expr(s.X)
		}
		if mayNotIterate(s.X.Base().T) {
			fn := ir.StringLit(b.l.callText(ba.Param.Var.Func))
			return b.convert(ir.CallPy("StarArgs", anySlice, fn, b.anyExpr(s.X)), hir.Any, t)
		}
		return b.sliceOf(s.X, elem)
	}
	return b.elements(elts, elem, slice)
}

// defaultValue writes a parameter's default at a call that leaves it out. Constants are written again; other defaults
// were evaluated once, where the def stands.
func (b *builder) defaultValue(fn *hir.Func, p *hir.Param) ir.Expr {
	t := p.Var.Cell.Type()
	if repeatable(p.Default) {
		return b.exprAs(p.Default, t)
	}
	return ir.Use(b.l.defaultVar(fn, p))
}

// repeatable reports whether evaluating a default again gives the same value.
func repeatable(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.Attr:
		return infer.MemberOf(x) != nil
	case *hir.Unary:
		return repeatable(x.X)
	case *hir.Tuple:
		for _, e := range x.Elts {
			if !repeatable(e) {
				return false
			}
		}
		return true
	case *hir.Binary:
		return infer.Fold(x) != nil
	}
	return false
}
