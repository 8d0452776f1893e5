// Package array answers Python's array module: sequences of numbers of one machine type.
package array

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Array is what array.array() makes.
type Array struct {
	code  code
	items *py.List[any]
}

// ArrayType is the class array.array.
var ArrayType *py.Class

// PyClass returns array.array.
func (*Array) PyClass() *py.Class { return ArrayType }

func make(c code, initial any) *Array {
	a := &Array{c, py.NewList[any]()}
	switch x := py.Carried(initial).(type) {
	case nil:
	case string:
		if !c.text() {
			panic(py.TypeError.Newf("cannot use a str to initialize an array with typecode '%v'", c))
		}
		a.addAll(initial)
	case py.Bytes, *py.ByteArray:
		a.fromBytes([]byte(lib.BytesArg(x)))
	default:
		if other, ok := initial.(*Array); ok && other.code.text() && !c.text() {
			panic(py.TypeError.Newf("cannot use a unicode array to initialize an array with typecode '%v'", c))
		}
		a.addAll(initial)
	}
	return a
}

func (a *Array) addAll(x any) {
	for v := range py.Seq(x) {
		a.items.Append(a.code.item(v))
	}
}

func (a *Array) extend(x any) {
	if other, ok := x.(*Array); ok {
		if other.code != a.code {
			panic(py.TypeError.New("can only extend with array of same kind"))
		}
		a.items.Extend(slices.Values(slices.Clone(other.items.Items())))
		return
	}
	a.addAll(x)
}

// BufferBytes is what functions see that take any bytes-like object.
func (a *Array) BufferBytes() py.Bytes { return a.toBytes() }

// BufferFormat is the format of a memoryview of the array.
func (a *Array) BufferFormat() string { return string(rune(a.code.letter)) }

// SetBufferBytes changes the memory of the array, as a memoryview of it does.
func (a *Array) SetBufferBytes(at int, data []byte) {
	first, last := at/a.code.size, (at+len(data)+a.code.size-1)/a.code.size
	var memory []byte
	for i := first; i < last; i++ {
		memory = a.code.encode(memory, a.items.At(i))
	}
	copy(memory[at-first*a.code.size:], data)
	for i := first; i < last; i++ {
		a.items.Set(i, a.code.decode(memory[:a.code.size]))
		memory = memory[a.code.size:]
	}
}

func (a *Array) toBytes() py.Bytes {
	var b []byte
	for _, x := range a.items.Items() {
		b = a.code.encode(b, x)
	}
	return py.Bytes(b)
}

func (a *Array) fromBytes(b []byte) {
	if len(b)%a.code.size != 0 {
		panic(py.ValueError.New("bytes length not a multiple of item size"))
	}
	for ; len(b) > 0; b = b[a.code.size:] {
		a.items.Append(a.code.decode(b[:a.code.size]))
	}
}

func (a *Array) text() string {
	if !a.code.text() {
		panic(py.ValueError.New("tounicode() may only be called on unicode type arrays ('u' or 'w')"))
	}
	var b strings.Builder
	for _, x := range a.items.Items() {
		b.WriteString(x.(string))
	}
	return b.String()
}

func (a *Array) repr() string {
	switch {
	case a.items.Len() == 0:
		return "array('" + a.code.String() + "')"
	case a.code.text():
		return "array('" + a.code.String() + "', " + py.StrRepr(a.text()) + ")"
	}
	return "array('" + a.code.String() + "', " + py.Repr(a.items) + ")"
}

// index is a key that must be an int, within the items; message is what an IndexError says.
func (a *Array) index(key any, message string) int {
	if !py.HasAttr(py.Type(key), "__index__") {
		panic(py.TypeError.New("array indices must be integers"))
	}
	i := lib.Int(key)
	if i < 0 {
		i += a.items.Len()
	}
	if i < 0 || i >= a.items.Len() {
		panic(py.IndexError.New(message))
	}
	return i
}

func (a *Array) get(key any) any {
	if s, ok := key.(*py.Slice); ok {
		return &Array{a.code, py.GetItem(a.items, s).(*py.List[any])}
	}
	return a.items.At(a.index(key, "array index out of range"))
}

func (a *Array) set(key, value any) {
	s, ok := key.(*py.Slice)
	if !ok {
		a.items.Set(a.index(key, "array assignment index out of range"), a.code.item(value))
		return
	}
	other, ok := value.(*Array)
	if !ok {
		panic(py.TypeError.Newf("can only assign array (not \"%s\") to array slice", lib.TypeName(value)))
	}
	if other.code != a.code {
		panic(py.TypeError.New("bad argument type for built-in operation"))
	}
	py.SetItem(a.items, s, py.ListOf(slices.Clone(other.items.Items())))
}

func (a *Array) remove(key any) {
	if _, ok := key.(*py.Slice); !ok {
		key = a.index(key, "array assignment index out of range")
	}
	py.DelItem(a.items, key)
}

func (a *Array) pop(key any) any {
	if a.items.Len() == 0 {
		panic(py.IndexError.New("pop from empty array"))
	}
	i := a.index(key, "pop index out of range")
	v := a.items.At(i)
	py.DelItem(a.items, i)
	return v
}

// find is the place of x, -1 where it is not.
func (a *Array) find(x any, from, to int) int {
	items := a.items.Items()
	start, stop, _ := py.NewSlice(from, to, nil).Indices(len(items))
	for i := start; i < stop; i++ {
		if py.Eq(items[i], x) {
			return i
		}
	}
	return -1
}

func (a *Array) byteswap() {
	if a.code.text() {
		panic(py.RuntimeError.New("don't know how to byteswap this array type"))
	}
	b := []byte(a.toBytes())
	for i := 0; i < len(b); i += a.code.size {
		slices.Reverse(b[i : i+a.code.size])
	}
	a.items = py.NewList[any]()
	a.fromBytes(b)
}
