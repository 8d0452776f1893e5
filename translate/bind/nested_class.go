package bind

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// A class in the body of another is one of the module, where the program only comes to it by the name of that class or by self:
//
//	class LinkedList:                    type Node struct { … }
//	    class Node: …             =>     type LinkedList struct { Head *Node }
//	    def push(self, x):
//	        self.head = LinkedList.Node(x, self.head)
//
// Where inference finds that it must be a class object after all, it is bound as it is written.

// nestedClass is a class of the module, or one in such a class.
type nestedClass struct {
	def   *ast.ClassDef
	outer *nestedClass // nil for a class of the module
	path  string
	inner map[string]*nestedClass
	bases []*nestedClass // those that are of the module
	subs  []*nestedClass
	// stays is set for a class that is bound where it stands; of others v is the variable.
	stays bool
	v     *hir.Var
}

// hoistedClass is one that has been bound; outer is the class of the module around it.
type hoistedClass struct {
	outer *hir.Class
	def   *hir.ClassDef
}

// nester finds the nested classes that become classes of the module.
type nester struct {
	b       *binder
	uses    *uses
	file    *parser.File // that is being visited
	classes map[string]*nestedClass
	byDef   map[*ast.ClassDef]*nestedClass
	nested  []*nestedClass
	// named are the names of nested classes that may be hoisted. One of them that the program asks of what is no such class is lost.
	named, lost map[string]bool
	refs        map[*ast.Attribute]*nestedClass
}

// nestedView is where an expression stands: in the body of a class, or in a method whose self is an instance of one.
type nestedView struct {
	body  *nestedClass
	class *nestedClass
	self  ast.Identifier
}

// findNested decides which nested classes become classes of the module.
func (b *binder) findNested(parts []Part) {
	b.nested, b.nestedRefs = map[*ast.ClassDef]*nestedClass{}, map[*ast.Attribute]*hir.Var{}
	x := &nester{b: b, classes: map[string]*nestedClass{}, byDef: map[*ast.ClassDef]*nestedClass{}, lost: map[string]bool{}}
	x.find(parts)
	if len(x.nested) == 0 {
		return
	}
	for {
		x.named, x.refs = map[string]bool{}, map[*ast.Attribute]*nestedClass{}
		for _, n := range x.nested {
			n.stays = n.stays || n.outer.stays || x.lost[string(n.def.Name)]
			if !n.stays {
				x.named[string(n.def.Name)] = true
			}
		}
		before := len(x.lost)
		for _, n := range x.byDef {
			n.bases, n.subs = nil, nil
		}
		for _, n := range x.byDef {
			x.findBases(n)
		}
		for _, p := range parts {
			x.file = p.File
			for _, st := range p.Stmts {
				x.visit(st, nestedView{})
			}
		}
		if len(x.lost) == before {
			break
		}
	}
	for _, n := range x.nested {
		if !n.stays {
			n.v = &hir.Var{Name: string(n.def.Name), Kind: hir.Global, Bindings: 1, Captured: true, Cell: hir.NewCell()}
			b.nested[n.def] = n
		}
	}
	for a, n := range x.refs {
		b.nestedRefs[a] = n.v
	}
}

// find notes the classes of the module that are bound once, and those in them.
func (x *nester) find(parts []Part) {
	for _, p := range parts {
		for _, st := range p.Stmts {
			if def, ok := st.(*ast.ClassDef); ok {
				if x.uses == nil {
					x.uses = newUses(parts)
				}
				if name := string(def.Name); x.uses.bound[name] == 1 && !x.uses.params[name] {
					x.classes[name] = x.add(def, nil)
				}
			}
		}
	}
}

func (x *nester) add(def *ast.ClassDef, outer *nestedClass) *nestedClass {
	n := &nestedClass{def: def, outer: outer, path: string(def.Name), inner: map[string]*nestedClass{}}
	x.byDef[def] = n
	if outer != nil {
		n.path = outer.path + "." + n.path
		n.stays = x.b.asWritten[n.path]
	}
	for _, st := range def.Body {
		if inner, ok := st.(*ast.ClassDef); ok && bindings(def.Body, string(inner.Name)) == 1 {
			m := x.add(inner, n)
			n.inner[string(inner.Name)] = m
			x.nested = append(x.nested, m)
		}
	}
	return n
}

// findBases finds those bases of a class that are classes of the module.
func (x *nester) findBases(n *nestedClass) {
	for _, base := range n.def.Bases {
		if b, inst := x.resolve(base, nestedView{body: n.outer}); b != nil && !inst {
			n.bases = append(n.bases, b)
			b.subs = append(b.subs, n)
		}
	}
}

