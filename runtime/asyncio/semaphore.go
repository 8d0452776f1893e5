package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Semaphore lets a number of tasks in at a time: asyncio.Semaphore. A nil bound is an ordinary one, see
// NewBoundedSemaphore.
type Semaphore struct {
	loopBound
	waiters waiters
	value   int
	bound   int // of a BoundedSemaphore
	bounded bool
}

// NewSemaphore makes a semaphore for value tasks; no loop need run: asyncio.Semaphore(value).
func NewSemaphore(value int) *Semaphore {
	if value < 0 {
		panic(py.ValueError.New("Semaphore initial value must be >= 0"))
	}
	return &Semaphore{value: value}
}

// BoundedSemaphore is a semaphore that raises ValueError when it is released too often: asyncio.BoundedSemaphore.
type BoundedSemaphore = Semaphore

// NewBoundedSemaphore makes a semaphore that may not be released more often than acquired:
// asyncio.BoundedSemaphore(value).
func NewBoundedSemaphore(value int) *BoundedSemaphore {
	s := NewSemaphore(value)
	s.bounded, s.bound = true, value
	return s
}

// Locked reports whether Acquire would wait: Semaphore.locked().
func (s *Semaphore) Locked() bool {
	return s.value == 0 || s.waiters.len() > 0 && !s.waiters.allCancelled()
}

// Acquire waits until a place is free and takes it: Semaphore.acquire().
func (s *Semaphore) Acquire(ctx context.Context) error {
	if !s.Locked() {
		s.value--
		return nil
	}
	t, err := s.bind(ctx, s)
	if err != nil {
		return err
	}
	woken, err := s.waiters.waitIn(t, s)
	if err != nil && woken && py.Is(err, py.CancelledError) {
		s.value++ // it was given to us, but we go
	}
	for s.value > 0 && s.wakeNext() {
	}
	return err
}

// Release gives a place back: Semaphore.release().
func (s *Semaphore) Release() {
	if s.bounded && s.value >= s.bound {
		panic(py.ValueError.New("BoundedSemaphore released too many times"))
	}
	s.value++
	s.wakeNext()
}

func (s *Semaphore) wakeNext() bool {
	for _, f := range s.waiters.all() {
		if !f.done() {
			s.value--
			f.resolve()
			return true
		}
	}
	return false
}

// With runs body while it holds a place: async with semaphore.
func (s *Semaphore) With(ctx context.Context, body func(ctx context.Context) error) error {
	if err := s.Acquire(ctx); err != nil {
		return err
	}
	defer s.Release()
	return body(ctx)
}

// Value returns the number of free places: Semaphore._value, which programs print.
func (s *Semaphore) Value() int { return s.value }

// String returns repr(semaphore).
func (s *Semaphore) String() string {
	class, state := "asyncio.locks.Semaphore", "locked"
	if s.bounded {
		class = "asyncio.locks.BoundedSemaphore"
	}
	if !s.Locked() {
		state = fmt.Sprintf("unlocked, value:%d", s.value)
	}
	return reprPrimitive(class, s, state, &s.waiters)
}

func (s *Semaphore) describeWait() string { return "semaphore.acquire()" }
