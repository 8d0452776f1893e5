package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// __init_subclass__ is a function that runs behind each class derived from its own:
//
//	class Plugin:                                       def _Plugin_init_subclass(cls, kind=None):
//	    def __init_subclass__(cls, kind=None, **kw):        Plugin.registry[kind] = cls
//	        super().__init_subclass__(**kw)
//	        Plugin.registry[kind] = cls            =>   class Plugin: …
//	class JSON(Plugin, kind="json"): …                  class JSON(Plugin): …
//	                                                    _Plugin_init_subclass(JSON, kind="json")
//
// What it assigns to the class in any case, the class binds itself.

// subclassInit is such a function.
type subclassInit struct {
	part  *Part
	class *ast.ClassDef
	def   wrapperDef
	v     *hir.Var
	// sets are the attributes that it assigns to the class, by the statements.
	sets map[ast.Stmt]*ast.Attribute
}

// findSubclassInits finds them, with the classes behind which they run.
func (b *binder) findSubclassInits(parts []Part) {
	b.subclassInits, b.initsSubclass = map[*ast.ClassDef]*subclassInit{}, map[*ast.ClassDef]*subclassInit{}
	u := b.uses
	if u.methods["__init_subclass__"] == 0 {
		return
	}
	for _, call := range u.calls["type"] {
		if len(call.Args) > 1 {
			return
		}
	}
	asked := 0
	classes, asBase, bases := map[string]*ast.ClassDef{}, map[string]int{}, map[string]int{}
	for _, p := range parts {
		for _, st := range p.Stmts {
			if c, ok := st.(*ast.ClassDef); ok && u.bound[string(c.Name)] == 1 && !u.params[string(c.Name)] {
				classes[string(c.Name)] = c
				for _, base := range c.Bases {
					bases[nameOf(base)]++
				}
			}
			parser.Inspect(st, func(n ast.Ast) bool {
				switch n := n.(type) {
				case *ast.ClassDef:
					for _, base := range n.Bases {
						asBase[nameOf(base)]++
					}
				case *ast.ExprStmt:
					if isSuperInit(n) {
						asked++
					}
				}
				return true
			})
		}
	}
	if asked != u.attrReads["__init_subclass__"] {
		return
	}
	for i := range parts {
		for _, st := range parts[i].Stmts {
			if c, ok := st.(*ast.ClassDef); ok && classes[string(c.Name)] == c {
				b.findSubclassInit(&parts[i], parts, c, classes, func(name string) bool { return asBase[name] == bases[name] })
			}
		}
	}
}

// findSubclassInit looks at one class; known tells whether all classes are seen that derive from one of a name.
func (b *binder) findSubclassInit(part *Part, parts []Part, c *ast.ClassDef, classes map[string]*ast.ClassDef, known func(string) bool) {
	init := &subclassInit{part: part, class: c, sets: map[ast.Stmt]*ast.Attribute{}}
	for _, st := range c.Body {
		if def, ok := defOf(st); ok && def.name == "__init_subclass__" {
			init.def = def
		}
	}
	if init.def.stmt == nil || !init.plain(part) || !plainBases(c) {
		return
	}
	derived := map[string]bool{string(c.Name): true}
	var subs []*ast.ClassDef
	for _, p := range parts {
		for _, st := range p.Stmts {
			sub, ok := st.(*ast.ClassDef)
			if !ok || classes[string(sub.Name)] != sub {
				continue
			}
			for _, base := range sub.Bases {
				if derived[nameOf(base)] {
					derived[string(sub.Name)] = true
				}
			}
			if derived[string(sub.Name)] && sub != c {
				if !init.takes(part, sub) || bodyNames(sub)["__init_subclass__"] {
					return
				}
				subs = append(subs, sub)
			}
		}
	}
	for name := range derived {
		if !known(name) {
			return
		}
	}
	b.subclassInits[c] = init
	b.inlined[init.def.stmt] = true
	for _, sub := range subs {
		b.initsSubclass[sub] = init
	}
}

// plainBases reports whether a class derives from nothing that has an __init_subclass__ of its own.
func plainBases(c *ast.ClassDef) bool {
	for _, base := range c.Bases {
		if word := dotted(base); word != "object" && word != "ABC" && word != "abc.ABC" {
			return false
		}
	}
	return len(c.Keywords) == 0 && len(c.DecoratorList) == 0
}

// plain reports whether the function does the same outside of its class: super() leads to object, and what it assigns to the class
// is what the class is given.
func (s *subclassInit) plain(part *Part) bool {
	def := s.def
	if def.async || yields(def.body) || def.args == nil || len(def.args.Args) == 0 || def.args.Vararg != nil || len(def.decorators) > 0 {
		return false
	}
	cls := string(def.args.Args[0].Arg)
	params := map[string]bool{}
	for _, p := range part.File.Params(def.args) {
		params[string(p.Name)] = true
		if p.Default != nil && !isPlainConstant(p.Default) {
			return false
		}
	}
	asked := 0
	for _, st := range def.body {
		if isSuperInit(st) {
			asked++
			continue
		}
		if as, ok := st.(*ast.Assign); ok && len(as.Targets) == 1 {
			a, isAttr := as.Targets[0].(*ast.Attribute)
			if isAttr && nameOf(a.Value) == cls && s.keepsParams(params) {
				s.sets[st] = a
				continue
			}
		}
		if changes([]ast.Stmt{st}, cls) || mentionsName(st, "super") || mentionsName(st, "__class__") || def.args.Kwarg != nil && mentionsName(st, string(def.args.Kwarg.Arg)) {
			return false
		}
	}
	return !rebinds(def.body, cls) && len(def.body) > asked
}

