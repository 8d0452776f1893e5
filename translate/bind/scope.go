package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

type scopeKind int

const (
	moduleScope scopeKind = iota
	funcScope
	classScope
	compScope
)

// scope is one Python scope while its code is bound.
type scope struct {
	kind   scopeKind
	parent *scope
	fn     *hir.Func // the enclosing function; the module function at top level
	class  *hir.Class
	vars   map[string]*hir.Var
	// global and nonlocal hold the names declared so.
	global, nonlocal map[string]bool
	b                *binder
	comp             *hir.Comp
	handlers         int // except clauses around what is being bound
}

func (s *scope) child(kind scopeKind, fn *hir.Func) *scope {
	return &scope{
		kind: kind, parent: s, fn: fn, class: s.class, vars: map[string]*hir.Var{},
		global: map[string]bool{}, nonlocal: map[string]bool{}, b: s.b,
	}
}

// declare makes sure the scope owns a variable of this name.
func (s *scope) declare(name string, at ast.Ast) *hir.Var {
	name = s.mangle(name)
	if s.global[name] {
		return s.module().declare(name, at)
	}
	if s.nonlocal[name] {
		if v := s.parent.lookupFunction(name); v != nil {
			return v
		}
	}
	if v, ok := s.vars[name]; ok {
		return v
	}
	v := &hir.Var{Name: name, Cell: hir.NewCell()}
	if at != nil {
		v.Pos = s.b.pos(at)
	}
	switch s.kind {
	case moduleScope:
		v.Kind = hir.Global
	case classScope:
		v.Kind, v.Class, v.Func = hir.ClassVar, s.class, s.fn
		s.class.Order = append(s.class.Order, v)
	default:
		v.Kind, v.Func, v.Comp = hir.Local, s.fn, s.comp
		if s.fn == s.b.module.Main {
			v.Kind = hir.Local
		}
		s.fn.Vars = append(s.fn.Vars, v)
	}
	s.vars[name] = v
	return v
}

func (s *scope) module() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// lookupFunction finds name in the function scopes from s outwards, for nonlocal.
func (s *scope) lookupFunction(name string) *hir.Var {
	for ; s != nil; s = s.parent {
		if s.kind == funcScope || s.kind == compScope {
			if s.global[name] {
				return nil
			}
			if s.nonlocal[name] {
				continue
			}
			if v, ok := s.vars[name]; ok {
				return v
			}
		}
	}
	return nil
}

// lookup resolves a use of name at s. Class scopes count only for code that stands directly in them.
func (s *scope) lookup(name string) *hir.Var {
	name = s.mangle(name)
	direct := true
	for t := s; t != nil; t = t.parent {
		if t.kind == classScope && !direct {
			continue
		}
		if t.kind == funcScope || t.kind == compScope {
			if t.global[name] {
				t = t.module()
			} else if t.nonlocal[name] {
				direct = false
				continue
			}
		}
		if v, ok := t.vars[name]; ok {
			return s.use(v)
		}
		if t.kind == funcScope || t.kind == classScope {
			direct = false
		}
	}
	return s.builtin(name)
}

// read resolves a name that is read at s. Code of the module, and of a class body, that stands before the name is bound there
// reads what is outside: print = functools.partial(print, flush=True).
func (s *scope) read(name string) *hir.Var {
	v := s.lookup(name)
	if v.Bindings > 0 || s.b.looping > 0 {
		return v
	}
	switch {
	case s.kind == classScope && v.Kind == hir.ClassVar && v.Class == s.class:
		if outer := s.parent.lookup(name); outer.Kind != hir.Builtin || isBuiltin(name) {
			return outer
		}
	case s.fn == s.b.module.Main && v.Kind == hir.Global && isBuiltin(name):
		return s.builtin(name)
	case s.kind == moduleScope && v.Kind == hir.Global && s.b.below[name] && s.b.annotating == 0:
		return s.builtin(name)
	}
	return v
}

func isBuiltin(name string) bool { return stubs.Default.Module("builtins").Members[name] != nil }

// use notes that v is used at s, perhaps from an inner function.
func (s *scope) use(v *hir.Var) *hir.Var {
	if v.Kind == hir.Builtin {
		return v
	}
	owner := v.Func
	if v.Kind == hir.Global {
		owner = s.b.module.Main
	}
	if v.Kind == hir.ClassVar {
		return v
	}
	if s.fn != owner {
		v.Captured = true
		for fn := s.fn; fn != nil && fn != owner; fn = fn.Parent {
			addFree(fn, v)
		}
	}
	return v
}

func addFree(fn *hir.Func, v *hir.Var) {
	for _, f := range fn.Free {
		if f == v {
			return
		}
	}
	fn.Free = append(fn.Free, v)
}

func (s *scope) builtin(name string) *hir.Var { return s.b.builtinVar(name) }

func (b *binder) builtinVar(name string) *hir.Var {
	if v, ok := b.builtins[name]; ok {
		return v
	}
	v := &hir.Var{Name: name, Kind: hir.Builtin, Cell: hir.NewCell()}
	b.builtins[name] = v
	return v
}

