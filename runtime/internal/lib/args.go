package lib

import (
	"context"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Int is operator.index(x) as a machine int.
func Int(x any) int {
	if i, ok := x.(int); ok {
		return i
	}
	return py.Index(x).Int()
}

// IntOr is Int with a value for None.
func IntOr(x any, def int) int {
	if x == nil {
		return def
	}
	return Int(x)
}

// Float is x as a C function takes a float: real numbers only ("must be real number, not str").
func Float(x any) float64 {
	switch x := x.(type) {
	case float64:
		return x
	case int:
		return float64(x)
	case bool:
		if x {
			return 1
		}
		return 0
	case *big.Int:
		f, _ := new(big.Float).SetInt(x).Float64()
		if f > 1.7976931348623157e308 || f < -1.7976931348623157e308 {
			panic(py.OverflowError.New("int too large to convert to float"))
		}
		return f
	case string, py.Bytes, nil, *py.List[any], py.Tuple, *py.Dict[any, any]:
		panic(py.TypeError.Newf("must be real number, not %s", TypeName(x)))
	}
	if !py.HasAttr(py.Type(x), "__float__") && !py.HasAttr(py.Type(x), "__index__") {
		panic(py.TypeError.Newf("must be real number, not %s", TypeName(x)))
	}
	return py.ToFloat(x)
}

// Str is x as a str; name is how the TypeError calls the argument.
func Str(x any, what string) string {
	if s, ok := AsStr(x); ok {
		return s
	}
	panic(py.TypeError.Newf("%s must be str, not %s", what, TypeName(x)))
}

// AsStr gives the text of a str or of an instance of a class derived from str.
func AsStr(x any) (string, bool) {
	switch x := x.(type) {
	case string:
		return x, true
	case *string:
		if x != nil {
			return *x, true
		}
	case *py.Instance:
		s, ok := x.Value.(string)
		return s, ok
	}
	return "", false
}

// AsBytes gives the content of bytes, bytearray and memoryview.
func AsBytes(x any) (py.Bytes, bool) {
	switch x := x.(type) {
	case py.Bytes:
		return x, true
	case *py.ByteArray:
		return x.Bytes(), true
	case *py.MemoryView:
		return x.ToBytes(), true
	case *py.Instance:
		return AsBytes(x.Value)
	case interface{ BufferBytes() py.Bytes }: // array.array
		return x.BufferBytes(), true
	}
	return "", false
}

// BytesArg is AsBytes with the TypeError of C functions.
func BytesArg(x any) py.Bytes {
	b, ok := AsBytes(x)
	if !ok {
		panic(py.TypeError.Newf("a bytes-like object is required, not '%s'", TypeName(x)))
	}
	return b
}

// TypeName is type(x).__name__.
func TypeName(x any) string { return py.Type(x).Name }

// Call calls a floor function where no context is at hand; its failure panics.
func Call(f any, args ...any) any {
	v, err := py.Call(py.CurrentContext(), f, args...)
	py.Check(err)
	return v
}

// Method calls a method; its failure panics.
func Method(x any, name string, args ...any) any {
	v, err := py.CallMethod(py.CurrentContext(), x, name, args...)
	py.Check(err)
	return v
}

// KW gives the keyword arguments that a **kw parameter holds.
func KW(d any) []py.KV {
	var kw []py.KV
	for k, v := range d.(*py.Dict[any, any]).Items() {
		kw = append(kw, py.KV{Key: k.(string), Value: v})
	}
	return kw
}

// Missing stands for an argument that was not given where None is a value.
var Missing any = &missing{}

type missing struct{}

// PyClass returns object.
func (*missing) PyClass() *py.Class { return py.ObjectType }

// NewInstance makes a bare object of a class made at run time or of a library class that keeps attributes.
func NewInstance(cls *py.Class) *py.Instance {
	v, err := py.Call(context.Background(), py.GetAttr(py.ObjectType, "__new__"), cls)
	py.Check(err)
	return v.(*py.Instance)
}

// Definer gives a function that adds methods to a class; a[0] is self as the program sees it. Failures panic.
func Definer(c *py.Class) func(name, params string, f func(a []any) any) {
	return func(name, params string, f func(a []any) any) {
		c.DefineMethod(name, params, func(_ context.Context, a []any) (any, error) {
			return caught(func() any { return f(a) })
		})
	}
}

// CallKW calls a floor function with keyword arguments; its failure panics.
func CallKW(f any, args []any, kw []py.KV) any {
	v, err := py.CallKw(py.CurrentContext(), f, args, kw)
	py.Check(err)
	return v
}

// DictOf is the dict that an instance of a class derived from dict carries, or the dict itself.
func DictOf(x any) *py.Dict[any, any] {
	if typed, ok := x.(interface{ Object() any }); ok {
		x = typed.Object()
	}
	d, _ := py.Carried(x).(*py.Dict[any, any])
	return d
}

// NewOf makes an instance of a class derived from a builtin type, without calling its __init__.
func NewOf(base, cls *py.Class, args ...any) any {
	return Call(py.GetAttr(base, "__new__"), append([]any{cls}, args...)...)
}

// TryMethod calls a method and gives what it raises, however it raises it, as an error.
func TryMethod(x any, name string, args ...any) (v any, err error) {
	err = py.Try(func() (err error) {
		v, err = py.CallMethod(py.CurrentContext(), x, name, args...)
		return err
	})
	return v, err
}

// TryCall calls a function and gives what it raises, however it raises it, as an error.
func TryCall(ctx context.Context, f any, args ...any) (v any, err error) {
	err = py.Try(func() (err error) {
		v, err = py.Call(ctx, f, args...)
		return err
	})
	return v, err
}
