package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// classDef binds a class and its body.
func (b *binder) classDef(s *scope, st *ast.ClassDef) hir.Stmt {
	if n := b.nested[st]; n != nil && s.kind == classScope {
		return b.hoist(s, st, n)
	}
	return b.classDefAs(s, st, qualname(s, string(st.Name)), nil)
}

// classDefAs binds a class of a qualified name to the variable v, or to that of its name.
func (b *binder) classDefAs(s *scope, st *ast.ClassDef, qual string, v *hir.Var) *hir.ClassDef {
	out := &hir.ClassDef{}
	b.head(&out.Meta, st)
	c := &hir.Class{
		Name: string(st.Name), Qualname: qual, Parent: s.fn, Pos: b.pos(st), EndLine: b.end(st).Line,
		Vars: map[string]*hir.Var{}, Methods: map[string]*hir.Func{}, Attrs: map[string]*hir.AttrInfo{},
	}
	if s.kind == classScope {
		c.Outer = s.class
	}
	out.Decorators = b.exprs(s, st.DecoratorList[b.registered[st]:])
	c.Decorators = out.Decorators
	in := s.child(classScope, s.fn)
	outer := s
	if params := b.file.TypeParams(st); len(params) > 0 {
		// class Box[T]: the parameters form a scope around the class
		outer = s.child(compScope, s.fn)
		outer.comp = &hir.Comp{}
		for _, tp := range params {
			v := outer.declare(typeParamName(tp), tp)
			v.Bindings++
			c.TypeVars = append(c.TypeVars, v)
			c.TypeParams = append(c.TypeParams, typeParamName(tp))
		}
		in.parent = outer
	}
	for _, a := range parser.ClassArguments(st) {
		if b.isTaken(st, a.Value) {
			continue
		}
		if a.Name != "" && b.initsSubclass[st] != nil {
			continue // for __init_subclass__
		}
		arg := hir.Arg{Name: string(a.Name), Star: a.Star, Value: b.expr(outer, a.Value), Pos: b.at(a.Pos)}
		if a.Name == "" && a.Star == 0 {
			c.Bases = append(c.Bases, arg.Value)
		} else {
			c.Keywords = append(c.Keywords, arg)
		}
	}
	in.class, in.vars = c, c.Vars
	b.headerTail(&out.Meta, st, st.Body)
	in.collect(st.Body)
	leave := b.enterNested(c, st.Body)
	b.collectMixed(in, st)
	b.collectInherited(in, st)
	body := st.Body
	if text, ok := docString(body[0]); ok {
		c.Doc, c.HasDoc, c.DocPos = hir.CompiledDoc(text), true, b.pos(body[0])
		body = body[1:]
	}
	own := b.leads(b.mixed[st], b.mixed[st].own())
	c.Body = apart(b.block(in, body, -1))
	own()
	b.mixIn(in, c, st)
	b.bindInherited(in, c, st)
	b.bindGiven(in, c, st)
	leave()
	c.Lead, c.Trail, c.Blank = out.Meta.Lead, out.Meta.Trail, out.Meta.Blank
	b.module.Classes = append(b.module.Classes, c)
	out.Class = c
	if out.Var = v; v == nil {
		out.Var = s.bound(s.declare(c.Name, st))
	}
	b.defs = append(b.defs, boundDef{out.Var, c})
	return out
}

// apart makes statements of their own of the targets of a constant: a = b = None.
func apart(body []hir.Stmt) []hir.Stmt {
	var out []hir.Stmt
	for _, st := range body {
		as, ok := st.(*hir.Assign)
		if !ok || len(as.Targets) < 2 || !namesOnly(as.Targets) {
			out = append(out, st)
			continue
		}
		value, constant := as.Value.(*hir.Const)
		if !constant {
			out = append(out, st)
			continue
		}
		for i, t := range as.Targets {
			one, own := *as, *value
			one.Targets, one.Value = []hir.Expr{t}, &own
			if i > 0 {
				one.Meta.Lead, one.Meta.Trail, one.Meta.Blank = nil, "", false
			}
			out = append(out, &one)
		}
	}
	return out
}

func namesOnly(list []hir.Expr) bool {
	for _, x := range list {
		if _, ok := x.(*hir.Name); !ok {
			return false
		}
	}
	return true
}
