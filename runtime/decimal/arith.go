package decimal

import "math/big"

func (c *Context) add(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	if a.kind == infinite {
		if b.kind == infinite && a.neg != b.neg {
			return c.bad(invalidOperation)
		}
		return a
	}
	if b.kind == infinite {
		return b
	}
	exp := min(a.exp, b.exp)
	negZero := c.rounding == floor && a.neg != b.neg
	switch {
	case a.isZero() && b.isZero():
		return c.fix(newFinite(a.neg && b.neg || negZero, bigZero, exp))
	case a.isZero():
		r, _ := b.rescale(max(exp, b.exp-c.prec-1), c.rounding)
		return c.fix(r)
	case b.isZero():
		r, _ := a.rescale(max(exp, a.exp-c.prec-1), c.rounding)
		return c.fix(r)
	}
	x, y := a, b
	if x.exp < y.exp {
		x, y = y, x
	}
	// x has the greater exponent; what is far below its last digit only matters for rounding
	low := min(x.adjusted()-c.prec-2, x.exp-1)
	if y.adjusted() < low {
		y = newFinite(y.neg, bigOne, low)
		exp = low
	}
	n := new(big.Int).Set(scale(x.coef, x.exp-exp))
	if x.neg {
		n.Neg(n)
	}
	m := scale(y.coef, y.exp-exp)
	if y.neg {
		n.Sub(n, m)
	} else {
		n.Add(n, m)
	}
	if n.Sign() == 0 {
		return c.fix(newFinite(negZero, bigZero, exp))
	}
	return c.fix(newFinite(n.Sign() < 0, n.Abs(n), exp))
}

func (d *Decimal) negated() *Decimal { return &Decimal{!d.neg, d.kind, d.coef, d.exp} }

func (d *Decimal) absolute() *Decimal { return &Decimal{false, d.kind, d.coef, d.exp} }

func (c *Context) sub(a, b *Decimal) *Decimal {
	if a.isNaN() || b.isNaN() {
		return c.nan(a, b)
	}
	return c.add(a, b.negated())
}

func (c *Context) mul(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	neg := a.neg != b.neg
	if a.kind == infinite || b.kind == infinite {
		if a.isZero() || b.isZero() {
			return c.bad(invalidOperation)
		}
		return newInf(neg)
	}
	return c.fix(newFinite(neg, new(big.Int).Mul(a.coef, b.coef), a.exp+b.exp))
}

func (c *Context) div(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	neg := a.neg != b.neg
	switch {
	case a.kind == infinite && b.kind == infinite:
		return c.bad(invalidOperation)
	case a.kind == infinite:
		return newInf(neg)
	case b.kind == infinite:
		c.raise(clamped, nil)
		return newFinite(neg, bigZero, c.etiny())
	case b.isZero():
		if a.isZero() {
			return c.bad(divisionUndefined)
		}
		c.raise(divisionByZero, nil)
		return newInf(neg)
	case a.isZero():
		return c.fix(newFinite(neg, bigZero, a.exp-b.exp))
	}
	shift := digits(b.coef) - digits(a.coef) + c.prec + 1
	exp := a.exp - b.exp - shift
	n, m := a.coef, b.coef
	if shift >= 0 {
		n = scale(n, shift)
	} else {
		m = scale(m, -shift)
	}
	q, r := new(big.Int).QuoRem(n, m, new(big.Int))
	if r.Sign() != 0 {
		if new(big.Int).Mod(q, big.NewInt(5)).Sign() == 0 {
			q.Add(q, bigOne) // so that rounding sees that there is more
		}
	} else {
		q, exp = dropZeros(q, exp, a.exp-b.exp)
	}
	return c.fix(newFinite(neg, q, exp))
}

// dropZeros takes zeros off the end of a coefficient until the exponent is ideal.
func dropZeros(q *big.Int, exp, ideal int) (*big.Int, int) {
	r := new(big.Int)
	for exp < ideal {
		t := new(big.Int)
		t.QuoRem(q, bigTen, r)
		if r.Sign() != 0 {
			break
		}
		q, exp = t, exp+1
	}
	return q, exp
}

