package collections

import (
	"iter"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Deque is collections.deque: a queue with two ends, a ring in memory. The zero value is an empty deque without a bound.
type Deque[T any] struct {
	ring    []T
	head, n int
	bound   int // maxlen + 1, so that the zero value has none
	version int // counts changes, for iterators
}

// NewDeque is deque().
func NewDeque[T any]() *Deque[T] { return &Deque[T]{} }

// NewDequeMax is deque(maxlen=maxlen).
func NewDequeMax[T any](maxlen int) *Deque[T] {
	if maxlen < 0 {
		panic(py.ValueError.New("maxlen must be non-negative"))
	}
	return &Deque[T]{bound: maxlen + 1}
}

// DequeOf is deque(items).
func DequeOf[T any](items iter.Seq[T]) *Deque[T] {
	d := &Deque[T]{}
	d.Extend(items)
	return d
}

// DequeOfMax is deque(items, maxlen).
func DequeOfMax[T any](items iter.Seq[T], maxlen int) *Deque[T] {
	d := NewDequeMax[T](maxlen)
	d.Extend(items)
	return d
}

func (d *Deque[T]) at(i int) *T {
	if i += d.head; i >= len(d.ring) {
		i -= len(d.ring)
	}
	return &d.ring[i]
}

func (d *Deque[T]) grow() {
	if d.n < len(d.ring) {
		return
	}
	ring := make([]T, max(8, 2*len(d.ring)))
	k := copy(ring, d.ring[d.head:])
	copy(ring[k:], d.ring[:d.head])
	d.ring, d.head = ring, 0
}

// Append is d.append(x); a full bounded deque drops its first element.
func (d *Deque[T]) Append(x T) {
	d.version++
	if d.bound > 0 && d.n >= d.bound-1 {
		if d.bound == 1 {
			return
		}
		d.Popleft()
	}
	d.grow()
	d.n++
	*d.at(d.n - 1) = x
}

// Appendleft is d.appendleft(x); a full bounded deque drops its last element.
func (d *Deque[T]) Appendleft(x T) {
	d.version++
	if d.bound > 0 && d.n >= d.bound-1 {
		if d.bound == 1 {
			return
		}
		d.Pop()
	}
	d.grow()
	if d.head--; d.head < 0 {
		d.head = len(d.ring) - 1
	}
	d.n++
	d.ring[d.head] = x
}

// Pop is d.pop().
func (d *Deque[T]) Pop() T {
	if d.n == 0 {
		panic(py.IndexError.New("pop from an empty deque"))
	}
	d.version++
	d.n--
	p := d.at(d.n)
	x := *p
	*p = *new(T)
	return x
}

// Popleft is d.popleft().
func (d *Deque[T]) Popleft() T {
	if d.n == 0 {
		panic(py.IndexError.New("pop from an empty deque"))
	}
	d.version++
	x := d.ring[d.head]
	d.ring[d.head] = *new(T)
	if d.head++; d.head == len(d.ring) {
		d.head = 0
	}
	d.n--
	return x
}

// Extend is d.extend(items).
func (d *Deque[T]) Extend(items iter.Seq[T]) {
	for x := range items {
		d.Append(x)
	}
}

// Extendleft is d.extendleft(items): they come out reversed.
func (d *Deque[T]) Extendleft(items iter.Seq[T]) {
	for x := range items {
		d.Appendleft(x)
	}
}

// Len is len(d).
func (d *Deque[T]) Len() int { return d.n }

// Maxlen is d.maxlen, None (nil) without a bound.
func (d *Deque[T]) Maxlen() *int {
	if d.bound == 0 {
		return nil
	}
	n := d.bound - 1
	return &n
}

func (d *Deque[T]) index(i int) int {
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		panic(py.IndexError.New("deque index out of range"))
	}
	return i
}

// At is d[i].
func (d *Deque[T]) At(i int) T { return *d.at(d.index(i)) }

// Set is d[i] = x.
func (d *Deque[T]) Set(i int, x T) { *d.at(d.index(i)) = x }

// Del is del d[i].
func (d *Deque[T]) Del(i int) { d.replace(slices.Delete(d.items(), d.index(i), d.index(i)+1)) }

// Insert is d.insert(i, x).
func (d *Deque[T]) Insert(i int, x T) {
	if d.bound > 0 && d.n >= d.bound-1 {
		panic(py.IndexError.New("deque already at its maximum size"))
	}
	if i < 0 {
		i = max(0, i+d.n)
	}
	d.replace(slices.Insert(d.items(), min(i, d.n), x))
}

func (d *Deque[T]) items() []T {
	out := make([]T, d.n)
	for i := range out {
		out[i] = *d.at(i)
	}
	return out
}

func (d *Deque[T]) replace(items []T) {
	d.ring, d.head, d.n = items[:len(items):len(items)], 0, len(items)
	d.version++
}

// find gives the place of x in [start, stop), or -1.
func (d *Deque[T]) find(x T, start, stop int) int {
	for i := start; i < stop; i++ {
		version := d.version
		if py.Eq(*d.at(i), x) {
			return i
		}
		if d.version != version {
			panic(py.RuntimeError.New("deque mutated during iteration"))
		}
	}
	return -1
}

// Contains is x in d.
func (d *Deque[T]) Contains(x T) bool { return d.find(x, 0, d.n) >= 0 }

// Index is d.index(x).
func (d *Deque[T]) Index(x T) int { return d.IndexIn(x, 0, d.n) }

// IndexIn is d.index(x, start, stop).
func (d *Deque[T]) IndexIn(x T, start, stop int) int {
	bound := func(i int) int {
		if i < 0 {
			i = max(0, i+d.n)
		}
		return min(i, d.n)
	}
	i := d.find(x, bound(start), bound(stop))
	if i < 0 {
		panic(py.ValueError.Newf("%s is not in deque", py.Repr(x)))
	}
	return i
}

// Count is d.count(x).
func (d *Deque[T]) Count(x T) int {
	n := 0
	for y := range d.All() {
		if py.Eq(x, y) {
			n++
		}
	}
	return n
}

// Remove is d.remove(x).
func (d *Deque[T]) Remove(x T) {
	i := d.find(x, 0, d.n)
	if i < 0 {
		panic(py.ValueError.New(py.Repr(x) + " is not in deque"))
	}
	d.Del(i)
}

// Clear is d.clear().
func (d *Deque[T]) Clear() { d.replace(nil) }

// Reverse is d.reverse().
func (d *Deque[T]) Reverse() {
	items := d.items()
	slices.Reverse(items)
	d.replace(items)
}

// Rotate is d.rotate(n): to the right, or to the left when n is negative.
func (d *Deque[T]) Rotate(n int) {
	if d.n < 2 {
		return
	}
	k := py.ModInt(-n, d.n)
	items := d.items()
	d.replace(append(items[k:], items[:k]...))
}

// Copy is d.copy().
func (d *Deque[T]) Copy() *Deque[T] {
	c := &Deque[T]{bound: d.bound}
	c.replace(d.items())
	return c
}

// All ranges over the elements; a change meanwhile is a RuntimeError.
func (d *Deque[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		version := d.version
		for i := 0; i < d.n; i++ {
			if !yield(*d.at(i)) {
				return
			}
			if d.version != version {
				panic(py.RuntimeError.New("deque mutated during iteration"))
			}
		}
	}
}

// Backward is reversed(d).
func (d *Deque[T]) Backward() iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := d.n - 1; i >= 0; i-- {
			if !yield(*d.at(i)) {
				return
			}
		}
	}
}
