// Package lib holds what the packages of library modules share: how a module, its functions and its classes become
// values of the dynamic floor.
//
// Each module package exports Module, the module object that the floor sees: importing a module under a name whose type
// is not known, getattr(module, name), and every call that typed Go cannot express go through it.
package lib

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module makes the function that gives a module object, filled when it is first asked for.
func Module(name string, fill func(m *py.Module)) func() *py.Module {
	return sync.OnceValue(func() *py.Module {
		m := py.NewModule(name)
		m.Set("__name__", name)
		fill(m)
		return m
	})
}

// Func makes a function of a module as Python shows those written in C; failures panic.
func Func(name, params string, f func(a []any) any) *py.Function {
	return py.NewBuiltin(name, params, func(_ context.Context, args []any) (any, error) { return f(args), nil })
}

// Def makes a function of a module as Python shows those written in Python; failures panic.
func Def(name, params string, f func(a []any) any) *py.Function {
	return py.NewFunction(name, params, func(_ context.Context, args []any) (any, error) { return f(args), nil })
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

// M is a method as the floor calls it: self and the arguments in the order of params. Failures panic.
func M(params string, f func(self any, a []any) any) py.Method {
	return py.Method{Params: params, Fn: func(_ context.Context, a []any) (any, error) { return f(a[0], a[1:]), nil }}
}

// MC is M with the context.
func MC(params string, f func(ctx context.Context, self any, a []any) (any, error)) py.Method {
	return py.Method{Params: params, Fn: func(ctx context.Context, a []any) (any, error) { return f(ctx, a[0], a[1:]) }}
}

// Prop is a read-only property.
func Prop(get func(self any) any) py.Method {
	return py.Method{Kind: py.PropertyKind, Fn: func(_ context.Context, a []any) (any, error) { return get(a[0]), nil }}
}

// Static is a static method.
func Static(params string, f func(a []any) any) py.Method {
	return py.Method{Kind: py.StaticMethodKind, Params: params, Fn: func(_ context.Context, a []any) (any, error) { return f(a), nil }}
}

// ClassM is a class method; its function gets the class first.
func ClassM(params string, f func(cls *py.Class, a []any) any) py.Method {
	return py.Method{Kind: py.ClassMethodKind, Params: params, Fn: func(_ context.Context, a []any) (any, error) {
		return f(a[0].(*py.Class), a[1:]), nil
	}}
}

// New is the constructor of a class that no class derives from.
func New(params string, f func(a []any) any) py.Method {
	return py.Method{Params: params, Fn: func(_ context.Context, a []any) (any, error) { return f(a), nil }}
}

// Exception makes an exception class of a module.
func Exception(module, name string, bases ...*py.Class) *py.Class {
	c := py.NewExceptionClass(name, bases...)
	c.Module = module
	return c
}
