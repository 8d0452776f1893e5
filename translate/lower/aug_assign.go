package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func (b *builder) augAssign(s *hir.AugAssign) {
	if b.inPlace(s) {
		return
	}
	if k := s.Load.Base().T.Kind; k == hir.AnyT && s.Bin.T.Kind == k || k == hir.NumT && s.Bin.T.IsNumeric() {
		b.floorAug(s)
		return
	}
	if b.directAug(s) {
		return
	}
	b.heldTargets(s)
}

// directAug writes x += y where Go's operator is Python's.
func (b *builder) directAug(s *hir.AugAssign) bool {
	t := s.Bin.T
	ok := t.Is(hir.IntT) && !t.Wide() && (s.Op == "+" || s.Op == "-" || s.Op == "*" || s.Op == "&" || s.Op == "|" || s.Op == "^") ||
		t.Is(hir.FloatT) && (s.Op == "+" || s.Op == "-" || s.Op == "*") || t.Is(hir.StrT) && s.Op == "+"
	if !ok {
		return false
	}
	gt := b.l.goType(t)
	var place func() ir.Expr
	again := func() {} // lets place be called more than once
	switch target := s.Target.(type) {
	case *hir.Name:
		held := target.Var.Cell.Type()
		if !ir.Identical(b.l.goType(held), gt) {
			return false
		}
		if load, ok := s.Load.(*hir.Name); ok {
			b.requireBound(load)
		}
		place = func() ir.Expr { return ir.Use(b.l.variable(target.Var)) }
	case *hir.Attr:
		xt := target.X.Base().T
		if v := ownedClassVar(target); v != nil {
			if !ir.Identical(b.l.cellType(v.Cell), gt) {
				return false
			}
			place = func() ir.Expr { return ir.Use(b.l.variable(v)) }
			break
		}
		if xt.Kind != hir.InstT || infer.FindMethod(xt.Class, target.Name) != nil || target.Refused != hir.Assignable {
			return false
		}
		info := infer.FindAttr(xt.Class, target.Name)
		if info == nil || info.Late || !ir.Identical(b.l.goType(info.Cell.Type()), gt) {
			return false
		}
		object := b.expr(target.X)
		recv := func() ir.Expr { return object }
		again = func() {
			if _, ok := target.X.(*hir.Name); ok {
				recv = b.exprFunc(target.X)
				return
			}
			v := b.temp("object", b.l.goType(xt))
			b.emit(ir.Let(v, object))
			recv = func() ir.Expr { return ir.Use(v) }
		}
		place = func() ir.Expr { return b.l.fieldOf(recv(), xt.NonNone(), info) }
	case *hir.Index:
		return b.augItem(s, target, gt)
	default:
		return false
	}
	var value ir.Expr
	stmts := b.block(func() { value = b.exprAs(s.Value, t) })
	if len(stmts) > 0 {
		// the old value is read before the operand is evaluated
		again()
		old := b.hold("old", place())
		b.out = append(b.out, stmts...)
		if _, isRef := place().(*ir.Ref); isRef {
			v := b.temp("before", gt)
			b.out = append(b.out[:len(b.out)-len(stmts)], append([]ir.Stmt{ir.Let(v, place())}, stmts...)...)
			b.emit(ir.Set(place(), ir.Bin(s.Op, gt, ir.Use(v), value)))
			return true
		}
		b.emit(ir.Set(place(), ir.Bin(s.Op, gt, old(), value)))
		return true
	}
	b.emit(&ir.Assign{Targets: []ir.Expr{place()}, Op: s.Op + "=", Values: []ir.Expr{value}})
	return true
}

// ownedClassVar is the variable that C.name stands for when C is a class that keeps its variables in Go's.
func ownedClassVar(x *hir.Attr) *hir.Var {
	t := x.X.Base().T
	if _, isName := x.X.(*hir.Name); !isName || t.Kind != hir.ClassT || t.Class.Dynamic != "" {
		return nil
	}
	return infer.FindClassVar(t.Class, x.Name)
}

// floorAug is an in-place operator of the floor.
func (b *builder) floorAug(s *hir.AugAssign) {
	l, store := b.loadTarget(s)
	parts := b.each(func() ir.Expr { return b.toAny(l(), s.Load.Base().T) }, b.asFunc(s.Value, hir.Any))
	op := floorOps[s.Op]
	if s.Load.Base().T.Kind != hir.NumT {
		op = "I" + op
	}
	store(ir.CallPy(op, ir.Any, parts...), hir.Any)
}

