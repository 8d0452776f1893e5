package py

import (
	"reflect"
	"slices"
	"unsafe"
)

// Late is the value of an attribute that need not have been set yet: obj.name, where set tells whether it has. It panics with an
// AttributeError where it has not; of is the name of the class of obj, or obj itself.
func Late[T any](value T, set bool, of any, name string) T {
	if !set {
		panic(unset(of, name))
	}
	return value
}

// LateAt is [Late] for a value that is used in its place.
func LateAt[T any](value *T, set bool, of any, name string) *T {
	if !set {
		panic(unset(of, name))
	}
	return value
}

// Assigned is [Late] for a pointer that is nil until the attribute has been set.
func Assigned[T any](value *T, of any, name string) *T {
	if value == nil {
		panic(unset(of, name))
	}
	return value
}

func unset(of any, name string) error {
	class, ok := of.(string)
	if !ok {
		return noAttribute(of, name)
	}
	return attributeError(nil, name, "'%s' object has no attribute '%s'", class, name)
}

// lateField is a field that need not have been set: it is nil then, or the bool at the path is false.
type lateField struct {
	path []int
	flag bool
}

// noteLate keeps what a `late:"…"` tag says: "nil", or the name of the bool beside the field.
func (t *structTable) noteLate(name string, f reflect.StructField, set string) {
	if t.late == nil {
		t.late = map[string]lateField{}
	}
	if set == "nil" {
		t.late[name] = lateField{path: f.Index}
		return
	}
	owner := t.typ
	if n := len(f.Index) - 1; n > 0 {
		owner = t.typ.FieldByIndex(f.Index[:n]).Type
		if owner.Kind() == reflect.Pointer {
			owner = owner.Elem()
		}
	}
	if flag, ok := owner.FieldByName(set); ok {
		t.late[name] = lateField{path: append(slices.Clone(f.Index[:len(f.Index)-1]), flag.Index...), flag: true}
	}
}

// isSet reports whether the attribute of a struct has been set.
func (t *structTable) isSet(v reflect.Value, name string) bool {
	late, ok := t.late[name]
	if !ok {
		return true
	}
	f, err := v.FieldByIndexErr(late.path)
	if err != nil {
		return false
	}
	if late.flag {
		return f.Bool()
	}
	return !f.IsNil()
}

// setLate notes that the attribute has been set.
func (t *structTable) setLate(v reflect.Value, name string) {
	if late, ok := t.late[name]; ok && late.flag {
		writable(v.FieldByIndex(late.path)).SetBool(true)
	}
}

// writable is a field of an addressable struct that can be read and set though Go does not export it: Python's private attributes are
// only called so.
func writable(f reflect.Value) reflect.Value {
	if f.CanSet() || !f.CanAddr() {
		return f
	}
	return reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem()
}
