package py

import (
	"context"
	"fmt"
)

// The methods of the builtin types, as attributes of their classes: what x.upper() finds on the floor, where typed code
// calls StrUpper directly. Each class fills its table when an attribute of it is first looked up.

func init() {
	StrType.onLoad(loadStr)
	BytesType.onLoad(loadBytes)
	ByteArrayType.onLoad(loadByteArray)
	MemoryViewType.onLoad(loadMemoryView)
	ListType.onLoad(loadList)
	TupleType.onLoad(loadTuple)
	DictType.onLoad(loadDict)
	SetType.onLoad(loadSet)
	FrozenSetType.onLoad(loadFrozenSet)
	RangeType.onLoad(loadRange)
	SliceType.onLoad(loadSlice)
	IntType.onLoad(loadInt)
	FloatType.onLoad(loadFloat)
	ComplexType.onLoad(loadComplex)
	for _, c := range []*Class{DictKeysType, DictValuesType, DictItemsType} {
		c.onLoad(loadView)
	}
	loadIterators()
	setConstructors()
}

// missing stands for an argument that was not given.
type missingValue struct{}

var missing any = missingValue{}

// arguments are the bound arguments of a native method, in the order of its parameters.
type arguments []any

func (a arguments) has(i int) bool { return i < len(a) && a[i] != missing }

// or is argument i, or def when it was not given.
func (a arguments) or(i int, def any) any {
	if a.has(i) {
		return a[i]
	}
	return def
}

func (a arguments) intOr(i, def int) int {
	if a.has(i) {
		return indexInt(a[i])
	}
	return def
}

// bound is argument i as a bound of a search or slice.
func (a arguments) bound(i int) *int {
	if a.has(i) {
		return sliceIndex(a[i])
	}
	return nil
}

// builtinFn adds a method to a builtin class. self is the builtin value, also where an instance of a subclass carries it.
func (c *Class) builtinFn(name string, bind func(args []any, kw []KV) arguments, body func(self any, a arguments) any) {
	c.define(name, &Function{Name: name, QualName: c.Name + "." + name, kind: builtinMethod, owner: c,
		raw: func(_ context.Context, args []any, kw []KV) (any, error) {
			if len(args) == 0 {
				return nil, TypeError.Newf("unbound method %s.%s() needs an argument", c.Name, name)
			}
			self := bare(args[0])
			if !Type(self).IsSubclassOf(c) {
				return nil, TypeError.Newf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, c.Name, typeName(args[0]))
			}
			return body(self, bind(args[1:], kw)), nil
		}})
}

// static adds a static method: str.maketrans.
func (c *Class) static(name string, bind func(args []any, kw []KV) arguments, body func(a arguments) any) {
	c.define(name, &StaticMethod{Func: &Function{Name: name, QualName: name, kind: builtinFunction,
		raw: func(_ context.Context, args []any, kw []KV) (any, error) { return body(bind(args, kw)), nil }}})
}

// classMethod adds a class method: dict.fromkeys.
func (c *Class) classMethod(name string, bind func(args []any, kw []KV) arguments, body func(cls *Class, a arguments) any) {
	c.define(name, &ClassMethod{Func: &Function{Name: name, QualName: c.Name + "." + name, kind: builtinMethod, owner: c,
		raw: func(_ context.Context, args []any, kw []KV) (any, error) {
			return body(args[0].(*Class), bind(args[1:], kw)), nil
		}}})
}

func noKeywords(name string, kw []KV) {
	if len(kw) > 0 {
		panic(TypeError.Newf("%s() takes no keyword arguments", name))
	}
}

// method0 is a method without parameters.
func (c *Class) method0(name string, body func(self any) any) {
	full := c.Name + "." + name
	c.builtinFn(name, func(args []any, kw []KV) arguments {
		noKeywords(full, kw)
		if len(args) > 0 {
			panic(TypeError.Newf("%s() takes no arguments (%d given)", full, len(args)))
		}
		return nil
	}, func(self any, _ arguments) any { return body(self) })
}

// method1 is a method with exactly one, positional parameter.
func (c *Class) method1(name string, body func(self, x any) any) {
	full := c.Name + "." + name
	c.builtinFn(name, func(args []any, kw []KV) arguments {
		noKeywords(full, kw)
		if len(args) != 1 {
			panic(TypeError.Newf("%s() takes exactly one argument (%d given)", full, len(args)))
		}
		return args
	}, func(self any, a arguments) any { return body(self, a[0]) })
}

