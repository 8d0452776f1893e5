package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// What "async with" does with the context managers of this package.

func (k *Lock) aenter(ctx context.Context) (any, error)      { return nil, k.Acquire(ctx) }
func (s *Semaphore) aenter(ctx context.Context) (any, error) { return nil, s.Acquire(ctx) }
func (c *Condition) aenter(ctx context.Context) (any, error) { return nil, c.Acquire(ctx) }
func (b *Barrier) aenter(ctx context.Context) (any, error)   { return b.Wait(ctx) }
func (to *Timeout) aenter(ctx context.Context) (any, error)  { return to, to.Enter(ctx) }
func (g *TaskGroup) aenter(ctx context.Context) (any, error) { return g, g.Enter(ctx) }

func (k *Lock) aexit(_ context.Context, err error) error {
	k.Release()
	return err
}

func (s *Semaphore) aexit(_ context.Context, err error) error {
	s.Release()
	return err
}

func (c *Condition) aexit(_ context.Context, err error) error {
	c.Release()
	return err
}

func (b *Barrier) aexit(_ context.Context, err error) error     { return err }
func (to *Timeout) aexit(ctx context.Context, err error) error  { return to.Exit(ctx, err) }
func (g *TaskGroup) aexit(ctx context.Context, err error) error { return g.Exit(ctx, err) }

// enteredBy is the method that "async with" calls of an object whose class derives from the one of c, and which that class may
// have of its own.
func enteredBy(c asyncContext) string {
	switch c.(type) {
	case *Lock, *Semaphore, *Condition:
		return "acquire"
	case *Barrier:
		return "wait"
	}
	return ""
}

// enterDerived is __aenter__ of such an object.
func enterDerived(ctx context.Context, o *py.Instance, method string) (any, error) {
	coro, err := py.CallMethod(ctx, o, method)
	if err != nil {
		return nil, err
	}
	entered, err := Await(ctx, coro)
	if method == "acquire" {
		entered = nil
	}
	return entered, err
}
