package asyncio

import (
	"context"
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Queue hands items from task to task, first in, first out: asyncio.Queue. NewLifoQueue and NewPriorityQueue make the
// other kinds.
type Queue[T any] struct {
	loopBound
	ring     fifo[T]  // the items
	kept     store[T] // the items of a queue of another kind
	maxsize  int
	getters  waiters
	putters  waiters
	pending  int // items not yet marked done
	finished Event
	closed   bool
	class    string
}

// store is the container of a queue that is not first in, first out.
type store[T any] interface {
	put(x T)
	get() T
	len() int
	all() []T
}

// NewQueue makes a queue for at most maxsize items, or for any number if that is 0 or less; no loop need run:
// asyncio.Queue(maxsize).
func NewQueue[T any](maxsize int) *Queue[T] { return newQueue[T]("Queue", maxsize, nil) }

func newQueue[T any](class string, maxsize int, kept store[T]) *Queue[T] {
	q := &Queue[T]{kept: kept, maxsize: maxsize, class: class}
	q.finished.set = true
	q.finished.why = (*queueJoin[T])(q)
	return q
}

// Qsize returns the number of items: Queue.qsize().
func (q *Queue[T]) Qsize() int {
	if q.kept != nil {
		return q.kept.len()
	}
	return q.ring.n
}

// Maxsize returns the number of items allowed: Queue.maxsize.
func (q *Queue[T]) Maxsize() int { return q.maxsize }

// Unfinished is the number of items for which task_done() has not been called: Queue._unfinished_tasks.
func (q *Queue[T]) Unfinished() int { return q.pending }

// Empty reports whether there are no items: Queue.empty().
func (q *Queue[T]) Empty() bool { return q.Qsize() == 0 }

// Full reports whether there are maxsize items: Queue.full().
func (q *Queue[T]) Full() bool { return q.maxsize > 0 && q.Qsize() >= q.maxsize }

// Put waits for a free place and adds an item: Queue.put().
func (q *Queue[T]) Put(ctx context.Context, item T) error {
	for q.Full() {
		t, f, err := q.enter(ctx, &q.putters, (*queuePut[T])(q))
		if err != nil {
			return err
		}
		for { // suspend, without its frame
			p, thrown := t.leave()
			if p == nil {
				err = thrown
				break
			}
			if p.taken {
				p.next()
			} else {
				p.yield(struct{}{})
			}
		}
		if err != nil {
			q.giveUp(&f.futureCore, &q.putters, !q.Full())
			return err
		}
		t.freeWaiter(f)
	}
	return q.PutNowait(item)
}

// PutNowait adds an item, or raises QueueFull: Queue.put_nowait().
func (q *Queue[T]) PutNowait(item T) error {
	if q.closed {
		return py.QueueShutDown.New()
	}
	if q.Full() {
		return py.QueueFull.New()
	}
	if q.kept != nil {
		q.kept.put(item)
	} else {
		q.ring.put(item)
	}
	q.pending++
	q.finished.set = false
	if q.getters.len() > 0 {
		wakeNext(&q.getters)
	}
	return nil
}

// Get waits for an item and takes it: Queue.get().
func (q *Queue[T]) Get(ctx context.Context) (T, error) {
	for q.Empty() {
		t, f, err := q.enter(ctx, &q.getters, (*queueGet[T])(q))
		if err != nil {
			var zero T
			return zero, err
		}
		for { // suspend, without its frame
			p, thrown := t.leave()
			if p == nil {
				err = thrown
				break
			}
			if p.taken {
				p.next()
			} else {
				p.yield(struct{}{})
			}
		}
		if err != nil {
			q.giveUp(&f.futureCore, &q.getters, !q.Empty())
			var zero T
			return zero, err
		}
		t.freeWaiter(f)
	}
	return q.take(), nil
}

// GetNowait takes an item, or raises QueueEmpty: Queue.get_nowait().
func (q *Queue[T]) GetNowait() (T, error) {
	if q.Empty() {
		var zero T
		if q.closed {
			return zero, py.QueueShutDown.New()
		}
		return zero, py.QueueEmpty.New()
	}
	return q.take(), nil
}

// take removes the next item of a queue that has one.
func (q *Queue[T]) take() (item T) {
	if q.kept != nil {
		item = q.kept.get()
	} else {
		item = q.ring.get()
	}
	if q.putters.len() > 0 {
		wakeNext(&q.putters)
	}
	return item
}

// enter begins to wait to be woken; whoever wakes the task takes f out of w.
func (q *Queue[T]) enter(ctx context.Context, w *waiters, why waitable) (*taskCore, *waiter, error) {
	if q.closed {
		return nil, nil, py.QueueShutDown.New()
	}
	t, err := q.bind(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	f := t.newWaiter(why)
	w.push(&f.futureCore)
	t.blockOn(&f.futureCore)
	return t, f, nil
}

// giveUp ends a wait in which the task was cancelled; one that was woken, but cancelled before it ran, wakes the next.
func (q *Queue[T]) giveUp(f *futureCore, w *waiters, possible bool) {
	f.cancel(nil)
	w.remove(f)
	if possible && f.state != cancelled {
		wakeNext(w)
	}
}

// wakeNext is Queue._wakeup_next.
func wakeNext(w *waiters) {
	for w.len() > 0 {
		if w.popLeft().release() {
			return
		}
	}
}

// TaskDone says that one item taken from the queue has been worked on: Queue.task_done(). It raises ValueError when
// called more often than items were put.
func (q *Queue[T]) TaskDone() {
	if q.pending <= 0 {
		panic(py.ValueError.New("task_done() called too many times"))
	}
	q.pending--
	if q.pending == 0 {
		q.finished.Set()
	}
}

// Join waits until every item put has been marked done: Queue.join().
func (q *Queue[T]) Join(ctx context.Context) error {
	if q.pending > 0 {
		return q.finished.Wait(ctx)
	}
	return nil
}

// Shutdown closes the queue: Queue.shutdown(immediate). Put raises QueueShutDown, and so does Get once the queue is
// empty; immediate drops the items.
func (q *Queue[T]) Shutdown(immediate ...bool) {
	q.closed = true
	if len(immediate) > 0 && immediate[0] {
		for !q.Empty() {
			if q.kept != nil {
				q.kept.get()
			} else {
				q.ring.get()
			}
			if q.pending > 0 {
				q.pending--
			}
		}
		if q.pending == 0 {
			q.finished.Set()
		}
	}
	for _, w := range []*waiters{&q.getters, &q.putters} {
		for w.len() > 0 {
			w.popLeft().release()
		}
	}
}

// String returns str(queue).
func (q *Queue[T]) String() string { return "<" + q.class + " " + q.format() + ">" }

// Repr returns repr(queue).
func (q *Queue[T]) Repr() string { return fmt.Sprintf("<%s at %p %s>", q.class, q, q.format()) }

func (q *Queue[T]) format() string {
	var b strings.Builder
	fmt.Fprintf(&b, "maxsize=%d", q.maxsize)
	if !q.Empty() {
		b.WriteString(" _queue=" + py.Repr(q.all()))
	}
	if n := q.getters.len(); n > 0 {
		fmt.Fprintf(&b, " _getters[%d]", n)
	}
	if n := q.putters.len(); n > 0 {
		fmt.Fprintf(&b, " _putters[%d]", n)
	}
	if q.pending > 0 {
		fmt.Fprintf(&b, " tasks=%d", q.pending)
	}
	if q.closed {
		b.WriteString(" shutdown")
	}
	return b.String()
}

func (q *Queue[T]) all() []T {
	if q.kept != nil {
		return q.kept.all()
	}
	return q.ring.all()
}

// What a task waits for in the deadlock report.
type (
	queueGet[T any]  Queue[T]
	queuePut[T any]  Queue[T]
	queueJoin[T any] Queue[T]
)

func (q *queueGet[T]) describeWait() string { return "queue.get() (the queue is empty)" }

func (q *queuePut[T]) describeWait() string {
	return fmt.Sprintf("queue.put() (the queue is full: maxsize %d)", q.maxsize)
}

func (q *queueJoin[T]) describeWait() string {
	if q.pending == 1 {
		return "queue.join() (1 unfinished item)"
	}
	return fmt.Sprintf("queue.join() (%d unfinished items)", q.pending)
}
