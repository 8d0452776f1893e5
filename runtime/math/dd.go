package math

import "math"

// dd is a number of twice the precision of a float64: the unevaluated sum of two that do not overlap.
type dd struct{ hi, lo float64 }

func twoSum(a, b float64) dd {
	s := a + b
	v := s - a
	return dd{s, (a - (s - v)) + (b - v)}
}

func quickTwoSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

func twoProd(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = quickTwoSum(s.hi, s.lo+t.hi)
	return quickTwoSum(s.hi, s.lo+t.lo)
}

func (a dd) addF(b float64) dd {
	s := twoSum(a.hi, b)
	return quickTwoSum(s.hi, s.lo+a.lo)
}

func (a dd) neg() dd        { return dd{-a.hi, -a.lo} }
func (a dd) sub(b dd) dd    { return a.add(b.neg()) }
func (a dd) float() float64 { return a.hi + a.lo }

func (a dd) mul(b dd) dd {
	p := twoProd(a.hi, b.hi)
	return quickTwoSum(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a dd) mulF(b float64) dd {
	p := twoProd(a.hi, b)
	return quickTwoSum(p.hi, p.lo+a.lo*b)
}

func (a dd) div(b dd) dd {
	q1 := a.hi / b.hi
	r := a.sub(b.mulF(q1))
	q2 := r.hi / b.hi
	r = r.sub(b.mulF(q2))
	return quickTwoSum(q1, q2).addF(r.hi / b.hi)
}

func (a dd) scale(exp int) dd { return dd{math.Ldexp(a.hi, exp), math.Ldexp(a.lo, exp)} }

// The constants, in parts that continue each other; the first of the split ones leave room for an exact product.
const (
	ln2A, ln2B, ln2C            = 0x1.62e42fee00000p-1, 0x1.a39ef35793c76p-33, 0x1.cc01f97b57a08p-87
	invLn2                      = 0x1.71547652b82fep+0
	piA, piB, piC, piD          = 0x1.921fb54400000p+0, 0x1.0b4611a626331p-34, 0x1.1701b839a2520p-88, 0x1.27044533e63a0p-142
	twoOverPi                   = 0x1.45f306dc9c883p-1
	log10Of2Hi, log10Of2Lo      = 3.01029995663611771306e-01, 3.69423907715893078616e-13
	invLn10                     = 4.34294481903251816668e-01
	expansionSteps, expansionLn = 9, 10
)

var (
	ddLn2 = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
)

// expm1Series is e**a - 1 for small a, with full relative precision.
func expm1Series(a dd) dd {
	r := a.scale(-expansionSteps)
	sum, term := r, r
	for n := 2; n < expansionLn; n++ {
		term = term.mul(r).div(dd{float64(n), 0})
		sum = sum.add(term)
	}
	for range expansionSteps {
		sum = sum.scale(1).add(sum.mul(sum))
	}
	return sum
}

// reduceExp gives k and r with a = k*ln2 + r.
func reduceExp(a dd) (k float64, r dd) {
	k = math.Round(a.hi * invLn2)
	if k == 0 {
		return 0, a
	}
	r = a.addF(-k * ln2A).sub(twoProd(k, ln2B)).addF(-k * ln2C)
	return k, r
}

func (a dd) exp() (m dd, k int) {
	kf, r := reduceExp(a)
	return expm1Series(r).addF(1), int(kf)
}

// logDD is the natural logarithm of a positive finite x.
func logDD(x float64) dd {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	y := math.Log(m)
	l := dd{y, 0}
	if m != 1 {
		// One step of Newton's method on e**y = m.
		l = l.add(expm1Series(dd{-y, 0}).mulF(m).addF(m - 1))
	}
	if e == 0 {
		return l
	}
	k := float64(e)
	return dd{k * ln2A, 0}.add(twoProd(k, ln2B)).addF(k * ln2C).add(l)
}
