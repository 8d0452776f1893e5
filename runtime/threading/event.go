package threading

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Event is threading.Event.
type Event struct {
	set bool
	waiters
}

// EventType is the class threading.Event.
var EventType *py.Class

func (e *Event) isSet() bool {
	interp.Breathe()
	return e.set
}

func (e *Event) awaitSet(until int64) bool {
	if !e.set {
		e.wait(until, "an event")
	}
	return e.set
}

func makeEventClass() {
	of := func(self any) *Event { return self.(*Event) }
	isSet := lib.M("", func(self any, _ []any) any { return of(self).isSet() })
	EventType = lib.Class[Event]("threading", "Event", nil, py.Methods{
		"__new__": lib.New("", func([]any) any { return &Event{} }),
		"is_set":  isSet,
		"isSet":   isSet,
		"set": lib.M("", func(self any, _ []any) any {
			of(self).set = true
			of(self).wake(len(of(self).waiters))
			return nil
		}),
		"clear": lib.M("", func(self any, _ []any) any { of(self).set = false; return nil }),
		"wait":  lib.M("timeout=None", func(self any, a []any) any { return of(self).awaitSet(deadline(a[0])) }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			status := "unset"
			if of(self).set {
				status = "set"
			}
			return fmt.Sprintf("<threading.Event at %#x: %s>", py.Address(self), status)
		}),
	})
}

// PyClass returns threading.Event.
func (*Event) PyClass() *py.Class { return EventType }

// NewEvent is threading.Event().
func NewEvent() *Event { return &Event{} }

// IsSet is event.is_set().
func (e *Event) IsSet() bool { return e.isSet() }

// Set is event.set().
func (e *Event) Set() {
	e.set = true
	e.wake(len(e.waiters))
}

// Clear is event.clear().
func (e *Event) Clear() { e.set = false }

// Wait is event.wait(): it blocks until the event is set, and gives true.
func (e *Event) Wait() bool { return e.awaitSet(interp.Forever) }

// WaitFor is event.wait(timeout), in seconds; it reports whether the event is set.
func (e *Event) WaitFor(timeout float64) bool { return e.awaitSet(deadline(timeout)) }
