package py

import (
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"unsafe"
)

// RecursionLimit is the depth at which CPython gives up unless told otherwise.
const RecursionLimit = 1000

var recursionLimit = RecursionLimit

// Functions of the program that call themselves look at how much stack they use, and at the stack itself once that may be too much.
// stackTop is the address up to which the stack is known to be used, and stackRoom the number of bytes below for which nobody need
// look. Go may move a stack and run tasks on stacks of their own: an address that makes no sense is a reason to look again, and one
// that seems to make sense is at most stackRoom wrong. Both are guarded by the interpreter lock.
var stackTop, stackRoom uintptr

// smallestFrame is how many bytes a call takes at least.
const smallestFrame = 24

// CheckRecursion begins a function that calls itself: where the stack is deeper than the limit allows it panics with RecursionError,
// as CPython raises it, for Go itself cannot recover from a stack overflow. It costs half a nanosecond.
func CheckRecursion() {
	var here byte
	if at := uintptr(unsafe.Pointer(&here)); stackTop-at > stackRoom {
		lookDeep(at)
	}
}

func lookDeep(at uintptr) {
	depth := depthAtMost()
	if depth > recursionLimit {
		stackTop, stackRoom = 0, 0
		err := RecursionError.New("maximum recursion depth exceeded")
		dropInnermost(err.(BaseException).exception())
		panic(err)
	}
	room := uintptr(recursionLimit-depth) * smallestFrame
	if used := stackTop - at; used < uintptr(recursionLimit)*largeFrame {
		stackRoom = used + room // the same stack, as far as anybody can tell
	} else {
		stackTop, stackRoom = at, room
	}
}

// largeFrame is how many bytes a call seldom takes.
const largeFrame = 1000

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

// floorCalls counts the calls of dynamic functions that have not returned, and resumed the generators that run on behalf of others,
// each on a stack of its own, of all tasks together: too many to be the depth of one stack, and so only a reason to look how deep
// the stack really is.
var floorCalls, resumed atomic.Int64

// pushed counts the generators whose bodies run on the stack of a loop. Their frames are found on the stack.
var pushed atomic.Int64

// counted is the number of all of them.
func counted() int { return int(floorCalls.Load() + resumed.Load() + pushed.Load()) }

// lookAt is the number of calls beyond which somebody must look. It is guarded by the interpreter lock.
var lookAt = RecursionLimit - lookAhead

// lookAhead is how many frames the functions that are not counted may take.
const lookAhead = 100

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

// tooDeep looks at the stack. It also decides when to look again.
func tooDeep() bool {
	depth := depthAtMost()
	if depth > recursionLimit {
		lookAt = recursionLimit - lookAhead
		return true
	}
	lookAt = counted() + (recursionLimit-depth)/2
	return false
}

// depthAtMost is how many Python frames this goroutine's stack holds, with the generators that run on it: exactly if they are more
// than the limit, else perhaps less than that. Where frames are not known to be Python's, as in tests, calls of dynamic functions are
// counted, and all frames where there are none.
func depthAtMost() int {
	generators := int(resumed.Load())
	var few [256]uintptr
	n := runtime.Callers(1, few[:])
	if n < len(few) && n+generators <= recursionLimit {
		return n + generators
	}
	pcs := make([]uintptr, framesPerCall*(recursionLimit+lookAhead))
	if n = runtime.Callers(1, pcs); n == len(pcs) {
		return recursionLimit + 1
	}
	if len(lineTables) > 0 {
		n = len(Frames(pcs[:n]))
	} else if calls := int(floorCalls.Load()); calls > 0 {
		n = calls
	}
	return n + generators
}

// framesPerCall is how many Go frames a Python call takes at most: with its try closures, and the frames of the runtime.
const framesPerCall = 16

// Recursion is sys.getrecursionlimit().
func Recursion() int { return recursionLimit }

// SetRecursionLimit is sys.setrecursionlimit(limit).
func SetRecursionLimit(limit int) {
	recursionLimit, lookAt = limit, limit-lookAhead
	stackTop, stackRoom = 0, 0
	if limit > roomyLimit {
		debug.SetMaxStack(limit * bytesPerCall)
	}
}

// Go's own limit is a gigabyte, enough for calls that take up to bytesPerCall each.
const (
	roomyLimit   = 100_000
	bytesPerCall = 10_000
)