// heldTargets is the general form: the target's parts are evaluated once.
func (b *builder) heldTargets(s *hir.AugAssign) {
	if _, ok := s.Target.(*hir.Name); ok {
		e := b.expr(s.Bin)
		b.assign(s.Target, e, s.Bin.T)
		return
	}
	l, store := b.loadTarget(s)
	v := &hir.Var{Name: "old", Kind: hir.Local, Cell: hir.CellOf(s.Load.Base().T)}
	gv := b.temp("old", b.l.goType(s.Load.Base().T))
	b.l.bindVar(v, gv)
	b.emit(ir.Let(gv, l()))
	n := &hir.Name{Var: v}
	n.T = s.Load.Base().T
	bin := &hir.Binary{Op: s.Op, L: n, R: s.Value, List: s.Bin.List, InPlace: true}
	bin.T, bin.Pos, bin.End = s.Bin.T, s.Bin.Pos, s.Bin.End
	store(b.expr(bin), s.Bin.T)
}

// loadTarget evaluates the parts of a target once and gives functions that read it and store to it.
func (b *builder) loadTarget(s *hir.AugAssign) (load func() ir.Expr, store func(ir.Expr, hir.Type)) {
	switch t := s.Target.(type) {
	case *hir.Index:
		xv, iv := b.holdVar(t.X, "items"), b.holdVar(t.I, "key")
		ix := &hir.Index{X: xv, I: iv, List: t.List}
		ix.T, ix.Pos = s.Load.Base().T, t.Pos
		return func() ir.Expr { return b.index(ix) }, func(e ir.Expr, et hir.Type) { b.assignIndex(ix, e, et) }
	case *hir.Attr:
		xv := b.holdVar(t.X, "object")
		at := &hir.Attr{X: xv, Name: t.Name, NamePos: t.NamePos, Refused: t.Refused}
		at.T, at.Pos = s.Load.Base().T, t.Pos
		if load, ok := s.Load.(*hir.Attr); ok {
			at.Unset = load.Unset
		}
		return func() ir.Expr { return b.attr(at) }, func(e ir.Expr, et hir.Type) { b.assignAttr(at, e, et) }
	}
	return b.exprFunc(s.Load), func(e ir.Expr, et hir.Type) { b.assign(s.Target, e, et) }
}

// holdVar evaluates x into a variable that stands for it.
func (b *builder) holdVar(x hir.Expr, name string) hir.Expr {
	switch x := x.(type) {
	case *hir.Name, *hir.Const:
		return x
	case *hir.Slice:
		held := &hir.Slice{ExprBase: x.ExprBase, Lo: x.Lo, Hi: x.Hi, Step: x.Step}
		for _, bound := range []*hir.Expr{&held.Lo, &held.Hi, &held.Step} {
			if *bound != nil {
				*bound = b.holdVar(*bound, "bound")
			}
		}
		return held
	}
	v := &hir.Var{Name: name, Kind: hir.Local, Cell: hir.CellOf(x.Base().T)}
	gv := b.temp(name, b.l.goType(x.Base().T))
	b.l.bindVar(v, gv)
	b.emit(ir.Let(gv, b.expr(x)))
	n := &hir.Name{Var: v}
	n.ExprBase = *x.Base()
	return n
}

// freeze evaluates x now for code that runs later: a variable that may change meanwhile is copied.
func (b *builder) freeze(x hir.Expr, name string) hir.Expr {
	n, ok := x.(*hir.Name)
	if !ok {
		if isConst(x) {
			return x
		}
		return b.holdVar(x, name)
	}
	if b.static(n) != nil {
		return x
	}
	if gv := b.l.variable(n.Var); !gv.Mutable && !gv.Global {
		return x
	}
	v := &hir.Var{Name: n.Var.Name, Kind: hir.Local, Cell: hir.CellOf(x.Base().T)}
	gv := b.temp(camel(n.Var.Name, false), b.l.goType(x.Base().T))
	b.l.bindVar(v, gv)
	b.emit(ir.Let(gv, b.expr(x)))
	held := &hir.Name{Var: v}
	held.ExprBase = *x.Base()
	return held
}
