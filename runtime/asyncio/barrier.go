package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Barrier makes a number of tasks wait for each other: asyncio.Barrier.
type Barrier struct {
	cond    Condition
	parties int
	count   int
	state   barrierState
}

type barrierState uint8

const (
	filling barrierState = iota
	draining
	resetting
	broken
)

// NewBarrier makes a barrier for a number of tasks: asyncio.Barrier(parties).
func NewBarrier(parties int) *Barrier {
	if parties < 1 {
		panic(py.ValueError.New("parties must be > 0"))
	}
	return &Barrier{parties: parties}
}

// Parties returns the number of tasks the barrier waits for: Barrier.parties.
func (b *Barrier) Parties() int { return b.parties }

// NWaiting returns the number of tasks that wait: Barrier.n_waiting.
func (b *Barrier) NWaiting() int {
	if b.state == filling {
		return b.count
	}
	return 0
}

// Broken reports whether Abort was called: Barrier.broken.
func (b *Barrier) Broken() bool { return b.state == broken }

// Wait waits for the other tasks and returns the task's number, from 0 in the order of arrival: Barrier.wait().
func (b *Barrier) Wait(ctx context.Context) (int, error) {
	if err := b.cond.Acquire(ctx); err != nil {
		return 0, err
	}
	defer b.cond.Release()
	if err := b.block(ctx); err != nil {
		return 0, err
	}
	index := b.count
	b.count++
	defer b.leave()
	if b.count == b.parties {
		b.state = draining
		b.cond.NotifyAll()
		return index, nil
	}
	return index, b.fill(ctx)
}

// block waits until the tasks of the round before have left.
func (b *Barrier) block(ctx context.Context) error {
	if err := b.cond.WaitFor(ctx, func() bool { return b.state != draining && b.state != resetting }); err != nil {
		return err
	}
	if b.state == broken {
		return py.BrokenBarrierError.New("Barrier aborted")
	}
	return nil
}

// fill waits until the barrier is full.
func (b *Barrier) fill(ctx context.Context) error {
	if err := b.cond.WaitFor(ctx, func() bool { return b.state != filling }); err != nil {
		return err
	}
	if b.state == broken || b.state == resetting {
		return py.BrokenBarrierError.New("Abort or reset of barrier")
	}
	return nil
}

func (b *Barrier) leave() {
	b.count--
	if b.count == 0 {
		if b.state == resetting || b.state == draining {
			b.state = filling
		}
		b.cond.NotifyAll()
	}
}

// Reset empties the barrier; tasks that wait get BrokenBarrierError: Barrier.reset().
func (b *Barrier) Reset(ctx context.Context) error {
	return b.cond.With(ctx, func(context.Context) error {
		if b.count > 0 {
			b.state = resetting
		} else {
			b.state = filling
		}
		b.cond.NotifyAll()
		return nil
	})
}

// Abort breaks the barrier: tasks that wait now or later get BrokenBarrierError: Barrier.abort().
func (b *Barrier) Abort(ctx context.Context) error {
	return b.cond.With(ctx, func(context.Context) error {
		b.state = broken
		b.cond.NotifyAll()
		return nil
	})
}

// String returns repr(barrier).
func (b *Barrier) String() string {
	extra := [...]string{"filling", "draining", "resetting", "broken"}[b.state]
	if b.state != broken {
		extra = fmt.Sprintf("%s, waiters:%d/%d", extra, b.NWaiting(), b.parties)
	}
	return reprPrimitive("asyncio.locks.Barrier", b, extra, nil)
}
