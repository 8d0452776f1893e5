package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// typeName recognises type(x).__name__ and x.__class__.__name__, which need the name of a class and not the class itself.
func (in *inferer) typeName(x *hir.Attr, e *env) bool {
	x.TypeOf = nil
	if x.Name != "__name__" {
		return false
	}
	operand := in.typeOperand(x.X)
	if operand == nil {
		return false
	}
	switch t := in.expr(operand, e); t.Kind {
	case hir.InstT:
		in.showClass(t.Class)
	case hir.AnyT, hir.NumT, hir.LibT, hir.StrT, hir.IntT, hir.BoolT, hir.BytesT:
	default:
		return false
	}
	if call, ok := x.X.(*hir.Call); ok {
		call.Resolved = &CallBuiltin{"type"}
	}
	x.TypeOf = operand
	return true
}

// typeOperand is x of type(x) and of x.__class__; nil for anything else.
func (in *inferer) typeOperand(x hir.Expr) hir.Expr {
	switch x := x.(type) {
	case *hir.Attr:
		if x.Name == "__class__" {
			return x.X
		}
	case *hir.Call:
		if t := in.staticType(x.Fn); t.Kind == hir.LibClassT && t.Lib.LibName() == "type" && len(x.Args) == 1 && x.Args[0].Name == "" && x.Args[0].Star == 0 {
			return x.Args[0].Value
		}
	}
	return nil
}
