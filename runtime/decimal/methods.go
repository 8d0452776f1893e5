package decimal

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// DecimalType is the class decimal.Decimal.
var DecimalType = lib.Class[Decimal]("decimal", "Decimal", nil, py.Methods{
	"__new__": lib.New("value='0', context=None", func(a []any) any { return construct(a[0]) }),
})

var tupleClass = lib.NewNamedTupleClass("decimal", "DecimalTuple", "sign", "digits", "exponent")

// self is the receiver of a method.
func self(a []any) *Decimal { return py.Carried(a[0]).(*Decimal) }

// contextOf is a context argument, or the current context.
func contextOf(x any) *Context {
	if c, ok := x.(*Context); ok {
		return c
	}
	return getContext()
}

// binary makes an operator and its reflected form.
func binary(define func(name, params string, f func(a []any) any), name string, f func(c *Context, a, b *Decimal) any) {
	define("__"+name+"__", "self, other, /", func(a []any) any {
		b, ok := operand(a[1])
		if !ok {
			return py.NotImplemented
		}
		return f(getContext(), self(a), b)
	})
	define("__r"+name+"__", "self, other, /", func(a []any) any {
		b, ok := operand(a[1])
		if !ok {
			return py.NotImplemented
		}
		return f(getContext(), b, self(a))
	})
}

func init() {
	DecimalType.Dotted, ContextType.Dotted = true, true
	define := lib.Definer(DecimalType)
	operators(define)
	conversions(define)
	type op2 = func(c *Context, a, b *Decimal) *Decimal
	for name, f := range map[string]op2{
		"compare": (*Context).compare, "remainder_near": (*Context).remainderNear,
		"max":     func(c *Context, a, b *Decimal) *Decimal { return c.choose(a, b, true) },
		"min":     func(c *Context, a, b *Decimal) *Decimal { return c.choose(a, b, false) },
		"max_mag": func(c *Context, a, b *Decimal) *Decimal { return c.magnitude(a, b, true) },
		"min_mag": func(c *Context, a, b *Decimal) *Decimal { return c.magnitude(a, b, false) },
		"compare_signal": func(c *Context, a, b *Decimal) *Decimal {
			if a.isNaN() || b.isNaN() {
				return c.bad(invalidOperation)
			}
			return c.compare(a, b)
		},
		"compare_total": func(_ *Context, a, b *Decimal) *Decimal { return small(int64(compareTotal(a, b))) },
		"compare_total_mag": func(_ *Context, a, b *Decimal) *Decimal {
			return small(int64(compareTotal(a.absolute(), b.absolute())))
		},
		"copy_sign": func(_ *Context, a, b *Decimal) *Decimal { return &Decimal{b.neg, a.kind, a.coef, a.exp} },
		"scaleb":    (*Context).scaleb,
	} {
		define(name, "self, other, context=None", func(a []any) any { return f(contextOf(a[2]), self(a), needed(a[1])) })
	}
	type op1 = func(c *Context, d *Decimal) *Decimal
	for name, f := range map[string]op1{
		"sqrt": (*Context).sqrt, "exp": (*Context).exp, "ln": (*Context).ln, "log10": (*Context).log10, "normalize": (*Context).normalize,
		"logb":        (*Context).logb,
		"next_plus":   func(c *Context, d *Decimal) *Decimal { return c.next(d, ceiling) },
		"next_minus":  func(c *Context, d *Decimal) *Decimal { return c.next(d, floor) },
		"copy_abs":    func(_ *Context, d *Decimal) *Decimal { return d.absolute() },
		"copy_negate": func(_ *Context, d *Decimal) *Decimal { return d.negated() },
	} {
		define(name, "self, context=None", func(a []any) any { return f(contextOf(a[1]), self(a)) })
	}
	define("canonical", "self", func(a []any) any { return self(a) })
	for name, test := range map[string]func(d *Decimal) bool{
		"is_nan": (*Decimal).isNaN, "is_qnan": func(d *Decimal) bool { return d.kind == quiet }, "is_snan": func(d *Decimal) bool { return d.kind == signaling },
		"is_infinite": func(d *Decimal) bool { return d.kind == infinite }, "is_finite": func(d *Decimal) bool { return d.kind == finite },
		"is_zero": (*Decimal).isZero, "is_signed": func(d *Decimal) bool { return d.neg }, "is_canonical": func(*Decimal) bool { return true },
	} {
		define(name, "self", func(a []any) any { return test(self(a)) })
	}
	define("is_normal", "self, context=None", func(a []any) any {
		d := self(a)
		return d.kind == finite && !d.isZero() && d.adjusted() >= contextOf(a[1]).emin
	})
	define("is_subnormal", "self, context=None", func(a []any) any {
		d := self(a)
		return d.kind == finite && !d.isZero() && d.adjusted() < contextOf(a[1]).emin
	})
	define("quantize", "self, exp, rounding=None, context=None", func(a []any) any {
		c := contextOf(a[3])
		mode := c.rounding
		if a[2] != nil {
			mode = roundingOf(a[2])
		}
		return c.quantize(self(a), needed(a[1]), mode)
	})
	for _, name := range []string{"to_integral_value", "to_integral", "to_integral_exact"} {
		define(name, "self, rounding=None, context=None", func(a []any) any {
			c := contextOf(a[2])
			mode := c.rounding
			if a[1] != nil {
				mode = roundingOf(a[1])
			}
			return c.toIntegral(self(a), mode, name == "to_integral_exact")
		})
	}
	define("fma", "self, other, third, context=None", func(a []any) any {
		return contextOf(a[3]).fma(self(a), needed(a[1]), needed(a[2]))
	})
	define("same_quantum", "self, other, context=None", func(a []any) any {
		x, y := self(a), needed(a[1])
		if x.kind != finite || y.kind != finite {
			return x.isNaN() && y.isNaN() || x.kind == infinite && y.kind == infinite
		}
		return x.exp == y.exp
	})
	define("number_class", "self, context=None", func(a []any) any { return contextOf(a[1]).class(self(a)) })
	DecimalType.WithMethods(py.Methods{
		"real": lib.Prop(func(x any) any { return x }),
		"imag": lib.Prop(func(any) any { return small(0) }),
		"from_float": lib.ClassM("f, /", func(_ *py.Class, a []any) any {
			switch v := py.Carried(py.ToAny(a[0])).(type) {
			case float64:
				return FromFloat(v)
			case int, bool, *big.Int:
				return construct(v)
			}
			panic(py.TypeError.New("argument must be int or float"))
		}),
	})
}

