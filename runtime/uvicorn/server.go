package uvicorn

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type none = py.NoneType

// startupFailure is the exit status of a program whose server could not start: STARTUP_FAILURE.
const startupFailure = 3

// Server serves an application until the process is asked to end: uvicorn.Server.
type Server struct {
	config *Config
	log    *logger
	loop   *asyncio.Loop
	http   *http.Server
	addr   net.Addr

	started    bool
	shouldExit bool
	forceExit  bool
	exit       *asyncio.Event
	signals    []os.Signal // those that came, in order
	active     int         // requests without a complete answer
	tasks      map[*asyncio.Task[none]]bool
	sockets    map[*Socket]bool

	clock clockKeeper
	conns sync.Map // net.Conn that have sent nothing yet
}

// NewServer makes a server: uvicorn.Server(config).
func NewServer(config *Config) *Server {
	return &Server{config: config, log: newLogger(config), exit: asyncio.NewEvent(), tasks: map[*asyncio.Task[none]]bool{}, sockets: map[*Socket]bool{}}
}

// Started reports whether the server accepts requests: server.started.
func (s *Server) Started() bool { return s.started }

// ShouldExit reports whether the server was asked to end: server.should_exit.
func (s *Server) ShouldExit() bool { return s.shouldExit }

// SetShouldExit asks the server to end: server.should_exit = True.
func (s *Server) SetShouldExit(on bool) {
	s.shouldExit = on
	if on {
		s.exit.Set()
	}
}

// Addr returns the address the server listens at, once it has started.
func (s *Server) Addr() net.Addr { return s.addr }

// Serve serves until the process is asked to end: await server.serve(). SIGINT and SIGTERM then take effect after the
// graceful shutdown.
func (s *Server) Serve(ctx context.Context) error {
	s.loop = asyncio.GetRunningLoop(ctx)
	release := s.captureSignals()
	err := s.serve(ctx)
	release()
	if err == nil {
		err = s.raiseSignals()
	}
	return err
}

func (s *Server) serve(ctx context.Context) error {
	pid := fmt.Sprint(os.Getpid())
	s.log.info("Started server process [%s]", s.log.style(pid, cyan))
	if err := s.startup(ctx); err != nil {
		return err
	}
	interrupted := s.mainLoop(ctx)
	if err := s.shutdown(ctx); err != nil {
		return err
	}
	s.log.info("Finished server process [%s]", s.log.style(pid, cyan))
	return interrupted
}

// mainLoop waits until the server is asked to end. When the loop's own handling of SIGINT cancels the task, that counts
// too, and the cancellation is raised after the shutdown.
func (s *Server) mainLoop(ctx context.Context) error {
	err := s.exit.Wait(ctx)
	s.shouldExit = true
	return err
}

func (s *Server) startup(ctx context.Context) error {
	s.log.info("Waiting for application startup.")
	if err := py.Try(func() error { return s.config.App.Startup(ctx) }); err != nil {
		s.log.error("%s", py.FormatException(err))
		s.log.error("Application startup failed. Exiting.")
		return py.SystemExit.New(startupFailure)
	}
	s.log.info("Application startup complete.")
	socket, err := net.Listen("tcp", net.JoinHostPort(s.config.Host, fmt.Sprint(s.config.Port)))
	if err != nil {
		s.log.error("%s", s.bindError(err))
		if err := s.lifespanShutdown(ctx); err != nil {
			return err
		}
		return py.SystemExit.New(startupFailure)
	}
	s.addr = socket.Addr()
	s.http = &http.Server{
		Handler: s, IdleTimeout: time.Duration(s.config.keepAlive * float64(time.Second)),
		ErrorLog: silent, ConnState: s.connState,
	}
	s.clock.start()
	go s.http.Serve(listener{socket, s.log})
	s.logStarted()
	s.started = true
	return nil
}

// bindError words a failed bind as asyncio's create_server does.
func (s *Server) bindError(err error) string {
	var errno syscall.Errno
	var dns *net.DNSError
	switch {
	case errors.As(err, &errno):
		return fmt.Sprintf("[Errno %d] error while attempting to bind on address ('%s', %d): [errno %d] %s",
			int(errno), s.config.Host, s.config.Port, int(errno), errno)
	case errors.As(err, &dns):
		return "[Errno -2] Name or service not known"
	}
	return err.Error()
}

func (s *Server) logStarted() {
	port := s.config.Port
	if tcp, ok := s.addr.(*net.TCPAddr); ok {
		port = tcp.Port
	}
	url := "http://" + net.JoinHostPort(s.config.Host, fmt.Sprint(port))
	if s.log.colors {
		url = bold(url)
	}
	s.log.info("Uvicorn running on %s (Press CTRL+C to quit)", url)
}

// connState remembers connections that have not sent a request: a shutdown closes them at once.
func (s *Server) connState(c net.Conn, state http.ConnState) {
	if state == http.StateNew {
		s.conns.Store(c, nil)
	} else {
		s.conns.Delete(c)
	}
}

// answer runs the application for one request: run_asgi.
func (s *Server) answer(ctx context.Context, x *Exchange) error {
	err := py.Try(func() error { return s.config.App.Handle(ctx, x.scope, x) })
	switch {
	case err != nil:
		s.log.exception("Exception in ASGI application", err)
	case !x.started:
		s.log.error("ASGI callable returned without starting response.")
	case !x.ended:
		s.log.error("ASGI callable returned without completing response.")
	}
	switch {
	case x.ended:
	case !x.started:
		x.Start(500, []Header{{"content-type", "text/plain; charset=utf-8"}, {"connection", "close"}})
		return x.Body(ctx, []byte("Internal Server Error"), false)
	default:
		x.ended = true
		x.post(message{abort: true})
		s.answered(x)
	}
	return nil
}

// answered counts complete answers.
func (s *Server) answered(*Exchange) { s.active-- }
