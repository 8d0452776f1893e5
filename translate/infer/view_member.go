package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// eagerMembers are the special methods by which statements use a value: views have them from the start.
var eagerMembers = []string{"__len__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__"}

// asked lists the methods that a view is to have from the start, for an earlier run found that it asks for them too late.
func (f *Facts) asked(v *hir.Class) []string {
	var names []string
	for key := range f.Asked {
		if view, name, _ := strings.Cut(key, "."); view == v.Qualname {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// viewMember gives a view the method, or the property, of the name, if all its classes have it alike. Views of some of these classes
// get it too: their values are passed where this one is wanted.
func (in *inferer) viewMember(v *hir.Class, name string) {
	if v.Members == nil || v.Methods[name] != nil || name == "__init__" {
		return
	}
	if v.Of != nil {
		if in.haveAlike(v.Members, name) {
			in.beyond(v)
		}
		return
	}
	in.grant(v, name)
}

// beyond notes that the program asks more of the values of a protocol than it declares: these are not of the protocol's type, then, but
// of that of a view that has the rest too. Inference starts again.
func (in *inferer) beyond(v *hir.Class) {
	if note(&in.facts.Beyond, viewName(v.Members)) {
		in.facts.Changed = true
	}
}

// grant is viewMember without regard to what a protocol declares.
func (in *inferer) grant(v *hir.Class, name string) {
	fs := in.sameMembers(v.Members, name)
	if fs == nil {
		return
	}
	in.share(v, name, fs)
	for _, w := range in.m.Views {
		if w != v && w.Of == nil && standsIn(w, v) {
			in.viewMember(w, name)
		}
	}
}

// share makes functions of the members of a view, which have one signature, its method.
func (in *inferer) share(v *hir.Class, name string, fs []*hir.Func) {
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
		for i, p := range g.Params {
			if i == 0 {
				continue
			}
			if q := f.Params[i]; (p.Sequence == nil) != (q.Sequence == nil) && note(&in.facts.Asked, v.Qualname+"."+name) {
				in.facts.Changed = true // whether a parameter is a list is decided before anything flows, see sequences
			}
			in.unify(p.Var.Cell, f.Params[i].Var.Cell)
		}
		in.unify(g.Result, f.Result)
		in.unify(g.Yields, f.Yields)
		in.unify(g.Sends, f.Sends)
	}
}

// haveAlike reports whether the classes answer to a name in the same way.
func (in *inferer) haveAlike(classes []*hir.Class, name string) bool {
	return in.sameMethods(classes, name) != nil || allReadable(classes, name)
}

// sameMembers gives the functions by which the classes answer to a name; nil if they do it in different ways.
func (in *inferer) sameMembers(classes []*hir.Class, name string) []*hir.Func {
	if fs := in.sameMethods(classes, name); fs != nil || !allReadable(classes, name) {
		return fs
	}
	var fs []*hir.Func
	for _, c := range classes {
		fs = append(fs, in.getter(c, name))
	}
	return fs
}

// sameMethods gives the methods of the name, if all classes have them with one signature.
func (in *inferer) sameMethods(classes []*hir.Class, name string) []*hir.Func {
	var fs []*hir.Func
	for _, c := range classes {
		f := findMethod(c, name)
		if f == nil || len(fs) > 0 && !in.interchangeable(f, fs[0]) || len(fs) == 0 && !in.interchangeable(f, f) {
			return nil
		}
		fs = append(fs, f)
	}
	return fs
}

// interchangeable reports whether calls cannot tell f and g apart: parameters, their defaults, and those of what overrides them; their
// names where the program gives arguments by them.
func (in *inferer) interchangeable(f, g *hir.Func) bool {
	if f.Kind != hir.InstanceMethod && f.Kind != hir.Property || HookOf(f) != nil || f.SameClass || len(f.Params) == 0 {
		return false
	}
	for _, h := range append([]*hir.Func{f}, overriders(f.Class, f.Name)...) {
		if !sameShape(h, g) || !sameShape(g, h) {
			return false
		}
		for i, p := range h.Params {
			q := g.Params[i]
			switch {
			case i == 0:
			case p.Kind != q.Kind, p.Default != nil && !sameDefault(p.Default, q.Default):
				return false
			case p.Name != q.Name && (in.byKeyword(p.Name) || in.byKeyword(q.Name)):
				return false
			}
		}
	}
	return true
}

// allReadable reports whether an attribute of the name can be read of every instance of the classes, without being a method.
func allReadable(classes []*hir.Class, name string) bool {
	return !strings.HasPrefix(name, "__") && !slices.ContainsFunc(classes, func(c *hir.Class) bool { return !readable(c, name) })
}

func readable(c *hir.Class, name string) bool {
	if f := findMethod(c, name); f != nil {
		return f.Kind == hir.Property
	}
	return findAttr(c, name) != nil || findClassVar(c, name) != nil
}

// viewSetter makes sure that an attribute can be assigned through a view; false if not all its classes let it.
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
		fs = append(fs, in.setter(c, name))
	}
	in.share(v, name+".setter", fs)
	for _, w := range in.m.Views {
		if w != v && w.Of == nil && standsIn(w, v) {
			in.viewSetter(w, name)
		}
	}
	return true
}

// getter is the hidden method of a class that reads an attribute.
func (in *inferer) getter(c *hir.Class, name string) *hir.Func {
	return in.hidden(c, "get", name, nil, func(m *methodMaker, vars []*hir.Var) []hir.Stmt {
		return m.ret(m.attr(vars[0], name))
	})
}

// setter is the hidden method of a class that assigns an attribute.
func (in *inferer) setter(c *hir.Class, name string) *hir.Func {
	value := &hir.Param{Name: "value", Kind: hir.PosOrKw, Passed: true}
	return in.hidden(c, "set", name, []*hir.Param{value}, func(m *methodMaker, vars []*hir.Var) []hir.Stmt {
		as := &hir.Assign{Targets: []hir.Expr{m.attr(vars[0], name)}, Value: m.name(vars[1])}
		as.Meta.Pos = m.c.Pos
		return []hir.Stmt{as}
	})
}

// hidden gives a class a method that Python does not know of, once: the program cannot spell the name by which it is found.
func (in *inferer) hidden(c *hir.Class, verb, name string, params []*hir.Param, body func(m *methodMaker, vars []*hir.Var) []hir.Stmt) *hir.Func {
	key := name + "." + verb
	if f := c.Methods[key]; f != nil {
		return f
	}
	bare := strings.TrimLeft(name, "_")
	own := name[:len(name)-len(bare)] + verb + "_" + bare
	for taken([]*hir.Func{{Class: c}}, own) || findMethod(c, own) != nil {
		own += "_"
	}
	m := &methodMaker{in: in, c: c}
	f, def := m.function(own, append([]*hir.Param{{Name: "self", Kind: hir.PosOrKw}}, params...), func(vars []*hir.Var) []hir.Stmt {
		return body(m, vars)
	})
	f.Kind, f.Hidden = hir.InstanceMethod, true
	if verb == "get" {
		f.Kind = hir.Property
		f.Doc = "returns " + name + "."
	} else {
		f.Doc = "sets " + name + "."
	}
	c.Methods[key] = def.Func
	c.MethodOrder = append(c.MethodOrder, f)
	in.selfType(f)
	return f
}

// HasHidden reports whether a topmost class has the hidden method that answers to a name of views: that of an attribute, or of its setter.
func HasHidden(c *hir.Class, name string) bool {
	if attr, ok := strings.CutSuffix(name, ".setter"); ok {
		return c.Methods[attr+".set"] != nil
	}
	return c.Methods[name+".get"] != nil
}
