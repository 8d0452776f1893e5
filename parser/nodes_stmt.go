package parser

import "github.com/go-python/gpython/ast"

// AsyncFunctionDef is `async def Name(Args) -> Returns: Body`.
// Its type parameters, like those of a plain function, are found by [File.TypeParams].
type AsyncFunctionDef struct {
	ast.StmtBase
	Name          ast.Identifier
	Args          *ast.Arguments
	Body          []ast.Stmt
	DecoratorList []ast.Expr
	Returns       ast.Expr // nil without one
}

// AsyncFor is `async for Target in Iter: Body else: Orelse`.
type AsyncFor struct {
	ast.StmtBase
	Target ast.Expr
	Iter   ast.Expr
	Body   []ast.Stmt
	Orelse []ast.Stmt
}

// AsyncWith is `async with Items: Body`.
type AsyncWith struct {
	ast.StmtBase
	Items []*ast.WithItem
	Body  []ast.Stmt
}

// AnnAssign is `Target: Annotation = Value`.
type AnnAssign struct {
	ast.StmtBase
	Target     ast.Expr
	Annotation ast.Expr
	Value      ast.Expr // nil without one
	Simple     bool     // the target is a bare name without parentheses
}

// TryStar is `try: Body except* …: … else: Orelse finally: Finalbody`.
type TryStar struct {
	ast.StmtBase
	Body      []ast.Stmt
	Handlers  []*ast.ExceptHandler
	Orelse    []ast.Stmt
	Finalbody []ast.Stmt
}

// TypeAlias is `type Name[TypeParams] = Value`.
type TypeAlias struct {
	ast.StmtBase
	Name       *ast.Name
	TypeParams []TypeParam
	Value      ast.Expr
}

// Match is `match Subject: Cases`.
type Match struct {
	ast.StmtBase
	Subject ast.Expr
	Cases   []*MatchCase
}

// MatchCase is `case Pattern if Guard: Body`.
type MatchCase struct {
	ast.AST
	Pattern Pattern
	Guard   ast.Expr // nil without one
	Body    []ast.Stmt
}

var (
	_ ast.Stmt = (*AsyncFunctionDef)(nil)
	_ ast.Stmt = (*AsyncFor)(nil)
	_ ast.Stmt = (*AsyncWith)(nil)
	_ ast.Stmt = (*AnnAssign)(nil)
	_ ast.Stmt = (*TryStar)(nil)
	_ ast.Stmt = (*TypeAlias)(nil)
	_ ast.Stmt = (*Match)(nil)
	_ ast.Ast  = (*MatchCase)(nil)
)
