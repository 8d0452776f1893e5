package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// StartTLS encrypts a connection that is there already: loop.start_tls(). The transport that is given back takes the place
// of t.
func (l *Loop) StartTLS(ctx context.Context, t *Transport, proto Protocol, opts TLSOptions, serverSide bool) (*Transport, error) {
	if opts.Context == nil {
		return nil, py.TypeError.New("sslcontext is expected to be an instance of ssl.SSLContext, got None")
	}
	if !t.isSocket {
		return nil, py.TypeError.Newf("transport %s is not supported by start_tls()", t)
	}
	waiter := l.newWaiter(waitingFor("a TLS handshake"))
	p := newTLSProtocol(l, proto, opts, serverSide, waiter)
	p.made = true
	t.PauseReading()
	t.SetProtocol(p)
	l.soon(func(ctx context.Context) error { return p.ConnectionMade(ctx, t) })
	l.soon(func(context.Context) error { t.ResumeReading(); return nil })
	if err := taskOf(ctx).hold(waiter); err != nil {
		t.Close()
		return nil, err
	}
	return p.app, nil
}

// StartTLS encrypts the stream: writer.start_tls(). The server's side is that which start_server() made.
func (w *StreamWriter) StartTLS(ctx context.Context, opts TLSOptions) error {
	if err := w.Drain(ctx); err != nil {
		return err
	}
	t, err := w.proto.loop.StartTLS(ctx, w.transport, w.proto, opts, w.proto.connected != nil)
	if err != nil {
		return err
	}
	w.transport, w.proto.transport = t, t
	return nil
}

// OpenConnectionTLS is OpenConnection for an encrypted connection: asyncio.open_connection(host, port, ssl=context). The
// server's name is host where opts have none.
func OpenConnectionTLS(ctx context.Context, host string, port any, opts TLSOptions, limit ...int) (*StreamReader, *StreamWriter, error) {
	l := mustLoop(ctx)
	p := newStreamProtocol(l, limitOf(limit))
	if _, _, err := l.CreateConnectionTLS(ctx, func() Protocol { return p }, host, port, opts); err != nil {
		return nil, nil, err
	}
	return p.reader, p.writer(), nil
}

// OpenConnectionTLSCoroutine is OpenConnectionTLS as a coroutine object.
func OpenConnectionTLSCoroutine(host string, port any, opts TLSOptions, limit ...int) *Coroutine[connection] {
	return NewCoroutine("open_connection", func(ctx context.Context) (c connection, err error) {
		c.V0, c.V1, err = OpenConnectionTLS(ctx, host, port, opts, limit...)
		return c, err
	})
}

// CreateConnectionTLS is CreateConnection for an encrypted connection: loop.create_connection(ssl=context).
func (l *Loop) CreateConnectionTLS(ctx context.Context, factory func() Protocol, host string, port any, opts TLSOptions) (*Transport, Protocol, error) {
	if opts.ServerHostname == "" {
		opts.ServerHostname = host
	}
	endpoints, err := l.resolve(ctx, host, port)
	if err != nil {
		return nil, nil, err
	}
	return l.openConnection(ctx, factory, endpoints, opts)
}

func openUnixTLS(ctx context.Context, path string, opts TLSOptions, limit int) (*StreamReader, *StreamWriter, error) {
	l := mustLoop(ctx)
	p := newStreamProtocol(l, limit)
	if _, _, err := l.openConnection(ctx, func() Protocol { return p }, []endpoint{unixEndpoint(path)}, opts); err != nil {
		return nil, nil, err
	}
	return p.reader, p.writer(), nil
}

// tlsTransport starts an encrypted connection over a socket.
func (l *Loop) tlsTransport(fd int, proto Protocol, server *Server, opts TLSOptions, waiter *futureCore) *Transport {
	p := newTLSProtocol(l, proto, opts, server != nil || opts.serverSide, waiter)
	newTransport(l, fd, p, server, true, nil)
	return p.app
}

// tlsExtra looks first among what is known of the encryption, then of the socket.
func (p *tlsProtocol) tlsExtra(name string, def []any) any {
	if v, ok := p.app.extra[name]; ok {
		return v
	}
	if p.raw != nil {
		return p.raw.GetExtraInfo(name, def...)
	}
	return first(def)
}
