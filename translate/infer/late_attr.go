package infer

import (
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// An attribute that __init__ does not set for sure is one that reads may miss. Where a way to a read does not assign it first, the read
// asks, and raises AttributeError:
//
//	class Session:                        type Session struct {
//	    def login(self):                      Token    string
//	        self.token = "t"       =>         hasToken bool
//	    def show(self):                   }
//	        return self.token             return py.Late(s.Token, s.hasToken, "Session", "token")
//
// Attributes that all constructors set, or that are only read where they have been assigned, are plain fields.

// lateAttrs finds those attributes and reads, once all types are known.
func (in *inferer) lateAttrs() {
	l := &lateness{in: in, made: map[*hir.Class]assigned{}}
	for _, c := range in.m.Classes {
		if c.Dynamic != "" || IsModel(c) || c.Enum != nil || c.Kind == hir.NamedTupleClass {
			continue
		}
		for _, a := range c.AttrOrder {
			if l.mayLack(c, a) {
				if l.late == nil {
					l.late = map[*hir.AttrInfo]bool{}
				}
				l.late[a] = true
			}
		}
	}
	if l.late == nil {
		return
	}
	w := &assignWalker{l: l, read: l.read}
	w.body(in.m.Main, nil)
	for _, f := range in.m.Funcs {
		if f.Parent == nil || f.Parent == in.m.Main || f.Class != nil { // others are walked where they stand
			w.body(f, nil)
		}
	}
	for a := range l.late {
		if a.Class.Escapes && in.mayAskFor(a.Name) {
			a.Late = true
		}
	}
}

// mayAskFor reports whether the floor may be asked for an attribute of the name.
func (in *inferer) mayAskFor(name string) bool {
	found := in.callsBuiltin("getattr", "hasattr", "vars", "dir") || in.mentions("__dict__") || in.mentions("attrgetter")
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			if x, ok := n.(*hir.Attr); ok && x.Name == name && x.X.Base().T.Kind != hir.InstT {
				found = true
			}
			return !found
		})
	})
	return found
}

// lateness knows what constructors set.
type lateness struct {
	in   *inferer
	made map[*hir.Class]assigned
	late map[*hir.AttrInfo]bool
}

// mayLack reports whether an instance of the class, or of one derived from it, may be made without the attribute.
func (l *lateness) mayLack(c *hir.Class, a *hir.AttrInfo) bool {
	if (hasInstances(c) || c.Kind == hir.ExceptionClass) && len(AbstractMethods(c)) == 0 &&
		ClassDefault(c, a) == nil && !(a.InInit && a.Class.Data != nil) && !l.construct(c).attrs[a.Name] {
		return true
	}
	return slices.ContainsFunc(c.Subs, func(s *hir.Class) bool { return l.mayLack(s, a) })
}

// construct is what __init__ assigns for sure to a new instance of the class.
func (l *lateness) construct(c *hir.Class) assigned {
	if s, ok := l.made[c]; ok {
		return s
	}
	l.made[c] = assigned{} // an __init__ that runs itself
	s := assigned{}
	init := findMethod(c, "__init__")
	if c.Singleton != nil {
		init = c.Singleton.Init
	}
	if init != nil {
		s = l.method(init, c, 0)
	}
	if c.Singleton != nil {
		attrs := maps.Clone(s.attrs)
		if attrs == nil {
			attrs = map[string]bool{}
		}
		for _, name := range setByNew(c.Singleton) {
			attrs[name] = true
		}
		s.attrs = attrs
	}
	l.made[c] = s
	return s
}

// method is what a method assigns to self for sure, which is an instance of c.
func (l *lateness) method(f *hir.Func, c *hir.Class, depth int) assigned {
	if depth > 8 || len(f.Params) == 0 || f.Params[0].Var.Bindings > 1 {
		return assigned{}
	}
	w := &assignWalker{l: l, self: f.Params[0].Var, of: c, depth: depth}
	end := w.block(f.Body, &assigned{})
	out := w.exit
	if end != nil {
		out = meet(out, end)
	}
	if out == nil {
		return assigned{}
	}
	return assigned{attrs: out.of(w.self)}
}

