// Package ssl answers the parts of Python's ssl module that clients use: contexts, and sockets that they encrypt.
package ssl

import (
	"crypto/tls"
	"net"
	"os"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
)

// Context is ssl.SSLContext.
type Context struct {
	protocol      any
	checkHostname bool
	verify        int // CERT_NONE, CERT_OPTIONAL or CERT_REQUIRED
	trusted       trusted
	own           []tls.Certificate
	protocols     []string
	minimum       any
	maximum       any
}

// What a context asks of the other side's certificate.
const (
	certNone = iota
	certOptional
	certRequired
)

// PyClass returns ssl.SSLContext.
func (*Context) PyClass() *py.Class { return SSLContextType }

// DefaultContext is ssl.create_default_context().
func DefaultContext() *Context {
	return &Context{protocol: member("_SSLMethod", "PROTOCOL_TLS_CLIENT"), checkHostname: true, verify: certRequired,
		trusted: trusted{system: true}}
}

func newContext(protocol any) *Context {
	c := &Context{protocol: protocol}
	if py.Eq(protocol, member("_SSLMethod", "PROTOCOL_TLS_CLIENT")) {
		c.checkHostname, c.verify = true, certRequired
	}
	return c
}

func (c *Context) setVerify(mode any) {
	n := lib.Int(mode)
	if n == certNone && c.checkHostname {
		panic(py.ValueError.New("Cannot set verify_mode to CERT_NONE when check_hostname is enabled."))
	}
	c.verify = n
}

func (c *Context) setCheck(on bool) {
	c.checkHostname = on
	if on && c.verify == certNone {
		c.verify = certRequired
	}
}

func (c *Context) load(cert, key any) {
	if key == nil {
		key = cert
	}
	for _, f := range []any{cert, key} {
		_, err := os.Stat(lib.FSPath(f))
		lib.CheckOS(err)
	}
	pair, err := tls.LoadX509KeyPair(lib.FSPath(cert), lib.FSPath(key))
	if err != nil {
		panic(SSLError.New("[SSL] PEM lib (_ssl.c:3893)"))
	}
	c.own = append(c.own, pair)
}

// Client encrypts a connected socket, as wrap_socket(sock, server_hostname=host) does. What fails is an SSLError.
func (c *Context) Client(s *socket.Socket, host string) *Socket {
	t := &Socket{plain: s, context: c, conn: tls.Client(conn{s}, c.config(false, host))}
	check(t.conn.Handshake())
	return t
}

// conn is a socket of Python as crypto/tls takes it.
type conn struct{ *socket.Socket }

// failure carries what a socket raised through crypto/tls.
type failure struct{ err error }

func (f *failure) Error() string { return f.err.Error() }

func (c conn) Read(b []byte) (n int, err error) {
	failed := py.Try(func() error { n = copy(b, c.Recv(len(b))); return nil })
	if failed != nil {
		return 0, &failure{failed}
	}
	if n == 0 && len(b) > 0 {
		return 0, errEOF
	}
	return n, nil
}

func (c conn) Write(b []byte) (int, error) {
	if failed := py.Try(func() error { c.SendAll(b); return nil }); failed != nil {
		return 0, &failure{failed}
	}
	return len(b), nil
}

func (c conn) Close() error                     { c.Socket.Close(); return nil }
func (c conn) LocalAddr() net.Addr              { return nil }
func (c conn) RemoteAddr() net.Addr             { return nil }
func (c conn) SetDeadline(time.Time) error      { return nil }
func (c conn) SetReadDeadline(time.Time) error  { return nil }
func (c conn) SetWriteDeadline(time.Time) error { return nil }
