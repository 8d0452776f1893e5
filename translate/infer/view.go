package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A value that is an instance of one of several classes, which have no base class in common, has the type of a view: an interface
// of what the program asks of such values.
//
//	shapes = [Circle(1), Square(2)]        type Shape interface { Area() float64 }
//	for shape in shapes:             =>    shapes := []Shape{NewCircle(1), NewSquare(2)}
//	    print(shape.area())                for _, shape := range shapes { fmt.Println(shape.Area()) }
//
// A view gets a method when it is asked for, if all its classes have it with one signature; an attribute by a method that reads it.
// What not all of them have in the same way is left to the floor.

// view is the view of the classes a and b, which may be views themselves; nil where nothing typed can stand for them.
func (in *inferer) view(a, b *hir.Class) *hir.Class {
	return in.viewOf(in.memberSet(a, b))
}

// viewOf is the view of topmost classes.
func (in *inferer) viewOf(set []*hir.Class) *hir.Class {
	for _, m := range set {
		if !in.viewable(m) {
			return nil
		}
	}
	name := viewName(set)
	if in.facts.Apart[name] {
		return nil
	}
	if v := in.findView(name); v != nil {
		return v
	}
	v := &hir.Class{
		Name: name, Qualname: name, Parent: in.m.Main, Pos: set[0].Pos, EndLine: set[0].Pos.Line, Members: set, Subs: set,
		Vars: map[string]*hir.Var{}, Methods: map[string]*hir.Func{}, Attrs: map[string]*hir.AttrInfo{},
	}
	in.m.Views = append(in.m.Views, v)
	in.changed = true
	for _, w := range in.m.Views {
		if w != v && standsIn(v, w) { // a value of v may be passed where w is wanted
			for name := range w.Methods {
				in.viewMember(v, name)
			}
		}
	}
	for _, name := range eagerMembers {
		in.viewMember(v, name)
	}
	return v
}

// findView is the view of the name, if there is one by now.
func (in *inferer) findView(name string) *hir.Class {
	for _, v := range in.m.Views {
		if v.Qualname == name {
			return v
		}
	}
	return nil
}

// eagerMembers are the special methods by which statements use a value.
var eagerMembers = []string{"__len__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__"}

// memberSet lists the topmost classes of a and b, in the order of their definition.
func (in *inferer) memberSet(a, b *hir.Class) []*hir.Class {
	var set []*hir.Class
	for _, c := range []*hir.Class{a, b} {
		if c.Members != nil {
			set = append(set, c.Members...)
			continue
		}
		for c.Base != nil {
			c = c.Base
		}
		set = append(set, c)
	}
	slices.SortFunc(set, func(a, b *hir.Class) int { return slices.Index(in.m.Classes, a) - slices.Index(in.m.Classes, b) })
	return slices.Compact(set)
}

// viewName joins the names of classes: Circle|Square.
func viewName(set []*hir.Class) string {
	names := make([]string, len(set))
	for i, c := range set {
		names[i] = c.Qualname
	}
	return strings.Join(names, "|")
}

// viewable reports whether a topmost class is one that views can stand for: a plain class or dataclass, with what derives from it.
func (in *inferer) viewable(c *hir.Class) bool {
	if c.Dynamic != "" || c.LibBase != nil || c.Enum != nil || c.Kind != hir.PlainClass && c.Kind != hir.DataClass || c.Parent != in.m.Main || c.Outer != nil {
		return false
	}
	return !slices.ContainsFunc(c.Subs, func(s *hir.Class) bool { return !in.viewable(s) })
}

// keepApart notes that the classes of a view have nothing in common that would do; inference starts again.
func (in *inferer) keepApart(v *hir.Class) {
	if in.facts.Apart == nil {
		in.facts.Apart = map[string]bool{}
	}
	in.facts.Apart[v.Qualname] = true
	in.facts.Changed = true
}

// viewMember gives a view the method, or the property, of the name, if all its classes have it alike. Views of some of these classes
// get it too: their values are passed where this one is wanted.
func (in *inferer) viewMember(v *hir.Class, name string) {
	if v.Members == nil || v.Methods[name] != nil || name == "__init__" {
		return
	}
	fs := in.sameMembers(v.Members, name)
	if fs == nil {
		return
	}
	in.grant(v, name, fs)
	for _, w := range in.m.Views {
		if w != v && standsIn(w, v) {
			in.viewMember(w, name)
		}
	}
}

