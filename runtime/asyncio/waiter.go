package asyncio

// waiter is the future that a task waits on in a primitive or asleep, with the timer that ends a sleep. A task waits in one
// of them at a time, and primitives forget the future before the task runs on: one serves again and again.
type waiter struct {
	futureCore
	why   waitable // what the deadlock report says
	timer timer
	used  bool
}

// newWaiter returns the task's waiter. freeWaiter gives it back.
func (t *taskCore) newWaiter(why waitable) *waiter {
	w := t.waiting
	if w == nil || w.used {
		w = &waiter{}
		w.loop = t.loop
		t.waiting = w
	}
	w.state, w.more, w.exc = pending, nil, nil
	w.used, w.why = true, why
	return w
}

// freeWaiter is called when nothing refers to w any more.
func (t *taskCore) freeWaiter(w *waiter) { w.used = false }

// newWaiter makes a future for a primitive which belongs to no task; why is what the deadlock report says.
func (l *Loop) newWaiter(why waitable) *futureCore {
	f := &struct {
		futureCore
		futureMore
	}{}
	f.loop, f.more = l, &f.futureMore
	f.why = why
	return &f.futureCore
}
