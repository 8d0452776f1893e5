package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// classesIn are the classes of the program among the arguments of a type form: those of list[Order], dict[str, Order | None].
// A form that goes into the floor takes them along.
func classesIn(x hir.Expr, found []hir.Type) []hir.Type {
	hir.VisitExpr(x, func(n any) bool {
		if x, ok := n.(hir.Expr); ok && x.Base().T.Kind == hir.ClassT {
			found = append(found, x.Base().T)
		}
		return true
	})
	return found
}

// KeepsArguments reports whether the floor can tell the type arguments of a form: it knows the classes among them.
func KeepsArguments(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.Name, *hir.Attr:
		t := x.Base().T
		return t.Kind == hir.LibClassT || t.Kind == hir.ClassT && t.Class.ClassEscapes || t.Kind == hir.AnyT
	case *hir.List:
		return allKept(x.Elts)
	case *hir.Tuple:
		return allKept(x.Elts)
	case *hir.Index:
		return KeepsArguments(x.X) && KeepsArguments(x.I)
	case *hir.Binary:
		return x.Op == "|" && KeepsArguments(x.L) && KeepsArguments(x.R)
	}
	return false
}

func allKept(xs []hir.Expr) bool {
	return !slices.ContainsFunc(xs, func(x hir.Expr) bool { return !KeepsArguments(x) })
}

// EvaluableHint reports whether an annotation can be evaluated where it stands: classes, the forms of typing, None, and what these
// make of each other. Other annotations are kept as text, for only type checkers look at them.
func EvaluableHint(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.Name:
		switch def := x.Var.Def.(type) {
		case *hir.Class:
			return true
		case *hir.Import:
			return !def.TypingOnly
		}
		return x.Var.Kind == hir.Builtin && x.Var.Name != "" && x.Var.Name[0] >= 'a' && x.Var.Name[0] <= 'z'
	case *hir.Attr:
		if inner, ok := x.X.(*hir.Attr); ok { // collections.abc.Mapping
			return inner.T.Kind == hir.ModuleT && EvaluableHint(inner)
		}
		n, ok := x.X.(*hir.Name)
		return ok && n.Var.Kind != hir.Builtin && EvaluableHint(n)
	case *hir.Binary:
		return x.Op == "|" && EvaluableHint(x.L) && EvaluableHint(x.R)
	case *hir.Index:
		return EvaluableHint(x.X) && EvaluableHint(x.I)
	case *hir.List:
		return allEvaluable(x.Elts)
	case *hir.Tuple:
		return allEvaluable(x.Elts)
	}
	return false
}

func allEvaluable(xs []hir.Expr) bool {
	return !slices.ContainsFunc(xs, func(x hir.Expr) bool { return !EvaluableHint(x) })
}
