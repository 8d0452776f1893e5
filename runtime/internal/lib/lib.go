// Package lib holds what the packages of library modules share: how a module, its functions and its classes become
// values of the dynamic floor.
//
// Each module package exports Module, the module object that the floor sees: importing a module under a name whose type
// is not known, getattr(module, name), and every call that typed Go cannot express go through it.
package lib

import (
	"context"
	"maps"
	"reflect"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module makes the function that gives a module object, filled when it is first asked for.
func Module(name string, fill func(m *py.Module)) func() *py.Module {
	get := sync.OnceValue(func() *py.Module {
		m := py.NewModule(name)
		m.Set("__name__", name)
		fill(m)
		return m
	})
	linkedMu.Lock()
	defer linkedMu.Unlock()
	linked[name] = get
	return get
}

var (
	linkedMu sync.Mutex
	linked   = map[string]func() *py.Module{}
)

// Main stands for the program as a module: sys.modules["__main__"].
var Main = py.NewModule("__main__")

// Variables are the variables of the program that tests put something else in the place of, by their names.
var Variables = map[string]*any{}

// Linked gives the modules that are part of the program, by name.
func Linked() map[string]func() *py.Module {
	linkedMu.Lock()
	defer linkedMu.Unlock()
	return maps.Clone(linked)
}

// caught runs library code, whose failures panic, and gives what it raises as an error.
func caught(f func() any) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			v, err = nil, py.Recovered(r)
		}
	}()
	return f(), nil
}

// Func makes a function of a module as Python shows those written in C; f's failures panic.
func Func(name, params string, f func(a []any) any) *py.Function {
	return py.NewBuiltin(name, params, func(_ context.Context, args []any) (any, error) {
		return caught(func() any { return f(args) })
	})
}

// Def makes a function of a module as Python shows those written in Python; failures panic.
func Def(name, params string, f func(a []any) any) *py.Function {
	return py.NewFunction(name, params, func(_ context.Context, args []any) (any, error) {
		return caught(func() any { return f(args) })
	})
}

// Add defines functions of a module by name and parameter list.
func Add(m *py.Module, name, params string, f func(a []any) any) {
	m.Set(name, Def(name, params, f).WithModule(m.Name))
}

// AddC is Add for functions that are written in C in CPython.
func AddC(m *py.Module, name, params string, f func(a []any) any) {
	fn := Func(name, params, f)
	fn.Module = m.Name
	m.Set(name, fn)
}

// Class makes the class of a library struct T. Its methods are built when the class is first looked into.
func Class[T any](module, name string, bases []*py.Class, methods py.Methods) *py.Class {
	c := py.NewStructClass[T](name, bases, nil, methods)
	c.Module = module
	return c
}

// Bases lists base classes.
func Bases(classes ...*py.Class) []*py.Class { return classes }

// M is a method as the floor calls it: self, which is the library's own object even where a class of the program derives
// from its class, and the arguments in the order of params. Failures panic.
func M(params string, f func(self any, a []any) any) py.Method {
	return py.Method{Params: params, Fn: fixed(1+arity(params), func(_ context.Context, a []any) (any, error) {
		return caught(func() any {
			carried := py.Carried(a[0])
			result := f(carried, a[1:])
			if derived, ok := a[0].(*py.Instance); ok && py.Same(result, carried) {
				return derived // a method that returns self
			}
			return result
		})
	})}
}

// MC is M with the context, and self as the program sees it: an instance of a derived class stays one.
func MC(params string, f func(ctx context.Context, self any, a []any) (any, error)) py.Method {
	return py.Method{Params: params, Fn: fixed(1+arity(params), func(ctx context.Context, a []any) (any, error) {
		return f(ctx, a[0], a[1:])
	})}
}

// Prop is a read-only property.
func Prop(get func(self any) any) py.Method {
	return py.Method{Kind: py.PropertyKind, Fn: func(self any) any { return get(py.Carried(self)) }}
}

// PropSet is a property that can be set.
func PropSet(get func(self any) any, set func(self, v any)) py.Method {
	m := Prop(get)
	m.Setter = func(self, v any) { set(py.Carried(self), v) }
	return m
}

// Static is a static method.
func Static(params string, f func(a []any) any) py.Method {
	m := New(params, f)
	m.Kind = py.StaticMethodKind
	return m
}

// ClassM is a class method; its function gets the class first.
func ClassM(params string, f func(cls *py.Class, a []any) any) py.Method {
	return py.Method{Kind: py.ClassMethodKind, Params: params, Fn: fixed(1+arity(params), func(_ context.Context, a []any) (any, error) {
		return caught(func() any { return f(a[0].(*py.Class), a[1:]) })
	})}
}

// New is a constructor, the method "__new__".
func New(params string, f func(a []any) any) py.Method {
	return py.Method{Params: params, Fn: fixed(arity(params), func(_ context.Context, a []any) (any, error) {
		return caught(func() any { return f(a) })
	})}
}

// Exception makes an exception class of a module.
func Exception(module, name string, bases ...*py.Class) *py.Class {
	c := py.NewExceptionClass(name, bases...)
	c.Module = module
	return c
}

// arity counts the parameters of a list.
func arity(params string) int {
	n := 0
	for _, p := range strings.Split(params, ",") {
		if p = strings.TrimSpace(p); p != "" && p != "/" && p != "*" {
			n++
		}
	}
	return n
}

// fixed gives a function of n parameters: the floor calls Go functions with one argument for each of theirs.
func fixed(n int, f py.FunctionBody) any {
	type ctx = context.Context
	switch n {
	case 0:
		return func(c ctx) (any, error) { return f(c, nil) }
	case 1:
		return func(c ctx, a1 any) (any, error) { return f(c, []any{a1}) }
	case 2:
		return func(c ctx, a1, a2 any) (any, error) { return f(c, []any{a1, a2}) }
	case 3:
		return func(c ctx, a1, a2, a3 any) (any, error) { return f(c, []any{a1, a2, a3}) }
	case 4:
		return func(c ctx, a1, a2, a3, a4 any) (any, error) { return f(c, []any{a1, a2, a3, a4}) }
	case 5:
		return func(c ctx, a1, a2, a3, a4, a5 any) (any, error) { return f(c, []any{a1, a2, a3, a4, a5}) }
	case 6:
		return func(c ctx, a1, a2, a3, a4, a5, a6 any) (any, error) { return f(c, []any{a1, a2, a3, a4, a5, a6}) }
	}
	t := make([]reflect.Type, n+1)
	t[0] = reflect.TypeFor[ctx]()
	for i := range n {
		t[i+1] = reflect.TypeFor[any]()
	}
	out := []reflect.Type{reflect.TypeFor[any](), reflect.TypeFor[error]()}
	return reflect.MakeFunc(reflect.FuncOf(t, out, false), func(in []reflect.Value) []reflect.Value {
		args := make([]any, n)
		for i := range n {
			args[i] = in[i+1].Interface()
		}
		v, err := f(in[0].Interface().(ctx), args)
		return []reflect.Value{reflect.ValueOf(&v).Elem(), reflect.ValueOf(&err).Elem()}
	}).Interface()
}
