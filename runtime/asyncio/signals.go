package asyncio

import (
	"os/signal"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	_ "github.com/py2goasync/py2goasync/runtime/internal/interrupt" // Ctrl-C
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// signalState holds the handlers of AddSignalHandler.
type signalState struct {
	handlers map[syscall.Signal]func()
}

// AddSignalHandler has fn called by the loop when the process gets a signal: loop.add_signal_handler().
func (l *Loop) AddSignalHandler(sig int, fn func(), opts ...CallOption) {
	checkSignal(sig)
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

// signalNumber checks the arguments of loop.add_signal_handler().
func signalNumber(sig, fn any) int {
	if IsCoroutineFunction(fn) {
		panic(py.TypeError.New("coroutines cannot be used with add_signal_handler()"))
	}
	if _, ok := py.Carried(sig).(int); !ok {
		panic(py.TypeError.Newf("sig must be an int, not %s", py.Repr(sig)))
	}
	return lib.Int(sig)
}

func checkSignal(sig int) {
	if sig < 1 || sig > 64 {
		panic(py.ValueError.Newf("invalid signal number %d", sig))
	}
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
	w := interp.WatchSignal(sig, fn)
	if sig != syscall.SIGINT || !py.InMain() {
		w.Arm()
	}
	return func() {
		w.Stop()
		release()
	}
}

// interruptGrace is how long the second interrupt waits for the loop before it ends the process itself.
const interruptGrace = time.Second

// catchInterrupt has fn called in the loop for every SIGINT, until release is called. It listens to the system when the
// loop first waits or has run for a while: a short program does not pay for it.
func (l *Loop) catchInterrupt(fn func()) (release func()) {
	var last *time.Timer
	count := 0
	w := interp.WatchSignal(syscall.SIGINT, func() {
		count++
		if count == 2 { // the program may never come back to the loop
			last = time.AfterFunc(interruptGrace, func() { py.Exit(130) })
		}
		l.postIfOpen(&interrupt{fn})
	})
	l.arm = func() {
		l.arm = nil
		if !py.InMain() && !signal.Ignored(syscall.SIGINT) {
			w.Arm()
		}
	}
	return func() {
		l.arm = nil
		w.Stop()
		if last != nil {
			last.Stop()
		}
	}
}

// armAfter is the number of turns after which a loop that never waits looks for interrupts too.
const armAfter = 64

type interrupt struct{ fn func() }

func (i *interrupt) run(*futureCore) { i.fn() }

// runPending runs the handlers of signals that have come: what one raises ends RunForever.
func (l *Loop) runPending() {
	if err := py.Try(func() error { interp.RunPending(); return nil }); err != nil {
		l.fatal = err
	}
}
