package websockets

import (
	"context"
	"net/url"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/ssl"
)

// Connect is await websockets.connect(uri): the client's side of a connection.
func Connect(ctx context.Context, uri string, opts ...Option) (*Connection, error) {
	o := newOptions(opts)
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "ws" && u.Scheme != "wss" {
		return nil, newURIError(uri, "scheme isn't ws or wss")
	}
	if u.Host == "" {
		return nil, newURIError(uri, "hostname isn't provided")
	}
	loop := asyncio.GetRunningLoop(ctx)
	c := newConnection(loop, o, nil)
	shake := func(ctx context.Context) error { return c.open(ctx, u) }
	if o.openTimeout > 0 {
		err = asyncio.WithTimeout(ctx, o.openTimeout, shake)
		if err != nil && py.Is(err, py.TimeoutError) {
			err = py.RaiseFrom(py.TimeoutError.New("timed out during opening handshake"), err)
		}
	} else {
		err = shake(ctx)
	}
	if err != nil {
		if c.transport != nil {
			c.transport.Abort()
		}
		return nil, err
	}
	c.keep()
	return c, nil
}

// open connects and shakes hands.
func (c *Connection) open(ctx context.Context, u *url.URL) error {
	factory := func() asyncio.Protocol { return c }
	port := u.Port()
	var err error
	if u.Scheme == "wss" {
		if port == "" {
			port = "443"
		}
		_, _, err = c.loop.CreateConnectionTLS(ctx, factory, u.Hostname(), port, asyncio.TLSOptions{
			Context: tlsContext(c.opts.tls), ServerHostname: c.opts.serverHostname})
	} else {
		if port == "" {
			port = "80"
		}
		_, _, err = c.loop.CreateConnection(ctx, factory, u.Hostname(), port)
	}
	if err != nil {
		return err
	}
	c.ask(u)
	wrong, err := c.handshaken.Await(ctx)
	if err == nil {
		err = wrong
	}
	return err
}

// tlsContext is what the argument ssl means: a context, or the usual one.
func tlsContext(x any) asyncio.TLSContext {
	if context, ok := x.(asyncio.TLSContext); ok {
		return context
	}
	return lib.Call(py.GetAttr(ssl.Module(), "create_default_context")).(asyncio.TLSContext)
}

// Connecting is websockets.connect(uri) before it is awaited or entered, for the floor and for async for.
type Connecting struct {
	*asyncio.Coroutine[*Connection]
	uri  string
	opts []Option
	conn *Connection
}

func newConnecting(uri string, opts []Option) *Connecting {
	return &Connecting{uri: uri, opts: opts, Coroutine: asyncio.NewCoroutine("connect", func(ctx context.Context) (*Connection, error) { return Connect(ctx, uri, opts...) })}
}

var connectingClass = lib.Class[Connecting]("websockets.asyncio.client", "connect", nil, py.Methods{
	"__aenter__": {Async: true, Fn: func(ctx context.Context, c *Connecting) (any, error) {
		conn, err := c.Await(ctx)
		c.conn = conn
		return conn, err
	}},
	"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, c *Connecting, _, exc, _ any) error {
		err, _ := exc.(error)
		return c.conn.Exit(ctx, err)
	}},
	"__aiter__": lib.M("", func(x any, _ []any) any { c := x.(*Connecting); return Connections(c.uri, c.opts...) }),
})

// PyClass returns connect.
func (*Connecting) PyClass() *py.Class { return connectingClass }

// Connections opens a connection anew whenever the body of an async for has done with one: async for ws in websockets.connect(uri).
func Connections(uri string, opts ...Option) *asyncio.AsyncGenerator[*Connection] {
	return asyncio.NewAsyncGenerator("connect.__aiter__", func(ctx context.Context, yield func(*Connection) (any, error)) error {
		delay := 3.0
		for {
			conn, err := Connect(ctx, uri, opts...)
			if err != nil {
				if !py.Is(err, py.OSError, py.TimeoutError) {
					return err
				}
				if err := asyncio.Sleep(ctx, delay); err != nil {
					return err
				}
				delay = min(delay*1.618, 90)
				continue
			}
			delay = 3
			_, err = yield(conn)
			if e := conn.Exit(ctx, err); err == nil {
				err = e
			}
			if err != nil {
				return err
			}
		}
	})
}
