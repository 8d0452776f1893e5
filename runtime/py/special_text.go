package py

import (
	"fmt"
	"reflect"
)

// Generated types that override __repr__, __str__, __format__, __hash__ or __eq__ statically do so by these methods.
type (
	withRepr   interface{ PyRepr() string }
	withStr    interface{ PyStr() string }
	withFormat interface{ PyFormat(spec string) string }
	withHash   interface{ PyHash() int }
)

// reprSpecial is repr(x): __repr__, the carried value, <__main__.A object at 0x...>.
func reprSpecial(x any, floor func(any) string) string {
	if r, ok := x.(withRepr); ok {
		return r.PyRepr()
	}
	if r, ok := callSpecial(x, "__repr__"); ok {
		return resultStr(r, "__repr__")
	}
	return builtinRepr(x, floor)
}

// builtinRepr is the __repr__ of the nearest builtin class.
func builtinRepr(x any, floor func(any) string) string {
	if v, ok := baseValue(x); ok && v != nil {
		if _, own := v.(withRepr); !own && Type(x).layout.fields != nil {
			return DefaultRepr(x)
		}
		return carriedRepr(x, v, floor)
	}
	switch o := x.(type) {
	case BaseException:
		return exceptionRepr(o)
	case error:
		return exceptionRepr(AsException(o))
	case *Class:
		return "<class '" + o.fullName() + "'>"
	case *Function:
		return o.repr()
	case *BoundMethod:
		return o.repr()
	case *slotMember:
		return fmt.Sprintf("<member '%s' of '%s' objects>", o.name, o.cls.Name)
	case *GetSet:
		return fmt.Sprintf("<attribute '%s' of '%s' objects>", o.Name, o.cls.Name)
	case *ClassMethod:
		return "<classmethod(" + Repr(o.Func) + ")>"
	case *StaticMethod:
		return "<staticmethod(" + Repr(o.Func) + ")>"
	case NotImplementedValue:
		return "NotImplemented"
	case *superObject:
		if o.of == nil {
			return fmt.Sprintf("<super: <class '%s'>, NULL>", o.cls.Name)
		}
		return fmt.Sprintf("<super: <class '%s'>, <%s object>>", o.cls.Name, o.of.Name)
	}
	return DefaultRepr(x)
}

// carriedRepr shows a subclass instance of a builtin type: sets and bytearrays show the class name.
func carriedRepr(x, v any, floor func(any) string) string {
	text := floor(v)
	switch Type(x).layout {
	case SetType, FrozenSetType, ByteArrayType:
		name := Type(x).layout.Name + "("
		if len(text) >= len(name) && text[:len(name)] == name {
			return Type(x).Name + "(" + text[len(name):]
		}
		return Type(x).Name + "(" + text + ")"
	}
	return text
}

// DefaultRepr is object.__repr__: <module.QualName object at 0x...>.
func DefaultRepr(x any) string {
	return fmt.Sprintf("<%s object at 0x%012x>", Type(x).fullName(), Address(x))
}

// Address is the identity of an object as default reprs and id() show it.
func Address(x any) uintptr {
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Func, reflect.Map, reflect.Chan, reflect.UnsafePointer:
		return v.Pointer()
	}
	return 0
}

// strSpecial is str(x): __str__, then __repr__.
func strSpecial(x any, floor func(any) string) string {
	if s, ok := x.(withStr); ok {
		return s.PyStr()
	}
	if r, ok := callSpecial(x, "__str__"); ok {
		return resultStr(r, "__str__")
	}
	return builtinStr(x, floor)
}

// builtinStr is the __str__ of the nearest builtin class: str's own, an exception's, or else repr.
func builtinStr(x any, floor func(any) string) string {
	if v, ok := baseValue(x); ok && v != nil {
		if _, custom := Type(x).lookupUser("__repr__"); !custom || Type(x).layout == StrType {
			return carriedStr(x, v, floor)
		}
		return Repr(x)
	}
	if e, ok := x.(error); ok {
		return AsException(e).Error()
	}
	return Repr(x)
}

func carriedStr(x, v any, floor func(any) string) string {
	switch Type(x).layout {
	case SetType, FrozenSetType, ByteArrayType:
		return Repr(x)
	}
	return floor(v)
}

func resultStr(r any, method string) string {
	switch s := bare(r).(type) {
	case string:
		return s
	}
	panic(TypeError.Newf("%s returned non-string (type %s)", method, typeName(r)))
}

// formatSpecial is format(x, spec): __format__, the carried value, str(x) when spec is empty.
func formatSpecial(x any, spec string, floor func(any, string) string) string {
	if f, ok := x.(withFormat); ok {
		return f.PyFormat(spec)
	}
	if r, ok := callSpecial(x, "__format__", spec); ok {
		s, ok := bare(r).(string)
		if !ok {
			panic(TypeError.Newf("__format__ must return a str, not %s", typeName(r)))
		}
		return s
	}
	if spec == "" {
		return Str(x)
	}
	if v, ok := baseValue(x); ok && v != nil {
		return floor(v, spec)
	}
	panic(TypeError.Newf("unsupported format string passed to %s.__format__", typeName(x)))
}
