package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// shownFunc is the function whose signature a web application sees of what decorators made: inspect.signature follows
// functools.wraps to the decorated function, and ends at a wrapper that was made without it.
//
//	def timed(func):
//	    async def wrapper(*args, **kwargs): …  =>  wrapper, whose args and kwargs are required
//	    return wrapper
func (in *inferer) shownFunc(st *hir.FuncDef) *hir.Func {
	for _, d := range st.Decorators {
		maker, wrapper := in.madeWrapper(d)
		if wrapper == nil { // what cannot be seen through is asked at run time
			return st.Func
		}
		if !in.followsWrapped(maker, wrapper) {
			return wrapper
		}
	}
	return st.Func
}

// madeWrapper is the function that a decorator of the program returns, and the one that makes it; nil when that is not plain to see.
func (in *inferer) madeWrapper(d hir.Expr) (maker, made *hir.Func) {
	call, factory := d.(*hir.Call)
	if factory {
		d = call.Fn
	}
	t := in.staticType(d)
	if t.Kind != hir.FuncT || len(t.Func.Find().Members) != 1 {
		return nil, nil
	}
	maker = t.Func.Find().Members[0]
	made = returnedFunc(maker)
	if factory && made != nil {
		maker, made = made, returnedFunc(made)
	}
	return maker, made
}

// returnedFunc is the inner function that f always returns; nil for anything else.
func returnedFunc(f *hir.Func) *hir.Func {
	defs := map[*hir.Var]*hir.Func{}
	var out *hir.Func
	plain := true
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.FuncDef:
			if defs[n.Var] != nil {
				plain = false
			}
			defs[n.Var] = n.Func
		case *hir.Return:
			name, ok := n.X.(*hir.Name)
			if !ok || defs[name.Var] == nil || out != nil && defs[name.Var] != out {
				plain = false
				return true
			}
			out = defs[name.Var]
		}
		return true
	})
	if !plain {
		return nil
	}
	return out
}

// followsWrapped reports whether a wrapper has a __wrapped__: functools.wraps(func) decorates it, or its maker calls
// update_wrapper(wrapper, func).
func (in *inferer) followsWrapped(maker, wrapper *hir.Func) bool {
	for _, d := range wrapper.Decorators {
		if in.callOf(d, "functools.wraps") != nil {
			return true
		}
	}
	found := false
	hir.Visit(maker.Body, func(n any) bool {
		x, ok := n.(hir.Expr)
		if call := in.callOf(x, "functools.update_wrapper"); ok && call != nil {
			found = true
		}
		return !found
	})
	return found
}

// callOf is x as a call of a function of the library; nil for anything else.
func (in *inferer) callOf(x hir.Expr, name string) *hir.Call {
	call, ok := x.(*hir.Call)
	if !ok {
		return nil
	}
	if t := in.staticType(call.Fn); t.Kind != hir.LibFuncT || t.Lib.LibName() != name {
		return nil
	}
	return call
}

// shownParams describes the parameters *args and **kwargs of a wrapper that is no more than itself: for a web application they are
// values of the query like others, which it gives by keyword.
func (in *inferer) shownParams(f *hir.Func) {
	for _, p := range f.Params {
		if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs {
			p.Request = &RequestParam{Place: "Param", Type: hir.Any}
		}
	}
}