func operators(define func(name, params string, f func(a []any) any)) {
	type op = func(c *Context, a, b *Decimal) *Decimal
	for name, f := range map[string]op{
		"add": (*Context).add, "sub": (*Context).sub, "mul": (*Context).mul, "truediv": (*Context).div, "floordiv": (*Context).floorDiv,
		"mod": (*Context).mod,
	} {
		binary(define, name, func(c *Context, a, b *Decimal) any { return f(c, a, b) })
	}
	binary(define, "divmod", func(c *Context, a, b *Decimal) any {
		q, r := c.divmod(a, b)
		return py.Tuple{q, r}
	})
	define("__pow__", "self, other, mod=None, /", func(a []any) any {
		b, ok := operand(a[1])
		if !ok {
			return py.NotImplemented
		}
		if a[2] != nil {
			return getContext().powMod(self(a), b, needed(a[2]))
		}
		return getContext().pow(self(a), b)
	})
	define("__rpow__", "self, other, mod=None, /", func(a []any) any {
		b, ok := operand(a[1])
		if !ok {
			return py.NotImplemented
		}
		return getContext().pow(b, self(a))
	})
	define("__neg__", "self", func(a []any) any { return getContext().minus(self(a)) })
	define("__pos__", "self", func(a []any) any { return getContext().plus(self(a)) })
	define("__abs__", "self", func(a []any) any {
		if self(a).neg {
			return getContext().minus(self(a))
		}
		return getContext().plus(self(a))
	})
	define("__bool__", "self", func(a []any) any { return !self(a).isZero() })
	define("__eq__", "self, other, /", compareWith(true, func(c int) bool { return c == 0 }))
	define("__lt__", "self, other, /", compareWith(false, func(c int) bool { return c < 0 }))
	define("__le__", "self, other, /", compareWith(false, func(c int) bool { return c <= 0 }))
	define("__gt__", "self, other, /", compareWith(false, func(c int) bool { return c > 0 }))
	define("__ge__", "self, other, /", compareWith(false, func(c int) bool { return c >= 0 }))
	define("__hash__", "self", func(a []any) any { return self(a).hash() })
}

func (d *Decimal) hash() int {
	switch d.kind {
	case signaling:
		panic(py.TypeError.New("Cannot hash a signaling NaN value"))
	case quiet:
		return py.ID(d)
	case infinite:
		if d.neg {
			return -314159
		}
		return 314159
	}
	r := d.rat()
	return lib.RationalHash(r.Num(), r.Denom())
}

