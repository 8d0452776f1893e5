package py

// Tables and sorts of typed tuples compare them field by field, without going through the floor. The functions are handed
// out by a method of the pointer type, since a generic function cannot ask its type parameter for more; they take their
// arguments by value, so that nothing escapes to the heap.

// keyed is implemented by pointers to the typed tuples T: func(T) uint64, func(a, b T) bool, func(a, b T) bool.
type keyed interface {
	hashFunc() any
	equalFunc() any
	lessFunc() any
}

// keyFuncs are the functions of one type of key, looked up once for a table.
type keyFuncs[K any] struct {
	hash  func(K) uint64
	equal func(a, b K) bool
}

func keyFuncsOf[K any]() *keyFuncs[K] {
	if f, ok := any((*K)(nil)).(keyed); ok {
		return &keyFuncs[K]{f.hashFunc().(func(K) uint64), f.equalFunc().(func(a, b K) bool)}
	}
	return &keyFuncs[K]{hashOther[K], equalOther[K]}
}

// hashIntPair is the hash of places on a grid, by far the most frequent tuples among keys.
func hashIntPair(t *Tuple2[int, int]) uint64 {
	return combineHash(uint64(t.V0)*0x9E3779B97F4A7C15, uint64(t.V1))
}

// lessFor is lessThan with the function of a tuple looked up once, for sorting.
func lessFor[T any]() func(a, b *T) bool {
	if less := lessOrdered[T](); less != nil {
		return less
	}
	if f, ok := any((*T)(nil)).(keyed); ok {
		less := f.lessFunc().(func(a, b T) bool)
		return func(a, b *T) bool { return less(*a, *b) }
	}
	return lessThan[T]
}

// LessOf is a < b for values of one type, without going through the floor where it is a number, a string or a typed tuple of them.
func LessOf[T any]() func(a, b T) bool {
	var f any
	switch any((*T)(nil)).(type) {
	case *int:
		f = func(a, b int) bool { return a < b }
	case *float64:
		f = func(a, b float64) bool { return a < b }
	case *string:
		f = func(a, b string) bool { return a < b }
	case *Int:
		f = Int.Lt
	default:
		if t, ok := any((*T)(nil)).(keyed); ok {
			return t.lessFunc().(func(a, b T) bool)
		}
		return func(a, b T) bool { return Lt(a, b) }
	}
	return f.(func(a, b T) bool)
}

// combineHash mixes one more field in.
func combineHash(h, field uint64) uint64 { return spreadHash(int(h*31 + field)) }

func (*Tuple2[A, B]) hashFunc() any  { return hashTuple2[A, B] }
func (*Tuple2[A, B]) equalFunc() any { return equalTuple2[A, B] }
func (*Tuple2[A, B]) lessFunc() any  { return lessTuple2[A, B] }

func hashTuple2[A, B any](t Tuple2[A, B]) uint64 {
	h := hashKey(&t.V0)
	h = combineHash(h, hashKey(&t.V1))
	return h
}

func equalTuple2[A, B any](a, b Tuple2[A, B]) bool {
	return equalKey(&a.V0, &b.V0) && equalKey(&a.V1, &b.V1)
}

func lessTuple2[A, B any](a, b Tuple2[A, B]) bool {
	switch {
	case !equalKey(&a.V0, &b.V0):
		return lessThan(&a.V0, &b.V0)
	}
	return lessThan(&a.V1, &b.V1)
}

func (*Tuple3[A, B, C]) hashFunc() any  { return hashTuple3[A, B, C] }
func (*Tuple3[A, B, C]) equalFunc() any { return equalTuple3[A, B, C] }
func (*Tuple3[A, B, C]) lessFunc() any  { return lessTuple3[A, B, C] }

func hashTuple3[A, B, C any](t Tuple3[A, B, C]) uint64 {
	h := hashKey(&t.V0)
	h = combineHash(h, hashKey(&t.V1))
	h = combineHash(h, hashKey(&t.V2))
	return h
}

func equalTuple3[A, B, C any](a, b Tuple3[A, B, C]) bool {
	return equalKey(&a.V0, &b.V0) && equalKey(&a.V1, &b.V1) && equalKey(&a.V2, &b.V2)
}

func lessTuple3[A, B, C any](a, b Tuple3[A, B, C]) bool {
	switch {
	case !equalKey(&a.V0, &b.V0):
		return lessThan(&a.V0, &b.V0)
	case !equalKey(&a.V1, &b.V1):
		return lessThan(&a.V1, &b.V1)
	}
	return lessThan(&a.V2, &b.V2)
}

func (*Tuple4[A, B, C, D]) hashFunc() any  { return hashTuple4[A, B, C, D] }
func (*Tuple4[A, B, C, D]) equalFunc() any { return equalTuple4[A, B, C, D] }
func (*Tuple4[A, B, C, D]) lessFunc() any  { return lessTuple4[A, B, C, D] }

