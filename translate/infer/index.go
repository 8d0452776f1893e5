package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// index is the type of X[I].
func (in *inferer) index(x *hir.Index, e *env) hir.Type {
	t := in.expr(x.X, e)
	if c := in.genericModel(x); c != nil {
		in.parametrize(x, c)
		return hir.Type{Kind: hir.ClassT, Class: c}
	}
	it := in.expr(x.I, e)
	t = t.NonNone()
	_, slice := x.I.(*hir.Slice)
	if in.unsettled(t) || !slice && in.unknown(it) {
		return hir.Type{}
	}
	t = in.plain(&x.X, t)
	if !slice && plainKeys(t) {
		it = in.plain(&x.I, it)
	}
	switch t.Kind {
	case hir.Never:
		return t
	case hir.StrT:
		if slice || isIndex(it) {
			return hir.Str
		}
	case hir.BytesT:
		if slice {
			return hir.BytesTy
		}
		if isIndex(it) {
			return hir.Type{Kind: hir.IntT, Bits: 8, Pos: true}
		}
	case hir.ListT:
		if slice {
			return hir.ListOf(in.sliceOf(x, t))
		}
		if isIndex(it) {
			return t.List.Find().Elem.Type()
		}
	case hir.TupleT:
		if n := fold(x.I); n != nil && n.IsInt64() {
			i := int(n.Int64())
			if i < 0 {
				i += len(t.Elems)
			}
			if i >= 0 && i < len(t.Elems) {
				return t.Elems[i]
			}
		}
		if slice {
			in.demoteHet(t)
		}
		if s, ok := x.I.(*hir.Slice); ok {
			if lo, hi, ok := constSlice(s, len(t.Elems)); ok {
				return hir.TupleOf(t.Elems[lo:hi]...)
			}
		}
		for _, el := range t.Elems {
			in.escape(el)
		}
		in.intoFloor(x.X, x.X.Base().T)
		return hir.Any
	case hir.VarTupleT:
		if slice {
			return t
		}
		if isIndex(it) {
			return t.Args[0].Type()
		}
	case hir.DictT:
		return in.dictItem(x, t)
	case hir.InstT:
		if f := findMethod(t.Class, "__getitem__"); f != nil {
			return in.callMethodType(f, []hir.Type{it}, []hir.Expr{x.I})
		}
	case hir.LibT:
		if cls, ok := t.Lib.(*stubs.Class); ok {
			if f, owner := cls.Find("__getitem__"); f != nil {
				return in.libMethodType(f, owner, t, []hir.Type{it}, x.I)
			}
		}
	case hir.LibClassT:
		if c, ok := t.Lib.(*stubs.Class); !ok || !c.Enumeration() {
			t.Elems = classesIn(x.I, nil)
			return t // list[int]
		}
	case hir.ClassT:
		if t.Class.Enum != nil {
			if x.Call == nil {
				x.Call = &hir.Call{ExprBase: x.ExprBase, Fn: x.X}
			}
			x.Call.Args = []hir.Arg{{Value: x.I}}
			x.Call.T = in.callStatic(x.Call, t.Class.Enum.ByName)
			return x.Call.T
		}
		return t // list[int]: only type checkers care
	}
	in.intoFloor(x.X, x.X.Base().T)
	in.intoFloor(x.I, it)
	return hir.Any
}

func isIndex(t hir.Type) bool { return !t.Opt && (t.Kind == hir.IntT || t.Kind == hir.BoolT) }

// constSlice computes the bounds of a slice with constant parts over n items.
func constSlice(s *hir.Slice, n int) (lo, hi int, ok bool) {
	if s.Step != nil {
		return 0, 0, false
	}
	lo, hi = 0, n
	for _, p := range []struct {
		x   hir.Expr
		out *int
	}{{s.Lo, &lo}, {s.Hi, &hi}} {
		if p.x == nil {
			continue
		}
		v := fold(p.x)
		if v == nil || !v.IsInt64() {
			return 0, 0, false
		}
		i := int(v.Int64())
		if i < 0 {
			i += n
		}
		*p.out = min(max(i, 0), n)
	}
	return lo, max(lo, hi), true
}

