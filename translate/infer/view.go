package infer

import (
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A value that is an instance of one of several classes, which have no base class in common, has the type of a view: a Go interface of
// what the program asks of such values.
//
//	shapes = [Circle(1), Square(2)]        type Shape interface { Area() float64 }
//	for shape in shapes:             =>    shapes := []Shape{NewCircle(1), NewSquare(2)}
//	    print(shape.area())                for _, shape := range shapes { fmt.Println(shape.Area()) }
//
// A view is a hir.Class of its own, with Members, which are topmost classes: what derives from a member is meant too. Where views
// exist, these hold:
//
//   - There is one view for a set of classes (viewName tells which); a protocol has the view of the classes that conform to it, or one
//     of its own that is no value's type, see protocolView.
//   - A view has a method once the program asks for it, and only if all members have it with one signature, see viewMember.
//     The methods of the members, its Peers, are from then on as methods that override each other: one signature, one set of effects.
//   - An attribute is a method as well, by which members let it be read (and another by which it is set): Python sees none of these.
//   - A view of some of the classes of another has all its methods, for its values may stand where the other's are wanted. Only
//     protocols have what they declare, and not more; lowering asserts there.
//   - What members have in different ways is left to the floor, and the view stays. Where even that would not do, the classes
//     are kept apart (Facts.Apart): the value is Any, as if there were no views.

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
	v := in.newView(name, set)
	for _, w := range in.m.Views {
		if w != v && standsIn(v, w) {
			for _, name := range slices.Sorted(maps.Keys(w.Methods)) {
				in.inherit(v, name)
			}
		}
	}
	for _, name := range append(eagerMembers, in.facts.asked(v)...) {
		in.viewMember(v, name)
	}
	return v
}

// inherit gives a view a method of one that stands for more classes.
func (in *inferer) inherit(v *hir.Class, name string) {
	if attr, ok := strings.CutSuffix(name, ".setter"); ok {
		in.viewSetter(v, attr)
		return
	}
	in.viewMember(v, name)
}

func (in *inferer) newView(name string, set []*hir.Class) *hir.Class {
	v := &hir.Class{
		Name: name, Qualname: name, Parent: in.m.Main, Pos: set[0].Pos, EndLine: set[0].Pos.Line, Members: set, Subs: set,
		Vars: map[string]*hir.Var{}, Methods: map[string]*hir.Func{}, Attrs: map[string]*hir.AttrInfo{},
	}
	in.m.Views = append(in.m.Views, v)
	in.changed = true
	return v
}

// earlyViews makes the views of which an earlier run has found that it asks for a method of theirs too late.
func (in *inferer) earlyViews() {
	for _, key := range slices.Sorted(maps.Keys(in.facts.Asked)) {
		name, _, _ := strings.Cut(key, ".")
		var set []*hir.Class
		for _, member := range strings.Split(name, "|") {
			if i := slices.IndexFunc(in.m.Classes, func(c *hir.Class) bool { return c.Qualname == member }); i >= 0 {
				set = append(set, in.m.Classes[i])
			}
		}
		in.viewOf(set)
	}
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
	note(&in.facts.Apart, viewName(v.Members))
	in.facts.Changed = true
}

// note puts a key into a set that may not exist yet; it reports whether it is new.
func note(set *map[string]bool, key string) bool {
	if *set == nil {
		*set = map[string]bool{}
	}
	isNew := !(*set)[key]
	(*set)[key] = true
	return isNew
}
