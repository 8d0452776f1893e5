package parser

import (
	"sync"

	"github.com/go-python/gpython/ast"
)

// File is a parsed Python source: the tree and everything the tree has no room for.
// It is not changed after [ParseFile] returns and may be read by several goroutines.
type File struct {
	// Name is what the caller called the source.
	Name string
	// Source is the text that positions refer to: UTF-8 without a byte order mark, with \n at line ends
	// whatever the input used. Lines and columns are those of the input.
	Source string
	// Module is the tree. After an error it holds the statements that could be read.
	Module *ast.Module
	// Comments are all comments in source order.
	Comments []Comment

	lines []int // offset of each line's first byte

	spanOnce  sync.Once
	spans     map[ast.Ast]Span
	compSpans map[ast.Expr]Span
	spanLog   []spanEntry
	compLog   []compEntry

	posonly    map[*ast.Arguments]int
	typeParams map[ast.Ast][]TypeParam
	names      map[ast.Ast]Span
	decorators map[ast.Expr]Position
	unicode    map[*ast.Str]bool // literals with a u prefix, which ast.dump shows
	parens     map[ast.Expr]bool // expressions in parentheses of their own

	mode Mode
}

// Comment is one `# …` with its place.
type Comment struct {
	Pos Position
	// Text is the comment from its # to the end of the line, without trailing white space.
	Text string
	// Alone reports that nothing else stands on the line; else the comment trails code.
	Alone bool
}

// TypeParams are the type parameters of a function, async function, class or type alias: T in `class Box[T]`.
func (f *File) TypeParams(node ast.Ast) []TypeParam {
	if a, ok := node.(*TypeAlias); ok {
		return a.TypeParams
	}
	return f.typeParams[node]
}

// NameSpan is where the name stands that a function, async function, class, import alias, keyword argument, except
// clause (`as e`), attribute access or capture pattern names; invalid when there is none.
func (f *File) NameSpan(node ast.Ast) Span {
	if a, ok := node.(*ast.Attribute); ok { // far the most, and they end with their names
		end := f.Span(a).End
		return Span{Position{end.Line, max(end.Col-len(a.Attr), 0)}, end}
	}
	return f.names[node]
}

// DecoratorAt is the place of the @ before an expression of a DecoratorList.
func (f *File) DecoratorAt(decorator ast.Expr) Position {
	return f.decorators[decorator]
}

// IsParenthesized reports whether an expression that is not itself made of parentheses stands in a pair of them:
// true for the sum in `(a + b)`. A tuple counts as parenthesised when it is written with parentheses.
func (f *File) IsParenthesized(e ast.Expr) bool {
	return f.parens[e]
}
