package py

import (
	"math/big"
	"reflect"
)

// NoneType is the type argument where a Python function results in None.
type NoneType struct{}

// PyClass returns NoneType.
func (NoneType) PyClass() *Class { return NoneClass }

// ToAny turns a typed value into the form the dynamic floor holds it in: Int to int or *big.Int, TupleN to Tuple, a record
// to a dict, a pointer to a scalar to the scalar or nil. Values that have that form already come back as they are.
func ToAny(x any) any {
	switch x.(type) {
	case nil, int, string, bool, float64:
		return x
	}
	y, _ := canonical(x)
	return y
}

// Canonical is ToAny that tells whether x had another form. An Int and the int that it becomes are one object to Python.
func Canonical(x any) (y any, changed bool) { return canonical(x) }

// canonical is ToAny that tells whether anything changed.
func canonical(x any) (y any, changed bool) {
	switch x := x.(type) {
	case nil, bool, int, float64, string, complex128, Bytes, Tuple:
		return x, false
	case Int:
		return x.any(), true
	case *Int:
		if x == nil {
			return nil, true
		}
		return x.any(), true
	case *big.Int:
		switch {
		case x == nil:
			return nil, true
		case x.IsInt64():
			return int(x.Int64()), true
		}
		return x, false
	case tupler:
		if p := reflect.ValueOf(x); p.Kind() == reflect.Pointer && p.IsNil() {
			return nil, true // None of an optional tuple
		}
		return x.AsTuple(), true
	case NoneType:
		return nil, true
	case *Bytes:
		if x == nil {
			return nil, true
		}
		return *x, true
	case []any:
		return ListOf(x), true
	}
	return canonicalOther(x)
}

func canonicalOther(x any) (any, bool) {
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return nil, true
	}
	switch x := x.(type) {
	case interface{ FloorObject() any }: // what stands for an object of the floor
		return x.FloorObject(), true
	case Object, error, Iterator:
		return x, false
	}
	switch v.Kind() {
	case reflect.Pointer:
		if isScalar(v.Type().Elem()) {
			return ToAny(v.Elem().Interface()), true
		}
	case reflect.Slice, reflect.Array:
		items := make([]any, v.Len())
		for i := range items {
			items[i] = ToAny(v.Index(i).Interface())
		}
		return ListOf(items), true
	case reflect.Struct:
		if keys := recordKeys(v.Type()); keys != nil {
			return recordDict(v, keys), true
		}
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan:
		if v.IsNil() {
			return nil, true
		}
	}
	return canonicalScalar(x, v)
}

// canonicalScalar widens the other sizes of Go numbers, and named types.
func canonicalScalar(x any, v reflect.Value) (any, bool) {
	switch {
	case v.CanInt():
		return int(v.Int()), true
	case v.CanUint():
		return IntFromBig(new(big.Int).SetUint64(v.Uint())).any(), true
	case v.CanFloat():
		return v.Float(), true
	case v.Kind() == reflect.String:
		return v.String(), true
	case v.Kind() == reflect.Bool:
		return v.Bool(), true
	case v.CanComplex():
		return v.Complex(), true
	}
	return x, false
}

// isScalar reports whether a pointer to t is an Optional: None, or the value pointed at.
func isScalar(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct:
		return recordKeys(t) != nil || t == reflect.TypeFor[Int]() || t.Implements(reflect.TypeFor[tupler]())
	case reflect.Pointer, reflect.Func, reflect.Map, reflect.Chan, reflect.UnsafePointer:
		return false
	}
	return true
}

// recordKeys are the keys of a struct that stands for a dict, by its py tags; nil for any other struct.
func recordKeys(t reflect.Type) []string {
	n := t.NumField()
	if n == 0 || reflect.PointerTo(t).Implements(reflect.TypeFor[Object]()) {
		return nil
	}
	if _, isClass := structClasses.Load(t); isClass {
		return nil
	}
	keys := make([]string, n)
	for i := range n {
		key, ok := t.Field(i).Tag.Lookup("py")
		if !ok {
			return nil
		}
		keys[i] = key
	}
	return keys
}

func recordDict(v reflect.Value, keys []string) *Dict[any, any] {
	d := &Dict[any, any]{}
	for i, key := range keys {
		d.Set(key, ToAny(v.Field(i).Interface()))
	}
	return d
}
