package py

// The operations on whole tables follow CPython's setobject.c step by step, since each decides in which slots, and so in
// which order, the elements of its result lie.

// merge adds the elements of other (set_merge_internal).
func (t *setTable[T]) merge(other *setTable[T]) {
	if other == t || other.used == 0 {
		return
	}
	if len(t.slots) == 0 {
		t.slots = make([]int32, setMinSize)
	}
	if (t.fill+other.used)*5 >= (len(t.slots)-1)*3 {
		t.resize((t.used + other.used) * 2)
	}
	if t.fill == 0 {
		t.fillFrom(other)
		return
	}
	other.each(func(e *setEntry[T]) bool {
		t.addHashed(e.key, e.hash, !other.random)
		return true
	})
}

// fillFrom copies other into an empty table: slot by slot when the sizes agree.
func (t *setTable[T]) fillFrom(other *setTable[T]) {
	t.random = other.random
	t.fill = other.used
	t.entries = make([]setEntry[T], 0, other.used)
	if len(t.slots) == len(other.slots) && other.fill == other.used && other.used == len(other.entries) {
		t.entries = append(t.entries, other.entries...)
		copy(t.slots, other.slots)
		t.used = other.used
		return
	}
	other.each(func(e *setEntry[T]) bool {
		t.place(e.key, e.hash)
		return true
	})
}

// reserve makes room for n more keys at once, as updating from a dict does.
func (t *setTable[T]) reserve(n int) {
	if len(t.slots) == 0 {
		t.slots = make([]int32, setMinSize)
	}
	if (t.fill+n)*5 >= (len(t.slots)-1)*3 {
		t.resize((t.used + n) * 2)
	}
}

func (t *setTable[T]) copy() setTable[T] {
	var out setTable[T]
	out.merge(t)
	return out
}

// intersection walks the smaller table, other when both are equally large.
func (t *setTable[T]) intersection(other *setTable[T]) setTable[T] {
	if t == other {
		return t.copy()
	}
	var out setTable[T]
	walk, in := other, t
	if other.used > t.used {
		walk, in = t, other
	}
	out.entries = make([]setEntry[T], 0, walk.used/2)
	walk.each(func(e *setEntry[T]) bool {
		if in.find(&e.key, e.hash) >= 0 {
			out.addHashed(e.key, e.hash, !walk.random)
		}
		return true
	})
	return out
}

// difference copies and deletes when other is much smaller, else builds anew.
func (t *setTable[T]) difference(other *setTable[T]) setTable[T] {
	if t.used>>2 > other.used {
		out := t.copy()
		out.subtract(other)
		return out
	}
	out := setTable[T]{entries: make([]setEntry[T], 0, t.used/2)}
	t.each(func(e *setEntry[T]) bool {
		if other.find(&e.key, e.hash) < 0 {
			out.addHashed(e.key, e.hash, !t.random)
		}
		return true
	})
	return out
}

// subtract deletes the elements of other (set_difference_update_internal).
func (t *setTable[T]) subtract(other *setTable[T]) {
	if t == other {
		t.clear()
		return
	}
	if other.used>>3 > t.used {
		small := t.intersection(other)
		other = &small
	}
	other.each(func(e *setEntry[T]) bool {
		if s := t.find(&e.key, e.hash); s >= 0 {
			t.discardSlot(s)
		}
		return true
	})
	t.shrink()
}

// shrink files the table anew when more than a fourth of it is dummies.
func (t *setTable[T]) shrink() {
	if t.fill-t.used <= (len(t.slots)-1)/4 {
		return
	}
	if t.used > 50000 {
		t.resize(t.used * 2)
	} else {
		t.resize(t.used * 4)
	}
}

// toggle deletes the elements of other that are there and adds the rest (symmetric_difference_update).
func (t *setTable[T]) toggle(other *setTable[T]) {
	if t == other {
		t.clear()
		return
	}
	other.each(func(e *setEntry[T]) bool {
		if s := t.find(&e.key, e.hash); s >= 0 {
			t.discardSlot(s)
		} else {
			t.addHashed(e.key, e.hash, !other.random)
		}
		return true
	})
}

func (t *setTable[T]) symmetricDifference(other *setTable[T]) setTable[T] {
	out := other.copy()
	out.toggle(t)
	return out
}

func (t *setTable[T]) subsetOf(other *setTable[T]) bool {
	return t.used <= other.used && t.each(func(e *setEntry[T]) bool {
		return other.find(&e.key, e.hash) >= 0
	})
}

func (t *setTable[T]) equal(other *setTable[T]) bool {
	return t.used == other.used && t.subsetOf(other)
}

func (t *setTable[T]) disjoint(other *setTable[T]) bool {
	walk, in := other, t
	if other.used > t.used {
		walk, in = t, other
	}
	return walk.each(func(e *setEntry[T]) bool { return in.find(&e.key, e.hash) < 0 })
}
