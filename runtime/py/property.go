package py

import "context"

// Property is property(fget, fset, fdel, doc).
type Property struct {
	Getter, Setter, Deleter any // None when missing
	Doc                     any
	name                    string
}

// NewProperty makes a property; missing functions are nil.
func NewProperty(getter, setter, deleter any) *Property {
	p := &Property{Getter: getter, Setter: setter, Deleter: deleter}
	if f, ok := getter.(*Function); ok {
		p.name, p.Doc = f.Name, f.Doc
	}
	return p
}

// PyClass returns property.
func (*Property) PyClass() *Class { return PropertyType }

// WithSetter is the decorator @p.setter: a copy of the property with another setter.
func (p *Property) WithSetter(f any) *Property {
	q := *p
	q.Setter = f
	return &q
}

// WithGetter is the decorator @p.getter.
func (p *Property) WithGetter(f any) *Property {
	q := *p
	q.Getter = f
	return &q
}

// WithDeleter is the decorator @p.deleter.
func (p *Property) WithDeleter(f any) *Property {
	q := *p
	q.Deleter = f
	return &q
}

func (p *Property) get(x any) (any, error) {
	if p.Getter == nil {
		return nil, p.missing(x, "getter")
	}
	return Call(CurrentContext(), p.Getter, x)
}

func (p *Property) set(ctx context.Context, x, v any) error {
	if p.Setter == nil {
		return p.missing(x, "setter")
	}
	_, err := Call(ctx, p.Setter, x, v)
	return err
}

func (p *Property) delete(ctx context.Context, x any) error {
	if p.Deleter == nil {
		return p.missing(x, "deleter")
	}
	_, err := Call(ctx, p.Deleter, x)
	return err
}

func (p *Property) missing(x any, what string) error {
	if p.name == "" {
		return AttributeError.Newf("property of '%s' object has no %s", qualName(Type(x)), what)
	}
	return AttributeError.Newf("property '%s' of '%s' object has no %s", p.name, qualName(Type(x)), what)
}

// loadProperty fills the class property: the attributes that decorators and introspection use.
func loadProperty(c *Class) {
	c.DefineGetSet("fget", func(x any) any { return x.(*Property).Getter }, nil)
	c.DefineGetSet("fset", func(x any) any { return x.(*Property).Setter }, nil)
	c.DefineGetSet("fdel", func(x any) any { return x.(*Property).Deleter }, nil)
	c.DefineGetSet("__doc__", func(x any) any { return x.(*Property).Doc }, func(x, v any) { x.(*Property).Doc = v })
	c.DefineGetSet("__name__", func(x any) any { return x.(*Property).name }, nil)
	c.DefineGetSet("__isabstractmethod__", func(x any) any {
		p := x.(*Property)
		return isAbstract(p.Getter) || isAbstract(p.Setter) || isAbstract(p.Deleter)
	}, nil)
	decorate := func(name string, with func(p *Property, f any) *Property) {
		c.defineMethod(name, "self, f, /", func(_ context.Context, args []any) (any, error) {
			return with(args[0].(*Property), args[1]), nil
		})
	}
	decorate("getter", (*Property).WithGetter)
	decorate("setter", (*Property).WithSetter)
	decorate("deleter", (*Property).WithDeleter)
	c.defineMethod("__set_name__", "self, owner, name, /", func(_ context.Context, args []any) (any, error) {
		args[0].(*Property).name = args[2].(string)
		return nil, nil
	})
	c.defineMethod("__get__", "self, instance, owner=None, /", func(_ context.Context, args []any) (any, error) {
		if args[1] == nil {
			return args[0], nil
		}
		return args[0].(*Property).get(args[1])
	})
	c.defineMethod("__set__", "self, instance, value, /", func(ctx context.Context, args []any) (any, error) {
		return nil, args[0].(*Property).set(ctx, args[1], args[2])
	})
	c.defineMethod("__delete__", "self, instance, /", func(ctx context.Context, args []any) (any, error) {
		return nil, args[0].(*Property).delete(ctx, args[1])
	})
}
