package asyncio

import (
	"cmp"
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ExceptionContext is what a loop's exception handler is told: the dict of call_exception_handler.
type ExceptionContext struct {
	Message   string
	Exception error
	Future    fmt.Stringer
	Task      AnyTask
	Handle    *Handle
	AsyncGen  fmt.Stringer
	More      map[string]any     // other keys of a program's own call
	given     *py.Dict[any, any] // the dict that the program passed to call_exception_handler()
}

// SetExceptionHandler has handler called for exceptions that nobody awaits: loop.set_exception_handler(). nil restores
// the default, which logs.
func (l *Loop) SetExceptionHandler(handler func(ctx context.Context, l *Loop, c *ExceptionContext) error) {
	l.handler, l.handlerFn = handler, nil
}

// GetExceptionHandler returns the handler that was set, or nil: loop.get_exception_handler().
func (l *Loop) GetExceptionHandler() func(ctx context.Context, l *Loop, c *ExceptionContext) error {
	return l.handler
}

// CallExceptionHandler tells the loop's exception handler: loop.call_exception_handler().
func (l *Loop) CallExceptionHandler(c *ExceptionContext) {
	if l.handler == nil {
		l.DefaultExceptionHandler(c)
		return
	}
	err := l.runUser(nil, func(ctx context.Context) error { return l.handler(ctx, l, c) }, cmp.Or(c.vars(), l.currentVars()))
	switch {
	case err == nil:
	case py.Is(err, py.SystemExit, py.KeyboardInterrupt):
		l.fatal = err
	default:
		l.DefaultExceptionHandler(&ExceptionContext{Message: "Unhandled error in exception handler", Exception: err})
	}
}

// vars is the context that the handler runs in: that of the task or the handle it is told about.
func (c *ExceptionContext) vars() *contextvars.Context {
	if t, ok := c.Task.(taskObject); ok {
		return t.task().vars
	}
	if t, ok := c.Future.(taskObject); ok {
		return t.task().vars
	}
	if c.Handle != nil {
		return c.Handle.vars
	}
	return nil
}

// DefaultExceptionHandler logs: loop.default_exception_handler().
func (l *Loop) DefaultExceptionHandler(c *ExceptionContext) {
	message := c.Message
	if message == "" {
		message = "Unhandled exception in event loop"
	}
	for _, kv := range c.details() {
		message += "\n" + kv[0] + ": " + kv[1]
	}
	l.log(levelError, message, c.Exception)
}

// details are the other keys, sorted by name.
func (c *ExceptionContext) details() (out [][2]string) {
	add := func(key string, v any, there bool) {
		if there {
			out = append(out, [2]string{key, fmt.Sprint(v)})
		}
	}
	add("asyncgen", c.AsyncGen, c.AsyncGen != nil)
	add("future", c.Future, c.Future != nil)
	add("handle", c.Handle, c.Handle != nil)
	for _, k := range sortedKeys(c.More) {
		add(k, py.Repr(c.More[k]), true)
	}
	add("task", c.Task, c.Task != nil)
	return out
}

// reportFailed tells of futures whose exception nobody looked at: what Future.__del__ does.
func (l *Loop) reportFailed() {
	failed := l.failed
	l.failed = nil
	for _, f := range failed {
		f.report()
	}
}

// report tells of the future's exception unless it was looked at.
func (f *futureCore) report() {
	f.flags &^= registered
	if f.flags&logTraceback == 0 {
		return
	}
	f.flags &^= logTraceback
	kind := "Future"
	if _, ok := f.self.(AnyTask); ok {
		kind = "Task"
	}
	var obj fmt.Stringer = f
	if f.self != nil {
		obj = f.self
	}
	f.loop.CallExceptionHandler(&ExceptionContext{
		Message: kind + " exception was never retrieved", Exception: f.exc, Future: obj,
	})
}
