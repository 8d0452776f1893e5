package asyncio

import "context"

// Event is a flag that tasks can wait for: asyncio.Event. The zero value is unset.
type Event struct {
	loopBound
	waiters waiters
	set     bool
	why     waitable
}

// NewEvent makes an event that is not set; no loop need run: asyncio.Event().
func NewEvent() *Event { return &Event{} }

// IsSet reports whether the event is set: Event.is_set().
func (e *Event) IsSet() bool { return e.set }

// Set sets the event and wakes everybody who waits: Event.set().
func (e *Event) Set() {
	if e.set {
		return
	}
	e.set = true
	for _, f := range e.waiters.all() {
		f.release()
	}
}

// Clear unsets the event: Event.clear().
func (e *Event) Clear() { e.set = false }

// Wait waits until the event is set: Event.wait().
func (e *Event) Wait(ctx context.Context) error {
	if e.set {
		return nil
	}
	t, err := e.bind(ctx, e)
	if err != nil {
		return err
	}
	why := e.why
	if why == nil {
		why = e
	}
	_, err = e.waiters.waitIn(t, why)
	return err
}

// String returns repr(event).
func (e *Event) String() string {
	state := "unset"
	if e.set {
		state = "set"
	}
	return reprPrimitive("asyncio.locks.Event", e, state, &e.waiters)
}

func (e *Event) describeWait() string { return "event.wait()" }
