package py

import "context"

// CurrentContext is the context in which special methods run that are called by operations without one (print calling
// __str__). asyncio sets it to that of the running task.
var CurrentContext = context.Background

// NotImplementedValue is the type of NotImplemented.
type NotImplementedValue struct{}

// NotImplemented is what a binary special method returns to let the other operand try.
var NotImplemented any = NotImplementedValue{}

// PyClass returns NotImplementedType.
func (NotImplementedValue) PyClass() *Class { return NotImplementedType }

// The files special_*.go hold the last resort of every floor operation: the operation handles builtin values, then hands
// everything else over together with itself (floor), to be called again on the builtin value that an instance carries.
// They give the result or panic with CPython's TypeError.

// lookupSpecial finds the special method that Python code (or a generated struct's method table) defines for x's class
// and binds it. Builtin classes are passed over: the floor implements them itself. A method set to None is not found.
func lookupSpecial(x any, name string) (any, bool) {
	cls := Type(x)
	m, ok := cls.lookupUser(name)
	if !ok || m == nil {
		return nil, false
	}
	return must(bindTo(m, x, cls)), true
}

// callSpecial calls a special method of x and panics with its exception; ok is false when x's class defines none.
func callSpecial(x any, name string, args ...any) (result any, ok bool) {
	m, ok := Type(x).lookupUser(name)
	if !ok || m == nil {
		return nil, false
	}
	return must(callBound(m, x, args...)), true
}

// forbidden reports whether x's class says name = None, which switches an operation off.
func forbidden(x any, name string) bool {
	m, ok := Type(x).lookupUser(name)
	return ok && m == nil
}

// resultInt checks that a special method gave an int.
func resultInt(v any, format string) any {
	if n, ok := asInt(v); ok {
		return n
	}
	panic(TypeError.Newf(format, typeName(v)))
}

// asInt returns the int that v is, in its canonical form, subclasses and bools included.
func asInt(v any) (any, bool) {
	v = bare(v)
	if b, ok := v.(bool); ok {
		if b {
			return 1, true
		}
		return 0, true
	}
	return v, Type(v) == IntType
}
