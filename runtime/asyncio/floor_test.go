package asyncio

import (
	"context"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// call calls a method of a floor value, and awaits the result when it is a coroutine.
func call(t *testing.T, ctx context.Context, x any, name string, args ...any) any {
	t.Helper()
	v, err := py.CallMethod(ctx, x, name, args...)
	require.NoError(t, err, name)
	if IsCoroutine(v) {
		v, err = Await(ctx, v)
		require.NoError(t, err, name)
	}
	return v
}

func TestTheFloorReachesEverythingByItsPythonName(t *testing.T) {
	run(t, func(ctx context.Context) error {
		var q any = NewQueue[any](2)
		call(t, ctx, q, "put", 1)
		call(t, ctx, q, "put_nowait", "two")
		require.Equal(t, true, call(t, ctx, q, "full"))
		require.Equal(t, 2, py.GetAttr(q, "maxsize"))
		require.Equal(t, 1, call(t, ctx, q, "get"))
		_, err := py.CallMethod(ctx, q, "get")
		require.NoError(t, err)
		require.Equal(t, "<Queue maxsize=2 _queue=['two'] tasks=2>", py.Str(q))

		var lock any = NewLock()
		require.Equal(t, true, call(t, ctx, lock, "acquire"))
		require.Equal(t, true, call(t, ctx, lock, "locked"))
		call(t, ctx, lock, "release")
		_, err = AEnter(ctx, lock)
		require.NoError(t, err)
		require.NoError(t, AExit(ctx, lock, nil))

		var task any = CreateTask(ctx, Bind0(one), Name("t"))
		require.Equal(t, "t", call(t, ctx, task, "get_name"))
		require.Equal(t, 1, must(Await(ctx, task)))
		require.Equal(t, 1, call(t, ctx, task, "result"))
		require.Equal(t, nil, call(t, ctx, task, "exception"))
		require.True(t, py.IsInstance(task, FutureClass()))
		require.Equal(t, "<class '_asyncio.Task'>", py.Str(py.Type(task)))

		var loop any = GetRunningLoop(ctx)
		fut := call(t, ctx, loop, "create_future")
		set := py.FuncOf("set", func(v any) { call(t, ctx, fut, "set_result", v) }, "v")
		call(t, ctx, loop, "call_soon", set, "value")
		require.Equal(t, "value", must(Await(ctx, fut)))
		require.Equal(t, "<Future finished result='value'>", py.Repr(fut))
		return nil
	})
}

func must(v any, err error) any {
	if err != nil {
		panic(err)
	}
	return v
}

func TestWhatCannotBeAwaitedIsATypeError(t *testing.T) {
	run(t, func(ctx context.Context) error {
		_, err := Await(ctx, 3)
		require.EqualError(t, err, "object int can't be used in 'await' expression")
		_, err = AIter(ctx, 3)
		require.EqualError(t, err, "'async for' requires an object with __aiter__ method, got int")
		_, err = AEnter(ctx, 3)
		require.EqualError(t, err, "'int' object does not support the asynchronous context manager protocol")
		err = py.Try(func() error { CreateTaskAny(ctx, 3); return nil })
		require.EqualError(t, err, "a coroutine was expected, got 3")
		_, err = RunAny(context.Background(), 42)
		require.EqualError(t, err, "a coroutine was expected, got 42")
		return nil
	})
}

func TestAwaitDrivesTheIteratorOfDunderAwait(t *testing.T) {
	run(t, func(ctx context.Context) error {
		inner := NewFuture[any](ctx)
		GetRunningLoop(ctx).CallLater(1, func() { inner.SetResult("late") })
		class := py.NewStructClass[delayed]("Delayed", nil, nil, py.Methods{"__await__": {Fn: func(d *delayed) any {
			return py.NewGenerator("__await__", func(y *py.Yielder[any]) (any, error) {
				if _, err := y.Yield(nil); err != nil { // one turn
					return nil, err
				}
				v, err := py.YieldFrom(y, must(py.CallMethod(ctx, d.fut, "__await__")))
				return py.Add("very ", v), err
			})
		}}})
		require.NotNil(t, class)
		v, err := Await(ctx, &delayed{fut: inner})
		require.Equal(t, "very late", v)
		return err
	})
}

type delayed struct{ fut any }
