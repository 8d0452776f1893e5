package asyncio

import (
	"iter"
	"runtime"
)

// worker is a goroutine that runs tasks, and the goroutine that called RunForever, the base. One of them runs at a time. A
// task that suspends keeps its worker; one that ends leaves it to the next. The loop itself has no goroutine: the worker
// whose task suspends drives the loop on, and when the turn of another suspended task comes it changes places with that
// one's worker, which costs one switch.
type worker struct {
	loop  *Loop
	task  *taskCore // the task whose frames are on the worker's stack
	begin *taskCore // the task to begin when the worker's turn comes
	place *place    // where its goroutine waits, unless it runs
	ended bool
}

// place is where one goroutine waits: a coroutine of package iter, used as what it is underneath, a place in which the
// goroutine that runs changes with the one that waits. Every goroutine brings its own, but takes that of the one whose
// turn it is: there are as many as goroutines that wait. To package iter it looks as if its two sides took turns.
type place struct {
	next  func() (struct{}, bool)
	yield func(struct{}) bool
	taken bool // by a call of next, so that yield is what wakes
}

// switchTo gives control to another worker and returns when w's turn has come again.
func (w *worker) switchTo(to *worker) {
	if p := w.changeWith(to); p.taken {
		p.next()
	} else {
		p.yield(struct{}{})
	}
}

// changeWith prepares a switch to another worker, which is done by next of the place returned when it is taken, else by
// yield.
func (w *worker) changeWith(to *worker) *place {
	p := to.place
	w.place, to.place = p, nil
	p.taken = !p.taken
	return p
}

// runsCallbacks reports whether code of the program may run on top of the worker's stack.
func (w *worker) runsCallbacks() bool { return w.task == nil }

// workerFor returns the worker to which control goes for t's next step, when w drives.
func (l *Loop) workerFor(t *taskCore, w *worker) *worker {
	switch {
	case t.worker != nil:
		return t.worker
	case w == &l.base:
		w = l.idleWorker()
	case w.task == nil, w.task.waiter == &t.futureCore:
		// A worker without a task, or with one that waits for t and nothing else: it cannot go on before t has ended,
		// so t may run on top of it.
	case len(l.idle) > 0:
		w = l.takeIdle()
	default:
		// The base makes a worker: making one here would need more stack than the task may have.
		l.first = t
		return &l.base
	}
	w.begin = t
	return w
}

// callbackWorker returns the worker on which callbacks of the program run, when the one that drives has a task on its
// stack.
func (l *Loop) callbackWorker() *worker {
	if len(l.idle) > 0 {
		return l.takeIdle()
	}
	return &l.base
}

// takeIdle returns the worker that became idle last.
func (l *Loop) takeIdle() *worker {
	n := len(l.idle) - 1
	w := l.idle[n]
	l.idle[n] = nil
	l.idle = l.idle[:n]
	return w
}

// idleWorker returns an idle worker or a new one.
func (l *Loop) idleWorker() *worker {
	if len(l.idle) > 0 {
		return l.takeIdle()
	}
	l.workers++
	w := &worker{loop: l, place: &place{}}
	p := w.place
	p.next, _ = iter.Pull(func(yield func(struct{}) bool) {
		p.yield = yield
		w.loopForever()
	})
	return w
}

// loopForever is the worker's goroutine: begin tasks and drive the loop, until the turn goes elsewhere.
func (w *worker) loopForever() {
	l := w.loop
	defer w.end()
	for !l.ending {
		if l.target == w {
			l.target = nil
		}
		if w.begin != nil {
			w.runTask(w.takeBegin())
		}
		if l.target == nil {
			l.advance(w)
		}
		if target := l.target; target != w {
			l.idle = append(l.idle, w)
			w.switchTo(target)
		}
	}
	w.ended = true
}

// end is deferred where a worker's goroutine begins. What is no exception, but a mistake of ours or the end of a test, goes
// on in the goroutine that called RunForever.
func (w *worker) end() {
	if w.ended {
		return
	}
	l := w.loop
	w.ended = true
	l.target = &l.base
	if r := recover(); r != nil {
		l.broken = func() { panic(r) }
	} else {
		l.broken = runtime.Goexit
	}
}

func (w *worker) takeBegin() *taskCore {
	t := w.begin
	w.begin = nil
	return t
}

// runTask runs t from its beginning to its end; it may be suspended many times in between.
func (w *worker) runTask(t *taskCore) {
	l := w.loop
	t.below = w.task
	w.task, t.worker = t, w
	l.current = t
	t.begin()
	l.current = nil
	w.task, t.worker, t.below = t.below, nil, nil
	if e := l.eager; e != nil && e.task == t {
		l.target = e.caller
	}
}

// driveBase runs the loop from the goroutine that called RunForever until it is stopped.
func (l *Loop) driveBase() {
	base := &l.base
	for {
		if l.target == nil {
			l.advance(base)
		}
		if l.target == base {
			l.target = nil
			switch t := l.first; {
			case t != nil:
				l.first = nil
				w := l.idleWorker()
				w.begin = t
				l.target = w
			case l.leaving:
				l.leaving = false
				return
			}
			continue
		}
		l.toWorker(l.target)
	}
}

// toWorker gives control from the base to a worker and returns when it comes back.
func (l *Loop) toWorker(w *worker) {
	l.base.switchTo(w)
	if l.broken != nil {
		l.broken()
	}
}

// endWorkers ends the goroutines of all workers; they are idle. One that ends gives control to the one that waits in the
// place that it brought, and so on around, until it is back here.
func (l *Loop) endWorkers() {
	l.ending = true
	for len(l.idle) > 0 {
		if w := l.takeIdle(); !w.ended {
			l.toWorker(w)
		}
	}
}
