package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// A queue keeps its items in Go until a program looks at queue._queue, the deque or list behind it, or derives a class from
// it: then they are in that object, which the program may change, and which _put and _get of the class look after.

// itemsObject is a store over an object of the floor.
type itemsObject[T any] struct {
	class string
	items any          // queue._queue
	owner *py.Instance // of a class of the program, which has _put and _get
}

func (s *itemsObject[T]) len() int { return py.Len(s.items) }

func (s *itemsObject[T]) all() (out []T) {
	for _, x := range py.Collect(s.items) {
		out = append(out, py.To[T](x))
	}
	return out
}

func (s *itemsObject[T]) put(x T) {
	if s.owner == nil {
		putObject(s.class, s.items, py.ToAny(x))
		return
	}
	_, err := py.CallMethod(currentContext(), s.owner, "_put", py.ToAny(x))
	py.Check(err)
}

func (s *itemsObject[T]) get() T {
	if s.owner == nil {
		return py.To[T](getObject(s.class, s.items))
	}
	x, err := py.CallMethod(currentContext(), s.owner, "_get")
	py.Check(err)
	return py.To[T](x)
}

// newObject is what _init makes: a deque, or a list for the other kinds of queues.
func newObject(class string) any {
	if class == "Queue" {
		return collections.NewDeque[any]()
	}
	return py.NewList[any]()
}

// putObject is _put.
func putObject(class string, items, x any) {
	_, err := py.CallMethod(currentContext(), items, "append", x)
	py.Check(err)
	if class == "PriorityQueue" {
		h := heapObject(items)
		h.down(0, len(h.items)-1)
	}
}

// getObject is _get.
func getObject(class string, items any) any {
	name := "pop"
	switch class {
	case "PriorityQueue":
		h := heapObject(items)
		if n := len(h.items) - 1; n > 0 {
			h.items[0], h.items[n] = h.items[n], h.items[0]
			(&priority[any]{items: h.items[:n], less: h.less}).up(0)
		}
	case "Queue":
		name = "popleft"
	}
	x, err := py.CallMethod(currentContext(), items, name)
	py.Check(err)
	return x
}

// heapObject is a list as a heap.
func heapObject(items any) *priority[any] {
	list, ok := py.Carried(items).(*py.List[any])
	if !ok {
		panic(py.TypeError.Newf("heap argument must be a list, not %s", py.TypeName(items)))
	}
	return &priority[any]{items: list.Items(), less: py.Lt}
}

// object is queue._queue, to which the items move.
func (q *Queue[T]) object() any {
	s, ok := q.kept.(*itemsObject[T])
	if !ok {
		s = &itemsObject[T]{class: q.class, items: newObject(q.class)}
		for _, x := range q.all() {
			_, err := py.CallMethod(currentContext(), s.items, "append", py.ToAny(x))
			py.Check(err)
		}
		q.kept, q.ring = s, fifo[T]{}
	}
	return s.items
}

// setObject is queue._queue = items.
func (q *Queue[T]) setObject(items any) {
	q.object()
	q.kept.(*itemsObject[T]).items = items
}

// Derive says that the queue is the one of an object whose class derives from the queue's: its methods are what counts.
func (q *Queue[T]) Derive(o *py.Instance) error {
	q.kept = &itemsObject[T]{class: q.class, owner: o, items: newObject(q.class)}
	_, err := py.CallMethod(currentContext(), o, "_init", q.maxsize)
	return err
}

// owner is the object of a class of the program that the queue is part of, or nil.
func (q *Queue[T]) owner() *py.Instance {
	if s, ok := q.kept.(*itemsObject[T]); ok {
		return s.owner
	}
	return nil
}

// holds asks a method of the object: o.full().
func holds(ctx context.Context, o *py.Instance, method string) (bool, error) {
	v, err := py.CallMethod(ctx, o, method)
	return err == nil && py.Truth(v), err
}

// awaitWhile is the loop of put() and get(): it waits among w while the object's method says so.
func (q *Queue[T]) awaitWhile(ctx context.Context, o *py.Instance, method string, w *waiters, why waitable) error {
	for {
		wait, err := holds(ctx, o, method)
		if err != nil || !wait {
			return err
		}
		if q.closed {
			return py.QueueShutDown.New()
		}
		t, err := q.bind(ctx, q)
		if err != nil {
			return err
		}
		f := t.newWaiter(why)
		w.push(&f.futureCore)
		if err := t.hold(&f.futureCore); err != nil {
			still, failed := holds(ctx, o, method)
			if failed != nil {
				return failed
			}
			q.giveUp(&f.futureCore, w, !still)
			return err
		}
		t.freeWaiter(f)
	}
}

func (q *Queue[T]) putOwned(ctx context.Context, o *py.Instance, x any) error {
	if err := q.awaitWhile(ctx, o, "full", &q.putters, (*queuePut[T])(q)); err != nil {
		return err
	}
	_, err := py.CallMethod(ctx, o, "put_nowait", x)
	return err
}

func (q *Queue[T]) getOwned(ctx context.Context, o *py.Instance) (any, error) {
	if err := q.awaitWhile(ctx, o, "empty", &q.getters, (*queueGet[T])(q)); err != nil {
		return nil, err
	}
	return py.CallMethod(ctx, o, "get_nowait")
}

func (q *Queue[T]) putNowaitOwned(ctx context.Context, o *py.Instance, x any) error {
	if q.closed {
		return py.QueueShutDown.New()
	}
	if full, err := holds(ctx, o, "full"); err != nil || full {
		if err == nil {
			err = py.QueueFull.New()
		}
		return err
	}
	if _, err := py.CallMethod(ctx, o, "_put", x); err != nil {
		return err
	}
	q.pending++
	q.finished.set = false
	wakeNext(&q.getters)
	return nil
}

func (q *Queue[T]) getNowaitOwned(ctx context.Context, o *py.Instance) (any, error) {
	if empty, err := holds(ctx, o, "empty"); err != nil || empty {
		switch {
		case err != nil:
			return nil, err
		case q.closed:
			return nil, py.QueueShutDown.New()
		}
		return nil, py.QueueEmpty.New()
	}
	x, err := py.CallMethod(ctx, o, "_get")
	if err == nil {
		wakeNext(&q.putters)
	}
	return x, err
}

// fullOwned is Queue.full() of an object: its qsize() counts.
func fullOwned(ctx context.Context, q anyQueue, o *py.Instance) (bool, error) {
	if q.Maxsize() <= 0 {
		return false, nil
	}
	n, err := py.CallMethod(ctx, o, "qsize")
	return err == nil && py.Ge(n, q.Maxsize()), err
}
