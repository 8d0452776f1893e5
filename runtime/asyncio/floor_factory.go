package asyncio

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// makeTask has the task factory of the program make a task: loop.set_task_factory(factory).
func makeTask[T any](l *Loop, coro *Coroutine[T], opts []TaskOption) *Task[T] {
	var c taskConfig
	for _, o := range opts {
		o(&c)
	}
	var kw []py.KV
	if c.vars != nil {
		kw = append(kw, py.KV{Key: "context", Value: c.vars})
	}
	maker := l.maker
	made, err := py.CallKw(currentContext(), maker, []any{l, coro}, kw)
	py.Check(err)
	t, ok := made.(*Task[T])
	if !ok {
		panic(py.TypeError.Newf("the task factory returned %s, not a task of the coroutine", py.Repr(made)))
	}
	if c.name != "" {
		t.SetName(c.name)
	}
	return t
}

// plainTask is asyncio.Task(coro, loop=loop): a task that no factory makes.
func plainTask(ctx context.Context, a []any) (any, error) {
	coro, ok := a[0].(AnyCoroutine)
	if !ok {
		return nil, py.TypeError.Newf("a coroutine was expected, got %s", py.Repr(a[0]))
	}
	l, ok := a[1].(*Loop)
	if !ok {
		l = mustLoop(ctx)
	}
	maker, factory := l.maker, l.factory
	l.maker, l.factory = nil, nil
	if a[4] != nil && py.Truth(a[4]) {
		l.factory = EagerTaskFactory
	}
	defer func() { l.maker, l.factory = maker, factory }()
	return coro.taskOn(l, l.ctx, floorTaskOptions(a[2], a[3])), nil
}

// eagerFactory is asyncio.eager_task_factory as a value.
var eagerFactory = sync.OnceValue(func() *py.Function {
	return py.NewFunction("eager_task_factory", "loop, coro, *, name=None, context=None", func(ctx context.Context, a []any) (any, error) {
		return plainTask(ctx, []any{a[1], a[0], a[2], a[3], true})
	}).WithModule("asyncio.tasks")
})
