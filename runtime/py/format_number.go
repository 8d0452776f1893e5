package py

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// FormatInt is format(i, spec).
func FormatInt(i Int, spec string) string {
	if spec == "" {
		return i.String()
	}
	f := parseSpec(spec, "int")
	return f.formatInt(i, "int")
}

func (f *formatSpec) formatInt(i Int, typeOf string) string {
	switch f.typ {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return f.formatFloat(i.Float(), typeOf)
	case 0, 'd', 'n', 'b', 'o', 'x', 'X', 'c':
	default:
		f.unknown(typeOf)
	}
	if f.precision >= 0 {
		panic(ValueError.New("Precision not allowed in integer format specifier"))
	}
	if f.zeroNeg {
		panic(ValueError.New("Negative zero coercion (z) not allowed in integer format specifier"))
	}
	if f.typ == 'c' {
		return f.formatChar(i)
	}
	digits, prefix := intDigits(i, f.typ)
	if !f.alternate {
		prefix = ""
	}
	group := 3
	if f.typ != 0 && strings.ContainsRune("boxX", f.typ) {
		group = 4
	}
	return f.assemble(f.signOf(i.Sign() < 0)+prefix, digits, "", group)
}

func (f *formatSpec) formatChar(i Int) string {
	switch {
	case f.sign != 0:
		panic(ValueError.New("Sign not allowed with integer format specifier 'c'"))
	case f.alternate:
		panic(ValueError.New("Alternate form (#) not allowed with integer format specifier 'c'"))
	case i.big != nil:
		panic(OverflowError.New("Python int too large to convert to C long"))
	case i.small < 0 || i.small > 0x10FFFF:
		panic(OverflowError.New("%c arg not in range(0x110000)"))
	}
	return f.pad(runeString(rune(i.small)), 0, '<')
}

// intDigits are the digits of the absolute value and the prefix of the alternate form.
func intDigits(i Int, typ rune) (digits, prefix string) {
	base := 10
	switch typ {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	if base == 10 {
		return strings.TrimPrefix(i.String(), "-"), ""
	}
	if i.big == nil {
		digits = strconv.FormatUint(abs64(i.small), base)
	} else {
		digits = new(big.Int).Abs(i.big).Text(base)
	}
	if typ == 'X' {
		digits = strings.ToUpper(digits)
	}
	return digits, prefix
}

func (f *formatSpec) signOf(negative bool) string {
	switch {
	case negative:
		return "-"
	case f.sign == '+' || f.sign == ' ':
		return string(f.sign)
	}
	return ""
}

// assemble joins lead (sign and prefix), grouped digits and the rest, and pads. Zero fill is grouped along.
func (f *formatSpec) assemble(lead, digits, rest string, group int) string {
	if f.grouping != 0 {
		minDigits := 0
		if f.fill == '0' && f.align == '=' {
			minDigits = f.width - len(lead) - len(rest)
		}
		digits = groupDigits(digits, string(f.grouping), group, minDigits)
	}
	return f.pad(lead+digits+rest, len(lead), '>')
}

// groupDigits puts sep between groups, after filling up with zeros to the width that separators count towards.
func groupDigits(digits, sep string, group, width int) string {
	if !isDigits(digits) {
		return digits
	}
	var parts []string
	used := 0
	for {
		n := min(group, len(digits))
		part := digits[len(digits)-n:]
		digits = digits[:len(digits)-n]
		short := max(min(group-n, width-used-n), 1-n) // a separator never stands first
		if digits == "" && short > 0 {
			part = strings.Repeat("0", short) + part
		}
		parts = append(parts, part)
		used += len(part)
		if digits == "" && used >= width {
			break
		}
		used++ // the separator
	}
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(parts[i])
		if i > 0 {
			b.WriteString(sep)
		}
	}
	return b.String()
}

// isDigits is false for inf and nan, which are not grouped.
func isDigits(s string) bool {
	return s != "" && s[0] != 'i' && s[0] != 'n' && s[0] != 'I' && s[0] != 'N'
}

