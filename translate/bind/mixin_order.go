package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// findBases notes the bases of a class that matter.
func (x *mixer) findBases(c *mixin) {
	if c.def.Starargs != nil {
		c.broken = true
		return
	}
	for _, base := range c.def.Bases {
		m := x.classes[nameOf(base)]
		switch word := dotted(base); {
		case word == "object" || word == "ABC" || word == "abc.ABC":
		case c.lib != "": // nothing is known of what comes before it
			c.broken = true
		case m != nil:
			c.bases = append(c.bases, m)
		default:
			c.lib = word
			if word == "" || !x.b.uses.ofLibrary(base) {
				c.broken = true
			}
		}
	}
}

// libTail stands for what a library class brings, at the end of an order.
func (x *mixer) libTail(name string) *mixin {
	if x.classes["."+name] == nil {
		x.classes["."+name] = &mixin{lib: name}
	}
	return x.classes["."+name]
}

func (m *mixin) isLib() bool { return m.def == nil }

// linearize finds the order in which Python looks names up (C3).
func (x *mixer) linearize(c *mixin, below []*mixin) {
	if c.order != nil || c.broken {
		return
	}
	if slices.Contains(below, c) {
		c.broken = true
		return
	}
	var lists [][]*mixin
	var direct []*mixin
	for _, base := range c.bases {
		x.linearize(base, append(below, c))
		if base.broken {
			c.broken = true
			return
		}
		lists = append(lists, base.order)
		direct = append(direct, base)
	}
	if c.lib != "" {
		lists = append(lists, []*mixin{x.libTail(c.lib)})
		direct = append(direct, x.libTail(c.lib))
	}
	rest, ok := merge(append(lists, direct))
	c.order, c.broken = append([]*mixin{c}, rest...), !ok
	for i, m := range c.order {
		if m.isLib() && i < len(c.order)-1 {
			c.broken = true
		}
	}
}

// merge is the merge of C3: heads that are in no tail, first lists first.
func merge(lists [][]*mixin) (order []*mixin, ok bool) {
	lists = slices.Clone(lists)
	for {
		lists = slices.DeleteFunc(lists, func(l []*mixin) bool { return len(l) == 0 })
		if len(lists) == 0 {
			return order, true
		}
		i := slices.IndexFunc(lists, func(l []*mixin) bool {
			return !slices.ContainsFunc(lists, func(m []*mixin) bool { return slices.Contains(m[1:], l[0]) })
		})
		if i < 0 {
			return order, false
		}
		head := lists[i][0]
		order = append(order, head)
		for j, l := range lists {
			if l[0] == head {
				lists[j] = l[1:]
			}
		}
	}
}

// definer is the first class of an order that defines a name; that of a library may. Nil if none does.
func definer(order []*mixin, name string) *mixin {
	for _, m := range order {
		if m.isLib() || m.names[name] {
			return m
		}
	}
	return nil
}

// behind is what follows a class in an order.
func behind(order []*mixin, m *mixin) []*mixin { return order[slices.Index(order, m)+1:] }

// takes is what a class with several bases takes of those that are mixins; nil when it keeps all its bases.
func (x *mixer) takes(c *mixin) *mixed {
	if len(c.def.Bases) < 2 || c.broken || !c.sound || len(c.bases) == 0 || slices.ContainsFunc(c.order, x.hasOwnMetaclass) {
		return nil
	}
	for _, base := range x.mainBases(c) {
		if got := x.takesWith(c, base); got != nil {
			return got
		}
	}
	return nil
}

// hasOwnMetaclass reports whether a class of the program makes the class c: it is shown the bases.
func (x *mixer) hasOwnMetaclass(c *mixin) bool {
	if c.def == nil {
		return false
	}
	for _, k := range c.def.Keywords {
		if k.Arg == "metaclass" && x.classes[nameOf(k.Value)] != nil {
			return true
		}
	}
	return false
}

// mainBases are the bases that a class may keep, the best first; nil stands for none of them.
func (x *mixer) mainBases(c *mixin) []*mixin {
	var out []*mixin
	for _, base := range slices.Backward(c.bases) {
		if !base.takeable || len(base.bases) > 0 || base.names["__init__"] {
			out = append(out, base)
		}
	}
	slices.SortStableFunc(out, func(a, b *mixin) int {
		if a.takeable != b.takeable {
			if b.takeable {
				return -1
			}
			return 1
		}
		return len(b.order) - len(a.order)
	})
	return append(out, nil)
}

// kept are the classes that a class derives from as Go sees it.
func (x *mixer) kept(base *mixin) []*mixin {
	var out []*mixin
	for base != nil {
		out = append(out, base)
		if m := x.b.mixed[base.def]; m != nil {
			base = m.base
		} else if len(base.bases) == 1 {
			base = base.bases[0]
		} else {
			return out
		}
	}
	return out
}

