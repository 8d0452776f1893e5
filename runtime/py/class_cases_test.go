package py

import "context"

func resolutionOrder() []string {
	A := cls("A", nil)
	B := cls("B", []any{A})
	C := cls("C", []any{A})
	D := cls("D", []any{B, C})
	ns := func() any { return NewDict[any, any]() }
	names := func() any {
		l := NewList[any]()
		for _, k := range D.MRO {
			l.Append(k.Name)
		}
		return l
	}
	return show(names, func() any { return pyCall(TypeType, "X", Tuple{A, B}, ns()) }, func() any { return pyCall(TypeType, "Y", Tuple{A, A}, ns()) },
		func() any { return pyCall(TypeType, "Z", Tuple{BoolType}, ns()) }, func() any { return pyCall(TypeType, "Z", Tuple{IntType, StrType}, ns()) },
		func() any { return pyCall(TypeType, "Z", Tuple{5}, ns()) },
		func() any {
			d := NewDict[any, any]()
			d.Set("x", 1)
			return GetAttr(pyCall(TypeType, "Q", Tuple{}, d), "x")
		},
		func() any { return pyCall(TypeType, 1, Tuple{}, ns()) }, func() any { return pyCall(TypeType, "a", 1, ns()) }, func() any { return pyCall(TypeType, "a", Tuple{}, 1) },
		func() any { return pyCall(TypeType, 1, 2) }, func() any { return pyCall(TypeType) }, func() any { return IsSubclass(D, A) }, func() any { return IsSubclass(A, D) },
		func() any { return method(A, "__subclasses__") }, func() any { return pyCall(TypeType, pyCall(D)) }, func() any { return pyCall(TypeType, 5) })
}

func inheritedCalls() []string {
	var A, B *Class
	A = cls("A", nil,
		"__init__", def("__init__", "self, x", func(a []any) any { SetAttr(a[0], "x", a[1]); return nil }),
		"hi", def("hi", "self", func(a []any) any { return "A.hi " + Str(GetAttr(a[0], "x")) }),
		"make", &ClassMethod{Func: def("make", "cls", func(a []any) any { return pyCall(a[0], 9) })},
		"st", &StaticMethod{Func: def("st", "a", func(a []any) any { return a[0] })})
	B = cls("B", []any{A},
		"__init__", def("__init__", "self", func(a []any) any { return method(Super(B, a[0]), "__init__", 4) }),
		"hi", def("hi", "self", func(a []any) any { return "B." + Str(method(Super(B, a[0]), "hi")) }),
		"make", &ClassMethod{Func: def("make", "cls", func(a []any) any { return GetAttr(Super(B, B), "make") })})
	b := pyCall(B)
	return show(func() any { return method(b, "hi") }, func() any { return GetAttr(method(A, "make"), "x") }, func() any { return method(A, "st", 3) },
		func() any { return method(pyCall(A, 1), "st", 2) }, func() any { return pyCall(A) }, func() any { return pyCall(A, 1, 2) },
		func() any { return method(pyCall(A, 1), "hi", 2) }, func() any { return method(A, "hi") },
		func() any { return GetAttr(b, "hi") }, func() any { return GetAttr(A, "hi") }, func() any { return GetAttr(A, "make") },
		func() any { return Eq(GetAttr(b, "hi"), GetAttr(b, "hi")) }, func() any { return GetAttr(b, "hi") == GetAttr(b, "hi") },
		func() any { return GetAttr(GetAttr(b, "hi"), "__self__") == b }, func() any { return GetAttr(GetAttr(b, "hi"), "__name__") },
		func() any { return GetAttr(GetAttr(b, "hi"), "__func__") == GetAttr(B, "hi") },
		func() any { SetAttr(GetAttr(b, "hi"), "x", 1); return nil }, func() any { return Super(A, 5) }, func() any { return GetAttr(Super(B, b), "zip") },
		func() any { return GetAttr(Super(B, b), "x") }, func() any { return GetAttr(GetAttr(b, "__init__"), "__name__") },
		func() any { return GetAttr(GetAttr(B, "make"), "__self__") == any(B) })
}

