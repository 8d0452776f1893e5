package decimal

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// cmp orders two numbers that are no NaN.
func (d *Decimal) cmp(o *Decimal) int {
	if d.kind == infinite || o.kind == infinite {
		return rank(d) - rank(o)
	}
	ds, os := d.sign(), o.sign()
	if ds != os || ds == 0 {
		return ds - os
	}
	if da, oa := d.adjusted(), o.adjusted(); da != oa {
		if da > oa {
			return ds
		}
		return -ds
	}
	exp := min(d.exp, o.exp)
	return ds * scale(d.coef, d.exp-exp).Cmp(scale(o.coef, o.exp-exp))
}

func rank(d *Decimal) int {
	if d.kind != infinite {
		return 0
	}
	if d.neg {
		return -1
	}
	return 1
}

func (d *Decimal) sign() int {
	switch {
	case d.kind == finite && d.coef.Sign() == 0:
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// operand takes an operand of arithmetic: Decimals and ints.
func operand(x any) (*Decimal, bool) {
	switch v := py.Carried(py.ToAny(x)).(type) {
	case *Decimal:
		return v, true
	case bool, int, *big.Int:
		return FromInt(py.Index(v).Big()), true
	}
	return nil, false
}

// needed is operand for methods, which raise.
func needed(x any) *Decimal {
	d, ok := operand(x)
	if !ok {
		panic(py.TypeError.Newf("conversion from %s to Decimal is not supported", lib.TypeName(x)))
	}
	return d
}

// comparable takes an operand of a comparison: floats and fractions too. For fractions, both sides are made ints.
func comparable(d *Decimal, x any, equality bool) (a, b *Decimal, ok bool) {
	if o, ok := operand(x); ok {
		return d, o, true
	}
	switch v := py.Carried(py.ToAny(x)).(type) {
	case float64:
		if equality {
			getContext().flags |= floatOperation
		} else {
			getContext().raise(floatOperation, nil)
		}
		return d, FromFloat(v), true
	case complex128:
		if equality && imag(v) == 0 {
			return d, FromFloat(real(v)), true
		}
		return nil, nil, false
	}
	if x != nil && py.HasAttr(x, "numerator") && py.HasAttr(x, "denominator") && !d.isNaN() {
		num, den := py.Index(py.GetAttr(x, "numerator")).Big(), py.Index(py.GetAttr(x, "denominator")).Big()
		if d.kind != finite {
			return d, FromInt(num), true
		}
		return newFinite(d.neg, new(big.Int).Mul(d.coef, den), d.exp), FromInt(num), true
	}
	return nil, nil, false
}

func compareWith(equality bool, test func(c int) bool) func(a []any) any {
	return func(args []any) any {
		a, b, ok := comparable(self(args), args[1], equality)
		if !ok {
			return py.NotImplemented
		}
		if a.isNaN() || b.isNaN() {
			if !equality || a.kind == signaling || b.kind == signaling {
				getContext().raise(invalidOperation, nil)
			}
			return false
		}
		return test(a.cmp(b))
	}
}

// compareTotal is a.compare_total(b).
func compareTotal(a, b *Decimal) int {
	flip := 1
	if a.neg != b.neg {
		if a.neg {
			return -1
		}
		return 1
	}
	if a.neg {
		flip = -1
	}
	if a.isNaN() || b.isNaN() {
		order := func(d *Decimal) int { return []int{0, 0, 2, 1}[d.kind] }
		if order(a) != order(b) {
			return flip * sign(order(a)-order(b))
		}
		return flip * sign(a.coef.Cmp(b.coef))
	}
	if c := a.cmp(b); c != 0 {
		return sign(c)
	}
	if a.kind == infinite {
		return 0
	}
	return flip * sign(a.exp-b.exp)
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// compare is a.compare(b): -1, 0 or 1 as a Decimal.
func (c *Context) compare(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	return small(int64(sign(a.cmp(b))))
}

// choose is max and min: what is no NaN wins, and among equals the order of compare_total decides.
func (c *Context) choose(a, b *Decimal, greater bool) *Decimal {
	if a.isNaN() || b.isNaN() {
		if a.kind == quiet && !b.isNaN() {
			return c.fix(b)
		}
		if b.kind == quiet && !a.isNaN() {
			return c.fix(a)
		}
		return c.nan(a, b)
	}
	o := a.cmp(b)
	if o == 0 {
		o = compareTotal(a, b)
	}
	if (o < 0) == greater {
		return c.fix(b)
	}
	return c.fix(a)
}
