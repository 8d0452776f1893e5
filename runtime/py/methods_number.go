package py

func loadInt(c *Class) {
	c.dunders(numberDunders...)
	c.dunders("__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__", "__or__", "__ror__", "__xor__", "__rxor__",
		"__invert__", "__index__", "__lt__", "__le__", "__gt__", "__ge__", "__floordiv__", "__rfloordiv__", "__mod__", "__rmod__",
		"__divmod__", "__rdivmod__", "__round__", "__int__", "__float__", "__trunc__", "__floor__", "__ceil__")
	value := func(x any) Int {
		i, _ := asInteger(x)
		return i
	}
	c.method0("bit_length", func(self any) any { return IntBitLength(value(self)) })
	c.method0("bit_count", func(self any) any { return IntBitCount(value(self)) })
	c.method0("conjugate", func(self any) any { return value(self).any() })
	c.method0("is_integer", func(self any) any { return true })
	c.method0("as_integer_ratio", func(self any) any { return Tuple{value(self).any(), 1} })
	c.builtinFn("to_bytes", keywords("to_bytes", 0, 2, []string{"length", "byteorder", "signed"}), func(self any, a arguments) any {
		order := wantStr(a.or(1, "big"), "to_bytes() argument 'byteorder' must be str")
		return IntToBytes(value(self), a.intOr(0, 1), order, Truth(a.or(2, false)))
	})
	c.classMethod("from_bytes", keywords("from_bytes", 1, 2, []string{"bytes", "byteorder", "signed"}), func(cls *Class, a arguments) any {
		order := wantStr(a.or(1, "big"), "from_bytes() argument 'byteorder' must be str")
		return IntFromBytes(Bytes(BytesFromAny(a[0])), order, Truth(a.or(2, false))).any()
	})
	c.DefineGetSet("real", func(x any) any { return value(x).any() }, nil)
	c.DefineGetSet("imag", func(any) any { return 0 }, nil)
	c.DefineGetSet("numerator", func(x any) any { return value(x).any() }, nil)
	c.DefineGetSet("denominator", func(any) any { return 1 }, nil)
}

// numberDunders are the special methods that int, float and complex share.
var numberDunders = []string{"__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__",
	"__pow__", "__rpow__", "__neg__", "__pos__", "__abs__", "__bool__", "__eq__", "__ne__", "__hash__", "__repr__", "__str__", "__format__"}

func loadFloat(c *Class) {
	c.dunders(numberDunders...)
	c.dunders("__lt__", "__le__", "__gt__", "__ge__", "__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__divmod__", "__rdivmod__",
		"__round__", "__int__", "__float__", "__trunc__", "__floor__", "__ceil__")
	c.method0("is_integer", func(self any) any { return FloatIsInteger(self.(float64)) })
	c.method0("hex", func(self any) any { return FloatHex(self.(float64)) })
	c.method0("conjugate", func(self any) any { return self })
	c.method0("as_integer_ratio", func(self any) any {
		n, d := FloatAsIntegerRatio(self.(float64))
		return Tuple{n.any(), d.any()}
	})
	c.classMethod("fromhex", exactlyOne("float.fromhex"), func(cls *Class, a arguments) any {
		s, ok := asString(a[0])
		if !ok {
			panic(TypeError.New("bad argument type for built-in operation"))
		}
		return FloatFromHex(s)
	})
	c.DefineGetSet("real", func(x any) any { return bare(x) }, nil)
	c.DefineGetSet("imag", func(any) any { return 0.0 }, nil)
}

func loadComplex(c *Class) {
	c.dunders(numberDunders...)
	c.dunders("__complex__")
	c.method0("conjugate", func(self any) any { return ComplexConjugate(self.(complex128)) })
	c.DefineGetSet("real", func(x any) any { return real(bare(x).(complex128)) }, nil)
	c.DefineGetSet("imag", func(x any) any { return imag(bare(x).(complex128)) }, nil)
}

// floorCeil is x.__floor__() and x.__ceil__(): up rounds up.
func floorCeil(x any, up bool) any {
	f, ok := x.(float64)
	if !ok {
		i, _ := asInteger(x)
		return i.any()
	}
	i := FloatToInt(f)
	switch whole := i.Float(); {
	case whole > f && !up:
		i = i.Sub(NewInt(1))
	case whole < f && up:
		i = i.Add(NewInt(1))
	}
	return i.any()
}
