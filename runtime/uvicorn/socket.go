package uvicorn

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// SocketApplication is an Application that answers WebSockets too: the ASGI scope of type "websocket".
type SocketApplication interface {
	// HandleSocket runs one connection; when it returns the connection ends.
	HandleSocket(ctx context.Context, scope *Scope, socket *Socket) error
}

// The codes of ends that no side has sent.
const (
	closeAbnormal       = 1006
	closeServiceRestart = 1012
)

// SocketEvent is websocket.receive or websocket.disconnect.
type SocketEvent struct {
	Disconnect bool
	Code       int
	Reason     string
	Unsaid     bool // no reason was given, as test clients do
	Binary     bool
	Data       string
}

// ErrSocketGone is what Send and Close give when the client is gone: ClientDisconnected.
var ErrSocketGone = errors.New("the client is gone")

// Socket is a WebSocket as the application uses it in the event loop. Frames are read and written by goroutines of the
// connection.
type Socket struct {
	server  *Server
	decided chan decision // what the application says to the handshake, once

	// used in the event loop only
	opened, closed bool // accepted or refused; the application has sent a close
	inbox          []SocketEvent
	waiter         *asyncio.Future[none]
	session        *SocketSession // the client, where there is no connection

	mu   sync.Mutex
	conn net.Conn
	out  socketWriter
	gone bool
}

// decision is the answer to a handshake: status 101, or a refusal.
type decision struct {
	status      int
	subprotocol string
	headers     []Header
}

func isSocketRequest(r *http.Request) bool {
	upgrade := strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
	return upgrade && r.Method == http.MethodGet && strings.Contains(strings.ToLower(r.Header.Get("Connection")), "upgrade")
}

// serveSocket runs one WebSocket on a goroutine of net/http.
func (s *Server) serveSocket(app SocketApplication, w http.ResponseWriter, r *http.Request) {
	scope := s.scopeOf(r, nil)
	scope.Scheme = "ws"
	socket := &Socket{server: s, decided: make(chan decision, 1)}
	if !s.acceptSocket(app, scope, socket) {
		panic(http.ErrAbortHandler)
	}
	d := <-socket.decided
	if d.status != http.StatusSwitchingProtocols {
		w.Header()["Content-Type"] = []string{"text/plain; charset=utf-8"}
		w.Header().Set("Connection", "close")
		w.Header().Set("Content-Length", "0")
		w.WriteHeader(d.status)
		return
	}
	conn, buffered, err := w.(http.Hijacker).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	handshake(conn, r, d)
	socket.start(conn)
	code, reason := socket.readFrames(buffered.Reader)
	socket.end()
	socket.post(SocketEvent{Disconnect: true, Code: code, Reason: reason})
}

// acceptSocket starts the task of a connection; it reports false when the loop is closed.
func (s *Server) acceptSocket(app SocketApplication, scope *Scope, socket *Socket) (ok bool) {
	defer func() { ok = ok && recover() == nil }()
	s.loop.CallSoonThreadsafe(func() {
		s.active++
		s.sockets[socket] = true
		task := asyncio.LoopCreateTask(s.loop, asyncio.BindVoid1(func(ctx context.Context, socket *Socket) error {
			return s.runSocket(ctx, app, scope, socket)
		}, socket))
		s.tasks[task] = true
		task.AddDoneCallback(func(t *asyncio.Task[none]) {
			delete(s.tasks, t)
			delete(s.sockets, socket)
			s.active--
			s.clock.change(-1)
		})
	})
	s.clock.change(+1)
	return true
}

// runSocket runs the application for one connection: run_asgi.
func (s *Server) runSocket(ctx context.Context, app SocketApplication, scope *Scope, socket *Socket) error {
	err := py.Try(func() error { return app.HandleSocket(ctx, scope, socket) })
	if err != nil && !errors.Is(err, ErrSocketGone) {
		s.log.exception("Exception in ASGI application", err)
	}
	switch {
	case !socket.opened:
		if err == nil {
			s.log.error("ASGI callable returned without completing handshake.")
		}
		socket.decide(decision{status: http.StatusInternalServerError})
	case !socket.closed:
		socket.end()
	}
	return nil
}

func (c *Socket) decide(d decision) {
	c.opened = true
	c.decided <- d
	if c.session != nil {
		c.session.wake()
	}
}

// Accept completes the handshake: websocket.accept.
func (c *Socket) Accept(scope *Scope, subprotocol string, headers []Header) {
	c.server.log.info("%s - \"WebSocket %s\" [accepted]", scope.Client, quotedTarget(scope))
	c.server.log.info("connection open")
	c.decide(decision{http.StatusSwitchingProtocols, subprotocol, headers})
}

// Refuse ends the handshake: websocket.close before websocket.accept. Only a client in the same program sees code and reason.
func (c *Socket) Refuse(scope *Scope, code int, reason string) {
	c.server.log.info("%s - \"WebSocket %s\" 403", scope.Client, quotedTarget(scope))
	c.closed = true
	if c.session != nil {
		_ = c.session.sent(SocketEvent{Disconnect: true, Code: code, Reason: reason})
	}
	c.decide(decision{status: http.StatusForbidden})
}

// Receive waits for the next message of the client, or its end.
func (c *Socket) Receive(ctx context.Context) (SocketEvent, error) {
	for len(c.inbox) == 0 {
		c.waiter = asyncio.NewFuture[none](ctx)
		c.server.clock.change(-1) // the client decides when it goes on
		_, err := c.waiter.Await(ctx)
		c.server.clock.change(+1)
		c.waiter = nil
		if err != nil {
			return SocketEvent{}, err
		}
	}
	e := c.inbox[0]
	c.inbox = c.inbox[1:]
	return e, nil
}

// post brings an event into the loop; it is called by the connection's goroutine.
func (c *Socket) post(e SocketEvent) {
	defer func() { _ = recover() }() // the loop is closed
	c.server.loop.CallSoonThreadsafe(func() { c.deliver(e) })
}

func (c *Socket) deliver(e SocketEvent) {
	if e.Disconnect && !c.closed && c.opened {
		c.server.log.info("connection closed")
	}
	c.inbox = append(c.inbox, e)
	if c.waiter != nil && !c.waiter.Done() {
		c.waiter.SetResult(none{})
	}
}

// Send sends a message.
func (c *Socket) Send(binary bool, data string) error {
	if c.session != nil {
		return c.session.sent(SocketEvent{Binary: binary, Data: data})
	}
	op := wsframe.Text
	if binary {
		op = wsframe.Binary
	}
	return c.write(op, data)
}

// Close sends a close.
func (c *Socket) Close(code int, reason string) error {
	c.closed = true
	if c.session != nil {
		return c.session.sent(SocketEvent{Disconnect: true, Code: code, Reason: reason})
	}
	return c.write(wsframe.Close, wsframe.ClosePayload(code, reason))
}

// restart ends the connection because the server does.
func (c *Socket) restart() {
	if c.opened && !c.closed {
		_ = c.write(wsframe.Close, wsframe.ClosePayload(closeServiceRestart, ""))
		c.deliver(SocketEvent{Disconnect: true, Code: closeServiceRestart})
	}
}
