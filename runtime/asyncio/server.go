package asyncio

import (
	"context"
	"fmt"
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Server accepts connections: asyncio.Server.
type Server struct {
	loop    *Loop
	sockets []*Socket
	path    string      // of a Unix socket, removed at the end
	file    os.FileInfo // what stood there in the beginning: it may have been replaced
	factory func() Protocol
	clients map[*Transport]bool
	order   []*Transport
	waiting []*futureCore
	gone    bool // closed, and all connections too
	closed  bool
	serving bool
	forever *futureCore
	backlog int
	tls     TLSOptions
}

// ServerOptions are the keyword arguments of CreateServer and StartServer.
type ServerOptions struct {
	Limit           int     // of a StreamReader; 0 is 64 KiB
	Backlog         int     // 0 is 100
	DontStart       bool    // start_serving=False
	NoCleanupSocket bool    // cleanup_socket=False
	Socket          *Socket // a socket that is bound already, in place of an address: sock=
	TLS             TLSOptions
}

// CreateServer makes a server on a host and port: loop.create_server(). Every connection gets a protocol from factory.
func (l *Loop) CreateServer(ctx context.Context, factory func() Protocol, host string, port any, opts ServerOptions) (*Server, error) {
	if opts.Socket != nil {
		return l.newServer(ctx, factory, nil, opts)
	}
	endpoints, err := l.resolve(ctx, host, port)
	if err != nil {
		return nil, err
	}
	return l.newServer(ctx, factory, endpoints, opts)
}

// CreateUnixServer makes a server on a path: loop.create_unix_server().
func (l *Loop) CreateUnixServer(ctx context.Context, factory func() Protocol, path string, opts ServerOptions) (*Server, error) {
	var endpoints []endpoint
	if opts.Socket == nil {
		endpoints = []endpoint{unixEndpoint(path)}
	}
	s, err := l.newServer(ctx, factory, endpoints, opts)
	if err == nil && !opts.NoCleanupSocket {
		s.ownPath()
	}
	return s, err
}

// ownPath remembers the file of a Unix socket.
func (s *Server) ownPath() {
	a, err := syscall.Getsockname(s.sockets[0].fd)
	if unix, ok := a.(*syscall.SockaddrUnix); err == nil && ok && unix.Name != "" && unix.Name[0] != '@' {
		s.path = unix.Name
		s.file, _ = os.Stat(s.path)
	}
}

func (l *Loop) newServer(ctx context.Context, factory func() Protocol, endpoints []endpoint, opts ServerOptions) (*Server, error) {
	s := &Server{loop: l, factory: factory, clients: map[*Transport]bool{}, backlog: opts.Backlog, tls: opts.TLS}
	if s.backlog == 0 {
		s.backlog = 100
	}
	for _, e := range endpoints {
		fd, err := listen(e, s.backlog)
		if err != nil {
			s.Close()
			return nil, err
		}
		s.sockets = append(s.sockets, &Socket{fd})
	}
	if opts.Socket != nil {
		s.sockets = append(s.sockets, opts.Socket)
	}
	if opts.DontStart {
		return s, nil
	}
	if err := s.start(); err != nil {
		return nil, err
	}
	return s, Sleep(ctx, 0)
}

func (s *Server) start() error {
	if s.serving {
		return nil
	}
	s.serving = true
	for _, sock := range s.sockets {
		if err := syscall.Listen(sock.fd, s.backlog); err != nil {
			return osError(err)
		}
		if err := s.loop.onReadable(sock.fd, &ioHandle{loop: s.loop, call: func() { s.accept(sock.fd) }}); err != nil {
			return err
		}
	}
	return nil
}

// accept takes the connections that wait.
func (s *Server) accept(fd int) {
	for range s.backlog {
		syscall.ForkLock.RLock()
		conn, _, err := syscall.Accept(fd)
		if err == nil {
			syscall.CloseOnExec(conn)
		}
		syscall.ForkLock.RUnlock()
		if err != nil {
			return
		}
		if err := syscall.SetNonblock(conn, true); err != nil {
			syscall.Close(conn)
			continue
		}
		taskCounter.Add(1) // CPython accepts each connection in a task
		s.loop.soon(func(context.Context) error {
			if s.tls.Context != nil {
				s.loop.tlsTransport(conn, s.factory(), s, s.tls, nil)
				return nil
			}
			newTransport(s.loop, conn, s.factory(), s, true, nil)
			return nil
		})
	}
}

// StartServing begins to accept connections: server.start_serving().
func (s *Server) StartServing(ctx context.Context) error {
	if err := s.start(); err != nil {
		return err
	}
	return Sleep(ctx, 0)
}

// ServeForever accepts connections until it is cancelled, then closes the server: server.serve_forever().
func (s *Server) ServeForever(ctx context.Context) error {
	if s.forever != nil {
		return py.RuntimeError.Newf("server %s is already being awaited on serve_forever()", s)
	}
	if s.closed {
		return py.RuntimeError.Newf("server %s is closed", s)
	}
	if err := s.start(); err != nil {
		return err
	}
	t := taskOf(ctx)
	if t == nil {
		return noLoop()
	}
	s.forever = s.loop.newWaiter(waitingFor("server.serve_forever()"))
	err := t.hold(s.forever)
	if err != nil && py.Is(err, py.CancelledError) {
		s.Close()
		if waitErr := s.WaitClosed(ctx); waitErr != nil {
			err = waitErr
		}
	}
	s.forever = nil
	return err
}

// Close stops accepting; connections go on: server.close().
func (s *Server) Close() {
	if s.closed {
		return
	}
	s.closed, s.serving = true, false
	for _, sock := range s.sockets {
		s.loop.RemoveReader(sock.fd)
		closeSocket(sock.fd)
	}
	s.sockets = nil
	if s.file != nil {
		if now, err := os.Stat(s.path); err == nil && os.SameFile(now, s.file) {
			_ = os.Remove(s.path)
		}
	}
	if s.forever != nil && !s.forever.done() {
		s.forever.cancel(nil)
		s.forever = nil
	}
	if len(s.clients) == 0 {
		s.wakeup()
	}
}

// WaitClosed waits until the server is closed and its connections have ended: server.wait_closed().
func (s *Server) WaitClosed(ctx context.Context) error {
	if s.gone {
		return nil
	}
	t := taskOf(ctx)
	if t == nil {
		return noLoop()
	}
	f := s.loop.newWaiter(waitingFor("server.wait_closed()"))
	s.waiting = append(s.waiting, f)
	return t.hold(f)
}

func (s *Server) wakeup() {
	s.gone = true
	for _, f := range s.waiting {
		f.release()
	}
	s.waiting = nil
}

func (s *Server) attach(t *Transport) {
	s.clients[t] = true
	s.order = append(s.order, t)
}

func (s *Server) detach(t *Transport) {
	delete(s.clients, t)
	if len(s.order) > 2*len(s.clients)+8 {
		kept := s.order[:0]
		for _, c := range s.order {
			if s.clients[c] {
				kept = append(kept, c)
			}
		}
		clear(s.order[len(kept):])
		s.order = kept
	}
	if len(s.clients) == 0 && s.closed {
		s.wakeup()
	}
}

// CloseClients closes all connections: server.close_clients().
func (s *Server) CloseClients() { s.each((*Transport).Close) }

// AbortClients ends all connections at once: server.abort_clients().
func (s *Server) AbortClients() { s.each((*Transport).Abort) }

func (s *Server) each(fn func(*Transport)) {
	for _, t := range append([]*Transport(nil), s.order...) {
		if s.clients[t] {
			fn(t)
		}
	}
}

// IsServing reports whether the server accepts connections: server.is_serving().
func (s *Server) IsServing() bool { return s.serving }

// Sockets returns the sockets the server listens on: server.sockets.
func (s *Server) Sockets() py.VarTuple[*Socket] { return s.sockets }

// GetLoop returns the server's loop: server.get_loop().
func (s *Server) GetLoop() *Loop { return s.loop }

// With runs body, then closes the server and waits for its end: async with server.
func (s *Server) With(ctx context.Context, body func(ctx context.Context, s *Server) error) error {
	return s.aexit(ctx, py.Try(func() error { return body(ctx, s) }))
}

func (s *Server) aenter(context.Context) (any, error) { return s, nil }

func (s *Server) aexit(ctx context.Context, err error) error {
	s.Close()
	if waitErr := s.WaitClosed(ctx); waitErr != nil {
		return py.WithContext(waitErr, err)
	}
	return err
}

// String returns repr(server).
func (s *Server) String() string {
	var names []any
	for _, sock := range s.sockets {
		names = append(names, sock.GetSockName())
	}
	return fmt.Sprintf("<Server sockets=%v>", names)
}

// CreateConnection connects to a host and port: loop.create_connection().
func (l *Loop) CreateConnection(ctx context.Context, factory func() Protocol, host string, port any) (*Transport, Protocol, error) {
	endpoints, err := l.resolve(ctx, host, port)
	if err != nil {
		return nil, nil, err
	}
	return l.openConnection(ctx, factory, endpoints, TLSOptions{})
}

// CreateUnixConnection connects to a path: loop.create_unix_connection().
func (l *Loop) CreateUnixConnection(ctx context.Context, factory func() Protocol, path string) (*Transport, Protocol, error) {
	return l.openConnection(ctx, factory, []endpoint{unixEndpoint(path)}, TLSOptions{})
}

func (l *Loop) openConnection(ctx context.Context, factory func() Protocol, endpoints []endpoint, opts TLSOptions) (*Transport, Protocol, error) {
	fd, err := l.connectAny(ctx, endpoints)
	if err != nil {
		return nil, nil, err
	}
	return l.attach(ctx, factory, fd, opts)
}

// attach makes a transport of a connected socket.
func (l *Loop) attach(ctx context.Context, factory func() Protocol, fd int, opts TLSOptions) (*Transport, Protocol, error) {
	proto := factory()
	ready := l.newWaiter(waitingFor("a connection"))
	var t *Transport
	if opts.Context != nil {
		if err := py.Try(func() error { t = l.tlsTransport(fd, proto, nil, opts, ready); return nil }); err != nil {
			syscall.Close(fd)
			return nil, nil, err
		}
	} else {
		t = newTransport(l, fd, proto, nil, true, ready)
	}
	if err := taskOf(ctx).hold(ready); err != nil {
		t.Close()
		return nil, nil, err
	}
	return t, proto, nil
}
