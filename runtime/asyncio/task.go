package asyncio

import (
	"context"
	"strconv"
	"sync/atomic"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// taskCore is what tasks of any type have in common.
type taskCore struct {
	futureCore
	vars       *contextvars.Context // the task's context variables
	ownVars    contextvars.Context
	waiter     *futureCore // what the task waits for: Task._fut_waiter
	throw      error       // what its next step raises in it
	worker     *worker     // nil before the first step and after the last
	below      *taskCore   // the task below on the worker's stack, which waits for this one
	prev, next *taskCore   // in loop.tasks
	waiting    *waiter     // what it waits on in primitives
	rare       *taskRare
	number     int32 // of Task-N
	cancels    int32 // Task._num_cancels_requested
	mustCancel bool
	parked     bool // it waits without a worker, see SleepLast
	unwinding  bool // the loop is closed under it
}

// taskRare is what few tasks have.
type taskRare struct {
	name string          // once asked for or set
	base context.Context // below the task's own context, when it is not that of Run
	hand *byHand         // the task only stands in for a coroutine that is driven by hand
}

// Task is a coroutine that runs on its own: asyncio.Task. CreateTask makes one.
type Task[T any] struct {
	taskCore
	value T
	coro  *Coroutine[T]
}

var taskCounter atomic.Int32

// AnyTask is a *Task of any type.
type AnyTask interface {
	AnyAwaitable
	GetName() string
	SetName(name string)
	Cancel(msg ...any) bool
	Cancelling() int
	Uncancel() int
	Done() bool
	Cancelled() bool
	Exception() error
	AnyResult() (any, error)
	GetLoop() *Loop
	AnyCoro() AnyCoroutine
	String() string
	task() *taskCore
}

// taskObject is what the core needs of the typed task around it.
type taskObject interface {
	futureObject
	AnyTask
}

func (t *taskCore) task() *taskCore { return t }

// run implements runnable for the type switch of advance; it is never called.
func (t *taskCore) run(*futureCore) { panic("asyncio: a task is resumed, not called") }

// TaskOption is an option of CreateTask.
type TaskOption func(*taskConfig)

type taskConfig struct {
	name string
	vars *contextvars.Context
}

// Name names the new task: the argument name of create_task.
func Name(name string) TaskOption { return func(c *taskConfig) { c.name = name } }

// Context has the new task use a context as it is, instead of a copy of the current one: the argument context.
func Context(vars *contextvars.Context) TaskOption { return func(c *taskConfig) { c.vars = vars } }

// newTask makes a task of coro that is not scheduled yet.
func newTask[T any](l *Loop, parent context.Context, coro *Coroutine[T], opts []TaskOption) *Task[T] {
	t := &coro.task
	if t.coro != nil { // a second task of the same coroutine object, which will fail
		t = &Task[T]{}
	}
	t.coro, t.loop, t.self = coro, l, t
	if !l.isBase(parent) {
		t.rarely().base = outermost(parent)
	}
	if len(opts) > 0 {
		t.apply(opts)
	}
	if t.rare == nil || t.rare.name == "" {
		t.number = taskCounter.Add(1)
	}
	if t.vars == nil {
		t.ownVars = *l.currentVars()
		t.vars = &t.ownVars
	}
	return t
}

func (t *taskCore) apply(opts []TaskOption) {
	var c taskConfig
	for _, o := range opts {
		o(&c)
	}
	t.vars = c.vars
	if c.name != "" {
		t.rarely().name = c.name
	}
}

func (t *taskCore) rarely() *taskRare {
	if t.rare == nil {
		t.rare = &taskRare{}
	}
	return t.rare
}

// prepare is the beginning of Task.__step and __wakeup: it decides what the step raises in the task. It reports whether
// there is anything to run.
func (t *taskCore) prepare() bool {
	if t.state != pending {
		return false
	}
	if w := t.waiter; w != nil {
		t.waiter = nil
		if w.state == cancelled || w.exc != nil {
			t.throw = w.resultErr()
		}
	}
	if t.mustCancel {
		t.mustCancel = false
		if t.throw == nil || !py.Is(t.throw, py.CancelledError) {
			t.throw = t.cancelledError()
		}
	}
	return true
}

// begin is the task's first step, and on the same stack all others.
func (t *taskCore) begin() {
	if err := t.throw; err != nil { // cancelled before it began
		t.throw = nil
		coro := t.self.(taskObject).AnyCoro()
		named, _ := coro.info()
		at, runs := named.(*throwable)
		if !runs {
			coro.drop()
			t.finish(err)
			return
		}
		at.thrown = err
	}
	err := t.self.runTask()
	if t.parked {
		return
	}
	t.finish(err)
}

// runTask calls the coroutine; the error is its exception, raised or panicked.
func (t *Task[T]) runTask() (err error) {
	defer catch(&err)
	t.value, err = t.coro.start(t.context())
	return err
}

// suspend gives control away until the task's next step and returns what that step raises.
//
// Each frame that lies between a switch and the task's code costs a mispredicted return, about 8 ns: the functions that
// wait most often have this loop in their own bodies.
func (t *taskCore) suspend() error {
	for {
		p, err := t.leave()
		if p == nil {
			return err
		}
		if p.taken {
			p.next()
		} else {
			p.yield(struct{}{})
		}
	}
}

// leave begins a suspension, and goes on with it after each switch: it drives the loop from the task's own stack until the
// turn of some worker has come. It returns the place to change with, or nil when the task's own next step has come, and
// what that step raises.
func (t *taskCore) leave() (*place, error) {
	l, w := t.loop, t.worker
	if w == nil && t.rare != nil && t.rare.hand != nil {
		return nil, t.rare.hand.leave()
	}
	target := l.target
	if target == nil {
		if w == nil || t.unwinding {
			return nil, py.RuntimeError.New("coroutine ignored GeneratorExit")
		}
		l.current = nil
		if e := l.eager; e != nil && e.task == t {
			target = e.caller
			l.target = target
		}
	}
	for {
		if target == nil {
			l.advance(w)
			target = l.target
		}
		if target != w {
			return w.changeWith(target), nil
		}
		l.target = nil
		switch {
		case w.begin != nil:
			w.runTask(w.takeBegin())
		case l.dump != nil:
			l.dump.take(t)
		default:
			l.current = t
			err := t.throw
			t.throw = nil
			return nil, err
		}
		target = l.target
	}
}

// finish is the end of Task.__step_run_and_handle_result.
func (t *taskCore) finish(err error) {
	t.loop.tasks.remove(t)
	switch {
	case err == nil:
		if t.mustCancel {
			t.mustCancel = false
			t.cancel(t.cancelMsg())
			return
		}
		t.resolve()
	case py.Is(err, py.CancelledError):
		t.info().saved = err
		t.cancel(nil)
	default:
		t.fail(err)
		if py.Is(err, py.SystemExit, py.KeyboardInterrupt) {
			t.loop.fatal = err
		}
	}
}

func (t *taskCore) cancelMsg() any {
	if t.more == nil {
		return nil
	}
	return t.more.msg
}

// Cancel asks the task to stop: Task.cancel(msg). CancelledError is raised in it at its next turn.
func (t *taskCore) Cancel(msg ...any) bool { return t.cancelAny(first(msg)) }

func (t *taskCore) cancelAny(msg any) bool {
	t.flags &^= logTraceback
	if t.state != pending {
		return false
	}
	t.cancels++
	if t.waiter != nil && t.waiter.cancelAs(msg) {
		return true
	}
	t.mustCancel = true
	if msg != nil || t.more != nil {
		t.info().msg = msg
	}
	return true
}

// Cancelling returns the number of cancellation requests that are pending: Task.cancelling().
func (t *taskCore) Cancelling() int { return int(t.cancels) }

// Uncancel takes one cancellation request back and returns how many remain: Task.uncancel().
func (t *taskCore) Uncancel() int {
	if t.cancels > 0 {
		t.cancels--
		if t.cancels == 0 {
			t.mustCancel = false
		}
	}
	return int(t.cancels)
}

// GetName returns the task's name: Task.get_name(). Without a name of its own a task is Task-1, Task-2, …
func (t *taskCore) GetName() string {
	r := t.rarely()
	if r.name == "" && t.number > 0 {
		r.name = "Task-" + strconv.Itoa(int(t.number))
	}
	return r.name
}

// SetName renames the task: Task.set_name().
func (t *taskCore) SetName(name string) {
	t.rarely().name = name
	t.number = 0
}

// GetContext returns the task's context variables: Task.get_context().
func (t *taskCore) GetContext() *contextvars.Context { return t.vars }

// Await waits for the task and returns its result.
func (t *Task[T]) Await(ctx context.Context) (T, error) {
	if t == nil {
		return awaitNone[T]()
	}
	if t.state == pending {
		waiting, err := t.await(ctx)
		for err == nil { // suspend, without its frame
			p, thrown := waiting.leave()
			if p == nil {
				err = t.awaited(thrown)
				break
			}
			if p.taken {
				p.next()
			} else {
				p.yield(struct{}{})
			}
		}
		if err != nil {
			var zero T
			return zero, err
		}
	} else if err := t.resultErr(); err != nil {
		var zero T
		return zero, err
	}
	return t.value, nil
}

// AwaitAny is Await for code that does not know the type.
func (t *Task[T]) AwaitAny(ctx context.Context) (any, error) {
	v, err := t.Await(ctx)
	return v, err
}

// Result returns the result of a task that is done: Task.result(). It raises the task's exception, CancelledError, or
// InvalidStateError.
func (t *Task[T]) Result() (T, error) {
	if err := t.resultErr(); err != nil {
		var zero T
		return zero, err
	}
	return t.value, nil
}

// AnyResult is Result for code that does not know the type.
func (t *Task[T]) AnyResult() (any, error) {
	v, err := t.Result()
	return py.ToAny(v), err
}

// GetCoro returns the coroutine the task runs: Task.get_coro().
func (t *Task[T]) GetCoro() *Coroutine[T] { return t.coro }

// AnyCoro is GetCoro for code that does not know the type.
func (t *Task[T]) AnyCoro() AnyCoroutine { return t.coro }

// AddDoneCallback has fn called by the loop, one turn after the task is done: Task.add_done_callback().
func (t *Task[T]) AddDoneCallback(fn func(*Task[T]), opts ...CallOption) *DoneCallback {
	return t.addUser(func(context.Context) error { fn(t); return nil }, fn, opts)
}

// AddDoneCallbackCtx is AddDoneCallback for a function that needs the loop or may raise.
func (t *Task[T]) AddDoneCallbackCtx(fn func(context.Context, *Task[T]) error, opts ...CallOption) *DoneCallback {
	return t.addUser(func(ctx context.Context) error { return fn(ctx, t) }, fn, opts)
}

func (t *Task[T]) resultAny() any { return t.value }

// taskList holds the tasks of a loop that are not done, oldest first.
type taskList struct{ root taskCore }

func (l *taskList) init() { l.root.next, l.root.prev = &l.root, &l.root }

func (l *taskList) add(t *taskCore) {
	last := l.root.prev
	last.next, t.prev = t, last
	t.next, l.root.prev = &l.root, t
}

func (l *taskList) remove(t *taskCore) {
	if t.next == nil {
		return
	}
	t.prev.next, t.next.prev = t.next, t.prev
	t.prev, t.next = nil, nil
}

func (l *taskList) all(yield func(*taskCore) bool) {
	for t := l.root.next; t != &l.root; {
		next := t.next
		if !yield(t) {
			return
		}
		t = next
	}
}
