package interp

import (
	"sync"
	"time"
)

// Outcome says why Park returned.
type Outcome int

const (
	Woken       Outcome = iota // Unpark was called
	TimedOut                   // the deadline passed
	Stuck                      // nothing can ever wake this parker: every thread waits, without a deadline
	Interrupted                // the main thread has something to run first: RunPending (Park itself does)
)

// Forever is the deadline of a Park that has none.
const Forever = int64(-1)

// state is what mu guards.
var (
	mu       sync.Mutex
	busy     = 1 // threads that run, or are about to because they were woken; the main thread is the first
	external int // holds on the clock: sockets, processes, signal handlers and other things outside
	sleepers parkerHeap
	watchers []*Parker // parked with Watch set: they can report that everybody is stuck
	loops    int       // loops on goroutines that are no threads of ours
	mainIdle int       // how many of those are parked
)

// Poller blocks a thread in its own way: an event loop waits for its sockets. Wait returns when Wake was called, when
// something happened, or after some nanoseconds (negative for none).
type Poller interface {
	Wait(timeout int64)
	Wake()
}

// Parker is the place where one thread blocks. Unpark may come first: the next Park returns at once.
type Parker struct {
	Watch bool // Park may return Stuck
	// OnInterrupt is called instead of RunPending where the main thread must not be left by a panic; Park returns Woken then.
	OnInterrupt func()
	Poller      Poller // how to block; nil for the usual way

	wake     chan Outcome
	timer    *time.Timer
	deadline int64
	index    int // in sleepers, plus one
	since    time.Time
	parked   bool
	notified bool
	foreign  bool // the goroutine holds the lock as the main thread does
}

// Park blocks until Unpark is called or the clock reaches deadline (Forever for none). It gives the interpreter lock
// away meanwhile. In the main thread handlers of signals run here.
func (p *Parker) Park(deadline int64) Outcome {
	for {
		if Pending() && p.OnInterrupt == nil {
			RunPending()
		}
		out := p.park(deadline)
		switch {
		case out != Interrupted:
			return out
		case p.OnInterrupt != nil:
			p.OnInterrupt()
			return Woken
		}
	}
}

func (p *Parker) park(deadline int64) Outcome {
	mu.Lock()
	if p.notified {
		p.notified = false
		mu.Unlock()
		return Woken
	}
	if deadline >= 0 && isVirtual && busy == 1 && external == 0 && (len(sleepers) == 0 || sleepers[0].deadline > deadline) {
		jump(deadline) // alone: no need to block at all
		mu.Unlock()
		return TimedOut
	}
	return p.block(deadline)
}

func (p *Parker) block(deadline int64) Outcome {
	if p.wake == nil {
		p.wake = make(chan Outcome, 1)
	}
	p.parked, p.deadline = true, deadline
	if deadline >= 0 {
		sleepers.push(p)
	} else if p.Watch {
		watchers = append(watchers, p)
	}
	if p.foreign {
		mainIdle++
	}
	locked := lockInUse
	busy--
	if busy == 0 {
		nobodyRuns()
	}
	me := current.Load()
	if me == nil {
		mainParked = p
	}
	mu.Unlock()
	if locked {
		lock.Unlock()
	}
	if p.Poller != nil {
		p.since = time.Now()
	}
	out := p.sleep(deadline)
	mu.Lock()
	if p.foreign {
		mainIdle--
	}
	locked = lockInUse
	mu.Unlock()
	if locked {
		Acquire()
		current.Store(me)
		if me != nil && me.killed.Load() {
			die()
		}
	}
	return out
}

// sleep waits for the wake-up, or on the real clock for the deadline.
func (p *Parker) sleep(deadline int64) Outcome {
	if p.Poller != nil {
		return p.poll(deadline)
	}
	if deadline < 0 || isVirtual && !outside() {
		return <-p.wake
	}
	d := time.Duration(deadline - Now())
	if p.timer == nil {
		p.timer = time.NewTimer(d)
	} else {
		p.timer.Reset(d)
	}
	select {
	case out := <-p.wake:
		p.timer.Stop()
		return out
	case <-p.timer.C:
	}
	mu.Lock()
	defer mu.Unlock()
	if !p.parked { // woken in the same moment
		return <-p.wake
	}
	p.leave()
	if isVirtual {
		jump(deadline)
	}
	return TimedOut
}

// poll is sleep with a Poller.
func (p *Parker) poll(deadline int64) Outcome {
	timeout := int64(-1)
	if deadline >= 0 {
		timeout = max(deadline-Now(), 0)
	}
	p.Poller.Wait(timeout)
	mu.Lock()
	defer mu.Unlock()
	if !p.parked {
		return <-p.wake
	}
	p.leave()
	if isVirtual && timeout >= 0 && int64(time.Since(p.since)) >= timeout {
		jump(deadline) // the virtual clock went with the real one
	}
	return Woken
}

// outside reports whether something outside may wake a thread; then the virtual clock goes with the real one.
func outside() bool {
	mu.Lock()
	defer mu.Unlock()
	return external > 0
}

// rouse ends the Park of p, with mu held.
func (p *Parker) rouse(out Outcome) {
	p.leave()
	p.wake <- out
	if p.Poller != nil {
		p.Poller.Wake()
	}
}

// Unpark ends the Park of p, or the next one. Any goroutine may call it.
func (p *Parker) Unpark() {
	mu.Lock()
	if p.parked {
		p.rouse(Woken)
	} else {
		p.notified = true
	}
	mu.Unlock()
}

// leave counts p among those that run, before it does: the clock must not move in between.
func (p *Parker) leave() {
	p.parked = false
	busy++
	if p.index > 0 {
		sleepers.remove(p)
	}
	for i, w := range watchers {
		if w == p {
			watchers = append(watchers[:i], watchers[i+1:]...)
			break
		}
	}
}

// nobodyRuns is called, with mu held, when the last running thread blocks.
func nobodyRuns() {
	if external > 0 {
		return
	}
	if len(sleepers) == 0 {
		for _, w := range watchers {
			w.rouse(Stuck)
			return
		}
		return
	}
	if isVirtual {
		p := sleepers[0]
		jump(p.deadline)
		p.rouse(TimedOut)
	}
}

// Hold says that something outside may wake a thread: the virtual clock stands still and nobody is stuck until the
// function it returns is called (more than once does no harm).
func Hold() (release func()) {
	mu.Lock()
	external++
	mu.Unlock()
	var once sync.Once
	return func() {
		once.Do(Release)
	}
}

// Retain is Hold without a function: each call needs one Release.
func Retain() {
	mu.Lock()
	external++
	mu.Unlock()
}

// Release undoes one Retain.
func Release() {
	mu.Lock()
	external--
	if busy == 0 {
		nobodyRuns()
	}
	mu.Unlock()
}

// Sleep blocks the calling thread for a number of seconds: time.sleep().
func Sleep(seconds float64) {
	if seconds <= 0 {
		Yield()
		return
	}
	var p Parker
	p.Park(Deadline(Seconds(Now()) + seconds))
}
