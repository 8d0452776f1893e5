package io

import (
	goio "io"
	"os"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// DefaultBufferSize is io.DEFAULT_BUFFER_SIZE.
const DefaultBufferSize = 8192

// SeekSet, SeekCur and SeekEnd are io.SEEK_SET, SEEK_CUR and SEEK_END.
const (
	SeekSet = iota
	SeekCur
	SeekEnd
)

// Buffered is a binary file: BufferedReader, BufferedWriter, BufferedRandom, or with buffering=0 a FileIO.
type Buffered struct {
	file     source
	fd       *os.File // nil when the source is no file
	name     any
	mode     string
	class    *py.Class
	in, out  []byte // read ahead; not yet written
	pos      int    // of the source, as the program sees it
	plain    bool   // no buffering
	closed   bool
	atEnd    bool // appends
	unseek   bool
	closeFD  bool
	onClosed func()
}

// PyClass returns the class that its mode chooses.
func (f *Buffered) PyClass() *py.Class { return f.class }

// NewBuffered is the binary file over an open file; mode is Python's, without "t".
func newBuffered(file *os.File, name any, mode string, unbuffered bool) *Buffered {
	f := &Buffered{file: file, fd: file, name: name, mode: mode, plain: unbuffered, closeFD: true}
	r, w := hasMode(mode, 'r') || hasMode(mode, '+'), !hasMode(mode, 'r') || hasMode(mode, '+')
	switch {
	case unbuffered:
		f.class = FileIOType
	case r && w:
		f.class = BufferedRandomType
	case r:
		f.class = BufferedReaderType
	default:
		f.class = BufferedWriterType
	}
	pos, err := file.Seek(0, goio.SeekCurrent)
	f.pos, f.unseek = int(pos), err != nil
	if hasMode(mode, 'a') && err == nil {
		f.atEnd = true
		end, _ := file.Seek(0, goio.SeekEnd)
		f.pos = int(end)
	}
	return f
}

func hasMode(mode string, c byte) bool {
	for i := range len(mode) {
		if mode[i] == c {
			return true
		}
	}
	return false
}

func (f *Buffered) readable() bool { return hasMode(f.mode, 'r') || hasMode(f.mode, '+') }

func (f *Buffered) writable() bool { return !hasMode(f.mode, 'r') || hasMode(f.mode, '+') }

func (f *Buffered) seekable() bool { return !f.unseek }

func (f *Buffered) check() {
	if f.closed {
		panic(closedFile())
	}
}

func (f *Buffered) checkRead() {
	f.check()
	if !f.readable() {
		what := "read"
		if f.plain {
			what = "File not open for reading"
		}
		panic(UnsupportedOperation.New(what))
	}
	if len(f.out) > 0 {
		f.Flush()
	}
}

// fill reads more into the buffer; it reports false at the end.
func (f *Buffered) fill() bool {
	chunk := make([]byte, DefaultBufferSize)
	n, err := f.file.Read(chunk)
	f.in = append(f.in, chunk[:n]...)
	if err != nil && err != goio.EOF {
		panic(lib.OSError(err))
	}
	return n > 0
}

func (f *Buffered) take(n int) []byte {
	n = min(n, len(f.in))
	out := f.in[:n:n]
	f.in = f.in[n:]
	f.pos += n
	return out
}

func (f *Buffered) readN(n int) []byte {
	f.checkRead()
	if f.plain && n >= 0 && len(f.in) == 0 {
		f.fillSome(n)
		return f.take(n)
	}
	for (n < 0 || len(f.in) < n) && f.fill() {
	}
	if n < 0 {
		n = len(f.in)
	}
	return f.take(n)
}

// fillSome does one read of at most n bytes.
func (f *Buffered) fillSome(n int) {
	chunk := make([]byte, n)
	m, err := f.file.Read(chunk)
	f.in = append(f.in, chunk[:m]...)
	if err != nil && err != goio.EOF {
		panic(lib.OSError(err))
	}
}

func (f *Buffered) read1(n int) []byte {
	f.checkRead()
	if len(f.in) == 0 {
		f.fill()
	}
	if n < 0 {
		n = len(f.in)
	}
	return f.take(n)
}

func (f *Buffered) peek() []byte {
	f.checkRead()
	if len(f.in) == 0 {
		f.fill()
	}
	return f.in
}

func (f *Buffered) readLine(limit int) []byte {
	f.checkRead()
	for {
		if n := lineEnd(f.in, limit); n >= 0 {
			return f.take(n)
		}
		if !f.fill() {
			return f.take(len(f.in))
		}
	}
}

func (f *Buffered) write(p []byte) int {
	f.check()
	if !f.writable() {
		what := "write"
		if f.plain {
			what = "File not open for writing"
		}
		panic(UnsupportedOperation.New(what))
	}
	if len(f.in) > 0 { // writing goes where the program stands, not where reading ahead went
		f.in = nil
		f.file.Seek(int64(f.pos), goio.SeekStart)
	}
	f.out = append(f.out, p...)
	f.pos += len(p)
	if f.plain || len(f.out) >= DefaultBufferSize {
		f.Flush()
	}
	return len(p)
}

// Flush is f.flush().
func (f *Buffered) Flush() error {
	if f.closed {
		panic(py.ValueError.New("flush of closed file"))
	}
	out := f.out
	f.out = nil
	if len(out) == 0 {
		return nil
	}
	if f.atEnd {
		f.pos = int(must(f.file.Seek(0, goio.SeekEnd))) + len(out)
	}
	_, err := f.file.Write(out)
	lib.CheckOS(err)
	return nil
}

func must(n int64, err error) int64 {
	lib.CheckOS(err)
	return n
}

func (f *Buffered) seek(offset, whence int) int {
	f.check()
	f.Flush()
	f.in = nil
	switch whence {
	case goio.SeekCurrent:
		offset += f.pos
		whence = goio.SeekStart
	case goio.SeekStart, goio.SeekEnd:
	default:
		panic(py.ValueError.Newf("whence value %d unsupported", whence))
	}
	f.pos = int(must(f.file.Seek(int64(offset), whence)))
	return f.pos
}

func (f *Buffered) tell() int {
	f.check()
	if f.unseek {
		panic(py.OSError.New(29, "Illegal seek"))
	}
	return f.pos
}

func (f *Buffered) truncate(size int) int {
	f.check()
	if !f.writable() {
		panic(UnsupportedOperation.New("truncate"))
	}
	f.Flush()
	if size < 0 {
		size = f.pos
	}
	lib.CheckOS(f.file.Truncate(int64(size)))
	return size
}

// Close is f.close().
func (f *Buffered) Close() {
	if f.closed {
		return
	}
	defer func() {
		f.closed = true
		if f.closeFD {
			f.file.Close()
		}
		if f.onClosed != nil {
			f.onClosed()
		}
	}()
	f.Flush()
}

// Closed is f.closed.
func (f *Buffered) Closed() bool { return f.closed }

// Fileno is f.fileno().
func (f *Buffered) Fileno() int {
	f.check()
	return int(f.fd.Fd())
}

// Isatty is f.isatty().
func (f *Buffered) Isatty() bool {
	f.check()
	info, err := f.fd.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// PyRepr is <_io.BufferedReader name='x'>.
func (f *Buffered) PyRepr() string {
	if f.plain {
		closefd := "True"
		if !f.closeFD {
			closefd = "False"
		}
		if f.closed {
			return "<_io.FileIO [closed]>"
		}
		return "<_io.FileIO name=" + py.Repr(f.name) + " mode='" + f.binMode() + "' closefd=" + closefd + ">"
	}
	return "<_io." + f.class.Name + " name=" + py.Repr(f.name) + ">"
}

// binMode is f.mode: rb, wb, rb+ …
func (f *Buffered) binMode() string {
	kind := "w"
	for _, c := range []byte("rax") {
		if hasMode(f.mode, c) {
			kind = string(c)
		}
	}
	switch {
	case kind == "r" && hasMode(f.mode, '+'), kind == "w" && hasMode(f.mode, '+'):
		return "rb+"
	case hasMode(f.mode, '+'):
		return kind + "b+"
	}
	return kind + "b"
}
