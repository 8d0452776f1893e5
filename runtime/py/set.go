package py

import "iter"

// Set is Python's set. A set of ints iterates in the order CPython's does. The zero value is an empty set.
type Set[T any] struct {
	setTable[T]
}

// NewSet is set() followed by adding the items one by one: a set display {a, b, c} with an element that is no constant.
func NewSet[T any](items ...T) *Set[T] {
	s := &Set[T]{}
	for _, x := range items {
		s.add(x)
	}
	return s
}

// SetOfConstants is a set display of constants, {1, 2, 3}. CPython keeps three and more of them as a frozenset which the
// set is filled from; that gives another iteration order than adding one by one.
func SetOfConstants[T any](items ...T) *Set[T] {
	s := NewSet(items...)
	if len(items) < 3 {
		return s
	}
	var constant setTable[T]
	s.each(func(e *setEntry[T]) bool {
		constant.addHashed(e.key, e.hash, !s.random)
		return true
	})
	return &Set[T]{constant.copy()}
}

// SetFrom is set(seq) and a set comprehension.
func SetFrom[T any](seq iter.Seq[T]) *Set[T] {
	s := &Set[T]{}
	for x := range seq {
		s.add(x)
	}
	return s
}

// PyClass returns set.
func (s *Set[T]) PyClass() *Class { return SetType }

// Len is len(s).
func (s *Set[T]) Len() int { return s.used }

// Contains is x in s.
func (s *Set[T]) Contains(x T) bool { return s.has(x) }

// Add is s.add(x).
func (s *Set[T]) Add(x T) { s.add(x) }

// Discard is s.discard(x).
func (s *Set[T]) Discard(x T) { s.discard(x) }

// Remove is s.remove(x): KeyError when it is missing.
func (s *Set[T]) Remove(x T) {
	if !s.discard(x) {
		panicKeyError(x)
	}
}

// Pop is s.pop().
func (s *Set[T]) Pop() T {
	x, ok := s.pop()
	if !ok {
		panic(KeyError.New("pop from an empty set"))
	}
	return x
}

// Clear is s.clear().
func (s *Set[T]) Clear() { s.clear() }

// Copy is s.copy() and set(s).
func (s *Set[T]) Copy() *Set[T] { return &Set[T]{s.copy()} }

// Frozen is frozenset(s).
func (s *Set[T]) Frozen() *FrozenSet[T] { return &FrozenSet[T]{s.copy()} }

// Update is s.update(seq); for another set use UpdateSet, which keeps CPython's order.
func (s *Set[T]) Update(seq iter.Seq[T]) {
	for x := range seq {
		s.add(x)
	}
}

// UpdateSet is s |= other.
func (s *Set[T]) UpdateSet(other *Set[T]) { s.merge(&other.setTable) }

// Union is s | other.
func (s *Set[T]) Union(other *Set[T]) *Set[T] {
	out := s.Copy()
	out.merge(&other.setTable)
	return out
}

// Intersection is s & other.
func (s *Set[T]) Intersection(other *Set[T]) *Set[T] {
	return &Set[T]{s.intersection(&other.setTable)}
}

// IntersectionUpdate is s &= other.
func (s *Set[T]) IntersectionUpdate(other *Set[T]) {
	s.setTable = s.intersection(&other.setTable)
}

// Difference is s - other.
func (s *Set[T]) Difference(other *Set[T]) *Set[T] {
	return &Set[T]{s.difference(&other.setTable)}
}

// DifferenceUpdate is s -= other.
func (s *Set[T]) DifferenceUpdate(other *Set[T]) { s.subtract(&other.setTable) }

// SymmetricDifference is s ^ other.
func (s *Set[T]) SymmetricDifference(other *Set[T]) *Set[T] {
	return &Set[T]{s.symmetricDifference(&other.setTable)}
}

// SymmetricDifferenceUpdate is s ^= other.
func (s *Set[T]) SymmetricDifferenceUpdate(other *Set[T]) { s.toggle(&other.setTable) }

// IsSubset is s <= other.
func (s *Set[T]) IsSubset(other *Set[T]) bool { return s.subsetOf(&other.setTable) }

// IsSuperset is s >= other.
func (s *Set[T]) IsSuperset(other *Set[T]) bool { return other.subsetOf(&s.setTable) }

// IsDisjoint is s.isdisjoint(other).
func (s *Set[T]) IsDisjoint(other *Set[T]) bool { return s.disjoint(&other.setTable) }

// Equal is s == other.
func (s *Set[T]) Equal(other *Set[T]) bool { return s.equal(&other.setTable) }

// All ranges over the elements; changing the size of the set meanwhile is a RuntimeError, as in Python.
func (s *Set[T]) All() iter.Seq[T] { return s.seq() }

func (t *setTable[T]) seq() iter.Seq[T] {
	return func(yield func(T) bool) {
		pos, used := 0, t.used
		for i := t.entryAfter(&pos); i >= 0; i = t.entryAfter(&pos) {
			if !yield(t.entries[i].key) {
				return
			}
			if t.used != used {
				panic(RuntimeError.New("Set changed size during iteration"))
			}
		}
	}
}

func (t *setTable[T]) pyIter() Iterator {
	pos, used := 0, t.used
	return &iterator{SetIteratorType, func() (any, bool) {
		if t.used != used {
			used = -1
			panic(RuntimeError.New("Set changed size during iteration"))
		}
		i := t.entryAfter(&pos)
		if i < 0 {
			return nil, false
		}
		return ToAny(t.entries[i].key), true
	}}
}
