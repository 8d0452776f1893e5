package io

import (
	"github.com/py2goasync/py2goasync/runtime/py"
)

// BytesIO is io.BytesIO: a binary file in memory.
type BytesIO struct {
	data   []byte
	pos    int
	closed bool
	done   func(content []byte) // gets the content when the file is closed
}

// NewBytesIO is BytesIO(initial).
func NewBytesIO(initial py.Bytes) *BytesIO { return &BytesIO{data: []byte(initial)} }

// PyClass returns io.BytesIO.
func (*BytesIO) PyClass() *py.Class { return BytesIOType }

func (b *BytesIO) check() {
	if b.closed {
		panic(closedFile())
	}
}

func (b *BytesIO) rest() []byte {
	b.check()
	if b.pos >= len(b.data) {
		return nil
	}
	return b.data[b.pos:]
}

func (b *BytesIO) readN(n int) []byte {
	r := b.rest()
	if n >= 0 && n < len(r) {
		r = r[:n]
	}
	b.pos += len(r)
	return r
}

func (b *BytesIO) readLine(limit int) []byte {
	r := b.rest()
	if n := lineEnd(r, limit); n >= 0 {
		r = r[:n]
	}
	b.pos += len(r)
	return r
}

func (b *BytesIO) write(p []byte) int {
	b.check()
	if len(p) == 0 {
		return 0
	}
	if end := b.pos + len(p); end > len(b.data) {
		if end > cap(b.data) {
			grown := make([]byte, end, 2*end)
			copy(grown, b.data)
			b.data = grown
		}
		b.data = b.data[:end]
	}
	copy(b.data[b.pos:], p)
	b.pos += len(p)
	return len(p)
}

func (b *BytesIO) seek(offset, whence int) int {
	b.check()
	switch whence {
	case 0:
		if offset < 0 {
			panic(py.ValueError.Newf("negative seek value %d", offset))
		}
		b.pos = offset
	case 1:
		b.pos = max(0, b.pos+offset)
	case 2:
		b.pos = max(0, len(b.data)+offset)
	default:
		panic(py.ValueError.Newf("invalid whence (%d, should be 0, 1 or 2)", whence))
	}
	return b.pos
}

func (b *BytesIO) tell() int {
	b.check()
	return b.pos
}

func (b *BytesIO) truncate(size int) int {
	b.check()
	if size < 0 {
		size = b.pos
	}
	if size < len(b.data) {
		clear(b.data[size:])
		b.data = b.data[:size]
	}
	return size
}

// Flush is b.flush(), which does nothing.
func (b *BytesIO) Flush() error {
	b.check()
	return nil
}

// Close is b.close().
func (b *BytesIO) Close() {
	if b.done != nil && !b.closed {
		b.done(b.data)
	}
	b.closed, b.data = true, nil
}

// Closed is b.closed.
func (b *BytesIO) Closed() bool { return b.closed }

func (b *BytesIO) readable() bool { return true }
func (b *BytesIO) writable() bool { return true }
func (b *BytesIO) seekable() bool { return true }

// Getvalue is b.getvalue().
func (b *BytesIO) Getvalue() py.Bytes {
	b.check()
	return py.Bytes(b.data)
}

// Read is b.read().
func (b *BytesIO) Read() py.Bytes { return py.Bytes(b.readN(-1)) }

// ReadN is b.read(n); a negative n reads all.
func (b *BytesIO) ReadN(n int) py.Bytes { return py.Bytes(b.readN(n)) }

// Readline is b.readline().
func (b *BytesIO) Readline() py.Bytes { return py.Bytes(b.readLine(-1)) }

// WriteBytes is b.write(data): it returns the number of bytes.
func (b *BytesIO) WriteBytes(data py.Bytes) int { return b.write([]byte(data)) }

// Seek is b.seek(offset, whence).
func (b *BytesIO) Seek(offset, whence int) int { return b.seek(offset, whence) }

// Tell is b.tell().
func (b *BytesIO) Tell() int { return b.tell() }

// All ranges over the lines: for line in b.
func (b *BytesIO) All() func(yield func(py.Bytes) bool) {
	return func(yield func(py.Bytes) bool) {
		for line := b.Readline(); line != "" && yield(line); line = b.Readline() {
		}
	}
}

// NewMemoryFile is a binary file in memory whose content goes to done when it is closed: for files that are packed.
func NewMemoryFile(done func(content []byte)) *BytesIO { return &BytesIO{done: done} }
