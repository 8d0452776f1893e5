package fastapi

import (
	"iter"
	"math/big"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Values between the request, validation and the answer are trees in the floor's form: nil, bool, int, *big.Int, float64,
// string, py.Bytes, *py.List[any] and *py.Dict[any, any].

// floor gives a value in the floor's form, as py.ToAny does, but leaves instances of models as they are.
func floor(x any) any {
	switch x.(type) {
	case nil, bool, int, float64, string:
		return x
	}
	if m, _ := modelValue(x); m != nil {
		return x
	}
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Slice && v.Type() != tupleType {
		items := make([]any, v.Len())
		for i := range items {
			items[i] = floor(v.Index(i).Interface())
		}
		return py.ListOf(items)
	}
	return py.ToAny(x)
}

// pair is a key and a value of a dict made by newDict.
type pair struct {
	key string
	val any
}

// newDict makes a dict of strings; values that are nil are left out.
func newDict(pairs ...pair) *py.Dict[any, any] {
	d := &py.Dict[any, any]{}
	for _, p := range pairs {
		if p.val != nil {
			d.Set(p.key, p.val)
		}
	}
	return d
}

func newList(items ...any) *py.List[any] { return py.ListOf(items) }

func stringList(items []string) *py.List[any] {
	out := make([]any, len(items))
	for i, s := range items {
		out[i] = s
	}
	return py.ListOf(out)
}

// dictItems iterates over any dict.
func dictItems(d any) iter.Seq2[any, any] {
	if d, ok := d.(*py.Dict[any, any]); ok {
		return d.Items()
	}
	if x, ok := d.(*py.Instance); ok { // of a class that derives from dict
		return lib.DictOf(x).Items()
	}
	return func(yield func(k, v any) bool) {
		for item := range py.ItemsView(d.(py.Object)).All() {
			t := item.(py.Tuple)
			if !yield(t[0], t[1]) {
				return
			}
		}
	}
}

// isDict reports whether x is a dict of any type.
func isDict(x any) bool {
	o, ok := x.(py.Object)
	return ok && o.PyClass().IsSubclassOf(py.DictType)
}

// assign stores a validated tree in a Go variable, converting it to the variable's type.
func assign(dst reflect.Value, x any) {
	t := dst.Type()
	if x == nil {
		dst.SetZero()
		return
	}
	if v := reflect.ValueOf(x); v.Type() == t || t.Kind() == reflect.Interface && v.Type().Implements(t) {
		dst.Set(v)
		return
	}
	if m, v := modelValue(x); m != nil && t.Kind() == reflect.Struct && t == m.goType {
		dst.Set(v)
		return
	}
	switch {
	case t == bigIntType:
		dst.Set(reflect.ValueOf(py.ToInt(x)))
	case t.Kind() == reflect.Struct && t.Implements(tuplerType):
		i := 0
		for item := range py.Seq(x) {
			assign(dst.Field(i), item)
			i++
		}
	case t.Kind() == reflect.Struct:
		assignModel(dst, x)
	case t.Kind() == reflect.Pointer:
		assignPointer(dst, x)
	case t.Kind() == reflect.Slice:
		dst.Set(reflect.MakeSlice(t, 0, py.Len(x)))
		for item := range py.Seq(x) {
			e := reflect.New(t.Elem()).Elem()
			assign(e, item)
			dst.Set(reflect.Append(dst, e))
		}
	case t.Kind() == reflect.Map:
		dst.Set(reflect.MakeMap(t))
		for k, v := range dictItems(x) {
			key, val := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
			assign(key, k)
			assign(val, v)
			dst.SetMapIndex(key, val)
		}
	default:
		assignScalar(dst, x)
	}
}

func assignScalar(dst reflect.Value, x any) {
	switch v := x.(type) {
	case *big.Int:
		if dst.CanInt() {
			panic(py.OverflowError.New("Python int too large to convert to C long"))
		}
	case int:
		if dst.CanFloat() {
			dst.SetFloat(float64(v))
			return
		}
	}
	v := reflect.ValueOf(x)
	if !v.CanConvert(dst.Type()) {
		panic(py.TypeError.Newf("cannot use %s as %s", py.Type(x).Name, dst.Type()))
	}
	dst.Set(v.Convert(dst.Type()))
}

// assignPointer makes what a pointer type stands for: a container, an instance of a model, or an Optional.
func assignPointer(dst reflect.Value, x any) {
	made := reflect.New(dst.Type().Elem())
	switch containerName(dst.Type().Elem()) {
	case "List":
		fill(made, x, "Append")
	case "Set":
		fill(made, x, "Add")
	case "Dict":
		set := made.MethodByName("Set")
		for k, v := range dictItems(x) {
			key, val := reflect.New(set.Type().In(0)).Elem(), reflect.New(set.Type().In(1)).Elem()
			assign(key, k)
			assign(val, v)
			set.Call([]reflect.Value{key, val})
		}
	default:
		assign(made.Elem(), x)
	}
	dst.Set(made)
}

func fill(made reflect.Value, x any, method string) {
	add := made.MethodByName(method)
	for item := range py.Seq(x) {
		e := reflect.New(add.Type().In(0)).Elem()
		assign(e, item)
		add.Call([]reflect.Value{e})
	}
}

// assignModel fills a struct from a dict of its fields.
func assignModel(dst reflect.Value, x any) {
	m := modelOf(dst.Type())
	for _, f := range m.load() {
		if v, ok := lookup(x, f.name); ok {
			assign(dst.FieldByIndex(f.index), v)
		}
	}
}

func lookup(d any, key string) (any, bool) {
	if d, ok := d.(*py.Dict[any, any]); ok {
		return d.Get(key)
	}
	for k, v := range dictItems(d) {
		if k == any(key) {
			return v, true
		}
	}
	return nil, false
}

// copyTree copies lists and dicts: the default of a parameter is new for every request.
func copyTree(x any) any {
	switch x := x.(type) {
	case *py.List[any]:
		out := &py.List[any]{}
		for v := range x.All() {
			out.Append(copyTree(v))
		}
		return out
	case *py.Dict[any, any]:
		out := &py.Dict[any, any]{}
		for k, v := range x.Items() {
			out.Set(k, copyTree(v))
		}
		return out
	}
	return x
}
