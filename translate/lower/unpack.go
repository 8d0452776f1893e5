package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// unpackStmt writes a, b = … directly where Go can: a tuple display (evaluated first, then stored), or a call.
func (b *builder) unpackStmt(target *hir.Tuple, value hir.Expr) bool {
	tup, ok := value.(*hir.Tuple)
	if !ok || len(tup.Elts) != len(target.Elts) || !value.Base().T.Is(hir.TupleT) {
		return b.unpackAwait(target, value)
	}
	for i := range tup.Elts {
		if _, ok := tup.Elts[i].(*hir.Starred); ok {
			return false
		}
	}
	for _, el := range target.Elts {
		if n, ok := el.(*hir.Name); !ok || n.Var.MayBeUnbound || n.Var.Kind == hir.ClassVar {
			return b.unpackPlaces(target, tup)
		}
	}
	fresh := true
	var vars []*ir.Var
	var parts []func() ir.Expr
	for i, el := range target.Elts {
		n := el.(*hir.Name)
		gv := b.l.variable(n.Var)
		fresh = fresh && !b.declared[n.Var] && !gv.Global
		vars = append(vars, gv)
		parts = append(parts, b.asFunc(tup.Elts[i], n.Var.Cell.Type()))
	}
	values := b.each(parts...)
	if fresh {
		for i := range vars {
			if needsVarDecl(vars[i], values[i]) {
				fresh = false
			}
		}
	}
	if fresh {
		for _, el := range target.Elts {
			b.declared[el.(*hir.Name).Var] = true
		}
		b.emit(&ir.Define{Vars: vars, Values: values})
		return true
	}
	as := &ir.Assign{Op: "=", Values: values}
	for i, el := range target.Elts {
		n := el.(*hir.Name)
		if !b.declared[n.Var] && !vars[i].Global {
			b.declare(n.Var)
		}
		as.Targets = append(as.Targets, ir.Use(vars[i]))
	}
	b.emit(as)
	return true
}

// unpackPlaces assigns a tuple display to places other than plain variables:
//
//	self.x, self.y = x, y    =>  p.X, p.Y = x, y
//	a[i], a[j] = a[j], a[i]  =>  a[i], a[j] = a[j], a[i] for slices
//	d[k], t = 1, 2           =>  value, value2 := 1, 2; d.Set(k, value); t = value2
func (b *builder) unpackPlaces(target *hir.Tuple, tup *hir.Tuple) bool {
	for _, el := range target.Elts {
		switch el.(type) {
		case *hir.Name, *hir.Attr, *hir.Index:
		default:
			return false
		}
	}
	if b.assignPlaces(target, tup) {
		return true
	}
	var parts []func() ir.Expr
	for _, x := range tup.Elts {
		parts = append(parts, b.exprFunc(x))
	}
	held := &ir.Define{}
	for i, v := range b.each(parts...) {
		t := b.l.goType(tup.Elts[i].Base().T)
		held.Vars = append(held.Vars, b.temp(tempName2(tup.Elts[i]), t))
		held.Values = append(held.Values, b.typed(v, t))
	}
	b.emit(held)
	for i, el := range target.Elts {
		b.assign(el, ir.Use(held.Vars[i]), tup.Elts[i].Base().T)
	}
	return true
}

// typed makes sure that := gives a value the type t.
func (b *builder) typed(v ir.Expr, t ir.Type) ir.Expr {
	if needsVarDecl(&ir.Var{Type: t}, v) {
		return ir.Conv(t, v)
	}
	return v
}

// assignPlaces writes the assignment to fields and items of variables as one of Go, which evaluates what the places
// need first.
func (b *builder) assignPlaces(target *hir.Tuple, tup *hir.Tuple) bool {
	var values, places []func() ir.Expr
	for i, el := range target.Elts {
		t, place := b.simplePlace(el)
		if place == nil {
			return false
		}
		values = append(values, b.asFunc(tup.Elts[i], t))
		places = append(places, place)
	}
	as := &ir.Assign{Op: "=", Values: b.each(values...)}
	for _, place := range places {
		as.Targets = append(as.Targets, place())
	}
	b.emit(as)
	return true
}