func propertyCases() []string {
	get := def("v", "self", func(a []any) any { return GetAttr(a[0], "_v") }).WithDoc("the doc")
	set := def("v", "self, x", func(a []any) any { SetAttr(a[0], "_v", a[1].(int)*2); return nil })
	P := cls("P", nil,
		"__init__", def("__init__", "self", func(a []any) any { SetAttr(a[0], "_v", 1); return nil }),
		"v", NewProperty(get, nil, nil).WithSetter(set),
		"ro", NewProperty(constant("ro", "self", 5), nil, nil),
		"wo", NewProperty(nil, constant("wo", "self, x", nil), nil),
		"bad", NewProperty(def("bad", "self", func([]any) any { panic(AttributeError.New("inner")) }), nil, nil))
	p := pyCall(P)
	return show(func() any { return GetAttr(p, "v") }, func() any { SetAttr(p, "v", 4); return GetAttr(p, "v") }, func() any { SetAttr(p, "ro", 1); return nil },
		func() any { DelAttr(p, "ro"); return nil }, func() any { return GetAttr(p, "wo") }, func() any { return GetAttr(p, "bad") },
		func() any { return GetAttr(GetAttr(P, "v"), "__doc__") }, func() any { return GetAttr(GetAttr(P, "v"), "fget") != nil },
		func() any { return HasAttr(p, "bad") }, func() any { return GetAttrOr(p, "bad", 1) }, func() any { return listOf(Vars(p)) }, func() any { return Type(GetAttr(P, "v")) })
}

func descriptorCases() []string {
	D := cls("D", nil,
		"__set_name__", def("__set_name__", "self, owner, name", func(a []any) any { SetAttr(a[0], "name", a[2]); return nil }),
		"__get__", def("__get__", "self, o, cls", func(a []any) any { return Tuple{"get", GetAttr(a[0], "name"), a[1] == nil} }),
		"__set__", def("__set__", "self, o, v", func(a []any) any { SetItem(GetAttr(a[1], "__dict__"), "set", a[2]); return nil }),
		"__delete__", def("__delete__", "self, o", func(a []any) any { SetItem(GetAttr(a[1], "__dict__"), "deleted", true); return nil }))
	N := cls("N", nil, "__get__", constant("__get__", "self, o, cls", "nondata"))
	C := cls("C", nil, "d", pyCall(D), "n", pyCall(N))
	c := pyCall(C)
	return show(func() any { return GetAttr(c, "d") }, func() any { return GetAttr(C, "d") },
		func() any { SetAttr(c, "d", 5); return GetAttr(c, "__dict__") }, func() any { DelAttr(c, "d"); return GetAttr(c, "__dict__") },
		func() any { SetAttr(c, "n", 1); return Tuple{GetAttr(c, "n"), GetAttr(C, "n")} })
}

func slotCases() []string {
	S := cls("S", nil, "__slots__", Tuple{"a", "b"})
	T := cls("T", []any{S})
	U := cls("U", []any{S}, "__slots__", pyList("c"))
	s, t, u := pyCall(S), pyCall(T), pyCall(U)
	store := func(o any, n string) thunk { return func() any { SetAttr(o, n, 1); return GetAttr(o, n) } }
	return show(store(s, "a"), func() any { return GetAttr(s, "b") }, store(s, "z"), store(t, "z"), store(u, "c"), store(u, "z"),
		func() any { return GetAttr(s, "__dict__") }, func() any { return GetAttr(t, "__dict__") },
		func() any { return cls("X", nil, "__slots__", Tuple{"a"}, "a", 1) }, func() any { DelAttr(s, "b"); return nil }, func() any { return GetAttr(S, "a") })
}

func attributeHooks() []string {
	log := NewList[any]()
	object := func(name string, args ...any) any { return pyCall(GetAttr(ObjectType, name), args...) }
	H := cls("H", nil,
		"__getattribute__", def("__getattribute__", "self, n", func(a []any) any {
			if a[1] == "magic" {
				return 42
			}
			return object("__getattribute__", a...)
		}),
		"__getattr__", def("__getattr__", "self, n", func(a []any) any { return "fallback " + a[1].(string) }),
		"__setattr__", def("__setattr__", "self, n, v", func(a []any) any { log.Append(Tuple{a[1], a[2]}); return object("__setattr__", a...) }),
		"__delattr__", def("__delattr__", "self, n", func(a []any) any { log.Append(a[1]); return object("__delattr__", a...) }))
	h := pyCall(H)
	return show(func() any { return GetAttr(h, "magic") }, func() any { return GetAttr(h, "other") },
		func() any { SetAttr(h, "x", 1); return Tuple{GetAttr(h, "x"), log} }, func() any { DelAttr(h, "x"); return Tuple{GetAttr(h, "x"), log} })
}

