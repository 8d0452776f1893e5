package py

import (
	"fmt"
	"strings"
)

// attributed is an object with attributes of its own, beside those of its class.
type attributed interface{ storage() *attrTable }

func (o *Instance) storage() *attrTable {
	if home, ok := o.Value.(Home); ok {
		return &home().attrs
	}
	return &o.attrs
}
func (f *Function) storage() *attrTable {
	if f.kind != plainFunction {
		return nil
	}
	return &f.attrs
}

// storageOf returns the namespace of x itself, or nil when x has none.
func storageOf(x any) *attrTable {
	if o, ok := x.(attributed); ok {
		return o.storage()
	}
	if sideTables.used.Load() {
		return sideTable(x)
	}
	return nil
}

// GetAttr returns x.name or panics with AttributeError.
func GetAttr(x any, name string) any { return must(getAttr(x, name)) }

// GetAttrOr is getattr(x, name, fallback).
func GetAttrOr(x any, name string, fallback any) any {
	v, ok := findAttr(x, name)
	if !ok {
		return fallback
	}
	return v
}

// HasAttr is hasattr(x, name).
func HasAttr(x any, name string) bool {
	_, ok := findAttr(x, name)
	return ok
}

// findAttr looks an attribute up and treats AttributeError, and no other exception, as "missing".
func findAttr(x any, name string) (v any, ok bool) {
	var found bool
	err := Try(func() (err error) {
		v, found, err = loadAttr(x, name)
		return err
	})
	switch {
	case err == nil:
		return v, found
	case Is(err, AttributeError):
		return nil, false
	}
	panic(err)
}

// getAttr is x.name with the failure as an error.
func getAttr(x any, name string) (any, error) {
	v, ok, err := loadAttr(x, name)
	switch {
	case err != nil:
		noteAttribute(err, x, name)
	case !ok:
		err = noAttribute(x, name)
	}
	return v, err
}

// noteAttribute tells an AttributeError that a __getattr__ or a property has raised which object and name it is about, for did-you-mean.
func noteAttribute(err error, x any, name string) {
	e, ok := err.(*Exception)
	if !ok || !e.class.IsSubclassOf(AttributeError) {
		return
	}
	t := &e.extra().fields
	if _, noted := t.get("name"); !noted {
		t.set("name", name)
		t.set("obj", x)
	}
}

// loadAttr is type(x).__getattribute__(x, name) followed by __getattr__; ok is false when nothing was found.
func loadAttr(x any, name string) (v any, ok bool, err error) {
	cls := Type(x)
	get, custom := cls.lookupUser("__getattribute__")
	fallback, hasFallback := cls.lookupUser("__getattr__")
	if !custom && !hasFallback {
		return genericAttr(x, cls, name)
	}
	err = Try(func() (err error) {
		if custom {
			v, err = callBound(get, x, name)
			ok = err == nil
			return err
		}
		v, ok, err = genericAttr(x, cls, name)
		return err
	})
	if hasFallback && (err == nil && !ok || Is(err, AttributeError)) {
		v, err = callBound(fallback, x, name)
		return v, err == nil, err
	}
	return v, ok, err
}

// callBound calls a method found on x's class.
func callBound(method, x any, args ...any) (any, error) {
	if f, ok := method.(*Function); ok {
		return f.call(CurrentContext(), prepend(x, args), nil)
	}
	m, err := bindTo(method, x, Type(x))
	if err != nil {
		return nil, err
	}
	return Call(CurrentContext(), m, args...)
}

// genericAttr is object.__getattribute__ (and type's, super's and a module's): data descriptors of the class, then the
// object's own attributes, then the class's.
func genericAttr(x any, cls *Class, name string) (any, bool, error) {
	switch o := x.(type) {
	case *Class:
		return classAttr(o, cls, name)
	case *superObject:
		if v, ok, err := o.attr(name); ok || err != nil {
			return v, ok, err
		}
	}
	found, onClass := cls.lookup(name)
	if onClass && isDataDescriptor(found) && gives(found) {
		v, err := bindTo(found, x, cls)
		return v, err == nil, err
	}
	if t := storageOf(x); t != nil {
		if v, ok := t.get(name); ok {
			return v, true, nil
		}
	}
	if v, ok := structAttr(fieldHolder(x), name); ok {
		return v, true, nil
	}
	if onClass {
		v, err := bindTo(found, x, cls)
		return v, err == nil, err
	}
	switch o := x.(type) {
	case *BoundMethod:
		return loadAttr(o.Func, name)
	case *GenericAlias:
		if !strings.HasPrefix(name, "__") {
			return loadAttr(o.Origin, name)
		}
	}
	return nil, false, nil
}

// classAttr is type.__getattribute__: the metaclass's data descriptors, the class's attributes along its MRO, then the
// metaclass's.
func classAttr(c, meta *Class, name string) (any, bool, error) {
	found, onMeta := meta.lookup(name)
	if onMeta && isDataDescriptor(found) {
		v, err := bindTo(found, c, meta)
		return v, err == nil, err
	}
	if v, ok := c.lookup(name); ok {
		v, err := bindToClass(v, c)
		return v, err == nil, err
	}
	if onMeta {
		v, err := bindTo(found, c, meta)
		return v, err == nil, err
	}
	return nil, false, nil
}

// noAttribute is the AttributeError of a plain lookup.
func noAttribute(x any, name string) error {
	switch o := x.(type) {
	case *Class:
		return attributeError(x, name, "type object '%s' has no attribute '%s'", o.tpName(), name)
	case *Module:
		return attributeError(x, name, "module '%s' has no attribute '%s'", o.Name, name)
	}
	return attributeError(x, name, "'%s' object has no attribute '%s'", typeName(x), name)
}

// attributeError makes an AttributeError that knows the object and the name, for did-you-mean.
func attributeError(x any, name, format string, args ...any) error {
	e := &Exception{class: AttributeError, arg: fmt.Sprintf(format, args...), count: 1}
	e.captureStack(1)
	t := &e.extra().fields
	t.set("name", name)
	t.set("obj", x)
	return e
}
