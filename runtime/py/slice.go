package py

// Slice is Python's slice object, slice(start, stop, step); nil stands for None.
type Slice struct {
	Start, Stop, Step any
}

// NewSlice is slice(start, stop, step).
func NewSlice(start, stop, step any) *Slice { return &Slice{start, stop, step} }

// PyClass returns slice.
func (s *Slice) PyClass() *Class { return SliceType }

// bounds are the slice's fields as the typed slicing functions take them.
func (s *Slice) bounds() (lo, hi, step *int) {
	return sliceIndex(s.Start), sliceIndex(s.Stop), sliceIndex(s.Step)
}

// Indices is slice.indices(n).
func (s *Slice) Indices(n int) (start, stop, step int) {
	if n < 0 {
		panic(ValueError.New("length should not be negative"))
	}
	lo, hi, by := s.bounds()
	start, stop, step, _ = stepBounds(lo, hi, by, n)
	return start, stop, step
}

// sliceIndex reads one bound: None, or anything with __index__, clamped to 64 bits as CPython clamps to Py_ssize_t.
func sliceIndex(x any) *int {
	switch x := x.(type) {
	case nil:
		return nil
	case int:
		return &x
	}
	i, ok := indexOf(x)
	if !ok {
		panic(TypeError.New("slice indices must be integers or None or have an __index__ method"))
	}
	n := i.clamp()
	return &n
}
