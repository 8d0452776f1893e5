package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Where the calls of a function that only calls another one with *args and **kwargs differ in what they give it, each makes a function
// without parameters of the other one and its arguments, which are evaluated at once:
//
//	async def retry(func, *args, times=3, **kwargs):       async def retry(func, *, times=3):
//	    … await func(*args, **kwargs)                          … await func()
//	await retry(fetch, url, delay=1)                       await retry(lambda: fetch(url, delay=1))
//	await retry(add, 1, 2, times=5)                        await retry(lambda: add(1, 2), times=5)

// thunks does so for f, if it can.
func (in *inferer) thunks(f *hir.Func, args, kwargs *hir.Param, calls []*hir.Call) bool {
	callee, named := forwardedTo(f, args, kwargs)
	if callee == nil {
		return false
	}
	params := givenParams(f)
	at := slices.Index(params, callee)
	if at < 0 || callee.Kind != hir.PosOnly && callee.Kind != hir.PosOrKw {
		return false
	}
	maker := &thunkMaker{in: in, awaited: awaitsAll(f, args, kwargs), p: &partials{in: in, again: map[*hir.Var]bool{}, stored: map[string]bool{}}, params: params, at: at}
	maker.p.each(maker.p.loops)
	for _, call := range calls {
		if !maker.fits(call, args != nil, kwargs != nil) || named && (in.m.SetsNames || calleeName(call.Args[at].Value) == "") {
			return false
		}
	}
	if named {
		addNameParam(f, callee, at+len(f.Params)-len(params))
	}
	for _, call := range calls {
		maker.rewrite(call, named)
	}
	dropRest(f, callee, args, kwargs)
	return true
}

// callsDiffer reports whether calls give a function different ones to call.
func callsDiffer(f *hir.Func, calls []*hir.Call) bool {
	args, kwargs := restParams(f)
	callee, _ := forwardedTo(f, args, kwargs)
	at := slices.Index(givenParams(f), callee)
	if at < 0 {
		return false
	}
	var first any
	for i, call := range calls {
		if len(call.Args) <= at {
			return false
		}
		var key any
		switch x := call.Args[at].Value.(type) {
		case *hir.Name:
			key = x.Var
		case *hir.Attr:
			key = x.Name
		}
		if i > 0 && key != first {
			return true
		}
		first = key
	}
	return false
}

// forwardedTo is the parameter of f that it calls with *args and **kwargs, and does nothing else with but ask for its __name__ (named).
func forwardedTo(f *hir.Func, args, kwargs *hir.Param) (callee *hir.Param, named bool) {
	ok := true
	used := map[hir.Expr]bool{}
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Call:
			if !forwardsAll(n, args, kwargs) {
				break
			}
			fn, isName := n.Fn.(*hir.Name)
			if !isName || fn.Var.Param == nil || callee != nil && fn.Var.Param != callee {
				ok = false
				break
			}
			callee = fn.Var.Param
			used[fn] = true
			for _, a := range n.Args {
				used[a.Value] = true
			}
		case *hir.Attr:
			if x, isName := n.X.(*hir.Name); isName && n.Name == "__name__" && x.Var.Param != nil {
				used[x] = true
			}
		}
		return ok
	})
	if !ok || callee == nil || callee.Var.Captured || callee.Var.Bindings > 1 || callee.Default != nil {
		return nil, false
	}
	for _, p := range []*hir.Param{args, kwargs} {
		if p != nil && (p.Var.Captured || p.Var.Bindings > 1) {
			return nil, false
		}
	}
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Attr:
			if x, isName := n.X.(*hir.Name); isName && n.Name == "__name__" && x.Var == callee.Var {
				named = true
			}
		case *hir.Name:
			if n.Var == callee.Var || args != nil && n.Var == args.Var || kwargs != nil && n.Var == kwargs.Var {
				ok = ok && used[n]
			}
		}
		return ok
	})
	if !ok {
		return nil, false
	}
	return callee, named
}

// awaitsAll reports whether a function awaits each call that it makes with all of *args and **kwargs.
func awaitsAll(f *hir.Func, args, kwargs *hir.Param) bool {
	calls, awaited := 0, 0
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Await:
			if call, ok := n.X.(*hir.Call); ok && forwardsAll(call, args, kwargs) {
				awaited++
			}
		case *hir.Call:
			if forwardsAll(n, args, kwargs) {
				calls++
			}
		}
		return true
	})
	return calls == awaited
}

