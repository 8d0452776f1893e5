package lower

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// viewInfo declares the interface of a view when it is first needed.
func (l *lowerer) viewInfo(c *hir.Class, k *class) {
	if w := l.widest(c); w != c {
		*k = *l.classInfo(w)
		return
	}
	name := ""
	if c.Of != nil {
		name = camel(c.Of.Name, true)
	} else {
		name = l.viewName(c)
	}
	k.iface = &ir.TypeDecl{Prefer: name, Interface: true, Pos: c.Pos, IfUsed: c.Of == nil}
	k.inamed = &ir.Named{Name: k.iface.Prefer, Obj: k.iface, Interface: true}
	k.named = k.inamed
}

// widest is the view whose interface stands for a view as well: one of more classes, a protocol's first, of which the program asks the
// same.
func (l *lowerer) widest(v *hir.Class) *hir.Class {
	best := v
	for _, w := range l.m.Views {
		switch {
		case v.Of != nil || len(v.Methods) != len(w.Methods) || len(v.Methods) > 0 && !fits(v, w) || !infer.StandsIn(v, w):
		case best.Of == nil && (w.Of != nil || len(w.Members) > len(best.Members)):
			best = w
		}
	}
	return best
}

// viewDecls writes the interfaces of the views that the program came to use, each in front of the first of its classes.
func (l *lowerer) viewDecls() {
	for _, v := range l.m.Views {
		k := l.classes[v]
		if k == nil || l.widest(v) != v {
			continue
		}
		l.viewDecl(v, k)
		if v.Of != nil {
			continue // stands where the protocol stood
		}
		for _, file := range l.files() {
			i := slices.IndexFunc(file.Decls, func(d ir.Decl) bool {
				t, ok := d.(*ir.TypeDecl)
				return ok && slices.ContainsFunc(v.Members, func(m *hir.Class) bool { mk := l.classInfo(m); return t == mk.decl || t == mk.iface })
			})
			if i >= 0 {
				file.Decls = slices.Insert(file.Decls, i, ir.Decl(k.iface))
				break
			}
		}
	}
}

// protocolDecl writes the interface of a protocol.
func (l *lowerer) protocolDecl(c *hir.Class, lead []string) {
	k := l.classInfo(c.View)
	k.iface.Lead, k.iface.Doc = lead, goDoc(hir.DocLines(c.Doc))
	l.add(k.iface)
}

// viewDecl fills the interface: what the program asks of such values, else a method that tells them from others.
func (l *lowerer) viewDecl(v *hir.Class, k *class) {
	if v.Of == nil {
		k.iface.Doc = []string{"{name} is " + oneOf(v) + "."}
	}
	var names []string
	for name := range v.Methods {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return slices.Index(v.MethodOrder, v.Methods[a]) - slices.Index(v.MethodOrder, v.Methods[b])
	})
	var base *hir.Class
	if v.Of != nil && v.Of.Base != nil {
		base = v.Of.Base.View
		k.iface.Embeds = append(k.iface.Embeds, l.classInfo(base).inamed)
	}
	for _, name := range names {
		f := v.Methods[name]
		if base != nil && base.Methods[name] != nil {
			continue
		}
		s := &ir.MethodSpec{}
		for _, g := range append([]*hir.Func{f}, f.Peers...) {
			if !slices.Contains(v.Members, g.Class) {
				continue
			}
			gk := l.classInfo(g.Class)
			fn := l.methodDecl(g.Class, gk, g)
			s.Of = append(s.Of, fn)
			if g == f {
				s.Sig = fn.Signature()
				for _, p := range fn.Params {
					s.ParamNames = append(s.ParamNames, p.Prefer)
				}
			}
			l.collectOverrides(g.Class, g.Name, s)
		}
		k.iface.Methods = append(k.iface.Methods, s)
	}
	if len(v.Methods) > 0 {
		return
	}
	s := &ir.MethodSpec{}
	for _, m := range v.Members {
		mk := l.classInfo(m)
		recv := &ir.Var{Prefer: receiverName(m), Type: &ir.Pointer{Elem: mk.named}}
		fn := &ir.Func{IfUsed: mk.iface == nil, Prefer: "is" + k.iface.Prefer, Recv: recv, RecvOf: mk.decl}
		s.Of = append(s.Of, fn)
		s.Sig = fn.Signature()
		if mk.iface != nil {
			mk.iface.Methods = append(mk.iface.Methods, &ir.MethodSpec{Sig: fn.Signature(), Of: []*ir.Func{fn}})
		}
		l.beside(mk, fn)
	}
	k.iface.Methods = append(k.iface.Methods, s)
}

