package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// linkOverrides unifies the signatures of methods that override each other: calls are dispatched at run time.
func (in *inferer) linkOverrides(c *hir.Class) {
	if c.Dynamic != "" || c.Base == nil {
		return
	}
	for _, f := range c.MethodOrder {
		if f.Name == "__init__" {
			continue
		}
		over := findMethod(c.Base, f.Name)
		if over == nil {
			if findClassVar(c.Base, f.Name) != nil || findAttr(c.Base, f.Name) != nil {
				in.makeDynamic(c, f.Name+" overrides an attribute")
			}
			continue
		}
		if f.Kind == hir.StaticMethod && over.Kind == hir.StaticMethod { // calls that do not name the class: see callChoice
			continue
		}
		if !sameShape(f, over) {
			in.makeDynamic(c, f.Name+" overrides a method with other parameters")
			return
		}
		for i := range f.Params {
			if i > 0 {
				in.unify(f.Params[i].Var.Cell, over.Params[i].Var.Cell)
			}
		}
		in.unify(f.Result, over.Result)
		in.unify(f.Yields, over.Yields)
		in.unify(f.Sends, over.Sends)
	}
}

// sameShape reports whether f can stand in for over in a typed call. Parameters that calls give by position may have
// other names, and those that calls leave out other defaults, or one where over has none.
func sameShape(f, over *hir.Func) bool {
	if f.IsAsync != over.IsAsync || f.IsGen != over.IsGen || f.Kind != over.Kind || len(f.Params) != len(over.Params) {
		return false
	}
	for i, p := range f.Params {
		q := over.Params[i]
		if i == 0 && f.Kind != hir.StaticMethod {
			continue
		}
		if p.Default == nil && q.Default != nil || p.Kind != q.Kind && !(byPosition(p) && byPosition(q)) {
			return false
		}
		if p.Name != q.Name && !byPosition(p) && p.Kind != hir.VarArgs && p.Kind != hir.KwArgs {
			return false
		}
	}
	return true
}

func byPosition(p *hir.Param) bool { return p.Kind == hir.PosOnly || p.Kind == hir.PosOrKw }

// overriders are the methods of subclasses of c, however far below, that override its method of the name.
func overriders(c *hir.Class, name string) []*hir.Func {
	var out []*hir.Func
	for _, s := range c.Subs {
		if f := s.Methods[name]; f != nil {
			out = append(out, f)
		}
		out = append(out, overriders(s, name)...)
	}
	return out
}

// A call that leaves an argument out takes the default of the method that runs, which the receiver decides. Where overriding
// methods have other defaults each class has a property with its own:
//
//	def run(self, times=1): …     func (t *TaskBase) defaultRunTimes() int { return 1 }
//	def run(self, times=3): …  => func (w *Worker) defaultRunTimes() int { return 3 }
//	task.run()                    task.Run(task.defaultRunTimes())
//
// A receiver whose class is known for sure needs none.

// overriddenDefaults makes the properties, for all methods that override each other with other defaults.
func (in *inferer) overriddenDefaults() {
	for _, c := range in.m.Classes {
		if c.Dynamic != "" {
			continue
		}
		for _, f := range append([]*hir.Func{}, c.MethodOrder...) {
			if f.Kind != hir.InstanceMethod || f.Name == "__init__" || c.Base != nil && findMethod(c.Base, f.Name) != nil {
				continue
			}
			family := append([]*hir.Func{f}, overriders(c, f.Name)...)
			for i, p := range f.Params {
				if !differ(family, i) {
					continue
				}
				name := "_default_" + f.Name + "_" + p.Name
				for taken(family, name) {
					name += "_"
				}
				for _, g := range family {
					in.ownDefault(g, i, name)
				}
			}
		}
	}
}

// taken reports whether the classes of the methods have a member of the name.
func taken(family []*hir.Func, name string) bool {
	for _, f := range family {
		if findMethod(f.Class, name) != nil || findAttr(f.Class, name) != nil || findClassVar(f.Class, name) != nil {
			return true
		}
	}
	return false
}

// differ reports whether the defaults of a parameter, where it has one, are not all the same.
func differ(family []*hir.Func, i int) bool {
	var first hir.Expr
	for _, g := range family {
		switch {
		case i >= len(g.Params) || g.Params[i].Default == nil:
		case first == nil:
			first = g.Params[i].Default
		case !sameDefault(g.Params[i].Default, first):
			return true
		}
	}
	return false
}

// ownDefault makes the property for one method. Its body is written from the parameter.
func (in *inferer) ownDefault(f *hir.Func, i int, name string) {
	if f.Class.Dynamic != "" || i >= len(f.Params) || f.Params[i].Default == nil {
		return
	}
	m := &methodMaker{in: in, c: f.Class}
	p := f.Params[i]
	v := &hir.Var{Name: name, Kind: hir.ClassVar, Class: f.Class, Func: f.Class.Parent, Pos: p.Pos, Bindings: 1, Cell: p.Var.Cell}
	g := m.method(name, nil, func([]*hir.Var) []hir.Stmt { return m.ret(m.name(v)) })
	g.Kind, g.DefaultOf = hir.Property, p
	g.Doc = "is the default of " + p.Name + " in " + f.Name + "."
	p.Own = g
	f.Class.Rewritten = true
}

