package py

import (
	"context"
	"maps"
	"sync"
)

// Builtin returns the object that a name of Python's builtins module stands for where it is used as a value
// (map(len, xs), key=str): a class or a function object. It is nil for names that are no function or type.
func Builtin(name string) any {
	if f, ok := addedBuiltins[name]; ok {
		return f
	}
	return builtinTable()[name]
}

// Builtins gives all builtin functions and classes by their names.
func Builtins() map[string]any {
	all := maps.Clone(builtinTable())
	maps.Copy(all, addedBuiltins)
	return all
}

// addedBuiltins are those of other packages.
var addedBuiltins = map[string]any{}

// AddBuiltin adds a builtin function that needs more than this package: anext and aiter need the event loop. Call it from
// an init function.
func AddBuiltin(name string, f any) { addedBuiltins[name] = f }

// builtinTable is made when a program first uses a builtin as a value.
var builtinTable = sync.OnceValue(func() map[string]any {
	table := map[string]any{"BaseException": BaseExceptionType}
	for _, c := range []*Class{
		ObjectType, TypeType, IntType, BoolType, FloatType, ComplexType, StrType, BytesType, ByteArrayType, MemoryViewType, ListType,
		TupleType, DictType, SetType, FrozenSetType, RangeType, SliceType, PropertyType, ClassMethodType, StaticMethodType,
		SuperType, EnumerateType, ZipType, MapType, FilterType, ReversedType,
	} {
		table[c.Name] = c
	}
	for _, c := range builtinExceptions {
		if c.moduleName() == "builtins" {
			table[c.Name] = c
		}
	}
	for name, f := range oneArgumentBuiltins {
		table[name] = builtinOf(name, 1, 1, func(_ context.Context, a []any) (any, error) { return f(a[0]), nil })
	}
	for name, b := range positionalBuiltins {
		table[name] = builtinOf(name, b.least, b.most, b.body)
	}
	for name, b := range keywordBuiltins {
		table[name] = NewBuiltin(name, b.params, b.body)
	}
	return table
})

// builtinOf makes a builtin function that takes positional arguments only, with the complaints of CPython's C functions.
func builtinOf(name string, least, most int, body FunctionBody) *Function {
	return &Function{Name: name, QualName: name, Module: "builtins", kind: builtinFunction,
		raw: func(ctx context.Context, args []any, kw []KV) (any, error) {
			if len(kw) > 0 {
				return nil, TypeError.Newf("%s() takes no keyword arguments", name)
			}
			if n := len(args); n < least || n > most {
				return nil, wrongCount(name, least, most, n)
			}
			return body(ctx, args)
		}}
}

func wrongCount(name string, least, most, given int) error {
	switch {
	case least == 1 && most == 1:
		return TypeError.Newf("%s() takes exactly one argument (%d given)", name, given)
	case least == most:
		return TypeError.Newf("%s expected %d argument%s, got %d", name, least, plural(least), given)
	case given < least:
		return TypeError.Newf("%s expected at least %d argument%s, got %d", name, least, plural(least), given)
	}
	return TypeError.Newf("%s expected at most %d argument%s, got %d", name, most, plural(most), given)
}
