package contextvars

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// variable is the identity of a Var, whatever its type.
type variable struct {
	name  string
	owner any // the *Var
}

// Var is a context variable: contextvars.ContextVar.
type Var[T any] struct {
	id  variable
	def *T
}

// New makes a variable without a default: ContextVar(name).
func New[T any](name string) *Var[T] {
	v := &Var[T]{}
	v.id = variable{name, v}
	return v
}

// NewDefault makes a variable with a default: ContextVar(name, default=def).
func NewDefault[T any](name string, def T) *Var[T] {
	v := New[T](name)
	v.def = &def
	return v
}

// Name returns the variable's name: ContextVar.name.
func (v *Var[T]) Name() string { return v.id.name }

// Lookup returns the variable's value in the current context, or false: no default is used.
func (v *Var[T]) Lookup(ctx context.Context) (T, bool) { return v.In(Current(ctx)) }

// In returns the variable's value in c, or false: c[var], c.get(var).
func (v *Var[T]) In(c *Context) (T, bool) {
	if i := c.bindings.find(&v.id); i >= 0 {
		x, _ := c.bindings.values[i].(T) // None is a nil interface
		return x, true
	}
	var zero T
	return zero, false
}

// At is c[var]: it raises KeyError when the variable has no value in c.
func (v *Var[T]) At(c *Context) T {
	x, ok := v.In(c)
	if !ok {
		panic(py.KeyError.New(v))
	}
	return x
}

// Get returns the value in the current context or the default, and raises LookupError when there is neither:
// ContextVar.get().
func (v *Var[T]) Get(ctx context.Context) T {
	if x, ok := v.Lookup(ctx); ok {
		return x
	}
	if v.def != nil {
		return *v.def
	}
	panic(py.LookupError.New(v))
}

// GetOr returns the value in the current context, or def: ContextVar.get(def).
func (v *Var[T]) GetOr(ctx context.Context, def T) T {
	if x, ok := v.Lookup(ctx); ok {
		return x
	}
	return def
}

// Set gives the variable a value in the current context: ContextVar.set().
func (v *Var[T]) Set(ctx context.Context, x T) *Token[T] {
	c := Current(ctx)
	t := &Token[T]{v: v, c: c}
	if old, ok := v.In(c); ok {
		t.old = &old
	}
	c.bindings = c.bindings.with(&v.id, x)
	return t
}

// Reset gives the variable the value it had before the Set that made t: ContextVar.reset().
func (v *Var[T]) Reset(ctx context.Context, t *Token[T]) {
	switch {
	case t.used:
		panic(py.RuntimeError.Newf("%s has already been used once", t))
	case t.v != v:
		panic(py.ValueError.Newf("%s was created by a different ContextVar", t))
	case t.c != Current(ctx):
		panic(py.ValueError.Newf("%s was created in a different Context", t))
	}
	t.used = true
	if t.old != nil {
		t.c.bindings = t.c.bindings.with(&v.id, *t.old)
	} else {
		t.c.bindings = t.c.bindings.without(&v.id)
	}
}

// String returns repr(var).
func (v *Var[T]) String() string {
	s := fmt.Sprintf("<ContextVar name='%s'", v.id.name)
	if v.def != nil {
		s += " default=" + py.Repr(*v.def)
	}
	return fmt.Sprintf("%s at %p>", s, v)
}

// Token is what Set returns: contextvars.Token.
type Token[T any] struct {
	v    *Var[T]
	c    *Context
	old  *T
	used bool
}

// Var returns the variable that was set: Token.var.
func (t *Token[T]) Var() *Var[T] { return t.v }

// OldValue returns the value before the Set; false stands for Token.MISSING.
func (t *Token[T]) OldValue() (T, bool) {
	if t.old == nil {
		var zero T
		return zero, false
	}
	return *t.old, true
}

// String returns repr(token).
func (t *Token[T]) String() string {
	used := ""
	if t.used {
		used = " used"
	}
	return fmt.Sprintf("<Token%s var=%s at %p>", used, t.v, t)
}

// String returns repr(context).
func (c *Context) String() string { return fmt.Sprintf("<_contextvars.Context object at %p>", c) }
