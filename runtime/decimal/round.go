package decimal

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// rounding is a rounding mode, by its Python name.
type rounding string

const (
	ceiling    rounding = "ROUND_CEILING"
	down       rounding = "ROUND_DOWN"
	floor      rounding = "ROUND_FLOOR"
	halfDown   rounding = "ROUND_HALF_DOWN"
	halfEven   rounding = "ROUND_HALF_EVEN"
	halfUp     rounding = "ROUND_HALF_UP"
	up         rounding = "ROUND_UP"
	zeroFiveUp rounding = "ROUND_05UP"
)

var roundings = []rounding{ceiling, floor, up, down, halfUp, halfDown, halfEven, zeroFiveUp}

// The rounding modes of decimal.
const (
	RoundCeiling  = string(ceiling)
	RoundDown     = string(down)
	RoundFloor    = string(floor)
	RoundHalfDown = string(halfDown)
	RoundHalfEven = string(halfEven)
	RoundHalfUp   = string(halfUp)
	RoundUp       = string(up)
	Round05up     = string(zeroFiveUp)
)

func roundingOf(x any) rounding {
	if s, ok := py.Carried(x).(string); ok {
		for _, r := range roundings {
			if string(r) == s {
				return r
			}
		}
	}
	panic(py.TypeError.New("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"))
}

// round drops the last n digits of a coefficient; lost tells whether any of them was not zero.
func round(coef *big.Int, n int, mode rounding, neg bool) (out *big.Int, lost bool) {
	if n > digits(coef)+1 { // what is left is 0 and a bit
		lost = coef.Sign() != 0
		if lost && (mode == up || mode == zeroFiveUp || mode == ceiling && !neg || mode == floor && neg) {
			return bigOne, true
		}
		return bigZero, lost
	}
	q, r := new(big.Int).QuoRem(coef, pow10(n), new(big.Int))
	if r.Sign() == 0 {
		return q, false
	}
	half := new(big.Int).Lsh(r, 1).Cmp(pow10(n))
	away := false
	switch mode {
	case up:
		away = true
	case ceiling:
		away = !neg
	case floor:
		away = neg
	case halfUp:
		away = half >= 0
	case halfDown:
		away = half > 0
	case halfEven:
		away = half > 0 || half == 0 && q.Bit(0) == 1
	case zeroFiveUp:
		last := new(big.Int).Mod(q, big.NewInt(5))
		away = last.Sign() == 0
	}
	if away {
		q.Add(q, bigOne)
	}
	return q, true
}

// rescale gives a finite number the exponent exp, rounding if it has to.
func (d *Decimal) rescale(exp int, mode rounding) (r *Decimal, lost bool) {
	if d.coef.Sign() == 0 {
		return newFinite(d.neg, bigZero, exp), false
	}
	if d.exp >= exp {
		return newFinite(d.neg, scale(d.coef, d.exp-exp), exp), false
	}
	coef, lost := round(d.coef, exp-d.exp, mode, d.neg)
	return newFinite(d.neg, coef, exp), lost
}

// quantize is d.quantize(other).
func (c *Context) quantize(d, other *Decimal, mode rounding) *Decimal {
	if r := c.nan(d, other); r != nil {
		return r
	}
	if d.kind == infinite || other.kind == infinite {
		if d.kind == other.kind {
			return d
		}
		return c.bad(invalidOperation)
	}
	exp := other.exp
	if exp < c.etiny() || exp > c.emax {
		return c.bad(invalidOperation)
	}
	if d.coef.Sign() != 0 && d.adjusted()-exp+1 > c.prec {
		return c.bad(invalidOperation)
	}
	r, lost := d.rescale(exp, mode)
	if r.coef.Sign() != 0 && (r.adjusted() > c.emax || digits(r.coef) > c.prec) {
		return c.bad(invalidOperation)
	}
	var s signal
	if r.coef.Sign() != 0 && r.adjusted() < c.emin {
		s |= subnormal
	}
	if r.exp > d.exp {
		if lost {
			s |= inexact
		}
		s |= rounded
	}
	c.raise(s, r)
	return c.fix(r)
}

// toIntegral is d.to_integral_value(rounding), or to_integral_exact if signals are wanted.
func (c *Context) toIntegral(d *Decimal, mode rounding, exact bool) *Decimal {
	if r := c.nan(d); r != nil {
		return r
	}
	if d.kind == infinite || d.exp >= 0 {
		return d
	}
	r, lost := d.rescale(0, mode)
	if exact {
		s := rounded
		if lost {
			s |= inexact
		}
		c.raise(s, r)
	}
	return r
}
