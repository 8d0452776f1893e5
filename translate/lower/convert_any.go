package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// toAny makes the canonical floor value.
func (b *builder) toAny(e ir.Expr, from hir.Type) ir.Expr {
	if ir.Identical(e.Type(), ir.Any) || ir.Identical(e.Type(), pyClass) && !from.Opt {
		return e
	}
	b.l.needShown(from, 0) // whoever gets it may show it
	if from.Kind == hir.NoneT {
		return ir.Nil(ir.Any)
	}
	if from.Kind == hir.DictT {
		e = narrow(e)
	}
	if from.Opt {
		return b.optionalToAny(e, from)
	}
	switch from.Kind {
	case hir.NumT, hir.ClassT, hir.TypeT, hir.LibClassT, hir.LibFuncT, hir.ModuleT, hir.EllipsisT:
		return e
	case hir.FloatT:
		if ir.IsUntyped(e) && !looksFloat(e) { // Go would take the constant for an int
			return ir.Conv(ir.Float64, e)
		}
		return e
	case hir.BoolT, hir.StrT, hir.ComplexT, hir.BytesT:
		return e
	case hir.IntT:
		if !from.Wide() {
			return e
		}
	case hir.InstT:
		return e
	case hir.VarTupleT:
		return ir.CallPy("TupleOf", pyTuple, e)
	case hir.FuncT:
		return b.floorFunc(e, from)
	case hir.ListT:
		if !from.List.IsSlice() && ir.Identical(b.l.cellType(from.List.Find().Elem), ir.Any) {
			return e
		}
	case hir.DictT:
		if d := from.Dict.Find(); !d.Record && ir.Identical(b.l.cellType(d.Key), ir.Any) && ir.Identical(b.l.cellType(d.Val), ir.Any) {
			if d.Habit&^hir.PlainHabit != 0 {
				return ir.CallMethod(e, "Object", ir.Any)
			}
			return e
		}
	case hir.SetT, hir.FrozenT:
		if ir.Identical(b.l.cellType(from.Args[0]), ir.Any) {
			return e
		}
	case hir.LibT:
		switch from.Lib.LibName() {
		case "Iterator", "Iterable", "Collection":
			return b.floorIterator(e)
		case "Generator":
			if isSeq(e.Type()) {
				return b.floorIterator(e)
			}
		case "dict_keys", "dict_values", "dict_items":
			return viewObject(e)
		case "dict_view":
			return ir.CallMethod(e, "FloorObject", ir.Any)
		case "asyncio.TaskSet":
			return ir.CallPkg(ir.AsyncioPkg, "SetOf", ir.Any, e)
		case "Coroutine":
			if r := from.Args[0].Type(); r.Is(hir.TupleT) && len(r.Elems) == 2 && isTaskSet(r.Elems[0]) && isTaskSet(r.Elems[1]) {
				return ir.CallPkg(ir.AsyncioPkg, "WaitCoroutine", ir.Any, e)
			}
		}
		if c, ok := from.Lib.(*stubs.Class); ok && c.Handle {
			return ir.CallMethod(e, "FloorObject", ir.Any)
		}
		return e
	}
	if isFloorTupleType(e.Type()) {
		return e
	}
	return ir.CallPy("ToAny", ir.Any, e)
}

func isFloorTupleType(t ir.Type) bool { return ir.Identical(t, pyTuple) }

func (b *builder) optionalToAny(e ir.Expr, from hir.Type) ir.Expr {
	inner := from.NonNone()
	if inner.Kind == hir.VarTupleT {
		return ir.CallPy("OptionalTuple", ir.Any, e)
	}
	if inner.Kind == hir.LibT {
		if c, ok := inner.Lib.(*stubs.Class); ok && (c.Exception || c.Interface) { // nil is None there too
			return e
		}
	}
	return ir.CallPy("ToAny", ir.Any, e)
}

// fromAny takes a value out of the floor.
func (b *builder) fromAny(e ir.Expr, to hir.Type) ir.Expr {
	gt := b.l.goType(to)
	if ir.Identical(gt, ir.Any) {
		return e
	}
	if to.Kind == hir.InstT || to.Kind == hir.LibT {
		if to.Kind == hir.InstT && !to.Opt {
			return ir.AssertTo(e, gt)
		}
	}
	if isSeq(gt) {
		elem := b.l.goType(b.l.elemOf(to))
		return ir.CallOf(gt, ir.Py("SeqOf", nil2(gt), elem), ir.CallPy("Iter", pyIterator, e))
	}
	if to.Kind == hir.VarTupleT {
		slice := plainSlice(gt)
		return asVarTuple(ir.CallOf(slice, ir.Py("SliceTo", nil2(slice), gt.(*ir.Slice).Elem), e), gt)
	}
	return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), e)
}
