package py

import (
	"context"
	"reflect"
	"strings"
	"sync"
)

// Attrs names the attributes of a generated struct: Python name -> Go field name (promoted fields too).
type Attrs map[string]string

// Methods names the methods of a generated struct: Python name -> method. "__new__" is its constructor.
type Methods map[string]Method

// Method is one method of a generated struct as the floor calls it.
type Method struct {
	Fn       any    // a method expression or a function whose first parameter is the receiver
	Params   string // the Python parameters without self
	Defaults []any  // values of the defaults that are not literals
	// Computed gives the defaults instead where the class body evaluates some.
	Computed func() []any
	Kind     MethodKind
	Setter   any // for a property: the function that sets it, or nil
	Yields   Yields
	Async    bool // async def: calling it gives a coroutine object
	Doc      string
	// Annotations are names and values in turn, in programs that ask for them.
	Annotations []any
	// Hints are the values of annotations that are kept as text, see Function.WithHints.
	Hints func() []any
	// NoInit tells of "__new__" that the class has no __init__: calls of the class take no arguments.
	NoInit bool
	// Of names the class that "__new__" has its __init__ of, where it inherits it: errors name that one.
	Of string
}

// MethodKind tells how a method is bound.
type MethodKind uint8

// The kinds of methods.
const (
	InstanceMethod MethodKind = iota
	StaticMethodKind
	ClassMethodKind
	PropertyKind
	ClassVarKind // no method: see ClassVar
)

// structTable describes a Go struct type to the floor.
type structTable struct {
	typ   reflect.Type // the struct, not the pointer
	names []string     // Python names in order of the fields
	paths map[string][]int
	late  map[string]lateField
}

var (
	structClasses sync.Map // reflect.Type -> *Class
	structFields  sync.Map // reflect.Type -> *structTable, for types without a class of their own
)

// NewStructClass makes the class of a generated struct type T, whose instances are *T: the table through which the floor
// reaches its fields and methods. The name may be qualified: Tree.Node.
func NewStructClass[T any](name string, bases []*Class, attrs Attrs, methods Methods) *Class {
	c := &Class{Name: name[strings.LastIndexByte(name, '.')+1:], QualName: name, Module: "__main__", Bases: bases}
	if len(bases) == 0 {
		c.Bases = []*Class{ObjectType}
	}
	if err := c.inherit(); err != nil {
		panic(err)
	}
	t := reflect.TypeFor[T]()
	c.fields = &structTable{typ: t}
	if c.layout == nil || c.layout.fields != nil {
		c.layout = c // a class of the program that derives from this one has instances that carry a *T
	}
	structClasses.Store(t, c)
	if _, ok := methods["__new__"]; !ok {
		c.construct = c.withoutInit(func() (any, error) { return new(T), nil })
	}
	c.WithMethods(methods)
	c.onLoad(func(c *Class) {
		c.defineStructInit()
		c.implyAttributes()
	})
	c.fields.read(attrs)
	return c
}

// withoutInit makes the instances of a class that has no __init__.
func (c *Class) withoutInit(make func() (any, error)) func(context.Context, *Class, []any, []KV) (any, error) {
	return func(_ context.Context, _ *Class, args []any, kw []KV) (any, error) {
		if len(args)+len(kw) > 0 {
			return nil, TypeError.Newf("%s() takes no arguments", c.Name)
		}
		return make()
	}
}

// WithMethods adds methods to a class that is made in Go, such as a user exception class, and returns the class; an entry
// "__new__" is the function that calls of the class make instances with. Where a method or constructor refers to the
// class's own variable, Go forbids naming it in that variable's initializer: call this in an init function then.
func (c *Class) WithMethods(methods Methods) *Class {
	if ctor, ok := methods["__new__"]; ok && ctor.NoInit {
		f := FuncOf(c.Name, ctor.Fn, "")
		c.construct = c.withoutInit(func() (any, error) { return f.call(CurrentContext(), nil, nil) })
	} else if ok {
		of := c.qualName()
		if ctor.Of != "" {
			of = ctor.Of
		}
		f := FuncOf(c.Name, ctor.Fn, ctor.Params).WithDefaults(ctor.Defaults...).WithDefaultsFrom(ctor.Computed).WithQualName(of + ".__init__")
		if len(ctor.Annotations) > 0 {
			f.WithAnnotations(ctor.Annotations...).WithHints(ctor.Hints)
		}
		f.kind = structMaker
		c.maker = f
		c.construct = func(ctx context.Context, _ *Class, args []any, kw []KV) (any, error) { return f.call(ctx, args, kw) }
	}
	c.onLoad(func(c *Class) {
		for n, m := range methods {
			if n != "__new__" {
				c.define(n, m.build(c, n))
			}
		}
	})
	return c
}

// Maker is the function that makes the instances of a class made in Go, whose parameters are those of its __init__ after
// self; nil where there is none. It is for inspect.
func (c *Class) Maker() *Function { return c.maker }

