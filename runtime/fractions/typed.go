package fractions

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// New is Fraction(numerator, denominator): numbers, or a text or any number alone.
func New(numerator any, denominator ...any) *Fraction {
	if len(denominator) == 0 {
		return construct(py.ToAny(numerator), nil)
	}
	return construct(py.ToAny(numerator), py.ToAny(denominator[0]))
}

// FromFloat is Fraction.from_float(x), which is exact.
func FromFloat(x float64) *Fraction { return fromFloat(x) }

func ratOf(n py.Int) *big.Rat { return new(big.Rat).SetInt(n.Big()) }

func ratOfInt(n int) *big.Rat { return new(big.Rat).SetInt64(int64(n)) }

func quo(a, b *big.Rat) *Fraction {
	if b.Sign() == 0 {
		panic(zeroDivision(big.NewInt(int64(a.Sign()))))
	}
	return &Fraction{new(big.Rat).Quo(a, b)}
}

// Add is f + g.
func (f *Fraction) Add(g *Fraction) *Fraction { return &Fraction{new(big.Rat).Add(f.r, g.r)} }

// AddInt is f + n.
func (f *Fraction) AddInt(n int) *Fraction { return &Fraction{new(big.Rat).Add(f.r, ratOfInt(n))} }

// AddBigInt is f + n.
func (f *Fraction) AddBigInt(n py.Int) *Fraction { return &Fraction{new(big.Rat).Add(f.r, ratOf(n))} }

// AddFloat is f + x.
func (f *Fraction) AddFloat(x float64) float64 { return f.Float() + x }

// Sub is f - g.
func (f *Fraction) Sub(g *Fraction) *Fraction { return &Fraction{new(big.Rat).Sub(f.r, g.r)} }

// SubInt is f - n.
func (f *Fraction) SubInt(n int) *Fraction { return &Fraction{new(big.Rat).Sub(f.r, ratOfInt(n))} }

// SubBigInt is f - n.
func (f *Fraction) SubBigInt(n py.Int) *Fraction { return &Fraction{new(big.Rat).Sub(f.r, ratOf(n))} }

// SubFloat is f - x.
func (f *Fraction) SubFloat(x float64) float64 { return f.Float() - x }

// RsubInt is n - f.
func (f *Fraction) RsubInt(n int) *Fraction { return &Fraction{new(big.Rat).Sub(ratOfInt(n), f.r)} }

// RsubBigInt is n - f.
func (f *Fraction) RsubBigInt(n py.Int) *Fraction { return &Fraction{new(big.Rat).Sub(ratOf(n), f.r)} }

// RsubFloat is x - f.
func (f *Fraction) RsubFloat(x float64) float64 { return x - f.Float() }

// Mul is f * g.
func (f *Fraction) Mul(g *Fraction) *Fraction { return &Fraction{new(big.Rat).Mul(f.r, g.r)} }

// MulInt is f * n.
func (f *Fraction) MulInt(n int) *Fraction { return &Fraction{new(big.Rat).Mul(f.r, ratOfInt(n))} }

// MulBigInt is f * n.
func (f *Fraction) MulBigInt(n py.Int) *Fraction { return &Fraction{new(big.Rat).Mul(f.r, ratOf(n))} }

// MulFloat is f * x.
func (f *Fraction) MulFloat(x float64) float64 { return f.Float() * x }

// Div is f / g.
func (f *Fraction) Div(g *Fraction) *Fraction { return quo(f.r, g.r) }

// DivInt is f / n.
func (f *Fraction) DivInt(n int) *Fraction { return quo(f.r, ratOfInt(n)) }

// DivBigInt is f / n.
func (f *Fraction) DivBigInt(n py.Int) *Fraction { return quo(f.r, ratOf(n)) }

// DivFloat is f / x.
func (f *Fraction) DivFloat(x float64) float64 { return lib.Float(py.TrueDiv(f.Float(), x)) }

// RdivInt is n / f.
func (f *Fraction) RdivInt(n int) *Fraction { return quo(ratOfInt(n), f.r) }

// RdivBigInt is n / f.
func (f *Fraction) RdivBigInt(n py.Int) *Fraction { return quo(ratOf(n), f.r) }

