package py

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// Int is Python's int: an integer of any size. Values of 64 bits are held in place and cost no allocation. The zero value
// is 0. Compare with Eq or Cmp, not with ==.
type Int struct {
	small int64
	big   *big.Int // set only for values outside int64; never changed once set
}

// NewInt makes an Int.
func NewInt(i int) Int { return Int{small: int64(i)} }

// IntFromBig makes an Int of a big.Int, which must not be changed afterwards.
func IntFromBig(b *big.Int) Int {
	if b.IsInt64() {
		return Int{small: b.Int64()}
	}
	return Int{big: b}
}

// PyClass returns int.
func (a Int) PyClass() *Class { return IntType }

// IsSmall reports whether the value fits in 64 bits.
func (a Int) IsSmall() bool { return a.big == nil }

// Int returns the value as a Go int: OverflowError when it does not fit.
func (a Int) Int() int {
	if a.big != nil {
		panic(OverflowError.New("Python int too large to convert to C ssize_t"))
	}
	return int(a.small)
}

// clamp is the value as a Go int, or the nearest there is.
func (a Int) clamp() int {
	switch {
	case a.big == nil:
		return int(a.small)
	case a.big.Sign() < 0:
		return math.MinInt
	}
	return math.MaxInt
}

// Big returns the value as a big.Int, which must not be changed.
func (a Int) Big() *big.Int {
	if a.big != nil {
		return a.big
	}
	return big.NewInt(a.small)
}

// any is the form the floor holds the value in: int, or *big.Int outside 64 bits.
func (a Int) any() any {
	if a.big != nil {
		return a.big
	}
	return int(a.small)
}

// Sign is -1, 0 or 1.
func (a Int) Sign() int {
	if a.big != nil {
		return a.big.Sign()
	}
	switch {
	case a.small < 0:
		return -1
	case a.small > 0:
		return 1
	}
	return 0
}

// Add is a + b.
func (a Int) Add(b Int) Int {
	if s := a.small + b.small; a.big == nil && b.big == nil && (a.small^s)&(b.small^s) >= 0 {
		return Int{small: s}
	}
	return addBig(a, b)
}

// Sub is a - b.
func (a Int) Sub(b Int) Int {
	if d := a.small - b.small; a.big == nil && b.big == nil && (a.small^b.small)&(a.small^d) >= 0 {
		return Int{small: d}
	}
	return subBig(a, b)
}

// Mul is a * b.
func (a Int) Mul(b Int) Int {
	if a.big == nil && b.big == nil {
		if p, ok := mulInt64(a.small, b.small); ok {
			return Int{small: p}
		}
	}
	return mulBig(a, b)
}

// mulInt64 multiplies; ok is false on overflow.
func mulInt64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if a < 0 {
		hi -= uint64(b)
	}
	if b < 0 {
		hi -= uint64(a)
	}
	return int64(lo), hi == uint64(int64(lo)>>63)
}

// FloorDiv is a // b.
func (a Int) FloorDiv(b Int) Int {
	if b.Sign() == 0 {
		panic(ZeroDivisionError.New("integer division or modulo by zero"))
	}
	q, _ := a.divMod(b)
	return q
}

// Mod is a % b: the result has the sign of b.
func (a Int) Mod(b Int) Int {
	if b.Sign() == 0 {
		panic(ZeroDivisionError.New("integer modulo by zero"))
	}
	if a.big == nil && b.big == nil {
		if b.small == -1 {
			return Int{}
		}
		return Int{small: floorMod(a.small, b.small)}
	}
	return modBig(a, b)
}

// DivMod is divmod(a, b).
func (a Int) DivMod(b Int) (Int, Int) {
	if b.Sign() == 0 {
		panic(ZeroDivisionError.New("integer division or modulo by zero"))
	}
	return a.divMod(b)
}

func (a Int) divMod(b Int) (Int, Int) {
	if a.big == nil && b.big == nil && (a.small != math.MinInt64 || b.small != -1) {
		return Int{small: floorDiv(a.small, b.small)}, Int{small: floorMod(a.small, b.small)}
	}
	q, m := new(big.Int).QuoRem(a.Big(), b.Big(), new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b.Big())
	}
	return IntFromBig(q), IntFromBig(m)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 {
	m := a % b
	if m != 0 && (m < 0) != (b < 0) {
		m += b
	}
	return m
}

// TrueDiv is a / b, correctly rounded however large both are.
func (a Int) TrueDiv(b Int) float64 {
	if b.Sign() == 0 {
		panic(ZeroDivisionError.New("division by zero"))
	}
	const exact = 1 << 53
	if a.big == nil && b.big == nil && abs64(a.small) <= exact && abs64(b.small) <= exact {
		return float64(a.small) / float64(b.small)
	}
	f, _ := new(big.Rat).SetFrac(a.Big(), b.Big()).Float64()
	if math.IsInf(f, 0) {
		panic(OverflowError.New("integer division result too large for a float"))
	}
	if f == 0 && (a.Sign() < 0) != (b.Sign() < 0) {
		return math.Copysign(0, -1)
	}
	return f
}

func abs64(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

// Float is float(a): OverflowError when it is too large.
func (a Int) Float() float64 {
	if a.big == nil {
		return float64(a.small)
	}
	f, _ := new(big.Float).SetInt(a.big).Float64()
	if math.IsInf(f, 0) {
		panic(OverflowError.New("int too large to convert to float"))
	}
	return f
}

// Cmp is -1, 0 or 1 as a is less than, equal to or greater than b.
func (a Int) Cmp(b Int) int {
	switch {
	case a.big != nil || b.big != nil:
		return a.Big().Cmp(b.Big())
	case a.small < b.small:
		return -1
	case a.small > b.small:
		return 1
	}
	return 0
}

// Eq is a == b.
func (a Int) Eq(b Int) bool {
	return a.small == b.small && (a.big == b.big || a.big != nil && b.big != nil && a.big.Cmp(b.big) == 0)
}

// Lt is a < b.
func (a Int) Lt(b Int) bool { return a.Cmp(b) < 0 }

// Le is a <= b.
func (a Int) Le(b Int) bool { return a.Cmp(b) <= 0 }

// Gt is a > b.
func (a Int) Gt(b Int) bool { return a.Cmp(b) > 0 }

// Ge is a >= b.
func (a Int) Ge(b Int) bool { return a.Cmp(b) >= 0 }

// String is str(a): ValueError for more than 4300 digits.
func (a Int) String() string {
	if a.big == nil {
		return strconv.FormatInt(a.small, 10)
	}
	return bigString(a.big)
}

// MaxStrDigits is sys.get_int_max_str_digits(): 0 is no limit.
var MaxStrDigits = 4300

func bigString(b *big.Int) string {
	digits := -1
	if MaxStrDigits == 0 || float64(b.BitLen())*0.3 < float64(MaxStrDigits)+1 {
		s := b.String()
		digits = len(s)
		if b.Sign() < 0 {
			digits--
		}
		if MaxStrDigits == 0 || digits <= MaxStrDigits {
			return s
		}
	}
	panic(ValueError.Newf("Exceeds the limit (%d digits) for integer string conversion; "+
		"use sys.set_int_max_str_digits() to increase the limit", MaxStrDigits))
}

// Format makes fmt's verbs work: %d, %x, %5d, %v and %s.
func (a Int) Format(f fmt.State, verb rune) {
	if verb == 'v' || verb == 's' {
		verb = 'd'
	}
	if a.big == nil {
		fmt.Fprintf(f, fmt.FormatString(f, verb), a.small)
		return
	}
	a.big.Format(f, verb)
}
