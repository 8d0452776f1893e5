package py

import "context"

// SameClass makes a method of the floor of one that takes two instances of just one class, as the comparisons of
// dataclasses do: with anything else it gives NotImplemented. B is *T, or the interface of the family that T belongs to.
func SameClass[T, B, R any](method func(x *T, y B) R) func(x *T, other any) any {
	return func(x *T, other any) any {
		if y, ok := other.(*T); ok && y != nil {
			return ToAny(method(x, any(y).(B)))
		}
		return NotImplemented
	}
}

// SameClassErr is SameClass for a method that may raise.
func SameClassErr[T, B, R any](method func(x *T, y B) (R, error)) func(x *T, other any) (any, error) {
	return func(x *T, other any) (any, error) {
		if y, ok := other.(*T); ok && y != nil {
			r, err := method(x, any(y).(B))
			return ToAny(r), err
		}
		return NotImplemented, nil
	}
}

// SameClassCtx is SameClass for a method that reaches the event loop.
func SameClassCtx[T, B, R any](method func(x *T, ctx context.Context, y B) R) func(x *T, ctx context.Context, other any) any {
	return func(x *T, ctx context.Context, other any) any {
		if y, ok := other.(*T); ok && y != nil {
			return ToAny(method(x, ctx, any(y).(B)))
		}
		return NotImplemented
	}
}

// SameClassCtxErr is SameClass for a method that reaches the event loop and may raise.
func SameClassCtxErr[T, B, R any](method func(x *T, ctx context.Context, y B) (R, error)) func(x *T, ctx context.Context, other any) (any, error) {
	return func(x *T, ctx context.Context, other any) (any, error) {
		if y, ok := other.(*T); ok && y != nil {
			r, err := method(x, ctx, any(y).(B))
			return ToAny(r), err
		}
		return NotImplemented, nil
	}
}

// Unhashable is the __hash__ of a class with equality and without a hash.
func Unhashable[T any](name string) func(x *T) int {
	return func(*T) int { panic(TypeError.Newf("unhashable type: '%s'", name)) }
}
