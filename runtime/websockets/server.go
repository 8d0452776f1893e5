package websockets

import (
	"context"
	"reflect"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Handler serves one connection.
type Handler func(ctx context.Context, c *Connection) error

// handlerOf makes a handler of a coroutine function of the program.
func handlerOf(f any) Handler {
	switch f := f.(type) {
	case func(context.Context, *Connection) error:
		return f
	case func(context.Context, *Connection) (any, error):
		return func(ctx context.Context, c *Connection) error { _, err := f(ctx, c); return err }
	}
	f = floorFunc(f)
	return func(ctx context.Context, c *Connection) error { _, err := callAndAwait(ctx, f, c); return err }
}

// floorFunc is a function as an object of the floor.
func floorFunc(f any) any {
	v := reflect.ValueOf(f)
	if v.Kind() != reflect.Func {
		return f
	}
	params := ""
	for i := range v.Type().NumIn() {
		if v.Type().In(i) == reflect.TypeFor[context.Context]() {
			continue
		}
		if params != "" {
			params += ", "
		}
		params += "a" + string(rune('0'+i))
	}
	return py.FuncOf("handler", f, params)
}

// Server is what websockets.serve gives.
type Server struct {
	*asyncio.Server
	opts     options
	handler  Handler
	loop     *asyncio.Loop
	conns    []*Connection // those that are open
	tasks    []*asyncio.Task[py.NoneType]
	closing  *asyncio.Task[py.NoneType]
	finished *asyncio.Future[py.NoneType]
}

// Serve is await websockets.serve(handler, host, port).
func Serve(ctx context.Context, handler, host, port any, opts ...Option) (*Server, error) {
	o := newOptions(opts)
	loop := asyncio.GetRunningLoop(ctx)
	s := &Server{opts: o, handler: handlerOf(handler), loop: loop, finished: asyncio.FutureOn[py.NoneType](loop)}
	from := asyncio.ServerOptions{DontStart: o.dontStart}
	if o.tls != nil {
		from.TLS.Context = tlsContext(o.tls)
	}
	server, err := loop.CreateServer(ctx, func() asyncio.Protocol { return newConnection(loop, o, s) }, asyncio.HostName(py.ToAny(host)), portOf(port), from)
	s.Server = server
	return s, err
}

func portOf(x any) any {
	if x = py.ToAny(x); x == nil {
		return 0
	}
	return x
}

// handle serves a connection in a task of its own.
func (s *Server) handle(ctx context.Context, c *Connection) {
	var task *asyncio.Task[py.NoneType]
	task = asyncio.CreateTask(ctx, asyncio.NewCoroutineVoid("protocol_handler", func(ctx context.Context) error {
		err := s.serve(ctx, c)
		s.tasks = slices.DeleteFunc(s.tasks, func(t *asyncio.Task[py.NoneType]) bool { return t == task })
		if err != nil && py.Is(err, py.ExceptionType) {
			c.transport.Abort()
			return nil
		}
		return err
	}))
	s.tasks = append(s.tasks, task)
}

func (s *Server) serve(ctx context.Context, c *Connection) error {
	shake := func(ctx context.Context) error {
		wrong, err := c.handshaken.Await(ctx)
		if err == nil {
			err = wrong
		}
		if err != nil || c.state == closed {
			return err
		}
		return c.answer(ctx)
	}
	var err error
	if s.opts.openTimeout > 0 {
		err = asyncio.WithTimeout(ctx, s.opts.openTimeout, shake)
	} else {
		err = shake(ctx)
	}
	if err != nil || c.state != open {
		return err
	}
	s.conns = append(s.conns, c)
	defer func() { s.conns = slices.DeleteFunc(s.conns, func(x *Connection) bool { return x == c }) }()
	c.keep()
	err = py.Try(func() error { return s.handler(ctx, c) })
	if e := c.Exit(ctx, err); e != nil {
		return e
	}
	if err != nil && py.Is(err, py.ExceptionType) {
		s.log("connection handler failed", err)
		return nil
	}
	return err
}

// Close is server.close(): it stops, and ends the connections with 1001.
func (s *Server) Close(ctx context.Context, closeConnections bool) {
	if s.closing != nil {
		return
	}
	s.closing = asyncio.CreateTask(ctx, asyncio.NewCoroutineVoid("Server._close", func(ctx context.Context) error {
		s.Server.Close()
		if closeConnections {
			var ends []*asyncio.Task[py.NoneType]
			for _, c := range s.conns {
				if c.state == open {
					ends = append(ends, asyncio.CreateTask(ctx, asyncio.NewCoroutineVoid("close", func(ctx context.Context) error { return c.Close(ctx, goingAway, "") })))
				}
			}
			if len(ends) > 0 {
				if _, _, err := asyncio.Wait(ctx, ends, asyncio.WaitOptions{}); err != nil {
					return err
				}
			}
		}
		if err := s.Server.WaitClosed(ctx); err != nil {
			return err
		}
		if list := slices.Clone(s.tasks); len(list) > 0 {
			if _, _, err := asyncio.Wait(ctx, list, asyncio.WaitOptions{}); err != nil {
				return err
			}
		}
		wake(s.finished)
		return nil
	}))
}

// WaitClosed is await server.wait_closed().
func (s *Server) WaitClosed(ctx context.Context) error {
	_, err := asyncio.Shield(ctx, s.finished).Await(ctx)
	return err
}

// Exit ends async with.
func (s *Server) Exit(ctx context.Context) error {
	s.Close(ctx, true)
	return s.WaitClosed(ctx)
}

// Connections is server.connections.
func (s *Server) Connections() any { return lib.Call(py.Builtin("set"), py.ListOf(s.conns)) }

// ServeForever is await server.serve_forever().
func (s *Server) ServeForever(ctx context.Context) error { return s.Server.ServeForever(ctx) }

// StartServing is await server.start_serving().
func (s *Server) StartServing(ctx context.Context) error { return s.Server.StartServing(ctx) }

// IsServing is server.is_serving().
func (s *Server) IsServing() bool { return s.Server.IsServing() }
