package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Shape is an annotation that the Go type of its values does not tell.
type Shape = *schemaType

// ValidatedAs sets how a parameter or a field is validated.
func ValidatedAs(f Shape) Option { return func(s *settings) { s.schema = f } }

// ResponseModelAs is ResponseModel for such a form.
func ResponseModelAs(f Shape) Option { return func(s *settings) { s.responseModel = f } }

// LateDefault is Default for a value that exists once the program has been set up.
func LateDefault(late func() any) Option {
	return func(s *settings) { s.hasDefault, s.late = true, late }
}

// settle makes the late default.
func (p *fieldSettings) settle() {
	if p.late != nil {
		p.defaultValue, p.late = py.ToAny(p.late()), nil
	}
}

// GoType is the form that a Go type tells.
func GoType[T any]() Shape { return typeOf(reflect.TypeFor[T]()) }

// ClassOf is datetime, date, time or UUID.
func ClassOf(class any) Shape {
	c := class.(*py.Class)
	return &schemaType{kind: kindClass, class: func() *py.Class { return c }}
}

// EnumOf is an enumeration, which the program makes while it is set up.
func EnumOf(class func() any) Shape {
	return &schemaType{kind: kindEnum, class: func() *py.Class { return class().(*py.Class) }}
}

// LiteralOf is Literal[…].
func LiteralOf(values ...any) Shape { return &schemaType{kind: kindLiteral, literals: values} }

// OptionalOf is T | None.
func OptionalOf(f Shape) Shape { return f.orNone() }

// ListOf is list[T].
func ListOf(f Shape) Shape { return &schemaType{kind: kindList, elem: f} }

// SetOf is set[T].
func SetOf(f Shape) Shape { return &schemaType{kind: kindSet, elem: f} }

// FrozenSetOf is frozenset[T].
func FrozenSetOf(f Shape) Shape { return &schemaType{kind: kindSet, elem: f, frozen: true} }

// TupleOf is tuple[A, B].
func TupleOf(items ...Shape) Shape { return &schemaType{kind: kindTuple, items: items} }

// VariadicOf is tuple[T, ...].
func VariadicOf(f Shape) Shape { return &schemaType{kind: kindTuple, elem: f, variadic: true} }

// EmailOf is EmailStr.
func EmailOf() Shape { return &schemaType{kind: kindEmail} }

// UnionOf is A | B: of what a value fits, the best choice is taken as pydantic's smart mode does.
func UnionOf(items ...Shape) Shape { return &schemaType{kind: kindUnion, items: items} }

// Constrained is Annotated[T, Field(gt=0)].
func Constrained(f Shape, opts ...Option) Shape { return f.with(&gather(opts).fieldSettings) }

// Hooked is Annotated[T, AfterValidator(f)].
func Hooked(f Shape, opts ...Option) Shape {
	return &schemaType{kind: kindHooked, items: []*schemaType{f}, hooks: gather(opts).hooks}
}

// DictOf is dict[K, V].
func DictOf(key, value Shape) Shape { return &schemaType{kind: kindDict, key: key, elem: value} }
