package py

import (
	"context"
	"slices"
)

// MemoryView is Python's memoryview: the memory of a bytes-like object as an array of one or more dimensions, whose items
// have a format of struct.
type MemoryView struct {
	source   any // Bytes, *ByteArray or a Buffer
	start    int // of the first item, in bytes
	format   string
	itemSize int
	shape    []int
	strides  []int // in bytes
	readOnly bool  // though the object could be changed
	released bool
}

// Buffer is implemented by objects of the library whose memory others may look at and write to, such as array.array.
type Buffer interface {
	BufferBytes() Bytes
	BufferFormat() string
	SetBufferBytes(at int, data []byte)
}

// NewMemoryView is memoryview(x).
func NewMemoryView(x any) *MemoryView {
	switch x := bare(x).(type) {
	case Bytes:
		return viewOf(x, "B", len(x))
	case *ByteArray:
		return viewOf(x, "B", len(x.data))
	case *MemoryView:
		x.check()
		copy := *x
		return &copy
	case Buffer:
		return viewOf(x, x.BufferFormat(), len(x.BufferBytes()))
	}
	panic(TypeError.Newf("memoryview: a bytes-like object is required, not '%s'", typeName(x)))
}

func viewOf(source any, format string, bytes int) *MemoryView {
	size := itemSizeOf(format)
	return &MemoryView{source: source, format: format, itemSize: size, shape: []int{bytes / size}, strides: []int{size}}
}

// PyClass returns memoryview.
func (m *MemoryView) PyClass() *Class { return MemoryViewType }

// Len is len(m): of the first dimension.
func (m *MemoryView) Len() int {
	if len(m.shape) == 0 {
		panic(TypeError.New("0-dim memory has no length"))
	}
	return m.shape[0]
}

// ReadOnly is m.readonly.
func (m *MemoryView) ReadOnly() bool {
	_, ok := m.source.(Bytes)
	return ok || m.readOnly
}

// Release is m.release().
func (m *MemoryView) Release() { m.released = true }

func (m *MemoryView) check() {
	if m.released {
		panic(ValueError.New("operation forbidden on released memoryview object"))
	}
}

// whole is all of the object's memory; it must not be changed.
func (m *MemoryView) whole() []byte {
	m.check()
	switch b := m.source.(type) {
	case *ByteArray:
		return b.data
	case Bytes:
		return []byte(b)
	}
	return []byte(m.source.(Buffer).BufferBytes())
}

// write changes the object's memory.
func (m *MemoryView) write(at int, data []byte) {
	if b, ok := m.source.(*ByteArray); ok {
		copy(b.data[at:], data)
		return
	}
	m.source.(Buffer).SetBufferBytes(at, data)
}

func (m *MemoryView) checkWritable() {
	m.check()
	if m.ReadOnly() {
		panic(TypeError.New("cannot modify read-only memory"))
	}
}

// nbytes is how many bytes the items take when they lie side by side.
func (m *MemoryView) nbytes() int {
	n := m.itemSize
	for _, d := range m.shape {
		n *= d
	}
	return n
}

// contiguous reports whether the items lie side by side, the last dimension fastest.
func (m *MemoryView) contiguous() bool {
	stride := m.itemSize
	for i := len(m.shape) - 1; i >= 0; i-- {
		if m.shape[i] > 1 && m.strides[i] != stride {
			return false
		}
		stride *= m.shape[i]
	}
	return true
}

// data is the bytes of the items side by side; it must not be changed.
func (m *MemoryView) data() []byte {
	whole := m.whole()
	if n := m.nbytes(); n == 0 || m.contiguous() {
		return whole[m.start : m.start+n]
	}
	out := make([]byte, 0, m.nbytes())
	for at := range m.offsets(m.start, 0) {
		out = append(out, whole[at:at+m.itemSize]...)
	}
	return out
}

// offsets yields where the items below a dimension stand.
func (m *MemoryView) offsets(start, dim int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if dim == len(m.shape) {
			yield(start)
			return
		}
		for i := range m.shape[dim] {
			for at := range m.offsets(start+i*m.strides[dim], dim+1) {
				if !yield(at) {
					return
				}
			}
		}
	}
}

// ToBytes is m.tobytes().
func (m *MemoryView) ToBytes() Bytes { return Bytes(m.data()) }

// toList is m.tolist(): nested for several dimensions.
func (m *MemoryView) toList() any {
	whole := m.whole()
	var below func(start, dim int) any
	below = func(start, dim int) any {
		if dim == len(m.shape) {
			return UnpackItem(m.format, whole[start:start+m.itemSize])
		}
		items := make([]any, m.shape[dim])
		for i := range items {
			items[i] = below(start+i*m.strides[dim], dim+1)
		}
		return ListOf(items)
	}
	return below(m.start, 0)
}

