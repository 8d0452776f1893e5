package asyncio

import (
	"context"
	"time"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// taskKey finds the running task, loopKey the loop, in a context that was wrapped by its user.
type taskKey struct{}
type loopKey struct{}

// taskContext is a task as the context of its code: finding the task costs a type assertion.
type taskContext taskCore

func (t *taskCore) context() *taskContext { return (*taskContext)(t) }

// base returns the context below the task's own: as a rule that of Run.
func (c *taskContext) base() context.Context {
	if c.rare != nil && c.rare.base != nil {
		return c.rare.base
	}
	return c.loop.outer()
}

// Deadline implements context.Context.
func (c *taskContext) Deadline() (time.Time, bool) { return c.base().Deadline() }

// Done implements context.Context.
func (c *taskContext) Done() <-chan struct{} { return c.base().Done() }

// Err implements context.Context.
func (c *taskContext) Err() error { return c.base().Err() }

// Value implements context.Context.
func (c *taskContext) Value(key any) any {
	switch key {
	case taskKey{}:
		return (*taskCore)(c)
	case loopKey{}:
		return c.loop
	case contextvars.Key:
		return c.vars
	}
	return c.base().Value(key)
}

// ContextVars implements contextvars.Holder.
func (c *taskContext) ContextVars() *contextvars.Context { return c.vars }

// drivenContext is the context of an asynchronous generator's body: that of whoever drives it.
type drivenContext struct{ context.Context }

// ContextVars implements contextvars.Holder.
func (c *drivenContext) ContextVars() *contextvars.Context { return contextvars.Current(c.Context) }

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

// outermost returns the context below the tasks: a task made by a task is no child of it.
func outermost(ctx context.Context) context.Context {
	switch c := ctx.(type) {
	case *taskContext:
		return c.base()
	case *drivenContext:
		return outermost(c.Context)
	case *handContext:
		return outermost(currentContext())
	case *loopContext:
		return c.Context
	case nil:
		return context.Background()
	}
	return ctx
}

// outer is the context below all that the loop runs: that of Run.
func (l *Loop) outer() context.Context {
	if l.parent == nil {
		return context.Background()
	}
	return l.parent
}

// isBase reports whether the loop's base is below ctx, and nothing in between.
func (l *Loop) isBase(ctx context.Context) bool {
	switch c := ctx.(type) {
	case *taskContext:
		return c.loop == l && (c.rare == nil || c.rare.base == nil)
	case *loopContext:
		return c.loop == l
	case *drivenContext:
		return l.isBase(c.Context)
	case *handContext:
		return l.isBase(currentContext())
	}
	return false
}

// taskOf returns the running task, or nil.
func taskOf(ctx context.Context) *taskCore {
	switch c := ctx.(type) {
	case *taskContext:
		return (*taskCore)(c)
	case *drivenContext:
		return taskOf(c.Context)
	case nil:
		return nil
	}
	t, _ := ctx.Value(taskKey{}).(*taskCore)
	return t
}

// currentTaskOf is taskOf for who asks which task runs: for a coroutine that is driven by hand, the task that drives it.
func currentTaskOf(ctx context.Context) *taskCore {
	if handOf(ctx) != nil {
		ctx = currentContext()
	}
	return taskOf(ctx)
}

// loopOf returns the running loop, or nil.
func loopOf(ctx context.Context) *Loop {
	switch c := ctx.(type) {
	case *taskContext:
		return c.loop
	case *drivenContext:
		return loopOf(c.Context)
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

// gatherLoop is the loop for awaitables that are gathered: that of the first one, if it is a future, or the running one;
// outside, that of the first future among them, or the current event loop.
func gatherLoop[A any](ctx context.Context, aws ...A) *Loop {
	if len(aws) > 0 {
		if f, ok := any(aws[0]).(futureObject); ok {
			return f.core().loop
		}
	}
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
