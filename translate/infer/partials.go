package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// partials does without objects of functools.partial of which nobody sees more than calls. Functions that call what they are given with
// the arguments behind it get the arguments of the partial too; elsewhere it becomes the lambda that it stands for, if what is bound is
// the same whenever it is called:
//
//	loop.call_later(1, partial(show, name))  =>  loop.call_later(1, show, name)
//	map(partial(int, base=2), words)         =>  map(lambda x: int(x, base=2), words)
//	triple = partial(scale, factor=3)        =>  triple = lambda x: scale(x, factor=3)
//
// All others are objects of the floor.
func (in *inferer) partials() {
	if !in.uses("functools", "partial") {
		return
	}
	p := &partials{in: in, kept: map[*hir.Var]*keptPartial{}, again: map[*hir.Var]bool{}, stored: map[string]bool{}}
	p.each(p.loops)
	p.each(p.find)
	if len(p.kept) > 0 {
		p.each(p.count)
	}
	for _, k := range p.order {
		p.keep(k)
	}
}

type partials struct {
	in    *inferer
	kept  map[*hir.Var]*keptPartial
	order []*keptPartial
	again map[*hir.Var]bool // variables that loops bind
	// stored are names of attributes that are assigned.
	stored map[string]bool
}

// keptPartial is a partial that a variable holds.
type keptPartial struct {
	in     *hir.Func
	assign *hir.Assign
	v      *hir.Var
	calls  []*hir.Call
	arity  []int // of calls by the library
	uses   int   // calls, and arguments that are only called
	names  int   // all uses
}

func (p *partials) each(f func(*hir.Func, any)) {
	look := func(fn *hir.Func) { hir.Visit(fn.Body, func(n any) bool { f(fn, n); return true }) }
	look(p.in.m.Main)
	for _, fn := range slices.Clone(p.in.m.Funcs) {
		look(fn)
	}
}

// loops notes the variables that loops bind, and so perhaps more than once.
func (p *partials) loops(_ *hir.Func, n any) {
	bound := func(n any) bool {
		switch n := n.(type) {
		case *hir.Assign:
			for _, t := range n.Targets {
				p.binds(t)
			}
		case *hir.For:
			p.binds(n.Target)
		case *hir.With:
			for _, item := range n.Items {
				if item.Target != nil {
					p.binds(item.Target)
				}
			}
		case *hir.NamedExpr:
			p.binds(n.Target)
		}
		return true
	}
	switch n := n.(type) {
	case *hir.Assign:
		for _, t := range n.Targets {
			if a, ok := t.(*hir.Attr); ok {
				p.stored[a.Name] = true
			}
		}
	case *hir.For:
		bound(n)
		hir.Visit(n.Body, bound)
	case *hir.While:
		hir.VisitExpr(n.Test, bound)
		hir.Visit(n.Body, bound)
	}
}

func (p *partials) binds(target hir.Expr) {
	hir.VisitExpr(target, func(n any) bool {
		if x, ok := n.(*hir.Name); ok {
			p.again[x.Var] = true
		}
		return true
	})
}

// find turns partials that are arguments, and collects those that variables hold.
func (p *partials) find(f *hir.Func, n any) {
	switch n := n.(type) {
	case *hir.Call:
		for i, a := range n.Args {
			call := partialCall(a.Value)
			if call == nil {
				continue
			}
			if p.spliced(n, i, call) {
				break
			}
			if arity, ok := p.calledWith(n, i); ok && !forwards(n) {
				if l := p.lambda(f, call, arity); l != nil {
					n.Args[i].Value = l
				}
			}
		}
	case *hir.Assign:
		if call := partialCall(n.Value); call != nil && len(n.Targets) == 1 && n.Annotation == nil {
			if t, ok := n.Targets[0].(*hir.Name); ok && t.Var.Bindings == 1 && !t.Var.CapturedWrite && !t.Var.Deleted && t.Var.Kind != hir.ClassVar {
				k := &keptPartial{in: f, assign: n, v: t.Var}
				p.kept[t.Var] = k
				p.order = append(p.order, k)
			}
		}
	}
}

// count notes what happens to the variables.
func (p *partials) count(_ *hir.Func, n any) {
	switch n := n.(type) {
	case *hir.Name:
		if k := p.kept[n.Var]; k != nil {
			k.names++
		}
	case *hir.Call:
		if fn, ok := n.Fn.(*hir.Name); ok {
			if k := p.kept[fn.Var]; k != nil {
				k.calls = append(k.calls, n)
				k.uses++
			}
		}
		for i, a := range n.Args {
			if x, ok := a.Value.(*hir.Name); ok {
				if k := p.kept[x.Var]; k != nil {
					if arity, ok := p.calledWith(n, i); ok {
						k.arity = append(k.arity, arity)
						k.uses++
					}
				}
			}
		}
	}
}

// partialCall is x if it is a call of functools.partial with arguments that can be told apart.
func partialCall(x hir.Expr) *hir.Call {
	call, ok := x.(*hir.Call)
	if !ok || len(call.Args) < 2 || dottedName(call.Fn) != "functools.partial" {
		return nil
	}
	for i, a := range call.Args {
		if a.Star != 0 || i == 0 && a.Name != "" {
			return nil
		}
	}
	return call
}

