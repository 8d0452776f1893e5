package py

import "context"

// ClassMethod is classmethod(f).
type ClassMethod struct {
	Func  any
	attrs attrTable
}

// PyClass returns classmethod.
func (*ClassMethod) PyClass() *Class { return ClassMethodType }

func (m *ClassMethod) storage() *attrTable { return &m.attrs }

// StaticMethod is staticmethod(f).
type StaticMethod struct {
	Func  any
	attrs attrTable
}

// PyClass returns staticmethod.
func (*StaticMethod) PyClass() *Class { return StaticMethodType }

func (m *StaticMethod) storage() *attrTable { return &m.attrs }

// GetSet is an attribute of a builtin or library class that Go code computes (getset_descriptor).
type GetSet struct {
	Name string
	Get  func(x any) any
	Set  func(x, v any) // nil when the attribute cannot be written
	Del  func(x any)
	cls  *Class
}

// PyClass returns getset_descriptor.
func (*GetSet) PyClass() *Class { return GetSetDescriptor }

// slotMember is an attribute declared in __slots__ (member_descriptor).
type slotMember struct {
	name string
	cls  *Class
}

// PyClass returns member_descriptor.
func (*slotMember) PyClass() *Class { return MemberDescriptor }

// DefineGetSet adds a computed attribute to a builtin or library class; set may be nil.
func (c *Class) DefineGetSet(name string, get func(x any) any, set func(x, v any)) {
	c.define(name, &GetSet{Name: name, Get: get, Set: set, cls: c})
}

// isDataDescriptor reports whether v, found on a class, goes before the instance's own attributes.
func isDataDescriptor(v any) bool {
	switch v := v.(type) {
	case nil, bool, int, float64, string, *Function, *ClassMethod, *StaticMethod, *Class, *classVar:
		return false
	case *Property, *GetSet, *slotMember:
		return true
	case *Instance:
		_, set := v.class.lookupUser("__set__")
		_, del := v.class.lookupUser("__delete__")
		return set || del
	}
	_, set := Type(v).lookupUser("__set__")
	return set
}

// gives reports whether a data descriptor of the program has __get__: the attributes of the object itself go before one that only sets.
func gives(v any) bool {
	o, ok := v.(*Instance)
	if !ok {
		return true
	}
	_, ok = o.class.lookupUser("__get__")
	return ok
}

// bindTo applies the descriptor protocol to v, found on cls while looking an attribute of x up: v.__get__(x, cls).
func bindTo(v, x any, cls *Class) (any, error) {
	switch v := v.(type) {
	case nil, bool, int, float64, string, *Class:
		return v, nil
	case *Function:
		if v.kind == builtinFunction {
			return v, nil
		}
		return &BoundMethod{Self: x, Func: v}, nil
	case *ClassMethod:
		return &BoundMethod{Self: cls, Func: v.Func}, nil
	case *StaticMethod:
		return v.Func, nil
	case *Property:
		return v.get(x)
	case *classVar:
		return bindTo(v.get(), x, cls) // a function there is a method
	case *GetSet:
		return v.Get(x), nil
	case *slotMember:
		return v.get(x)
	}
	if get, ok := lookupSpecial(v, "__get__"); ok {
		return Call(CurrentContext(), get, x, cls)
	}
	return v, nil
}

// bindToClass is bindTo for an attribute of the class itself: v.__get__(None, cls).
func bindToClass(v any, cls *Class) (any, error) {
	switch v := v.(type) {
	case *ClassMethod:
		return &BoundMethod{Self: cls, Func: v.Func}, nil
	case *StaticMethod:
		return v.Func, nil
	case *classVar:
		return bindToClass(v.get(), cls)
	case *Function, *Property, *GetSet, *slotMember, *Class:
		return v, nil
	}
	if get, ok := lookupSpecial(v, "__get__"); ok {
		return Call(CurrentContext(), get, nil, cls)
	}
	return v, nil
}

// setThrough stores through a data descriptor: d.__set__(x, v).
func setThrough(ctx context.Context, d, x, v any, name string) error {
	switch d := d.(type) {
	case *Property:
		return d.set(ctx, x, v)
	case *GetSet:
		if d.Set == nil {
			return attributeError(x, name, "attribute '%s' of '%s' objects is not writable", d.Name, d.cls.Name)
		}
		d.Set(x, v)
		return nil
	case *slotMember:
		storageOf(x).set(d.name, v)
		return nil
	}
	set, ok := lookupSpecial(d, "__set__")
	if !ok {
		return attributeError(x, name, "__set__")
	}
	_, err := Call(ctx, set, x, v)
	return err
}

// deleteThrough deletes through a data descriptor: d.__delete__(x).
func deleteThrough(ctx context.Context, d, x any, name string) error {
	switch d := d.(type) {
	case *Property:
		return d.delete(ctx, x)
	case *GetSet:
		if d.Del == nil {
			return attributeError(x, name, "attribute '%s' of '%s' objects is not writable", d.Name, d.cls.Name)
		}
		d.Del(x)
		return nil
	case *slotMember:
		if !storageOf(x).del(d.name) {
			return attributeError(x, d.name, "%s", d.name)
		}
		return nil
	}
	del, ok := lookupSpecial(d, "__delete__")
	if !ok {
		return attributeError(x, name, "__delete__")
	}
	_, err := Call(ctx, del, x)
	return err
}

func (m *slotMember) get(x any) (any, error) {
	if v, ok := storageOf(x).get(m.name); ok {
		return v, nil
	}
	return nil, attributeError(x, m.name, "'%s' object has no attribute '%s'", typeName(x), m.name)
}
