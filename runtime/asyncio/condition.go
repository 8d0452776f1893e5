package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Condition lets tasks wait until another says that something has changed: asyncio.Condition. The zero value has a lock
// of its own.
type Condition struct {
	loopBound
	lock    *Lock
	own     Lock
	waiters waiters
}

// NewCondition makes a condition, with the lock given or one of its own: asyncio.Condition(lock).
func NewCondition(lock ...*Lock) *Condition {
	c := &Condition{}
	if len(lock) > 0 && lock[0] != nil {
		c.lock = lock[0]
	}
	return c
}

func (c *Condition) inner() *Lock {
	if c.lock == nil {
		c.lock = &c.own
	}
	return c.lock
}

// Locked reports whether the condition's lock is taken: Condition.locked().
func (c *Condition) Locked() bool { return c.inner().Locked() }

// Acquire takes the condition's lock: Condition.acquire().
func (c *Condition) Acquire(ctx context.Context) error { return c.inner().Acquire(ctx) }

// Release frees the condition's lock: Condition.release().
func (c *Condition) Release() { c.inner().Release() }

// With runs body while it holds the lock: async with condition.
func (c *Condition) With(ctx context.Context, body func(ctx context.Context) error) error {
	return c.inner().With(ctx, body)
}

// Wait frees the lock, waits for Notify, and takes the lock again: Condition.wait().
func (c *Condition) Wait(ctx context.Context) error {
	if !c.Locked() {
		return py.RuntimeError.New("cannot wait on un-acquired lock")
	}
	t, err := c.bind(ctx, c)
	if err != nil {
		return err
	}
	c.Release()
	_, err = c.waiters.waitIn(t, c)
	for {
		again := c.Acquire(ctx)
		if again == nil {
			break
		}
		err = py.WithContext(again, err)
		if !py.Is(again, py.CancelledError) {
			break
		}
	}
	if err != nil {
		c.notify(1) // we may have been notified: let somebody else have it
	}
	return err
}

// WaitFor waits until predicate reports true: Condition.wait_for().
func (c *Condition) WaitFor(ctx context.Context, predicate func() bool) error {
	for !predicate() {
		if err := c.Wait(ctx); err != nil {
			return err
		}
	}
	return nil
}

// WaitForValue is WaitFor for a predicate with any result; ok tells whether it counts as true.
func WaitForValue[T any](ctx context.Context, c *Condition, predicate func(ctx context.Context) (v T, ok bool, err error)) (T, error) {
	for {
		v, ok, err := predicate(ctx)
		if ok || err != nil {
			return v, err
		}
		if err := c.Wait(ctx); err != nil {
			return v, err
		}
	}
}

// Notify wakes one waiting task, or n: Condition.notify(n). It raises RuntimeError when the lock is free.
func (c *Condition) Notify(n ...int) {
	if !c.Locked() {
		panic(py.RuntimeError.New("cannot notify on un-acquired lock"))
	}
	if len(n) == 0 {
		c.notify(1)
		return
	}
	c.notify(n[0])
}

// NotifyAll wakes all waiting tasks: Condition.notify_all().
func (c *Condition) NotifyAll() { c.Notify(c.waiters.len()) }

func (c *Condition) notify(n int) {
	for _, f := range c.waiters.all() {
		if n <= 0 {
			return
		}
		if f.release() {
			n--
		}
	}
}

// String returns repr(condition).
func (c *Condition) String() string {
	return reprPrimitive("asyncio.locks.Condition", c, lockState(c.Locked()), &c.waiters)
}

func (c *Condition) describeWait() string { return "condition.wait()" }
