package math

import (
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The constants of the module.
const (
	Pi  = math.Pi
	E   = math.E
	Tau = 2 * math.Pi
)

// Inf and Nan are math.inf and math.nan.
var (
	Inf = math.Inf(1)
	Nan = math.NaN()
)

func floatArg(x any) float64 { return lib.Float(x) }

// asBig gives the value of an int.
func asBig(x any) (*big.Int, bool) {
	switch x := x.(type) {
	case int:
		return big.NewInt(int64(x)), true
	case *big.Int:
		return x, x != nil
	case bool:
		if x {
			return big.NewInt(1), true
		}
		return new(big.Int), true
	case py.Int:
		return x.Big(), true
	case *py.Instance:
		if x.Value != nil {
			return asBig(x.Value)
		}
	}
	return nil, false
}

// bigFrexp is frexp of an int: i = m * 2**e with m in [0.5, 1).
func bigFrexp(i *big.Int) (m float64, e int) {
	f := new(big.Float).SetPrec(53).SetInt(i)
	e = f.MantExp(f)
	m, _ = f.Float64()
	return m, e
}

// Floor is math.floor(x).
func Floor(x float64) py.Int { return py.FloatToInt(math.Floor(x)) }

// Ceil is math.ceil(x).
func Ceil(x float64) py.Int { return py.FloatToInt(math.Ceil(x)) }

// Trunc is math.trunc(x).
func Trunc(x float64) py.Int { return py.FloatToInt(math.Trunc(x)) }

// roundBy is floor, ceil and trunc of any object: its special method, or that of its float.
func roundBy(x any, special string, f func(float64) py.Int) any {
	if i, ok := asBig(x); ok {
		return py.ToAny(py.IntFromBig(i))
	}
	if v, ok := x.(float64); ok {
		return py.ToAny(f(v))
	}
	if py.HasAttr(py.Type(x), special) {
		return lib.Method(x, special)
	}
	if special == "__trunc__" {
		panic(py.TypeError.Newf("type %s doesn't define __trunc__ method", lib.TypeName(x)))
	}
	return py.ToAny(f(floatArg(x)))
}

// FloorAny is math.floor(x) of anything.
func FloorAny(x any) any { return roundBy(x, "__floor__", Floor) }

// CeilAny is math.ceil(x) of anything.
func CeilAny(x any) any { return roundBy(x, "__ceil__", Ceil) }

// TruncAny is math.trunc(x) of anything.
func TruncAny(x any) any { return roundBy(x, "__trunc__", Trunc) }

// Fabs is math.fabs(x).
func Fabs(x float64) float64 { return math.Abs(x) }

// Copysign is math.copysign(x, y).
func Copysign(x, y float64) float64 { return math.Copysign(x, y) }

// Fmod is math.fmod(x, y).
func Fmod(x, y float64) float64 {
	if math.IsInf(y, 0) && !math.IsInf(x, 0) {
		return x
	}
	r := math.Mod(x, y)
	if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
		panic(domain())
	}
	return r
}

// Remainder is math.remainder(x, y).
func Remainder(x, y float64) float64 {
	r := math.Remainder(x, y)
	if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
		panic(domain())
	}
	return r
}

// Modf is math.modf(x): the fraction, then the integer part.
func Modf(x float64) py.Tuple2[float64, float64] {
	if math.IsInf(x, 0) {
		return py.T2(math.Copysign(0, x), x)
	}
	whole, frac := math.Modf(x)
	return py.T2(math.Copysign(frac, x), whole)
}

// Frexp is math.frexp(x).
func Frexp(x float64) py.Tuple2[float64, int] {
	m, e := math.Frexp(x)
	return py.T2(m, e)
}

// Ldexp is math.ldexp(x, i).
func Ldexp(x float64, i int) float64 {
	if !ordinary(x) {
		return x
	}
	i = max(-100000, min(i, 100000))
	r := math.Ldexp(x, i)
	if math.IsInf(r, 0) {
		panic(tooBig())
	}
	return r
}

// Isnan is math.isnan(x).
func Isnan(x float64) bool { return math.IsNaN(x) }

// Isinf is math.isinf(x).
func Isinf(x float64) bool { return math.IsInf(x, 0) }

// Isfinite is math.isfinite(x).
func Isfinite(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }

// Isclose is math.isclose(a, b).
func Isclose(a, b float64) bool { return IscloseTol(a, b, 1e-09, 0) }

// IscloseTol is math.isclose(a, b, rel_tol=relTol, abs_tol=absTol).
func IscloseTol(a, b, relTol, absTol float64) bool {
	if relTol < 0 || absTol < 0 {
		panic(py.ValueError.New("tolerances must be non-negative"))
	}
	if a == b {
		return true
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return false
	}
	diff := math.Abs(b - a)
	return diff <= math.Abs(relTol*b) || diff <= math.Abs(relTol*a) || diff <= absTol
}

// Nextafter is math.nextafter(x, y).
func Nextafter(x, y float64) float64 { return math.Nextafter(x, y) }

// NextafterSteps is math.nextafter(x, y, steps=n).
func NextafterSteps(x, y float64, n int) float64 {
	if n < 0 {
		panic(py.ValueError.New("steps must be a non-negative integer"))
	}
	for ; n > 0 && x != y; n-- {
		x = math.Nextafter(x, y)
	}
	return x
}

// Ulp is math.ulp(x).
func Ulp(x float64) float64 {
	x = math.Abs(x)
	if !ordinary(x) {
		if x == 0 {
			return 5e-324
		}
		return x
	}
	if up := math.Nextafter(x, Inf); !math.IsInf(up, 0) {
		return up - x
	}
	return x - math.Nextafter(x, math.Inf(-1))
}

// Fma is math.fma(x, y, z).
func Fma(x, y, z float64) float64 {
	r := math.FMA(x, y, z)
	switch {
	case Isfinite(r) || math.IsNaN(x) || math.IsNaN(y) || math.IsNaN(z):
		return r
	case math.IsNaN(r):
		panic(py.ValueError.New("invalid operation in fma"))
	case Isfinite(x) && Isfinite(y) && Isfinite(z):
		panic(py.OverflowError.New("overflow in fma"))
	}
	return r
}