func metaclassCases() []string {
	var Meta *Class
	Meta = cls("Meta", []any{TypeType},
		"__new__", def("__new__", "mcls, name, bases, ns, **kw", func(a []any) any {
			c := method(Super(Meta, a[0]), "__new__", a[0], a[1], a[2], a[3])
			tag, ok := a[4].(*Dict[any, any]).Get("tag")
			if !ok {
				tag = a[1]
			}
			SetAttr(c, "tag", tag)
			return c
		}),
		"__init__", constant("__init__", "cls, name, bases, ns, **kw", nil),
		"__call__", def("__call__", "cls, *a", func(a []any) any { return Tuple{"called", GetAttr(a[0], "__name__"), a[1]} }),
		"__len__", constant("__len__", "cls", 3),
		"__getitem__", def("__getitem__", "cls, k", func(a []any) any { return Tuple{"item", a[1]} }),
		"__contains__", def("__contains__", "cls, k", func(a []any) any { return a[1] == 1 }),
		"__iter__", def("__iter__", "cls", func([]any) any { return Iter(Tuple{1, 2}) }),
		"__instancecheck__", def("__instancecheck__", "cls, x", func(a []any) any { return a[1] == 5 }),
		"__repr__", def("__repr__", "cls", func(a []any) any { return "<" + GetAttr(a[0], "__name__").(string) + ">" }))
	M := metaCls("M", nil, []KV{{"metaclass", Meta}, {"tag", "t"}})
	N := cls("N", []any{M})
	Other := cls("Other", []any{TypeType})
	return show(func() any { return M }, func() any { return GetAttr(M, "tag") }, func() any { return GetAttr(N, "tag") }, func() any { return pyCall(M, 1) },
		func() any { return Len(M) }, func() any { return GetItem(M, "k") }, func() any { return Contains(M, 1) }, func() any { return listOf(M) },
		func() any { return IsInstance(5, M) }, func() any { return IsInstance(6, M) }, func() any { return Type(N).Name },
		func() any { return pyCall(Other, "O", Tuple{M}, NewDict[any, any]()) }, func() any { return IsInstance(M, Meta) })
}

func subclassHooks() []string {
	seen := NewList[any]()
	var Base *Class
	Base = cls("Base", nil,
		"__init_subclass__", NewFunction("__init_subclass__", "cls, /, tag=None, **kw", func(ctx context.Context, a []any) (any, error) {
			var kw []KV
			for k, v := range a[2].(*Dict[any, any]).Items() {
				kw = append(kw, KV{k.(string), v})
			}
			if _, err := CallMethodKw(ctx, Super(Base, a[0]), "__init_subclass__", nil, kw); err != nil {
				return nil, err
			}
			seen.Append(Tuple{a[0].(*Class).Name, a[1]})
			return nil, nil
		}),
		"__class_getitem__", def("__class_getitem__", "cls, k", func(a []any) any { return Tuple{a[0].(*Class).Name, a[1]} }))
	A := metaCls("A", []any{Base}, []KV{{"tag", 1}})
	P := cls("P", nil)
	return show(func() any { return seen }, func() any { return GetItem(Base, IntType) }, func() any { return GetItem(A, Tuple{1, 2}) },
		func() any { return metaCls("X", []any{Base}, []KV{{"bad", 1}}) }, func() any { return metaCls("X", []any{P}, []KV{{"bad", 1}}) },
		func() any { return GetItem(P, IntType) }, func() any { return GetItem(ListType, IntType) }, func() any { return GetItem(DictType, Tuple{StrType, IntType}) },
		func() any { return GetItem(IntType, 5) })
}

func abstractClasses() []string {
	A := cls("A", []any{ABC}, "f", AbstractMethod(constant("f", "self", nil)), "g", NewProperty(AbstractMethod(constant("g", "self", nil)), nil, nil))
	B := cls("B", []any{A}, "f", constant("f", "self", 1))
	C := cls("C", []any{B}, "g", 2)
	V := cls("V", nil)
	method(A, "register", V)
	H := cls("H", []any{ABC}, "__subclasshook__", &ClassMethod{Func: def("__subclasshook__", "cls, c", func(a []any) any {
		if HasAttr(a[1], "zap") {
			return true
		}
		return NotImplemented
	})})
	Z := cls("Z", nil, "zap", 1)
	return show(func() any { return pyCall(A) }, func() any { return pyCall(B) }, func() any { return method(pyCall(C), "f") }, func() any { return IsInstance(pyCall(V), A) },
		func() any { return IsSubclass(V, A) }, func() any { return IsInstance(1, A) }, func() any { return IsInstance(pyCall(Z), H) },
		func() any { return IsInstance(pyCall(V), H) }, func() any { return pyList("f", "g") })
}

