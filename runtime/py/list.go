package py

import (
	"iter"
	"slices"
)

// List is Python's list: a growable sequence with reference semantics. The zero value is an empty list.
type List[T any] struct {
	items []T
}

// NewList is the list display [a, b, c]. It copies its arguments.
func NewList[T any](items ...T) *List[T] {
	return &List[T]{slices.Clone(items)}
}

// ListOf makes a list of a slice, which it takes over.
func ListOf[T any](items []T) *List[T] { return &List[T]{items} }

// ListFrom is list(seq).
func ListFrom[T any](seq iter.Seq[T]) *List[T] {
	return &List[T]{slices.Collect(seq)}
}

// PyClass returns list.
func (l *List[T]) PyClass() *Class { return ListType }

// Len is len(l).
func (l *List[T]) Len() int { return len(l.items) }

// Items returns the backing slice, valid until the list next changes its length.
func (l *List[T]) Items() []T { return l.items }

// At is l[i]; a negative index counts from the end. Out of range it panics with Go's own error, which py.Try and the
// task boundary turn into IndexError("list index out of range").
func (l *List[T]) At(i int) T {
	if i < 0 {
		i += len(l.items)
	}
	return l.items[i]
}

// Ptr is the address of l[i], for l[i] += x and l[i].field = x on records.
func (l *List[T]) Ptr(i int) *T {
	if i < 0 {
		i += len(l.items)
	}
	return &l.items[i]
}

// Set is l[i] = x.
func (l *List[T]) Set(i int, x T) {
	if i < 0 {
		i += len(l.items)
	}
	if uint(i) >= uint(len(l.items)) {
		panicListAssignment()
	}
	l.items[i] = x
}

func panicListAssignment() { panic(IndexError.New("list assignment index out of range")) }

// Append is l.append(x).
func (l *List[T]) Append(x T) {
	if l.items == nil {
		l.items = make([]T, 0, firstItems)
	}
	l.items = append(l.items, x)
}

// firstItems is for how many items an empty list makes room.
const firstItems = 4

// Extend is l.extend(seq), element by element, so that a generator reading l sees it grow. For l.extend(l) use ExtendItems.
func (l *List[T]) Extend(seq iter.Seq[T]) {
	for x := range seq {
		l.items = append(l.items, x)
	}
}

// ExtendItems is l.extend(items) for a slice or the items of another list (l itself included).
func (l *List[T]) ExtendItems(items ...T) { l.items = append(l.items, items...) }

// Insert is l.insert(i, x): any index is clamped to the list.
func (l *List[T]) Insert(i int, x T) {
	l.items = slices.Insert(l.items, clampIndex(i, len(l.items)), x)
}

func clampIndex(i, n int) int {
	if i < 0 {
		i = max(i+n, 0)
	}
	return min(i, n)
}

// Pop is l.pop().
func (l *List[T]) Pop() T {
	n := len(l.items) - 1
	if n < 0 {
		panic(IndexError.New("pop from empty list"))
	}
	x := l.items[n]
	clear(l.items[n:])
	l.items = l.items[:n]
	return x
}

// PopAt is l.pop(i).
func (l *List[T]) PopAt(i int) T {
	if len(l.items) == 0 {
		panic(IndexError.New("pop from empty list"))
	}
	if i < 0 {
		i += len(l.items)
	}
	if uint(i) >= uint(len(l.items)) {
		panic(IndexError.New("pop index out of range"))
	}
	x := l.items[i]
	l.deleteAt(i)
	return x
}

// deleteAt drops element i. The front is dropped by moving the start, so a list used as a queue stays cheap.
func (l *List[T]) deleteAt(i int) {
	if i == 0 {
		clear(l.items[:1])
		l.items = l.items[1:]
		return
	}
	l.items = slices.Delete(l.items, i, i+1)
}

// Del is del l[i].
func (l *List[T]) Del(i int) {
	if i < 0 {
		i += len(l.items)
	}
	if uint(i) >= uint(len(l.items)) {
		panicListAssignment()
	}
	l.deleteAt(i)
}

// Remove is l.remove(x).
func (l *List[T]) Remove(x T) {
	i := l.find(x, 0, len(l.items))
	if i < 0 {
		panic(ValueError.New("list.remove(x): x not in list"))
	}
	l.deleteAt(i)
}

func (l *List[T]) find(x T, lo, hi int) int {
	for i := lo; i < min(hi, len(l.items)); i++ {
		if equalKey(&l.items[i], &x) {
			return i
		}
	}
	return -1
}

// Index is l.index(x).
func (l *List[T]) Index(x T) int { return l.IndexIn(x, 0, len(l.items)) }

// IndexIn is l.index(x, start, stop).
func (l *List[T]) IndexIn(x T, start, stop int) int {
	n := len(l.items)
	i := l.find(x, clampIndex(start, n), clampIndex(stop, n))
	if i < 0 {
		panic(ValueError.Newf("%s is not in list", Repr(ToAny(x))))
	}
	return i
}

// Count is l.count(x).
func (l *List[T]) Count(x T) int {
	n := 0
	for i := range l.items {
		if equalKey(&l.items[i], &x) {
			n++
		}
	}
	return n
}

// Contains is x in l.
func (l *List[T]) Contains(x T) bool { return l.find(x, 0, len(l.items)) >= 0 }

// Reverse is l.reverse().
func (l *List[T]) Reverse() { slices.Reverse(l.items) }

// Copy is l.copy(), list(l) and l[:].
func (l *List[T]) Copy() *List[T] { return &List[T]{slices.Clone(l.items)} }

// Clear is l.clear().
func (l *List[T]) Clear() { l.items = nil }

// Concat is l + other.
func (l *List[T]) Concat(other *List[T]) *List[T] {
	return &List[T]{slices.Concat(l.items, other.items)}
}

// Repeat is l * n.
func (l *List[T]) Repeat(n int) *List[T] {
	return &List[T]{repeatItems(l.items, n)}
}

// RepeatInPlace is l *= n.
func (l *List[T]) RepeatInPlace(n int) { l.items = repeatItems(l.items, n) }

// Repeat is xs * n for a slice.
func Repeat[T any](xs []T, n int) []T { return repeatItems(xs, n) }

func repeatItems[T any](items []T, n int) []T {
	if n <= 0 || len(items) == 0 {
		return nil
	}
	if n > maxItems/len(items) {
		panic(MemoryError.New())
	}
	return slices.Repeat(items, n)
}

// maxItems bounds what a repetition may allocate, so that a mistake is a MemoryError and not a crash of the program.
const maxItems = 1 << 40

// All ranges over the list as Python's for does: elements appended meanwhile are seen, removal shifts.
func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; i < len(l.items); i++ {
			if !yield(l.items[i]) {
				return
			}
		}
	}
}

// Enumerate is enumerate(l).
func (l *List[T]) Enumerate() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i := 0; i < len(l.items); i++ {
			if !yield(i, l.items[i]) {
				return
			}
		}
	}
}

// Backward is reversed(l).
func (l *List[T]) Backward() iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := len(l.items) - 1; i >= 0; i-- {
			if i < len(l.items) && !yield(l.items[i]) {
				return
			}
		}
	}
}

func (l *List[T]) pyIter() Iterator {
	i := 0
	return &iterator{ListIteratorType, func() (any, bool) {
		if i >= len(l.items) {
			return nil, false
		}
		i++
		return ToAny(l.items[i-1]), true
	}}
}