// forwardsAll reports whether a call gives all of *args and **kwargs, and nothing else.
func forwardsAll(call *hir.Call, args, kwargs *hir.Param) bool {
	var want []hir.Arg
	for i, p := range []*hir.Param{args, kwargs} {
		if p != nil {
			want = append(want, hir.Arg{Star: i + 1, Value: &hir.Name{Var: p.Var}})
		}
	}
	return slices.EqualFunc(call.Args, want, func(a, b hir.Arg) bool {
		name, ok := a.Value.(*hir.Name)
		return ok && a.Star == b.Star && name.Var == b.Value.(*hir.Name).Var
	})
}

// calleeName is the __name__ of a function that an expression names: a def, or a method.
func calleeName(x hir.Expr) string {
	switch x := x.(type) {
	case *hir.Name:
		if f, ok := x.Var.Def.(*hir.Func); ok {
			return f.Name
		}
	case *hir.Attr:
		if _, ok := x.X.(*hir.Name); ok {
			return x.Name
		}
	}
	return ""
}

// addNameParam gives f a parameter for the name of what it calls, behind that one.
func addNameParam(f *hir.Func, callee *hir.Param, at int) {
	p := &hir.Param{Name: callee.Name + "_name", Kind: callee.Kind, Pos: callee.Pos}
	p.Var = &hir.Var{Name: p.Name, Kind: hir.Local, Func: f, Param: p, Pos: callee.Pos, Bindings: 1, Cell: hir.NewCell()}
	f.Vars = append(f.Vars, p.Var)
	f.Params = slices.Insert(slices.Clone(f.Params), at+1, p)
	hir.Visit(f.Body, func(n any) bool {
		if a, ok := n.(*hir.Attr); ok {
			if x, isName := a.X.(*hir.Name); isName && a.Name == "__name__" && x.Var == callee.Var {
				a.NameOf = &hir.Name{ExprBase: a.ExprBase, Var: p.Var}
			}
		}
		return true
	})
}

// dropRest takes *args and **kwargs from f, and from the calls that pass them on.
func dropRest(f *hir.Func, callee, args, kwargs *hir.Param) {
	f.Params = slices.DeleteFunc(slices.Clone(f.Params), func(p *hir.Param) bool { return p == args || p == kwargs })
	hir.Visit(f.Body, func(n any) bool {
		if call, ok := n.(*hir.Call); ok {
			if fn, isName := call.Fn.(*hir.Name); isName && fn.Var == callee.Var {
				call.Args = nil
			}
		}
		return true
	})
}

// thunkMaker rewrites the calls of one function.
type thunkMaker struct {
	in     *inferer
	p      *partials
	params []*hir.Param
	at     int // of the parameter that is called
	// awaited is set where the function awaits each call.
	awaited bool
}

// own reports whether argument i of a call is for a parameter of the function itself.
func (m *thunkMaker) own(i int, a hir.Arg) bool {
	if a.Name != "" {
		return slices.ContainsFunc(m.params, func(p *hir.Param) bool {
			return p.Name == a.Name && (p.Kind == hir.PosOrKw || p.Kind == hir.KwOnly)
		})
	}
	return i < len(m.params) && (m.params[i].Kind == hir.PosOnly || m.params[i].Kind == hir.PosOrKw)
}

// fits reports whether a call can be rewritten: it names what is to be called by position, and the order in which its arguments are
// evaluated stays.
func (m *thunkMaker) fits(call *hir.Call, args, kwargs bool) bool {
	if len(call.Args) <= m.at {
		return false
	}
	late := false // something of the function's own is evaluated behind what is called
	for i, a := range call.Args {
		switch {
		case a.Star != 0 || i <= m.at && a.Name != "" || a.Name == m.params[m.at].Name:
			return false
		case i <= m.at:
		case m.own(i, a):
			late = late || !m.p.stable(a.Value)
		case a.Name == "" && !args || a.Name != "" && !kwargs || late && !m.p.stable(a.Value):
			return false
		}
	}
	return true
}

