package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// The values of hir.Call.Resolved: what a call calls. Lowering dispatches on them.

// CallFunc calls a function or method of the program directly.
type CallFunc struct {
	Fn   *hir.Func
	Recv hir.Expr // receiver of a method; nil for functions and static methods
	// Super calls the method of a base class on the current self.
	Super *hir.Class
	Args  []BoundArg // one per parameter (self excluded)
}

// CallClass makes an instance of a class of the program.
type CallClass struct {
	Class *hir.Class
	Init  *hir.Func // nil when there is no __init__
	Args  []BoundArg
	Base  *CallBaseInit // what the library class is given where the program has no __init__
}

// CallClassValue makes an instance of Class, or of a class that derives from it, whose class object is a value. Params are those that the
// arguments of the call are for; nil where no class takes one. Inits are the constructors that may run; Misfits tells that some class does
// not take the arguments.
type CallClassValue struct {
	Class   *hir.Class
	Params  []*hir.Param
	Inits   []*hir.Func
	Misfits bool
}

// CallChoice calls a static or class method that the receiver chooses at run time. Params are those that the arguments are for.
type CallChoice struct{ Params []*hir.Param }

// CallAbstract tries to make an instance of an abstract class, which fails for the Methods that are not implemented.
type CallAbstract struct {
	Class   *hir.Class
	Methods []string
}

// CallLib calls a function, method or class of a library.
type CallLib struct {
	Sig   *stubs.Sig
	Recv  hir.Expr
	Class *stubs.Class // for constructors
	Args  []LibArg     // one per parameter of the overload
	TVars map[string]*hir.Cell
	// Result is the type of the call's value (for async functions: of the awaited value).
	Result hir.Type
}

// CallBuiltin calls a function of the built-in table, by name.
type CallBuiltin struct{ Name string }

// CallValue calls a function value of known signature.
type CallValue struct{ Func *hir.FuncInfo }

// CallDynamic goes through the floor.
type CallDynamic struct{ Why string }

// CallSuper is super() itself, as in super().__init__(…).
type CallSuper struct{ Class *hir.Class }

// CallSuperText is super().__str__() of a class whose base is an exception of the library.
type CallSuperText struct{ Class *hir.Class }

// CallBaseInit is super().__init__(…) that reaches a library class whose Go type the class embeds. Args are the keyword
// arguments that are not None.
type CallBaseInit struct {
	Class *hir.Class
	Args  []hir.Arg
}

// BoundArg is the argument of one parameter: Value, or the default when nil; for *args the Rest, for **kwargs the Named.
type BoundArg struct {
	Param *hir.Param
	Value hir.Expr
	Rest  []hir.Arg
	Named []hir.Arg
}

// LibArg is the argument of one parameter of a library function.
type LibArg struct {
	Param *stubs.Param
	Value hir.Expr // nil: left out
	Rest  []hir.Arg
	Named []hir.Arg
	Type  hir.Type // what the Go function takes
}

// bindArgs assigns the arguments of a call to parameters by Python's rules. It reports false when that cannot be done
// before run time (starred arguments that do not line up) or fails (a TypeError at run time).
func bindArgs(params []*hir.Param, args []hir.Arg) ([]BoundArg, bool) {
	bound := make([]BoundArg, len(params))
	for i, p := range params {
		bound[i].Param = p
	}
	pos := 0
	for _, a := range args {
		switch {
		case a.Star == 1:
			for pos < len(params) && params[pos].Kind != hir.VarArgs {
				return nil, false
			}
			if pos >= len(params) {
				return nil, false
			}
			bound[pos].Rest = append(bound[pos].Rest, a)
		case a.Star == 2:
			last := len(params) - 1
			if last < 0 || params[last].Kind != hir.KwArgs {
				return nil, false
			}
			for _, b := range bound[:last] {
				if b.Value == nil && b.Param.Kind != hir.VarArgs && b.Param.Kind != hir.PosOnly {
					return nil, false // the mapping may fill it
				}
			}
			bound[last].Named = append(bound[last].Named, a)
		case a.Name != "":
			if !bindNamed(bound, a) {
				return nil, false
			}
		default:
			if pos >= len(params) || params[pos].Kind == hir.KwOnly || params[pos].Kind == hir.KwArgs {
				return nil, false
			}
			if params[pos].Kind == hir.VarArgs {
				bound[pos].Rest = append(bound[pos].Rest, a)
				continue
			}
			bound[pos].Value = a.Value
			pos++
		}
	}
	for _, b := range bound {
		if b.Value == nil && b.Param.Default == nil && b.Param.Kind != hir.VarArgs && b.Param.Kind != hir.KwArgs {
			return nil, false
		}
	}
	return bound, true
}

func bindNamed(bound []BoundArg, a hir.Arg) bool {
	for i := range bound {
		b := &bound[i]
		if b.Param.Name == a.Name && (b.Param.Kind == hir.PosOrKw || b.Param.Kind == hir.KwOnly) {
			if b.Value != nil {
				return false
			}
			b.Value = a.Value
			return true
		}
	}
	last := len(bound) - 1
	if last >= 0 && bound[last].Param.Kind == hir.KwArgs {
		bound[last].Named = append(bound[last].Named, a)
		return true
	}
	return false
}

// bindLib is bindArgs for a stub's overload.
func bindLib(params []stubs.Param, args []hir.Arg) ([]LibArg, bool) {
	bound := make([]LibArg, len(params))
	for i := range params {
		bound[i].Param = &params[i]
	}
	pos := 0
next:
	for _, a := range args {
		switch {
		case a.Star == 1:
			if pos >= len(params) || params[pos].Kind != hir.VarArgs {
				return nil, false
			}
			bound[pos].Rest = append(bound[pos].Rest, a)
		case a.Star == 2:
			return nil, false
		case a.Name != "":
			for i := range bound {
				if params[i].Name == a.Name && (params[i].Kind == hir.PosOrKw || params[i].Kind == hir.KwOnly) && bound[i].Value == nil {
					bound[i].Value = a.Value
					continue next
				}
			}
			if last := len(bound) - 1; last >= 0 && params[last].Kind == hir.KwArgs {
				bound[last].Named = append(bound[last].Named, a)
				continue
			}
			return nil, false
		default:
			if pos >= len(params) || params[pos].Kind == hir.KwOnly || params[pos].Kind == hir.KwArgs {
				return nil, false
			}
			if params[pos].Kind == hir.VarArgs {
				bound[pos].Rest = append(bound[pos].Rest, a)
				continue
			}
			bound[pos].Value = a.Value
			pos++
		}
	}
	for i, b := range bound {
		if b.Value == nil && !params[i].Optional && params[i].Kind != hir.VarArgs && params[i].Kind != hir.KwArgs {
			return nil, false
		}
	}
	return bound, true
}
