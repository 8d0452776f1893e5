package py

// setTable is the storage of Set and FrozenSet. Its slots are filled exactly as those of CPython's set object are
// (linear probes, then a perturbed jump), because iterating a set of ints walks the slots and programs print that.
// Sets with elements whose hash Python randomises (str, bytes) or draws from addresses have no order to reproduce:
// they iterate in insertion order.
type setTable[T any] struct {
	slots   []int32 // entry number + 1; 0 free, dummySlot where an element was
	entries []setEntry[T]
	used    int // elements
	fill    int // elements and dummies
	finger  int // where pop looks next
	random  bool
}

type setEntry[T any] struct {
	hash int // Python's hash
	key  T
	live bool
}

const (
	setMinSize   = 8
	linearProbes = 9
	perturbShift = 5
	dummySlot    = -1
)

// setHash is the hash that places an element; fixed tells whether it is the same in every Python process.
func setHash[T any](k *T) (hash int, fixed bool) {
	switch k := any(k).(type) {
	case *int:
		return hashInt(*k), true
	case *string:
		return int(hashKey(k)), false
	case *Tuple2[int, int]: // places on a grid
		h := tupleHash{acc: tuplePrime5, fixed: true}
		h.add(hashInt(k.V0), true)
		h.add(hashInt(k.V1), true)
		return h.sum()
	case *float64:
		return hashFloat(*k), true
	case *Int:
		if k.IsSmall() {
			return hashInt(int(k.small)), true
		}
		return hashBig(k.big), true
	}
	return setHashOther(*k)
}

func setHashOther[T any](k T) (hash int, fixed bool) {
	if f, ok := any((*T)(nil)).(setKeyed); ok {
		return f.setHashFunc().(func(T) (int, bool))(k)
	}
	x := ToAny(k)
	return Hash(x), hasFixedHash(x)
}

// hasFixedHash reports whether CPython hashes x alike in every process.
func hasFixedHash(x any) bool {
	switch x := x.(type) {
	case int, bool, float64, nil, complex128:
		return true
	case Tuple:
		for _, v := range x {
			if !hasFixedHash(v) {
				return false
			}
		}
		return true
	case *FrozenSet[any]:
		return !x.random
	}
	return Type(x) == IntType
}

// find returns the slot of k, or -1.
func (t *setTable[T]) find(k *T, hash int) int {
	if len(t.slots) == 0 {
		return -1
	}
	slot, _, found := t.search(k, hash)
	if !found {
		return -1
	}
	return slot
}

