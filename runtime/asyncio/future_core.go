package asyncio

import (
	"context"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

type futureState uint8

const (
	pending futureState = iota
	cancelled
	finished
)

// futureCore is what Future and Task of any type have in common: everything but the result.
type futureCore struct {
	loop  *Loop
	self  futureObject // the typed future around the core; nil for the ones that primitives wait on
	cb    doneCallback // the first callback; most futures have one
	exc   error
	more  *futureMore
	state futureState
	flags futureFlags
}

type futureFlags uint8

const (
	logTraceback futureFlags = 1 << iota // the exception has not been looked at
	noDestroyLog                         // somebody else answers for the future: never "destroyed but pending"
	registered                           // in loop.failed
	showing                              // its repr is being made
	unkept                               // a task that only the loop holds
)

// futureMore is what few futures have.
type futureMore struct {
	msg   any            // what cancel was called with
	saved error          // the CancelledError that ended the task, to be raised once
	cbs   []doneCallback // the callbacks but for the first
	why   waitable       // what the future stands for, in the deadlock report
}

// futureObject is a *Future[T] or *Task[T].
type futureObject interface {
	AnyAwaitable
	core() *futureCore
	runTask() error // of a task: its coroutine
	cancelAny(msg any) bool
	resultAny() any
	String() string
}

// doneCallback is called by the loop, one turn after the future is done.
type doneCallback interface{ run(f *futureCore) }

// waitable names what a task waits for.
type waitable interface{ describeWait() string }

func (f *futureCore) core() *futureCore { return f }

func (f *futureCore) done() bool { return f.state != pending }

// addCallback is Future.add_done_callback.
func (f *futureCore) addCallback(cb doneCallback) {
	switch {
	case f.state != pending:
		f.loop.ready.push(readyItem{cb, f})
	case f.cb == nil && (f.more == nil || len(f.more.cbs) == 0):
		f.cb = cb
	default:
		m := f.info()
		m.cbs = append(m.cbs, cb)
	}
}

// removeCallback is Future.remove_done_callback; same tells which ones to remove.
func (f *futureCore) removeCallback(same func(doneCallback) bool) int {
	n := 0
	if f.cb != nil && same(f.cb) {
		f.cb = nil
		n++
	}
	if m := f.more; m != nil {
		before := len(m.cbs)
		m.cbs = slices.DeleteFunc(m.cbs, same)
		n += before - len(m.cbs)
	}
	return n
}

// dropCallback removes one callback of the runtime itself.
func (f *futureCore) dropCallback(cb doneCallback) {
	if f.cb == cb {
		f.cb = nil
	} else if f.more != nil {
		f.removeCallback(func(c doneCallback) bool { return c == cb })
	}
}

// callbacks lists the callbacks in order.
func (f *futureCore) callbacks() (out []doneCallback) {
	if f.cb != nil {
		out = append(out, f.cb)
	}
	if f.more != nil {
		out = append(out, f.more.cbs...)
	}
	return out
}

// scheduleCallbacks asks the loop to call all callbacks, in order.
func (f *futureCore) scheduleCallbacks() {
	if f.cb != nil {
		f.loop.ready.push(readyItem{f.cb, f})
		f.cb = nil
	}
	if m := f.more; m != nil {
		for _, cb := range m.cbs {
			f.loop.ready.push(readyItem{cb, f})
		}
		m.cbs = nil
	}
}

// resolve marks the future finished; the typed future has stored its result.
func (f *futureCore) resolve() {
	f.state = finished
	f.scheduleCallbacks()
}

// release resolves a future that carries nothing unless it is done: how primitives wake a waiter.
func (f *futureCore) release() bool {
	if f.state != pending {
		return false
	}
	f.resolve()
	return true
}

// fire is the timer of sleep: futures._set_result_unless_cancelled.
func (f *futureCore) fire() { f.release() }

// fail marks the future finished with an exception.
func (f *futureCore) fail(err error) {
	if py.Is(err, py.StopIteration) {
		stop := err
		err = py.RaiseFrom(py.RuntimeError.New("StopIteration interacts badly with generators and cannot be raised into a Future"), stop)
	}
	f.exc = err
	f.state = finished
	f.flags |= logTraceback
	if f.flags&unkept != 0 && f.loop.running && f.callbacks() == nil {
		f.loop.hurry(readyItem{droppedTask{}, f})
		return
	}
	f.scheduleCallbacks()
	if f.flags&registered == 0 {
		f.flags |= registered
		f.loop.failed = append(f.loop.failed, f)
	}
}

// cancel is Future.cancel of a plain future.
func (f *futureCore) cancel(msg any) bool {
	f.flags &^= logTraceback
	if f.state != pending {
		return false
	}
	f.state = cancelled
	if msg != nil || f.more != nil {
		f.info().msg = msg
	}
	f.scheduleCallbacks()
	return true
}

// cancelAs cancels the future as its kind does: a task, a gather.
func (f *futureCore) cancelAs(msg any) bool {
	if f.self != nil {
		return f.self.cancelAny(msg)
	}
	return f.cancel(msg)
}

func (f *futureCore) info() *futureMore {
	if f.more == nil {
		f.more = &futureMore{}
	}
	return f.more
}

// standsFor says what the deadlock report calls the future.
func (f *futureCore) standsFor(why waitable) { f.info().why = why }

func (f *futureCore) runTask() error { panic("asyncio: a future runs nothing") }

// cancelledError is Future._make_cancelled_error: the saved error is given away once.
func (f *futureCore) cancelledError() error {
	if f.more == nil {
		return py.CancelledError.New()
	}
	if err := f.more.saved; err != nil {
		f.more.saved = nil
		return err
	}
	return newCancelled(f.more.msg)
}

func newCancelled(msg any) error {
	if msg == nil {
		return py.CancelledError.New()
	}
	return py.CancelledError.New(msg)
}

// resultErr returns the error that result() would raise.
func (f *futureCore) resultErr() error {
	switch f.state {
	case cancelled:
		return f.cancelledError()
	case pending:
		return py.InvalidStateError.New("Result is not set.")
	}
	f.flags &^= logTraceback
	return f.exc
}

// exception is Future.exception: the panics are its raises.
func (f *futureCore) exception() error {
	switch f.state {
	case cancelled:
		panic(f.cancelledError())
	case pending:
		panic(py.InvalidStateError.New("Exception is not set."))
	}
	f.flags &^= logTraceback
	return f.exc
}

// wait suspends the task until the future is done: what Future.__await__ and Task.__step do together. The error is the
// one thrown into the task, or the future's own.
func (f *futureCore) wait(t *taskCore) error {
	if f.state == pending {
		if t == nil {
			return noLoop()
		}
		f.block(t)
		return f.awaited(t.suspend())
	}
	return f.resultErr()
}

// await begins to wait for a future that is not done.
func (f *futureCore) await(ctx context.Context) (*taskCore, error) {
	t := taskOf(ctx)
	if t == nil {
		h := handOf(ctx)
		if h == nil {
			return nil, noLoop()
		}
		t = &h.task
	}
	f.block(t)
	return t, nil
}

// awaited is what an await raises whose task goes on: thrown, or what the future raises.
func (f *futureCore) awaited(thrown error) error {
	if thrown != nil {
		return thrown
	}
	if f.state == pending {
		return py.RuntimeError.New("await wasn't used with future")
	}
	return f.resultErr()
}

// block has the future wake the task that waits for it.
func (f *futureCore) block(t *taskCore) {
	if t.worker == nil { // by hand: whoever drives the coroutine gets the future
		t.waiter = f
		return
	}
	if f.loop != t.loop || f == &t.futureCore {
		t.throw = f.refuse(t)
		t.loop.ready.push(readyItem{t, nil})
		return
	}
	f.addCallback(t)
	t.waiter = f
	if t.mustCancel && f.cancelAs(t.cancelMsg()) {
		t.mustCancel = false
	}
}

// refuse says why the task cannot wait for the future.
func (f *futureCore) refuse(t *taskCore) error {
	if f.loop != t.loop {
		return py.RuntimeError.Newf("Task %s got Future %s attached to a different loop", t.self, f.describe())
	}
	return py.RuntimeError.Newf("Task cannot await on itself: %s", t.self)
}

// blockOn is block for a future that newWaiter has just made.
func (t *taskCore) blockOn(f *futureCore) {
	f.cb = t
	t.waiter = f
	if t.mustCancel && f.cancel(t.cancelMsg()) {
		t.mustCancel = false
	}
}

// hold is wait for a future that newWaiter has just made: it needs no checks, and little stack.
func (t *taskCore) hold(f *futureCore) error {
	t.blockOn(f)
	for { // suspend, without its frame
		p, err := t.leave()
		switch {
		case p == nil && err == nil:
			return f.exc
		case p == nil:
			return err
		case p.taken:
			p.next()
		default:
			p.yield(struct{}{})
		}
	}
}