// simplePlace is a field of a variable, or an item of a slice that a variable holds: its type and how to write it. Nil for
// all others.
func (b *builder) simplePlace(x hir.Expr) (hir.Type, func() ir.Expr) {
	switch x := x.(type) {
	case *hir.Attr:
		t := x.X.Base().T
		if _, named := x.X.(*hir.Name); !named || !t.Is(hir.InstT) || infer.IsModel(t.Class) || infer.FindMethod(t.Class, x.Name) != nil {
			break
		}
		if field := infer.FindAttr(t.Class, x.Name); field != nil && !field.Late {
			return field.Cell.Type(), func() ir.Expr { return b.l.fieldOf(b.expr(x.X), t, field) }
		}
	case *hir.Index:
		t, it := x.X.Base().T, x.I.Base().T
		if _, named := x.X.(*hir.Name); named && t.Is(hir.ListT) && t.List.IsSlice() && isIndexType(it) && it.Pos && plainIndex(x.I) {
			elem := t.List.Find().Elem.Type()
			return elem, func() ir.Expr { return ir.At(b.l.goType(elem), b.expr(x.X), b.indexInt(x.I)) }
		}
	}
	return hir.Type{}, nil
}

// plainIndex reports whether evaluating an index does nothing else.
func plainIndex(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.Name:
		return !x.MayBeUnbound
	case *hir.Binary:
		return (x.Op == "+" || x.Op == "-" || x.Op == "*") && plainIndex(x.L) && plainIndex(x.R) && !x.T.Wide()
	}
	return false
}

// unpack spreads an evaluated value over targets.
func (b *builder) unpack(target *hir.Tuple, e ir.Expr, t hir.Type) {
	if fields := infer.TupleFields(t); fields != nil {
		b.unpackNamed(target, e, t, fields)
		return
	}
	star := -1
	for i, el := range target.Elts {
		if _, ok := el.(*hir.Starred); ok {
			star = i
		}
	}
	if t.Is(hir.TupleT) && star < 0 && len(t.Elems) == len(target.Elts) {
		b.unpackFields(target, e, t)
		return
	}
	if t.Is(hir.TupleT) && star >= 0 && len(t.Elems) >= len(target.Elts)-1 {
		b.unpackStarFields(target, e, t, star)
		return
	}
	if t.Is(hir.ListT) || t.Is(hir.VarTupleT) {
		b.unpackSlice(target, e, t, star)
		return
	}
	parts := b.temp("parts", anySlice)
	if star < 0 {
		b.emit(ir.Let(parts, ir.CallPy("Unpack", anySlice, b.toAny(e, t), ir.IntLit(int64(len(target.Elts))))))
	} else {
		b.emit(ir.Let(parts, ir.CallPy("UnpackStar", anySlice, b.toAny(e, t), ir.IntLit(int64(star)), ir.IntLit(int64(len(target.Elts)-star-1)))))
	}
	elem := b.l.elemOf(t)
	if t.Kind == hir.TupleT {
		elem = hir.Any
	}
	for i, el := range target.Elts {
		x := ir.At(ir.Any, ir.Use(parts), ir.IntLit(int64(i)))
		if i == star {
			list := hir.ListOf(target.Star)
			b.assign(el, b.convert(x, hir.Any, list), list)
			continue
		}
		b.assign(el, b.convert(x, hir.Any, elem), elem)
	}
}

// unpackNamed takes a named tuple apart: x, y := p.X, p.Y.
func (b *builder) unpackNamed(target *hir.Tuple, e ir.Expr, t hir.Type, fields []*hir.AttrInfo) {
	var elems []hir.Type
	for _, f := range fields {
		elems = append(elems, f.Cell.Type())
	}
	tuple := hir.TupleOf(elems...)
	values := b.fieldsOf(e, t, fields)
	if len(target.Elts) != len(fields) || slices.ContainsFunc(target.Elts, isStarred) {
		b.unpack(target, b.makeTuple(tuple, values), tuple)
		return
	}
	if vars, ok := b.freshTargets(target, tuple); ok {
		for _, el := range target.Elts {
			b.declared[el.(*hir.Name).Var] = true
		}
		b.emit(&ir.Define{Vars: vars, Values: values})
		return
	}
	for i, el := range target.Elts {
		b.assign(el, values[i], elems[i])
	}
}

func isStarred(x hir.Expr) bool {
	_, ok := x.(*hir.Starred)
	return ok
}

