package web

import (
	"context"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Handler answers requests.
type Handler func(ctx context.Context, r *Request) (any, error)

// handlerOf makes a handler of a coroutine function of the program.
func handlerOf(f any) Handler {
	switch f := f.(type) {
	case Handler:
		return f
	case func(context.Context, *Request) (*Response, error):
		return func(ctx context.Context, r *Request) (any, error) { return orNone(f(ctx, r)) }
	case func(context.Context, *Request) (*WebSocketResponse, error):
		return func(ctx context.Context, r *Request) (any, error) { return orNone(f(ctx, r)) }
	case func(context.Context, *Request) (*StreamResponse, error):
		return func(ctx context.Context, r *Request) (any, error) { return orNone(f(ctx, r)) }
	case func(context.Context, *Request) (any, error):
		return f
	}
	return func(ctx context.Context, r *Request) (any, error) { return invoke(ctx, f, r) }
}

// orNone is a response, where no pointer is None.
func orNone[T any](p *T, err error) (any, error) {
	if p == nil {
		return nil, err
	}
	return p, err
}

// invoke calls a function of the program, of Go or of the floor, and awaits a coroutine that it gives.
func invoke(ctx context.Context, f any, args ...any) (any, error) {
	if v := reflect.ValueOf(f); v.Kind() == reflect.Func {
		f = py.FuncOf("handler", f, params(v.Type()))
	}
	v, err := py.Call(ctx, f, args...)
	if err != nil || !asyncio.IsCoroutine(v) {
		return v, err
	}
	return asyncio.Await(ctx, v)
}

// params names the parameters of a Go function.
func params(t reflect.Type) string {
	names := ""
	for i := range t.NumIn() {
		if t.In(i) == contextType {
			continue
		}
		if names != "" {
			names += ", "
		}
		names += "a" + string(rune('0'+i))
	}
	return names
}

var contextType = reflect.TypeFor[context.Context]()
