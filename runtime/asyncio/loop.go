package asyncio

import (
	"context"
	"fmt"
	"os"
	"sync"
	"sync/atomic"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Loop is an event loop: asyncio's SelectorEventLoop. All its methods but CallSoonThreadsafe belong to the goroutine
// that runs it.
type Loop struct {
	ready   readyQueue
	todo    int // items of ready that belong to the turn under way
	timers  timerHeap
	current *taskCore // the task that runs now

	base    worker    // the goroutine that called RunForever
	first   *taskCore // a task for which the base shall find a worker
	leaving bool      // RunForever returns when the base has control
	target  *worker   // the worker whose turn it is, while control moves there
	here    *worker   // the worker that runs callbacks now
	idle    []*worker
	workers int    // that were made
	ending  bool   // the workers shall end
	broken  func() // what ended a worker in the middle, to be done by the base
	last    lastCall
	tasks   taskList

	timersCancelled int
	turns           int
	arm             func()     // begins to look for interrupts, see catchInterrupt
	dump            *stackDump // a look at the stack of a suspended task is under way
	inTurn          bool
	stopping        bool
	running         bool
	closed          bool
	debug           bool
	fatal           error // a SystemExit or KeyboardInterrupt on its way out of RunForever
	failed          []*futureCore

	poller  *poller // nil until a descriptor is watched
	fds     map[int]*fdWatch
	flush   []*Transport // written to in this turn
	readBuf []byte

	parker   interp.Parker
	ctx      *loopContext // of the code that runs, outside of tasks
	plainCtx loopContext  // ctx of a callback that takes none
	parent   context.Context

	handler   func(ctx context.Context, l *Loop, c *ExceptionContext) error
	handlerFn any // the handler as a function of the program
	factory   TaskFactory
	maker     any // a task factory of the program's own
	factoryFn any // what get_task_factory() returns
	eager     *eagerStart
	asyncGens agenList
	executors executorState
	signals   signalState
	slow      float64
	step      slowStep
	hasMail   atomic.Bool
	mailLock  sync.Mutex
	mail      []readyItem
	handles   []Handle // to be given out by newHandle
}

// NewEventLoop makes an event loop that does not run yet: asyncio.new_event_loop().
func NewEventLoop() *Loop {
	l := &Loop{slow: 0.1, debug: os.Getenv("PYTHONASYNCIODEBUG") != ""}
	l.base.loop = l
	l.parker.Watch, l.parker.OnInterrupt = true, l.runPending
	l.ctx = &loopContext{Context: context.Background(), loop: l, vars: contextvars.Current(context.Background())}
	l.tasks.init()
	l.log(levelDebug, "Using selector: "+selector, nil)
	return l
}

// Time returns the loop's clock in seconds: loop.time(), the same as time.monotonic().
func (l *Loop) Time() float64 { return interp.Seconds(interp.Now()) }

// IsRunning reports whether the loop runs: loop.is_running().
func (l *Loop) IsRunning() bool { return l.running }

// IsClosed reports whether the loop was closed: loop.is_closed().
func (l *Loop) IsClosed() bool { return l.closed }

// GetDebug reports whether debug mode is on: loop.get_debug().
func (l *Loop) GetDebug() bool { return l.debug }

// SetDebug turns debug mode on or off: loop.set_debug(). It is on from the start when PYTHONASYNCIODEBUG is set.
func (l *Loop) SetDebug(on bool) { l.debug = on }

// SlowCallbackDuration is the time in seconds from which debug mode reports a callback: loop.slow_callback_duration.
func (l *Loop) SlowCallbackDuration() float64 { return l.slow }

// SetSlowCallbackDuration sets loop.slow_callback_duration.
func (l *Loop) SetSlowCallbackDuration(seconds float64) { l.slow = seconds }

// String returns repr(loop).
func (l *Loop) String() string {
	return fmt.Sprintf("<_UnixSelectorEventLoop running=%s closed=%s debug=%s>", pyBool(l.running), pyBool(l.closed), pyBool(l.debug))
}

func pyBool(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func (l *Loop) checkClosed() {
	if l.closed {
		panic(py.RuntimeError.New("Event loop is closed"))
	}
}

// CallSoon has fn called in the next turn: loop.call_soon().
func (l *Loop) CallSoon(fn func(), opts ...CallOption) *Handle { return l.callSoon(fn, nil, opts) }

// CallSoonCtx is CallSoon for a function that needs the loop or may raise.
func (l *Loop) CallSoonCtx(fn func(ctx context.Context) error, opts ...CallOption) *Handle {
	return l.callSoon(nil, fn, opts)
}

func (l *Loop) callSoon(plain func(), call func(context.Context) error, opts []CallOption) *Handle {
	l.checkClosed()
	h := l.newHandle()
	h.init(l, plain, call, opts)
	l.ready.push(readyItem{h, nil})
	return h
}

// CallSoonThreadsafe is CallSoon for other goroutines: loop.call_soon_threadsafe(). It wakes the loop.
func (l *Loop) CallSoonThreadsafe(fn func(), opts ...CallOption) *Handle {
	return l.callThreadsafe(fn, nil, opts)
}

// CallSoonThreadsafeCtx is CallSoonThreadsafe for a function that needs the loop or may raise.
func (l *Loop) CallSoonThreadsafeCtx(fn func(ctx context.Context) error, opts ...CallOption) *Handle {
	return l.callThreadsafe(nil, fn, opts)
}

func (l *Loop) callThreadsafe(plain func(), call func(context.Context) error, opts []CallOption) *Handle {
	c := callOptions(opts)
	h := &Handle{loop: l, plain: plain, call: call, vars: c.vars, text: c.name}
	if h.vars == nil {
		h.vars = &h.own
	}
	l.post(h)
	return h
}

// post hands an item to the loop from another goroutine.
func (l *Loop) post(what runnable) {
	if !l.postIfOpen(what) {
		panic(py.RuntimeError.New("Event loop is closed"))
	}
}

// postIfOpen is post; it reports false when the loop is closed.
func (l *Loop) postIfOpen(what runnable) bool {
	l.mailLock.Lock()
	if l.closed {
		l.mailLock.Unlock()
		return false
	}
	l.mail = append(l.mail, readyItem{what, nil})
	l.hasMail.Store(true)
	l.mailLock.Unlock()
	l.parker.Unpark()
	return true
}

// takeMail moves what other goroutines posted to the ready queue.
func (l *Loop) takeMail() {
	l.mailLock.Lock()
	for _, it := range l.mail {
		l.ready.push(it)
	}
	clear(l.mail)
	l.mail = l.mail[:0]
	l.hasMail.Store(false)
	l.mailLock.Unlock()
}

// CallLater has fn called after a delay in seconds: loop.call_later().
func (l *Loop) CallLater(delay float64, fn func(), opts ...CallOption) *TimerHandle {
	return l.CallAt(l.Time()+delay, fn, opts...)
}

// CallLaterCtx is CallLater for a function that needs the loop or may raise.
func (l *Loop) CallLaterCtx(delay float64, fn func(ctx context.Context) error, opts ...CallOption) *TimerHandle {
	return l.CallAtCtx(l.Time()+delay, fn, opts...)
}

// CallAt has fn called at a time of the loop's clock: loop.call_at().
func (l *Loop) CallAt(when float64, fn func(), opts ...CallOption) *TimerHandle {
	return l.callAt(when, fn, nil, opts)
}

// CallAtCtx is CallAt for a function that needs the loop or may raise.
func (l *Loop) CallAtCtx(when float64, fn func(ctx context.Context) error, opts ...CallOption) *TimerHandle {
	return l.callAt(when, nil, fn, opts)
}

func (l *Loop) callAt(when float64, plain func(), call func(context.Context) error, opts []CallOption) *TimerHandle {
	l.checkClosed()
	h := &TimerHandle{when: when}
	h.init(l, plain, call, opts)
	l.schedule(&h.timer, when, h)
	return h
}

// currentVars returns the contextvars of the code that runs now.
func (l *Loop) currentVars() *contextvars.Context {
	if l.current != nil {
		return l.current.vars
	}
	return l.ctx.vars
}
