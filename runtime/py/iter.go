package py

import "iter"

// iterator is a builtin iterator made of one function. Its class only gives it its name (list_iterator, zip, map...).
type iterator struct {
	class *Class
	next  func() (any, bool)
}

// PyClass returns list_iterator, zip, enumerate...
func (it *iterator) PyClass() *Class { return it.class }

// Next returns the next element; once exhausted, the iterator stays exhausted.
func (it *iterator) Next() (any, bool) {
	if it.next == nil {
		return nil, false
	}
	x, ok := it.next()
	if !ok {
		it.next = nil
	}
	return x, ok
}

// iterable is what a type of this package implements to be iterated on the floor without its type parameters.
type iterable interface {
	pyIter() Iterator
}

// Seq ranges over any Python iterable: for x := range py.Seq(v) is Python's for x in v.
func Seq(x any) iter.Seq[any] {
	switch x := x.(type) {
	case *List[any]:
		return x.All()
	case Tuple:
		return func(yield func(any) bool) {
			for _, v := range x {
				if !yield(v) {
					return
				}
			}
		}
	}
	it := Iter(x)
	return func(yield func(any) bool) {
		for {
			v, ok := it.Next()
			if !ok || !yield(v) {
				return
			}
		}
	}
}

// SeqOf ranges over an iterator's remaining elements, converted to T.
func SeqOf[T any](x any) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range Seq(x) {
			if !yield(To[T](v)) {
				return
			}
		}
	}
}

// IterOf makes a Python iterator of a Go sequence. The sequence is pulled lazily; an iterator that is dropped
// before its end leaves the sequence suspended.
func IterOf[T any](seq iter.Seq[T]) Iterator { return IteratorOf(GeneratorType, seq) }

// IteratorOf is IterOf for an iterator of another class, such as ZipType.
func IteratorOf[T any](class *Class, seq iter.Seq[T]) Iterator {
	var next func() (T, bool)
	pulling := false
	return &iterator{class, func() (any, bool) {
		if next == nil {
			next, _ = iter.Pull(seq)
		}
		if pulling {
			panic(ValueError.New(class.Name + " already executing")) // asked for by what it asks itself: a coroutine cannot
		}
		pulling = true
		enterResume()
		defer func() {
			pulling = false
			leaveResume()
		}()
		x, ok := next()
		if !ok {
			return nil, false
		}
		return ToAny(x), true
	}}
}

// NextSeq ranges over an iterator object of the program by its __next__, until it raises StopIteration.
func NextSeq[T any](next func() (T, error)) iter.Seq[T] {
	return func(yield func(T) bool) {
		asking := false
		defer endsAtStop(&asking) // what next() calls may have no error to return
		for {
			asking = true
			x, err := next()
			asking = false
			if err != nil {
				if Is(err, StopIteration) {
					return
				}
				panic(err)
			}
			if !yield(x) {
				return
			}
		}
	}
}

// Iter is the builtin iter(x).
func Iter(x any) Iterator {
	switch x := x.(type) {
	case *iterator:
		return x
	case string:
		return strIter(x)
	case iterable:
		return x.pyIter()
	case Iterator:
		return x
	}
	if y, changed := canonical(x); changed {
		return Iter(y)
	}
	return iterSpecial(x, Iter)
}

// Collect gathers the elements of any iterable in a new slice.
func Collect(x any) []any {
	switch x := x.(type) {
	case *List[any]:
		return append([]any(nil), x.items...)
	case Tuple:
		return append([]any(nil), x...)
	}
	var out []any
	if n, ok := lengthHint(x); ok {
		out = make([]any, 0, n)
	}
	for v := range Seq(x) {
		out = append(out, v)
	}
	return out
}

// elements is Collect without the copy where x is backed by a []any: the result must not be written to or kept.
func elements(x any) []any {
	switch x := x.(type) {
	case *List[any]:
		return x.items
	case Tuple:
		return x
	}
	return Collect(x)
}

func lengthHint(x any) (int, bool) {
	if x, ok := x.(interface{ Len() int }); ok {
		return x.Len(), true
	}
	return 0, false
}

// Unpack spreads an iterable over exactly n targets: a, b = x.
func Unpack(x any, n int) []any {
	if items, ok := sizedElements(x); ok {
		switch {
		case len(items) == n:
			return items
		case len(items) > n:
			panic(ValueError.Newf("too many values to unpack (expected %d)", n))
		}
		panic(ValueError.Newf("not enough values to unpack (expected %d, got %d)", n, len(items)))
	}
	it := unpackIter(x)
	out := make([]any, 0, n)
	for len(out) < n {
		v, ok := it.Next()
		if !ok {
			panic(ValueError.Newf("not enough values to unpack (expected %d, got %d)", n, len(out)))
		}
		out = append(out, v)
	}
	if _, more := it.Next(); more {
		panic(ValueError.Newf("too many values to unpack (expected %d)", n))
	}
	return out
}

// UnpackStar spreads an iterable over before targets, one starred list, and after targets: a, *b, c = x.
// The list is element number before of the result.
func UnpackStar(x any, before, after int) []any {
	items, ok := sizedElements(x)
	if !ok {
		items = Collect(unpackIter(x))
	}
	if len(items) < before+after {
		panic(ValueError.Newf("not enough values to unpack (expected at least %d, got %d)", before+after, len(items)))
	}
	out := make([]any, 0, before+after+1)
	out = append(out, items[:before]...)
	out = append(out, NewList(items[before:len(items)-after]...))
	return append(out, items[len(items)-after:]...)
}

// unpackIter is Iter with the message of a failed unpacking.
func unpackIter(x any) Iterator {
	var it Iterator
	err := Try(func() error { it = Iter(x); return nil })
	if err != nil && Is(err, TypeError) && !hasSpecial(x, "__iter__") {
		panic(TypeError.Newf("cannot unpack non-iterable %s object", typeName(x)))
	}
	Check(err)
	return it
}

func sizedElements(x any) ([]any, bool) {
	switch x := x.(type) {
	case *List[any]:
		return append([]any(nil), x.items...), true
	case Tuple:
		return x, true
	}
	return nil, false
}
