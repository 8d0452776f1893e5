package fastapi

import (
	"context"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Decorated is a handler that other decorators changed before the application was told of it:
//
//	@app.get("/")
//	@cached
//	async def root(): …
//
// fn is what they made, name the handler's own and F the type of the function that they were given, whose parameters names are those of
// a request: fn is called with them by keyword. As FastAPI reads them through functools.wraps, fn must have been made with it.
func Decorated[F any](fn any, name string, names ...string) any {
	if !py.HasAttr(fn, "__wrapped__") && py.GetAttrOr(fn, "__name__", name) != name {
		panic(py.NotImplementedError.Newf("the decorator of %s() hides its parameters: decorate its wrapper with functools.wraps", name))
	}
	given := reflect.TypeFor[F]()
	in := make([]reflect.Type, given.NumIn())
	for i := range in {
		in[i] = given.In(i)
	}
	t := reflect.FuncOf(in, []reflect.Type{reflect.TypeFor[any](), errorType}, false)
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		ctx := args[0].Interface().(context.Context)
		kw := make([]py.KV, len(names))
		for i, name := range names {
			kw[i] = py.KV{Key: name, Value: py.ToAny(args[i+1].Interface())}
		}
		result, err := py.CallKw(ctx, fn, nil, kw)
		if err == nil {
			result, err = await(ctx, result)
		}
		return []reflect.Value{reflect.ValueOf(&result).Elem(), reflect.ValueOf(&err).Elem()}
	}).Interface()
}
