package bind

import (
	"maps"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// Go has no class that a class method could be called on. Where a program names the class at each call, every class has a function of
// its own, and cls is a name of the class there. A method that a class inherits is bound anew in it, if the program calls it on that
// class:
//
//	class Shape:                                 func shapeNamed(name string) *Shape { return NewShape(name) }
//	    @classmethod                        =>
//	    def named(cls, name): return cls(name)   func squareNamed(name string) *Square { return NewSquare(name) }
//	class Square(Shape): …
//	Shape.named("s"), Square.named("q")

// classCopies are the class methods of a program that its calls choose by name.
type classCopies struct {
	// inherited are the methods that a class has of its bases.
	inherited map[*ast.ClassDef][]inheritedMethod
	// fixed are the methods of which each call names the class.
	fixed map[ast.Stmt]bool
}

type inheritedMethod struct {
	from *mixin
	st   ast.Stmt
}

// family is a class without a base in the program, and what derives from it.
type family struct {
	classes map[string]*mixin
	base    map[string]string
	methods map[string]map[string]wrapperDef // class => name => class method
	calls   map[string]map[string]bool       // class => names of class methods that the program calls on it
	broken  bool
}

// findClassCopies decides which class methods are bound for which classes.
func (b *binder) findClassCopies(parts []Part, asWritten map[string]bool) {
	b.copies = &classCopies{inherited: map[*ast.ClassDef][]inheritedMethod{}, fixed: map[ast.Stmt]bool{}}
	u := b.uses
	if u.asksByName() || makesClasses(u) || u.attrs["__mro__"] || u.attrs["mro"] || u.attrs["__subclasses__"] || u.attrs["__func__"] {
		return
	}
	classes, order := map[string]*mixin{}, []string{}
	for i := range parts {
		for _, st := range parts[i].Stmts {
			if c, ok := st.(*ast.ClassDef); ok && u.bound[string(c.Name)] == 1 {
				classes[string(c.Name)] = &mixin{part: &parts[i], def: c}
				order = append(order, string(c.Name))
			}
		}
	}
	families, of := map[string]*family{}, map[string]*family{}
	for _, name := range order {
		c := classes[name].def
		root, base := name, ""
		f := families[name]
		for _, a := range c.Bases {
			if of[nameOf(a)] != nil {
				base = nameOf(a)
				f = of[base]
			}
		}
		if f == nil {
			f = &family{classes: map[string]*mixin{}, base: map[string]string{}, methods: map[string]map[string]wrapperDef{}, calls: map[string]map[string]bool{}}
			families[root] = f
		}
		of[name] = f
		f.classes[name], f.base[name], f.calls[name] = classes[name], base, map[string]bool{}
		f.broken = f.broken || asWritten[name] || b.mixed[c] != nil || base != "" && (len(c.Bases) != 1 || len(c.Keywords) > 0)
		f.collect(name, c)
	}
	for i := range parts {
		for _, st := range parts[i].Stmts {
			parser.Inspect(st, func(n ast.Ast) bool {
				if c, ok := n.(*ast.ClassDef); ok {
					breakHidden(c, of)
				}
				return true
			})
		}
	}
	for _, name := range order {
		if f := families[name]; f != nil && len(f.classes) > 1 && !f.broken && f.hasMethods() {
			f.look(parts, of, u)
			if !f.broken {
				b.copyMethods(f, order)
			}
		}
	}
}

// makesClasses reports whether the program calls type(name, bases, members).
func makesClasses(u *uses) bool {
	return slices.ContainsFunc(u.calls["type"], func(call *ast.Call) bool { return len(call.Args) != 1 })
}

// breakHidden breaks the families that a class derives from in a way that they do not know of: class B(A[int]), or within a function.
func breakHidden(c *ast.ClassDef, of map[string]*family) {
	known := of[string(c.Name)]
	for _, a := range c.Bases {
		parser.Inspect(a, func(n ast.Ast) bool {
			if f := of[nameOfNode(n)]; f != nil && (known != f || f.classes[string(c.Name)].def != c || nameOf(a) == "") {
				f.broken = true
			}
			return true
		})
	}
}

// collect finds the class methods of a class.
func (f *family) collect(name string, c *ast.ClassDef) {
	f.methods[name] = map[string]wrapperDef{}
	for _, st := range c.Body {
		def, ok := defOf(st)
		if !ok || len(def.decorators) != 1 || nameOf(def.decorators[0]) != "classmethod" {
			continue
		}
		f.methods[name][def.name] = def
		f.broken = f.broken || len(def.args.Args) == 0 || strings.HasPrefix(def.name, "__") || !copyable(def)
	}
}

// copyable reports whether a class method does the same when it stands in another class.
func copyable(def wrapperDef) bool {
	ok := true
	for _, d := range append(slices.Clone(def.args.Defaults), def.args.KwDefaults...) {
		ok = ok && (d == nil || isPlainConstant(d)) // others are made once, for all classes
	}
	private := func(name string) bool { return strings.HasPrefix(name, "__") }
	for _, st := range def.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				ok = ok && n.Id != "super" && !private(string(n.Id)) && (n.Ctx == ast.Load || string(n.Id) != string(def.args.Args[0].Arg))
			case *ast.Attribute:
				ok = ok && (!private(string(n.Attr)) || strings.HasSuffix(string(n.Attr), "__"))
			}
			return ok
		})
	}
	return ok
}

func (f *family) hasMethods() bool {
	for _, ms := range f.methods {
		if len(ms) > 0 {
			return true
		}
	}
	return false
}

