// Package cmath answers Python's cmath module: functions of complex numbers, with CPython's algorithms.
package cmath

import (
	"math"
	"math/cmplx"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
)

const (
	ln2      = 0.6931471805599453
	ln10     = 2.302585092994046
	large    = math.MaxFloat64 / 4
	maxLog   = 708.3964185322641 // log(large)
	smallest = 2.2250738585072014e-308
)

var sqrtLarge, sqrtMin = math.Sqrt(large), math.Sqrt(smallest)

func finite(z complex128) bool {
	return !math.IsInf(real(z), 0) && !math.IsNaN(real(z)) && !math.IsInf(imag(z), 0) && !math.IsNaN(imag(z))
}

func rangeError() error { return py.OverflowError.New("math range error") }

func domainError() error { return py.ValueError.New("math domain error") }

// Sqrt is cmath.sqrt.
func Sqrt(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Sqrt(z)
	}
	if z == 0 {
		return complex(0, imag(z))
	}
	ax, ay := math.Abs(real(z)), math.Abs(imag(z))
	var s float64
	if ax < smallest && ay < smallest && (ax > 0 || ay > 0) {
		ax = math.Ldexp(ax, 54)
		s = math.Ldexp(math.Sqrt(ax+pymath.Hypot(ax, math.Ldexp(ay, 54))), -27)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+pymath.Hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if real(z) >= 0 {
		return complex(s, math.Copysign(d, imag(z)))
	}
	return complex(d, math.Copysign(s, imag(z)))
}

// Exp is cmath.exp.
func Exp(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Exp(z)
	}
	x, y := real(z), imag(z)
	var r complex128
	if x > maxLog {
		l := pymath.Exp(x - 1)
		r = complex(l*pymath.Cos(y)*math.E, l*pymath.Sin(y)*math.E)
	} else {
		l := pymath.Exp(x)
		r = complex(l*pymath.Cos(y), l*pymath.Sin(y))
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		panic(rangeError())
	}
	return r
}

// Log is cmath.log(z).
func Log(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Log(z)
	}
	ax, ay := math.Abs(real(z)), math.Abs(imag(z))
	var re float64
	switch h := pymath.Hypot(ax, ay); {
	case ax > large || ay > large:
		re = pymath.Log(pymath.Hypot(ax/2, ay/2)) + ln2
	case ax < smallest && ay < smallest:
		if ax == 0 && ay == 0 {
			panic(domainError())
		}
		re = pymath.Log(pymath.Hypot(math.Ldexp(ax, 53), math.Ldexp(ay, 53))) - 53*ln2
	case 0.71 <= h && h <= 1.73:
		hi, lo := max(ax, ay), min(ax, ay)
		re = pymath.Log1p((hi-1)*(hi+1)+lo*lo) / 2
	default:
		re = pymath.Log(h)
	}
	return complex(re, pymath.Atan2(imag(z), real(z)))
}

// Log10 is cmath.log10.
func Log10(z complex128) complex128 {
	r := Log(z)
	return complex(real(r)/ln10, imag(r)/ln10)
}

// Sinh is cmath.sinh.
func Sinh(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Sinh(z)
	}
	return hyperbolic(real(z), pymath.Sinh, pymath.Cosh, pymath.Cos(imag(z)), pymath.Sin(imag(z)))
}

// hyperbolic is a*f(x) + b*g(x)*1j, computed in two steps where f and g are large.
func hyperbolic(x float64, f, g func(float64) float64, a, b float64) complex128 {
	r := complex(0, 0)
	if math.Abs(x) > maxLog {
		s := x - math.Copysign(1, x)
		r = complex(a*f(s)*math.E, b*g(s)*math.E)
	} else {
		r = complex(a*f(x), b*g(x))
	}
	if Isinf(r) {
		panic(rangeError())
	}
	return r
}

// Cosh is cmath.cosh.
func Cosh(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Cosh(z)
	}
	return hyperbolic(real(z), pymath.Cosh, pymath.Sinh, pymath.Cos(imag(z)), pymath.Sin(imag(z)))
}

