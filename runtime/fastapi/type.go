package fastapi

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// kind is a sort of Python type that pydantic validates.
type kind int

const (
	kindAny kind = iota
	kindInt
	kindFloat
	kindBool
	kindStr
	kindBytes
	kindList
	kindSet
	kindTuple
	kindDict
	kindModel
	kindNone
	kindClass   // datetime, date, time or UUID
	kindEnum    // an enumeration of the program
	kindLiteral // Literal["a", "b"]
	kindUpload  // UploadFile
	kindUnion   // A | B
	kindEmail   // EmailStr
	kindURL     // HttpUrl and its kin
	kindSecret  // SecretStr
	kindTypeVar // a type variable of a generic model
	kindHooked  // a type with the functions of Annotated around it
	kindTypedDict
)

// schemaType is a Python annotation as pydantic understands it.
type schemaType struct {
	kind     kind
	nullable bool        // T | None
	elem     *schemaType // of lists, sets and dicts
	key      *schemaType // of dicts
	items    []*schemaType
	variadic bool   // of tuples: tuple[T, ...]
	frozen   bool   // of sets: frozenset[T]
	tag      string // of unions: the argument discriminator
	hooks    []*hook
	model    *model
	ofForm   bool             // of a model in a union: it takes its fields out of a form
	bounds   *fieldSettings   // constraints; nil for none
	class    func() *py.Class // of kindClass and kindEnum
	literals []any
	index    int // of kindTypeVar
}

var (
	anyType    = reflect.TypeFor[any]()
	bigIntType = reflect.TypeFor[py.Int]()
	bigType    = reflect.TypeFor[*big.Int]()
	bytesType  = reflect.TypeFor[py.Bytes]()
	tupleType  = reflect.TypeFor[py.Tuple]()
	noneGoType = reflect.TypeFor[py.NoneType]()
	urlType    = reflect.TypeFor[*HTTPURL]()
	secretType = reflect.TypeFor[*SecretStr]()
	uploadType = reflect.TypeFor[*UploadFile]()
	tuplerType = reflect.TypeFor[interface{ AsTuple() py.Tuple }]()
)

// typeOf reads a Go type as the Python annotation that it stands for.
func typeOf(t reflect.Type) *schemaType {
	switch t {
	case nil, anyType:
		return &schemaType{kind: kindAny}
	case bigIntType, bigType:
		return &schemaType{kind: kindInt}
	case bytesType:
		return &schemaType{kind: kindBytes}
	case uploadType:
		return &schemaType{kind: kindUpload}
	case urlType:
		return &schemaType{kind: kindURL}
	case secretType:
		return &schemaType{kind: kindSecret}
	case noneGoType:
		return &schemaType{kind: kindNone}
	case tupleType:
		return &schemaType{kind: kindList, elem: typeOf(nil)}
	}
	if t.Implements(tuplerType) && t.Kind() == reflect.Struct {
		s := &schemaType{kind: kindTuple}
		for i := range t.NumField() {
			s.items = append(s.items, typeOf(t.Field(i).Type))
		}
		return s
	}
	switch t.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return &schemaType{kind: kindInt}
	case reflect.Float32, reflect.Float64:
		return &schemaType{kind: kindFloat}
	case reflect.Bool:
		return &schemaType{kind: kindBool}
	case reflect.String:
		return &schemaType{kind: kindStr}
	case reflect.Slice:
		return &schemaType{kind: kindList, elem: typeOf(t.Elem())}
	case reflect.Map:
		return &schemaType{kind: kindDict, key: typeOf(t.Key()), elem: typeOf(t.Elem())}
	case reflect.Struct:
		return &schemaType{kind: kindModel, model: modelOf(t)}
	case reflect.Interface:
		return &schemaType{kind: kindAny}
	case reflect.Pointer:
		return typeOfPointer(t)
	}
	panic(fmt.Sprintf("fastapi: no Python type for %s", t))
}

func typeOfPointer(t reflect.Type) *schemaType {
	e := t.Elem()
	switch name := containerName(e); name {
	case "List":
		return &schemaType{kind: kindList, elem: typeOf(elemOf(t))}
	case "Set", "FrozenSet":
		return &schemaType{kind: kindSet, elem: typeOf(elemOf(t)), frozen: name == "FrozenSet"}
	case "Dict":
		at, _ := t.MethodByName("At")
		return &schemaType{kind: kindDict, key: typeOf(at.Type.In(1)), elem: typeOf(at.Type.Out(0))}
	}
	if e.Kind() == reflect.Struct && e != bigIntType && !e.Implements(tuplerType) {
		return &schemaType{kind: kindModel, model: modelOf(e)}
	}
	return typeOf(e).orNone()
}

// containerName is the name of a generic container of package py, without its type arguments.
func containerName(t reflect.Type) string {
	if t.PkgPath() != reflect.TypeFor[py.Slice]().PkgPath() {
		return ""
	}
	name, _, _ := strings.Cut(t.Name(), "[")
	return name
}

// elemOf is the element type of a *py.List[T], *py.Set[T] or *py.FrozenSet[T].
func elemOf(t reflect.Type) reflect.Type {
	m, _ := t.MethodByName("Contains")
	return m.Type.In(1)
}

// orNone is T | None.
func (t *schemaType) orNone() *schemaType {
	c := *t
	c.nullable = true
	return &c
}

// with adds the constraints of a field.
func (t *schemaType) with(s *fieldSettings) *schemaType {
	if t.kind == kindUnion && s.discriminator != "" {
		c := *t
		c.tag = s.discriminator
		return &c
	}
	if s.gt == nil && s.ge == nil && s.lt == nil && s.le == nil && s.multipleOf == nil && s.minLength == nil && s.maxLength == nil && s.maxDigits == nil && s.decimalPlaces == nil && s.pattern == "" && !s.strip && !s.lower && !s.upper {
		return t
	}
	c := *t
	c.bounds = s
	return &c
}

// composite reports whether a parameter of the type comes from the body unless it says otherwise.
func (t *schemaType) composite() bool {
	switch t.kind {
	case kindList, kindSet, kindTuple, kindDict, kindModel, kindTypedDict:
		return true
	case kindUnion, kindHooked:
		return slices.ContainsFunc(t.items, (*schemaType).composite)
	}
	return false
}

// sequence reports whether a query parameter of the type takes all values of its name.
func (t *schemaType) sequence() bool {
	return t.kind == kindList || t.kind == kindSet || t.kind == kindTuple
}
