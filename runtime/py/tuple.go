package py

// Tuple is a tuple of any length and mixed types, as the dynamic floor holds it. It is never changed once made.
type Tuple []any

// NewTuple is the tuple display (a, b, c) on the floor.
func NewTuple(items ...any) Tuple {
	if items == nil {
		return Tuple{}
	}
	return items
}

// PyClass returns tuple.
func (t Tuple) PyClass() *Class { return TupleType }

// Len is len(t).
func (t Tuple) Len() int { return len(t) }

// At is t[i]; a negative index counts from the end.
func (t Tuple) At(i int) any {
	if i < 0 {
		i += len(t)
	}
	if uint(i) >= uint(len(t)) {
		panic(IndexError.New("tuple index out of range"))
	}
	return t[i]
}

// Index is t.index(x, start, stop).
func (t Tuple) Index(x any, start, stop int) int {
	start, stop = clampIndex(start, len(t)), clampIndex(stop, len(t))
	for i := start; i < stop; i++ {
		if equalOther(t[i], x) {
			return i
		}
	}
	panic(ValueError.New("tuple.index(x): x not in tuple"))
}

// Count is t.count(x).
func (t Tuple) Count(x any) int {
	n := 0
	for _, v := range t {
		if equalOther(v, x) {
			n++
		}
	}
	return n
}

func (t Tuple) pyIter() Iterator {
	i := 0
	return &iterator{TupleIteratorType, func() (any, bool) {
		if i >= len(t) {
			return nil, false
		}
		i++
		return t[i-1], true
	}}
}

// tupler is any fixed-size typed tuple.
type tupler interface{ AsTuple() Tuple }

// Tuple2 is a tuple of two elements whose types are known.
type Tuple2[A, B any] struct {
	V0 A
	V1 B
}

// T2 makes a Tuple2.
func T2[A, B any](a A, b B) Tuple2[A, B] { return Tuple2[A, B]{a, b} }

// Unpack spreads the tuple over two variables.
func (t Tuple2[A, B]) Unpack() (A, B) { return t.V0, t.V1 }

// AsTuple is the tuple as the floor holds it.
func (t Tuple2[A, B]) AsTuple() Tuple { return Tuple{ToAny(t.V0), ToAny(t.V1)} }

// Tuple3 is a tuple of three elements whose types are known.
type Tuple3[A, B, C any] struct {
	V0 A
	V1 B
	V2 C
}

// T3 makes a Tuple3.
func T3[A, B, C any](a A, b B, c C) Tuple3[A, B, C] { return Tuple3[A, B, C]{a, b, c} }

// Unpack spreads the tuple over three variables.
func (t Tuple3[A, B, C]) Unpack() (A, B, C) { return t.V0, t.V1, t.V2 }

// AsTuple is the tuple as the floor holds it.
func (t Tuple3[A, B, C]) AsTuple() Tuple { return Tuple{ToAny(t.V0), ToAny(t.V1), ToAny(t.V2)} }

// Tuple4 is a tuple of four elements whose types are known.
type Tuple4[A, B, C, D any] struct {
	V0 A
	V1 B
	V2 C
	V3 D
}

// T4 makes a Tuple4.
func T4[A, B, C, D any](a A, b B, c C, d D) Tuple4[A, B, C, D] {
	return Tuple4[A, B, C, D]{a, b, c, d}
}

// Unpack spreads the tuple over four variables.
func (t Tuple4[A, B, C, D]) Unpack() (A, B, C, D) { return t.V0, t.V1, t.V2, t.V3 }

// AsTuple is the tuple as the floor holds it.
func (t Tuple4[A, B, C, D]) AsTuple() Tuple {
	return Tuple{ToAny(t.V0), ToAny(t.V1), ToAny(t.V2), ToAny(t.V3)}
}

// Tuple5 is a tuple of five elements whose types are known.
type Tuple5[A, B, C, D, E any] struct {
	V0 A
	V1 B
	V2 C
	V3 D
	V4 E
}

// T5 makes a Tuple5.
func T5[A, B, C, D, E any](a A, b B, c C, d D, e E) Tuple5[A, B, C, D, E] {
	return Tuple5[A, B, C, D, E]{a, b, c, d, e}
}

// Unpack spreads the tuple over five variables.
func (t Tuple5[A, B, C, D, E]) Unpack() (A, B, C, D, E) { return t.V0, t.V1, t.V2, t.V3, t.V4 }

// AsTuple is the tuple as the floor holds it.
func (t Tuple5[A, B, C, D, E]) AsTuple() Tuple {
	return Tuple{ToAny(t.V0), ToAny(t.V1), ToAny(t.V2), ToAny(t.V3), ToAny(t.V4)}
}

// Tuple6 is a tuple of six elements whose types are known.
type Tuple6[A, B, C, D, E, F any] struct {
	V0 A
	V1 B
	V2 C
	V3 D
	V4 E
	V5 F
}

// T6 makes a Tuple6.
func T6[A, B, C, D, E, F any](a A, b B, c C, d D, e E, f F) Tuple6[A, B, C, D, E, F] {
	return Tuple6[A, B, C, D, E, F]{a, b, c, d, e, f}
}

// Unpack spreads the tuple over six variables.
func (t Tuple6[A, B, C, D, E, F]) Unpack() (A, B, C, D, E, F) {
	return t.V0, t.V1, t.V2, t.V3, t.V4, t.V5
}

// AsTuple is the tuple as the floor holds it.
func (t Tuple6[A, B, C, D, E, F]) AsTuple() Tuple {
	return Tuple{ToAny(t.V0), ToAny(t.V1), ToAny(t.V2), ToAny(t.V3), ToAny(t.V4), ToAny(t.V5)}
}
