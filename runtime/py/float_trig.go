package py

import "math"

var halfPi = [3]float64{1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33}

// sinCos is sin and cos of a phase of moderate size, correctly rounded.
func sinCos(x float64) (sin, cos float64) {
	if math.Abs(x) > 1e5 || math.IsNaN(x) {
		return math.Sincos(x)
	}
	s, c := sinCosDouble2(x)
	return s.hi, c.hi
}

func sinCosDouble2(x float64) (sin, cos double2) {
	n := math.RoundToEven(x / halfPi[0])
	r := double2{x, 0}
	for _, part := range halfPi {
		r = r.add(twoProd(-n, part))
	}
	square := r.mul(r).scale(-1)
	s, c := r, double2{1, 0}
	sTerm, cTerm := r, double2{1, 0}
	for i := 1; i <= 14; i++ {
		cTerm = cTerm.mul(square).mul(double2{float64((2*i - 1) * (2 * i)), 0}.inverse())
		sTerm = sTerm.mul(square).mul(double2{float64(2 * i * (2*i + 1)), 0}.inverse())
		c, s = c.add(cTerm), s.add(sTerm)
	}
	switch int(n) & 3 {
	case 1:
		return c, s.scale(-1)
	case 2:
		return s.scale(-1), c.scale(-1)
	case 3:
		return c.scale(-1), s
	}
	return s, c
}

// atan2Exact is atan2(y, x): one Newton step from Go's.
func atan2Exact(y, x float64) float64 {
	a := math.Atan2(y, x)
	if x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) || math.IsNaN(a) {
		return a
	}
	s, c := sinCosDouble2(a)
	dx, dy := double2{x, 0}, double2{y, 0}
	off := dy.mul(c).add(dx.mul(s).scale(-1))
	along := dx.mul(c).add(dy.mul(s))
	return a + off.hi/along.hi
}
