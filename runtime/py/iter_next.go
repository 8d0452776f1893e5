package py

import "iter"

// SeqNext ranges over an iterator object of the program: next is its __next__. StopIteration ends the loop, other errors
// panic.
func SeqNext[T any](next func() (T, error)) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			v, err := next()
			if err != nil {
				if Is(err, StopIteration) {
					return
				}
				panic(err)
			}
			if !yield(v) {
				return
			}
		}
	}
}

// Once makes an iterator object of seq: however often it is ranged over, it goes on where it stands.
func Once[T any](seq iter.Seq[T]) iter.Seq[T] {
	var next func() (T, bool)
	return func(yield func(T) bool) {
		if next == nil {
			next, _ = iter.Pull(seq)
		}
		for {
			v, ok := next()
			if !ok || !yield(v) {
				return
			}
		}
	}
}
