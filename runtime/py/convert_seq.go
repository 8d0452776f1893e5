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

// WideSeq ranges over ints of the machine as wide ones.
func WideSeq(seq iter.Seq[int]) iter.Seq[Int] {
	return func(yield func(Int) bool) {
		for v := range seq {
			if !yield(NewInt(v)) {
				return
			}
		}
	}
}
