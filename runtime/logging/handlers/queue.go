// Package handlers answers Python's logging.handlers: rotating files, queues and buffers.
package handlers

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/queue"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// The classes of handlers that pass records on later.
var (
	QueueHandlerType     *py.Class
	QueueListenerType    *py.Class
	BufferingHandlerType *py.Class
	MemoryHandlerType    *py.Class
)

func makeQueueClasses() {
	h := py.NewClass("logging.handlers", "QueueHandler", logging.HandlerType)
	QueueHandlerType = h
	logging.Define(h, "__init__", "queue", func(ctx context.Context, self any, a []any) any {
		logging.Base(ctx, logging.HandlerType, "__init__", self)
		set(self, "queue", a[0])
		set(self, "listener", nil)
		return nil
	})
	logging.Define(h, "enqueue", "record", func(_ context.Context, self any, a []any) any {
		call(get(self, "queue"), "put_nowait", a[0])
		return nil
	})
	logging.Define(h, "prepare", "record", func(_ context.Context, self any, a []any) any {
		msg := call(self, "format", a[0])
		r := a[0].(*py.Instance).Copy()
		set(r, "message", msg)
		set(r, "msg", msg)
		for _, n := range []string{"args", "exc_info", "exc_text", "stack_info"} {
			set(r, n, nil)
		}
		return r
	})
	logging.Define(h, "emit", "record", func(ctx context.Context, self any, a []any) any {
		logging.Guarded(ctx, self, a[0], func() { call(self, "enqueue", call(self, "prepare", a[0])) })
		return nil
	})

	l := py.NewClass("logging.handlers", "QueueListener", py.ObjectType)
	QueueListenerType = l
	l.Set("_sentinel", nil)
	def := lib.Definer(l)
	def("__init__", "self, queue, *handlers, respect_handler_level=False", func(a []any) any {
		set(a[0], "queue", a[1])
		set(a[0], "handlers", a[2])
		set(a[0], "_thread", nil)
		set(a[0], "respect_handler_level", a[3])
		return nil
	})
	def("dequeue", "self, block", func(a []any) any { return call(get(a[0], "queue"), "get", a[1]) })
	def("prepare", "self, record", func(a []any) any { return a[1] })
	def("handle", "self, record", func(a []any) any {
		record := call(a[0], "prepare", a[1])
		for h := range py.Seq(get(a[0], "handlers")) {
			if !py.Truth(get(a[0], "respect_handler_level")) || py.Ge(get(record, "levelno"), get(h, "level")) {
				call(h, "handle", record)
			}
		}
		return nil
	})
	def("_monitor", "self", func(a []any) any { monitor(a[0]); return nil })
	def("start", "self", func(a []any) any {
		t := lib.CallKW(threading.ThreadType, nil, []py.KV{{Key: "target", Value: get(a[0], "_monitor")}, {Key: "daemon", Value: true}})
		set(a[0], "_thread", t)
		call(t, "start")
		return nil
	})
	def("enqueue_sentinel", "self", func(a []any) any { return call(get(a[0], "queue"), "put_nowait", get(a[0], "_sentinel")) })
	def("stop", "self", func(a []any) any {
		if t := get(a[0], "_thread"); t != nil {
			call(a[0], "enqueue_sentinel")
			call(t, "join")
			set(a[0], "_thread", nil)
		}
		return nil
	})
}

// monitor is the life of a listener's thread.
func monitor(self any) {
	q := get(self, "queue")
	counts := py.HasAttr(q, "task_done")
	for {
		record, err := lib.TryMethod(self, "dequeue", true)
		if py.Is(err, queue.Empty) {
			return
		}
		py.Check(err)
		last := record == get(self, "_sentinel")
		if !last {
			call(self, "handle", record)
		}
		if counts {
			call(q, "task_done")
		}
		if last {
			return
		}
	}
}

func makeBufferingClasses() {
	b := py.NewClass("logging.handlers", "BufferingHandler", logging.HandlerType)
	BufferingHandlerType = b
	logging.Define(b, "__init__", "capacity", func(ctx context.Context, self any, a []any) any {
		logging.Base(ctx, logging.HandlerType, "__init__", self)
		set(self, "capacity", a[0])
		set(self, "buffer", py.NewList[any]())
		return nil
	})
	full := func(self any) bool { return py.Ge(py.Len(get(self, "buffer")), get(self, "capacity")) }
	logging.Define(b, "shouldFlush", "record", func(_ context.Context, self any, _ []any) any { return full(self) })
	logging.Define(b, "emit", "record", func(_ context.Context, self any, a []any) any {
		call(get(self, "buffer"), "append", a[0])
		if py.Truth(call(self, "shouldFlush", a[0])) {
			call(self, "flush")
		}
		return nil
	})
	logging.Define(b, "flush", "", func(_ context.Context, self any, _ []any) any { return call(get(self, "buffer"), "clear") })
	logging.Define(b, "close", "", func(ctx context.Context, self any, _ []any) any {
		defer logging.Base(ctx, logging.HandlerType, "close", self)
		call(self, "flush")
		return nil
	})

	m := py.NewClass("logging.handlers", "MemoryHandler", b)
	MemoryHandlerType = m
	logging.Define(m, "__init__", "capacity, flushLevel=40, target=None, flushOnClose=True", func(ctx context.Context, self any, a []any) any {
		logging.Base(ctx, b, "__init__", self, a[0])
		set(self, "flushLevel", a[1])
		set(self, "target", a[2])
		set(self, "flushOnClose", a[3])
		return nil
	})
	logging.Define(m, "shouldFlush", "record", func(_ context.Context, self any, a []any) any {
		return full(self) || py.Ge(get(a[0], "levelno"), get(self, "flushLevel"))
	})
	logging.Define(m, "setTarget", "target", func(_ context.Context, self any, a []any) any { set(self, "target", a[0]); return nil })
	logging.Define(m, "flush", "", func(_ context.Context, self any, _ []any) any {
		target := get(self, "target")
		if !py.Truth(target) {
			return nil
		}
		for r := range py.Seq(get(self, "buffer")) {
			call(target, "handle", r)
		}
		return call(get(self, "buffer"), "clear")
	})
	logging.Define(m, "close", "", func(ctx context.Context, self any, _ []any) any {
		defer func() {
			set(self, "target", nil)
			logging.Base(ctx, b, "close", self)
		}()
		if py.Truth(get(self, "flushOnClose")) {
			call(self, "flush")
		}
		return nil
	})
}

func init() {
	makeRotatingClasses()
	makeQueueClasses()
	makeBufferingClasses()
}

// Module is the module object of logging.handlers.
var Module = lib.Module("logging.handlers", func(m *py.Module) {
	for _, c := range []*py.Class{BaseRotatingHandlerType, RotatingFileHandlerType, TimedRotatingFileHandlerType, QueueHandlerType,
		QueueListenerType, BufferingHandlerType, MemoryHandlerType} {
		m.Set(c.Name, c)
	}
})
