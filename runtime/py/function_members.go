package py

import (
	"context"
	"strings"
)

// lastPart is the name without the scopes around it.
func lastPart(qualname string) string { return qualname[strings.LastIndexByte(qualname, '.')+1:] }

// loadFunction fills the classes of functions and methods with their attributes.
func loadFunction(c *Class) {
	fn := functionOf
	c.DefineGetSet("__name__", func(x any) any { return fn(x).Name }, func(x, v any) { fn(x).Name = v.(string) })
	c.DefineGetSet("__qualname__", func(x any) any { return fn(x).QualName }, func(x, v any) { fn(x).QualName = v.(string) })
	c.DefineGetSet("__module__", func(x any) any { return fn(x).Module }, func(x, v any) { fn(x).Module, _ = v.(string) })
	c.DefineGetSet("__doc__", func(x any) any { return fn(x).Doc }, func(x, v any) { fn(x).Doc = v })
	c.DefineGetSet("__defaults__", func(x any) any { return fn(x).positionalDefaults() }, nil)
	c.DefineGetSet("__kwdefaults__", func(x any) any { return fn(x).keywordDefaults() }, nil)
	c.DefineGetSet("__annotations__", func(x any) any {
		t := &fn(x).hidden
		if v, ok := t.get("__annotations__"); ok {
			return v
		}
		d := NewDict[any, any]()
		t.set("__annotations__", d)
		return d
	}, func(x, v any) { fn(x).hidden.set("__annotations__", v) })
	c.DefineGetSet("__type_params__", func(x any) any { // those of generic functions are refused at conversion
		if v, ok := fn(x).hidden.get("__type_params__"); ok {
			return v
		}
		return Tuple{}
	}, func(x, v any) { fn(x).hidden.set("__type_params__", v) })
	if c == FunctionType {
		c.DefineGetSet("__code__", func(x any) any { return &codeObject{frame: Frame{Func: fn(x).Name}, fn: fn(x)} }, nil)
	}
	c.defineRaw("__call__", func(ctx context.Context, args []any, kw []KV) (any, error) {
		return CallKw(ctx, args[0], args[1:], kw)
	})
	if c != BuiltinFunctionType {
		defineGet(c, func(f, instance any, owner *Class) (any, error) {
			if instance == nil && owner != NoneClass {
				return f, nil
			}
			return bindTo(f, instance, owner)
		})
	}
}

// defineGet gives a class of descriptors __get__.
func defineGet(c *Class, get func(x, instance any, owner *Class) (any, error)) {
	c.defineMethod("__get__", "self, instance, owner=None, /", func(_ context.Context, args []any) (any, error) {
		owner, _ := args[2].(*Class)
		if args[1] == nil && owner == nil {
			return nil, TypeError.New("__get__(None, None) is invalid")
		}
		return get(args[0], args[1], owner)
	})
}

// functionOf is the function that x is, or the one that a bound method of a builtin type shows the attributes of.
func functionOf(x any) *Function {
	if m, ok := x.(*BoundMethod); ok {
		return m.Func.(*Function)
	}
	return x.(*Function)
}

// Parameters returns the names of the parameters and how many of the first can be given by position, for inspect.
func (f *Function) Parameters() (names []string, positional int) {
	s := f.signature()
	return s.names, s.positional
}

func (f *Function) positionalDefaults() any {
	s := f.signature()
	t := Tuple{}
	for i := range s.positional {
		if s.has[i] {
			t = append(t, s.def[i])
		}
	}
	if len(t) == 0 {
		return nil
	}
	return t
}

func (f *Function) keywordDefaults() any {
	s := f.signature()
	d := NewDict[any, any]()
	for i := s.kwFrom; i < s.kwTo; i++ {
		if s.has[i] {
			d.Set(s.names[i], s.def[i])
		}
	}
	if d.Len() == 0 {
		return nil
	}
	return d
}

func loadMethod(c *Class) {
	c.DefineGetSet("__self__", func(x any) any { return x.(*BoundMethod).Self }, nil)
	if c == MethodType {
		c.DefineGetSet("__func__", func(x any) any { return x.(*BoundMethod).Func }, nil)
		defineGet(c, func(m, _ any, _ *Class) (any, error) { return m, nil })
	}
	c.DefineGetSet("__doc__", func(x any) any { return GetAttrOr(x.(*BoundMethod).Func, "__doc__", nil) }, nil)
	c.defineRaw("__call__", func(ctx context.Context, args []any, kw []KV) (any, error) {
		return CallKw(ctx, args[0], args[1:], kw)
	})
}