func (m *thunkMaker) rewrite(call *hir.Call, named bool) {
	fn := call.Args[m.at].Value
	t := &hir.Func{
		Name: "<lambda>", Qualname: "<lambda>", IsLambda: true, Pos: fn.Base().Pos, EndLine: call.End.Line, Synth: true,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	kept := &hir.Kept{ExprBase: baseAt(fn)}
	copier := &partialMaker{p: m.p, at: fn}
	keep := func(x hir.Expr, name string) hir.Expr {
		if m.p.stable(x) {
			return copier.copied(x)
		}
		v := &hir.Var{Name: name, Kind: hir.Local, Func: t, Pos: x.Base().Pos, Bindings: 1, Cell: hir.NewCell()}
		v.Param = &hir.Param{Name: name, Var: v, Pos: v.Pos}
		kept.Vars, kept.Values = append(kept.Vars, v), append(kept.Values, x)
		return &hir.Name{ExprBase: *x.Base(), Var: v}
	}
	inner := &hir.Call{ExprBase: baseAt(fn), Site: map[string]*hir.Cell{}}
	if m.p.isMethod(fn) {
		inner.Fn = copier.copied(fn)
	} else {
		inner.Fn = keep(fn, m.params[m.at].Name)
	}
	var args []hir.Arg
	for i, a := range call.Args {
		switch {
		case i == m.at:
			args = append(args, hir.Arg{Pos: a.Pos})
			if named {
				args = append(args, hir.Arg{Value: &hir.Const{ExprBase: baseAt(fn), Kind: hir.ConstStr, Str: m.in.m.Shown(calleeName(fn))}})
			}
		case m.own(i, a):
			args = append(args, a)
		default:
			name := a.Name
			if name == "" {
				name = m.paramName(fn, len(inner.Args))
			}
			inner.Args = append(inner.Args, hir.Arg{Name: a.Name, Value: keep(a.Value, name), Pos: a.Pos})
		}
	}
	var result hir.Expr = inner
	if m.awaited || m.in.isCoroutineFunction(fn) {
		t.IsAsync = true
		result = &hir.Await{ExprBase: baseAt(fn), X: inner}
	}
	ret := &hir.Return{X: result} // at no place of its own: it is no frame of a traceback
	t.Body = []hir.Stmt{ret}
	m.in.m.Funcs = append(m.in.m.Funcs, t)
	kept.X = &hir.Lambda{ExprBase: baseAt(fn), Func: t}
	args[m.at].Value = kept
	if len(kept.Vars) == 0 {
		args[m.at].Value = kept.X
	}
	call.Args = args
}

// paramName is the name of parameter i of the function or method of the program that an expression names; "arg" where that is unknown.
func (m *thunkMaker) paramName(fn hir.Expr, i int) string {
	var f *hir.Func
	switch fn := fn.(type) {
	case *hir.Name:
		f, _ = fn.Var.Def.(*hir.Func)
	case *hir.Attr:
		for _, c := range m.in.m.Classes {
			if found := c.Methods[fn.Name]; found != nil && f == nil {
				f, i = found, i+1
			}
		}
	}
	if f == nil || i >= len(f.Params) || f.Params[i].Kind != hir.PosOrKw && f.Params[i].Kind != hir.PosOnly {
		return "arg"
	}
	return f.Params[i].Name
}

// isCoroutineFunction reports whether an expression names an async def, or a method that is one wherever the program defines it.
func (in *inferer) isCoroutineFunction(x hir.Expr) bool {
	if t := in.staticType(x); t.Kind == hir.LibFuncT {
		f := t.Lib.(*stubs.Func)
		return len(f.Sigs) > 0 && !slices.ContainsFunc(f.Sigs, func(s *stubs.Sig) bool { return !s.Async })
	}
	switch x := x.(type) {
	case *hir.Name:
		f, ok := x.Var.Def.(*hir.Func)
		return ok && f.IsAsync && !f.IsGen
	case *hir.Attr:
		found := false
		for _, c := range in.m.Classes {
			if f := c.Methods[x.Name]; f != nil {
				if !f.IsAsync || f.IsGen {
					return false
				}
				found = true
			}
		}
		return found
	}
	return false
}
