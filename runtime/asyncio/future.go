package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Future is a result that will be there later: asyncio.Future. It belongs to one loop; Loop.CreateFuture (or NewFuture)
// makes one. Awaiting it suspends the task until SetResult, SetException or Cancel is called.
type Future[T any] struct {
	futureCore
	value T
}

// NewFuture makes a future of the running loop: loop.create_future().
func NewFuture[T any](ctx context.Context) *Future[T] { return FutureOn[T](GetEventLoop(ctx)) }

// FutureOn makes a future of loop: loop.create_future().
func FutureOn[T any](loop *Loop) *Future[T] {
	f := &Future[T]{}
	f.loop, f.self = loop, f
	return f
}

// Await waits for the future and returns its result.
func (f *Future[T]) Await(ctx context.Context) (T, error) {
	if f == nil {
		return awaitNone[T]()
	}
	if f.state == pending {
		t, err := f.await(ctx)
		for err == nil { // suspend, without its frame
			p, thrown := t.leave()
			if p == nil {
				err = f.awaited(thrown)
				break
			}
			if p.taken {
				p.next()
			} else {
				p.yield(struct{}{})
			}
		}
		if err != nil {
			var zero T
			return zero, err
		}
	} else if err := f.resultErr(); err != nil {
		var zero T
		return zero, err
	}
	return f.value, nil
}

// awaitNone is what awaiting a task or future that is None raises.
func awaitNone[T any]() (none T, err error) {
	return none, py.TypeError.New("object NoneType can't be used in 'await' expression")
}

// AwaitAny is Await for code that does not know the type.
func (f *Future[T]) AwaitAny(ctx context.Context) (any, error) {
	v, err := f.Await(ctx)
	return v, err
}

// Result returns the result of a future that is done: Future.result().
func (f *Future[T]) Result() (T, error) {
	if err := f.resultErr(); err != nil {
		var zero T
		return zero, err
	}
	return f.value, nil
}

// SetResult marks the future done: Future.set_result(). It raises InvalidStateError when it is done already.
func (f *Future[T]) SetResult(v T) {
	f.checkPending()
	f.value = v
	f.resolve()
}

// SetException marks the future done with an exception: Future.set_exception().
func (f *Future[T]) SetException(err error) {
	f.checkPending()
	f.fail(err)
}

func (f *futureCore) checkPending() {
	if f.state != pending {
		panic(py.InvalidStateError.New("invalid state"))
	}
}

// Cancel cancels the future: Future.cancel(msg). It reports false when the future is done already.
func (f *Future[T]) Cancel(msg ...any) bool { return f.cancel(first(msg)) }

// Done reports whether the future has a result or an exception, or was cancelled: Future.done().
func (f *futureCore) Done() bool { return f.state != pending }

// Cancelled reports whether the future was cancelled: Future.cancelled().
func (f *futureCore) Cancelled() bool { return f.state == cancelled }

// Exception returns the exception of a future that is done, or nil: Future.exception(). It raises CancelledError or
// InvalidStateError.
func (f *futureCore) Exception() error { return f.exception() }

// GetLoop returns the loop the future belongs to: Future.get_loop().
func (f *futureCore) GetLoop() *Loop { return f.loop }

// AddDoneCallback has fn called by the loop, one turn after the future is done: Future.add_done_callback().
func (f *Future[T]) AddDoneCallback(fn func(*Future[T]), opts ...CallOption) *DoneCallback {
	return f.addUser(func(context.Context) error { fn(f); return nil }, fn, opts)
}

// AddDoneCallbackCtx is AddDoneCallback for a function that needs the loop or may raise.
func (f *Future[T]) AddDoneCallbackCtx(fn func(context.Context, *Future[T]) error, opts ...CallOption) *DoneCallback {
	return f.addUser(func(ctx context.Context) error { return fn(ctx, f) }, fn, opts)
}

func (f *futureCore) addUser(call func(context.Context) error, fn any, opts []CallOption) *DoneCallback {
	cb := &DoneCallback{fn: fn, call: call, opts: callOptions(opts)}
	if cb.opts.vars == nil {
		cb.opts.vars = f.loop.currentVars().Copy()
	}
	f.addCallback(cb)
	return cb
}

// RemoveDoneCallback removes a callback and returns how often it was there: Future.remove_done_callback().
func (f *futureCore) RemoveDoneCallback(cb *DoneCallback) int {
	return f.removeCallback(func(c doneCallback) bool { return c == doneCallback(cb) })
}

// RemoveDoneCallbackFunc removes all callbacks made from fn: Future.remove_done_callback(fn).
func (f *futureCore) RemoveDoneCallbackFunc(fn any) int {
	want := funcPointer(fn)
	return f.removeCallback(func(c doneCallback) bool {
		u, ok := c.(*DoneCallback)
		return ok && funcPointer(u.fn) == want
	})
}

func (f *Future[T]) cancelAny(msg any) bool { return f.cancel(msg) }
func (f *Future[T]) resultAny() any         { return f.value }

// DoneCallback is a callback of the program on a future.
type DoneCallback struct {
	fn   any
	call func(context.Context) error
	opts callConfig
}

func (d *DoneCallback) run(f *futureCore) {
	if err := f.loop.runUser(nil, d.call, d.opts.vars); err != nil {
		f.loop.callbackFailed(err, d.source(), nil)
	}
}

// CallOption is an option of CallSoon, CallLater, AddDoneCallback and the like.
type CallOption func(*callConfig)

type callConfig struct {
	vars *contextvars.Context
	name string
	call func(ctx context.Context) error // in place of the function given
}

// WithContext has a callback run in a context of its own: the argument context of call_soon and add_done_callback.
func WithContext(c *contextvars.Context) CallOption { return func(o *callConfig) { o.vars = c } }

// CallName gives a callback the name that reprs and reports show.
func CallName(name string) CallOption { return func(o *callConfig) { o.name = name } }

func callOptions(opts []CallOption) (c callConfig) {
	for _, o := range opts {
		o(&c)
	}
	return c
}

// source names the callback as reprs and reports do.
func (d *DoneCallback) source() string {
	if d.opts.name != "" {
		return d.opts.name + "()"
	}
	return callbackSource(d.fn)
}

func first(msg []any) any {
	if len(msg) > 0 {
		return msg[0]
	}
	return nil
}
