package threading

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// locker is a lock that a Condition can stand on.
type locker interface {
	py.Object
	acquire(deadline int64) bool
	Release()
	owned() bool
	// save lets go of the lock however often it is held, restore takes it again as often.
	save() int
	restore(held int)
}

// Lock is threading.Lock.
type Lock struct {
	locked bool
	waiters
}

// RLock is threading.RLock.
type RLock struct {
	lock  Lock
	owner *interp.Thread
	count int
}

// NewLock is threading.Lock().
func NewLock() *Lock { return &Lock{} }

// NewRLock is threading.RLock().
func NewRLock() *RLock { return &RLock{} }

func (l *Lock) acquire(deadline int64) bool {
	for l.locked {
		if deadline == now { // who asks again and again lets the holder go on
			interp.Breathe()
			return false
		}
		if !l.wait(deadline, "a lock") {
			return false
		}
	}
	l.locked = true
	return true
}

// now is the deadline of a call that must not block.
const now = int64(-2)

// Release is lock.release().
func (l *Lock) Release() {
	l.release()
	interp.Breathe() // a loop may take and release it until another thread has done something
}

func (l *Lock) release() {
	if !l.locked {
		panic(py.RuntimeError.New("release unlocked lock"))
	}
	l.locked = false
	l.wake(1)
}

func (l *Lock) owned() bool { return l.locked }

func (l *Lock) save() int { l.release(); return 1 }

func (l *Lock) restore(int) { l.acquire(interp.Forever) }

func (l *RLock) acquire(deadline int64) bool {
	me := interp.Current()
	if l.owner != me {
		if !l.lock.acquire(deadline) {
			return false
		}
		l.owner = me
	}
	l.count++
	return true
}

// Release is lock.release().
func (l *RLock) Release() {
	l.release()
	interp.Breathe()
}

func (l *RLock) release() {
	if l.owner != interp.Current() {
		panic(py.RuntimeError.New("cannot release un-acquired lock"))
	}
	if l.count--; l.count == 0 {
		l.owner = nil
		l.lock.release()
	}
}

func (l *RLock) owned() bool { return l.owner == interp.Current() }

func (l *RLock) save() int {
	if !l.owned() {
		panic(py.RuntimeError.New("cannot release un-acquired lock"))
	}
	n := l.count
	l.count = 1
	l.release()
	return n
}

func (l *RLock) restore(held int) {
	l.acquire(interp.Forever)
	l.count = held
}

// until is the deadline that the arguments blocking and timeout of acquire mean.
func until(blocking, timeout any) int64 {
	block := py.Truth(blocking)
	s := lib.Float(timeout)
	switch {
	case !block && s != -1:
		panic(py.ValueError.New("can't specify a timeout for a non-blocking call"))
	case !block:
		return now
	case s < 0 && s != -1:
		panic(py.ValueError.New("timeout value must be a non-negative number"))
	case s == -1:
		return interp.Forever
	}
	return deadline(s)
}

// LockType is the class threading.Lock, RLockType threading.RLock.
var (
	LockType  *py.Class
	RLockType *py.Class
)

func lockMethods(make_ func() any) py.Methods {
	of := func(self any) locker { return self.(locker) }
	acquire := lib.M("blocking=True, timeout=-1", func(self any, a []any) any { return of(self).acquire(until(a[0], a[1])) })
	release := lib.M("", func(self any, _ []any) any { of(self).Release(); return nil })
	return py.Methods{
		"__new__":   lib.New("", func([]any) any { return make_() }),
		"acquire":   acquire,
		"release":   release,
		"__enter__": lib.M("", func(self any, _ []any) any { return of(self).acquire(interp.Forever) }),
		"__exit__":  lib.M("*args", func(self any, _ []any) any { of(self).Release(); return nil }),
		"__repr__":  lib.M("", func(self any, _ []any) any { return lockRepr(self) }),
	}
}

func lockRepr(x any) string {
	switch l := x.(type) {
	case *RLock:
		owner := 0
		if l.owner != nil {
			owner = l.owner.Ident
		}
		return fmt.Sprintf("<%s _thread.RLock object owner=%d count=%d at %#x>", lockedWord(l.lock.locked), owner, l.count, py.Address(x))
	case *Lock:
		return fmt.Sprintf("<%s _thread.lock object at %#x>", lockedWord(l.locked), py.Address(x))
	}
	return py.DefaultRepr(x)
}

func lockedWord(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

func makeLockClasses() {
	plain := lockMethods(func() any { return NewLock() })
	plain["locked"] = lib.M("", func(self any, _ []any) any { return self.(*Lock).locked })
	LockType = lib.Class[Lock]("_thread", "lock", nil, plain)
	RLockType = lib.Class[RLock]("_thread", "RLock", nil, lockMethods(func() any { return NewRLock() }))
}

// PyClass returns _thread.lock.
func (*Lock) PyClass() *py.Class { return LockType }

// PyClass returns _thread.RLock.
func (*RLock) PyClass() *py.Class { return RLockType }

// Acquire is lock.acquire(): it blocks until the lock is free, and gives true.
func (l *Lock) Acquire() bool { return l.acquire(interp.Forever) }

// AcquireWithin is lock.acquire(blocking, timeout); it reports whether it got the lock.
func (l *Lock) AcquireWithin(blocking bool, timeout float64) bool {
	return l.acquire(until(blocking, timeout))
}

// Locked is lock.locked().
func (l *Lock) Locked() bool { interp.Breathe(); return l.locked }

// Acquire is lock.acquire(): it blocks until no other thread holds the lock, and gives true.
func (l *RLock) Acquire() bool { return l.acquire(interp.Forever) }

// AcquireWithin is lock.acquire(blocking, timeout); it reports whether it got the lock.
func (l *RLock) AcquireWithin(blocking bool, timeout float64) bool {
	return l.acquire(until(blocking, timeout))
}
