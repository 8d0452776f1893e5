package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Handle is what CallSoon returns: asyncio.Handle.
type Handle struct {
	loop      *Loop
	plain     func() // the callback, in one of two forms
	call      func(ctx context.Context) error
	text      string // its name where it is not the function's own, or with described set its repr
	vars      *contextvars.Context
	own       contextvars.Context
	cancelled bool
	described bool
}

// handlesAtOnce is how many handles of callbacks share a piece of memory. Most are soon forgotten, all together.
const handlesAtOnce = 8

// newHandle is a handle for a callback that is ready; only the goroutine that has the loop calls it.
func (l *Loop) newHandle() *Handle {
	if len(l.handles) == 0 {
		l.handles = make([]Handle, handlesAtOnce)
	}
	h := &l.handles[0]
	l.handles = l.handles[1:]
	return h
}

// Cancel cancels the callback: Handle.cancel(). Cancelling twice, or one that has run, has no effect.
func (h *Handle) Cancel() {
	if h.cancelled {
		return
	}
	if h.loop.debug {
		h.text, h.described = h.String(), true
	}
	h.cancelled = true
	h.plain, h.call = nil, nil
}

// Cancelled reports whether Cancel was called: Handle.cancelled().
func (h *Handle) Cancelled() bool { return h.cancelled }

// Context returns the context the callback runs in: Handle.get_context().
func (h *Handle) Context() *contextvars.Context { return h.vars }

// String returns repr(handle).
func (h *Handle) String() string { return h.describe("Handle", "") }

func (h *Handle) describe(class, when string) string {
	if h.described {
		return h.text
	}
	s := "<" + class
	if h.cancelled {
		s += " cancelled"
	}
	s += when
	if h.plain != nil || h.call != nil {
		s += " " + h.source()
	}
	return s + ">"
}

// source names the callback as reprs and reports do.
func (h *Handle) source() string {
	switch {
	case h.text != "":
		return h.text + "()"
	case h.plain != nil:
		return callbackSource(h.plain)
	}
	return callbackSource(h.call)
}

// init sets the callback and the context it runs in: a copy of the current one, as a rule.
func (h *Handle) init(l *Loop, plain func(), call func(ctx context.Context) error, opts []CallOption) {
	h.loop, h.plain, h.call = l, plain, call
	if len(opts) > 0 {
		c := callOptions(opts)
		h.text, h.vars = c.name, c.vars
		if c.call != nil {
			h.plain, h.call = nil, c.call
		}
	}
	if h.vars == nil {
		h.own = *l.currentVars()
		h.vars = &h.own
	}
}

// run calls the callback in its context and reports what it raises to the loop's exception handler.
func (h *Handle) run(*futureCore) {
	if h.cancelled {
		return
	}
	l := h.loop
	start := l.slowStart()
	err := l.runUser(h.plain, h.call, h.vars)
	l.slowEnd(start, h)
	if err != nil {
		l.callbackFailed(err, h.source(), h)
	}
}

// TimerHandle is what CallLater and CallAt return: asyncio.TimerHandle.
type TimerHandle struct {
	Handle
	timer timer
	when  float64
}

// When returns the time of the callback in the clock of Loop.Time, in seconds: TimerHandle.when().
func (h *TimerHandle) When() float64 { return h.when }

// Cancel cancels the callback: TimerHandle.cancel().
func (h *TimerHandle) Cancel() {
	h.timer.cancel()
	h.Handle.Cancel()
}

// String returns repr(handle).
func (h *TimerHandle) String() string {
	return h.describe("TimerHandle", " when="+py.Repr(h.when))
}

func (h *TimerHandle) fire() { h.Handle.run(nil) }
