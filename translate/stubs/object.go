package stubs

import (
	"go/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// Module is one Python module.
type Module struct {
	Name    string
	Path    string // Go import path
	Members map[string]Object
	Order   []string
	// NoObject marks modules whose Go package has no module object (# go: no module object): the floor cannot reach them.
	NoObject bool
}

// Object is a member of a module: *Func, *Class, *Var or *Module.
type Object interface {
	hir.LibObject
}

// Func is a function or method with its overloads, tried in order.
type Func struct {
	Module *Module
	Class  *Class // nil for functions
	Name   string
	Sigs   []*Sig
	// Static and ClassMethod tell methods apart; Property is read without a call.
	Static, ClassMethod, Property bool
}

// Unbound reports whether the function is given its object as an argument when it is read from the class: str.strip.
func (f *Func) Unbound() bool { return f.Class != nil && !f.Static && !f.ClassMethod && !f.Property }

// Sig is one overload.
type Sig struct {
	Func   *Func
	Params []Param // without self
	Result *TypeExpr
	Async  bool
	Target Target
	TVars  map[string]bool
	// Bounds are the classes of a library that type variables are limited to.
	Bounds map[string]*TypeExpr
}

// Param is a parameter of a stub function.
type Param struct {
	Name     string
	Kind     hir.ParamKind
	Type     *TypeExpr
	Optional bool   // has a default
	Default  string // its source when it is a plain literal ("..." otherwise)
}

// Target is the Go side of a declaration.
type Target struct {
	Name    string
	Pkg     string     // import path when it is not the module's own package
	Args    []ast.Expr // template arguments; nil without a template
	HasArgs bool
	Ctx     bool
	Err     bool
	Special bool
	Bits    int
	Field   bool
	// Waits marks an __aexit__ that takes a context and returns an error: leaving waits, or may fail.
	Waits bool
	// Sees marks one that is handed the error that the body ends with as well.
	Sees bool
	// Set marks attributes that a method of the Go name with Set before it assigns; others are assigned in the floor.
	Set bool
	// Wild marks functions that panic with exceptions of any kind, CancelledError included.
	Wild bool
	// Pure marks functions without side effects that cannot fail.
	Pure bool
	// Floor marks functions that are called through the module object, whatever the arguments: those with too many options
	// for a Go signature. The result is taken out of the floor as the type that the stub names.
	Floor bool
	// Call marks variables that a Go function without parameters gives, for modules whose variables the program assigns.
	Call bool
	// Const marks attributes of a class itself, which a variable of the Go package holds: timezone.utc is datetime.UTC.
	Const bool
	// Explicit marks generic functions whose type arguments are those of the result: subprocess.Run[string, string](…).
	Explicit bool
	// Handling marks functions that ask which exception is being handled: except clauses tell them through the context.
	Handling bool
	// Hook marks methods that the library calls, for programs to override.
	Hook bool
	// Plain marks plain functions called with the receiver as first argument: str methods.
	Plain bool
}

// Class is a class of a library module.
type Class struct {
	Module  *Module
	Name    string
	Params  []string
	Bases   []*TypeExpr
	Members map[string]*Func
	Attrs   map[string]*Var
	Order   []string
	Target  Target
	// Pointer is set when values are Go pointers (# go: *Queue), Interface for Go interfaces.
	Pointer, Interface bool
	// Covariant marks classes whose values never take in what their type arguments describe (tasks, iterators).
	Covariant bool
	// Floor marks classes whose values live in the floor: they have no Go type but any, and their members are looked up at
	// run time.
	Floor bool
	// Entered marks classes whose coroutines async with may enter: that awaits them, and leaving leaves the result.
	Entered bool
	// Handle marks classes whose Go values stand for objects of the floor, which FloorObject gives.
	Handle bool
	// Object is the Go variable that is the class itself, for modules without an object.
	Object string
	// Embed is the Go type that classes of a program embed to derive from the class, Serves the interface they satisfy then:
	// its methods are those of the stub that are marked as hooks, which the library calls.
	Embed, Serves string
	// Exception marks exception classes: matched by py.Is with the class variable of this name.
	Exception bool
}

// Var is a constant or attribute.
type Var struct {
	Module *Module
	Name   string
	Type   *TypeExpr
	Target Target
}

// TypeExpr is a type written in a stub.
type TypeExpr struct {
	Name string // int, list, T, Task, |, Callable, tuple …
	Args []*TypeExpr
	// Groups are the numbers of groups that a constant pattern may have: Regex[0, 1].
	Groups []int
	// Class is the class that Name refers to, if it is one; TVar tells a type variable.
	Class *Class
	TVar  bool
	// Literals are the constants of Literal["r", "w"], Literal[True], Literal[2] or Literal[PIPE], and Kind says what they are.
	Literals []string
	Kind     LiteralKind
}

// LiteralKind says what the constants of a Literal are.
type LiteralKind int

// The kinds of literals: texts, True or False, names of the module's constants (and None), and ints.
const (
	LiteralStr LiteralKind = iota
	LiteralBool
	LiteralName
	LiteralInt
)

// LibName is the module's name.
func (m *Module) LibName() string { return m.Name }

// LibName is the qualified name of the function.
func (f *Func) LibName() string {
	if f.Class != nil {
		return f.Class.LibName() + "." + f.Name
	}
	return qualified(f.Module, f.Name)
}

// LibName is the qualified name of the class.
func (c *Class) LibName() string { return qualified(c.Module, c.Name) }

// LibName is the qualified name of the constant.
func (v *Var) LibName() string { return qualified(v.Module, v.Name) }

func qualified(m *Module, name string) string {
	if m == nil || m.Name == "builtins" {
		return name
	}
	return m.Name + "." + name
}

// LibBase gives the first base class and its arguments in terms of args.
func (c *Class) LibBase(args []*hir.Cell) (hir.LibClass, []*hir.Cell) {
	if len(c.Bases) == 0 || c.Bases[0].Class == nil {
		return nil, nil
	}
	base := c.Bases[0]
	bound := map[string]*hir.Cell{}
	for i, p := range c.Params {
		if i < len(args) {
			bound[p] = args[i]
		}
	}
	out := make([]*hir.Cell, len(base.Args))
	for i, a := range base.Args {
		if a.TVar && bound[a.Name] != nil {
			out[i] = bound[a.Name]
		} else {
			out[i] = hir.CellOf(Plain(a))
		}
	}
	return base.Class, out
}

// Find looks a method up in the class and its bases.
func (c *Class) Find(name string) (*Func, *Class) {
	for ; c != nil; c = c.BaseClass() {
		if f, ok := c.Members[name]; ok {
			return f, c
		}
	}
	return nil, nil
}

// FindAttr looks an attribute up in the class and its bases.
func (c *Class) FindAttr(name string) (*Var, *Class) {
	for ; c != nil; c = c.BaseClass() {
		if v, ok := c.Attrs[name]; ok {
			return v, c
		}
	}
	return nil, nil
}

// BaseClass is the first base that is a class of a stub, or nil.
func (c *Class) BaseClass() *Class {
	if len(c.Bases) == 0 {
		return nil
	}
	return c.Bases[0].Class
}

// Enumeration reports whether the class is one of a module's enumerations: Signals["SIGINT"] is a member of it.
func (c *Class) Enumeration() bool { return c.Floor && c.Attrs["__members__"] != nil }

// Inherits reports whether c is base or derives from it.
func (c *Class) Inherits(base *Class) bool {
	for ; c != nil; c = c.BaseClass() {
		if c == base {
			return true
		}
	}
	return false
}

// Plain is the type that a TypeExpr without type variables and containers denotes.
func Plain(t *TypeExpr) hir.Type {
	switch t.Name {
	case "None":
		return hir.None
	case "bool":
		return hir.Bool
	case "int":
		return hir.IntOf(hir.MaxBits)
	case "float":
		return hir.Float
	case "complex":
		return hir.Complex
	case "str":
		return hir.Str
	case "bytes":
		return hir.BytesTy
	}
	return hir.Any
}
