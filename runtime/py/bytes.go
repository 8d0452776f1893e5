package py

import "unsafe"

// Bytes is Python's bytes: an immutable sequence of bytes, held in a Go string.
type Bytes string

// PyClass returns bytes.
func (b Bytes) PyClass() *Class { return BytesType }

// Len is len(b).
func (b Bytes) Len() int { return len(b) }

// At is b[i], an int; a negative index counts from the end.
func (b Bytes) At(i int) int {
	if i < 0 {
		i += len(b)
	}
	if uint(i) >= uint(len(b)) {
		panic(IndexError.New("index out of range"))
	}
	return int(b[i])
}

// Slice is b[lo:hi].
func (b Bytes) Slice(lo, hi *int) Bytes {
	start, stop := sliceBounds(lo, hi, len(b))
	if start >= stop {
		return ""
	}
	return b[start:stop]
}

// SliceStep is b[lo:hi:step].
func (b Bytes) SliceStep(lo, hi, step *int) Bytes { return Bytes(StepSlice([]byte(b), lo, hi, step)) }

func (b Bytes) pyIter() Iterator {
	return byteIter(BytesIteratorType, func() string { return string(b) })
}

func byteIter(class *Class, data func() string) Iterator {
	i := 0
	return &iterator{class, func() (any, bool) {
		d := data()
		if i >= len(d) {
			return nil, false
		}
		i++
		return int(d[i-1]), true
	}}
}

// ByteArray is Python's bytearray.
type ByteArray struct {
	data []byte
}

// NewByteArray makes a bytearray of data, which it takes over.
func NewByteArray(data []byte) *ByteArray { return &ByteArray{data} }

// PyClass returns bytearray.
func (b *ByteArray) PyClass() *Class { return ByteArrayType }

// Len is len(b).
func (b *ByteArray) Len() int { return len(b.data) }

// Bytes is bytes(b).
func (b *ByteArray) Bytes() Bytes { return Bytes(b.data) }

// Data is the backing slice, valid until the length changes.
func (b *ByteArray) Data() []byte { return b.data }

// At is b[i].
func (b *ByteArray) At(i int) int {
	if i < 0 {
		i += len(b.data)
	}
	if uint(i) >= uint(len(b.data)) {
		panic(IndexError.New("bytearray index out of range"))
	}
	return int(b.data[i])
}

// Set is b[i] = x.
func (b *ByteArray) Set(i, x int) {
	if i < 0 {
		i += len(b.data)
	}
	if uint(i) >= uint(len(b.data)) {
		panic(IndexError.New("bytearray index out of range"))
	}
	b.data[i] = toByte(x)
}

func toByte(x int) byte {
	if x < 0 || x > 255 {
		panic(ValueError.New("byte must be in range(0, 256)"))
	}
	return byte(x)
}

// Append is b.append(x).
func (b *ByteArray) Append(x int) { b.data = append(b.data, toByte(x)) }

// Extend is b.extend(data) for bytes.
func (b *ByteArray) Extend(data Bytes) { b.data = append(b.data, data...) }

// list lends the bytes to the list algorithms.
func (b *ByteArray) list() *List[byte] { return &List[byte]{b.data} }

// Insert is b.insert(i, x).
func (b *ByteArray) Insert(i, x int) {
	l := b.list()
	l.Insert(i, toByte(x))
	b.data = l.items
}

// Pop is b.pop(i); -1 takes the last byte.
func (b *ByteArray) Pop(i int) int {
	if len(b.data) == 0 {
		panic(IndexError.New("pop from empty bytearray"))
	}
	l := b.list()
	x := l.PopAt(i)
	b.data = l.items
	return int(x)
}

// Remove is b.remove(x).
func (b *ByteArray) Remove(x int) {
	c := toByte(x)
	for i, d := range b.data {
		if c == d {
			b.data = append(b.data[:i], b.data[i+1:]...)
			return
		}
	}
	panic(ValueError.New("value not found in bytearray"))
}

// Reverse is b.reverse().
func (b *ByteArray) Reverse() { reverseBytes(b.data) }

// Clear is b.clear().
func (b *ByteArray) Clear() { b.data = nil }

// Copy is b.copy().
func (b *ByteArray) Copy() *ByteArray { return &ByteArray{append([]byte(nil), b.data...)} }

func (b *ByteArray) pyIter() Iterator {
	return byteIter(ByteArrayIteratorType, func() string { return unsafeString(b.data) })
}

// unsafeString views bytes as a string for the length of one call, without a copy.
func unsafeString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// bytesLike reads the bytes of anything with a buffer; they must not be changed.
func bytesLike(x any) ([]byte, bool) {
	switch x := x.(type) {
	case Bytes:
		return []byte(x), true
	case *ByteArray:
		return x.data, true
	case *MemoryView:
		return x.data(), true
	case nil, int, string:
		return nil, false
	}
	switch x := bare(x).(type) {
	case Bytes:
		return []byte(x), true
	case *ByteArray:
		return x.data, true
	case Buffer:
		return []byte(x.BufferBytes()), true
	}
	return nil, false
}

// mustBytes is bytesLike with CPython's TypeError.
func mustBytes(x any) []byte {
	b, ok := bytesLike(x)
	if !ok {
		panic(TypeError.Newf("a bytes-like object is required, not '%s'", typeName(x)))
	}
	return b
}
