package py

import (
	"context"
	"strings"
)

// The cases of testdata/objects_more.txt.
var moreObjectCases = map[string]func() []string{
	"with_statement":    withCases,
	"function_objects":  functionObjects,
	"singletons":        singletonCases,
	"builtin_bases":     builtinBases,
	"exception_classes": exceptionClasses,
	"attribute_edges":   attributeEdges,
	"generator_objects": generatorObjects,
	"comparisons":       comparisonCases,
	"numeric_protocol":  numericProtocol,
}

// sup is super().name(*args) in a method of *of.
func sup(of **Class, self any, name string, args ...any) any {
	return method(Super(*of, self), name, args...)
}

func attr(x any, name string) thunk { return func() any { return GetAttr(x, name) } }

func withCases() []string {
	log := NewList[any]()
	CM := cls("CM", nil,
		"__init__", def("__init__", "self, swallow=False", func(a []any) any { SetAttr(a[0], "swallow", a[1]); return nil }),
		"__enter__", def("__enter__", "self", func([]any) any { log.Append("enter"); return 5 }),
		"__exit__", def("__exit__", "self, t, v, tb", func(a []any) any {
			var name any
			if a[1] != nil {
				name = GetAttr(a[1], "__name__")
			}
			log.Append(Tuple{name, Str(a[2]), a[2] == nil})
			return GetAttr(a[0], "swallow")
		}))
	Bad := cls("Bad", nil, "__enter__", constant("__enter__", "self", 1))
	Failing := cls("Failing", nil, "__enter__", def("__enter__", "self", func([]any) any { panic(ValueError.New("enter failed")) }), "__exit__", constant("__exit__", "self, *a", true))
	ExitFails := cls("ExitFails", nil, "__enter__", constant("__enter__", "self", 1), "__exit__", def("__exit__", "self, *a", func([]any) any { panic(KeyError.New("exit")) }))
	run := func(x any, exc error) any {
		log = NewList[any]()
		Check(With(background, x, func(v any) error {
			log.Append(v)
			return exc
		}))
		return log
	}
	boom := func() error { return ValueError.New("x") }
	return show(func() any { return run(pyCall(CM), nil) }, func() any { return run(pyCall(CM, true), boom()) }, func() any { return run(pyCall(CM), boom()) },
		func() any {
			err := Try(func() error { run(pyCall(CM), boom()); return nil })
			return Tuple{Repr(err), log}
		},
		func() any { return run(5, nil) }, func() any { return run(pyCall(Bad), nil) }, func() any { return run(pyCall(Failing), nil) }, func() any { return run(pyCall(ExitFails), nil) },
		func() any {
			err := Try(func() error { run(pyCall(ExitFails), ValueError.New("v")); return nil })
			return Tuple{err, GetAttr(err, "__context__")}
		})
}

func functionObjects() []string {
	f := constant("f", "a, b=2", nil).WithDoc("doc of f")
	g := constant("g", "", nil)
	builtin := func(name string, args ...any) thunk { return func() any { return pyCall(Builtin(name), args...) } }
	return show(attr(f, "__doc__"), attr(f, "__module__"), attr(f, "__name__"), func() any { SetAttr(f, "tag", 5); return Tuple{GetAttr(f, "tag"), GetAttr(f, "__dict__")} },
		func() any {
			for _, n := range []string{"__name__", "__qualname__", "__doc__"} {
				SetAttr(g, n, GetAttr(f, n))
			}
			SetAttr(g, "__wrapped__", f)
			return Tuple{GetAttr(g, "__name__"), g, GetAttr(g, "__wrapped__") == f, GetAttr(g, "__doc__")}
		},
		attr(f, "nope"), func() any { return Type(f) }, func() any { return IsCallable(f) }, func() any { return method(f, "__call__", 1) }, func() any { return Type(GetAttr(f, "__call__")).Name },
		func() any { return Builtin("len") }, attr(Builtin("len"), "__name__"), func() any { return Type(Builtin("len")) }, attr("abc", "upper"), attr(StrType, "upper"), attr(GetAttr(pyList(), "append"), "__name__"),
		func() any { return method(StrType, "upper", "x") }, func() any { return method(StrType, "upper", 5) }, func() any { SetAttr(Builtin("len"), "x", 1); return nil }, func() any { return Eq(f, f) },
		attr(method(f, "__get__", 5), "__self__"), builtin("len", 1, 2), builtin("isinstance", 1), builtin("getattr", 1), builtin("getattr", 1, "a", 2, 3), func() any { return callKw(Builtin("len"), []KV{{"x", 1}}) },
		builtin("abs"), func() any {
			return callKw(Builtin("sorted"), []KV{{"key", def("k", "x", func(a []any) any { return Neg(a[0]) })}}, pyList(3, 1, 2))
		},
		func() any { return callKw(Builtin("max"), []KV{{"default", 0}}, pyList(1, 5)) }, func() any { return callKw(Builtin("min"), []KV{{"default", 7}}, pyList()) },
		func() any { return callKw(Builtin("sum"), []KV{{"start", 5}}, pyList(1, 2)) }, func() any { return pyCall(Builtin("list"), pyCall(Builtin("map"), Builtin("len"), pyList("a", "bc"))) },
		func() any { return callKw(Builtin("print"), []KV{{"sep", 5}}, 1) })
}

