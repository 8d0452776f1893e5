package parser

import "github.com/go-python/gpython/ast"

// Pattern is what follows `case`.
type Pattern interface {
	ast.Ast
	patternNode()
}

// PatternBase makes a node a [Pattern].
type PatternBase struct{ ast.AST }

func (*PatternBase) patternNode() {}

// MatchValue is a literal or dotted name, compared by ==: `case 1:`, `case Color.RED:`.
type MatchValue struct {
	PatternBase
	Value ast.Expr
}

// MatchSingleton is `case None:`, `case True:` or `case False:`, compared by `is`.
type MatchSingleton struct {
	PatternBase
	Value ast.Singleton
}

// MatchSequence is `case [P, Q]:`, `case (P, Q):` or `case P, Q:`.
type MatchSequence struct {
	PatternBase
	Patterns []Pattern
}

// MatchMapping is `case {K: P, **Rest}:`.
type MatchMapping struct {
	PatternBase
	Keys     []ast.Expr
	Patterns []Pattern
	Rest     ast.Identifier // "" without one
}

// MatchClass is `case Cls(P, attr=Q):`.
type MatchClass struct {
	PatternBase
	Cls         ast.Expr
	Patterns    []Pattern
	KwdAttrs    []ast.Identifier
	KwdPatterns []Pattern
}

// MatchStar is `*Name` within a sequence pattern; `*_` has the name "".
type MatchStar struct {
	PatternBase
	Name ast.Identifier
}

// MatchAs is `P as Name`; a bare capture `Name` has no pattern, and the wildcard `_` neither pattern nor name.
type MatchAs struct {
	PatternBase
	Pattern Pattern // nil for a capture or wildcard
	Name    ast.Identifier
}

// MatchOr is `P | Q`.
type MatchOr struct {
	PatternBase
	Patterns []Pattern
}

var (
	_ Pattern = (*MatchValue)(nil)
	_ Pattern = (*MatchSingleton)(nil)
	_ Pattern = (*MatchSequence)(nil)
	_ Pattern = (*MatchMapping)(nil)
	_ Pattern = (*MatchClass)(nil)
	_ Pattern = (*MatchStar)(nil)
	_ Pattern = (*MatchAs)(nil)
	_ Pattern = (*MatchOr)(nil)
)