// ConstSlice is constSlice for lowering.
func ConstSlice(s *hir.Slice, n int) (lo, hi int, ok bool) { return constSlice(s, n) }

// sliceOf is the new list that a slice of a list makes; elements are shared, the list is not.
func (in *inferer) sliceOf(x *hir.Index, t hir.Type) *hir.ListInfo {
	if x.List == nil {
		x.List = &hir.ListInfo{Elem: t.List.Find().Elem}
	}
	in.unify(x.List.Find().Elem, t.List.Find().Elem)
	return x.List
}

// dictItem reads an item of a dict or record.
func (in *inferer) dictItem(x *hir.Index, t hir.Type) hir.Type {
	d := t.Dict.Find()
	if d.Record {
		if k, ok := x.I.(*hir.Const); ok && k.Kind == hir.ConstStr {
			for i, key := range d.Keys {
				if key == k.Str {
					return d.Fields[i].Type()
				}
			}
		}
		in.demote(d)
	}
	if d.Habit&(hir.DefaultHabit|hir.CounterHabit) != 0 {
		in.flow(d.Key, in.storable(x.I.Base().T)) // a key that is missing may be stored
	}
	in.keyUse(d, x.I.Base().T, x.I)
	return d.Val.Type()
}

// keyUse notes that a dict is asked for a key: one of another type makes the keys Any.
func (in *inferer) keyUse(d *hir.DictInfo, t hir.Type, x hir.Expr) {
	kt := d.Key.Type()
	if kt.Kind == hir.Never || t.Kind == hir.Never || kt.Kind == t.Kind && kt.Opt == t.Opt && in.compatible(kt, t, 0) {
		if kt.Kind == t.Kind {
			in.flow(d.Key, t)
		}
		return
	}
	in.flow(d.Key, hir.Any)
	in.escape(t)
}

// assignIndex lets a value flow into X[I].
func (in *inferer) assignIndex(target *hir.Index, value hir.Expr, t hir.Type, e *env) {
	xt := in.expr(target.X, e)
	it := in.expr(target.I, e)
	t = in.storable(t)
	_, slice := target.I.(*hir.Slice)
	if in.unsettled(xt) || !slice && in.unknown(it) {
		return
	}
	switch xt.Kind {
	case hir.Never:
		return
	case hir.ListT:
		if slice {
			in.resized(xt.List)
			in.flowExpr(xt.List.Find().Elem, value, in.elemType(t, value))
			return
		}
		if isIndex(it) {
			in.mutated(xt.List)
			in.flowExpr(xt.List.Find().Elem, value, t)
			return
		}
	case hir.DictT:
		in.demote(xt.Dict)
		d := xt.Dict.Find()
		in.flowExpr(d.Key, target.I, in.storable(it))
		in.flowExpr(d.Val, value, t)
		return
	case hir.InstT:
		if f := findMethod(xt.Class, "__setitem__"); f != nil {
			in.callMethodType(f, []hir.Type{it, t}, []hir.Expr{target.I, value})
			return
		}
	case hir.LibT:
		if cls, ok := xt.Lib.(*stubs.Class); ok {
			if f, owner := cls.Find("__setitem__"); f != nil {
				in.libMethodType(f, owner, xt, []hir.Type{it, t}, target.I, value)
				return
			}
		}
	}
	in.floorMutation()
	in.intoFloor(target.X, xt)
	in.intoFloor(target.I, it)
	in.show(value, t)
	in.escape(t)
}

// extendList is list += value.
func (in *inferer) extendList(x hir.Expr, l hir.Type, value hir.Expr) {
	in.growList(x, l)
	in.flowExpr(l.List.Find().Elem, value, in.elemType(value.Base().T, value))
}

// growList notes that a list changes its length, unless the expression is the one local variable that owns it.
func (in *inferer) growList(x hir.Expr, l hir.Type) {
	if n, ok := x.(*hir.Name); ok && n.Var.Owned {
		return
	}
	in.resized(l.List)
}
