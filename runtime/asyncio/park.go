package asyncio

import (
	"context"
	"errors"
	"math"
	"runtime"
	"strings"
)

// crowded is the number of suspended tasks from which on tasks that can wait without a stack do.
const crowded = 1000

// errParked is what a parked task's function returns; nobody else sees it.
var errParked = errors.New("asyncio: the task is parked")

// SleepLast is Sleep as the last act of a coroutine function: what it returns must be returned at once, and no deferred
// call may stand in between. It lets a program hold a million sleeping tasks: where many are suspended already and the
// function is a task of its own, the function returns before the sleep, and the task ends when the time has come,
// without keeping a stack (2.6 KB) until then.
func SleepLast(ctx context.Context, seconds float64) error {
	t := taskOf(ctx)
	if t == nil || seconds <= 0 || math.IsNaN(seconds) || !t.mayPark() {
		return Sleep(ctx, seconds)
	}
	t.parked = true
	t.blockOn(&t.alarm(seconds).futureCore)
	return errParked
}

// endParked is the last step of a parked task; it has no code of the program to run.
func (t *taskCore) endParked() {
	err := t.throw
	t.throw, t.parked = nil, false
	if err != nil {
		t.waiting.timer.cancel()
	}
	t.waiting = nil
	t.self.(taskObject).AnyCoro().ended()
	t.finish(err)
}

// mayPark reports whether the loop is crowded and the caller's caller is the function of the task, called by nobody else.
func (t *taskCore) mayPark() bool {
	l := t.loop
	if l.workers-len(l.idle) < crowded || t.unwinding || l.eager != nil || l.debug {
		return false
	}
	var call lastCall
	if runtime.Callers(3, call.pcs[:]) < len(call.pcs) {
		return false
	}
	if call.pcs != l.last.pcs {
		call.ofTask = isCallOfTask(call.pcs[:])
		l.last = call
	}
	return l.last.ofTask
}

// lastCall remembers what was found out about a call stack.
type lastCall struct {
	pcs    [4]uintptr
	ofTask bool
}

// isCallOfTask reports whether the first frame, or the second one below a function of bind.go, was called by Task.runTask
// through Coroutine.start.
func isCallOfTask(pcs []uintptr) bool {
	frames := runtime.CallersFrames(pcs)
	for range 2 {
		f, _ := frames.Next()
		if strings.HasSuffix(f.File, "/asyncio/bind.go") {
			break
		}
	}
	start, _ := frames.Next()
	run, _ := frames.Next()
	return strings.Contains(start.Function, "asyncio.(*Coroutine[") && strings.HasSuffix(start.Function, ".start") &&
		strings.Contains(run.Function, "asyncio.(*Task[") && strings.HasSuffix(run.Function, ".runTask")
}
