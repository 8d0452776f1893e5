package asyncio

import (
	"context"
	"fmt"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// TaskGroup holds tasks that end together: asyncio.TaskGroup. WithTaskGroup is the short form of Enter and Exit.
type TaskGroup struct {
	loop            *Loop
	parent          *taskCore
	left            int         // tasks whose end the group has not seen
	order           []*taskCore // in the order they were made; it may hold some that are done
	errors          []error
	baseError       error
	completed       *futureCore
	entered         bool
	exiting         bool
	aborting        bool
	cancelledParent bool
}

// NewTaskGroup makes a task group: asyncio.TaskGroup().
func NewTaskGroup() *TaskGroup { return &TaskGroup{} }

// WithTaskGroup runs body and waits for all tasks it created in the group: async with asyncio.TaskGroup() as tg. When
// one fails, the others and body are cancelled, and an ExceptionGroup is raised.
func WithTaskGroup(ctx context.Context, body func(ctx context.Context, tg *TaskGroup) error) error {
	var tg TaskGroup
	if err := tg.Enter(ctx); err != nil {
		return err
	}
	return tg.Exit(ctx, py.Try(func() error { return body(ctx, &tg) }))
}

// Enter opens the group: TaskGroup.__aenter__().
func (g *TaskGroup) Enter(ctx context.Context) error {
	if g.entered {
		return py.RuntimeError.Newf("TaskGroup %s has already been entered", g)
	}
	l := loopOf(ctx)
	if l == nil {
		return noLoop()
	}
	g.loop, g.parent = l, currentTaskOf(ctx)
	if g.parent == nil {
		return py.RuntimeError.Newf("TaskGroup %s cannot determine the parent task", g)
	}
	g.entered = true
	return nil
}

// With is async with tg: body, for a group that was made before.
func (g *TaskGroup) With(ctx context.Context, body func(ctx context.Context) error) error {
	if err := g.Enter(ctx); err != nil {
		return err
	}
	return g.Exit(ctx, py.Try(func() error { return body(ctx) }))
}

// CreateTaskIn creates a task that belongs to the group: tg.create_task(). It raises RuntimeError when the group is not
// open.
func CreateTaskIn[T any](ctx context.Context, g *TaskGroup, coro *Coroutine[T], opts ...TaskOption) *Task[T] {
	if err := g.refusal(); err != nil {
		coro.Close()
		panic(err)
	}
	t := createTask(g.loop, ctx, coro, opts)
	g.add(&t.taskCore)
	return t
}

// Go is CreateTaskIn for functions without a result: tg.create_task(f()).
func (g *TaskGroup) Go(ctx context.Context, fn func(ctx context.Context) error, opts ...TaskOption) *Task[noneType] {
	return CreateTaskIn(ctx, g, BindVoid0(fn), opts...)
}

// CreateTaskAny is CreateTaskIn for code that does not know the type.
func (g *TaskGroup) CreateTaskAny(ctx context.Context, coro AnyCoroutine, opts ...TaskOption) AnyTask {
	if err := g.refusal(); err != nil {
		coro.Close()
		panic(err)
	}
	t := coro.taskOn(g.loop, ctx, opts)
	g.add(t.task())
	return t
}

func (g *TaskGroup) refusal() error {
	switch {
	case !g.entered:
		return py.RuntimeError.Newf("TaskGroup %s has not been entered", g)
	case g.exiting && g.left == 0:
		return py.RuntimeError.Newf("TaskGroup %s is finished", g)
	case g.aborting:
		return py.RuntimeError.Newf("TaskGroup %s is shutting down", g)
	}
	return nil
}

func (g *TaskGroup) add(t *taskCore) {
	if t.done() {
		g.left++
		g.run(&t.futureCore)
		return
	}
	g.left++
	if len(g.order) > 2*g.left+32 { // a group that lives long
		g.order = slices.DeleteFunc(g.order, func(t *taskCore) bool { return t.done() })
	}
	g.order = append(g.order, t)
	t.addCallback(g)
}

// Exit waits for the group's tasks and returns what the block with the error err raises: TaskGroup.__aexit__().
func (g *TaskGroup) Exit(ctx context.Context, err error) error {
	g.exiting = true
	if err != nil && isBaseError(err) && g.baseError == nil {
		g.baseError = err
	}
	var propagate error
	isCancel := err != nil && py.Is(err, py.CancelledError)
	if isCancel {
		propagate = err
	}
	if err != nil && !g.aborting {
		g.abort()
	}
	for g.left > 0 {
		if g.completed == nil {
			g.completed = g.loop.newWaiter(g)
		}
		if e := g.completed.wait(g.parent); e != nil {
			if !py.Is(e, py.CancelledError) {
				return e
			}
			if !g.aborting {
				propagate = e
				g.abort()
			}
		}
		g.completed = nil
	}
	if g.baseError != nil {
		return g.baseError
	}
	if g.cancelledParent && g.parent.Uncancel() == 0 {
		propagate = nil
	}
	if propagate != nil && len(g.errors) == 0 {
		return propagate
	}
	if err != nil && !isCancel {
		g.errors = append(g.errors, err)
	}
	return py.WithContext(g.raise(), err)
}

func (g *TaskGroup) raise() error {
	if len(g.errors) == 0 {
		return nil
	}
	if g.parent.cancels > 0 {
		g.parent.Uncancel()
		g.parent.cancelAny(nil)
	}
	errs := g.errors
	g.errors = nil
	return py.RaiseFrom(py.NewBaseExceptionGroup("unhandled errors in a TaskGroup", errs), nil)
}

func isBaseError(err error) bool { return py.Is(err, py.SystemExit, py.KeyboardInterrupt) }

func (g *TaskGroup) abort() {
	g.aborting = true
	for _, t := range g.order {
		if !t.done() {
			t.cancelAny(nil)
		}
	}
}

// run is TaskGroup._on_task_done.
func (g *TaskGroup) run(f *futureCore) {
	g.left--
	if g.completed != nil && g.left == 0 {
		g.completed.release()
	}
	if f.state == cancelled {
		return
	}
	err := f.exception()
	if err == nil {
		return
	}
	g.errors = append(g.errors, err)
	if isBaseError(err) && g.baseError == nil {
		g.baseError = err
	}
	if g.parent.done() {
		g.loop.CallExceptionHandler(&ExceptionContext{
			Message:   fmt.Sprintf("Task %s has errored out but its parent task %s is already completed", f.self, g.parent),
			Exception: err, Task: f.self.(AnyTask),
		})
		return
	}
	if !g.aborting && !g.cancelledParent {
		g.abort()
		g.cancelledParent = true
		g.parent.cancelAny(nil)
	}
}

// String returns repr(tg).
func (g *TaskGroup) String() string {
	s := "<TaskGroup"
	if n := g.left; n > 0 {
		s += fmt.Sprintf(" tasks=%d", n)
	}
	if n := len(g.errors); n > 0 {
		s += fmt.Sprintf(" errors=%d", n)
	}
	switch {
	case g.aborting:
		s += " cancelling"
	case g.entered:
		s += " entered"
	}
	return s + ">"
}

func (g *TaskGroup) describeWait() string {
	return fmt.Sprintf("TaskGroup (%d unfinished tasks)", g.left)
}
