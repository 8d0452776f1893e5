package multiprocessing

import (
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/queue"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// fifo is a queue between processes of any kind. The interpreter lock guards it.
type fifo struct {
	class                      *py.Class
	items                      []any
	max                        int
	unfinished                 int
	closed                     bool
	notEmpty, notFull, allDone threading.Waiters
}

// PyClass returns the class of the queue.
func (q *fifo) PyClass() *py.Class { return q.class }

// The classes of queues. multiprocessing.Queue and its kin are functions that make instances.
var (
	queueType    *py.Class
	joinableType *py.Class
	simpleType   *py.Class
)

func (q *fifo) put(item, block, timeout any) {
	if q.closed {
		panic(py.ValueError.New("Queue " + py.Repr(q) + " is closed"))
	}
	end := deadlineOf(block, timeout)
	for q.max > 0 && len(q.items) >= q.max {
		if !py.Truth(block) || !q.notFull.Wait(end, "room in a queue") && len(q.items) >= q.max {
			panic(queue.Full.New())
		}
	}
	q.items = append(q.items, transfer(item))
	q.unfinished++
	q.notEmpty.Wake(1)
}

func (q *fifo) get(block, timeout any) any {
	if q.closed {
		panic(py.ValueError.New("Queue " + py.Repr(q) + " is closed"))
	}
	end := deadlineOf(block, timeout)
	for len(q.items) == 0 {
		if !py.Truth(block) {
			interp.Breathe()
			if len(q.items) == 0 {
				panic(queue.Empty.New())
			}
			break
		}
		if !q.notEmpty.Wait(end, "an item in a queue") && len(q.items) == 0 {
			panic(queue.Empty.New())
		}
	}
	item := q.items[0]
	q.items = q.items[1:]
	q.notFull.Wake(1)
	return item
}

func deadlineOf(block, timeout any) int64 {
	if !py.Truth(block) {
		return interp.Forever
	}
	return threading.Deadline(timeout)
}

func makeQueueClasses() {
	q := func(self any) *fifo { return self.(*fifo) }
	same := lib.M("memo", func(self any, _ []any) any { return self })
	empty := lib.M("", func(self any, _ []any) any { interp.Breathe(); return len(q(self).items) == 0 })
	nothing := lib.M("", func(any, []any) any { return nil })
	closeQueue := lib.M("", func(self any, _ []any) any { q(self).closed = true; return nil })
	methods := py.Methods{
		"put":        lib.M("obj, block=True, timeout=None", func(self any, a []any) any { q(self).put(a[0], a[1], a[2]); return nil }),
		"get":        lib.M("block=True, timeout=None", func(self any, a []any) any { return q(self).get(a[0], a[1]) }),
		"put_nowait": lib.M("obj", func(self any, a []any) any { q(self).put(a[0], false, nil); return nil }),
		"get_nowait": lib.M("", func(self any, _ []any) any { return q(self).get(false, nil) }),
		"empty":      empty,
		"full":       lib.M("", func(self any, _ []any) any { return q(self).max > 0 && len(q(self).items) >= q(self).max }),
		"qsize":      lib.M("", func(self any, _ []any) any { interp.Breathe(); return len(q(self).items) }),
		"close":      closeQueue, "join_thread": nothing, "cancel_join_thread": nothing, "__deepcopy__": same,
	}
	queueType = lib.Class[fifo]("multiprocessing.queues", "Queue", nil, methods)
	joinableType = lib.Class[joinable]("multiprocessing.queues", "JoinableQueue", lib.Bases(queueType), py.Methods{
		"task_done": lib.M("", func(self any, _ []any) any {
			if q(self).unfinished == 0 {
				panic(py.ValueError.New("task_done() called too many times"))
			}
			if q(self).unfinished--; q(self).unfinished == 0 {
				q(self).allDone.Wake(-1)
			}
			return nil
		}),
		"join": lib.M("", func(self any, _ []any) any {
			for q(self).unfinished > 0 {
				q(self).allDone.Wait(interp.Forever, "a queue's items to be done")
			}
			return nil
		}),
	})
	simpleType = lib.Class[simple]("multiprocessing.queues", "SimpleQueue", nil, py.Methods{
		"put":   lib.M("obj", func(self any, a []any) any { q(self).put(a[0], true, nil); return nil }),
		"get":   lib.M("", func(self any, _ []any) any { return q(self).get(true, nil) }),
		"empty": empty, "close": closeQueue, "__deepcopy__": same,
	})
}

// joinable and simple tell the classes of queues apart.
type (
	joinable struct{ fifo }
	simple   struct{ fifo }
)

func newQueue(c *py.Class, maxsize any) any {
	return &fifo{class: c, max: lib.IntOr(maxsize, 0)}
}
