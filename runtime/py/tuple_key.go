package py

// Tables and sorts of typed tuples compare them field by field, without going through the floor. The functions are handed
// out by a method of the pointer type, since a generic function cannot ask its type parameter for more; they take their
// arguments by value, so that nothing escapes to the heap.

// keyed is implemented by pointers to the typed tuples.
type keyed interface {
	keyFuncs() (hash, equal, less any)
}

// combineHash mixes one more field in.
func combineHash(h, field uint64) uint64 { return spreadHash(int(h*31 + field)) }

func (*Tuple2[A, B]) keyFuncs() (hash, equal, less any) {
	return hashTuple2[A, B], equalTuple2[A, B], lessTuple2[A, B]
}

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

func (*Tuple3[A, B, C]) keyFuncs() (hash, equal, less any) {
	return hashTuple3[A, B, C], equalTuple3[A, B, C], lessTuple3[A, B, C]
}

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

func (*Tuple4[A, B, C, D]) keyFuncs() (hash, equal, less any) {
	return hashTuple4[A, B, C, D], equalTuple4[A, B, C, D], lessTuple4[A, B, C, D]
}

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

func (*Tuple5[A, B, C, D, E]) keyFuncs() (hash, equal, less any) {
	return hashTuple5[A, B, C, D, E], equalTuple5[A, B, C, D, E], lessTuple5[A, B, C, D, E]
}

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

func (*Tuple6[A, B, C, D, E, F]) keyFuncs() (hash, equal, less any) {
	return hashTuple6[A, B, C, D, E, F], equalTuple6[A, B, C, D, E, F], lessTuple6[A, B, C, D, E, F]
}

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
