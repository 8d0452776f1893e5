// Package half reads and writes floats of two bytes.
package half

import "math"

// Bits is x as an IEEE 754 half, rounded to even; false where it is too large.
func Bits(x float64) (uint16, bool) {
	b := math.Float64bits(x)
	sign := uint16(b >> 48 & 0x8000)
	switch {
	case math.IsNaN(x):
		return sign | 0x7e00, true
	case math.IsInf(x, 0):
		return sign | 0x7c00, true
	}
	a := math.Abs(x)
	if a >= 65520 {
		return 0, false
	}
	if a < math.Ldexp(1, -14) {
		return sign | uint16(math.RoundToEven(math.Ldexp(a, 24))), true
	}
	frac, exp := math.Frexp(a) // 0.5 <= frac < 1
	m := int(math.RoundToEven((frac*2 - 1) * 1024))
	e := exp - 1 + 15
	if m == 1024 {
		m, e = 0, e+1
	}
	return sign | uint16(e<<10) | uint16(m), true
}

// Float is the value of a half.
func Float(h uint16) float64 {
	sign := 1.0
	if h&0x8000 != 0 {
		sign = -1
	}
	e, m := int(h>>10&0x1f), float64(h&0x3ff)
	switch e {
	case 0:
		return sign * math.Ldexp(m, -24)
	case 31:
		if m != 0 {
			return math.NaN()
		}
		return math.Inf(int(sign))
	}
	return sign * math.Ldexp(1+m/1024, e-15)
}
