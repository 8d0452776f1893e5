package py

import (
	"math/big"
	"math/bits"
)

// Neg is -a.
func (a Int) Neg() Int { return Int{}.Sub(a) }

// Abs is abs(a).
func (a Int) Abs() Int {
	if a.Sign() < 0 {
		return a.Neg()
	}
	return a
}

// Invert is ~a.
func (a Int) Invert() Int {
	if a.big == nil {
		return Int{small: ^a.small}
	}
	return IntFromBig(new(big.Int).Not(a.big))
}

// And is a & b.
func (a Int) And(b Int) Int {
	if a.big == nil && b.big == nil {
		return Int{small: a.small & b.small}
	}
	return IntFromBig(new(big.Int).And(a.Big(), b.Big()))
}

// Or is a | b.
func (a Int) Or(b Int) Int {
	if a.big == nil && b.big == nil {
		return Int{small: a.small | b.small}
	}
	return IntFromBig(new(big.Int).Or(a.Big(), b.Big()))
}

// Xor is a ^ b.
func (a Int) Xor(b Int) Int {
	if a.big == nil && b.big == nil {
		return Int{small: a.small ^ b.small}
	}
	return IntFromBig(new(big.Int).Xor(a.Big(), b.Big()))
}

// maxShift bounds a shift to the left; CPython fails for lack of memory long before.
const maxShift = 1 << 36

// Lsh is a << n.
func (a Int) Lsh(n Int) Int {
	if n.Sign() < 0 {
		panic(ValueError.New("negative shift count"))
	}
	if a.Sign() == 0 {
		return a
	}
	if n.big != nil {
		panic(OverflowError.New("too many digits in integer"))
	}
	if n.small > maxShift {
		panic(MemoryError.New())
	}
	if a.big == nil && n.small < 64 {
		if s := a.small << n.small; s>>n.small == a.small {
			return Int{small: s}
		}
	}
	return IntFromBig(new(big.Int).Lsh(a.Big(), uint(n.small)))
}

// Rsh is a >> n, rounding down.
func (a Int) Rsh(n Int) Int {
	if n.Sign() < 0 {
		panic(ValueError.New("negative shift count"))
	}
	if n.big != nil || a.big == nil && n.small > 63 || n.small > maxShift {
		if a.Sign() < 0 {
			return Int{small: -1}
		}
		return Int{}
	}
	if a.big == nil {
		return Int{small: a.small >> n.small}
	}
	return IntFromBig(new(big.Int).Rsh(a.big, uint(n.small)))
}

// Pow is a ** n for n >= 0; a negative exponent gives a float in Python and is the caller's to handle (py.Pow does).
func (a Int) Pow(n Int) Int {
	if n.Sign() < 0 {
		panic(ValueError.New("Int.Pow: negative exponent"))
	}
	if n.big != nil {
		switch {
		case a.Eq(Int{}) || a.Eq(NewInt(1)):
			return a
		case a.Eq(NewInt(-1)):
			if n.big.Bit(0) == 0 {
				return NewInt(1)
			}
			return a
		}
		panic(MemoryError.New())
	}
	if a.big == nil {
		if p, ok := powInt64(a.small, n.small); ok {
			return Int{small: p}
		}
	}
	return IntFromBig(new(big.Int).Exp(a.Big(), big.NewInt(n.small), nil))
}

// powInt64 raises by squaring; ok is false on overflow.
func powInt64(base, n int64) (int64, bool) {
	result := int64(1)
	ok := true
	for {
		if n&1 == 1 {
			if result, ok = mulInt64(result, base); !ok {
				return 0, false
			}
		}
		n >>= 1
		if n == 0 {
			return result, true
		}
		if base, ok = mulInt64(base, base); !ok {
			return 0, false
		}
	}
}

// PowMod is pow(a, n, m).
func (a Int) PowMod(n, m Int) Int {
	if m.Sign() == 0 {
		panic(ValueError.New("pow() 3rd argument cannot be 0"))
	}
	mod := new(big.Int).Abs(m.Big())
	base := new(big.Int).Mod(a.Big(), mod)
	exp := n.Big()
	if exp.Sign() < 0 {
		if base = new(big.Int).ModInverse(base, mod); base == nil {
			panic(ValueError.New("base is not invertible for the given modulus"))
		}
		exp = new(big.Int).Neg(exp)
	}
	return IntFromBig(new(big.Int).Exp(base, exp, mod)).Mod(m)
}

// IntBitLength is int.bit_length.
func IntBitLength(a Int) int {
	if a.big != nil {
		return a.big.BitLen()
	}
	return bits.Len64(abs64(a.small))
}

// wholeNumber is an int in one of its forms.
type wholeNumber interface{ int | Int | bool }

func wide[I wholeNumber](x I) Int {
	switch x := any(x).(type) {
	case int:
		return NewInt(x)
	case Int:
		return x
	}
	if any(x) == true {
		return NewInt(1)
	}
	return NewInt(0)
}

// IntBitCount is int.bit_count: the ones of the absolute value.
func IntBitCount[I wholeNumber](n I) int {
	a := wide(n)
	if a.big == nil {
		return bits.OnesCount64(abs64(a.small))
	}
	ones := 0
	for _, w := range a.big.Bits() {
		ones += bits.OnesCount(uint(w))
	}
	return ones
}

// IntToBytes is int.to_bytes(length, byteorder, signed=...).
func IntToBytes[I wholeNumber](n I, length int, byteorder string, signed bool) Bytes {
	a := wide(n)
	bigEndian := checkByteOrder(byteorder)
	if length < 0 {
		panic(ValueError.New("length argument must be non-negative"))
	}
	if a.Sign() < 0 && !signed {
		panic(OverflowError.New("can't convert negative int to unsigned"))
	}
	v := a.Big()
	room := length * 8
	if signed {
		limit := new(big.Int).Lsh(big.NewInt(1), uint(max(room-1, 0)))
		if room == 0 && v.Sign() != 0 || v.Cmp(limit) >= 0 || v.Cmp(new(big.Int).Neg(limit)) < 0 {
			panic(OverflowError.New("int too big to convert"))
		}
	} else if v.BitLen() > room {
		panic(OverflowError.New("int too big to convert"))
	}
	if v.Sign() < 0 {
		v = new(big.Int).Add(v, new(big.Int).Lsh(big.NewInt(1), uint(room)))
	}
	out := v.FillBytes(make([]byte, length))
	if !bigEndian {
		reverseBytes(out)
	}
	return Bytes(out)
}

// IntFromBytes is int.from_bytes(bytes, byteorder, signed=...).
func IntFromBytes(b Bytes, byteorder string, signed bool) Int {
	data := []byte(b)
	if !checkByteOrder(byteorder) {
		reverseBytes(data)
	}
	v := new(big.Int).SetBytes(data)
	if signed && len(data) > 0 && data[0] >= 0x80 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(len(data)*8)))
	}
	return IntFromBig(v)
}

// checkByteOrder reports whether the order is "big".
func checkByteOrder(order string) bool {
	if order != "big" && order != "little" {
		panic(ValueError.New("byteorder must be either 'little' or 'big'"))
	}
	return order == "big"
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}
