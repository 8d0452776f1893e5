package asyncio

import "context"

// Go is [CreateTask] for a task that the program does not keep, as where Python's asyncio.create_task(f()) is a statement:
// nobody can ask for its exception, so the loop's exception handler is told of it as soon as the task has failed.
func Go[T any](ctx context.Context, coro *Coroutine[T], opts ...TaskOption) {
	letGo(&createTask(mustLoop(ctx), ctx, coro, opts).taskCore)
}

// GoOn is Go for a loop that need not run: the statement loop.create_task(f()).
func GoOn[T any](l *Loop, coro *Coroutine[T], opts ...TaskOption) {
	letGo(&createTask(l, l.ctx, coro, opts).taskCore)
}

func letGo(t *taskCore) {
	t.flags |= unkept
	if t.state == finished { // at its first step, which a task factory did
		t.report()
	}
}

// droppedTask is the destruction of an unkept task that has failed: what Python does when the step is over.
type droppedTask struct{}

func (droppedTask) run(f *futureCore) { f.report() }
