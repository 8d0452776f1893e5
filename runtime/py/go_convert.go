package py

import "reflect"

// toGo converts a floor value to the Go type of a parameter or field: To by reflection, and a pointer to a struct that
// embeds the wanted one, for the receivers of inherited methods. None gives the zero value of a record.
func toGo(x any, t reflect.Type) (reflect.Value, error) {
	if v := reflect.ValueOf(x); x != nil && v.Type() == t { // the usual case
		return v, nil
	}
	if r, ok := convertTo(x, t); ok {
		return r, nil
	}
	if x == nil && t.Kind() == reflect.Struct {
		return reflect.Zero(t), nil
	}
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.Elem().Kind() == reflect.Struct && t.Kind() == reflect.Pointer {
		if base, ok := embedded(v.Elem(), t.Elem()); ok {
			return base, nil
		}
	}
	return reflect.Value{}, TypeError.Newf("expected %s, got %s", pyTypeName(t), typeName(x))
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
			// Through unsafe, because reflection lets nothing be called that came by an unexported embedded field.
			return reflect.NewAt(t, f.Addr().UnsafePointer()), true
		}
		if f.Kind() == reflect.Struct {
			if p, ok := embedded(f, t); ok {
				return p, true
			}
		}
	}
	return reflect.Value{}, false
}