// resolve is the class that an expression names, or of which it is an instance (or a class derived from it).
func (x *nester) resolve(e ast.Expr, at nestedView) (n *nestedClass, inst bool) {
	switch e := e.(type) {
	case *ast.Name:
		if at.class != nil && e.Id == at.self {
			return at.class, true
		}
		if at.body != nil {
			if m := at.body.inner[string(e.Id)]; m != nil && !m.stays {
				return m, false
			}
		}
		return x.classes[string(e.Id)], false
	case *ast.Attribute:
		of, inst := x.resolve(e.Value, at)
		if of == nil {
			return nil, false
		}
		if inst && e.Attr == "__class__" {
			return of, true
		}
		m := of.member(string(e.Attr))
		if m == nil || m.stays || inst && of.overridden(string(e.Attr), m) {
			return nil, false
		}
		return m, false
	case *ast.Subscript: // Repo[int]
		if n, inst := x.resolve(e.Value, at); !inst {
			return n, false
		}
	case *ast.Call:
		if nameOf(e.Func) == "type" && len(e.Args) == 1 {
			if of, inst := x.resolve(e.Args[0], at); inst {
				return of, true
			}
		}
	}
	return nil, false
}

// member is the nested class of the name that a class or one of its bases has; nil where the name is something else.
func (n *nestedClass) member(name string) *nestedClass {
	if m := n.inner[name]; m != nil {
		return m
	}
	if bindings(n.def.Body, name) > 0 {
		return nil
	}
	for _, base := range n.bases {
		if m := base.member(name); m != nil {
			return m
		}
	}
	return nil
}

// overridden reports whether a class derived from n has something else of the name than m.
func (n *nestedClass) overridden(name string, m *nestedClass) bool {
	return slices.ContainsFunc(n.subs, func(s *nestedClass) bool { return s.member(name) != m || s.overridden(name, m) })
}

// visit looks at what mentions the names of nested classes.
func (x *nester) visit(n ast.Ast, at nestedView) {
	parser.Inspect(n, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.ClassDef:
			x.visitClass(n, at)
			return false
		case *ast.Attribute:
			x.attribute(n, at)
		case *ast.Str:
			if x.named[string(n.S)] && x.uses.asksByName() {
				x.lost[string(n.S)] = true
			}
		case *ast.Lambda:
			x.visitChildren(n, at.inFunction(x.params(n.Args)))
			return false
		case ast.Stmt:
			if def, ok := defOf(n); ok {
				x.visitDef(def, at, nil)
				return false
			}
		}
		return true
	})
}

func (x *nester) visitChildren(n ast.Ast, at nestedView) {
	for _, child := range parser.Children(n) {
		x.visit(child, at)
	}
}

// attribute notes x.Node.
func (x *nester) attribute(a *ast.Attribute, at nestedView) {
	if !x.named[string(a.Attr)] {
		return
	}
	if n, _ := x.resolve(a, at); n != nil && a.Ctx == ast.Load {
		x.refs[a] = n
		return
	}
	x.lost[string(a.Attr)] = true
}

// inFunction is a view from a function with parameters of the names.
func (v nestedView) inFunction(params []string) nestedView {
	v.body = nil
	if slices.Contains(params, string(v.self)) {
		v.class = nil
	}
	return v
}

// visitClass visits the header of a class where it stands, and its body.
func (x *nester) visitClass(def *ast.ClassDef, at nestedView) {
	n := x.byDef[def]
	for _, d := range def.DecoratorList {
		x.visitHeader(d, at, n)
	}
	for _, a := range parser.ClassArguments(def) {
		x.visitHeader(a.Value, at, n)
	}
	if n == nil && len(def.Bases) > 0 || n != nil && x.foreign(n) { // it may derive from one of those in question
		for name := range x.named {
			if bindings(def.Body, name) > 0 {
				x.lost[name] = true
			}
		}
	}
	behind := map[string]bool{}
	for _, st := range def.Body {
		if inner, ok := st.(*ast.ClassDef); ok {
			behind[string(inner.Name)] = true
		}
	}
	for _, st := range def.Body {
		if inner, ok := st.(*ast.ClassDef); ok {
			delete(behind, string(inner.Name))
		}
		if m, ok := defOf(st); ok {
			x.visitDef(m, nestedView{body: n}, n)
			continue
		}
		x.early(st, behind)
		x.visit(st, nestedView{body: n})
	}
}

// early finds uses of nested classes in the body around them, in front of them.
func (x *nester) early(st ast.Stmt, behind map[string]bool) {
	parser.Inspect(st, func(n ast.Ast) bool {
		if name, ok := n.(*ast.Name); ok && behind[string(name.Id)] && x.named[string(name.Id)] {
			x.lost[string(name.Id)] = true
		}
		return true
	})
}

