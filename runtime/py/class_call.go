package py

import (
	"context"
	"strings"
)

// call makes an instance: C(*args, **kw), through the metaclass's __call__ when it has one.
func (c *Class) call(ctx context.Context, args []any, kw []KV) (any, error) {
	if m, ok := c.PyClass().lookupUser("__call__"); ok {
		bound, err := bindTo(m, c, c.PyClass())
		if err != nil {
			return nil, err
		}
		return CallKw(ctx, bound, args, kw)
	}
	return c.instantiate(ctx, args, kw)
}

// instantiate is type.__call__: __new__, then __init__ when the result is an instance.
func (c *Class) instantiate(ctx context.Context, args []any, kw []KV) (any, error) {
	if c == TypeType && len(args) == 1 && len(kw) == 0 {
		return Type(args[0]), nil
	}
	x, err := c.make(ctx, args, kw)
	if err != nil {
		return nil, err
	}
	init, ok := c.lookupUser("__init__")
	if !ok || !Type(x).IsSubclassOf(c) || isStructInit(init) {
		return x, nil
	}
	result, err := initialize(ctx, init, x, args, kw)
	if err != nil {
		return nil, err
	}
	if result != nil {
		return nil, TypeError.Newf("__init__() should return None, not '%s'", typeName(result))
	}
	return x, nil
}

func initialize(ctx context.Context, init, x any, args []any, kw []KV) (any, error) {
	if f, ok := init.(*Function); ok {
		return f.call(ctx, prepend(x, args), kw)
	}
	m, err := bindTo(init, x, Type(x))
	if err != nil {
		return nil, err
	}
	return CallKw(ctx, m, args, kw)
}

// make is cls.__new__(cls, *args, **kw).
func (c *Class) make(ctx context.Context, args []any, kw []KV) (any, error) {
	if m, ok := c.lookupUser("__new__"); ok {
		if s, ok := m.(*StaticMethod); ok {
			m = s.Func
		}
		return CallKw(ctx, m, prepend(c, args), kw)
	}
	return c.builtinNew(ctx, args, kw)
}

// builtinNew is the __new__ of the nearest builtin ancestor, with the arguments checked as CPython checks them.
func (c *Class) builtinNew(ctx context.Context, args []any, kw []KV) (any, error) {
	if err := c.checkAbstract(); err != nil {
		return nil, err
	}
	for _, k := range c.MRO {
		if k.construct != nil {
			return constructFor(ctx, k, c, args, kw)
		}
	}
	if len(args) > 0 || len(kw) > 0 {
		if err := c.excessArguments(); err != nil {
			return nil, err
		}
	}
	if c.builtin && c != ObjectType {
		return nil, TypeError.Newf("cannot create '%s' instances", c.tpName())
	}
	return &Instance{class: c}, nil
}

// constructFor calls the constructor of builtin class k for c, which is k or derives from it.
func constructFor(ctx context.Context, k, c *Class, args []any, kw []KV) (any, error) {
	if c == k || k.layout == BaseExceptionType || k.layout == TypeType || k.layout == nil && !k.builtin {
		return k.construct(ctx, c, args, kw)
	}
	if init, ok := c.lookupUser("__init__"); ok && !isStructInit(init) {
		switch {
		case k.fields != nil:
			return &Instance{class: c}, nil // super().__init__() will make the struct
		case k.mutable():
			args, kw = nil, nil // __init__ decides what goes in: dict.__init__ fills, not dict.__new__
		}
	}
	v, err := k.construct(ctx, k, args, kw)
	if err != nil {
		return nil, err
	}
	o := &Instance{class: c, Value: v}
	return o, o.derived()
}

func isStructInit(init any) bool {
	f, ok := init.(*Function)
	return ok && f.kind == structInit
}

// mutable reports whether values of a builtin class are filled by __init__ instead of __new__.
func (c *Class) mutable() bool {
	switch c {
	case ListType, DictType, SetType, ByteArrayType, PropertyType:
		return true
	}
	return false
}

// excessArguments is object.__new__'s and object.__init__'s complaint about arguments that nobody takes.
func (c *Class) excessArguments() error {
	if m, ok := c.lookupUser("__new__"); ok && m != nil {
		return TypeError.New("object.__new__() takes exactly one argument (the type to instantiate)")
	}
	if _, ok := c.lookupUser("__init__"); !ok {
		return TypeError.Newf("%s() takes no arguments", c.Name)
	}
	return nil
}

// checkAbstract refuses to make instances of a class with abstract methods left.
func (c *Class) checkAbstract() error {
	if len(c.abstract) == 0 {
		return nil
	}
	method := "method"
	if len(c.abstract) > 1 {
		method = "methods"
	}
	return TypeError.Newf("Can't instantiate abstract class %s without an implementation for abstract %s '%s'",
		c.Name, method, strings.Join(c.abstract, "', '"))
}
