package py

import "iter"

// FrozenSet is Python's frozenset.
type FrozenSet[T any] struct {
	setTable[T]
}

// NewFrozenSet is frozenset([a, b, c]).
func NewFrozenSet[T any](items ...T) *FrozenSet[T] {
	return &FrozenSet[T]{NewSet(items...).setTable}
}

// FrozenSetFrom is frozenset(seq).
func FrozenSetFrom[T any](seq iter.Seq[T]) *FrozenSet[T] {
	return &FrozenSet[T]{SetFrom(seq).setTable}
}

// PyClass returns frozenset.
func (s *FrozenSet[T]) PyClass() *Class { return FrozenSetType }

// Len is len(s).
func (s *FrozenSet[T]) Len() int { return s.used }

// Contains is x in s.
func (s *FrozenSet[T]) Contains(x T) bool { return s.has(x) }

// Thawed is set(s).
func (s *FrozenSet[T]) Thawed() *Set[T] { return &Set[T]{s.copy()} }

// Union is s | other.
func (s *FrozenSet[T]) Union(other *FrozenSet[T]) *FrozenSet[T] {
	out := s.copy()
	out.merge(&other.setTable)
	return &FrozenSet[T]{out}
}

// Intersection is s & other.
func (s *FrozenSet[T]) Intersection(other *FrozenSet[T]) *FrozenSet[T] {
	return &FrozenSet[T]{s.intersection(&other.setTable)}
}

// Difference is s - other.
func (s *FrozenSet[T]) Difference(other *FrozenSet[T]) *FrozenSet[T] {
	return &FrozenSet[T]{s.difference(&other.setTable)}
}

// SymmetricDifference is s ^ other.
func (s *FrozenSet[T]) SymmetricDifference(other *FrozenSet[T]) *FrozenSet[T] {
	return &FrozenSet[T]{s.symmetricDifference(&other.setTable)}
}

// IsSubset is s <= other.
func (s *FrozenSet[T]) IsSubset(other *FrozenSet[T]) bool { return s.subsetOf(&other.setTable) }

// IsSuperset is s >= other.
func (s *FrozenSet[T]) IsSuperset(other *FrozenSet[T]) bool { return other.subsetOf(&s.setTable) }

// IsDisjoint is s.isdisjoint(other).
func (s *FrozenSet[T]) IsDisjoint(other *FrozenSet[T]) bool { return s.disjoint(&other.setTable) }

// Equal is s == other.
func (s *FrozenSet[T]) Equal(other *FrozenSet[T]) bool { return s.equal(&other.setTable) }

// All ranges over the elements.
func (s *FrozenSet[T]) All() iter.Seq[T] { return s.seq() }
