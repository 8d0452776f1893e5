package link

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/version"
)

// use is a name that a statement takes from the module or the built-ins.
type use struct {
	name string
	node ast.Ast
	// deferred says that the name stands in a function's body and is looked up when that is called.
	deferred bool
	// guarded says that a NameError at this place is caught.
	guarded bool
	// attr is the attribute taken from it at once: x in `name.x`.
	attr string
}

// scope is a function, class, comprehension, or list of type parameters; nil is the module.
type scope struct {
	names   map[string]bool
	globals map[string]bool
	class   bool
	parent  *scope
}

func (a *analyzer) newScope(parent *scope) *scope {
	s := &scope{names: map[string]bool{}, parent: parent}
	a.scopes = append(a.scopes, s)
	return s
}

// isFree reports whether a name used in s is looked up in the module. The names of a class are visible in its body
// only, not in its methods.
func (s *scope) isFree(name string) bool {
	for at := s; at != nil; at = at.parent {
		if at.globals[name] {
			return true
		}
		if at.names[name] && (at == s || !at.class) {
			return false
		}
	}
	return true
}

// analyzer finds the free names of one top-level statement.
type analyzer struct {
	file            *parser.File
	lazyAnnotations bool
	uses            []use
	weak            map[string]bool
	functions       int              // how many function bodies we are in
	guards          int              // how many `try` bodies that catch NameError we are in
	skip            map[ast.Ast]bool // imported names that do not count
	scopes          []*scope         // all that were met
	// stored is told of the names of the module that are bound, and the nodes that do; it may be nil.
	stored func(n ast.Ast, name string)
}

func (a *analyzer) store(n ast.Ast, name string, s *scope) {
	if a.stored != nil && s.isFree(name) {
		a.stored(n, name)
	}
}

func (a *analyzer) use(name ast.Identifier, node ast.Ast, s *scope, attr string) {
	if s.isFree(string(name)) {
		a.uses = append(a.uses, use{string(name), node, a.functions > 0, a.guards > 0, attr})
	}
}

func (a *analyzer) nodes(list []ast.Expr, s *scope) {
	for _, e := range list {
		a.optional(e, s)
	}
}

func (a *analyzer) optional(e ast.Expr, s *scope) {
	if e != nil {
		a.node(e, s)
	}
}

func (a *analyzer) body(list []ast.Stmt, s *scope) {
	for _, st := range list {
		a.node(st, s)
	}
}

// node dispatches to what has a scope of its own or looks names up in its own way.
func (a *analyzer) node(n ast.Ast, s *scope) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		a.store(n, string(n.Name), s)
		a.function(n, n.Args, n.Body, n.DecoratorList, n.Returns, s)
	case *parser.AsyncFunctionDef:
		a.store(n, string(n.Name), s)
		a.function(n, n.Args, n.Body, n.DecoratorList, n.Returns, s)
	case *ast.ClassDef:
		a.store(n, string(n.Name), s)
		a.classDef(n, s)
	case *ast.Lambda:
		a.lambda(n, s)
	case *ast.ListComp:
		a.comprehension(n.Generators, s, n.Elt)
	case *ast.SetComp:
		a.comprehension(n.Generators, s, n.Elt)
	case *ast.GeneratorExp:
		a.comprehension(n.Generators, s, n.Elt)
	case *ast.DictComp:
		a.comprehension(n.Generators, s, n.Key, n.Value)
	case *ast.Name:
		if n.Ctx != ast.Store {
			a.use(n.Id, n, s, "")
		} else {
			a.store(n, string(n.Id), s)
		}
	case *ast.Attribute:
		if name, ok := n.Value.(*ast.Name); ok {
			a.use(name.Id, name, s, string(n.Attr))
		} else {
			a.node(n.Value, s)
		}
	case *ast.AugAssign:
		if name, ok := n.Target.(*ast.Name); ok {
			a.use(name.Id, name, s, "")
		} else {
			a.node(n.Target, s)
		}
		a.node(n.Value, s)
	case *parser.AnnAssign:
		a.annAssign(n, s)
	case *parser.TypeAlias:
		a.typeAlias(n, s)
	case *ast.Try:
		a.try(n, s)
	case *ast.If:
		a.branches(n, s)
	default:
		for _, child := range parser.Children(n) {
			a.node(child, s)
		}
	}
}

// branches leaves out the branch of an if that is for other versions of Python.
func (a *analyzer) branches(n *ast.If, s *scope) {
	truth, known := version.Test(n.Test, func(name string) bool { return name == "sys" })
	a.node(n.Test, s)
	if !known || truth {
		a.body(n.Body, s)
	}
	if !known || !truth {
		a.body(n.Orelse, s)
	}
}

