package py

import "context"

// constructorArgs binds the arguments of a builtin constructor.
func (c *Class) constructor(bind func(args []any, kw []KV) arguments, make func(a arguments) any) {
	c.construct = func(_ context.Context, _ *Class, args []any, kw []KV) (any, error) {
		return make(bind(args, kw)), nil
	}
}

// setConstructors makes the builtin types callable: int("3"), list(x).
func setConstructors() {
	setNumberConstructors()
	setTextConstructors()
	setContainerConstructors()
	setIteratorConstructors()
}

func setNumberConstructors() {
	IntType.constructor(keywords("int", 0, 2, []string{"", "base"}), func(a arguments) any {
		switch {
		case a.has(1) && !a.has(0):
			panic(TypeError.New("int() missing string argument"))
		case a.has(1):
			return ToIntBase(a[0], a[1]).any()
		}
		return ToInt(a.or(0, 0)).any()
	})
	FloatType.constructor(positional("", "float", 0, 1), func(a arguments) any { return ToFloat(a.or(0, 0.0)) })
	ComplexType.constructor(keywords("complex", 0, 2, []string{"real", "imag"}), func(a arguments) any {
		if a.has(1) && a[1] == nil {
			panic(TypeError.New("complex() second argument must be a number, not 'NoneType'"))
		}
		return ToComplex(a.or(0, 0), a.or(1, nil))
	})
	BoolType.constructor(positional("", "bool", 0, 1), func(a arguments) any { return Truth(a.or(0, false)) })
}

func setTextConstructors() {
	StrType.constructor(keywords("str", 0, 3, []string{"object", "encoding", "errors"}), func(a arguments) any {
		if a.has(1) || a.has(2) {
			return decodeObject(a)
		}
		return Str(a.or(0, ""))
	})
	names := []string{"source", "encoding", "errors"}
	BytesType.constructor(keywords("bytes", 0, 3, names), func(a arguments) any { return Bytes(bytesArgument("bytes", a)) })
	ByteArrayType.constructor(keywords("bytearray", 0, 3, names), func(a arguments) any {
		return NewByteArray(bytesArgument("bytearray", a))
	})
	MemoryViewType.constructor(keywords("memoryview", 1, 1, []string{"object"}), func(a arguments) any { return NewMemoryView(a[0]) })
}

// decodeObject is str(bytes, encoding, errors).
func decodeObject(a arguments) string {
	encoding, errors := codecArgs("str", a[1:])
	if _, ok := asString(a.or(0, Bytes(""))); ok {
		panic(TypeError.New("decoding str is not supported"))
	}
	b, ok := bytesLike(a.or(0, Bytes("")))
	if !ok {
		panic(TypeError.Newf("decoding to str: need a bytes-like object, %s found", typeName(a[0])))
	}
	return BytesDecode(Bytes(b), encoding, errors)
}

// bytesArgument is what bytes() and bytearray() are filled with.
func bytesArgument(name string, a arguments) []byte {
	s, isStr := asString(a.or(0, missing))
	switch {
	case isStr && a.has(1):
		encoding, errors := codecArgs(name, a[1:])
		return []byte(StrEncode(s, encoding, errors))
	case isStr && a.has(2), isStr:
		panic(TypeError.New("string argument without an encoding"))
	case a.has(1):
		panic(TypeError.New("encoding without a string argument"))
	case a.has(2):
		panic(TypeError.New("errors without a string argument"))
	case !a.has(0):
		return nil
	}
	return BytesFromAny(a[0])
}

func setContainerConstructors() {
	ListType.constructor(positional("", "list", 0, 1), func(a arguments) any {
		if !a.has(0) {
			return NewList[any]()
		}
		return ListFromAny(a[0])
	})
	TupleType.constructor(positional("", "tuple", 0, 1), func(a arguments) any { return TupleFromAny(a.or(0, Tuple{})) })
	SetType.constructor(positional("", "set", 0, 1), func(a arguments) any { return SetFromAny(a.or(0, Tuple{})) })
	FrozenSetType.constructor(positional("", "frozenset", 0, 1), func(a arguments) any { return FrozenSetFromAny(a.or(0, Tuple{})) })
	DictType.construct = func(_ context.Context, _ *Class, args []any, kw []KV) (any, error) {
		checkCount("dict", len(args), 0, 1)
		d := NewDict[any, any]()
		if len(args) == 1 {
			updateDict(d, args[0])
		}
		for _, a := range kw {
			d.Set(a.Key, a.Value)
		}
		return d, nil
	}
	RangeType.constructor(positional("", "range", 1, 3), func(a arguments) any { return RangeFromAny(a...) })
	SliceType.constructor(positional("", "slice", 1, 3), func(a arguments) any {
		if len(a) == 1 {
			return NewSlice(nil, a[0], nil)
		}
		return NewSlice(a[0], a[1], a.or(2, nil))
	})
}

func setIteratorConstructors() {
	EnumerateType.constructor(keywords("enumerate", 1, 2, []string{"iterable", "start"}), func(a arguments) any {
		return EnumerateAny(a[0], a.or(1, 0))
	})
	ZipType.construct = func(_ context.Context, _ *Class, args []any, kw []KV) (any, error) {
		strict := false
		for _, a := range kw {
			if a.Key != "strict" {
				return nil, TypeError.Newf("zip() got an unexpected keyword argument '%s'", a.Key)
			}
			strict = Truth(a.Value)
		}
		return ZipAny(args, strict), nil
	}
	MapType.construct = func(_ context.Context, _ *Class, args []any, kw []KV) (any, error) {
		noKeywords("map", kw)
		if len(args) < 2 {
			return nil, TypeError.New("map() must have at least two arguments.")
		}
		return MapAny(args[0], args[1:]...), nil
	}
	FilterType.constructor(positional("", "filter", 2, 2), func(a arguments) any { return FilterAny(a[0], a[1]) })
	ReversedType.constructor(positional("", "reversed", 1, 1), func(a arguments) any { return ReversedAny(a[0]) })
}
