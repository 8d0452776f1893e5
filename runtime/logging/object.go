// Package logging answers Python's logging module. Its classes live in the floor: programs derive from handlers, formatters
// and filters, replace their methods and hang attributes on records, so all of them are objects with attributes.
package logging

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// body is the Go code of a method; a holds the arguments after self. Failures panic.
type body func(ctx context.Context, self any, a []any) any

// def adds a method to a class of the module.
func def(c *py.Class, name, params string, f body) {
	if params != "" {
		params = ", " + params
	}
	c.DefineMethod(name, "self"+params, func(ctx context.Context, a []any) (v any, err error) {
		err = py.Try(func() error { v = f(ctx, a[0], a[1:]); return nil })
		return v, err
	})
}

// call calls a method, which a class of the program may have replaced; its failure panics.
func call(ctx context.Context, x any, name string, args ...any) any {
	return callKW(ctx, x, name, args, nil)
}

func callKW(ctx context.Context, x any, name string, args []any, kw []py.KV) any {
	v, err := py.CallMethodKw(ctx, x, name, args, kw)
	py.Check(err)
	return v
}

func get(x any, name string) any { return py.GetAttr(x, name) }

func set(x any, name string, v any) { py.SetAttr(x, name, v) }

// super calls the method of a class of the module, whatever the class of self made of it.
func super(ctx context.Context, c *py.Class, name string, self any, args ...any) any {
	v, err := py.Call(ctx, get(c, name), append([]any{self}, args...)...)
	py.Check(err)
	return v
}

// list is an attribute that holds a list.
func list(x any, name string) *py.List[any] {
	l, _ := get(x, name).(*py.List[any])
	if l == nil {
		l = py.ListOf(py.Collect(get(x, name)))
	}
	return l
}

// variable is a variable of the module as the program has left it.
func variable(name string) any {
	v, _ := Module().Get(name)
	return v
}

// take removes a keyword argument from a dict of them.
func take(kw *py.Dict[any, any], name string, def any) any {
	v, ok := kw.Get(name)
	if !ok {
		return def
	}
	kw.Delete(name)
	return v
}

func isOf(x any, c *py.Class) bool { return py.Type(x).IsSubclassOf(c) }

func text(x any, what string) string { return lib.Str(x, what) }
