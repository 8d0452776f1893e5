package decimal

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// sqrt is d.sqrt().
func (c *Context) sqrt(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	switch {
	case d.kind == infinite && !d.neg:
		return d
	case d.isZero():
		return c.fix(newFinite(d.neg, bigZero, floorDiv(d.exp, 2)))
	case d.neg:
		return c.bad(invalidOperation)
	}
	prec := c.prec + 1
	// coef * 10**exp with an even exponent, as the square of prec+1 digits
	e, l := d.exp>>1, (digits(d.coef)+1)>>1
	n := d.coef
	if d.exp&1 == 1 {
		n, l = scale(n, 1), digits(d.coef)>>1+1
	}
	shift := prec - l
	exact := true
	if shift >= 0 {
		n = scale(n, 2*shift)
	} else {
		var r *big.Int
		n, r = new(big.Int).QuoRem(n, pow10(-2*shift), new(big.Int))
		exact = r.Sign() == 0
	}
	q := new(big.Int).Sqrt(n)
	exact = exact && new(big.Int).Mul(q, q).Cmp(n) == 0
	e -= shift
	if exact {
		if shift >= 0 {
			q = new(big.Int).Quo(q, pow10(shift))
		} else {
			q = scale(q, -shift)
		}
		e += shift
	} else if new(big.Int).Mod(q, big.NewInt(5)).Sign() == 0 {
		q.Add(q, bigOne)
	}
	k := *c
	k.rounding = halfEven
	r := k.fix(newFinite(false, q, e))
	c.flags |= k.flags
	return r
}

func floorDiv(a, b int) int { return (a - floorMod(a, b)) / b }

// irrational rounds what f computes to more and more digits until it is clear how. The result is never exact.
func (c *Context) irrational(neg bool, f func(bits uint) *big.Float) *Decimal {
	for extra := 12; ; extra *= 2 {
		digits := c.prec + extra
		v := f(uint(float64(digits)*3.33) + 40)
		coef, exp := decimalOf(v, digits)
		margin := big.NewInt(1000)
		low, _ := round(new(big.Int).Sub(coef, margin), extra, halfEven, false)
		high, _ := round(new(big.Int).Add(coef, margin), extra, halfEven, false)
		if low.Cmp(high) != 0 {
			continue
		}
		k := *c
		k.rounding = halfEven
		// a digit that says that there is more
		coef.Mul(coef, bigTen).Add(coef, bigOne)
		r := k.fix(newFinite(neg, coef, exp-1))
		c.flags |= k.flags
		return r
	}
}

// decimalOf is a positive float with n digits.
func decimalOf(v *big.Float, n int) (*big.Int, int) {
	text := v.Text('e', n-1)
	mantissa, e, _ := strings.Cut(text, "e")
	exp, _ := strconv.Atoi(e)
	coef, _ := new(big.Int).SetString(strings.Replace(mantissa, ".", "", 1), 10)
	return coef, exp - n + 1
}

func newFloat(bits uint) *big.Float { return new(big.Float).SetPrec(bits) }

// atanh2 is 2*atanh(z) for a small z.
func atanh2(z *big.Float, bits uint) *big.Float {
	sum, term := newFloat(bits).Set(z), newFloat(bits).Set(z)
	zz := newFloat(bits).Mul(z, z)
	for i := int64(3); ; i += 2 {
		term.Mul(term, zz)
		t := newFloat(bits).Quo(term, newFloat(bits).SetInt64(i))
		if t.Sign() == 0 || t.MantExp(nil) < sum.MantExp(nil)-int(bits) {
			break
		}
		sum.Add(sum, t)
	}
	return sum.Mul(sum, newFloat(bits).SetInt64(2))
}

func ln2(bits uint) *big.Float {
	return atanh2(newFloat(bits).Quo(newFloat(bits).SetInt64(1), newFloat(bits).SetInt64(3)), bits)
}

