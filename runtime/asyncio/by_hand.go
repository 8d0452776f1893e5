package asyncio

import (
	"context"
	"time"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// byHand drives a coroutine without a loop: what coroutine.send() and coroutine.throw() resume. What the coroutine awaits
// hands its yields to the caller, as in Python: the None of a bare yield, the future that is waited for, or whatever the
// generator of an __await__ yields.
type byHand struct {
	named any // what the coroutine is called, see Coroutine.named
	gen   *py.Generator[any]
	out   *py.Yielder[any]
	ctx   handContext
	task  taskCore // stands in for a task where primitives want one to suspend
}

// handContext is the context of a coroutine that is driven by hand: at any time that of the code that drives it.
type handContext struct{ hand *byHand }

// handKey finds the hand in a context that was wrapped by its user.
type handKey struct{}

// Deadline implements context.Context.
func (c *handContext) Deadline() (time.Time, bool) { return currentContext().Deadline() }

// Done implements context.Context.
func (c *handContext) Done() <-chan struct{} { return currentContext().Done() }

// Err implements context.Context.
func (c *handContext) Err() error { return currentContext().Err() }

// Value implements context.Context.
func (c *handContext) Value(key any) any {
	switch key {
	case taskKey{}:
		return c.hand.waiting()
	case handKey{}:
		return c.hand
	}
	return currentContext().Value(key)
}

// ContextVars implements contextvars.Holder.
func (c *handContext) ContextVars() *contextvars.Context {
	return contextvars.Current(currentContext())
}

// handOf returns what drives the calling coroutine by hand, or nil.
func handOf(ctx context.Context) *byHand {
	switch c := ctx.(type) {
	case *taskContext, *loopContext, nil:
		return nil
	case *handContext:
		return c.hand
	case *drivenContext:
		return handOf(c.Context)
	}
	h, _ := ctx.Value(handKey{}).(*byHand)
	return h
}

// newByHand makes the hand of a coroutine that has not begun.
func newByHand(named any, run func(ctx context.Context) (any, error)) *byHand {
	h := &byHand{named: named}
	h.ctx.hand = h
	h.task.rare = &taskRare{hand: h}
	h.gen = py.NewGenerator("coroutine", func(out *py.Yielder[any]) (any, error) {
		h.out = out
		v, err := run(&h.ctx)
		if err != nil && py.Is(err, py.StopIteration) {
			return nil, py.RaiseWhileHandling(py.RuntimeError.New("coroutine raised StopIteration"), err)
		}
		return py.ToAny(v), err
	})
	return h
}

// waiting is the task that stands in while a loop runs, or nil.
func (h *byHand) waiting() *taskCore {
	if h.task.loop = loopOf(currentContext()); h.task.loop == nil {
		return nil
	}
	return &h.task
}

// give hands v to whoever drives the coroutine, and returns what that sends or throws.
func (h *byHand) give(v any) (sent any, err error) { return h.out.Yield(v) }

// leave is taskCore.leave for the task that stands in: it yields the future that is waited for.
func (h *byHand) leave() error {
	f := h.task.waiter
	if f == nil {
		_, err := h.give(nil)
		return err
	}
	h.task.waiter, h.task.waiting = nil, nil // the program may keep the future
	f.dropCallback(&h.task)
	if err := h.await(f); err != nil {
		return err
	}
	return f.resultErr()
}

// await is Future.__await__ of a future that is not done.
func (h *byHand) await(f *futureCore) error {
	if _, err := h.give(f.object()); err != nil {
		return err
	}
	if f.state == pending {
		return py.RuntimeError.New("await wasn't used with future")
	}
	return nil
}

// object is the future as a value of the program; primitives wait on some that have none of their own.
func (f *futureCore) object() futureObject {
	if f.self == nil {
		f.self = &bareFuture{f}
	}
	return f.self
}

// bareFuture is the future that a primitive waits on, in the hands of the program.
type bareFuture struct{ *futureCore }

// Await waits for the future.
func (f *bareFuture) Await(ctx context.Context) (any, error) { return f.AwaitAny(ctx) }

// AwaitAny waits for the future.
func (f *bareFuture) AwaitAny(ctx context.Context) (any, error) {
	if h := handOf(ctx); h != nil && f.state == pending {
		if err := h.await(f.futureCore); err != nil {
			return nil, err
		}
	}
	return nil, f.wait(taskOf(ctx))
}

// Result returns None once the future is done.
func (f *bareFuture) Result() (any, error) { return nil, f.resultErr() }

// AnyResult is Result.
func (f *bareFuture) AnyResult() (any, error) { return f.Result() }

// Cancel cancels the future.
func (f *bareFuture) Cancel(msg ...any) bool { return f.cancel(first(msg)) }

// String returns repr(future).
func (f *bareFuture) String() string { return f.describe() }

// PyClass returns Future.
func (f *bareFuture) PyClass() *py.Class { return FutureClass() }

func (f *bareFuture) runTask() error         { panic("asyncio: no task") }
func (f *bareFuture) cancelAny(msg any) bool { return f.cancel(msg) }
func (f *bareFuture) resultAny() any         { return nil }
