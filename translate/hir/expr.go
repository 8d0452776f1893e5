package hir

import (
	"math/big"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// Expr is a Python expression. The comment at each node shows its source form.
type Expr interface {
	// Base gives position and inferred type, to read and to set.
	Base() *ExprBase
}

// ExprBase is what every expression carries.
type ExprBase struct {
	Pos ir.Pos
	End ir.Pos
	T   Type // the inferred type at this place
}

// Base gives access to position and type.
func (b *ExprBase) Base() *ExprBase { return b }

// Const is a literal: None, True, 42, 1.5, 2j, "text", b"bytes", ...
type Const struct {
	ExprBase
	Kind  ConstKind
	Int   *big.Int
	Float float64 // also the imaginary part of a complex literal
	Str   string  // text or bytes
	// Forward is what a string among the type arguments of an annotation names: Node of Optional["Node"].
	Forward Expr
}

// ConstKind says which literal a Const is.
type ConstKind int

// The kinds of literals.
const (
	ConstNone ConstKind = iota
	ConstTrue
	ConstFalse
	ConstInt
	ConstFloat
	ConstComplex
	ConstStr
	ConstBytes
	ConstEllipsis
)

// Name is a use of a variable: x
type Name struct {
	ExprBase
	Var *Var
	// MayBeUnbound is set where the variable may not have been assigned yet.
	MayBeUnbound bool
	// Looked is set where locals() gives the variable, which it does only if it has a value.
	Looked bool
}

// Attr is X.Name
type Attr struct {
	ExprBase
	X    Expr
	Name string
	// NamePos is where the attribute name stands.
	NamePos ir.Pos
	// TypeOf is x when this is type(x).__name__ or x.__class__.__name__.
	TypeOf Expr
	// NameOf is the parameter that stands for f.__name__ where f is what a function only calls.
	NameOf *Name
	// Const is the value when it is known: the name of a function, the docstring of a class.
	Const *Const
	// Refused is set for the target of an assignment that raises.
	Refused Refusal
	// Super is the call of the getter that super().name stands for, where that is a property.
	Super *Call
	// Unset is set for a read of an attribute that may not have been assigned yet.
	Unset bool
}

// Index is X[I]; I may be a Slice or a Tuple with slices in it.
type Index struct {
	ExprBase
	X, I Expr
	List *ListInfo // the list that a slice of a list makes
	// Call is the call of a function that inference made, which the subscript of an enum is.
	Call *Call
}

// Slice is Lo:Hi:Step; parts may be nil.
type Slice struct {
	ExprBase
	Lo, Hi, Step Expr
}

// Arg is one argument of a call: value, name=value, *value, **value.
type Arg struct {
	Name  string
	Star  int
	Value Expr
	Pos   ir.Pos
}

// Call is Fn(Args...)
type Call struct {
	ExprBase
	Fn   Expr
	Args []Arg
	// Resolved is what inference found to be called; lowering reads it.
	Resolved any
	// Site holds cells that belong to this call (the element type of the list it makes, and so on).
	Site map[string]*Cell
	// List and Dict are the facts of the list or dict that the call makes.
	List *ListInfo
	Dict *DictInfo
	// Made is the call of the factory of a defaultdict, which makes a value.
	Made *Call
	// Written are the arguments as they are written, where Args has the elements of a tuple instead of *pair.
	Written []Arg
	// Het tells about a gather whose results have different types.
	Het *HetInfo
}

// Part is an element of a tuple that a call spreads over its arguments: f(*pair) calls f with the Parts of pair. The first one evaluates X.
type Part struct {
	ExprBase
	X Expr
	I int
}

// Unary is Op X with Op one of "-", "+", "~", "not".
type Unary struct {
	ExprBase
	Op string
	X  Expr
}

// Binary is L Op R with Op a Python operator: + - * / // % ** @ << >> & | ^
type Binary struct {
	ExprBase
	Op   string
	L, R Expr
	List *ListInfo // the list it makes
	// InPlace is set for the operation of an augmented assignment.
	InPlace bool
}

// BoolOp is Xs joined by Op, "and" or "or".
type BoolOp struct {
	ExprBase
	Op string
	Xs []Expr
	// Test is set where only its truth matters: in the condition of an if or while.
	Test bool
	// Open is set when it matters which of its numbers are ints and which floats.
	Open bool
}

// Compare is L Ops[0] Rs[0] Ops[1] Rs[1] …
type Compare struct {
	ExprBase
	L   Expr
	Ops []string // == != < <= > >= is, is not, in, not in
	Rs  []Expr
}

// IfExp is Then if Test else Else
type IfExp struct {
	ExprBase
	Test, Then, Else Expr
	// Open is set when it matters which of its numbers are ints and which floats.
	Open bool
}

// List is [Elts…]; elements may be Starred.
type List struct {
	ExprBase
	Elts []Expr
	Info *ListInfo
}

// Tuple is (Elts…)
type Tuple struct {
	ExprBase
	Elts []Expr
	Cell *Cell     // element cell, used when elements are starred
	Star *ListInfo // of a target: the list that a starred element receives
	// Open is set where it is walked over and the kinds of its numbers show: they are Any then.
	Open bool
}

// Set is {Elts…}
type Set struct {
	ExprBase
	Elts []Expr
	Cell *Cell
}

// Dict is {Keys: Values}; a nil key stands for **value.
type Dict struct {
	ExprBase
	Keys   []Expr
	Values []Expr
	Info   *DictInfo
	// Namespace is set for globals(): the names that have a value.
	Namespace bool
	// Locals is set for locals() of a function: the names that have a value there, or those of them that a template mentions. Unsure
	// is one of which only the run can tell.
	Locals, Template bool
	Unsure           string
}

// Starred is *X in a display, call or target.
type Starred struct {
	ExprBase
	X Expr
}

// CompKind says what a comprehension makes.
type CompKind int

// The kinds of comprehensions.
const (
	ListComp CompKind = iota
	SetComp
	DictComp
	GenExp
)

// Comp is [Elt for … in …], {…}, {Key: Elt …} or (Elt for …). Scope owns its variables.
type Comp struct {
	ExprBase
	Kind    CompKind
	Key     Expr
	Elt     Expr
	Clauses []*CompClause
	List    *ListInfo
	Dict    *DictInfo
	Cell    *Cell
	// Async is set when it awaits (an async for clause or an await inside).
	Async bool
	Func  *Func // the function it stands in
}

// CompClause is for Target in Iter if Ifs…
type CompClause struct {
	Target Expr
	Iter   Expr
	Ifs    []Expr
	Async  bool
	Pos    ir.Pos
}

// Lambda is lambda params: body
type Lambda struct {
	ExprBase
	Func *Func
}

// Kept evaluates Values into Vars, which the lambda X uses: what a call is given that X makes later.
type Kept struct {
	ExprBase
	Vars   []*Var
	Values []Expr
	X      *Lambda
}

// Await is await X
type Await struct {
	ExprBase
	X Expr
	// Resolved is the call of X.__await__() where that is an async method, set by inference.
	Resolved any
}

// Yield is yield X (X may be nil)
type Yield struct {
	ExprBase
	X Expr
}

// YieldFrom is yield from X
type YieldFrom struct {
	ExprBase
	X Expr
	// Floor tells that X is an object of the program that takes part: it has send or throw, or ends with a value.
	Floor bool
}

// FString is f"…"; each part is a *Const string or a *Format.
type FString struct {
	ExprBase
	Parts []Expr
	// Held tells that all fields are evaluated before the first is formatted, as str.format does.
	Held bool
}

// Format is {X!Conv:Spec} within an f-string; Conv is 0, 'r', 's' or 'a'; Spec nil without one.
type Format struct {
	ExprBase
	X    Expr
	Conv rune
	Spec *FString
}

// EnumMember is the object that an assignment in the body of an enum makes: the member Name with its Value.
type EnumMember struct {
	ExprBase
	Class *Class
	Name  string
	Value Expr
}

// Elems stands for what walking over X gives, where inference asks which expression a value comes from.
type Elems struct {
	ExprBase
	X Expr
}

// Plain is the builtin value that X is besides an instance of a class of the program: the int that a member of an IntEnum is,
// the tuple that a named tuple is. Where X turns out to be a value of the floor it is that.
type Plain struct {
	ExprBase
	X Expr
}

// NamedExpr is (Target := X)
type NamedExpr struct {
	ExprBase
	Target *Name
	X      Expr
}
