package py

import (
	"math"
	"math/bits"
	"slices"
)

// radixMin is from how many elements on sorting by digits beats comparing.
const radixMin = 512

// sortRadix sorts items by a number of each, stably: byte by byte from the lowest on, bytes that are the same everywhere left out. It
// does nothing and returns false where comparing is no slower.
func sortRadix[E any](items []E, number func(*E) uint64) bool {
	if len(items) < radixMin {
		return false
	}
	var counts [8][256]uint32
	first := number(&items[0])
	differ, sorted, before := uint64(0), true, first
	for i := range items {
		x := number(&items[i])
		differ |= x ^ first
		sorted = sorted && before <= x
		before = x
	}
	if sorted {
		return true
	}
	passes := 0
	for b := range 8 {
		if differ>>(8*b)&0xFF != 0 {
			passes++
		}
	}
	if passes > bits.Len(uint(len(items)))*2/3 { // a comparison sort would pass over them about as often
		return false
	}
	for i := range items {
		x := number(&items[i])
		for b := range 8 {
			counts[b][x>>(8*b)&0xFF]++
		}
	}
	from, to := items, make([]E, len(items))
	for b := range 8 {
		if differ>>(8*b)&0xFF == 0 {
			continue
		}
		at := uint32(0)
		for i, n := range counts[b] {
			counts[b][i] = at
			at += n
		}
		for i := range from {
			digit := number(&from[i]) >> (8 * b) & 0xFF
			to[counts[b][digit]] = from[i]
			counts[b][digit]++
		}
		from, to = to, from
	}
	if passes%2 == 1 {
		copy(items, from)
	}
	return true
}

// intOrder is a number in the order of ints.
func intOrder(i int) uint64 { return uint64(i) ^ 1<<63 }

// floatOrder is a number in the order of floats that are no nan.
func floatOrder(f float64) uint64 {
	x := math.Float64bits(f)
	if x>>63 != 0 {
		return ^x
	}
	return x | 1<<63
}

func sortInts(items []int) {
	if !sortRadix(items, func(i *int) uint64 { return intOrder(*i) }) {
		slices.Sort(items)
	}
}
