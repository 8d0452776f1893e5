package asyncio

import (
	"context"
	"fmt"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
	"github.com/stretchr/testify/require"
)

func blocking(label string, seconds float64) func(context.Context) (string, error) {
	return func(context.Context) (string, error) {
		pytime.Sleep(seconds)
		return label, nil
	}
}

func TestAThreadAsleepIsATimerOfTheVirtualClock(t *testing.T) {
	run(t, func(ctx context.Context) error {
		start := pytime.Time()
		var log []string
		ticker := NewCoroutineVoid("ticker", func(ctx context.Context) error {
			for i := range 3 {
				if err := Sleep(ctx, 40); err != nil {
					return err
				}
				log = append(log, fmt.Sprint("tick ", i))
			}
			return nil
		})
		long, _, err := Gather2(ctx, Bind1(ToThread[string], blocking("long", 200)), ticker)
		require.Equal(t, "long", long)
		require.Equal(t, []string{"tick 0", "tick 1", "tick 2"}, log)
		require.InDelta(t, 200, pytime.Time()-start, 0.01)
		return err
	})
}

func TestThreeNapsInAPoolTakeAsLongAsOne(t *testing.T) {
	run(t, func(ctx context.Context) error {
		pool := futures.NewThreadPoolExecutor(3)
		defer pool.Close()
		start := GetRunningLoop(ctx).Time()
		var fs []*Future[string]
		for i := range 6 {
			fs = append(fs, RunInExecutor(ctx, pool, blocking(fmt.Sprint(i), 10)))
		}
		got, err := Gather(ctx, Futures(fs)...)
		require.Equal(t, []string{"0", "1", "2", "3", "4", "5"}, got)
		require.InDelta(t, 20, GetRunningLoop(ctx).Time()-start, 0.01)
		return err
	})
}

func TestThreadsReachTheLoopAndItsCoroutines(t *testing.T) {
	run(t, func(ctx context.Context) error {
		loop := GetRunningLoop(ctx)
		answer := func(ctx context.Context, x int) (int, error) { return x + 1, Sleep(ctx, 1) }
		got, err := ToThread(ctx, func(context.Context) (int, error) {
			return RunCoroutineThreadsafe(Bind1(answer, 41), loop).ResultTimeout(2)
		})
		require.NoError(t, err)
		require.Equal(t, 42, got)
		_, err = ToThread(ctx, func(context.Context) (int, error) {
			f := RunCoroutineThreadsafe(Bind1(answer, 41), loop)
			_, err := f.ResultTimeout(0.5)
			require.True(t, f.Cancel())
			return 0, err
		})
		require.True(t, py.Is(err, py.TimeoutError))
		event, n := NewEvent(), 0
		_, err = ToThread(ctx, func(context.Context) (int, error) {
			for range 4 {
				loop.CallSoonThreadsafe(func() { n++ })
			}
			loop.CallSoonThreadsafe(event.Set)
			return 0, nil
		})
		require.NoError(t, err)
		require.NoError(t, event.Wait(ctx))
		require.Equal(t, 4, n)
		return nil
	})
}

func TestUnsynchronisedThreadsDoNotRace(t *testing.T) {
	run(t, func(ctx context.Context) error {
		n := 0
		var fs []Awaitable[int]
		for range 20 {
			fs = append(fs, Bind1(ToThread[int], func(context.Context) (int, error) {
				for range 100 {
					n++
					interp.Yield()
				}
				return n, nil
			}))
		}
		_, err := Gather(ctx, fs...)
		require.Equal(t, 2000, n)
		return err
	})
}

func TestAThreadSeesTheContextVariablesOfItsTask(t *testing.T) {
	user := contextvars.NewDefault("user", "nobody")
	run(t, func(ctx context.Context) error {
		user.Set(ctx, "ada")
		name, err := ToThread(ctx, func(ctx context.Context) (string, error) {
			user.Set(ctx, "bob")
			return user.Get(ctx), nil
		})
		require.Equal(t, "bob", name)
		require.Equal(t, "ada", user.Get(ctx))
		task := CreateTask(ctx, NewCoroutineVoid("child", func(ctx context.Context) error {
			require.Equal(t, "ada", user.Get(ctx))
			user.Set(ctx, "eve")
			return nil
		}))
		if _, awaitErr := task.Await(ctx); awaitErr != nil {
			return awaitErr
		}
		require.Equal(t, "ada", user.Get(ctx))
		value, ok := user.In(task.GetContext())
		require.True(t, ok)
		require.Equal(t, "eve", value)
		return err
	})
}

func TestTheDefaultExecutorCannotBeUsedAfterItsShutdown(t *testing.T) {
	run(t, func(ctx context.Context) error {
		loop := GetRunningLoop(ctx)
		_, err := ToThread(ctx, blocking("x", 1))
		require.NoError(t, err)
		require.NoError(t, loop.ShutdownDefaultExecutor(ctx, nil))
		_, err = raised(func() (string, error) { return ToThread(ctx, blocking("x", 1)) })
		require.EqualError(t, err, "Executor shutdown has been called")
		return nil
	})
}

// raised turns a raised exception into an error.
func raised[T any](f func() (T, error)) (v T, err error) {
	defer catch(&err)
	return f()
}
