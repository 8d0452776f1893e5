package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// inPlace writes an augmented assignment to a container that changes the container itself, in sight of all its names. It
// reports false for those that make a new value.
//
//	xs += ys  =>  xs.ExtendItems(ys…)
//	xs *= n   =>  xs.RepeatInPlace(n)
//	s |= t    =>  s.UpdateSet(t)
//	d |= e    =>  d.Update(e.Items())
func (b *builder) inPlace(s *hir.AugAssign) bool {
	l, r := s.Load.Base().T, s.Value.Base().T
	if ix, ok := s.Load.(*hir.Index); ok {
		if _, ok := ix.I.(*hir.Slice); ok { // a copy is changed, and put back
			return false
		}
	}
	switch {
	case l.Is(hir.ListT) && s.Op == "+":
		b.extend(s.Load, s.Value)
	case l.Is(hir.ListT) && s.Op == "*" && (r.Is(hir.IntT) || r.Is(hir.BoolT)) && !l.List.IsSlice():
		parts := b.each(b.exprFunc(s.Load), b.asFunc(s.Value, hir.IntOf(hir.MaxBits)))
		b.emit(ir.Do(ir.CallMethod(parts[0], "RepeatInPlace", ir.NoResult, parts[1])))
	case l.Is(hir.SetT) && s.Bin.T.Kind == hir.SetT && (r.Is(hir.SetT) || r.Is(hir.FrozenT)):
		name := setUpdates[s.Op]
		if name == "" {
			return false
		}
		parts := b.each(b.exprFunc(s.Load), b.exprFunc(s.Value))
		if r.Is(hir.FrozenT) {
			parts[1] = ir.CallMethod(parts[1], "Thawed", b.l.goType(l))
		}
		b.emit(ir.Do(ir.CallMethod(parts[0], name, ir.NoResult, parts[1])))
	case l.Is(hir.DictT) && s.Op == "|" && r.Is(hir.DictT):
		d := l.Dict.Find()
		if d.Record {
			return false
		}
		parts := b.each(b.exprFunc(s.Load), b.exprFunc(s.Value))
		b.emit(ir.Do(ir.CallMethod(parts[0], "Update", ir.NoResult, ir.CallMethod(parts[1], "Items", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val))))))
	default:
		return false
	}
	b.storeBack(s)
	return true
}

// setUpdates are the in-place operators of sets.
var setUpdates = map[string]string{"|": "UpdateSet", "&": "IntersectionUpdate", "-": "DifferenceUpdate", "^": "SymmetricDifferenceUpdate"}

// storeBack is the assignment that Python makes after changing the object in place, where it can be noticed: a tuple takes
// no items, and a property calls its setter.
func (b *builder) storeBack(s *hir.AugAssign) {
	switch t := s.Load.(type) {
	case *hir.Index:
		switch xt := t.X.Base().T; xt.Kind {
		case hir.TupleT, hir.VarTupleT:
			parts := b.each(b.asFunc(t.X, hir.Any), b.asFunc(t.I, hir.Any))
			b.emit(ir.Do(ir.CallPy("SetItem", ir.NoResult, parts[0], parts[1], ir.Nil(ir.Any))))
		}
	case *hir.Attr:
		if xt := t.X.Base().T; xt.Is(hir.InstT) && infer.FindMethod(xt.Class, t.Name) != nil {
			b.assignAttr(t, b.expr(t), t.T)
		}
	}
}
