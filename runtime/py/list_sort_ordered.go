package py

import (
	"cmp"
	"math"
	"slices"
)

// Sorts whose comparisons nobody can see may take another way than CPython's: what they lead to is the same.

// sortFloats sorts floats; where a nan or a negative zero is among them, their order depends on the comparisons that are made.
func sortFloats(items []float64) {
	for _, x := range items {
		if x != x || x == 0 && math.Signbit(x) {
			stableSort(items, func(a, b *float64) bool { return *a < *b })
			return
		}
	}
	if !sortRadix(items, func(f *float64) uint64 { return floatOrder(*f) }) {
		slices.Sort(items)
	}
}

// keyedItem is an element with the key by which it is sorted.
type keyedItem[K, T any] struct {
	key  K
	item T
}

// sortByOrdered sorts items by keys that Go orders as Python does; false where they are of another type.
func sortByOrdered[T, K any](items []T, keys []K) bool {
	switch keys := any(keys).(type) {
	case []int:
		pairs := pairedKeys(items, keys)
		if sortRadix(pairs, func(p *keyedItem[int, T]) uint64 { return intOrder(p.key) }) {
			unpair(items, pairs)
		} else {
			sortKeyed(items, keys)
		}
	case []Tuple2[int, int]:
		pairs := pairedKeys(items, keys)
		if !sortRadix(pairs, func(p *keyedItem[Tuple2[int, int], T]) uint64 { return intOrder(p.key.V1) }) ||
			!sortRadix(pairs, func(p *keyedItem[Tuple2[int, int], T]) uint64 { return intOrder(p.key.V0) }) {
			return false
		}
		unpair(items, pairs)
	case []string:
		sortKeyed(items, keys)
	case []float64:
		if slices.ContainsFunc(keys, math.IsNaN) {
			return false
		}
		sortKeyed(items, keys)
	default:
		return false
	}
	return true
}

// sortKeyed is a stable merge sort.
func sortKeyed[K cmp.Ordered, T any](items []T, keys []K) {
	pairs := pairedKeys(items, keys)
	mergeSortKeyed(pairs, make([]keyedItem[K, T], len(pairs)))
	unpair(items, pairs)
}

func pairedKeys[T, K any](items []T, keys []K) []keyedItem[K, T] {
	pairs := make([]keyedItem[K, T], len(items))
	for i := range items {
		pairs[i] = keyedItem[K, T]{keys[i], items[i]}
	}
	return pairs
}

func unpair[T, K any](items []T, pairs []keyedItem[K, T]) {
	for i := range pairs {
		items[i] = pairs[i].item
	}
}

func mergeSortKeyed[K cmp.Ordered, T any](pairs, buf []keyedItem[K, T]) {
	if len(pairs) <= 12 {
		for i := 1; i < len(pairs); i++ {
			for j := i; j > 0 && pairs[j].key < pairs[j-1].key; j-- {
				pairs[j], pairs[j-1] = pairs[j-1], pairs[j]
			}
		}
		return
	}
	mid := len(pairs) / 2
	mergeSortKeyed(pairs[:mid], buf[:mid])
	mergeSortKeyed(pairs[mid:], buf[mid:])
	if !(pairs[mid].key < pairs[mid-1].key) {
		return
	}
	left, right := buf[:copy(buf, pairs[:mid])], pairs[mid:]
	out := 0
	for len(left) > 0 && len(right) > 0 {
		if right[0].key < left[0].key {
			pairs[out], right = right[0], right[1:]
		} else {
			pairs[out], left = left[0], left[1:]
		}
		out++
	}
	copy(pairs[out:], left)
}

// lessOrdered is lessFor of pairs that are often sorted and kept in heaps; nil for other types.
func lessOrdered[T any]() func(a, b *T) bool {
	var less any
	switch any((*T)(nil)).(type) {
	case *Tuple2[int, int]:
		less = lessPair[int, int]
	case *Tuple2[int, string]:
		less = lessPair[int, string]
	case *Tuple2[string, int]:
		less = lessPair[string, int]
	case *Tuple2[string, string]:
		less = lessPair[string, string]
	case *Tuple2[float64, int]:
		less = lessPair[float64, int]
	case *Tuple2[float64, string]:
		less = lessPair[float64, string]
	case *Tuple2[int, float64]:
		less = lessPair[int, float64]
	case *Tuple2[string, float64]:
		less = lessPair[string, float64]
	default:
		return nil
	}
	return less.(func(a, b *T) bool)
}

// lessPair is a < b. A nan equals itself where tuples look for the first elements that differ.
func lessPair[A, B cmp.Ordered](a, b *Tuple2[A, B]) bool {
	if a.V0 == b.V0 || a.V0 != a.V0 && b.V0 != b.V0 {
		return a.V1 < b.V1
	}
	return a.V0 < b.V0
}
