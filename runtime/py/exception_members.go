package py

import "context"

// loadBaseException fills BaseException: what every exception has.
func loadBaseException(c *Class) {
	exc := exceptionOf
	c.DefineGetSet("args", func(x any) any { return exc(x).Args() }, func(x, v any) { exc(x).setArgs(sequence(v)...) })
	c.DefineGetSet("__cause__", func(x any) any { return orNone(exc(x).Cause()) }, func(x, v any) {
		exc(x).SetCause(linkedException(v, "exception cause must be None or derive from BaseException"))
	})
	c.DefineGetSet("__context__", func(x any) any { return orNone(exc(x).Context()) }, func(x, v any) {
		exc(x).SetContext(linkedException(v, "exception context must be None or derive from BaseException"))
	})
	c.DefineGetSet("__suppress_context__", func(x any) any { return exc(x).SuppressContext() }, func(x, v any) {
		exc(x).extra().suppress = Truth(v)
	})
	c.DefineGetSet("__traceback__", func(x any) any { return tracebackOf(exc(x)) }, func(x, v any) { exc(x).setTraceback(v) })
	c.define("__notes__", notesMember(c))
	c.defineMethod("add_note", "self, note, /", func(_ context.Context, args []any) (any, error) {
		s, ok := bare(args[1]).(string)
		if !ok {
			return nil, TypeError.Newf("note must be a str, not '%s'", Type(args[1]).Name)
		}
		exc(args[0]).AddNote(s)
		return nil, nil
	})
	c.defineMethod("with_traceback", "self, tb, /", func(_ context.Context, args []any) (any, error) {
		exc(args[0]).setTraceback(args[1])
		return args[0], nil
	})
	c.defineRaw("__init__", func(_ context.Context, args []any, kw []KV) (any, error) {
		return nil, exceptionOf(args[0]).reinit(Type(args[0]), args[1:], kw)
	})
	c.defineMethod("__str__", "self, /", func(_ context.Context, args []any) (any, error) {
		if g, ok := args[0].(*Group); ok {
			return g.text(), nil
		}
		return exc(args[0]).text(), nil
	})
	c.defineMethod("__repr__", "self, /", func(_ context.Context, args []any) (any, error) {
		return exceptionRepr(AsException(args[0].(error))), nil
	})
	c.defineRaw("__new__", func(ctx context.Context, args []any, kw []KV) (any, error) {
		return makeException(ctx, args[0].(*Class), args[1:], kw)
	})
	new_, _ := c.attrs.get("__new__")
	c.define("__new__", &StaticMethod{Func: new_})
}

// exceptionOf gives the exception behind x, translating Go errors that are none.
func exceptionOf(x any) *Exception { return AsException(x.(error)).exception() }

func orNone(err error) any {
	if err == nil {
		return nil
	}
	return err
}

func linkedException(v any, complaint string) error {
	if v == nil {
		return nil
	}
	e, ok := v.(error)
	if !ok {
		panic(TypeError.New(complaint))
	}
	return e
}

// sequence gives the items of any iterable.
func sequence(v any) []any {
	if t, ok := v.(Tuple); ok {
		return t
	}
	var items []any
	for it := Iter(v); ; {
		x, ok := it.Next()
		if !ok {
			return items
		}
		items = append(items, x)
	}
}

// member adds a plain writable member of a builtin exception class, None until set; from computes it from the args.
func (c *Class) member(name string, from func(e *Exception) any) {
	c.DefineGetSet(name, func(x any) any {
		e := exceptionOf(x)
		if v, ok := e.field(name); ok {
			return v
		}
		if from != nil {
			return from(e)
		}
		return nil
	}, func(x, v any) { exceptionOf(x).extra().fields.set(name, v) })
}

// argMembers adds members that are the args by position.
func argMembers(names ...string) func(c *Class) {
	return func(c *Class) {
		for i, n := range names {
			c.member(n, func(e *Exception) any { return e.argAt(i) })
		}
	}
}

func plainMembers(names ...string) func(c *Class) {
	return func(c *Class) {
		for _, n := range names {
			c.member(n, nil)
		}
	}
}

// init registers the member tables; they are filled when first looked at.
func init() {
	BaseExceptionType.onLoad(loadBaseException)
	BaseExceptionType.construct = func(ctx context.Context, cls *Class, args []any, kw []KV) (any, error) {
		return makeException(ctx, cls, args, kw)
	}
	AttributeError.onLoad(plainMembers("name", "obj"))
	NameError.onLoad(plainMembers("name"))
	OSError.onLoad(plainMembers("errno", "strerror", "filename", "filename2"))
	BlockingIOError.onLoad(plainMembers("characters_written"))
	ImportError.onLoad(plainMembers("name", "path", "name_from"))
	ImportError.onLoad(argMembers("msg"))
	StopIteration.onLoad(argMembers("value"))
	UnicodeDecodeError.onLoad(argMembers("encoding", "object", "start", "end", "reason"))
	UnicodeEncodeError.onLoad(argMembers("encoding", "object", "start", "end", "reason"))
	UnicodeTranslateError.onLoad(argMembers("object", "start", "end", "reason"))
	SystemExit.onLoad(func(c *Class) { c.member("code", exitCode) })
	SyntaxError.onLoad(loadSyntaxError)
	IncompleteReadError.onLoad(plainMembers("partial", "expected"))
	LimitOverrunError.onLoad(plainMembers("consumed"))
	BaseExceptionGroup.onLoad(loadGroup)
}

// exitCode is SystemExit.code: None, the argument, or all of them.
func exitCode(e *Exception) any {
	if e.count > 1 {
		return e.Args()
	}
	return e.argAt(0)
}

func loadSyntaxError(c *Class) {
	argMembers("msg")(c)
	for i, n := range []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"} {
		c.member(n, func(e *Exception) any {
			if t, ok := e.argAt(1).(Tuple); ok && i < len(t) {
				return t[i]
			}
			return nil
		})
	}
}

// notesMember is __notes__, which does not exist until the first note.
func notesMember(c *Class) *GetSet {
	more := func(x any) *exceptionMore { return exceptionOf(x).extra() }
	return &GetSet{
		Name: "__notes__",
		cls:  c,
		Get: func(x any) any {
			if notes := more(x).notes; notes != nil {
				return notes
			}
			panic(noAttribute(x, "__notes__"))
		},
		Set: func(x, v any) { more(x).notes = v },
		Del: func(x any) { more(x).notes = nil },
	}
}
