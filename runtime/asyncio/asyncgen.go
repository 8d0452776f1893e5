package asyncio

import (
	"context"
	"fmt"
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// AsyncGenerator is an async generator object, for programs that send to it, throw into it or close it; one that is only
// iterated is an iter.Seq2. Its body runs on a coroutine of its own and may be driven by one task after the other.
type AsyncGenerator[T any] struct {
	named   any
	body    AsyncGenBody[T]
	ctx     drivenContext // of whoever drives the body
	loop    *Loop
	resume  func() (T, bool)
	stop    func()
	yield   func(T) bool
	sent    any
	thrown  error
	err     error // what ended the body
	state   agenState
	driven  bool // inside a call of ASend and the like
	closing bool // the loop is closed: the body may not yield
}

// AsyncGenBody is the body of an async generator. yield hands out a value; it returns what ASend sent, or what AThrow and
// AClose raise.
type AsyncGenBody[T any] func(ctx context.Context, yield func(v T) (sent any, err error)) error

type agenState uint8

const (
	agenCreated agenState = iota
	agenSuspended
	agenClosed
)

// NewAsyncGenerator makes an async generator object; name is what Python calls the function, or the function itself.
func NewAsyncGenerator[T any](name any, body AsyncGenBody[T]) *AsyncGenerator[T] {
	return &AsyncGenerator[T]{named: name, body: body}
}

// ANext runs the body to its next yield: anext(agen). At the end it raises StopAsyncIteration.
func (g *AsyncGenerator[T]) ANext(ctx context.Context) (T, error) {
	return g.drive(ctx, "anext", nil, nil)
}

// ASend is ANext with a value that the yield expression takes: agen.asend(value).
func (g *AsyncGenerator[T]) ASend(ctx context.Context, value any) (T, error) {
	if g.state == agenCreated && value != nil {
		var zero T
		return zero, py.TypeError.New("can't send non-None value to a just-started async generator")
	}
	return g.drive(ctx, "anext", value, nil)
}

// AThrow raises err where the body waits: agen.athrow(err).
func (g *AsyncGenerator[T]) AThrow(ctx context.Context, err error) (T, error) {
	return g.drive(ctx, "athrow", nil, err)
}

// AClose ends the body: it raises GeneratorExit where the body waits: agen.aclose().
func (g *AsyncGenerator[T]) AClose(ctx context.Context) error {
	if g.state == agenClosed {
		return nil
	}
	if g.state == agenCreated && !g.driven {
		g.finish()
		return nil
	}
	return g.closeWith(ctx, py.GeneratorExit.New())
}

// closeWith is AClose with what the body is left by.
func (g *AsyncGenerator[T]) closeWith(ctx context.Context, thrown error) error {
	_, err := g.drive(ctx, "aclose", nil, thrown)
	switch {
	case err == nil:
		return py.RuntimeError.New("async generator ignored GeneratorExit")
	case py.Is(err, py.StopAsyncIteration, py.GeneratorExit):
		return nil
	}
	return err
}

// All iterates over the rest: async for v in agen. Leaving the loop early leaves the generator as it is.
func (g *AsyncGenerator[T]) All(ctx context.Context) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for {
			v, err := g.ANext(ctx)
			if err != nil && py.Is(err, py.StopAsyncIteration) {
				return
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// Each is All for a generator that nobody else refers to: async for v in f(). Left early, it is closed by a task of its
// own, as when Python's garbage collector finds it.
func (g *AsyncGenerator[T]) Each(ctx context.Context) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		defer g.Drop()
		g.All(ctx)(yield)
	}
}

// Drop says that the program has forgotten the generator: the loop closes it soon.
func (g *AsyncGenerator[T]) Drop() {
	if l := g.loop; l != nil && g.state != agenClosed && !l.closed {
		l.asyncGens.remove(g)
		l.CallSoon(func() { LoopCreateTask(l, g.closer()) }, CallName("BaseEventLoop.create_task"))
	}
}

// closer is the coroutine object agen.aclose(). What is thrown into it before it begins, as when its task is cancelled, is
// thrown into the generator.
func (g *AsyncGenerator[T]) closer() *Coroutine[noneType] {
	at := &throwable{name: "aclose"}
	c := BindVoid0(func(ctx context.Context) error {
		if at.thrown != nil && g.state == agenSuspended {
			return g.closeWith(ctx, at.thrown)
		}
		return g.AClose(ctx)
	})
	c.named = at
	return c
}

// throwable names a coroutine that runs even if something is thrown into it before it begins.
type throwable struct {
	name   string
	thrown error
}

// drive runs the body until it yields or ends. op names the operation in errors.
func (g *AsyncGenerator[T]) drive(ctx context.Context, op string, sent any, thrown error) (T, error) {
	var zero T
	switch {
	case g.driven:
		return zero, py.RuntimeError.Newf("%s(): asynchronous generator is already running", op)
	case g.state == agenClosed && thrown != nil && op == "athrow":
		return zero, thrown
	case g.state == agenClosed:
		return zero, py.StopAsyncIteration.New()
	case g.state == agenCreated && thrown != nil:
		g.finish()
		return zero, thrown
	}
	g.driven = true
	defer func() { g.driven = false }()
	if outer, nested := ctx.(*drivenContext); nested {
		ctx = outer.Context
	}
	if ctx == nil {
		ctx = context.Background()
	}
	g.ctx = drivenContext{ctx}
	if g.state == agenCreated {
		g.start(ctx)
	}
	g.sent, g.thrown = sent, thrown
	v, ok := g.resume()
	if ok {
		return v, nil
	}
	g.finish()
	switch err := g.err; {
	case err == nil:
		return zero, py.StopAsyncIteration.New()
	case py.Is(err, py.StopAsyncIteration):
		return zero, py.RaiseWhileHandling(py.RuntimeError.New("async generator raised StopAsyncIteration"), err)
	case py.Is(err, py.StopIteration):
		return zero, py.RaiseWhileHandling(py.RuntimeError.New("async generator raised StopIteration"), err)
	default:
		return zero, err
	}
}

func (g *AsyncGenerator[T]) start(ctx context.Context) {
	g.state = agenSuspended
	if g.loop = loopOf(ctx); g.loop != nil {
		g.loop.asyncGens.add(g)
	}
	g.resume, g.stop = iter.Pull(func(yield func(T) bool) {
		g.yield = yield
		defer catch(&g.err)
		g.err = g.body(&g.ctx, g.give)
	})
}

// give is the yield of the body.
func (g *AsyncGenerator[T]) give(v T) (any, error) {
	if g.closing || !g.yield(v) {
		g.closing = true
		return nil, py.GeneratorExit.New()
	}
	sent, thrown := g.sent, g.thrown
	g.sent, g.thrown = nil, nil
	return sent, thrown
}

func (g *AsyncGenerator[T]) finish() {
	g.state = agenClosed
	g.body = nil
	if g.loop != nil {
		g.loop.asyncGens.remove(g)
	}
}

// unwind ends the body of a generator whose loop is closed.
func (g *AsyncGenerator[T]) unwind() {
	if g.state == agenSuspended && !g.driven {
		g.finish()
		g.stop()
	}
}

// Name returns the name of the generator function: agen.__name__.
func (g *AsyncGenerator[T]) Name() string { return lastName(funcName(g.named)) }

// String returns repr(agen).
func (g *AsyncGenerator[T]) String() string {
	return fmt.Sprintf("<async_generator object %s at %p>", funcName(g.named), g)
}

// PyClass returns async_generator.
func (g *AsyncGenerator[T]) PyClass() *py.Class { return py.AsyncGeneratorType }

// anyAsyncGen is an *AsyncGenerator of any type.
type anyAsyncGen interface {
	AClose(ctx context.Context) error
	String() string
	unwind()
}

// agenList holds the async generators that were begun and have not ended, in order.
type agenList struct{ list []anyAsyncGen }

func (a *agenList) add(g anyAsyncGen) { a.list = append(a.list, g) }

func (a *agenList) remove(g anyAsyncGen) {
	for i, x := range a.list {
		if x == g {
			a.list = append(a.list[:i], a.list[i+1:]...)
			return
		}
	}
}

// ShutdownAsyncGens closes the async generators that have not ended: loop.shutdown_asyncgens().
func (l *Loop) ShutdownAsyncGens(ctx context.Context) error {
	gens := l.asyncGens.list
	l.asyncGens.list = nil
	if len(gens) == 0 {
		return nil
	}
	aws := make([]AnyAwaitable, len(gens))
	for i, g := range gens {
		aws[i] = BindVoid0(g.AClose)
	}
	results, err := GatherAny(ctx, true, aws...)
	if err != nil {
		return err
	}
	for i, r := range results {
		if e, ok := r.(error); ok && py.Is(e, py.ExceptionType) {
			l.CallExceptionHandler(&ExceptionContext{
				Message:   fmt.Sprintf("an error occurred during closing of asynchronous generator %s", gens[i]),
				Exception: e, AsyncGen: gens[i],
			})
		}
	}
	return nil
}
