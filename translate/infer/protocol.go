package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// A protocol that the program only names in annotations and asks for with isinstance is a Go interface: the view of the classes
// that conform to it. Which classes do is known before run time, by the names of their members.
//
//	@runtime_checkable                       type Drawable interface {
//	class Drawable(Protocol):          =>        Draw() string
//	    def draw(self) -> str: ...           }
//	if isinstance(item, Drawable):           if item, ok := item.(Drawable); ok {

// protocols makes the views of the protocols of the program, after the classes are known, and those of which earlier runs have found
// that they are needed early.
func (in *inferer) protocols() {
	for _, p := range in.m.Classes {
		if p.Protocol && p.Base == nil {
			in.protocolFamily(p)
		}
	}
	in.earlyViews()
}

// protocolFamily makes the views of a protocol and of those that derive from it: of all or of none, for what derives from a struct is
// one.
func (in *inferer) protocolFamily(p *hir.Class) {
	family := []*hir.Class{p}
	for i := 0; i < len(family); i++ {
		family = append(family, family[i].Subs...)
	}
	for _, q := range family {
		names, ok := protocolNames(q)
		if !ok || !q.Protocol || q.Dynamic != "" || len(q.TypeVars) > 0 || q.Parent != in.m.Main || q.Outer != nil || !in.onlyAsked(q) {
			names = nil
		}
		q.Asked = names
	}
	without := slices.ContainsFunc(family, func(q *hir.Class) bool { return q.Asked == nil || in.conforming(q) == nil })
	for _, q := range family {
		switch {
		case !without:
			in.protocolView(q)
		case len(family) > 1:
			q.Asked = nil
		}
	}
}

// conforming lists the classes that conform to a protocol; nil if there are none, or they do not have its members alike.
func (in *inferer) conforming(p *hir.Class) []*hir.Class {
	var members []*hir.Class
	for _, c := range in.m.Classes {
		if c.Base == nil && !c.Protocol && in.viewable(c) && in.family(c, func(d *hir.Class) answer { return conforms(d, p) }) == yes {
			members = append(members, c)
		}
	}
	if len(members) == 0 || in.facts.Apart[viewName(members)] || slices.ContainsFunc(p.Asked, func(name string) bool { return !in.haveAlike(members, name) }) {
		return nil
	}
	return members
}

// protocolView makes the view of the classes that conform to p. It has what the protocol declares, and not more; where the program asks
// more of the same classes, or another protocol has the same, it is the view of the protocol alone, which isinstance asks for, and no
// value's type.
func (in *inferer) protocolView(p *hir.Class) {
	members := in.conforming(p)
	name := viewName(members)
	undeclared := func(name string) bool { return !slices.Contains(p.Asked, name) && in.haveAlike(members, name) }
	if in.facts.Beyond[name] || in.findView(name) != nil || slices.ContainsFunc(eagerMembers, undeclared) {
		name = p.Qualname
	}
	v := in.newView(name, members)
	for _, asked := range p.Asked {
		in.grant(v, asked)
	}
	v.Of, p.View = p, v
}

// protocolNames are the names that a protocol asks for, those that it inherits first; not ok where object has one of them, or the rules
// are others.
func protocolNames(p *hir.Class) ([]string, bool) {
	var names []string
	if p.Base != nil {
		names = slices.Clone(p.Base.Asked)
	}
	for _, st := range p.Body {
		switch st := st.(type) {
		case *hir.FuncDef:
			if st.Func.Kind != hir.InstanceMethod && st.Func.Kind != hir.Property {
				return nil, false
			}
			names = withName(names, st.Func.Name)
		case *hir.AnnDecl:
			n, ok := st.Target.(*hir.Name)
			if !ok {
				return nil, false
			}
			names = withName(names, n.Var.Name)
		case *hir.Pass, *hir.Comment, *hir.ExprStmt:
		default:
			return nil, false
		}
	}
	for _, name := range names {
		if strings.HasPrefix(name, "__") && !slices.Contains(eagerMembers, name) {
			return nil, false
		}
	}
	return names, len(names) > 0
}

func withName(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}

// onlyAsked reports whether the program uses a class for nothing but annotations, isinstance and protocols.
func (in *inferer) onlyAsked(p *hir.Class) bool {
	asked := map[hir.Expr]bool{}
	only := true
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Call:
				if fn, ok := n.Fn.(*hir.Name); ok && fn.Var.Kind == hir.Builtin && fn.Var.Name == "isinstance" && len(n.Args) == 2 {
					asked[n.Args[1].Value] = true
					if t, ok := n.Args[1].Value.(*hir.Tuple); ok {
						for _, el := range t.Elts {
							asked[el] = true
						}
					}
				}
			case *hir.ClassDef:
				for _, base := range n.Class.Bases {
					asked[base] = n.Class.Protocol
				}
			case *hir.Name:
				if n.Var.Def == any(p) && !asked[n] {
					only = false
				}
			}
			return only
		})
	})
	return only
}

