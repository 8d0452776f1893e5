package asyncio

import (
	"context"
)

// CreateTask schedules a coroutine as a task of the running loop: asyncio.create_task(). The task's first step comes in
// the next turn. It raises RuntimeError when no loop runs.
func CreateTask[T any](ctx context.Context, coro *Coroutine[T], opts ...TaskOption) *Task[T] {
	return createTask(mustLoop(ctx), ctx, coro, opts)
}

// LoopCreateTask is CreateTask for a loop that need not run: loop.create_task().
func LoopCreateTask[T any](l *Loop, coro *Coroutine[T], opts ...TaskOption) *Task[T] {
	return createTask(l, l.ctx, coro, opts)
}

func createTask[T any](l *Loop, ctx context.Context, coro *Coroutine[T], opts []TaskOption) *Task[T] {
	l.checkClosed()
	if coro.state == coroCreated {
		coro.state = coroScheduled
	}
	if l.maker != nil {
		return makeTask(l, coro, opts)
	}
	t := newTask(l, ctx, coro, opts)
	if l.factory != nil {
		l.factory(&t.taskCore)
		return t
	}
	l.begin(&t.taskCore)
	return t
}

// begin schedules the first step of a task.
func (l *Loop) begin(t *taskCore) {
	l.tasks.add(t)
	l.ready.push(readyItem{t, nil})
}

// CurrentTask returns the running task, or nil in a callback: asyncio.current_task(). It raises RuntimeError when no
// loop runs.
func CurrentTask(ctx context.Context) AnyTask {
	mustLoop(ctx)
	if t := currentTaskOf(ctx); t != nil {
		return t.self.(AnyTask)
	}
	return nil
}

// CurrentTaskOf is CurrentTask for a task whose type is known.
func CurrentTaskOf[T any](ctx context.Context) *Task[T] {
	t, _ := CurrentTask(ctx).(*Task[T])
	return t
}

// AllTasks returns the tasks of the running loop that are not done, oldest first: asyncio.all_tasks().
func AllTasks(ctx context.Context) []AnyTask { return mustLoop(ctx).AllTasks() }

// AllTasks returns the tasks of the loop that are not done, oldest first: asyncio.all_tasks(loop).
func (l *Loop) AllTasks() []AnyTask {
	var out []AnyTask
	for t := range l.tasks.all {
		out = append(out, t.self.(AnyTask))
	}
	return out
}

// TaskFactory decides how the tasks of a loop begin; EagerTaskFactory is the one asyncio has.
type TaskFactory func(t *taskCore)

// SetTaskFactory sets the loop's task factory: loop.set_task_factory(). nil restores the default.
func (l *Loop) SetTaskFactory(f TaskFactory) { l.factory = f }

// GetTaskFactory returns the loop's task factory, or nil: loop.get_task_factory().
func (l *Loop) GetTaskFactory() TaskFactory { return l.factory }

// EagerTaskFactory runs the first step of every new task at once: asyncio.eager_task_factory.
func EagerTaskFactory(t *taskCore) { t.loop.startEagerly(t) }

// eagerStart is the eager start under way: when the task suspends or ends, control goes back to its creator.
type eagerStart struct {
	task   *taskCore
	caller *worker
	outer  *eagerStart
}

func (l *Loop) startEagerly(t *taskCore) {
	if !l.running {
		l.begin(t)
		return
	}
	l.tasks.add(t)
	creator := l.current
	caller := l.here
	if creator != nil {
		caller = creator.worker
	}
	l.eager = &eagerStart{task: t, caller: caller, outer: l.eager}
	w := l.idleWorker()
	w.begin = t
	l.target = w
	caller.switchTo(w)
	l.target = nil
	l.eager = l.eager.outer
	l.current = creator
}
