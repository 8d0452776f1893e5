package py

import "iter"

// Pair is one key: value of a dict display.
type Pair[K, V any] struct {
	Key K
	Val V
}

// NewDict is an empty dict, {}.
func NewDict[K, V any]() *Dict[K, V] { return &Dict[K, V]{} }

// DictOf is the dict display {k: v, ...}: a later equal key overwrites the value and keeps the first key.
func DictOf[K, V any](pairs ...Pair[K, V]) *Dict[K, V] {
	d := &Dict[K, V]{entries: make([]dictEntry[K, V], 0, len(pairs))}
	for _, p := range pairs {
		d.Set(p.Key, p.Val)
	}
	return d
}

// DictFrom is dict(pairs) and a dict comprehension.
func DictFrom[K, V any](pairs iter.Seq2[K, V]) *Dict[K, V] {
	d := &Dict[K, V]{}
	d.Update(pairs)
	return d
}

// DictFromKeys is dict.fromkeys(keys, value).
func DictFromKeys[K, V any](keys iter.Seq[K], value V) *Dict[K, V] {
	d := &Dict[K, V]{}
	for k := range keys {
		d.Set(k, value)
	}
	return d
}

// PyClass returns dict, or the derived class that WithHabit gave.
func (d *Dict[K, V]) PyClass() *Class {
	if d != nil && d.habit != nil {
		return d.habit.Class
	}
	return DictType
}

// Len is len(d).
func (d *Dict[K, V]) Len() int { return d.live }

// Get looks key up; ok is false when it is missing.
func (d *Dict[K, V]) Get(key K) (val V, ok bool) {
	if i := d.find(&key, d.hash(&key)); i >= 0 {
		return d.entries[i].val, true
	}
	return val, false
}

// GetOr is d.get(key, def).
func (d *Dict[K, V]) GetOr(key K, def V) V {
	if i := d.find(&key, d.hash(&key)); i >= 0 {
		return d.entries[i].val
	}
	return def
}

// At is d[key]: KeyError when it is missing, and nothing else is made of missing keys.
func (d *Dict[K, V]) At(key K) V {
	i := d.find(&key, d.hash(&key))
	if i < 0 {
		return d.atMissing(key)
	}
	return d.entries[i].val
}

// Lookup is d[key] where KeyError is an error that is looked at.
func (d *Dict[K, V]) Lookup(key K) (val V, err error) {
	if i := d.find(&key, d.hash(&key)); i >= 0 {
		return d.entries[i].val, nil
	}
	return val, KeyError.New(ToAny(key))
}

// Ptr is the address of d[key], for d[key] += x: KeyError when it is missing. It is valid until the next insertion.
func (d *Dict[K, V]) Ptr(key K) *V {
	h := d.hash(&key)
	i := d.find(&key, h)
	if i < 0 {
		d.Set(key, d.atMissing(key))
		i = d.find(&key, h)
	}
	return &d.entries[i].val
}

// PtrOr is the address of d[key], for d[key] = d.get(key, def) + x: where key is missing it is added with def. It is valid until the
// next insertion.
func (d *Dict[K, V]) PtrOr(key K, def V) *V {
	h := d.hash(&key)
	i := d.find(&key, h)
	if i < 0 {
		d.add(key, h, def)
		i = len(d.entries) - 1
	}
	return &d.entries[i].val
}

func panicKeyError(key any) { panic(KeyError.New(ToAny(key))) }

// Set is d[key] = val.
func (d *Dict[K, V]) Set(key K, val V) {
	h := d.hash(&key)
	if i := d.find(&key, h); i >= 0 {
		d.entries[i].val = val
		return
	}
	d.add(key, h, val)
}

// Contains is key in d.
func (d *Dict[K, V]) Contains(key K) bool { return d.find(&key, d.hash(&key)) >= 0 }

// Del is del d[key].
func (d *Dict[K, V]) Del(key K) {
	i := d.find(&key, d.hash(&key))
	if i < 0 {
		if d.habit != nil && d.habit.Lenient {
			return
		}
		panicKeyError(key)
	}
	d.remove(i)
}

// Delete deletes key if it is there: what d.pop(key, None) does.
func (d *Dict[K, V]) Delete(key K) {
	if i := d.find(&key, d.hash(&key)); i >= 0 {
		d.remove(i)
	}
}

// Pop is d.pop(key): KeyError when it is missing.
func (d *Dict[K, V]) Pop(key K) V {
	i := d.find(&key, d.hash(&key))
	if i < 0 {
		panicKeyError(key)
	}
	val := d.entries[i].val
	d.remove(i)
	return val
}

// PopOr is d.pop(key, def).
func (d *Dict[K, V]) PopOr(key K, def V) V {
	i := d.find(&key, d.hash(&key))
	if i < 0 {
		return def
	}
	val := d.entries[i].val
	d.remove(i)
	return val
}