func singletonCases() []string {
	var Singleton, New, ExtraInit *Class
	instances := map[any]any{}
	Singleton = cls("Singleton", []any{TypeType}, "__call__", NewFunction("__call__", "cls, *args, **kw", func(ctx context.Context, a []any) (any, error) {
		if _, ok := instances[a[0]]; !ok {
			made, err := CallMethodKw(ctx, Super(Singleton, a[0]), "__call__", a[1].(Tuple), nil)
			if err != nil {
				return nil, err
			}
			instances[a[0]] = made
		}
		return instances[a[0]], nil
	}))
	setV := def("__init__", "self, v=1", func(a []any) any { SetAttr(a[0], "v", a[1]); return nil })
	Config := metaCls("Config", nil, []KV{{"metaclass", Singleton}}, "__init__", setV)
	New = cls("New", nil, "_inst", nil,
		"__new__", def("__new__", "cls, *a", func(a []any) any {
			if GetAttr(a[0], "_inst") == nil {
				SetAttr(a[0], "_inst", sup(&New, a[0], "__new__", a[0]))
			}
			return GetAttr(a[0], "_inst")
		}),
		"__init__", def("__init__", "self, v", func(a []any) any { SetAttr(a[0], "v", a[1]); return nil }))
	NoInit := cls("NoInit", nil, "__new__", constant("__new__", "cls", 5), "__init__", def("__init__", "self", func([]any) any { panic(ValueError.New("never")) }))
	object := func(args ...any) any { return method(ObjectType, "__new__", args...) }
	Extra := cls("Extra", nil, "__new__", def("__new__", "cls, *a", func(a []any) any { return object(append([]any{a[0]}, a[1].(Tuple)...)...) }))
	ExtraInit = cls("ExtraInit", nil, "__init__", def("__init__", "self, *a", func(a []any) any { return sup(&ExtraInit, a[0], "__init__", a[1].(Tuple)...) }))
	return show(func() any { return GetAttr(pyCall(Config, 5), "v") }, func() any { return GetAttr(pyCall(Config, 6), "v") }, func() any { return pyCall(Config) == pyCall(Config) },
		func() any { return pyCall(New, 1) == pyCall(New, 2) }, func() any { return GetAttr(pyCall(New, 3), "v") }, func() any { return pyCall(NoInit) }, func() any { return pyCall(Extra, 1) },
		func() any { return pyCall(ExtraInit, 1) }, func() any { return pyCall(ExtraInit) }, func() any { return object(5) }, func() any { return pyCall(ObjectType, 1) })
}

