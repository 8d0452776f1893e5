package py

import "math/big"

// Operations on plain Go ints where Python's differ from Go's.

// FloorDivInt is a // b.
func FloorDivInt(a, b int) int {
	if b <= 0 {
		return floorDivSlow(a, b)
	}
	q := a / b
	if q*b > a {
		q--
	}
	return q
}

func floorDivSlow(a, b int) int {
	if b == 0 {
		panic(ZeroDivisionError.New("integer division or modulo by zero"))
	}
	return int(floorDiv(int64(a), int64(b)))
}

// ModInt is a % b: the result has the sign of b.
func ModInt(a, b int) int {
	if b <= 0 {
		return floorModSlow(a, b)
	}
	m := a % b
	if m < 0 {
		m += b
	}
	return m
}

func floorModSlow(a, b int) int {
	if b == 0 {
		panic(ZeroDivisionError.New("integer modulo by zero"))
	}
	return int(floorMod(int64(a), int64(b)))
}

// DivModInt is divmod(a, b).
func DivModInt(a, b int) (int, int) {
	if b == 0 {
		panic(ZeroDivisionError.New("integer division or modulo by zero"))
	}
	return int(floorDiv(int64(a), int64(b))), int(floorMod(int64(a), int64(b)))
}

// TrueDivInt is a / b.
func TrueDivInt(a, b int) float64 { return NewInt(a).TrueDiv(NewInt(b)) }

// PowInt is a ** n for n >= 0.
func PowInt(a, n int) Int { return NewInt(a).Pow(NewInt(n)) }

// LshInt is a << n.
func LshInt(a, n int) Int { return NewInt(a).Lsh(NewInt(n)) }

// RshInt is a >> n.
func RshInt(a, n int) int { return NewInt(a).Rsh(NewInt(n)).Int() }

// AddInt is a + b for ints whose sum may pass 64 bits.
func AddInt(a, b int) Int { return NewInt(a).Add(NewInt(b)) }

// SubInt is a - b for ints whose difference may pass 64 bits.
func SubInt(a, b int) Int { return NewInt(a).Sub(NewInt(b)) }

// MulInt is a * b for ints whose product may pass 64 bits.
func MulInt(a, b int) Int { return NewInt(a).Mul(NewInt(b)) }

// AbsInt is abs(a).
func AbsInt(a int) int {
	if a < 0 {
		return -a
	}
	return a
}

// indexOf reads x as an integer the way operator.index does: int, bool, or an object with __index__.
func indexOf(x any) (Int, bool) {
	switch x := x.(type) {
	case int:
		return Int{small: int64(x)}, true
	case bool:
		if x {
			return Int{small: 1}, true
		}
		return Int{}, true
	case *big.Int:
		return IntFromBig(x), true
	case Int:
		return x, true
	}
	if y, changed := canonical(x); changed {
		return indexOf(y)
	}
	if v, ok := indexSpecial(x); ok {
		return indexOf(v)
	}
	return Int{}, false
}

// Index is operator.index(x).
func Index(x any) Int {
	i, ok := indexOf(x)
	if !ok {
		panic(TypeError.Newf("'%s' object cannot be interpreted as an integer", typeName(x)))
	}
	return i
}

// indexInt is operator.index(x) where CPython wants a Py_ssize_t.
func indexInt(x any) int {
	i := Index(x)
	if i.big != nil {
		panic(OverflowError.New("Python int too large to convert to C ssize_t"))
	}
	return int(i.small)
}
