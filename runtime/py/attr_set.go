package py

import "context"

// SetAttr is x.name = v; it panics with AttributeError where the attribute cannot be set.
func SetAttr(x any, name string, v any) {
	if err := setAttr(CurrentContext(), x, name, v); err != nil {
		panic(err)
	}
}

// DelAttr is del x.name.
func DelAttr(x any, name string) {
	if err := delAttr(CurrentContext(), x, name); err != nil {
		panic(err)
	}
}

func setAttr(ctx context.Context, x any, name string, v any) error {
	if m, ok := Type(x).lookupUser("__setattr__"); ok {
		_, err := callBound(m, x, name, v)
		return err
	}
	return genericSetAttr(ctx, x, name, v)
}

func delAttr(ctx context.Context, x any, name string) error {
	if m, ok := Type(x).lookupUser("__delattr__"); ok {
		_, err := callBound(m, x, name)
		return err
	}
	return genericDelAttr(ctx, x, name)
}

// genericSetAttr is object.__setattr__ and type.__setattr__.
func genericSetAttr(ctx context.Context, x any, name string, v any) error {
	cls := Type(x)
	found, onClass := cls.lookup(name)
	if onClass && isDataDescriptor(found) {
		return setThrough(ctx, found, x, v, name)
	}
	if c, ok := x.(*Class); ok {
		return c.setAttr(name, v)
	}
	if done, err := setStructAttr(bare(x), name, v); done {
		return err
	}
	t := dictOf(x, cls)
	if t == nil && !onClass && cls.hasInstanceDict() {
		cls.takeAttributes()
		t = sideTable(x)
	}
	if t != nil {
		t.set(name, v)
		return nil
	}
	return notSettable(x, cls, name, onClass)
}

func genericDelAttr(ctx context.Context, x any, name string) error {
	cls := Type(x)
	found, onClass := cls.lookup(name)
	if onClass && isDataDescriptor(found) {
		return deleteThrough(ctx, found, x, name)
	}
	if c, ok := x.(*Class); ok {
		return c.delAttr(name)
	}
	t := dictOf(x, cls)
	if t == nil {
		return notSettable(x, cls, name, onClass)
	}
	if !t.del(name) {
		return noAttribute(x, name)
	}
	return nil
}

// dictOf returns the namespace that takes new attributes of x: none when __slots__ closed it.
func dictOf(x any, cls *Class) *attrTable {
	if cls.slots != nil && cls.slots.closed {
		return nil
	}
	if o, ok := x.(*Instance); ok && o.class == ObjectType {
		return nil
	}
	return storageOf(x)
}

func notSettable(x any, cls *Class, name string, onClass bool) error {
	if onClass {
		return attributeError(x, name, "'%s' object attribute '%s' is read-only", cls.tpName(), name)
	}
	return attributeError(x, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", cls.tpName(), name)
}

// setAttr sets an attribute of the class itself.
func (c *Class) setAttr(name string, v any) error {
	if c.fixed {
		return TypeError.Newf("cannot set '%s' attribute of immutable type '%s'", name, c.Name)
	}
	if old, ok := c.own(name); ok { // what is loaded later must not overwrite this
		if held, ok := old.(*classVar); ok {
			held.set(v)
			return nil
		}
	}
	c.attrs.set(name, v)
	return nil
}

func (c *Class) delAttr(name string) error {
	if c.fixed {
		return TypeError.Newf("cannot set '%s' attribute of immutable type '%s'", name, c.Name)
	}
	if _, ok := c.own(name); !ok || !c.attrs.del(name) {
		return attributeError(c, name, "type object '%s' has no attribute '%s'", c.Name, name)
	}
	return nil
}
