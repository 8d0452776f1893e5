package py

import (
	"math"
	"math/big"
	"strconv"
)

// RoundFloat is round(f): to the nearest integer, halves to even.
func RoundFloat(f float64) Int { return FloatToInt(math.RoundToEven(f)) }

// RoundFloatTo is round(f, digits). The decimal expansion of f is rounded exactly, so round(2.675, 2) is 2.67.
func RoundFloatTo(f float64, digits int) float64 {
	if f == 0 || math.IsInf(f, 0) || math.IsNaN(f) || digits > 323 {
		return f
	}
	if digits < -308 {
		return math.Copysign(0, f)
	}
	var r float64
	if digits >= 0 {
		r, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'f', digits, 64), 64)
	} else {
		r = roundLeftOfPoint(f, -digits)
	}
	if math.IsInf(r, 0) {
		panic(OverflowError.New("rounded value too large to represent"))
	}
	return math.Copysign(r, f)
}

func roundLeftOfPoint(f float64, n int) float64 {
	unit := new(big.Rat).SetInt(pow10(n))
	q := new(big.Rat).Quo(new(big.Rat).SetFloat64(math.Abs(f)), unit)
	r := new(big.Rat).Mul(new(big.Rat).SetInt(roundRat(q)), unit)
	x, _ := r.Float64()
	return x
}

// roundRat rounds a non-negative fraction to the nearest integer, halves to even.
func roundRat(q *big.Rat) *big.Int {
	i, rest := new(big.Int).QuoRem(q.Num(), q.Denom(), new(big.Int))
	switch rest.Lsh(rest, 1).Cmp(q.Denom()) {
	case 0:
		if i.Bit(0) == 1 {
			i.Add(i, big.NewInt(1))
		}
	case 1:
		i.Add(i, big.NewInt(1))
	}
	return i
}

func pow10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// RoundIntTo is round(i, digits): only negative digits change an int.
func RoundIntTo(i Int, digits int) Int {
	if digits >= 0 {
		return i
	}
	if -digits > IntBitLength(i) { // 10**n has more bits than n
		return Int{}
	}
	unit := pow10(-digits)
	r := new(big.Int).Mul(roundRat(new(big.Rat).SetFrac(i.Abs().Big(), unit)), unit)
	if i.Sign() < 0 {
		r.Neg(r)
	}
	return IntFromBig(r)
}
