package fractions

import (
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// FractionType is the class fractions.Fraction.
var FractionType = lib.Class[Fraction]("fractions", "Fraction", nil, py.Methods{
	"__new__": lib.New("numerator=0, denominator=None", func(a []any) any { return construct(a[0], a[1]) }),
})

func self(a []any) *Fraction { return py.Carried(a[0]).(*Fraction) }

// arithmetic is an operator on fractions and on floats.
type arithmetic struct {
	exact func(a, b *big.Rat) any
	float func(a, b any) any
}

func whole(a, b *big.Rat) *big.Int {
	if b.Sign() == 0 {
		panic(py.ZeroDivisionError.New("integer division or modulo by zero"))
	}
	return floor(new(big.Rat).Quo(a, b))
}

func rest(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		panic(py.ZeroDivisionError.New("integer modulo by zero"))
	}
	return new(big.Rat).Sub(a, new(big.Rat).Mul(b, new(big.Rat).SetInt(whole(a, b))))
}

var operators = map[string]arithmetic{
	"add": {func(a, b *big.Rat) any { return &Fraction{new(big.Rat).Add(a, b)} }, py.Add},
	"sub": {func(a, b *big.Rat) any { return &Fraction{new(big.Rat).Sub(a, b)} }, py.Sub},
	"mul": {func(a, b *big.Rat) any { return &Fraction{new(big.Rat).Mul(a, b)} }, py.Mul},
	"truediv": {func(a, b *big.Rat) any {
		if b.Sign() == 0 {
			panic(zeroDivision(big.NewInt(int64(a.Sign()))))
		}
		return &Fraction{new(big.Rat).Quo(a, b)}
	}, py.TrueDiv},
	"floordiv": {func(a, b *big.Rat) any { return lib.Big(whole(a, b)) }, py.FloorDiv},
	"mod":      {func(a, b *big.Rat) any { return &Fraction{rest(a, b)} }, py.Mod},
	"divmod":   {func(a, b *big.Rat) any { return py.Tuple{lib.Big(whole(a, b)), &Fraction{rest(a, b)}} }, py.DivMod},
	"pow":      {power, py.Pow},
}

// power is a ** b: exact for whole exponents, else a float.
func power(a, b *big.Rat) any {
	if !b.IsInt() {
		return py.Pow((&Fraction{a}).Float(), (&Fraction{b}).Float())
	}
	n := b.Num()
	k := new(big.Int).Abs(n)
	num, den := new(big.Int).Exp(a.Num(), k, nil), new(big.Int).Exp(a.Denom(), k, nil)
	if n.Sign() >= 0 {
		return OfInts(num, den)
	}
	if num.Sign() == 0 {
		panic(zeroDivision(den))
	}
	return OfInts(den, num)
}

