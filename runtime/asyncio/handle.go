package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
)

// Handle is what CallSoon returns: asyncio.Handle.
type Handle struct {
	loop      *Loop
	call      func(ctx context.Context) error
	name      func() string
	repr      string
	vars      *contextvars.Context
	cancelled bool
}

// Cancel cancels the callback: Handle.cancel(). Cancelling twice, or one that has run, has no effect.
func (h *Handle) Cancel() {
	if h.cancelled {
		return
	}
	if h.loop.debug {
		h.repr = h.String()
	}
	h.cancelled = true
	h.call = nil
}

// Cancelled reports whether Cancel was called: Handle.cancelled().
func (h *Handle) Cancelled() bool { return h.cancelled }

// Context returns the context the callback runs in: Handle.get_context().
func (h *Handle) Context() *contextvars.Context { return h.vars }

// String returns repr(handle).
func (h *Handle) String() string { return h.describe("Handle", "") }

func (h *Handle) describe(class, when string) string {
	if h.repr != "" {
		return h.repr
	}
	s := "<" + class
	if h.cancelled {
		s += " cancelled"
	}
	s += when
	if !h.cancelled && h.name != nil {
		s += " " + h.name() + "()"
	}
	return s + ">"
}

// run calls the callback in its context and reports what it raises to the loop's exception handler.
func (h *Handle) run(*futureCore) {
	if h.cancelled {
		return
	}
	h.loop.runCallback(h.call, h.vars, func() string { return h.name() + "()" }, h)
}

// TimerHandle is what CallLater and CallAt return: asyncio.TimerHandle.
type TimerHandle struct {
	Handle
	when      float64
	scheduled bool
	action    timerAction // what our own timers do instead of a call
}

// timerAction is the callback of a timer of the runtime itself: it runs no user code.
type timerAction interface{ fire() }

// When returns the time of the callback in the clock of Loop.Time, in seconds: TimerHandle.when().
func (h *TimerHandle) When() float64 { return h.when }

// Cancel cancels the callback: TimerHandle.cancel().
func (h *TimerHandle) Cancel() {
	if h.cancelled {
		return
	}
	if h.scheduled {
		h.loop.timersCancelled++
	}
	h.Handle.Cancel()
	h.action = nil
}

// String returns repr(handle).
func (h *TimerHandle) String() string {
	return h.describe("TimerHandle", fmt.Sprintf(" when=%v", h.when))
}

func (h *TimerHandle) run(*futureCore) {
	switch {
	case h.cancelled:
	case h.action != nil:
		h.action.fire()
	default:
		h.Handle.run(nil)
	}
}

// user reports whether running h runs code of the program.
func (h *TimerHandle) user() bool { return h.action == nil }
