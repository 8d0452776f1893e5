package py

// lenSpecial is len(x).
func lenSpecial(x any, floor func(any) int) int {
	if r, ok := callSpecial(x, "__len__"); ok {
		n, ok := resultInt(r, "'%s' object cannot be interpreted as an integer").(int)
		if !ok {
			panic(OverflowError.New("cannot fit 'int' into an index-sized integer"))
		}
		return Length(n)
	}
	if v, ok := baseValue(x); ok && v != nil {
		return floor(v)
	}
	panic(TypeError.Newf("object of type '%s' has no len()", typeName(x)))
}

// truthSpecial is bool(x): __bool__, then __len__, then True.
func truthSpecial(x any, floor func(any) bool) bool {
	if r, ok := callSpecial(x, "__bool__"); ok {
		b, ok := r.(bool)
		if !ok {
			panic(TypeError.Newf("__bool__ should return bool, returned %s", typeName(r)))
		}
		return b
	}
	if _, ok := Type(x).lookupUser("__len__"); ok {
		return lenSpecial(x, nil) != 0
	}
	if v, ok := baseValue(x); ok {
		return floor(v)
	}
	return true
}

// containsSpecial is x in c: __contains__, then the carried value, then iteration.
func containsSpecial(c, x any, floor func(c, x any) bool) bool {
	if forbidden(c, "__contains__") {
		panic(TypeError.Newf("'%s' object is not a container", typeName(c)))
	}
	if r, ok := callSpecial(c, "__contains__", x); ok {
		return Truth(r)
	}
	_, custom := Type(c).lookupUser("__iter__")
	if v, ok := baseValue(c); ok && !custom {
		return floor(v, x)
	}
	it, ok := iterObject(c)
	if !ok {
		panic(TypeError.Newf("argument of type '%s' is not iterable", typeName(c)))
	}
	for {
		v, ok := it.Next()
		if !ok {
			return false
		}
		if sameObject(v, x) || Eq(v, x) {
			return true
		}
	}
}

// getItemSpecial is x[key], including Class[key].
func getItemSpecial(x, key any, floor func(x, key any) any) any {
	if r, ok := callSpecial(x, "__getitem__", key); ok {
		return r
	}
	switch x := x.(type) {
	case *Class:
		return classItem(x, key)
	case Parametric:
		return SubscriptForm(x, key)
	}
	if v, ok := baseValue(x); ok {
		if r, ok := missingItem(x, v, key); ok {
			return r
		}
		return floor(v, key)
	}
	panic(TypeError.Newf("'%s' object is not subscriptable", typeName(x)))
}

// missingItem is what __missing__ of x, whose class derives from dict, gives for a key that the dict d it carries lacks.
func missingItem(x, d, key any) (any, bool) {
	if _, isDict := d.(*Dict[any, any]); !isDict {
		return nil, false
	}
	if _, custom := Type(x).lookupUser("__missing__"); !custom || Contains(d, key) {
		return nil, false
	}
	return callSpecial(x, "__missing__", key)
}

// classItem is C[key]: __class_getitem__, and the builtin generics.
func classItem(c *Class, key any) any {
	if m, ok := c.lookup("__class_getitem__"); ok {
		bound := must(bindToClass(m, c))
		return must(Call(CurrentContext(), bound, key))
	}
	if c.generic() {
		args, ok := key.(Tuple)
		if !ok {
			args = Tuple{key}
		}
		return &GenericAlias{Origin: c, Args: args}
	}
	panic(TypeError.Newf("type '%s' is not subscriptable", c.Name))
}

// TakeTypes marks a library class that takes type arguments: deque[int].
func (c *Class) TakeTypes() *Class {
	c.Generic = true
	return c
}

// generic reports whether a builtin class takes type arguments: list[int].
func (c *Class) generic() bool {
	for _, k := range c.MRO {
		switch k {
		case ListType, DictType, TupleType, SetType, FrozenSetType, TypeType, EnumerateType, ReversedType, BaseExceptionGroup:
			return true
		}
		if k.Generic {
			return true
		}
	}
	return false
}

// setItemSpecial is x[key] = v.
func setItemSpecial(x, key, v any, floor func(x, key, v any)) {
	if _, ok := callSpecial(x, "__setitem__", key, v); ok {
		return
	}
	if b, ok := baseValue(x); ok && !isImmutableSequence(b) {
		floor(b, key, v)
		return
	}
	panic(TypeError.Newf("'%s' object does not support item assignment", typeName(x)))
}

// isImmutableSequence reports whether x is of a builtin type without item assignment; errors name the class derived from it.
func isImmutableSequence(x any) bool {
	switch x.(type) {
	case Tuple, string, Bytes:
		return true
	}
	return false
}

// delItemSpecial is del x[key].
func delItemSpecial(x, key any, floor func(x, key any)) {
	if _, ok := callSpecial(x, "__delitem__", key); ok {
		return
	}
	if b, ok := baseValue(x); ok && !isImmutableSequence(b) {
		floor(b, key)
		return
	}
	panic(TypeError.Newf("'%s' object doesn't support item deletion", typeName(x)))
}