// RdivFloat is x / f.
func (f *Fraction) RdivFloat(x float64) float64 { return lib.Float(py.TrueDiv(x, f.Float())) }

// FloorDiv is f // g.
func (f *Fraction) FloorDiv(g *Fraction) py.Int { return py.IntFromBig(whole(f.r, g.r)) }

// FloorDivInt is f // n.
func (f *Fraction) FloorDivInt(n int) py.Int { return py.IntFromBig(whole(f.r, ratOfInt(n))) }

// FloorDivBigInt is f // n.
func (f *Fraction) FloorDivBigInt(n py.Int) py.Int { return py.IntFromBig(whole(f.r, ratOf(n))) }

// RfloorDivBigInt is n // f.
func (f *Fraction) RfloorDivBigInt(n py.Int) py.Int { return py.IntFromBig(whole(ratOf(n), f.r)) }

// RfloorDivInt is n // f.
func (f *Fraction) RfloorDivInt(n int) py.Int { return py.IntFromBig(whole(ratOfInt(n), f.r)) }

// Mod is f % g.
func (f *Fraction) Mod(g *Fraction) *Fraction { return &Fraction{rest(f.r, g.r)} }

// ModInt is f % n.
func (f *Fraction) ModInt(n int) *Fraction { return &Fraction{rest(f.r, ratOfInt(n))} }

// ModBigInt is f % n.
func (f *Fraction) ModBigInt(n py.Int) *Fraction { return &Fraction{rest(f.r, ratOf(n))} }

// RmodBigInt is n % f.
func (f *Fraction) RmodBigInt(n py.Int) *Fraction { return &Fraction{rest(ratOf(n), f.r)} }

// RmodInt is n % f.
func (f *Fraction) RmodInt(n int) *Fraction { return &Fraction{rest(ratOfInt(n), f.r)} }

// PowInt is f ** n.
func (f *Fraction) PowInt(n int) *Fraction { return power(f.r, ratOfInt(n)).(*Fraction) }

// Neg is -f.
func (f *Fraction) Neg() *Fraction { return &Fraction{new(big.Rat).Neg(f.r)} }

// Pos is +f, f itself.
func (f *Fraction) Pos() *Fraction { return f }

// Abs is abs(f).
func (f *Fraction) Abs() *Fraction { return &Fraction{new(big.Rat).Abs(f.r)} }

// Eq is f == g.
func (f *Fraction) Eq(g *Fraction) bool { return f.r.Cmp(g.r) == 0 }

// Lt is f < g.
func (f *Fraction) Lt(g *Fraction) bool { return f.r.Cmp(g.r) < 0 }

// Le is f <= g.
func (f *Fraction) Le(g *Fraction) bool { return f.r.Cmp(g.r) <= 0 }

// Gt is f > g.
func (f *Fraction) Gt(g *Fraction) bool { return f.r.Cmp(g.r) > 0 }

// Ge is f >= g.
func (f *Fraction) Ge(g *Fraction) bool { return f.r.Cmp(g.r) >= 0 }

// Numerator is f.numerator, in lowest terms.
func (f *Fraction) Numerator() py.Int { return py.IntFromBig(f.r.Num()) }

// Denominator is f.denominator, which is positive.
func (f *Fraction) Denominator() py.Int { return py.IntFromBig(f.r.Denom()) }

// IsInteger is f.is_integer().
func (f *Fraction) IsInteger() bool { return f.r.IsInt() }

// AsIntegerRatio is f.as_integer_ratio().
func (f *Fraction) AsIntegerRatio() py.Tuple2[py.Int, py.Int] {
	return py.T2(f.Numerator(), f.Denominator())
}

// LimitDenominator is f.limit_denominator(limit): the nearest fraction with a denominator of at most limit.
func (f *Fraction) LimitDenominator(limit int) *Fraction { return f.limit(big.NewInt(int64(limit))) }

// Conjugate is f.conjugate(), and f.real: f itself.
func (f *Fraction) Conjugate() *Fraction { return f }

// Imag is f.imag: 0.
func (*Fraction) Imag() int { return 0 }
