package py

import (
	"math/big"
	"reflect"
)

// toGo converts a floor value to the Go type of a parameter or field.
func toGo(x any, t reflect.Type) (reflect.Value, error) {
	if x == nil {
		switch t.Kind() {
		case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map, reflect.Func, reflect.Struct:
			return reflect.Zero(t), nil
		}
		return reflect.Value{}, mismatch(x, t)
	}
	v := reflect.ValueOf(x)
	if v.Type().AssignableTo(t) {
		return v, nil
	}
	if b, ok := baseValue(x); ok {
		return toGo(b, t)
	}
	switch t.Kind() {
	case reflect.Pointer:
		return toGoPointer(v, t, x)
	case reflect.Slice:
		return toGoSlice(x, t)
	case reflect.Float64, reflect.Float32:
		if v.CanInt() || v.CanFloat() {
			return v.Convert(t), nil
		}
		if n, ok := x.(*big.Int); ok {
			f, _ := new(big.Float).SetInt(n).Float64()
			return reflect.ValueOf(f).Convert(t), nil
		}
		if b, ok := x.(bool); ok {
			return reflect.ValueOf(boolInt(b)).Convert(t), nil
		}
	case reflect.Int, reflect.Int64, reflect.Int32, reflect.Int16, reflect.Int8, reflect.Uint, reflect.Uint8, reflect.Uint32, reflect.Uint64:
		if b, ok := x.(bool); ok {
			return reflect.ValueOf(boolInt(b)).Convert(t), nil
		}
		if v.CanInt() {
			return v.Convert(t), nil
		}
	case reflect.String:
		if v.Kind() == reflect.String && (t == v.Type() || v.Type() == reflect.TypeFor[string]() && t != reflect.TypeFor[Bytes]()) {
			return v.Convert(t), nil
		}
	}
	return reflect.Value{}, mismatch(x, t)
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// toGoPointer handles optional scalars and receivers: a pointer to a struct that embeds the wanted one.
func toGoPointer(v reflect.Value, t reflect.Type, x any) (reflect.Value, error) {
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.Elem().Kind() == reflect.Struct && t.Elem().Kind() == reflect.Struct {
		if base, ok := embedded(v.Elem(), t.Elem()); ok {
			return base, nil
		}
		return reflect.Value{}, mismatch(x, t)
	}
	elem, err := toGo(x, t.Elem())
	if err != nil {
		return reflect.Value{}, mismatch(x, t)
	}
	p := reflect.New(t.Elem())
	p.Elem().Set(elem)
	return p, nil
}

// embedded finds the embedded struct of type t inside v and returns a pointer to it.
func embedded(v reflect.Value, t reflect.Type) (reflect.Value, bool) {
	for i := range v.NumField() {
		if !v.Type().Field(i).Anonymous {
			continue
		}
		f := v.Field(i)
		if f.Kind() == reflect.Pointer {
			if f.IsNil() {
				continue
			}
			f = f.Elem()
		}
		if f.Type() == t {
			return f.Addr(), true
		}
		if f.Kind() == reflect.Struct {
			if p, ok := embedded(f, t); ok {
				return p, true
			}
		}
	}
	return reflect.Value{}, false
}

func toGoSlice(x any, t reflect.Type) (reflect.Value, error) {
	var items []any
	switch s := x.(type) {
	case Tuple:
		items = s
	case *List[any]:
		items = s.Items()
	default:
		return reflect.Value{}, mismatch(x, t)
	}
	out := reflect.MakeSlice(t, len(items), len(items))
	for i, item := range items {
		v, err := toGo(item, t.Elem())
		if err != nil {
			return reflect.Value{}, err
		}
		out.Index(i).Set(v)
	}
	return out, nil
}

func mismatch(x any, t reflect.Type) error {
	return TypeError.Newf("expected %s, got %s", t, Type(x).Name)
}
