package array

import (
	"math"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func of(self any) *Array { return self.(*Array) }

// plus is a + b.
func plus(a *Array, x any) any {
	b, ok := x.(*Array)
	if !ok {
		panic(py.TypeError.Newf("can only append array (not \"%s\") to array", lib.TypeName(x)))
	}
	if a.code != b.code {
		panic(py.TypeError.New("bad argument type for built-in operation"))
	}
	return &Array{a.code, py.ListOf(slices.Concat(a.items.Items(), b.items.Items()))}
}

func times(a *Array, x any) any {
	return &Array{a.code, py.ListOf(slices.Repeat(a.items.Items(), max(0, lib.Int(x))))}
}

// compared is a method for one comparison of the items.
func compared(test func(a, b any) bool) py.Method {
	return lib.M("other, /", func(self any, a []any) any {
		other, ok := a[0].(*Array)
		if !ok {
			return py.NotImplemented
		}
		return test(of(self).items, other.items)
	})
}

func init() {
	nothing := func(params string, f func(a *Array, args []any)) py.Method {
		return lib.M(params, func(self any, args []any) any { f(of(self), args); return nil })
	}
	ArrayType = lib.Class[Array]("array", "array", nil, py.Methods{
		"__new__":  lib.New("typecode, initializer=(), /", func(a []any) any { return make(codeOf(a[0]), a[1]) }),
		"typecode": lib.Prop(func(self any) any { return of(self).code.String() }),
		"itemsize": lib.Prop(func(self any) any { return of(self).code.size }),
		"append":   nothing("v, /", func(a *Array, args []any) { a.items.Append(a.code.item(args[0])) }),
		"extend":   nothing("bb, /", func(a *Array, args []any) { a.extend(args[0]) }),
		"insert":   nothing("i, v, /", func(a *Array, args []any) { a.items.Insert(lib.Int(args[0]), a.code.item(args[1])) }),
		"pop":      lib.M("i=-1, /", func(self any, args []any) any { return of(self).pop(args[0]) }),
		"remove": nothing("v, /", func(a *Array, args []any) {
			i := a.find(args[0], 0, math.MaxInt)
			if i < 0 {
				panic(py.ValueError.New("array.remove(x): x not in array"))
			}
			py.DelItem(a.items, i)
		}),
		"index": lib.M("v, start=0, stop=9223372036854775807, /", func(self any, args []any) any {
			i := of(self).find(args[0], lib.Int(args[1]), lib.Int(args[2]))
			if i < 0 {
				panic(py.ValueError.New("array.index(x): x not in array"))
			}
			return i
		}),
		"count": lib.M("v, /", func(self any, args []any) any {
			n := 0
			for _, x := range of(self).items.Items() {
				if py.Eq(x, args[0]) {
					n++
				}
			}
			return n
		}),
		"reverse":   nothing("", func(a *Array, _ []any) { slices.Reverse(a.items.Items()) }),
		"byteswap":  nothing("", func(a *Array, _ []any) { a.byteswap() }),
		"tolist":    lib.M("", func(self any, _ []any) any { return py.ListOf(slices.Clone(of(self).items.Items())) }),
		"tobytes":   lib.M("", func(self any, _ []any) any { return of(self).toBytes() }),
		"__bytes__": lib.M("", func(self any, _ []any) any { return of(self).toBytes() }),
		"tounicode": lib.M("", func(self any, _ []any) any { return of(self).text() }),
		"frombytes": nothing("buffer, /", func(a *Array, args []any) { a.fromBytes([]byte(lib.BytesArg(args[0]))) }),
		"fromlist": nothing("list, /", func(a *Array, args []any) {
			if !py.IsInstance(args[0], py.ListType) {
				panic(py.TypeError.New("arg must be list"))
			}
			a.extend(make(a.code, args[0]))
		}),
		"fromunicode": nothing("ustr, /", func(a *Array, args []any) { a.addAll(lib.Str(args[0], "fromunicode() argument")) }),
		"tofile":      nothing("f, /", func(a *Array, args []any) { lib.Method(args[0], "write", a.toBytes()) }),
		"fromfile": nothing("f, n, /", func(a *Array, args []any) {
			want := lib.Int(args[1]) * a.code.size
			data := []byte(lib.BytesArg(lib.Method(args[0], "read", want)))
			a.fromBytes(data[:len(data)/a.code.size*a.code.size])
			if len(data) < want {
				panic(py.EOFError.New("read() didn't return enough bytes"))
			}
		}),
		"__len__":      lib.M("", func(self any, _ []any) any { return of(self).items.Len() }),
		"__iter__":     lib.M("", func(self any, _ []any) any { return py.Iter(of(self).items) }),
		"__getitem__":  lib.M("key, /", func(self any, args []any) any { return of(self).get(args[0]) }),
		"__setitem__":  nothing("key, value, /", func(a *Array, args []any) { a.set(args[0], args[1]) }),
		"__delitem__":  nothing("key, /", func(a *Array, args []any) { a.remove(args[0]) }),
		"__contains__": lib.M("value, /", func(self any, args []any) any { return of(self).find(args[0], 0, math.MaxInt) >= 0 }),
		"__add__":      lib.M("value, /", func(self any, args []any) any { return plus(of(self), args[0]) }),
		"__iadd__": lib.M("value, /", func(self any, args []any) any {
			a := of(self)
			if _, ok := args[0].(*Array); !ok {
				panic(py.TypeError.Newf("can only extend with array (not \"%s\")", lib.TypeName(args[0])))
			}
			a.extend(args[0])
			return a
		}),
		"__mul__":  lib.M("value, /", func(self any, args []any) any { return times(of(self), args[0]) }),
		"__rmul__": lib.M("value, /", func(self any, args []any) any { return times(of(self), args[0]) }),
		"__imul__": lib.M("value, /", func(self any, args []any) any {
			a := of(self)
			a.items = times(a, args[0]).(*Array).items
			return a
		}),
		"__eq__":       compared(py.Eq),
		"__ne__":       compared(func(a, b any) bool { return !py.Eq(a, b) }),
		"__lt__":       compared(func(a, b any) bool { return py.Truth(py.Lt(a, b)) }),
		"__le__":       compared(func(a, b any) bool { return py.Truth(py.Le(a, b)) }),
		"__gt__":       compared(func(a, b any) bool { return py.Truth(py.Gt(a, b)) }),
		"__ge__":       compared(func(a, b any) bool { return py.Truth(py.Ge(a, b)) }),
		"__hash__":     py.Method{Fn: py.Unhashable[Array]("array.array")},
		"__repr__":     lib.M("", func(self any, _ []any) any { return of(self).repr() }),
		"__copy__":     lib.M("", func(self any, _ []any) any { a := of(self); return times(a, 1) }),
		"__deepcopy__": lib.M("memo, /", func(self any, _ []any) any { a := of(self); return times(a, 1) }),
	}).TakeTypes()
	lib.Virtual("MutableSequence", ArrayType)
}

// Module is the module object of array.
var Module = lib.Module("array", func(m *py.Module) {
	m.Set("array", ArrayType).Set("ArrayType", ArrayType).Set("typecodes", Typecodes)
})