func (b *builder) unpackFields(target *hir.Tuple, e ir.Expr, t hir.Type) {
	if !isFloorTuple(t) {
		if vars, ok := b.freshTargets(target, t); ok {
			for _, el := range target.Elts {
				b.declared[el.(*hir.Name).Var] = true
			}
			var results []ir.Type
			for _, v := range vars {
				results = append(results, v.Type)
			}
			b.emit(&ir.Define{Vars: vars, Values: []ir.Expr{ir.CallMethod(e, "Unpack", &ir.Tuple{Elems: results})}})
			return
		}
	}
	read := b.hold("pair", e)
	for i, el := range target.Elts {
		b.assign(el, tupleField(read(), t, i, b.l), t.Elems[i])
	}
}

// freshTargets gives the Go variables of targets that are all new and of the tuple's element types.
func (b *builder) freshTargets(target *hir.Tuple, t hir.Type) ([]*ir.Var, bool) {
	var vars []*ir.Var
	for i, el := range target.Elts {
		n, ok := el.(*hir.Name)
		if !ok || b.declared[n.Var] {
			return nil, false
		}
		if _, ok := b.l.classMember(n.Var); ok {
			return nil, false
		}
		gv := b.l.variable(n.Var)
		if gv.Global || slices.Contains(vars, gv) || !ir.Identical(gv.Type, b.l.goType(t.Elems[i])) {
			return nil, false
		}
		vars = append(vars, gv)
	}
	return vars, true
}

func (b *builder) unpackStarFields(target *hir.Tuple, e ir.Expr, t hir.Type, star int) {
	read := b.hold("items", e)
	after := len(target.Elts) - star - 1
	for i, el := range target.Elts {
		switch {
		case i < star:
			b.assign(el, tupleField(read(), t, i, b.l), t.Elems[i])
		case i > star:
			j := len(t.Elems) - (len(target.Elts) - i)
			b.assign(el, tupleField(read(), t, j, b.l), t.Elems[j])
		default:
			list := hir.ListOf(target.Star)
			elem := target.Star.Find().Elem.Type()
			lit := ir.Compose(&ir.Slice{Elem: b.l.goType(elem)})
			for j := star; j < len(t.Elems)-after; j++ {
				lit.Elems = append(lit.Elems, ir.Elem{Value: b.convert(tupleField(read(), t, j, b.l), t.Elems[j], elem)})
			}
			b.assign(el, b.asList(lit, list), list)
		}
	}
}

// unpackSlice spreads a list; the number of values is checked.
func (b *builder) unpackSlice(target *hir.Tuple, e ir.Expr, t hir.Type, star int) {
	elem := b.l.elemOf(t)
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	items := b.items(e, t)
	parts := b.temp("parts", slice)
	if star < 0 {
		b.emit(ir.Let(parts, ir.CallPy("UnpackSlice", slice, items, ir.IntLit(int64(len(target.Elts))))))
	} else {
		b.emit(ir.Let(parts, ir.CallPy("UnpackSliceStar", slice, items, ir.IntLit(int64(len(target.Elts)-1)))))
	}
	after := len(target.Elts) - star - 1
	for i, el := range target.Elts {
		n := ir.CallBuiltin("len", ir.Int, ir.Use(parts))
		switch {
		case star < 0 || i < star:
			b.assign(el, ir.At(slice.Elem, ir.Use(parts), ir.IntLit(int64(i))), elem)
		case i > star:
			b.assign(el, ir.At(slice.Elem, ir.Use(parts), ir.Bin("-", ir.Int, n, ir.IntLit(int64(len(target.Elts)-i)))), elem)
		default:
			list := hir.ListOf(target.Star)
			var hi ir.Expr
			if after > 0 {
				hi = ir.Bin("-", ir.Int, n, ir.IntLit(int64(after)))
			}
			var rest ir.Expr = ir.SliceOf(ir.Use(parts), ir.IntLit(int64(star)), hi)
			if want := (&ir.Slice{Elem: b.l.cellType(target.Star.Find().Elem)}); !ir.Identical(want, slice) {
				rest = ir.CallOf(want, ir.Py("SliceTo", nil2(want), want.Elem), ir.CallPy("ToAny", ir.Any, rest))
			} else {
				rest = ir.CallPkg("slices", "Clone", slice, rest)
			}
			b.assign(el, b.asList(rest, list), list)
		}
	}
}
