package ssl

import (
	"crypto/tls"
	"io"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
)

var errEOF = io.EOF

// Socket is ssl.SSLSocket: the client's end of an encrypted connection.
type Socket struct {
	plain   *socket.Socket
	context *Context
	conn    *tls.Conn
}

// PyClass returns ssl.SSLSocket.
func (*Socket) PyClass() *py.Class { return SSLSocketType }

// Recv is sock.recv(n).
func (s *Socket) Recv(n int) []byte {
	buf := make([]byte, n)
	n, err := s.conn.Read(buf)
	if err != nil && err != io.EOF {
		check(err)
	}
	return buf[:n]
}

// SendAll is sock.sendall(data).
func (s *Socket) SendAll(data []byte) {
	_, err := s.conn.Write(data)
	check(err)
}

// SSLSocketType is the class ssl.SSLSocket.
var SSLSocketType = lib.Class[Socket]("ssl", "SSLSocket", nil, py.Methods{
	"recv":    lib.M("bufsize=1024, flags=0", func(s any, a []any) any { return py.Bytes(s.(*Socket).Recv(lib.Int(a[0]))) }),
	"read":    lib.M("len=1024, buffer=None", func(s any, a []any) any { return py.Bytes(s.(*Socket).Recv(lib.Int(a[0]))) }),
	"sendall": lib.M("data, flags=0", func(s any, a []any) any { s.(*Socket).SendAll([]byte(lib.BytesArg(a[0]))); return nil }),
	"send": lib.M("data, flags=0", func(s any, a []any) any {
		b := lib.BytesArg(a[0])
		s.(*Socket).SendAll([]byte(b))
		return len(b)
	}),
	"version": lib.M("", func(s any, _ []any) any { return versionName(s.(*Socket).conn) }),
	"cipher":  lib.M("", func(s any, _ []any) any { return cipherOf(s.(*Socket).conn) }),
	"getpeercert": lib.M("binary_form=False", func(s any, a []any) any {
		return (&Object{context: s.(*Socket).context, conn: s.(*Socket).conn}).peerCert(py.Truth(a[0]))
	}),
	"selected_alpn_protocol": lib.M("", func(s any, _ []any) any { return alpnOf(s.(*Socket).conn) }),
	"settimeout":             lib.M("value", func(s any, a []any) any { s.(*Socket).plain.SetTimeout(a[0]); return nil }),
	"close":                  lib.M("", func(s any, _ []any) any { s.(*Socket).plain.Close(); return nil }),
	"getpeername":            lib.M("", func(s any, _ []any) any { return lib.Method(s.(*Socket).plain, "getpeername") }),
	"getsockname":            lib.M("", func(s any, _ []any) any { return lib.Method(s.(*Socket).plain, "getsockname") }),
	"context":                lib.Prop(func(s any) any { return s.(*Socket).context }),
	"__enter__":              lib.M("", func(s any, _ []any) any { return s }),
	"__exit__":               lib.M("*exc", func(s any, _ []any) any { s.(*Socket).plain.Close(); return nil }),
})
