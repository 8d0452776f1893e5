// Package queue answers Python's queue module: queues between threads.
package queue

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/heapq"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// The exceptions of the module.
var (
	Empty    = lib.Exception("_queue", "Empty", py.ExceptionType)
	Full     = lib.Exception("queue", "Full", py.ExceptionType)
	ShutDown = lib.Exception("queue", "ShutDown", py.ExceptionType)
)

// waits is the state of a queue of any kind. The interpreter lock guards it.
type waits struct {
	notEmpty, notFull, allDone threading.Waiters
}

// PyClass returns object.
func (*waits) PyClass() *py.Class { return py.ObjectType }

// The classes of the module. Programs derive from them and replace _init, _put, _get and _qsize.
var (
	QueueType         *py.Class
	LifoQueueType     *py.Class
	PriorityQueueType *py.Class
)

func state(self any) *waits { return py.GetAttr(self, "_state").(*waits) }

func attr(self any, name string) any { return py.GetAttr(self, name) }

func size(self any) int { return lib.Int(lib.Method(self, "_qsize")) }

func unfinished(self any) int { return lib.Int(attr(self, "unfinished_tasks")) }

func initQueue(self, maxsize any) {
	py.SetAttr(self, "maxsize", maxsize)
	lib.Method(self, "_init", maxsize)
	lock := threading.NewLock()
	py.SetAttr(self, "mutex", lock)
	for _, n := range []string{"not_empty", "not_full", "all_tasks_done"} {
		py.SetAttr(self, n, threading.NewCondition(lock))
	}
	py.SetAttr(self, "unfinished_tasks", 0)
	py.SetAttr(self, "is_shutdown", false)
	py.SetAttr(self, "_state", &waits{})
}

// until is the deadline that the arguments block and timeout mean.
func until(timeout any) int64 {
	if timeout != nil && py.Lt(timeout, 0) {
		panic(py.ValueError.New("'timeout' must be a non-negative number"))
	}
	return threading.Deadline(timeout)
}

func closed(self any) bool { return py.Truth(attr(self, "is_shutdown")) }

func put(self, item, block, timeout any) {
	if closed(self) {
		panic(ShutDown.New())
	}
	s := state(self)
	if maxsize := attr(self, "maxsize"); py.Gt(maxsize, 0) {
		full := func() bool { return py.Ge(lib.Method(self, "_qsize"), maxsize) }
		if !py.Truth(block) {
			if full() {
				interp.Breathe()
				panic(Full.New())
			}
		} else {
			for end := until(timeout); full(); {
				if !s.notFull.Wait(end, "room in a queue") && full() {
					panic(Full.New())
				}
				if closed(self) {
					panic(ShutDown.New())
				}
			}
		}
	}
	lib.Method(self, "_put", item)
	py.SetAttr(self, "unfinished_tasks", py.Add(attr(self, "unfinished_tasks"), 1))
	s.notEmpty.Wake(1)
}

func take(self, block, timeout any) any {
	if closed(self) && size(self) == 0 {
		panic(ShutDown.New())
	}
	s := state(self)
	if !py.Truth(block) {
		if size(self) == 0 {
			interp.Breathe()
			panic(Empty.New())
		}
	} else {
		for end := until(timeout); size(self) == 0; {
			if !s.notEmpty.Wait(end, "an item in a queue") && size(self) == 0 {
				panic(Empty.New())
			}
			if closed(self) && size(self) == 0 {
				panic(ShutDown.New())
			}
		}
	}
	item := lib.Method(self, "_get")
	s.notFull.Wake(1)
	return item
}

func taskDone(self any) {
	n := unfinished(self) - 1
	if n < 0 {
		panic(py.ValueError.New("task_done() called too many times"))
	}
	py.SetAttr(self, "unfinished_tasks", n)
	if n == 0 {
		state(self).allDone.Wake(-1)
	}
}

