package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func recvOf(x *hir.Call) (hir.Expr, hir.Type) {
	a := x.Fn.(*hir.Attr)
	return a.X, a.X.Base().T.NonNone()
}

// joinRow is sep.join(parts): strings.Join for a slice of strings.
func joinRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	recv, _ := recvOf(x)
	a := x.Args[0].Value
	if b.l.elemOf(a.Base().T).Is(hir.StrT) {
		parts := b.each(b.exprFunc(recv), func() ir.Expr { return b.sliceOf(a, hir.Str) })
		return ir.CallPkg("strings", "Join", ir.String, parts[1], parts[0])
	}
	parts := b.each(b.exprFunc(recv), b.asFunc(a, hir.Any))
	return ir.CallPy("StrJoinAny", ir.String, parts...)
}

// appendRow is xs.append(x)  =>  xs = append(xs, x) for a slice that its variable owns, xs.Append(x) otherwise.
func appendRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	recv, t := recvOf(x)
	elem := t.List.Find().Elem.Type()
	if t.List.IsSlice() {
		if n, ok := recv.(*hir.Name); ok {
			v := b.l.variable(n.Var)
			e := b.exprAs(x.Args[0].Value, elem)
			b.emit(ir.Set(ir.Use(v), ir.CallBuiltin("append", v.Type, ir.Use(v), e)))
			return ir.Nil(ir.Any)
		}
	}
	parts := b.each(b.recv(recv), b.asFunc(x.Args[0].Value, elem))
	b.emit(ir.Do(ir.CallMethod(parts[0], "Append", ir.NoResult, parts[1])))
	return ir.Nil(ir.Any)
}

func sortRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	key, reverse, ok := b.sortOptions(x.Args)
	if !ok {
		return nil
	}
	elem := t.List.Find().Elem.Type()
	list := b.recv(recv)()
	if t.List.IsSlice() {
		list = ir.CallPy("ListOf", pyGeneric("List", b.l.goType(elem)), list)
	}
	if key != nil {
		parts := b.each(func() ir.Expr { return list }, func() ir.Expr { return b.keyFunc(key, elem) }, reverse)
		b.emit(ir.Do(ir.CallPy("SortBy", ir.NoResult, parts...)))
		return ir.Nil(ir.Any)
	}
	r := reverse()
	if lit, ok := r.(*ir.Lit); ok {
		name := "Sort"
		if lit.Text == "true" {
			name = "SortReverse"
		}
		b.emit(ir.Do(ir.CallMethod(list, name, ir.NoResult)))
		return ir.Nil(ir.Any)
	}
	b.emit(ir.Do(ir.CallPy("SortBy", ir.NoResult, list, ir.Py("Identity", nil2(ir.Any), b.l.goType(elem)), r)))
	return ir.Nil(ir.Any)
}

func reverseRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	e := b.recv(recv)()
	if t.List.IsSlice() {
		b.emit(ir.Do(ir.CallPkg("slices", "Reverse", ir.NoResult, e)))
	} else {
		b.emit(ir.Do(ir.CallMethod(e, "Reverse", ir.NoResult)))
	}
	return ir.Nil(ir.Any)
}

// listMethodRow is a method that looks for an element.
func listMethodRow(method, function string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, 1) {
			return nil
		}
		recv, t := recvOf(x)
		elem := t.List.Find().Elem.Type()
		if !b.sameKind(x.Args[0].Value.Base().T, elem) {
			return nil
		}
		parts := b.each(b.recv(recv), b.asFunc(x.Args[0].Value, elem))
		list := parts[0]
		if t.List.IsSlice() {
			list = ir.CallPy("ListOf", pyGeneric("List", b.l.goType(elem)), list)
		}
		return ir.CallMethod(list, method, ir.Int, parts[1])
	}
}

func copyRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	e := b.items(b.recv(recv)(), t)
	return b.asList(ir.CallPkg("slices", "Clone", e.Type(), e), x.T)
}

