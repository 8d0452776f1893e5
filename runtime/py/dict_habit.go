package py

// DictHabit is what a class derived from dict adds to the dicts that typed code holds as *Dict: collections defines one
// for defaultdict, Counter and OrderedDict.
type DictHabit struct {
	// Class is the Python class: defaultdict.
	Class *Class
	// Keep tells that the value made for a missing key is stored.
	Keep bool
	// Lenient tells that deleting a missing key is no error.
	Lenient bool
	// Equal compares two dicts of the class; nil is dict's comparison.
	Equal func(a, b Object) bool
	// Wrapped sets up the object that stands for the dict on the floor; factory is what made values for missing keys.
	Wrapped func(o *Instance, factory any)
	// Factory is what that object makes values for missing keys with now: default_factory may be assigned.
	Factory func(o *Instance) any
}

// dictHabit is the habit of one dict.
type dictHabit[V any] struct {
	*DictHabit
	missing func() V // makes the value of a missing key; nil for KeyError
	factory any      // the Python object that missing stands for
	object  *Instance
}

// WithHabit makes d a dict of a derived class and returns it. missing makes the values of missing keys (nil: KeyError),
// factory is the Python object it stands for.
func (d *Dict[K, V]) WithHabit(h *DictHabit, missing func() V, factory any) *Dict[K, V] {
	d.habit = &dictHabit[V]{DictHabit: h, missing: missing, factory: factory}
	return d
}

// Object is d as a value of the floor: d itself, or for a dict of a derived class the object that carries it.
func (d *Dict[K, V]) Object() any {
	if d.habit == nil {
		return d
	}
	if d.habit.object == nil {
		d.habit.object = d.wrap()
	}
	return d.habit.object
}

func (d *Dict[K, V]) wrap() *Instance {
	o := NewInstance(d.habit.Class)
	o.Value = d
	if _, isFloor := any(d).(*Dict[any, any]); !isFloor {
		o.Value = DictFrom(d.pairs()) // to look at: typed dicts do not reach the floor
	}
	if d.habit.Wrapped != nil {
		factory := d.habit.factory
		if d.habit.object != nil && d.habit.Factory != nil {
			factory = d.habit.Factory(d.habit.object)
		}
		d.habit.Wrapped(o, factory)
	}
	return o
}

// AtOrMake is d[key] of a defaultdict, which makes and stores the value of a missing key.
func (d *Dict[K, V]) AtOrMake(key K) V { return d.At(key) }

// atMissing is d[key] for a key that is not there.
func (d *Dict[K, V]) atMissing(key K) V {
	if d.habit == nil || d.habit.missing == nil {
		panicKeyError(key)
	}
	v, ok := d.remade()
	if !ok {
		panicKeyError(key)
	}
	if d.habit.Keep {
		d.Set(key, v)
	}
	return v
}

// remade makes a value for a missing key; ok is false when the program took the factory away.
func (d *Dict[K, V]) remade() (v V, ok bool) {
	h := d.habit
	if h.object != nil && h.Factory != nil {
		if f := h.Factory(h.object); f == nil {
			return v, false
		} else if !Same(f, h.factory) {
			made, err := Call(CurrentContext(), f)
			Check(err)
			return To[V](made), true
		}
	}
	return h.missing(), true
}

// ReprOfDict is what repr shows of d between the parentheses of a derived class: {k: v, ...}.
func ReprOfDict(d *Dict[any, any]) string { return string(d.appendItems(nil)) }

// equalHabit compares d with another dict of its derived class as that class does; ok is false when there is none.
func (d *Dict[K, V]) equalHabit(other Object) (same, ok bool) {
	if d.habit == nil || d.habit.Equal == nil || other.PyClass() != d.habit.Class {
		return false, false
	}
	return d.habit.Equal(d, other), true
}
