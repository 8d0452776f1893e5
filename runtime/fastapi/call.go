package fastapi

import (
	"context"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var (
	contextType = reflect.TypeFor[context.Context]()
	errorType   = reflect.TypeFor[error]()
)

// callGo calls a Go function and gives its result, and its error or what it panicked with. Several results are a tuple.
func callGo(fn reflect.Value, in []reflect.Value) (result any, err error) {
	tryErr := py.Try(func() error {
		out := fn.Call(in)
		if n := len(out); n > 0 && fn.Type().Out(n-1) == errorType {
			err, _ = out[n-1].Interface().(error)
			out = out[:n-1]
		}
		switch len(out) {
		case 0:
		case 1:
			result = out[0].Interface()
		default:
			items := make([]any, len(out))
			for i, v := range out {
				items[i] = py.ToAny(v.Interface())
			}
			result = py.Tuple(items)
		}
		return nil
	})
	if tryErr != nil {
		err = tryErr
	}
	return result, err
}

// assignValue stores any Go value in a variable of a type that fits.
func assignValue(dst reflect.Value, x any) {
	if x == nil {
		dst.SetZero()
		return
	}
	if v := reflect.ValueOf(x); v.Type().AssignableTo(dst.Type()) {
		dst.Set(v)
		return
	}
	if base := part(x, dst.Type()); base.IsValid() {
		dst.Set(base)
		return
	}
	if m, v := modelValue(x); m != nil {
		assign(dst, m.dump(v, false))
		return
	}
	assign(dst, py.ToAny(x))
}

// await waits for a result that is a coroutine, and passes any other on.
func await(ctx context.Context, x any) (any, error) {
	if a, ok := x.(asyncio.AnyAwaitable); ok {
		return a.AwaitAny(ctx)
	}
	return x, nil
}

// part is the base of an instance that a method of the base is called for: a pointer of type t into what x points at; invalid where x has
// no such base.
func part(x any, t reflect.Type) reflect.Value {
	v := reflect.ValueOf(x)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct || t.Kind() != reflect.Pointer || t.Elem().Kind() != reflect.Struct {
		return reflect.Value{}
	}
	if base := embedded(v.Elem(), t.Elem()); base.IsValid() && base.CanAddr() {
		return base.Addr()
	}
	return reflect.Value{}
}
