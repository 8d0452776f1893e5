package py

import (
	"iter"
	"slices"
)

// Sort is l.sort(). It is stable; elements without an order raise TypeError.
func (l *List[T]) Sort() { sortItems(l.items, false) }

// SortReverse is l.sort(reverse=True): still stable.
func (l *List[T]) SortReverse() { sortItems(l.items, true) }

// SortBy is l.sort(key=key, reverse=reverse).
func SortBy[T, K any](l *List[T], key func(T) K, reverse bool) {
	sortByKey(l.items, key, reverse)
}

// Sorted is sorted(seq).
func Sorted[T any](seq iter.Seq[T]) *List[T] {
	items := slices.Collect(seq)
	sortItems(items, false)
	return &List[T]{items}
}

// SortedReverse is sorted(seq, reverse=True).
func SortedReverse[T any](seq iter.Seq[T]) *List[T] {
	items := slices.Collect(seq)
	sortItems(items, true)
	return &List[T]{items}
}

// SortedBy is sorted(seq, key=key, reverse=reverse).
func SortedBy[T, K any](seq iter.Seq[T], key func(T) K, reverse bool) *List[T] {
	items := slices.Collect(seq)
	sortByKey(items, key, reverse)
	return &List[T]{items}
}

// sortItems sorts in place. Python keeps equal elements in order under reverse=True as well, so the slice is
// reversed before and after rather than sorted by the opposite order.
func sortItems[T any](items []T, reverse bool) {
	if reverse {
		slices.Reverse(items)
		defer slices.Reverse(items)
	}
	switch plain := any(items).(type) {
	case []int:
		sortInts(plain)
	case []string:
		slices.Sort(plain)
	case []float64:
		sortFloats(plain)
	case []any:
		sortAny(plain)
	default:
		stableSort(items, lessFor[T]())
	}
}

func sortByKey[T, K any](items []T, key func(T) K, reverse bool) {
	if reverse {
		slices.Reverse(items)
		defer slices.Reverse(items)
	}
	keys := make([]K, len(items))
	for i, x := range items {
		keys[i] = key(x)
	}
	if sortByOrdered(items, keys) {
		return
	}
	pairs := pairedKeys(items, keys)
	less := lessFor[K]()
	stableSort(pairs, func(a, b *keyedItem[K, T]) bool { return less(&a.key, &b.key) })
	unpair(items, pairs)
}

// sortAny sorts floor values, by the plain Go order while all are ints or all are strings.
func sortAny(items []any) {
	switch {
	case allOf[int](items):
		stableSort(items, func(a, b *any) bool { return (*a).(int) < (*b).(int) })
	case allOf[string](items):
		stableSort(items, func(a, b *any) bool { return (*a).(string) < (*b).(string) })
	default:
		stableSort(items, lessThan)
	}
}

func allOf[T any](items []any) bool {
	for _, x := range items {
		if _, ok := x.(T); !ok {
			return false
		}
	}
	return true
}

// lessThan is *a < *b.
func lessThan[T any](a, b *T) bool {
	switch a := any(a).(type) {
	case *int:
		return *a < *any(b).(*int)
	case *string:
		return *a < *any(b).(*string)
	case *float64:
		return *a < *any(b).(*float64)
	case *Int:
		return a.Lt(*any(b).(*Int))
	}
	return lessOther(*a, *b)
}

func lessOther[T any](a, b T) bool {
	if f, ok := any((*T)(nil)).(keyed); ok {
		return f.lessFunc().(func(a, b T) bool)(a, b)
	}
	return Lt(ToAny(a), ToAny(b))
}

// minRun is the length up to which binary insertion beats merging.
const minRun = 32

// stableSort is a merge sort which, as CPython's, takes a sorted or falling beginning as it is. Up to 63 elements it makes the
// comparisons that CPython makes, in their order.
func stableSort[T any](items []T, less func(a, b *T) bool) {
	n := len(items)
	run := countRun(items, less)
	if run == n {
		return
	}
	if n < 2*minRun {
		insertionSort(items, run, less)
		return
	}
	for lo := 0; lo < n; lo += minRun {
		chunk := items[lo:min(lo+minRun, n)]
		insertionSort(chunk, countRun(chunk, less), less)
	}
	buf := make([]T, n/2+minRun)
	for width := minRun; width < n; width *= 2 {
		for lo := 0; lo+width < n; lo += 2 * width {
			mergeRuns(items[lo:min(lo+2*width, n)], width, buf, less)
		}
	}
}

// countRun is the length of the sorted beginning of items, after turning round a falling one. It compares what CPython's
// count_run compares, in its order.
func countRun[T any](items []T, less func(a, b *T) bool) int {
	n, all := 1, len(items)
	smaller := func() bool { return less(&items[n], &items[n-1]) }
	for n < all && !smaller() {
		n++
	}
	if n >= all {
		return all
	}
	if n > 1 {
		if less(&items[0], &items[n-1]) {
			return n
		}
		slices.Reverse(items[:n]) // all equal: turned round twice they keep their order
	}
	n++
	equal := 0 // how many elements at the end of the run equal the one before them
	for ; n < all; n++ {
		if smaller() {
			slices.Reverse(items[n-1-equal : n])
			equal = 0
		} else if less(&items[n-1], &items[n]) {
			break
		} else {
			equal++
		}
	}
	slices.Reverse(items[n-1-equal : n])
	slices.Reverse(items[:n])
	for n < all && !smaller() {
		n++
	}
	return n
}

// insertionSort sorts items whose first run elements are sorted already.
func insertionSort[T any](items []T, run int, less func(a, b *T) bool) {
	x := new(T) // one for all, since less makes it escape
	for i := run; i < len(items); i++ {
		*x = items[i]
		lo, hi := 0, i
		for lo < hi {
			mid := (lo + hi) / 2
			if less(x, &items[mid]) {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		copy(items[lo+1:i+1], items[lo:i])
		items[lo] = *x
	}
}

// mergeRuns merges the sorted items[:mid] and items[mid:], with the left run moved to buf.
func mergeRuns[T any](items []T, mid int, buf []T, less func(a, b *T) bool) {
	if !less(&items[mid], &items[mid-1]) {
		return
	}
	if mid > len(buf) {
		buf = make([]T, mid)
	}
	left, right := buf[:copy(buf, items[:mid])], items[mid:]
	out := 0
	for len(left) > 0 && len(right) > 0 {
		if less(&right[0], &left[0]) {
			items[out], right = right[0], right[1:]
		} else {
			items[out], left = left[0], left[1:]
		}
		out++
	}
	copy(items[out:], left)
}
