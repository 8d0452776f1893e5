package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

func init() {
	specials["copy.copy"] = copiedType
	specials["copy.deepcopy"] = copiedType
}

// copiedType is the row of copy.copy(x) and copy.deepcopy(x): copies have the type of what they are made of.
func copiedType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 1) {
		return in.callDynamic(x, "a copy is made with a memo")
	}
	t := x.Args[0].Value.Base().T
	if t.Kind == hir.Never && !in.final {
		x.Resolved = &CallDynamic{"nothing reaches this call"}
		return hir.Type{}
	}
	if !copies(t) || in.ownCopies() {
		return in.callDynamic(x, "the object says how it is copied")
	}
	in.enumsEscape(t, map[*hir.Class]bool{}, 0)
	return t
}

// copies reports whether the runtime copies values of the type, and not only objects of the floor.
func copies(t hir.Type) bool {
	switch t.Kind {
	case hir.AnyT, hir.InstT, hir.ListT, hir.DictT, hir.SetT, hir.FrozenT, hir.TupleT, hir.VarTupleT, hir.IntT, hir.FloatT, hir.BoolT, hir.StrT, hir.BytesT:
		return true
	case hir.LibT:
		return t.Lib.LibName() == "collections.deque"
	}
	return false
}

// ownCopies reports whether a class of the program has a say in how it is copied.
func (in *inferer) ownCopies() bool {
	return slices.ContainsFunc(in.m.Classes, func(c *hir.Class) bool {
		return slices.ContainsFunc([]string{
			"__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__",
		}, func(name string) bool { return c.Vars[name] != nil })
	})
}

// enumsEscape lets the enums that can be reached from a value into the floor: the runtime must know which objects are members, of which
// there are no copies.
func (in *inferer) enumsEscape(t hir.Type, seen map[*hir.Class]bool, depth int) {
	if depth > 8 {
		return
	}
	for _, held := range heldBy(t) {
		in.enumsEscape(held, seen, depth+1)
	}
	if t.Kind != hir.InstT || seen[t.Class] {
		return
	}
	seen[t.Class] = true
	if t.Class.Enum != nil {
		in.escape(t)
	}
	for c := t.Class; c != nil; c = c.Base {
		for _, a := range c.AttrOrder {
			in.enumsEscape(a.Cell.Type(), seen, depth)
		}
	}
	for _, s := range t.Class.Subs {
		in.enumsEscape(hir.Inst(s), seen, depth)
	}
}
