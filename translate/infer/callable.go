package infer

import "github.com/py2goasync/py2goasync/translate/hir"

func callableType(in *inferer, x *hir.Call, e *env) hir.Type {
	for _, a := range x.Args {
		if t := a.Value.Base().T; IsCallable(t) == 0 {
			in.intoFloor(a.Value, t)
		}
	}
	return hir.Bool
}

// IsCallable is what callable(x) is for every value of type t: 1 for true, -1 for false, 0 when it depends on the value.
func IsCallable(t hir.Type) int {
	if t.Opt {
		return 0
	}
	switch t.Kind {
	case hir.FuncT, hir.ClassT, hir.LibClassT, hir.LibFuncT:
		return 1
	case hir.BoolT, hir.IntT, hir.FloatT, hir.StrT, hir.ListT, hir.DictT, hir.SetT, hir.FrozenT, hir.TupleT, hir.VarTupleT, hir.NoneT:
		return -1
	case hir.InstT:
		if FindMethod(t.Class, "__call__") != nil {
			return 1
		}
		if t.Class.LibBase == nil && !subclassCalls(t.Class) {
			return -1
		}
	}
	return 0
}

func subclassCalls(c *hir.Class) bool {
	for _, s := range c.Subs {
		if s.Methods["__call__"] != nil || subclassCalls(s) {
			return true
		}
	}
	return false
}