func builtinBases() []string {
	var Counter, Stack, Up, Money, Tags, Deg *Class
	Counter = cls("Counter", []any{DictType},
		"__init__", NewFunction("__init__", "self, it=(), **kw", func(ctx context.Context, a []any) (any, error) {
			var kw []KV
			for k, v := range a[2].(*Dict[any, any]).Items() {
				kw = append(kw, KV{k.(string), v})
			}
			if _, err := CallMethodKw(ctx, Super(Counter, a[0]), "__init__", nil, kw); err != nil {
				return nil, err
			}
			for x := range Seq(a[1]) {
				SetItem(a[0], x, Add(method(a[0], "get", x, 0), 1))
			}
			return nil, nil
		}),
		"__setitem__", def("__setitem__", "self, k, v", func(a []any) any { return sup(&Counter, a[0], "__setitem__", a[1], Mul(a[2], 10)) }),
		"__getitem__", def("__getitem__", "self, k", func(a []any) any { return Tuple{"got", sup(&Counter, a[0], "__getitem__", a[1])} }),
		"__contains__", def("__contains__", "self, k", func(a []any) any {
			return Eq(a[1], "magic") || Truth(sup(&Counter, a[0], "__contains__", a[1]))
		}),
		"__len__", def("__len__", "self", func(a []any) any { return Add(100, sup(&Counter, a[0], "__len__")) }),
		"__repr__", def("__repr__", "self", func(a []any) any { return "Counter(" + Str(sup(&Counter, a[0], "__repr__")) + ")" }),
		"__delitem__", def("__delitem__", "self, k", func(a []any) any { return sup(&Counter, a[0], "__delitem__", a[1]) }),
		"__eq__", constant("__eq__", "self, o", "eq"))
	Stack = cls("Stack", []any{ListType},
		"push", def("push", "self, x", func(a []any) any { method(a[0], "append", a[1]); return a[0] }),
		"__getitem__", def("__getitem__", "self, i", func(a []any) any { return sup(&Stack, a[0], "__getitem__", Sub(-1, a[1])) }))
	Up = cls("Up", []any{StrType},
		"__new__", def("__new__", "cls, s", func(a []any) any { return sup(&Up, a[0], "__new__", a[0], StrUpper(a[1].(string))) }),
		"shout", def("shout", "self", func(a []any) any { return Add(a[0], "!") }))
	Money = cls("Money", []any{IntType},
		"__new__", def("__new__", "cls, v, cur='EUR'", func(a []any) any {
			self := sup(&Money, a[0], "__new__", a[0], a[1])
			SetAttr(self, "cur", a[2])
			return self
		}),
		"__repr__", def("__repr__", "self", func(a []any) any { return Str(pyCall(IntType, a[0])) + " " + Str(GetAttr(a[0], "cur")) }),
		"__add__", def("__add__", "self, o", func(a []any) any { return pyCall(Money, sup(&Money, a[0], "__add__", a[1]), GetAttr(a[0], "cur")) }))
	Point := cls("Point", []any{TupleType},
		"__new__", def("__new__", "cls, x, y", func(a []any) any { return method(TupleType, "__new__", a[0], Tuple{a[1], a[2]}) }),
		"x", NewProperty(def("x", "self", func(a []any) any { return GetItem(a[0], 0) }), nil, nil))
	Tags = cls("Tags", []any{SetType}, "add", def("add", "self, x", func(a []any) any { return sup(&Tags, a[0], "add", StrLower(a[1].(string))) }))
	Frozen := cls("Frozen", []any{FrozenSetType})
	Deg = cls("Deg", []any{FloatType},
		"__add__", def("__add__", "self, o", func(a []any) any { return pyCall(Deg, method(FloatType, "__add__", a[0], a[1])) }),
		"__repr__", def("__repr__", "self", func(a []any) any { return Str(method(FloatType, "__repr__", a[0])) + "°" }))
	c := callKw(Counter, []KV{{"z", 1}}, "aab")
	m, p := pyCall(Money, 5), pyCall(Point, 1, 2)
	stack := func(xs ...any) any { return pyCall(Stack, pyList(xs...)) }
	one := NewDict[any, any]()
	one.Set("AB", 1)
	sorted := func(x any) any { return SortedAny(x, nil, false) }
	return show(func() any { return c }, func() any { return GetItem(c, "a") }, func() any { return Contains(c, "magic") }, func() any { return Contains(c, "a") }, func() any { return Len(c) }, func() any { return EqAny(c, 1) },
		func() any { DelItem(c, "z"); return method(DictType, "keys", c) }, func() any { return Hash(c) }, func() any { return GetItem(c, "nope") }, func() any { return sorted(method(c, "items")) },
		func() any { return pyCall(DictType, c) }, func() any { return method(c, "pop", "b") },
		func() any { return method(stack(1, 2), "push", 3) }, func() any { return GetItem(stack(1, 2), 0) }, func() any { return Add(stack(1, 2), pyList(3)) }, func() any { return Eq(pyCall(Stack), pyList()) },
		func() any { return IsInstance(pyCall(Stack), ListType) }, func() any { return pyCall(Up, "abc") }, func() any { return method(pyCall(Up, "a"), "shout") }, func() any { return Type(method(pyCall(Up, "a"), "lower")) },
		func() any { return Eq(pyCall(Up, "ab"), "AB") }, func() any { return GetItem(one, pyCall(Up, "ab")) },
		func() any { return m }, func() any { return Add(m, 1) }, func() any { return Mul(m, 2) }, func() any { return Str(m) }, func() any { return Format(m, "") }, func() any { return Format(m, "05d") }, func() any { return Eq(m, 5) },
		attr(m, "cur"), func() any { return Sub(10, m) }, func() any { return p }, attr(p, "x"), func() any { return NewTuple(Unpack(p, 2)...) }, func() any { return Add(p, Tuple{3}) }, func() any { return Hash(p) == Hash(Tuple{1, 2}) },
		func() any { return Eq(p, Tuple{1, 2}) }, func() any { return Len(p) }, func() any { return listOf(p) },
		func() any {
			t := pyCall(Tags)
			method(t, "add", "AB")
			x := NewSet[any]()
			x.Add("x")
			return Tuple{t, Contains(t, "ab"), Len(t), sorted(Or(t, x)), sorted(method(t, "union", pyList("q")))}
		},
		func() any { return pyCall(Frozen, pyList(1)) },
		func() any {
			a, b := NewSet[any](), NewSet[any]()
			a.Add(pyCall(Frozen, pyList(1)))
			b.Add(FrozenSetFromAny(pyList(1)))
			return Eq(a, b)
		},
		func() any { return Add(pyCall(Deg, 1.5), 1) }, func() any { return Gt(pyCall(Deg, 1.5), 1) }, func() any { return Str(pyCall(Deg, 2)) }, func() any { return Round(pyCall(Deg, 2.6)) }, func() any { return pyCall(IntType, m) },
		func() any { return pyCall(Stack, "ab") }, func() any { return listOf(ReversedAny(stack(1, 2))) }, func() any { return sorted(stack(2, 1)) }, func() any { return MaxAny([]any{stack(2, 1)}, nil, nil, false) })
}

