package itertools

import (
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Chain is chain(*seqs).
func Chain[T any](seqs ...iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, s := range seqs {
			for x := range s {
				if !yield(x) {
					return
				}
			}
		}
	}
}

// Count is count(start, step).
func Count(start, step int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := start; yield(i); i += step {
		}
	}
}

// Cycle is cycle(seq).
func Cycle[T any](seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		var saved []T
		for x := range seq {
			saved = append(saved, x)
			if !yield(x) {
				return
			}
		}
		for len(saved) > 0 {
			for _, x := range saved {
				if !yield(x) {
					return
				}
			}
		}
	}
}

// Repeat is repeat(x).
func Repeat[T any](x T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for yield(x) {
		}
	}
}

// RepeatN is repeat(x, times).
func RepeatN[T any](x T, times int) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; i < times && yield(x); i++ {
		}
	}
}

// Islice is islice(seq, stop).
func Islice[T any](seq iter.Seq[T], stop int) iter.Seq[T] { return IsliceStep(seq, 0, stop, 1) }

// IsliceFrom is islice(seq, start, stop).
func IsliceFrom[T any](seq iter.Seq[T], start, stop int) iter.Seq[T] {
	return IsliceStep(seq, start, stop, 1)
}

// IsliceStep is islice(seq, start, stop, step).
func IsliceStep[T any](seq iter.Seq[T], start, stop, step int) iter.Seq[T] {
	checkSlice(start, stop, step)
	return func(yield func(T) bool) {
		if start >= stop {
			return
		}
		i, next := 0, start
		for x := range seq {
			if i == next {
				if next += step; !yield(x) {
					return
				}
			}
			if i++; i >= stop {
				return
			}
		}
	}
}

func checkSlice(start, stop, step int) {
	if stop < 0 {
		panic(py.ValueError.New("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."))
	}
	if start < 0 {
		panic(py.ValueError.New("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."))
	}
	if step < 1 {
		panic(py.ValueError.New("Step for islice() must be a positive integer or None."))
	}
}

// Takewhile is takewhile(pred, seq).
func Takewhile[T any](pred func(T) bool, seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if !pred(x) || !yield(x) {
				return
			}
		}
	}
}

// Dropwhile is dropwhile(pred, seq).
func Dropwhile[T any](pred func(T) bool, seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		dropping := true
		for x := range seq {
			if dropping = dropping && pred(x); !dropping && !yield(x) {
				return
			}
		}
	}
}

// Pairwise is pairwise(seq).
func Pairwise[T any](seq iter.Seq[T]) iter.Seq[py.Tuple2[T, T]] {
	return func(yield func(py.Tuple2[T, T]) bool) {
		var last T
		first := true
		for x := range seq {
			if !first && !yield(py.T2(last, x)) {
				return
			}
			last, first = x, false
		}
	}
}

// Product2 is product(a, b).
func Product2[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq[py.Tuple2[A, B]] {
	return func(yield func(py.Tuple2[A, B]) bool) {
		right := py.ListFrom(b).Items()
		for x := range a {
			for _, y := range right {
				if !yield(py.T2(x, y)) {
					return
				}
			}
		}
	}
}
