package py

import (
	"hash/maphash"
	"math"
	"math/big"
)

// Numbers, None and what is made of them hash exactly as in CPython on 64-bit machines, where programs can see it; text
// hashes by a seed of this process, as Python randomises it.

const hashModulus = 1<<61 - 1

// Hash is hash(x): TypeError for unhashable types.
func Hash(x any) int {
	switch x := x.(type) {
	case int:
		return hashInt(x)
	case string:
		return hashText(x)
	case nil:
		return 0xFCA86420
	case bool:
		if x {
			return 1
		}
		return 0
	case float64:
		return hashFloat(x)
	case Tuple:
		return hashTuple(x)
	case Bytes:
		return hashText(string(x))
	}
	return hashOtherValue(x)
}

func hashOtherValue(x any) int {
	switch x := x.(type) {
	case *big.Int:
		return hashBig(x)
	case complex128:
		return notMinusOne(int(uint64(hashFloat(real(x))) + 1000003*uint64(hashFloat(imag(x)))))
	case floorSet:
		if x.frozen() {
			return hashFrozenSet(setTableOf(x))
		}
		panic(unhashable(x))
	case floorList, floorDict, *ByteArray:
		panic(unhashable(x))
	case *DictView:
		if x.kind != viewValues {
			panic(unhashable(x))
		}
	case *Range:
		return hashRange(x)
	case *Slice:
		return hashSlice(x.Start, x.Stop, x.Step)
	case *MemoryView:
		return x.hash()
	}
	if y, changed := canonical(x); changed {
		return Hash(y)
	}
	return hashSpecial(x, Hash)
}

func hashText(s string) int {
	if s == "" {
		return 0
	}
	return notMinusOne(int(maphash.String(hashSeed, s)))
}

// notMinusOne avoids the hash with which CPython signals an error.
func notMinusOne(h int) int {
	if h == -1 {
		return -2
	}
	return h
}

func hashInt(i int) int {
	if i > -hashModulus && i < hashModulus {
		return notMinusOne(i)
	}
	h := int(abs64(int64(i)) % hashModulus)
	if i < 0 {
		h = -h
	}
	return notMinusOne(h)
}

func hashBig(b *big.Int) int {
	h := int(new(big.Int).Mod(new(big.Int).Abs(b), big.NewInt(hashModulus)).Int64())
	if b.Sign() < 0 {
		h = -h
	}
	return notMinusOne(h)
}

// hashFloat agrees with hashInt on whole numbers: it is the value modulo 2**61-1, as a fraction.
func hashFloat(f float64) int {
	if f == math.Trunc(f) && math.Abs(f) < 1<<60 {
		return hashInt(int(f))
	}
	switch {
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	case math.IsNaN(f):
		return 0
	}
	m, e := math.Frexp(math.Abs(f))
	var x uint64
	for m != 0 {
		x = x<<28&hashModulus | x>>33
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		x += y
		if x >= hashModulus {
			x -= hashModulus
		}
	}
	if e >= 0 {
		e %= 61
	} else {
		e = 60 - (-1-e)%61
	}
	h := int(x<<e&hashModulus | x>>(61-e))
	if f < 0 {
		h = -h
	}
	return notMinusOne(h)
}

// hashTuple is CPython's xxHash of the elements' hashes.
func hashTuple(t []any) int {
	h := tupleHash{acc: tuplePrime5}
	for _, x := range t {
		h.add(Hash(x), true)
	}
	hash, _ := h.sum()
	return hash
}

// hashSlice is hashTuple without the length.
func hashSlice(t ...any) int {
	h := tupleHash{acc: tuplePrime5}
	for _, x := range t {
		h.add(Hash(x), true)
	}
	return h.ended(h.acc)
}

func hashFrozenSet(t *setTable[any]) int {
	var h uint64
	t.each(func(e *setEntry[any]) bool {
		x := uint64(e.hash)
		h ^= (x ^ 89869747 ^ x<<16) * 3644798167
		return true
	})
	h ^= uint64(t.used+1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == math.MaxUint64 {
		return 590923713
	}
	return int(h)
}

func hashRange(r *Range) int {
	n := r.Len()
	switch n {
	case 0:
		return hashTuple(Tuple{0, nil, nil})
	case 1:
		return hashTuple(Tuple{1, r.Start, nil})
	}
	return hashTuple(Tuple{n, r.Start, r.Step})
}
