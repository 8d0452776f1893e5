package infer

import (
	"slices"
	"strconv"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// spellOutArgs gives functions that only hand on *args and **kwargs the parameters that they are called with, when all calls
// agree about them:
//
//	async def call(self, func, *args):    async def call(self, func, arg):
//	    return await func(*args)              return await func(arg)
//
//	await breaker.call(fetch, url)        await breaker.call(fetch, url)
func (in *inferer) spellOutArgs() {
	for in.spellOutSome() { // what is handed on may go to another such function
	}
}

func (in *inferer) spellOutSome() (any bool) {
	calls := in.callsByName()
	for _, f := range in.m.Funcs {
		args, kwargs := restParams(f)
		if args == nil && kwargs == nil || f.IsLambda || len(f.Decorators) > 0 && !isPlainMethod(f) {
			continue
		}
		shape, ok := in.callShape(f, calls)
		if given := in.visibleCalls(f, calls); len(given) > 1 && (!ok || callsDiffer(f, given)) && calls.onInstances(f, given) && in.thunks(f, args, kwargs, given) {
			any = true
			continue
		}
		if !ok || args != nil && !handedOn(f, args.Var, 1) || kwargs != nil && !handedOn(f, kwargs.Var, 2) {
			continue
		}
		if args == nil && shape.rest > 0 || kwargs == nil && len(shape.names) > 0 {
			continue // a TypeError
		}
		spellOut(f, args, kwargs, shape)
		any = true
	}
	return any
}

// argShape is what the calls of a function have in common: how many arguments go to *args, and which names to **kwargs.
type argShape struct {
	rest  int
	names []string
}

func restParams(f *hir.Func) (args, kwargs *hir.Param) {
	for _, p := range f.Params {
		switch p.Kind {
		case hir.VarArgs:
			args = p
		case hir.KwArgs:
			kwargs = p
		}
	}
	return args, kwargs
}

// namedCalls are the uses of names and attributes in the program.
type namedCalls struct {
	calls map[any][]*hir.Call // by the function of a name, or the name of an attribute
	value map[any]bool        // used other than by a call
	given map[any][]hir.Expr  // what is assigned to a variable, or to attributes of a name
}

func (in *inferer) callsByName() *namedCalls {
	c := &namedCalls{calls: map[any][]*hir.Call{}, value: map[any]bool{}, given: map[any][]hir.Expr{}}
	callees := map[hir.Expr]bool{}
	visit := func(n any) bool {
		switch n := n.(type) {
		case *hir.Assign:
			for _, t := range n.Targets {
				switch t := t.(type) {
				case *hir.Name:
					c.given[t.Var] = append(c.given[t.Var], n.Value)
				case *hir.Attr:
					c.given[t.Name] = append(c.given[t.Name], n.Value)
				}
			}
		case *hir.Call:
			callees[n.Fn] = true
			if key := useKey(n.Fn); key != nil {
				c.calls[key] = append(c.calls[key], n)
			}
		case *hir.Name, *hir.Attr:
			if x := n.(hir.Expr); !callees[x] {
				if key := useKey(x); key != nil {
					c.value[key] = true
				}
			}
		}
		return true
	}
	in.eachBody(func(f *hir.Func) { hir.Visit(f.Body, visit) })
	for _, class := range in.m.Classes {
		hir.Visit(class.Body, visit)
	}
	return c
}

func useKey(x hir.Expr) any {
	switch x := x.(type) {
	case *hir.Name:
		if f, ok := x.Var.Def.(*hir.Func); ok {
			return f
		}
	case *hir.Attr:
		if n, ok := x.X.(*hir.Name); ok {
			if _, module := n.Var.Def.(*hir.Import); module {
				return nil
			}
		}
		return x.Name
	}
	return nil
}

// onInstances reports whether all calls of a method are calls on what surely is an instance of its class: nothing else with a method of
// that name is meant.
func (c *namedCalls) onInstances(f *hir.Func, calls []*hir.Call) bool {
	return f.Class == nil || !slices.ContainsFunc(calls, func(call *hir.Call) bool {
		a, ok := call.Fn.(*hir.Attr)
		return !ok || !c.isInstance(a.X, f.Class)
	})
}

func (c *namedCalls) isInstance(x hir.Expr, class *hir.Class) bool {
	all := func(values []hir.Expr) bool {
		return len(values) > 0 && !slices.ContainsFunc(values, func(y hir.Expr) bool { return !makes(y, class) })
	}
	switch x := x.(type) {
	case *hir.Name:
		if p := x.Var.Param; p != nil {
			f := x.Var.Func
			return f != nil && f.Class != nil && f.Kind == hir.InstanceMethod && len(f.Params) > 0 && f.Params[0] == p && isA(f.Class, class)
		}
		values := c.given[x.Var]
		return len(values) == x.Var.Bindings && all(values)
	case *hir.Attr:
		return all(c.given[x.Name])
	}
	return makes(x, class)
}

// makes reports whether an expression makes an instance of a class, or of one that derives from it.
func makes(x hir.Expr, class *hir.Class) bool {
	call, ok := x.(*hir.Call)
	if !ok {
		return false
	}
	fn, ok := call.Fn.(*hir.Name)
	if !ok {
		return false
	}
	c, ok := fn.Var.Def.(*hir.Class)
	return ok && isA(c, class)
}

func isA(c, base *hir.Class) bool { return c == base || derives(c, base) }

// visibleCalls are all calls of f; none where it may be called in other ways.
func (in *inferer) visibleCalls(f *hir.Func, uses *namedCalls) []*hir.Call {
	var key any = f
	if f.Class != nil {
		key = f.Name
		if f.Class.Dynamic != "" || f.Kind != hir.InstanceMethod || len(f.Name) > 2 && f.Name[:2] == "__" || !in.onlyMethod(f) {
			return nil
		}
	} else if f.UsedAsValue {
		return nil
	}
	if uses.value[key] {
		return nil
	}
	return uses.calls[key]
}

// givenParams are the parameters of f that its calls give arguments for.
func givenParams(f *hir.Func) []*hir.Param {
	if f.Class != nil {
		return f.Params[1:]
	}
	return f.Params
}

// callShape is what all calls of f have in common; ok is false where they differ, or cannot all be seen.
func (in *inferer) callShape(f *hir.Func, uses *namedCalls) (shape argShape, ok bool) {
	calls := in.visibleCalls(f, uses)
	if len(calls) == 0 {
		return shape, false
	}
	for i, call := range calls {
		s, fits := shapeOf(call, givenParams(f))
		if !fits || i > 0 && (s.rest != shape.rest || !slices.Equal(s.names, shape.names)) {
			return shape, false
		}
		shape = s
	}
	return shape, true
}

// onlyMethod reports whether no other class of the program has a member of the name.
func (in *inferer) onlyMethod(f *hir.Func) bool {
	for _, c := range in.m.Classes {
		if c != f.Class && (c.Methods[f.Name] != nil || FindAttr(c, f.Name) != nil) {
			return false
		}
	}
	return true
}

// shapeOf is what a call gives *args and **kwargs of a function with the parameters.
func shapeOf(call *hir.Call, params []*hir.Param) (s argShape, ok bool) {
	positional, named := 0, map[string]bool{}
	for _, p := range params {
		if p.Kind == hir.PosOnly || p.Kind == hir.PosOrKw {
			positional++
		}
		if p.Kind == hir.PosOrKw || p.Kind == hir.KwOnly {
			named[p.Name] = true
		}
	}
	for _, a := range call.Args {
		switch {
		case a.Star != 0:
			return s, false
		case a.Name == "":
			s.rest++
		case !named[a.Name]:
			s.names = append(s.names, a.Name)
		}
	}
	s.rest = max(0, s.rest-positional)
	return s, true
}

// handedOn reports whether a function does nothing with its rest parameter but pass it on with its stars.
func handedOn(f *hir.Func, v *hir.Var, star int) bool {
	if v.Captured || v.Bindings > 1 {
		return false
	}
	ok, passed := true, map[hir.Expr]bool{}
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Call:
			for _, a := range n.Args {
				if name, isName := a.Value.(*hir.Name); isName && name.Var == v && a.Star == star {
					passed[name] = true
				}
			}
		case *hir.Name:
			ok = ok && (n.Var != v || passed[n])
		}
		return ok
	})
	return ok
}

