package parser

import (
	"fmt"

	"github.com/go-python/gpython/ast"
)

// Check reports what CPython's parser takes and its compiler refuses: `return` outside a function, `await` outside an
// async one, `global x` behind a use of x … The first error is the one that CPython 3.13 raises. With [TopLevelAwait]
// in the mode of the file, its top level counts as an async function.
func Check(f *File) []*SyntaxError {
	c := &checker{file: f}
	c.futures()
	c.symbols()
	c.flow()
	return c.errs
}

// checker collects errors. Its three passes are those of CPython's compiler.
type checker struct {
	file *File
	errs []*SyntaxError
}

func (c *checker) errorf(at ast.Ast, format string, args ...any) {
	s := c.file.Span(at)
	if !s.IsValid() {
		s.Start = Start(at)
	}
	c.errs = append(c.errs, &SyntaxError{Msg: fmt.Sprintf(format, args...), Pos: s.Start, End: s.End})
}

var knownFutures = map[ast.Identifier]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// futures checks imports from __future__, which only a docstring and other such imports may precede.
func (c *checker) futures() {
	late := false
	for i, s := range c.file.Module.Body {
		n, ok := s.(*ast.ImportFrom)
		if !ok || n.Module != "__future__" || n.Level > 0 {
			_, isExpr := s.(*ast.ExprStmt)
			late = late || !(i == 0 && isExpr && isDocstring(s))
			continue
		}
		if late {
			c.errorf(n, "from __future__ imports must occur at the beginning of the file")
			continue
		}
		for _, a := range n.Names {
			switch {
			case a.Name == "braces":
				c.errorf(n, "not a chance")
			case !knownFutures[a.Name]:
				c.errorf(n, "future feature %s is not defined", a.Name)
			}
		}
	}
}

func isDocstring(s ast.Stmt) bool {
	e, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	_, ok = e.Value.(*ast.Str)
	return ok
}
