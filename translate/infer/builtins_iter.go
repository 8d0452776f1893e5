package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func sumType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 1) {
		arg := x.Args[0].Value
		t := in.elemType(arg.Base().T, arg)
		switch {
		case t.Kind == hir.Never && in.final:
			return hir.Type{Kind: hir.IntT, Bits: 1, Pos: true} // the sum of nothing is 0
		case t.Kind == hir.Never:
			return t
		case t.Is(hir.BoolT):
			return hir.Type{Kind: hir.IntT, Bits: 32, Pos: true}
		case t.Is(hir.IntT):
			return hir.Type{Kind: hir.IntT, Bits: min(t.Bits+32, hir.MaxBits+1), Pos: t.Pos}
		case t.Is(hir.FloatT):
			// the sum of nothing is the int 0
			return hir.Type{Kind: hir.FloatT, Mixed: true}
		case t.Is(hir.NumT):
			return floorCall(hir.Num)(in, x, e)
		}
	}
	if len(x.Args) == 2 && x.Args[0].Star == 0 && x.Args[1].Star == 0 { // sum(prices, Decimal(0))
		t := in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)
		if start := x.Args[1].Value.Base().T; t.Is(hir.LibT) && start.Is(hir.LibT) && t.Lib == start.Lib && in.addsUp(t) {
			return floorCall(t)(in, x, e)
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

// addsUp reports whether the sum of two values of a library class is one more.
func (in *inferer) addsUp(t hir.Type) bool {
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return false
	}
	add, owner := c.Find("__add__")
	if add == nil {
		return false
	}
	sum := in.libMethodType(add, owner, t, []hir.Type{t}, nil)
	return sum.Is(hir.LibT) && sum.Lib == t.Lib
}

func minmaxType(in *inferer, x *hir.Call, e *env) hir.Type {
	var pos []hir.Expr
	var key hir.Expr
	var t hir.Type
	for _, a := range x.Args {
		switch {
		case a.Star != 0:
			return floorCall(hir.Any)(in, x, e)
		case a.Name == "key":
			key = a.Value
		case a.Name == "default":
			t = a.Value.Base().T
		default:
			pos = append(pos, a.Value)
		}
	}
	if len(pos) == 1 {
		t = in.join(t, in.elemType(pos[0].Base().T, pos[0]))
	} else {
		for _, p := range pos {
			t = in.join(t, p.Base().T)
		}
	}
	if key != nil && t.Kind != hir.Never {
		in.applied(key.Base().T, []hir.Type{t}, false)
	}
	if t.Kind == hir.AnyT || t.Opt {
		return floorCall(hir.Any)(in, x, e)
	}
	if key == nil {
		in.compared(t, t, ordering)
	}
	return t
}

func sortedType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || x.Args[0].Name != "" {
		return floorCall(hir.Any)(in, x, e)
	}
	arg := x.Args[0].Value
	t := in.elemType(arg.Base().T, arg)
	result := in.freshList(x, t)
	keyed := false
	for _, a := range x.Args[1:] {
		if a.Name == "key" { // it gets the elements of the new list, which may be wider than those of the old one
			in.applied(a.Value.Base().T, []hir.Type{x.List.Find().Elem.Type()}, false)
			keyed = a.Value.Base().T.Kind != hir.NoneT
		}
	}
	if !keyed {
		in.compared(t, t, ordering)
	}
	return result
}

// freshList is a list that the call makes, of elements of type t.
func (in *inferer) freshList(x *hir.Call, t hir.Type) hir.Type {
	if x.List == nil {
		x.List = hir.NewList()
	}
	in.flow(x.List.Find().Elem, t)
	return hir.ListOf(x.List)
}

// iterator is an iterator that the call makes.
func (in *inferer) iterator(x *hir.Call, t hir.Type) hir.Type {
	c := in.site(x, "elem")
	in.flow(c, t)
	return in.libType("Iterator", c)
}

func reversedType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 1) {
		return floorCall(hir.Any)(in, x, e)
	}
	arg := x.Args[0].Value
	switch t := arg.Base().T; {
	case t.Is(hir.ListT), t.Is(hir.StrT), t.Is(hir.VarTupleT), t.Is(hir.LibT) && t.Lib.LibName() == "range", t.Kind == hir.Never:
		return in.iterator(x, in.elemType(t, arg))
	}
	return floorCall(hir.Any)(in, x, e)
}

