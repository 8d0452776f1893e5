package futures_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func nap(seconds float64, name string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) {
		interp.Sleep(seconds)
		return name, nil
	}
}

func TestNapsSideBySideTakeAsLongAsOne(t *testing.T) {
	defer interp.UseVirtual(true)()
	pool := futures.NewThreadPoolExecutor(3)
	defer pool.Close()
	start := interp.Now()
	var fs []*futures.Future[string]
	for i := range 3 {
		fs = append(fs, futures.Submit(pool, nap(100, fmt.Sprint(i))))
	}
	done, rest := futures.Wait(fs, nil, futures.AllCompleted)
	require.Len(t, done, 3)
	require.Empty(t, rest)
	require.InDelta(t, 100, interp.Seconds(interp.Now()-start), 0.01)
}

func TestAsCompletedGivesTheShortestNapFirst(t *testing.T) {
	defer interp.UseVirtual(true)()
	pool := futures.NewThreadPoolExecutor(0)
	defer pool.Close()
	fs := []*futures.Future[string]{
		futures.Submit(pool, nap(3, "long")), futures.Submit(pool, nap(1, "short")), futures.Submit(pool, nap(2, "middle")),
	}
	var names []string
	for f, err := range futures.AsCompleted(fs, nil) {
		require.NoError(t, err)
		name, _ := f.Result()
		names = append(names, name)
	}
	require.Equal(t, []string{"short", "middle", "long"}, names)
}

func TestResultRaisesWhatTheCallRaisesAndTimesOut(t *testing.T) {
	defer interp.UseVirtual(true)()
	pool := futures.NewThreadPoolExecutor(2)
	defer pool.Close()
	_, err := futures.Submit(pool, func(context.Context) (int, error) { panic(py.KeyError.New("k")) }).Result()
	require.True(t, py.Is(err, py.KeyError))
	_, err = futures.Submit(pool, nap(5, "")).ResultTimeout(1)
	require.True(t, py.Is(err, py.TimeoutError))
	_, err = futures.Submit(pool, nap(5, "")).ResultTimeout(10)
	require.NoError(t, err)
}

func TestAPoolOfOneKeepsTheOrderAndCancelsWhatHasNotBegun(t *testing.T) {
	defer interp.UseVirtual(true)()
	pool := futures.NewThreadPoolExecutor(1)
	first := futures.Submit(pool, nap(1, "first"))
	second := futures.Submit(pool, nap(1, "second"))
	interp.Sleep(0.5)
	require.True(t, first.Running())
	require.False(t, first.Cancel())
	require.True(t, second.Cancel())
	pool.Shutdown()
	require.True(t, first.Done())
	_, err := second.Result()
	require.True(t, py.Is(err, futures.CancelledError))
	require.Panics(t, func() { futures.Submit(pool, nap(1, "")) })
}

func ExampleMap() {
	pool := futures.NewThreadPoolExecutor(4)
	defer pool.Close()
	square := func(_ context.Context, n int) (int, error) { return n * n, nil }
	for v := range futures.Map(pool, square, slices.Values([]int{1, 2, 3})) {
		fmt.Println(v)
	}
	// Output:
	// 1
	// 4
	// 9
}
