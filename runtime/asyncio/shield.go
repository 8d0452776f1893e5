package asyncio

import "context"

// Shield protects an awaitable from the cancellation of whoever waits for it: asyncio.shield(). The result is the
// future to await.
func Shield[T any](ctx context.Context, aw Awaitable[T]) FutureLike[T] {
	inner := EnsureFuture(ctx, aw)
	if inner.Done() {
		return inner
	}
	outer := FutureOn[T](inner.GetLoop())
	s := &shieldState[T]{inner: inner, outer: outer}
	inner.core().addCallback(s)
	outer.addCallback((*shieldOuter[T])(s))
	return outer
}

type shieldState[T any] struct {
	inner FutureLike[T]
	outer *Future[T]
}

// run is _inner_done_callback.
func (s *shieldState[T]) run(inner *futureCore) {
	if s.outer.state == cancelled {
		if inner.state != cancelled {
			inner.exception()
		}
		return
	}
	if inner.state == cancelled {
		s.outer.cancel(nil)
		return
	}
	v, err := s.inner.Result()
	if err != nil {
		s.outer.SetException(err)
		return
	}
	s.outer.SetResult(v)
}

// shieldOuter is _outer_done_callback.
type shieldOuter[T any] shieldState[T]

func (s *shieldOuter[T]) run(*futureCore) {
	if inner := s.inner.core(); !inner.done() {
		inner.dropCallback((*shieldState[T])(s))
	}
}
