package link

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// bindings are the names that a statement binds in the scope it stands in, with the node that binds each first, and
// the modules of its `from m import *`.
func bindings(s ast.Stmt) (map[string]ast.Ast, []string) {
	b := binder{bound: map[string]ast.Ast{}}
	b.visit(s)
	return b.bound, b.stars
}

// binder collects what is bound in one scope; it does not enter other scopes.
type binder struct {
	bound     map[string]ast.Ast
	globals   map[string]bool
	nonlocals map[string]bool
	stars     []string
	deletes   bool             // `del x` counts, as it does for what is local to a function
	skip      map[ast.Ast]bool // imported names that do not count
}

func (b *binder) bind(name ast.Identifier, node ast.Ast) {
	if name == "" {
		return
	}
	if _, ok := b.bound[string(name)]; !ok {
		b.bound[string(name)] = node
	}
}

func (b *binder) visit(root ast.Ast) {
	parser.Inspect(root, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.FunctionDef:
			b.bind(n.Name, n)
			b.header(n.DecoratorList, n.Args)
			return false
		case *parser.AsyncFunctionDef:
			b.bind(n.Name, n)
			b.header(n.DecoratorList, n.Args)
			return false
		case *ast.ClassDef:
			b.bind(n.Name, n)
			b.header(n.DecoratorList, nil)
			for _, arg := range parser.ClassArguments(n) {
				b.walruses(arg.Value)
			}
			return false
		case *ast.Lambda:
			b.defaults(n.Args)
			return false
		case *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.GeneratorExp:
			b.walruses(n)
			return false
		case *ast.Import:
			b.imports(n.Names)
		case *ast.ImportFrom:
			b.importsFrom(n)
		case *ast.Global:
			b.globals = mark(b.globals, n.Names)
		case *ast.Nonlocal:
			b.nonlocals = mark(b.nonlocals, n.Names)
		default:
			b.names(n)
		}
		return true
	})
}

func (b *binder) names(n ast.Ast) {
	switch n := n.(type) {
	case *ast.Name:
		if n.Ctx == ast.Store || n.Ctx == ast.AugStore || n.Ctx == ast.Del && b.deletes {
			b.bind(n.Id, n)
		}
	case *ast.ExceptHandler:
		b.bind(n.Name, n)
	case *parser.TypeAlias:
		b.bind(n.Name.Id, n)
	case *parser.MatchAs:
		b.bind(n.Name, n)
	case *parser.MatchStar:
		b.bind(n.Name, n)
	case *parser.MatchMapping:
		b.bind(n.Rest, n)
	}
}

// walruses binds the targets of := inside a comprehension, which belong to the scope around it.
func (b *binder) walruses(comp ast.Ast) {
	parser.Inspect(comp, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.Lambda:
			b.defaults(n.Args)
			return false
		case *parser.NamedExpr:
			b.bind(n.Target.Id, n.Target)
		}
		return true
	})
}

// header binds what := binds in decorators and defaults, which are evaluated in the scope around the definition.
func (b *binder) header(decorators []ast.Expr, args *ast.Arguments) {
	for _, d := range decorators {
		b.walruses(d)
	}
	b.defaults(args)
}

// defaults binds what := binds in the defaults of parameters, which are evaluated in the scope around the function.
func (b *binder) defaults(args *ast.Arguments) {
	if args == nil {
		return
	}
	for _, list := range [][]ast.Expr{args.Defaults, args.KwDefaults} {
		for _, x := range list {
			if x != nil {
				b.walruses(x)
			}
		}
	}
}

func (b *binder) imports(names []*ast.Alias) {
	for _, a := range names {
		if !b.skip[a] {
			b.bind(aliasName(a), a)
		}
	}
}

func (b *binder) importsFrom(n *ast.ImportFrom) {
	for _, a := range n.Names {
		if b.skip[a] {
			continue
		}
		if a.Name == "*" {
			b.stars = append(b.stars, string(n.Module))
			continue
		}
		b.bind(aliasName(a), a)
	}
}

// aliasName is the name that an import binds: `import a.b` binds a.
func aliasName(a *ast.Alias) ast.Identifier {
	if a.AsName != "" {
		return a.AsName
	}
	first, _, _ := strings.Cut(string(a.Name), ".")
	return ast.Identifier(first)
}

func mark(set map[string]bool, names []ast.Identifier) map[string]bool {
	if set == nil {
		set = map[string]bool{}
	}
	for _, n := range names {
		set[string(n)] = true
	}
	return set
}
