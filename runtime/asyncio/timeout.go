package asyncio

import (
	"context"
	"fmt"
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Timeout cancels what runs between Enter and Exit when its time comes: asyncio.Timeout. WithTimeout is the short form.
type Timeout struct {
	state      timeoutState
	when       float64
	limited    bool   // when is not None
	timer      *timer // the one that is set: own, or another after Reschedule
	own        timer
	task       *taskCore
	cancelling int32
}

type timeoutState uint8

const (
	timeoutCreated timeoutState = iota
	timeoutActive
	timeoutExpiring
	timeoutExpired
	timeoutFinished
)

func (s timeoutState) String() string {
	return [...]string{"created", "active", "expiring", "expired", "finished"}[s]
}

// NewTimeout makes a timeout of some seconds from now: asyncio.timeout(delay).
func NewTimeout(ctx context.Context, delay float64) *Timeout {
	return TimeoutAt(mustLoop(ctx).Time() + delay)
}

// NewTimeoutOpt is NewTimeout with a delay that may be None (nil).
func NewTimeoutOpt(ctx context.Context, delay *float64) *Timeout {
	if delay == nil {
		mustLoop(ctx)
		return &Timeout{}
	}
	return NewTimeout(ctx, *delay)
}

// TimeoutAt makes a timeout that ends at a time of the loop's clock: asyncio.timeout_at(when).
func TimeoutAt(when float64) *Timeout { return &Timeout{when: when, limited: true} }

// TimeoutAtOpt is TimeoutAt with a time that may be None (nil).
func TimeoutAtOpt(when *float64) *Timeout {
	if when == nil {
		return &Timeout{}
	}
	return TimeoutAt(*when)
}

// WithTimeout runs body, and cancels it and raises TimeoutError when it takes longer than some seconds: async with
// asyncio.timeout(delay).
func WithTimeout(ctx context.Context, delay float64, body func(ctx context.Context) error) error {
	t := currentTaskOf(ctx)
	if t == nil {
		return noLoop()
	}
	now := t.loop.Time()
	to := Timeout{when: now + delay, limited: true, state: timeoutActive, task: t, cancelling: t.cancels}
	if interp.Virtual() { // each reading counts there
		now = t.loop.Time()
	}
	to.arm(now)
	return to.Exit(ctx, to.call(ctx, body))
}

// call runs the body of an async with block.
func (to *Timeout) call(ctx context.Context, body func(ctx context.Context) error) (err error) {
	defer catch(&err)
	return body(ctx)
}

// Run is async with t: body.
func (to *Timeout) Run(ctx context.Context, body func(ctx context.Context) error) error {
	if err := to.Enter(ctx); err != nil {
		return err
	}
	return to.Exit(ctx, to.call(ctx, body))
}

// Enter starts the timeout: Timeout.__aenter__().
func (to *Timeout) Enter(ctx context.Context) error {
	if to.state != timeoutCreated {
		return py.RuntimeError.New("Timeout has already been entered")
	}
	t := currentTaskOf(ctx)
	if t == nil {
		return py.RuntimeError.New("Timeout should be used inside a task")
	}
	to.state = timeoutActive
	to.task = t
	to.cancelling = t.cancels
	if to.limited {
		to.arm(t.loop.Time())
	}
	return nil
}

// Exit ends the timeout and returns what the block with the error err raises: Timeout.__aexit__().
func (to *Timeout) Exit(ctx context.Context, err error) error {
	to.disarm()
	switch to.state {
	case timeoutActive:
		to.state = timeoutFinished
	case timeoutExpiring:
		to.state = timeoutExpired
		if to.task.Uncancel() <= int(to.cancelling) && err != nil {
			if py.Is(err, py.CancelledError) {
				return py.RaiseWhileHandling(py.TimeoutError.New(), err)
			}
			insertTimeoutErrors(err)
		}
	}
	return err
}

// When returns the deadline in the loop's clock; false stands for None: Timeout.when().
func (to *Timeout) When() (float64, bool) { return to.when, to.limited }

// WhenOpt is When as an optional value.
func (to *Timeout) WhenOpt() *float64 {
	if !to.limited {
		return nil
	}
	return &to.when
}

// Expired reports whether the time came before the block ended: Timeout.expired().
func (to *Timeout) Expired() bool { return to.state == timeoutExpiring || to.state == timeoutExpired }

// Reschedule moves the deadline: Timeout.reschedule(when).
func (to *Timeout) Reschedule(when float64) { to.reschedule(when, true) }

// RescheduleOpt is Reschedule with a time that may be None (nil).
func (to *Timeout) RescheduleOpt(when *float64) {
	if when == nil {
		to.reschedule(0, false)
		return
	}
	to.reschedule(*when, true)
}

func (to *Timeout) reschedule(when float64, limited bool) {
	switch to.state {
	case timeoutActive:
	case timeoutCreated:
		panic(py.RuntimeError.New("Timeout has not been entered"))
	default:
		panic(py.RuntimeError.Newf("Cannot change state of %s Timeout", to.state))
	}
	to.when, to.limited = when, limited
	to.disarm()
	if limited {
		to.arm(to.task.loop.Time())
	}
}

// arm sets the timer, now being the time.
func (to *Timeout) arm(now float64) {
	l := to.task.loop
	t := &to.own
	if t.loop != nil {
		t = &timer{} // the first may still be in the heap
	}
	to.timer = t
	if to.when <= now {
		t.loop, t.action = l, to
		l.ready.push(readyItem{t, nil})
		return
	}
	l.schedule(t, to.when, to)
}

func (to *Timeout) disarm() {
	if to.timer != nil {
		to.timer.cancel()
		to.timer = nil
	}
}

// fire is Timeout._on_timeout.
func (to *Timeout) fire() {
	to.task.cancelAny(nil)
	to.state = timeoutExpiring
	to.timer = nil
}

// String returns repr(timeout).
func (to *Timeout) String() string {
	when := ""
	if to.state == timeoutActive {
		when = " when=None"
		if to.limited {
			when = " when=" + reprFloat(to.when, 3)
		}
	}
	return fmt.Sprintf("<Timeout [%s]%s>", to.state, when)
}

func reprFloat(f float64, digits int) string {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', digits, 64), 64)
	s := strconv.FormatFloat(r, 'f', -1, 64)
	if r == float64(int64(r)) {
		s += ".0"
	}
	return s
}

// insertTimeoutErrors puts a TimeoutError between an exception (and those of a group) and the CancelledError it came
// from: Timeout._insert_timeout_error.
func insertTimeoutErrors(err error) {
	insertTimeoutError(err)
	if py.Is(err, py.ExceptionGroup) {
		for _, e := range groupErrors(err) {
			insertTimeoutError(e)
		}
	}
}

func insertTimeoutError(err error) {
	type chained interface {
		Context() error
		SetContext(err error)
	}
	for e, ok := err.(chained); ok; e, ok = e.Context().(chained) {
		if cause := e.Context(); cause != nil && py.Is(cause, py.CancelledError) {
			te := py.TimeoutError.New()
			py.RaiseFrom(te, cause)
			te.(chained).SetContext(cause)
			e.SetContext(te)
			return
		}
	}
}
