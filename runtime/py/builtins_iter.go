package py

import (
	"iter"
	"slices"
)

// SliceSeq ranges over a slice: the typed builtins take sequences.
func SliceSeq[T any](s []T) iter.Seq[T] { return slices.Values(s) }

// Enumerate is enumerate(seq).
func Enumerate[T any](seq iter.Seq[T]) iter.Seq2[int, T] { return EnumerateFrom(seq, 0) }

// EnumerateFrom is enumerate(seq, start).
func EnumerateFrom[T any](seq iter.Seq[T], start int) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := start
		for x := range seq {
			if !yield(i, x) {
				return
			}
			i++
		}
	}
}

// Zip2 is zip(a, b).
func Zip2[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

// ZipItems is zip(a, items) of a list that does not change its length.
func ZipItems[A, B any](a iter.Seq[A], items []B) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		i := 0
		for x := range a {
			if i >= len(items) || !yield(x, items[i]) {
				return
			}
			i++
		}
	}
}

// ZipList is zip(a, list).
func ZipList[A, B any](a iter.Seq[A], list *List[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		i := 0
		for x := range a {
			if i >= len(list.items) || !yield(x, list.items[i]) {
				return
			}
			i++
		}
	}
}

// Zip2Strict is zip(a, b, strict=True).
func Zip2Strict[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok {
				panic(zipError(2, "shorter"))
			}
			if !yield(x, y) {
				return
			}
		}
		if _, more := next(); more {
			panic(zipError(2, "longer"))
		}
	}
}

// Zip3 is zip(a, b, c).
func Zip3[A, B, C any](a iter.Seq[A], b iter.Seq[B], c iter.Seq[C]) iter.Seq[Tuple3[A, B, C]] {
	return func(yield func(Tuple3[A, B, C]) bool) {
		nextC, stop := iter.Pull(c)
		defer stop()
		for x, y := range Zip2(a, b) {
			z, ok := nextC()
			if !ok || !yield(T3(x, y, z)) {
				return
			}
		}
	}
}

// Tuples makes a sequence of pairs one of Tuple2: list(zip(a, b)), list(enumerate(s)), list(d.items()).
func Tuples[A, B any](seq iter.Seq2[A, B]) iter.Seq[Tuple2[A, B]] {
	return func(yield func(Tuple2[A, B]) bool) {
		for a, b := range seq {
			if !yield(T2(a, b)) {
				return
			}
		}
	}
}

// Pairs is the inverse of Tuples: dict(list_of_pairs).
func Pairs[A, B any](seq iter.Seq[Tuple2[A, B]]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		for t := range seq {
			if !yield(t.V0, t.V1) {
				return
			}
		}
	}
}

// Map is map(f, seq).
func Map[T, R any](f func(T) R, seq iter.Seq[T]) iter.Seq[R] {
	return func(yield func(R) bool) {
		calling := false
		defer endsAtStop(&calling)
		for x := range seq {
			calling = true
			r := f(x)
			calling = false
			if !yield(r) {
				return
			}
		}
	}
}

// endsAtStop is deferred by an iterator that calls functions: a StopIteration of one ends the iteration, as in Python. calling says that
// a function runs, and not the loop over the iterator.
func endsAtStop(calling *bool) {
	if !*calling {
		return
	}
	if r := recover(); r != nil {
		if err, ok := r.(error); !ok || !Is(err, StopIteration) {
			panic(held(r))
		}
	}
}

// Map2 is map(f, a, b), with the two zipped.
func Map2[A, B, R any](f func(A, B) R, pairs iter.Seq2[A, B]) iter.Seq[R] {
	return func(yield func(R) bool) {
		calling := false
		defer endsAtStop(&calling)
		for a, b := range pairs {
			calling = true
			r := f(a, b)
			calling = false
			if !yield(r) {
				return
			}
		}
	}
}

// Map3 is map(f, a, b, c), with the three zipped.
func Map3[A, B, C, R any](f func(A, B, C) R, rows iter.Seq[Tuple3[A, B, C]]) iter.Seq[R] {
	return func(yield func(R) bool) {
		calling := false
		defer endsAtStop(&calling)
		for row := range rows {
			calling = true
			r := f(row.Unpack())
			calling = false
			if !yield(r) {
				return
			}
		}
	}
}

// Filter is filter(f, seq).
func Filter[T any](f func(T) bool, seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		calling := false
		defer endsAtStop(&calling)
		for x := range seq {
			calling = true
			wanted := f(x)
			calling = false
			if wanted && !yield(x) {
				return
			}
		}
	}
}

// FilterTrue is filter(None, seq).
func FilterTrue[T any](seq iter.Seq[T]) iter.Seq[T] {
	return Filter(func(x T) bool { return truthOf(&x) }, seq)
}

// Reversed is reversed(s) for a slice.
func Reversed[T any](s []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := len(s) - 1; i >= 0; i-- {
			if !yield(s[i]) {
				return
			}
		}
	}
}

