package py

import (
	"context"
	"slices"
)

// MakeClass makes a class: the statement "class name(*bases, **kw)" after its body has filled ns. The metaclass, which kw
// or a base names, is called as Python calls it.
func MakeClass(ctx context.Context, name string, bases []any, ns *Dict[any, any], kw ...KV) (*Class, error) {
	resolved, err := resolveBases(ctx, bases)
	if err != nil {
		return nil, err
	}
	meta, rest, err := chooseMeta(resolved, kw)
	if err != nil {
		return nil, err
	}
	if len(resolved) != len(bases) || !sameObjects(resolved, bases) {
		ns.Set("__orig_bases__", Tuple(bases))
	}
	made, err := CallKw(ctx, meta, []any{name, Tuple(resolved), ns}, rest)
	if err != nil {
		return nil, err
	}
	c, ok := made.(*Class)
	if !ok {
		return nil, TypeError.Newf("metaclass of %s made a '%s' object, which is not supported", name, typeName(made))
	}
	return c, nil
}

// PrepareClass gives the namespace in which a class body runs: what the metaclass's __prepare__ returns, or a new dict.
func PrepareClass(ctx context.Context, name string, bases []any, kw ...KV) (any, error) {
	resolved, err := resolveBases(ctx, bases)
	if err != nil {
		return nil, err
	}
	meta, rest, err := chooseMeta(resolved, kw)
	if err != nil {
		return nil, err
	}
	if c, ok := meta.(*Class); ok {
		if _, ok := c.lookupUser("__prepare__"); !ok {
			return NewDict[any, any](), nil
		}
	} else if !HasAttr(meta, "__prepare__") {
		return NewDict[any, any](), nil
	}
	return CallMethodKw(ctx, meta, "__prepare__", []any{name, Tuple(resolved)}, rest)
}

// newClass is type.__new__(meta, name, bases, ns, **kw).
func newClass(ctx context.Context, meta *Class, name string, bases Tuple, ns *Dict[any, any], kw []KV) (*Class, error) {
	c := &Class{Name: name, Module: "__main__"}
	if meta != TypeType {
		c.meta = meta
	}
	for _, b := range bases {
		k, err := checkBase(b)
		if err != nil {
			return nil, err
		}
		c.Bases = append(c.Bases, k)
	}
	if len(c.Bases) == 0 {
		c.Bases = []*Class{ObjectType}
	}
	if err := checkDuplicates(c.Bases); err != nil {
		return nil, err
	}
	if err := c.inherit(); err != nil {
		return nil, err
	}
	for k, v := range ns.Items() {
		if s, ok := k.(string); ok {
			c.takeAttribute(s, v)
		}
	}
	if err := c.takeSlots(); err != nil {
		return nil, err
	}
	c.implyAttributes()
	if meta.IsSubclassOf(ABCMeta) {
		c.collectAbstract()
	}
	for _, b := range c.Bases {
		b.subs = append(b.subs, c)
	}
	if err := c.nameMembers(ctx, ns); err != nil {
		return nil, err
	}
	if qualname, ok := GetAttr(c, "__qualname__").(string); ok && c.Module == "__main__" {
		registerClass(c, qualname)
	}
	return c, c.initSubclass(ctx, kw)
}

func checkBase(b any) (*Class, error) {
	k, ok := b.(*Class)
	if !ok {
		return nil, TypeError.New("bases must be types")
	}
	if k.final() {
		return nil, TypeError.Newf("type '%s' is not an acceptable base type", k.tpName())
	}
	return k, nil
}

// final reports whether Python lets no class derive from c.
func (c *Class) final() bool {
	switch c {
	case BoolType, NoneClass, EllipsisClass, NotImplementedType, FunctionType, BuiltinFunctionType, MethodType, RangeType,
		SliceType, MemoryViewType, GeneratorType, CoroutineType, AsyncGeneratorType, MappingProxyType, DictKeysType:
		return true
	}
	return false
}

func checkDuplicates(bases []*Class) error {
	for i, b := range bases {
		if slices.Contains(bases[:i], b) {
			return TypeError.Newf("duplicate base class %s", b.Name)
		}
	}
	return nil
}

// inherit sets the MRO and what follows from the bases: the builtin class whose values instances carry.
func (c *Class) inherit() error {
	mro, err := linearize(c, c.Bases)
	if err != nil {
		return err
	}
	c.MRO = mro
	for _, b := range c.Bases {
		switch {
		case b.layout == nil:
		case c.layout == nil || b.layout.IsSubclassOf(c.layout):
			c.layout = b.layout
			c.native = max(c.native, b.native)
		case !c.layout.IsSubclassOf(b.layout):
			return TypeError.New("multiple bases have instance lay-out conflict")
		}
	}
	return nil
}

// takeAttribute stores one entry of the class body; some have a meaning of their own.
func (c *Class) takeAttribute(name string, v any) {
	switch name {
	case "__qualname__":
		if s, ok := v.(string); ok {
			c.QualName = s
			return
		}
	case "__module__":
		if s, ok := v.(string); ok {
			c.Module = s
		}
	case "__classcell__":
		return
	case "__hints__": // not Python's: see EvaluatedHints
		c.hints, _ = v.(func() []any)
		return
	case "__new__":
		if f, ok := v.(*Function); ok {
			v = &StaticMethod{Func: f}
		}
	case "__init_subclass__", "__class_getitem__":
		if f, ok := v.(*Function); ok {
			v = &ClassMethod{Func: f}
		}
	}
	c.attrs.set(name, v)
}

// implyAttributes adds what type.__new__ adds: a class with __eq__ and without __hash__ is unhashable.
func (c *Class) implyAttributes() {
	if _, ok := c.attrs.get("__module__"); !ok {
		c.attrs.set("__module__", c.Module)
	}
	if _, ok := c.attrs.get("__doc__"); !ok {
		c.attrs.set("__doc__", nil)
	}
	if _, eq := c.attrs.get("__eq__"); eq {
		if _, hash := c.attrs.get("__hash__"); !hash {
			c.attrs.set("__hash__", nil)
		}
	}
}

// nameMembers calls __set_name__ of the members that have it, in the order of the class body.
func (c *Class) nameMembers(ctx context.Context, ns *Dict[any, any]) error {
	for k, v := range ns.Items() {
		name, ok := k.(string)
		if !ok {
			continue
		}
		if p, ok := v.(*Property); ok {
			p.name = name
			continue
		}
		m, ok := lookupSpecial(v, "__set_name__")
		if !ok {
			continue
		}
		if _, err := Call(ctx, m, c, name); err != nil {
			AddNote(err, "Error calling __set_name__ on '"+Type(v).Name+"' instance '"+name+"' in '"+c.Name+"'")
			return err
		}
	}
	return nil
}

// initSubclass is super(c, c).__init_subclass__(**kw).
func (c *Class) initSubclass(ctx context.Context, kw []KV) error {
	for _, k := range c.MRO[1:] {
		v, ok := k.own("__init_subclass__")
		if !ok || k.builtin {
			continue
		}
		m, err := bindToClass(v, c)
		if err == nil {
			_, err = CallKw(ctx, m, nil, kw)
		}
		return err
	}
	if len(kw) > 0 {
		return TypeError.Newf("%s.__init_subclass__() takes no keyword arguments", c.Name)
	}
	return nil
}
