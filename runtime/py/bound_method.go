package py

import (
	"context"
	"fmt"
	"reflect"
	"strings"
)

// BoundMethod is a method together with its object: what looking a function up on an instance gives.
type BoundMethod struct {
	Self any
	Func any
}

// PyClass returns method; methods of builtin types are builtin_function_or_method.
func (m *BoundMethod) PyClass() *Class {
	if f, ok := m.Func.(*Function); ok {
		switch f.kind {
		case builtinMethod, builtinFunction:
			return BuiltinFunctionType
		case builtinWrapper, structInit:
			return MethodWrapper
		}
	}
	return MethodType
}

// BoundOf is a method of a Go struct as a value: qualName tells its class and name, fn is the method value, params its
// Python parameter list with self; see FuncOf.
func BoundOf(self any, qualName string, fn any, params string) *BoundMethod {
	f := NewFunction(lastPart(qualName), params, nil).WithQualName(qualName)
	body := f.goBody(fn)
	f.body = func(ctx context.Context, args []any) (any, error) { return body(ctx, args[1:]) }
	f.ofGo = true
	return &BoundMethod{Self: self, Func: f}
}

// WithDefaults sets the default values of the function's parameters; see Function.WithDefaults.
func (m *BoundMethod) WithDefaults(values ...any) *BoundMethod {
	functionOf(m).WithDefaults(values...)
	return m
}

// WithDefaultsFrom is WithDefaults for values that the program computes; see Function.WithDefaultsFrom.
func (m *BoundMethod) WithDefaultsFrom(values func() []any) *BoundMethod {
	functionOf(m).WithDefaultsFrom(values)
	return m
}

// WithAnnotations sets the function's __annotations__; see Function.WithAnnotations.
func (m *BoundMethod) WithAnnotations(pairs ...any) *BoundMethod {
	functionOf(m).WithAnnotations(pairs...)
	return m
}

// WithModule sets the function's __module__.
func (m *BoundMethod) WithModule(module string) *BoundMethod {
	functionOf(m).WithModule(module)
	return m
}

// Async marks the function as a coroutine function.
func (m *BoundMethod) Async() *BoundMethod {
	functionOf(m).Async()
	return m
}

// Yielding marks the function as a generator function.
func (m *BoundMethod) Yielding(kind Yields) *BoundMethod {
	functionOf(m).Yielding(kind)
	return m
}

// same reports whether two bound methods are equal: one method of one object.
func (m *BoundMethod) same(o *BoundMethod) bool {
	if !sameObject(m.Self, o.Self) {
		return false
	}
	if sameObject(m.Func, o.Func) {
		return true
	}
	f, ok := m.Func.(*Function)
	g, ok2 := o.Func.(*Function)
	return ok && ok2 && f.ofGo && g.ofGo && f.QualName == g.QualName
}

// hash is hash(m): equal methods have equal hashes.
func (m *BoundMethod) hash() int {
	if f, ok := m.Func.(*Function); ok && f.ofGo {
		return int(Address(m.Self)) ^ Hash(f.QualName)
	}
	return int(Address(m.Self)) ^ int(Address(m.Func))
}

func (m *BoundMethod) repr() string {
	f, ok := m.Func.(*Function)
	if ok && (f.kind == builtinWrapper || f.kind == structInit) {
		return fmt.Sprintf("<method-wrapper '%s' of %s object at 0x%012x>", f.Name, Type(m.Self).Name, Address(m.Self))
	}
	if ok && f.kind != plainFunction {
		return fmt.Sprintf("<built-in method %s of %s object at 0x%012x>", f.Name, Type(m.Self).Name, Address(m.Self))
	}
	name := "?"
	if ok {
		name = f.QualName
	} else if s, isStr := GetAttrOr(m.Func, "__qualname__", "?").(string); isStr {
		name = s
	}
	return fmt.Sprintf("<bound method %s of %s>", name, m.selfRepr())
}

// selfRepr shows the object. A struct that the program never hands to the floor otherwise has no class there.
func (m *BoundMethod) selfRepr() string {
	if t := reflect.TypeOf(m.Self); t != nil && t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct {
		if f, ok := m.Func.(*Function); ok && f.ofGo {
			if _, known := structClassOf(t); !known {
				class, _, _ := strings.Cut(f.QualName, "."+f.Name)
				return fmt.Sprintf("<__main__.%s object at 0x%012x>", class, Address(m.Self))
			}
		}
	}
	return Repr(m.Self)
}