func exceptionClasses() []string {
	var AppError, Own *Class
	AppError = cls("AppError", []any{ExceptionType}, "code", 500,
		"__init__", def("__init__", "self, msg, *, detail=None", func(a []any) any {
			sup(&AppError, a[0], "__init__", a[1])
			SetAttr(a[0], "detail", a[2])
			return nil
		}),
		"__str__", def("__str__", "self", func(a []any) any {
			return "[" + Str(GetAttr(a[0], "code")) + "] " + Str(sup(&AppError, a[0], "__str__"))
		}))
	NotFound := cls("NotFound", []any{AppError, KeyError}, "code", 404)
	Own = cls("Own", []any{OSError}, "__init__", def("__init__", "self, path", func(a []any) any {
		sup(&Own, a[0], "__init__", 2, "missing", a[1])
		SetAttr(a[0], "path", a[1])
		return nil
	}))
	Data := cls("Data", []any{ValueError}, "__repr__", constant("__repr__", "self", "Data!"))
	handle := func(x any) any {
		err := Raise(background, x)
		switch {
		case Is(err, KeyError):
			return Tuple{"key", Str(err), Repr(err), GetAttr(err, "args"), GetAttr(err, "detail")}
		case Is(err, AppError):
			return Tuple{"app", Str(err)}
		}
		panic(err)
	}
	names := NewList[any]()
	for _, k := range NotFound.MRO {
		names.Append(k.Name)
	}
	e := pyCall(Own, "p")
	d := NewDict[any, any]()
	d.Set("x", 1)
	ns := func() any { return NewDict[any, any]() }
	return show(func() any { return handle(callKw(NotFound, []KV{{"detail", 3}}, "x")) }, func() any { return handle(pyCall(AppError, "y")) }, func() any { return names }, func() any { return Str(e) },
		func() any { return Tuple{GetAttr(e, "errno"), GetAttr(e, "args"), GetAttr(e, "filename")} }, func() any { return pyCall(Data, 1) }, func() any { return Str(pyCall(Data, 1)) }, func() any { return pyCall(AppError) },
		func() any { return pyCall(AppError, "a", "b") },
		func() any {
			first := ValueError.New("a")
			err := WithContext(RaiseFrom(RuntimeError.New("b"), first), first)
			return Tuple{GetAttr(err, "__cause__"), GetAttr(err, "__context__"), GetAttr(err, "__suppress_context__")}
		},
		func() any { return GetAttr(pyCall(pyCall(TypeType, "E", Tuple{ValueError}, d), "m"), "x") }, func() any { return Eq(pyCall(NotFound, "q"), pyCall(NotFound, "q")) },
		func() any { return IsInstance(pyCall(NotFound, "q"), LookupError) }, attr(ValueError.New("a", 2), "args"), attr(ExceptionType, "__name__"), attr(NotFound, "__name__"), func() any { return IsSubclass(NotFound, Tuple{OSError, KeyError}) },
		attr(ValueError, "__mro__"), func() any { return pyCall(BaseExceptionType, "x", 1) }, func() any { return pyCall(TypeType, "E", Tuple{ValueError, OSError}, ns()) }, func() any { return pyCall(TypeType, "E", Tuple{ValueError, DictType}, ns()) })
}

