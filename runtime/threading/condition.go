package threading

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Condition is threading.Condition.
type Condition struct {
	lock locker
	waiters
}

// NewCondition is threading.Condition(lock); nil stands for a new RLock.
func NewCondition(lock any) *Condition {
	if lock == nil {
		lock = NewRLock()
	}
	l, ok := py.Carried(lock).(locker)
	if !ok {
		panic(py.TypeError.Newf("a Condition needs a Lock or RLock, not %s", lib.TypeName(lock)))
	}
	return &Condition{lock: l}
}

// waitUntil is condition.wait(timeout).
func (c *Condition) waitUntil(until int64) bool {
	if !c.lock.owned() {
		panic(py.RuntimeError.New("cannot wait on un-acquired lock"))
	}
	held := c.lock.save()
	defer func() { c.lock.restore(held) }()
	return c.wait(until, "a condition")
}

// waitFor is condition.wait_for(predicate, timeout).
func (c *Condition) waitFor(predicate func() any, until int64) any {
	v := predicate()
	for !py.Truth(v) {
		if until >= 0 && interp.Now() >= until {
			break
		}
		c.waitUntil(until)
		v = predicate()
	}
	return v
}

// Notify is condition.notify(n).
func (c *Condition) Notify(n int) {
	if !c.lock.owned() {
		panic(py.RuntimeError.New("cannot notify on un-acquired lock"))
	}
	c.wake(n)
}

// NotifyAll is condition.notify_all().
func (c *Condition) NotifyAll() { c.Notify(len(c.waiters)) }

// Acquire is condition.acquire(): it blocks until the lock is free, and gives true.
func (c *Condition) Acquire() bool { return c.lock.acquire(interp.Forever) }

// AcquireWithin is condition.acquire(blocking, timeout), in seconds; a negative timeout has no end.
func (c *Condition) AcquireWithin(blocking bool, timeout float64) bool {
	return c.lock.acquire(until(blocking, timeout))
}

// Release is condition.release().
func (c *Condition) Release() { c.lock.Release() }

// Wait is condition.wait(): it lets the lock go until another thread notifies, and gives true.
func (c *Condition) Wait() bool { return c.waitUntil(interp.Forever) }

// WaitWithin is condition.wait(timeout), in seconds; it reports whether another thread notified in time.
func (c *Condition) WaitWithin(timeout float64) bool { return c.waitUntil(deadline(timeout)) }

// WaitFor is condition.wait_for(predicate): it waits until predicate gives a value that counts as true, and gives that.
func WaitFor[T any](ctx context.Context, c *Condition, predicate func(ctx context.Context) (T, bool, error)) (T, error) {
	for {
		v, ok, err := predicate(ctx)
		if ok || err != nil {
			return v, err
		}
		c.Wait()
	}
}

// ConditionType is the class threading.Condition.
var ConditionType *py.Class

func makeConditionClass() {
	of := func(self any) *Condition { return self.(*Condition) }
	notifyAll := lib.M("", func(self any, _ []any) any { of(self).NotifyAll(); return nil })
	ConditionType = lib.Class[Condition]("threading", "Condition", nil, py.Methods{
		"__new__": lib.New("lock=None", func(a []any) any { return NewCondition(a[0]) }),
		"acquire": lib.M("blocking=True, timeout=-1", func(self any, a []any) any { return of(self).lock.acquire(until(a[0], a[1])) }),
		"release": lib.M("", func(self any, _ []any) any { of(self).lock.Release(); return nil }),
		"wait":    lib.M("timeout=None", func(self any, a []any) any { return of(self).waitUntil(deadline(a[0])) }),
		"wait_for": lib.M("predicate, timeout=None", func(self any, a []any) any {
			return of(self).waitFor(func() any { return lib.Call(a[0]) }, deadline(a[1]))
		}),
		"notify":     lib.M("n=1", func(self any, a []any) any { of(self).Notify(lib.Int(a[0])); return nil }),
		"notify_all": notifyAll,
		"notifyAll":  notifyAll,
		"__enter__":  lib.M("", func(self any, _ []any) any { return of(self).lock.acquire(interp.Forever) }),
		"__exit__":   lib.M("*args", func(self any, _ []any) any { of(self).lock.Release(); return nil }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			return fmt.Sprintf("<Condition(%s, %d)>", py.Repr(of(self).lock), len(of(self).waiters))
		}),
	})
}

// PyClass returns threading.Condition.
func (*Condition) PyClass() *py.Class { return ConditionType }
