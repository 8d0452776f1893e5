package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// runningLoop is the loop that runs in the calling thread: where operations without a context find the running task.
func runningLoop() *Loop {
	l, _ := interp.Current().Loop.(*Loop)
	return l
}

// Runner runs coroutines one after the other on one loop: asyncio.Runner. Close must be called at the end.
type Runner struct {
	loop        *Loop
	config      runConfig
	vars        *contextvars.Context
	closed      bool
	interrupted int
}

// RunOption is an option of Run and NewRunner.
type RunOption func(*runConfig)

type runConfig struct {
	debug   *bool
	factory func() *Loop
}

// Debug turns debug mode on or off: the argument debug of asyncio.run.
func Debug(on bool) RunOption { return func(c *runConfig) { c.debug = &on } }

// LoopFactory has the loop made by a function: the argument loop_factory of asyncio.run.
func LoopFactory(f func() *Loop) RunOption { return func(c *runConfig) { c.factory = f } }

// NewRunner makes a runner: asyncio.Runner().
func NewRunner(opts ...RunOption) *Runner {
	r := &Runner{}
	for _, o := range opts {
		o(&r.config)
	}
	return r
}

// Run runs a coroutine in a new loop to its end and closes the loop: asyncio.run(). Tasks that are left are cancelled.
func Run[T any](ctx context.Context, coro *Coroutine[T], opts ...RunOption) (T, error) {
	if loopOf(ctx) != nil {
		var zero T
		return zero, py.RuntimeError.New("asyncio.run() cannot be called from a running event loop")
	}
	r := NewRunner(opts...)
	v, err := RunIn(ctx, r, coro)
	if closeErr := r.Close(ctx); closeErr != nil {
		err = py.WithContext(closeErr, err)
	}
	return v, err
}

// RunVoid is Run for a coroutine function without arguments and result: asyncio.run(main()).
func RunVoid(ctx context.Context, fn func(ctx context.Context) error, opts ...RunOption) error {
	_, err := Run(ctx, BindVoid0(fn), opts...)
	return err
}

// GetLoop returns the runner's loop: Runner.get_loop().
func (r *Runner) GetLoop(ctx context.Context) *Loop {
	r.init(ctx)
	return r.loop
}

func (r *Runner) init(ctx context.Context) {
	if r.closed {
		panic(py.RuntimeError.New("Runner is closed"))
	}
	if r.loop != nil {
		return
	}
	if r.config.factory != nil {
		r.loop = r.config.factory()
	} else {
		r.loop = GetEventLoopPolicy().NewEventLoop()
		SetEventLoop(r.loop)
	}
	if r.config.debug != nil {
		r.loop.SetDebug(*r.config.debug)
	}
	r.loop.adopt(ctx)
	r.vars = contextvars.CopyContext(ctx)
}

// adopt makes ctx the context below all tasks of the loop.
func (l *Loop) adopt(ctx context.Context) {
	l.parent = outermost(ctx)
	l.ctx = &loopContext{Context: l.parent, loop: l, vars: contextvars.Current(ctx)}
}

// RunIn runs a coroutine on the runner's loop: runner.run(coro).
func RunIn[T any](ctx context.Context, r *Runner, coro *Coroutine[T], opts ...TaskOption) (T, error) {
	var zero T
	if loopOf(ctx) != nil {
		return zero, py.RuntimeError.New("Runner.run() cannot be called from a running event loop")
	}
	r.init(ctx)
	opts = append([]TaskOption{Context(r.vars)}, opts...)
	task := createTask(r.loop, r.loop.ctx, coro, opts)
	release := r.onInterrupt(ctx, &task.taskCore)
	v, err := runUntil[T](r.loop, task)
	release()
	if err != nil && py.Is(err, py.CancelledError) && r.interrupted > 0 && task.Uncancel() == 0 {
		return zero, py.KeyboardInterrupt.New()
	}
	return v, err
}

// onInterrupt has SIGINT, and the end of ctx, cancel the main task while it runs.
func (r *Runner) onInterrupt(ctx context.Context, task *taskCore) (release func()) {
	r.interrupted = 0
	l := r.loop
	stopSignal := l.catchInterrupt(func() {
		r.interrupted++
		if r.interrupted == 1 && !task.done() {
			task.cancelAny(nil)
			return
		}
		l.fatal = py.KeyboardInterrupt.New()
	})
	if ctx.Done() == nil {
		return stopSignal
	}
	stop := context.AfterFunc(ctx, func() {
		defer func() { _ = recover() }() // the loop may be closed
		l.CallSoonThreadsafe(func() { task.cancelAny(nil) })
	})
	return func() {
		stop()
		stopSignal()
	}
}

// Close cancels the tasks that are left, closes async generators and the default executor, and closes the loop:
// Runner.close().
func (r *Runner) Close(ctx context.Context) error {
	if r.loop == nil || r.closed {
		return nil
	}
	l := r.loop
	err := cancelAllTasks(l)
	if err == nil {
		_, err = RunUntilComplete(l, BindVoid0(l.ShutdownAsyncGens))
	}
	if err == nil {
		_, err = RunUntilComplete(l, BindVoid0(func(ctx context.Context) error {
			return l.ShutdownDefaultExecutor(ctx, Seconds(300))
		}))
	}
	if current.Load() == l {
		SetEventLoop(nil)
	}
	l.Close()
	r.closed = true
	return err
}

// Exit closes the runner after a block that ended with err, and returns what is raised then: the end of "with runner".
func (r *Runner) Exit(err error) error {
	if closeErr := r.Close(currentContext()); closeErr != nil {
		return py.WithContext(closeErr, err)
	}
	return err
}

// cancelAllTasks is runners._cancel_all_tasks.
func cancelAllTasks(l *Loop) error {
	tasks := l.AllTasks()
	if len(tasks) == 0 {
		return nil
	}
	aws := make([]AnyAwaitable, len(tasks))
	for i, t := range tasks {
		t.Cancel()
		aws[i] = t
	}
	if _, err := runUntil[[]any](l, gatherAnyOn(l, l.ctx, true, aws)); err != nil {
		return err
	}
	for _, t := range tasks {
		if t.Cancelled() {
			continue
		}
		if err := t.Exception(); err != nil {
			l.CallExceptionHandler(&ExceptionContext{
				Message: "unhandled exception during asyncio.run() shutdown", Exception: err, Task: t,
			})
		}
	}
	return nil
}
