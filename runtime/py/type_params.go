package py

import "slices"

// TypeParam is what stands for a type in an alias until that is subscripted: a typing.TypeVar.
type TypeParam interface{ IsTypeParam() }

// Parametric is a type form with arguments: list[T], Callable[[T], int], T | None.
type Parametric interface {
	// TypeArgs are the arguments as they are kept.
	TypeArgs() []any
	// WithTypeArgs is the same form of other arguments.
	WithTypeArgs(args []any) any
}

// TypeArgs are the arguments.
func (g *GenericAlias) TypeArgs() []any { return g.Args }

// WithTypeArgs is the same class with other arguments.
func (g *GenericAlias) WithTypeArgs(args []any) any {
	return &GenericAlias{Origin: g.Origin, Args: args}
}

// TypeArgs are the types of the union.
func (u *Union) TypeArgs() []any { return u.Args }

// WithTypeArgs is the union of other types.
func (u *Union) WithTypeArgs(args []any) any {
	joined := args[0]
	for _, a := range args[1:] {
		joined = Or(joined, a)
	}
	return joined
}

// TypeParams is __parameters__ of a type form: the type variables in it, each once.
func TypeParams(form Parametric) Tuple {
	found := Tuple{}
	var look func(args []any)
	look = func(args []any) {
		for _, a := range args {
			switch a := a.(type) {
			case TypeParam:
				if !slices.Contains(found, any(a)) {
					found = append(found, a)
				}
			case Parametric:
				look(a.TypeArgs())
			case *List[any]:
				look(a.Items())
			}
		}
	}
	look(form.TypeArgs())
	return found
}

// SubscriptForm is form[item]: the form with types in place of its type variables.
//
// It panics with a TypeError where the form has none, or others than item gives.
func SubscriptForm(form Parametric, item any) any {
	params := TypeParams(form)
	if len(params) == 0 && takesProgramClass(form) {
		return form
	}
	if len(params) == 0 {
		panic(TypeError.Newf("%s is not a generic class", Repr(form)))
	}
	types, ok := item.(Tuple)
	if !ok {
		types = Tuple{item}
	}
	if len(types) != len(params) {
		how, least := "many", ""
		if len(types) < len(params) {
			how, least = "few", "at least "
		}
		panic(TypeError.Newf("Too %s arguments for %s; actual %d, expected %s%d", how, Repr(form), len(types), least, len(params)))
	}
	var replaced func(args []any) []any
	replaced = func(args []any) []any {
		out := make([]any, len(args))
		for i, a := range args {
			switch a := a.(type) {
			case TypeParam:
				out[i] = types[slices.Index(params, any(a))]
			case Parametric:
				out[i] = a
				if len(a.TypeArgs()) > 0 {
					out[i] = a.WithTypeArgs(replaced(a.TypeArgs()))
				}
			case *List[any]:
				out[i] = NewList(replaced(a.Items())...)
			default:
				out[i] = a
			}
		}
		return out
	}
	return form.WithTypeArgs(replaced(form.TypeArgs()))
}

// takesProgramClass reports whether a class of the program stands in a form: Box[T] of a typed class is Box there.
func takesProgramClass(form Parametric) bool {
	for _, a := range form.TypeArgs() {
		switch a := a.(type) {
		case *Class:
			if a.moduleName() == "__main__" {
				return true
			}
		case Parametric:
			if takesProgramClass(a) {
				return true
			}
		}
	}
	return false
}
