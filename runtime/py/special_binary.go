package py

import "strings"

// binarySpecial is a op b: __add__ and __radd__ with NotImplemented, then the carried values, then "unsupported operand
// type(s) for +".
func binarySpecial(sym, name, rname string, floor func(a, b any) any, a, b any) any {
	if r, ok := tryBinary(name, rname, a, b); ok {
		return r
	}
	if r, ok := onCarried(floor, a, b); ok {
		return r
	}
	if sym == "|" {
		if u, ok := NewUnion(a, b); ok {
			return u
		}
	}
	panic(unsupported(sym, a, b))
}

// inplaceSpecial is a op= b: __iadd__, then binarySpecial; sym is "+=".
func inplaceSpecial(sym, iname, name, rname string, floor func(a, b any) any, a, b any) any {
	if r, ok := callSpecial(a, iname, b); ok && r != NotImplemented {
		return r
	}
	return binarySpecial(sym, name, rname, floor, a, b)
}

// tryBinary asks both operands, the right one first when its class derives from the left one's and overrides.
func tryBinary(name, rname string, a, b any) (any, bool) {
	ta, tb := Type(a), Type(b)
	left, hasLeft := ta.lookupUser(name)
	right, hasRight := tb.lookupUser(rname)
	if ta == tb {
		hasRight = false
	}
	if hasRight && right != nil && tb.IsSubclassOf(ta) && overrides(ta, rname, right) {
		if r := must(callBound(right, b, a)); r != NotImplemented {
			return r, true
		}
		hasRight = false
	}
	if hasLeft && left != nil {
		if r := must(callBound(left, a, b)); r != NotImplemented {
			return r, true
		}
	}
	if hasRight && right != nil {
		if r := must(callBound(right, b, a)); r != NotImplemented {
			return r, true
		}
	}
	return nil, false
}

// overrides reports whether method, found on a subclass, differs from what cls itself has.
func overrides(cls *Class, name string, method any) bool {
	inherited, ok := cls.lookupUser(name)
	if !ok {
		return true
	}
	f, isFunc := inherited.(*Function)
	g, isFunc2 := method.(*Function)
	return !isFunc || !isFunc2 || f != g
}

// onCarried runs the operation on the builtin values that a and b carry; a TypeError of it means "not supported", which
// the caller reports with the real class names.
func onCarried(floor func(a, b any) any, a, b any) (r any, ok bool) {
	va, hasA := baseValue(a)
	vb, hasB := baseValue(b)
	if !hasA && !hasB {
		return nil, false
	}
	if !hasA {
		va = a
	}
	if !hasB {
		vb = b
	}
	err := Try(func() error {
		r = floor(va, vb)
		return nil
	})
	if Is(err, TypeError) {
		return nil, false
	}
	if err != nil {
		panic(err)
	}
	return r, true
}

// unsupported is the TypeError of a binary operator that no operand supports.
func unsupported(sym string, a, b any) error {
	ta, tb := typeName(a), typeName(b)
	switch op := strings.TrimSuffix(sym, "="); {
	case op == "+" && sequenceName(a) != "":
		if s := sequenceName(a); s != "bytes" && s != "bytearray" {
			return TypeError.Newf("can only concatenate %s (not \"%s\") to %s", s, tb, s)
		}
		return TypeError.Newf("can't concat %s to %s", tb, ta)
	case op == "*" && sequenceName(a) != "":
		return TypeError.Newf("can't multiply sequence by non-int of type '%s'", tb)
	case op == "*" && sequenceName(b) != "":
		return TypeError.Newf("can't multiply sequence by non-int of type '%s'", ta)
	}
	return TypeError.Newf("unsupported operand type(s) for %s: '%s' and '%s'", sym, ta, tb)
}

// sequenceName names the sequence type of x that + concatenates, or "".
func sequenceName(x any) string {
	cls := Type(x)
	if cls.layout != nil {
		cls = cls.layout
	}
	switch cls {
	case StrType, ListType, TupleType, BytesType, ByteArrayType:
		return cls.Name
	}
	return ""
}

// unarySpecial is -x, +x, ~x, abs(x): "bad operand type for unary -: 'A'" (sym "-"), "bad operand type for abs(): 'A'".
func unarySpecial(sym, name string, floor func(any) any, x any) any {
	if r, ok := callSpecial(x, name); ok {
		return r
	}
	if v, ok := baseValue(x); ok {
		return floor(v)
	}
	if strings.HasSuffix(sym, "()") {
		panic(TypeError.Newf("bad operand type for %s: '%s'", sym, typeName(x)))
	}
	panic(TypeError.Newf("bad operand type for unary %s: '%s'", sym, typeName(x)))
}