// sameDefault reports whether two defaults are the same value for sure.
func sameDefault(a, b hir.Expr) bool {
	switch a := a.(type) {
	case *hir.Const:
		b, ok := b.(*hir.Const)
		if !ok || a.Kind != b.Kind || a.Float != b.Float || a.Str != b.Str {
			return false
		}
		return a.Int == nil || b.Int != nil && a.Int.Cmp(b.Int) == 0
	case *hir.Name:
		b, ok := b.(*hir.Name)
		return ok && a.Var == b.Var && a.Var.Bindings <= 1
	case *hir.Attr:
		b, ok := b.(*hir.Attr)
		return ok && a.Name == b.Name && sameDefault(a.X, b.X) && MemberOf(a) != nil
	case *hir.Unary:
		b, ok := b.(*hir.Unary)
		return ok && a.Op == b.Op && sameDefault(a.X, b.X)
	case *hir.Tuple:
		b, ok := b.(*hir.Tuple)
		if !ok || len(a.Elts) != len(b.Elts) {
			return false
		}
		for i := range a.Elts {
			if !sameDefault(a.Elts[i], b.Elts[i]) {
				return false
			}
		}
		return true
	}
	return false
}

// OwnDefault is the property that gives the default of the parameter p of f, where calls on receivers of type t must ask which one is
// theirs; nil where they have f's.
func OwnDefault(t hir.Type, f *hir.Func, p *hir.Param) *hir.Func {
	if p.Own == nil || t.Kind != hir.InstT {
		return nil
	}
	for i, q := range f.Params {
		if q != p {
			continue
		}
		for _, g := range overriders(t.Class, f.Name) {
			if !sameDefault(g.Params[i].Default, p.Default) {
				return p.Own
			}
		}
	}
	return nil
}

// leavesOut notes what calls of f on a receiver of type t need that leave the parameter p out.
func (in *inferer) leavesOut(t hir.Type, f *hir.Func, p *hir.Param) {
	own := OwnDefault(t, f, p)
	if own == nil {
		return
	}
	top := own.Class
	for top.Base != nil && findMethod(top.Base, own.Name) != nil {
		top = top.Base
	}
	for _, g := range append([]*hir.Func{top.Methods[own.Name]}, overriders(top, own.Name)...) {
		if !g.Called {
			g.Called, g.DefaultOf.Defaulted, in.changed = true, true, true
		}
	}
}

// namesDiffer reports whether methods that override f in subclasses of c name its i-th parameter otherwise: the object decides then
// whether a call by keyword fits.
func namesDiffer(c *hir.Class, f *hir.Func, i int) bool {
	p := f.Params[i]
	return byPosition(p) && slices.ContainsFunc(overriders(c, f.Name), func(g *hir.Func) bool {
		return i < len(g.Params) && (g.Params[i].Name != p.Name || g.Params[i].Kind != p.Kind)
	})
}

// valueDiffers reports whether it matters for a method f of an instance of c that is used as a value which of the overriding ones it
// is: calls may leave out what these have other defaults for, or give by keyword what they name otherwise.
func (in *inferer) valueDiffers(c *hir.Class, f *hir.Func) bool {
	for i, p := range f.Params {
		if i == 0 {
			continue
		}
		for _, g := range overriders(c, f.Name) {
			if i >= len(g.Params) {
				continue
			}
			q := g.Params[i]
			if q.Default != nil && p.Default == nil || differ([]*hir.Func{f, g}, i) {
				return true
			}
			if namesDiffer(c, f, i) && (in.byKeyword(p.Name) || in.byKeyword(q.Name)) {
				return true
			}
		}
	}
	return false
}

// byKeyword reports whether a call of the program may give an argument of the name by keyword.
func (in *inferer) byKeyword(name string) bool {
	if in.keywords == nil {
		in.keywords = map[string]bool{}
		in.eachBody(func(f *hir.Func) {
			hir.Visit(f.Body, func(n any) bool {
				if call, ok := n.(*hir.Call); ok {
					for _, a := range call.Args {
						if a.Star == 2 {
							in.keywords["**"] = true
						}
						in.keywords[a.Name] = true
					}
				}
				return true
			})
		})
	}
	return in.keywords[name] || in.keywords["**"]
}

// checkNames moves a class to the floor when a call on a receiver of type t gives by keyword what overriding methods name otherwise.
func (in *inferer) checkNames(t hir.Type, f *hir.Func, args []hir.Arg) {
	if t.Kind != hir.InstT {
		return
	}
	for _, a := range args {
		if a.Name == "" {
			continue
		}
		for i, p := range f.Params {
			if i > 0 && p.Name == a.Name && namesDiffer(t.Class, f, i) {
				in.makeDynamic(t.Class, f.Name+" is overridden with other names of parameters, and called by keyword")
			}
		}
	}
}