func init() {
	define := lib.Definer(FractionType)
	for name, op := range operators {
		apply := func(a, b any) any {
			x, y := Rat(a), Rat(b)
			if x != nil && y != nil {
				return op.exact(x, y)
			}
			asFloat := func(v any) any {
				if r := Rat(v); r != nil {
					return (&Fraction{r}).Float()
				}
				return v
			}
			for _, v := range []any{a, b} {
				switch v := py.Carried(py.ToAny(v)).(type) {
				case float64, complex128:
					if _, isComplex := v.(complex128); isComplex && (name == "floordiv" || name == "mod" || name == "divmod") {
						return py.NotImplemented
					}
					return op.float(asFloat(a), asFloat(b))
				}
			}
			return py.NotImplemented
		}
		params := "self, other, /"
		define("__"+name+"__", params, func(a []any) any { return apply(a[0], a[1]) })
		define("__r"+name+"__", params, func(a []any) any {
			if r := self(a).r; name == "pow" && r.IsInt() && r.Sign() >= 0 {
				return py.Pow(a[1], lib.Big(r.Num()))
			}
			return apply(a[1], a[0])
		})
	}
	comparisons(define)
	define("__neg__", "self", func(a []any) any { return &Fraction{new(big.Rat).Neg(self(a).r)} })
	define("__pos__", "self", func(a []any) any { return self(a) })
	define("__abs__", "self", func(a []any) any { return &Fraction{new(big.Rat).Abs(self(a).r)} })
	define("__bool__", "self", func(a []any) any { return self(a).r.Sign() != 0 })
	define("__hash__", "self", func(a []any) any { return lib.RationalHash(self(a).r.Num(), self(a).r.Denom()) })
	define("__repr__", "self", func(a []any) any { return self(a).PyRepr() })
	define("__str__", "self", func(a []any) any { return self(a).PyStr() })
	define("__format__", "self, spec, /", func(a []any) any {
		spec := lib.Str(a[1], "format spec")
		if spec == "" {
			return self(a).PyStr()
		}
		return self(a).format(spec)
	})
	define("__float__", "self", func(a []any) any { return self(a).Float() })
	define("__complex__", "self", func(a []any) any { return complex(self(a).Float(), 0) })
	trunc := func(a []any) any { return lib.Big(new(big.Int).Quo(self(a).r.Num(), self(a).r.Denom())) }
	define("__int__", "self", trunc)
	define("__trunc__", "self", trunc)
	define("__floor__", "self", func(a []any) any { return lib.Big(floor(self(a).r)) })
	define("__ceil__", "self", func(a []any) any {
		n := floor(new(big.Rat).Neg(self(a).r))
		return lib.Big(n.Neg(n))
	})
	define("__round__", "self, ndigits=None", func(a []any) any {
		if a[1] == nil {
			return lib.Big(round(self(a).r))
		}
		n := lib.Int(a[1])
		shift := new(big.Rat).SetInt(pow10(max(n, -n)))
		if n >= 0 {
			return &Fraction{new(big.Rat).Quo(new(big.Rat).SetInt(round(new(big.Rat).Mul(self(a).r, shift))), shift)}
		}
		return &Fraction{new(big.Rat).Mul(new(big.Rat).SetInt(round(new(big.Rat).Quo(self(a).r, shift))), shift)}
	})
	define("as_integer_ratio", "self", func(a []any) any { return py.Tuple{lib.Big(self(a).r.Num()), lib.Big(self(a).r.Denom())} })
	define("is_integer", "self", func(a []any) any { return self(a).r.IsInt() })
	define("conjugate", "self", func(a []any) any { return self(a) })
	define("limit_denominator", "self, max_denominator=1000000", func(a []any) any { return self(a).limit(lib.BigOf(a[1])) })
	itself := func(a []any) any { return a[0] }
	define("__copy__", "self", itself)
	define("__deepcopy__", "self, memo, /", itself)
	FractionType.WithMethods(py.Methods{
		"numerator":   lib.Prop(func(x any) any { return lib.Big(x.(*Fraction).r.Num()) }),
		"denominator": lib.Prop(func(x any) any { return lib.Big(x.(*Fraction).r.Denom()) }),
		"real":        lib.Prop(func(x any) any { return x }),
		"imag":        lib.Prop(func(any) any { return 0 }),
		"from_float": lib.ClassM("f", func(_ *py.Class, a []any) any {
			if f, ok := a[0].(float64); ok {
				return fromFloat(f)
			}
			if r := Rat(a[0]); r != nil {
				return &Fraction{r}
			}
			panic(py.TypeError.Newf("Fraction.from_float() only takes floats, not %s (%s)", py.Repr(a[0]), lib.TypeName(a[0])))
		}),
		"from_decimal": lib.ClassM("dec", func(_ *py.Class, a []any) any { return construct(a[0], nil) }),
	})
}

func comparisons(define func(name, params string, f func(a []any) any)) {
	for name, test := range map[string]func(c int) bool{
		"__eq__": func(c int) bool { return c == 0 }, "__lt__": func(c int) bool { return c < 0 }, "__le__": func(c int) bool { return c <= 0 },
		"__gt__": func(c int) bool { return c > 0 }, "__ge__": func(c int) bool { return c >= 0 },
	} {
		define(name, "self, other, /", func(a []any) any {
			if r := Rat(a[1]); r != nil {
				return test(self(a).r.Cmp(r))
			}
			switch v := py.Carried(py.ToAny(a[1])).(type) {
			case float64:
				if math.IsNaN(v) {
					return false
				}
				if math.IsInf(v, 0) {
					return test(-int(math.Copysign(1, v)))
				}
				return test(self(a).r.Cmp(new(big.Rat).SetFloat64(v)))
			case complex128:
				if name == "__eq__" && imag(v) == 0 {
					return self(a).r.Cmp(new(big.Rat).SetFloat64(real(v))) == 0
				}
			}
			return py.NotImplemented
		})
	}
}

// Module is the module object of fractions.
var Module = lib.Module("fractions", func(m *py.Module) { m.Set("Fraction", FractionType) })
