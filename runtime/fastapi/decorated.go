package fastapi

import (
	"context"
	"reflect"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// DecoratedHandler is a handler that other decorators changed before the application was told of it.
type DecoratedHandler struct {
	made  any
	names []string
	typ   reflect.Type
	// order is that in which the keywords are given, by the number of the parameter.
	order []int
}

// Decorated makes a handler of what decorators made of a function:
//
//	@app.get("/")
//	@cached
//	async def root(): …
//
// fn is what they made. name and names are those of the function that inspect.signature shows of it and of its parameters, and F is its
// type: functools.wraps shows the decorated function, and a wrapper without it shows itself. fn is called by keyword.
func Decorated[F any](fn any, name string, names ...string) *DecoratedHandler {
	if !py.HasAttr(fn, "__wrapped__") && py.GetAttrOr(fn, "__name__", name) != name {
		panic(py.NotImplementedError.Newf("the decorator of %s() hides its parameters: decorate its wrapper with functools.wraps", name))
	}
	h := &DecoratedHandler{made: fn, names: names, order: make([]int, len(names))}
	for i := range names {
		h.order[i] = i
	}
	given := reflect.TypeFor[F]()
	in := make([]reflect.Type, given.NumIn())
	for i := range in {
		in[i] = given.In(i)
	}
	h.typ = reflect.FuncOf(in, []reflect.Type{reflect.TypeFor[any](), errorType}, false)
	return h
}

// fn is the handler as a Go function.
func (h *DecoratedHandler) fn() any {
	return reflect.MakeFunc(h.typ, func(args []reflect.Value) []reflect.Value {
		ctx := args[0].Interface().(context.Context)
		kw := make([]py.KV, len(h.names))
		for i, n := range h.order {
			kw[i] = py.KV{Key: h.names[n], Value: py.ToAny(args[n+1].Interface())}
		}
		result, err := py.CallKw(ctx, h.made, nil, kw)
		if err == nil {
			result, err = await(ctx, result)
		}
		return []reflect.Value{reflect.ValueOf(&result).Elem(), reflect.ValueOf(&err).Elem()}
	}).Interface()
}

// arrange puts the keywords into the order in which solve_dependencies finds their values: dependencies, the parts of the request, and
// the objects that are injected.
func (h *DecoratedHandler) arrange(args []argument) {
	injected := []reflect.Type{requestType, socketType, tasksType, responseGoType, scopesType}
	rank := func(a argument) int {
		switch {
		case a.dep != nil:
			return 0
		case a.field != nil:
			return int(a.field.in)
		}
		return int(inDepends) + slices.Index(injected, a.typ)
	}
	slices.SortStableFunc(h.order, func(a, b int) int { return rank(args[a]) - rank(args[b]) })
}
