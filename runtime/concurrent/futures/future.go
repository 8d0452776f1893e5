// Package futures answers Python's concurrent.futures: pools of threads (goroutines that hold the interpreter lock while
// they run Python code) and the futures of what they run.
package futures

import (
	"fmt"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Future is the result of a call that runs in another thread: concurrent.futures.Future. All its methods may be called
// from any goroutine.
type Future[T any] struct {
	future
	value T
}

type state uint8

const (
	pending state = iota
	running
	cancelled
	finished
)

func (s state) String() string {
	return [...]string{"pending", "running", "cancelled", "finished"}[s]
}

// future is what futures of all types have in common.
type future struct {
	mu        sync.Mutex
	state     state
	err       error
	callbacks []func()
	parked    []*interp.Parker
}

// AnyFuture is a *Future of any type.
type AnyFuture interface {
	Done() bool
	Cancelled() bool
	Cancel() bool
	Exception() (error, error)
	core() *future
}

func (f *future) core() *future { return f }

// NewFuture makes a future that nobody works on yet: concurrent.futures.Future().
func NewFuture[T any]() *Future[T] { return &Future[T]{} }

// Done reports whether the call has ended or was cancelled: Future.done().
func (f *future) Done() bool { interp.Breathe(); return f.is(finished) || f.is(cancelled) }

// Running reports whether the call runs now: Future.running().
func (f *future) Running() bool { interp.Breathe(); return f.is(running) }

// Cancelled reports whether the call was cancelled before it began: Future.cancelled().
func (f *future) Cancelled() bool { return f.is(cancelled) }

func (f *future) is(s state) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.state == s
}

// Cancel cancels a call that has not begun: Future.cancel().
func (f *future) Cancel() bool {
	f.mu.Lock()
	switch f.state {
	case running, finished:
		f.mu.Unlock()
		return false
	case cancelled:
		f.mu.Unlock()
		return true
	}
	f.settle(cancelled, nil)
	return true
}

// settle ends the future, unlocks it, and tells everybody.
func (f *future) settle(s state, err error) {
	f.state, f.err = s, err
	callbacks, parked := f.callbacks, f.parked
	f.callbacks, f.parked = nil, nil
	f.mu.Unlock()
	for _, p := range parked {
		p.Unpark()
	}
	for _, cb := range callbacks {
		cb()
	}
}

// SetRunningOrNotifyCancel marks the call as running; it reports false when it was cancelled:
// Future.set_running_or_notify_cancel().
func (f *future) SetRunningOrNotifyCancel() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.state == cancelled {
		return false
	}
	f.state = running
	return true
}

// SetResult ends the call with a result: Future.set_result().
func (f *Future[T]) SetResult(v T) {
	f.mu.Lock()
	f.checkOpen()
	f.value = v
	f.settle(finished, nil)
}

// SetException ends the call with an exception: Future.set_exception().
func (f *future) SetException(err error) {
	f.mu.Lock()
	f.checkOpen()
	f.settle(finished, err)
}

func (f *future) checkOpen() {
	if s := f.state; s == cancelled || s == finished {
		f.mu.Unlock()
		panic(InvalidStateError.Newf("%s: <Future at %p state=%s>", map[state]string{cancelled: "CANCELLED", finished: "FINISHED"}[s], f, s))
	}
}

// Result waits for the end of the call and returns its result: Future.result().
func (f *Future[T]) Result() (T, error) { return f.result(interp.Forever) }

// ResultTimeout is Result for at most some seconds; then it raises TimeoutError: Future.result(timeout).
func (f *Future[T]) ResultTimeout(seconds float64) (T, error) { return f.result(deadlineIn(seconds)) }

func (f *Future[T]) result(deadline int64) (T, error) {
	var zero T
	if err := f.wait(deadline); err != nil {
		return zero, err
	}
	if f.err != nil {
		return zero, f.err
	}
	return f.value, nil
}

// Exception waits for the end of the call and returns its exception, or nil: Future.exception(). The second error is
// CancelledError.
func (f *future) Exception() (exception, err error) {
	if err := f.wait(interp.Forever); err != nil {
		return nil, err
	}
	return f.err, nil
}

// ExceptionTimeout is Exception for at most some seconds: Future.exception(timeout).
func (f *future) ExceptionTimeout(seconds float64) (exception, err error) {
	if err := f.wait(deadlineIn(seconds)); err != nil {
		return nil, err
	}
	return f.err, nil
}

func deadlineIn(seconds float64) int64 {
	return interp.Deadline(interp.Seconds(interp.Now()) + max(seconds, 0))
}

// wait blocks the calling thread until the future is done.
func (f *future) wait(deadline int64) error {
	var p *interp.Parker
	f.mu.Lock()
	for f.state < cancelled {
		if p == nil {
			p = &interp.Parker{}
			f.parked = append(f.parked, p)
		}
		f.mu.Unlock()
		if p.Park(deadline) == interp.TimedOut && !f.Done() {
			return py.TimeoutError.New()
		}
		f.mu.Lock()
	}
	s := f.state
	f.mu.Unlock()
	if s == cancelled {
		return CancelledError.New()
	}
	return nil
}

// AddDoneCallback has fn called when the call ends, in its thread, or at once when it has ended:
// Future.add_done_callback().
func (f *Future[T]) AddDoneCallback(fn func(*Future[T])) { f.onDone(func() { fn(f) }) }

func (f *future) onDone(cb func()) {
	f.mu.Lock()
	if f.state < cancelled {
		f.callbacks = append(f.callbacks, cb)
		f.mu.Unlock()
		return
	}
	f.mu.Unlock()
	cb()
}

// String returns repr(future).
func (f *Future[T]) String() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case f.state != finished:
		return fmt.Sprintf("<Future at %p state=%s>", f, f.state)
	case f.err != nil:
		return fmt.Sprintf("<Future at %p state=finished raised %s>", f, py.ClassOf(f.err).Name)
	}
	return fmt.Sprintf("<Future at %p state=finished returned %s>", f, typeName(f.value))
}
