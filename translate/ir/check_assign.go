package ir

import "strconv"

// assignable reports a value that Go would not assign to a place of type t.
func (c *checker) assignable(v Expr, t Type, place string) {
	if v == nil || t == nil || v.Type() == nil || IsTuple(v.Type()) { // reported elsewhere
		return
	}
	if !fits(v, t) {
		c.errorf("%s of type %s gets %s of type %s", place, t, PrintExpr(v), v.Type())
	}
}

// fits reports whether Go assigns v to a place of type t. Where the answer lies in another package, it is yes.
func fits(v Expr, t Type) bool {
	if IsUntyped(v) {
		return constantFits(v, t)
	}
	return typeFits(v.Type(), t)
}

func typeFits(from, to Type) bool {
	if Identical(from, to) || from == nil || to == nil {
		return true
	}
	if _, ok := to.(*TypeParam); ok {
		return false
	}
	if isAny(to) {
		return true
	}
	if IsInterface(to) {
		_, basic := from.(*Basic)
		return !basic || Identical(from, Error)
	}
	if f, ok := from.(*Slice); ok { // the named slice type of tuples and an unnamed one
		if t, ok := to.(*Slice); ok {
			return f.Tuple != t.Tuple && Identical(f.Elem, t.Elem)
		}
	}
	return unknownUnderlying(from, to) || unknownUnderlying(to, from)
}

func isAny(t Type) bool { return Identical(t, Any) }

// unknownUnderlying reports whether named is a type of another package that may well be an unnamed one like other
// underneath: iter.Seq and a func type.
func unknownUnderlying(named, other Type) bool {
	n, ok := named.(*Named)
	if !ok || n.Interface {
		return false
	}
	if n.Obj != nil && n.Obj.Underlying == nil {
		return false
	}
	switch other.(type) {
	case *Signature, *Slice, *Map, *Chan, *Struct:
		return n.Obj == nil || Identical(n.Obj.Underlying, other) || len(n.Args) > 0
	}
	return false
}

// constantFits reports whether an untyped constant may stand where t is wanted.
func constantFits(v Expr, t Type) bool {
	natural := NaturalType(v)
	if natural == UntypedNil {
		return IsNilable(t) || isExternal(t)
	}
	if isAny(t) {
		return true
	}
	b, ok := t.(*Basic)
	if !ok {
		return isExternal(t) || isDefined(t)
	}
	switch natural.(*Basic).Name {
	case "bool", "string":
		return natural.(*Basic).Name == b.Name
	case "complex128":
		return b.Name == "complex128"
	case "float64":
		return b.Name == "float64" || b.Name == "float32" || b.Name == "complex128"
	}
	return integerFits(v, b.Name)
}

// integerFits reports whether an integer constant fits the basic type.
func integerFits(v Expr, name string) bool {
	bits := map[string]int{"int": 64, "int64": 64, "int32": 32, "rune": 32, "int16": 16, "int8": 8}
	unsigned := map[string]int{"uint": 64, "uint64": 64, "uint32": 32, "uint16": 16, "byte": 8, "uint8": 8, "uintptr": 64}
	lit, isLit := v.(*Lit)
	switch {
	case name == "float64", name == "float32", name == "complex128":
		return true
	case bits[name] > 0:
		if !isLit || lit.Text[0] == '\'' {
			return true
		}
		_, err := strconv.ParseInt(lit.Text, 0, bits[name])
		return err == nil
	case unsigned[name] > 0:
		if !isLit || lit.Text[0] == '\'' {
			return true
		}
		_, err := strconv.ParseUint(lit.Text, 0, unsigned[name])
		return err == nil
	}
	return false
}

// isExternal reports whether t is a named type of another package, whose underlying type is unknown here.
func isExternal(t Type) bool {
	n, ok := t.(*Named)
	return ok && n.Obj == nil && !n.Interface
}

// isDefined reports whether t is a defined type of the program over something else than a struct.
func isDefined(t Type) bool {
	n, ok := t.(*Named)
	return ok && n.Obj != nil && n.Obj.Underlying != nil
}
