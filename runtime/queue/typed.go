package queue

import (
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Queue is queue.Queue, LifoQueue or PriorityQueue as typed code holds it: it stands for the object that the dynamic floor
// sees, and keeps its items there as they are. Methods block until the queue lets them go on, unless they say otherwise.
type Queue[T any] struct{ self any }

// NewQueue is queue.Queue(maxsize); 0 means no limit.
func NewQueue[T any](maxsize int) *Queue[T] { return newQueue[T](QueueType, maxsize) }

// NewLifoQueue is queue.LifoQueue(maxsize): the item put last comes first.
func NewLifoQueue[T any](maxsize int) *Queue[T] { return newQueue[T](LifoQueueType, maxsize) }

// NewPriorityQueue is queue.PriorityQueue(maxsize): the item that is less than all others comes first.
func NewPriorityQueue[T any](maxsize int) *Queue[T] { return newQueue[T](PriorityQueueType, maxsize) }

func newQueue[T any](class *py.Class, maxsize int) *Queue[T] {
	return &Queue[T]{lib.Call(class, maxsize)}
}

// FloorObject is the queue as an object of the floor.
func (q *Queue[T]) FloorObject() any { return q.self }

// Put is queue.put(item).
func (q *Queue[T]) Put(item T) { put(q.self, any(item), true, nil) }

// PutWithin is queue.put(item, block, timeout), the timeout in seconds or None; Full when there was no room in time.
func (q *Queue[T]) PutWithin(item T, block bool, timeout any) error {
	return py.Try(func() error { put(q.self, any(item), block, timeout); return nil })
}

// PutNowait is queue.put_nowait(item); Full when there is no room.
func (q *Queue[T]) PutNowait(item T) error { return q.PutWithin(item, false, nil) }

// Get is queue.get().
func (q *Queue[T]) Get() T { return itemOf[T](take(q.self, true, nil)) }

// GetWithin is queue.get(block, timeout), the timeout in seconds or None; Empty when nothing came in time.
func (q *Queue[T]) GetWithin(block bool, timeout any) (item T, err error) {
	err = py.Try(func() error { item = itemOf[T](take(q.self, block, timeout)); return nil })
	return item, err
}

// GetNowait is queue.get_nowait(); Empty when nothing is there.
func (q *Queue[T]) GetNowait() (T, error) { return q.GetWithin(false, nil) }

// TaskDone is queue.task_done().
func (q *Queue[T]) TaskDone() { taskDone(q.self) }

// Join is queue.join(): it blocks until every item that was put has been done.
func (q *Queue[T]) Join() { join(q.self) }

// Qsize is queue.qsize().
func (q *Queue[T]) Qsize() int { interp.Breathe(); return size(q.self) }

// Empty is queue.empty().
func (q *Queue[T]) Empty() bool { interp.Breathe(); return size(q.self) == 0 }

// Full is queue.full().
func (q *Queue[T]) Full() bool { return full(q.self) }

// Shutdown is queue.shutdown(immediate).
func (q *Queue[T]) Shutdown(immediate bool) { shutdown(q.self, immediate) }

// Maxsize is queue.maxsize.
func (q *Queue[T]) Maxsize() int { return lib.Int(attr(q.self, "maxsize")) }

// UnfinishedTasks is queue.unfinished_tasks.
func (q *Queue[T]) UnfinishedTasks() int { return unfinished(q.self) }

// itemOf is an item as it was put in; the floor may have put it, too.
func itemOf[T any](x any) T {
	if v, ok := x.(T); ok {
		return v
	}
	return py.To[T](x)
}

// SimpleQueueOf is queue.SimpleQueue as typed code holds it.
type SimpleQueueOf[T any] struct{ queue *SimpleQueue }

// NewSimpleQueue is queue.SimpleQueue().
func NewSimpleQueue[T any]() *SimpleQueueOf[T] { return &SimpleQueueOf[T]{&SimpleQueue{}} }

// FloorObject is the queue as an object of the floor.
func (q *SimpleQueueOf[T]) FloorObject() any { return q.queue }

// Put is queue.put(item).
func (q *SimpleQueueOf[T]) Put(item T) { q.queue.put(any(item)) }

// Get is queue.get(): it blocks until an item is there.
func (q *SimpleQueueOf[T]) Get() T { return itemOf[T](q.queue.get(true, nil)) }

// GetWithin is queue.get(block, timeout), the timeout in seconds or None; Empty when nothing came in time.
func (q *SimpleQueueOf[T]) GetWithin(block bool, timeout any) (item T, err error) {
	err = py.Try(func() error { item = itemOf[T](q.queue.get(block, timeout)); return nil })
	return item, err
}

// GetNowait is queue.get_nowait(); Empty when nothing is there.
func (q *SimpleQueueOf[T]) GetNowait() (T, error) { return q.GetWithin(false, nil) }

// Qsize is queue.qsize().
func (q *SimpleQueueOf[T]) Qsize() int { interp.Breathe(); return len(q.queue.items) }

// Empty is queue.empty().
func (q *SimpleQueueOf[T]) Empty() bool { interp.Breathe(); return len(q.queue.items) == 0 }
