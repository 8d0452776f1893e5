package py

import (
	"math"
	"math/big"
)

// Abs is abs(x).
func Abs(x any) any {
	if n, ok := asNumber(ToAny(x)); ok {
		switch n.kind {
		case kindFloat:
			return AbsFloat(n.f)
		case kindComplex:
			return AbsComplex(n.c)
		}
		return n.i.Abs().any()
	}
	return unarySpecial("abs()", "__abs__", Abs, x)
}

// AbsFloat is abs(f).
func AbsFloat(f float64) float64 {
	if f < 0 {
		return -f
	}
	return f + 0 // turns -0.0 into 0.0
}

// DivMod is divmod(a, b).
func DivMod(a, b any) any {
	x, ok := asNumber(ToAny(a))
	y, ok2 := asNumber(ToAny(b))
	switch {
	case !ok || !ok2 || max(x.kind, y.kind) == kindComplex:
		return binarySpecial("divmod()", "__divmod__", "__rdivmod__", DivMod, a, b)
	case max(x.kind, y.kind) == kindFloat:
		q, m := DivModFloat(x.float(), y.float())
		return Tuple{q, m}
	}
	q, m := x.i.DivMod(y.i)
	return Tuple{q.any(), m.any()}
}

// PowMod is pow(a, n, m).
func PowMod(a, n, m any) any {
	if m == nil {
		return Pow(a, n)
	}
	x, ok := asInteger(a)
	y, ok2 := asInteger(n)
	z, ok3 := asInteger(m)
	if !ok || !ok2 || !ok3 {
		_, xNum := asNumber(a)
		_, yNum := asNumber(n)
		if _, zNum := asNumber(m); xNum && yNum && zNum {
			panic(TypeError.New("pow() 3rd argument not allowed unless all arguments are integers"))
		}
		if r, ok := callSpecial(a, "__pow__", n, m); ok && !isSame(r, NotImplemented) {
			return r
		}
		panic(TypeError.Newf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", typeName(a), typeName(n), typeName(m)))
	}
	return x.PowMod(y, z).any()
}

// Round is round(x): an int for numbers.
func Round(x any) any {
	n, ok := asNumber(ToAny(x))
	if ok && n.kind == kindFloat {
		return RoundFloat(n.f).any()
	}
	if ok && n.kind <= kindInt {
		return n.i.any()
	}
	return roundSpecial(x)
}

// RoundTo is round(x, digits); digits may be None.
func RoundTo(x, digits any) any {
	n, ok := asNumber(ToAny(x))
	if !ok || n.kind == kindComplex {
		return roundSpecial(x, digits)
	}
	if digits == nil {
		return Round(x)
	}
	d := Index(digits).clamp()
	if n.kind == kindFloat {
		return RoundFloatTo(n.f, d)
	}
	return RoundIntTo(n.i, d).any()
}

func roundSpecial(x any, digits ...any) any {
	if r, ok := callSpecial(x, "__round__", digits...); ok {
		return r
	}
	if v, ok := baseValue(x); ok {
		if len(digits) == 0 {
			return Round(v)
		}
		return RoundTo(v, digits[0])
	}
	panic(TypeError.Newf("type %s doesn't define __round__ method", typeName(x)))
}

// Bin is bin(i).
func Bin(x any) string { return prefixed(Index(x), 'b') }

// Oct is oct(i).
func Oct(x any) string { return prefixed(Index(x), 'o') }

// Hex is hex(i).
func Hex(x any) string { return prefixed(Index(x), 'x') }

func prefixed(i Int, typ rune) string {
	digits, prefix := intDigits(i, typ)
	if i.Sign() < 0 {
		return "-" + prefix + digits
	}
	return prefix + digits
}

// ToInt is int(x).
func ToInt(x any) Int {
	switch x := x.(type) {
	case int:
		return NewInt(x)
	case string:
		return ParseInt(x)
	case float64:
		return FloatToInt(x)
	}
	if i, ok := intSpecialOf(x); ok {
		return i
	}
	if y, changed := canonical(x); changed {
		return ToInt(y)
	}
	switch v := bare(x).(type) {
	case string:
		return ParseInt(v)
	case float64:
		return FloatToInt(v)
	}
	if b, ok := bytesLike(x); ok {
		return intFromText(x, b, 10)
	}
	panic(TypeError.Newf("int() argument must be a string, a bytes-like object or a real number, not '%s'", typeName(x)))
}

// intFromText is int() of bytes, which shows them as bytes when they are no number.
func intFromText(x any, b []byte, base int) Int {
	var i Int
	if isASCII(string(b)) {
		if err := Try(func() error { i = ParseIntBase(string(b), base); return nil }); err == nil {
			return i
		}
	}
	panic(ValueError.Newf("invalid literal for int() with base %d: %s", base, Repr(x)))
}

// ToIntBase is int(x, base).
func ToIntBase(x, base any) Int {
	n := Index(base).clamp()
	if s, ok := asString(x); ok {
		return ParseIntBase(s, n)
	}
	if b, ok := bytesLike(x); ok {
		return intFromText(x, b, n)
	}
	panic(TypeError.New("int() can't convert non-string with explicit base"))
}

// intSpecialOf reads an int from an int, a bool, or an object with __int__, __index__ or __trunc__.
func intSpecialOf(x any) (Int, bool) {
	switch x := x.(type) {
	case int, bool, *big.Int, Int:
		return asInteger(x)
	case nil, float64, string, Bytes:
		return Int{}, false
	}
	if !isUserObject(x) {
		return Int{}, false
	}
	v, ok := intSpecial(x)
	if !ok {
		return Int{}, false
	}
	return asInteger(v)
}

// ToFloat is float(x).
func ToFloat(x any) float64 {
	if s, ok := asString(x); ok {
		return ParseFloat(s)
	}
	if f, ok := floatOf(x); ok {
		return f
	}
	if b, ok := bytesLike(x); ok {
		f, ok := parseFloat(StrStrip(string(b)))
		if !ok {
			panic(ValueError.Newf("could not convert string to float: %s", Repr(x)))
		}
		return f
	}
	panic(TypeError.Newf("float() argument must be a string or a real number, not '%s'", typeName(x)))
}

// floatOf reads a real number as a float.
func floatOf(x any) (float64, bool) {
	switch x := x.(type) {
	case float64:
		return x, true
	case int:
		return float64(x), true
	}
	if n, ok := asNumber(ToAny(x)); ok {
		if n.kind == kindComplex {
			return 0, false
		}
		return n.float(), true
	}
	if isUserObject(x) {
		if v, ok := floatSpecial(x); ok {
			return floatOf(v)
		}
	}
	return 0, false
}

// ToComplex is complex(re, im); im is nil when not given.
func ToComplex(re, im any) complex128 {
	if s, ok := asString(re); ok {
		if im != nil {
			panic(TypeError.New("complex() can't take second arg if first is a string"))
		}
		return ParseComplex(s)
	}
	if _, ok := asString(im); ok {
		panic(TypeError.New("complex() second arg can't be a string"))
	}
	c, ok := complexOf(re)
	if !ok {
		panic(TypeError.Newf("complex() first argument must be a string or a number, not '%s'", typeName(re)))
	}
	if im == nil {
		return c
	}
	d, ok := complexOf(im)
	if !ok {
		panic(TypeError.Newf("complex() second argument must be a number, not '%s'", typeName(im)))
	}
	// Parts that are real numbers are taken as they are: adding zeros would lose the sign of -0.0.
	if imag(d) != 0 || math.Signbit(imag(d)) {
		c -= complex(imag(d), 0)
	}
	if _, ok := re.(complex128); ok {
		return complex(real(c), imag(c)+real(d))
	}
	return complex(real(c), real(d))
}

func complexOf(x any) (complex128, bool) {
	if n, ok := asNumber(ToAny(x)); ok {
		return n.complex(), true
	}
	if isUserObject(x) {
		if v, ok := complexSpecial(x); ok {
			return complexOf(v)
		}
	}
	return 0, false
}
