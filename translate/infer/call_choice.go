package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A static or class method that subclasses override, and that is called on an instance or on a class that is a value, is chosen at run
// time. Go has no such dispatch of functions: the call is made by name, py.CallMethod(ctx, shape, "unit"), with the methods that may be meant
// known, so that they and the result keep their types.

// choices are the methods that a call of the method f through fn may mean.
func (in *inferer) choices(fn hir.Expr, f *hir.Func) []*hir.Func {
	a, ok := fn.(*hir.Attr)
	if !ok || f.Kind != hir.StaticMethod {
		return nil
	}
	if t := a.X.Base().T.NonNone(); t.Kind == hir.InstT || t.Kind == hir.TypeT {
		return append([]*hir.Func{f}, overriders(t.Class, a.Name)...)
	}
	return nil
}

// callChoice calls one of several methods of the name.
func (in *inferer) callChoice(x *hir.Call, targets []*hir.Func) hir.Type {
	a := x.Fn.(*hir.Attr)
	r := &CallChoice{Params: make([]*hir.Param, len(x.Args))}
	fit := true
	for _, f := range targets {
		fit = fit && !f.IsAsync && !f.IsGen && in.takesArgs(x, f, r)
	}
	if t := a.X.Base().T.NonNone(); t.Kind == hir.InstT {
		in.escapeClass(t.Class)
	}
	if !fit {
		for _, f := range targets {
			in.escapeFunc(f)
			in.escape(f.Result.Type())
		}
		return in.callDynamic(x, "one of several methods, whose parameters differ")
	}
	for _, f := range targets[1:] {
		in.unify(targets[0].Result, f.Result)
	}
	x.Resolved = r
	return targets[0].Result.Type()
}

// takesArgs lets the arguments of a call flow into one of the methods that may be meant. It reports whether the method takes them.
func (in *inferer) takesArgs(x *hir.Call, f *hir.Func, r *CallChoice) bool {
	params := f.Params
	if f.TakesClass {
		params = params[1:]
	}
	bound, ok := bindArgs(params, x.Args)
	if !ok || !in.joinParams(x, bound, r.Params) {
		return false
	}
	in.callBound(f, bound)
	return true
}

// joinParams gives the parameters one type that an argument of a call is for, in all functions that may be meant. It reports whether each
// argument is for a parameter of its own.
func (in *inferer) joinParams(x *hir.Call, bound []BoundArg, params []*hir.Param) bool {
	for _, b := range bound {
		if b.Value == nil && b.Param.Fresh || b.Rest != nil || b.Named != nil {
			return false
		}
	}
	for i, a := range x.Args {
		for _, b := range bound {
			switch {
			case b.Value == nil || b.Value != a.Value:
			case params[i] == nil:
				params[i] = b.Param
			default:
				in.unify(params[i].Var.Cell, b.Param.Var.Cell)
			}
		}
	}
	return true
}
