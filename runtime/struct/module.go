package pystruct

import (
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Struct is struct.Struct: a format ready for use.
type Struct struct{ *format }

// PyClass returns struct.Struct.
func (*Struct) PyClass() *py.Class { return StructType }

var cache sync.Map // text -> *format

func of(x any) *format {
	var text string
	if s, ok := lib.AsStr(x); ok {
		text = s
	} else if b, ok := x.(py.Bytes); ok {
		text = string(b)
	} else {
		panic(py.TypeError.Newf("Struct() argument 1 must be a str or bytes object, not %s", lib.TypeName(x)))
	}
	if f, ok := cache.Load(text); ok {
		return f.(*format)
	}
	f := parse(text)
	cache.Store(text, f)
	return f
}

// Pack is struct.pack(format, *values).
func Pack(format string, values ...any) py.Bytes {
	f := of(format)
	out := make([]byte, f.size)
	f.pack("pack", out, values)
	return py.Bytes(out)
}

// Unpack is struct.unpack(format, data).
func Unpack(format string, data py.Bytes) py.Tuple { return of(format).unpackAll(data) }

// UnpackAs is struct.unpack(format, data) as a tuple whose type the format tells.
func UnpackAs[T any](format string, data py.Bytes) T { return py.To[T](Unpack(format, data)) }

func (f *format) unpackAll(data py.Bytes) py.Tuple {
	if len(data) != f.size {
		panic(Error.Newf("unpack requires a buffer of %d bytes", f.size))
	}
	return f.unpack([]byte(data))
}

func (f *format) unpackFrom(data py.Bytes, offset int) py.Tuple {
	at := offset
	if at < 0 {
		if at+f.size > 0 {
			panic(Error.Newf("not enough data to unpack %d bytes at offset %d", f.size, offset))
		}
		if at+len(data) < 0 {
			panic(Error.Newf("offset %d out of range for %d-byte buffer", offset, len(data)))
		}
		at += len(data)
	}
	if len(data)-at < f.size {
		panic(Error.Newf("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)", at+f.size, f.size, at, len(data)))
	}
	return f.unpack([]byte(data)[at : at+f.size])
}

// Calcsize is struct.calcsize(format).
func Calcsize(format string) int { return of(format).size }

func (f *format) packInto(buffer any, offset int, values []any) {
	out := make([]byte, f.size)
	if len(values) != f.values {
		panic(Error.Newf("pack_into expected %d items for packing (got %d)", f.values, len(values)))
	}
	n := py.Len(buffer)
	at := offset
	if at < 0 {
		if at+f.size > 0 {
			panic(Error.Newf("no space to pack %d bytes at offset %d", f.size, offset))
		}
		if at+n < 0 {
			panic(Error.Newf("offset %d out of range for %d-byte buffer", offset, n))
		}
		at += n
	}
	if n-at < f.size {
		panic(Error.Newf("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)", at+f.size, f.size, at, n))
	}
	f.pack("pack_into", out, values)
	for i, b := range out {
		py.SetItem(buffer, at+i, int(b))
	}
}

func (f *format) iter(data py.Bytes) any {
	if f.size == 0 {
		panic(Error.New("cannot iteratively unpack with a struct of length 0"))
	}
	if len(data)%f.size != 0 {
		panic(Error.Newf("iterative unpacking requires a buffer of a multiple of %d bytes", f.size))
	}
	l := py.NewList[any]()
	for at := 0; at < len(data); at += f.size {
		l.Append(f.unpack([]byte(data)[at : at+f.size]))
	}
	return py.Iter(l)
}

// StructType is the class struct.Struct.
var StructType *py.Class

func packed(f *format, values any) any {
	out := make([]byte, f.size)
	f.pack("pack", out, values.(py.Tuple))
	return py.Bytes(out)
}

func init() {
	s := func(self any) *format { return self.(*Struct).format }
	StructType = lib.Class[Struct]("_struct", "Struct", nil, py.Methods{
		"__new__":     lib.New("format", func(a []any) any { return &Struct{of(a[0])} }),
		"pack":        lib.M("*values", func(self any, a []any) any { return packed(s(self), a[0]) }),
		"pack_into":   lib.M("buffer, offset, /, *values", func(self any, a []any) any { s(self).packInto(a[0], lib.Int(a[1]), a[2].(py.Tuple)); return nil }),
		"unpack":      lib.M("buffer, /", func(self any, a []any) any { return s(self).unpackAll(lib.BytesArg(a[0])) }),
		"unpack_from": lib.M("buffer, offset=0", func(self any, a []any) any { return s(self).unpackFrom(lib.BytesArg(a[0]), lib.Int(a[1])) }),
		"iter_unpack": lib.M("buffer, /", func(self any, a []any) any { return s(self).iter(lib.BytesArg(a[0])) }),
		"size":        lib.Prop(func(self any) any { return s(self).size }),
		"format":      lib.Prop(func(self any) any { return s(self).text }),
		"__repr__":    lib.M("", func(self any, _ []any) any { return "Struct(" + py.Repr(s(self).text) + ")" }),
	})
}

// Module is the module object of struct.
var Module = lib.Module("struct", func(m *py.Module) {
	m.Set("error", Error).Set("Struct", StructType)
	lib.AddC(m, "pack", "format, /, *values", func(a []any) any { return packed(of(a[0]), a[1]) })
	lib.AddC(m, "pack_into", "format, buffer, offset, /, *values", func(a []any) any { of(a[0]).packInto(a[1], lib.Int(a[2]), a[3].(py.Tuple)); return nil })
	lib.AddC(m, "unpack", "format, buffer, /", func(a []any) any { return of(a[0]).unpackAll(lib.BytesArg(a[1])) })
	lib.AddC(m, "unpack_from", "format, /, buffer, offset=0", func(a []any) any { return of(a[0]).unpackFrom(lib.BytesArg(a[1]), lib.Int(a[2])) })
	lib.AddC(m, "iter_unpack", "format, buffer, /", func(a []any) any { return of(a[0]).iter(lib.BytesArg(a[1])) })
	lib.AddC(m, "calcsize", "format, /", func(a []any) any { return of(a[0]).size })
})
