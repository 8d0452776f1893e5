package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Outside runs fn on a goroutine of its own and waits for its result: for packages that talk to the world through Go's
// own library. fn must not touch anything that the program sees. While it runs the virtual clock goes with the real one
// and nobody takes the program for stuck; when the waiting task is cancelled the context of fn is, and its result is
// dropped (its method Discard is called, if it has one). what is the answer to what the task waits for.
func Outside[T any](ctx context.Context, what string, fn func(ctx context.Context) (T, error)) (T, error) {
	var zero T
	l := loopOf(ctx)
	if l == nil {
		return zero, noLoop()
	}
	done := NewFuture[T](ctx)
	done.standsFor(waitingFor(what))
	work, cancel := context.WithCancel(context.Background())
	defer cancel()
	release := interp.Hold()
	go func() {
		r := &outsideResult[T]{dest: done}
		r.err = py.Try(func() (err error) {
			r.value, err = fn(work)
			return err
		})
		l.postIfOpen(r)
		release()
	}()
	return done.Await(ctx)
}

// outsideResult brings the result of a goroutine to its future, in the loop.
type outsideResult[T any] struct {
	dest  *Future[T]
	value T
	err   error
}

func (r *outsideResult[T]) run(*futureCore) {
	switch {
	case r.dest.done():
		if d, ok := any(r.value).(interface{ Discard() }); ok && r.err == nil {
			d.Discard()
		}
	case r.err != nil:
		r.dest.SetException(r.err)
	default:
		r.dest.SetResult(r.value)
	}
}
