package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// list writes [a, b, *c].
func (b *builder) list(x *hir.List) ir.Expr {
	elem := x.T.List.Find().Elem.Type()
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	s := b.elements(x.Elts, elem, slice)
	if x.T.List.IsSlice() {
		return s
	}
	gt := b.l.goType(x.T)
	if c, ok := s.(*ir.Composite); ok && len(c.Elems) == 0 {
		return ir.CallOf(gt, ir.Py("NewList", nil2(gt), slice.Elem))
	}
	if c, ok := s.(*ir.Composite); ok {
		var args []ir.Expr
		for _, e := range c.Elems {
			args = append(args, e.Value)
		}
		call := ir.CallOf(gt, ir.Py("NewList", nil2(gt), slice.Elem), args...)
		if !needsTypeArgs(args, same(slice.Elem, len(args))) {
			call.Fun = ir.Py("NewList", nil2(gt))
		}
		return call
	}
	return ir.CallOf(gt, ir.Py("ListOf", nil2(gt)), s)
}

func same(t ir.Type, n int) []ir.Type {
	out := make([]ir.Type, n)
	for i := range out {
		out[i] = t
	}
	return out
}

// mayNotIterate reports whether only the running program knows that a value can be iterated over, or it surely cannot.
func mayNotIterate(t hir.Type) bool {
	switch t.Kind {
	case hir.AnyT, hir.IntT, hir.FloatT, hir.BoolT, hir.NoneT:
		return true
	}
	return t.Opt
}

// elements writes displays as a slice literal; starred elements are appended.
func (b *builder) elements(elts []hir.Expr, elem hir.Type, slice *ir.Slice) ir.Expr {
	return b.spreadElements(elts, elem, slice, "Spread")
}

// spreadElements is elements; spread is the function of the runtime for what may not be iterable.
func (b *builder) spreadElements(elts []hir.Expr, elem hir.Type, slice *ir.Slice, spread string) ir.Expr {
	starred := false
	var parts []func() ir.Expr
	for _, el := range elts {
		if s, ok := el.(*hir.Starred); ok {
			starred = true
			parts = append(parts, func() ir.Expr {
				if slice.Elem == ir.Any && mayNotIterate(s.X.Base().T) {
					return ir.CallPy(spread, anySlice, b.anyExpr(s.X))
				}
				return b.sliceOf(s.X, elem)
			})
			continue
		}
		parts = append(parts, b.asFunc(el, elem))
	}
	values := b.each(parts...)
	if !starred {
		lit := ir.Compose(slice)
		for _, v := range values {
			lit.Elems = append(lit.Elems, ir.Elem{Value: v})
		}
		return lit
	}
	if len(values) == 1 {
		return ir.CallPkg("slices", "Clone", slice, values[0])
	}
	v := b.temp("items", slice)
	v.Mutable = true
	b.emit(ir.Let(v, ir.Compose(slice)))
	for i, el := range elts {
		call := ir.CallBuiltin("append", slice, ir.Use(v), values[i])
		if _, ok := el.(*hir.Starred); ok {
			call.Spread = true
		}
		b.emit(ir.Set(ir.Use(v), call))
	}
	return ir.Use(v)
}

// sliceOf writes any iterable as a Go slice of elem; lists share their backing array.
func (b *builder) sliceOf(x hir.Expr, elem hir.Type) ir.Expr {
	t := x.Base().T
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	if t.Is(hir.ListT) && ir.Identical(b.l.cellType(t.List.Find().Elem), slice.Elem) {
		return b.items(b.expr(x), t)
	}
	if t.Is(hir.VarTupleT) && ir.Identical(b.l.cellType(t.Args[0]), slice.Elem) {
		return ir.Conv(slice, b.expr(x))
	}
	if comp, ok := x.(*hir.Comp); ok && comp.Kind == hir.GenExp && !comp.Async {
		return b.collect(comp, slice, elem)
	}
	have := b.l.elemOf(t)
	if isTaskSet(t) && ir.Identical(b.l.goType(have), slice.Elem) {
		return b.expr(x)
	}
	if !ir.Identical(b.l.goType(have), slice.Elem) {
		whole := b.anyExpr
		if t.Is(hir.InstT) { // its own __iter__, where the floor need not know the class
			whole = func(x hir.Expr) ir.Expr { return ir.CallPy("CollectAny", anySlice, b.seq(b.expr(x), t)) }
		}
		if slice.Elem == ir.Any && t.Is(hir.InstT) {
			return whole(x)
		}
		if slice.Elem == ir.Any {
			return ir.CallPy("Collect", slice, b.anyExpr(x))
		}
		return ir.CallOf(slice, ir.Py("SliceTo", nil2(slice), slice.Elem), whole(x))
	}
	return ir.CallPkg("slices", "Collect", slice, b.seq(b.expr(x), t))
}