// bound notes one more binding of v at s.
func (s *scope) bound(v *hir.Var) *hir.Var {
	v.Bindings++
	owner := v.Func
	if v.Kind == hir.Global {
		owner = s.b.module.Main
	}
	if v.Kind != hir.ClassVar && s.fn != owner {
		v.CapturedWrite = true
		s.use(v)
	}
	return v
}

// mangle applies the rule for private names of a class: __x => _Class__x
func (s *scope) mangle(name string) string {
	if s.class == nil || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class := strings.TrimLeft(s.class.Name, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// collect declares every name that stmts bind in this scope, without entering inner scopes.
func (s *scope) collect(stmts []ast.Stmt) {
	for _, st := range stmts {
		if s.kind == moduleScope && isFlushedPrint(st) {
			continue
		}
		parser.Inspect(st, func(n ast.Ast) bool { return s.collectNode(n) })
	}
}

func (s *scope) collectNode(n ast.Ast) bool {
	switch n := n.(type) {
	case *ast.Global:
		for _, name := range n.Names {
			s.markGlobal(string(name))
		}
	case *ast.Nonlocal:
		for _, name := range n.Names {
			s.nonlocal[s.mangle(string(name))] = true
		}
	case *ast.Name:
		if n.Ctx == ast.Store || n.Ctx == ast.Del {
			s.declare(string(n.Id), n)
		}
	case *ast.FunctionDef:
		s.declare(string(n.Name), n)
		s.collectHeader(n.DecoratorList, n.Args, n.Returns)
		return false
	case *parser.AsyncFunctionDef:
		s.declare(string(n.Name), n)
		s.collectHeader(n.DecoratorList, n.Args, n.Returns)
		return false
	case *ast.ClassDef:
		s.declare(string(n.Name), n)
		s.collectHeader(n.DecoratorList, nil, nil)
		for _, a := range parser.ClassArguments(n) {
			s.collectExpr(a.Value)
		}
		return false
	case *ast.Lambda:
		s.collectHeader(nil, n.Args, nil)
		return false
	case *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.GeneratorExp:
		s.collectWalrus(n)
		return false
	case *ast.Import:
		for _, a := range n.Names {
			s.declare(aliasName(a, true), n)
		}
	case *ast.ImportFrom:
		for _, a := range n.Names {
			if a.Name != "*" {
				s.declare(aliasName(a, false), n)
			}
		}
	case *ast.ExceptHandler:
		if n.Name != "" {
			s.declare(string(n.Name), n)
		}
	case *parser.TypeAlias:
		s.declare(string(n.Name.Id), n)
	case *parser.MatchAs:
		s.declareIf(string(n.Name), n)
	case *parser.MatchStar:
		s.declareIf(string(n.Name), n)
	case *parser.MatchMapping:
		s.declareIf(string(n.Rest), n)
	}
	return true
}

// collectGlobals declares the variables of the module that only functions bind, after a global statement: functions
// further up may use them.
func (s *scope) collectGlobals(stmts []ast.Stmt) {
	for _, st := range stmts {
		parser.Inspect(st, func(n ast.Ast) bool {
			var body []ast.Stmt
			switch n := n.(type) {
			case *ast.FunctionDef:
				body = n.Body
			case *parser.AsyncFunctionDef:
				body = n.Body
			default:
				return true
			}
			s.child(funcScope, &hir.Func{}).collect(body) // only what it declares in the module stays
			return true
		})
	}
}

func (s *scope) declareIf(name string, n ast.Ast) {
	if name != "" {
		s.declare(name, n)
	}
}

func (s *scope) markGlobal(name string) {
	name = s.mangle(name)
	if s.kind == moduleScope {
		return
	}
	s.global[name] = true
}

func (s *scope) collectHeader(decorators []ast.Expr, args *ast.Arguments, returns ast.Expr) {
	for _, d := range decorators {
		s.collectExpr(d)
	}
	for _, p := range s.b.file.Params(args) {
		s.collectExpr(p.Default)
	}
}

func (s *scope) collectExpr(e ast.Expr) {
	if e != nil {
		parser.Inspect(e, func(n ast.Ast) bool { return s.collectNode(n) })
	}
}

// collectWalrus finds the := targets inside a comprehension, which belong to the scope around it.
func (s *scope) collectWalrus(comp ast.Ast) {
	parser.Inspect(comp, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *parser.NamedExpr:
			s.declare(string(n.Target.Id), n)
		case *ast.Lambda:
			s.collectHeader(nil, n.Args, nil)
			return false
		}
		return true
	})
}

// aliasName is the name that an import binds.
func aliasName(a *ast.Alias, dotted bool) string {
	if a.AsName != "" {
		return string(a.AsName)
	}
	name := string(a.Name)
	if dotted {
		name, _, _ = strings.Cut(name, ".")
	}
	return name
}
