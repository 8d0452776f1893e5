package ir

// Pos is a position in the Python source: a 1-based line and column of the document.
type Pos struct{ Line, Col int }

// IsValid reports whether p is a place at all.
func (p Pos) IsValid() bool { return p.Line > 0 }

// Meta is what every statement carries beside its meaning.
type Meta struct {
	Pos   Pos
	Lead  []string // comment lines above it, without the // marker; "" is an empty comment line
	Blank bool     // a blank line stood above it (and above its comments)
	Trail string   // a comment behind it on its (first) line
	// Marks are the columns that a traceback underlines in the Python line, as py.RegisterLines wants them: "4-20", or
	// "0-9 3-9"; "" for none.
	Marks string
}

// Stmt is a Go statement. The comment at each node shows its source form.
type Stmt interface {
	// Info gives the position and comments, to read and to set.
	Info() *Meta
	isStmt()
}

// Info gives access to the position and comments of the statement.
func (m *Meta) Info() *Meta { return m }
func (*Meta) isStmt()       {}

// Define is Vars := Values. A nil Var is the blank identifier. A Var already declared in the same scope may stand among
// them (Go's redeclaration), when Redeclare says so for it.
type Define struct {
	Meta
	Vars      []*Var
	Redeclare []bool // nil: none
	Values    []Expr // one per Var, or a single Tuple-typed call
}

// VarDecl is var V T or var V T = Value.
type VarDecl struct {
	Meta
	Var   *Var
	Value Expr // may be nil
}

// Assign is Targets Op Values with Op "=", "+=", "-=" …; a nil target is the blank identifier.
type Assign struct {
	Meta
	Targets []Expr
	Op      string
	Values  []Expr
}

// IncDec is X++ or X--.
type IncDec struct {
	Meta
	X  Expr
	Op string
}

// ExprStmt is a call for its effect.
type ExprStmt struct {
	Meta
	X Expr
}

// If is if Init; Cond { Then } else { Else }. Init may be nil; Else may hold a single *If for else-if chains.
type If struct {
	Meta
	Init Stmt
	Cond Expr
	Then []Stmt
	Else []Stmt
}

// For is for Init; Cond; Post { Body }; all parts may be nil.
type For struct {
	Meta
	Label *Label
	Init  Stmt
	Cond  Expr
	Post  Stmt
	Body  []Stmt
}

// Range is for Key, Value := range X { Body }. Nil Key and Value: for range X. With Assign set, the variables exist already (=).
type Range struct {
	Meta
	Label      *Label
	Key, Value *Var
	Assign     bool
	X          Expr
	Body       []Stmt
}

// Return is return Values.
type Return struct {
	Meta
	Values []Expr
}

// Block is { Body }.
type Block struct {
	Meta
	Body []Stmt
}

// Switch is switch Init; Tag { cases }; a nil Tag switches on true.
type Switch struct {
	Meta
	Label *Label
	Init  Stmt
	Tag   Expr
	Cases []*Case
}

// Case is one case of a Switch; no Values means default.
type Case struct {
	Meta
	Values []Expr
	Body   []Stmt
}

// TypeSwitch is switch Bind := X.(type) { cases }.
type TypeSwitch struct {
	Meta
	Label *Label
	X     Expr
	Cases []*TypeCase
}

// TypeCase is one case of a TypeSwitch; no Types means default. Bind (may be nil) is the variable of this clause; all
// clauses of one switch that bind must prefer the same name.
type TypeCase struct {
	Meta
	Types []Type // UntypedNil stands for case nil
	Bind  *Var
	Body  []Stmt
}

// Branch is break, continue (with an optional label) or goto.
type Branch struct {
	Meta
	Tok   string
	Label *Label
}

// Defer is defer Call.
type Defer struct {
	Meta
	Call Expr
}

// Go is go Call.
type Go struct {
	Meta
	Call Expr
}

// CommentStmt holds comments that belong to no statement (at the end of a block, or in an empty one): its Lead.
type CommentStmt struct {
	Meta
}

// LocalType declares a type inside a function.
type LocalType struct {
	Meta
	Decl *TypeDecl
}

// Label is a loop label, declared by the statement that holds it; named by AssignNames, and printed only when used.
type Label struct{ Prefer, Name string }

// GoName is the assigned name, or the wished one before names are assigned.
func (l *Label) GoName() string {
	if l.Name != "" {
		return l.Name
	}
	return l.Prefer
}