func (b *builder) tuple(x *hir.Tuple) ir.Expr {
	if x.T.Kind == hir.VarTupleT {
		elem := x.T.Args[0].Type()
		return b.elements(x.Elts, elem, &ir.Slice{Elem: b.l.goType(elem)})
	}
	if len(x.T.Elems) != len(x.Elts) {
		return b.starredTuple(x)
	}
	parts := make([]func() ir.Expr, len(x.Elts))
	for i, el := range x.Elts {
		parts[i] = b.asFunc(el, x.T.Elems[i])
	}
	return b.makeTuple(x.T, b.each(parts...))
}

// starredTuple is (a, *t) where t is a tuple of known length.
func (b *builder) starredTuple(x *hir.Tuple) ir.Expr {
	var values []ir.Expr
	i := 0
	for _, el := range x.Elts {
		s, ok := el.(*hir.Starred)
		if !ok {
			values = append(values, b.hold("item", b.exprAs(el, x.T.Elems[i]))())
			i++
			continue
		}
		t := s.X.Base().T
		read := b.hold("items", b.expr(s.X))
		for j := range t.Elems {
			values = append(values, tupleField(read(), t, j, b.l))
			i++
		}
	}
	return b.makeTuple(x.T, values)
}

func (b *builder) set(x *hir.Set) ir.Expr {
	elem := x.T.Args[0].Type()
	gt := b.l.goType(x.T)
	s := b.spreadElements(x.Elts, elem, &ir.Slice{Elem: b.l.goType(elem)}, "SpreadSet")
	if c, ok := s.(*ir.Composite); ok {
		var args []ir.Expr
		for _, e := range c.Elems {
			args = append(args, e.Value)
		}
		return ir.CallOf(gt, ir.Py("NewSet", nil2(gt), b.l.goType(elem)), args...)
	}
	call := ir.CallOf(gt, ir.Py("NewSet", nil2(gt), b.l.goType(elem)), s)
	call.Spread = true
	return call
}

func (b *builder) dict(x *hir.Dict) ir.Expr { return b.dictFrom(x, -1) }

// dictFrom is a display whose entry at source is the argument of dict(), which may be any pairs; a source of -1 is none.
func (b *builder) dictFrom(x *hir.Dict, source int) ir.Expr {
	if x.Unsure != "" {
		b.unsureLocals(x.Pos, x.End, x.Unsure)
	}
	d := x.T.Dict.Find()
	if d.Record {
		return b.recordLiteral(x, d)
	}
	gt := b.l.goType(x.T)
	kt, vt := d.Key.Type(), d.Val.Type()
	targs := []ir.Type{b.l.goType(kt), b.l.goType(vt)}
	if len(x.Keys) == 0 {
		return ir.CallOf(gt, ir.Py("NewDict", nil2(gt), targs...))
	}
	spread := false
	var parts []func() ir.Expr
	for i, k := range x.Keys {
		v := x.Values[i]
		if k == nil {
			spread = true
			parts = append(parts, b.asFunc(v, x.T))
			continue
		}
		parts = append(parts, b.asFunc(k, kt), b.asFunc(v, vt))
	}
	if spread {
		return b.spreadDict(x, gt, targs, source)
	}
	values := b.each(parts...)
	pairType := &ir.Named{Pkg: ir.PyPkg, Name: "Pair", Args: targs}
	call := ir.CallOf(gt, ir.Py("DictOf", nil2(gt), targs...))
	call.Break = len(x.Keys) > 3
	for i := 0; i < len(values); i += 2 {
		call.Args = append(call.Args, ir.Compose(pairType, ir.Elem{Name: "Key", Value: values[i]}, ir.Elem{Name: "Val", Value: values[i+1]}))
	}
	return call
}

