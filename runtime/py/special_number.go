package py

import "math/bits"

// indexSpecial is operator.index(x): __index__ or the carried int. ok is false when x has neither.
func indexSpecial(x any) (v any, ok bool) {
	if r, ok := callSpecial(x, "__index__"); ok {
		return resultInt(r, "__index__ returned non-int (type %s)"), true
	}
	if b, ok := baseValue(x); ok && Type(x).layout.IsSubclassOf(IntType) {
		return asInt(b)
	}
	return nil, false
}

// intSpecial is int(x) for an object: __int__, __index__, __trunc__, or the carried int.
func intSpecial(x any) (v any, ok bool) {
	if r, ok := callSpecial(x, "__int__"); ok {
		return resultInt(r, "__int__ returned non-int (type %s)"), true
	}
	if v, ok := indexSpecial(x); ok {
		return v, true
	}
	if r, ok := callSpecial(x, "__trunc__"); ok {
		return resultInt(r, "__trunc__ returned non-Integral (type %s)"), true
	}
	return nil, false
}

// floatSpecial is float(x) for an object: __float__, the carried float, or __index__.
func floatSpecial(x any) (v any, ok bool) {
	if r, ok := callSpecial(x, "__float__"); ok {
		f, ok := bare(r).(float64)
		if !ok {
			panic(TypeError.Newf("%s.__float__ returned non-float (type %s)", typeName(x), typeName(r)))
		}
		return f, true
	}
	if b, ok := baseValue(x); ok && Type(x).layout == FloatType {
		return b, true
	}
	return indexSpecial(x)
}

// complexSpecial is complex(x) for an object: __complex__, then floatSpecial.
func complexSpecial(x any) (v any, ok bool) {
	if r, ok := callSpecial(x, "__complex__"); ok {
		c, ok := bare(r).(complex128)
		if !ok {
			panic(TypeError.Newf("%s.__complex__ returned non-complex (type %s)", typeName(x), typeName(r)))
		}
		return c, true
	}
	return floatSpecial(x)
}

// bytesSpecial is bytes(x) for an object with __bytes__.
func bytesSpecial(x any) (v Bytes, ok bool) {
	r, ok := callSpecial(x, "__bytes__")
	if !ok {
		return "", false
	}
	b, isBytes := bare(r).(Bytes)
	if !isBytes {
		panic(TypeError.Newf("__bytes__ returned non-bytes (type %s)", typeName(r)))
	}
	return b, true
}

// hashSpecial is hash(x): __hash__, the carried value, identity, "unhashable type: 'A'".
func hashSpecial(x any, floor func(any) int) int {
	if h, ok := x.(withHash); ok {
		return h.PyHash()
	}
	if forbidden(x, "__hash__") {
		panic(unhashable(x))
	}
	if r, ok := callSpecial(x, "__hash__"); ok {
		n := resultInt(r, "__hash__ method should return an integer%.0s")
		if i, ok := n.(int); ok {
			if i == -1 {
				return -2
			}
			return i
		}
		return Hash(n)
	}
	if v, ok := baseValue(x); ok && v != nil {
		switch Type(x).layout {
		case ListType, DictType, SetType, ByteArrayType:
			panic(unhashable(x))
		}
		if _, own := v.(withHash); own || Type(x).layout.fields == nil {
			return floor(v)
		}
	}
	if m, ok := x.(*BoundMethod); ok {
		return m.hash()
	}
	return int(bits.RotateLeft64(uint64(Address(x)), -4))
}

func unhashable(x any) error { return TypeError.Newf("unhashable type: '%s'", typeName(x)) }