// spellOut replaces the rest parameters of f, and what it passes on.
func spellOut(f *hir.Func, args, kwargs *hir.Param, shape argShape) {
	var rest, named []hir.Arg
	var params []*hir.Param
	add := func(p *hir.Param, name string, kind hir.ParamKind) *hir.Name {
		own := &hir.Param{Name: name, Kind: kind, Pos: p.Pos}
		own.Var = &hir.Var{Name: name, Kind: hir.Local, Func: f, Param: own, Pos: p.Pos, Bindings: p.Var.Bindings, Cell: hir.NewCell()}
		f.Vars = append(f.Vars, own.Var)
		params = append(params, own)
		return &hir.Name{Var: own.Var}
	}
	for _, p := range f.Params {
		switch p {
		case args:
			for i := range shape.rest {
				rest = append(rest, hir.Arg{Value: add(p, restName(f, i, shape.rest), hir.PosOnly)})
			}
		case kwargs:
			for _, name := range shape.names {
				named = append(named, hir.Arg{Name: name, Value: add(p, name, hir.KwOnly)})
			}
		default:
			params = append(params, p)
		}
	}
	f.Params = params
	hir.Visit(f.Body, func(n any) bool {
		if call, ok := n.(*hir.Call); ok {
			call.Args = spelledOut(call.Args, args, rest, kwargs, named)
		}
		return true
	})
}

func spelledOut(list []hir.Arg, args *hir.Param, rest []hir.Arg, kwargs *hir.Param, named []hir.Arg) []hir.Arg {
	var out []hir.Arg
	put := func(at hir.Arg, values []hir.Arg) {
		for _, v := range values {
			name := *v.Value.(*hir.Name)
			name.ExprBase = *at.Value.Base()
			v.Value, v.Pos = &name, at.Pos
			out = append(out, v)
		}
	}
	for _, a := range list {
		name, ok := a.Value.(*hir.Name)
		switch {
		case ok && a.Star == 1 && args != nil && name.Var == args.Var:
			put(a, rest)
		case ok && a.Star == 2 && kwargs != nil && name.Var == kwargs.Var:
			put(a, named)
		default:
			out = append(out, a)
		}
	}
	return out
}

// restName names one of n arguments, as no other parameter of f is named.
func restName(f *hir.Func, i, n int) string {
	name := "arg"
	if n > 1 {
		name += strconv.Itoa(i + 1)
	}
	for slices.ContainsFunc(f.Vars, func(v *hir.Var) bool { return v.Name == name }) {
		name = "the_" + name
	}
	return name
}
