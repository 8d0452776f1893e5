package math

import (
	"math"
	"math/big"
	"sync"
)

// bigHalfPi is pi/2 to 1300 bits, for arguments beyond any table.
var bigHalfPi = sync.OnceValue(func() *big.Float {
	const prec = 1300
	// Machin: pi/4 = 4 arctan(1/5) - arctan(1/239), in fixed point.
	arctan := func(n int64) *big.Int {
		one := new(big.Int).Lsh(big.NewInt(1), prec+32)
		term := new(big.Int).Quo(one, big.NewInt(n))
		sum, sq := new(big.Int).Set(term), big.NewInt(n*n)
		for k := int64(3); term.Sign() != 0; k += 2 {
			term.Quo(term, sq)
			part := new(big.Int).Quo(term, big.NewInt(k))
			if k%4 == 3 {
				sum.Sub(sum, part)
			} else {
				sum.Add(sum, part)
			}
		}
		return sum
	}
	quarter := new(big.Int).Mul(arctan(5), big.NewInt(4))
	quarter.Sub(quarter, arctan(239))
	f := new(big.Float).SetPrec(prec).SetInt(quarter)
	return f.SetMantExp(f, -(prec+32)+1)
})

// reduceTrig gives the quadrant and r with x = q*pi/2 + r.
func reduceTrig(x dd) (q int, r dd) {
	n := math.Round(x.hi * twoOverPi)
	switch {
	case n == 0:
		return 0, x
	case math.Abs(n) < 1<<21:
		r = dd{math.FMA(-n, piA, x.hi), 0}.sub(twoProd(n, piB)).sub(twoProd(n, piC)).sub(twoProd(n, piD)).addF(x.lo)
		return int(int64(n)) & 3, r
	}
	f := new(big.Float).SetPrec(1300).SetFloat64(x.hi)
	quo, _ := new(big.Float).SetPrec(1300).Quo(f, bigHalfPi()).Add(new(big.Float).SetPrec(1300).Quo(f, bigHalfPi()), big.NewFloat(math.Copysign(0.5, x.hi))).Int(nil)
	f.Sub(f, new(big.Float).SetPrec(1300).Mul(new(big.Float).SetPrec(1300).SetInt(quo), bigHalfPi()))
	hi, _ := f.Float64()
	lo, _ := f.Sub(f, big.NewFloat(hi)).Float64()
	return int(new(big.Int).And(quo, big.NewInt(3)).Int64()), dd{hi, lo}
}

// sincos is sine and cosine of a reduced argument by their series.
func (a dd) series() (sin, cos dd) {
	sq := a.mul(a)
	term := a
	sin = a
	for n := 3; n < 31; n += 2 {
		term = term.mul(sq).div(dd{-float64(n * (n - 1)), 0})
		sin = sin.add(term)
	}
	term = dd{1, 0}
	cos = term
	for n := 2; n < 31; n += 2 {
		term = term.mul(sq).div(dd{-float64(n * (n - 1)), 0})
		cos = cos.add(term)
	}
	return sin, cos
}