// spreadDict is {**a, k: v}.
func (b *builder) spreadDict(x *hir.Dict, gt ir.Type, targs []ir.Type, source int) ir.Expr {
	d := x.T.Dict.Find()
	v := b.temp("dict", gt)
	b.emit(ir.Let(v, ir.CallOf(gt, ir.Py("NewDict", nil2(gt), targs...))))
	for i, k := range x.Keys {
		val := x.Values[i]
		if k != nil {
			parts := b.each(b.asFunc(k, d.Key.Type()), b.asFunc(val, d.Val.Type()))
			b.emit(ir.Do(ir.CallMethod(ir.Use(v), "Set", ir.NoResult, parts...)))
			continue
		}
		if t := val.Base().T; t.Is(hir.DictT) && ir.Identical(b.l.goType(t), gt) {
			b.emit(ir.Do(ir.CallMethod(ir.Use(v), "Update", ir.NoResult, ir.CallMethod(b.expr(val), "Items", seq2Of(targs[0], targs[1])))))
			continue
		}
		whole := b.anyExpr(val)
		if t := val.Base().T; i != source && (mayNotIterate(t) || t.Is(hir.ListT) || t.Is(hir.StrT)) {
			whole = ir.CallPy("Mapping", ir.Any, whole)
		}
		b.emit(ir.Do(ir.CallMethod(ir.Use(v), "Update", ir.NoResult, pairsOfAny(whole, targs[0], targs[1]))))
	}
	return ir.Use(v)
}

// pairsOf is the pairs of x, which dict() accepts, for a dict of the types.
func (b *builder) pairsOf(x hir.Expr, key, val ir.Type) ir.Expr {
	return pairsOfAny(b.anyExpr(x), key, val)
}

func pairsOfAny(x ir.Expr, key, val ir.Type) ir.Expr {
	from := ir.CallPy("DictFromAny", pyGeneric("Dict", ir.Any, ir.Any), x)
	return pairsTo(ir.CallMethod(from, "Items", seq2Of(ir.Any, ir.Any)), key, val)
}

// pairsTo converts pairs of any.
func pairsTo(pairs ir.Expr, key, val ir.Type) ir.Expr {
	if ir.Identical(key, ir.Any) && ir.Identical(val, ir.Any) {
		return pairs
	}
	return ir.CallOf(seq2Of(key, val), ir.Py("PairsTo", nil2(seq2Of(key, val)), key, val), pairs)
}

func (b *builder) recordLiteral(x *hir.Dict, d *hir.DictInfo) ir.Expr {
	r := b.l.record(d)
	parts := make([]func() ir.Expr, len(x.Values))
	for i, v := range x.Values {
		parts[i] = b.asFunc(v, d.Fields[i].Type())
	}
	lit := ir.Compose(r.named)
	for i, v := range b.each(parts...) {
		lit.Elems = append(lit.Elems, ir.Elem{Field: r.fields[i], Value: v})
	}
	return lit
}

// index reads X[I].
func (b *builder) index(x *hir.Index) ir.Expr {
	if x.Call != nil {
		return b.call(x.Call)
	}
	if form := infer.ModelForm(b.l.m, x); form != nil {
		return ir.CallPkg(webPkg, "ParametrizedClass", pyClass, b.wireForm(form))
	}
	t := x.X.Base().T
	if t.Opt {
		t = t.NonNone()
	}
	if s, ok := x.I.(*hir.Slice); ok && !t.Is(hir.InstT) {
		if e := b.slice(x, s, t); e != nil {
			return e
		}
	} else if e := b.item(x, t); e != nil {
		return e
	}
	if t.Kind == hir.ClassT && x.T.Kind == t.Kind || t.Kind == hir.LibClassT && x.T.Kind == t.Kind && !infer.KeepsArguments(x.I) && !ofConstants(t) {
		return b.expr(x.X) // the floor does not see which classes of the program it takes
	}
	parts := b.each(b.asFunc(x.X, hir.Any), b.asFunc(x.I, hir.Any))
	return b.convert(ir.CallPy("GetItem", ir.Any, parts...), hir.Any, x.T)
}

// ofConstants reports whether a class of typing takes other arguments than types.
func ofConstants(t hir.Type) bool {
	return t.Lib.LibName() == "typing.Literal" || t.Lib.LibName() == "typing.Annotated"
}

func isIndexType(t hir.Type) bool { return t.Is(hir.IntT) || t.Is(hir.BoolT) }

// indexInt writes an index.
func (b *builder) indexInt(x hir.Expr) ir.Expr { return b.smallInt(x, "Index") }

