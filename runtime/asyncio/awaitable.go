package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Awaitable is anything that can be awaited for a T: a *Task, a *Future, a *Coroutine, or a value of your own.
type Awaitable[T any] interface {
	Await(ctx context.Context) (T, error)
}

// AnyAwaitable is an Awaitable of any type.
type AnyAwaitable interface {
	AwaitAny(ctx context.Context) (any, error)
}

// Tasks converts a list of tasks to the arguments of Gather and the like: asyncio.gather(*tasks).
func Tasks[T any](tasks []*Task[T]) []Awaitable[T] { return awaitables[T](tasks) }

// Coroutines converts a list of coroutine objects to the arguments of Gather and the like.
func Coroutines[T any](coros []*Coroutine[T]) []Awaitable[T] { return awaitables[T](coros) }

// Futures converts a list of futures to the arguments of Gather and the like.
func Futures[T any](futures []*Future[T]) []Awaitable[T] { return awaitables[T](futures) }

func awaitables[T any, A Awaitable[T]](list []A) []Awaitable[T] {
	out := make([]Awaitable[T], len(list))
	for i, a := range list {
		out[i] = a
	}
	return out
}

// FutureLike is what EnsureFuture returns: a *Future[T], a *Task[T], or what Gather's and Shield's futures are.
type FutureLike[T any] interface {
	Awaitable[T]
	AnyAwaitable
	Result() (T, error)
	Exception() error
	Done() bool
	Cancelled() bool
	Cancel(msg ...any) bool
	GetLoop() *Loop
	String() string
	core() *futureCore
}

// EnsureFuture returns aw itself when it is a task or a future, else a task that awaits it: asyncio.ensure_future().
func EnsureFuture[T any](ctx context.Context, aw Awaitable[T]) FutureLike[T] {
	if f, ok := aw.(FutureLike[T]); ok {
		return f
	}
	return ensureOn(GetEventLoop(ctx), ctx, aw)
}

// EnsureFutureOn is EnsureFuture with a loop that need not run: asyncio.ensure_future(aw, loop=l). It raises ValueError for
// a future of another loop.
func EnsureFutureOn[T any](l *Loop, aw Awaitable[T]) FutureLike[T] {
	f := ensureOn(l, l.ctx, aw)
	if f.GetLoop() != l {
		panic(otherLoop())
	}
	return f
}

func ensureOn[T any](l *Loop, ctx context.Context, aw Awaitable[T]) FutureLike[T] {
	switch aw := aw.(type) {
	case *Coroutine[T]:
		return createTask(l, ctx, aw, nil)
	case FutureLike[T]:
		return aw
	}
	return createTask(l, ctx, &Coroutine[T]{fn: aw.Await, named: "_wrap_awaitable"}, nil)
}

// ensureAny is EnsureFuture for a value of any type.
func ensureAny(l *Loop, ctx context.Context, aw any) futureObject {
	switch aw := aw.(type) {
	case futureObject:
		return aw
	case AnyCoroutine:
		return aw.taskOn(l, ctx, nil).(futureObject)
	case AnyAwaitable:
		return createTask(l, ctx, &Coroutine[any]{fn: aw.AwaitAny, named: "_wrap_awaitable"}, nil)
	}
	panic(py.TypeError.New("An asyncio.Future, a coroutine or an awaitable is required"))
}

// IsFuture reports whether x is a future or a task: asyncio.isfuture().
func IsFuture(x any) bool {
	_, ok := x.(futureObject)
	return ok
}

// IsCoroutine reports whether x is a coroutine object: asyncio.iscoroutine().
func IsCoroutine(x any) bool {
	_, ok := x.(AnyCoroutine)
	return ok
}
