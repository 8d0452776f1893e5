package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// The dicts of collections are typed as dicts with a habit: see hir.Habit.
func init() {
	specials["collections.defaultdict"] = defaultdictType
	specials["collections.OrderedDict"] = orderedDictType
	specials["collections.Counter"] = counterType
}

func orderedDictType(in *inferer, x *hir.Call, e *env) hir.Type {
	t := in.dictFrom(x)
	t.Dict.Find().Habit |= hir.OrderedHabit
	return t
}

// defaultdictType types defaultdict(factory, …): the values are what the factory makes.
func defaultdictType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || x.Args[0].Name != "" {
		return floorCall(hir.Any)(in, x, e)
	}
	items := *x
	items.Args = x.Args[1:]
	t := in.dictFrom(&items)
	x.Dict = items.Dict
	d := t.Dict.Find()
	d.Habit |= hir.DefaultHabit
	factory := x.Args[0].Value
	if c, ok := factory.(*hir.Const); ok && c.Kind == hir.ConstNone {
		return t
	}
	if x.Made == nil {
		x.Made = &hir.Call{Fn: factory}
		x.Made.Pos, x.Made.End = factory.Base().Pos, factory.Base().End
	}
	in.flow(d.Val, in.storable(in.expr(x.Made, e)))
	return t
}

// counterType types Counter(), Counter(iterable) and Counter(dict).
func counterType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 0) && !plain(x, 1) {
		return floorCall(hir.Any)(in, x, e)
	}
	if x.Dict == nil {
		x.Dict = hir.NewDict()
	}
	d := x.Dict.Find()
	d.Habit |= hir.CounterHabit
	in.flow(d.Val, hir.IntOf(loopBits+1))
	if len(x.Args) == 1 {
		switch a := x.Args[0].Value; a.Base().T.Kind {
		case hir.Never:
		case hir.DictT:
			from := a.Base().T.Dict
			in.demote(from)
			in.unify(d.Key, from.Find().Key)
			in.unify(d.Val, from.Find().Val)
		case hir.AnyT:
			in.intoFloor(a, hir.Any)
			in.flow(d.Key, hir.Any)
			in.flow(d.Val, hir.Any)
		default:
			if el := in.elemType(a.Base().T, a); el.Kind != hir.Never {
				in.flow(d.Key, in.storable(el))
			}
		}
	}
	return hir.Type{Kind: hir.DictT, Dict: x.Dict}
}