// function looks decorators and defaults up outside, annotations among the type parameters, the body inside.
func (a *analyzer) function(n ast.Ast, args *ast.Arguments, body []ast.Stmt, decorators []ast.Expr, returns ast.Expr, s *scope) {
	a.nodes(decorators, s)
	outer := a.typeParams(a.file.TypeParams(n), s)
	inner := a.newScope(outer)
	a.parameters(args, s, outer, inner)
	if !a.lazyAnnotations {
		a.optional(returns, outer)
	}
	a.enter(inner, body)
	a.functions++
	a.body(body, inner)
	a.functions--
}

func (a *analyzer) parameters(args *ast.Arguments, defaults, annotations, inner *scope) {
	for _, p := range a.file.Params(args) {
		a.optional(p.Default, defaults)
		if !a.lazyAnnotations {
			a.optional(p.Annotation, annotations)
		}
		inner.names[string(p.Name)] = true
	}
}

// enter fills a function's or class's scope with what its body binds.
func (a *analyzer) enter(s *scope, body []ast.Stmt) {
	b := binder{bound: map[string]ast.Ast{}, deletes: true, skip: a.skip}
	for _, st := range body {
		b.visit(st)
	}
	s.globals = b.globals
	for name := range b.bound {
		switch {
		case b.globals[name]:
			a.weak[name] = true
		case !b.nonlocals[name]:
			s.names[name] = true
		}
	}
}

func (a *analyzer) classDef(n *ast.ClassDef, s *scope) {
	a.nodes(n.DecoratorList, s)
	outer := a.typeParams(a.file.TypeParams(n), s)
	for _, arg := range parser.ClassArguments(n) {
		a.node(arg.Value, outer)
	}
	inner := a.newScope(outer)
	a.enter(inner, n.Body)
	inner.class = true
	// A name that the body binds may still be the module's where it is used first (`x = x`), which only decides
	// whether a definition too many comes along.
	a.body(n.Body, inner)
}

func (a *analyzer) lambda(n *ast.Lambda, s *scope) {
	inner := a.newScope(s)
	a.parameters(n.Args, s, s, inner)
	a.functions++
	a.node(n.Body, inner)
	a.functions--
}

// comprehension looks the first iterable up outside and all else inside.
func (a *analyzer) comprehension(clauses []ast.Comprehension, s *scope, results ...ast.Expr) {
	inner := a.newScope(s)
	for _, c := range clauses {
		b := binder{bound: map[string]ast.Ast{}}
		b.visit(c.Target)
		for name := range b.bound {
			inner.names[name] = true
		}
	}
	for i, c := range clauses {
		iter, _ := parser.CompIter(c)
		if i == 0 {
			a.node(iter, s)
		} else {
			a.node(iter, inner)
		}
		a.node(c.Target, inner)
		a.nodes(c.Ifs, inner)
	}
	a.nodes(results, inner)
}

// annAssign: Python evaluates the annotation of a module's or class's variable, not of a function's.
func (a *analyzer) annAssign(n *parser.AnnAssign, s *scope) {
	a.node(n.Target, s)
	if !a.lazyAnnotations && (s == nil || s.class) {
		a.node(n.Annotation, s)
	}
	a.optional(n.Value, s)
}

func (a *analyzer) typeAlias(n *parser.TypeAlias, s *scope) {
	inner := a.typeParams(n.TypeParams, s)
	a.functions++
	a.node(n.Value, inner)
	a.functions--
}

func (a *analyzer) typeParams(params []parser.TypeParam, s *scope) *scope {
	if len(params) == 0 {
		return s
	}
	inner := a.newScope(s)
	for _, p := range params {
		switch p := p.(type) {
		case *parser.TypeVar:
			inner.names[string(p.Name)] = true
		case *parser.ParamSpec:
			inner.names[string(p.Name)] = true
		case *parser.TypeVarTuple:
			inner.names[string(p.Name)] = true
		}
	}
	a.functions++
	for _, p := range params {
		for _, child := range parser.Children(p) {
			a.node(child, inner)
		}
	}
	a.functions--
	return inner
}

// try marks what stands in a body whose NameError is caught: such a program shows the error on purpose.
func (a *analyzer) try(n *ast.Try, s *scope) {
	guarded := false
	for _, h := range n.Handlers {
		guarded = guarded || catchesNameError(h.ExprType)
	}
	if guarded {
		a.guards++
	}
	a.body(n.Body, s)
	if guarded {
		a.guards--
	}
	for _, h := range n.Handlers {
		if version.Fallback(n) {
			break
		}
		if h.Name != "" {
			a.store(h, string(h.Name), s)
		}
		a.optional(h.ExprType, s)
		a.body(h.Body, s)
	}
	a.body(n.Orelse, s)
	a.body(n.Finalbody, s)
}

func catchesNameError(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.Name:
		return n.Id == "NameError" || n.Id == "UnboundLocalError"
	case *ast.Tuple:
		for _, elt := range n.Elts {
			if catchesNameError(elt) {
				return true
			}
		}
	}
	return false
}