// conforms tells whether the instances of just the class c have the members that a protocol asks for; maybe where it depends on what
// has been assigned.
func conforms(c, p *hir.Class) answer {
	out := yes
	for _, name := range p.Asked {
		f := findMethod(p, name)
		method := f != nil && f.Kind != hir.Property
		switch a, v := findAttr(c, name), findClassVar(c, name); {
		case findMethod(c, name) != nil:
		case a != nil && a.InInit:
			if method {
				out = min(out, maybe) // None is no method
			}
		case v != nil && v.Bindings > 0 && v.Def == nil:
			if method {
				out = min(out, maybe)
			}
		case a != nil || v != nil:
			out = min(out, maybe)
		default:
			return no
		}
	}
	return out
}

// family asks a question of all classes that an instance of c may be of: yes and no only where all agree.
func (in *inferer) family(c *hir.Class, ask func(*hir.Class) answer) answer {
	if c.Members != nil {
		return in.agree(c.Members, ask)
	}
	out := ask(c)
	if len(c.Subs) > 0 && in.agree(c.Subs, ask) != out {
		return maybe
	}
	return out
}

func (in *inferer) agree(classes []*hir.Class, ask func(*hir.Class) answer) answer {
	out := in.family(classes[0], ask)
	for _, c := range classes[1:] {
		if in.family(c, ask) != out {
			return maybe
		}
	}
	return out
}

// answersTo tells whether a value of type t has the members that a protocol asks for.
func (in *inferer) answersTo(t hir.Type, p *hir.Class) answer {
	switch t.Kind {
	case hir.InstT:
		if t.Class.Dynamic != "" {
			return maybe
		}
		return in.family(t.Class, func(c *hir.Class) answer { return conforms(c, p) })
	case hir.NoneT, hir.BoolT, hir.IntT, hir.FloatT, hir.StrT, hir.BytesT, hir.ListT, hir.DictT, hir.SetT, hir.TupleT, hir.VarTupleT:
		for _, name := range p.Asked {
			if strings.HasPrefix(name, "__") {
				return maybe
			}
		}
		if t.Kind == hir.NoneT {
			return no
		}
		b := in.builtinClass(t)
		if b == nil {
			return maybe
		}
		for _, name := range p.Asked {
			cls := b.of(t).Lib.(*stubs.Class)
			if f, _ := cls.Find(name); f == nil {
				if v, _ := cls.FindAttr(name); v == nil {
					return no
				}
			}
		}
	}
	return maybe
}

// sorts parts the classes that a value of type t may be of by whether they are instances of one of the given classes; not ok where
// that is not known of each.
func (in *inferer) sorts(t hir.Type, classes []hir.Type) (are, rest []*hir.Class, ok bool) {
	if t.Kind != hir.InstT || t.Class.Members == nil {
		return nil, nil, false
	}
	for _, m := range t.Class.Members {
		switch in.isOneOf(hir.Inst(m), classes) {
		case yes:
			are = append(are, m)
		case no:
			rest = append(rest, m)
		default:
			return nil, nil, false
		}
	}
	return are, rest, true
}

// among is the type of instances of one of the classes: Never where there is none, for then there is no such value.
func (in *inferer) among(classes []*hir.Class) (hir.Type, bool) {
	switch len(classes) {
	case 0:
		return hir.Type{}, true
	case 1:
		return hir.Inst(classes[0]), true
	}
	if v := in.viewOf(classes); v != nil {
		return hir.Inst(v), true
	}
	return hir.Type{}, false
}

// Sorts is sorts for lowering.
func Sorts(m *hir.Module, t hir.Type, classes []hir.Type) (are, rest []*hir.Class, ok bool) {
	return settled(m).sorts(t, classes)
}

// isRuntimeCheckable reports whether a decorator lets isinstance ask for a protocol.
func (in *inferer) isRuntimeCheckable(d hir.Expr) bool {
	t := in.staticType(d)
	return t.Kind == hir.LibFuncT && t.Lib.LibName() == "typing.runtime_checkable"
}

// isChecked reports whether isinstance may ask for a protocol, which is a TypeError otherwise.
func (in *inferer) isChecked(p *hir.Class) bool {
	return slices.ContainsFunc(p.Decorators, in.isRuntimeCheckable)
}