func attributeEdges() []string {
	A := cls("A", nil, "x", 1,
		"__getattr__", def("__getattr__", "self, n", func(a []any) any {
			if a[1] == "dyn" {
				return "dynamic"
			}
			panic(AttributeError.New("no " + a[1].(string) + " here"))
		}),
		"p", NewProperty(def("p", "self", func(a []any) any { return GetAttr(a[0], "missing") }), nil, nil))
	Meta := cls("Meta", []any{TypeType}, "__getattr__", def("__getattr__", "cls, n", func(a []any) any { return GetAttr(a[0], "__name__").(string) + "." + a[1].(string) }))
	M := metaCls("M", nil, []KV{{"metaclass", Meta}})
	Ro := cls("Ro", nil, "__setattr__", def("__setattr__", "self, n, v", func([]any) any { panic(AttributeError.New("read only")) }))
	D := cls("D", nil, "__init__", def("__init__", "self", func(a []any) any { SetAttr(a[0], "a", 1); SetAttr(a[0], "b", 2); return nil }), "__dir__", def("__dir__", "self", func([]any) any { return pyList("z", "a") }))
	E := cls("E", nil)
	a, e, d := pyCall(A), pyCall(E), pyCall(D)
	set := func(x any, n string, v any) thunk { return func() any { SetAttr(x, n, v); return nil } }
	return show(attr(a, "dyn"), attr(a, "nope"), attr(a, "p"), func() any { return HasAttr(a, "nope") },
		func() any {
			SetAttr(a, "x", 5)
			r := Tuple{GetAttr(a, "x"), GetAttr(A, "x")}
			DelAttr(a, "x")
			return append(r, GetAttr(a, "x"))
		},
		attr(M, "anything"), func() any { return GetAttr(pyCall(M), "anything") }, set(pyCall(Ro), "x", 1), func() any { return DirList(d) }, func() any { return Vars(d) },
		func() any {
			SetItem(GetAttr(e, "__dict__"), "k", 1)
			SetAttr(e, "j", 2)
			return Tuple{GetAttr(e, "k"), GetAttr(e, "__dict__"), Vars(e) == GetAttr(e, "__dict__")}
		},
		func() any { SetAttr(E, "hello", constant("hello", "self", "hi")); return method(e, "hello") },
		func() any {
			fresh := NewDict[any, any]()
			fresh.Set("n", 1)
			SetAttr(e, "__dict__", fresh)
			return Tuple{GetAttr(e, "n"), HasAttr(e, "k")}
		},
		func() any { SetAttr(e, "__class__", D); return Tuple{Type(e), IsInstance(e, D)} }, func() any { return Vars(5) }, func() any { return GetItem(GetAttr(A, "__dict__"), "x") }, func() any { return Contains(GetAttr(A, "__dict__"), "x") },
		func() any { return pyCall(Builtin("getattr"), a, 5) }, attr(A, "__doc__"), attr(A, "__module__"), attr(a, "__module__"), func() any { DelAttr(a, "zzz"); return nil }, set(nil, "x", 1), attr(nil, "x"), attr(5, "real"), attr("s", "nope"),
		attr(pyList(), "nope"), attr(NewDict[any, any](), "a"), attr(1, "__class__"), attr(IntType, "nope"), attr(Builtin("print"), "nope"), set(pyList(), "x", 1), set("s", "upper", 1))
}

