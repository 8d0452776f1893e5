package uvicorn

import (
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// interrupts counts SIGINTs while a server handles them: package py hears of each one too, maybe only when the server
// has ended already.
var interrupts struct {
	sync.Mutex
	serving         int // servers that run
	handled, passed int // seen by a server, and by py
}

func init() {
	otherwise := py.OnInterrupt
	py.OnInterrupt = func() bool {
		i := &interrupts
		i.Lock()
		ours := i.serving > 0 || i.passed < i.handled
		if ours {
			i.passed++
		}
		i.Unlock()
		return ours || otherwise()
	}
}

func countInterrupts(serving, handled int) {
	interrupts.Lock()
	defer interrupts.Unlock()
	interrupts.serving += serving
	interrupts.handled += handled
}

// captureSignals has SIGINT and SIGTERM end the server; a second SIGINT ends it without waiting for requests.
func (s *Server) captureSignals() (release func()) {
	c := make(chan os.Signal, 4)
	done := make(chan struct{})
	countInterrupts(+1, 0)
	signal.Notify(c, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		for {
			select {
			case sig := <-c:
				if sig == syscall.SIGINT {
					countInterrupts(0, +1)
				}
				s.loop.CallSoonThreadsafe(func() { s.handleExit(sig) })
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(c)
		close(done)
		countInterrupts(-1, 0)
	}
}

func (s *Server) handleExit(sig os.Signal) {
	s.signals = append(s.signals, sig)
	if s.shouldExit && sig == syscall.SIGINT {
		s.forceExit = true
		return
	}
	s.SetShouldExit(true)
}

// raiseSignals gives the signals that ended the server their usual effect: SIGINT raises KeyboardInterrupt, SIGTERM ends
// the process.
func (s *Server) raiseSignals() error {
	for i := len(s.signals) - 1; i >= 0; i-- {
		if s.signals[i] == syscall.SIGINT {
			return py.KeyboardInterrupt.New()
		}
		terminate()
	}
	return nil
}

// terminate ends the process as an unhandled SIGTERM does. Tests replace it.
var terminate = func() {
	py.FlushStdout()
	py.Flush()
	signal.Reset(syscall.SIGTERM)
	if syscall.Kill(os.Getpid(), syscall.SIGTERM) == nil {
		select {} // the signal is on its way
	}
	os.Exit(128 + int(syscall.SIGTERM))
}
