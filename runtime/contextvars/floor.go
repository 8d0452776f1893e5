package contextvars

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of contextvars: what programs see of it through the floor.
var Module = lib.Module("contextvars", func(m *py.Module) {
	m.Set("ContextVar", VarClass()).Set("Token", TokenClass()).Set("Context", ContextClass())
	m.Set("copy_context", py.NewBuiltin("copy_context", "", func(ctx context.Context, _ []any) (any, error) {
		return CopyContext(ctx), nil
	}).WithModule("_contextvars"))
})

type (
	varMark   struct{}
	tokenMark struct{}
)

// missing is Token.MISSING.
type missing struct{}

// PyClass returns the class of Token.MISSING.
func (*missing) PyClass() *py.Class { return missingClass() }

// PyRepr returns repr(Token.MISSING).
func (*missing) PyRepr() string { return "<Token.MISSING>" }

var (
	noValue      = &missing{}
	missingClass = sync.OnceValue(func() *py.Class { return py.NewStructClass[missing]("Token.MISSING", nil, nil, nil) })
)

// The classes that programs name; they are made when they are first asked for.
var (
	VarClass = sync.OnceValue(func() *py.Class {
		c := py.NewStructClass[varMark]("ContextVar", nil, nil, py.Methods{
			"name": {Fn: floorVar.Name, Kind: py.PropertyKind},
			"get": {Fn: func(ctx context.Context, v floorVar, args py.Tuple) (any, error) {
				if x, ok := v.anyIn(Current(ctx)); ok {
					return x, nil
				}
				if len(args) > 0 {
					return args[0], nil
				}
				return v.anyDefault()
			}, Params: "*args"},
			"set":   {Fn: func(ctx context.Context, v floorVar, x any) any { return v.setAny(ctx, x) }, Params: "value, /"},
			"reset": {Fn: func(ctx context.Context, v floorVar, t any) error { return v.resetAny(ctx, t) }, Params: "token, /"},
		}).TakeTypes()
		c.Module = "_contextvars"
		bind := py.NewBuiltin("ContextVar", "name, *, default=None", func(_ context.Context, a []any) (any, error) {
			name, ok := a[0].(string)
			if !ok {
				return nil, py.TypeError.New("context variable name must be a str")
			}
			if a[1] == lib.Missing {
				return New[any](name), nil
			}
			return NewDefault(name, a[1]), nil
		}).WithDefaults(lib.Missing)
		return c.ConstructBy(func(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
			return py.CallKw(ctx, bind, args, kw)
		})
	})
	TokenClass = sync.OnceValue(func() *py.Class {
		c := py.NewStructClass[tokenMark]("Token", nil, nil, py.Methods{
			"var":       {Fn: func(t floorToken) any { return t.anyVar() }, Kind: py.PropertyKind},
			"old_value": {Fn: func(t floorToken) any { return t.anyOld() }, Kind: py.PropertyKind},
		}).TakeTypes()
		c.Module = "_contextvars"
		return c.Set("MISSING", noValue)
	})
	ContextClass = sync.OnceValue(func() *py.Class {
		c := py.NewStructClass[Context]("Context", nil, nil, contextMethods())
		c.Module = "_contextvars"
		c.Set("__hash__", nil)
		return c
	})
)

// floorVar is a *Var of any type.
type floorVar interface {
	Name() string
	key() *variable
	anyIn(c *Context) (any, bool)
	anyDefault() (any, error)
	setAny(ctx context.Context, x any) any
	resetAny(ctx context.Context, t any) error
}

// PyClass returns contextvars.ContextVar.
func (v *Var[T]) PyClass() *py.Class { return VarClass() }

// PyRepr returns repr(var).
func (v *Var[T]) PyRepr() string { return v.String() }

func (v *Var[T]) key() *variable { return &v.id }

func (v *Var[T]) anyIn(c *Context) (any, bool) {
	x, ok := v.In(c)
	return py.ToAny(x), ok
}

func (v *Var[T]) anyDefault() (any, error) {
	if v.def == nil {
		return nil, py.LookupError.New(v)
	}
	return py.ToAny(*v.def), nil
}

