package py

import (
	"context"
	"slices"
)

// loadType fills the class type: what classes themselves have.
func loadType(c *Class) {
	get := func(name string, f func(c *Class) any, set func(c *Class, v any)) {
		var setter func(x, v any)
		if set != nil {
			setter = func(x, v any) { set(x.(*Class), v) }
		}
		c.DefineGetSet(name, func(x any) any { return f(x.(*Class)) }, setter)
	}
	get("__name__", func(c *Class) any { return c.Name }, func(c *Class, v any) { c.Name = mustStr(v, c, "__name__") })
	get("__qualname__", func(c *Class) any { return c.qualName() },
		func(c *Class, v any) { c.QualName = mustStr(v, c, "__qualname__") })
	get("__module__", func(c *Class) any { return c.moduleName() }, func(c *Class, v any) {
		c.Module, _ = v.(string)
		c.attrs.set("__module__", v)
	})
	get("__doc__", (*Class).doc, func(c *Class, v any) { Check(c.setAttr("__doc__", v)) })
	get("__bases__", func(c *Class) any { return classTuple(c.Bases) }, nil)
	get("__base__", func(c *Class) any {
		if len(c.Bases) == 0 {
			return nil
		}
		return c.Bases[0]
	}, nil)
	get("__mro__", func(c *Class) any { return classTuple(c.MRO) }, nil)
	get("__type_params__", func(c *Class) any {
		if v, ok := c.own("__type_params__"); ok {
			if _, unset := v.(*GetSet); !unset {
				return v
			}
		}
		return Tuple{}
	}, func(c *Class, v any) { Check(c.setAttr("__type_params__", v)) })
	get("__dict__", func(c *Class) any { return c.namespace() }, nil)
	get("__abstractmethods__", func(c *Class) any {
		s := NewSet[any]()
		for _, n := range c.abstract {
			s.Add(n)
		}
		return s
	}, func(c *Class, v any) {
		c.abstract = nil
		for n := range Seq(v) {
			c.abstract = append(c.abstract, Str(n))
		}
	})
	get("__annotations__", func(c *Class) any {
		if v, ok := c.own("__annotations__"); ok {
			return v
		}
		d := NewDict[any, any]()
		c.attrs.set("__annotations__", d)
		return d
	}, func(c *Class, v any) { c.attrs.set("__annotations__", v) })
	loadTypeMethods(c)
}

func mustStr(v any, c *Class, name string) string {
	s, ok := v.(string)
	if !ok {
		panic(TypeError.Newf("can only assign string to %s.%s, not '%s'", c.Name, name, typeName(v)))
	}
	return s
}

func classTuple(classes []*Class) Tuple {
	t := make(Tuple, len(classes))
	for i, k := range classes {
		t[i] = k
	}
	return t
}

func (c *Class) doc() any {
	v, _ := c.own("__doc__")
	if g, ok := v.(*GetSet); ok && g != nil {
		return nil
	}
	return v
}

// WithDataFields makes the class one of dataclasses with the fields, for dataclasses.asdict() and its kin.
func (c *Class) WithDataFields(names ...string) *Class {
	c.dataFields = names
	return c
}

// DataFields returns what WithDataFields was given: nil for other classes.
func (c *Class) DataFields() []string { return c.dataFields }

// WithTupleFields sets _fields, the names of the fields of a named tuple.
func (c *Class) WithTupleFields(names ...string) *Class {
	fields := make(Tuple, len(names))
	for i, n := range names {
		fields[i] = n
	}
	Check(c.setAttr("_fields", fields))
	return c
}

// WithModule sets __module__, which reprs and tracebacks show.
func (c *Class) WithModule(name string) *Class {
	c.Module = name
	return c
}

// WithDoc sets __doc__.
func (c *Class) WithDoc(doc string) *Class {
	Check(c.setAttr("__doc__", doc))
	return c
}

// namespace is C.__dict__, as a copy.
func (c *Class) namespace() any {
	c.own("")
	d := NewDict[any, any]()
	for _, n := range c.attrs.keys() {
		v, _ := c.attrs.get(n)
		if held, ok := v.(*classVar); ok {
			v = held.get()
		}
		d.Set(n, v)
	}
	return d
}

