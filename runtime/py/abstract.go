package py

import "strings"

// Abstract is the call of an abstract class: a TypeError that names the methods without an implementation.
func Abstract[T any](class string, methods ...string) (T, error) {
	var none T
	noun := "method"
	if len(methods) > 1 {
		noun = "methods"
	}
	return none, TypeError.Newf("Can't instantiate abstract class %s without an implementation for abstract %s '%s'", class, noun, strings.Join(methods, "', '"))
}

// AbstractCall is the constructor of an abstract class.
func AbstractCall(class string, methods ...string) func(args ...any) (any, error) {
	return func(...any) (any, error) { return Abstract[any](class, methods...) }
}
