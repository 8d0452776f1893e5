package py

import (
	"math"
	"strings"
)

// format converts one value.
func (s percentSpec) format(v any) string {
	switch s.typ {
	case 's':
		return s.text(Str(v))
	case 'r':
		return s.text(Repr(v))
	case 'a':
		return s.text(ASCII(v))
	case 'c':
		return s.pad("", percentChar(v))
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return s.float(floatForPercent(v))
	case 'b':
		panic(ValueError.New("unsupported format character 'b' (0x62) at index 1"))
	}
	return s.integer(v)
}

func (s percentSpec) text(t string) string {
	if s.precision >= 0 && StrLen(t) > s.precision {
		t = t[:byteOffset(t, s.precision)]
	}
	return s.pad("", t)
}

func percentChar(v any) string {
	if t, ok := asString(v); ok {
		if StrLen(t) == 1 {
			return t
		}
		panic(TypeError.New("%c requires int or char"))
	}
	i, ok := indexOf(v)
	if !ok {
		panic(TypeError.New("%c requires int or char"))
	}
	if i.big != nil || i.small < 0 || i.small > 0x10FFFF {
		panic(OverflowError.New("%c arg not in range(0x110000)"))
	}
	return runeString(rune(i.small))
}

func floatForPercent(v any) float64 {
	f, ok := floatOf(v)
	if !ok {
		panic(TypeError.Newf("must be real number, not %s", typeName(v)))
	}
	return f
}

func (s percentSpec) sign(negative bool) string {
	switch {
	case negative:
		return "-"
	case s.plus:
		return "+"
	case s.space:
		return " "
	}
	return ""
}

// pad brings sign and body to the width; zeros go between them.
func (s percentSpec) pad(sign, body string) string {
	n := s.width - StrLen(sign) - StrLen(body)
	switch {
	case n <= 0:
		return sign + body
	case s.left:
		return sign + body + strings.Repeat(" ", n)
	case s.zero && s.typ != 's' && s.typ != 'r' && s.typ != 'a' && s.typ != 'c':
		return sign + strings.Repeat("0", n) + body
	}
	return strings.Repeat(" ", n) + sign + body
}

func (s percentSpec) float(x float64) string {
	precision := s.precision
	if precision < 0 {
		precision = 6
	}
	return s.pad(s.sign(math.Signbit(x) && !math.IsNaN(x)), floatText(math.Abs(x), s.typ, precision, s.alternate))
}

// integer converts d, i, u, o, x and X; only d takes floats, truncated.
func (s percentSpec) integer(v any) string {
	i, ok := s.integerOf(v)
	if !ok {
		if s.typ == 'd' || s.typ == 'i' || s.typ == 'u' {
			panic(TypeError.Newf("%%%c format: a real number is required, not %s", s.typ, typeName(v)))
		}
		panic(TypeError.Newf("%%%c format: an integer is required, not %s", s.typ, typeName(v)))
	}
	typ := s.typ
	if typ == 'i' || typ == 'u' {
		typ = 'd'
	}
	digits, prefix := intDigits(i, typ)
	if n := s.precision - len(digits); n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	sign := s.sign(i.Sign() < 0)
	if s.alternate {
		sign += prefix
	}
	return s.pad(sign, digits)
}

func (s percentSpec) integerOf(v any) (Int, bool) {
	if s.typ == 'd' || s.typ == 'i' || s.typ == 'u' {
		if f, ok := bare(v).(float64); ok {
			return FloatToInt(f), true
		}
		if i, ok := indexOf(v); ok {
			return i, true
		}
		if r, ok := intSpecialOf(v); ok {
			return r, true
		}
		return Int{}, false
	}
	return indexOf(v)
}
