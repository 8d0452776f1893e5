package hir

import "github.com/py2goasync/py2goasync/translate/ir"

// Stmt is a Python statement. The comment at each node shows its source form.
type Stmt interface {
	// Info gives position and comments.
	Info() *ir.Meta
}

// StmtBase is what every statement carries.
type StmtBase struct{ Meta ir.Meta }

// Info gives access to position and comments.
func (b *StmtBase) Info() *ir.Meta { return &b.Meta }

// ExprStmt is X
type ExprStmt struct {
	StmtBase
	X Expr
}

// Assign is Targets[0] = Targets[1] = … = Value
type Assign struct {
	StmtBase
	Targets    []Expr
	Value      Expr
	Annotation Expr // of target: Annotation = Value
	Hint       Hint
	// Alias is set for a name of a type that only annotations use: Paging = Annotated[dict, Depends(paging)].
	Alias bool
}

// Hint is an annotation as Python keeps it in __annotations__.
type Hint struct {
	// Text is the source of the annotation, or what a string annotation holds; "" without annotation.
	Text string
	// Quoted is set when Python keeps the text: a string annotation, or any under from __future__ import annotations.
	Quoted bool
}

// AnnDecl is Target: Annotation, without a value
type AnnDecl struct {
	StmtBase
	Target     Expr
	Annotation Expr
	Hint       Hint
}

// AugAssign is Target Op= Value
type AugAssign struct {
	StmtBase
	Target Expr
	Op     string
	Value  Expr
	// Load is the target read as an expression; its type is the type before the operation.
	Load Expr
	Cell *Cell
	// Bin is the operation as an expression, Load Op Value, whose type inference sets.
	Bin *Binary
}

// Return is return X (X may be nil)
type Return struct {
	StmtBase
	X Expr
}

// Raise is raise Exc from Cause (both may be nil)
type Raise struct {
	StmtBase
	Exc, Cause Expr
	// NoCause is set by "from None".
	NoCause bool
	// Outer is set for a bare raise outside of except clauses: it raises what a caller handles, or what a finally clause runs for.
	Outer bool
}

// Assert is assert Test, Msg
type Assert struct {
	StmtBase
	Test, Msg Expr
	// Told is what an assertion of a test tells of itself when it fails; nil for others.
	Told Expr
}

// Del is del Targets
type Del struct {
	StmtBase
	Targets []Expr
}

// Pass is pass
type Pass struct{ StmtBase }

// Break is break
type Break struct{ StmtBase }

// Continue is continue
type Continue struct{ StmtBase }

// If is if Test: Then else: Else
type If struct {
	StmtBase
	Test       Expr
	Then, Else []Stmt
}

// While is while Test: Body else: Else
type While struct {
	StmtBase
	Test       Expr
	Body, Else []Stmt
}

// For is for Target in Iter: Body else: Else
type For struct {
	StmtBase
	Target     Expr
	Iter       Expr
	Body, Else []Stmt
	Async      bool
}

// WithItem is Context as Target
type WithItem struct {
	Context Expr
	Target  Expr // may be nil
	Pos     ir.Pos
	// Resolved is what inference found the manager to be; lowering reads it.
	Resolved any
}

// With is with Items: Body
type With struct {
	StmtBase
	Items []*WithItem
	Body  []Stmt
	Async bool
}

// Handler is except Types as Var: Body; Type nil catches everything.
type Handler struct {
	ir.Meta
	Type Expr
	Var  *Var
	Body []Stmt
}

// Try is try: Body except …: else: Else finally: Finally; Star for except*.
type Try struct {
	StmtBase
	Body     []Stmt
	Handlers []*Handler
	Else     []Stmt
	Finally  []Stmt
	Star     bool
	// Prompt marks a statement of a session, which shows what it raises and goes on; there are no handlers then.
	Prompt bool
}

// FuncDef is def or async def.
type FuncDef struct {
	StmtBase
	Func       *Func
	Var        *Var
	Decorators []Expr
	// Value is the decorated function as an expression, decorators applied, when they are not of a known kind; the
	// innermost expression is the FuncExpr.
	Value Expr
	// Registers is set when the decorators only tell a web application of the function.
	Registers bool
	// Registrars are the outer decorators that tell a web application of what the others made.
	Registrars []Expr
	// Shown is the function whose parameters the application sees there: the decorated one, or a wrapper that hides it.
	Shown *Func
}

// FuncExpr is a function that a def made, as a value.
type FuncExpr struct {
	ExprBase
	Func *Func
}

// ClassDef is class Name(Bases, Keywords): Body
type ClassDef struct {
	StmtBase
	Class      *Class
	Var        *Var
	Decorators []Expr
}

// Import is import Module as Var, or from Module import Name as Var (Name "" for the former)
type Import struct {
	StmtBase
	Module string
	Name   string
	Var    *Var
	// Bound is the dotted path that the bound name stands for: import a.b binds a.
	Bound string
	// NamePos is where the module (import a.b) or name (from a import b) stands.
	NamePos ir.Pos
	// TypingOnly is true of what stands under if TYPE_CHECKING: only annotations look at it.
	TypingOnly bool
}

// Match is match Subject: Cases
type Match struct {
	StmtBase
	Subject Expr
	Cases   []*MatchCase
}

// MatchCase is case Pattern if Guard: Body
type MatchCase struct {
	ir.Meta
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

// TypeAlias is type Name = Value
type TypeAlias struct {
	StmtBase
	Var   *Var
	Value Expr
	// Used is set by inference when the program reads the name as a value.
	Used bool
}

// Comment holds comments at the end of a block.
type Comment struct{ StmtBase }

// Scope is global or nonlocal: nothing happens, but comments may stand at it.
type Scope struct{ StmtBase }

// Pattern is what follows case.
type Pattern interface{ isPattern() }

// PatValue is a literal or dotted name, compared by ==
type PatValue struct{ Value Expr }

// PatSingleton is None, True or False, compared by identity.
type PatSingleton struct{ Value *Const }

// PatSeq is [P, *rest, Q]; Star is the index of the starred pattern or -1.
type PatSeq struct {
	Elts []Pattern
	Star int
	Pos  ir.Pos
}

// PatStar is *Var within a sequence (Var nil for *_).
type PatStar struct {
	Var  *Var
	List *ListInfo // the list it receives
}

// PatMap is {K: P, **Rest}
type PatMap struct {
	Keys  []Expr
	Pats  []Pattern
	Rest  *Var
	Close bool
}

// PatClass is Cls(P, attr=Q)
type PatClass struct {
	Cls   Expr
	Pats  []Pattern
	Names []string
	Kw    []Pattern
	Pos   ir.Pos
}

// PatAs is P as Var; P nil for a capture, both nil for _.
type PatAs struct {
	P   Pattern
	Var *Name
}

// PatOr is P | Q
type PatOr struct{ Alts []Pattern }

func (*PatValue) isPattern()     {}
func (*PatSingleton) isPattern() {}
func (*PatSeq) isPattern()       {}
func (*PatStar) isPattern()      {}
func (*PatMap) isPattern()       {}
func (*PatClass) isPattern()     {}
func (*PatAs) isPattern()        {}
func (*PatOr) isPattern()        {}

// ImportGroup is one import statement that binds several names.
type ImportGroup struct {
	StmtBase
	Imports []*Import
}