func (v *Var[T]) setAny(ctx context.Context, x any) any { return v.Set(ctx, py.To[T](x)) }

func (v *Var[T]) resetAny(ctx context.Context, t any) error {
	token, ok := t.(*Token[T])
	if !ok {
		if _, other := t.(floorToken); other {
			return py.ValueError.Newf("%s was created by a different ContextVar", py.Repr(t))
		}
		return py.TypeError.Newf("expected an instance of Token, got %s", py.Repr(t))
	}
	v.Reset(ctx, token)
	return nil
}

// floorToken is a *Token of any type.
type floorToken interface {
	anyVar() any
	anyOld() any
}

// PyClass returns contextvars.Token.
func (t *Token[T]) PyClass() *py.Class { return TokenClass() }

// PyRepr returns repr(token).
func (t *Token[T]) PyRepr() string { return t.String() }

func (t *Token[T]) anyVar() any { return t.v }

func (t *Token[T]) anyOld() any {
	if x, ok := t.OldValue(); ok {
		return py.ToAny(x)
	}
	return noValue
}

// PyClass returns contextvars.Context.
func (c *Context) PyClass() *py.Class { return ContextClass() }

// PyRepr returns repr(context).
func (c *Context) PyRepr() string { return c.String() }

// equal reports whether both contexts give the same variables equal values: c == d.
func (c *Context) equal(d *Context) bool {
	vars, values := c.items()
	if len(vars) != d.Len() {
		return false
	}
	for i, v := range vars {
		if x, ok := v.(floorVar).anyIn(d); !ok || !py.Eq(values[i], x) {
			return false
		}
	}
	return true
}

// items are the variables that have a value in c, with their values.
func (c *Context) items() (vars, values []any) {
	if c.bindings == nil {
		return nil, nil
	}
	for i, v := range c.bindings.vars {
		vars = append(vars, v.owner)
		values = append(values, py.ToAny(c.bindings.values[i]))
	}
	return vars, values
}

func contextMethods() py.Methods {
	variableOf := func(x any) floorVar {
		v, ok := x.(floorVar)
		if !ok {
			panic(py.TypeError.Newf("a ContextVar key was expected, got %s", py.Repr(x)))
		}
		return v
	}
	return py.Methods{
		"run": {Fn: func(ctx context.Context, c *Context, fn any, args py.Tuple, kw *py.Dict[any, any]) (any, error) {
			return Call(ctx, c, func(ctx context.Context) (any, error) { return py.CallKw(ctx, fn, args, lib.KW(kw)) })
		}, Params: "callable, *args, **kwargs"},
		"copy": {Fn: (*Context).Copy},
		"__eq__": {Fn: func(c *Context, other any) any {
			if d, ok := other.(*Context); ok {
				return c.equal(d)
			}
			return py.NotImplemented
		}, Params: "other, /"},
		"get": {Fn: func(c *Context, v, def any) any {
			if x, ok := variableOf(v).anyIn(c); ok {
				return x
			}
			return def
		}, Params: "key, default=None"},
		"keys":   {Fn: func(c *Context) any { vars, _ := c.items(); return py.ListOf(vars) }},
		"values": {Fn: func(c *Context) any { _, values := c.items(); return py.ListOf(values) }},
		"items": {Fn: func(c *Context) any {
			vars, values := c.items()
			var out []any
			for i := range vars {
				out = append(out, py.Tuple{vars[i], values[i]})
			}
			return py.ListOf(out)
		}},
		"__len__": {Fn: (*Context).Len},
		"__iter__": {Fn: func(c *Context) any {
			vars, _ := c.items()
			return py.Iter(py.Tuple(vars))
		}},
		"__contains__": {Fn: func(c *Context, v any) bool {
			_, ok := variableOf(v).anyIn(c)
			return ok
		}, Params: "key"},
		"__getitem__": {Fn: func(c *Context, v any) (any, error) {
			if x, ok := variableOf(v).anyIn(c); ok {
				return x, nil
			}
			return nil, py.KeyError.New(v)
		}, Params: "key"},
	}
}
