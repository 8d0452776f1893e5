package math

import (
	"math"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func domain() error { return py.ValueError.New("math domain error") }
func tooBig() error { return py.OverflowError.New("math range error") }

// checked raises what CPython raises for the result of a function of x that may overflow.
func checked(x, r float64, canOverflow bool) float64 {
	switch {
	case math.IsNaN(r) && !math.IsNaN(x):
		panic(domain())
	case math.IsInf(r, 0) && !math.IsInf(x, 0):
		if canOverflow {
			panic(tooBig())
		}
		panic(domain())
	}
	return r
}

// ordinary reports whether x is finite and not zero.
func ordinary(x float64) bool { return x != 0 && !math.IsInf(x, 0) && !math.IsNaN(x) }

func exp(x float64) float64 {
	if !ordinary(x) || x > 709.8 || x < -745.2 {
		return math.Exp(x)
	}
	m, k := dd{x, 0}.exp()
	return math.Ldexp(m.float(), k)
}

func log(x float64) float64 {
	if !ordinary(x) || x < 0 {
		return math.Log(x)
	}
	return logDD(x).float()
}

func log2(x float64) float64 {
	if !ordinary(x) || x < 0 {
		return math.Log2(x)
	}
	if m, e := math.Frexp(x); m == 0.5 {
		return float64(e - 1)
	}
	return logDD(x).div(ddLn2).float()
}

// log10 follows the C library's steps, which do not round correctly.
func log10(x float64) float64 {
	if !ordinary(x) || x < 0 {
		return math.Log10(x)
	}
	m, e := math.Frexp(x) // in [0.5, 1)
	k := e - 1
	if k < 0 {
		k++
	} else {
		m *= 2
	}
	y := float64(k)
	z := y*log10Of2Lo + invLn10*log(m)
	return z + y*log10Of2Hi
}

func pow(x, y float64) float64 {
	if !ordinary(x) || !ordinary(y) || x < 0 && y != math.Trunc(y) {
		return math.Pow(x, y)
	}
	l := logDD(math.Abs(x)).mulF(y)
	if l.hi > 709.9 || l.hi < -746 {
		return math.Pow(x, y)
	}
	m, k := l.exp()
	r := math.Ldexp(m.float(), k)
	if x < 0 && math.Mod(y, 2) != 0 {
		return -r
	}
	return r
}

// Exp is math.exp(x).
func Exp(x float64) float64 { return checked(x, exp(x), true) }

// Exp2 is math.exp2(x).
func Exp2(x float64) float64 { return checked(x, pow(2, x), true) }

// Expm1 is math.expm1(x).
func Expm1(x float64) float64 { return checked(x, math.Expm1(x), true) }

// Log is math.log(x).
func Log(x float64) float64 {
	if x <= 0 {
		panic(domain())
	}
	return log(x)
}

// LogBase is math.log(x, base).
func LogBase(x, base float64) float64 {
	num := Log(x)
	return py.TrueDivFloat(num, Log(base))
}

// Log2 is math.log2(x).
func Log2(x float64) float64 {
	if x <= 0 {
		panic(domain())
	}
	return log2(x)
}

// Log10 is math.log10(x).
func Log10(x float64) float64 {
	if x <= 0 {
		panic(domain())
	}
	return log10(x)
}

// Log1p is math.log1p(x).
func Log1p(x float64) float64 {
	if x <= -1 {
		panic(domain())
	}
	return math.Log1p(x)
}

// logOf is a logarithm of any number of the floor: ints may be of any size.
func logOf(f func(float64) float64, x any) any {
	i, ok := asBig(x)
	if !ok {
		return f(floatArg(x))
	}
	if i.Sign() <= 0 {
		panic(domain())
	}
	if i.BitLen() < 1000 {
		return f(py.IntFromBig(i).Float())
	}
	m, e := bigFrexp(i)
	return f(m) + f(2)*float64(e)
}

// LogAny is math.log(x) where x is an int of any size, or anything else that is a number.
func LogAny(x any) float64 { return logOf(Log, x).(float64) }

// LogBaseAny is math.log(x, base) of any numbers.
func LogBaseAny(x, base any) float64 { return py.TrueDivFloat(LogAny(x), LogAny(base)) }

// Log2Any is math.log2(x) where x is an int of any size.
func Log2Any(x any) float64 { return logOf(Log2, x).(float64) }

// Log10Any is math.log10(x) where x is an int of any size.
func Log10Any(x any) float64 { return logOf(Log10, x).(float64) }

// Pow is math.pow(x, y): always a float.
func Pow(x, y float64) float64 {
	r := pow(x, y)
	switch {
	case math.IsInf(x, 0), math.IsInf(y, 0), math.IsNaN(x), math.IsNaN(y):
		return r
	case math.IsNaN(r):
		panic(domain())
	case math.IsInf(r, 0):
		if x == 0 {
			panic(domain())
		}
		panic(tooBig())
	}
	return r
}

// Sqrt is math.sqrt(x).
func Sqrt(x float64) float64 {
	if x < 0 {
		panic(domain())
	}
	return math.Sqrt(x)
}

// Cbrt is math.cbrt(x), correctly rounded; the C library is up to two units in the last place off.
func Cbrt(x float64) float64 {
	y := math.Cbrt(x)
	if !ordinary(y) {
		return y
	}
	r := twoProd(y, y).mulF(y).addF(-x)
	return y - r.float()/(3*y*y)
}
