package asyncio

import "iter"

// worker is a coroutine (iter.Pull) that runs tasks. A task that suspends keeps its worker; one that ends leaves it to
// the next. Control moves like this: the base, which is the goroutine that called RunForever, resumes a worker; a worker
// whose task suspends drives the loop on, and when the turn of another suspended task comes it resumes that one's
// worker and waits below it. So the active workers form a chain from the base up to the one that runs, and the turn of
// one further down is reached by giving control back. Each switch up is undone by at most one switch down, and a task
// that is its own successor, or a chain of two, costs less or none.
type worker struct {
	loop   *Loop
	task   *taskCore // the task whose frames are on the worker's stack
	begin  *taskCore // the task to begin when the worker's turn comes
	active bool      // in the chain
	resume func() (struct{}, bool)
	stop   func()
	yield  func(struct{}) bool
}

// runsCallbacks reports whether code of the program may run on top of the worker's stack.
func (w *worker) runsCallbacks() bool { return w.task == nil }

// workerFor returns the worker to which control goes for t's next step, when w drives.
func (l *Loop) workerFor(t *taskCore, w *worker) *worker {
	switch {
	case t.worker != nil:
		return t.worker
	case w == &l.base:
		w = l.freeWorker()
	case w.task == nil, w.task.waiter == &t.futureCore:
		// A worker without a task, or with one that waits for t and nothing else: it cannot go on before t has ended,
		// so t may run on top of it.
	case l.free != nil:
		w = l.free
	default:
		// The base finds a worker: making one here would need more stack than the task may have.
		l.first = t
		return &l.base
	}
	w.begin = t
	return w
}

// callbackWorker returns the worker on which callbacks of the program run, when w has a task on its stack.
func (l *Loop) callbackWorker() *worker {
	if l.free != nil {
		return l.free
	}
	return &l.base
}

// freeWorker returns a worker without a task: one of the chain if there is, else an idle or a new one.
func (l *Loop) freeWorker() *worker {
	if l.free != nil {
		return l.free
	}
	return l.idleWorker()
}

func (l *Loop) idleWorker() *worker {
	if n := len(l.idle); n > 0 {
		w := l.idle[n-1]
		l.idle[n-1] = nil
		l.idle = l.idle[:n-1]
		return w
	}
	l.workers++
	w := &worker{loop: l}
	w.resume, w.stop = iter.Pull(w.loopForever)
	return w
}

// loopForever is the coroutine's body: begin tasks and drive the loop, on one stack, until the turn goes elsewhere.
func (w *worker) loopForever(yield func(struct{}) bool) {
	w.yield = yield
	l := w.loop
	for {
		if l.target == w {
			l.target = nil
		}
		if w.begin != nil {
			w.runTask(w.takeBegin())
		}
		if l.target == nil {
			l.free = w
			l.advance(w)
		}
		switch target := l.target; {
		case target == w:
		case target.active:
			if !w.rest() {
				return
			}
		default:
			target.active = true
			target.resume()
		}
	}
}

func (w *worker) takeBegin() *taskCore {
	t := w.begin
	w.begin = nil
	return t
}

// rest makes the worker idle and gives control back.
func (w *worker) rest() bool {
	l := w.loop
	if l.free == w {
		l.free = nil
	}
	w.active = false
	l.idle = append(l.idle, w)
	return w.yield(struct{}{})
}

// runTask runs t from its beginning to its end; it may be suspended many times in between.
func (w *worker) runTask(t *taskCore) {
	l := w.loop
	if l.free == w {
		l.free = nil
	}
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
	base.active = true
	for {
		if l.target == nil {
			l.advance(base)
		}
		if l.target == base {
			l.target = nil
			switch t := l.first; {
			case t != nil:
				l.first = nil
				w := l.freeWorker()
				w.begin = t
				l.target = w
			case l.leaving:
				l.leaving = false
				return
			}
			continue
		}
		l.target.active = true
		l.target.resume()
	}
}
