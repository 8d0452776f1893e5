package math

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of math.
var Module = lib.Module("math", func(m *py.Module) {
	for name, v := range map[string]float64{"pi": Pi, "e": E, "tau": Tau, "inf": Inf, "nan": Nan} {
		m.Set(name, v)
	}
	for name, f := range map[string]func(float64) float64{
		"exp": Exp, "exp2": Exp2, "expm1": Expm1, "log1p": Log1p, "sqrt": Sqrt, "cbrt": Cbrt, "sin": Sin, "cos": Cos, "tan": Tan,
		"asin": Asin, "acos": Acos, "atan": Atan, "sinh": Sinh, "cosh": Cosh, "tanh": Tanh, "asinh": Asinh, "acosh": Acosh,
		"atanh": Atanh, "degrees": Degrees, "radians": Radians, "fabs": Fabs, "gamma": Gamma, "lgamma": Lgamma, "erf": Erf,
		"erfc": Erfc, "ulp": Ulp,
	} {
		lib.AddC(m, name, "x, /", func(a []any) any { return f(lib.Float(a[0])) })
	}
	for name, f := range map[string]func(x, y float64) float64{
		"atan2": Atan2, "copysign": Copysign, "fmod": Fmod, "pow": Pow, "remainder": Remainder,
	} {
		lib.AddC(m, name, "x, y, /", func(a []any) any { return f(lib.Float(a[0]), lib.Float(a[1])) })
	}
	for name, f := range map[string]func(float64) bool{"isnan": Isnan, "isinf": Isinf, "isfinite": Isfinite} {
		lib.AddC(m, name, "x, /", func(a []any) any { return f(lib.Float(a[0])) })
	}
	for name, f := range map[string]func(any) any{"floor": FloorAny, "ceil": CeilAny, "trunc": TruncAny, "isqrt": IsqrtAny} {
		lib.AddC(m, name, "x, /", func(a []any) any { return f(a[0]) })
	}
	addOthers(m)
})

func addOthers(m *py.Module) {
	lib.AddC(m, "log", "x, *base", func(a []any) any {
		if b := a[1].(py.Tuple); len(b) > 0 {
			return LogBaseAny(a[0], b[0])
		}
		return LogAny(a[0])
	})
	lib.AddC(m, "log2", "x, /", func(a []any) any { return Log2Any(a[0]) })
	lib.AddC(m, "log10", "x, /", func(a []any) any { return Log10Any(a[0]) })
	lib.AddC(m, "modf", "x, /", func(a []any) any { return Modf(lib.Float(a[0])).AsTuple() })
	lib.AddC(m, "frexp", "x, /", func(a []any) any { return Frexp(lib.Float(a[0])).AsTuple() })
	lib.AddC(m, "ldexp", "x, i, /", func(a []any) any { return LdexpAny(a[0], a[1]) })
	lib.AddC(m, "isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", func(a []any) any {
		return IscloseTol(lib.Float(a[0]), lib.Float(a[1]), lib.Float(a[2]), lib.Float(a[3]))
	})
	lib.AddC(m, "nextafter", "x, y, /, *, steps=None", func(a []any) any {
		return NextafterSteps(lib.Float(a[0]), lib.Float(a[1]), lib.IntOr(a[2], 1))
	})
	lib.AddC(m, "fma", "x, y, z, /", func(a []any) any { return Fma(lib.Float(a[0]), lib.Float(a[1]), lib.Float(a[2])) })
	lib.AddC(m, "factorial", "n, /", func(a []any) any { return py.ToAny(FactorialAny(a[0])) })
	lib.AddC(m, "comb", "n, k, /", func(a []any) any { return py.ToAny(Comb(lib.Int(a[0]), lib.Int(a[1]))) })
	lib.AddC(m, "perm", "n, k=None, /", func(a []any) any {
		if a[1] == nil {
			return py.ToAny(FactorialAny(a[0]))
		}
		return py.ToAny(Perm(lib.Int(a[0]), lib.Int(a[1])))
	})
	lib.AddC(m, "gcd", "*integers", func(a []any) any { return GcdAny(a[0].(py.Tuple)...) })
	lib.AddC(m, "lcm", "*integers", func(a []any) any { return LcmAny(a[0].(py.Tuple)...) })
	lib.AddC(m, "fsum", "seq, /", func(a []any) any { return FsumAny(a[0]) })
	lib.AddC(m, "prod", "iterable, /, *, start=1", func(a []any) any { return ProdAny(a[0], a[1]) })
	lib.AddC(m, "sumprod", "p, q, /", func(a []any) any { return SumprodAny(a[0], a[1]) })
	lib.AddC(m, "dist", "p, q, /", func(a []any) any { return DistAny(a[0], a[1]) })
	lib.AddC(m, "hypot", "*coordinates", func(a []any) any { return Hypot(floatsOf(a[0])...) })
}

// FactorialAny is math.factorial(x) of anything: floats are refused.
func FactorialAny(x any) py.Int {
	return Factorial(indexArg(x))
}

// LdexpAny is math.ldexp(x, i) of anything: an exponent of any size counts.
func LdexpAny(x, i any) float64 {
	if _, ok := i.(float64); ok {
		panic(py.TypeError.New("Expected an int as second argument to ldexp."))
	}
	e := py.Index(i)
	if !e.IsSmall() {
		e = py.NewInt(100000 * e.Sign())
	}
	return Ldexp(lib.Float(x), e.Int())
}

// FsumAny is math.fsum(xs) of any iterable.
func FsumAny(xs any) float64 {
	return Fsum(func(yield func(float64) bool) {
		for x := range py.Seq(xs) {
			if !yield(lib.Float(x)) {
				return
			}
		}
	})
}
