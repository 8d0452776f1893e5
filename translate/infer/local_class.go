package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A class in a function may use variables of the function. When they keep their values, instances carry them in fields:
//
//	def countdown(n):                        type It struct{ I, N int }
//	    class It:                      =>    func (i *It) Next() int { n := i.N; … }
//	        def __next__(self): … n …
//	    for x in It(): …                     for x := range NewIt(n) …
//
// __init__ takes a parameter for each, which the calls of the class fill in.

// localClass rewrites a class of a function that uses its variables. It leaves classes alone for which that does not do, which
// live in the floor then.
func (in *inferer) localClass(c *hir.Class) {
	if c.Dynamic != "" || in.facts.Dynamic[c.Qualname] != "" || c.Parent == in.m.Main || len(c.Bases) > 0 || len(c.Subs) > 0 || c.Data != nil || c.Outer != nil || !usesFree(c) {
		return
	}
	captured := capturedBy(c)
	for _, v := range captured {
		if v.Kind != hir.Local || v.Bindings > 1 || v.CapturedWrite || v.Deleted || v.Def != nil || v.Comp != nil || v.Param == nil && v.Pos.Line >= c.Pos.Line {
			return
		}
		if findMethod(c, v.Name) != nil || c.Vars[v.Name] != nil || assignsAttr(c, v.Name) {
			return // the name is taken
		}
	}
	calls := &classCalls{c: c, in: in}
	if !calls.find() {
		return
	}
	m := &methodMaker{in: in, c: c}
	init := c.Methods["__init__"]
	if init == nil {
		init = m.method("__init__", nil, func([]*hir.Var) []hir.Stmt { return nil })
	}
	if k := len(init.Params); k == 0 || init.Params[k-1].Kind == hir.KwArgs {
		return
	}
	for _, f := range c.MethodOrder {
		if f.Kind == hir.StaticMethod || len(f.Params) == 0 {
			return
		}
	}
	for _, x := range calls.found {
		for _, v := range captured {
			x.call.Args = append(x.call.Args, hir.Arg{Name: v.Name, Value: &hir.Name{ExprBase: *x.call.Base(), Var: v}, Pos: x.call.Pos})
			for f := x.in; f != nil && f != v.Func; f = f.Parent {
				if !slices.Contains(f.Free, v) {
					f.Free = append(f.Free, v)
				}
			}
		}
	}
	for _, f := range c.MethodOrder {
		for _, v := range captured {
			if f != init && !slices.Contains(f.Free, v) {
				continue
			}
			in.carry(m, f, v, f == init)
		}
	}
	c.Rewritten = true
}

// carry makes a variable of the method f of what v is to it: a parameter of __init__, which keeps it in a field, or what the
// field holds.
func (in *inferer) carry(m *methodMaker, f *hir.Func, v *hir.Var, init bool) {
	own := &hir.Var{Name: v.Name, Kind: hir.Local, Func: f, Pos: f.Pos, Bindings: 1, Cell: hir.NewCell()}
	f.Vars = append(f.Vars, own)
	self := f.Params[0].Var
	as := &hir.Assign{Targets: []hir.Expr{m.name(own)}, Value: m.attr(self, v.Name)}
	if init {
		p := &hir.Param{Name: v.Name, Kind: hir.KwOnly, Var: own, Pos: f.Pos}
		own.Param = p
		f.Params = append(f.Params, p)
		as = &hir.Assign{Targets: []hir.Expr{m.attr(self, v.Name)}, Value: m.name(own)}
	}
	as.Meta.Pos = f.Pos
	f.Body = append([]hir.Stmt{as}, f.Body...)
	rename := func(n any) bool {
		if name, ok := n.(*hir.Name); ok && name.Var == v {
			name.Var = own
		}
		return true
	}
	hir.Visit(f.Body, rename)
	f.Free = slices.DeleteFunc(f.Free, func(w *hir.Var) bool { return w == v })
	for _, g := range in.m.Funcs {
		if !within(g, f) {
			continue
		}
		hir.Visit(g.Body, rename)
		for i, w := range g.Free {
			if w == v {
				g.Free[i], own.Captured = own, true
			}
		}
	}
}

// within reports whether g stands in f.
func within(g, f *hir.Func) bool {
	for p := g.Parent; p != nil; p = p.Parent {
		if p == f {
			return true
		}
	}
	return false
}

// capturedBy lists the variables of enclosing functions that the methods of a class use.
func capturedBy(c *hir.Class) []*hir.Var {
	var out []*hir.Var
	for _, f := range c.MethodOrder {
		for _, v := range f.Free {
			if v.Kind == hir.Local && !slices.Contains(out, v) && v.Def != any(c) {
				out = append(out, v)
			}
		}
	}
	return out
}

// assignsAttr reports whether a method assigns an attribute of the name.
func assignsAttr(c *hir.Class, name string) bool {
	found := false
	for _, f := range c.MethodOrder {
		hir.Visit(f.Body, func(n any) bool {
			if a, ok := n.(*hir.Attr); ok && a.Name == name {
				found = true
			}
			return !found
		})
	}
	return found
}

// classCalls finds the calls of a class that is used for nothing else.
type classCalls struct {
	in    *inferer
	c     *hir.Class
	found []classCall
}

type classCall struct {
	call *hir.Call
	in   *hir.Func
}

func (u *classCalls) find() bool {
	ok := true
	for _, f := range append([]*hir.Func{u.in.m.Main}, u.in.m.Funcs...) {
		allowed := map[hir.Expr]bool{}
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Call:
				if u.is(n.Fn) && f.Class != u.c {
					allowed[n.Fn] = true
					u.found = append(u.found, classCall{n, f})
				}
			case *hir.Name:
				if u.is(n) && !allowed[n] {
					ok = false
				}
			}
			return ok
		})
	}
	return ok
}

func (u *classCalls) is(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var.Def == any(u.c)
}
