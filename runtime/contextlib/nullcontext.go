package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// NullContext does nothing: contextlib.nullcontext. It serves with and async with.
type NullContext[T any] struct{ result T }

// NewNullContext is nullcontext(enter_result).
func NewNullContext[T any](result T) *NullContext[T] { return &NullContext[T]{result} }

// NewNull is nullcontext().
func NewNull() *NullContext[any] { return &NullContext[any]{} }

// With is "with n as v: block".
func (n *NullContext[T]) With(block func(v T) error) error { return block(n.result) }

// AsyncWith is "async with n as v: block".
func (n *NullContext[T]) AsyncWith(ctx context.Context, block func(ctx context.Context, v T) error) error {
	return block(ctx, n.result)
}

// Enter is n.__enter__().
func (n *NullContext[T]) Enter() (T, error) { return n.result, nil }

// Exit is n.__exit__ for a block that ended with err.
func (n *NullContext[T]) Exit(err error) error { return err }

// PyEnter is __enter__ of the floor.
func (n *NullContext[T]) PyEnter(context.Context) (any, error) { return py.ToAny(n.result), nil }

// PyExit is __exit__ of the floor.
func (n *NullContext[T]) PyExit(context.Context, error) (bool, error) { return false, nil }

func (n *NullContext[T]) enterAny(context.Context) (any, error) { return py.ToAny(n.result), nil }

// AExit is await n.__aexit__ for a block that ended with err.
func (n *NullContext[T]) AExit(_ context.Context, err error) error { return err }

// PyClass returns contextlib.nullcontext.
func (n *NullContext[T]) PyClass() *py.Class { return nullContextClass() }