// visitHeader visits an expression of the header of a class: a hoisted one cannot see other names of the body around it.
func (x *nester) visitHeader(e ast.Expr, at nestedView, n *nestedClass) {
	x.visit(e, at)
	if n == nil || n.outer == nil {
		return
	}
	parser.Inspect(e, func(a ast.Ast) bool {
		if name, ok := a.(*ast.Name); ok && bindings(n.outer.def.Body, string(name.Id)) > 0 {
			if m := n.outer.inner[string(name.Id)]; m == nil || m.stays {
				x.lost[string(n.def.Name)] = true
			}
		}
		return true
	})
}

// foreign reports whether a class may derive from one that the letters do not tell.
func (x *nester) foreign(n *nestedClass) bool {
	for _, base := range n.def.Bases {
		if m, _ := x.resolve(base, nestedView{body: n.outer}); m == nil && !x.uses.ofLibrary(base) {
			return true
		}
	}
	return false
}

// visitDef visits a function; class is the one whose method it is.
func (x *nester) visitDef(def wrapperDef, at nestedView, class *nestedClass) {
	static := false
	for _, d := range def.decorators {
		static = static || nameOf(d) == "staticmethod"
		x.visit(d, at)
	}
	if def.args != nil {
		x.visitChildren(def.args, at)
	}
	if def.returns != nil {
		x.visit(def.returns, at)
	}
	params := x.params(def.args)
	in := at.inFunction(params)
	if class != nil && !static && len(params) > 0 && !rebinds(def.body, params[0]) {
		in.class, in.self = class, ast.Identifier(params[0])
	}
	for _, st := range def.body {
		x.visit(st, in)
	}
}

func (x *nester) params(args *ast.Arguments) []string {
	var names []string
	for _, p := range x.file.Params(args) {
		names = append(names, string(p.Name))
	}
	return names
}

// rebinds reports whether statements bind a name anew.
func rebinds(body []ast.Stmt, name string) bool {
	found := false
	for _, st := range body {
		parser.Inspect(st, func(n ast.Ast) bool {
			id, ok := n.(*ast.Name)
			found = found || ok && string(id.Id) == name && id.Ctx != ast.Load
			return !found
		})
	}
	return found
}

// bindings counts what statements of a class body bind the name, at their top.
func bindings(body []ast.Stmt, name string) int {
	n := 0
	for _, st := range body {
		switch st := st.(type) {
		case *ast.ClassDef:
			if string(st.Name) == name {
				n++
			}
		case *ast.Assign:
			for _, t := range st.Targets {
				if id, ok := t.(*ast.Name); ok && string(id.Id) == name {
					n++
				}
			}
		case *parser.AnnAssign:
			if nameOf(st.Target) == name {
				n++
			}
		default:
			if def, ok := defOf(st); ok && def.name == name {
				n++
			}
		}
	}
	return n
}

// hoist binds a nested class as one of the module.
func (b *binder) hoist(s *scope, st *ast.ClassDef, n *nestedClass) hir.Stmt {
	def := b.classDefAs(s, st, n.path, n.v)
	def.Class.Hoisted, def.Class.Outer = true, nil
	top := s.class
	for ; s != nil; s = s.parent {
		if s.kind == classScope {
			top = s.class
		}
	}
	b.hoisted = append(b.hoisted, hoistedClass{top, def})
	return &hir.Pass{}
}

// enterNested lets the body of a class see its nested classes of the module, which are none of its variables.
func (b *binder) enterNested(c *hir.Class, body []ast.Stmt) (leave func()) {
	var names []string
	for _, st := range body {
		if def, ok := st.(*ast.ClassDef); ok && b.nested[def] != nil {
			name := string(def.Name)
			names = append(names, name)
			if v := c.Vars[name]; v != nil {
				c.Order = slices.DeleteFunc(c.Order, func(o *hir.Var) bool { return o == v })
			}
			c.Vars[name] = b.nested[def].v
		}
	}
	return func() {
		for _, name := range names {
			delete(c.Vars, name)
		}
	}
}

// withHoisted puts the nested classes of the module in front of those they stand in.
func (b *binder) withHoisted(body []hir.Stmt) []hir.Stmt {
	for _, h := range b.hoisted {
		if i := slices.IndexFunc(body, func(st hir.Stmt) bool { d, ok := st.(*hir.ClassDef); return ok && d.Class == h.outer }); i >= 0 {
			body = slices.Insert(body, i, hir.Stmt(h.def))
		}
	}
	b.hoisted = nil
	return body
}