// read looks at a read of an attribute that may be late; known tells that it has been assigned on all ways to it.
func (l *lateness) read(x *hir.Attr, known bool) {
	t := x.X.Base().T
	if t.Kind != hir.InstT || t.Class.Members != nil || t.Class.Dynamic != "" || findMethod(t.Class, x.Name) != nil {
		return
	}
	if a := findAttr(t.Class, x.Name); a != nil && l.late[a] && !known {
		a.Late, x.Unset = true, true
		if len(t.Class.Subs) > 0 || l.in.mentions("obj") { // the error names its object
			l.in.showClass(t.Class)
		}
	}
}

// AskedAttr is the attribute for which hasattr(obj, "name") asks an instance of a class of the program; nil for other calls.
func AskedAttr(x *hir.Call) *hir.AttrInfo {
	n, ok := x.Fn.(*hir.Name)
	if !ok || n.Var.Kind != hir.Builtin || n.Var.Name != "hasattr" || len(x.Args) != 2 || x.Args[0].Star != 0 || x.Args[1].Star != 0 {
		return nil
	}
	t := x.Args[0].Value.Base().T
	name, ok := x.Args[1].Value.(*hir.Const)
	if !ok || name.Kind != hir.ConstStr || t.Kind != hir.InstT || t.Opt || t.Class.Members != nil || t.Class.Dynamic != "" || findMethod(t.Class, name.Str) != nil {
		return nil
	}
	return findAttr(t.Class, name.Str)
}

// AskedMember reports whether a call asks by hasattr(module, "name") or getattr for what a module has in CPython and not here.
//
//	hasattr(os, "fork")  =>  true
func AskedMember(x *hir.Call) (m *stubs.Module, name string, ok bool) {
	n, isName := x.Fn.(*hir.Name)
	if !isName || n.Var.Kind != hir.Builtin || n.Var.Name != "hasattr" && n.Var.Name != "getattr" || len(x.Args) < 2 || x.Args[0].Star != 0 || x.Args[1].Star != 0 {
		return nil, "", false
	}
	t := x.Args[0].Value.Base().T
	c, isConst := x.Args[1].Value.(*hir.Const)
	if t.Kind != hir.ModuleT || !isConst || c.Kind != hir.ConstStr {
		return nil, "", false
	}
	m, isModule := t.Lib.(*stubs.Module)
	if !isModule || m.Members[c.Str] != nil || !stubs.Has(m.Name, c.Str) || stubs.Default.Module(m.Name+"."+c.Str) != nil || strings.HasPrefix(c.Str, "__") {
		return nil, "", false
	}
	return m, c.Str, true
}

// assigned are the attributes that have been assigned, by the variable of their object.
type assigned struct {
	attrs map[string]bool // those of self, in a summary
	paths map[lateKey]bool
}

type lateKey struct {
	v    *hir.Var
	name string
}

func (a *assigned) with(v *hir.Var, name string) *assigned {
	out := &assigned{paths: make(map[lateKey]bool, len(a.paths)+1)}
	for k := range a.paths {
		out.paths[k] = true
	}
	out.paths[lateKey{v, name}] = true
	return out
}

// without forgets what is known of a variable that is bound again.
func (a *assigned) without(v *hir.Var) *assigned {
	out := &assigned{paths: map[lateKey]bool{}}
	for k := range a.paths {
		if k.v != v {
			out.paths[k] = true
		}
	}
	return out
}

// of are the names of the attributes of one object.
func (a *assigned) of(v *hir.Var) map[string]bool {
	names := map[string]bool{}
	for k := range a.paths {
		if k.v == v {
			names[k.name] = true
		}
	}
	return names
}

// meet is what two ways that come together have in common; nil is a way that nothing takes.
func meet(a, b *assigned) *assigned {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	out := &assigned{paths: map[lateKey]bool{}}
	for k := range a.paths {
		if b.paths[k] {
			out.paths[k] = true
		}
	}
	return out
}
