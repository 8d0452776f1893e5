package py

import (
	"context"
	"reflect"
	"slices"
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
// see NewFunction. A name with dots is the __qualname__.
func FuncOf(name string, fn any, params string) *Function {
	f := NewFunction(lastPart(name), params, nil).WithQualName(name)
	f.body = f.goBody(fn)
	return f
}

// goBody is the Go function fn as the body of f.
func (f *Function) goBody(fn any) FunctionBody {
	body := directBody(fn)
	if body == nil {
		target := sync.OnceValue(func() *goFunc { return newGoFunc(fn) })
		body = func(ctx context.Context, args []any) (any, error) { return target().call(ctx, args) }
	}
	return func(ctx context.Context, args []any) (any, error) {
		if f.async && NewCoroutine != nil {
			args = slices.Clone(args) // the coroutine runs when its caller may have put them to other use
			return NewCoroutine(f, func(ctx context.Context) (any, error) { return body(ctx, args) }), nil
		}
		return body(ctx, args)
	}
}

// goFunc is a Go function that reflection calls.
type goFunc struct {
	fn       reflect.Value
	params   []reflect.Type // without the context
	ctxAt    int            // where the context goes, or -1
	hasError bool           // the last result is an error
}

func newGoFunc(fn any) *goFunc {
	g := &goFunc{fn: reflect.ValueOf(fn), ctxAt: -1}
	t := g.fn.Type()
	for i := range t.NumIn() {
		if t.In(i) == contextType && i < 2 && g.ctxAt < 0 {
			g.ctxAt = i
			continue
		}
		g.params = append(g.params, t.In(i))
	}
	n := t.NumOut()
	g.hasError = n > 0 && t.Out(n-1) == errorType
	return g
}

// call converts one argument per parameter and calls the function.
func (g *goFunc) call(ctx context.Context, args []any) (any, error) {
	if len(args) < len(g.params) {
		return nil, TypeError.Newf("function missing a value for parameter %d", len(args)+1)
	}
	var space [6]reflect.Value
	in := space[:0]
	for i, t := range g.params {
		if i == g.ctxAt {
			in = append(in, reflect.ValueOf(&ctx).Elem())
		}
		a, err := toGo(args[i], t)
		if err != nil {
			return nil, err
		}
		in = append(in, a)
	}
	if g.ctxAt == len(g.params) {
		in = append(in, reflect.ValueOf(&ctx).Elem())
	}
	var out []reflect.Value
	if g.fn.Type().IsVariadic() {
		out = g.fn.CallSlice(in)
	} else {
		out = g.fn.Call(in)
	}
	return g.results(out)
}

func (g *goFunc) results(out []reflect.Value) (any, error) {
	if g.hasError {
		last := len(out) - 1
		if err, _ := out[last].Interface().(error); err != nil {
			return nil, err
		}
		out = out[:last]
	}
	switch len(out) {
	case 0:
		return nil, nil
	case 1:
		return fromGo(out[0]), nil
	}
	t := make(Tuple, len(out))
	for i, v := range out {
		t[i] = fromGo(v)
	}
	return t, nil
}

// fromGo is ToAny for a result; a sequence (iter.Seq), which is what a generator function returns, becomes a generator,
// and a dict of a derived class (a defaultdict) the object that carries it.
func fromGo(v reflect.Value) any {
	if d, ok := v.Interface().(*Dict[any, any]); ok && d != nil {
		return d.Object()
	}
	if t := v.Type(); t.Kind() != reflect.Func || t.NumOut() != 0 || v.IsNil() || !t.CanSeq() {
		return ToAny(v.Interface())
	}
	return NewGenerator("generator", func(y *Yielder[any]) (any, error) {
		for x := range v.Seq() {
			if _, err := y.Yield(ToAny(x.Interface())); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
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
