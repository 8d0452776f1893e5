package py

import "iter"

// CollectAny is list(seq) for a typed sequence, as values of the floor.
func CollectAny[T any](seq iter.Seq[T]) []any {
	var out []any
	for v := range seq {
		out = append(out, ToAny(v))
	}
	return out
}
