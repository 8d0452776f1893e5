package ir

// varSet is a set of tracked variables.
type varSet []uint64

func (s varSet) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

func (s varSet) with(i int) varSet {
	c := append(varSet(nil), s...)
	c[i/64] |= 1 << (i % 64)
	return c
}

func (s varSet) without(i int) varSet {
	c := append(varSet(nil), s...)
	c[i/64] &^= 1 << (i % 64)
	return c
}

func (s varSet) union(o varSet) varSet {
	c := append(varSet(nil), s...)
	for i := range c {
		c[i] |= o[i]
	}
	return c
}

func (s varSet) equal(o varSet) bool {
	for i := range s {
		if s[i] != o[i] {
			return false
		}
	}
	return true
}
