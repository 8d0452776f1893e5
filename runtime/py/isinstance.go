package py

// IsInstance is isinstance(x, cls): cls is a class, a union, or a tuple of them, and may have __instancecheck__.
func IsInstance(x, cls any) bool {
	switch c := cls.(type) {
	case *Class:
		if Type(x) == c {
			return true
		}
		if m, ok := c.PyClass().lookupUser("__instancecheck__"); ok {
			return Truth(must(callBound(m, c, x)))
		}
		return isInstanceOf(x, c)
	case Tuple:
		for _, k := range c {
			if IsInstance(x, k) {
				return true
			}
		}
		return false
	case *Union:
		for _, k := range c.Args {
			if k == nil && x == nil || k != nil && IsInstance(x, k) {
				return true
			}
		}
		return false
	case *GenericAlias:
		panic(TypeError.New("isinstance() argument 2 cannot be a parameterized generic"))
	}
	if m, ok := callSpecial(cls, "__instancecheck__", x); ok {
		return Truth(m)
	}
	panic(TypeError.New("isinstance() arg 2 must be a type, a tuple of types, or a union"))
}

// isInstanceOf is type.__instancecheck__: also true when x.__class__ says so.
func isInstanceOf(x any, c *Class) bool {
	t := Type(x)
	if t.IsSubclassOf(c) || c.hasVirtual(t) {
		return true
	}
	if _, ok := t.lookupUser("__class__"); !ok {
		return false
	}
	k, ok := GetAttrOr(x, "__class__", nil).(*Class)
	return ok && k.IsSubclassOf(c)
}

// IsSubclass is issubclass(c, cls).
func IsSubclass(c, cls any) bool {
	sub, ok := c.(*Class)
	if !ok {
		panic(TypeError.New("issubclass() arg 1 must be a class"))
	}
	switch k := cls.(type) {
	case *Class:
		if m, ok := k.PyClass().lookupUser("__subclasscheck__"); ok {
			return Truth(must(callBound(m, k, sub)))
		}
		return sub.IsSubclassOf(k) || k.hasVirtual(sub)
	case Tuple:
		for _, one := range k {
			if IsSubclass(c, one) {
				return true
			}
		}
		return false
	case *Union:
		for _, one := range k.Args {
			if one == nil && sub == NoneClass || one != nil && IsSubclass(c, one) {
				return true
			}
		}
		return false
	case *GenericAlias:
		panic(TypeError.New("issubclass() argument 2 cannot be a parameterized generic"))
	}
	if r, ok := callSpecial(cls, "__subclasscheck__", c); ok {
		return Truth(r)
	}
	panic(TypeError.New("issubclass() arg 2 must be a class, a tuple of classes, or a union"))
}
