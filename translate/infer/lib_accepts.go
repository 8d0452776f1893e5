package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// accepts reports whether an argument of type t can be passed for a parameter of type te in typed Go.
func (in *inferer) accepts(te *stubs.TypeExpr, t hir.Type) bool {
	if te == nil || te.TVar || t.Kind == hir.Never {
		return true
	}
	switch te.Name {
	case "Any", "object":
		return true
	case "|":
		for _, a := range te.Args {
			if a.Name == "None" && (t.Kind == hir.NoneT || t.Opt) {
				if t.Kind == hir.NoneT {
					return true
				}
				t = t.NonNone()
			}
		}
		for _, a := range te.Args {
			if in.accepts(a, t) {
				return true
			}
		}
		return false
	}
	if t.Opt {
		return false
	}
	switch te.Name {
	case "None":
		return t.Kind == hir.NoneT
	case "bool":
		return t.Kind == hir.BoolT
	case "int", "nat", "smallint", "bigint":
		return t.Kind == hir.IntT || t.Kind == hir.BoolT
	case "Int": // a machine's
		return t.Kind == hir.IntT && t.Bits <= hir.MaxBits
	case "float":
		return t.IsNumber() || t.Kind == hir.NumT
	case "Float": // and no int
		return t.Kind == hir.FloatT && !t.Mixed
	case "complex":
		return t.IsNumber() || t.Kind == hir.ComplexT
	case "str", "Regex":
		return t.Kind == hir.StrT
	case "Literal":
		lt := literalType(te)
		return lt.Kind == hir.AnyT || t.Kind == lt.Kind
	case "bytes":
		return t.Kind == hir.BytesT
	case "list", "List":
		return t.Kind == hir.ListT
	case "dict", "Mapping":
		return t.Kind == hir.DictT
	case "set":
		return t.Kind == hir.SetT
	case "frozenset":
		return t.Kind == hir.FrozenT || t.Kind == hir.SetT
	case "tuple":
		return t.Kind == hir.TupleT && (len(te.Args) == len(t.Elems)) && in.acceptsTexts(te, t) || t.Kind == hir.VarTupleT
	case "Sequence":
		return (t.Kind == hir.ListT || t.Kind == hir.VarTupleT) && in.holdsOnly(te, t)
	case "Iterable", "Collection":
		if el := te.Args[0].Class; el != nil && el.Pointer && len(el.Params) > 0 && !in.accepts(te.Args[0], in.elemType(t, nil)) {
			return false // what is in there must be of that class for its type arguments to be known
		}
		return in.iterable(t)
	case "Callable":
		return in.callable(te, t)
	}
	if te.Class == nil || te.Class.Floor || replacedClass(in.m, te.Class) {
		return true
	}
	view := t
	if t.Kind == hir.InstT {
		if te.Name == "Awaitable" && findMethod(t.Class, "__await__") != nil {
			return true
		}
		view = in.libView(t)
	}
	if view.Kind != hir.LibT {
		return false
	}
	for c, args := view.Lib.(hir.LibClass), view.Args; c != nil; c, args = c.LibBase(args) {
		if c == hir.LibClass(te.Class) {
			return true
		}
	}
	return false
}

// acceptsTexts reports whether a tuple may have a str wherever the parameter's has one.
func (in *inferer) acceptsTexts(te *stubs.TypeExpr, t hir.Type) bool {
	for i, a := range te.Args {
		if el := t.Elems[i]; a.Name == "str" && (el.Opt || el.Kind == hir.NoneT || el.Kind == hir.BytesT) {
			return false
		}
	}
	return true
}

func (in *inferer) iterable(t hir.Type) bool {
	switch t.Kind {
	case hir.ListT, hir.DictT, hir.SetT, hir.FrozenT, hir.TupleT, hir.VarTupleT, hir.StrT, hir.BytesT:
		return true
	case hir.LibT:
		_, ok := in.iterArg(t, "Iterable")
		return ok
	case hir.InstT:
		return findMethod(t.Class, "__iter__") != nil
	}
	return false
}

// takes reports whether the class can be called with n arguments.
func takes(c *hir.Class, n int) bool {
	init := findMethod(c, "__init__")
	if init == nil {
		return n == 0
	}
	_, ok := bindArgs(init.Params[1:], make([]hir.Arg, n))
	return ok
}

func (in *inferer) callable(te *stubs.TypeExpr, t hir.Type) bool {
	switch t.Kind {
	case hir.FuncT:
		f := t.Func.Find()
		if f.Bad {
			return false
		}
		if len(te.Args) == 2 && te.Args[0].Name == "params" {
			return len(f.Params) == len(te.Args[0].Args)
		}
		return true
	case hir.ClassT:
		if len(te.Args) == 2 && te.Args[0].Name == "params" && t.Class.Dynamic == "" && takes(t.Class, len(te.Args[0].Args)) {
			return true
		}
		return len(te.Args) != 2 || !te.Args[1].TVar
	case hir.LibFuncT, hir.LibClassT:
		return len(te.Args) != 2 || !te.Args[1].TVar // what it gives depends on what it is given
	}
	return false
}
