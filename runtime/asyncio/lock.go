package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// waiters is the deque of futures that tasks wait on, oldest first.
type waiters struct {
	list []*futureCore
	head int
}

func (w *waiters) len() int { return len(w.list) - w.head }

func (w *waiters) all() []*futureCore { return w.list[w.head:] }

func (w *waiters) push(f *futureCore) { w.list = append(w.list, f) }

func (w *waiters) popLeft() *futureCore {
	f := w.list[w.head]
	w.list[w.head] = nil
	w.head++
	w.trim()
	return f
}

// remove takes f out and reports whether it was there. It is near the front as a rule.
func (w *waiters) remove(f *futureCore) bool {
	if w.len() > 0 && w.list[w.head] == f {
		w.popLeft()
		return true
	}
	for i, x := range w.list[w.head:] {
		if x != f {
			continue
		}
		at := w.head + i
		w.list = append(w.list[:at], w.list[at+1:]...)
		return true
	}
	return false
}

func (w *waiters) trim() {
	switch {
	case w.head == len(w.list):
		w.list, w.head = w.list[:0], 0
	case w.head > 32 && w.head > len(w.list)/2:
		n := copy(w.list, w.list[w.head:])
		clear(w.list[n:])
		w.list, w.head = w.list[:n], 0
	}
}

func (w *waiters) allCancelled() bool {
	for _, f := range w.all() {
		if f.state != cancelled {
			return false
		}
	}
	return true
}

// loopBound remembers the loop a primitive is used with: mixins._LoopBoundMixin.
type loopBound struct{ loop *Loop }

func (b *loopBound) bind(ctx context.Context, self any) (*taskCore, error) {
	t := taskOf(ctx)
	if t == nil {
		return nil, noLoop()
	}
	if b.loop == nil {
		b.loop = t.loop
	}
	if b.loop != t.loop {
		return nil, py.RuntimeError.Newf("%v is bound to a different event loop", self)
	}
	return t, nil
}

// waitIn waits in a deque of waiters and leaves it afterwards; woken tells whether the future had a result.
func (w *waiters) waitIn(t *taskCore, why waitable) (woken bool, err error) {
	f := t.newWaiter(why)
	w.push(&f.futureCore)
	err = t.hold(&f.futureCore)
	w.remove(&f.futureCore)
	woken = f.state == finished
	t.freeWaiter(f)
	return woken, err
}

// Lock is a mutual exclusion lock for tasks, first come, first served: asyncio.Lock. The zero value is unlocked.
type Lock struct {
	loopBound
	waiters waiters
	locked  bool
}

// NewLock makes an unlocked lock; no loop need run: asyncio.Lock().
func NewLock() *Lock { return &Lock{} }

// Locked reports whether the lock is taken: Lock.locked().
func (k *Lock) Locked() bool { return k.locked }

// Acquire waits until the lock is free and takes it: Lock.acquire().
func (k *Lock) Acquire(ctx context.Context) error {
	if !k.locked && k.waiters.allCancelled() {
		k.locked = true
		return nil
	}
	t, err := k.bind(ctx, k)
	if err != nil {
		return err
	}
	f := t.newWaiter(k)
	k.waiters.push(&f.futureCore)
	t.blockOn(&f.futureCore)
	for { // suspend, without its frame
		p, thrown := t.leave()
		if p == nil {
			err = thrown
			break
		}
		if p.taken {
			p.next()
		} else {
			p.yield(struct{}{})
		}
	}
	k.waiters.remove(&f.futureCore)
	t.freeWaiter(f)
	if err != nil {
		if !k.locked && py.Is(err, py.CancelledError) {
			k.wakeFirst()
		}
		return err
	}
	k.locked = true
	return nil
}

// Release frees the lock; the task that waits longest gets it: Lock.release(). It raises RuntimeError when the lock is
// free.
func (k *Lock) Release() {
	if !k.locked {
		panic(py.RuntimeError.New("Lock is not acquired."))
	}
	k.locked = false
	k.wakeFirst()
}

func (k *Lock) wakeFirst() {
	if k.waiters.len() > 0 {
		k.waiters.all()[0].release()
	}
}

// With runs body while it holds the lock: async with lock.
func (k *Lock) With(ctx context.Context, body func(ctx context.Context) error) error {
	if err := k.Acquire(ctx); err != nil {
		return err
	}
	defer k.Release()
	return body(ctx)
}

// String returns repr(lock).
func (k *Lock) String() string {
	return reprPrimitive("asyncio.locks.Lock", k, lockState(k.locked), &k.waiters)
}

func (k *Lock) describeWait() string { return "lock.acquire()" }

func lockState(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

// reprPrimitive is the repr of all locks: <asyncio.locks.Lock object at 0x... [unlocked, waiters:1]>.
func reprPrimitive(class string, at any, extra string, w *waiters) string {
	if w != nil && w.len() > 0 {
		extra = fmt.Sprintf("%s, waiters:%d", extra, w.len())
	}
	return fmt.Sprintf("<%s object at %p [%s]>", class, at, extra)
}
