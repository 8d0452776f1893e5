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

// propertyParams is the parameter list of property.__init__.
const propertyParams = "self, fget=None, fset=None, fdel=None, doc=None"

// newPropertyObject is property(…).
func newPropertyObject(_ context.Context, _ *Class, args []any, kw []KV) (any, error) {
	f := NewFunction("property", propertyParams, nil)
	p := &Property{}
	bound, err := f.signature().bind(f, prepend(p, args), kw)
	if err != nil {
		return nil, err
	}
	p.fill(bound[1:])
	return p, nil
}

// fill is property.__init__(fget, fset, fdel, doc).
func (p *Property) fill(args []any) {
	*p = *NewProperty(args[0], args[1], args[2])
	if args[3] != nil {
		p.Doc = args[3]
	}
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

// propertyOf is a property, or the one that an instance of a class derived from property carries.
func propertyOf(x any) *Property { return bare(x).(*Property) }

func (p *Property) missing(x any, what string) error {
	if p.name == "" {
		return AttributeError.Newf("property of '%s' object has no %s", qualName(Type(x)), what)
	}
	return AttributeError.Newf("property '%s' of '%s' object has no %s", p.name, qualName(Type(x)), what)
}

// loadProperty fills the class property: the attributes that decorators and introspection use.
func loadProperty(c *Class) {
	c.DefineGetSet("fget", func(x any) any { return propertyOf(x).Getter }, nil)
	c.DefineGetSet("fset", func(x any) any { return propertyOf(x).Setter }, nil)
	c.DefineGetSet("fdel", func(x any) any { return propertyOf(x).Deleter }, nil)
	c.DefineGetSet("__doc__", func(x any) any { return propertyOf(x).Doc }, func(x, v any) { propertyOf(x).Doc = v })
	c.DefineGetSet("__name__", func(x any) any { return propertyOf(x).name }, nil)
	c.DefineGetSet("__isabstractmethod__", func(x any) any {
		p := propertyOf(x)
		return isAbstract(p.Getter) || isAbstract(p.Setter) || isAbstract(p.Deleter)
	}, nil)
	c.defineMethod("__init__", propertyParams, func(_ context.Context, args []any) (any, error) {
		propertyOf(args[0]).fill(args[1:])
		return nil, nil
	})
	decorate := func(name string, with func(p *Property, f any) *Property) {
		c.defineMethod(name, "self, f, /", func(ctx context.Context, args []any) (any, error) {
			made := with(propertyOf(args[0]), args[1])
			if o, ok := args[0].(*Instance); ok { // of a class that derives from property
				return Call(ctx, o.class, made.Getter, made.Setter, made.Deleter, made.Doc)
			}
			return made, nil
		})
	}
	decorate("getter", (*Property).WithGetter)
	decorate("setter", (*Property).WithSetter)
	decorate("deleter", (*Property).WithDeleter)
	c.defineMethod("__set_name__", "self, owner, name, /", func(_ context.Context, args []any) (any, error) {
		propertyOf(args[0]).name = args[2].(string)
		return nil, nil
	})
	c.defineMethod("__get__", "self, instance, owner=None, /", func(_ context.Context, args []any) (any, error) {
		if args[1] == nil {
			return args[0], nil
		}
		return propertyOf(args[0]).get(args[1])
	})
	c.defineMethod("__set__", "self, instance, value, /", func(ctx context.Context, args []any) (any, error) {
		return nil, propertyOf(args[0]).set(ctx, args[1], args[2])
	})
	c.defineMethod("__delete__", "self, instance, /", func(ctx context.Context, args []any) (any, error) {
		return nil, propertyOf(args[0]).delete(ctx, args[1])
	})
}
