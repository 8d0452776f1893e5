package py

// superObject is super(cls, self): attribute lookup that begins after cls in the MRO of self's class.
type superObject struct {
	cls  *Class
	self any
	of   *Class // whose MRO is searched: type(self), or self itself in a classmethod
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
	if name == "__class__" {
		return SuperType, true, nil
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
