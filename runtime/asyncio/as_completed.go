package asyncio

import (
	"context"
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Completion iterates over awaitables as they finish: what asyncio.as_completed() returns.
type Completion[T any] struct {
	done  *Queue[FutureLike[T]]
	todo  map[*futureCore]FutureLike[T]
	order []*futureCore
	left  int
	timer *timer
}

// AsCompleted runs awaitables concurrently and gives them in the order in which they finish: asyncio.as_completed().
// The timeout, in seconds, may be nil.
func AsCompleted[T any](ctx context.Context, timeout *float64, aws ...Awaitable[T]) *Completion[T] {
	l := mustLoop(ctx)
	c := &Completion[T]{done: NewQueue[FutureLike[T]](0), todo: map[*futureCore]FutureLike[T]{}}
	seen := map[any]bool{}
	for _, aw := range aws {
		if seen[aw] {
			continue
		}
		seen[aw] = true
		f := ensureOn(l, ctx, aw)
		c.todo[f.core()] = f
		c.order = append(c.order, f.core())
	}
	for _, f := range c.order {
		f.addCallback(c)
	}
	if len(c.todo) > 0 && timeout != nil {
		c.timer = l.timer(l.Time()+*timeout, c)
	}
	c.left = len(c.todo)
	return c
}

// run is _handle_completion.
func (c *Completion[T]) run(f *futureCore) {
	if len(c.todo) == 0 {
		return // the timeout was first
	}
	done := c.todo[f]
	delete(c.todo, f)
	_ = c.done.PutNowait(done)
	if len(c.todo) == 0 && c.timer != nil {
		c.timer.cancel()
	}
}

// fire is _handle_timeout.
func (c *Completion[T]) fire() {
	for _, f := range c.order {
		if c.todo[f] != nil {
			f.dropCallback(c)
			_ = c.done.PutNowait(nil)
		}
	}
	clear(c.todo)
}

// one waits for the next that is done.
func (c *Completion[T]) one(ctx context.Context) (FutureLike[T], error) {
	f, err := c.done.Get(ctx)
	if err != nil {
		return nil, err
	}
	if f == nil {
		return nil, py.TimeoutError.New()
	}
	return f, nil
}

// Next returns a coroutine object that waits for the next to finish and returns its result: next(as_completed(...)).
// It returns nil at the end.
func (c *Completion[T]) Next() *Coroutine[T] {
	if c.left == 0 {
		return nil
	}
	c.left--
	return &Coroutine[T]{named: "_AsCompletedIterator._wait_for_one", fn: func(ctx context.Context) (T, error) {
		f, err := c.one(ctx)
		if err != nil {
			var zero T
			return zero, err
		}
		return f.Result()
	}}
}

// All iterates as "for coro in as_completed(...)" does: each coroutine object, awaited, gives the next result.
func (c *Completion[T]) All() iter.Seq[*Coroutine[T]] {
	return func(yield func(*Coroutine[T]) bool) {
		for coro := c.Next(); coro != nil; coro = c.Next() {
			if !yield(coro) {
				return
			}
		}
	}
}

// ANext waits for the next future or task that is done: anext(as_completed(...)). It raises StopAsyncIteration at the
// end.
func (c *Completion[T]) ANext(ctx context.Context) (FutureLike[T], error) {
	if c.left == 0 {
		return nil, py.StopAsyncIteration.New()
	}
	c.left--
	return c.one(ctx)
}

// Futures iterates as "async for fut in as_completed(...)" does: each future or task, done, in order of completion.
func (c *Completion[T]) Futures(ctx context.Context) iter.Seq2[FutureLike[T], error] {
	return func(yield func(FutureLike[T], error) bool) {
		for c.left > 0 {
			f, err := c.ANext(ctx)
			if !yield(f, err) || err != nil {
				return
			}
		}
	}
}