func unionCases() []string {
	or := func(a, b any) any {
		return binarySpecial("|", "__or__", "__ror__", nil, a, b)
	}
	return show(func() any { return or(IntType, StrType) }, func() any { return or(IntType, nil) }, func() any { return IsInstance(5, or(IntType, StrType)) },
		func() any { return IsInstance(nil, or(IntType, nil)) }, func() any { return IsInstance(5.0, or(IntType, StrType)) },
		func() any { return or(or(IntType, StrType), IntType) }, func() any { return IsSubclass(BoolType, or(IntType, StrType)) },
		func() any { return IsInstance(true, Tuple{StrType, Tuple{IntType, FloatType}}) }, func() any { return Eq(or(IntType, StrType), or(StrType, IntType)) },
		func() any { return or(GetItem(ListType, IntType), nil) }, func() any { return IsInstance(1, GetItem(ListType, IntType)) })
}

func builtinSubclasses() []string {
	var MyList *Class
	MyDict := cls("MyDict", []any{DictType}, "__missing__", def("__missing__", "self, k", func(a []any) any { return Tuple{"missing", a[1]} }))
	MyInt := cls("MyInt", []any{IntType}, "__add__", constant("__add__", "self, o", "added"))
	Plain := cls("Plain", []any{IntType})
	MyStr := cls("MyStr", []any{StrType}, "__repr__", constant("__repr__", "self", "mine"))
	MyList = cls("MyList", []any{ListType}, "__init__", def("__init__", "self, n", func(a []any) any {
		l := NewList[any]()
		for range a[1].(int) {
			l.Append(a[1])
		}
		return method(Super(MyList, a[0]), "__init__", l)
	}))
	Temp := cls("Temp", []any{FloatType}, "__str__", constant("__str__", "self", "hot"))
	d := callKw(MyDict, []KV{{"a", 1}})
	p3 := pyCall(Plain, 3)
	return show(func() any { return d }, func() any { SetItem(d, "z", 2); return Tuple{d, Len(d), Contains(d, "z"), listOf(d)} },
		func() any { return GetItem(d, "q") }, func() any { SetAttr(d, "note", 5); return Tuple{GetAttr(d, "note"), d} },
		func() any { return pyCall(MyInt, 5) }, func() any { return Add(pyCall(MyInt, 5), 1) }, func() any { return Sub(pyCall(MyInt, 5), 1) },
		func() any { return Add(p3, 4) }, func() any { return Eq(p3, 3) }, func() any { return Lt(p3, 5) }, func() any { return Hash(p3) },
		func() any { return Add(p3, "x") }, func() any { return pyCall(MyStr, "ab") }, func() any { return Str(pyCall(MyStr, "ab")) },
		func() any { return Add(pyCall(MyStr, "ab"), "c") }, func() any { return method(pyCall(MyStr, "ab"), "upper") }, func() any { return Len(pyCall(MyStr, "ab")) },
		func() any { return pyCall(MyList, 2) }, func() any { return GetItem(pyCall(MyList, 2), 1) },
		func() any { return pyCall(Temp, 1.5) }, func() any { return Str(pyCall(Temp, 1.5)) }, func() any { return Format(pyCall(Temp, 1.5), ".2f") },
		func() any { return Mul(pyCall(Temp, 1.5), 2) }, func() any { return IsInstance(pyCall(MyInt, 5), IntType) }, func() any { return Type(pyCall(MyInt, 5)).MRO[1] },
		func() any { return Truth(pyCall(Plain, 0)) }, func() any { return Hash(pyCall(MyList, 1)) },
		func() any {
			m := NewDict[any, any]()
			m.Set(pyCall(Plain, 1), "x")
			return GetItem(m, 1)
		},
		func() any { return GetItem(pyList(1, 2, 3), pyCall(Plain, 1)) })
}
