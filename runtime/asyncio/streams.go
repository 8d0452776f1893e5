package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// OpenConnection connects to a host and port: asyncio.open_connection(). limit is that of the reader, 0 for 64 KiB.
func OpenConnection(ctx context.Context, host string, port any, limit ...int) (*StreamReader, *StreamWriter, error) {
	l := mustLoop(ctx)
	p := newStreamProtocol(l, limitOf(limit))
	if _, _, err := l.CreateConnection(ctx, func() Protocol { return p }, host, port); err != nil {
		return nil, nil, err
	}
	return p.reader, p.writer(), nil
}

// OpenUnixConnection connects to a path: asyncio.open_unix_connection().
func OpenUnixConnection(ctx context.Context, path string, limit ...int) (*StreamReader, *StreamWriter, error) {
	l := mustLoop(ctx)
	p := newStreamProtocol(l, limitOf(limit))
	if _, _, err := l.CreateUnixConnection(ctx, func() Protocol { return p }, path); err != nil {
		return nil, nil, err
	}
	return p.reader, p.writer(), nil
}

// openOn makes streams of a connected socket of the program: the argument sock of open_connection().
func openOn(ctx context.Context, sock any, opts TLSOptions, limit int) (*StreamReader, *StreamWriter, error) {
	l := mustLoop(ctx)
	fd, err := ownSocket(sock)
	if err != nil {
		return nil, nil, err
	}
	p := newStreamProtocol(l, limit)
	if _, _, err := l.attach(ctx, func() Protocol { return p }, fd, opts); err != nil {
		return nil, nil, err
	}
	return p.reader, p.writer(), nil
}

func limitOf(limit []int) int {
	if len(limit) > 0 {
		return limit[0]
	}
	return 0
}

// ConnectionHandler serves one connection; it runs as a task of its own.
type ConnectionHandler func(ctx context.Context, r *StreamReader, w *StreamWriter) error

// StartServer serves connections on a host ("" for all) and port (0 or nil for any): asyncio.start_server().
func StartServer(ctx context.Context, handler ConnectionHandler, host string, port any, opts ...ServerOptions) (*Server, error) {
	l, o := mustLoop(ctx), optionsOf(opts)
	return l.CreateServer(ctx, handler.factory(l, o), host, port, o)
}

// StartUnixServer serves connections on a path: asyncio.start_unix_server().
func StartUnixServer(ctx context.Context, handler ConnectionHandler, path string, opts ...ServerOptions) (*Server, error) {
	l, o := mustLoop(ctx), optionsOf(opts)
	return l.CreateUnixServer(ctx, handler.factory(l, o), path, o)
}

func optionsOf(opts []ServerOptions) (o ServerOptions) {
	if len(opts) > 0 {
		o = opts[0]
	}
	return o
}

func (h ConnectionHandler) factory(l *Loop, o ServerOptions) func() Protocol {
	return func() Protocol {
		p := newStreamProtocol(l, o.Limit)
		p.connected = h
		return p
	}
}

// HostName reads the argument host of a function, or path of one for Unix sockets: None is all hosts, "".
func HostName(x any) string {
	if x == nil {
		return ""
	}
	return lib.FSPath(x)
}

type connection = py.Tuple2[*StreamReader, *StreamWriter]

// OpenConnectionCoroutine is OpenConnection as a coroutine object, to be given to WaitFor and the like.
func OpenConnectionCoroutine(host string, port any, limit ...int) *Coroutine[connection] {
	return NewCoroutine("open_connection", func(ctx context.Context) (c connection, err error) {
		c.V0, c.V1, err = OpenConnection(ctx, host, port, limit...)
		return c, err
	})
}

// OpenUnixConnectionCoroutine is OpenUnixConnection as a coroutine object.
func OpenUnixConnectionCoroutine(path string, limit ...int) *Coroutine[connection] {
	return NewCoroutine("open_unix_connection", func(ctx context.Context) (c connection, err error) {
		c.V0, c.V1, err = OpenUnixConnection(ctx, path, limit...)
		return c, err
	})
}

// StartServerCoroutine is StartServer as a coroutine object.
func StartServerCoroutine(handler ConnectionHandler, host string, port any, opts ...ServerOptions) *Coroutine[*Server] {
	return NewCoroutine("start_server", func(ctx context.Context) (*Server, error) { return StartServer(ctx, handler, host, port, opts...) })
}

// StartUnixServerCoroutine is StartUnixServer as a coroutine object.
func StartUnixServerCoroutine(handler ConnectionHandler, path string, opts ...ServerOptions) *Coroutine[*Server] {
	return NewCoroutine("start_unix_server", func(ctx context.Context) (*Server, error) { return StartUnixServer(ctx, handler, path, opts...) })
}