func loadTypeMethods(c *Class) {
	self := func(x any) *Class { return x.(*Class) }
	c.defineMethod("mro", "self, /", func(_ context.Context, args []any) (any, error) {
		l := NewList[any]()
		for _, k := range self(args[0]).MRO {
			l.Append(k)
		}
		return l, nil
	})
	c.defineMethod("__subclasses__", "self, /", func(_ context.Context, args []any) (any, error) {
		l := NewList[any]()
		for _, k := range self(args[0]).subs {
			l.Append(k)
		}
		return l, nil
	})
	c.defineRaw("__call__", func(ctx context.Context, args []any, kw []KV) (any, error) {
		return self(args[0]).instantiate(ctx, args[1:], kw)
	})
	c.define("__new__", &StaticMethod{Func: &Function{Name: "__new__", QualName: "type.__new__", kind: builtinFunction,
		raw: func(ctx context.Context, args []any, kw []KV) (any, error) {
			return typeNew(ctx, self(args[0]), args[1:], kw)
		}}})
	c.defineRaw("__init__", func(context.Context, []any, []KV) (any, error) { return nil, nil })
	c.define("__prepare__", &ClassMethod{Func: &Function{Name: "__prepare__", QualName: "type.__prepare__", owner: c,
		kind: builtinMethod, raw: func(context.Context, []any, []KV) (any, error) { return NewDict[any, any](), nil }}})
	c.defineMethod("__instancecheck__", "self, instance, /", func(_ context.Context, args []any) (any, error) {
		return isInstanceOf(args[1], self(args[0])), nil
	})
	c.defineMethod("__subclasscheck__", "self, subclass, /", func(_ context.Context, args []any) (any, error) {
		k, ok := args[1].(*Class)
		return ok && (k.IsSubclassOf(self(args[0])) || self(args[0]).hasVirtual(k)), nil
	})
}

// typeNew is type.__new__(meta, name, bases, ns, **kw), and type(x).
func typeNew(ctx context.Context, meta *Class, args []any, kw []KV) (any, error) {
	if len(args) == 1 && meta == TypeType {
		return Type(args[0]), nil
	}
	if len(args) != 3 {
		if meta != TypeType {
			return nil, TypeError.Newf("type.__new__() takes exactly 3 arguments (%d given)", len(args))
		}
		return nil, TypeError.New("type() takes 1 or 3 arguments")
	}
	name, ok := args[0].(string)
	if !ok {
		return nil, TypeError.Newf("type.__new__() argument 1 must be str, not %s", Type(args[0]).Name)
	}
	bases, ok := args[1].(Tuple)
	if !ok {
		return nil, TypeError.Newf("type.__new__() argument 2 must be tuple, not %s", Type(args[1]).Name)
	}
	ns, ok := bare(args[2]).(*Dict[any, any])
	if !ok {
		return nil, TypeError.Newf("type.__new__() argument 3 must be dict, not %s", Type(args[2]).Name)
	}
	meta, err := mostDerivedMeta(meta, bases)
	if err != nil {
		return nil, err
	}
	return newClass(ctx, meta, name, bases, ns, kw)
}

// DirList is dir(x) as the list that Python sees.
func DirList(x any) *List[any] {
	l := NewList[any]()
	for _, n := range Dir(x) {
		l.Append(n)
	}
	return l
}

// Dir is dir(x): the names of the attributes that x has, sorted.
func Dir(x any) []string {
	if r, ok := callSpecial(x, "__dir__"); ok {
		var names []string
		for _, n := range sequence(r) {
			names = append(names, Str(n))
		}
		slices.Sort(names)
		return names
	}
	return genericDir(x)
}

func genericDir(x any) []string {
	seen := map[string]bool{}
	add := func(t *attrTable) {
		for _, n := range t.keys() {
			seen[n] = true
		}
	}
	cls := Type(x)
	if c, ok := x.(*Class); ok {
		cls = c
	}
	if m, isModule := x.(*Module); isModule {
		for _, n := range m.Submodules {
			seen[n] = true
		}
	} else {
		for _, k := range cls.MRO {
			k.own("")
			add(&k.attrs)
		}
	}
	if t := storageOf(x); t != nil {
		add(t)
	}
	if t, _ := tableOf(x); t != nil {
		for _, n := range t.names {
			seen[n] = true
		}
	}
	if _, isClass := x.(*Class); !isClass && dictOf(x, Type(x)) == nil {
		delete(seen, "__dict__")
	}
	names := make([]string, 0, len(seen))
	for n := range seen {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// Vars is vars(x): x.__dict__.
func Vars(x any) any {
	v, ok := findAttr(x, "__dict__")
	if !ok {
		panic(TypeError.New("vars() argument must have __dict__ attribute"))
	}
	return v
}
