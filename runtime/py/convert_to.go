package py

import (
	"math/big"
	"reflect"
)

// To turns a floor value into a typed one: TypeError when it does not fit. None is nil for pointers and interfaces, ints
// fit where a float is wanted, and a dict fits a record with exactly its keys. A list of another element type is copied.
func To[T any](x any) T {
	if v, ok := x.(T); ok {
		return v
	}
	var out T
	switch p := any(&out).(type) {
	case *any:
		return out
	case *Int:
		if i, ok := asInteger(x); ok {
			*p = i
			return out
		}
	}
	v, ok := convertTo(x, reflect.TypeFor[T]())
	if !ok {
		panic(TypeError.Newf("expected %s, got %s", pyTypeName(reflect.TypeFor[T]()), typeName(x)))
	}
	return v.Interface().(T)
}

// filler is implemented by the generic containers, to be filled from any iterable of the floor.
type filler interface{ assign(x any) bool }

// convertTo is To by reflection.
func convertTo(x any, t reflect.Type) (reflect.Value, bool) {
	if x == nil {
		switch t.Kind() {
		case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Func, reflect.Map, reflect.Chan:
			return reflect.Zero(t), true
		}
		return reflect.Zero(t), t == reflect.TypeFor[NoneType]()
	}
	v := reflect.ValueOf(x)
	if v.Type().AssignableTo(t) {
		return convertInterface(v, t), true
	}
	if y, changed := canonical(x); changed {
		return convertTo(y, t)
	}
	if y, ok := baseValue(x); ok {
		return convertTo(y, t)
	}
	switch t.Kind() {
	case reflect.Pointer:
		return convertPointer(x, t)
	case reflect.Struct:
		return convertStruct(x, t)
	case reflect.Slice:
		return convertSlice(x, t)
	case reflect.Func:
		return convertSeq(x, t)
	}
	return convertScalar(x, t)
}

func convertInterface(v reflect.Value, t reflect.Type) reflect.Value {
	if v.Type() == t {
		return v
	}
	return v.Convert(t)
}

func convertScalar(x any, t reflect.Type) (reflect.Value, bool) {
	out := reflect.New(t).Elem()
	switch {
	case out.CanInt():
		i, ok := asInteger(x)
		if !ok || i.big != nil || out.OverflowInt(i.small) {
			return out, false
		}
		out.SetInt(i.small)
	case out.CanUint():
		i, ok := asInteger(x)
		if !ok || !i.Big().IsUint64() || out.OverflowUint(i.Big().Uint64()) {
			return out, false
		}
		out.SetUint(i.Big().Uint64())
	case out.CanFloat():
		n, ok := asNumber(x)
		if !ok || n.kind > kindFloat {
			return out, false
		}
		out.SetFloat(n.float())
	case out.CanComplex():
		n, ok := asNumber(x)
		if !ok {
			return out, false
		}
		out.SetComplex(n.complex())
	case t.Kind() == reflect.String:
		s, ok := x.(string)
		if !ok || t == reflect.TypeFor[Bytes]() {
			return out, false
		}
		out.SetString(s)
	case t.Kind() == reflect.Bool:
		b, ok := x.(bool)
		if !ok {
			return out, false
		}
		out.SetBool(b)
	default:
		return out, false
	}
	return out, true
}

func convertPointer(x any, t reflect.Type) (reflect.Value, bool) {
	p := reflect.New(t.Elem())
	if f, ok := p.Interface().(filler); ok {
		return p, fits(x, t) && f.assign(x)
	}
	if !isScalar(t.Elem()) {
		return p, false
	}
	v, ok := convertTo(x, t.Elem())
	if ok {
		p.Elem().Set(v)
	}
	return p, ok
}

// fits holds containers to their own Python type: a list does not become a set on the way.
func fits(x any, t reflect.Type) bool {
	return Type(x) == reflect.Zero(t).Interface().(Object).PyClass()
}

func convertSlice(x any, t reflect.Type) (reflect.Value, bool) {
	switch x.(type) {
	case *List[any], Tuple:
	default:
		if Type(x) != ListType {
			return reflect.Zero(t), false
		}
	}
	items := elements(x)
	out := reflect.MakeSlice(t, len(items), len(items))
	for i, item := range items {
		v, ok := convertTo(item, t.Elem())
		if !ok {
			return out, false
		}
		out.Index(i).Set(v)
	}
	return out, true
}

func convertStruct(x any, t reflect.Type) (reflect.Value, bool) {
	out := reflect.New(t).Elem()
	if t == reflect.TypeFor[Int]() {
		i, ok := asInteger(x)
		if ok {
			out.Set(reflect.ValueOf(i))
		}
		return out, ok
	}
	if tuple, ok := x.(Tuple); ok && t.Implements(reflect.TypeFor[tupler]()) && t.NumField() == len(tuple) {
		for i, item := range tuple {
			v, ok := convertTo(item, t.Field(i).Type)
			if !ok {
				return out, false
			}
			out.Field(i).Set(v)
		}
		return out, true
	}
	keys := recordKeys(t)
	d, ok := x.(*Dict[any, any])
	if !ok || keys == nil || d.Len() != len(keys) {
		return out, false
	}
	for i, key := range keys {
		item, found := d.Get(key)
		v, ok := convertTo(item, t.Field(i).Type)
		if !found || !ok {
			return out, false
		}
		out.Field(i).Set(v)
	}
	return out, true
}

// asInt reads an int or bool.
func asInteger(x any) (Int, bool) {
	switch x := bare(x).(type) {
	case int:
		return NewInt(x), true
	case bool:
		if x {
			return NewInt(1), true
		}
		return Int{}, true
	case Int:
		return x, true
	case *big.Int:
		return IntFromBig(x), x != nil
	}
	return Int{}, false
}

// asString reads a str, or an instance of a class derived from str.
func asString(x any) (string, bool) {
	switch x := x.(type) {
	case string:
		return x, true
	case *string:
		if x != nil {
			return *x, true
		}
		return "", false
	}
	s, ok := bare(x).(string)
	return s, ok
}

// pyTypeName names a Go type as Python would.
func pyTypeName(t reflect.Type) string {
	if t.Kind() == reflect.Interface {
		return t.String()
	}
	return typeName(reflect.Zero(t).Interface())
}

// typeName is type(x).__name__.
func typeName(x any) string { return Type(x).tpName() }
