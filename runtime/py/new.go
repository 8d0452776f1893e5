package py

import "context"

// New makes an instance of a class of the program that a value tells: cls(*args). T is the class that all which may be meant derive from. It
// is for constructors that cannot fail; arguments that a class does not take are a TypeError, which it panics with.
func New[T any](cls *Class, args ...any) T {
	x, err := Call(context.Background(), cls, args...)
	if err != nil {
		panic(err)
	}
	return To[T](x)
}
