package py

// Index is the int as an index: one that does not fit is out of every range, an IndexError.
func (a Int) Index() int {
	if !a.IsSmall() {
		panic(IndexError.New("cannot fit 'int' into an index-sized integer"))
	}
	return a.Int()
}

// Bound is the int as a bound of a slice: one that does not fit means the end, or the beginning.
func (a Int) Bound() int { return a.clamp() }
