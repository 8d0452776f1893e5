package asyncio

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// onVirtualClock runs the test on the virtual clock, and checks that it leaves no goroutine behind.
func onVirtualClock(t testing.TB) {
	restore := interp.UseVirtual(true)
	before := runtime.NumGoroutine()
	t.Cleanup(func() {
		restore()
		for range 1000 { // a goroutine that has done its work may need a moment to end
			if runtime.NumGoroutine() <= before {
				return
			}
			runtime.Gosched()
			<-time.After(time.Millisecond)
		}
		buf := make([]byte, 1<<16)
		t.Errorf("%d goroutines, %d before\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
	})
}

// run is asyncio.run of a function literal.
func run(t testing.TB, body func(ctx context.Context) error) {
	t.Helper()
	onVirtualClock(t)
	require.NoError(t, RunVoid(context.Background(), body))
}

func TestSleepersWakeInTheOrderOfTheirDeadlinesAndTakeNoRealTime(t *testing.T) {
	began := time.Now()
	var log []string
	run(t, func(ctx context.Context) error {
		start := GetRunningLoop(ctx).Time()
		var tasks []*Task[int]
		for i := range 5 {
			tasks = append(tasks, CreateTask(ctx, Bind1(func(ctx context.Context, i int) (int, error) {
				err := Sleep(ctx, float64(50-10*i))
				log = append(log, fmt.Sprint(i))
				return i * i, err
			}, i)))
		}
		squares, err := Gather(ctx, Tasks(tasks)...)
		require.Equal(t, []int{0, 1, 4, 9, 16}, squares)
		require.InDelta(t, 50, GetRunningLoop(ctx).Time()-start, 1e-3)
		return err
	})
	require.Equal(t, []string{"4", "3", "2", "1", "0"}, log)
	require.Less(t, time.Since(began), 5*time.Second)
}

func TestWaitForRaisesTimeoutErrorAndCancelsWhatItWaitedFor(t *testing.T) {
	run(t, func(ctx context.Context) error {
		task := CreateTask(ctx, BindVoid1(Sleep, 10))
		_, err := WaitFor(ctx, task, 1)
		require.True(t, py.Is(err, py.TimeoutError), "%v", err)
		require.True(t, task.Cancelled())
		return nil
	})
}

func TestATaskGroupCancelsItsTasksWhenOneFails(t *testing.T) {
	run(t, func(ctx context.Context) error {
		var slow *Task[noneType]
		err := WithTaskGroup(ctx, func(ctx context.Context, tg *TaskGroup) error {
			slow = CreateTaskIn(ctx, tg, BindVoid1(Sleep, 10))
			tg.Go(ctx, func(ctx context.Context) error { return py.ValueError.New("x") })
			return Sleep(ctx, 100)
		})
		require.True(t, py.Is(err, py.ExceptionGroup), "%v", err)
		require.True(t, slow.Cancelled())
		require.Zero(t, taskOf(ctx).Cancelling())
		return nil
	})
}

func TestAnEagerTaskRunsUntilItWaitsForTheFirstTime(t *testing.T) {
	run(t, func(ctx context.Context) error {
		var log []string
		GetRunningLoop(ctx).SetTaskFactory(EagerTaskFactory)
		f := func(ctx context.Context, name string, wait bool) error {
			log = append(log, name+" begins")
			if wait {
				if err := Sleep(ctx, 0); err != nil {
					return err
				}
			}
			log = append(log, name+" ends")
			return nil
		}
		a := CreateTask(ctx, BindVoid2(func(ctx context.Context, name string, wait bool) error {
			CreateTask(ctx, BindVoid2(f, name+".inner", true))
			return f(ctx, name, wait)
		}, "a", false))
		require.True(t, a.Done())
		b := CreateTask(ctx, BindVoid2(f, "b", true))
		require.False(t, b.Done())
		_, err := b.Await(ctx)
		require.Equal(t, []string{"a.inner begins", "a begins", "a ends", "b begins", "a.inner ends", "b ends"}, log)
		return err
	})
}

func TestTasksThatIgnoreNothingAreUnwoundWhenTheLoopCloses(t *testing.T) {
	onVirtualClock(t)
	l := NewEventLoop()
	var log []string
	task := LoopCreateTask(l, BindVoid0(func(ctx context.Context) error {
		defer func() { log = append(log, "finally") }()
		err := Sleep(ctx, 100)
		log = append(log, py.ClassOf(err).Name)
		return err
	}))
	task.flags |= noDestroyLog
	_, err := RunUntilComplete(l, BindVoid1(Sleep, 1))
	require.NoError(t, err)
	l.Close()
	require.Equal(t, []string{"GeneratorExit", "finally"}, log)
}
