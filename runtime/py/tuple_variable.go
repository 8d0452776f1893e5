package py

// VarTuple is a tuple of any length whose elements have one type: what Python calls tuple[T, ...].
type VarTuple[T any] []T

// AsTuple is the tuple as the floor holds it.
func (t VarTuple[T]) AsTuple() Tuple {
	out := make(Tuple, len(t))
	for i, v := range t {
		out[i] = ToAny(v)
	}
	return out
}

// PyClass returns tuple.
func (VarTuple[T]) PyClass() *Class { return TupleType }

// OptionalTuple is a tuple or None, which is nil, as a value of the floor.
func OptionalTuple[T any](t VarTuple[T]) any {
	if t == nil {
		return nil
	}
	return t.AsTuple()
}
