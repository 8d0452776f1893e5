package py

import "iter"

// KeptMap is map(f, seq) as an object. Where f fails the iterator has not ended: next() goes on behind that element, as in
// Python, and a StopIteration of f is no error of the iterator.
func KeptMap[T, R any](f func(T) R, seq iter.Seq[T]) *Generator[R] {
	return keepApplied(MapType, seq, func(x T) (R, bool) { return f(x), true })
}

// KeptFilter is filter(f, seq) as an object, which goes on behind an element for which f fails.
func KeptFilter[T any](f func(T) bool, seq iter.Seq[T]) *Generator[T] {
	return keepApplied(FilterType, seq, func(x T) (T, bool) { return x, f(x) })
}

// keepApplied makes the iterator of the values that f gives and wants.
func keepApplied[T, R any](class *Class, seq iter.Seq[T], f func(T) (R, bool)) *Generator[R] {
	g := NewGenerator("", func(y *Yielder[R]) (any, error) {
		for x := range seq {
			var v R
			var wanted bool
			y.gen.failure = Try(func() error {
				v, wanted = f(x)
				return nil
			})
			if y.gen.failure == nil && !wanted {
				continue
			}
			if _, err := y.Yield(v); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	g.class = class
	return g
}
