package uvicorn

import (
	"context"
	"net"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// tick is how often, in seconds, a shutdown looks whether it may go on.
const tick = 0.1

// shutdown ends the server gracefully: no new connections, answers are completed, then the application shuts down.
func (s *Server) shutdown(ctx context.Context) error {
	s.log.info("Shutting down")
	s.refuseConnections()
	if err := asyncio.Sleep(ctx, tick); err != nil {
		return err
	}
	err := asyncio.NewTimeoutOpt(ctx, s.config.gracefulShutdown).Run(ctx, s.waitForRequests)
	switch {
	case err == nil:
	case py.Is(err, py.TimeoutError):
		s.log.error("Cancel %d running task(s), timeout graceful shutdown exceeded", len(s.tasks))
		for t := range s.tasks {
			t.Cancel("Task cancelled, timeout graceful shutdown exceeded")
		}
	default:
		return err
	}
	if s.forceExit {
		return nil
	}
	return s.lifespanShutdown(ctx)
}

// refuseConnections takes no new connections, closes those that have sent nothing, and tells WebSockets that the server goes.
func (s *Server) refuseConnections() {
	s.clock.stop()
	s.http.SetKeepAlivesEnabled(false)
	go s.http.Shutdown(context.Background())
	s.conns.Range(func(c, _ any) bool {
		c.(net.Conn).Close()
		return true
	})
	for c := range s.sockets {
		c.restart()
	}
}

// waitForRequests waits until all answers are complete and all background tasks have ended.
func (s *Server) waitForRequests(ctx context.Context) error {
	busy := func() bool { return s.active > 0 && !s.forceExit }
	if err := s.waitWhile(ctx, busy, "Waiting for connections to close. (CTRL+C to force quit)"); err != nil {
		return err
	}
	busy = func() bool { return len(s.tasks) > 0 && !s.forceExit }
	return s.waitWhile(ctx, busy, "Waiting for background tasks to complete. (CTRL+C to force quit)")
}

func (s *Server) waitWhile(ctx context.Context, busy func() bool, notice string) error {
	if !busy() {
		return nil
	}
	s.log.info("%s", notice)
	for busy() {
		if err := asyncio.Sleep(ctx, tick); err != nil {
			return err
		}
	}
	return nil
}

func (s *Server) lifespanShutdown(ctx context.Context) error {
	s.log.info("Waiting for application shutdown.")
	if err := py.Try(func() error { return s.config.App.Shutdown(ctx) }); err != nil {
		s.log.error("%s", py.FormatException(err))
		s.log.error("Application shutdown failed. Exiting.")
		return nil
	}
	s.log.info("Application shutdown complete.")
	return nil
}