// beside writes a method behind the constructor of its class.
func (l *lowerer) beside(k *class, fn *ir.Func) {
	for _, file := range l.files() {
		for i, d := range slices.Backward(file.Decls) {
			if d == ir.Decl(k.decl) || k.ctor != nil && d == ir.Decl(k.ctor) {
				file.Decls = slices.Insert(file.Decls, i+1, ir.Decl(fn))
				return
			}
		}
	}
	l.lateDecls = append(l.lateDecls, fn)
}

// oneOf names the classes of a view: a Circle, a Square or a Triangle.
func oneOf(v *hir.Class) string {
	var b strings.Builder
	for i, m := range v.Members {
		switch {
		case i == 0:
		case i == len(v.Members)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(article(m.Name) + " " + m.Name)
	}
	return b.String()
}

// viewName is what a view is called: as the program calls the union of its classes, by the word that their names end in, after the
// variables that hold its values (shape, shapes), or by these names.
func (l *lowerer) viewName(v *hir.Class) string {
	if union := infer.UnionName(l.m, v); union != "" {
		return camel(union, true)
	}
	name := lastWord(v.Members)
	if name == "" {
		name = l.heldAs(v)
	}
	if name == "" && len(v.Members) <= 3 {
		var parts []string
		for _, m := range v.Members {
			parts = append(parts, camel(m.Name, true))
		}
		name = strings.Join(parts, "Or")
	}
	if name == "" {
		name = camel(v.Members[0].Name, true) + "Like"
	}
	return name
}

// lastWord is the word that the names of all classes end in, if each has another one before it.
func lastWord(classes []*hir.Class) string {
	word := ""
	for _, c := range classes {
		i := strings.LastIndexFunc(c.Name, unicode.IsUpper)
		if i <= 0 || len(c.Name)-i < 3 || word != "" && c.Name[i:] != word {
			return ""
		}
		word = c.Name[i:]
	}
	return word
}

// heldAs is the name of a variable that holds values of the view, as the name of a type: best that of a list (shapes), then that of a
// parameter.
func (l *lowerer) heldAs(v *hir.Class) string {
	names := [3]string{}
	look := func(x *hir.Var) {
		t, name, rank := x.Cell.Type(), strings.Trim(x.Name, "_"), 2
		switch short := strings.TrimSuffix(name, "s"); {
		case t.Kind != hir.ListT:
			if x.Param != nil {
				rank = 1
			}
		case short == name || strings.HasSuffix(short, "s") || strings.HasSuffix(short, "ie"):
			return
		default:
			t, name, rank = t.List.Find().Elem.Type(), short, 0
		}
		if names[rank] == "" && t.Kind == hir.InstT && t.Class == v && len(name) > 2 && !vague[name] && !l.isClassName(camel(name, true)) {
			names[rank] = camel(name, true)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(l.m.Globals)) {
		look(l.m.Globals[name])
	}
	for _, f := range append([]*hir.Func{l.m.Main}, l.m.Funcs...) {
		for _, x := range f.Vars {
			look(x)
		}
	}
	for _, c := range l.m.Classes {
		for _, a := range c.AttrOrder {
			look(&hir.Var{Name: a.Name, Cell: a.Cell})
		}
	}
	return cmp.Or(names[:]...)
}

func (l *lowerer) isClassName(name string) bool {
	return slices.ContainsFunc(l.m.Classes, func(c *hir.Class) bool { return l.typeName(c) == name })
}

// vague are names of variables that say nothing of what they hold.
var vague = wordSet(`arg best cls cur current data elem entry first found inner instance item last left new next node obj old one other
	out outer prev res result ret right self target temp thing tmp val value`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
