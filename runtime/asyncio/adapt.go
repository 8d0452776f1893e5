package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// The functions of this file bring awaitables of one type where another, or any, is wanted. Python lists hold awaitables of
// all kinds; Go's have one element type.

// AwaitableOf sees x as an awaitable of T: itself if it is one, else through the floor. The result of awaiting it must be a
// T (TypeError otherwise).
func AwaitableOf[T any](x any) Awaitable[T] {
	if aw, ok := x.(Awaitable[T]); ok {
		return aw
	}
	if c, ok := x.(AnyCoroutine); ok {
		return CoroutineOf[T](c)
	}
	return adapted[T]{ToAwaitable(x)}
}

// AwaitablesOf is AwaitableOf for a list.
func AwaitablesOf[T any](xs []any) []Awaitable[T] {
	out := make([]Awaitable[T], len(xs))
	for i, x := range xs {
		out[i] = AwaitableOf[T](x)
	}
	return out
}

// AnyAwaitables checks that all of xs can be awaited: the arguments of GatherAny.
func AnyAwaitables(xs []any) []AnyAwaitable {
	out := make([]AnyAwaitable, len(xs))
	for i, x := range xs {
		out[i] = ToAwaitable(x)
	}
	return out
}

// AnyTasks is a list of tasks whose types are not known as the arguments of GatherAny.
func AnyTasks(tasks []AnyTask) []AnyAwaitable {
	out := make([]AnyAwaitable, len(tasks))
	for i, t := range tasks {
		out[i] = t
	}
	return out
}

// WaitCoroutine sees a coroutine object of Wait as the floor does: its result is a tuple of two sets.
func WaitCoroutine[A, B any](c *Coroutine[py.Tuple2[[]A, []B]]) *Coroutine[any] {
	return &Coroutine[any]{named: c.named, fn: func(ctx context.Context) (any, error) {
		r, err := c.Await(ctx)
		if err != nil {
			return nil, err
		}
		return py.Tuple{SetOf(r.V0), SetOf(r.V1)}, nil
	}}
}

// CoroutineOf sees a coroutine object as one with another result type. It is still the same coroutine: awaiting it
// awaits the original.
func CoroutineOf[T any](c AnyCoroutine) *Coroutine[T] {
	if same, ok := c.(*Coroutine[T]); ok {
		return same
	}
	named, _ := c.info()
	return &Coroutine[T]{named: named, fn: func(ctx context.Context) (T, error) {
		v, err := c.AwaitAny(ctx)
		if err != nil {
			var zero T
			return zero, err
		}
		return resultTo[T](v), nil
	}}
}

// resultTo converts a result of the floor; a None has no value of its own where the result type is NoneType.
func resultTo[T any](v any) T {
	var none T
	if _, ok := any(&none).(*py.NoneType); ok {
		return none
	}
	return py.To[T](py.ToAny(v))
}

type adapted[T any] struct{ aw AnyAwaitable }

// Await waits for the object behind.
func (a adapted[T]) Await(ctx context.Context) (T, error) {
	v, err := a.aw.AwaitAny(ctx)
	if err != nil {
		var zero T
		return zero, err
	}
	return resultTo[T](v), nil
}

// AwaitAny waits for the object behind.
func (a adapted[T]) AwaitAny(ctx context.Context) (any, error) { return a.aw.AwaitAny(ctx) }

// SetOf is the set of done or pending futures as a value of the floor.
func SetOf[T any](fs []T) *py.Set[any] {
	s := py.NewSet[any]()
	for _, f := range fs {
		s.Add(f)
	}
	return s
}

// WaitAny is Wait for futures of several types.
func WaitAny[T any](ctx context.Context, xs []T, opts WaitOptions) (done, pending []T, err error) {
	fs := make([]AnyFuture, len(xs))
	for i, x := range xs {
		f, ok := any(x).(AnyFuture)
		if !ok {
			if IsCoroutine(x) {
				return nil, nil, py.TypeError.New("Passing coroutines is forbidden, use tasks explicitly.")
			}
			return nil, nil, py.TypeError.Newf("An asyncio.Future, a coroutine or an awaitable is required")
		}
		fs[i] = f
	}
	d, p, err := Wait(ctx, fs, opts)
	return listAs[T](d), listAs[T](p), err
}

// listAs gives the futures back as what they were.
func listAs[T any](list []AnyFuture) []T {
	out := make([]T, len(list))
	for i, x := range list {
		out[i] = any(x).(T)
	}
	return out
}

// ToThreadCoroutine is asyncio.to_thread(fn) that is not awaited on the spot.
func ToThreadCoroutine[T any](fn func(ctx context.Context) (T, error)) *Coroutine[T] {
	return NewCoroutine("to_thread", func(ctx context.Context) (T, error) { return ToThread(ctx, fn) })
}

// AsyncWith runs body between entering and leaving any async context manager: async with x as v.
func AsyncWith(ctx context.Context, x any, body func(ctx context.Context, v any) error) error {
	v, err := AEnter(ctx, x)
	if err != nil {
		return err
	}
	return AExit(ctx, x, py.Try(func() error { return body(ctx, v) }))
}
