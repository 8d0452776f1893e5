package py

func loadSet(c *Class) {
	loadSetQueries(c)
	c.method1("add", func(self, x any) any {
		self.(floorSet).addAny(x)
		return nil
	})
	c.method1("discard", func(self, x any) any {
		self.(floorSet).discardAny(setElement(x))
		return nil
	})
	c.method1("remove", func(self, x any) any {
		if !self.(floorSet).discardAny(setElement(x)) {
			panicKeyError(x)
		}
		return nil
	})
	c.method0("pop", func(self any) any {
		s, t := editSet(self)
		x, ok := t.pop()
		if !ok {
			panic(KeyError.New("pop from an empty set"))
		}
		storeSet(s, t)
		return x
	})
	c.method0("clear", func(self any) any {
		self.(floorSet).setElements(setTable[any]{})
		return nil
	})
	loadSetUpdates(c)
	c.builtinFn("__init__", positional("", "set", 0, 1), func(self any, a arguments) any {
		var t setTable[any]
		if a.has(0) {
			updateSetFrom(&t, a[0])
		}
		self.(floorSet).setElements(t)
		return nil
	})
	c.dunders("__iand__", "__ior__", "__isub__", "__ixor__")
	c.define("__hash__", nil)
}

// setElement hashes x first, so that what cannot be hashed is refused; a set is looked up as a frozenset.
func setElement(x any) any {
	if s, ok := x.(floorSet); ok && !s.frozen() {
		return &FrozenSet[any]{setTableOf(s).copy()}
	}
	Hash(x)
	return x
}

// editSet gives the table of a set to change; storeSet writes it back where it is a converted copy.
func editSet(self any) (floorSet, *setTable[any]) { return self.(floorSet), setTableOf(self) }

func storeSet(s floorSet, t *setTable[any]) {
	if _, own := s.(*Set[any]); !own {
		s.setElements(*t)
	}
}

func loadSetUpdates(c *Class) {
	c.methodN("update", 0, -1, func(self any, a arguments) any {
		s, t := editSet(self)
		for _, x := range a {
			updateSetFrom(t, x)
		}
		storeSet(s, t)
		return nil
	})
	c.methodN("difference_update", 0, -1, func(self any, a arguments) any {
		s, t := editSet(self)
		for _, x := range a {
			subtractAny(t, x)
		}
		storeSet(s, t)
		return nil
	})
	c.methodN("intersection_update", 0, -1, func(self any, a arguments) any {
		s, t := editSet(self)
		*t = intersectAll(t, a)
		storeSet(s, t)
		return nil
	})
	c.method1("symmetric_difference_update", func(self, x any) any {
		s, t := editSet(self)
		t.toggle(setTableOf(x))
		storeSet(s, t)
		return nil
	})
}

// subtractAny is one step of difference_update: a set is subtracted as a whole, any iterable element by element.
func subtractAny(t *setTable[any], x any) {
	if s, ok := x.(floorSet); ok {
		t.subtract(setTableOf(s))
		return
	}
	for v := range Seq(x) {
		t.discard(setElement(v))
	}
	t.shrink()
}

// intersectAll is set.intersection(*xs).
func intersectAll(t *setTable[any], xs []any) setTable[any] {
	if len(xs) == 0 {
		return t.copy()
	}
	out := *t
	for _, x := range xs {
		cur := out
		if s, ok := x.(floorSet); ok {
			out = cur.intersection(setTableOf(s))
			continue
		}
		out = setTable[any]{}
		for v := range Seq(x) {
			if cur.has(v) {
				out.add(v)
			}
		}
	}
	return out
}

// differenceAll is set.difference(*xs).
func differenceAll(t *setTable[any], xs []any) setTable[any] {
	if len(xs) == 0 {
		return t.copy()
	}
	var out setTable[any]
	switch x := xs[0].(type) {
	case floorSet, *Dict[any, any]:
		out = t.difference(setTableOf(x))
	default:
		out = t.copy()
		subtractAny(&out, x)
	}
	for _, x := range xs[1:] {
		subtractAny(&out, x)
	}
	return out
}

func loadFrozenSet(c *Class) {
	loadSetQueries(c)
	c.dunders("__hash__")
}

// loadSetQueries fills what set and frozenset share. Methods give the type of their object.
func loadSetQueries(c *Class) {
	wrap := func(t setTable[any]) any {
		if c == FrozenSetType {
			return &FrozenSet[any]{t}
		}
		return &Set[any]{t}
	}
	c.method0("copy", func(self any) any {
		if c == FrozenSetType {
			return self
		}
		return wrap(setTableOf(self).copy())
	})
	c.methodN("union", 0, -1, func(self any, a arguments) any {
		t := setTableOf(self).copy()
		for _, x := range a {
			updateSetFrom(&t, x)
		}
		return wrap(t)
	})
	c.methodN("intersection", 0, -1, func(self any, a arguments) any { return wrap(intersectAll(setTableOf(self), a)) })
	c.methodN("difference", 0, -1, func(self any, a arguments) any { return wrap(differenceAll(setTableOf(self), a)) })
	c.method1("symmetric_difference", func(self, x any) any {
		return wrap(setTableOf(self).symmetricDifference(setTableOf(SetFromAny(x))))
	})
	c.method1("issubset", func(self, x any) any { return setTableOf(self).subsetOf(setTableOf(x)) })
	c.method1("issuperset", func(self, x any) any { return setTableOf(x).subsetOf(setTableOf(self)) })
	c.method1("isdisjoint", func(self, x any) any { return setTableOf(self).disjoint(setTableOf(x)) })
	c.dunders("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__repr__", "__str__", "__len__", "__iter__", "__contains__",
		"__and__", "__rand__", "__or__", "__ror__", "__sub__", "__rsub__", "__xor__", "__rxor__")
}
