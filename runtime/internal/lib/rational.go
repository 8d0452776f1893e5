package lib

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// RationalHash is the hash that all numbers of one value share: num/den modulo 2**61-1.
func RationalHash(num, den *big.Int) int {
	modulus := big.NewInt(1<<61 - 1)
	inverse := new(big.Int).ModInverse(den, modulus)
	h := 314159
	if inverse != nil {
		v := new(big.Int).Abs(num)
		h = int(v.Mul(v.Mod(v, modulus), inverse).Mod(v, modulus).Int64())
	}
	if num.Sign() < 0 {
		h = -h
	}
	if h == -1 {
		return -2
	}
	return h
}

// BigOf is an int argument as a big.Int, or nil for what is no int.
func BigOf(x any) *big.Int {
	switch v := py.Carried(py.ToAny(x)).(type) {
	case int:
		return big.NewInt(int64(v))
	case bool:
		if v {
			return big.NewInt(1)
		}
		return new(big.Int)
	case *big.Int:
		return v
	}
	return nil
}

// Big gives a big.Int to the floor.
func Big(n *big.Int) any { return py.ToAny(py.IntFromBig(n)) }
