package py

import "context"

// superObject is super(cls, self): attribute lookup that begins after cls in the MRO of self's class.
type superObject struct {
	cls  *Class
	self any
	of   *Class // whose MRO is searched: type(self), or self itself in a classmethod; nil for super(cls), which is bound by __get__
}

// PyClass returns super.
func (*superObject) PyClass() *Class { return SuperType }

// Super is super() as used in a method of cls: cls is the class whose body holds the method (__class__), self its first
// argument, an instance or a class.
func Super(cls *Class, self any) any {
	if c, ok := self.(*Class); ok && c.IsSubclassOf(cls) {
		return &superObject{cls: cls, self: self, of: c}
	}
	if of := Type(self); of.IsSubclassOf(cls) {
		return &superObject{cls: cls, self: self, of: of}
	}
	what, name := "instance of", Type(self).Name
	if c, ok := self.(*Class); ok {
		what, name = "type", c.Name
	}
	panic(TypeError.Newf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, cls.Name))
}

func (s *superObject) attr(name string) (any, bool, error) {
	switch name {
	case "__class__":
		return SuperType, true, nil
	case "__thisclass__":
		return s.cls, true, nil
	case "__self__":
		return s.self, true, nil
	case "__self_class__":
		return fromClass(s.of), true, nil
	}
	if s.of == nil {
		found, ok := SuperType.own(name)
		if !ok {
			return nil, false, nil
		}
		v, err := bindTo(found, s, SuperType)
		return v, err == nil, err
	}
	after := false
	for _, c := range s.of.MRO {
		if c == s.cls {
			after = true
			continue
		}
		if !after {
			continue
		}
		found, ok := c.own(name)
		if !ok {
			continue
		}
		if s.of == s.self {
			v, err := bindToClass(found, s.of)
			return v, err == nil, err
		}
		v, err := bindTo(found, s.self, s.of)
		return v, err == nil, err
	}
	return nil, false, nil
}

func fromClass(c *Class) any {
	if c == nil {
		return nil
	}
	return c
}

// loadSuper makes super(cls) a descriptor: found in a class it is super(cls, obj).
func loadSuper(c *Class) {
	c.DefineMethod("__get__", "self, obj, type=None", func(_ context.Context, a []any) (any, error) {
		s := a[0].(*superObject)
		if a[1] == nil || s.of != nil {
			return s, nil
		}
		return Super(s.cls, a[1]), nil
	})
}
