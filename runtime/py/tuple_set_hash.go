package py

import (
	"math"
	"math/bits"
)

// Sets file typed tuples by Python's hash of them, which decides in which order they iterate, without going through the floor.

// setKeyed is implemented by pointers to the typed tuples T: func(T) (hash int, fixed bool).
type setKeyed interface{ setHashFunc() any }

// tupleHash is CPython's xxHash of the elements' hashes, taken element by element.
type tupleHash struct {
	acc   uint64
	n     int
	fixed bool
}

const (
	tuplePrime1 = 11400714785074694791
	tuplePrime2 = 14029467366897019727
	tuplePrime5 = 2870177450012600261
)

func (h *tupleHash) add(hash int, fixed bool) {
	h.acc += uint64(hash) * tuplePrime2
	h.acc = bits.RotateLeft64(h.acc, 31) * tuplePrime1
	h.n++
	h.fixed = h.fixed && fixed
}

func (h *tupleHash) sum() (hash int, fixed bool) {
	return h.ended(h.acc + (uint64(h.n) ^ (tuplePrime5 ^ 3527539))), h.fixed
}

// ended avoids the hash with which CPython signals an error.
func (h *tupleHash) ended(acc uint64) int {
	if acc == math.MaxUint64 {
		return 1546275796
	}
	return int(acc)
}

func (*Tuple2[A, B]) setHashFunc() any             { return setHashTuple2[A, B] }
func (*Tuple3[A, B, C]) setHashFunc() any          { return setHashTuple3[A, B, C] }
func (*Tuple4[A, B, C, D]) setHashFunc() any       { return setHashTuple4[A, B, C, D] }
func (*Tuple5[A, B, C, D, E]) setHashFunc() any    { return setHashTuple5[A, B, C, D, E] }
func (*Tuple6[A, B, C, D, E, F]) setHashFunc() any { return setHashTuple6[A, B, C, D, E, F] }

func setHashTuple2[A, B any](t Tuple2[A, B]) (hash int, fixed bool) {
	h := tupleHash{acc: tuplePrime5, fixed: true}
	h.add(setHash(&t.V0))
	h.add(setHash(&t.V1))
	return h.sum()
}

func setHashTuple3[A, B, C any](t Tuple3[A, B, C]) (hash int, fixed bool) {
	h := tupleHash{acc: tuplePrime5, fixed: true}
	h.add(setHash(&t.V0))
	h.add(setHash(&t.V1))
	h.add(setHash(&t.V2))
	return h.sum()
}

func setHashTuple4[A, B, C, D any](t Tuple4[A, B, C, D]) (hash int, fixed bool) {
	h := tupleHash{acc: tuplePrime5, fixed: true}
	h.add(setHash(&t.V0))
	h.add(setHash(&t.V1))
	h.add(setHash(&t.V2))
	h.add(setHash(&t.V3))
	return h.sum()
}

func setHashTuple5[A, B, C, D, E any](t Tuple5[A, B, C, D, E]) (hash int, fixed bool) {
	h := tupleHash{acc: tuplePrime5, fixed: true}
	h.add(setHash(&t.V0))
	h.add(setHash(&t.V1))
	h.add(setHash(&t.V2))
	h.add(setHash(&t.V3))
	h.add(setHash(&t.V4))
	return h.sum()
}

func setHashTuple6[A, B, C, D, E, F any](t Tuple6[A, B, C, D, E, F]) (hash int, fixed bool) {
	h := tupleHash{acc: tuplePrime5, fixed: true}
	h.add(setHash(&t.V0))
	h.add(setHash(&t.V1))
	h.add(setHash(&t.V2))
	h.add(setHash(&t.V3))
	h.add(setHash(&t.V4))
	h.add(setHash(&t.V5))
	return h.sum()
}
