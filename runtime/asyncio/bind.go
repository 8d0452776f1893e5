package asyncio

import "context"

// The functions of this file make coroutine objects: f(a, b) of an async def f  =>  asyncio.Bind2(f, a, b). BindVoid is
// for coroutine functions without a result.

// Bind0 makes the coroutine object fn().
func Bind0[T any](fn func(context.Context) (T, error)) *Coroutine[T] { return &Coroutine[T]{fn: fn} }

// BindVoid0 is Bind0 for a function without a result.
func BindVoid0(fn func(context.Context) error) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx) }, named: fn}
}

// Bind1 makes the coroutine object fn(a1).
func Bind1[A1 any, T any](fn func(context.Context, A1) (T, error), a1 A1) *Coroutine[T] {
	return &Coroutine[T]{fn: func(ctx context.Context) (T, error) { return fn(ctx, a1) }, named: fn}
}

// BindVoid1 is Bind1 for a function without a result.
func BindVoid1[A1 any](fn func(context.Context, A1) error, a1 A1) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx, a1) }, named: fn}
}

// Bind2 makes the coroutine object fn(a1, a2).
func Bind2[A1, A2 any, T any](fn func(context.Context, A1, A2) (T, error), a1 A1, a2 A2) *Coroutine[T] {
	return &Coroutine[T]{fn: func(ctx context.Context) (T, error) { return fn(ctx, a1, a2) }, named: fn}
}

// BindVoid2 is Bind2 for a function without a result.
func BindVoid2[A1, A2 any](fn func(context.Context, A1, A2) error, a1 A1, a2 A2) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx, a1, a2) }, named: fn}
}

// Bind3 makes the coroutine object fn(a1, a2, a3).
func Bind3[A1, A2, A3 any, T any](fn func(context.Context, A1, A2, A3) (T, error), a1 A1, a2 A2, a3 A3) *Coroutine[T] {
	return &Coroutine[T]{fn: func(ctx context.Context) (T, error) { return fn(ctx, a1, a2, a3) }, named: fn}
}

// BindVoid3 is Bind3 for a function without a result.
func BindVoid3[A1, A2, A3 any](fn func(context.Context, A1, A2, A3) error, a1 A1, a2 A2, a3 A3) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx, a1, a2, a3) }, named: fn}
}

// Bind4 makes the coroutine object fn(a1, a2, a3, a4).
func Bind4[A1, A2, A3, A4 any, T any](fn func(context.Context, A1, A2, A3, A4) (T, error), a1 A1, a2 A2, a3 A3, a4 A4) *Coroutine[T] {
	return &Coroutine[T]{fn: func(ctx context.Context) (T, error) { return fn(ctx, a1, a2, a3, a4) }, named: fn}
}

// BindVoid4 is Bind4 for a function without a result.
func BindVoid4[A1, A2, A3, A4 any](fn func(context.Context, A1, A2, A3, A4) error, a1 A1, a2 A2, a3 A3, a4 A4) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx, a1, a2, a3, a4) }, named: fn}
}

// Bind5 makes the coroutine object fn(a1, a2, a3, a4, a5).
func Bind5[A1, A2, A3, A4, A5 any, T any](fn func(context.Context, A1, A2, A3, A4, A5) (T, error), a1 A1, a2 A2, a3 A3, a4 A4, a5 A5) *Coroutine[T] {
	return &Coroutine[T]{fn: func(ctx context.Context) (T, error) { return fn(ctx, a1, a2, a3, a4, a5) }, named: fn}
}

// BindVoid5 is Bind5 for a function without a result.
func BindVoid5[A1, A2, A3, A4, A5 any](fn func(context.Context, A1, A2, A3, A4, A5) error, a1 A1, a2 A2, a3 A3, a4 A4, a5 A5) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx, a1, a2, a3, a4, a5) }, named: fn}
}

// Bind6 makes the coroutine object fn(a1, a2, a3, a4, a5, a6).
func Bind6[A1, A2, A3, A4, A5, A6 any, T any](fn func(context.Context, A1, A2, A3, A4, A5, A6) (T, error), a1 A1, a2 A2, a3 A3, a4 A4, a5 A5, a6 A6) *Coroutine[T] {
	return &Coroutine[T]{fn: func(ctx context.Context) (T, error) { return fn(ctx, a1, a2, a3, a4, a5, a6) }, named: fn}
}

// BindVoid6 is Bind6 for a function without a result.
func BindVoid6[A1, A2, A3, A4, A5, A6 any](fn func(context.Context, A1, A2, A3, A4, A5, A6) error, a1 A1, a2 A2, a3 A3, a4 A4, a5 A5, a6 A6) *Coroutine[noneType] {
	return &Coroutine[noneType]{fn: func(ctx context.Context) (n noneType, err error) { return n, fn(ctx, a1, a2, a3, a4, a5, a6) }, named: fn}
}