func zipError(i int, how string) error {
	if i == 2 {
		return ValueError.Newf("zip() argument 2 is %s than argument 1", how)
	}
	return ValueError.Newf("zip() argument %d is %s than arguments 1-%d", i, how, i-1)
}

// EnumerateAny is the object enumerate(x, start).
func EnumerateAny(x, start any) Iterator {
	it := Iter(x)
	n := Index(start)
	return &iterator{EnumerateType, func() (any, bool) {
		v, ok := it.Next()
		if !ok {
			return nil, false
		}
		t := Tuple{n.any(), v}
		n = n.Add(NewInt(1))
		return t, true
	}}
}

// ZipAny is the object zip(*xs, strict=strict).
func ZipAny(xs []any, strict bool) Iterator {
	its := make([]Iterator, len(xs))
	for i, x := range xs {
		if !canIterate(x) {
			panic(TypeError.Newf("'%s' object is not iterable", typeName(x)))
		}
		its[i] = Iter(x)
	}
	return &iterator{ZipType, func() (any, bool) {
		if len(its) == 0 {
			return nil, false
		}
		t := make(Tuple, len(its))
		for i, it := range its {
			v, ok := it.Next()
			if !ok {
				if strict {
					checkZip(its, i)
				}
				return nil, false
			}
			t[i] = v
		}
		return t, true
	}}
}

// checkZip raises unless the iterators behind number i, which has ended, end too.
func checkZip(its []Iterator, i int) {
	if i > 0 {
		panic(zipError(i+1, "shorter"))
	}
	for j := 1; j < len(its); j++ {
		if _, more := its[j].Next(); more {
			panic(zipError(j+1, "longer"))
		}
	}
}

// MapAny is the object map(f, *xs).
func MapAny(f any, xs ...any) Iterator {
	if len(xs) == 0 {
		panic(TypeError.New("map() must have at least two arguments."))
	}
	its := make([]Iterator, len(xs))
	for i, x := range xs {
		its[i] = Iter(x)
	}
	return &iterator{MapType, func() (any, bool) {
		args := make([]any, len(its))
		for i, it := range its {
			v, ok := it.Next()
			if !ok {
				return nil, false
			}
			args[i] = v
		}
		return callNext(f, args...)
	}}
}

// callNext is f(args) as the next value of an iterator, which a StopIteration of f ends.
func callNext(f any, args ...any) (v any, ok bool) {
	calling := true
	defer endsAtStop(&calling)
	v = call(f, args...)
	calling = false
	return v, true
}

// FilterAny is the object filter(f, x); f may be None.
func FilterAny(f, x any) Iterator {
	it := Iter(x)
	return &iterator{FilterType, func() (any, bool) {
		for {
			v, ok := it.Next()
			if !ok {
				return nil, false
			}
			wanted := v
			if f != nil {
				if wanted, ok = callNext(f, v); !ok {
					return nil, false
				}
			}
			if Truth(wanted) {
				return v, true
			}
		}
	}}
}

// call calls a floor function and panics with its exception.
func call(f any, args ...any) any {
	r, err := Call(CurrentContext(), f, args...)
	Check(err)
	return r
}

// ReversedAny is the object reversed(x).
func ReversedAny(x any) Iterator {
	x = ToAny(x)
	if r, ok := callSpecial(x, "__reversed__"); ok {
		return Iter(r)
	}
	switch v := bare(x).(type) {
	case *Range:
		next, _ := iter.Pull(v.Backward())
		return &iterator{RangeIteratorType, func() (any, bool) { return boxed(next()) }}
	case floorDict:
		return reversedView(KeysView(v), DictReverseKeyIteratorType)
	case *DictView:
		return reversedView(v, reverseViewClass(v.kind))
	case floorList:
		return reversedItems(v.Len(), ListReverseIteratorType, func(i int) (any, bool) {
			if i >= v.Len() {
				return nil, false
			}
			return v.itemAny(i), true
		})
	case floorSet, *iterator, nil, int, float64, bool:
		panic(TypeError.Newf("'%s' object is not reversible", typeName(x)))
	}
	if !isIndexed(bare(x)) && !hasSpecial(x, "__getitem__") {
		panic(TypeError.Newf("'%s' object is not reversible", typeName(x)))
	}
	return reversedItems(Len(x), ReversedType, func(i int) (any, bool) { return GetItem(x, i), true })
}

func reverseViewClass(kind viewKind) *Class {
	if kind == viewKeys {
		return DictReverseKeyIteratorType
	}
	return ReversedType
}

func boxed(x int, ok bool) (any, bool) { return x, ok }

func reversedItems(n int, class *Class, at func(i int) (any, bool)) Iterator {
	return &iterator{class, func() (any, bool) {
		n--
		if n < 0 {
			return nil, false
		}
		return at(n)
	}}
}

func reversedView(v *DictView, class *Class) Iterator {
	next, _ := iter.Pull(v.Backward())
	return &iterator{class, next}
}
