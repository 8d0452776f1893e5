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
		return b.forward(s, string(str.S))
	}
	b.annotating++
	x := b.expr(s, e)
	b.annotating--
	b.forwards(s, x)
	return x
}

// forward binds what a string in an annotation holds; it is nil of what is no expression.
func (b *binder) forward(s *scope, text string) hir.Expr {
	file, errs := parser.ParseFile(b.name, []byte("("+text+")"), 0)
	if len(errs) > 0 || len(file.Module.Body) != 1 {
		return nil
	}
	if st, ok := file.Module.Body[0].(*ast.ExprStmt); ok {
		return b.quoted(s, file, st.Value)
	}
	return nil
}

// forwards binds the strings among the type arguments of an annotation; those of Literal, and what Annotated adds, are values.
func (b *binder) forwards(s *scope, x hir.Expr) {
	switch x := x.(type) {
	case *hir.Const:
		if x.Kind == hir.ConstStr {
			x.Forward = b.forward(s, x.Str)
		}
	case *hir.Index:
		name := ""
		switch of := x.X.(type) {
		case *hir.Name:
			name = of.Var.Name
		case *hir.Attr:
			name = of.Name
		}
		args := x.I
		if t, ok := args.(*hir.Tuple); ok && name == "Annotated" && len(t.Elts) > 0 {
			args = t.Elts[0]
		}
		if name != "Literal" {
			b.forwards(s, args)
		}
	case *hir.Tuple:
		for _, e := range x.Elts {
			b.forwards(s, e)
		}
	case *hir.List:
		for _, e := range x.Elts {
			b.forwards(s, e)
		}
	}
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
	if b.future {
		if text, ok := annotationText(e); ok {
			return hir.Hint{Text: text, Quoted: true}
		}
	}
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
