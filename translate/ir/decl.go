package ir

// Var is a variable: local, parameter, result, receiver or package-level. Prefer is the wished name in Go style
// (translate makes it from the Python name); Name is what AssignNames decided.
type Var struct {
	Prefer string
	Name   string
	Type   Type
	Global bool
	// Mutable is set when the variable is assigned after its declaration (a Python variable, mostly).
	Mutable bool
	// Shared is set when other functions, or an assignment within an expression, may assign it between two operands.
	Shared bool
	// Python is set for variables of the source, as opposed to temporaries.
	Python bool
	// Receiver marks the receiver of a method, which is never nil.
	Receiver bool
	Pos      Pos
}

// GoName is the assigned name, or the wished one before names are assigned.
func (v *Var) GoName() string {
	if v.Name != "" {
		return v.Name
	}
	return v.Prefer
}

// Func is a function or method of the program.
type Func struct {
	Doc     []string // doc comment lines, without marker; the first begins with the Go name, written as {name}
	Lead    []string // comments that stood above the def
	Prefer  string
	Name    string
	PyName  string // the Python name (qualified), for tracebacks and reprs
	Pos     Pos
	Recv    *Var
	RecvOf  *TypeDecl // the receiver's type, for methods
	Private bool      // a method that no other overrides, whatever its name
	TParams []TParam
	Params  []*Var
	// Variadic makes the last parameter ...T.
	Variadic bool
	Results  []Type
	Named    []*Var // named results, parallel to Results when set
	Body     []Stmt
	Trail    string // comment behind the def line
	// IfUsed lets Tidy remove the function when nothing refers to it; for helpers that translate makes just in case.
	IfUsed bool
}

// GoName is the assigned name, or the wished one before names are assigned.
func (f *Func) GoName() string {
	if f.Name != "" {
		return f.Name
	}
	return f.Prefer
}

// Signature is the function's type without its receiver.
func (f *Func) Signature() *Signature {
	sig := &Signature{Results: f.Results, Variadic: f.Variadic}
	for _, p := range f.Params {
		sig.Params = append(sig.Params, p.Type)
	}
	return sig
}

// TParam is a type parameter with its constraint.
type TParam struct {
	Name       string
	Constraint Type
}

// Field is a field of an anonymous struct.
type Field struct {
	Name string
	Type Type
}

// FieldDecl is a field of a declared struct. An Embedded field has no name of its own.
type FieldDecl struct {
	Prefer   string
	Name     string
	Type     Type
	Tag      string // without backquotes
	Embedded bool
	Lead     []string
	Trail    string
}

// GoName is the assigned name, or the wished one before names are assigned; for embedded fields, the type's name.
func (f *FieldDecl) GoName() string {
	if f.Embedded {
		t := f.Type
		if p, ok := t.(*Pointer); ok {
			t = p.Elem
		}
		n := t.(*Named)
		if n.Obj != nil {
			return n.Obj.GoName()
		}
		return n.Name
	}
	if f.Name != "" {
		return f.Name
	}
	return f.Prefer
}

// TypeDecl declares a struct (Fields), an interface (Methods, Embeds) or another type (Underlying).
type TypeDecl struct {
	Doc        []string // first line begins with {name}
	Lead       []string
	Prefer     string
	Name       string
	Pos        Pos
	TParams    []TParam
	Fields     []*FieldDecl
	Interface  bool
	Methods    []*MethodSpec
	Embeds     []Type
	Underlying Type
	Alias      bool
	IfUsed     bool // Tidy removes it when nothing refers to it
}

// MethodSpec is a method of an interface. Of is the set of the program's methods that implement it: they share one name.
type MethodSpec struct {
	Doc []string
	Sig *Signature
	// ParamNames are written before the parameter types, for readers; nil leaves them out.
	ParamNames []string
	Of         []*Func
	// Prefer names it when Of is empty.
	Prefer string
	Name   string
}

// GoName is the assigned name, or the wished one before names are assigned.
func (m *MethodSpec) GoName() string {
	switch {
	case m.Name != "":
		return m.Name
	case len(m.Of) > 0:
		return m.Of[0].GoName()
	}
	return m.Prefer
}

// GoName is the assigned name, or the wished one before names are assigned.
func (t *TypeDecl) GoName() string {
	if t.Name != "" {
		return t.Name
	}
	return t.Prefer
}

// GlobalVar declares a package-level variable (or constant).
type GlobalVar struct {
	Doc   []string
	Lead  []string
	Trail string
	Blank bool
	Var   *Var
	Value Expr // may be nil
	Const bool
	Pos   Pos
	// IfUsed lets Tidy remove the variable when nothing refers to it and its value is pure.
	IfUsed bool
}

// Decl is a package-level declaration: *Func, *TypeDecl, *GlobalVar or *VarGroup.
type Decl interface{ isDecl() }

// VarGroup is var ( … ): globals that stood together.
type VarGroup struct {
	Lead []string
	Vars []*GlobalVar
}

func (*Func) isDecl()      {}
func (*TypeDecl) isDecl()  {}
func (*GlobalVar) isDecl() {}
func (*VarGroup) isDecl()  {}

// File is one Go file of the generated package.
type File struct {
	Name    string   // main.go, defs.go
	Doc     []string // package comment
	Decls   []Decl
	Trailer []string // comments at the end of the file
}

// DocStep is more than the lines of any document.
const DocStep = 10_000_000

// Program is one generated package.
type Program struct {
	Package string // package name, main
	// DocName is the name of the Markdown document or script, for tracebacks.
	DocName string
	// Modules are the files of the program's own modules: the lines of the first begin behind DocStep, those of the second behind
	// twice that.
	Modules []string
	Files   []*File
	// LineTable asks emit for the table that maps Go lines back to Python lines.
	LineTable bool
	// NoteUnused asks emit to tell linters which files hold definitions that nothing calls.
	NoteUnused bool
	// Source holds the Python lines by number that tracebacks quote.
	Source map[int]string
	// NoneUses lists by Python line what is done with values that may be None there, as py.RegisterLines wants it.
	NoneUses map[int][]string

	imports map[string]string // path -> name, decided by AssignNames
}
