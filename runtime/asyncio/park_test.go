package asyncio

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// manySleepers runs 3000 tasks that end asleep, some cancelled, some through a function in between, and logs how they end.
func manySleepers(t *testing.T, sleep func(context.Context, float64) error) (log []string) {
	run(t, func(ctx context.Context) error {
		note := func(format string, args ...any) { log = append(log, fmt.Sprintf(format, args...)) }
		last := func(ctx context.Context, i int) error {
			note("begin %d", i)
			return sleep(ctx, float64(i%7))
		}
		around := func(ctx context.Context, i int) error {
			err := last(ctx, i)
			note("after %d: %v", i, err)
			return err
		}
		var tasks []*Task[noneType]
		for i := range 3000 {
			fn := last
			if i%3 == 0 {
				fn = around
			}
			task := CreateTask(ctx, BindVoid1(fn, i))
			task.AddDoneCallback(func(t *Task[noneType]) { note("done %d %v", i, t.Cancelled()) })
			tasks = append(tasks, task)
		}
		if err := Sleep(ctx, 2.5); err != nil {
			return err
		}
		for i, task := range tasks {
			if i%5 == 0 {
				note("cancel %d: %v", i, task.Cancel("enough"))
			}
		}
		for i, task := range tasks {
			_, err := task.Await(ctx)
			note("%d: %v %v", i, err, task.Done())
		}
		return nil
	})
	return log
}

func TestTasksThatEndAsleepBehaveAsThoseThatKeepAStack(t *testing.T) {
	require.Equal(t, manySleepers(t, Sleep), manySleepers(t, SleepLast))
}

func TestATaskThatEndsAsleepTakesLittleMemory(t *testing.T) {
	run(t, func(ctx context.Context) error {
		const n = 100_000
		sleeper := func(ctx context.Context, _ int) error { return SleepLast(ctx, 10) }
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		tasks := make([]*Task[noneType], n)
		for i := range tasks {
			tasks[i] = CreateTask(ctx, BindVoid1(sleeper, i))
		}
		if err := Sleep(ctx, 1); err != nil {
			return err
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		bytes := (after.HeapAlloc + after.StackInuse - before.HeapAlloc - before.StackInuse) / n
		require.Less(t, bytes, uint64(800), "bytes a task")
		_, err := Gather(ctx, Tasks(tasks)...)
		return err
	})
}