// wrapperMembers fills classmethod and staticmethod, which show the attributes of what they wrap.
func wrapperMembers(wrapped func(x any) any) func(c *Class) {
	return func(c *Class) {
		c.DefineGetSet("__func__", wrapped, nil)
		c.DefineGetSet("__wrapped__", wrapped, nil)
		for _, n := range []string{"__name__", "__qualname__", "__module__", "__doc__"} {
			c.DefineGetSet(n, func(x any) any { return GetAttr(wrapped(x), n) }, nil)
		}
		c.DefineGetSet("__isabstractmethod__", func(x any) any { return isAbstract(wrapped(x)) }, nil)
	}
}

// init registers the member tables of the object model; they are filled when first looked at.
func init() {
	ObjectType.onLoad(loadObject)
	TypeType.onLoad(loadType)
	TypeType.construct = func(ctx context.Context, meta *Class, args []any, kw []KV) (any, error) {
		return typeNew(ctx, meta, args, kw)
	}
	ABCMeta.onLoad(loadABCMeta)
	PropertyType.onLoad(loadProperty)
	PropertyType.construct = newPropertyObject
	ClassMethodType.construct = func(_ context.Context, _ *Class, args []any, _ []KV) (any, error) {
		return wrapOne("classmethod", args, func(f any) any { return &ClassMethod{Func: f} })
	}
	StaticMethodType.construct = func(_ context.Context, _ *Class, args []any, _ []KV) (any, error) {
		return wrapOne("staticmethod", args, func(f any) any { return &StaticMethod{Func: f} })
	}
	ClassMethodType.onLoad(wrapperMembers(func(x any) any { return x.(*ClassMethod).Func }))
	StaticMethodType.onLoad(wrapperMembers(func(x any) any { return x.(*StaticMethod).Func }))
	ClassMethodType.onLoad(func(c *Class) {
		defineGet(c, func(m, instance any, owner *Class) (any, error) {
			if owner == nil {
				owner = Type(instance)
			}
			return bindTo(m.(*ClassMethod).Func, owner, TypeType)
		})
	})
	StaticMethodType.onLoad(func(c *Class) {
		defineGet(c, func(m, _ any, _ *Class) (any, error) { return m.(*StaticMethod).Func, nil })
	})
	SuperType.construct = func(_ context.Context, _ *Class, args []any, _ []KV) (any, error) {
		switch {
		case len(args) == 0:
			return nil, RuntimeError.New("super(): no arguments")
		case len(args) > 2:
			return nil, TypeError.Newf("super() expected at most 2 arguments, got %d", len(args))
		}
		cls, ok := args[0].(*Class)
		if !ok {
			return nil, TypeError.Newf("super() argument 1 must be a type, not %s", Type(args[0]).Name)
		}
		if len(args) == 1 || args[1] == nil {
			return &superObject{cls: cls}, nil
		}
		return Super(cls, args[1]), nil
	}
	SuperType.onLoad(loadSuper)
	for _, c := range []*Class{FunctionType, BuiltinFunctionType, MethodDescriptor, WrapperDescriptor} {
		c.onLoad(loadFunction)
	}
	for _, c := range []*Class{MethodType, MethodWrapper} {
		c.onLoad(loadMethod)
	}
	BuiltinFunctionType.onLoad(func(c *Class) {
		c.DefineGetSet("__self__", func(x any) any {
			if m, ok := x.(*BoundMethod); ok {
				return m.Self
			}
			return NewModule("builtins")
		}, nil)
	})
	ModuleType.onLoad(loadModule)
	ModuleType.construct = func(_ context.Context, _ *Class, args []any, _ []KV) (any, error) {
		return NewModule(Str(args[0])), nil
	}
	GeneratorType.onLoad(loadGenerator)
	GenericAliasType.onLoad(loadGenericAlias)
	UnionType.onLoad(loadUnion)
	TracebackType.onLoad(loadTraceback)
	FrameType.onLoad(loadFrame)
	CodeType.onLoad(loadCode)
}

func wrapOne(name string, args []any, wrap func(f any) any) (any, error) {
	if len(args) != 1 {
		return nil, TypeError.Newf("%s expected 1 argument, got %d", name, len(args))
	}
	return wrap(args[0]), nil
}

// Parameter is one parameter of a function, for inspect.signature().
type Parameter struct {
	Name       string
	Kind       int // 0 positional-only, 1 by position or name, 2 *args, 3 keyword-only, 4 **kw
	Default    any
	HasDefault bool
}

// ParameterList lists the parameters in the order that Python shows them in.
func (f *Function) ParameterList() []Parameter {
	s := f.signature()
	out := make([]Parameter, 0, len(s.names))
	for i, n := range s.names {
		p := Parameter{Name: n, Default: s.def[i], HasDefault: s.has[i]}
		switch {
		case i == s.varArgs:
			p.Kind = 2
		case i == s.varKw:
			p.Kind = 4
		case i < s.posOnly:
			p.Kind = 0
		case i < s.positional:
			p.Kind = 1
		default:
			p.Kind = 3
		}
		out = append(out, p)
	}
	return out
}
