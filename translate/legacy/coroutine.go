package legacy

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// generatorCoroutine finds functions that a decorator makes coroutines:
//
//	@asyncio.coroutine
//	def f(): x = yield from g()   =>  async def f(): x = await g()
func (f *finder) generatorCoroutine(n *ast.FunctionDef) {
	for _, d := range n.DecoratorList {
		object, name := attribute(d)
		if object != "asyncio" || name != "coroutine" {
			continue
		}
		at := f.file.DecoratorAt(d)
		edits := []parser.Edit{
			{Span: parser.Span{Start: at, End: f.file.Span(d).End}},
			{Span: parser.Span{Start: f.file.Span(n).Start, End: f.file.Span(n).Start}, Text: "async "},
		}
		for _, s := range n.Body {
			parser.Inspect(s, func(inner ast.Ast) bool { return f.yields(inner, &edits) })
		}
		f.add(Idiom{
			Node: d, Message: "asyncio.coroutine was removed in Python 3.11; the program raises AttributeError here",
			Modern: "write `async def` and `await` instead of the decorator and `yield from`", Edits: edits,
		})
	}
}

func (f *finder) yields(n ast.Ast, edits *[]parser.Edit) bool {
	switch n := n.(type) {
	case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
		return false
	case *ast.YieldFrom:
		span, value := f.file.Span(n), f.file.Span(n.Value)
		*edits = append(*edits, parser.Edit{Span: parser.Span{Start: span.Start, End: value.Start}, Text: "await "})
		switch n.Value.(type) {
		case *ast.BoolOp, *ast.BinOp, *ast.Compare, *ast.IfExp:
			if !f.file.IsParenthesized(n.Value) {
				(*edits)[len(*edits)-1].Text += "("
				*edits = append(*edits, parser.Edit{Span: parser.Span{Start: value.End, End: value.End}, Text: ")"})
			}
		}
	case *ast.Yield:
		if n.Value == nil {
			*edits = append(*edits, parser.Edit{Span: f.file.Span(n), Text: "await asyncio.sleep(0)"})
		}
	}
	return true
}
