package py

import "iter"

// The containers are generic, and the floor meets them with any type arguments: these interfaces are what it needs of
// them. *List[any] and its like are the rule there; others come along where typed code hands its own list out.

// floorList is *List[T] for some T.
type floorList interface {
	Object
	Len() int
	itemAny(i int) any
	setItemAny(i int, x any)
	appendAny(x any)
	extendAny(x any)
	setItems(items []any)
}

func (l *List[T]) itemAny(i int) any       { return ToAny(l.items[i]) }
func (l *List[T]) setItemAny(i int, x any) { l.items[i] = To[T](x) }
func (l *List[T]) appendAny(x any)         { l.items = append(l.items, To[T](x)) }

// extendAny is l.extend(x); l itself may be x.
func (l *List[T]) extendAny(x any) {
	if src, ok := x.(*List[T]); ok {
		l.items = append(l.items, src.items...)
		return
	}
	for v := range Seq(x) {
		l.items = append(l.items, To[T](v))
	}
}

func (l *List[T]) setItems(items []any) {
	if own, ok := any(items).([]T); ok {
		l.items = own
		return
	}
	l.items = l.items[:0]
	for _, x := range items {
		l.items = append(l.items, To[T](x))
	}
}

// floorDict is *Dict[K, V] for some K and V.
type floorDict interface {
	Object
	Len() int
	Clear()
	getAny(key any) (any, bool)
	setAny(key, val any)
	delAny(key any) bool
	pairs() iter.Seq2[any, any]
	backward() iter.Seq2[any, any]
	copyAny() floorDict
	equalHabit(other Object) (same, ok bool)
	stepper(element func(key, val any) any) func() (any, bool)
}

func (d *Dict[K, V]) getAny(key any) (any, bool) {
	k, ok := keyTo[K](key)
	if !ok {
		return nil, false
	}
	v, ok := d.Get(k)
	if !ok {
		return nil, false
	}
	return ToAny(v), true
}

func (d *Dict[K, V]) setAny(key, val any) { d.Set(To[K](key), To[V](val)) }

func (d *Dict[K, V]) delAny(key any) bool {
	k, ok := keyTo[K](key)
	if !ok {
		return false
	}
	i := d.find(&k, d.hash(&k))
	if i < 0 {
		return false
	}
	d.remove(i)
	return true
}

// keyTo is the key as the container's own type; a key that does not fit is in no such container.
func keyTo[K any](key any) (K, bool) {
	if k, ok := key.(K); ok {
		return k, true
	}
	if _, same := any((*K)(nil)).(*any); same {
		k, _ := key.(K)
		return k, true
	}
	return tryTo[K](key)
}

func (d *Dict[K, V]) pairs() iter.Seq2[any, any] {
	if own, ok := any(d).(*Dict[any, any]); ok {
		return own.Items()
	}
	return func(yield func(any, any) bool) {
		for k, v := range d.Items() {
			if !yield(ToAny(k), ToAny(v)) {
				return
			}
		}
	}
}

func (d *Dict[K, V]) backward() iter.Seq2[any, any] {
	return func(yield func(any, any) bool) {
		live := d.live
		for k, v := range d.Backward() {
			if d.live != live {
				panic(RuntimeError.New("dictionary changed size during iteration"))
			}
			if !yield(ToAny(k), ToAny(v)) {
				return
			}
		}
	}
}

func (d *Dict[K, V]) copyAny() floorDict { return d.Copy() }

func (d *Dict[K, V]) pyIter() Iterator { return KeysView(d).pyIter() }

// floorSet is *Set[T] or *FrozenSet[T] for some T.
type floorSet interface {
	Object
	Len() int
	hasAny(x any) bool
	frozen() bool
	setElements(t setTable[any])
	addAny(x any)
	discardAny(x any) bool
}

func (t *setTable[T]) hasAny(x any) bool {
	k, ok := keyTo[T](x)
	return ok && t.has(k)
}

func (t *setTable[T]) addAny(x any) { t.add(To[T](x)) }

func (t *setTable[T]) discardAny(x any) bool {
	k, ok := keyTo[T](x)
	return ok && t.discard(k)
}

func (t *setTable[T]) setElements(from setTable[any]) {
	if own, ok := any(&from).(*setTable[T]); ok {
		*t = *own
		return
	}
	t.clear()
	from.each(func(e *setEntry[any]) bool {
		t.add(To[T](e.key))
		return true
	})
}

func (s *Set[T]) frozen() bool       { return false }
func (s *FrozenSet[T]) frozen() bool { return true }
