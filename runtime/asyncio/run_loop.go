package asyncio

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// RunForever runs the loop until Stop is called: loop.run_forever(). The error is a SystemExit or KeyboardInterrupt that
// ended it.
func (l *Loop) RunForever() error {
	l.checkClosed()
	if l.running {
		return py.RuntimeError.New("This event loop is already running")
	}
	release := l.enter()
	defer release()
	l.inTurn = false
	l.driveBase()
	err := l.fatal
	l.fatal = nil
	return err
}

func (l *Loop) enter() (leave func()) {
	l.running = true
	t := interp.Current()
	inThread := t != interp.Main || l.parent != nil && interp.ThreadOf(l.parent) != nil
	if !inThread {
		interp.EnterLoop(&l.parker)
	}
	before, entered := t.Loop, t.Entered
	t.Loop, t.Entered = l, nil
	return func() {
		t.Loop, t.Entered = before, entered
		if !inThread {
			interp.LeaveLoop(&l.parker)
		}
		l.running, l.stopping = false, false
		l.current = nil
	}
}

// Stop ends RunForever after the turn under way: loop.stop().
func (l *Loop) Stop() { l.stopping = true }

// RunUntilComplete runs the loop until aw is done and returns its result: loop.run_until_complete().
func RunUntilComplete[T any](l *Loop, aw Awaitable[T]) (T, error) {
	l.checkClosed()
	var zero T
	if l.running {
		return zero, py.RuntimeError.New("This event loop is already running")
	}
	_, isFuture := aw.(FutureLike[T])
	f := ensureOn(l, l.ctx, aw)
	if f.core().loop != l {
		return zero, otherLoop()
	}
	if !isFuture {
		f.core().flags |= noDestroyLog
	}
	return runUntil(l, f)
}

// otherLoop is what awaiting a future on a loop that it does not belong to raises.
func otherLoop() error {
	return py.ValueError.New("The future belongs to a different loop than the one specified as the loop argument")
}

func runUntil[T any](l *Loop, f FutureLike[T]) (T, error) {
	var zero T
	stop := &stopLoop{l}
	f.core().addCallback(stop)
	err := l.RunForever()
	f.core().dropCallback(stop)
	if err != nil {
		if f.Done() && !f.Cancelled() {
			_ = f.Exception()
		}
		return zero, err
	}
	if !f.Done() {
		return zero, py.RuntimeError.New("Event loop stopped before Future completed.")
	}
	return f.Result()
}

// stopLoop is _run_until_complete_cb.
type stopLoop struct{ loop *Loop }

func (s *stopLoop) run(f *futureCore) {
	if f.state == finished && f.exc != nil && isBaseError(f.exc) {
		return
	}
	s.loop.Stop()
}

// Close ends the loop for good: loop.close(). Tasks that are still suspended are unwound, as if Python had dropped them.
func (l *Loop) Close() {
	if l.running {
		panic(py.RuntimeError.New("Cannot close a running event loop"))
	}
	if l.closed {
		return
	}
	l.unwind()
	for _, g := range slices.Clone(l.asyncGens.list) {
		g.unwind()
	}
	l.mailLock.Lock()
	l.closed = true
	l.mailLock.Unlock()
	l.reportFailed()
	l.ready.clear()
	l.timers = nil
	l.closeExecutor()
	l.signals.close()
	l.closePoller()
	l.endWorkers()
}

// unwind drops the tasks that are not done: those that wait get GeneratorExit, so that their finally blocks run.
func (l *Loop) unwind() {
	l.ready.clear()
	for t := range l.tasks.all {
		if t.flags&noDestroyLog == 0 {
			l.CallExceptionHandler(&ExceptionContext{Message: "Task was destroyed but it is pending!", Task: t.self.(AnyTask)})
		}
	}
	for l.tasks.root.next != &l.tasks.root {
		t := l.tasks.root.next
		if t.worker == nil {
			t.self.(taskObject).AnyCoro().drop()
			l.tasks.remove(t)
			continue
		}
		l.unwindTask(t.worker.task) // the one on top, when several share a worker
	}
	l.ready.clear()
}

func (l *Loop) unwindTask(t *taskCore) {
	t.unwinding = true
	t.throw = py.GeneratorExit.New()
	t.waiter = nil
	l.target = t.worker
	l.fatal = errUnwinding
	l.toWorker(t.worker)
	l.target, l.fatal, l.leaving = nil, nil, false
	t.flags &^= logTraceback
	l.tasks.remove(t)
}

// errUnwinding keeps the workers of unwound tasks from driving the loop: control comes straight back.
var errUnwinding = py.GeneratorExit.New()
