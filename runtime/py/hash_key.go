package py

import (
	"hash/maphash"
	"math/bits"
)

// hashSeed is drawn anew in every process, as Python's hash seed is: no program may depend on str hashes.
var hashSeed = maphash.MakeSeed()

// liveHash marks a hash in a table, so that zero can mean a deleted entry.
const liveHash = 1 << 63

// hashKey is the hash by which tables of this package file a key; equal keys of one K have equal hashes.
func hashKey[K any](k *K) uint64 {
	switch k := any(k).(type) {
	case *string: // in a table of str only, no other type needs to agree
		return maphash.String(hashSeed, *k) | liveHash
	case *int:
		return spreadHash(*k)
	case *Tuple2[int, int]:
		return hashIntPair(k)
	case *float64:
		return spreadHash(hashFloat(*k))
	case *Int:
		if k.IsSmall() {
			return spreadHash(hashInt(int(k.small)))
		}
	}
	return hashOther(*k)
}

// hashOther takes every other kind of key by its Python hash, so that 1, 1.0 and True meet in tables of any.
func hashOther[K any](k K) uint64 {
	switch k := any(k).(type) {
	case string:
		return hashString(k)
	case int:
		return spreadHash(hashInt(k))
	}
	if f, ok := any((*K)(nil)).(keyed); ok {
		return f.hashFunc().(func(K) uint64)(k)
	}
	return spreadHash(Hash(any(k)))
}

// hashString agrees with the hash of objects that equal a str: instances of its subclasses, or of classes whose __hash__
// hashes one.
func hashString(s string) uint64 { return spreadHash(hashText(s)) }

// spreadHash mixes a Python hash, in which neighbouring ints are neighbours, over all bits.
func spreadHash(h int) uint64 {
	hi, lo := bits.Mul64(uint64(h)^0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93)
	return (hi ^ lo) | liveHash
}

// equalKey is *a == *b, or a is b.
func equalKey[K any](a, b *K) bool {
	switch a := any(a).(type) {
	case *string:
		return *a == *any(b).(*string)
	case *int:
		return *a == *any(b).(*int)
	case *float64:
		b := any(b).(*float64)
		return *a == *b || *a != *a && *b != *b // a nan is itself
	case *Tuple2[int, int]:
		return *a == *any(b).(*Tuple2[int, int])
	case *Int:
		return a.Eq(*any(b).(*Int))
	}
	return equalOther(*a, *b)
}

func equalOther[K any](a, b K) bool {
	if f, ok := any((*K)(nil)).(keyed); ok {
		return f.equalFunc().(func(a, b K) bool)(a, b)
	}
	x, y := any(a), any(b)
	switch x := x.(type) {
	case string:
		if y, ok := y.(string); ok {
			return x == y
		}
	case int:
		if y, ok := y.(int); ok {
			return x == y
		}
	}
	return isSame(x, y) || Eq(x, y)
}
