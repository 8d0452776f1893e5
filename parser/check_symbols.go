package parser

import "github.com/go-python/gpython/ast"

// nameUse says what a scope does with a name.
type nameUse int

const (
	used nameUse = 1 << iota
	assigned
	isParam
	imported
	annotated
	declaredGlobal
	declaredNonlocal
	iterates // the variable of a comprehension

	binds = assigned | isParam | imported | iterates
)

type scopeKind int

const (
	moduleScope scopeKind = iota
	functionScope
	classScope
	comprehensionScope
	typeScope // of type parameters, bounds and aliases
)

// scope is one table of names.
type scope struct {
	kind     scopeKind
	what     string // for messages: "list comprehension", "a type alias"
	outer    *scope
	names    map[ast.Identifier]nameUse
	inTarget bool // a comprehension's loop variables are being read
	inIter   int  // iterables of comprehensions are being read, here or around the scope
	blamed   map[ast.Identifier]bool
}

// symbolPass is the pass that CPython calls symtable.
type symbolPass struct {
	*checker
	cur   *scope
	later []func() // nonlocal declarations, which are looked up when all scopes are known
}

func (c *checker) symbols() {
	s := &symbolPass{checker: c}
	s.within(moduleScope, "", func() { s.all(Children(c.file.Module)) })
	for _, f := range s.later {
		f()
	}
}

func (s *symbolPass) within(kind scopeKind, what string, body func()) {
	outer := s.cur
	s.cur = &scope{kind: kind, what: what, outer: outer, names: map[ast.Identifier]nameUse{}}
	if outer != nil {
		s.cur.inIter = outer.inIter
	}
	body()
	s.cur = s.cur.outer
}

func (s *symbolPass) all(list []ast.Ast) {
	for _, n := range list {
		s.visit(n)
	}
}

func (s *symbolPass) add(name ast.Identifier, use nameUse) { s.cur.names[name] |= use }

func (s *symbolPass) visit(n ast.Ast) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		s.function(n, n.Name, n.DecoratorList, n.Args, n.Returns, n.Body)
	case *AsyncFunctionDef:
		s.function(n, n.Name, n.DecoratorList, n.Args, n.Returns, n.Body)
	case *ast.Lambda:
		s.defaults(n.Args)
		s.within(functionScope, "", func() {
			s.params(n.Args)
			s.visit(n.Body)
		})
	case *ast.ClassDef:
		s.class(n)
	case *TypeAlias:
		s.visit(n.Name)
		s.generic(n.TypeParams, func() { s.within(typeScope, "a type alias", func() { s.visit(n.Value) }) })
	case *ast.Global:
		s.declare(n, n.Names, "global", declaredGlobal)
	case *ast.Nonlocal:
		s.declare(n, n.Names, "nonlocal", declaredNonlocal)
	case *ast.Alias:
		s.alias(n)
	case *AnnAssign:
		s.annotatedAssign(n)
	case *ast.ExceptHandler:
		s.bindName(n.Name, func() { s.all(Children(n)) })
	case Pattern:
		s.pattern(n)
	case ast.Expr:
		s.expr(n)
	default:
		s.all(Children(n))
	}
}

// bindName binds a name if there is one, then goes on.
func (s *symbolPass) bindName(name ast.Identifier, next func()) {
	if name != "" {
		s.add(name, assigned)
	}
	next()
}

func (s *symbolPass) pattern(n Pattern) {
	var name ast.Identifier
	switch n := n.(type) {
	case *MatchAs:
		name = n.Name
	case *MatchStar:
		name = n.Name
	case *MatchMapping:
		name = n.Rest
	}
	s.bindName(name, func() { s.all(Children(n)) })
}

func (s *symbolPass) alias(n *ast.Alias) {
	name := n.AsName
	if name == "" {
		name = n.Name
		for i := range name {
			if name[i] == '.' {
				name = name[:i]
				break
			}
		}
	}
	if name != "*" {
		s.add(name, imported)
	} else if s.cur.kind != moduleScope {
		s.errorf(n, "import * only allowed at module level")
	}
}

// annotatedAssign: `x: int = 1`. A name that is declared global cannot be annotated, and the other way round.
func (s *symbolPass) annotatedAssign(n *AnnAssign) {
	if name, ok := n.Target.(*ast.Name); ok && n.Simple {
		use := s.cur.names[name.Id]
		switch {
		case use&declaredGlobal != 0 && s.cur.kind != moduleScope:
			s.errorf(n, "annotated name '%s' can't be global", name.Id)
		case use&declaredNonlocal != 0:
			s.errorf(n, "annotated name '%s' can't be nonlocal", name.Id)
		}
		s.add(name.Id, annotated|assigned)
	} else {
		s.visit(n.Target)
	}
	s.visit(n.Annotation)
	if n.Value != nil {
		s.visit(n.Value)
	}
}

// declare: `global x` and `nonlocal x`, which must come before anything else is done with x.
func (s *symbolPass) declare(n ast.Stmt, names []ast.Identifier, word string, use nameUse) {
	for _, name := range names {
		switch seen := s.cur.names[name]; {
		case seen&isParam != 0:
			s.errorf(n, "name '%s' is parameter and %s", name, word)
		case seen&used != 0:
			s.errorf(n, "name '%s' is used prior to %s declaration", name, word)
		case seen&annotated != 0:
			s.errorf(n, "annotated name '%s' can't be %s", name, word)
		case seen&assigned != 0:
			s.errorf(n, "name '%s' is assigned to before %s declaration", name, word)
		}
		s.add(name, use)
		s.lookUpLater(n, name, word)
	}
}

func (s *symbolPass) lookUpLater(n ast.Stmt, name ast.Identifier, word string) {
	cur := s.cur
	s.later = append(s.later, func() {
		switch {
		case cur.names[name]&(declaredNonlocal|declaredGlobal) == declaredNonlocal|declaredGlobal:
			if !cur.blamed[name] { // at the first of the two
				cur.blamed = map[ast.Identifier]bool{name: true}
				s.errorf(n, "name '%s' is nonlocal and global", name)
			}
		case word == "global":
		case cur.kind == moduleScope:
			s.errorf(n, "nonlocal declaration not allowed at module level")
		case cur.typeParamOutside(name):
			s.errorf(n, "nonlocal binding not allowed for type parameter '%s'", name)
		case !cur.boundOutside(name):
			s.errorf(n, "no binding for nonlocal '%s' found", name)
		}
	})
}

// typeParamOutside reports whether the nearest binding of name around the scope is a type parameter.
func (s *scope) typeParamOutside(name ast.Identifier) bool {
	for o := s.outer; o != nil && o.kind != moduleScope; o = o.outer {
		if o.kind != classScope && o.names[name]&binds != 0 {
			return o.kind == typeScope
		}
	}
	return false
}

// boundOutside reports whether a function around the scope binds name.
func (s *scope) boundOutside(name ast.Identifier) bool {
	for o := s.outer; o != nil && o.kind != moduleScope; o = o.outer {
		if o.kind == classScope {
			if name == "__class__" {
				return true
			}
			continue
		}
		switch use := o.names[name]; {
		case use&declaredGlobal != 0:
			return false
		case use&declaredNonlocal != 0:
			continue
		case use&binds != 0:
			return true
		}
	}
	return false
}
