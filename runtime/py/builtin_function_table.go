package py

import (
	"context"
	"io"
)

// oneArgumentBuiltins are the builtin functions of exactly one argument.
var oneArgumentBuiltins = map[string]func(x any) any{
	"abs":      Abs,
	"all":      func(x any) any { return All(Seq(x)) },
	"any":      func(x any) any { return Any(Seq(x)) },
	"ascii":    func(x any) any { return ASCII(x) },
	"bin":      func(x any) any { return Bin(x) },
	"callable": func(x any) any { return IsCallable(x) },
	"chr":      func(x any) any { return ChrAny(x) },
	"hash":     func(x any) any { return Hash(x) },
	"hex":      func(x any) any { return Hex(x) },
	"id":       func(x any) any { return ID(x) },
	"len":      func(x any) any { return Len(x) },
	"oct":      func(x any) any { return Oct(x) },
	"ord":      func(x any) any { return OrdAny(x) },
	"repr":     func(x any) any { return Repr(x) },
}

type positionalBuiltin struct {
	least, most int
	body        FunctionBody
}

// positionalBuiltins are the builtin functions of several positional arguments.
var positionalBuiltins = map[string]positionalBuiltin{
	"delattr":    {2, 2, func(ctx context.Context, a []any) (any, error) { return nil, delAttr(ctx, a[0], attrName(a[1])) }},
	"dir":        {1, 1, func(_ context.Context, a []any) (any, error) { return DirList(a[0]), nil }},
	"divmod":     {2, 2, func(_ context.Context, a []any) (any, error) { return DivMod(a[0], a[1]), nil }},
	"format":     {1, 2, builtinFormat},
	"getattr":    {2, 3, builtinGetAttr},
	"hasattr":    {2, 2, func(_ context.Context, a []any) (any, error) { return HasAttr(a[0], attrName(a[1])), nil }},
	"input":      {0, 1, builtinInput},
	"isinstance": {2, 2, func(_ context.Context, a []any) (any, error) { return IsInstance(a[0], a[1]), nil }},
	"issubclass": {2, 2, func(_ context.Context, a []any) (any, error) { return IsSubclass(a[0], a[1]), nil }},
	"iter":       {1, 2, builtinIter},
	"next":       {1, 2, builtinNext},
	"setattr": {3, 3, func(ctx context.Context, a []any) (any, error) {
		return nil, setAttr(ctx, a[0], attrName(a[1]), a[2])
	}},
	"vars": {1, 1, func(_ context.Context, a []any) (any, error) { return Vars(a[0]), nil }},
}

type keywordBuiltin struct {
	params string
	body   FunctionBody
}

// notGiven is the default of parameters for which None is a value.
var notGiven any = &struct{ name string }{"not given"}

// keywordBuiltins are the builtin functions with keyword arguments.
var keywordBuiltins = map[string]keywordBuiltin{
	"pow": {"base, exp, mod=None", func(_ context.Context, a []any) (any, error) {
		if a[2] == nil {
			return Pow(a[0], a[1]), nil
		}
		return PowMod(a[0], a[1], a[2]), nil
	}},
	"print": {"*args, sep=None, end=None, file=None, flush=False", builtinPrint},
	"round": {"number, ndigits=None", func(_ context.Context, a []any) (any, error) {
		if a[1] == nil {
			return Round(a[0]), nil
		}
		return RoundTo(a[0], a[1]), nil
	}},
	"sorted": {"iterable, /, *, key=None, reverse=False", func(_ context.Context, a []any) (any, error) {
		return SortedAny(a[0], a[1], Truth(a[2])), nil
	}},
	"sum": {"iterable, /, start=0", func(_ context.Context, a []any) (any, error) { return Sum(a[0], a[1]), nil }},
	"min": {"*args, **kw", builtinBest("min", MinAny)},
	"max": {"*args, **kw", builtinBest("max", MaxAny)},
}

func attrName(name any) string {
	s, ok := bare(name).(string)
	if !ok {
		panic(TypeError.Newf("attribute name must be string, not '%s'", typeName(name)))
	}
	return s
}

func builtinGetAttr(_ context.Context, a []any) (any, error) {
	name := attrName(a[1])
	if len(a) == 3 {
		return GetAttrOr(a[0], name, a[2]), nil
	}
	return getAttr(a[0], name)
}

func builtinFormat(_ context.Context, a []any) (any, error) {
	if len(a) == 1 {
		return Format(a[0], ""), nil
	}
	spec, ok := bare(a[1]).(string)
	if !ok {
		return nil, TypeError.Newf("format() argument 2 must be str, not %s", Type(a[1]).Name)
	}
	return Format(a[0], spec), nil
}

func builtinInput(_ context.Context, a []any) (any, error) {
	if len(a) == 0 {
		return Input(""), nil
	}
	return Input(Str(a[0])), nil
}

func builtinIter(_ context.Context, a []any) (any, error) {
	if len(a) == 2 {
		return IterCall(a[0], a[1]), nil
	}
	return IteratorObject(Iter(a[0])), nil
}

func builtinNext(_ context.Context, a []any) (any, error) {
	if len(a) == 2 {
		return NextOr(a[0], a[1]), nil
	}
	v, ok := NextOK(a[0])
	if !ok {
		return nil, stopOf(a[0])
	}
	return v, nil
}

// RedirectedStdout gives what the program has put in the place of sys.stdout, or nil; package sys sets it.
var RedirectedStdout func() any

func builtinPrint(ctx context.Context, a []any) (any, error) {
	o := PrintOpts{Sep: PrintText("sep", a[1]), End: PrintText("end", a[2]), Flush: Truth(a[4])}
	switch file := a[3].(type) {
	case nil:
		if RedirectedStdout != nil {
			o.File = RedirectedStdout()
		}
	case io.Writer:
		o.File = file
	default:
		o.File = methodWriter{ctx, file}
	}
	PrintWith(o, a[0].(Tuple)...)
	return nil, nil
}

// methodWriter writes to an object that has a write method.
type methodWriter struct {
	ctx  context.Context
	file any
}

// Write calls file.write(text).
func (w methodWriter) Write(p []byte) (int, error) {
	_, err := CallMethod(w.ctx, w.file, "write", string(p))
	return len(p), err
}

func builtinBest(name string, best func(args []any, key, def any, hasDef bool) any) FunctionBody {
	return func(_ context.Context, a []any) (any, error) {
		var key any
		def := notGiven
		for k, v := range a[1].(*Dict[any, any]).Items() {
			switch k {
			case "key":
				key = v
			case "default":
				def = v
			default:
				return nil, TypeError.Newf("%s() got an unexpected keyword argument '%s'", name, k)
			}
		}
		args := a[0].(Tuple)
		if len(args) == 0 {
			return nil, TypeError.Newf("%s expected at least 1 argument, got 0", name)
		}
		return best(args, key, def, def != notGiven), nil
	}
}