// isMethod reports whether a class of the family has a class method of the name.
func (f *family) isMethod(name string) bool {
	for _, ms := range f.methods {
		if _, ok := ms[name]; ok {
			return true
		}
	}
	return false
}

// look finds the classes that the program calls the methods on. Anything else that it asks for them breaks the family.
func (f *family) look(parts []Part, of map[string]*family, u *uses) {
	inside := map[ast.Ast]bool{} // cls.method in class methods
	for name, c := range f.classes {
		for _, st := range c.def.Body {
			if n := memberName(st); f.isMethod(n) && f.methods[name][n].stmt != st {
				f.broken = true // another member of that name
			}
		}
		for _, def := range f.methods[name] {
			for _, a := range f.clsCalls(def) {
				inside[a] = true
			}
		}
	}
	for i := range parts {
		for _, st := range parts[i].Stmts {
			parser.Inspect(st, func(n ast.Ast) bool {
				a, ok := n.(*ast.Attribute)
				if !ok || !f.isMethod(string(a.Attr)) || inside[a] {
					return true
				}
				on := nameOf(a.Value)
				switch {
				case f.classes[on] != nil && a.Ctx == ast.Load:
					f.calls[on][string(a.Attr)] = true
				case of[on] == nil && u.imports[on] == "":
					f.broken = true
				}
				return true
			})
		}
	}
}

// memberName is the name that a statement of a class body binds, "" for others.
func memberName(st ast.Stmt) string {
	if def, ok := defOf(st); ok {
		return def.name
	}
	switch st := st.(type) {
	case *ast.Assign:
		return nameOf(st.Targets[0])
	case *parser.AnnAssign:
		return nameOf(st.Target)
	}
	return ""
}

// clsCalls are the places where a class method asks its class for class methods of the family.
func (f *family) clsCalls(def wrapperDef) []*ast.Attribute {
	var out []*ast.Attribute
	cls := string(def.args.Args[0].Arg)
	for _, st := range def.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			if a, ok := n.(*ast.Attribute); ok && nameOf(a.Value) == cls && f.isMethod(string(a.Attr)) {
				out = append(out, a)
			}
			return true
		})
	}
	return out
}

// usesClass reports whether a class method asks for the class that it is called on.
func usesClass(def wrapperDef) bool {
	cls, found := string(def.args.Args[0].Arg), false
	for _, st := range def.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			found = found || nameOfNode(n) == cls
			return !found
		})
	}
	return found
}

func nameOfNode(n ast.Ast) string {
	if e, ok := n.(ast.Expr); ok {
		return nameOf(e)
	}
	return ""
}

// copyMethods gives the classes of a family the methods that they inherit and that are called on them.
func (b *binder) copyMethods(f *family, order []string) {
	has, inherited, fixed := map[string]map[string]bool{}, map[*ast.ClassDef][]inheritedMethod{}, map[ast.Stmt]bool{}
	var need func(class, name string)
	need = func(class, name string) {
		owner := class
		for owner != "" && f.methods[owner][name].stmt == nil {
			owner = f.base[owner]
		}
		if owner == "" || has[class][name] {
			return
		}
		if has[class] == nil {
			has[class] = map[string]bool{}
		}
		has[class][name] = true
		def := f.methods[owner][name]
		if owner != class && usesClass(def) {
			c := f.classes[class].def
			inherited[c] = append(inherited[c], inheritedMethod{f.classes[owner], def.stmt})
			f.broken = f.broken || assignsToClass(def) // which gives the class an attribute of its own
		}
		for _, a := range f.clsCalls(def) {
			need(class, string(a.Attr))
		}
	}
	for _, class := range order {
		if f.classes[class] == nil {
			continue
		}
		for _, st := range f.classes[class].def.Body { // in the order in which they stand
			if def := f.methods[class][memberName(st)]; def.stmt != nil {
				fixed[def.stmt] = true
			}
		}
		for _, up := range order {
			if f.classes[up] == nil {
				continue
			}
			for _, st := range f.classes[up].def.Body {
				if n := memberName(st); f.calls[class][n] && f.methods[up][n].stmt == st {
					need(class, n)
				}
			}
		}
	}
	if !f.broken {
		maps.Copy(b.copies.inherited, inherited)
		maps.Copy(b.copies.fixed, fixed)
	}
}

// assignsToClass reports whether a class method assigns to an attribute of its class.
func assignsToClass(def wrapperDef) bool {
	cls, found := string(def.args.Args[0].Arg), false
	for _, st := range def.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			a, ok := n.(*ast.Attribute)
			found = found || ok && a.Ctx != ast.Load && nameOf(a.Value) == cls
			return !found
		})
	}
	return found
}

// collectInherited declares the class methods that a class inherits as its own.
func (b *binder) collectInherited(in *scope, st *ast.ClassDef) {
	for _, m := range b.copies.inherited[st] {
		in.collect([]ast.Stmt{m.st})
	}
}

// bindInherited binds them.
func (b *binder) bindInherited(in *scope, c *hir.Class, st *ast.ClassDef) {
	own := c.Qualname
	for _, m := range b.copies.inherited[st] {
		c.Qualname = string(m.from.def.Name)
		from, next := m.from.around(m.st)
		b.inFile(m.from.part, from, next, func() {
			b.comments.restrict = true
			c.Body = append(c.Body, b.block(in, []ast.Stmt{m.st}, -1)...)
		})
	}
	c.Qualname = own
}
