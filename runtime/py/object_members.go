package py

import "context"

// loadObject fills the class object: the methods every class inherits and that super() reaches.
func loadObject(c *Class) {
	c.DefineGetSet("__class__", func(x any) any { return Type(x) }, setClass)
	c.DefineGetSet("__dict__", instanceDict, setInstanceDict)
	c.defineRaw("__new__", func(ctx context.Context, args []any, kw []KV) (any, error) {
		if len(args) == 0 {
			return nil, TypeError.New("object.__new__(): not enough arguments")
		}
		cls, ok := args[0].(*Class)
		if !ok {
			return nil, TypeError.Newf("object.__new__(X): X is not a type object (%s)", Type(args[0]).Name)
		}
		return cls.builtinNew(ctx, args[1:], kw)
	})
	raw, _ := c.attrs.get("__new__")
	c.define("__new__", &StaticMethod{Func: raw})
	c.defineRaw("__init__", func(_ context.Context, args []any, kw []KV) (any, error) {
		cls := Type(args[0])
		if len(args)+len(kw) > 1 {
			if _, custom := cls.lookupUser("__init__"); custom {
				return nil, TypeError.New("object.__init__() takes exactly one argument (the instance to initialize)")
			}
			if _, custom := cls.lookupUser("__new__"); !custom {
				return nil, TypeError.Newf("%s.__init__() takes exactly one argument (the instance to initialize)", cls.Name)
			}
		}
		return nil, nil
	})
	loadObjectText(c)
	loadObjectCompare(c)
	loadObjectAttrs(c)
}

func loadObjectText(c *Class) {
	unary := func(name string, f func(x any) any) {
		c.defineSlot(name, "self, /", func(_ context.Context, args []any) (any, error) { return f(args[0]), nil })
	}
	unary("__repr__", func(x any) any { return DefaultRepr(x) })
	unary("__str__", func(x any) any { return Repr(x) })
	unary("__hash__", func(x any) any { return hashSpecial(&plainHash{x}, nil) })
	unary("__sizeof__", func(any) any { return 16 })
	c.defineMethod("__dir__", "self, /", func(_ context.Context, args []any) (any, error) {
		l := NewList[any]()
		for _, n := range genericDir(args[0]) {
			l.Append(n)
		}
		return l, nil
	})
	c.defineMethod("__format__", "self, format_spec, /", func(_ context.Context, args []any) (any, error) {
		if spec, _ := args[1].(string); spec != "" {
			return nil, TypeError.Newf("unsupported format string passed to %s.__format__", Type(args[0]).Name)
		}
		return Str(args[0]), nil
	})
}

// plainHash gives object.__hash__ of x, whatever x's class overrides.
type plainHash struct{ x any }

// PyHash returns the hash by identity.
func (p *plainHash) PyHash() int { return int(Address(p.x) >> 4) }

func loadObjectCompare(c *Class) {
	c.defineSlot("__eq__", "self, value, /", func(_ context.Context, args []any) (any, error) {
		if sameObject(args[0], args[1]) {
			return true, nil
		}
		return NotImplemented, nil
	})
	c.defineSlot("__ne__", "self, value, /", func(_ context.Context, args []any) (any, error) {
		r, ok := callSpecial(args[0], "__eq__", args[1])
		switch {
		case ok && r != NotImplemented:
			return !Truth(r), nil
		case !ok && sameObject(args[0], args[1]):
			return false, nil
		}
		return NotImplemented, nil
	})
	for _, name := range []string{"__lt__", "__le__", "__gt__", "__ge__"} {
		c.defineSlot(name, "self, value, /", func(context.Context, []any) (any, error) { return NotImplemented, nil })
	}
}

func loadObjectAttrs(c *Class) {
	c.defineSlot("__getattribute__", "self, name, /", func(_ context.Context, args []any) (any, error) {
		name, _ := args[1].(string)
		v, ok, err := genericAttr(args[0], Type(args[0]), name)
		if err == nil && !ok {
			err = noAttribute(args[0], name)
		}
		return v, err
	})
	c.defineSlot("__setattr__", "self, name, value, /", func(ctx context.Context, args []any) (any, error) {
		name, _ := args[1].(string)
		return nil, genericSetAttr(ctx, args[0], name, args[2])
	})
	c.defineSlot("__delattr__", "self, name, /", func(ctx context.Context, args []any) (any, error) {
		name, _ := args[1].(string)
		return nil, genericDelAttr(ctx, args[0], name)
	})
	c.define("__init_subclass__", &ClassMethod{Func: NewBuiltin("__init_subclass__", "cls, /, **kw",
		func(_ context.Context, args []any) (any, error) {
			if args[1].(*Dict[any, any]).Len() > 0 {
				return nil, TypeError.Newf("%s.__init_subclass__() takes no keyword arguments", args[0].(*Class).Name)
			}
			return nil, nil
		})})
	c.define("__subclasshook__", &ClassMethod{Func: NewBuiltin("__subclasshook__", "cls, subclass, /",
		func(context.Context, []any) (any, error) { return NotImplemented, nil })})
}

// defineSlot adds a method that CPython implements as a slot wrapper.
func (c *Class) defineSlot(name, params string, body FunctionBody) {
	c.define(name, &Function{Name: name, QualName: c.Name + "." + name, params: params, body: body,
		kind: builtinWrapper, owner: c})
}

// setClass is x.__class__ = C.
func setClass(x, v any) {
	o, ok := x.(*Instance)
	c, isClass := v.(*Class)
	switch {
	case !isClass:
		panic(TypeError.Newf("__class__ must be set to a class, not '%s' object", typeName(v)))
	case !ok || c.builtin:
		panic(TypeError.New("__class__ assignment only supported for mutable types or ModuleType subclasses"))
	}
	o.class = c
}

// instanceDict is x.__dict__: the namespace itself as a dict, so that changes of one show in the other.
func instanceDict(x any) any {
	if t, v := tableOf(x); t != nil && len(t.names) > 0 {
		d := NewDict[any, any]()
		for _, n := range t.names {
			if t.isSet(v, n) {
				d.Set(n, ToAny(writable(v.FieldByIndex(t.paths[n])).Interface()))
			}
		}
		return d
	}
	t := dictOf(x, Type(x))
	if t == nil {
		panic(noAttribute(x, "__dict__"))
	}
	if slots := Type(x).slotted(); slots != nil {
		d := NewDict[any, any]()
		for k, v := range t.asDict().Items() {
			if name, ok := k.(string); !ok || !slots[name] {
				d.Set(k, v)
			}
		}
		return d
	}
	return t.asDict()
}

func setInstanceDict(x, v any) {
	t := dictOf(x, Type(x))
	d, ok := v.(*Dict[any, any])
	if t == nil {
		panic(noAttribute(x, "__dict__"))
	}
	if !ok {
		panic(TypeError.Newf("__dict__ must be set to a dictionary, not a '%s'", typeName(v)))
	}
	*t = attrTable{dict: d}
}
