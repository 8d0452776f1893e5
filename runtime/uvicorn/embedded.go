package uvicorn

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
)

// Quiet writes no log lines: for servers of other frameworks, which have logs of their own.
func Quiet() Option { return func(c *Config) { c.level, c.accessLog = levelCritical+1, false } }

// Listen serves in the running loop until Stop is called, without the lifespan of the application, its signals and its log: what
// other frameworks build their servers on.
func (s *Server) Listen(ctx context.Context) error {
	s.loop = asyncio.GetRunningLoop(ctx)
	address := net.JoinHostPort(s.config.Host, strconv.Itoa(s.config.Port))
	socket, err := net.Listen("tcp", address)
	if err != nil {
		return lib.OSError(err)
	}
	s.addr = socket.Addr()
	s.http = &http.Server{
		Handler: s, IdleTimeout: time.Duration(s.config.keepAlive * float64(time.Second)),
		ErrorLog: silent, ConnState: s.connState,
	}
	s.clock.start()
	go s.http.Serve(listener{socket, s.log})
	s.started = true
	return nil
}

// Stop ends a server that Listen started: connections that have sent nothing are closed, requests may end within the given time.
func (s *Server) Stop(ctx context.Context, seconds float64) error {
	if !s.started {
		return nil
	}
	s.started = false
	s.refuseConnections()
	for waited := 0.0; len(s.tasks) > 0 && waited < seconds; waited += tick {
		if err := asyncio.Sleep(ctx, tick); err != nil {
			return err
		}
	}
	for t := range s.tasks {
		t.Cancel()
	}
	return nil
}
