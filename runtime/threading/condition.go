package threading

import (
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

// Wait is condition.wait(timeout).
func (c *Condition) Wait(until int64) bool {
	if !c.lock.owned() {
		panic(py.RuntimeError.New("cannot wait on un-acquired lock"))
	}
	held := c.lock.save()
	defer func() { c.lock.restore(held) }()
	return c.wait(until, "a condition")
}

// WaitFor is condition.wait_for(predicate, timeout).
func (c *Condition) WaitFor(predicate func() any, until int64) any {
	v := predicate()
	for !py.Truth(v) {
		if until >= 0 && interp.Now() >= until {
			break
		}
		c.Wait(until)
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

// ConditionType is the class threading.Condition.
var ConditionType *py.Class

func makeConditionClass() {
	of := func(self any) *Condition { return self.(*Condition) }
	notifyAll := lib.M("", func(self any, _ []any) any { of(self).Notify(len(of(self).waiters)); return nil })
	ConditionType = lib.Class[Condition]("threading", "Condition", nil, py.Methods{
		"__new__": lib.New("lock=None", func(a []any) any { return NewCondition(a[0]) }),
		"acquire": lib.M("blocking=True, timeout=-1", func(self any, a []any) any { return of(self).lock.acquire(until(a[0], a[1])) }),
		"release": lib.M("", func(self any, _ []any) any { of(self).lock.Release(); return nil }),
		"wait":    lib.M("timeout=None", func(self any, a []any) any { return of(self).Wait(deadline(a[0])) }),
		"wait_for": lib.M("predicate, timeout=None", func(self any, a []any) any {
			return of(self).WaitFor(func() any { return lib.Call(a[0]) }, deadline(a[1]))
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
