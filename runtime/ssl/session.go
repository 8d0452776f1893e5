package ssl

import (
	"crypto/tls"
	"io"
	"net"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() {
	asyncio.RegisterTLS(func() asyncio.TLSContext { return DefaultContext() }, func() error {
		return named(SSLError.New(1, "[SSL: APPLICATION_DATA_AFTER_CLOSE_NOTIFY] application data after close notify (_ssl.c:2706)"), "APPLICATION_DATA_AFTER_CLOSE_NOTIFY")
	})
}

// Object is ssl.SSLObject: the encryption of a connection of asyncio.
type Object struct {
	context *Context
	conn    *tls.Conn
	server  bool
	host    string
}

// PyClass returns ssl.SSLObject.
func (*Object) PyClass() *py.Class { return SSLObjectType }

// NewSession implements asyncio.TLSContext.
func (c *Context) NewSession(rw io.ReadWriter, serverSide bool, host string) asyncio.TLSSession {
	o := &Object{context: c, server: serverSide, host: host}
	switch is := lib.Int(c.protocol); {
	case serverSide && is == protocolClient:
		panic(SSLError.New(0, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context (_ssl.c:812)"))
	case !serverSide && is == protocolServer:
		panic(SSLError.New(0, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context (_ssl.c:819)"))
	}
	if c.checkHostname && host == "" && !serverSide {
		panic(py.ValueError.New("check_hostname requires server_hostname"))
	}
	if serverSide {
		o.conn = tls.Server(wire{rw}, c.config(true, ""))
	} else {
		o.conn = tls.Client(wire{rw}, c.config(false, host))
	}
	return o
}

const (
	protocolClient = 16
	protocolServer = 17
)

// wire is what a session is sent over; it has no addresses and no deadlines.
type wire struct{ io.ReadWriter }

func (wire) Close() error                     { return nil }
func (wire) LocalAddr() net.Addr              { return nil }
func (wire) RemoteAddr() net.Addr             { return nil }
func (wire) SetDeadline(time.Time) error      { return nil }
func (wire) SetReadDeadline(time.Time) error  { return nil }
func (wire) SetWriteDeadline(time.Time) error { return nil }

// Handshake implements asyncio.TLSSession.
func (o *Object) Handshake() error {
	if err := o.conn.Handshake(); err != nil {
		return raised(err)
	}
	return nil
}

// Read implements asyncio.TLSSession.
func (o *Object) Read(b []byte) (int, error) {
	n, err := o.conn.Read(b)
	if err != nil && err != io.EOF {
		err = raised(err)
	}
	return n, err
}

// Write implements asyncio.TLSSession.
func (o *Object) Write(b []byte) (int, error) {
	n, err := o.conn.Write(b)
	if err != nil {
		err = raised(err)
	}
	return n, err
}

// CloseNotify implements asyncio.TLSSession.
func (o *Object) CloseNotify() { _ = o.conn.CloseWrite() }

// ExtraInfo implements asyncio.TLSSession.
func (o *Object) ExtraInfo() map[string]any {
	return map[string]any{"peercert": o.peerCert(false), "cipher": cipherOf(o.conn), "compression": nil, "ssl_object": o}
}

func (o *Object) peerCert(der bool) any {
	certs := o.conn.ConnectionState().PeerCertificates
	switch {
	case len(certs) == 0:
		return nil
	case der:
		return py.Bytes(certs[0].Raw)
	case o.context.verify == certNone:
		return py.NewDict[any, any]()
	}
	return describe(certs[0])
}

// SSLObjectType is the class ssl.SSLObject.
var SSLObjectType = lib.Class[Object]("ssl", "SSLObject", nil, py.Methods{
	"version":                lib.M("", func(o any, _ []any) any { return versionName(o.(*Object).conn) }),
	"cipher":                 lib.M("", func(o any, _ []any) any { return cipherOf(o.(*Object).conn) }),
	"compression":            lib.M("", func(any, []any) any { return nil }),
	"getpeercert":            lib.M("binary_form=False", func(o any, a []any) any { return o.(*Object).peerCert(py.Truth(a[0])) }),
	"selected_alpn_protocol": lib.M("", func(o any, _ []any) any { return alpnOf(o.(*Object).conn) }),
	"context":                lib.Prop(func(o any) any { return o.(*Object).context }),
	"server_side":            lib.Prop(func(o any) any { return o.(*Object).server }),
	"server_hostname": lib.Prop(func(o any) any {
		if o.(*Object).host == "" {
			return nil
		}
		return o.(*Object).host
	}),
})
