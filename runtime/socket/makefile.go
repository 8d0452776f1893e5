package socket

import (
	"bytes"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Conn is what a File reads from and writes to: a socket, or what encrypts one.
type Conn interface {
	Recv(n int) []byte
	SendAll(data []byte)
}

// Recv is sock.recv(n).
func (s *Socket) Recv(n int) []byte { b, _ := s.recv(n, 0); return []byte(b) }

// SendAll is sock.sendall(data).
func (s *Socket) SendAll(data []byte) { s.sendall(data, 0) }

// Close is sock.close().
func (s *Socket) Close() { s.close() }

// SetTimeout is sock.settimeout(seconds); None has none.
func (s *Socket) SetTimeout(timeout any) { s.setTimeout(seconds(timeout)) }

// Dial is socket.create_connection((host, port), timeout).
func Dial(host string, port int, timeout any) *Socket {
	return createConnection(py.Tuple{host, port}, timeout, nil).(*Socket)
}

// File is what sock.makefile() gives: a buffered reader, and a writer that holds nothing back.
type File struct {
	conn   Conn
	buf    []byte
	text   bool
	closed bool
}

// NewFile makes a file of a connection, for bytes.
func NewFile(conn Conn) *File { return &File{conn: conn} }

// PyClass returns socket.SocketIO.
func (*File) PyClass() *py.Class { return fileType }

// fill reads more; it reports whether there was any.
func (f *File) fill() bool {
	b := f.conn.Recv(1 << 16)
	f.buf = append(f.buf, b...)
	return len(b) > 0
}

// Read gives n bytes, fewer at the end, all of them when n is negative.
func (f *File) Read(n int) []byte {
	for (n < 0 || len(f.buf) < n) && f.fill() {
	}
	if n < 0 || n > len(f.buf) {
		n = len(f.buf)
	}
	return f.take(n)
}

// Read1 gives at most n bytes of what there is, waiting only when there is nothing.
func (f *File) Read1(n int) []byte {
	if len(f.buf) == 0 {
		f.fill()
	}
	return f.take(min(n, len(f.buf)))
}

func (f *File) take(n int) []byte {
	out := f.buf[:n:n]
	f.buf = f.buf[n:]
	return out
}

// ReadLine gives a line with its end, at most limit bytes of it unless that is negative.
func (f *File) ReadLine(limit int) []byte {
	for {
		i := bytes.IndexByte(f.buf, '\n') + 1
		if limit >= 0 && (i == 0 && len(f.buf) >= limit || i > limit) {
			i = limit
		}
		if i > 0 || limit == 0 {
			return f.take(i)
		}
		if !f.fill() {
			return f.take(len(f.buf))
		}
	}
}

func (f *File) shown(b []byte) any {
	if f.text {
		return strings.ReplaceAll(py.BytesDecode(py.Bytes(b), "utf-8", "strict"), "\r\n", "\n")
	}
	return py.Bytes(b)
}

func (f *File) write(x any) any {
	if f.text {
		s := lib.Str(x, "write() argument must be str")
		f.conn.SendAll([]byte(s))
		return py.Len(s)
	}
	b := lib.BytesArg(x)
	f.conn.SendAll([]byte(b))
	return len(b)
}

var fileType = lib.Class[File]("socket", "SocketIO", nil, py.Methods{
	"read":     lib.M("size=-1", func(f any, a []any) any { return file(f).shown(file(f).Read(lib.IntOr(a[0], -1))) }),
	"read1":    lib.M("size=-1", func(f any, a []any) any { return file(f).shown(file(f).Read1(max(lib.Int(a[0]), 0))) }),
	"readline": lib.M("size=-1", func(f any, a []any) any { return file(f).shown(file(f).ReadLine(lib.Int(a[0]))) }),
	"readlines": lib.M("hint=-1", func(f any, _ []any) any {
		out := py.NewList[any]()
		for b := file(f).ReadLine(-1); len(b) > 0; b = file(f).ReadLine(-1) {
			out.Append(file(f).shown(b))
		}
		return out
	}),
	"__iter__": lib.M("", func(f any, _ []any) any { return f }),
	"__next__": lib.M("", func(f any, _ []any) any {
		b := file(f).ReadLine(-1)
		if len(b) == 0 {
			panic(py.StopIteration.New())
		}
		return file(f).shown(b)
	}),
	"write":     lib.M("b", func(f any, a []any) any { return file(f).write(a[0]) }),
	"flush":     lib.M("", func(any, []any) any { return nil }),
	"close":     lib.M("", func(f any, _ []any) any { file(f).closed = true; return nil }),
	"closed":    lib.Prop(func(f any) any { return file(f).closed }),
	"readable":  lib.M("", func(any, []any) any { return true }),
	"writable":  lib.M("", func(any, []any) any { return true }),
	"__enter__": lib.M("", func(f any, _ []any) any { return f }),
	"__exit__":  lib.M("*exc", func(f any, _ []any) any { file(f).closed = true; return nil }),
})

func file(f any) *File { return f.(*File) }
