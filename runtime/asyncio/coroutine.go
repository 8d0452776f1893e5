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
	resume(sent any, thrown error) (v any, ok bool, err error)
	drive(sent any, thrown error) (any, error)
	byHand() *byHand
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

// Send runs the coroutine to its next yield, without a loop: coroutine.send(). It returns what is yielded there, which is
// None for a bare yield and the future where one is awaited; at the end it raises StopIteration with the result.
func (c *Coroutine[T]) Send(value any) (any, error) { return c.drive(value, nil) }

// Throw raises err where the coroutine waits, and is Send otherwise: coroutine.throw().
func (c *Coroutine[T]) Throw(err error) (any, error) { return c.drive(nil, err) }

func (c *Coroutine[T]) drive(sent any, thrown error) (any, error) {
	v, ok, err := c.resume(sent, thrown)
	if !ok && err == nil {
		err = py.StopIteration.New(v)
		if v == nil {
			err = py.StopIteration.New()
		}
		v = nil
	}
	return v, err
}

// resume runs the coroutine by hand to its next yield; at the end ok is false, and v the result.
func (c *Coroutine[T]) resume(sent any, thrown error) (v any, ok bool, err error) {
	h := c.byHand()
	switch {
	case c.state == coroClosed:
		return nil, false, c.reuseError()
	case h != nil && !h.gen.Running():
	case c.state == coroRunning:
		return nil, false, py.ValueError.New("coroutine already executing")
	case thrown != nil:
		c.drop()
		return nil, false, thrown
	case sent != nil:
		return nil, false, py.TypeError.New("can't send non-None value to a just-started coroutine")
	default:
		named, _ := c.info()
		h = newByHand(named, func(ctx context.Context) (any, error) { return c.AwaitAny(ctx) })
		c.named = h
	}
	v, ok, err = h.gen.Resume(sent, thrown)
	if !ok && err == nil {
		v = h.gen.Returned()
	}
	return v, ok, err
}

// byHand is what drives the coroutine by hand, or nil.
func (c *Coroutine[T]) byHand() *byHand {
	h, _ := c.named.(*byHand)
	return h
}

// Close closes the coroutine: coroutine.close(). Where it was never awaited, nobody is warned about it; where it is driven by
// hand, GeneratorExit is raised at its await.
func (c *Coroutine[T]) Close() {
	switch {
	case c.state <= coroScheduled:
		c.drop()
	case c.state == coroRunning:
		_, ok, err := c.resume(nil, py.GeneratorExit.New())
		switch {
		case ok:
			panic(py.RuntimeError.New("coroutine ignored GeneratorExit"))
		case err != nil && !py.Is(err, py.GeneratorExit, py.StopIteration):
			panic(err)
		}
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
	switch named := c.named.(type) {
	case nil:
		return c.fn, c.state
	case *byHand:
		return named.named, c.state
	}
	return c.named, c.state
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