// defineStructInit adds the __init__ that a derived class of the program calls by super(): it makes the struct.
func (c *Class) defineStructInit() {
	init := &Function{Name: "__init__", QualName: c.qualName() + ".__init__", kind: structInit, owner: c, params: "self, /, *args, **kwargs",
		raw: func(ctx context.Context, args []any, kw []KV) (any, error) {
			o, ok := args[0].(*Instance)
			if !ok {
				return nil, nil
			}
			made, err := c.construct(ctx, c, args[1:], kw)
			o.Value = made
			if err == nil {
				err = o.derived()
			}
			return nil, err
		}}
	if m := c.maker; m != nil {
		init.params, init.defaults, init.computed = withSelf(m.params), m.defaults, m.computed
		init.Module, init.Doc, init.hidden, init.hints = m.Module, m.Doc, m.hidden, m.hints
	}
	c.define("__init__", init)
}

// withSelf is a parameter list with self before it.
func withSelf(params string) string {
	if params == "" {
		return "self"
	}
	return "self, " + params
}

// derived tells the object that o carries of o.
func (o *Instance) derived() error {
	if d, ok := o.Value.(Derivable); ok {
		return d.Derive(o)
	}
	return nil
}

// Derivable is implemented by objects of library classes that call methods which a class of the program may have of its own:
// Derive is given the object of that class, which carries them.
type Derivable interface{ Derive(o *Instance) error }

// Set defines a class attribute, such as a constant of the class body, and returns the class.
func (c *Class) Set(name string, v any) *Class {
	c.own("") // fill the namespace first, or filling it would overwrite this
	c.attrs.set(name, v)
	return c
}

// build makes the attribute that a method table entry stands for.
func (m Method) build(c *Class, name string) any {
	if m.Kind == ClassVarKind {
		return m.Fn
	}
	params := m.Params
	if m.Kind != StaticMethodKind {
		params = withSelf(m.Params)
	}
	f := FuncOf(name, m.Fn, params).WithDefaults(m.Defaults...).WithDefaultsFrom(m.Computed).WithQualName(c.qualName() + "." + name)
	f.async, f.yields = m.Async, m.Yields
	if len(m.Annotations) > 0 {
		f.WithAnnotations(m.Annotations...).WithHints(m.Hints)
	}
	if m.Doc != "" {
		f.Doc = m.Doc
	}
	switch m.Kind {
	case StaticMethodKind:
		return &StaticMethod{Func: f}
	case ClassMethodKind:
		return &ClassMethod{Func: f}
	case PropertyKind:
		p := NewProperty(f, nil, nil)
		if m.Setter != nil {
			p.Setter = FuncOf(name, m.Setter, "self, value")
		}
		return p
	}
	return f
}

// read fills the table from `py:"name"` tags and from attrs.
func (t *structTable) read(attrs Attrs) {
	t.paths = map[string][]int{}
	byField := map[string]string{}
	for py, field := range attrs {
		byField[field] = py
	}
	for _, f := range reflect.VisibleFields(t.typ) {
		name, named := byField[f.Name]
		if !named {
			name = f.Tag.Get("py")
		}
		if name == "" || name == "-" || f.Anonymous {
			continue
		}
		if set := f.Tag.Get("late"); set != "" {
			t.noteLate(name, f, set)
		}
		if _, shadowed := t.paths[name]; !shadowed {
			t.names = append(t.names, name)
		}
		t.paths[name] = f.Index
	}
}

// structClassOf finds the class of a pointer type.
func structClassOf(ptr reflect.Type) (*Class, bool) {
	c, ok := structClasses.Load(ptr.Elem())
	if !ok {
		return nil, false
	}
	return c.(*Class), true
}

// tableOf gives the field table of x when x is a pointer to a struct with Python attributes.
func tableOf(x any) (*structTable, reflect.Value) {
	switch x.(type) {
	case nil, *Instance, *Exception, *Class, *Function, *BoundMethod, *Module:
		return nil, reflect.Value{}
	}
	v := reflect.ValueOf(x)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return nil, reflect.Value{}
	}
	t := v.Type().Elem()
	if c, ok := structClasses.Load(t); ok {
		return c.(*Class).fields, v.Elem()
	}
	if cached, ok := structFields.Load(t); ok {
		return cached.(*structTable), v.Elem()
	}
	table := &structTable{typ: t}
	table.read(nil)
	structFields.Store(t, table)
	return table, v.Elem()
}

// fieldHolder is the struct whose fields are attributes of x: x itself, or what an instance of a class that derives from one of
// Go's structs carries.
func fieldHolder(x any) any {
	if _, ok := x.(Carrier); ok {
		return x
	}
	return bare(x)
}

// structAttr reads a field by its Python name.
func structAttr(x any, name string) (any, bool) {
	t, v := tableOf(x)
	if t == nil {
		return nil, false
	}
	path, ok := t.paths[name]
	if !ok {
		return nil, false
	}
	f, err := v.FieldByIndexErr(path)
	if err != nil || !t.isSet(v, name) {
		return nil, false
	}
	return ToAny(writable(f).Interface()), true
}

// setStructAttr writes a field by its Python name; done is false when the struct has no such field.
func setStructAttr(x any, name string, value any) (done bool, err error) {
	t, v := tableOf(x)
	if t == nil {
		return false, nil
	}
	path, ok := t.paths[name]
	if !ok {
		return false, nil
	}
	f, err := v.FieldByIndexErr(path)
	if err != nil {
		return true, noAttribute(x, name)
	}
	converted, err := toGo(value, f.Type())
	if err != nil {
		return true, err
	}
	writable(f).Set(converted)
	t.setLate(v, name)
	return true, nil
}
