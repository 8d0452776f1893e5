package py

import (
	"runtime"
	"sync/atomic"
	"time"
)

// An exception remembers where it was made, but looking at the stack costs a microsecond, and programs raise in loops.
// So the first few hundred exceptions remember, and later ones at most once per millisecond.
const (
	captureFree  = 300
	captureEvery = time.Millisecond
	captureDepth = 96
	checkAtMost  = 64

	captureDeepest = 4096
)

var (
	captureCount atomic.Int64 // exceptions seen
	captureNext  atomic.Int64 // the count at which the clock is looked at again
	captureStep  atomic.Int64
	captureLast  atomic.Int64
	captureStart = time.Now()
)

// captureStack remembers the stack above skip frames, within the budget.
func (e *Exception) captureStack(skip int) {
	if e.class == StopIteration || e.class == StopAsyncIteration || e.class == GeneratorExit {
		return // signals between iterators and loops, which nobody looks at
	}
	if n := captureCount.Add(1); n > captureFree && !captureDue(n) {
		return
	}
	e.captureHere(skip + 1)
}

// captureHere is captureStack without a budget.
func (e *Exception) captureHere(skip int) {
	var pcs [captureDepth]uintptr
	n := runtime.Callers(skip+2, pcs[:])
	if n < captureDepth {
		e.extra().stack = append([]uintptr(nil), pcs[:n]...)
		return
	}
	deep := make([]uintptr, captureDeepest) // a deep recursion, whose outer end belongs to the traceback too
	e.extra().stack = deep[:runtime.Callers(skip+2, deep)]
}

// captureDue looks at the clock, and in a fast loop only at every 64th exception, because even that costs 25 ns.
func captureDue(n int64) bool {
	if n < captureNext.Load() {
		return false
	}
	now := int64(time.Since(captureStart))
	if now-captureLast.Load() < int64(captureEvery) {
		step := min(2*captureStep.Load()+1, checkAtMost)
		captureStep.Store(step)
		captureNext.Store(n + step)
		return false
	}
	captureStep.Store(0)
	captureNext.Store(n)
	captureLast.Store(now)
	return true
}

// ExtendTraceback adds the caller's stack as outer frames: an exception that leaves a coroutine or a task goes on in the
// stack of whoever resumed or awaits it.
func ExtendTraceback(err error, skip int) {
	e, ok := err.(BaseException)
	if !ok {
		return
	}
	m := e.exception().more
	if m == nil || len(m.stack) == 0 || len(m.stack) >= captureDepth {
		return
	}
	var pcs [captureDepth]uintptr
	n := runtime.Callers(skip+2, pcs[:captureDepth-len(m.stack)])
	m.stack = append(m.stack, pcs[:n]...)
}