// keepsParams reports whether the function binds none of its parameters again.
func (s *subclassInit) keepsParams(params map[string]bool) bool {
	for name := range params {
		if rebinds(s.def.body, name) {
			return false
		}
	}
	return true
}

// isSuperInit reports whether a statement is super().__init_subclass__(**kwargs).
func isSuperInit(st ast.Stmt) bool {
	x, ok := st.(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := x.Value.(*ast.Call)
	if !ok || len(call.Args) > 0 {
		return false
	}
	a, ok := call.Func.(*ast.Attribute)
	return ok && a.Attr == "__init_subclass__" && isSuperCall(a.Value)
}

func mentionsName(st ast.Stmt, name string) bool {
	found := false
	parser.Inspect(st, func(n ast.Ast) bool {
		found = found || isNameNode(n, name)
		return !found
	})
	return found
}

// takes reports whether the function has parameters for the keywords of a class, and gets all that it needs.
func (s *subclassInit) takes(part *Part, sub *ast.ClassDef) bool {
	if sub.Starargs != nil || sub.Kwargs != nil || len(sub.DecoratorList) > 0 && len(s.sets) > 0 {
		return false
	}
	given := map[string]bool{}
	for _, k := range sub.Keywords {
		given[string(k.Arg)] = true
		if !isPlainConstant(k.Value) && nameOf(k.Value) == "" {
			return false
		}
	}
	for i, p := range part.File.Params(s.def.args) {
		if i == 0 || p.Kind == parser.KwArg {
			continue
		}
		if p.Default == nil && !given[string(p.Name)] {
			return false
		}
		delete(given, string(p.Name))
	}
	bound := bodyNames(sub)
	for st, a := range s.sets {
		if bound[string(a.Attr)] || s.valueFor(sub).of(st.(*ast.Assign).Value) == nil {
			return false
		}
	}
	return len(given) == 0
}

// hoistInit binds the function as one of the module, in front of the class.
func (b *binder) hoistInit(s *scope, st *ast.ClassDef) []hir.Stmt {
	init := b.subclassInits[st]
	if init == nil {
		return nil
	}
	as := b.uses.free("_" + string(st.Name) + "_init_subclass")
	left := 0
	for _, x := range init.def.body {
		if isSuperInit(x) || init.sets[x] != nil {
			b.inlined[x] = true
		} else {
			left++
		}
	}
	init.v = s.declare(as, init.def.stmt)
	if left == 0 {
		return nil
	}
	var def *hir.FuncDef
	from, next := (&mixin{part: init.part, def: st}).around(init.def.stmt)
	b.inFile(init.part, from, next, func() {
		b.comments.restrict = true
		def = b.funcDef(s, init.def, nil, as).(*hir.FuncDef)
	})
	def.Func.Name = as
	params := def.Func.Params
	if n := len(params); params[n-1].Kind == hir.KwArgs {
		def.Func.Params = params[:n-1]
	}
	return []hir.Stmt{def}
}

// initSubclass binds what __init_subclass__ does for a class: a call, unless nothing is left of it.
func (b *binder) initSubclass(s *scope, st *ast.ClassDef, def *hir.ClassDef) []hir.Stmt {
	init := b.initsSubclass[st]
	if init == nil || init.v == nil || init.v.Bindings == 0 {
		return nil
	}
	at := func(x hir.Expr) hir.Expr {
		x.Base().Pos, x.Base().End = b.pos(st), b.pos(st)
		return x
	}
	call := &hir.Call{Fn: at(&hir.Name{Var: s.use(init.v)}), Args: []hir.Arg{{Value: at(&hir.Name{Var: s.use(def.Var)}), Pos: b.pos(st)}}}
	for _, k := range st.Keywords {
		call.Args = append(call.Args, hir.Arg{Name: string(k.Arg), Value: b.expr(s, k.Value), Pos: b.pos(st)})
	}
	at(call)
	do := &hir.ExprStmt{X: call}
	do.Meta.Pos = b.pos(st)
	return []hir.Stmt{do}
}

// bindGiven adds to the body of a class what __init_subclass__ assigns to it.
func (b *binder) bindGiven(in *scope, c *hir.Class, st *ast.ClassDef) {
	init := b.initsSubclass[st]
	if init == nil {
		return
	}
	for _, x := range init.def.body {
		a := init.sets[x]
		if a == nil {
			continue
		}
		v := in.bound(in.declare(string(a.Attr), st))
		target := &hir.Name{Var: v}
		target.Pos, target.End = b.pos(st), b.pos(st)
		as := &hir.Assign{Targets: []hir.Expr{target}, Value: b.expr(in.parent, init.valueFor(st).of(x.(*ast.Assign).Value))}
		as.Meta.Pos = b.pos(st)
		c.Body = append(c.Body, as)
	}
}

// valueFor writes out for a class what the function assigns to it.
func (s *subclassInit) valueFor(st *ast.ClassDef) *subclassValue {
	v := &subclassValue{cls: string(s.def.args.Args[0].Arg), class: string(st.Name), given: map[string]ast.Expr{}}
	for _, p := range s.part.File.Params(s.def.args) {
		if p.Default != nil {
			v.given[string(p.Name)] = p.Default
		}
	}
	for _, k := range st.Keywords {
		v.given[string(k.Arg)] = k.Value
	}
	return v
}
