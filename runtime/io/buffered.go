package io

import (
	goio "io"
	"os"
	"slices"

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
	fd       *os.File  // nil when the source is no file
	raw      any       // the object of the program below, nil for a file that was opened here
	view     *Buffered // what the program takes for the file below
	size     int       // of the buffer
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
	detached bool
	onClosed func()
	onExit   func()
}

// PyClass returns the class that its mode chooses.
func (f *Buffered) PyClass() *py.Class { return f.class }

// NewBuffered is the binary file over an open file; mode is Python's, without "t".
func newBuffered(file *os.File, name any, mode string, unbuffered bool) *Buffered {
	f := &Buffered{file: file, fd: file, name: name, mode: mode, size: DefaultBufferSize, plain: unbuffered, closeFD: true}
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

func (f *Buffered) seekable() bool {
	if f.raw != nil {
		return py.Truth(lib.Method(f.raw, "seekable"))
	}
	return !f.unseek
}

// check raises where the file is closed, in the words of the operation.
func (f *Buffered) check(closed string) {
	switch {
	case f.detached:
		panic(py.ValueError.New("raw stream has been detached"))
	case !f.Closed():
	case f.plain, f.raw == nil && closed == closedText:
		panic(py.ValueError.New("I/O operation on closed file"))
	default:
		panic(py.ValueError.New(closed))
	}
}

const closedText = "I/O operation on closed file."

func (f *Buffered) checkRead(what string) {
	f.checkReadable()
	f.check(what + " of closed file")
	if len(f.out) > 0 {
		f.Flush()
	}
}

func (f *Buffered) checkReadable() {
	if !f.readable() {
		what := "read"
		if f.plain {
			what = "File not open for reading"
		}
		panic(UnsupportedOperation.New(what))
	}
}

// fill reads more into the buffer, which has room for n bytes; it reports false at the end.
func (f *Buffered) fill(n int) bool {
	chunk := make([]byte, n)
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
	f.checkRead("read")
	switch {
	case n < 0:
		return f.readAll()
	case f.plain && len(f.in) == 0:
		f.fill(n)
		return f.take(n)
	case n <= len(f.in):
		return f.take(n)
	}
	out := slices.Clone(f.take(n))
	for n-len(out) >= f.size { // whole buffers are read past it
		want := n - len(out)
		if !f.fill(want - want%f.size) {
			return out
		}
		out = append(out, f.take(len(f.in))...)
	}
	for len(f.in) < n-len(out) && f.fill(f.size-len(f.in)) {
	}
	return append(out, f.take(n-len(out))...)
}

func (f *Buffered) readAll() []byte {
	out := f.take(len(f.in))
	if f.raw != nil && py.HasAttr(f.raw, "readall") {
		rest, _ := lib.AsBytes(lib.Method(f.raw, "readall"))
		f.pos += len(rest)
		return slices.Concat(out, []byte(rest))
	}
	for f.fill(DefaultBufferSize) {
	}
	return slices.Concat(out, f.take(len(f.in)))
}

func (f *Buffered) read1(n int) []byte {
	f.checkRead("read")
	if n < 0 {
		n = f.size
	}
	if len(f.in) == 0 {
		f.fill(n)
	}
	return f.take(n)
}

func (f *Buffered) peek() []byte {
	f.checkRead("peek")
	if len(f.in) == 0 {
		f.fill(f.size)
	}
	return f.in
}

func (f *Buffered) readLine(limit int) []byte {
	f.checkRead("readline")
	var line []byte
	for {
		room := -1
		if limit >= 0 {
			room = limit - len(line)
		}
		if n := lineEnd(f.in, room); n >= 0 {
			if line == nil {
				return f.take(n)
			}
			return append(line, f.take(n)...)
		}
		line = append(line, f.take(len(f.in))...)
		if !f.fill(f.size) {
			return line
		}
	}
}

func (f *Buffered) write(p []byte) int {
	if !f.writable() {
		what := "write"
		if f.plain {
			what = "File not open for writing"
		}
		panic(UnsupportedOperation.New(what))
	}
	f.check("write to closed file")
	if len(f.in) > 0 { // writing goes where the program stands, not where reading ahead went
		f.in = nil
		f.file.Seek(int64(f.pos), goio.SeekStart)
	}
	if len(f.out)+len(p) > f.size {
		f.Flush()
	}
	f.out = append(f.out, p...)
	f.pos += len(p)
	if f.plain || len(p) >= f.size {
		f.Flush()
	}
	return len(p)
}

// Flush is f.flush().
func (f *Buffered) Flush() error {
	if f.writable() {
		f.check("flush of closed file")
	} else {
		f.check(closedText)
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
	f.check("seek of closed file")
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
	f.check(closedText)
	if f.unseek {
		panic(py.OSError.New(29, "Illegal seek"))
	}
	return f.pos
}

func (f *Buffered) truncate(size int) int {
	f.check(closedText)
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
	if f.detached {
		panic(py.ValueError.New("raw stream has been detached"))
	}
	if f.Closed() {
		return
	}
	defer func() {
		f.closed = true
		if f.view != nil {
			f.view.closed = true
		}
		if f.closeFD {
			lib.CheckOS(f.file.Close())
		}
		if f.onClosed != nil {
			f.onClosed()
		}
	}()
	f.Flush()
}

// Closed is f.closed.
func (f *Buffered) Closed() bool {
	if f.raw != nil && !f.detached {
		return isClosed(f.raw)
	}
	return f.closed || f.view != nil && f.view.closed
}

// exited is called when a with statement of the file has closed it.
func (f *Buffered) exited() {
	if f.onExit != nil {
		f.onExit()
	}
}

// Name is f.name.
func (f *Buffered) Name() any {
	if f.raw != nil {
		return py.GetAttr(f.raw, "name")
	}
	return f.name
}

func (f *Buffered) modeAttr() any {
	if f.raw != nil {
		return py.GetAttr(f.raw, "mode")
	}
	return f.binMode()
}

// rawObject is f.raw.
func (f *Buffered) rawObject() any {
	if f.raw != nil {
		return f.raw
	}
	if f.view == nil {
		f.view = &Buffered{file: f.file, fd: f.fd, name: f.name, mode: f.mode, size: f.size, class: FileIOType, plain: true, closeFD: f.closeFD, unseek: f.unseek}
	}
	return f.view
}

func (f *Buffered) fileno() any {
	if f.raw != nil {
		f.check(closedText)
		return lib.Method(f.raw, "fileno")
	}
	return f.Fileno()
}

// Fileno is f.fileno().
func (f *Buffered) Fileno() int {
	f.check(closedText)
	return int(f.fd.Fd())
}

// Isatty is f.isatty().
func (f *Buffered) Isatty() bool {
	f.check(closedText)
	if f.fd == nil {
		return py.Truth(lib.Method(f.raw, "isatty"))
	}
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
	if f.raw != nil && !py.HasAttr(f.raw, "name") {
		return "<_io." + f.class.Name + ">"
	}
	return "<_io." + f.class.Name + " name=" + py.Repr(f.Name()) + ">"
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
