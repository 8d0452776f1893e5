package io

import "github.com/py2goasync/py2goasync/runtime/py"

// OpenOption is a keyword argument of open.
type OpenOption func(*Options)

// Buffering is the argument buffering.
func Buffering(n int) OpenOption { return func(o *Options) { o.Buffering = n } }

// Encoding is the argument encoding: a name, or None.
func Encoding(x any) OpenOption { return func(o *Options) { o.Encoding = py.ToAny(x) } }

// Errors is the argument errors: strict, ignore, replace …, or None.
func Errors(x any) OpenOption { return func(o *Options) { o.Errors = py.ToAny(x) } }

// Newline is the argument newline.
func Newline(x any) OpenOption { return func(o *Options) { o.Newline = py.ToAny(x) } }

// OpenText is open(file, mode) for a mode of text.
func OpenText(file any, mode string, opts ...OpenOption) (*TextIOWrapper, error) {
	return openAs[*TextIOWrapper](file, mode, opts)
}

// OpenBinary is open(file, mode) for a binary mode.
func OpenBinary(file any, mode string, opts ...OpenOption) (*Buffered, error) {
	return openAs[*Buffered](file, mode, opts)
}

func openAs[F any](file any, mode string, opts []OpenOption) (f F, err error) {
	o := Options{Buffering: -1}
	for _, opt := range opts {
		opt(&o)
	}
	opened, err := OpenWith(py.ToAny(file), mode, o)
	if err == nil {
		f = opened.(F)
	}
	return f, err
}

// Mode is f.mode.
func (w *TextIOWrapper) Mode() string { return w.mode }

// Encoding is f.encoding.
func (w *TextIOWrapper) Encoding() string { return w.encoding }

// Read is f.read(): all that is left.
func (b *Buffered) Read() py.Bytes { return py.Bytes(b.readN(-1)) }

// ReadN is f.read(n): at most n bytes; a negative n reads all.
func (b *Buffered) ReadN(n int) py.Bytes { return py.Bytes(b.readN(n)) }

// Readline is f.readline().
func (b *Buffered) Readline() py.Bytes { return py.Bytes(b.readLine(-1)) }

// Readlines is f.readlines().
func (b *Buffered) Readlines() *py.List[py.Bytes] {
	l := py.NewList[py.Bytes]()
	for line := range b.All() {
		l.Append(line)
	}
	return l
}

// All ranges over the lines: for line in f.
func (b *Buffered) All() func(yield func(py.Bytes) bool) {
	return func(yield func(py.Bytes) bool) {
		for line := b.Readline(); line != "" && yield(line); line = b.Readline() {
		}
	}
}

// WriteBytes is f.write(data): how many bytes were written.
func (b *Buffered) WriteBytes(data py.Bytes) int { return b.write([]byte(data)) }

// Seek is f.seek(offset, whence).
func (b *Buffered) Seek(offset, whence int) int { return b.seek(offset, whence) }

// Tell is f.tell().
func (b *Buffered) Tell() int { return b.tell() }
