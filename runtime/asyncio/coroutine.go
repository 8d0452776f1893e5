package asyncio

import (
	"context"
	"fmt"
	"os"
	"runtime"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Coroutine is a call of a coroutine function that has not begun: what f(x) makes of an async def. Await it once, or
// give it to CreateTask, Gather, Run and the like.
type Coroutine[T any] struct {
	fn    func(ctx context.Context) (T, error)
	named any // the function that names the coroutine, when fn is a wrapper; or a string
	state coroutineState
	task  Task[T] // the task that will run it, as a rule: one piece of memory holds both
}

type coroutineState uint8

const (
	coroCreated   coroutineState = iota
	coroScheduled                // a task will run it
	coroRunning
	coroClosed
)

// AnyCoroutine is a *Coroutine of any type.
type AnyCoroutine interface {
	AnyAwaitable
	Name() string
	QualName() string
	Close()
	AnyTask(ctx context.Context, opts ...TaskOption) AnyTask
	String() string
	drop()
	ended()
	info() (named any, state coroutineState)
	threadsafe(l *Loop) any
	taskOn(l *Loop, ctx context.Context, opts []TaskOption) AnyTask
}

// NewCoroutine makes a coroutine object of a function literal; name is what Python would call it.
func NewCoroutine[T any](name string, fn func(ctx context.Context) (T, error)) *Coroutine[T] {
	return &Coroutine[T]{fn: fn, named: name}
}

// NewCoroutineVoid is NewCoroutine for a function without a result.
func NewCoroutineVoid(name string, fn func(ctx context.Context) error) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx) }, named: name}
}

// Await runs the coroutine in the calling task: an ordinary call.
func (c *Coroutine[T]) Await(ctx context.Context) (T, error) { return c.start(ctx) }

// AwaitAny is Await for code that does not know the type.
func (c *Coroutine[T]) AwaitAny(ctx context.Context) (any, error) {
	v, err := c.start(ctx)
	return v, err
}

func (c *Coroutine[T]) start(ctx context.Context) (T, error) {
	if c.state > coroScheduled {
		var zero T
		return zero, c.reuseError()
	}
	c.state = coroRunning
	v, err := c.fn(ctx)
	if err != errParked {
		c.state = coroClosed
	}
	return v, err
}

func (c *Coroutine[T]) reuseError() error {
	if c.state == coroRunning {
		return py.RuntimeError.New("coroutine is being awaited already")
	}
	return py.RuntimeError.New("cannot reuse already awaited coroutine")
}

// Close closes a coroutine that was never awaited, so that nobody is warned about it: coroutine.close().
func (c *Coroutine[T]) Close() {
	if c.state <= coroScheduled {
		c.drop()
	}
}

// ended says that the coroutine has returned: for a task that was parked in it.
func (c *Coroutine[T]) ended() { c.state = coroClosed }

func (c *Coroutine[T]) drop() {
	c.state = coroClosed
	c.fn = nil
}

// Forget says that the program has dropped the coroutine object, as the statement f() does where await f() was meant: it
// warns in Python's words when the coroutine was never awaited.
func (c *Coroutine[T]) Forget() {
	if c.state != coroCreated {
		return
	}
	c.drop()
	warn(fmt.Sprintf("RuntimeWarning: coroutine '%s' was never awaited", c.QualName()))
	fmt.Fprintln(os.Stderr, "RuntimeWarning: Enable tracemalloc to get the object allocation traceback")
}

// warn prints a warning with the line of the program that gave rise to it: warnings.warn.
func warn(text string) {
	pcs := make([]uintptr, 16)
	frames := py.Frames(pcs[:runtime.Callers(3, pcs)])
	py.FlushStdout()
	where, source := "", ""
	if n := len(frames); n > 0 {
		f := frames[n-1]
		where = fmt.Sprintf("%s:%d: ", f.File, f.Line)
		if f.Source != "" {
			source = "  " + f.Source + "\n"
		}
	}
	fmt.Fprintf(os.Stderr, "%s%s\n%s", where, text, source)
}

// Name returns the name of the coroutine function: coroutine.__name__.
func (c *Coroutine[T]) Name() string { return lastName(c.QualName()) }

// QualName returns the qualified name of the coroutine function: coroutine.__qualname__.
func (c *Coroutine[T]) QualName() string {
	named, _ := c.info()
	return funcName(named)
}

func (c *Coroutine[T]) info() (any, coroutineState) {
	if c.named != nil {
		return c.named, c.state
	}
	return c.fn, c.state
}

// String returns repr(coroutine).
func (c *Coroutine[T]) String() string {
	return fmt.Sprintf("<coroutine object %s at %p>", c.QualName(), c)
}

// AnyTask is CreateTask for code that does not know the type.
func (c *Coroutine[T]) AnyTask(ctx context.Context, opts ...TaskOption) AnyTask {
	return c.taskOn(mustLoop(ctx), ctx, opts)
}

func (c *Coroutine[T]) taskOn(l *Loop, ctx context.Context, opts []TaskOption) AnyTask {
	return createTask(l, ctx, c, opts)
}
