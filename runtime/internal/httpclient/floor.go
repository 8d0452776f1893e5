package httpclient

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Keywords makes options of the keyword arguments that a **kw parameter holds.
func Keywords[O any](function string, table map[string]func(any) O, kw any) []O {
	var out []O
	for _, k := range lib.KW(kw) {
		f := table[k.Key]
		if f == nil {
			panic(py.TypeError.Newf("%s() got an unexpected keyword argument '%s'", function, k.Key))
		}
		out = append(out, f(k.Value))
	}
	return out
}

// Constructor binds the arguments of a class as those of a function are bound.
func Constructor(name, params string, body py.FunctionBody) func(context.Context, *py.Class, []any, []py.KV) (any, error) {
	bind := py.NewFunction(name+".__init__", params, func(ctx context.Context, a []any) (v any, err error) {
		err = py.Try(func() (err error) {
			v, err = body(ctx, a)
			return err
		})
		return v, err
	})
	return func(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
		return py.CallKw(ctx, bind, args, kw)
	}
}
