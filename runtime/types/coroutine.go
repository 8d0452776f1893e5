package types

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// wrapper is the class of generators that can be awaited: what functions under types.coroutine give.
var wrapper = newWrapper()

func inner(x any) any { return py.GetAttr(x, "_wrapped") }

func newWrapper() *py.Class {
	c := py.NewClass("builtins", "generator", py.ObjectType)
	define := lib.Definer(c)
	for _, name := range []string{"__await__", "__iter__"} {
		define(name, "self", func(a []any) any { return inner(a[0]) })
	}
	define("__repr__", "self", func(a []any) any { return py.Repr(inner(a[0])) })
	for _, name := range []string{"__next__", "send", "throw", "close"} {
		c.DefineMethod(name, "self, *args", func(ctx context.Context, a []any) (any, error) {
			return py.CallMethod(ctx, inner(a[0]), name, a[1].(py.Tuple)...)
		})
	}
	for _, name := range []string{"gi_code", "gi_frame", "gi_running", "gi_yieldfrom", "__name__", "__qualname__"} {
		c.DefineGetSet(name, func(self any) any { return py.GetAttr(inner(self), name) }, nil)
	}
	return c
}

// coroutine is types.coroutine(func): a function whose generators can be awaited.
func coroutine(ctx context.Context, a []any) (any, error) {
	f := a[0]
	if !py.IsCallable(f) {
		return nil, py.TypeError.New("types.coroutine() expects a callable")
	}
	if fn, ok := f.(*py.Function); ok && fn.IsAsync() {
		return f, nil
	}
	name := py.Str(py.GetAttrOr(f, "__name__", "wrapped"))
	made := py.NewFunction(name, "*args, **kwargs", func(ctx context.Context, a []any) (any, error) {
		v, err := py.CallKw(ctx, f, a[0].(py.Tuple), lib.KW(a[1]))
		if err != nil || py.Type(v) != py.GeneratorType {
			return v, err
		}
		w := lib.NewInstance(wrapper)
		py.SetAttr(w, "_wrapped", v)
		return w, nil
	})
	for _, attr := range []string{"__qualname__", "__doc__", "__module__"} {
		if v := py.GetAttrOr(f, attr, nil); v != nil {
			py.SetAttr(made, attr, v)
		}
	}
	return made, nil
}
