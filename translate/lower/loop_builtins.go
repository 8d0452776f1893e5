package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

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