func (m *MemoryView) offset(start, dim, i int) int {
	n := m.shape[dim]
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		panic(IndexError.Newf("index out of bounds on dimension %d", dim+1))
	}
	return start + i*m.strides[dim]
}

// place is where m[key] stands, for an int or a tuple of them.
func (m *MemoryView) place(key any) int {
	m.check()
	if t, ok := key.(Tuple); ok {
		switch {
		case slices.ContainsFunc(t, func(k any) bool { _, ok := indexOf(k); return !ok }):
			panic(TypeError.New("memoryview: invalid slice key"))
		case len(t) < len(m.shape):
			panic(NotImplementedError.New("sub-views are not implemented"))
		case len(t) > len(m.shape):
			panic(TypeError.Newf("cannot index %d-dimension view with %d-element tuple", len(m.shape), len(t)))
		}
		at := m.start
		for dim, k := range t {
			at = m.offset(at, dim, indexInt(k))
		}
		return at
	}
	if _, ok := indexOf(key); !ok {
		panic(badIndex(m, key))
	}
	switch len(m.shape) {
	case 0:
		panic(TypeError.New("invalid indexing of 0-dim memory"))
	case 1:
		return m.offset(m.start, 0, indexInt(key))
	}
	panic(NotImplementedError.New("multi-dimensional sub-views are not implemented"))
}

// At is m[key], for an int or a tuple of them.
func (m *MemoryView) At(key any) any {
	at := m.place(key)
	return UnpackItem(m.format, m.whole()[at:at+m.itemSize])
}

// Set is m[key] = x.
func (m *MemoryView) Set(key, x any) {
	m.checkWritable()
	at := m.place(key)
	m.write(at, packItem(m.format, x))
}

// Slice is m[lo:hi:step], a view of the same memory.
func (m *MemoryView) Slice(lo, hi, step *int) *MemoryView {
	m.check()
	start, _, by, n := stepBounds(lo, hi, step, m.Len())
	part := *m
	part.start += start * m.strides[0]
	part.shape = append([]int{n}, m.shape[1:]...)
	part.strides = append([]int{m.strides[0] * by}, m.strides[1:]...)
	return &part
}

// SetSlice is m[lo:hi:step] = value, which has as many items of the same format.
func (m *MemoryView) SetSlice(lo, hi, step *int, value any) {
	m.checkWritable()
	if len(m.shape) != 1 {
		panic(NotImplementedError.New("memoryview slice assignments are currently restricted to ndim = 1"))
	}
	mustBytes(value)
	part, from := m.Slice(lo, hi, step), NewMemoryView(value)
	if part.format != from.format || !slices.Equal(part.shape, from.shape) {
		panic(ValueError.New("memoryview assignment: lvalue and rvalue have different structures"))
	}
	data := slices.Clone(from.data())
	for at := range part.offsets(part.start, 0) {
		m.write(at, data[:m.itemSize])
		data = data[m.itemSize:]
	}
}

func (m *MemoryView) pyIter() Iterator {
	m.check()
	if len(m.shape) != 1 {
		panic(NotImplementedError.New("multi-dimensional sub-views are not implemented"))
	}
	i := 0
	return &iterator{MemoryIteratorType, func() (any, bool) {
		if i >= m.Len() {
			return nil, false
		}
		i++
		return m.At(i - 1), true
	}}
}

// equal reports whether another object has the same items in the same shape.
func (m *MemoryView) equal(other any) bool {
	if _, ok := bytesLike(other); !ok {
		return false
	}
	if o, ok := other.(*MemoryView); m.released || ok && o.released {
		return ok && m == o
	}
	o := NewMemoryView(other)
	if !slices.Equal(m.shape, o.shape) {
		return false
	}
	if m.format == o.format && m.format != "f" && m.format != "d" && m.format != "e" {
		return string(m.data()) == string(o.data())
	}
	return Truth(Eq(m.toList(), o.toList()))
}

func (m *MemoryView) hash() int {
	m.check()
	switch {
	case !m.ReadOnly():
		panic(ValueError.New("cannot hash writable memoryview object"))
	case m.itemSize != 1 || m.format == "?":
		panic(ValueError.New("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"))
	}
	return hashText(string(m.data()))
}

// PyEnter is m.__enter__().
func (m *MemoryView) PyEnter(context.Context) (any, error) {
	m.check()
	return m, nil
}

// PyExit is m.__exit__(), which releases the view.
func (m *MemoryView) PyExit(context.Context, error) (suppress bool, err error) {
	m.Release()
	return false, nil
}