// search walks the slots where hash may lie, in CPython's order. It answers the slot of k, or else the free slot at
// which the walk ended and the last dummy it passed (-1 if none), which an insertion uses again.
func (t *setTable[T]) search(k *T, hash int) (slot, dummy int, found bool) {
	mask := uint(len(t.slots) - 1)
	perturb, i := uint(hash), uint(hash)&mask
	dummy = -1
	for {
		last := i
		if i+linearProbes <= mask {
			last = i + linearProbes
		}
		for s := i; s <= last; s++ {
			switch n := t.slots[s]; {
			case n == 0:
				return int(s), dummy, false
			case n == dummySlot:
				dummy = int(s)
			default:
				if e := &t.entries[n-1]; e.hash == hash && equalKey(&e.key, k) { // the hash first: it is nearly always enough
					return int(s), dummy, true
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// freeSlot is the slot that a new element of this hash takes in a table without dummies.
func freeSlot(slots []int32, hash int) uint {
	mask := uint(len(slots) - 1)
	perturb, i := uint(hash), uint(hash)&mask
	for {
		last := i
		if i+linearProbes <= mask {
			last = i + linearProbes
		}
		for s := i; s <= last; s++ {
			if slots[s] == 0 {
				return s
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

func (t *setTable[T]) has(k T) bool {
	if t.used == 0 {
		return false
	}
	h, _ := setHash(&k)
	return t.find(&k, h) >= 0
}

func (t *setTable[T]) add(k T) {
	h, fixed := setHash(&k)
	t.addHashed(k, h, fixed)
}

func (t *setTable[T]) addHashed(k T, h int, fixed bool) {
	if len(t.slots) == 0 {
		t.slots = make([]int32, setMinSize)
	}
	slot, dummy, found := t.search(&k, h)
	if found {
		return
	}
	t.random = t.random || !fixed
	t.entries = append(t.entries, setEntry[T]{h, k, true})
	t.used++
	if dummy >= 0 {
		t.slots[dummy] = int32(len(t.entries))
		t.squeeze()
		return
	}
	t.slots[slot] = int32(len(t.entries))
	t.fill++
	if t.fill*5 < (len(t.slots)-1)*3 {
		return
	}
	if t.used > 50000 {
		t.resize(t.used * 2)
	} else {
		t.resize(t.used * 4)
	}
}

// place files an element that is not there.
func (t *setTable[T]) place(k T, h int) {
	t.entries = append(t.entries, setEntry[T]{h, k, true})
	t.slots[freeSlot(t.slots, h)] = int32(len(t.entries))
	t.used++
}

// resize makes the table hold more than minUsed elements and files them anew, in the order of the old slots.
func (t *setTable[T]) resize(minUsed int) {
	size := setMinSize
	for size <= minUsed {
		size <<= 1
	}
	old := t.slots
	t.slots = make([]int32, size)
	if t.used < len(t.entries) {
		t.renumber(old)
	}
	for _, n := range old {
		if n > 0 {
			t.slots[freeSlot(t.slots, t.entries[n-1].hash)] = n
		}
	}
	t.fill = t.used
}

// squeeze bounds the dead entries of a set whose slots are used again and again.
func (t *setTable[T]) squeeze() {
	if len(t.entries) > 2*t.used+setMinSize {
		t.renumber(t.slots)
		if t.random {
			t.finger = 0
		}
	}
}

// renumber squeezes out dead entries and corrects the numbers in slots.
func (t *setTable[T]) renumber(slots []int32) {
	to := make([]int32, len(t.entries)+1)
	kept := t.entries[:0]
	for i, e := range t.entries {
		if e.live {
			kept = append(kept, e)
			to[i+1] = int32(len(kept))
		}
	}
	clear(t.entries[len(kept):])
	t.entries = kept
	for i, n := range slots {
		if n > 0 {
			slots[i] = to[n]
		}
	}
}

func (t *setTable[T]) discard(k T) bool {
	if t.used == 0 {
		return false
	}
	h, _ := setHash(&k)
	s := t.find(&k, h)
	if s < 0 {
		return false
	}
	t.discardSlot(s)
	return true
}

func (t *setTable[T]) discardSlot(s int) {
	t.entries[t.slots[s]-1] = setEntry[T]{}
	t.slots[s] = dummySlot
	t.used--
}

// pop removes the element that CPython's set.pop would.
func (t *setTable[T]) pop() (k T, ok bool) {
	if t.used == 0 {
		return k, false
	}
	if t.random {
		return t.popFirst(), true
	}
	s := t.finger & (len(t.slots) - 1)
	for t.slots[s] <= 0 {
		s = (s + 1) & (len(t.slots) - 1)
	}
	k = t.entries[t.slots[s]-1].key
	t.discardSlot(s)
	t.finger = s + 1
	return k, true
}

func (t *setTable[T]) popFirst() T {
	for t.finger >= len(t.entries) || !t.entries[t.finger].live {
		t.finger++
		if t.finger >= len(t.entries) {
			t.finger = 0
		}
	}
	e := t.entries[t.finger]
	t.discardSlot(t.find(&e.key, e.hash))
	return e.key
}

func (t *setTable[T]) clear() { *t = setTable[T]{} }

// entryAfter advances *pos to the next element and returns its entry number, or -1.
func (t *setTable[T]) entryAfter(pos *int) int {
	if t.random {
		for *pos < len(t.entries) {
			*pos++
			if t.entries[*pos-1].live {
				return *pos - 1
			}
		}
		return -1
	}
	for *pos < len(t.slots) {
		*pos++
		if n := t.slots[*pos-1]; n > 0 {
			return int(n - 1)
		}
	}
	return -1
}

// each visits the elements in iteration order; the visitor must not change the set.
func (t *setTable[T]) each(visit func(e *setEntry[T]) bool) bool {
	if t.random {
		for i := range t.entries {
			if e := &t.entries[i]; e.live && !visit(e) {
				return false
			}
		}
		return true
	}
	for _, n := range t.slots {
		if n > 0 && !visit(&t.entries[n-1]) {
			return false
		}
	}
	return true
}
