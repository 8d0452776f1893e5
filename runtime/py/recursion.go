package py

import (
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

// RecursionLimit is the depth at which CPython gives up unless told otherwise.
const RecursionLimit = 1000

// calls counts the calls of recursive functions of the program that have not returned, of all tasks together: too many to be
// the depth of one stack, and so only a reason to look how deep the stack really is. It is guarded by the interpreter
// lock. floorCalls counts those of dynamic functions, which may run without, and resumed the generators that run on
// behalf of others, each on a stack of its own.
var (
	calls      int
	floorCalls atomic.Int64
	resumed    atomic.Int64
)

// counted is the number of all these.
func counted() int { return calls + int(floorCalls.Load()+resumed.Load()) }

var (
	recursionLimit = RecursionLimit
	// lookAt is the number of calls beyond which somebody must look.
	lookAt = RecursionLimit - lookAhead
)

// lookAhead is how many frames the functions that are not counted may take.
const lookAhead = 100

// DeepCall is a call that Enter counted.
type DeepCall struct{}

// Enter counts a call of a recursive function; where the stack is deeper than the limit allows it panics with RecursionError,
// as CPython raises it: Go itself cannot recover from a stack overflow. A function begins with
//
//	defer py.Enter().Leave()
//
// which costs two nanoseconds.
func Enter() DeepCall {
	if calls++; counted() > lookAt {
		lookDeep()
	}
	return DeepCall{}
}

// Leave ends the call.
func (DeepCall) Leave() { calls-- }

func lookDeep() {
	if tooDeep() {
		calls--
		err := RecursionError.New("maximum recursion depth exceeded")
		dropInnermost(err.(BaseException).exception())
		panic(err)
	}
}

// dropInnermost takes the call that failed off the traceback: it has not begun.
func dropInnermost(e *Exception) {
	if e.more == nil {
		return
	}
	stack := e.more.stack
	for i := range stack {
		if len(Frames(stack[:i+1])) > 0 {
			e.more.stack = stack[i+1:]
			return
		}
	}
}

// enterCall counts a call of a dynamic function.
func enterCall() {
	enterCounted(&floorCalls)
}

func leaveCall() { floorCalls.Add(-1) }

// enterResume counts a generator that runs until its next yield.
func enterResume() { enterCounted(&resumed) }

func leaveResume() { resumed.Add(-1) }

func enterCounted(n *atomic.Int64) {
	if n.Add(1); counted() > lookAt && tooDeep() {
		n.Add(-1)
		panic(RecursionError.New("maximum recursion depth exceeded"))
	}
}

// tooDeep looks at the stack: at the frames that belong to Python functions. It also decides when to look again.
func tooDeep() bool {
	depth := stackDepth() + int(resumed.Load())
	if depth > recursionLimit {
		lookAt = recursionLimit - lookAhead
		return true
	}
	lookAt = counted() + (recursionLimit-depth)/2
	return false
}

// stackDepth counts the Python frames on this goroutine's stack. Where frames are not known to be Python's, as in tests, all
// calls that were counted are taken for them.
func stackDepth() int {
	if len(lineTables) == 0 {
		return calls + int(floorCalls.Load())
	}
	pcs := make([]uintptr, framesPerCall*(recursionLimit+lookAhead))
	n := runtime.Callers(1, pcs)
	if n == len(pcs) {
		return recursionLimit + 1
	}
	return len(Frames(pcs[:n]))
}

// framesPerCall is how many Go frames a Python call takes at most: with its try closures, and the frames of the runtime.
const framesPerCall = 16

// Recursion is sys.getrecursionlimit().
func Recursion() int { return recursionLimit }

// SetRecursionLimit is sys.setrecursionlimit(limit).
func SetRecursionLimit(limit int) {
	recursionLimit, lookAt = limit, limit-lookAhead
	if limit > roomyLimit {
		debug.SetMaxStack(limit * bytesPerCall)
	}
}

// Go's own limit is a gigabyte, enough for calls that take up to bytesPerCall each.
const (
	roomyLimit   = 100_000
	bytesPerCall = 10_000
)
