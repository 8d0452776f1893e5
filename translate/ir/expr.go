package ir

// Expr is a Go expression. The comment at each node shows its source form.
type Expr interface {
	// Type is the Go type of the value; a Tuple for calls with other than one result.
	Type() Type
	isExpr()
}

// typed is embedded by nodes that carry their type.
type typed struct{ T Type }

func (t *typed) Type() Type { return t.T }
func (*typed) isExpr()      {}

// Lit is a literal, written as Go source: 42, 0.5, "text", true, nil. Untyped marks a constant that takes the type of its
// place (T is then its default type).
type Lit struct {
	typed
	Text    string
	Untyped bool
}

// Ref is a use of a variable: x
type Ref struct {
	Var *Var
}

func (r *Ref) Type() Type { return r.Var.Type }
func (*Ref) isExpr()      {}

// FuncRef is a use of a function or method expression of the generated package as a value or callee: fetchData
type FuncRef struct {
	typed
	Func *Func
}

// Qual is a use of a name of another package: asyncio.Sleep, py.ValueError. Explicit type arguments are written if any.
type Qual struct {
	typed
	Pkg      string // import path
	Name     string
	TypeArgs []Type
}

// Builtin is a predeclared function: len, append, make, new, min, max, panic, string …
type Builtin struct {
	typed
	Name string
}

// Select is a field or method selection: X.Name. Method (when not nil) is the program's own method and names it; Field
// likewise for a field declared by the program.
type Select struct {
	typed
	X      Expr
	Name   string
	Method *Func
	Field  *FieldDecl
}

// Call is Fun(Args...). Spread writes the last argument as arg... .
type Call struct {
	typed
	Fun    Expr
	Args   []Expr
	Spread bool
	// Break asks for one argument a line.
	Break bool
	// Pure tells that the call makes a value and does nothing else, so that it goes when nobody uses the value.
	Pure bool
}

// TypeExpr is a type used as an expression, as in make([]int, n) or new(T); also the callee of a conversion.
type TypeExpr struct {
	typed // the denoted type
}

// Convert is T(X).
type Convert struct {
	typed
	X Expr
}

// Index is X[I].
type Index struct {
	typed
	X, I Expr
}

// SliceExpr is X[Lo:Hi]; nil bounds are left out.
type SliceExpr struct {
	typed
	X, Lo, Hi Expr
}

// Binary is L Op R, with Go's operators.
type Binary struct {
	typed
	Op   string
	L, R Expr
}

// Unary is Op X: !x, -x, ^x, &x.
type Unary struct {
	typed
	Op string
	X  Expr
}

// Deref is *X.
type Deref struct {
	typed
	X Expr
}

// Assert is X.(T); T of the node is the asserted type, or with CommaOk the pair (T, bool).
type Assert struct {
	typed
	X       Expr
	To      Type
	CommaOk bool
}

// Composite is T{...}: a struct, slice or map literal. Addr writes &T{...}. Fields are keyed when Key is set.
type Composite struct {
	typed        // the type of the whole expression (pointer when Addr)
	Of    Type   // the literal's type
	Elems []Elem //
	Addr  bool
	Break bool // one element a line
}

// Elem is one element of a Composite: Value, Field: Value or Key: Value.
type Elem struct {
	Name  string     // field name, for structs of other packages
	Field *FieldDecl // field, for structs of the program
	Key   Expr       // key, for maps
	Value Expr
}

// FuncLit is func(params) results { body }.
type FuncLit struct {
	typed
	Params  []*Var
	Results []Type
	Named   []*Var // named results, when set parallel to Results
	Body    []Stmt
	PyName  string // the Python function or lambda it is (qualified), for tracebacks; "" for code of the function around it
	PyLine  int    // where that is defined
	Unseen  bool   // a function of which Python knows nothing: it is no frame of a traceback
}
