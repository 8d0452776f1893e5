package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// AsyncGeneratorContextManager is what a function under @asynccontextmanager returns. It can be entered once.
type AsyncGeneratorContextManager[T any] struct {
	name string
	body AsyncBody[T]
	gen  *asyncio.AsyncGenerator[T]
	used bool
}

// AsyncBody is the body of a function under @asynccontextmanager: it calls yield once, which runs the block.
type AsyncBody[T any] func(ctx context.Context, yield func(ctx context.Context, v T) error) error

// AsyncContextManager makes an async context manager of an async generator's body: @contextlib.asynccontextmanager.
func AsyncContextManager[T any](name string, body AsyncBody[T]) *AsyncGeneratorContextManager[T] {
	return &AsyncGeneratorContextManager[T]{name: name, body: body}
}

// With is "async with m as v: block".
func (m *AsyncGeneratorContextManager[T]) With(ctx context.Context, block func(ctx context.Context, v T) error) error {
	if err := m.use(); err != nil {
		return err
	}
	once := &oneYield{}
	err := py.Try(func() error {
		return m.body(ctx, func(ctx context.Context, v T) error {
			return once.run(func() error { return block(ctx, v) })
		})
	})
	return once.end(err, "async generator", py.StopAsyncIteration)
}

func (m *AsyncGeneratorContextManager[T]) use() error {
	if m.used {
		return usedUp("_AsyncGeneratorContextManager")
	}
	m.used = true
	return nil
}

// AEnter is await m.__aenter__().
func (m *AsyncGeneratorContextManager[T]) AEnter(ctx context.Context) (v T, err error) {
	if err := m.use(); err != nil {
		return v, err
	}
	m.gen = asyncio.NewAsyncGenerator(m.name, func(ctx context.Context, yield func(v T) (any, error)) error {
		return m.body(ctx, func(_ context.Context, v T) error {
			_, err := yield(v)
			return err
		})
	})
	v, err = m.gen.ANext(ctx)
	if err != nil && py.Is(err, py.StopAsyncIteration) {
		err = py.RuntimeError.New("generator didn't yield")
	}
	return v, err
}

// AExit is await m.__aexit__ for a block that ended with err. It returns what is raised then: nil when there was nothing or
// the generator swallowed it.
func (m *AsyncGeneratorContextManager[T]) AExit(ctx context.Context, err error) error {
	if m.gen == nil {
		return py.AttributeError.New("'NoneType' object has no attribute 'athrow'")
	}
	if err == nil {
		_, got := m.gen.ANext(ctx)
		return m.ended(ctx, nil, got, "generator didn't stop")
	}
	_, got := m.gen.AThrow(ctx, err)
	return m.ended(ctx, err, got, "generator didn't stop after athrow()")
}

func (m *AsyncGeneratorContextManager[T]) ended(ctx context.Context, err, got error, still string) error {
	switch {
	case got == nil:
		if err := m.gen.AClose(ctx); err != nil {
			return err
		}
		return py.WithContext(py.RuntimeError.New(still), err)
	case py.Is(got, py.StopAsyncIteration) && got != err:
		return nil
	case err != nil && py.Is(err, py.StopIteration, py.StopAsyncIteration) && py.GetAttrOr(got, "__cause__", nil) == any(err):
		return err
	}
	return got
}

// PyCall makes a decorator of m: each call of the coroutine function runs in a fresh context manager.
func (m *AsyncGeneratorContextManager[T]) PyCall(_ context.Context, args []any, _ []py.KV) (any, error) {
	if len(args) != 1 {
		return nil, py.TypeError.Newf("AsyncContextDecorator.__call__() takes 2 positional arguments but %d were given", len(args)+1)
	}
	return decorateAsync(args[0], func() any { return AsyncContextManager(m.name, m.body) }), nil
}

func (m *AsyncGeneratorContextManager[T]) enterAny(ctx context.Context) (any, error) {
	v, err := m.AEnter(ctx)
	return py.ToAny(v), err
}

// PyClass returns contextlib._AsyncGeneratorContextManager.
func (m *AsyncGeneratorContextManager[T]) PyClass() *py.Class { return asyncManagerClass() }
