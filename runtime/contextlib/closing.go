package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Closing closes a thing at the end of the block: contextlib.closing.
type Closing struct{ thing any }

// NewClosing is closing(thing).
func NewClosing(thing any) *Closing { return &Closing{thing} }

// PyEnter is __enter__ of the floor.
func (c *Closing) PyEnter(context.Context) (any, error) { return c.thing, nil }

// PyExit is __exit__ of the floor.
func (c *Closing) PyExit(ctx context.Context, _ error) (bool, error) {
	_, err := py.CallMethod(ctx, c.thing, "close")
	return false, err
}

// PyClass returns contextlib.closing.
func (c *Closing) PyClass() *py.Class { return closingClass() }

// AClosing awaits the aclose method of a thing at the end of the block: contextlib.aclosing.
type AClosing struct{ thing any }

// NewAClosing is aclosing(thing).
func NewAClosing(thing any) *AClosing { return &AClosing{thing} }

func (c *AClosing) enterAny(context.Context) (any, error) { return c.thing, nil }

// AExit is await c.__aexit__ for a block that ended with err.
func (c *AClosing) AExit(ctx context.Context, err error) error {
	aw, fail := py.CallMethod(ctx, c.thing, "aclose")
	if fail == nil {
		_, fail = asyncio.Await(ctx, aw)
	}
	if fail != nil {
		return py.WithContext(fail, err)
	}
	return err
}

// PyClass returns contextlib.aclosing.
func (c *AClosing) PyClass() *py.Class { return aclosingClass() }

// Closer is a thing that aclose closes: an async generator.
type Closer interface {
	AClose(ctx context.Context) error
}

// WithAClosing is "async with aclosing(thing) as v: block" for a thing of known type.
func WithAClosing[T Closer](ctx context.Context, thing T, block func(ctx context.Context, v T) error) error {
	err := py.Try(func() error { return block(ctx, thing) })
	if fail := thing.AClose(ctx); fail != nil {
		return py.WithContext(fail, err)
	}
	return err
}