// divmod is the whole quotient and the remainder, both unrounded; done is set where the result is special.
func (c *Context) divide(a, b *Decimal) (q, r *Decimal) {
	neg := a.neg != b.neg
	ideal := min(a.exp, b.exp)
	if b.kind == infinite {
		ideal = a.exp
	}
	if a.isZero() || b.kind == infinite || a.adjusted()-b.adjusted() <= -2 {
		rem := a
		if a.kind == finite && b.kind == finite {
			rem, _ = a.rescale(ideal, c.rounding)
		}
		return newFinite(neg, bigZero, 0), rem
	}
	if a.adjusted()-b.adjusted() <= c.prec {
		n, m := a.coef, b.coef
		if a.exp >= b.exp {
			n = scale(n, a.exp-b.exp)
		} else {
			m = scale(m, b.exp-a.exp)
		}
		quo, rem := new(big.Int).QuoRem(n, m, new(big.Int))
		if quo.Cmp(pow10(c.prec)) < 0 {
			return newFinite(neg, quo, 0), newFinite(a.neg, rem, ideal)
		}
	}
	x := c.bad(divisionImpossible)
	return x, x
}

func (c *Context) floorDiv(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	neg := a.neg != b.neg
	if a.kind == infinite {
		if b.kind == infinite {
			return c.bad(invalidOperation)
		}
		return newInf(neg)
	}
	if b.isZero() {
		if a.isZero() {
			return c.bad(divisionUndefined)
		}
		c.raise(divisionByZero, nil)
		return newInf(neg)
	}
	q, _ := c.divide(a, b)
	return q
}

func (c *Context) mod(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	if a.kind == infinite {
		return c.bad(invalidOperation)
	}
	if b.isZero() {
		if a.isZero() {
			return c.bad(divisionUndefined)
		}
		return c.bad(invalidOperation)
	}
	_, r := c.divide(a, b)
	return c.fix(r)
}

func (c *Context) divmod(a, b *Decimal) (q, r *Decimal) {
	if n := c.nan(a, b); n != nil {
		return n, n
	}
	neg := a.neg != b.neg
	if a.kind == infinite {
		if b.kind == infinite {
			n := c.bad(invalidOperation)
			return n, n
		}
		return newInf(neg), c.bad(invalidOperation)
	}
	if b.isZero() {
		if a.isZero() {
			n := c.bad(divisionUndefined)
			return n, n
		}
		c.raise(divisionByZero|invalidOperation, nil)
		return newInf(neg), newNaN()
	}
	q, r = c.divide(a, b)
	return q, c.fix(r)
}

// remainderNear is a.remainder_near(b).
func (c *Context) remainderNear(a, b *Decimal) *Decimal {
	if r := c.nan(a, b); r != nil {
		return r
	}
	switch {
	case a.kind == infinite:
		return c.bad(invalidOperation)
	case b.isZero():
		if a.isZero() {
			return c.bad(divisionUndefined)
		}
		return c.bad(invalidOperation)
	case b.kind == infinite:
		return c.fix(a)
	}
	exp := min(a.exp, b.exp)
	n, m := scale(a.coef, a.exp-exp), scale(b.coef, b.exp-exp)
	q, r := new(big.Int).QuoRem(n, m, new(big.Int))
	if t := new(big.Int).Lsh(r, 1).Cmp(m); t > 0 || t == 0 && q.Bit(0) == 1 {
		r.Sub(r, m)
		q.Add(q, bigOne)
	}
	if q.Cmp(pow10(c.prec)) >= 0 {
		return c.bad(divisionImpossible)
	}
	neg := a.neg
	if r.Sign() < 0 {
		neg, r = !neg, r.Neg(r)
	}
	return c.fix(newFinite(neg, r, exp))
}

// fma is a*b+t, rounded once.
func (c *Context) fma(a, b, t *Decimal) *Decimal {
	if r := c.nan(a, b, t); r != nil {
		return r
	}
	if a.kind == infinite || b.kind == infinite {
		return c.add(c.mul(a, b), t)
	}
	return c.add(newFinite(a.neg != b.neg, new(big.Int).Mul(a.coef, b.coef), a.exp+b.exp), t)
}

// plus is +d, which rounds.
func (c *Context) plus(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	if d.isZero() && c.rounding != floor {
		d = d.absolute()
	}
	return c.fix(d)
}

func (c *Context) minus(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	d = d.negated()
	if d.isZero() && c.rounding != floor {
		d = d.absolute()
	}
	return c.fix(d)
}

// normalize strips the zeros at the end.
func (c *Context) normalize(d *Decimal) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	d = c.fix(d)
	if d.kind != finite {
		return d
	}
	if d.coef.Sign() == 0 {
		return newFinite(d.neg, bigZero, 0)
	}
	top := c.emax
	if c.clamp {
		top = c.etop()
	}
	coef, exp := dropZeros(d.coef, d.exp, top)
	return newFinite(d.neg, coef, exp)
}
