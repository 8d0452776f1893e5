package py

import "math"

// CPython takes pow and hypot from the C library, whose results are correctly rounded but for very rare cases. Go's are
// not, and programs print all 17 digits; so these work with twice the precision.

// double2 is an unevaluated sum of two floats.
type double2 struct{ hi, lo float64 }

func twoSum(a, b float64) double2 {
	s := a + b
	v := s - a
	return double2{s, (a - (s - v)) + (b - v)}
}

func twoProd(a, b float64) double2 {
	p := a * b
	return double2{p, math.FMA(a, b, -p)}
}

func (a double2) add(b double2) double2 {
	s := twoSum(a.hi, b.hi)
	return twoSum(s.hi, s.lo+a.lo+b.lo)
}

func (a double2) mul(b double2) double2 {
	p := twoProd(a.hi, b.hi)
	return twoSum(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a double2) scale(f float64) double2 { return double2{a.hi * f, a.lo * f} } // f a power of two

func (a double2) inverse() double2 {
	q := 1 / a.hi
	r := math.FMA(-q, a.hi, 1) - q*a.lo
	return twoSum(q, q*r)
}

func (a double2) sqrt() double2 {
	s := math.Sqrt(a.hi)
	r := math.FMA(-s, s, a.hi) + a.lo
	return twoSum(s, r/(2*s))
}

var ln2 = double2{0.6931471805599453, 2.3190468138462996e-17}

// expDouble2 is e**a for |a| < 710 as p * 2**k.
func expDouble2(a double2) (p double2, k int) {
	k = int(math.RoundToEven(a.hi / math.Ln2))
	n := twoProd(-float64(k), ln2.hi)
	n.lo -= float64(k) * ln2.lo
	r := a.add(n).scale(1.0 / 512)
	// e**r - 1 by its series, then squared nine times.
	term, sum := r, r
	for i := 2; i <= 8; i++ {
		term = term.mul(r).mul(double2{float64(i), 0}.inverse())
		sum = sum.add(term)
	}
	for range 9 {
		sum = sum.scale(2).add(sum.mul(sum))
	}
	return sum.add(double2{1, 0}), k
}

// logDouble2 is the logarithm of x > 0: one Newton step from Go's.
func logDouble2(x float64) double2 {
	y := math.Log(x)
	p, k := expDouble2(double2{-y, 0})
	m, e := math.Frexp(x)
	q := p.mul(double2{m, 0}).scale(math.Ldexp(1, e+k))
	r := q.add(double2{-1, 0})
	return double2{y, 0}.add(r.add(r.mul(r).scale(-0.5)))
}

// expExact is e**x.
func expExact(x float64) float64 {
	if math.Abs(x) > 700 || math.IsNaN(x) {
		return math.Exp(x)
	}
	p, k := expDouble2(double2{x, 0})
	return math.Ldexp(p.hi, k)
}

// powExact is x ** y for finite x > 0 and finite y.
func powExact(x, y float64) float64 {
	switch y {
	case 1:
		return x
	case 2:
		return x * x
	case 0.5:
		return math.Sqrt(x)
	case -1:
		return 1 / x
	}
	if n := math.Floor(math.Abs(y)); n < 1<<31 && (math.Abs(y)-n == 0 || math.Abs(y)-n == 0.5) {
		return powHalves(x, int(n), math.Abs(y) != n, y < 0)
	}
	l := logDouble2(x)
	switch a := l.hi * y; {
	case a > 709.8:
		return math.Inf(1)
	case a < -745.2:
		return 0
	}
	p, k := expDouble2(l.mul(double2{y, 0}))
	return math.Ldexp(p.hi, k)
}

// powHalves is x ** ±(n + half/2), by squaring with the exponent kept apart.
func powHalves(x float64, n int, half, negative bool) float64 {
	m, e := math.Frexp(x)
	exp := 0
	result := double2{1, 0}
	if half {
		if e%2 != 0 {
			m, e = m*2, e-1
		}
		result, exp = double2{m, 0}.sqrt(), e/2
	}
	base, baseExp := double2{m, 0}, e
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			result = result.mul(base)
			exp += baseExp
			result, exp = result.normal(exp)
		}
		base, baseExp = base.mul(base), 2*baseExp
		base, baseExp = base.normal(baseExp)
		if baseExp > 1<<40 || baseExp < -1<<40 {
			baseExp = max(min(baseExp, 1<<40), -1<<40)
		}
	}
	if negative {
		result, exp = result.inverse(), -exp
	}
	return math.Ldexp(result.hi, max(min(exp, 5000), -5000))
}

func (a double2) normal(exp int) (double2, int) {
	_, e := math.Frexp(a.hi)
	return a.scale(math.Ldexp(1, -e)), exp + e
}

// hypotExact is sqrt(x*x + y*y).
func hypotExact(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if math.IsInf(x, 0) || math.IsInf(y, 0) {
		return math.Inf(1)
	}
	big := max(x, y)
	if big == 0 || math.IsNaN(x) || math.IsNaN(y) {
		return x + y
	}
	_, e := math.Frexp(big)
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	return math.Ldexp(twoProd(x, x).add(twoProd(y, y)).sqrt().hi, e)
}

// powFloat is x ** y as C's pow: exactly rounded for finite arguments.
func powFloat(x, y float64) float64 {
	if x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) || math.IsNaN(x) || math.IsNaN(y) {
		return math.Pow(x, y)
	}
	if x > 0 {
		return powExact(x, y)
	}
	whole := math.Trunc(y)
	if whole != y {
		return math.NaN()
	}
	r := powExact(-x, y)
	if math.Mod(whole, 2) != 0 {
		return -r
	}
	return r
}
