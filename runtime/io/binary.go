package io

import (
	"bytes"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// binary is what streams of bytes have in common.
type binary interface {
	py.Object
	readN(n int) []byte // a negative n reads all
	readLine(limit int) []byte
	write(p []byte) int
	seek(offset, whence int) int
	tell() int
	truncate(size int) int
	Flush() error
	Close()
	Closed() bool
	readable() bool
	writable() bool
	seekable() bool
}

// source is a file or a region of memory below a buffer.
type source interface {
	Read(p []byte) (int, error)
	Write(p []byte) (int, error)
	Seek(offset int64, whence int) (int64, error)
	Truncate(size int64) error
	Close() error
}

func closedFile() error { return py.ValueError.New("I/O operation on closed file.") }

// lineEnd finds the end of the first line of b, past its newline; -1 when there is none within limit.
func lineEnd(b []byte, limit int) int {
	i := bytes.IndexByte(b, '\n')
	if limit >= 0 && (i < 0 || i >= limit) && len(b) >= limit {
		return limit
	}
	if i < 0 {
		return -1
	}
	return i + 1
}