// FormatFloat is format(x, spec).
func FormatFloat(x float64, spec string) string {
	switch {
	case spec == "":
		return FloatRepr(x)
	case len(spec) == 3 && spec[0] == '.' && spec[2] == 'f' && isDigitByte(spec[1]) && x-x == 0:
		return strconv.FormatFloat(x, 'f', int(spec[1]-'0'), 64)
	}
	f := parseSpec(spec, "float")
	return f.formatFloat(x, "float")
}

func (f *formatSpec) formatFloat(x float64, typeOf string) string {
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
	default:
		f.unknown(typeOf)
	}
	whole, rest, negative := f.floatDigits(x)
	return f.assemble(f.signOf(negative), whole, rest, 3)
}

// floatDigits are the digits before the point and everything from the point on.
func (f *formatSpec) floatDigits(x float64) (whole, rest string, negative bool) {
	typ, suffix := f.typ, ""
	if typ == '%' {
		x, typ, suffix = x*100, 'f', "%"
	}
	text := floatText(math.Abs(x), typ, f.precision, f.alternate)
	negative = math.Signbit(x) && !math.IsNaN(x)
	if f.zeroNeg && negative && !strings.ContainsAny(mantissaOf(text), "123456789in") {
		negative = false
	}
	i := strings.IndexAny(text, ".eE")
	if i < 0 || !isDigits(text) {
		i = len(text)
	}
	return text[:i], text[i:] + suffix, negative
}

func mantissaOf(text string) string {
	m, _, _ := strings.Cut(text, "e")
	return m
}

// floatText writes x >= 0 by a type code; precision -1 is the code's default.
func floatText(x float64, typ rune, precision int, alternate bool) string {
	upper := typ == 'E' || typ == 'F' || typ == 'G'
	var s string
	switch {
	case math.IsInf(x, 0):
		s = "inf"
	case math.IsNaN(x):
		s = "nan"
	case typ == 'e' || typ == 'E' || typ == 'f' || typ == 'F':
		if precision < 0 {
			precision = 6
		}
		verb := byte('e')
		if typ == 'f' || typ == 'F' {
			verb = 'f'
		}
		s = strconv.FormatFloat(x, verb, precision, 64)
		if alternate && precision == 0 {
			s = withPoint(s)
		}
	case typ == 0 && precision < 0:
		s = FloatRepr(x)
		if alternate {
			s = withPoint(s)
		}
	default:
		s = generalText(x, typ, precision, alternate)
	}
	if upper {
		return strings.ToUpper(s)
	}
	return s
}

// withPoint is the alternate form of a number without a fraction: 1. or 1.e+10.
func withPoint(s string) string {
	mantissa, exp, ok := strings.Cut(s, "e")
	if !strings.Contains(mantissa, ".") {
		mantissa += "."
	}
	if ok {
		return mantissa + "e" + exp
	}
	return mantissa
}

// generalText is the g format. Without a type code it differs in always keeping one digit after the point.
func generalText(x float64, typ rune, precision int, alternate bool) string {
	switch {
	case precision < 0:
		precision = 6
	case precision == 0:
		precision = 1
	}
	s := strconv.FormatFloat(x, 'e', precision-1, 64)
	mantissa, expText, _ := strings.Cut(s, "e")
	exp, _ := strconv.Atoi(expText)
	limit := precision
	if typ == 0 {
		limit-- // so that the point of 1.0 finds room
	}
	if exp < -4 || exp >= limit {
		if !alternate {
			mantissa = trimZeros(mantissa)
		} else {
			mantissa = withPoint(mantissa)
		}
		return mantissa + "e" + expText
	}
	s = strconv.FormatFloat(x, 'f', max(precision-1-exp, 0), 64)
	if !alternate {
		s = trimZeros(s)
	} else {
		s = withPoint(s)
	}
	if typ == 0 && !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func trimZeros(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
