package py

import "context"

// Call calls any callable with positional arguments: f(*args).
func Call(ctx context.Context, f any, args ...any) (any, error) {
	return CallKw(ctx, f, args, nil)
}

// CallKw calls any callable: f(*args, **kw).
func CallKw(ctx context.Context, f any, args []any, kw []KV) (any, error) {
	switch f := f.(type) {
	case *Function:
		return f.call(ctx, args, kw)
	case *BoundMethod:
		return CallKw(ctx, f.Func, prepend(f.Self, args), kw)
	case *Class:
		return f.call(ctx, args, kw)
	case *StaticMethod:
		return CallKw(ctx, f.Func, args, kw)
	case func(context.Context, ...any) (any, error):
		return f(ctx, args...)
	case Callable:
		return f.PyCall(ctx, args, kw)
	}
	if m, ok := lookupSpecial(f, "__call__"); ok {
		return callSpecially(ctx, m, args, kw)
	}
	if fn := reflectedFunc(f); fn != nil {
		return fn.call(ctx, args, kw)
	}
	return nil, TypeError.Newf("'%s' object is not callable", typeName(f))
}

// callSpecially calls what a class has as __call__. That may be an object whose class has one in turn, without end if it is its own.
func callSpecially(ctx context.Context, m any, args []any, kw []KV) (any, error) {
	for range recursionLimit {
		if _, isObject := m.(Object); !isObject {
			return CallKw(ctx, m, args, kw)
		}
		next, ok := lookupSpecial(m, "__call__")
		if !ok {
			return CallKw(ctx, m, args, kw)
		}
		m = next
	}
	return nil, RecursionError.New("maximum recursion depth exceeded while calling a Python object")
}

// Callable is a library object that can be called: functools.partial and its like.
type Callable interface {
	PyCall(ctx context.Context, args []any, kw []KV) (any, error)
}

// CallMethod calls a method by name: x.name(*args).
func CallMethod(ctx context.Context, x any, name string, args ...any) (any, error) {
	return CallMethodKw(ctx, x, name, args, nil)
}

// CallMethodKw calls a method by name: x.name(*args, **kw).
func CallMethodKw(ctx context.Context, x any, name string, args []any, kw []KV) (any, error) {
	if f, ok := quickMethod(x, name); ok {
		return f.call(ctx, prepend(x, args), kw)
	}
	m, err := getAttr(x, name)
	if err != nil {
		return nil, err
	}
	return CallKw(ctx, m, args, kw)
}

// quickMethod finds a method that is a plain function of x's class and that nothing on x itself hides: the case that
// needs no bound method.
func quickMethod(x any, name string) (*Function, bool) {
	var c *Class
	switch o := x.(type) {
	case nil, *Class, *Module, *superObject:
		return nil, false
	case *Instance:
		c = o.class
		if _, hidden := o.storage().get(name); hidden {
			return nil, false
		}
	case Object:
		c = o.PyClass()
		if c.fields == nil || storageOf(x) != nil {
			return nil, false
		}
		if _, hidden := c.fields.paths[name]; hidden {
			return nil, false
		}
	default:
		return nil, false
	}
	if c.custom() {
		return nil, false
	}
	v, _ := c.lookup(name)
	f, ok := v.(*Function)
	return f, ok && f.kind != builtinFunction
}

// custom reports whether looking attributes up runs Python code first.
func (c *Class) custom() bool {
	_, ok := c.lookupUser("__getattribute__")
	return ok
}

func prepend(x any, args []any) []any {
	all := make([]any, len(args)+1)
	all[0] = x
	copy(all[1:], args)
	return all
}

// must panics with err, the way floor operations without an error result fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// IsCallable reports whether x can be called: callable(x).
func IsCallable(x any) bool {
	switch x.(type) {
	case *Function, *BoundMethod, *Class, *StaticMethod, Callable, func(context.Context, ...any) (any, error):
		return true
	}
	if _, ok := Type(x).lookupUser("__call__"); ok {
		return true
	}
	return Type(x) == FunctionType
}
