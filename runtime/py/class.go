package py

import (
	"context"
	"sync"
	"sync/atomic"
)

// Class is a Python class: a builtin type, an exception class, the class of a generated struct, or a class made
// while the program runs (MakeClass). Two classes are the same class when their pointers are equal.
type Class struct {
	Name     string   // __name__
	QualName string   // __qualname__; "" means Name
	Module   string   // __module__; "" means builtins
	Bases    []*Class // __bases__
	MRO      []*Class // __mro__, beginning with the class itself
	Generic  bool     // a library class that takes type arguments: deque[int]
	Dotted   bool     // error messages show the module: 'collections.deque', as for types written in C

	dataFields []string  // of a dataclass that is a plain Go struct
	meta       *Class    // the metaclass; nil means type
	attrs      attrTable // the class's own namespace
	loading    sync.Mutex
	loaded     atomic.Bool    // the namespace is filled
	loads      []func(*Class) // fill the namespace when it is first looked at
	builtin    bool           // implemented by the floor, not by attributes: lookupSpecial passes it over
	fixed      bool           // attributes cannot be set (builtin types)
	open       atomic.Bool    // instances that are Go values can be given attributes

	construct constructor  // what calling a builtin type does
	maker     *Function    // the constructor of a struct of the program, for inspect
	hints     func() []any // what annotations kept as text stand for, see EvaluatedHints
	native    nativeKind   // how instances of an exception class are made
	fields    *structTable
	layout    *Class // the builtin class whose values instances carry; nil for a plain object
	slots     *slotTable
	subs      []*Class
	abstract  []string      // names of the abstract methods left
	virtual   *virtualTable // registered subclasses, structural checks
}

// constructor makes an instance of a builtin class or of a class derived from it.
type constructor func(ctx context.Context, cls *Class, args []any, kw []KV) (any, error)

// PyClass returns the metaclass: type(cls).
func (c *Class) PyClass() *Class {
	if c.meta == nil {
		return TypeType
	}
	return c.meta
}

// newBuiltinClass makes a builtin type; its only base is base (object when nil).
func newBuiltinClass(name string, bases ...*Class) *Class {
	c := &Class{Name: name, Bases: bases, builtin: true, fixed: true}
	if len(bases) == 0 {
		c.Bases = ObjectType.MRO
	}
	base := c.Bases[0]
	c.MRO = make([]*Class, 1, len(base.MRO)+1)
	c.MRO[0] = c
	c.MRO = append(c.MRO, base.MRO...)
	c.layout, c.native = base.layout, base.native
	return c
}

// NewClass makes a class that library code implements in Go: methods come by DefineMethod and DefineGetSet, instances are
// what construct returns (nil: plain objects).
func NewClass(module, name string, bases ...*Class) *Class {
	c := &Class{Name: name, Module: module, Bases: bases}
	if len(bases) == 0 {
		c.Bases = []*Class{ObjectType}
	}
	if err := c.inherit(); err != nil {
		panic(err)
	}
	c.meta = c.Bases[0].meta
	return c
}

// WithMeta sets the metaclass of a library class, which classes that derive from it inherit, and returns the class.
func (c *Class) WithMeta(meta *Class) *Class {
	c.meta = meta
	return c
}

// ConstructBy sets what calling a library class does; cls is the class itself or one that derives from it. It returns the
// class.
func (c *Class) ConstructBy(construct func(ctx context.Context, cls *Class, args []any, kw []KV) (any, error)) *Class {
	c.construct = construct
	return c
}

// Carried makes instances of classes of the program that derive from c carry what c's constructor makes, and returns the class.
func (c *Class) Carried() *Class {
	c.layout = c
	return c
}

// newDescriptorClass makes a builtin type whose subclasses are descriptors by the methods of its own, as derived ones have them.
func newDescriptorClass(name string) *Class {
	c := newValueClass(name)
	c.builtin = false
	return c
}

// newValueClass makes a builtin type whose subclasses carry a value of it (class Celsius(float): ...).
func newValueClass(name string, bases ...*Class) *Class {
	c := newBuiltinClass(name, bases...)
	c.layout = c
	return c
}

// IsSubclassOf reports whether c is k or derives from it: the class relation of issubclass, without hooks.
func (c *Class) IsSubclassOf(k *Class) bool {
	for _, m := range c.MRO {
		if m == k {
			return true
		}
	}
	return false
}

// own returns the attribute that the class itself defines.
func (c *Class) own(name string) (any, bool) {
	if !c.loaded.Load() {
		c.loadAttrs()
	}
	return c.attrs.get(name)
}

// onLoad registers a function that fills the namespace of a builtin class when it is first looked at, so that program
// start pays for none of it. fill must define attributes of this class only, and look none of them up.
func (c *Class) onLoad(fill func(*Class)) {
	if c.loaded.Load() {
		fill(c)
		return
	}
	c.loads = append(c.loads, fill)
}

// loadAttrs fills the namespace, once, also when several threads come at the same time.
func (c *Class) loadAttrs() {
	c.loading.Lock()
	defer c.loading.Unlock()
	if c.loaded.Load() {
		return
	}
	for _, fill := range c.loads {
		fill(c)
	}
	c.loads = nil
	c.loaded.Store(true)
}

// lookup returns the attribute that the class or one of its ancestors defines (_PyType_Lookup), unbound.
func (c *Class) lookup(name string) (any, bool) {
	special := len(name) > 2 && name[0] == '_' && name[1] == '_'
	for _, m := range c.MRO {
		if m == ObjectType && !special {
			continue // object has nothing but special methods
		}
		if v, ok := m.own(name); ok {
			return v, true
		}
	}
	return nil, false
}

// lookupUser is lookup without the builtin classes, whose behaviour the floor implements directly.
func (c *Class) lookupUser(name string) (any, bool) {
	for _, m := range c.MRO {
		if m.builtin {
			continue
		}
		if v, ok := m.own(name); ok {
			return v, true
		}
	}
	return nil, false
}

// define sets an attribute in the class's own namespace.
func (c *Class) define(name string, v any) { c.attrs.set(name, v) }
