package py

import "hash/maphash"

// Dict is Python's dict: it iterates in insertion order, and its keys are hashed and compared as Python does
// (in a Dict[any, any], 1, 1.0 and True are one key). The zero value is an empty dict.
//
// It is built like CPython's: entries lie in insertion order, and a table of small numbers finds them.
type Dict[K, V any] struct {
	index   []int32 // slot -> entry number + 1, 0 when free; nil while there are at most smallDict entries
	entries []dictEntry[K, V]
	live    int // entries not deleted
	head    int // no live entry stands before this one
	funcs   *keyFuncs[K]
	packed  int           // counts compactions, which renumber entries under a running iteration
	habit   *dictHabit[V] // what a derived class adds; nil for dict itself
}

type dictEntry[K, V any] struct {
	hash uint64 // 0 when deleted
	key  K
	val  V
}

// smallDict is the number of entries that are searched in order, without an index.
const smallDict = 8

// hash is hashKey, with the functions of keys other than str and int looked up once for the dict.
func (d *Dict[K, V]) hash(k *K) uint64 {
	switch k := any(k).(type) {
	case *string:
		return maphash.String(hashSeed, *k) | liveHash
	case *int:
		return spreadHash(*k)
	case *Tuple2[int, int]:
		return hashIntPair(k)
	}
	if d.funcs == nil {
		return hashOther(*k)
	}
	return d.funcs.hash(*k)
}

// same is equalKey.
func (d *Dict[K, V]) same(a, b *K) bool {
	switch a := any(a).(type) {
	case *string:
		return *a == *any(b).(*string)
	case *int:
		return *a == *any(b).(*int)
	case *Tuple2[int, int]:
		return *a == *any(b).(*Tuple2[int, int])
	}
	if d.funcs == nil {
		return equalOther(*a, *b)
	}
	return d.funcs.equal(*a, *b)
}

// prepare looks the functions of the keys up. It is left to the first insertion, so that reading never writes and threads
// may share a dict that nobody changes.
func (d *Dict[K, V]) prepare() {
	switch any((*K)(nil)).(type) {
	case *string, *int:
		return
	}
	d.funcs = keyFuncsOf[K]()
}

// find returns the entry number of key, or -1.
func (d *Dict[K, V]) find(key *K, h uint64) int {
	if d.index == nil {
		for i := range d.entries {
			if e := &d.entries[i]; e.hash == h && d.same(&e.key, key) {
				return i
			}
		}
		return -1
	}
	mask := uint64(len(d.index) - 1)
	for slot := h & mask; ; slot = (slot + 1) & mask {
		i := int(d.index[slot]) - 1
		if i < 0 {
			return -1
		}
		if e := &d.entries[i]; e.hash == h && d.same(&e.key, key) {
			return i
		}
	}
}

// add appends an entry for a key that is not there.
func (d *Dict[K, V]) add(key K, h uint64, val V) {
	if len(d.entries) == 0 && d.funcs == nil {
		d.prepare()
	}
	if len(d.entries) >= smallDict && 2*len(d.entries) >= len(d.index) {
		d.rebuild()
	}
	d.entries = append(d.entries, dictEntry[K, V]{h, key, val})
	d.live++
	if d.index != nil {
		d.link(h, len(d.entries))
	}
}

// link files an entry's number + 1 in the first free slot.
func (d *Dict[K, V]) link(h uint64, number int) {
	mask := uint64(len(d.index) - 1)
	slot := h & mask
	for d.index[slot] != 0 {
		slot = (slot + 1) & mask
	}
	d.index[slot] = int32(number)
}

// rebuild drops deleted entries and makes the index fit twice the rest.
func (d *Dict[K, V]) rebuild() {
	if d.live < len(d.entries) {
		d.compact()
	}
	if len(d.entries) < smallDict {
		d.index = nil
		return
	}
	size := 32
	for size < 4*(d.live+1) {
		size *= 2
	}
	if size == len(d.index) {
		clear(d.index)
	} else {
		d.index = make([]int32, size)
	}
	for i := range d.entries {
		d.link(d.entries[i].hash, i+1)
	}
}

func (d *Dict[K, V]) compact() {
	kept := d.entries[:0]
	for i := range d.entries {
		if d.entries[i].hash != 0 {
			kept = append(kept, d.entries[i])
		}
	}
	clear(d.entries[len(kept):])
	d.entries = kept
	d.head = 0
	d.packed++
}

// remove deletes entry i. Its slot keeps pointing at it: a search passes over, since no key has hash 0.
func (d *Dict[K, V]) remove(i int) {
	d.entries[i] = dictEntry[K, V]{}
	d.live--
	if d.live == 0 {
		d.reset()
		return
	}
	for d.head < len(d.entries) && d.entries[d.head].hash == 0 {
		d.head++
	}
}

func (d *Dict[K, V]) reset() {
	d.entries = d.entries[:0]
	d.index = nil
	d.live, d.head = 0, 0
	d.packed++
}

// cursor walks the live entries of a dict and notices changes of its size, as CPython's dict iterators do.
type cursor[K, V any] struct {
	d            *Dict[K, V]
	pos          int
	live, packed int
}

func (d *Dict[K, V]) cursor() cursor[K, V] {
	return cursor[K, V]{d, d.head, d.live, d.packed}
}

// next returns the next live entry, or nil.
func (c *cursor[K, V]) next() *dictEntry[K, V] {
	d := c.d
	if d.live != c.live {
		c.live = -1 // stays failed, as in CPython
		panic(RuntimeError.New("dictionary changed size during iteration"))
	}
	if d.packed != c.packed {
		panic(RuntimeError.New("dictionary keys changed during iteration"))
	}
	for c.pos < len(d.entries) {
		e := &d.entries[c.pos]
		c.pos++
		if e.hash != 0 {
			return e
		}
	}
	return nil
}
