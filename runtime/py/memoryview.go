package py

// MemoryView is Python's memoryview over bytes or a bytearray, one-dimensional, of format B.
type MemoryView struct {
	source      any // Bytes or *ByteArray
	start, stop int
	step        int
	released    bool
}

// NewMemoryView is memoryview(x).
func NewMemoryView(x any) *MemoryView {
	switch x := bare(x).(type) {
	case Bytes:
		return &MemoryView{source: x, stop: len(x), step: 1}
	case *ByteArray:
		return &MemoryView{source: x, stop: len(x.data), step: 1}
	case *MemoryView:
		copy := *x
		return &copy
	}
	panic(TypeError.Newf("memoryview: a bytes-like object is required, not '%s'", typeName(x)))
}

// PyClass returns memoryview.
func (m *MemoryView) PyClass() *Class { return MemoryViewType }

// Len is len(m).
func (m *MemoryView) Len() int { return rangeLen(m.start, m.stop, m.step) }

// ReadOnly is m.readonly.
func (m *MemoryView) ReadOnly() bool {
	_, ok := m.source.(Bytes)
	return ok
}

// Release is m.release().
func (m *MemoryView) Release() { m.released = true }

func (m *MemoryView) check() {
	if m.released {
		panic(ValueError.New("operation forbidden on released memoryview object"))
	}
}

func (m *MemoryView) whole() []byte {
	m.check()
	if b, ok := m.source.(*ByteArray); ok {
		return b.data
	}
	return []byte(m.source.(Bytes))
}

func (m *MemoryView) data() []byte {
	whole := m.whole()
	if m.step == 1 {
		return whole[m.start:max(m.start, m.stop)]
	}
	out := make([]byte, m.Len())
	for i := range out {
		out[i] = whole[m.start+i*m.step]
	}
	return out
}

// ToBytes is m.tobytes().
func (m *MemoryView) ToBytes() Bytes { return Bytes(m.data()) }

func (m *MemoryView) offset(i int) int {
	m.check()
	if i < 0 {
		i += m.Len()
	}
	if uint(i) >= uint(m.Len()) {
		panic(IndexError.New("index out of bounds on dimension 1"))
	}
	return m.start + i*m.step
}

// At is m[i].
func (m *MemoryView) At(i int) int { return int(m.whole()[m.offset(i)]) }

// Set is m[i] = x.
func (m *MemoryView) Set(i, x int) {
	b := m.writable()
	at := m.offset(i)
	if x < 0 || x > 255 {
		panic(ValueError.New("memoryview: invalid value for format 'B'"))
	}
	b.data[at] = byte(x)
}

func (m *MemoryView) writable() *ByteArray {
	b, ok := m.source.(*ByteArray)
	if !ok {
		panic(TypeError.New("cannot modify read-only memory"))
	}
	return b
}

// Slice is m[lo:hi:step], a view of the same memory.
func (m *MemoryView) Slice(lo, hi, step *int) *MemoryView {
	m.check()
	start, stop, by, _ := stepBounds(lo, hi, step, m.Len())
	return &MemoryView{m.source, m.start + start*m.step, m.start + stop*m.step, m.step * by, false}
}

// SetSlice is m[lo:hi:step] = data.
func (m *MemoryView) SetSlice(lo, hi, step *int, data []byte) {
	b := m.writable()
	part := m.Slice(lo, hi, step)
	if part.Len() != len(data) {
		panic(ValueError.New("memoryview assignment: lvalue and rvalue have different structures"))
	}
	for i, c := range append([]byte(nil), data...) {
		b.data[part.start+i*part.step] = c
	}
}

func (m *MemoryView) pyIter() Iterator {
	m.check()
	return byteIter(SequenceIteratorType, func() string { return string(m.data()) })
}