// takesWith is what a class takes if it keeps one of its bases.
func (x *mixer) takesWith(c, base *mixin) *mixed {
	got := &mixed{self: c, base: base, hidden: map[*mixin]map[string]string{}, named: map[*mixin]map[string]string{}}
	var chain, others []*mixin
	if base != nil {
		chain = base.order
	} else if c.lib != "" {
		chain = []*mixin{x.libTail(c.lib)}
	}
	for _, m := range c.order[1:] {
		if slices.Contains(chain, m) {
			continue
		}
		if !m.takeable {
			return nil
		}
		others = append(others, m)
	}
	for _, k := range chain { // what they find must not change
		if k.isLib() {
			continue
		}
		if !k.sound {
			return nil
		}
		for name := range k.supers {
			if definer(behind(c.order, k), name) != definer(behind(chain, k), name) {
				return nil
			}
		}
	}
	need := map[*mixin]map[string]bool{}
	for _, from := range append([]*mixin{c}, others...) {
		if !x.redirect(c, from, chain, others, got, need) {
			return nil
		}
	}
	for _, m := range others {
		t := taken{from: m}
		for _, st := range m.def.Body {
			name := definedName(st)
			if name == "" {
				continue
			}
			if !c.names[name] && definer(c.order[1:], name) == m {
				if m.abstract[name] {
					return nil // the class stays abstract
				}
				t.members = append(t.members, member{st, ""})
			}
			if need[m][name] {
				if _, isDef := defOf(st); !isDef || m.abstract[name] || m.pairs[name] {
					return nil
				}
				t.members = append(t.members, member{st, hiddenName(m, name)})
			}
		}
		for name := range m.abstract {
			if first := definer(c.order, name); first == nil || first.abstract[name] {
				return nil
			}
		}
		got.taken = append(got.taken, t)
	}
	return got
}

// redirect decides where super() and named classes lead to, in a class bound as c or in c.
func (x *mixer) redirect(c, from *mixin, chain, others []*mixin, got *mixed, need map[*mixin]map[string]bool) bool {
	got.hidden[from], got.named[from] = map[string]string{}, map[string]string{}
	hide := func(m *mixin, name string) string {
		if need[m] == nil {
			need[m] = map[string]bool{}
		}
		need[m][name] = true
		return hiddenName(m, name)
	}
	for name := range from.supers {
		to := definer(behind(c.order, from), name)
		switch {
		case slices.Contains(others, to):
			got.hidden[from][name] = hide(to, name)
		case to != definer(chain, name):
			return false
		}
	}
	for class, names := range from.baseCalls {
		k := x.classes[class]
		if k == nil || !slices.Contains(c.order[1:], k) {
			if k != nil {
				return false
			}
			continue
		}
		for name := range names {
			switch to := definer(k.order, name); {
			case slices.Contains(others, to):
				got.named[from][class+"."+name] = hide(to, name)
			case slices.Contains(x.kept(got.base), k):
			case slices.Contains(chain, k):
				return false
			case to == nil || to.isLib():
				return false
			default:
				got.named[from][class+"."+name] = string(to.def.Name) + "."
			}
		}
	}
	return true
}

// hiddenName is what a method of a mixin is called in a class that has another of its name in front.
func hiddenName(m *mixin, name string) string {
	return "_" + string(m.def.Name) + "_" + strings.Trim(name, "_")
}

// definedName is the name that a statement of the body of a mixin binds.
func definedName(st ast.Stmt) string {
	switch st := st.(type) {
	case *ast.Assign:
		return nameOf(st.Targets[0])
	case *parser.AnnAssign:
		if st.Value != nil {
			return nameOf(st.Target)
		}
	}
	def, _ := defOf(st)
	return def.name
}
func nameOf(e ast.Expr) string {
	if n, ok := e.(*ast.Name); ok {
		return string(n.Id)
	}
	return ""
}

// dotted is the text of a name with attributes: abc.ABC.
func dotted(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return string(e.Id)
	case *ast.Attribute:
		if base := dotted(e.Value); base != "" {
			return base + "." + string(e.Attr)
		}
	}
	return ""
}

// isPlainConstant reports whether an expression is a number, a text, a bool or None.
func isPlainConstant(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Num, *ast.Str, *ast.Bytes, *ast.NameConstant:
		return true
	case *ast.UnaryOp:
		return isPlainConstant(e.Operand)
	}
	return false
}

// bodyNames are the names that a class body binds.
func bodyNames(c *ast.ClassDef) map[string]bool {
	names := map[string]bool{}
	for _, st := range c.Body {
		switch st := st.(type) {
		case *ast.Assign:
			for _, t := range st.Targets {
				names[nameOf(t)] = true
			}
		case *parser.AnnAssign:
			if st.Value != nil {
				names[nameOf(st.Target)] = true
			}
		default:
			if def, ok := defOf(st); ok {
				names[def.name] = true
			}
		}
	}
	return names
}
