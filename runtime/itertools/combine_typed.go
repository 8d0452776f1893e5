package itertools

import (
	"iter"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// AccumulateBy is accumulate(seq, f).
func AccumulateBy[T any](seq iter.Seq[T], f func(a, b T) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		var total T
		first := true
		for x := range seq {
			if first {
				total, first = x, false
			} else {
				total = f(total, x)
			}
			if !yield(total) {
				return
			}
		}
	}
}

// Batches is batched(seq, n).
func Batches[T any](seq iter.Seq[T], n int) iter.Seq[py.VarTuple[T]] {
	if n < 1 {
		panic(py.ValueError.New("n must be at least one"))
	}
	return func(yield func(py.VarTuple[T]) bool) {
		var batch py.VarTuple[T]
		for x := range seq {
			if batch = append(batch, x); len(batch) == n {
				if !yield(batch) {
					return
				}
				batch = nil
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// Combinations2 is combinations(seq, 2).
func Combinations2[T any](seq iter.Seq[T]) iter.Seq[py.Tuple2[T, T]] {
	pool := slices.Collect(seq)
	return func(yield func(py.Tuple2[T, T]) bool) {
		for i, a := range pool {
			for _, b := range pool[i+1:] {
				if !yield(py.T2(a, b)) {
					return
				}
			}
		}
	}
}

// Combinations3 is combinations(seq, 3).
func Combinations3[T any](seq iter.Seq[T]) iter.Seq[py.Tuple3[T, T, T]] {
	pool := slices.Collect(seq)
	return func(yield func(py.Tuple3[T, T, T]) bool) {
		for i, a := range pool {
			for j, b := range pool[i+1:] {
				for _, c := range pool[i+1+j+1:] {
					if !yield(py.T3(a, b, c)) {
						return
					}
				}
			}
		}
	}
}

// Permutations2 is permutations(seq, 2).
func Permutations2[T any](seq iter.Seq[T]) iter.Seq[py.Tuple2[T, T]] {
	pool := slices.Collect(seq)
	return func(yield func(py.Tuple2[T, T]) bool) {
		for i, a := range pool {
			for j, b := range pool {
				if i != j && !yield(py.T2(a, b)) {
					return
				}
			}
		}
	}
}

// Permutations3 is permutations(seq, 3).
func Permutations3[T any](seq iter.Seq[T]) iter.Seq[py.Tuple3[T, T, T]] {
	pool := slices.Collect(seq)
	return func(yield func(py.Tuple3[T, T, T]) bool) {
		for i, a := range pool {
			for j, b := range pool {
				for k, c := range pool {
					if i != j && i != k && j != k && !yield(py.T3(a, b, c)) {
						return
					}
				}
			}
		}
	}
}
