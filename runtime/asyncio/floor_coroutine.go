package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// What the floor knows of coroutine objects.
func init() {
	c := py.CoroutineType
	get := func(name string, read func(AnyCoroutine) any) {
		c.DefineGetSet(name, func(x any) any { return read(x.(AnyCoroutine)) }, nil)
	}
	get("__name__", func(x AnyCoroutine) any { return x.Name() })
	get("__qualname__", func(x AnyCoroutine) any { return x.QualName() })
	get("cr_running", func(x AnyCoroutine) any { return stateOf(x) == coroRunning && runsNow(x) })
	get("cr_suspended", func(x AnyCoroutine) any { return stateOf(x) == coroRunning && !runsNow(x) })
	get("cr_await", func(x AnyCoroutine) any { return nil })
	get("cr_origin", func(x AnyCoroutine) any { return nil })
	get("cr_frame", func(x AnyCoroutine) any {
		if stateOf(x) == coroClosed {
			return nil
		}
		return coroutineFrame{x}
	})
	c.DefineMethod("__await__", "self", func(_ context.Context, a []any) (any, error) {
		return awaitGenerator(a[0].(AnyAwaitable)), nil
	})
	c.DefineMethod("send", "self, value, /", func(_ context.Context, a []any) (any, error) {
		return a[0].(AnyCoroutine).drive(a[1], nil)
	})
	c.DefineMethod("throw", "self, type, value=None, traceback=None, /", func(ctx context.Context, a []any) (any, error) {
		return a[0].(AnyCoroutine).drive(nil, py.ThrownException(ctx, a[1], a[2]))
	})
	c.DefineMethod("close", "self", func(_ context.Context, a []any) (any, error) {
		a[0].(AnyCoroutine).Close()
		return nil, nil
	})
}

func stateOf(x AnyCoroutine) coroutineState {
	_, s := x.info()
	return s
}

// runsNow reports whether the coroutine is that of the running task, or runs by hand.
func runsNow(x AnyCoroutine) bool {
	if h := x.byHand(); h != nil {
		return h.gen.Running()
	}
	l := runningLoop()
	if l == nil || l.current == nil {
		return false
	}
	t, ok := l.current.self.(AnyTask)
	return ok && t.AnyCoro() == x
}

// coroutineFrame stands for coroutine.cr_frame: there, but without locals.
type coroutineFrame struct{ coro AnyCoroutine }

// PyClass returns frame.
func (coroutineFrame) PyClass() *py.Class { return py.FrameType }
