package copy

import (
	"reflect"
	"strings"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Values of converted programs have Go types of their own: instances are pointers to structs, lists that do not grow are slices, dicts
// with known keys are structs. They are copied field by field and keep their types.

// shallow is copy.copy of a value of any Go type.
func shallow(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		return as(v.Type(), shallow(v.Elem()))
	case reflect.Slice:
		if v.IsNil() || v.Type() == tupleType {
			return v
		}
		return reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v)
	case reflect.Pointer:
		switch {
		case v.IsNil() || isScalar(v.Type().Elem()):
			return v
		case isInstance(v) && !py.HasAttr(py.Type(v.Interface()), "__copy__"):
			return twinOf(v)
		}
		return likeOf(v, copyAny(v.Interface()))
	}
	return v
}

// deepCopier is implemented by the typed containers.
type deepCopier interface {
	DeepCopy(item func(any) any, made func(any)) any
}

// deepValue is copy.deepcopy of a value of any Go type.
func deepValue(v reflect.Value, memo *py.Dict[any, any]) reflect.Value {
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		return as(v.Type(), deepValue(v.Elem(), memo))
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		if v.Type() == tupleType {
			return reflect.ValueOf(deepTuple(v.Interface().(py.Tuple), memo))
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(deepValue(v.Index(i), memo))
		}
		return out
	case reflect.Struct:
		if !isProgram(v.Type()) && !isTuple(v.Type()) {
			return v
		}
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		deepFields(out, memo)
		return out
	case reflect.Pointer:
		return deepPointer(v, memo)
	}
	return v
}

func deepPointer(v reflect.Value, memo *py.Dict[any, any]) reflect.Value {
	if v.IsNil() || isScalar(v.Type().Elem()) {
		return v
	}
	id := int(v.Pointer())
	if y, ok := memo.Get(id); ok && reflect.TypeOf(y) == v.Type() {
		return reflect.ValueOf(y)
	}
	made := func(twin any) { memo.Set(id, twin) }
	if c, ok := v.Interface().(deepCopier); ok {
		return reflect.ValueOf(c.DeepCopy(func(x any) any { return deepAny(x, memo) }, made))
	}
	if !isInstance(v) || py.HasAttr(py.Type(v.Interface()), "__deepcopy__") {
		return likeOf(v, deepObject(v.Interface(), memo))
	}
	if isEnumMember(v) {
		return v
	}
	out := reflect.New(v.Type().Elem())
	out.Elem().Set(v.Elem())
	made(out.Interface())
	deepFields(out.Elem(), memo)
	return out
}

// deepFields copies what the fields of a struct hold; v is a copy of the struct already.
func deepFields(v reflect.Value, memo *py.Dict[any, any]) {
	for i := range v.NumField() {
		f := reflect.NewAt(v.Field(i).Type(), unsafe.Pointer(v.Field(i).UnsafeAddr())).Elem() // unexported ones too
		f.Set(deepValue(f, memo))
	}
}

// twinOf is another instance with the same attributes.
func twinOf(v reflect.Value) reflect.Value {
	if isEnumMember(v) {
		return v
	}
	out := reflect.New(v.Type().Elem())
	out.Elem().Set(v.Elem())
	turnSelf(out.Elem(), v, out)
	return out
}

// turnSelf lets the fields through which the methods of base classes reach the instance lead to the twin.
func turnSelf(v, from, to reflect.Value) {
	for i := range v.NumField() {
		f := reflect.NewAt(v.Field(i).Type(), unsafe.Pointer(v.Field(i).UnsafeAddr())).Elem()
		switch field := v.Type().Field(i); {
		case field.Anonymous && f.Kind() == reflect.Struct && isProgram(f.Type()):
			turnSelf(f, from, to)
		case field.Tag.Get("py") == "-" && f.Kind() == reflect.Interface && !f.IsNil() && f.Elem().Kind() == reflect.Pointer && f.Elem().Pointer() == from.Pointer():
			f.Set(to)
		}
	}
}

// as gives v the static type t; the zero value where v is None.
func as(t reflect.Type, v reflect.Value) reflect.Value {
	out := reflect.New(t).Elem()
	if v.IsValid() {
		out.Set(v)
	}
	return out
}

// likeOf is what the floor made of v, which is v itself where it is of another type: an int.
func likeOf(v reflect.Value, twin any) reflect.Value {
	if t := reflect.ValueOf(twin); t.IsValid() && t.Type() == v.Type() {
		return t
	}
	return v
}

var (
	tupleType = reflect.TypeFor[py.Tuple]()
	pyPath    = tupleType.PkgPath()
	library   = strings.TrimSuffix(pyPath, "py")
)

// isInstance reports whether v points to an instance of a class of the program.
func isInstance(v reflect.Value) bool {
	return v.Type().Elem().Kind() == reflect.Struct && isProgram(v.Type().Elem())
}

// isProgram reports whether a type is the program's, not the library's or Go's.
func isProgram(t reflect.Type) bool {
	path := t.PkgPath()
	return path != "" && !strings.HasPrefix(path, library) && !ofGo[path]
}

// ofGo are packages whose types the library hands to programs.
var ofGo = map[string]bool{
	"math/big": true, "time": true, "sync": true, "sync/atomic": true, "context": true, "os": true, "io": true, "bufio": true, "bytes": true,
	"strings": true, "net": true, "net/http": true, "regexp": true, "reflect": true,
}

func isTuple(t reflect.Type) bool {
	return t.PkgPath() == pyPath && strings.HasPrefix(t.Name(), "Tuple")
}

func isScalar(t reflect.Type) bool {
	return t.Kind() <= reflect.Complex128 || t.Kind() == reflect.String
}

// isEnumMember reports whether v is a member of an enum, of which there are no copies.
func isEnumMember(v reflect.Value) bool {
	for _, c := range py.Type(v.Interface()).MRO {
		if c.Name == "Enum" {
			return true
		}
	}
	return false
}
