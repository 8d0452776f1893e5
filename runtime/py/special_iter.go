package py

// Iterator is a Python iterator as Go code drives it: Next gives the next value, or false at the end; failures panic.
// Every iterator object of the floor implements it (and PyClass).
type Iterator interface {
	Next() (v any, ok bool)
}

// iterSpecial is iter(x) where x is no builtin iterable: __iter__, the carried value, then __getitem__, "'A' object is
// not iterable".
func iterSpecial(x any, floor func(any) Iterator) Iterator {
	if _, custom := Type(x).lookupUser("__iter__"); !custom {
		if v, ok := baseValue(x); ok && v != nil {
			return floor(v)
		}
	}
	if it, ok := iterObject(x); ok {
		return it
	}
	panic(TypeError.Newf("'%s' object is not iterable", typeName(x)))
}

// iterObject makes the iterator of an object whose class has __iter__ or __getitem__.
func iterObject(x any) (Iterator, bool) {
	if forbidden(x, "__iter__") {
		return nil, false
	}
	if r, ok := callSpecial(x, "__iter__"); ok {
		return AsIterator(r), true
	}
	if it, ok := x.(Iterator); ok {
		return it, true
	}
	if it, ok := x.(interface{ AnyIterator() Iterator }); ok {
		return it.AnyIterator(), true
	}
	if v, ok := baseValue(x); ok && v != nil {
		return Iter(v), true
	}
	if _, ok := Type(x).lookupUser("__getitem__"); ok && !Type(x).Dotted { // in C, subscripts alone make no sequence
		return &sequenceIterator{seq: x}, true
	}
	return nil, false
}

// AsIterator drives an iterator object: r is a builtin iterator or has __next__.
func AsIterator(r any) Iterator {
	if it, ok := r.(Iterator); ok {
		return it
	}
	if it, ok := r.(interface{ AnyIterator() Iterator }); ok { // a generator of typed values
		return it.AnyIterator()
	}
	if _, ok := Type(r).lookupUser("__next__"); ok {
		return &instanceIterator{obj: r}
	}
	panic(TypeError.Newf("iter() returned non-iterator of type '%s'", typeName(r)))
}

// instanceIterator drives an object with __next__.
type instanceIterator struct{ obj any }

// PyClass returns the class of the object it drives.
func (it *instanceIterator) PyClass() *Class { return Type(it.obj) }

// Next calls __next__; StopIteration is the end.
func (it *instanceIterator) Next() (any, bool) {
	var v any
	err := Try(func() (err error) {
		m, _ := Type(it.obj).lookupUser("__next__")
		v, err = callBound(m, it.obj)
		return err
	})
	if err == nil {
		return v, true
	}
	if Is(err, StopIteration) {
		return nil, false
	}
	panic(err)
}

// IteratorObject gives the Python object behind an iterator: the user's own object where there is one.
func IteratorObject(it Iterator) any {
	switch i := it.(type) {
	case *instanceIterator:
		return i.obj
	case interface{ generator() any }:
		return i.generator()
	}
	return it
}

// sequenceIterator iterates an object that has __getitem__ only.
type sequenceIterator struct {
	seq any
	i   int
}

// PyClass returns iterator.
func (*sequenceIterator) PyClass() *Class { return SequenceIteratorType }

// Next calls __getitem__ with 0, 1, ...; IndexError is the end.
func (it *sequenceIterator) Next() (any, bool) {
	if it.seq == nil {
		return nil, false
	}
	var v any
	err := Try(func() error {
		v, _ = callSpecial(it.seq, "__getitem__", it.i)
		return nil
	})
	if Is(err, IndexError, StopIteration) {
		it.seq = nil
		return nil, false
	}
	if err != nil {
		panic(err)
	}
	it.i++
	return v, true
}

// callIterator is iter(callable, sentinel).
type callIterator struct {
	f, sentinel any
	done        bool
}

// IterCall is iter(callable, sentinel): it calls f until f returns the sentinel.
func IterCall(f, sentinel any) Iterator {
	if !IsCallable(f) {
		panic(TypeError.New("iter(v, w): v must be callable"))
	}
	return &callIterator{f: f, sentinel: sentinel}
}

// PyClass returns callable_iterator.
func (*callIterator) PyClass() *Class { return CallableIteratorType }

// Next calls the function once more.
func (it *callIterator) Next() (any, bool) {
	if it.done {
		return nil, false
	}
	var v any
	err := Try(func() (err error) {
		v, err = Call(CurrentContext(), it.f)
		return err
	})
	if Is(err, StopIteration) {
		it.done = true
		return nil, false
	}
	if err != nil {
		panic(err)
	}
	if sameObject(v, it.sentinel) || Eq(v, it.sentinel) {
		it.done = true
		return nil, false
	}
	return v, true
}

// Next is next(it): the next value, or StopIteration as a panic.
func Next(it any) any {
	v, ok := NextOK(it)
	if !ok {
		panic(stopOf(it))
	}
	return v
}

// NextOr is next(it, fallback).
func NextOr(it, fallback any) any {
	if v, ok := NextOK(it); ok {
		return v
	}
	return fallback
}

// NextOK advances any iterator object; ok is false at its end.
func NextOK(it any) (v any, ok bool) {
	switch i := it.(type) {
	case Iterator:
		return i.Next()
	case interface{ AnyIterator() Iterator }:
		return i.AnyIterator().Next()
	}
	if _, ok := Type(it).lookupUser("__next__"); ok {
		i := instanceIterator{obj: it}
		return i.Next()
	}
	panic(TypeError.Newf("'%s' object is not an iterator", typeName(it)))
}

// stopOf is the StopIteration that ends it: a generator's carries its return value.
func stopOf(it any) error {
	if r, ok := it.(interface{ returned() any }); ok {
		if v := r.returned(); v != nil {
			return StopIteration.New(v)
		}
	}
	return StopIteration.New()
}
