package parser

import "github.com/go-python/gpython/ast"

// TypeParam is one of the names between the brackets of `def f[T, *Ts, **P]()`.
type TypeParam interface {
	ast.Ast
	typeParamNode()
}

// TypeParamBase makes a node a [TypeParam].
type TypeParamBase struct{ ast.AST }

func (*TypeParamBase) typeParamNode() {}

// TypeVar is `Name: Bound = Default`.
type TypeVar struct {
	TypeParamBase
	Name    ast.Identifier
	Bound   ast.Expr // nil without one
	Default ast.Expr // nil without one
}

// ParamSpec is `**Name = Default`.
type ParamSpec struct {
	TypeParamBase
	Name    ast.Identifier
	Default ast.Expr // nil without one
}

// TypeVarTuple is `*Name = Default`.
type TypeVarTuple struct {
	TypeParamBase
	Name    ast.Identifier
	Default ast.Expr // nil without one
}

var (
	_ TypeParam = (*TypeVar)(nil)
	_ TypeParam = (*ParamSpec)(nil)
	_ TypeParam = (*TypeVarTuple)(nil)
)