// grant makes functions of the members of a view, which have one signature, its method.
func (in *inferer) grant(v *hir.Class, name string, fs []*hir.Func) {
	f := fs[0]
	v.Methods[name] = f
	v.MethodOrder = append(v.MethodOrder, f)
	in.changed = true
	for _, g := range fs {
		for _, h := range fs {
			if g != h && !slices.Contains(g.Peers, h) {
				g.Peers = append(g.Peers, h)
			}
		}
		if g == f {
			continue
		}
		for i := range g.Params {
			if i > 0 {
				in.unify(g.Params[i].Var.Cell, f.Params[i].Var.Cell)
			}
		}
		in.unify(g.Result, f.Result)
		in.unify(g.Yields, f.Yields)
		in.unify(g.Sends, f.Sends)
	}
}

// sameMembers gives the functions by which the classes answer to a name; nil if they do it in different ways.
func (in *inferer) sameMembers(classes []*hir.Class, name string) []*hir.Func {
	var fs []*hir.Func
	for _, c := range classes {
		if f := findMethod(c, name); f != nil {
			fs = append(fs, f)
		}
	}
	if len(fs) == len(classes) && !slices.ContainsFunc(fs, func(f *hir.Func) bool { return !interchangeable(f, fs[0]) }) {
		return fs
	}
	if strings.HasPrefix(name, "__") {
		return nil
	}
	for _, c := range classes {
		if !readable(c, name) {
			return nil
		}
	}
	fs = nil
	for _, c := range classes {
		fs = append(fs, in.getter(c, name))
	}
	return fs
}

// interchangeable reports whether calls cannot tell f and g apart: parameters, their names and defaults, and those of what
// overrides them.
func interchangeable(f, g *hir.Func) bool {
	if f.Kind != hir.InstanceMethod && f.Kind != hir.Property || HookOf(f) != nil || f.SameClass || len(f.Params) == 0 {
		return false
	}
	for _, h := range append([]*hir.Func{f}, overriders(f.Class, f.Name)...) {
		if !sameShape(h, g) || !sameShape(g, h) {
			return false
		}
		for i, p := range h.Params {
			q := g.Params[i]
			if i > 0 && (p.Name != q.Name || p.Kind != q.Kind || p.Default != nil && !sameDefault(p.Default, q.Default)) {
				return false
			}
		}
	}
	return true
}

// readable reports whether an attribute of the name can be read of every instance of the class, without being a method.
func readable(c *hir.Class, name string) bool {
	if f := findMethod(c, name); f != nil {
		return f.Kind == hir.Property
	}
	return findAttr(c, name) != nil || findClassVar(c, name) != nil
}

// getter is the hidden method of a class that reads an attribute.
func (in *inferer) getter(c *hir.Class, name string) *hir.Func {
	return in.hidden(c, "get_", name, nil, func(m *methodMaker, vars []*hir.Var) []hir.Stmt {
		return m.ret(m.attr(vars[0], name))
	})
}

// viewSetter makes sure that an attribute can be assigned through a view.
func (in *inferer) viewSetter(v *hir.Class, name string) bool {
	in.viewMember(v, name)
	f := v.Methods[name]
	if f == nil || f.Kind != hir.Property {
		return false
	}
	if v.Methods[name+".setter"] != nil {
		return true
	}
	for _, c := range v.Members {
		if f := findMethod(c, name); f != nil && findMethod(c, name+".setter") == nil || f == nil && findAttr(c, name) == nil {
			return false
		}
		if c.Data != nil && c.Data.Frozen {
			return false
		}
	}
	var fs []*hir.Func
	for _, c := range v.Members {
		g := in.hidden(c, "set_", name, []*hir.Param{{Name: "value", Kind: hir.PosOrKw}}, func(m *methodMaker, vars []*hir.Var) []hir.Stmt {
			as := &hir.Assign{Targets: []hir.Expr{m.attr(vars[0], name)}, Value: m.name(vars[1])}
			as.Meta.Pos = m.c.Pos
			return []hir.Stmt{as}
		})
		g.Params[1].Passed = true
		fs = append(fs, g)
	}
	in.grant(v, name+".setter", fs)
	for _, w := range in.m.Views {
		if w != v && standsIn(w, v) {
			in.viewSetter(w, name)
		}
	}
	return true
}

// hidden gives a class a method that Python does not know of, once.
func (in *inferer) hidden(c *hir.Class, prefix, name string, params []*hir.Param, body func(m *methodMaker, vars []*hir.Var) []hir.Stmt) *hir.Func {
	own := prefix + strings.Trim(name, "_")
	for {
		f := findMethod(c, own)
		if f != nil && f.Hidden {
			return f
		}
		if f == nil && !taken([]*hir.Func{{Class: c}}, own) {
			break
		}
		own += "_"
	}
	m := &methodMaker{in: in, c: c}
	f := m.method(own, params, func(vars []*hir.Var) []hir.Stmt { return body(m, vars) })
	f.Hidden = true
	if prefix == "get_" {
		f.Kind = hir.Property
		f.Doc = "reads " + name + "."
	} else {
		f.Doc = "assigns " + name + "."
	}
	in.selfType(f)
	return f
}
