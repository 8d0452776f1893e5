package py

import (
	"context"
	"sync/atomic"
)

// FunctionBody is the Go code of a dynamic function; args hold one value per parameter, in the order of the parameter
// list, *args as a Tuple and **kw as a *Dict[any, any].
type FunctionBody func(ctx context.Context, args []any) (any, error)

// Function is a Python function object: def and lambda, wrapped Go functions, and the methods of builtin types.
type Function struct {
	Name     string // __name__
	QualName string // __qualname__
	Module   string // __module__
	Doc      any    // __doc__

	params   string
	sig      atomic.Pointer[signature]
	defaults []any        // of the parameters that have one, in order; missing ones come from params
	computed func() []any // gives defaults where the program computes them
	body     FunctionBody
	raw      rawBody // takes arguments unbound: natives with odd signatures
	kind     functionKind
	owner    *Class // the class of a builtin method
	async    bool
	yields   Yields
	ofGo     bool // its body is a Go method value, see BoundOf
	attrs    attrTable
	hidden   attrTable    // attributes that are not in __dict__
	hints    func() []any // see WithHints
}

type rawBody func(ctx context.Context, args []any, kw []KV) (any, error)

type functionKind uint8

const (
	plainFunction functionKind = iota
	builtinFunction
	builtinMethod  // str.upper: method_descriptor
	builtinWrapper // object.__init__: wrapper_descriptor
	structInit     // the __init__ of a struct class, which its constructor has already done
	structMaker    // that constructor, which answers for __init__
)

// NewFunction makes a Python function. params is its parameter list ("a, b=1, /, *args, c, **kw"); defaults that are
// not literals are given with WithDefaults.
func NewFunction(name, params string, body FunctionBody) *Function {
	return &Function{Name: name, QualName: name, Module: "__main__", params: params, body: body}
}

// WithDefaults sets the default values of the parameters that have one, in order: __defaults__ and __kwdefaults__.
func (f *Function) WithDefaults(values ...any) *Function {
	f.defaults = values
	f.sig.Store(nil)
	return f
}

// WithDefaultsFrom is WithDefaults for values that the program computes before it first calls the function, where the
// function object itself is made when the program is loaded.
func (f *Function) WithDefaultsFrom(values func() []any) *Function {
	f.computed = values
	return f
}

// WithQualName sets __qualname__, which argument errors and repr show.
func (f *Function) WithQualName(name string) *Function {
	f.QualName = name
	return f
}

// WithDoc sets __doc__.
func (f *Function) WithDoc(doc string) *Function {
	f.Doc = doc
	return f
}

// WithAnnotations sets __annotations__: names and values in turn.
func (f *Function) WithAnnotations(pairs ...any) *Function {
	d := NewDict[any, any]()
	for i := 0; i+1 < len(pairs); i += 2 {
		d.Set(pairs[i], ToAny(pairs[i+1]))
	}
	f.hidden.set("__annotations__", d)
	return f
}

// WithModule sets __module__.
func (f *Function) WithModule(module string) *Function {
	f.Module = module
	return f
}

// Async marks the function as a coroutine function, for asyncio.iscoroutinefunction.
func (f *Function) Async() *Function {
	f.async = true
	return f
}

// Yields tells generator functions apart.
type Yields uint8

// The kinds of generator functions.
const (
	YieldsNothing Yields = iota
	YieldsValues         // its calls give generators
	YieldsAsync          // async generators
)

// Yielding marks a generator function, in programs that ask inspect for them, and returns it.
func (f *Function) Yielding(kind Yields) *Function {
	f.yields = kind
	return f
}

// Yields tells what Yielding was told.
func (f *Function) Yields() Yields { return f.yields }

// IsAsync reports whether the function was marked by Async.
func (f *Function) IsAsync() bool { return f.async }

// PyClass returns function, or the class of builtin functions and methods.
func (f *Function) PyClass() *Class {
	switch f.kind {
	case builtinFunction:
		return BuiltinFunctionType
	case builtinMethod:
		return MethodDescriptor
	case builtinWrapper, structInit:
		return WrapperDescriptor
	}
	return FunctionType
}

// NewBuiltin makes a builtin function: <built-in function name>.
func NewBuiltin(name, params string, body FunctionBody) *Function {
	return &Function{Name: name, QualName: name, Module: "builtins", params: params, body: body, kind: builtinFunction}
}

// DefineMethod adds a method written in Go to a library class. params begins with self; where a class of the program
// derives from the library's, self may be an *Instance that carries the library's object: see Carried.
func (c *Class) DefineMethod(name, params string, body FunctionBody) {
	c.define(name, NewFunction(name, params, body).WithQualName(c.qualName()+"."+name).WithModule(c.moduleName()))
}

// defineMethod adds a method written in Go to a builtin class. params begins with self.
func (c *Class) defineMethod(name, params string, body FunctionBody) {
	c.define(name, &Function{Name: name, QualName: c.Name + "." + name, params: params, body: body,
		kind: builtinMethod, owner: c})
}

// defineRaw adds a method that binds its arguments itself; args[0] is self.
func (c *Class) defineRaw(name string, body rawBody) {
	c.define(name, &Function{Name: name, QualName: c.Name + "." + name, raw: body, kind: builtinWrapper, owner: c})
}

func (f *Function) call(ctx context.Context, args []any, kw []KV) (any, error) {
	if f.raw != nil {
		return f.raw(ctx, args, kw)
	}
	sig := f.signature()
	if len(kw) > 0 || len(args) != sig.positional || !sig.simple {
		bound, err := sig.bind(f, args, kw)
		if err != nil {
			return nil, err
		}
		args = bound
	}
	if f.kind != plainFunction {
		return f.body(ctx, args)
	}
	return f.run(ctx, args)
}

// run calls the body of a function that Python code defines, counting how deep such calls nest.
func (f *Function) run(ctx context.Context, args []any) (any, error) {
	enterCall()
	defer leaveCall()
	return f.body(ctx, args)
}

func (f *Function) signature() *signature {
	if s := f.sig.Load(); s != nil {
		return s
	}
	if f.computed != nil && f.defaults == nil {
		f.defaults = f.computed()
	}
	s := parseSignature(f.params, f.defaults)
	f.sig.Store(s)
	return s
}