// Tanh is cmath.tanh.
func Tanh(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Tanh(z)
	}
	x, y := real(z), imag(z)
	if math.Abs(x) > maxLog {
		return complex(math.Copysign(1, x), 4*pymath.Sin(y)*pymath.Cos(y)*pymath.Exp(-2*math.Abs(x)))
	}
	tx, ty, cx := pymath.Tanh(x), pymath.Tan(y), 1/pymath.Cosh(x)
	txty := tx * ty
	denom := 1 + txty*txty
	return complex(tx*(1+ty*ty)/denom, ((ty/denom)*cx)*cx)
}

// Sin is cmath.sin.
func Sin(z complex128) complex128 {
	r := Sinh(complex(-imag(z), real(z)))
	return complex(imag(r), -real(r))
}

// Cos is cmath.cos.
func Cos(z complex128) complex128 { return Cosh(complex(-imag(z), real(z))) }

// Tan is cmath.tan.
func Tan(z complex128) complex128 {
	r := Tanh(complex(-imag(z), real(z)))
	return complex(imag(r), -real(r))
}

// Acos is cmath.acos.
func Acos(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Acos(z)
	}
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		re := pymath.Atan2(math.Abs(y), x)
		h := pymath.Log(pymath.Hypot(x/2, y/2)) + 2*ln2
		if x < 0 {
			return complex(re, -math.Copysign(h, y))
		}
		return complex(re, math.Copysign(h, -y))
	}
	s1, s2 := Sqrt(complex(1-x, -y)), Sqrt(complex(1+x, y))
	return complex(2*pymath.Atan2(real(s1), real(s2)), pymath.Asinh(real(s2)*imag(s1)-imag(s2)*real(s1)))
}

// Acosh is cmath.acosh.
func Acosh(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Acosh(z)
	}
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		return complex(pymath.Log(pymath.Hypot(x/2, y/2))+2*ln2, pymath.Atan2(y, x))
	}
	s1, s2 := Sqrt(complex(x-1, y)), Sqrt(complex(x+1, y))
	return complex(pymath.Asinh(real(s1)*real(s2)+imag(s1)*imag(s2)), 2*pymath.Atan2(imag(s1), real(s2)))
}

// Asinh is cmath.asinh.
func Asinh(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Asinh(z)
	}
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		h := pymath.Log(pymath.Hypot(x/2, y/2)) + 2*ln2
		if y < 0 {
			return complex(-math.Copysign(h, -x), pymath.Atan2(y, math.Abs(x)))
		}
		return complex(math.Copysign(h, x), pymath.Atan2(y, math.Abs(x)))
	}
	s1, s2 := Sqrt(complex(1+y, -x)), Sqrt(complex(1-y, x))
	return complex(pymath.Asinh(real(s1)*imag(s2)-real(s2)*imag(s1)), pymath.Atan2(y, real(s1)*real(s2)-imag(s1)*imag(s2)))
}

// Asin is cmath.asin.
func Asin(z complex128) complex128 {
	r := Asinh(complex(-imag(z), real(z)))
	return complex(imag(r), -real(r))
}

// Atanh is cmath.atanh.
func Atanh(z complex128) complex128 {
	if !finite(z) {
		return cmplx.Atanh(z)
	}
	x, y := real(z), imag(z)
	if x < 0 || x == 0 && math.Signbit(x) {
		r := Atanh(complex(-x, -y))
		return complex(-real(r), -imag(r))
	}
	ay := math.Abs(y)
	switch {
	case x > sqrtLarge || ay > sqrtLarge:
		h := pymath.Hypot(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y))
	case x == 1 && ay < sqrtMin:
		if ay == 0 {
			panic(domainError())
		}
		return complex(-pymath.Log(math.Sqrt(ay)/math.Sqrt(pymath.Hypot(ay, 2))), math.Copysign(pymath.Atan2(2, -ay)/2, y))
	}
	return complex(pymath.Log1p(4*x/((1-x)*(1-x)+ay*ay))/4, -pymath.Atan2(-2*y, (1-x)*(1+x)-ay*ay)/2)
}

