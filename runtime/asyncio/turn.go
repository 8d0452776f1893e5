package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// clockResolution is that of time.monotonic() in seconds: timers due within it belong to the same turn.
const clockResolution = 1e-9

// pollMask says how often a loop that is busy looks at its descriptors: every fourth turn. A turn takes microseconds.
const pollMask = 3

// advance runs the loop on w's goroutine until some worker's turn has come, and sets l.target to it. The loop itself
// has no goroutine: whoever stops running drives it on, so that most turns cost no switch.
func (l *Loop) advance(w *worker) {
	if l.step.task != nil {
		l.stepEnds()
	}
	for l.fatal == nil {
		if l.todo == 0 {
			l.here = w
			if !l.turn() {
				break
			}
			continue
		}
		it := l.ready.first()
		switch what := it.what.(type) {
		case *taskCore:
			l.next()
			if what.prepare() {
				if what.parked {
					what.endParked()
					continue
				}
				if l.debug {
					l.stepBegins(what)
				}
				l.target = l.workerFor(what, w)
				return
			}
		case *Handle, *DoneCallback, *timer, *ioHandle, droppedTask:
			if !w.runsCallbacks() && isUser(what) {
				l.target = l.callbackWorker()
				return
			}
			f := it.fut
			l.next()
			l.here = w
			what.run(f)
		default:
			f := it.fut
			l.next()
			what.run(f)
		}
	}
	l.leaving = true
	l.target = &l.base
}

func (l *Loop) next() {
	l.ready.drop()
	l.todo--
}

// hurry has an item run next, within the turn.
func (l *Loop) hurry(it readyItem) {
	l.ready.pushFirst(it)
	l.todo++
}

// isUser reports whether running the item runs code of the program, which must not happen on the stack of a task that
// waits: it would grow for good.
func isUser(what runnable) bool {
	if t, ok := what.(*timer); ok {
		return t.user()
	}
	return true
}

// turn is the first half of BaseEventLoop._run_once: it waits until something is ready and decides what this turn will
// run. It reports false when the loop was stopped.
func (l *Loop) turn() bool {
	if l.inTurn && l.stopping {
		return false
	}
	l.inTurn = true
	l.turns++
	if l.turns == armAfter && l.arm != nil {
		l.arm()
	}
	if len(l.timers) > 0 {
		l.dropCancelled()
	}
	if l.hasMail.Load() {
		l.takeMail()
	}
	if interp.Wanted() {
		interp.Switch()
	}
	if interp.Pending() {
		l.runPending()
	}
	if len(l.flush) > 0 {
		l.flushWrites()
	}
	if l.ready.n == 0 && !l.stopping {
		l.wait()
	} else if l.poller != nil && l.turns&pollMask == 0 {
		l.poller.poll()
	}
	if l.poller != nil {
		l.takeEvents()
	}
	if len(l.timers) > 0 || interp.Virtual() { // on the virtual clock each reading counts, as CPython's would
		l.dueTimers()
	}
	l.todo = l.ready.n
	return true
}

// wait blocks until the next timer or a call from another thread.
func (l *Loop) wait() {
	if l.arm != nil {
		l.arm()
	}
	py.FlushStdout()
	deadline := interp.Forever
	if len(l.timers) > 0 {
		when := l.timers[0].when
		if when-l.Time() <= 0 {
			return
		}
		deadline = interp.Deadline(when)
	}
	if l.parker.Park(deadline) == interp.Stuck {
		l.deadlocked()
	}
	if l.hasMail.Load() {
		l.takeMail()
	}
}

func (l *Loop) dueTimers() {
	end := l.Time() + clockResolution
	for len(l.timers) > 0 && l.timers[0].when < end {
		h := l.timers.pop()
		h.scheduled = false
		l.ready.push(readyItem{h, nil})
	}
}

// runUser calls code of the program, in one of two forms, with vars as its current context.
func (l *Loop) runUser(plain func(), call func(context.Context) error, vars *contextvars.Context) (err error) {
	saved := l.ctx
	defer func() {
		l.ctx = saved
		if r := recover(); r != nil {
			err = py.Recovered(r)
		}
	}()
	if plain != nil {
		// Nobody sees the context, but for operations that look for the current one.
		l.plainCtx = loopContext{Context: saved.Context, loop: l, vars: vars}
		l.ctx = &l.plainCtx
		plain()
		return nil
	}
	l.ctx = &loopContext{Context: saved.Context, loop: l, vars: vars}
	return call(l.ctx)
}

// callbackFailed reports what a callback raised, but for SystemExit and KeyboardInterrupt, which end the loop.
func (l *Loop) callbackFailed(err error, source string, h *Handle) {
	if isBaseError(err) {
		l.fatal = err
		return
	}
	l.CallExceptionHandler(&ExceptionContext{Message: "Exception in callback " + source, Exception: err, Handle: h})
}
