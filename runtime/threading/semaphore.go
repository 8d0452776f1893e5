package threading

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Semaphore is threading.Semaphore.
type Semaphore struct {
	value   int
	initial int // of a BoundedSemaphore
	bounded bool
	waiters
}

// SemaphoreType is the class threading.Semaphore, BoundedSemaphoreType threading.BoundedSemaphore.
var (
	SemaphoreType        *py.Class
	BoundedSemaphoreType *py.Class
)

func newSemaphore(value any, bounded bool) *Semaphore {
	n := lib.Int(value)
	if n < 0 {
		panic(py.ValueError.New("semaphore initial value must be >= 0"))
	}
	return &Semaphore{value: n, initial: n, bounded: bounded}
}

func (s *Semaphore) acquire(blocking, timeout any) bool {
	if !py.Truth(blocking) && timeout != nil {
		panic(py.ValueError.New("can't specify timeout for non-blocking acquire"))
	}
	until := deadline(timeout)
	for s.value == 0 {
		if !py.Truth(blocking) {
			interp.Breathe()
			return false
		}
		if !s.wait(until, "a semaphore") {
			return false
		}
	}
	s.value--
	return true
}

func (s *Semaphore) release(n int) {
	if n < 1 {
		panic(py.ValueError.New("n must be one or more"))
	}
	if s.bounded && s.value+n > s.initial {
		panic(py.ValueError.New("Semaphore released too many times"))
	}
	s.value += n
	s.wake(n)
}

// boundedMark names the Go type of the class BoundedSemaphore, whose instances are Semaphores.
type boundedMark struct{ Semaphore }

func makeSemaphoreClasses() {
	of := func(self any) *Semaphore { return self.(*Semaphore) }
	methods := func(bounded bool) py.Methods {
		return py.Methods{
			"__new__":   lib.New("value=1", func(a []any) any { return newSemaphore(a[0], bounded) }),
			"acquire":   lib.M("blocking=True, timeout=None", func(self any, a []any) any { return of(self).acquire(a[0], a[1]) }),
			"release":   lib.M("n=1", func(self any, a []any) any { of(self).release(lib.Int(a[0])); return nil }),
			"__enter__": lib.M("blocking=True, timeout=None", func(self any, a []any) any { return of(self).acquire(a[0], a[1]) }),
			"__exit__":  lib.M("t, v, tb", func(self any, _ []any) any { of(self).release(1); return nil }),
			"__repr__": lib.M("", func(self any, _ []any) any {
				limit := ""
				if of(self).bounded {
					limit = fmt.Sprintf("/%d", of(self).initial)
				}
				return fmt.Sprintf("<threading.%s at %#x: value=%d%s>", lib.TypeName(self), py.Address(self), of(self).value, limit)
			}),
			"_value": lib.Prop(func(self any) any { return of(self).value }),
		}
	}
	SemaphoreType = lib.Class[Semaphore]("threading", "Semaphore", nil, methods(false))
	BoundedSemaphoreType = lib.Class[boundedMark]("threading", "BoundedSemaphore", lib.Bases(SemaphoreType), methods(true))
}

// PyClass returns threading.Semaphore or threading.BoundedSemaphore.
func (s *Semaphore) PyClass() *py.Class {
	if s.bounded {
		return BoundedSemaphoreType
	}
	return SemaphoreType
}

// NewSemaphore is threading.Semaphore(value).
func NewSemaphore(value int) *Semaphore { return newSemaphore(value, false) }

// NewBoundedSemaphore is threading.BoundedSemaphore(value).
func NewBoundedSemaphore(value int) *Semaphore { return newSemaphore(value, true) }

// Acquire is semaphore.acquire(): it blocks until the semaphore lets one more in, and gives true.
func (s *Semaphore) Acquire() bool { return s.acquire(true, nil) }

// AcquireWithin is semaphore.acquire(blocking, timeout); the timeout, in seconds, may be None.
func (s *Semaphore) AcquireWithin(blocking bool, timeout any) bool {
	return s.acquire(blocking, timeout)
}

// Release is semaphore.release().
func (s *Semaphore) Release() { s.release(1) }

// ReleaseN is semaphore.release(n).
func (s *Semaphore) ReleaseN(n int) { s.release(n) }
