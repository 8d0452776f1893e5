package py

import "iter"

// View is d.keys(), d.values() or d.items() that is kept: it follows its dict.
type View[T any] struct {
	object *DictView
	all    iter.Seq[T]
}

// KeptKeys is d.keys().
func KeptKeys[K, V any](d *Dict[K, V]) *View[K] { return &View[K]{KeysView(d), d.Keys()} }

// KeptValues is d.values().
func KeptValues[K, V any](d *Dict[K, V]) *View[V] { return &View[V]{ValuesView(d), d.Values()} }

// KeptItems is d.items().
func KeptItems[K, V any](d *Dict[K, V]) *View[Tuple2[K, V]] {
	return &View[Tuple2[K, V]]{ItemsView(d), Tuples(d.Items())}
}

// ViewOf is a view whose elements have other Go types than those of the dict.
func ViewOf[T any](object *DictView, all iter.Seq[T]) *View[T] { return &View[T]{object, all} }

// All ranges over the view.
func (v *View[T]) All() iter.Seq[T] { return v.all }

// Len is len(v).
func (v *View[T]) Len() int { return v.object.Len() }

// FloorObject is the view as an object of the floor.
func (v *View[T]) FloorObject() any { return v.object }

// PyClass returns dict_keys, dict_values or dict_items.
func (v *View[T]) PyClass() *Class { return v.object.PyClass() }