// iterType is iter(x): of a generator x itself. What __iter__ gives is walked over and not looked at; elsewhere the floor makes
// the iterator, which knows its class.
func iterType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 1) || in.fn.Name != "__iter__" {
		return floorCall(hir.Any)(in, x, e)
	}
	arg := x.Args[0].Value
	t := arg.Base().T
	if t.Opt {
		return floorCall(hir.Any)(in, x, e)
	}
	switch t.Kind {
	case hir.ListT, hir.VarTupleT, hir.SetT, hir.DictT, hir.StrT, hir.Never:
		return in.iterator(x, in.elemType(t, arg))
	case hir.LibT:
		switch t.Lib.LibName() {
		case "range", "Iterator", "dict_keys", "dict_values", "dict_items":
			return in.iterator(x, in.elemType(t, arg))
		case "Generator":
			return t
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

func enumerateType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return floorCall(hir.Any)(in, x, e)
	}
	t := in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)
	if t.Kind == hir.Never {
		return in.iterator(x, t)
	}
	i := hir.Type{Kind: hir.IntT, Bits: 31, Pos: true}
	if len(x.Args) == 2 {
		st := x.Args[1].Value.Base().T
		if !st.Is(hir.IntT) {
			return floorCall(hir.Any)(in, x, e)
		}
		i = hir.Type{Kind: hir.IntT, Bits: max(31, st.Bits) + 1, Pos: st.Pos}
	}
	return in.iterator(x, hir.TupleOf(i, in.storable(t)))
}

func zipType(in *inferer, x *hir.Call, e *env) hir.Type {
	var elems []hir.Type
	if len(x.Args) == 1 && x.Args[0].Star == 1 {
		rows := in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)
		if rows.Kind == hir.Never && !in.final {
			return in.iterator(x, rows) // not known yet
		}
		if rows.Is(hir.ListT) && !rows.Opt {
			c := in.site(x, "columns")
			in.flow(c, in.storable(in.elemType(rows, nil)))
			return in.iterator(x, hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{c}})
		}
	}
	for _, a := range x.Args {
		if a.Star != 0 {
			return floorCall(hir.Any)(in, x, e)
		}
		if a.Name != "" {
			continue
		}
		elems = append(elems, in.storable(in.elemType(a.Value.Base().T, a.Value)))
	}
	for _, t := range elems {
		if t.Kind == hir.Never {
			return in.iterator(x, t)
		}
	}
	return in.iterator(x, hir.TupleOf(elems...))
}

func mapType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) < 2 {
		return floorCall(hir.Any)(in, x, e)
	}
	var elems []hir.Type
	for _, a := range x.Args[1:] {
		if a.Star != 0 {
			return floorCall(hir.Any)(in, x, e)
		}
		elems = append(elems, in.elemType(a.Value.Base().T, a.Value))
	}
	for _, t := range elems {
		if t.Kind == hir.Never {
			return in.iterator(x, t)
		}
	}
	if len(elems) > 3 { // which the floor calls
		in.escape(x.Args[0].Value.Base().T)
	}
	return in.iterator(x, in.storable(in.applied(x.Args[0].Value.Base().T, elems, false)))
}

func filterType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 2) {
		return floorCall(hir.Any)(in, x, e)
	}
	t := in.elemType(x.Args[1].Value.Base().T, x.Args[1].Value)
	if f := x.Args[0].Value; f.Base().T.Kind != hir.NoneT && t.Kind != hir.Never {
		in.applied(f.Base().T, []hir.Type{t}, false)
	}
	return in.iterator(x, t)
}

// iterArgs is the row of a function that only iterates over its argument.
func iterArgs(t hir.Type) special {
	return func(in *inferer, x *hir.Call, e *env) hir.Type {
		for _, a := range x.Args {
			in.elemType(a.Value.Base().T, a.Value)
		}
		return t
	}
}

func rangeType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || len(x.Args) > 3 {
		return floorCall(hir.Any)(in, x, e)
	}
	t := hir.Type{Kind: hir.IntT, Pos: true}
	for i, a := range x.Args {
		at := a.Value.Base().T
		if at.Kind == hir.Never {
			return in.libType("range", in.site(x, "elem"))
		}
		if a.Star != 0 || !at.Is(hir.IntT) && !at.Is(hir.BoolT) {
			return floorCall(hir.Any)(in, x, e)
		}
		at = asInt(at)
		t.Bits = max(t.Bits, at.Bits)
		if len(x.Args) > 1 && i == 0 || i == 2 {
			t.Pos = t.Pos && at.Pos
		}
	}
	if len(x.Args) == 3 && !t.Pos {
		// counting down: never below the stop, which may be -1
		if st := x.Args[1].Value.Base().T; st.Pos && x.Args[0].Value.Base().T.Pos {
			t.Pos = true
		}
	}
	c := in.site(x, "elem")
	in.flowInt(c, t)
	return in.libType("range", c)
}

// flowInt lets an int into the element of a range, which counts in ints of Go however its bounds grow.
func (in *inferer) flowInt(c *hir.Cell, t hir.Type) {
	c = c.Find()
	t.Bits = min(t.Bits, hir.MaxBits)
	if old := c.Type(); old.Kind == hir.IntT && t.Bits > old.Bits && c.Gen > growthLimit {
		t.Bits, t.Pos = hir.MaxBits, t.Pos && old.Pos
		c.SetType(t)
		in.grew(c.Round)
		return
	}
	in.flow(c, t)
}