// smallInt writes an int; method says what becomes of one of any size.
func (b *builder) smallInt(x hir.Expr, method string) ir.Expr {
	if t := x.Base().T; t.Is(hir.IntT) && !t.Opt && t.Wide() {
		e := b.expr(x)
		if !ir.Identical(e.Type(), pyInt) {
			return b.convert(e, t, hir.IntOf(hir.MaxBits))
		}
		return ir.CallMethod(e, method, ir.Int)
	}
	return b.exprAs(x, hir.IntOf(hir.MaxBits))
}

func (b *builder) recv(x hir.Expr) func() ir.Expr {
	return func() ir.Expr { return b.unwrap(b.expr(x), x.Base().T) }
}

// copied is xs in list(xs)[1], which needs no copy.
func (b *builder) copied(x *hir.Index) hir.Expr {
	call, ok := x.X.(*hir.Call)
	if !ok || infer.Fold(x.I) == nil || !plainArgs(call, 1) || !call.T.Is(hir.ListT) || !call.T.List.IsSlice() {
		return nil
	}
	if r, ok := call.Resolved.(*infer.CallBuiltin); !ok || r.Name != "list" {
		return nil
	}
	return call.Args[0].Value
}

func (b *builder) item(x *hir.Index, t hir.Type) ir.Expr {
	it := x.I.Base().T
	gt := b.l.goType(x.T)
	switch t.Kind {
	case hir.StrT:
		if isIndexType(it) {
			parts := b.each(b.recv(x.X), func() ir.Expr { return b.indexInt(x.I) })
			return ir.CallPy("StrAt", ir.String, parts...)
		}
	case hir.BytesT:
		if isIndexType(it) {
			parts := b.each(b.recv(x.X), func() ir.Expr { return b.indexInt(x.I) })
			return ir.CallMethod(parts[0], "At", ir.Int, parts[1])
		}
	case hir.ListT, hir.VarTupleT:
		if isIndexType(it) {
			list := b.recv(x.X)
			if orig := b.copied(x); orig != nil {
				list = func() ir.Expr { return b.sliceOf(orig, t.List.Find().Elem.Type()) }
			}
			parts := b.each(list, func() ir.Expr { return b.indexInt(x.I) })
			slice := t.Kind == hir.VarTupleT || t.List.IsSlice()
			if slice && t.Kind == hir.ListT && it.Pos && !it.Wide() {
				return ir.At(gt, parts[0], parts[1])
			}
			if slice {
				name := "At"
				if t.Kind == hir.VarTupleT {
					name = "TupleAt"
				}
				return ir.CallPy(name, gt, parts...)
			}
			return ir.CallMethod(parts[0], "At", gt, parts[1])
		}
	case hir.TupleT:
		if n := infer.Fold(x.I); n != nil && n.IsInt64() {
			i := int(n.Int64())
			if i < 0 {
				i += len(t.Elems)
			}
			if i >= 0 && i < len(t.Elems) {
				if p, ok := x.X.(*hir.Plain); ok {
					if fields := infer.TupleFields(p.X.Base().T); fields != nil {
						return b.l.fieldOf(b.recv(p.X)(), p.X.Base().T, fields[i])
					}
				}
				return tupleField(b.recv(x.X)(), t, i, b.l)
			}
		}
	case hir.DictT:
		d := t.Dict.Find()
		if d.Record {
			k := x.I.(*hir.Const).Str
			for i, key := range d.Keys {
				if key == k {
					return ir.SelField(b.recv(x.X)(), b.l.record(d).fields[i])
				}
			}
		}
		parts := b.each(b.recv(x.X), b.asFunc(x.I, d.Key.Type()))
		name := "At"
		if t.Dict.Find().Habit&hir.DefaultHabit != 0 {
			name = "AtOrMake"
		}
		return ir.CallMethod(parts[0], name, gt, parts[1])
	case hir.InstT:
		if f := infer.FindMethod(t.Class, "__getitem__"); f != nil && takes(f, 1) {
			parts := b.each(b.recv(x.X), b.asFunc(x.I, f.Params[1].Var.Cell.Type()))
			return b.callMethod(b.present(parts[0], x.X.Base().T, f.Name), t, f, parts[1:], x.T)
		}
	case hir.LibT:
		return b.libItem(x, t)
	}
	return nil
}
