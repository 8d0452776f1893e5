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
	Name() string
	qualName() string
	running() bool
}

func (g *AsyncGenerator[T]) qualName() string { return funcName(g.named) }

func (g *AsyncGenerator[T]) running() bool { return g.driven }

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
	py.AddBuiltin("anext", py.NewBuiltin("anext", "async_iterator, /, *default", anext))
	py.AsyncGeneratorType.Set("__aiter__", py.NewFunction("__aiter__", "self, /", func(_ context.Context, a []any) (any, error) { return a[0], nil }))
	member := func(name string, get func(g floorAsyncGen) any) {
		py.AsyncGeneratorType.DefineGetSet(name, func(x any) any { return get(x.(floorAsyncGen)) }, nil)
	}
	member("__name__", func(g floorAsyncGen) any { return g.Name() })
	member("__qualname__", func(g floorAsyncGen) any { return g.qualName() })
	member("ag_running", func(g floorAsyncGen) any { return g.running() })
	method := func(name, params string, f func(ctx context.Context, g floorAsyncGen, a []any) (any, error)) {
		py.AsyncGeneratorType.Set(name, py.NewFunction(name, "self"+params, func(ctx context.Context, a []any) (any, error) {
			return Bind0(func(ctx context.Context) (any, error) { return f(ctx, a[0].(floorAsyncGen), a[1:]) }), nil
		}))
	}
	method("__anext__", "", func(ctx context.Context, g floorAsyncGen, _ []any) (any, error) { return g.ANextAny(ctx) })
	method("asend", ", value, /", func(ctx context.Context, g floorAsyncGen, a []any) (any, error) { return g.asendAny(ctx, a[0]) })
	method("athrow", ", type, value=None, traceback=None, /", func(ctx context.Context, g floorAsyncGen, a []any) (any, error) {
		return g.athrowAny(ctx, py.ThrownException(ctx, a[0], a[1]))
	})
	method("aclose", "", func(ctx context.Context, g floorAsyncGen, _ []any) (any, error) { return nil, g.AClose(ctx) })
}

// anext is the builtin: a coroutine of the next value, or the default at the end.
func anext(ctx context.Context, a []any) (any, error) {
	if n := len(a[1].(py.Tuple)); n > 1 {
		return nil, py.TypeError.Newf("anext expected at most 2 arguments, got %d", n+1)
	}
	it, ok := a[0].(AnyAsyncIterator)
	if !ok {
		aw, err := py.CallMethod(ctx, a[0], "__anext__")
		if err != nil {
			return nil, err
		}
		return Bind0(func(ctx context.Context) (any, error) { return orDefault(a[1].(py.Tuple))(Await(ctx, aw)) }), nil
	}
	return Bind0(func(ctx context.Context) (any, error) { return orDefault(a[1].(py.Tuple))(it.ANextAny(ctx)) }), nil
}

// orDefault turns StopAsyncIteration into the default, if there is one.
func orDefault(def py.Tuple) func(v any, err error) (any, error) {
	return func(v any, err error) (any, error) {
		if len(def) > 0 && py.Is(err, py.StopAsyncIteration) {
			return def[0], nil
		}
		return v, err
	}
}
