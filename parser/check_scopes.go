package parser

import (
	"sort"

	"github.com/go-python/gpython/ast"
)

func (s *symbolPass) function(n ast.Stmt, name ast.Identifier, decorators []ast.Expr, args *ast.Arguments,
	returns ast.Expr, body []ast.Stmt) {
	s.add(name, assigned)
	for _, d := range decorators {
		s.visit(d)
	}
	s.defaults(args)
	s.generic(s.file.TypeParams(n), func() {
		for _, p := range s.file.Params(args) {
			if p.Annotation != nil {
				s.visit(p.Annotation)
			}
		}
		if returns != nil {
			s.visit(returns)
		}
		s.within(functionScope, "", func() {
			s.params(args)
			for _, b := range body {
				s.visit(b)
			}
		})
	})
}

func (s *symbolPass) defaults(args *ast.Arguments) {
	for _, p := range s.file.Params(args) {
		if p.Default != nil {
			s.visit(p.Default)
		}
	}
}

// params binds the parameters, those with a star last, as CPython does.
func (s *symbolPass) params(args *ast.Arguments) {
	all := s.file.Params(args)
	sort.SliceStable(all, func(i, j int) bool { return starLast(all[i]) < starLast(all[j]) })
	for _, p := range all {
		if s.cur.names[p.Name]&isParam != 0 {
			s.errorf(p.Arg, "duplicate argument '%s' in function definition", p.Name)
		}
		s.add(p.Name, isParam)
	}
}

func starLast(p Param) int {
	switch p.Kind {
	case VarArg:
		return 1
	case KwArg:
		return 2
	}
	return 0
}

func (s *symbolPass) class(n *ast.ClassDef) {
	s.add(n.Name, assigned)
	for _, d := range n.DecoratorList {
		s.visit(d)
	}
	s.generic(s.file.TypeParams(n), func() {
		for _, a := range ClassArguments(n) {
			s.visit(a.Value)
		}
		s.within(classScope, "", func() {
			for _, b := range n.Body {
				s.visit(b)
			}
		})
	})
}

// generic reads what a list of type parameters is for, in the scope of those parameters.
func (s *symbolPass) generic(params []TypeParam, body func()) {
	if len(params) == 0 {
		body()
		return
	}
	s.within(typeScope, genericDefinition, func() {
		defaults := false
		for _, p := range params {
			if name, hasDefault := s.typeParam(p); hasDefault {
				defaults = true
			} else if defaults {
				s.errorf(p, "non-default type parameter '%s' follows default type parameter", name)
			}
		}
		body()
	})
}

const genericDefinition = "the definition of a generic"

func (s *symbolPass) typeParam(p TypeParam) (name ast.Identifier, hasDefault bool) {
	var bound, def ast.Expr
	kind, boundKind := "a TypeVar", "bound"
	switch p := p.(type) {
	case *TypeVar:
		name, bound, def = p.Name, p.Bound, p.Default
		if _, ok := bound.(*ast.Tuple); ok {
			boundKind = "constraint"
		}
	case *ParamSpec:
		name, def, kind = p.Name, p.Default, "a ParamSpec"
	case *TypeVarTuple:
		name, def, kind = p.Name, p.Default, "a TypeVarTuple"
	}
	if s.cur.names[name]&assigned != 0 {
		s.errorf(p, "duplicate type parameter '%s'", name)
	}
	s.add(name, assigned)
	if bound != nil {
		s.within(typeScope, kind+" "+boundKind, func() { s.visit(bound) })
	}
	if def != nil {
		s.within(typeScope, kind+" default", func() { s.visit(def) })
	}
	return name, def != nil
}

func (s *symbolPass) expr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Name:
		s.name(n)
	case *NamedExpr:
		s.namedExpr(n)
	case *ast.ListComp:
		s.comprehension("list comprehension", n.Generators, n.Elt, nil)
	case *ast.SetComp:
		s.comprehension("set comprehension", n.Generators, n.Elt, nil)
	case *ast.GeneratorExp:
		s.comprehension("generator expression", n.Generators, n.Elt, nil)
	case *ast.DictComp:
		s.comprehension("dict comprehension", n.Generators, n.Key, n.Value)
	case *ast.Yield, *ast.YieldFrom:
		s.notInTypes(n, "yield expression")
		s.all(Children(n))
		if s.cur.kind == comprehensionScope {
			s.errorf(n, "'yield' inside %s", s.cur.what)
		}
	case *Await:
		s.notInTypes(n, "await expression")
		s.all(Children(n))
	default:
		s.all(Children(n))
	}
}

// notInTypes refuses what cannot be delayed: types are evaluated only when someone asks for them.
func (s *symbolPass) notInTypes(n ast.Expr, what string) {
	if s.cur.kind == typeScope {
		s.errorf(n, "%s cannot be used within %s", what, s.cur.what)
	}
}

func (s *symbolPass) name(n *ast.Name) {
	if n.Ctx == ast.Load {
		s.add(n.Id, used)
		return
	}
	if s.cur.inTarget {
		if s.cur.names[n.Id]&(declaredGlobal|declaredNonlocal) != 0 {
			s.errorf(n, "comprehension inner loop cannot rebind assignment expression target '%s'", n.Id)
		}
		s.add(n.Id, iterates)
	}
	s.add(n.Id, assigned)
}

// comprehension reads the first iterable outside and everything else inside the scope of the comprehension.
func (s *symbolPass) comprehension(what string, gens []ast.Comprehension, elt, value ast.Expr) {
	s.cur.inIter++
	s.visit(gens[0].Iter)
	s.cur.inIter--
	s.within(comprehensionScope, what, func() {
		for i, g := range gens {
			s.cur.inTarget = true
			s.visit(g.Target)
			s.cur.inTarget = false
			if i > 0 {
				s.cur.inIter++
				s.visit(g.Iter)
				s.cur.inIter--
			}
			for _, e := range g.Ifs {
				s.visit(e)
			}
		}
		if value != nil {
			s.visit(value)
		}
		s.visit(elt)
	})
}

// namedExpr: `x := 1`, which in a comprehension binds x in the function around it.
func (s *symbolPass) namedExpr(n *NamedExpr) {
	s.notInTypes(n, "named expression")
	switch {
	case s.cur.inIter > 0:
		s.errorf(n, "assignment expression cannot be used in a comprehension iterable expression")
	case s.cur.kind == comprehensionScope:
		s.bindAround(n.Target)
	}
	s.visit(n.Value)
	s.visit(n.Target)
}

func (s *symbolPass) bindAround(target *ast.Name) {
	for o := s.cur; o != nil; o = o.outer {
		switch o.kind {
		case comprehensionScope:
			if o.names[target.Id]&iterates != 0 {
				s.errorf(target, "assignment expression cannot rebind comprehension iteration variable '%s'", target.Id)
				return
			}
			o.names[target.Id] |= declaredNonlocal
		case classScope:
			s.errorf(target, "assignment expression within a comprehension cannot be used in a class body")
			return
		case typeScope:
			where := "in " + o.what
			if o.what == genericDefinition {
				where = "within " + o.what
			}
			s.errorf(target, "assignment expression within a comprehension cannot be used %s", where)
			return
		default:
			o.names[target.Id] |= assigned
			return
		}
	}
}