// callbacks are methods that call one of their arguments with those behind it; done callbacks get the future.
var callbacks = map[string]int{
	"run_in_executor": 1, "call_soon": 0, "call_soon_threadsafe": 0, "call_later": 1, "call_at": 1, "add_signal_handler": 1, "submit": 0, "map": 0,
}

// options are keywords that functions of the library keep for themselves.
var options = map[string]bool{"context": true, "key": true, "default": true, "reverse": true, "chunksize": true}

// forwards reports whether a function hands on all keywords that it gets.
func forwards(call *hir.Call) bool {
	at, ok := call.Fn.(*hir.Attr)
	return ok && at.Name == "submit" || dottedName(call.Fn) == "asyncio.to_thread"
}

// calledWith gives the number of arguments with which a function of the library calls its argument i, and does nothing else with it.
func (p *partials) calledWith(call *hir.Call, i int) (arity int, ok bool) {
	a := call.Args[i]
	if slices.ContainsFunc(call.Args, func(a hir.Arg) bool { return a.Star != 0 }) {
		return 0, false
	}
	behind := 0
	for _, b := range call.Args[i+1:] {
		if b.Name == "" {
			behind++
		} else if !options[b.Name] && !forwards(call) {
			return 0, false
		}
	}
	if callsOnly(call.Fn, i, a.Name) {
		if fn, isName := call.Fn.(*hir.Name); isName && fn.Var.Name == "map" {
			return behind, true
		}
		return 1, true
	}
	if a.Name != "" {
		return 0, false
	}
	switch dottedName(call.Fn) {
	case "asyncio.to_thread":
		return behind, i == 0
	case "functools.reduce":
		return 2, i == 0
	}
	at, isMethod := call.Fn.(*hir.Attr)
	if !isMethod || slices.ContainsFunc(p.in.m.Classes, func(c *hir.Class) bool { return c.Methods[at.Name] != nil }) {
		return 0, false
	}
	if j, found := callbacks[at.Name]; !found || i != j {
		return 0, false
	}
	return behind, true
}

// spliced puts the function and the arguments of a partial where it was given to what calls it with the arguments behind it.
func (p *partials) spliced(call *hir.Call, i int, partial *hir.Call) bool {
	if _, ok := p.calledWith(call, i); !ok {
		return false
	}
	at, isMethod := call.Fn.(*hir.Attr)
	keywords := forwards(call)
	switch {
	case keywords:
	case !isMethod || dottedName(call.Fn) != "" || at.Name == "map" || at.Name == "sort":
		return false
	}
	var bound, named []hir.Arg
	for _, a := range partial.Args {
		if a.Name == "" {
			bound = append(bound, a)
		} else if named = append(named, a); !keywords {
			return false
		}
	}
	given := call.Args[i+1:]
	named = slices.DeleteFunc(named, func(a hir.Arg) bool {
		return slices.ContainsFunc(given, func(g hir.Arg) bool { return g.Name == a.Name })
	})
	call.Args = slices.Concat(call.Args[:i], bound, given, named)
	return true
}

// keep gives a variable the lambda of its partial, if nobody sees more of it. Calls with keywords or of other numbers of arguments
// call the function itself.
func (p *partials) keep(k *keptPartial) {
	if k.uses != k.names-1 || k.uses == 0 {
		return
	}
	arity := k.arity
	var odd []*hir.Call
	for _, c := range k.calls {
		if plain(c, len(c.Args)) && (len(arity) == 0 || arity[0] == len(c.Args)) {
			arity = append(arity, len(c.Args))
		} else if odd = append(odd, c); starredArg(c) {
			return
		}
	}
	if len(arity) == 0 || slices.Min(arity) != slices.Max(arity) {
		return
	}
	call := partialCall(k.assign.Value)
	l := p.lambda(k.in, call, arity[0])
	if l == nil {
		return
	}
	k.assign.Value = l
	for _, c := range odd {
		made := &partialMaker{p: p, at: c, call: c}
		given := c.Args
		c.Fn, c.Args = made.copied(call.Args[0].Value), nil
		made.args(call.Args[1:], given)
	}
}

func starredArg(c *hir.Call) bool {
	return slices.ContainsFunc(c.Args, func(a hir.Arg) bool { return a.Star != 0 })
}

// stable reports whether an argument of a partial has the same value whenever the partial is called.
func (p *partials) stable(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.Unary:
		_, constant := x.X.(*hir.Const)
		return constant
	case *hir.Name:
		v := x.Var
		return v.Def != nil || v.Kind == hir.Builtin || v.Bindings == 1 && v.Split == nil && !p.again[v] && !v.Deleted && !v.CapturedWrite && v.Comp == nil && v.Kind != hir.ClassVar
	}
	return false
}

// isMethod reports whether an expression is a method of self, or of another object that a variable holds for good.
func (p *partials) isMethod(x hir.Expr) bool {
	a, ok := x.(*hir.Attr)
	return ok && p.stable(a.X) && !p.stored[a.Name] && slices.ContainsFunc(p.in.m.Classes, func(c *hir.Class) bool { return c.Methods[a.Name] != nil })
}