// Atan is cmath.atan.
func Atan(z complex128) complex128 {
	r := Atanh(complex(-imag(z), real(z)))
	return complex(imag(r), -real(r))
}

// Rect is cmath.rect.
func Rect(r, phi float64) complex128 {
	switch {
	case (math.IsNaN(r) || math.IsInf(r, 0) || math.IsNaN(phi) || math.IsInf(phi, 0)):
		if math.IsInf(phi, 0) && r != 0 && !math.IsNaN(r) {
			panic(domainError())
		}
		return cmplx.Rect(r, phi)
	case phi == 0:
		return complex(r, r*phi)
	}
	return complex(r*pymath.Cos(phi), r*pymath.Sin(phi))
}

// Phase is cmath.phase.
func Phase(z complex128) float64 { return pymath.Atan2(imag(z), real(z)) }

// Polar is cmath.polar.
func Polar(z complex128) py.Tuple2[float64, float64] {
	return py.Tuple2[float64, float64]{V0: py.AbsComplex(z), V1: Phase(z)}
}

// Isfinite is cmath.isfinite.
func Isfinite(z complex128) bool { return finite(z) }

// Isinf is cmath.isinf.
func Isinf(z complex128) bool { return math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) }

// Isnan is cmath.isnan.
func Isnan(z complex128) bool { return math.IsNaN(real(z)) || math.IsNaN(imag(z)) }

// Isclose is cmath.isclose.
func Isclose(a, b complex128, rel, abs float64) bool {
	if rel < 0 || abs < 0 {
		panic(py.ValueError.New("tolerances must be non-negative"))
	}
	if a == b {
		return true
	}
	if Isinf(a) || Isinf(b) {
		return false
	}
	d := py.AbsComplex(a - b)
	return d <= rel*py.AbsComplex(b) || d <= rel*py.AbsComplex(a) || d <= abs
}

// number is the argument of a function as a complex number.
func number(x any) complex128 {
	x = py.Carried(py.ToAny(x))
	if c, ok := x.(complex128); ok {
		return c
	}
	if py.HasAttr(x, "__complex__") {
		return lib.Method(x, "__complex__").(complex128)
	}
	return complex(lib.Float(x), 0)
}

func log(a []any) any {
	r := Log(number(a[0]))
	if base := a[1].(py.Tuple); len(base) > 0 {
		return py.TrueDivComplex(r, Log(number(base[0])))
	}
	return r
}

// Module is the module object of cmath.
var Module = lib.Module("cmath", func(m *py.Module) {
	inf, nan := math.Inf(1), math.NaN()
	for name, v := range map[string]any{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": inf, "nan": nan, "infj": complex(0, inf), "nanj": complex(0, nan)} {
		m.Set(name, v)
	}
	for name, f := range map[string]func(complex128) complex128{"sqrt": Sqrt, "exp": Exp, "log10": Log10, "sin": Sin, "cos": Cos, "tan": Tan,
		"sinh": Sinh, "cosh": Cosh, "tanh": Tanh, "asin": Asin, "acos": Acos, "atan": Atan, "asinh": Asinh, "acosh": Acosh, "atanh": Atanh} {
		lib.AddC(m, name, "z, /", func(a []any) any { return f(number(a[0])) })
	}
	for name, f := range map[string]func(complex128) bool{"isfinite": Isfinite, "isinf": Isinf, "isnan": Isnan} {
		lib.AddC(m, name, "z, /", func(a []any) any { return f(number(a[0])) })
	}
	lib.AddC(m, "log", "z, /, *base", log)
	lib.AddC(m, "phase", "z, /", func(a []any) any { return Phase(number(a[0])) })
	lib.AddC(m, "polar", "z, /", func(a []any) any { return py.ToAny(Polar(number(a[0]))) })
	lib.AddC(m, "rect", "r, phi, /", func(a []any) any { return Rect(lib.Float(a[0]), lib.Float(a[1])) })
	lib.AddC(m, "isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", func(a []any) any {
		return Isclose(number(a[0]), number(a[1]), lib.Float(a[2]), lib.Float(a[3]))
	})
})
