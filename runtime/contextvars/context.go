// Package contextvars answers Python's contextvars: variables whose values belong to a task rather than to the whole
// program. The context of the running code travels in its context.Context.
package contextvars

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Context is a mapping of variables to values: contextvars.Context. Copying one costs a pointer: the mapping itself
// never changes, a Set replaces it.
type Context struct {
	bindings *bindings
	entered  bool
}

// bindings is an immutable association list; programs have few variables, and set them rarely.
type bindings struct {
	vars   []*variable
	values []any
}

func (b *bindings) find(v *variable) int {
	if b != nil {
		for i, k := range b.vars {
			if k == v {
				return i
			}
		}
	}
	return -1
}

func (b *bindings) with(v *variable, x any) *bindings {
	i := b.find(v)
	n := &bindings{}
	if b != nil {
		n.vars = b.vars
		n.values = append(make([]any, 0, len(b.values)+1), b.values...)
	}
	if i >= 0 {
		n.values[i] = x
		return n
	}
	n.vars = append(n.vars[:len(n.vars):len(n.vars)], v)
	n.values = append(n.values, x)
	return n
}

func (b *bindings) without(v *variable) *bindings {
	i := b.find(v)
	if i < 0 {
		return b
	}
	return &bindings{
		vars:   append(append([]*variable(nil), b.vars[:i]...), b.vars[i+1:]...),
		values: append(append([]any(nil), b.values[:i]...), b.values[i+1:]...),
	}
}

// Holder is implemented by contexts that know their Context without a look-up: those of asyncio's tasks.
type Holder interface{ ContextVars() *Context }

// Key finds the *Context in any context.Context.
var Key any = contextKey{}

type contextKey struct{}

// threadOf is the thread that code with this context runs in.
func threadOf(ctx context.Context) *interp.Thread {
	if ctx != nil {
		if t := interp.ThreadOf(ctx); t != nil {
			return t
		}
	}
	return interp.Main
}

// base is the context of a thread, that of code which runs in no task and in no Run.
func base(t *interp.Thread) *Context {
	c, ok := t.Vars.(*Context)
	if !ok {
		c = &Context{}
		t.Vars = c
	}
	return c
}

// Current returns the context of the running code.
func Current(ctx context.Context) *Context {
	if h, ok := ctx.(Holder); ok {
		return h.ContextVars()
	}
	if ctx != nil {
		if c, ok := ctx.Value(Key).(*Context); ok {
			return c
		}
	}
	return base(threadOf(ctx))
}

// NewContext makes an empty context: contextvars.Context().
func NewContext() *Context { return &Context{} }

// CopyContext returns a copy of the current context: contextvars.copy_context().
func CopyContext(ctx context.Context) *Context { return Current(ctx).Copy() }

// Copy returns a copy of c: Context.copy().
func (c *Context) Copy() *Context { return &Context{bindings: c.bindings} }

// Len returns the number of variables that have a value in c.
func (c *Context) Len() int {
	if c.bindings == nil {
		return 0
	}
	return len(c.bindings.vars)
}

// runContext is the context.Context inside Context.Run.
type runContext struct {
	context.Context
	vars *Context
}

func (r *runContext) ContextVars() *Context { return r.vars }

func (r *runContext) Value(key any) any {
	if key == Key {
		return r.vars
	}
	return r.Context.Value(key)
}

// Run calls fn with c as its current context: Context.run(). It raises RuntimeError when c is entered already.
func (c *Context) Run(ctx context.Context, fn func(ctx context.Context) error) error {
	if c.entered {
		return py.RuntimeError.Newf("cannot enter context: %s is already entered", c)
	}
	inside, t := &runContext{Context: ctx, vars: c}, threadOf(ctx)
	outer := t.Entered
	c.entered, t.Entered = true, inside
	defer func() { c.entered, t.Entered = false, outer }()
	return fn(inside)
}

// Call is Run for a function with a result.
func Call[T any](ctx context.Context, c *Context, fn func(ctx context.Context) (T, error)) (T, error) {
	var v T
	err := c.Run(ctx, func(ctx context.Context) (err error) {
		v, err = fn(ctx)
		return err
	})
	return v, err
}
