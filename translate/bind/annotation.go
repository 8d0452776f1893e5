package bind

import (
	"strings"

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

// hint is an annotation as __annotations__ keeps it.
func (b *binder) hint(e ast.Expr) hir.Hint {
	if str, ok := e.(*ast.Str); ok {
		return hir.Hint{Text: string(str.S), Quoted: true}
	}
	span := b.file.Span(e)
	text := ""
	if span.Start.Line == span.End.Line {
		lines := strings.Split(b.file.Source, "\n")
		if line := span.Start.Line; line >= 1 && line <= len(lines) {
			runes := []rune(lines[line-1])
			if from, to := b.file.Column(span.Start)-1, b.file.Column(span.End)-1; from >= 0 && from < to && to <= len(runes) {
				text = string(runes[from:to])
			}
		}
	}
	if text == "" {
		text = "object"
	}
	return hir.Hint{Text: text, Quoted: b.future}
}
