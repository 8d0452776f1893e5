package interp

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
)

// SignalWatch has a function called for every signal of a kind: that of an event loop, or a handler of the program. Of
// several the newest is called.
type SignalWatch struct {
	sig syscall.Signal
	fn  func()
}

var signals struct {
	sync.Mutex
	watches map[syscall.Signal][]*SignalWatch
	stops   map[syscall.Signal]func() // end listening to the system
}

// WatchSignal registers fn for a signal. It sees what Raise sends at once, and what comes from outside once Arm was called.
func WatchSignal(sig syscall.Signal, fn func()) *SignalWatch {
	w := &SignalWatch{sig, fn}
	s := &signals
	s.Lock()
	defer s.Unlock()
	if s.watches == nil {
		s.watches, s.stops = map[syscall.Signal][]*SignalWatch{}, map[syscall.Signal]func(){}
	}
	s.watches[sig] = append(s.watches[sig], w)
	return w
}

// Arm begins to listen to the system; the function is called on a goroutine of its own.
func (w *SignalWatch) Arm() *SignalWatch {
	s := &signals
	s.Lock()
	defer s.Unlock()
	if s.stops[w.sig] != nil {
		return w
	}
	c, done, ended := make(chan os.Signal, 4), make(chan struct{}), make(chan struct{})
	signal.Notify(c, w.sig)
	go func() {
		defer close(ended)
		for {
			select {
			case <-c:
				RaiseSignal(w.sig)
			case <-done:
				return
			}
		}
	}()
	s.stops[w.sig] = func() {
		signal.Stop(c)
		close(done)
	}
	return w
}

// Stop undoes WatchSignal.
func (w *SignalWatch) Stop() {
	s := &signals
	s.Lock()
	all := s.watches[w.sig]
	if i := slices.Index(all, w); i >= 0 {
		all = slices.Delete(all, i, i+1)
	}
	s.watches[w.sig] = all
	var stop func()
	if len(all) == 0 {
		stop = s.stops[w.sig]
		delete(s.stops, w.sig)
	}
	s.Unlock()
	if stop != nil {
		stop()
	}
}

// RaiseSignal does what the signal does when it comes from outside; it reports false if nobody watches it.
func RaiseSignal(sig syscall.Signal) bool {
	s := &signals
	s.Lock()
	all := s.watches[sig]
	var fn func()
	if len(all) > 0 {
		fn = all[len(all)-1].fn
	}
	s.Unlock()
	if fn != nil {
		fn()
	}
	return fn != nil
}

// pending holds what the main thread must run at its next chance: the handlers of signals.
var pending struct {
	sync.Mutex
	any   atomic.Bool
	calls []func()
}

var mainParked *Parker // where the main thread blocks; guarded by mu

// Interrupt has fn run by the main thread: at once if it blocks, else the next time it looks (RunPending). What fn panics
// with is raised there.
func Interrupt(fn func()) {
	pending.Lock()
	pending.calls = append(pending.calls, fn)
	pending.any.Store(true)
	pending.Unlock()
	mu.Lock()
	if p := mainParked; p != nil && p.parked {
		p.rouse(Interrupted)
	}
	mu.Unlock()
}

// Pending reports whether something waits for RunPending.
func Pending() bool { return pending.any.Load() }

// RunPending runs what Interrupt has left, if the main thread calls it.
func RunPending() {
	if !pending.any.Load() || Current() != Main {
		return
	}
	for {
		pending.Lock()
		if len(pending.calls) == 0 {
			pending.any.Store(false)
			pending.Unlock()
			return
		}
		fn := pending.calls[0]
		pending.calls = pending.calls[1:]
		pending.Unlock()
		fn()
	}
}
