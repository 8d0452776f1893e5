package asyncio

import (
	"context"
	"math"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Sleep suspends the task for a number of seconds: asyncio.sleep(). Zero or less lets everybody else run once.
func Sleep(ctx context.Context, seconds float64) error {
	t := taskOf(ctx)
	if t == nil || t.worker == nil {
		if h := handOf(ctx); h != nil && seconds <= 0 {
			_, err := h.give(nil)
			return err
		}
		if t == nil {
			return noLoop()
		}
	}
	if seconds <= 0 {
		t.loop.ready.push(readyItem{t, nil})
		for { // suspend, without its frame
			p, err := t.leave()
			switch {
			case p == nil:
				return err
			case p.taken:
				p.next()
			default:
				p.yield(struct{}{})
			}
		}
	}
	if math.IsNaN(seconds) {
		return py.ValueError.New("Invalid delay: NaN (not a number)")
	}
	w := t.alarm(seconds)
	if err := t.hold(&w.futureCore); err != nil {
		w.timer.cancel()
		return err
	}
	t.freeWaiter(w) // the timer has fired
	return nil
}

// SleepAny is Sleep with a delay whose type is not known: TypeError when it is no number.
func SleepAny(ctx context.Context, delay any) error {
	var seconds float64
	err := py.Try(func() error {
		if !py.Le(delay, 0) {
			seconds = py.ToFloat(delay)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return Sleep(ctx, seconds)
}

// alarm sets a timer for a future of the task.
//
//go:noinline
func (t *taskCore) alarm(seconds float64) *waiter {
	w := t.newWaiter(sleepWait{})
	t.loop.schedule(&w.timer, t.loop.Time()+seconds, &w.futureCore)
	return w
}

// SleepResult is Sleep with a result: asyncio.sleep(delay, result).
func SleepResult[T any](ctx context.Context, seconds float64, result T) (T, error) {
	if err := Sleep(ctx, seconds); err != nil {
		var zero T
		return zero, err
	}
	return result, nil
}

// Slept makes the coroutine object of asyncio.sleep(delay).
func Slept(seconds float64) *Coroutine[noneType] { return BindVoid1(SleepLast, seconds) }

type sleepWait struct{}

func (sleepWait) describeWait() string { return "sleep()" }
