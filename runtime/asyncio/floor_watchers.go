package asyncio

import (
	"context"
	"fmt"
	"sync"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type abstractWatcherMark struct{}

// AbstractChildWatcherClass is asyncio.AbstractChildWatcher, deprecated since Python 3.12: the loop itself waits for its
// processes.
var AbstractChildWatcherClass = library[abstractWatcherMark]("asyncio.unix_events", "AbstractChildWatcher", nil, watcherMethods)

// childWatcher is a child watcher of any kind: they differ in how they wait, which is ours to choose.
type childWatcher struct {
	class    func() *py.Class
	loop     *Loop
	closed   bool
	handlers map[int]bool
}

// PyClass returns the class of the watcher.
func (w *childWatcher) PyClass() *py.Class { return w.class() }

// watcherClasses are the kinds of child watchers.
var watcherClasses = map[string]func() *py.Class{
	"PidfdChildWatcher":     watcherClass[pidfdMark]("PidfdChildWatcher"),
	"ThreadedChildWatcher":  watcherClass[threadedMark]("ThreadedChildWatcher"),
	"SafeChildWatcher":      watcherClass[safeMark]("SafeChildWatcher"),
	"FastChildWatcher":      watcherClass[fastMark]("FastChildWatcher"),
	"MultiLoopChildWatcher": watcherClass[multiLoopMark]("MultiLoopChildWatcher"),
}

type (
	pidfdMark     struct{}
	threadedMark  struct{}
	safeMark      struct{}
	fastMark      struct{}
	multiLoopMark struct{}
)

func watcherClass[T any](name string) func() *py.Class {
	var class func() *py.Class
	make := library[T]("asyncio.unix_events", name, AbstractChildWatcherClass)
	class = sync.OnceValue(func() *py.Class {
		return make().ConstructBy(func(context.Context, *py.Class, []any, []py.KV) (any, error) {
			return &childWatcher{class: class}, nil
		})
	})
	return class
}

func watcherMethods() py.Methods {
	return py.Methods{
		"attach_loop": {Fn: func(w *childWatcher, loop any) { w.loop, _ = loop.(*Loop) }, Params: "loop"},
		"close":       {Fn: func(w *childWatcher) { w.closed, w.handlers = true, nil }},
		"is_active":   {Fn: func(w *childWatcher) bool { return !w.closed }},
		"add_child_handler": {Fn: func(ctx context.Context, w *childWatcher, pid int, callback any, args py.Tuple) error {
			return w.add(ctx, pid, callback, args)
		}, Params: "pid, callback, *args"},
		"remove_child_handler": {Fn: func(w *childWatcher, pid int) bool {
			had := w.handlers[pid]
			delete(w.handlers, pid)
			return had
		}, Params: "pid"},
		"__enter__": {Fn: func(w *childWatcher) any { return w }},
		"__exit__":  {Fn: func(*childWatcher, any, any, any) {}, Params: "exc_type, exc_val, exc_tb"},
	}
}

// add has callback(pid, returncode, *args) called when the process ends.
func (w *childWatcher) add(ctx context.Context, pid int, callback any, args py.Tuple) error {
	l := loopOf(ctx)
	if l == nil {
		l = w.loop
	}
	if l == nil {
		return noLoop()
	}
	if w.handlers == nil {
		w.handlers = map[int]bool{}
	}
	w.handlers[pid] = true
	interp.Retain()
	go func() {
		code := waitFor(pid)
		done := func(ctx context.Context) error {
			interp.Release()
			if !w.handlers[pid] {
				return nil
			}
			delete(w.handlers, pid)
			_, err := py.Call(ctx, callback, append([]any{pid, code}, args...)...)
			return err
		}
		if !l.postIfOpen(&Handle{loop: l, call: done, text: funcName(callback), vars: l.ctx.vars}) {
			interp.Release()
		}
	}()
	return nil
}

// waitFor waits for a child and returns its exit status, 255 when there is no such child, as CPython does.
func waitFor(pid int) int {
	var status syscall.WaitStatus
	for {
		_, err := syscall.Wait4(pid, &status, 0, nil)
		switch {
		case err == syscall.EINTR:
		case err != nil:
			return 255
		case status.Signaled():
			return -int(status.Signal())
		default:
			return status.ExitStatus()
		}
	}
}

var currentWatcher struct {
	sync.Mutex
	x any
}

func getChildWatcher() any {
	currentWatcher.Lock()
	defer currentWatcher.Unlock()
	if currentWatcher.x == nil {
		currentWatcher.x = &childWatcher{class: watcherClasses["PidfdChildWatcher"]}
	}
	return currentWatcher.x
}

func setChildWatcher(w any) {
	if w != nil && !py.IsInstance(w, AbstractChildWatcherClass()) {
		panic(py.AssertionError.New())
	}
	currentWatcher.Lock()
	currentWatcher.x = w
	currentWatcher.Unlock()
}

// watcherFunctions are asyncio.get_child_watcher and set_child_watcher.
var watcherFunctions = map[string]moduleFunction{
	"get_child_watcher": {"", func(context.Context, []any) (any, error) {
		deprecated("get_child_watcher")
		return getChildWatcher(), nil
	}},
	"set_child_watcher": {"watcher", func(_ context.Context, a []any) (any, error) {
		deprecated("set_child_watcher")
		setChildWatcher(a[0])
		return nil, nil
	}},
}

func deprecated(name string) {
	warn(fmt.Sprintf("DeprecationWarning: '%s' is deprecated as of Python 3.12 and will be removed in Python 3.14.", name))
}