// lnRat is the logarithm of a positive number.
func lnRat(r *big.Rat, bits uint) *big.Float {
	k := r.Num().BitLen() - r.Denom().BitLen()
	m := new(big.Rat).Set(r)
	shift := func(k int) {
		if k >= 0 {
			m.Mul(r, new(big.Rat).SetFrac(bigOne, new(big.Int).Lsh(bigOne, uint(k))))
		} else {
			m.Mul(r, new(big.Rat).SetInt(new(big.Int).Lsh(bigOne, uint(-k))))
		}
	}
	shift(k)
	for m.Cmp(big.NewRat(3, 2)) >= 0 {
		k++
		shift(k)
	}
	for m.Cmp(big.NewRat(3, 4)) < 0 {
		k--
		shift(k)
	}
	one := big.NewRat(1, 1)
	z := new(big.Rat).Quo(new(big.Rat).Sub(m, one), new(big.Rat).Add(m, one))
	sum := newFloat(bits)
	if z.Sign() != 0 {
		sum = atanh2(newFloat(bits).SetRat(z), bits)
	}
	if k != 0 {
		sum.Add(sum, newFloat(bits).Mul(ln2(bits), newFloat(bits).SetInt64(int64(k))))
	}
	return sum
}

// expFloat is e**x.
func expFloat(x *big.Float, bits uint) *big.Float {
	extra := uint(max(x.MantExp(nil), 0)) + 32
	b := bits + extra
	l := ln2(b)
	q, _ := newFloat(b).Quo(x, l).Float64()
	k := int(math.Round(q))
	r := newFloat(b).Sub(newFloat(b).Set(x), newFloat(b).Mul(l, newFloat(b).SetInt64(int64(k))))
	const halvings = 12
	r.SetMantExp(r, -halvings)
	sum, term := newFloat(b).SetInt64(1), newFloat(b).SetInt64(1)
	for i := int64(1); ; i++ {
		term.Mul(term, r)
		term.Quo(term, newFloat(b).SetInt64(i))
		if term.Sign() == 0 || term.MantExp(nil) < -int(b) {
			break
		}
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum.SetMantExp(sum, k)
}

// exp is d.exp().
func (c *Context) exp(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	switch {
	case d.kind == infinite && d.neg:
		return newFinite(false, bigZero, 0)
	case d.kind == infinite:
		return d
	case d.isZero():
		return newFinite(false, bigOne, 0)
	case d.adjusted() > 8:
		return c.extreme(false, !d.neg)
	}
	if size := d.float() / math.Ln10; size > float64(c.emax)+10 || size < float64(c.etiny())-10 {
		return c.extreme(false, !d.neg)
	}
	return c.irrational(false, func(bits uint) *big.Float {
		return expFloat(newFloat(bits+64).SetRat(d.rat()), bits)
	})
}

// extreme is a result beyond all exponents.
func (c *Context) extreme(neg, large bool) *Decimal {
	if large {
		return c.fix(newFinite(neg, bigOne, c.emax+1))
	}
	return c.fix(newFinite(neg, bigOne, c.etiny()-1))
}

// ln is d.ln().
func (c *Context) ln(d *Decimal) *Decimal {
	if r := c.logSpecial(d); r != nil {
		return r
	}
	one := d.cmp(small(1))
	if one == 0 {
		return newFinite(false, bigZero, 0)
	}
	return c.irrational(one < 0, func(bits uint) *big.Float {
		return new(big.Float).Abs(lnRat(d.rat(), bits))
	})
}

func (c *Context) logSpecial(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	switch {
	case d.isZero():
		return newInf(true)
	case d.neg:
		return c.bad(invalidOperation)
	case d.kind == infinite:
		return d
	}
	return nil
}

// log10 is d.log10().
func (c *Context) log10(d *Decimal) *Decimal {
	if r := c.logSpecial(d); r != nil {
		return r
	}
	if coef, exp := dropZeros(d.coef, d.exp, math.MaxInt); coef.Cmp(bigOne) == 0 {
		return c.fix(small(int64(exp)))
	}
	return c.irrational(d.cmp(small(1)) < 0, func(bits uint) *big.Float {
		l := lnRat(d.rat(), bits)
		return l.Abs(l.Quo(l, lnRat(big.NewRat(10, 1), bits)))
	})
}

// whole gives a number without fraction as an int.
func (d *Decimal) whole() (*big.Int, bool) {
	if d.kind != finite {
		return nil, false
	}
	n := d.coef
	if d.exp < 0 {
		q, r := new(big.Int).QuoRem(n, pow10(min(-d.exp, digits(n)+1)), new(big.Int))
		if r.Sign() != 0 {
			return nil, false
		}
		n = q
	} else {
		n = scale(n, d.exp)
	}
	if d.neg {
		n = new(big.Int).Neg(n)
	}
	return n, true
}

// pow is a ** b.
func (c *Context) pow(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	if b.isZero() {
		if a.isZero() {
			return c.bad(invalidOperation)
		}
		return newFinite(false, bigOne, 0)
	}
	var n *big.Int
	isInt, huge := false, b.kind == finite && b.adjusted() >= 30
	switch {
	case huge && b.exp > 0:
		n, isInt = bigZero, true // even
	case b.kind == finite:
		n, isInt = b.whole()
	}
	neg := a.neg && isInt && n.Bit(0) == 1
	if a.neg {
		if !isInt && !a.isZero() {
			return c.bad(invalidOperation)
		}
		a = a.absolute()
	}
	switch {
	case a.isZero():
		if b.neg {
			return newInf(neg)
		}
		return newFinite(neg, bigZero, 0)
	case a.kind == infinite:
		if b.neg {
			return newFinite(neg, bigZero, 0)
		}
		return newInf(neg)
	}
	one := a.cmp(small(1))
	if one == 0 {
		return c.powerOfOne(a, b, n, isInt, neg)
	}
	if b.kind == infinite {
		if (one > 0) == b.neg {
			return newFinite(neg, bigZero, 0)
		}
		return newInf(neg)
	}
	if isInt && !huge && n.IsInt64() && n.Int64() < 100_000 && n.Int64() > -100_000 && digits(a.coef)*int(abs(n.Int64())) < 200_000 {
		k := abs(n.Int64())
		p := newFinite(neg, new(big.Int).Exp(a.coef, big.NewInt(k), nil), a.exp*int(k))
		if b.neg {
			return c.div(newFinite(false, bigOne, 0), p)
		}
		return c.fix(p)
	}
	// the size of the result, before anything is computed
	size := (math.Log10(float64FromBig(a.coef)) + float64(a.exp)) * float64FromBig(b.coef) * math.Pow(10, float64(b.exp))
	if b.neg {
		size = -size
	}
	if size > float64(c.emax)+10 {
		return c.extreme(neg, true)
	}
	if size < float64(c.etiny())-10 {
		return c.extreme(neg, false)
	}
	return c.irrational(neg, func(bits uint) *big.Float {
		l := lnRat(a.rat(), bits+64)
		return expFloat(l.Mul(l, newFloat(bits+64).SetRat(b.rat())), bits)
	})
}

func abs(n int64) int64 { return max(n, -n) }

func float64FromBig(n *big.Int) float64 {
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}

// powerOfOne is 1 ** b: exact, with as many zeros as the exponent asks for.
func (c *Context) powerOfOne(a, b *Decimal, n *big.Int, isInt, neg bool) *Decimal {
	exp := 1 - c.prec
	if isInt {
		times := c.prec
		if b.neg {
			times = 0
		} else if b.exp <= 0 && n.IsInt64() && n.Int64() < int64(c.prec) {
			times = int(n.Int64())
		}
		if e := a.exp * times; e >= exp {
			exp = min(e, 0)
		} else {
			c.raise(rounded, nil)
		}
	} else {
		c.raise(inexact|rounded, nil)
	}
	return newFinite(neg, pow10(-exp), exp)
}

// powMod is pow(a, b, m) of whole numbers.
func (c *Context) powMod(a, b, m *Decimal) *Decimal {
	if r := c.nan(a, b, m); r != nil {
		return r
	}
	x, ok1 := a.whole()
	y, ok2 := b.whole()
	z, ok3 := m.whole()
	if !ok1 || !ok2 || !ok3 || y.Sign() < 0 || z.Sign() == 0 || m.adjusted() >= c.prec || a.isZero() && b.isZero() {
		return c.bad(invalidOperation)
	}
	r := new(big.Int).Exp(new(big.Int).Abs(x), y, new(big.Int).Abs(z))
	return newFinite(a.neg && y.Bit(0) == 1, r, 0)
}
