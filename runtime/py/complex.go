package py

import (
	"math"
	"math/cmplx"
	"strings"
)

// ComplexRepr is repr(c) and str(c): "(1+2j)", or "2j" when the real part is plain zero.
func ComplexRepr(c complex128) string {
	if real(c) == 0 && !math.Signbit(real(c)) {
		return complexPart(imag(c)) + "j"
	}
	im := complexPart(imag(c))
	if im[0] != '-' {
		im = "+" + im
	}
	return "(" + complexPart(real(c)) + im + "j)"
}

// complexPart is a float as complex prints it: without ".0".
func complexPart(f float64) string { return strings.TrimSuffix(FloatRepr(f), ".0") }

// TrueDivComplex is a / b.
func TrueDivComplex(a, b complex128) complex128 {
	if b == 0 {
		panic(ZeroDivisionError.New("complex division by zero"))
	}
	// Smith's method, as CPython uses it: Go's own division rounds otherwise.
	br, bi, ar, ai := real(b), imag(b), real(a), imag(a)
	if math.Abs(br) >= math.Abs(bi) {
		ratio := bi / br
		den := br + float64(bi*ratio)
		return complex((ar+float64(ai*ratio))/den, (ai-float64(ar*ratio))/den)
	}
	if math.Abs(bi) >= math.Abs(br) {
		ratio := br / bi
		den := float64(br*ratio) + bi
		return complex((float64(ar*ratio)+ai)/den, (float64(ai*ratio)-ar)/den)
	}
	return cmplx.NaN()
}

// PowComplex is a ** b.
func PowComplex(a, b complex128) complex128 {
	switch {
	case b == 0:
		return 1
	case a == 0:
		if imag(b) != 0 || real(b) < 0 {
			panic(ZeroDivisionError.New("0.0 to a negative or complex power"))
		}
		return 0
	}
	var r complex128
	if imag(b) == 0 && real(b) == math.Floor(real(b)) && math.Abs(real(b)) <= 100 {
		r = powComplexInt(a, int(real(b)))
	} else {
		r = powComplexPolar(a, b)
	}
	if cmplx.IsInf(r) {
		panic(OverflowError.New("complex exponentiation"))
	}
	return r
}

func powComplexInt(a complex128, n int) complex128 {
	if n < 0 {
		return TrueDivComplex(1, powComplexInt(a, -n))
	}
	r, p := complex128(1), a
	for mask := 1; mask <= n; mask <<= 1 {
		if n&mask != 0 {
			r = MulComplex(r, p)
		}
		p = MulComplex(p, p)
	}
	return r
}

func powComplexPolar(a, b complex128) complex128 {
	abs := hypotExact(real(a), imag(a))
	length := powFloat(abs, real(b))
	at := atan2Exact(imag(a), real(a))
	phase := at * real(b)
	if imag(b) != 0 {
		length /= expExact(at * imag(b))
		phase += imag(b) * logDouble2(abs).hi
	}
	sin, cos := sinCos(phase)
	return complex(length*cos, length*sin)
}

// MulComplex is a * b, without fused operations, which would round otherwise than CPython.
func MulComplex(a, b complex128) complex128 {
	return complex(float64(real(a)*real(b))-float64(imag(a)*imag(b)), float64(real(a)*imag(b))+float64(imag(a)*real(b)))
}

// NegComplex is -c, of constants too: Go's have no negative zeros.
func NegComplex(c complex128) complex128 { return -c }

// AbsComplex is abs(c).
func AbsComplex(c complex128) float64 {
	r := hypotExact(real(c), imag(c))
	if math.IsInf(r, 0) && !cmplx.IsInf(c) {
		panic(OverflowError.New("absolute value too large"))
	}
	return r
}

// ComplexConjugate is complex.conjugate.
func ComplexConjugate(c complex128) complex128 { return cmplx.Conj(c) }

// ParseComplex is complex(s).
func ParseComplex(s string) complex128 {
	t := asciiDigits(s)
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") && len(t) > 1 {
		t = StrStrip(t[1 : len(t)-1])
	}
	if c, ok := parseComplex(t); ok {
		return c
	}
	if badUnderscores(t) {
		panic(ValueError.Newf("could not convert string to complex: %s", StrRepr(s)))
	}
	panic(ValueError.New("complex() arg is a malformed string"))
}

// badUnderscores reports an underscore that does not stand between digits. CPython reads no further than the first
// character that is not ASCII.
func badUnderscores(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
		if s[i] == '_' && (i == 0 || i+1 == len(s) || !isDigitByte(s[i-1]) || !isDigitByte(s[i+1])) {
			return true
		}
	}
	return false
}

func parseComplex(s string) (complex128, bool) {
	if s == "" {
		return 0, false
	}
	if last := s[len(s)-1]; last != 'j' && last != 'J' {
		f, ok := parseFloat(s)
		return complex(f, 0), ok
	}
	s = s[:len(s)-1]
	// The imaginary part begins at the last sign that is not an exponent's.
	split := 0
	for i := len(s) - 1; i > 0; i-- {
		if (s[i] == '+' || s[i] == '-') && s[i-1] != 'e' && s[i-1] != 'E' {
			split = i
			break
		}
	}
	re, ok := 0.0, true
	if split > 0 {
		re, ok = parseFloat(s[:split])
	}
	im := s[split:]
	if im == "" || im == "+" || im == "-" {
		im += "1"
	}
	f, imOK := parseFloat(im)
	return complex(re, f), ok && imOK
}
