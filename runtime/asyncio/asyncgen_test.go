package asyncio

import (
	"context"
	"fmt"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func averager() *AsyncGenerator[float64] {
	return NewAsyncGenerator("averager", func(ctx context.Context, yield func(float64) (any, error)) error {
		total, average := 0.0, 0.0
		for count := 1.0; ; count++ {
			v, err := yield(average)
			if err != nil {
				return err
			}
			total += v.(float64)
			average = total / count
			if err := Sleep(ctx, 0); err != nil {
				return err
			}
		}
	})
}

func counter(log *[]string) *AsyncGenerator[int] {
	return NewAsyncGenerator("counter", func(ctx context.Context, yield func(int) (any, error)) error {
		defer func() { *log = append(*log, "closed") }()
		for i := 0; ; i++ {
			if err := Sleep(ctx, 0.01); err != nil {
				return err
			}
			if _, err := yield(i); err != nil {
				*log = append(*log, py.ClassOf(err).Name)
				return err
			}
		}
	})
}

func TestAsyncGeneratorsTakeWhatIsSent(t *testing.T) {
	run(t, func(ctx context.Context) error {
		g := averager()
		_, err := g.ASend(ctx, 1.0)
		require.ErrorContains(t, err, "can't send non-None value to a just-started async generator")
		v, err := g.ANext(ctx)
		require.NoError(t, err)
		require.Zero(t, v)
		for _, pair := range [][2]float64{{10, 10}, {20, 15}, {60, 30}} {
			v, err = g.ASend(ctx, pair[0])
			require.NoError(t, err)
			require.Equal(t, pair[1], v)
		}
		require.NoError(t, g.AClose(ctx))
		_, err = g.ASend(ctx, 1.0)
		require.True(t, py.Is(err, py.StopAsyncIteration))
		return nil
	})
}

func TestAnAsyncGeneratorThatRunsCannotBeDrivenTwice(t *testing.T) {
	run(t, func(ctx context.Context) error {
		var log []string
		g := counter(&log)
		first := CreateTask(ctx, Bind0(g.ANext))
		require.NoError(t, Sleep(ctx, 0))
		_, err := g.ANext(ctx)
		require.EqualError(t, err, "anext(): asynchronous generator is already running")
		v, err := first.Await(ctx)
		require.NoError(t, err)
		require.Zero(t, v)
		v, err = g.ANext(ctx) // another task drives it on
		require.NoError(t, err)
		require.Equal(t, 1, v)
		require.NoError(t, g.AClose(ctx))
		require.Equal(t, []string{"GeneratorExit", "closed"}, log)
		return nil
	})
}

func TestWhatIsThrownArrivesAtTheYield(t *testing.T) {
	run(t, func(ctx context.Context) error {
		g := NewAsyncGenerator("resilient", func(ctx context.Context, yield func(int) (any, error)) error {
			for i := 0; ; i++ {
				if _, err := yield(i); err != nil {
					if !py.Is(err, py.ValueError) {
						return err
					}
					i = 99
				}
			}
		})
		_, err := g.ANext(ctx)
		require.NoError(t, err)
		v, err := g.AThrow(ctx, py.ValueError.New("x"))
		require.NoError(t, err)
		require.Equal(t, 100, v)
		_, err = g.AThrow(ctx, py.KeyError.New("y"))
		require.True(t, py.Is(err, py.KeyError))
		_, err = g.ANext(ctx)
		require.True(t, py.Is(err, py.StopAsyncIteration))

		stubborn := NewAsyncGenerator("stubborn", func(ctx context.Context, yield func(int) (any, error)) error {
			_, _ = yield(1)
			_, err := yield(2)
			return err
		})
		_, err = stubborn.ANext(ctx)
		require.NoError(t, err)
		require.EqualError(t, stubborn.AClose(ctx), "async generator ignored GeneratorExit")
		return nil
	})
}

func TestAsyncGeneratorsLeftOpenAreClosedWithTheLoop(t *testing.T) {
	var log []string
	run(t, func(ctx context.Context) error {
		for v, err := range counter(&log).All(ctx) {
			require.NoError(t, err)
			if v == 2 {
				break
			}
		}
		require.Empty(t, log)
		return nil
	})
	require.Equal(t, []string{"GeneratorExit", "closed"}, log)
}

func ExampleAsyncGenerator() {
	err := RunVoid(context.Background(), func(ctx context.Context) error {
		g := NewAsyncGenerator("countdown", func(ctx context.Context, yield func(int) (any, error)) error {
			for i := 3; i > 0; i-- {
				if err := Sleep(ctx, 0.001); err != nil {
					return err
				}
				if _, err := yield(i); err != nil {
					return err
				}
			}
			return nil
		})
		for v, err := range g.All(ctx) {
			if err != nil {
				return err
			}
			fmt.Println(v)
		}
		return nil
	})
	fmt.Println(err)
	// Output:
	// 3
	// 2
	// 1
	// <nil>
}