func conversions(define func(name, params string, f func(a []any) any)) {
	define("__str__", "self", func(a []any) any { return self(a).PyStr() })
	define("__repr__", "self", func(a []any) any { return self(a).PyRepr() })
	define("__format__", "self, spec, /", func(a []any) any {
		if a[1] == "" {
			return self(a).PyStr()
		}
		return getContext().format(self(a), lib.Str(a[1], "format arg"))
	})
	define("__float__", "self", func(a []any) any { return self(a).float() })
	define("__complex__", "self", func(a []any) any { return complex(self(a).float(), 0) })
	define("__int__", "self", func(a []any) any { return lib.Big(self(a).int(down)) })
	define("__trunc__", "self", func(a []any) any { return lib.Big(self(a).int(down)) })
	define("__floor__", "self", func(a []any) any { return lib.Big(self(a).int(floor)) })
	define("__ceil__", "self", func(a []any) any { return lib.Big(self(a).int(ceiling)) })
	define("__round__", "self, ndigits=None, /", func(a []any) any {
		if a[1] == nil {
			if self(a).kind != finite {
				self(a).int(halfEven)
			}
			return lib.Big(self(a).int(halfEven))
		}
		return getContext().quantize(self(a), newFinite(false, bigOne, -lib.Int(a[1])), halfEven)
	})
	define("to_eng_string", "self, context=None", func(a []any) any { return self(a).text(true, contextOf(a[1]).capitals) })
	define("adjusted", "self", func(a []any) any { return self(a).adjusted() })
	define("conjugate", "self", func(a []any) any { return self(a) })
	define("radix", "self", func([]any) any { return small(10) })
	itself := func(a []any) any { return a[0] }
	define("__copy__", "self", itself)
	define("__deepcopy__", "self, memo, /", itself)
	define("as_tuple", "self", func(a []any) any {
		d := self(a)
		ds := py.Tuple{}
		if d.kind != infinite && (d.kind == finite || d.coef.Sign() != 0) {
			for _, c := range d.coef.String() {
				ds = append(ds, int(c-'0'))
			}
		}
		var exp any = d.exp
		switch d.kind {
		case infinite:
			exp, ds = "F", py.Tuple{0}
		case quiet:
			exp = "n"
		case signaling:
			exp = "N"
		}
		sign := 0
		if d.neg {
			sign = 1
		}
		return tupleClass.Make(sign, ds, exp)
	})
	define("as_integer_ratio", "self", func(a []any) any {
		d := self(a)
		switch {
		case d.isNaN():
			panic(py.ValueError.New("cannot convert NaN to integer ratio"))
		case d.kind == infinite:
			panic(py.OverflowError.New("cannot convert Infinity to integer ratio"))
		}
		r := d.rat()
		return py.Tuple{lib.Big(r.Num()), lib.Big(r.Denom())}
	})
}

// class is d.number_class().
func (c *Context) class(d *Decimal) string {
	sign := "+"
	if d.neg {
		sign = "-"
	}
	switch {
	case d.kind == signaling:
		return "sNaN"
	case d.kind == quiet:
		return "NaN"
	case d.kind == infinite:
		return sign + "Infinity"
	case d.isZero():
		return sign + "Zero"
	case d.adjusted() < c.emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}

func (c *Context) magnitude(a, b *Decimal, greater bool) *Decimal {
	if a.isNaN() || b.isNaN() {
		return c.choose(a, b, greater)
	}
	o := a.absolute().cmp(b.absolute())
	if o == 0 {
		return c.choose(a, b, greater)
	}
	if (o < 0) == greater {
		return c.fix(b)
	}
	return c.fix(a)
}

func (c *Context) scaleb(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	n, ok := b.whole()
	if !ok || b.exp != 0 || !n.IsInt64() || abs(n.Int64()) > int64(2*(c.emax+c.prec)) {
		return c.bad(invalidOperation)
	}
	if a.kind == infinite {
		return a
	}
	return c.fix(newFinite(a.neg, a.coef, a.exp+int(n.Int64())))
}

func (c *Context) logb(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	switch {
	case d.kind == infinite:
		return newInf(false)
	case d.isZero():
		c.raise(divisionByZero, nil)
		return newInf(true)
	}
	return c.fix(small(int64(d.adjusted())))
}

// next is the nearest number above, or below.
func (c *Context) next(d *Decimal, mode rounding) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	lower := mode == floor
	if d.kind == infinite {
		if d.neg == lower {
			return d
		}
		return newFinite(d.neg, new(big.Int).Sub(pow10(c.prec), bigOne), c.etop())
	}
	k := *c
	k.traps_, k.rounding = 0, mode
	r := k.fix(d)
	if r.cmp(d) != 0 {
		return r
	}
	return k.add(d, newFinite(lower, bigOne, c.etiny()-1))
}
