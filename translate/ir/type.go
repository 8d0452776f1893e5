package ir

import "strings"

// Type is a Go type. Types are compared with [Identical]; they are immutable once built.
type Type interface {
	// String prints the type as Go source, packages by their last path element.
	String() string
	isType()
}

// Basic is a predeclared type by its Go name: bool, int, float64, string, error, any, byte, rune, uintptr …
type Basic struct{ Name string }

// Named is a declared type, possibly generic: asyncio.Queue[int], *Account's Account.
type Named struct {
	Pkg  string // import path; "" for the generated package
	Name string
	Args []Type
	// Obj is set for types that the program declares itself; its final name wins over Name.
	Obj *TypeDecl
	// Interface tells that any implementing pointer is assignable to it.
	Interface bool
}

// Pointer is *Elem.
type Pointer struct{ Elem Type }

// Slice is []Elem.
type Slice struct {
	Elem Type
	// Tuple is set for the named slice type that Python's tuples of any length have: py.VarTuple[Elem].
	Tuple bool
}

// Map is map[Key]Elem.
type Map struct{ Key, Elem Type }

// Signature is a func type.
type Signature struct {
	Params   []Type
	Results  []Type
	Variadic bool // the last parameter is a slice, written ...T
}

// Tuple is the type of a call with other than one result (empty: none).
type Tuple struct{ Elems []Type }

// Struct is an anonymous struct type (struct{} above all).
type Struct struct{ Fields []Field }

// TypeParam is a reference to a type parameter of the enclosing declaration.
type TypeParam struct{ Name string }

// Chan is a channel type.
type Chan struct{ Elem Type }

func (*Basic) isType()     {}
func (*Named) isType()     {}
func (*Pointer) isType()   {}
func (*Slice) isType()     {}
func (*Map) isType()       {}
func (*Signature) isType() {}
func (*Tuple) isType()     {}
func (*Struct) isType()    {}
func (*TypeParam) isType() {}
func (*Chan) isType()      {}

// Predeclared types.
var (
	Bool       Type = &Basic{"bool"}
	Int        Type = &Basic{"int"}
	Float64    Type = &Basic{"float64"}
	Complex128 Type = &Basic{"complex128"}
	String     Type = &Basic{"string"}
	Error      Type = &Basic{"error"}
	Any        Type = &Basic{"any"}
	Byte       Type = &Basic{"byte"}
	Rune       Type = &Basic{"rune"}
	// UntypedNil is the type of nil before it meets a typed place.
	UntypedNil Type = &Basic{"untyped nil"}
	// NoResult is the type of a call that returns nothing.
	NoResult Type = &Tuple{}
	// Context is context.Context.
	Context Type = &Named{Pkg: "context", Name: "Context", Interface: true}
)

func (t *Basic) String() string   { return t.Name }
func (t *Pointer) String() string { return "*" + t.Elem.String() }
func (t *Slice) String() string {
	if t.Tuple {
		return "py.VarTuple[" + t.Elem.String() + "]"
	}
	return "[]" + t.Elem.String()
}
func (t *Map) String() string { return "map[" + t.Key.String() + "]" + t.Elem.String() }
func (t *TypeParam) String() string {
	return t.Name
}
func (t *Chan) String() string { return "chan " + t.Elem.String() }

func (t *Named) String() string {
	name := t.Name
	if t.Obj != nil {
		name = t.Obj.GoName()
	}
	if t.Pkg != "" {
		name = t.Pkg[strings.LastIndex(t.Pkg, "/")+1:] + "." + name
	}
	if len(t.Args) > 0 {
		name += "[" + joinTypes(t.Args) + "]"
	}
	return name
}

func (t *Signature) String() string { return "func" + t.sig() }

func (t *Signature) sig() string {
	params := make([]string, len(t.Params))
	for i, p := range t.Params {
		params[i] = p.String()
		if t.Variadic && i == len(t.Params)-1 {
			params[i] = "..." + p.(*Slice).Elem.String()
		}
	}
	s := "(" + strings.Join(params, ", ") + ")"
	switch len(t.Results) {
	case 0:
	case 1:
		s += " " + t.Results[0].String()
	default:
		s += " (" + joinTypes(t.Results) + ")"
	}
	return s
}

func (t *Tuple) String() string { return "(" + joinTypes(t.Elems) + ")" }

func (t *Struct) String() string {
	if len(t.Fields) == 0 {
		return "struct{}"
	}
	fields := make([]string, len(t.Fields))
	for i, f := range t.Fields {
		fields[i] = f.Name + " " + f.Type.String()
	}
	return "struct{ " + strings.Join(fields, "; ") + " }"
}

func joinTypes(ts []Type) string {
	parts := make([]string, len(ts))
	for i, t := range ts {
		parts[i] = t.String()
	}
	return strings.Join(parts, ", ")
}

// Identical reports whether a and b are the same Go type.
func Identical(a, b Type) bool {
	a, b = unaliased(a), unaliased(b)
	if a == b {
		return true
	}
	switch a := a.(type) {
	case *Basic:
		b, ok := b.(*Basic)
		return ok && a.Name == b.Name
	case *Named:
		b, ok := b.(*Named)
		return ok && a.Pkg == b.Pkg && a.Obj == b.Obj && (a.Obj != nil || a.Name == b.Name) && identicalAll(a.Args, b.Args)
	case *Pointer:
		b, ok := b.(*Pointer)
		return ok && Identical(a.Elem, b.Elem)
	case *Slice:
		b, ok := b.(*Slice)
		return ok && a.Tuple == b.Tuple && Identical(a.Elem, b.Elem)
	case *Chan:
		b, ok := b.(*Chan)
		return ok && Identical(a.Elem, b.Elem)
	case *Map:
		b, ok := b.(*Map)
		return ok && Identical(a.Key, b.Key) && Identical(a.Elem, b.Elem)
	case *Signature:
		b, ok := b.(*Signature)
		return ok && a.Variadic == b.Variadic && identicalAll(a.Params, b.Params) && identicalAll(a.Results, b.Results)
	case *Tuple:
		b, ok := b.(*Tuple)
		return ok && identicalAll(a.Elems, b.Elems)
	case *TypeParam:
		b, ok := b.(*TypeParam)
		return ok && a.Name == b.Name
	case *Struct:
		b, ok := b.(*Struct)
		if !ok || len(a.Fields) != len(b.Fields) {
			return false
		}
		for i := range a.Fields {
			if a.Fields[i].Name != b.Fields[i].Name || !Identical(a.Fields[i].Type, b.Fields[i].Type) {
				return false
			}
		}
		return true
	}
	return false
}

func identicalAll(a, b []Type) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !Identical(a[i], b[i]) {
			return false
		}
	}
	return true
}

// IsInterface reports whether values of other types can be assigned to t without conversion.
func IsInterface(t Type) bool {
	switch t := t.(type) {
	case *Basic:
		return t.Name == "any" || t.Name == "error"
	case *Named:
		return t.Interface
	}
	return false
}

// Real is py.Real, another name of any for ints and floats.
var Real Type = &Named{Pkg: PyPkg, Name: "Real", Interface: true}

func unaliased(t Type) Type {
	if t == Real {
		return Any
	}
	return t
}

// IsNilable reports whether nil is a value of t.
func IsNilable(t Type) bool {
	switch t.(type) {
	case *Pointer, *Slice, *Map, *Signature, *Chan:
		return true
	}
	return IsInterface(t)
}
