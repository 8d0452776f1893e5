package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// defaultTLS makes the context that ssl=True stands for.
var defaultTLS func() TLSContext

// RegisterTLS is called by the package ssl: with what makes the context of ssl=True, and the exception for data that comes
// while a connection is shut down.
func RegisterTLS(context func() TLSContext, dataAfterClose func() error) {
	defaultTLS, tlsDataAfterClose = context, dataAfterClose
}

// TLS is the argument ssl of a function: a context, True, or nothing.
func TLS(x any) TLSContext {
	if c, ok := x.(TLSContext); ok {
		return c
	}
	if x == nil || !py.Truth(x) {
		return nil
	}
	if on, ok := x.(bool); ok && on {
		if defaultTLS == nil {
			panic(py.NotImplementedError.New("ssl=True needs `import ssl` in a program of py2goasync"))
		}
		return defaultTLS()
	}
	panic(py.TypeError.Newf("sslcontext is expected to be an instance of ssl.SSLContext, got %s", py.Repr(x)))
}

// tlsOptions reads the arguments of a function of the floor.
func tlsOptions(what string, c, host, handshake, shutdown any) TLSOptions {
	o := TLSOptions{Context: TLS(c)}
	if o.Context == nil && what == "start_tls" {
		panic(py.TypeError.Newf("sslcontext is expected to be an instance of ssl.SSLContext, got %s", py.Repr(c)))
	}
	if o.Context == nil {
		switch {
		case host != nil && what == "client":
			panic(py.ValueError.New("server_hostname is only meaningful with ssl"))
		case handshake != nil:
			panic(py.ValueError.New("ssl_handshake_timeout is only meaningful with ssl"))
		case shutdown != nil:
			panic(py.ValueError.New("ssl_shutdown_timeout is only meaningful with ssl"))
		}
		return o
	}
	if host != nil {
		o.ServerHostname = py.Str(host)
	}
	o.HandshakeTimeout = tlsSeconds("ssl_handshake_timeout", handshake)
	o.ShutdownTimeout = tlsSeconds("ssl_shutdown_timeout", shutdown)
	return o
}

func tlsSeconds(name string, x any) float64 {
	if x == nil {
		return 0
	}
	n := lib.Float(x)
	if n <= 0 {
		panic(py.ValueError.Newf("%s should be a positive number, got %s", name, py.Repr(x)))
	}
	return n
}

// clientTLS reads the keyword arguments of create_connection() and the like; host is the server's name where there is no
// server_hostname.
func clientTLS(ssl any, options *py.Dict[any, any], host any) TLSOptions {
	get := func(name string) any {
		if options == nil {
			return nil
		}
		v, _ := options.Get(name)
		return v
	}
	o := tlsOptions("client", ssl, get("server_hostname"), get("ssl_handshake_timeout"), get("ssl_shutdown_timeout"))
	if o.Context != nil && get("server_hostname") == nil {
		if host == nil || host == "" {
			panic(py.ValueError.New("You must set server_hostname when using ssl without a host"))
		}
		o.ServerHostname = py.Str(host)
	}
	return o
}

// serverTLS reads the keyword arguments of create_server() and the like.
func serverTLS(ssl any, options *py.Dict[any, any]) TLSOptions {
	if b, ok := ssl.(bool); ok && b {
		panic(py.TypeError.New("ssl argument must be an SSLContext or None"))
	}
	var handshake, shutdown any
	if options != nil {
		handshake, _ = options.Get("ssl_handshake_timeout")
		shutdown, _ = options.Get("ssl_shutdown_timeout")
	}
	return tlsOptions("server", ssl, nil, handshake, shutdown)
}

func floorStartTLS(ctx context.Context, l *Loop, transport, proto, c any, serverSide bool, host, handshake, shutdown any) (any, error) {
	t, ok := transport.(*Transport)
	if !ok {
		return nil, py.TypeError.Newf("transport %s is not supported by start_tls()", py.Repr(transport))
	}
	var p Protocol
	if s, ok := proto.(*streamProtocol); ok {
		p = s
	} else {
		p = FloorProtocol(proto)
	}
	t, err := l.StartTLS(ctx, t, p, tlsOptions("start_tls", c, host, handshake, shutdown), serverSide)
	return anyOrNil(t, err), err
}
