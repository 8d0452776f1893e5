package asyncio

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

var taskNumbers = regexp.MustCompile(`Task-\d+`)

func fetch(ctx context.Context, v any) (any, error) {
	return v, Sleep(ctx, 1)
}

func TestReprsAreThoseOfCPython(t *testing.T) {
	run(t, func(ctx context.Context) error {
		loop := GetRunningLoop(ctx)
		repr := func(want string, x interface{ String() string }) {
			t.Helper()
			require.Equal(t, want, addresses.ReplaceAllString(taskNumbers.ReplaceAllString(x.String(), "Task-N"), "0x7f"))
		}
		task := CreateTask(ctx, Bind1(fetch, any(1)))
		repr("<Task pending name='Task-N' coro=<fetch() running>>", task)
		require.NoError(t, Sleep(ctx, 0))
		repr("<Task pending name='Task-N' coro=<fetch() running> wait_for=<Future pending cb=[Task.task_wakeup()]>>", task)
		task.AddDoneCallback(func(*Task[any]) {}, CallName("cb"))
		repr("<Task pending name='Task-N' coro=<fetch() running> wait_for=<Future pending cb=[Task.task_wakeup()]> cb=[cb()]>", task)
		task.Cancel()
		repr("<Task cancelling name='Task-N' coro=<fetch() running> wait_for=<Future cancelled> cb=[cb()]>", task)
		_, err := task.Await(ctx)
		require.True(t, py.Is(err, py.CancelledError))
		repr("<Task cancelled name='Task-N' coro=<fetch() done>>", task)

		long := CreateTask(ctx, Bind1(fetch, any(strings.Repeat("x", 50))), Name("long"))
		_, err = long.Await(ctx)
		require.NoError(t, err)
		repr("<Task finished name='long' coro=<fetch() done> result='xxxxxxxxxxxx...xxxxxxxxxxxxx'>", long)

		f := NewFuture[int](ctx)
		repr("<Future pending>", f)
		f.SetResult(3)
		repr("<Future finished result=3>", f)
		f = NewFuture[int](ctx)
		f.SetException(py.ValueError.New("boo"))
		_ = f.Exception()
		repr("<Future finished exception=ValueError('boo')>", f)

		g := GatherFuture(ctx, Awaitable[any](Bind1(fetch, any(1))))
		repr("<_GatheringFuture pending>", g)
		g.Cancel()
		_, err = g.Await(ctx)
		require.True(t, py.Is(err, py.CancelledError))
		repr("<_GatheringFuture finished exception=CancelledError()>", g)

		h := loop.CallSoon(func() {}, CallName("cb"))
		repr("<Handle cb()>", h)
		h.Cancel()
		repr("<Handle cancelled>", h)
		repr("<_UnixSelectorEventLoop running=True closed=False debug=False>", loop)

		lock := NewLock()
		repr("<asyncio.locks.Lock object at 0x7f [unlocked]>", lock)
		require.NoError(t, lock.Acquire(ctx))
		waiting := CreateTask(ctx, BindVoid0(lock.Acquire))
		require.NoError(t, Sleep(ctx, 0))
		repr("<asyncio.locks.Lock object at 0x7f [locked, waiters:1]>", lock)
		waiting.Cancel()
		repr("<asyncio.locks.Semaphore object at 0x7f [unlocked, value:3]>", NewSemaphore(3))
		repr("<asyncio.locks.BoundedSemaphore object at 0x7f [locked]>", NewBoundedSemaphore(0))
		repr("<asyncio.locks.Event object at 0x7f [unset]>", NewEvent())
		repr("<asyncio.locks.Condition object at 0x7f [unlocked]>", NewCondition())
		repr("<asyncio.locks.Barrier object at 0x7f [filling, waiters:0/2]>", NewBarrier(2))
		repr("<Timeout [created]>", NewTimeout(ctx, 10))
		repr("<TaskGroup>", NewTaskGroup())
		q := NewQueue[int](0)
		repr("<Queue maxsize=0>", q)
		require.NoError(t, q.Put(ctx, 1))
		repr("<Queue maxsize=0 _queue=[1] tasks=1>", q)
		repr("<coroutine object fetch at 0x7f>", Bind1(fetch, any(1)))
		return nil
	})
}

var addresses = regexp.MustCompile(`0x[0-9a-f]+`)
