package io

import (
	goio "io"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// rawSource is the source of a buffer over an object of the program: a class derived from RawIOBase, BytesIO, anything that
// has the methods.
type rawSource struct{ raw any }

// Read calls raw.readinto(); None, which means that nothing is there without blocking, ends it as 0 does.
func (s rawSource) Read(p []byte) (int, error) {
	buffer := py.NewByteArray(p)
	got := lib.Method(s.raw, "readinto", py.NewMemoryView(buffer))
	if got == nil {
		return 0, goio.EOF
	}
	n := lib.Int(got)
	if n < 0 || n > len(p) {
		return 0, py.OSError.Newf("raw readinto() returned invalid length %d (should have been between 0 and %d)", n, len(p))
	}
	copy(p, buffer.Data())
	if n == 0 {
		return 0, goio.EOF
	}
	return n, nil
}

// Write calls raw.write() until all is written.
func (s rawSource) Write(p []byte) (int, error) {
	done := 0
	for done < len(p) {
		got := lib.Method(s.raw, "write", py.NewMemoryView(py.Bytes(p[done:])))
		if got == nil {
			return done, py.BlockingIOError.New(11, "write could not complete without blocking", done)
		}
		n := lib.Int(got)
		if n < 0 || n > len(p)-done {
			return done, py.OSError.Newf("raw write() returned invalid length %d (should have been between 0 and %d)", n, len(p)-done)
		}
		done += n
	}
	return done, nil
}

func (s rawSource) Seek(offset int64, whence int) (int64, error) {
	return int64(lib.Int(lib.Method(s.raw, "seek", int(offset), whence))), nil
}

func (s rawSource) Truncate(size int64) error {
	lib.Method(s.raw, "truncate", int(size))
	return nil
}

func (s rawSource) Close() error {
	lib.Method(s.raw, "close")
	return nil
}

// newBufferedOver makes the buffer that class makes of a raw object, after asking it for what the class needs.
func newBufferedOver(class *py.Class, raw, bufferSize any, mode string, needs ...string) *Buffered {
	for _, need := range needs {
		checkCapable(raw, need)
	}
	n := lib.Int(bufferSize)
	if n <= 0 {
		panic(py.ValueError.New("buffer size must be strictly positive"))
	}
	f := &Buffered{file: rawSource{raw}, raw: raw, class: class, mode: mode, size: n, closeFD: true}
	if pos, err := lib.TryMethod(raw, "tell"); err == nil {
		f.pos = lib.Int(pos)
	}
	if f.writable() {
		watch(f)
	}
	return f
}

// objectStream is a stream of bytes that is an object of the program, as TextIOWrapper reads and writes it.
type objectStream struct{ self any }

// streamOf is the stream of bytes that x is.
func streamOf(x any) binary {
	if b, ok := py.Carried(x).(binary); ok {
		return b
	}
	for _, need := range []string{"readable", "writable", "seekable"} {
		py.GetAttr(x, need)
	}
	return objectStream{x}
}

func (s objectStream) PyClass() *py.Class { return py.Type(s.self) }

func (s objectStream) readN(n int) []byte {
	method := "read"
	if n >= 0 && py.HasAttr(s.self, "read1") {
		method = "read1"
	}
	got := lib.Method(s.self, method, n)
	if got == nil {
		return nil
	}
	return []byte(lib.BytesArg(got))
}

func (s objectStream) readLine(limit int) []byte {
	return []byte(lib.BytesArg(lib.Method(s.self, "readline", limit)))
}

func (s objectStream) write(p []byte) int {
	lib.Method(s.self, "write", py.Bytes(p))
	return len(p)
}

func (s objectStream) seek(offset, whence int) int {
	return lib.Int(lib.Method(s.self, "seek", offset, whence))
}
func (s objectStream) tell() int             { return lib.Int(lib.Method(s.self, "tell")) }
func (s objectStream) truncate(size int) int { return lib.Int(lib.Method(s.self, "truncate", size)) }

func (s objectStream) Flush() error {
	lib.Method(s.self, "flush")
	return nil
}
func (s objectStream) Close()         { lib.Method(s.self, "close") }
func (s objectStream) Closed() bool   { return isClosed(s.self) }
func (s objectStream) readable() bool { return py.Truth(lib.Method(s.self, "readable")) }
func (s objectStream) writable() bool { return py.Truth(lib.Method(s.self, "writable")) }
func (s objectStream) seekable() bool { return py.Truth(lib.Method(s.self, "seekable")) }
