package decimal

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// New is Decimal(value): a text, a number, or a tuple of sign, digits and exponent.
func New(value any) *Decimal { return construct(value) }

func fromInt(n int) *Decimal { return FromInt(big.NewInt(int64(n))) }

// Add is d + o.
func (d *Decimal) Add(o *Decimal) *Decimal { return getContext().add(d, o) }

// AddInt is d + n.
func (d *Decimal) AddInt(n int) *Decimal { return getContext().add(d, fromInt(n)) }

// AddBigInt is d + n.
func (d *Decimal) AddBigInt(n py.Int) *Decimal { return getContext().add(d, FromInt(n.Big())) }

// Sub is d - o.
func (d *Decimal) Sub(o *Decimal) *Decimal { return getContext().sub(d, o) }

// SubInt is d - n.
func (d *Decimal) SubInt(n int) *Decimal { return getContext().sub(d, fromInt(n)) }

// SubBigInt is d - n.
func (d *Decimal) SubBigInt(n py.Int) *Decimal { return getContext().sub(d, FromInt(n.Big())) }

// RsubInt is n - d.
func (d *Decimal) RsubInt(n int) *Decimal { return getContext().sub(fromInt(n), d) }

// RsubBigInt is n - d.
func (d *Decimal) RsubBigInt(n py.Int) *Decimal { return getContext().sub(FromInt(n.Big()), d) }

// Mul is d * o.
func (d *Decimal) Mul(o *Decimal) *Decimal { return getContext().mul(d, o) }

// MulInt is d * n.
func (d *Decimal) MulInt(n int) *Decimal { return getContext().mul(d, fromInt(n)) }

// MulBigInt is d * n.
func (d *Decimal) MulBigInt(n py.Int) *Decimal { return getContext().mul(d, FromInt(n.Big())) }

// Div is d / o.
func (d *Decimal) Div(o *Decimal) *Decimal { return getContext().div(d, o) }

// DivInt is d / n.
func (d *Decimal) DivInt(n int) *Decimal { return getContext().div(d, fromInt(n)) }

// DivBigInt is d / n.
func (d *Decimal) DivBigInt(n py.Int) *Decimal { return getContext().div(d, FromInt(n.Big())) }

// RdivInt is n / d.
func (d *Decimal) RdivInt(n int) *Decimal { return getContext().div(fromInt(n), d) }

// RdivBigInt is n / d.
func (d *Decimal) RdivBigInt(n py.Int) *Decimal { return getContext().div(FromInt(n.Big()), d) }

// FloorDiv is d // o.
func (d *Decimal) FloorDiv(o *Decimal) *Decimal { return getContext().floorDiv(d, o) }

// FloorDivInt is d // n.
func (d *Decimal) FloorDivInt(n int) *Decimal { return getContext().floorDiv(d, fromInt(n)) }

// FloorDivBigInt is d // n.
func (d *Decimal) FloorDivBigInt(n py.Int) *Decimal {
	return getContext().floorDiv(d, FromInt(n.Big()))
}

// RfloorDivInt is n // d.
func (d *Decimal) RfloorDivInt(n int) *Decimal { return getContext().floorDiv(fromInt(n), d) }

// RfloorDivBigInt is n // d.
func (d *Decimal) RfloorDivBigInt(n py.Int) *Decimal {
	return getContext().floorDiv(FromInt(n.Big()), d)
}

// Mod is d % o.
func (d *Decimal) Mod(o *Decimal) *Decimal { return getContext().mod(d, o) }

// ModInt is d % n.
func (d *Decimal) ModInt(n int) *Decimal { return getContext().mod(d, fromInt(n)) }

// ModBigInt is d % n.
func (d *Decimal) ModBigInt(n py.Int) *Decimal { return getContext().mod(d, FromInt(n.Big())) }

// RmodInt is n % d.
func (d *Decimal) RmodInt(n int) *Decimal { return getContext().mod(fromInt(n), d) }

// RmodBigInt is n % d.
func (d *Decimal) RmodBigInt(n py.Int) *Decimal { return getContext().mod(FromInt(n.Big()), d) }

// Pow is d ** o.
func (d *Decimal) Pow(o *Decimal) *Decimal { return getContext().pow(d, o) }

// PowInt is d ** n.
func (d *Decimal) PowInt(n int) *Decimal { return getContext().pow(d, fromInt(n)) }

// PowBigInt is d ** n.
func (d *Decimal) PowBigInt(n py.Int) *Decimal { return getContext().pow(d, FromInt(n.Big())) }

// RpowInt is n ** d.
func (d *Decimal) RpowInt(n int) *Decimal { return getContext().pow(fromInt(n), d) }

// RpowBigInt is n ** d.
func (d *Decimal) RpowBigInt(n py.Int) *Decimal { return getContext().pow(FromInt(n.Big()), d) }

// Neg is -d.
func (d *Decimal) Neg() *Decimal { return getContext().minus(d) }

// Pos is +d: d rounded to the context's precision.
func (d *Decimal) Pos() *Decimal { return getContext().plus(d) }

// Abs is abs(d).
func (d *Decimal) Abs() *Decimal {
	if d.neg {
		return getContext().minus(d)
	}
	return getContext().plus(d)
}

// Quantize is d.quantize(exp, rounding): d with the exponent of exp.
func (d *Decimal) Quantize(exp, rounding any) *Decimal {
	c := getContext()
	return c.quantize(d, needed(py.ToAny(exp)), c.mode(rounding))
}

// ToIntegralValue is d.to_integral_value(rounding).
func (d *Decimal) ToIntegralValue(rounding any) *Decimal {
	c := getContext()
	return c.toIntegral(d, c.mode(rounding), false)
}

// mode is an argument rounding; None is the context's own.
func (c *Context) mode(rounding any) rounding {
	if x := py.ToAny(rounding); x != nil {
		return roundingOf(x)
	}
	return c.rounding
}

// Sqrt is d.sqrt().
func (d *Decimal) Sqrt() *Decimal { return getContext().sqrt(d) }

// Exp is d.exp().
func (d *Decimal) Exp() *Decimal { return getContext().exp(d) }

// Ln is d.ln().
func (d *Decimal) Ln() *Decimal { return getContext().ln(d) }

// Log10 is d.log10().
func (d *Decimal) Log10() *Decimal { return getContext().log10(d) }

// Normalize is d.normalize().
func (d *Decimal) Normalize() *Decimal { return getContext().normalize(d) }

// IsNaN is d.is_nan().
func (d *Decimal) IsNaN() bool { return d.isNaN() }

// IsZero is d.is_zero().
func (d *Decimal) IsZero() bool { return d.isZero() }

// IsSigned is d.is_signed().
func (d *Decimal) IsSigned() bool { return d.neg }

// IsFinite is d.is_finite().
func (d *Decimal) IsFinite() bool { return d.kind == finite }

// IsInfinite is d.is_infinite().
func (d *Decimal) IsInfinite() bool { return d.kind == infinite }

// CopyAbs is d.copy_abs().
func (d *Decimal) CopyAbs() *Decimal { return d.absolute() }

// CopyNegate is d.copy_negate().
func (d *Decimal) CopyNegate() *Decimal { return d.negated() }

// Real is d.real, d itself.
func (d *Decimal) Real() any { return d }

// Imag is d.imag: 0.
func (*Decimal) Imag() any { return small(0) }