func generatorObjects() []string {
	g := func() any {
		return NewGenerator("g", func(y *Yielder[any]) (any, error) {
			if _, err := y.Yield(1); err != nil {
				return nil, err
			}
			_, err := y.Yield(2)
			return nil, err
		})
	}
	Tree := cls("Tree", nil,
		"__init__", def("__init__", "self, v, *kids", func(a []any) any { SetAttr(a[0], "v", a[1]); SetAttr(a[0], "kids", a[2]); return nil }),
		"__iter__", def("__iter__", "self", func(a []any) any {
			return NewGenerator("Tree.__iter__", func(y *Yielder[any]) (any, error) {
				if _, err := y.Yield(GetAttr(a[0], "v")); err != nil {
					return nil, err
				}
				for k := range Seq(GetAttr(a[0], "kids")) {
					if _, err := YieldFrom(y, k); err != nil {
						return nil, err
					}
				}
				return nil, nil
			})
		}))
	tree := func(xs ...any) any { return pyCall(Tree, xs...) }
	Manual := cls("Manual", nil,
		"__iter__", def("__iter__", "self", func(a []any) any { return a[0] }), "__next__", constant("__next__", "self", 1), "send", constant("send", "self, v", 2),
		"throw", def("throw", "self, e", func([]any) any { panic(StopIteration.New("thrown")) }), "close", constant("close", "self", nil))
	it := g()
	return show(func() any { return it }, func() any { return IteratorObject(Iter(it)) == it }, attr(it, "__name__"), func() any { return Type(it) }, func() any { return Next(it) }, func() any { return listOf(it) }, attr(it, "gi_frame"),
		func() any { return listOf(tree(1, tree(2, tree(3)), tree(4))) }, func() any { return Contains(tree(1, tree(3)), 3) }, func() any { return Sum(tree(1, tree(2)), 0) }, func() any { return MaxAny([]any{tree(1, tree(2))}, nil, nil, false) },
		func() any {
			var t Tuple
			for x := range Seq(g()) {
				t = append(t, Mul(x, 2))
			}
			return t
		},
		func() any { return method(it, "send", 1) }, func() any { return method(it, "throw", ValueError.New("late")) }, func() any { return method(it, "throw", ValueError) }, func() any { return method(it, "throw", 5) },
		func() any { return method(it, "close") }, func() any { return Len(it) }, func() any { return GetItem(it, 0) }, attr(g(), "nope"),
		func() any {
			o := NewGenerator("outer", func(y *Yielder[any]) (any, error) {
				r, err := YieldFrom(y, pyCall(Manual))
				if err != nil {
					return nil, err
				}
				_, err = y.Yield(Tuple{"r", r})
				return nil, err
			})
			return pyList(Next(o), must(o.Send(nil)), must(o.Send(5)), must(o.Throw(ValueError.New("v"))))
		})
}

func comparisonCases() []string {
	v := func(x any) any { return GetAttr(x, "v") }
	Only := cls("Only", nil,
		"__init__", def("__init__", "self, v", func(a []any) any { SetAttr(a[0], "v", a[1]); return nil }),
		"__eq__", def("__eq__", "self, o", func(a []any) any { return EqAny(v(a[0]), GetAttrOr(a[1], "v", a[1])) }),
		"__hash__", def("__hash__", "self", func(a []any) any { return Hash(v(a[0])) }),
		"__lt__", def("__lt__", "self, o", func(a []any) any { return LtAny(v(a[0]), v(a[1])) }),
		"__repr__", def("__repr__", "self", func(a []any) any { return "O" + Str(v(a[0])) }))
	Ne_ := cls("Ne", nil, "__ne__", constant("__ne__", "self, o", "ne"))
	Rich := cls("Rich", nil, "__eq__", constant("__eq__", "self, o", pyList(1)), "__gt__", constant("__gt__", "self, o", "gt"))
	only := func(n int) any { return pyCall(Only, n) }
	a, b := only(1), only(2)
	dict := func(k, v any) any {
		d := NewDict[any, any]()
		d.Set(k, v)
		return d
	}
	set := func(xs ...any) any { return SetFromAny(Tuple(xs)) }
	rich := func() any { return pyCall(Rich) }
	return show(func() any { return SortedAny(pyList(b, a), nil, false) }, func() any { return MaxAny([]any{a, b}, nil, nil, false) }, func() any { return Gt(a, b) }, func() any { return Ge(a, b) }, func() any { return Ne(a, b) }, func() any { return Eq(a, 1) },
		func() any { return Eq(1, a) }, func() any { return Eq(pyList(a), pyList(only(1))) }, func() any { return Lt(Tuple{a, b}, Tuple{b, a}) }, func() any { return GetItem(dict(a, 1), only(1)) }, func() any { return Contains(pyList(only(1)), a) },
		func() any { return set(a, only(1)) }, func() any { return method(pyList(b, a), "index", only(1)) }, func() any { return NeAny(pyCall(Ne_), 1) }, func() any { return Eq(pyCall(Ne_), 1) }, func() any { return EqAny(rich(), 1) }, func() any { return NeAny(rich(), 1) },
		func() any { return LtAny(rich(), rich()) }, func() any { return GtAny(rich(), 1) }, func() any { return LtAny(1, rich()) }, func() any { return Eq(dict(1, a), dict(1, only(1))) }, func() any { return SortedAny(pyList(a, 5), nil, false) },
		func() any { return MinAny([]any{pyList(b, a)}, nil, nil, false) }, func() any { return method(pyList(a, b), "count", only(2)) })
}

