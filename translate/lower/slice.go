package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// slice writes X[lo:hi:step].
func (b *builder) slice(x *hir.Index, s *hir.Slice, t hir.Type) ir.Expr {
	gt := b.l.goType(x.T)
	name := ""
	switch t.Kind {
	case hir.StrT:
		name = "StrSlice"
	case hir.BytesT:
		name = "Slice"
	case hir.ListT:
		name = "Slice"
	case hir.VarTupleT:
		name = "SliceOf"
	case hir.TupleT:
		if lo, hi, ok := infer.ConstSlice(s, len(t.Elems)); ok {
			read := b.hold("items", b.recv(x.X)())
			var parts []ir.Expr
			for i := lo; i < hi; i++ {
				parts = append(parts, tupleField(read(), t, i, b.l))
			}
			return b.makeTuple(x.T, parts)
		}
		return nil
	default:
		return nil
	}
	parts := []func() ir.Expr{b.recv(x.X), b.bound(s.Lo), b.bound(s.Hi)}
	step := s.Step != nil && !isNone(s.Step)
	if step {
		parts = append(parts, b.bound(s.Step))
	}
	v := b.each(parts...)
	switch t.Kind {
	case hir.StrT:
		if step {
			name = "StrSliceStep"
		}
		return ir.CallPy(name, ir.String, v...)
	case hir.BytesT:
		if step {
			name = "SliceStep"
		}
		return ir.CallMethod(v[0], name, gt, v[1:]...)
	case hir.ListT:
		if !t.List.IsSlice() {
			if step {
				name = "SliceStep"
			}
			list := ir.CallMethod(v[0], name, b.l.goType(t), v[1:]...)
			return b.convertList(list, t, x.T, gt)
		}
	}
	v[0] = b.items(v[0], t)
	st := &ir.Slice{Elem: b.l.goType(b.l.elemOf(t))}
	if step {
		return b.fromSlice(ir.CallPy("StepSlice", st, v...), x.T)
	}
	return b.fromSlice(ir.CallPkg("slices", "Clone", st, ir.CallPy("SliceOf", st, v...)), x.T)
}

// fromSlice is a fresh slice as a list or tuple of type t.
func (b *builder) fromSlice(s ir.Expr, t hir.Type) ir.Expr {
	if t.Kind == hir.ListT {
		return b.asList(s, t)
	}
	return s
}

// sliceObject is slice(lo, hi, step) for the floor.
func (b *builder) sliceObject(x *hir.Slice) ir.Expr {
	part := func(p hir.Expr) func() ir.Expr {
		return func() ir.Expr {
			if p == nil {
				return ir.Nil(ir.Any)
			}
			return b.anyExpr(p)
		}
	}
	return ir.CallPy("NewSlice", ir.Any, b.each(part(x.Lo), part(x.Hi), part(x.Step))...)
}

// bound writes one bound of a slice as *int.
func (b *builder) bound(x hir.Expr) func() ir.Expr {
	ptr := &ir.Pointer{Elem: ir.Int}
	return func() ir.Expr {
		if x == nil || isNone(x) {
			return ir.Nil(ptr)
		}
		t := x.Base().T
		if t.Opt || !isIndexType(t) {
			return b.exprAs(x, hir.IntOf(hir.MaxBits).Optional())
		}
		return ir.CallBuiltin("new", ptr, b.smallInt(x, "Bound"))
	}
}
