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
	reached(t, func(c *hir.Class) {
		if c.Enum != nil { // the runtime must know which objects are members, of which there are no copies
			in.escape(hir.Inst(c))
		}
	})
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
