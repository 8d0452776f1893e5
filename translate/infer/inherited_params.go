package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A method that only hands its *args and **kwargs on to the method of the base class takes the parameters of that instead:
//
//	def __init__(self, level, **kwargs):        func (l *LogMixin) init(level int, name string, port int) {
//	    super().__init__(**kwargs)         =>       l.Base.init(name, port)
//	    self.level = level                          l.Level = level
//
// A class for which that does not hold is bound anew as it was written, when it turns out to live in the floor.

// inheritParams replaces the rest parameters of all such methods.
func (in *inferer) inheritParams() {
	done := map[*hir.Func]bool{}
	for _, c := range in.m.Classes {
		for _, f := range c.MethodOrder {
			in.inheritFrom(f, done)
		}
	}
}

// handing is the one call to which a method hands on its rest parameters.
type handing struct {
	call *hir.Call
	to   *hir.Func // nil for object.__init__
}

func (in *inferer) inheritFrom(f *hir.Func, done map[*hir.Func]bool) {
	if done[f] || f.Class == nil || f.Class.Dynamic != "" || f.Kind != hir.InstanceMethod || len(f.Decorators) > 0 || len(f.Params) == 0 {
		return
	}
	done[f] = true
	args, kwargs := restParams(f)
	if args == nil && kwargs == nil || args != nil && !handedOn(f, args.Var, 1) || kwargs != nil && !handedOn(f, kwargs.Var, 2) {
		return
	}
	h := in.handsOn(f, args, kwargs)
	if h == nil {
		return
	}
	if h.to != nil {
		in.inheritFrom(h.to, done)
	}
	in.takeParams(f, args, kwargs, h)
}

// handsOn finds the call, which must take all of the rest parameters at its end; nil if there is none, or several.
func (in *inferer) handsOn(f *hir.Func, args, kwargs *hir.Param) *handing {
	var found []*hir.Call
	hir.Visit(f.Body, func(n any) bool {
		if call, ok := n.(*hir.Call); ok {
			if slices.ContainsFunc(call.Args, func(a hir.Arg) bool { return a.Star != 0 && isRest(a, args, kwargs) }) {
				found = append(found, call)
			}
		}
		return true
	})
	if len(found) != 1 {
		return nil
	}
	call := found[0]
	var stars int
	for _, a := range call.Args {
		switch {
		case a.Star != 0 && !isRest(a, args, kwargs):
			return nil
		case a.Star != 0:
			stars++
		case args != nil && a.Name == "" && stars > 0:
			return nil // behind *args
		}
	}
	if args != nil && kwargs != nil && stars != 2 || stars == 0 {
		return nil
	}
	a, ok := call.Fn.(*hir.Attr)
	if !ok {
		return nil
	}
	c := f.Class
	if n, ok := a.X.(*hir.Name); ok && n.Var == f.Params[0].Var && n.Var.Bindings <= 1 {
		to := c.Methods[a.Name]
		if to == nil || to.Kind != hir.InstanceMethod || len(overriders(c, a.Name)) > 0 || to == f {
			return nil
		}
		return &handing{call, to}
	}
	if !isSuper(a.X) || len(a.X.(*hir.Call).Args) > 0 {
		return nil
	}
	if c.Base != nil {
		if to := findMethod(c.Base, a.Name); to != nil {
			if to.Kind != hir.InstanceMethod {
				return nil
			}
			return &handing{call, to}
		}
	}
	if a.Name == "__init__" && c.Kind == hir.PlainClass && TypedBase(c) == nil && c.LibBase == nil && (c.Base == nil || TypedBase(c.Base) == nil) {
		return &handing{call, nil}
	}
	return nil
}

// isRest reports whether an argument is one of the rest parameters.
func isRest(a hir.Arg, args, kwargs *hir.Param) bool {
	n, ok := a.Value.(*hir.Name)
	return ok && (args != nil && n.Var == args.Var && a.Star == 1 || kwargs != nil && n.Var == kwargs.Var && a.Star == 2)
}

