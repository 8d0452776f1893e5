package py

import "iter"

// SeqTo ranges over typed elements as values of the floor.
func SeqTo[T any](seq iter.Seq[T]) iter.Seq[any] {
	return func(yield func(any) bool) {
		for v := range seq {
			if !yield(ToAny(v)) {
				return
			}
		}
	}
}
