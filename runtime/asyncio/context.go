package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// taskKey finds the running task, loopKey the loop, in a context that was wrapped by its user.
type taskKey struct{}
type loopKey struct{}

// taskContext is the context of a task, a part of the task itself: finding the task costs a type assertion.
type taskContext struct {
	context.Context // that of Run
	task            *taskCore
}

func (c *taskContext) Value(key any) any {
	switch key {
	case taskKey{}:
		return c.task
	case loopKey{}:
		return c.task.loop
	case contextvars.Key:
		return c.task.vars
	}
	return c.Context.Value(key)
}

// ContextVars implements contextvars.Holder.
func (c *taskContext) ContextVars() *contextvars.Context { return c.task.vars }

// loopContext is the context of callbacks: it has a loop but no task.
type loopContext struct {
	context.Context
	loop *Loop
	vars *contextvars.Context
}

func (c *loopContext) Value(key any) any {
	switch key {
	case taskKey{}:
		return (*taskCore)(nil)
	case loopKey{}:
		return c.loop
	case contextvars.Key:
		return c.vars
	}
	return c.Context.Value(key)
}

func (c *loopContext) ContextVars() *contextvars.Context { return c.vars }

// taskOf returns the running task, or nil.
func taskOf(ctx context.Context) *taskCore {
	if c, ok := ctx.(*taskContext); ok {
		return c.task
	}
	if ctx == nil {
		return nil
	}
	t, _ := ctx.Value(taskKey{}).(*taskCore)
	return t
}

// loopOf returns the running loop, or nil.
func loopOf(ctx context.Context) *Loop {
	switch c := ctx.(type) {
	case *taskContext:
		return c.task.loop
	case *loopContext:
		return c.loop
	case nil:
		return nil
	}
	l, _ := ctx.Value(loopKey{}).(*Loop)
	if l == nil || !l.running {
		return nil
	}
	return l
}

func mustLoop(ctx context.Context) *Loop {
	if l := loopOf(ctx); l != nil {
		return l
	}
	panic(noLoop())
}

// gatherLoop is the loop for awaitables that are gathered: the running one; outside, that of the first future among them, or
// the current event loop.
func gatherLoop[A any](ctx context.Context, aws ...A) *Loop {
	if l := loopOf(ctx); l != nil {
		return l
	}
	for _, aw := range aws {
		if f, ok := any(aw).(interface{ GetLoop() *Loop }); ok {
			return f.GetLoop()
		}
	}
	return GetEventLoop(ctx)
}

func noLoop() error { return py.RuntimeError.New("no running event loop") }

// GetRunningLoop returns the loop that runs the calling code: asyncio.get_running_loop(). It raises RuntimeError outside.
func GetRunningLoop(ctx context.Context) *Loop { return mustLoop(ctx) }
