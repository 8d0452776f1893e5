package queue

import (
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// SimpleQueue is queue.SimpleQueue.
type SimpleQueue struct {
	items   []any
	waiters threading.Waiters
}

// SimpleQueueType is the class queue.SimpleQueue.
var SimpleQueueType *py.Class

func (q *SimpleQueue) put(item any) {
	q.items = append(q.items, item)
	q.waiters.Wake(1)
}

func (q *SimpleQueue) get(block, timeout any) any {
	for end := until(timeout); len(q.items) == 0; {
		if !py.Truth(block) || !q.waiters.Wait(end, "an item in a queue") && len(q.items) == 0 {
			panic(Empty.New())
		}
	}
	item := q.items[0]
	q.items = q.items[1:]
	return item
}

func makeSimpleQueueClass() {
	of := func(self any) *SimpleQueue { return self.(*SimpleQueue) }
	SimpleQueueType = lib.Class[SimpleQueue]("_queue", "SimpleQueue", nil, py.Methods{
		"__new__":    lib.New("", func([]any) any { return &SimpleQueue{} }),
		"put":        lib.M("item, block=True, timeout=None", func(self any, a []any) any { of(self).put(a[0]); return nil }),
		"put_nowait": lib.M("item", func(self any, a []any) any { of(self).put(a[0]); return nil }),
		"get":        lib.M("block=True, timeout=None", func(self any, a []any) any { return of(self).get(a[0], a[1]) }),
		"get_nowait": lib.M("", func(self any, _ []any) any { return of(self).get(false, nil) }),
		"empty":      lib.M("", func(self any, _ []any) any { interp.Breathe(); return len(of(self).items) == 0 }),
		"qsize":      lib.M("", func(self any, _ []any) any { interp.Breathe(); return len(of(self).items) }),
	})
	SimpleQueueType.Generic = true
}

// PyClass returns _queue.SimpleQueue.
func (*SimpleQueue) PyClass() *py.Class { return SimpleQueueType }