func join(self any) {
	for unfinished(self) > 0 {
		state(self).allDone.Wait(interp.Forever, "a queue's items to be done")
	}
}

func full(self any) bool {
	interp.Breathe()
	m := attr(self, "maxsize")
	return py.Lt(0, m) && py.Le(m, size(self))
}

func shutdown(self any, immediate bool) {
	py.SetAttr(self, "is_shutdown", true)
	s := state(self)
	if immediate {
		for size(self) > 0 {
			lib.Method(self, "_get")
			if n := unfinished(self); n > 0 {
				py.SetAttr(self, "unfinished_tasks", n-1)
			}
		}
		s.allDone.Wake(-1)
	}
	s.notEmpty.Wake(-1)
	s.notFull.Wake(-1)
}

func makeQueueClass() {
	c := py.NewClass("queue", "Queue", py.ObjectType)
	c.Generic = true
	QueueType = c
	def := lib.Definer(c)
	def("__init__", "self, maxsize=0", func(a []any) any { initQueue(a[0], a[1]); return nil })
	def("put", "self, item, block=True, timeout=None", func(a []any) any { put(a[0], a[1], a[2], a[3]); return nil })
	def("get", "self, block=True, timeout=None", func(a []any) any { return take(a[0], a[1], a[2]) })
	def("put_nowait", "self, item", func(a []any) any { return callKW(a[0], "put", []any{a[1]}, false) })
	def("get_nowait", "self", func(a []any) any { return callKW(a[0], "get", nil, false) })
	def("task_done", "self", func(a []any) any { taskDone(a[0]); return nil })
	def("join", "self", func(a []any) any { join(a[0]); return nil })
	def("qsize", "self", func(a []any) any { interp.Breathe(); return lib.Method(a[0], "_qsize") })
	def("empty", "self", func(a []any) any { interp.Breathe(); return size(a[0]) == 0 })
	def("full", "self", func(a []any) any { return full(a[0]) })
	def("shutdown", "self, immediate=False", func(a []any) any { shutdown(a[0], py.Truth(a[1])); return nil })
	def("_init", "self, maxsize", func(a []any) any { py.SetAttr(a[0], "queue", collections.NewDeque[any]()); return nil })
	def("_qsize", "self", func(a []any) any { return py.Len(attr(a[0], "queue")) })
	def("_put", "self, item", func(a []any) any { return lib.Method(attr(a[0], "queue"), "append", a[1]) })
	def("_get", "self", func(a []any) any { return lib.Method(attr(a[0], "queue"), "popleft") })

	l := py.NewClass("queue", "LifoQueue", c)
	LifoQueueType = l
	listInit(l)
	lib.Definer(l)("_get", "self", func(a []any) any { return attr(a[0], "queue").(*py.List[any]).Pop() })

	p := py.NewClass("queue", "PriorityQueue", c)
	PriorityQueueType = p
	listInit(p)
	lib.Definer(p)("_put", "self, item", func(a []any) any { heapq.Heappush(attr(a[0], "queue").(*py.List[any]), a[1]); return nil })
	lib.Definer(p)("_get", "self", func(a []any) any { return heapq.Heappop(attr(a[0], "queue").(*py.List[any])) })
}

func listInit(c *py.Class) {
	lib.Definer(c)("_init", "self, maxsize", func(a []any) any { py.SetAttr(a[0], "queue", py.NewList[any]()); return nil })
}

func callKW(self any, method string, args []any, block bool) any {
	v, err := py.CallMethodKw(context.Background(), self, method, args, []py.KV{{Key: "block", Value: block}})
	py.Check(err)
	return v
}

func init() {
	makeQueueClass()
	makeSimpleQueueClass()
}

// Module is the module object of queue.
var Module = lib.Module("queue", func(m *py.Module) {
	for _, c := range []*py.Class{QueueType, LifoQueueType, PriorityQueueType, SimpleQueueType, Empty, Full, ShutDown} {
		m.Set(c.Name, c)
	}
})