// methodN is a method with positional parameters; maxArgs -1 is no limit.
func (c *Class) methodN(name string, minArgs, maxArgs int, body func(self any, a arguments) any) {
	c.builtinFn(name, positional(c.Name, name, minArgs, maxArgs), body)
}

// positional binds between minArgs and maxArgs positional arguments.
func positional(owner, name string, minArgs, maxArgs int) func(args []any, kw []KV) arguments {
	full := name
	if owner != "" {
		full = owner + "." + name
	}
	return func(args []any, kw []KV) arguments {
		noKeywords(full, kw)
		checkCount(name, len(args), minArgs, maxArgs)
		return args
	}
}

// exactlyOne binds the argument of a class method that takes just one.
func exactlyOne(full string) func(args []any, kw []KV) arguments {
	return func(args []any, kw []KV) arguments {
		noKeywords(full, kw)
		if len(args) != 1 {
			panic(TypeError.Newf("%s() takes exactly one argument (%d given)", full, len(args)))
		}
		return args
	}
}

func checkCount(name string, n, minArgs, maxArgs int) {
	how, limit := "", 0
	switch {
	case n < minArgs:
		how, limit = "at least ", minArgs
	case maxArgs >= 0 && n > maxArgs:
		how, limit = "at most ", maxArgs
	default:
		return
	}
	if minArgs == maxArgs {
		how = ""
	}
	panic(TypeError.Newf("%s expected %s%d argument%s, got %d", name, how, limit, plural(limit), n))
}

// methodK is a method whose parameters can be named; required is how many must be given.
func (c *Class) methodK(name string, required int, names []string, body func(self any, a arguments) any) {
	c.builtinFn(name, keywords(name, required, len(names), names), body)
}

// keywords binds by position (the first maxPositional) and by name.
func keywords(name string, required, maxPositional int, names []string) func(args []any, kw []KV) arguments {
	return func(args []any, kw []KV) arguments {
		if len(args)+len(kw) > len(names) || len(args) > maxPositional {
			kind := ""
			if maxPositional < len(names) && len(args) > maxPositional {
				kind = "positional "
			}
			limit := len(names)
			if kind != "" {
				limit = maxPositional
			}
			if limit == 0 {
				panic(TypeError.Newf("%s() takes no positional arguments", name))
			}
			how := "at most"
			if required == limit {
				how = "exactly"
			}
			panic(TypeError.Newf("%s() takes %s %d %sargument%s (%d given)", name, how, limit, kind, plural(limit), len(args)+len(kw)))
		}
		out := make(arguments, len(names))
		for i := range out {
			out[i] = missing
		}
		copy(out, args)
		for _, k := range kw {
			out.setNamed(name, names, len(args), k)
		}
		for i := range required {
			if out[i] == missing && names[i] == "" {
				panic(TypeError.Newf("%s() takes at least %d positional argument%s (%d given)", name, required, plural(required), len(args)))
			}
			if out[i] == missing && name == "enumerate" {
				panic(TypeError.New("enumerate() missing required argument 'iterable'"))
			}
			if out[i] == missing {
				panic(TypeError.Newf("%s() missing required argument '%s' (pos %d)", name, names[i], i+1))
			}
		}
		return out
	}
}

func (a arguments) setNamed(name string, names []string, given int, k KV) {
	for i, n := range names {
		if n != k.Key || n == "" {
			continue
		}
		if i < given {
			panic(TypeError.Newf("argument for %s() given by name ('%s') and position (%d)", name, n, i+1))
		}
		a[i] = k.Value
		return
	}
	panic(TypeError.Newf("%s() got an unexpected keyword argument '%s'", name, k.Key))
}

// wantStr reads a str argument.
func wantStr(x any, format string, args ...any) string {
	s, ok := asString(x)
	if !ok {
		panic(TypeError.New(fmt.Sprintf(format, args...) + ", not " + typeNameOrNone(x)))
	}
	return s
}

// typeNameOrNone names None as itself, as argument errors do.
func typeNameOrNone(x any) string {
	if x == nil {
		return "None"
	}
	return typeName(x)
}
