package link

import (
	"strings"
	"unicode"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/version"
)

// role is what a top-level statement is to other snippets.
type role int

const (
	inert   role = iota // docstring, pass, …
	defines             // comes along
	runs                // stays where it is
)

func roleOf(s ast.Stmt, functions map[string]bool) role {
	c := classifier{functions}
	switch n := s.(type) {
	case *ast.Pass:
		return inert
	case *ast.Raise:
		if isMissingModule(n.Exc) {
			return inert
		}
	case *ast.ExprStmt:
		if isConstant(n.Value) {
			return inert
		}
	case *ast.Import, *ast.ImportFrom, *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *parser.TypeAlias:
		return defines
	case *ast.Assign:
		if c.areNames(n.Targets) && c.isSimple(n.Value) {
			return defines
		}
	case *parser.AnnAssign:
		if c.isName(n.Target) && (n.Value == nil || c.isSimple(n.Value)) {
			return defines
		}
	case *ast.If:
		if !isMainGuard(n) && c.isSimple(n.Test) {
			return c.compound(n.Body, n.Orelse)
		}
	case *ast.Try:
		blocks := [][]ast.Stmt{n.Body, n.Orelse, n.Finalbody}
		for _, h := range n.Handlers {
			if version.Fallback(n) {
				break
			}
			blocks = append(blocks, h.Body)
		}
		return c.compound(blocks...)
	}
	return runs
}

// isConstant is true for a docstring, `...` and the like.
func isConstant(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Str, *ast.Num, *ast.Bytes, *ast.NameConstant, *ast.Ellipsis:
		return true
	}
	return false
}

type classifier struct{ functions map[string]bool }

// compound is the role of a statement made of blocks.
func (c classifier) compound(blocks ...[]ast.Stmt) role {
	all := inert
	for _, block := range blocks {
		for _, s := range block {
			all = max(all, roleOf(s, c.functions))
		}
	}
	return all
}

func (c classifier) areNames(targets []ast.Expr) bool {
	for _, t := range targets {
		if !c.isName(t) {
			return false
		}
	}
	return true
}

func (c classifier) isName(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.Name:
		return true
	case *ast.Tuple:
		return c.areNames(n.Elts)
	case *ast.List:
		return c.areNames(n.Elts)
	}
	return false
}

// isSimple reports whether a value is there without running any function of the document or waiting for anything:
// literals, operators, constructors of classes, and library functions that only make a value.
func (c classifier) isSimple(e ast.Expr) bool {
	simple := true
	parser.Inspect(e, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.Lambda:
			return false
		case *parser.Await, *ast.Yield, *ast.YieldFrom, *parser.NamedExpr, *parser.AsyncIter:
			simple = false
		case *ast.Call:
			simple = simple && c.isConstructor(n.Func)
		}
		return simple
	})
	return simple
}

func (c classifier) isConstructor(f ast.Expr) bool {
	switch n := f.(type) {
	case *ast.Name:
		name := string(n.Id)
		return isClassName(name) || makers[name] && !c.functions[name]
	case *ast.Attribute:
		return isClassName(string(n.Attr)) || makers[string(n.Attr)]
	case *ast.Subscript: // Queue[int](), Generic[T]()
		return c.isConstructor(n.Value)
	}
	return false
}

func isClassName(name string) bool {
	name = strings.TrimLeft(name, "_")
	return name != "" && unicode.IsUpper([]rune(name)[0])
}

// makers are functions of the library, and methods of its values, that make a value and do nothing else.
var makers = wordSet(`
	bool bytearray bytes complex dict float frozenset int list memoryview object range set slice str tuple type
	abs all any bin chr divmod enumerate filter format getattr hash hex iter len map max min oct ord pow repr reversed
	round sorted sum zip
	namedtuple defaultdict deque getLogger compile getenv count cycle repeat chain product partial field
	timedelta datetime date timezone time monotonic perf_counter now utcnow fromisoformat
	get_event_loop new_event_loop get_context wraps lru_cache cache singledispatch local
	split rsplit splitlines strip lstrip rstrip join upper lower title replace encode decode copy keys values items get
	format_map zfill ljust rjust center dumps loads sqrt uuid4
`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
