package py

import (
	"context"
	"reflect"
	"sync"
)

var (
	contextType = reflect.TypeFor[context.Context]()
	errorType   = reflect.TypeFor[error]()
)

// NewCoroutine makes the coroutine object that calling an async function gives; asyncio sets it. Without asyncio the
// function runs at once.
var NewCoroutine func(f *Function, run func(ctx context.Context) (any, error)) any

// FuncOf wraps a Go function as a Python function. The Go function may take a context first (or second, after a receiver)
// and may return an error last; other results come as one value, several as a tuple. params is the Python parameter list;
// see NewFunction.
func FuncOf(name string, fn any, params string) *Function {
	f := NewFunction(name, params, nil)
	f.body = func(ctx context.Context, args []any) (any, error) {
		if f.async && NewCoroutine != nil {
			return NewCoroutine(f, func(ctx context.Context) (any, error) { return callGo(ctx, fn, args) }), nil
		}
		return callGo(ctx, fn, args)
	}
	return f
}

// callGo calls a Go function by reflection with one argument per parameter.
func callGo(ctx context.Context, fn any, args []any) (any, error) {
	switch f := fn.(type) { // the shapes that need no reflection
	case func(context.Context, []any) (any, error):
		return f(ctx, args)
	case func(context.Context) error:
		if len(args) == 0 {
			return nil, f(ctx)
		}
	case func(any) any:
		if len(args) == 1 {
			return f(args[0]), nil
		}
	}
	v := reflect.ValueOf(fn)
	t := v.Type()
	in := make([]reflect.Value, 0, t.NumIn())
	next := 0
	for i := range t.NumIn() {
		if t.In(i) == contextType && i < 2 {
			in = append(in, reflect.ValueOf(&ctx).Elem())
			continue
		}
		if next >= len(args) {
			return nil, TypeError.Newf("function missing a value for parameter %d", next+1)
		}
		a, err := toGo(args[next], t.In(i))
		if err != nil {
			return nil, err
		}
		in = append(in, a)
		next++
	}
	if t.IsVariadic() {
		return goResults(v.CallSlice(in))
	}
	return goResults(v.Call(in))
}

func goResults(out []reflect.Value) (any, error) {
	if n := len(out); n > 0 && out[n-1].Type() == errorType {
		if err, _ := out[n-1].Interface().(error); err != nil {
			return nil, err
		}
		out = out[:n-1]
	}
	switch len(out) {
	case 0:
		return nil, nil
	case 1:
		return ToAny(out[0].Interface()), nil
	}
	t := make(Tuple, len(out))
	for i, v := range out {
		t[i] = ToAny(v.Interface())
	}
	return t, nil
}

// reflectedFunc wraps a bare Go function that reached the floor, with as many positional parameters as it has.
func reflectedFunc(f any) *Function {
	t := reflect.TypeOf(f)
	if t == nil || t.Kind() != reflect.Func {
		return nil
	}
	if cached, ok := goFuncs.Load(t); ok {
		return FuncOf("function", f, cached.(string))
	}
	params, n := "", 0
	for i := range t.NumIn() {
		if t.In(i) == contextType {
			continue
		}
		if params != "" {
			params += ", "
		}
		if t.IsVariadic() && i == t.NumIn()-1 {
			params += "*args"
			continue
		}
		params += "arg" + string(rune('0'+n%10))
		n++
	}
	goFuncs.Store(t, params)
	return FuncOf("function", f, params)
}

var goFuncs sync.Map // reflect.Type -> parameter list
