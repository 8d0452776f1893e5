package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

func listType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 0) {
		return in.freshList(x, hir.Type{})
	}
	if !plain(x, 1) {
		return floorCall(hir.Any)(in, x, e)
	}
	return in.freshList(x, in.storable(in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)))
}

func dictType(in *inferer, x *hir.Call, e *env) hir.Type {
	t := in.dictFrom(x)
	t.Dict.Find().Habit |= hir.PlainHabit
	return t
}

// dictFrom is the dict that the arguments of dict, or of a class derived from it, fill.
func (in *inferer) dictFrom(x *hir.Call) hir.Type {
	if x.Dict == nil {
		x.Dict = hir.NewDict()
	}
	d := x.Dict.Find()
	t := hir.Type{Kind: hir.DictT, Dict: x.Dict}
	for _, a := range x.Args {
		at := a.Value.Base().T
		switch {
		case a.Name != "":
			in.flow(d.Key, hir.Str)
			in.flowExpr(d.Val, a.Value, in.storable(at))
		case a.Star == 1: // *args: what dict() gets, only the run knows
			in.intoFloor(a.Value, at)
			in.flow(d.Key, hir.Any)
			in.flow(d.Val, hir.Any)
		case at.Is(hir.DictT):
			in.demote(at.Dict)
			in.unify(d.Key, at.Dict.Find().Key)
			in.unify(d.Val, at.Dict.Find().Val)
		case a.Star == 0 && isMapping(at): // dict(x) asks x.keys() and x[key]
			in.intoFloor(a.Value, at)
			in.flow(d.Key, hir.Any)
			in.flow(d.Val, hir.Any)
		default:
			el := in.elemType(at, a.Value)
			if el.Kind == hir.Never {
				return t
			}
			if el.Is(hir.TupleT) && len(el.Elems) == 2 {
				in.flow(d.Key, el.Elems[0])
				in.flow(d.Val, el.Elems[1])
				continue
			}
			in.intoFloor(a.Value, at)
			in.flow(d.Key, hir.Any)
			in.flow(d.Val, hir.Any)
		}
	}
	return t
}

// isMapping reports whether dict() takes an instance of a class for a mapping: one with a method keys.
func isMapping(t hir.Type) bool { return t.Is(hir.InstT) && FindMethod(t.Class, "keys") != nil }

func setType(in *inferer, x *hir.Call, e *env) hir.Type {
	kind := hir.SetT
	if b, ok := x.Resolved.(*CallBuiltin); ok && b.Name == "frozenset" {
		kind = hir.FrozenT
	}
	c := in.site(x, "elem")
	for _, a := range x.Args {
		in.flow(c, in.storable(in.elemType(a.Value.Base().T, a.Value)))
	}
	return hir.Type{Kind: kind, Args: []*hir.Cell{c}}
}

func tupleType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 0) {
		return hir.TupleOf()
	}
	if plain(x, 1) {
		if t := x.Args[0].Value.Base().T; t.Is(hir.TupleT) {
			t.Het = nil
			return t
		}
	}
	c := in.site(x, "elem")
	for _, a := range x.Args {
		in.flow(c, in.storable(in.elemType(a.Value.Base().T, a.Value)))
	}
	return hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{c}}
}

func bytesType(in *inferer, x *hir.Call, e *env) hir.Type { return floorCall(hir.BytesTy)(in, x, e) }
