package websockets

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func bytesOf(x any) string {
	b, ok := lib.AsBytes(x)
	if !ok {
		panic(py.TypeError.New("data must be str or bytes"))
	}
	return string(b)
}

// RemoteAddress is ws.remote_address.
func (c *Connection) RemoteAddress() any { return c.transport.GetExtraInfo("peername") }

// LocalAddress is ws.local_address.
func (c *Connection) LocalAddress() any { return c.transport.GetExtraInfo("sockname") }

// Subprotocol is ws.subprotocol.
func (c *Connection) Subprotocol() *string { return c.subprotocol }

// CloseCode is ws.close_code.
func (c *Connection) CloseCode() *int {
	if c.state != closed {
		return nil
	}
	code := abnormal
	if c.rcvd != nil {
		code = c.rcvd.Code
	}
	return &code
}

// CloseReason is ws.close_reason.
func (c *Connection) CloseReason() *string {
	if c.state != closed {
		return nil
	}
	reason := ""
	if c.rcvd != nil {
		reason = c.rcvd.Reason
	}
	return &reason
}

// Latency is ws.latency.
func (c *Connection) Latency() float64 { return c.pings.latency }

// Request is ws.request.
func (c *Connection) Request() *Request { return c.request }

// Response is ws.response.
func (c *Connection) Response() *Response { return c.response }

// Respond is ws.respond(status, text): an answer for process_request.
func (c *Connection) Respond(status any, text string) *Response {
	return plainResponse(lib.Int(status), text)
}

func connectionMethods(methods py.Methods) py.Methods {
	all := py.Methods{
		"recv": {Params: "decode=None", Defaults: []any{nil}, Async: true, Fn: func(ctx context.Context, c *Connection, decode any) (any, error) { return c.RecvDecoded(ctx, decode) }},
		"send": {Params: "message", Async: true, Fn: func(ctx context.Context, c *Connection, m any) error { return c.Send(ctx, m) }},
		"close": {Params: "code=1000, reason=''", Defaults: []any{normal, ""}, Async: true, Fn: func(ctx context.Context, c *Connection, code, reason any) error {
			return c.Close(ctx, lib.Int(code), py.Str(reason))
		}},
		"wait_closed": {Async: true, Fn: func(ctx context.Context, c *Connection) error { return c.WaitClosed(ctx) }},
		"ping":        {Params: "data=None", Defaults: []any{nil}, Async: true, Fn: func(ctx context.Context, c *Connection, data any) (any, error) { return c.Ping(ctx, data) }},
		"pong":        {Params: "data=b''", Defaults: []any{nil}, Async: true, Fn: func(ctx context.Context, c *Connection, data any) error { return c.Pong(ctx, data) }},
		"respond":     lib.M("status, text", func(x any, a []any) any { return x.(*Connection).Respond(a[0], py.Str(a[1])) }),
		"__aiter__":   lib.M("", func(x any, _ []any) any { return x.(*Connection).Messages() }),
		"__aenter__":  {Async: true, Fn: func(_ context.Context, c *Connection) (any, error) { return c, nil }},
		"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, c *Connection, _, exc, _ any) error {
			err, _ := exc.(error)
			return c.Exit(ctx, err)
		}},
		"remote_address": lib.Prop(func(x any) any { return x.(*Connection).RemoteAddress() }),
		"local_address":  lib.Prop(func(x any) any { return x.(*Connection).LocalAddress() }),
		"subprotocol":    lib.Prop(func(x any) any { return py.ToAny(x.(*Connection).Subprotocol()) }),
		"close_code":     lib.Prop(func(x any) any { return py.ToAny(x.(*Connection).CloseCode()) }),
		"close_reason":   lib.Prop(func(x any) any { return py.ToAny(x.(*Connection).CloseReason()) }),
		"latency":        lib.Prop(func(x any) any { return x.(*Connection).Latency() }),
		"request":        lib.Prop(func(x any) any { return py.ToAny(x.(*Connection).request) }),
		"response":       lib.Prop(func(x any) any { return py.ToAny(x.(*Connection).response) }),
	}
	for name, m := range methods {
		all[name] = m
	}
	return all
}

// The classes of the two sides.
var (
	connectionClass = lib.Class[Connection]("websockets.asyncio.connection", "Connection", nil, connectionMethods(nil))
	clientClass     = lib.Class[Connection]("websockets.asyncio.client", "ClientConnection", []*py.Class{connectionClass}, nil)
	servedClass     = lib.Class[Connection]("websockets.asyncio.server", "ServerConnection", []*py.Class{connectionClass}, nil)
	serverClass     = lib.Class[Server]("websockets.asyncio.server", "Server", nil, py.Methods{
		"close": lib.M("close_connections=True", func(x any, a []any) any {
			x.(*Server).Close(py.CurrentContext(), py.Truth(a[0]))
			return nil
		}),
		"wait_closed":   {Async: true, Fn: func(ctx context.Context, s *Server) error { return s.WaitClosed(ctx) }},
		"serve_forever": {Async: true, Fn: func(ctx context.Context, s *Server) error { return s.ServeForever(ctx) }},
		"start_serving": {Async: true, Fn: func(ctx context.Context, s *Server) error { return s.StartServing(ctx) }},
		"is_serving":    lib.M("", func(x any, _ []any) any { return x.(*Server).IsServing() }),
		"sockets":       lib.Prop(func(x any) any { return py.ToAny(x.(*Server).Sockets()) }),
		"connections":   lib.Prop(func(x any) any { return x.(*Server).Connections() }),
		"__aenter__":    {Async: true, Fn: func(_ context.Context, s *Server) (any, error) { return s, nil }},
		"__aexit__":     {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, s *Server, _, _, _ any) error { return s.Exit(ctx) }},
	})
)

// PyClass returns ClientConnection or ServerConnection.
func (c *Connection) PyClass() *py.Class {
	if c.server != nil {
		return servedClass
	}
	return clientClass
}

// PyClass returns Server.
func (*Server) PyClass() *py.Class { return serverClass }

// serving is websockets.serve(…) before it is awaited or entered, for the floor.
type serving struct {
	*asyncio.Coroutine[*Server]
	server *Server
}

var servingClass = lib.Class[serving]("websockets.asyncio.server", "serve", nil, py.Methods{
	"__aenter__": {Async: true, Fn: func(ctx context.Context, s *serving) (any, error) {
		server, err := s.Await(ctx)
		s.server = server
		return server, err
	}},
	"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, s *serving, _, _, _ any) error { return s.server.Exit(ctx) }},
})

// PyClass returns serve.
func (*serving) PyClass() *py.Class { return servingClass }
