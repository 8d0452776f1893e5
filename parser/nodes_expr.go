package parser

import "github.com/go-python/gpython/ast"

// MatMult is the operator `@`, which Python 3.4 lacks; the numbers up to [ast.FloorDiv] are gpython's.
const MatMult ast.OperatorNumber = ast.FloorDiv + 100

// Await is `await Value`.
type Await struct {
	ast.ExprBase
	Value ast.Expr
}

// NamedExpr is `Target := Value`.
type NamedExpr struct {
	ast.ExprBase
	Target *ast.Name
	Value  ast.Expr
}

// Conversion is the `!r` of a replacement field: 'r', 's', 'a', or [NoConversion].
type Conversion int

// NoConversion says that a replacement field has no `!r`.
const NoConversion Conversion = -1

// JoinedStr is an f-string, `f"text {Value!r:spec}"`, or a run of adjacent literals of which one is an f-string.
// Its values are [*ast.Str] and [*FormattedValue].
type JoinedStr struct {
	ast.ExprBase
	Values []ast.Expr
}

// FormattedValue is one replacement field, `{Value!r:FormatSpec}`.
// `{x=}` gives the text "x=" as an [*ast.Str] before it, and conversion 'r' unless it says otherwise.
type FormattedValue struct {
	ast.ExprBase
	Value      ast.Expr
	Conversion Conversion
	FormatSpec *JoinedStr // nil without one
}

// TemplateStr is a t-string of Python 3.14, `t"text {Value}"`. Its values are [*ast.Str] and [*Interpolation].
type TemplateStr struct {
	ast.ExprBase
	Values []ast.Expr
}

// Interpolation is one replacement field of a t-string; Text is the source of Value.
type Interpolation struct {
	ast.ExprBase
	Value      ast.Expr
	Text       string
	Conversion Conversion
	FormatSpec *JoinedStr // nil without one
}

// AsyncIter stands around the iterable of an `async for` clause of a comprehension:
// `[x async for x in Value]` has the generator {Target: x, Iter: AsyncIter{Value}}.
// [CompIter] takes it off.
type AsyncIter struct {
	ast.ExprBase
	Value ast.Expr
}

// SliceLit is `Lower:Upper:Step` seen as an expression, see [SliceExpr].
type SliceLit struct {
	ast.ExprBase
	Slice *ast.Slice // its Lower, Upper and Step are nil where the source has none
}

// CompIter gives the iterable of a comprehension clause and whether the clause is `async for`.
func CompIter(c ast.Comprehension) (iter ast.Expr, async bool) {
	if a, ok := c.Iter.(*AsyncIter); ok {
		return a.Value, true
	}
	return c.Iter, false
}

var (
	_ ast.Expr = (*Await)(nil)
	_ ast.Expr = (*NamedExpr)(nil)
	_ ast.Expr = (*JoinedStr)(nil)
	_ ast.Expr = (*FormattedValue)(nil)
	_ ast.Expr = (*TemplateStr)(nil)
	_ ast.Expr = (*Interpolation)(nil)
	_ ast.Expr = (*AsyncIter)(nil)
	_ ast.Expr = (*SliceLit)(nil)
)
