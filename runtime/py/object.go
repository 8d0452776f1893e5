package py

import (
	"math/big"
	"reflect"
)

// Object is a value that knows its Python class: every value of the floor that is not a plain Go scalar.
type Object interface {
	PyClass() *Class
}

// Instance is an object of a class made at run time. Value is the builtin value it carries when the class derives from
// one (class Celsius(float)): the floor uses it where the class overrides nothing.
type Instance struct {
	class *Class
	attrs attrTable
	Value any
}

// Home, as the Value of an instance, gives the object that keeps its attributes at the moment: those of a threading.local
// are different ones in every thread.
type Home func() *Instance

// PyClass returns the object's class: type(x).
func (o *Instance) PyClass() *Class { return o.class }

// Become makes the object one of another class: x.__class__ = cls, past what its class says of that name.
func (o *Instance) Become(cls *Class) { o.class = cls }

// NewInstance makes an object of a class without calling __new__ or __init__: object.__new__(cls), for copying and
// unpickling.
func NewInstance(cls *Class) *Instance { return &Instance{class: cls} }

// NewObject is object().
func NewObject() any { return NewInstance(ObjectType) }

// Copy makes a shallow copy of the object's attributes, as copy.copy does; the carried value is shared.
func (o *Instance) Copy() *Instance {
	c := &Instance{class: o.class, Value: o.Value}
	for _, n := range o.attrs.keys() {
		v, _ := o.attrs.get(n)
		c.attrs.set(n, v)
	}
	return c
}

// KV is one keyword argument.
type KV struct {
	Key   string
	Value any
}

// Type returns the class of any floor value: type(x).
func Type(x any) *Class {
	switch x := x.(type) {
	case nil:
		return NoneClass
	case Object:
		return x.PyClass()
	case bool:
		return BoolType
	case int, *big.Int:
		return IntType
	case float64:
		return FloatType
	case string:
		return StrType
	case complex128:
		return ComplexType
	}
	return typeByReflection(x)
}

// typeByReflection names the class of Go values that only typed code makes: slices, pointers to scalars, records.
func typeByReflection(x any) *Class {
	if e, ok := x.(error); ok {
		return ClassOf(e)
	}
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		return ListType
	case reflect.Map, reflect.Struct:
		return DictType
	case reflect.String:
		return StrType
	case reflect.Bool:
		return BoolType
	case reflect.Float32, reflect.Float64:
		return FloatType
	case reflect.Complex64, reflect.Complex128:
		return ComplexType
	case reflect.Func:
		return FunctionType
	case reflect.Pointer:
		if v.IsNil() {
			return NoneClass
		}
		if c, ok := structClassOf(v.Type()); ok {
			return c
		}
		return Type(v.Elem().Interface())
	}
	if v.CanInt() || v.CanUint() {
		return IntType
	}
	return ObjectType
}

// baseValue returns the builtin value that an instance of a class derived from a builtin type carries.
func baseValue(x any) (any, bool) {
	if o, ok := x.(*Instance); ok && o.class.layout != nil {
		return o.Value, true
	}
	if o, ok := x.(Carrier); ok {
		return o.Carried(), true
	}
	return nil, false
}

// Carrier is implemented by pointers to generated structs whose Python class derives from a builtin type, such as the members of
// an IntEnum: Carried gives the value that they are to the operations of that type.
type Carrier interface{ Carried() any }

// Carried gives the builtin or library value that an instance of a derived class carries, and any other x as it is: the
// self of a method that library code implements.
func Carried(x any) any { return bare(x) }

// bare strips x to its builtin value, if it carries one.
func bare(x any) any {
	if v, ok := baseValue(x); ok {
		return v
	}
	return x
}
