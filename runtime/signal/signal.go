// Package signal answers Python's signal module. Handlers run in the main thread, where it blocks or sends itself a
// signal.
package signal

import (
	"context"
	gosignal "os/signal"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/interrupt"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// installed is what the program has set for one signal.
type installed struct {
	handler any
	watch   *interp.SignalWatch
}

var handlers = map[int]*installed{}

// defaultInt is signal.default_int_handler, what SIGINT has at the start.
var defaultInt = lib.Func("default_int_handler", "signalnum, frame, /", func([]any) any { panic(py.KeyboardInterrupt.New()) })

var sigDfl, sigIgn any

func number(x any) int {
	n := lib.Int(x)
	if n < 1 || n >= signals {
		panic(py.ValueError.New("signal number out of range"))
	}
	return n
}

// getsignal is signal.getsignal(signalnum).
func getsignal(sig int) any {
	if h := handlers[sig]; h != nil {
		return h.handler
	}
	switch syscall.Signal(sig) {
	case syscall.SIGINT:
		return defaultInt
	case syscall.SIGPIPE, syscall.SIGXFSZ:
		return sigIgn
	}
	return sigDfl
}

// set is signal.signal(signalnum, handler).
func set(sig int, handler any) any {
	if interp.Current() != interp.Main {
		panic(py.ValueError.New("signal only works in main thread of the main interpreter"))
	}
	action, isAction := handler.(*py.Instance)
	if isAction {
		isAction = action == sigDfl || action == sigIgn
	}
	if n, ok := handler.(int); ok && (n == 0 || n == 1) {
		handler, isAction = sigDfl, true
		if n == 1 {
			handler = sigIgn
		}
	}
	if !isAction && !py.IsCallable(handler) {
		panic(py.TypeError.New("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"))
	}
	s := syscall.Signal(sig)
	if s == syscall.SIGKILL || s == syscall.SIGSTOP {
		panic(lib.OSError(syscall.EINVAL))
	}
	old := getsignal(sig)
	if h := handlers[sig]; h != nil && h.watch != nil {
		h.watch.Stop()
		interp.Release()
	}
	now := &installed{handler: handler}
	handlers[sig] = now
	switch handler {
	case sigIgn:
		if s == syscall.SIGINT {
			now.listen(s, func() {})
		} else {
			gosignal.Ignore(s)
		}
	case sigDfl:
		if s == syscall.SIGINT {
			now.listen(s, func() { py.Exit(130) })
		} else {
			gosignal.Reset(s)
		}
	default:
		now.listen(s, func() { interp.Interrupt(func() { call(handler, sig) }) })
	}
	return old
}

// listen has fn called for every such signal. One may come at any time, so nobody is deadlocked meanwhile.
func (h *installed) listen(s syscall.Signal, fn func()) {
	interp.Retain()
	h.watch = interp.WatchSignal(s, fn)
	if s != syscall.SIGINT || !py.InMain() { // package py listens to SIGINT
		h.watch.Arm()
	}
}

// call calls a handler with the frame that the main thread was in.
func call(handler any, sig int) {
	var f any
	if frames := py.CallStack(1); len(frames) > 0 {
		f = py.FrameObject(frames[len(frames)-1])
	}
	_, err := py.Call(py.CurrentContext(), handler, sig, f)
	py.Check(err)
}

// Raise is signal.raise_signal(signum).
func Raise(sig int) {
	if !interrupt.Self(syscall.Signal(sig)) {
		lib.CheckOS(syscall.Kill(syscall.Getpid(), syscall.Signal(sig)))
	}
}

// pause is signal.pause(): it waits for any signal that has a handler.
func pause() {
	release := interp.Hold()
	defer release()
	p := interp.Parker{}
	p.OnInterrupt = func() {}
	p.Park(interp.Forever)
	interp.RunPending()
}

// timer is the interval timer of the process: signal.alarm() and setitimer(ITIMER_REAL).
var timer struct {
	t        *time.Timer
	due      time.Time
	interval time.Duration
	release  func()
}

func left() (value, interval float64) {
	if timer.t == nil {
		return 0, 0
	}
	return max(0, time.Until(timer.due).Seconds()), timer.interval.Seconds()
}

func setTimer(seconds, interval float64) {
	if timer.t != nil {
		timer.t.Stop()
		timer.t = nil
		timer.release()
	}
	if seconds <= 0 {
		return
	}
	timer.release = interp.Hold()
	d := time.Duration(seconds * 1e9)
	timer.due, timer.interval = time.Now().Add(d), time.Duration(interval*1e9)
	var t *time.Timer
	t = time.AfterFunc(d, func() {
		if !interp.RaiseSignal(syscall.SIGALRM) {
			_ = syscall.Kill(syscall.Getpid(), syscall.SIGALRM)
		}
		if interval > 0 {
			t.Reset(timer.interval)
		}
	})
	timer.t = t
}

func init() {
	makeEnums()
	sigDfl, sigIgn = py.GetAttr(HandlersType, "SIG_DFL"), py.GetAttr(HandlersType, "SIG_IGN")
}

// Module is the module object of signal.
var Module = lib.Module("signal", func(m *py.Module) {
	m.Set("Signals", SignalsType).Set("Handlers", HandlersType).Set("SIG_DFL", sigDfl).Set("SIG_IGN", sigIgn).Set("NSIG", signals)
	m.Set("ITIMER_REAL", 0).Set("ITIMER_VIRTUAL", 1).Set("ITIMER_PROF", 2).Set("Sigmasks", SigmasksType).Set("ItimerError", py.OSError).Set("default_int_handler", defaultInt)
	for _, n := range names {
		m.Set(n.name, member(int(n.sig)))
	}
	for _, how := range []string{"SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"} {
		m.Set(how, py.GetAttr(SigmasksType, how))
	}
	lib.Add(m, "signal", "signalnum, handler", func(a []any) any { return set(number(a[0]), a[1]) })
	lib.Add(m, "getsignal", "signalnum", func(a []any) any { return getsignal(number(a[0])) })
	lib.AddC(m, "strsignal", "signalnum, /", func(a []any) any { return strsignal(number(a[0])) })
	lib.AddC(m, "raise_signal", "signalnum, /", func(a []any) any { Raise(lib.Int(a[0])); return nil })
	lib.AddC(m, "pause", "", func([]any) any { pause(); return nil })
	lib.AddC(m, "alarm", "seconds, /", func(a []any) any {
		v, _ := left()
		setTimer(float64(lib.Int(a[0])), 0)
		return int(v + 0.999)
	})
	itimer := func(which any) {
		if lib.Int(which) != 0 {
			panic(py.NotImplementedError.New("only ITIMER_REAL is supported"))
		}
	}
	lib.AddC(m, "setitimer", "which, seconds, interval=0.0, /", func(a []any) any {
		itimer(a[0])
		v, i := left()
		setTimer(lib.Float(a[1]), lib.Float(a[2]))
		return py.Tuple{v, i}
	})
	lib.AddC(m, "getitimer", "which, /", func(a []any) any {
		itimer(a[0])
		v, i := left()
		return py.Tuple{v, i}
	})
	lib.Add(m, "valid_signals", "", func([]any) any {
		s := py.NewSet[any]()
		for n := 1; n < signals; n++ {
			if n != 32 && n != 33 { // those are the C library's
				s.Add(member(n))
			}
		}
		return s
	})
	m.Set("siginterrupt", py.NewBuiltin("siginterrupt", "signalnum, flag, /", func(context.Context, []any) (any, error) { return nil, nil }))
})