func hashTuple4[A, B, C, D any](t Tuple4[A, B, C, D]) uint64 {
	h := hashKey(&t.V0)
	h = combineHash(h, hashKey(&t.V1))
	h = combineHash(h, hashKey(&t.V2))
	h = combineHash(h, hashKey(&t.V3))
	return h
}

func equalTuple4[A, B, C, D any](a, b Tuple4[A, B, C, D]) bool {
	return equalKey(&a.V0, &b.V0) && equalKey(&a.V1, &b.V1) && equalKey(&a.V2, &b.V2) && equalKey(&a.V3, &b.V3)
}

func lessTuple4[A, B, C, D any](a, b Tuple4[A, B, C, D]) bool {
	switch {
	case !equalKey(&a.V0, &b.V0):
		return lessThan(&a.V0, &b.V0)
	case !equalKey(&a.V1, &b.V1):
		return lessThan(&a.V1, &b.V1)
	case !equalKey(&a.V2, &b.V2):
		return lessThan(&a.V2, &b.V2)
	}
	return lessThan(&a.V3, &b.V3)
}

func (*Tuple5[A, B, C, D, E]) hashFunc() any  { return hashTuple5[A, B, C, D, E] }
func (*Tuple5[A, B, C, D, E]) equalFunc() any { return equalTuple5[A, B, C, D, E] }
func (*Tuple5[A, B, C, D, E]) lessFunc() any  { return lessTuple5[A, B, C, D, E] }

func hashTuple5[A, B, C, D, E any](t Tuple5[A, B, C, D, E]) uint64 {
	h := hashKey(&t.V0)
	h = combineHash(h, hashKey(&t.V1))
	h = combineHash(h, hashKey(&t.V2))
	h = combineHash(h, hashKey(&t.V3))
	h = combineHash(h, hashKey(&t.V4))
	return h
}

func equalTuple5[A, B, C, D, E any](a, b Tuple5[A, B, C, D, E]) bool {
	return equalKey(&a.V0, &b.V0) && equalKey(&a.V1, &b.V1) && equalKey(&a.V2, &b.V2) && equalKey(&a.V3, &b.V3) && equalKey(&a.V4, &b.V4)
}

func lessTuple5[A, B, C, D, E any](a, b Tuple5[A, B, C, D, E]) bool {
	switch {
	case !equalKey(&a.V0, &b.V0):
		return lessThan(&a.V0, &b.V0)
	case !equalKey(&a.V1, &b.V1):
		return lessThan(&a.V1, &b.V1)
	case !equalKey(&a.V2, &b.V2):
		return lessThan(&a.V2, &b.V2)
	case !equalKey(&a.V3, &b.V3):
		return lessThan(&a.V3, &b.V3)
	}
	return lessThan(&a.V4, &b.V4)
}

func (*Tuple6[A, B, C, D, E, F]) hashFunc() any  { return hashTuple6[A, B, C, D, E, F] }
func (*Tuple6[A, B, C, D, E, F]) equalFunc() any { return equalTuple6[A, B, C, D, E, F] }
func (*Tuple6[A, B, C, D, E, F]) lessFunc() any  { return lessTuple6[A, B, C, D, E, F] }

func hashTuple6[A, B, C, D, E, F any](t Tuple6[A, B, C, D, E, F]) uint64 {
	h := hashKey(&t.V0)
	h = combineHash(h, hashKey(&t.V1))
	h = combineHash(h, hashKey(&t.V2))
	h = combineHash(h, hashKey(&t.V3))
	h = combineHash(h, hashKey(&t.V4))
	h = combineHash(h, hashKey(&t.V5))
	return h
}

func equalTuple6[A, B, C, D, E, F any](a, b Tuple6[A, B, C, D, E, F]) bool {
	return equalKey(&a.V0, &b.V0) && equalKey(&a.V1, &b.V1) && equalKey(&a.V2, &b.V2) && equalKey(&a.V3, &b.V3) && equalKey(&a.V4, &b.V4) && equalKey(&a.V5, &b.V5)
}

func lessTuple6[A, B, C, D, E, F any](a, b Tuple6[A, B, C, D, E, F]) bool {
	switch {
	case !equalKey(&a.V0, &b.V0):
		return lessThan(&a.V0, &b.V0)
	case !equalKey(&a.V1, &b.V1):
		return lessThan(&a.V1, &b.V1)
	case !equalKey(&a.V2, &b.V2):
		return lessThan(&a.V2, &b.V2)
	case !equalKey(&a.V3, &b.V3):
		return lessThan(&a.V3, &b.V3)
	case !equalKey(&a.V4, &b.V4):
		return lessThan(&a.V4, &b.V4)
	}
	return lessThan(&a.V5, &b.V5)
}
