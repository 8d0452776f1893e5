package asyncio

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// signalState holds the handlers of AddSignalHandler.
type signalState struct {
	handlers map[syscall.Signal]func()
}

// AddSignalHandler has fn called by the loop when the process gets a signal: loop.add_signal_handler().
func (l *Loop) AddSignalHandler(sig int, fn func(), opts ...CallOption) {
	l.checkClosed()
	s := syscall.Signal(sig)
	if s == syscall.SIGKILL || s == syscall.SIGSTOP {
		panic(py.RuntimeError.Newf("sig %d cannot be caught", sig))
	}
	l.RemoveSignalHandler(sig)
	if l.signals.handlers == nil {
		l.signals.handlers = map[syscall.Signal]func(){}
	}
	h := &Handle{}
	h.init(l, fn, nil, opts)
	l.signals.handlers[s] = onSignal(s, func() { l.postIfOpen(h) })
}

// RemoveSignalHandler undoes AddSignalHandler: loop.remove_signal_handler(). It reports whether there was a handler.
func (l *Loop) RemoveSignalHandler(sig int) bool {
	s := syscall.Signal(sig)
	stop, ok := l.signals.handlers[s]
	if ok {
		stop()
		delete(l.signals.handlers, s)
	}
	return ok
}

func (s *signalState) close() {
	for _, stop := range s.handlers {
		stop()
	}
	s.handlers = nil
}

// onSignal calls fn, on a goroutine of its own, for every such signal, until stop is called. A signal may come at any
// time, so nobody is deadlocked meanwhile.
func onSignal(sig syscall.Signal, fn func()) (stop func()) {
	release := interp.Hold()
	end := watchSignal(sig, fn)
	return func() {
		end()
		release()
	}
}

func watchSignal(sig syscall.Signal, fn func()) (stop func()) {
	c := make(chan os.Signal, 4)
	done, ended := make(chan struct{}), make(chan struct{})
	signal.Notify(c, sig)
	go func() {
		defer close(ended)
		for {
			select {
			case <-c:
				fn()
			case <-done:
				return
			}
		}
	}()
	var once sync.Once
	return func() {
		once.Do(func() {
			signal.Stop(c)
			close(done)
			<-ended
		})
	}
}

// interruptGrace is how long the second interrupt waits for the loop before it ends the process itself.
const interruptGrace = time.Second

// catchInterrupt has fn called in the loop for every SIGINT, until release is called. It begins when the loop first waits
// or has run for a while: a short program does not pay for it.
func (l *Loop) catchInterrupt(fn func()) (release func()) {
	var stop func()
	l.arm = func() {
		l.arm = nil
		if !signal.Ignored(syscall.SIGINT) {
			stop = l.watchInterrupt(fn)
		}
	}
	return func() {
		l.arm = nil
		if stop != nil {
			stop()
		}
	}
}

// armAfter is the number of turns after which a loop that never waits looks for interrupts too.
const armAfter = 64

func (l *Loop) watchInterrupt(fn func()) (release func()) {
	var last *time.Timer
	count := 0
	stop := watchSignal(syscall.SIGINT, func() {
		count++
		if count == 2 { // the program may never come back to the loop
			last = time.AfterFunc(interruptGrace, func() { py.Exit(130) })
		}
		l.postIfOpen(&interrupt{fn})
	})
	return func() {
		stop()
		if last != nil {
			last.Stop()
		}
	}
}

type interrupt struct{ fn func() }

func (i *interrupt) run(*futureCore) { i.fn() }
