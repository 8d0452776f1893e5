package py

import "slices"

// MatchSequence is the test of a sequence pattern with n elements besides a starred one: the elements, if x is a sequence
// (no str, bytes or bytearray) of fitting length.
func MatchSequence(x any, n int, star bool) (items []any, ok bool) {
	if !isPatternSequence(x) {
		return nil, false
	}
	if have := Len(x); have != n && !(star && have > n) {
		return nil, false
	}
	return Collect(x), true
}

// MatchEnds is MatchSequence for [P, *_, Q], where nobody wants what lies between: the elements before it and after it.
func MatchEnds(x any, before, after int) (items []any, ok bool) {
	if !isPatternSequence(x) {
		return nil, false
	}
	n := Len(x)
	if n < before+after {
		return nil, false
	}
	for i := range before {
		items = append(items, GetItem(x, i))
	}
	for i := range after {
		items = append(items, GetItem(x, n-after+i))
	}
	return items, true
}

// isPatternSequence tells what case [...] matches.
func isPatternSequence(x any) bool {
	switch x.(type) {
	case nil, bool, int, float64, string, Bytes, *ByteArray:
		return false
	case *List[any], Tuple, *Range, *MemoryView:
		return true
	}
	return derivesFrom(Type(x), []*Class{ListType, TupleType, RangeType, MemoryViewType}, "deque", "array", "Sequence", "MutableSequence", "UserList")
}

// derivesFrom reports whether c has one of the classes, or a library class of one of the names, among its ancestors.
func derivesFrom(c *Class, classes []*Class, names ...string) bool {
	for _, k := range c.MRO {
		if slices.Contains(classes, k) || k.Module != "__main__" && slices.Contains(names, k.Name) {
			return true
		}
	}
	return false
}

// MatchMapping is the test of a mapping pattern: the values of the keys, if x is a mapping that has them all.
func MatchMapping(x any, keys ...any) (values []any, ok bool) {
	if !isPatternMapping(x) {
		return nil, false
	}
	values = make([]any, len(keys))
	for i, k := range keys {
		if d, isDict := x.(*Dict[any, any]); isDict {
			v, found := d.Get(k)
			if !found {
				return nil, false
			}
			values[i] = v
			continue
		}
		missing := new(int)
		v := must(CallMethod(CurrentContext(), x, "get", k, any(missing)))
		if v == any(missing) {
			return nil, false
		}
		values[i] = v
	}
	return values, true
}

func isPatternMapping(x any) bool {
	switch x.(type) {
	case nil, bool, int, float64, string:
		return false
	case *Dict[any, any]:
		return true
	}
	return derivesFrom(Type(x), []*Class{DictType}, "Mapping", "MutableMapping", "mappingproxy", "ChainMap", "UserDict")
}

// MatchRest is the **rest of a mapping pattern: a dict of what the keys do not take.
func MatchRest(x any, keys ...any) any {
	rest := DictFromAny(x)
	for _, k := range keys {
		rest.Delete(k)
	}
	return rest
}

// MatchClass is the test of a class pattern: the attributes for n positional and the named sub-patterns, if x is an instance
// that has them all.
func MatchClass(x, class any, n int, names ...string) (values []any, ok bool) {
	c, isClass := class.(*Class)
	if !isClass {
		panic(TypeError.New("called match pattern must be a class"))
	}
	if !IsInstance(x, c) {
		return nil, false
	}
	attrs := names
	if n > 0 {
		args, self := positionalAttrs(c, n)
		if self {
			values = append(values, x)
		}
		for i, a := range args {
			if slices.Contains(args[:i], a) || slices.Contains(names, a) {
				panic(TypeError.Newf("%s() got multiple sub-patterns for attribute %s", c.Name, StrRepr(a)))
			}
		}
		attrs = append(append([]string{}, args...), names...)
	}
	missing := new(int)
	for _, a := range attrs {
		v := GetAttrOr(x, a, missing)
		if v == any(missing) {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}

// positionalAttrs are the attributes that n positional sub-patterns stand for; self tells that the only one stands for the
// value itself.
func positionalAttrs(c *Class, n int) (attrs []string, self bool) {
	spec := GetAttrOr(c, "__match_args__", nil)
	if spec == nil {
		if derivesFrom(c, []*Class{BoolType, ByteArrayType, BytesType, DictType, FloatType, FrozenSetType, IntType, ListType, SetType, StrType, TupleType}) {
			if n > 1 {
				panic(tooManyPatterns(c, 1, n))
			}
			return nil, true
		}
		panic(tooManyPatterns(c, 0, n))
	}
	args, ok := ToAny(spec).(Tuple)
	if !ok {
		panic(TypeError.Newf("%s.__match_args__ must be a tuple (got %s)", c.Name, typeName(spec)))
	}
	if n > len(args) {
		panic(tooManyPatterns(c, len(args), n))
	}
	for _, a := range args[:n] {
		s, ok := a.(string)
		if !ok {
			panic(TypeError.Newf("__match_args__ elements must be strings (got %s)", typeName(a)))
		}
		attrs = append(attrs, s)
	}
	return attrs, false
}

func tooManyPatterns(c *Class, most, n int) error {
	plural := "s"
	if most == 1 {
		plural = ""
	}
	return TypeError.Newf("%s() accepts %d positional sub-pattern%s (%d given)", c.Name, most, plural, n)
}
