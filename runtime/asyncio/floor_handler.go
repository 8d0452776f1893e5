package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// setFloorHandler is loop.set_exception_handler() with a function of the program, or None.
func setFloorHandler(l *Loop, handler any) error {
	if handler == nil {
		l.SetExceptionHandler(nil)
		return nil
	}
	if !py.IsCallable(handler) {
		return py.TypeError.Newf("A callable object or None is expected, got %s", py.Repr(handler))
	}
	l.SetExceptionHandler(func(ctx context.Context, l *Loop, c *ExceptionContext) error {
		_, err := py.Call(ctx, handler, l, c.dict())
		return err
	})
	l.handlerFn = handler
	return nil
}

// contextOf reads the dict that a program passes to call_exception_handler().
func contextOf(x any) *ExceptionContext {
	d, ok := x.(*py.Dict[any, any])
	if !ok {
		panic(py.AttributeError.Newf("'%s' object has no attribute 'get'", py.Type(x).Name))
	}
	c := &ExceptionContext{given: d, More: map[string]any{}}
	for k, v := range d.Items() {
		switch name := py.Str(k); name {
		case "message":
			if v != nil {
				c.Message = py.Str(v)
			}
		case "exception":
			c.Exception, _ = v.(error)
		case "future":
			c.Future, _ = v.(fmt.Stringer)
		case "task":
			c.Task, _ = v.(AnyTask)
		case "handle":
			c.Handle, _ = v.(*Handle)
		case "asyncgen":
			c.AsyncGen, _ = v.(fmt.Stringer)
		default:
			c.More[name] = v
		}
	}
	return c
}

// dict is the context as handlers of a program see it.
func (c *ExceptionContext) dict() *py.Dict[any, any] {
	if c.given != nil {
		return c.given
	}
	d := py.NewDict[any, any]()
	d.Set("message", c.Message)
	if c.Exception != nil {
		d.Set("exception", py.AsException(c.Exception))
	}
	if c.Task != nil {
		d.Set("task", c.Task)
	}
	if c.Future != nil {
		d.Set("future", c.Future)
	}
	if c.Handle != nil {
		d.Set("handle", c.Handle)
	}
	if c.AsyncGen != nil {
		d.Set("asyncgen", c.AsyncGen)
	}
	for _, k := range sortedKeys(c.More) {
		d.Set(k, c.More[k])
	}
	return d
}
