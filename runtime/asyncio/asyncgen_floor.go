package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// floorAsyncGen is an async generator of any type, as its Python methods see it.
type floorAsyncGen interface {
	ANextAny(ctx context.Context) (any, error)
	asendAny(ctx context.Context, value any) (any, error)
	athrowAny(ctx context.Context, err error) (any, error)
	AClose(ctx context.Context) error
}

func (g *AsyncGenerator[T]) asendAny(ctx context.Context, value any) (any, error) {
	v, err := g.ASend(ctx, value)
	return py.ToAny(v), err
}

func (g *AsyncGenerator[T]) athrowAny(ctx context.Context, thrown error) (any, error) {
	v, err := g.AThrow(ctx, thrown)
	return py.ToAny(v), err
}

func init() {
	py.AddBuiltin("aiter", py.NewBuiltin("aiter", "async_iterable, /", func(ctx context.Context, a []any) (any, error) { return AIter(ctx, a[0]) }))
	py.AddBuiltin("anext", py.NewBuiltin("anext", "async_iterator, default=..., /", anext))
	method := func(name, params string, f func(ctx context.Context, g floorAsyncGen, a []any) (any, error)) {
		py.AsyncGeneratorType.Set(name, py.NewFunction(name, "self"+params, func(ctx context.Context, a []any) (any, error) {
			return Bind0(func(ctx context.Context) (any, error) { return f(ctx, a[0].(floorAsyncGen), a[1:]) }), nil
		}))
	}
	method("__anext__", "", func(ctx context.Context, g floorAsyncGen, _ []any) (any, error) { return g.ANextAny(ctx) })
	method("asend", ", value, /", func(ctx context.Context, g floorAsyncGen, a []any) (any, error) { return g.asendAny(ctx, a[0]) })
	method("athrow", ", value, /", func(ctx context.Context, g floorAsyncGen, a []any) (any, error) {
		return g.athrowAny(ctx, py.Raise(ctx, a[0]))
	})
	method("aclose", "", func(ctx context.Context, g floorAsyncGen, _ []any) (any, error) { return nil, g.AClose(ctx) })
}

// anext is the builtin: a coroutine of the next value, or the default at the end.
func anext(ctx context.Context, a []any) (any, error) {
	it, ok := a[0].(AnyAsyncIterator)
	if !ok {
		aw, err := py.CallMethod(ctx, a[0], "__anext__")
		if err != nil {
			return nil, err
		}
		return Bind0(func(ctx context.Context) (any, error) { return orDefault(a[1])(Await(ctx, aw)) }), nil
	}
	return Bind0(func(ctx context.Context) (any, error) { return orDefault(a[1])(it.ANextAny(ctx)) }), nil
}

// orDefault turns StopAsyncIteration into the default, if there is one.
func orDefault(def any) func(v any, err error) (any, error) {
	return func(v any, err error) (any, error) {
		if def != py.Ellipsis && py.Is(err, py.StopAsyncIteration) {
			return def, nil
		}
		return v, err
	}
}
