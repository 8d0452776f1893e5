package py

import "slices"

// Slice is l[lo:hi] (Bounds are None where nil).
func (l *List[T]) Slice(lo, hi *int) *List[T] {
	return &List[T]{slices.Clone(SliceOf(l.items, lo, hi))}
}

// SliceStep is l[lo:hi:step].
func (l *List[T]) SliceStep(lo, hi, step *int) *List[T] {
	return &List[T]{StepSlice(l.items, lo, hi, step)}
}

// SetSlice is l[lo:hi] = items.
func (l *List[T]) SetSlice(lo, hi *int, items []T) {
	start, stop := sliceBounds(lo, hi, len(l.items))
	l.items = slices.Replace(l.items, start, max(start, stop), slices.Clone(items)...)
}

// SetSliceStep is l[lo:hi:step] = items.
func (l *List[T]) SetSliceStep(lo, hi, step *int, items []T) {
	if step == nil || *step == 1 {
		l.SetSlice(lo, hi, items)
		return
	}
	start, _, by, n := stepBounds(lo, hi, step, len(l.items))
	if n != len(items) {
		panic(ValueError.Newf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n))
	}
	items = slices.Clone(items)
	for i := range n {
		l.items[start+i*by] = items[i]
	}
}

// DelSlice is del l[lo:hi].
func (l *List[T]) DelSlice(lo, hi *int) {
	start, stop := sliceBounds(lo, hi, len(l.items))
	if start < stop {
		l.items = slices.Delete(l.items, start, stop)
	}
}

// DelSliceStep is del l[lo:hi:step].
func (l *List[T]) DelSliceStep(lo, hi, step *int) {
	start, _, by, n := stepBounds(lo, hi, step, len(l.items))
	if n == 0 {
		return
	}
	if by < 0 {
		start, by = start+(n-1)*by, -by
	}
	kept := l.items[:start]
	for i := start; i < len(l.items); i++ {
		if off := i - start; off%by != 0 || off/by >= n {
			kept = append(kept, l.items[i])
		}
	}
	clear(l.items[len(kept):])
	l.items = kept
}

// At is s[i] for a list that lives in a slice; a negative index counts from the end.
func At[T any](s []T, i int) T {
	if i < 0 {
		i += len(s)
	}
	return s[i]
}

// TupleAt is s[i] of a tuple; a negative index counts from the end.
func TupleAt[T any](s []T, i int) T {
	if i < 0 {
		i += len(s)
	}
	if i < 0 || i >= len(s) {
		panic(IndexError.New("tuple index out of range"))
	}
	return s[i]
}

// PtrAt is the address of s[i]; a negative index counts from the end.
func PtrAt[T any](s []T, i int) *T {
	if i < 0 {
		i += len(s)
	}
	return &s[i]
}

// SliceOf is s[lo:hi] with Python's bounds (None where nil); the result shares s's memory.
func SliceOf[T any](s []T, lo, hi *int) []T {
	start, stop := sliceBounds(lo, hi, len(s))
	if start >= stop {
		return nil
	}
	return s[start:stop:stop]
}

// StepSlice is s[lo:hi:step] in a new slice.
func StepSlice[T any](s []T, lo, hi, step *int) []T {
	start, _, by, n := stepBounds(lo, hi, step, len(s))
	out := make([]T, n)
	for i := range out {
		out[i] = s[start+i*by]
	}
	return out
}

// sliceBounds resolves [lo:hi] against a length.
func sliceBounds(lo, hi *int, n int) (start, stop int) {
	stop = n
	if lo != nil {
		start = clampIndex(*lo, n)
	}
	if hi != nil {
		stop = clampIndex(*hi, n)
	}
	return start, stop
}

// stepBounds resolves [lo:hi:step] against a length, and counts the selected elements.
func stepBounds(lo, hi, step *int, n int) (start, stop, by, count int) {
	by = 1
	if step != nil {
		by = *step
	}
	if by == 0 {
		panic(ValueError.New("slice step cannot be zero"))
	}
	low, high := 0, n
	if by < 0 {
		low, high = -1, n-1
	}
	bound := func(p *int, def int) int {
		if p == nil {
			return def
		}
		i := *p
		if i < 0 {
			return max(i+n, low)
		}
		return min(i, high)
	}
	if by > 0 {
		start, stop = bound(lo, low), bound(hi, high)
	} else {
		start, stop = bound(lo, high), bound(hi, low)
	}
	return start, stop, by, rangeLen(start, stop, by)
}

// rangeLen is len(range(start, stop, step)), safe against overflow of the difference.
func rangeLen(start, stop, step int) int {
	switch {
	case step > 0 && start < stop:
		return int((uint(stop)-uint(start)-1)/uint(step) + 1)
	case step < 0 && start > stop:
		return int((uint(start)-uint(stop)-1)/(-uint(step)) + 1)
	}
	return 0
}
