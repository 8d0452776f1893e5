package py

import (
	"context"
	"math"
	"sync"
)

// testBuiltins are the names that recorded lines use.
var testBuiltins = sync.OnceValue(func() map[string]any {
	m := map[string]any{
		"None": nil, "True": true, "False": false, "NotImplemented": NotImplemented, "Ellipsis": Ellipsis,
		"inf": math.Inf(1), "nan": math.NaN(),
	}
	for _, c := range []*Class{
		IntType, FloatType, BoolType, ComplexType, StrType, BytesType, ByteArrayType, MemoryViewType, ListType, TupleType, DictType,
		SetType, FrozenSetType, RangeType, SliceType, EnumerateType, ZipType, MapType, FilterType, ReversedType, TypeType, ObjectType,
	} {
		m[c.Name] = c
	}
	add := func(name, params string, f func(a []any) any) {
		m[name] = NewBuiltin(name, params, func(_ context.Context, args []any) (any, error) { return f(args), nil })
	}
	add("len", "x, /", func(a []any) any { return Len(a[0]) })
	add("repr", "x, /", func(a []any) any { return Repr(a[0]) })
	add("ascii", "x, /", func(a []any) any { return ASCII(a[0]) })
	add("hash", "x, /", func(a []any) any { return Hash(a[0]) })
	add("format", "x, spec='', /", func(a []any) any { return Format(a[0], a[1].(string)) })
	add("abs", "x, /", func(a []any) any { return Abs(a[0]) })
	add("divmod", "x, y, /", func(a []any) any { return DivMod(a[0], a[1]) })
	add("pow", "x, y, m=None", func(a []any) any { return PowMod(a[0], a[1], a[2]) })
	add("round", "x, n=None", func(a []any) any {
		if a[1] == nil {
			return Round(a[0])
		}
		return RoundTo(a[0], a[1])
	})
	add("bin", "x, /", func(a []any) any { return Bin(a[0]) })
	add("oct", "x, /", func(a []any) any { return Oct(a[0]) })
	add("hex", "x, /", func(a []any) any { return Hex(a[0]) })
	add("ord", "x, /", func(a []any) any { return OrdAny(a[0]) })
	add("chr", "x, /", func(a []any) any { return ChrAny(a[0]) })
	add("iter", "x, /", func(a []any) any { return Iter(a[0]) })
	add("next", "x, /", func(a []any) any { return Next(a[0]) })
	add("sum", "x, /, start=0", func(a []any) any { return Sum(a[0], a[1]) })
	add("any", "x, /", func(a []any) any { return Any(Seq(a[0])) })
	add("all", "x, /", func(a []any) any { return All(Seq(a[0])) })
	add("sorted", "x, /, *, key=None, reverse=False", func(a []any) any { return SortedAny(a[0], a[1], Truth(a[2])) })
	add("unpack", "x, n, /", func(a []any) any { return NewTuple(Unpack(a[0], a[1].(int))...) })
	add("min", "*args, key=None, default='no'", func(a []any) any { return MinAny(a[0].(Tuple), a[1], a[2], a[2] != "no") })
	add("max", "*args, key=None, default='no'", func(a []any) any { return MaxAny(a[0].(Tuple), a[1], a[2], a[2] != "no") })
	return m
})