func (a dd) sincos() (sin, cos dd) {
	q, r := reduceTrig(a)
	s, c := r.series()
	switch q {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

func finite(x float64) bool {
	if math.IsInf(x, 0) {
		panic(domain())
	}
	return ordinary(x)
}

// tiny arguments are their own sine.
const tiny = 0x1p-27

// Sin is math.sin(x).
func Sin(x float64) float64 {
	if !finite(x) || math.Abs(x) < tiny {
		return math.Sin(x)
	}
	s, _ := dd{x, 0}.sincos()
	return s.float()
}

// Cos is math.cos(x).
func Cos(x float64) float64 {
	if !finite(x) || math.Abs(x) < tiny {
		return math.Cos(x)
	}
	_, c := dd{x, 0}.sincos()
	return c.float()
}

// Tan is math.tan(x).
func Tan(x float64) float64 {
	if !finite(x) || math.Abs(x) < tiny {
		return math.Tan(x)
	}
	s, c := dd{x, 0}.sincos()
	return s.div(c).float()
}

// Asin is math.asin(x).
func Asin(x float64) float64 {
	if x < -1 || x > 1 {
		panic(domain())
	}
	y := dd{math.Asin(x), 0}
	if !ordinary(x) || math.Abs(x) == 1 || math.Abs(x) < tiny {
		return y.hi
	}
	for range 2 {
		s, c := y.sincos()
		y = y.add(s.neg().addF(x).div(c))
	}
	return y.float()
}

// Acos is math.acos(x).
func Acos(x float64) float64 {
	if x < -1 || x > 1 {
		panic(domain())
	}
	y := dd{math.Acos(x), 0}
	if math.IsNaN(x) || x == 0 || math.Abs(x) == 1 {
		return y.hi
	}
	for range 2 {
		s, c := y.sincos()
		y = y.add(c.addF(-x).div(s))
	}
	return y.float()
}

// Atan is math.atan(x).
func Atan(x float64) float64 {
	y := math.Atan(x)
	if !ordinary(x) || math.Abs(x) < tiny || math.Abs(x) > 1e300 {
		return y
	}
	s, c := dd{y, 0}.sincos()
	return dd{y, 0}.add(c.mulF(x).sub(s).div(s.mulF(x).add(c))).float()
}

// Atan2 is math.atan2(y, x).
func Atan2(y, x float64) float64 {
	a := math.Atan2(y, x)
	if !ordinary(x) || !ordinary(y) {
		return a
	}
	_, ex := math.Frexp(x)
	_, ey := math.Frexp(y)
	if ex-ey > 60 || ey-ex > 60 {
		return a
	}
	x, y = math.Ldexp(x, -ex), math.Ldexp(y, -ex)
	s, c := dd{a, 0}.sincos()
	return dd{a, 0}.add(c.mulF(y).sub(s.mulF(x)).div(c.mulF(x).add(s.mulF(y)))).float()
}

// Sinh is math.sinh(x).
func Sinh(x float64) float64 {
	a, h := math.Abs(x), math.Copysign(0.5, x)
	switch {
	case !ordinary(x) || a < 0x1p-28:
		return x
	case a < 1:
		t := math.Expm1(a)
		return h * (2*t - t*t/(t+1))
	case a < 22:
		t := math.Expm1(a)
		return h * (t + t/(t+1))
	case a < 709.7:
		return h * exp(a)
	}
	w := exp(0.5 * a)
	return checked(x, (h*w)*w, true)
}

// Cosh is math.cosh(x).
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !ordinary(x):
		return math.Cosh(x)
	case a < 0.34657359027997264:
		t := math.Expm1(a)
		w := 1 + t
		if a < 0x1p-55 {
			return w
		}
		return 1 + (t*t)/(w+w)
	case a < 22:
		t := exp(a)
		return 0.5*t + 0.5/t
	case a < 709.7:
		return 0.5 * exp(a)
	}
	w := exp(0.5 * a)
	return checked(x, (0.5*w)*w, true)
}

// Tanh is math.tanh(x).
func Tanh(x float64) float64 {
	a := math.Abs(x)
	var z float64
	switch {
	case !ordinary(x):
		return math.Tanh(x)
	case a < 0x1p-55:
		return x
	case a >= 22:
		z = 1
	case a >= 1:
		z = 1 - 2/(math.Expm1(2*a)+2)
	default:
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// Asinh is math.asinh(x).
func Asinh(x float64) float64 {
	a := math.Abs(x)
	var w float64
	switch {
	case !ordinary(x) || a < 0x1p-28:
		return x
	case a > 0x1p28:
		w = log(a) + math.Ln2
	case a > 2:
		w = log(2*a + 1/(math.Sqrt(a*a+1)+a))
	default:
		t := a * a
		w = math.Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(w, x)
}

// Acosh is math.acosh(x).
func Acosh(x float64) float64 {
	switch {
	case x < 1:
		panic(domain())
	case x == 1:
		return 0
	case math.IsNaN(x) || math.IsInf(x, 0):
		return x
	case x > 0x1p28:
		return log(x) + math.Ln2
	case x > 2:
		return log(2*x - 1/(x+math.Sqrt(x*x-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+t*t))
}

// Atanh is math.atanh(x).
func Atanh(x float64) float64 {
	a := math.Abs(x)
	var t float64
	switch {
	case a >= 1:
		panic(domain())
	case !ordinary(x) || a < 0x1p-28:
		return x
	case a < 0.5:
		t = a + a
		t = 0.5 * math.Log1p(t+t*a/(1-a))
	default:
		t = 0.5 * math.Log1p((a+a)/(1-a))
	}
	return math.Copysign(t, x)
}

// Degrees is math.degrees(x).
func Degrees(x float64) float64 { return x * (180 / math.Pi) }

// Radians is math.radians(x).
func Radians(x float64) float64 { return x * (math.Pi / 180) }