func numericProtocol() []string {
	members := []any{
		"__init__", def("__init__", "self, v", func(a []any) any { SetAttr(a[0], "v", a[1]); return nil }),
		"__index__", def("__index__", "self", func(a []any) any { return GetAttr(a[0], "v") }),
		"__int__", def("__int__", "self", func(a []any) any { return Mul(GetAttr(a[0], "v"), 10) }),
		"__float__", def("__float__", "self", func(a []any) any { return Add(GetAttr(a[0], "v"), 0.5) }),
		"__complex__", constant("__complex__", "self", 1i), "__reversed__", def("__reversed__", "self", func([]any) any { return Iter(pyList(3, 2)) }),
		"__bytes__", constant("__bytes__", "self", Bytes("by")), "__and__", constant("__and__", "self, o", NotImplemented),
	}
	for _, m := range strings.Fields("abs:abs pos:pos invert:inv trunc:7") {
		name, result, _ := strings.Cut(m, ":")
		members = append(members, "__"+name+"__", constant("__"+name+"__", "self", result))
	}
	for _, m := range strings.Fields("matmul:mat floordiv:floor rtruediv:rdiv mod:mod lshift:lsh ror:ror") {
		name, result, _ := strings.Cut(m, ":")
		members = append(members, "__"+name+"__", constant("__"+name+"__", "self, o", result))
	}
	for _, m := range []string{"divmod self, o", "rdivmod self, o", "pow self, o, m=None", "rpow self, o", "round self, n=None"} {
		name, params, _ := strings.Cut(m, " ")
		members = append(members, "__"+name+"__", def("__"+name+"__", params, func(a []any) any { return append(Tuple{name}, a[1:]...) }))
	}
	N := cls("N", nil, members...)
	n := pyCall(N, 2)
	return show(func() any { return GetItem(pyList(10, 20, 30), n) }, func() any { return GetItem("abc", n) }, func() any { return listOf(pyCall(RangeType, n)) }, func() any { return pyCall(IntType, n) }, func() any { return pyCall(FloatType, n) },
		func() any { return pyCall(ComplexType, n) }, func() any { return Round(n) }, func() any { return RoundTo(n, 2) }, func() any { return Abs(n) }, func() any { return Pos(n) }, func() any { return Invert(n) }, func() any { return DivMod(n, 3) },
		func() any { return DivMod(3, n) }, func() any { return Pow(n, 2) }, func() any { return PowMod(n, 2, 3) }, func() any { return Pow(2, n) }, func() any { return MatMul(n, 1) }, func() any { return FloorDiv(n, 1) }, func() any { return TrueDiv(1, n) },
		func() any { return TrueDiv(n, 1) }, func() any { return Mod(n, 2) }, func() any { return LShift(n, 1) }, func() any { return Or(1, n) }, func() any { return And(n, 1) }, func() any { return IMatMul(n, 1) }, func() any { return IPow(n, 3) },
		func() any { return Bin(n) }, func() any { return Hex(n) }, func() any { return ChrAny(pyCall(N, 65)) }, func() any { return Mul("ab", n) }, func() any { return pyCall(BytesType, n) }, func() any { return listOf(ReversedAny(n)) },
		func() any { return Neg(n) }, func() any { return Add(n, 1) }, func() any { return Sub(n, 1) })
}
