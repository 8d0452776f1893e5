package py

import (
	"math"
	"strings"
)

// FormatComplex is format(c, spec).
func FormatComplex(c complex128, spec string) string {
	if spec == "" {
		return ComplexRepr(c)
	}
	f := parseSpec(spec, "complex")
	switch {
	case f.fill == '0':
		panic(ValueError.New("Zero padding is not allowed in complex format specifier"))
	case f.align == '=':
		panic(ValueError.New("'=' alignment flag is not allowed in complex format specifier"))
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		f.unknown("complex")
	}
	part := f
	part.width = 0
	text := func(x float64, sign byte) string {
		p := part
		p.sign = sign
		s := p.formatFloat(x, "complex")
		if f.typ == 0 {
			s = strings.TrimSuffix(s, ".0")
		}
		return s
	}
	re, im := text(real(c), f.sign), text(imag(c), '+')+"j"
	switch {
	case f.typ == 0 && real(c) == 0 && !math.Signbit(real(c)):
		re, im = "", text(imag(c), f.sign)+"j"
	case f.typ == 0:
		re, im = "("+re, im+")"
	}
	return f.pad(re+im, 0, '>')
}