// PopItem is d.popitem(): the pair inserted last.
func (d *Dict[K, V]) PopItem() Tuple2[K, V] {
	for i := len(d.entries) - 1; i >= 0; i-- {
		if e := d.entries[i]; e.hash != 0 {
			d.remove(i)
			return Tuple2[K, V]{e.key, e.val}
		}
	}
	panic(KeyError.New("popitem(): dictionary is empty"))
}

// SetDefault is d.setdefault(key, def).
func (d *Dict[K, V]) SetDefault(key K, def V) V {
	h := d.hash(&key)
	if i := d.find(&key, h); i >= 0 {
		return d.entries[i].val
	}
	d.add(key, h, def)
	return def
}

// Update is d.update(pairs); pass other.Items() for another dict.
func (d *Dict[K, V]) Update(pairs iter.Seq2[K, V]) {
	for k, v := range pairs {
		d.Set(k, v)
	}
}

// Merge is d | other; the dict of a derived class decides what the result is, wherever it stands.
func (d *Dict[K, V]) Merge(other *Dict[K, V]) *Dict[K, V] {
	out := d.Copy()
	if h := other.habit; h != nil && d.habit == nil {
		out.WithHabit(h.DictHabit, h.missing, h.factory)
	}
	out.Update(other.Items())
	return out
}

// Copy is d.copy().
func (d *Dict[K, V]) Copy() *Dict[K, V] {
	out := &Dict[K, V]{entries: make([]dictEntry[K, V], 0, d.live), live: d.live, funcs: d.funcs}
	for i := range d.entries {
		if d.entries[i].hash != 0 {
			out.entries = append(out.entries, d.entries[i])
		}
	}
	if out.live > smallDict {
		out.rebuild()
	}
	if d.habit != nil {
		out.WithHabit(d.habit.DictHabit, d.habit.missing, d.habit.factory)
	}
	return out
}

// Clear is d.clear().
func (d *Dict[K, V]) Clear() {
	d.entries = nil
	d.reset()
}

// Keys ranges over the keys: for k in d.
func (d *Dict[K, V]) Keys() iter.Seq[K] {
	return func(yield func(K) bool) {
		c := d.cursor()
		for e := c.next(); e != nil; e = c.next() {
			if !yield(e.key) {
				return
			}
		}
	}
}

// Values is d.values().
func (d *Dict[K, V]) Values() iter.Seq[V] {
	return func(yield func(V) bool) {
		c := d.cursor()
		for e := c.next(); e != nil; e = c.next() {
			if !yield(e.val) {
				return
			}
		}
	}
}

// Items is d.items().
func (d *Dict[K, V]) Items() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		c := d.cursor()
		for e := c.next(); e != nil; e = c.next() {
			if !yield(e.key, e.val) {
				return
			}
		}
	}
}

// Backward is reversed(d.items()).
func (d *Dict[K, V]) Backward() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for i := len(d.entries) - 1; i >= 0; i-- {
			if i < len(d.entries) && d.entries[i].hash != 0 && !yield(d.entries[i].key, d.entries[i].val) {
				return
			}
		}
	}
}

// First returns the pair inserted first: next(iter(d.items())).
func (d *Dict[K, V]) First() (Tuple2[K, V], bool) {
	if d.live == 0 {
		return Tuple2[K, V]{}, false
	}
	e := &d.entries[d.head]
	return Tuple2[K, V]{e.key, e.val}, true
}

// Equal is d == other: the same keys with equal values, in any order.
func (d *Dict[K, V]) Equal(other *Dict[K, V]) bool {
	if same, ok := d.equalHabit(other); ok {
		return same
	}
	if d.live != other.live {
		return false
	}
	for i := range d.entries {
		e := &d.entries[i]
		if e.hash == 0 {
			continue
		}
		j := other.find(&e.key, e.hash)
		if j < 0 || !equalKey(&e.val, &other.entries[j].val) {
			return false
		}
	}
	return true
}

// PopFirst is OrderedDict.popitem(last=False): the pair inserted first.
func (d *Dict[K, V]) PopFirst() Tuple2[K, V] {
	first, ok := d.First()
	if !ok {
		panic(KeyError.New("dictionary is empty"))
	}
	d.Delete(first.V0)
	return first
}

// MoveToStart is OrderedDict.move_to_end(key, last=False).
func (d *Dict[K, V]) MoveToStart(key K) {
	d.MoveToEnd(key)
	for range d.live - 1 {
		first, _ := d.First()
		d.MoveToEnd(first.V0)
	}
}

// MoveToEnd is OrderedDict.move_to_end(key, last=True).
func (d *Dict[K, V]) MoveToEnd(key K) {
	h := d.hash(&key)
	i := d.find(&key, h)
	if i < 0 {
		panicKeyError(key)
	}
	e := d.entries[i]
	d.remove(i)
	d.add(e.key, h, e.val)
}