// takeParams gives f the parameters of the method that it hands its own on to, less those that the call gives itself.
func (in *inferer) takeParams(f *hir.Func, args, kwargs *hir.Param, h *handing) {
	var inherited []*hir.Param
	if h.to != nil {
		inherited = slices.Clone(h.to.Params[1:])
	}
	for _, a := range h.call.Args {
		switch {
		case a.Star != 0:
		case a.Name == "":
			if len(inherited) == 0 || !byPosition(inherited[0]) {
				return
			}
			inherited = inherited[1:]
		default:
			i := slices.IndexFunc(inherited, func(p *hir.Param) bool { return p.Name == a.Name && p.Kind != hir.PosOnly })
			if i < 0 || args != nil { // what *args gives would come first
				return
			}
			inherited = slices.Delete(inherited, i, i+1)
		}
	}
	var params []*hir.Param
	var given []hir.Arg
	for _, p := range inherited {
		switch {
		case p.Kind == hir.VarArgs || p.Kind == hir.KwArgs, p.Default != nil && !isLiteral(p.Default):
			return
		case slices.ContainsFunc(f.Params, func(q *hir.Param) bool { return q != args && q != kwargs && q.Name == p.Name }):
			if p.Default == nil || p.Kind != hir.KwOnly && args != nil {
				return
			}
			continue // f takes it for itself
		case p.Kind == hir.PosOnly && args == nil, p.Kind == hir.KwOnly && kwargs == nil, p.Kind == hir.PosOrKw && kwargs == nil && p.Default != nil:
			if p.Default == nil {
				return
			}
			if p.Kind != hir.PosOrKw {
				continue // nobody can give it
			}
		}
		own := &hir.Param{Name: p.Name, Kind: p.Kind, Default: p.Default, Pos: p.Pos, Annotation: p.Annotation, Hint: p.Hint}
		switch {
		case args == nil:
			own.Kind = hir.KwOnly
		case kwargs == nil:
			own.Kind = hir.PosOnly
		}
		own.Var = &hir.Var{Name: p.Name, Kind: hir.Local, Func: f, Param: own, Pos: p.Pos, Bindings: 1, Cell: hir.NewCell()}
		for slices.ContainsFunc(f.Vars, func(v *hir.Var) bool { return v.Name == own.Var.Name }) {
			own.Var.Name += "_" // a local has the name
		}
		params = append(params, own)
		arg := hir.Arg{Value: &hir.Name{Var: own.Var}, Pos: h.call.Pos}
		arg.Value.Base().Pos, arg.Value.Base().End = h.call.Pos, h.call.End
		if own.Kind == hir.KwOnly {
			arg.Name = p.Name
		}
		given = append(given, arg)
	}
	if !in.placeParams(f, args, kwargs, params) {
		return
	}
	for _, p := range params {
		f.Vars = append(f.Vars, p.Var)
	}
	h.call.Args = append(slices.DeleteFunc(h.call.Args, func(a hir.Arg) bool { return isRest(a, args, kwargs) }), given...)
	slices.SortStableFunc(h.call.Args, func(a, b hir.Arg) int { return keywordRank(a) - keywordRank(b) })
	f.Class.Rewritten = true
}

func keywordRank(a hir.Arg) int {
	if a.Name != "" {
		return 1
	}
	return 0
}

// placeParams puts parameters where the rest parameters of f stood. It reports false where they would not follow each other.
func (in *inferer) placeParams(f *hir.Func, args, kwargs *hir.Param, params []*hir.Param) bool {
	var positional, named []*hir.Param
	for _, p := range f.Params {
		switch {
		case p == args || p == kwargs:
		case p.Kind == hir.KwOnly:
			named = append(named, p)
		default:
			positional = append(positional, p)
		}
	}
	for _, p := range params {
		if p.Kind == hir.KwOnly {
			named = append(named, p)
		} else {
			if n := len(positional); p.Default == nil && positional[n-1].Default != nil || p.Kind == hir.PosOnly && n > 1 {
				return false
			}
			positional = append(positional, p)
		}
	}
	f.Params = append(positional, named...)
	return true
}

// isLiteral reports whether an expression is a constant that may be evaluated again.
func isLiteral(x hir.Expr) bool {
	if u, ok := x.(*hir.Unary); ok {
		x = u.X
	}
	_, ok := x.(*hir.Const)
	return ok
}
