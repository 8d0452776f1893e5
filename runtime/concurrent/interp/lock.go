package interp

import (
	"sync"
	"sync/atomic"
	"time"
)

// The interpreter lock. It costs nothing until a second thread exists: only then is it taken at all, the first time on
// behalf of the thread that runs already.
var (
	lock      sync.Mutex
	lockInUse bool         // guarded by mu
	wanted    atomic.Int32 // threads that wait for the lock
)

// Acquire takes the interpreter lock.
func Acquire() {
	wanted.Add(1)
	lock.Lock()
	wanted.Add(-1)
}

// Wanted reports whether another thread waits for the lock: the event loop asks at every turn.
func Wanted() bool { return wanted.Load() != 0 }

// Yield lets another thread run if one waits for the lock; in the main thread handlers of signals run first.
func Yield() {
	RunPending()
	Switch()
}

// Switch lets another thread run if one waits for the lock.
func Switch() {
	if wanted.Load() == 0 {
		return
	}
	mu.Lock()
	in := lockInUse
	mu.Unlock()
	if in {
		me := current.Load()
		lock.Unlock()
		Acquire()
		current.Store(me)
		if me != nil && me.killed.Load() {
			die()
		}
	}
}

// switchInterval is how long a thread may keep the interpreter lock from others before Breathe gives it away: that of
// sys.getswitchinterval().
const switchInterval = int64(5 * time.Millisecond)

var waitedSince atomic.Int64 // when Breathe first saw a thread wait

// Breathe is called by operations that a program may repeat until another thread has done something (event.is_set(),
// queue.empty()): it lets the others run if they have waited for a while.
func Breathe() {
	RunPending()
	if wanted.Load() == 0 && !isVirtual {
		waitedSince.Store(0)
		return
	}
	now := int64(time.Since(started)) + 1
	since := waitedSince.Load()
	if since == 0 {
		waitedSince.Store(now)
	} else if now-since > switchInterval {
		waitedSince.Store(0)
		pass()
		Yield()
	}
}

// pass lets the virtual clock go on to the next deadline where all other threads sleep: it stands still while one computes, but
// not for ever while one only looks at what the others will have done.
func pass() {
	if !isVirtual {
		return
	}
	mu.Lock()
	defer mu.Unlock()
	if len(sleepers) == 0 {
		return
	}
	if looks++; busy == 1 || looks > 2*busy { // each of several that only look has had its turn
		looks = 0
		nobodyRuns()
	}
}

var looks int // how often threads have let the others run since the clock went on

// use begins taking the lock, with mu held.
func use() {
	if lockInUse {
		return
	}
	lockInUse = true
	if loops == 0 || mainIdle < loops {
		lock.Lock() // nobody else can hold it yet
	}
}

// Go starts a thread: a goroutine that runs fn holding the interpreter lock.
func Go(fn func()) { Start(NewThread(""), fn) }

// Start is Go for a thread that the program may ask for.
func Start(t *Thread, fn func()) {
	mu.Lock()
	use()
	busy++
	mu.Unlock()
	go func() {
		Acquire()
		current.Store(t)
		defer end()
		fn()
	}()
}

// end is the last thing a thread does.
func end() {
	mu.Lock()
	busy--
	if busy == 0 {
		nobodyRuns()
	}
	mu.Unlock()
	lock.Unlock()
}

// Parallel runs fn on the calling thread without the interpreter lock: for code that touches nothing shared.
func Parallel(fn func()) {
	me := current.Load()
	lock.Unlock()
	defer func() {
		Acquire()
		current.Store(me)
	}()
	fn()
}

// EnterLoop is called by an event loop that starts on a goroutine that is no thread of this package: it counts as the
// main thread, or as one more thread while such a loop runs already. LeaveLoop is called when it ends.
func EnterLoop(p *Parker) {
	mu.Lock()
	loops++
	p.foreign = true
	second := loops > 1
	if second {
		loops--
		use()
		loops++
		busy++
	}
	mu.Unlock()
	if second {
		Acquire()
		current.Store(nil)
	}
}

// LeaveLoop undoes EnterLoop.
func LeaveLoop(p *Parker) {
	mu.Lock()
	loops--
	p.foreign = false
	last := loops == 0
	if !last {
		busy--
		if busy == 0 {
			nobodyRuns()
		}
	}
	mu.Unlock()
	if !last {
		lock.Unlock()
	}
}
