package functools

import (
	"iter"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Reduce is reduce(f, seq).
func Reduce[T any](f func(a, b T) T, seq iter.Seq[T]) T {
	var total T
	first := true
	for x := range seq {
		if first {
			total, first = x, false
		} else {
			total = f(total, x)
		}
	}
	if first {
		panic(py.TypeError.New("reduce() of empty iterable with no initial value"))
	}
	return total
}

// ReduceFrom is reduce(f, seq, initial).
func ReduceFrom[A, T any](f func(a A, b T) A, seq iter.Seq[T], initial A) A {
	for x := range seq {
		initial = f(initial, x)
	}
	return initial
}

// ReduceAny is reduce(f, seq, *initial) of anything.
func ReduceAny(f, seq any, initial ...any) any {
	it := py.Iter(py.ToAny(seq))
	var total any
	if len(initial) > 0 {
		total = initial[0]
	} else {
		v, ok := it.Next()
		if !ok {
			panic(py.TypeError.New("reduce() of empty iterable with no initial value"))
		}
		total = v
	}
	for {
		x, ok := it.Next()
		if !ok {
			return total
		}
		total = lib.Call(f, total, x)
	}
}
