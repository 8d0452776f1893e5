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

// lookupSpecial finds the special method that Python code (or a generated struct's method table) defines for x's class
// and binds it. Builtin classes are passed over: the floor implements them itself.
func lookupSpecial(x any, name string) (any, bool) {
	panic("not yet")
}

// callSpecial calls a special method of x and panics with its exception; ok is false when x's class defines none.
func callSpecial(x any, name string, args ...any) (result any, ok bool) { panic("not yet") }

// All functions below are the last resort of a floor operation: the operation handles builtin values, then hands
// everything else over together with itself (floor), to be called again on the builtin value that an instance carries.
// They give the result or panic with CPython's TypeError.

// binarySpecial is a op b: __add__ and __radd__ with NotImplemented, "unsupported operand type(s) for +".
func binarySpecial(sym, name, rname string, floor func(a, b any) any, a, b any) any { panic("not yet") }

// inplaceSpecial is a op= b: __iadd__, then binarySpecial; sym is "+=".
func inplaceSpecial(sym, iname, name, rname string, floor func(a, b any) any, a, b any) any {
	panic("not yet")
}

// unarySpecial is -x, +x, ~x, abs(x): "bad operand type for unary -: 'A'" (sym "-").
func unarySpecial(sym, name string, floor func(any) any, x any) any { panic("not yet") }

// compareSpecial is a op b for sym one of == != < <= > >=, with the fallback to identity.
func compareSpecial(sym string, floor func(a, b any) any, a, b any) any { panic("not yet") }

// lenSpecial is len(x).
func lenSpecial(x any, floor func(any) int) int { panic("not yet") }

// truthSpecial is bool(x): __bool__, then __len__, then True.
func truthSpecial(x any, floor func(any) bool) bool { panic("not yet") }

// containsSpecial is x in c: __contains__, then iteration.
func containsSpecial(c, x any, floor func(c, x any) bool) bool { panic("not yet") }

// getItemSpecial is x[key], including Class[key].
func getItemSpecial(x, key any, floor func(x, key any) any) any { panic("not yet") }

// setItemSpecial is x[key] = v.
func setItemSpecial(x, key, v any, floor func(x, key, v any)) { panic("not yet") }

// delItemSpecial is del x[key].
func delItemSpecial(x, key any, floor func(x, key any)) { panic("not yet") }

// iterSpecial is iter(x) where x is no builtin iterable: __iter__, then __getitem__, "'A' object is not iterable".
func iterSpecial(x any, floor func(any) Iterator) Iterator { panic("not yet") }

// hashSpecial is hash(x): __hash__, identity, "unhashable type: 'A'".
func hashSpecial(x any, floor func(any) int) int { panic("not yet") }

// reprSpecial is repr(x): __repr__, the carried value, <__main__.A object at 0x...>.
func reprSpecial(x any, floor func(any) string) string { panic("not yet") }

// strSpecial is str(x): __str__, then __repr__.
func strSpecial(x any, floor func(any) string) string { panic("not yet") }

// formatSpecial is format(x, spec): __format__, the carried value, str(x) when spec is empty.
func formatSpecial(x any, spec string, floor func(any, string) string) string { panic("not yet") }

// indexSpecial is operator.index(x): __index__ or the carried int. ok is false when x has neither.
func indexSpecial(x any) (v any, ok bool) { panic("not yet") }

// intSpecial is int(x) for an object: __int__, __index__, __trunc__, or the carried int.
func intSpecial(x any) (v any, ok bool) { panic("not yet") }

// floatSpecial is float(x) for an object: __float__, __index__, or the carried float.
func floatSpecial(x any) (v any, ok bool) { panic("not yet") }

// complexSpecial is complex(x) for an object: __complex__, then floatSpecial.
func complexSpecial(x any) (v any, ok bool) { panic("not yet") }

// bytesSpecial is bytes(x) for an object with __bytes__.
func bytesSpecial(x any) (v Bytes, ok bool) { panic("not yet") }

// Iterator is a Python iterator as Go code drives it: Next gives the next value, or false at the end; failures panic.
// Every iterator object of the floor implements it (and PyClass).
type Iterator interface {
	Next() (v any, ok bool)
}
