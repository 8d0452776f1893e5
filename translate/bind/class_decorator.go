package bind

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// A decorator that gives back the class which it is given is a call behind the class:
//
//	@register("json")           class JSON: …
//	class JSON: …          =>   register("json")(JSON)
//
// The class is then the only thing that its name is ever bound to.

// findClassDecorators finds the classes of the module whose outer decorators are such, and how many.
func (b *binder) findClassDecorators(parts []Part) {
	b.registered = map[*ast.ClassDef]int{}
	g := &givers{uses: b.uses, funcs: map[string]wrapperDef{}, classes: map[string]*ast.ClassDef{}, made: map[string]string{}}
	var decorated []*ast.ClassDef
	for _, p := range parts {
		for _, st := range p.Stmts {
			g.note(st)
			if c, ok := st.(*ast.ClassDef); ok && len(c.DecoratorList) > 0 && b.uses.bound[string(c.Name)] == 1 && !b.uses.params[string(c.Name)] && plainBody(c) {
				decorated = append(decorated, c)
			}
		}
	}
	for _, c := range decorated {
		for _, d := range c.DecoratorList {
			if !g.givesBack(d) {
				break
			}
			b.registered[c]++
		}
	}
}

// plainBody reports whether the body of a class runs nothing that a decorator could see.
func plainBody(c *ast.ClassDef) bool {
	return !slices.ContainsFunc(c.Body, func(st ast.Stmt) bool {
		switch st := st.(type) {
		case *ast.Pass, *ast.ExprStmt, *ast.Assign, *parser.AnnAssign, *ast.ClassDef:
			return false
		default:
			_, isDef := defOf(st)
			return !isDef
		}
	})
}

// givers are the functions and methods of the program that give back what they are given.
type givers struct {
	uses    *uses
	funcs   map[string]wrapperDef
	classes map[string]*ast.ClassDef
	made    map[string]string // variables of the module that hold an instance of a class
}

func (g *givers) note(st ast.Stmt) {
	switch st := st.(type) {
	case *ast.ClassDef:
		if g.uses.bound[string(st.Name)] == 1 {
			g.classes[string(st.Name)] = st
		}
	case *ast.Assign:
		if name := nameOf(st.Targets[0]); len(st.Targets) == 1 && name != "" && g.uses.bound[name] == 1 {
			if call, ok := st.Value.(*ast.Call); ok && nameOf(call.Func) != "" {
				g.made[name] = nameOf(call.Func)
			}
		}
	default:
		if def, ok := defOf(st); ok && g.uses.bound[def.name] == 1 && len(def.decorators) == 0 {
			g.funcs[def.name] = def
		}
	}
}

// givesBack reports whether a decorator gives back the class.
func (g *givers) givesBack(d ast.Expr) bool {
	call, made := d.(*ast.Call)
	if made {
		d = call.Func
	}
	def, self, ok := g.function(d)
	if !ok || def.async {
		return false
	}
	if !made {
		return returnsParam(def, self)
	}
	inner := nestedDef(def)
	return inner != nil && !inner.async && len(inner.decorators) == 0 && returnsParam(*inner, 0)
}

// function is the function or method that an expression names, with the number of arguments that it is given of itself.
func (g *givers) function(e ast.Expr) (def wrapperDef, self int, ok bool) {
	if name := nameOf(e); name != "" {
		def, ok = g.funcs[name]
		return def, 0, ok
	}
	a, isAttr := e.(*ast.Attribute)
	if !isAttr || nameOf(a.Value) == "" {
		return def, 0, false
	}
	of := nameOf(a.Value)
	c := g.classes[of]
	if class, isMade := g.made[of]; isMade {
		c = g.classes[class]
	}
	if c == nil || len(c.DecoratorList) > 0 {
		return def, 0, false
	}
	for _, st := range c.Body {
		if m, isDef := defOf(st); isDef && m.name == string(a.Attr) {
			switch {
			case len(m.decorators) == 0 && c != g.classes[of], len(m.decorators) == 1 && nameOf(m.decorators[0]) == "classmethod":
				return m, 1, true
			case len(m.decorators) == 1 && nameOf(m.decorators[0]) == "staticmethod":
				return m, 0, true
			}
		}
	}
	return def, 0, false
}

// returnsParam reports whether a function ends in giving back one of its parameters, and gives nothing else.
func returnsParam(def wrapperDef, i int) bool {
	if def.args == nil || len(def.args.Args) <= i || yields(def.body) {
		return false
	}
	param := string(def.args.Args[i].Arg)
	return returnsName(def.body, param) && !rebinds(def.body, param) && !changes(def.body, param)
}

// changes reports whether statements assign attributes of what a name holds.
func changes(body []ast.Stmt, name string) bool {
	found := false
	for _, st := range body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Attribute:
				found = found || n.Ctx != ast.Load && nameOf(n.Value) == name
			case *ast.Call:
				found = found || nameOf(n.Func) == "setattr" && len(n.Args) > 0 && nameOf(n.Args[0]) == name
			}
			return !found
		})
	}
	return found
}

// returnsName reports whether all returns of a body give what a name holds, and the last statement is one.
func returnsName(body []ast.Stmt, name string) bool {
	if _, ok := body[len(body)-1].(*ast.Return); !ok {
		return false
	}
	only := true
	for _, st := range body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Lambda:
				return false
			case *ast.Return:
				only = only && n.Value != nil && nameOf(n.Value) == name
			case ast.Stmt:
				_, isDef := defOf(n)
				return !isDef
			}
			return true
		})
	}
	return only
}

// nestedDef is the function that another one makes and gives back; nil if it does something else.
func nestedDef(def wrapperDef) *wrapperDef {
	if yields(def.body) {
		return nil
	}
	var found *wrapperDef
	for _, st := range def.body {
		if inner, ok := defOf(st); ok {
			if found != nil {
				return nil
			}
			found = &inner
		}
	}
	if found == nil || !returnsName(def.body, found.name) || rebinds(def.body, found.name) {
		return nil
	}
	return found
}

// register binds the calls that a class is followed by.
func (b *binder) register(s *scope, st *ast.ClassDef, def *hir.ClassDef) []hir.Stmt {
	var out []hir.Stmt
	for i := b.registered[st] - 1; i >= 0; i-- {
		d := st.DecoratorList[i]
		class := &hir.Name{Var: s.use(def.Var)}
		class.Pos, class.End = b.pos(d), b.end(d)
		call := &hir.Call{Fn: b.expr(s, d), Args: []hir.Arg{{Value: class, Pos: b.pos(d)}}}
		call.Pos, call.End = b.pos(d), b.end(d)
		do := &hir.ExprStmt{X: call}
		do.Meta.Pos = b.pos(d)
		out = append(out, do)
	}
	return out
}
