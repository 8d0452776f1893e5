package py

import (
	"runtime"
	"sync/atomic"
)

// RecursionLimit is the depth at which CPython gives up.
const RecursionLimit = 1000

// Depth counts the calls of a recursive function, so that runaway recursion is a RecursionError as in Python: Go itself
// cannot recover from a stack overflow.
type Depth int

// Enter counts one call; it panics with RecursionError beyond the limit.
func (d *Depth) Enter() {
	if *d++; *d > RecursionLimit {
		*d--
		panic(RecursionError.New("maximum recursion depth exceeded"))
	}
}

// Leave ends a call that Enter counted.
func (d *Depth) Leave() { *d-- }

// floorDepth counts the calls of dynamic functions that have not returned, of all coroutines together: too many to be
// the depth of one, and so only a reason to look.
var floorDepth atomic.Int64

const lookEvery = 64

// enterCall counts a call of a dynamic function; beyond the limit it looks from time to time how deep this stack really
// is, and panics with RecursionError.
func enterCall() {
	if n := floorDepth.Add(1); n > RecursionLimit && n%lookEvery == 0 && callsOnStack() > RecursionLimit {
		floorDepth.Add(-1)
		panic(RecursionError.New("maximum recursion depth exceeded"))
	}
}

func leaveCall() { floorDepth.Add(-1) }

// callsOnStack counts the dynamic calls on this goroutine's stack.
func callsOnStack() int {
	const deepest = 32 * RecursionLimit
	pcs := make([]uintptr, deepest)
	n := runtime.Callers(1, pcs)
	if n == deepest {
		return n
	}
	calls := 0
	frames := runtime.CallersFrames(pcs[:n])
	for {
		f, more := frames.Next()
		if f.Function == bodyCaller {
			calls++
		}
		if !more {
			return calls
		}
	}
}

// bodyCaller is the name of the method below.
const bodyCaller = "github.com/py2goasync/py2goasync/runtime/py.(*Function).run"