// dictGetRow is d.get(k): the value or None (a pointer for scalars), d.get(k, def): GetOr.
func dictGetRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	d := t.Dict.Find()
	kt, vt := d.Key.Type(), d.Val.Type()
	if plainArgs(x, 2) && !isNone(x.Args[1].Value) && ir.Identical(b.l.goType(x.T), b.l.goType(vt)) {
		parts := b.each(b.recv(recv), b.asFunc(x.Args[0].Value, kt), b.asFunc(x.Args[1].Value, vt))
		return ir.CallMethod(parts[0], "GetOr", b.l.goType(vt), parts[1:]...)
	}
	if !plainArgs(x, 1) && !plainArgs(x, 2) {
		return nil
	}
	parts := []func() ir.Expr{b.recv(recv), b.asFunc(x.Args[0].Value, kt)}
	if len(x.Args) == 2 {
		parts = append(parts, b.asFunc(x.Args[1].Value, x.T))
	}
	v := b.each(parts...)
	gt := b.l.goType(x.T)
	res := b.temp("value", gt)
	res.Mutable = true
	if len(v) == 3 {
		b.emit(&ir.VarDecl{Var: res, Value: v[2]})
	} else {
		b.emit(&ir.VarDecl{Var: res})
	}
	found, ok := b.temp("found", b.l.goType(vt)), b.temp("ok", ir.Bool)
	init := &ir.Define{Vars: []*ir.Var{found, ok}, Values: []ir.Expr{ir.CallMethod(v[0], "Get", &ir.Tuple{Elems: []ir.Type{b.l.goType(vt), ir.Bool}}, v[1])}}
	b.emit(&ir.If{Init: init, Cond: ir.Use(ok), Then: b.block(func() { b.emit(ir.Set(ir.Use(res), b.convert(ir.Use(found), vt, x.T))) })})
	return ir.Use(res)
}

// setDefaultRow is d.setdefault(k, default).
func setDefaultRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) {
		return nil
	}
	recv, t := recvOf(x)
	d := t.Dict.Find()
	parts := b.each(b.recv(recv), b.asFunc(x.Args[0].Value, d.Key.Type()), b.asFunc(x.Args[1].Value, d.Val.Type()))
	return b.convert(ir.CallMethod(parts[0], "SetDefault", b.l.cellType(d.Val), parts[1:]...), d.Val.Type(), x.T)
}

func viewRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		recv, _ := recvOf(x)
		return ir.CallMethod(b.recv(recv)(), name, b.l.goType(x.T))
	}
}

func itemsRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	d := t.Dict.Find()
	items := ir.CallMethod(b.recv(recv)(), "Items", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val)))
	pair := hir.TupleOf(d.Key.Type(), d.Val.Type())
	if elem := x.T.Args[0].Type(); !ir.Identical(b.l.goType(elem), b.l.goType(pair)) {
		return ir.CallPy("SeqTo", b.l.goType(x.T), ir.CallPy("Tuples", seqOf(b.l.goType(pair)), items))
	}
	return ir.CallPy("Tuples", b.l.goType(x.T), items)
}

func updateRow(b *builder, x *hir.Call) ir.Expr {
	if slices.ContainsFunc(x.Args, starred) {
		return nil
	}
	recv, t := recvOf(x)
	d := t.Dict.Find()
	read := b.hold("dict", b.recv(recv)())
	kt, vt := b.l.cellType(d.Key), b.l.cellType(d.Val)
	for _, a := range x.Args {
		at := a.Value.Base().T
		switch {
		case a.Name != "":
			b.emit(ir.Do(ir.CallMethod(read(), "Set", ir.NoResult, b.convert(ir.StringLit(a.Name), hir.Str, d.Key.Type()), b.exprAs(a.Value, d.Val.Type()))))
		case at.Is(hir.DictT) && ir.Identical(b.l.goType(at), b.l.goType(t)):
			b.emit(ir.Do(ir.CallMethod(read(), "Update", ir.NoResult, ir.CallMethod(b.expr(a.Value), "Items", seq2Of(kt, vt)))))
		default:
			b.emit(ir.Do(ir.CallMethod(read(), "Update", ir.NoResult, b.pairsOf(a.Value, kt, vt))))
		}
	}
	return ir.Nil(ir.Any)
}
