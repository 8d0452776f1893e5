package threading

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Barrier is threading.Barrier.
type Barrier struct {
	parties int
	action  any
	timeout any
	state   int // one of the states below
	count   int
	waiters
}

// The states of a barrier: threads gather; they leave; it was reset; it is broken.
const (
	filling = iota
	draining
	resetting
	broken
)

// BarrierType is the class threading.Barrier; BrokenBarrierError is what its waits raise when it breaks.
var (
	BarrierType        *py.Class
	BrokenBarrierError = lib.Exception("threading", "BrokenBarrierError", py.RuntimeError)
)

// await is barrier.wait(timeout): the index of the thread among those that pass.
func (b *Barrier) await(timeout any) int {
	if timeout == nil {
		timeout = b.timeout
	}
	until := deadline(timeout)
	for b.state == draining || b.state == resetting {
		b.wait(interp.Forever, "a barrier")
	}
	if b.state == broken {
		panic(BrokenBarrierError.New())
	}
	index := b.count
	b.count++
	defer b.leave()
	if index+1 == b.parties {
		if b.action != nil {
			if err := py.Try(func() error { lib.Call(b.action); return nil }); err != nil {
				b.fail()
				panic(err)
			}
		}
		b.state = draining
		b.wake(len(b.waiters))
		return index
	}
	for b.state == filling {
		if !b.wait(until, "a barrier") && b.state == filling {
			b.fail()
			panic(BrokenBarrierError.New())
		}
	}
	if b.state == broken || b.state == resetting {
		panic(BrokenBarrierError.New())
	}
	return index
}

func (b *Barrier) leave() {
	b.count--
	if b.count == 0 && (b.state == draining || b.state == resetting) {
		b.state = filling
		b.wake(len(b.waiters))
	}
}

func (b *Barrier) fail() {
	b.state = broken
	b.wake(len(b.waiters))
}

func (b *Barrier) reset() {
	if b.count > 0 {
		if b.state == filling || b.state == broken {
			b.state = resetting
		}
	} else {
		b.state = filling
	}
	b.wake(len(b.waiters))
}

func makeBarrierClass() {
	of := func(self any) *Barrier { return self.(*Barrier) }
	BarrierType = lib.Class[Barrier]("threading", "Barrier", nil, py.Methods{
		"__new__": lib.New("parties, action=None, timeout=None", func(a []any) any {
			n := lib.Int(a[0])
			if n < 1 {
				panic(py.ValueError.New("parties must be > 0"))
			}
			return &Barrier{parties: n, action: a[1], timeout: a[2]}
		}),
		"wait":    lib.M("timeout=None", func(self any, a []any) any { return of(self).await(a[0]) }),
		"reset":   lib.M("", func(self any, _ []any) any { of(self).reset(); return nil }),
		"abort":   lib.M("", func(self any, _ []any) any { of(self).fail(); return nil }),
		"parties": lib.Prop(func(self any) any { return of(self).parties }),
		"n_waiting": lib.Prop(func(self any) any {
			if of(self).state == filling {
				return of(self).count
			}
			return 0
		}),
		"broken": lib.Prop(func(self any) any { return of(self).state == broken }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			b := of(self)
			if b.state == broken {
				return fmt.Sprintf("<threading.Barrier at %#x: broken>", py.Address(self))
			}
			return fmt.Sprintf("<threading.Barrier at %#x: waiters=%d/%d>", py.Address(self), b.count, b.parties)
		}),
	})
}

// PyClass returns threading.Barrier.
func (*Barrier) PyClass() *py.Class { return BarrierType }
