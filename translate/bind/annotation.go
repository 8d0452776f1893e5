package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// annotation binds a type annotation. Strings in it are read as the expressions they hold, as type checkers do.
func (b *binder) annotation(s *scope, e ast.Expr) hir.Expr {
	if e == nil {
		return nil
	}
	if str, ok := e.(*ast.Str); ok {
		file, errs := parser.ParseFile(b.name, []byte("("+string(str.S)+")"), 0)
		if len(errs) > 0 || len(file.Module.Body) != 1 {
			return nil
		}
		if st, ok := file.Module.Body[0].(*ast.ExprStmt); ok {
			return b.quoted(s, file, st.Value)
		}
		return nil
	}
	return b.expr(s, e)
}

// quoted binds an expression that stood in a string; positions inside it mean nothing.
func (b *binder) quoted(s *scope, file *parser.File, e ast.Expr) hir.Expr {
	saved := b.file
	b.file = file
	defer func() { b.file = saved }()
	return b.expr(s, e)
}
