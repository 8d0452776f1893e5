package asyncio

import (
	"context"
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// The functions of this file await values whose type is not known: the floor under await, async for and async with.

// Await waits for any awaitable: a task, future, coroutine, or an object with __await__.
func Await(ctx context.Context, x any) (any, error) {
	if aw, ok := x.(AnyAwaitable); ok {
		v, err := aw.AwaitAny(ctx)
		return py.ToAny(v), err
	}
	if !awaitable(x) {
		return nil, py.TypeError.Newf("object %s can't be used in 'await' expression", py.ShownType(x))
	}
	it, err := py.CallMethod(ctx, x, "__await__")
	if err != nil {
		return nil, err
	}
	return awaitIterator(ctx, it)
}

// awaitIterator drives what __await__ returned. Futures are waited for where they are awaited, so that all it may yield
// is None, or a future by hand.
func awaitIterator(ctx context.Context, it any) (any, error) {
	if aw, ok := it.(AnyAwaitable); ok {
		return aw.AwaitAny(ctx)
	}
	if h := handOf(ctx); h != nil {
		if _, ok := it.(py.Iterator); !ok && !py.HasAttr(py.Type(it), "__next__") {
			return nil, notIterator(it)
		}
		return py.YieldFrom(h.out, it)
	}
	g, ok := it.(*py.Generator[any])
	if !ok {
		if i, ok := it.(py.Iterator); ok {
			return awaitPlain(ctx, i)
		}
		if !py.HasAttr(py.Type(it), "__next__") {
			return nil, notIterator(it)
		}
		return awaitObject(ctx, it)
	}
	var thrown error
	for {
		v, more, err := g.Resume(nil, thrown)
		if err != nil {
			return nil, err
		}
		if !more {
			return g.Returned(), nil
		}
		thrown = awaitYielded(ctx, v)
	}
}

func notIterator(it any) error {
	return py.TypeError.Newf("__await__() returned non-iterator of type '%s'", py.ShownType(it))
}

func awaitPlain(ctx context.Context, it py.Iterator) (any, error) {
	for {
		v, ok := it.Next()
		if !ok {
			return nil, nil
		}
		if err := awaitYielded(ctx, v); err != nil {
			return nil, err
		}
	}
}

// awaitObject drives an object with a __next__ of its own.
func awaitObject(ctx context.Context, it any) (any, error) {
	for {
		v, err := py.CallMethod(ctx, it, "__next__")
		if err != nil {
			if py.Is(err, py.StopIteration) {
				return py.GetAttr(err, "value"), nil
			}
			return nil, err
		}
		if err := awaitYielded(ctx, v); err != nil {
			return nil, err
		}
	}
}

// awaitYielded does what Task.__step does with a value the coroutine yields.
func awaitYielded(ctx context.Context, v any) error {
	switch v := v.(type) {
	case nil:
		return Sleep(ctx, 0)
	case futureObject:
		return v.core().wait(taskOf(ctx))
	}
	return py.RuntimeError.Newf("Task got bad yield: %s", py.Repr(v))
}

// awaitGenerator is what the __await__ of our own types returns, for "yield from fut.__await__()": a generator that drives
// what is awaited by hand.
func awaitGenerator(aw AnyAwaitable) *py.Generator[any] {
	return newByHand("__await__", aw.AwaitAny).gen
}

// AnyAsyncIterator is an async iterator of any type.
type AnyAsyncIterator interface {
	ANextAny(ctx context.Context) (any, error)
}

// ANextAny is ANext for code that does not know the type.
func (g *AsyncGenerator[T]) ANextAny(ctx context.Context) (any, error) {
	v, err := g.ANext(ctx)
	return py.ToAny(v), err
}

// ANextAny is ANext for code that does not know the type.
func (c *Completion[T]) ANextAny(ctx context.Context) (any, error) {
	f, err := c.ANext(ctx)
	return f, err
}

// AIter returns the async iterator of x: aiter(x).
func AIter(ctx context.Context, x any) (any, error) {
	if _, ok := x.(AnyAsyncIterator); ok {
		return x, nil
	}
	if x == nil || !py.HasAttr(py.Type(x), "__aiter__") {
		return nil, py.TypeError.Newf("'async for' requires an object with __aiter__ method, got %s", py.ShownType(x))
	}
	it, err := py.CallMethod(ctx, x, "__aiter__")
	if err != nil {
		return nil, err
	}
	if _, ok := it.(AnyAsyncIterator); !ok && !py.HasAttr(py.Type(it), "__anext__") {
		return nil, py.TypeError.Newf("'async for' received an object from __aiter__ that does not implement __anext__: %s", py.ShownType(it))
	}
	return it, nil
}

// ANext waits for the next value of an async iterator: await anext(it). It raises StopAsyncIteration at the end.
func ANext(ctx context.Context, it any) (any, error) {
	if i, ok := it.(AnyAsyncIterator); ok {
		return i.ANextAny(ctx)
	}
	aw, err := py.CallMethod(ctx, it, "__anext__")
	if err != nil {
		return nil, err
	}
	return Await(ctx, aw)
}

// ANextOr is ANext with a default for the end: await anext(it, default).
func ANextOr(ctx context.Context, it, def any) (any, error) {
	v, err := ANext(ctx, it)
	if err != nil && py.Is(err, py.StopAsyncIteration) {
		return def, nil
	}
	return v, err
}

// ASeq iterates over any async iterable: async for v in x.
func ASeq(ctx context.Context, x any) iter.Seq2[any, error] {
	return func(yield func(any, error) bool) {
		it, err := AIter(ctx, x)
		if err != nil {
			yield(nil, err)
			return
		}
		for {
			v, err := nextItem(ctx, it)
			if err != nil && py.Is(err, py.StopAsyncIteration) {
				return
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// nextItem is ANext for async for, which has its own words for what cannot be awaited.
func nextItem(ctx context.Context, it any) (any, error) {
	if i, ok := it.(AnyAsyncIterator); ok {
		return i.ANextAny(ctx)
	}
	aw, err := py.CallMethod(ctx, it, "__anext__")
	if err != nil {
		return nil, err
	}
	if !awaitable(aw) {
		return nil, py.TypeError.Newf("'async for' received an invalid object from __anext__: %s", py.ShownType(aw))
	}
	return Await(ctx, aw)
}

// asyncContext is implemented by the context managers of this package.
type asyncContext interface {
	aenter(ctx context.Context) (any, error)
	aexit(ctx context.Context, err error) error
}

// IsAsyncContextManager reports whether "async with x" works: x has __aenter__ and __aexit__.
func IsAsyncContextManager(x any) bool {
	if _, ok := x.(asyncContext); ok {
		return true
	}
	return x != nil && py.HasAttr(py.Type(x), "__aenter__") && py.HasAttr(py.Type(x), "__aexit__")
}

// AEnter enters an async context manager: what "async with x" does first; the value is that of "as".
func AEnter(ctx context.Context, x any) (any, error) {
	if c, ok := x.(asyncContext); ok {
		return c.aenter(ctx)
	}
	if !IsAsyncContextManager(x) {
		missed := ""
		if x != nil && py.HasAttr(py.Type(x), "__aenter__") {
			missed = " (missed __aexit__ method)"
		}
		return nil, py.TypeError.Newf("'%s' object does not support the asynchronous context manager protocol%s", py.ShownType(x), missed)
	}
	aw, err := py.CallMethod(ctx, x, "__aenter__")
	if err != nil {
		return nil, err
	}
	if !awaitable(aw) {
		return nil, py.TypeError.Newf("'async with' received an object from __aenter__ that does not implement __await__: %s", py.ShownType(aw))
	}
	return Await(ctx, aw)
}

// awaitable reports whether x can be awaited.
func awaitable(x any) bool {
	if _, ok := x.(AnyAwaitable); ok {
		return true
	}
	return x != nil && py.HasAttr(py.Type(x), "__await__")
}

// AExit leaves an async context manager whose block ended with err, and returns what is raised then: nil when there was
// nothing or x swallowed it.
func AExit(ctx context.Context, x any, err error) error {
	if c, ok := x.(asyncContext); ok {
		return c.aexit(ctx, err)
	}
	args := []any{nil, nil, nil}
	if err != nil {
		e := py.AsException(err)
		args = []any{py.ClassOf(e), e, py.GetAttrOr(e, "__traceback__", nil)}
	}
	aw, fail := py.CallMethod(ctx, x, "__aexit__", args...)
	if fail == nil && !awaitable(aw) {
		fail = py.TypeError.Newf("'async with' received an object from __aexit__ that does not implement __await__: %s", py.ShownType(aw))
	}
	if fail == nil {
		aw, fail = Await(ctx, aw)
	}
	switch {
	case fail != nil:
		return py.WithContext(fail, err)
	case err != nil && py.Truth(aw):
		return nil
	}
	return err
}

// RunAny is Run for code that does not know the type: asyncio.run(x).
func RunAny(ctx context.Context, x any, opts ...RunOption) (any, error) {
	if loopOf(ctx) != nil {
		return nil, py.RuntimeError.New("asyncio.run() cannot be called from a running event loop")
	}
	coro, ok := x.(AnyCoroutine)
	if !ok {
		return nil, py.ValueError.Newf("a coroutine was expected, got %s", py.Repr(x))
	}
	return Run(ctx, &Coroutine[any]{named: coro.QualName(), fn: coro.AwaitAny}, opts...)
}

// CreateTaskAny is CreateTask for code that does not know the type: asyncio.create_task(x).
func CreateTaskAny(ctx context.Context, x any, opts ...TaskOption) AnyTask {
	l := mustLoop(ctx)
	coro, ok := x.(AnyCoroutine)
	if !ok {
		panic(py.TypeError.Newf("a coroutine was expected, got %s", py.Repr(x)))
	}
	return coro.taskOn(l, ctx, opts)
}

// EnsureFutureAny is EnsureFuture for code that does not know the type: asyncio.ensure_future(x).
func EnsureFutureAny(ctx context.Context, x any) AnyFuture {
	if f, ok := x.(AnyFuture); ok {
		return f
	}
	return ensureFutureOn(GetEventLoop(ctx), ctx, x)
}

// ensureFutureOn is EnsureFutureAny with a loop that need not run.
func ensureFutureOn(l *Loop, ctx context.Context, x any) AnyFuture {
	if f, ok := x.(AnyFuture); ok {
		return f
	}
	if _, ok := x.(AnyAwaitable); !ok && x != nil && py.HasAttr(py.Type(x), "__await__") {
		x = &Coroutine[any]{named: "_wrap_awaitable", fn: func(ctx context.Context) (any, error) { return Await(ctx, x) }}
	}
	return ensureAny(l, ctx, x).(AnyFuture)
}

// ToAwaitable makes an awaitable of a floor value, for the functions that take one; it raises TypeError when x cannot be
// awaited.
func ToAwaitable(x any) AnyAwaitable {
	if aw, ok := x.(AnyAwaitable); ok {
		return aw
	}
	if x == nil || !py.HasAttr(py.Type(x), "__await__") {
		panic(py.TypeError.New("An asyncio.Future, a coroutine or an awaitable is required"))
	}
	return floorAwaitable{x}
}

type floorAwaitable struct{ x any }

func (a floorAwaitable) AwaitAny(ctx context.Context) (any, error) { return Await(ctx, a.x) }

// AnyFuture is a future or task of any type.
type AnyFuture interface {
	AnyAwaitable
	Done() bool
	Cancelled() bool
	Cancel(msg ...any) bool
	Exception() error
	AnyResult() (any, error)
	GetLoop() *Loop
	String() string
	core() *futureCore
}

// AnyResult is Result for code that does not know the type.
func (f *Future[T]) AnyResult() (any, error) {
	v, err := f.Result()
	return py.ToAny(v), err
}

// IsCoroutineFunction reports whether calling x gives a coroutine object: asyncio.iscoroutinefunction().
func IsCoroutineFunction(x any) bool {
	switch f := x.(type) {
	case *py.Function:
		return f.IsAsync()
	case *py.BoundMethod:
		return IsCoroutineFunction(f.Func)
	case *py.Instance:
		if f.PyClass().Defines("_is_coroutine") { // an AsyncMock
			return true
		}
	case interface{ PartialOf() any }: // functools.partial
		return IsCoroutineFunction(f.PartialOf())
	case nil:
		return false
	}
	return py.IsMarkedCoroutineFunction(x) || py.GetAttrOr(x, "_is_coroutine", nil) == coroutineMark
}

// IsAwaitable reports whether x can be awaited: inspect.isawaitable().
func IsAwaitable(x any) bool {
	_, ok := x.(AnyAwaitable)
	return ok || x != nil && py.HasAttr(py.Type(x), "__await__")
}

// RunUntilCompleteAny is RunUntilComplete for code that does not know the type: loop.run_until_complete(x).
func RunUntilCompleteAny(l *Loop, x any) (any, error) {
	if f, ok := x.(AnyFuture); ok {
		return RunUntilComplete(l, erasedFuture{f})
	}
	return RunUntilComplete(l, erased{ToAwaitable(x)})
}

// erasedFuture makes a FutureLike[any] of a future of any type.
type erasedFuture struct{ AnyFuture }

func (f erasedFuture) Await(ctx context.Context) (any, error) { return f.AwaitAny(ctx) }
func (f erasedFuture) Result() (any, error)                   { return f.AnyResult() }
