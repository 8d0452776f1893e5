package contextvars_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func TestResetRestoresWhatSetReplaced(t *testing.T) {
	v := contextvars.New[int]("v")
	ctx := context.Background()
	require.NoError(t, contextvars.NewContext().Run(ctx, func(ctx context.Context) error {
		err := py.Try(func() error { v.Get(ctx); return nil })
		require.True(t, py.Is(err, py.LookupError))
		require.Equal(t, 7, v.GetOr(ctx, 7))
		first := v.Set(ctx, 1)
		second := v.Set(ctx, 2)
		old, ok := second.OldValue()
		require.True(t, ok)
		require.Equal(t, 1, old)
		v.Reset(ctx, second)
		require.Equal(t, 1, v.Get(ctx))
		require.Panics(t, func() { v.Reset(ctx, second) }, "a token may be used once")
		v.Reset(ctx, first)
		_, ok = v.Lookup(ctx)
		require.False(t, ok)
		return nil
	}))
}

func TestACopiedContextKeepsItsValuesToItself(t *testing.T) {
	v := contextvars.NewDefault("v", "default")
	a := contextvars.NewContext()
	require.NoError(t, a.Run(context.Background(), func(ctx context.Context) error {
		v.Set(ctx, "a")
		b := contextvars.CopyContext(ctx)
		require.NoError(t, b.Run(ctx, func(ctx context.Context) error {
			require.Equal(t, "a", v.Get(ctx))
			v.Set(ctx, "b")
			require.ErrorContains(t, a.Run(ctx, func(context.Context) error { return nil }), "is already entered")
			return nil
		}))
		require.Equal(t, "a", v.Get(ctx))
		require.Equal(t, "b", v.At(b))
		require.Equal(t, 1, b.Len())
		return nil
	}))
	require.Equal(t, "default", v.Get(context.Background()))
}

func TestATokenOfAnotherVariableOrContextIsRefused(t *testing.T) {
	v, w := contextvars.New[int]("v"), contextvars.New[int]("w")
	_ = contextvars.NewContext().Run(context.Background(), func(ctx context.Context) error {
		token := v.Set(ctx, 1)
		require.Panics(t, func() { w.Reset(ctx, token) })
		return contextvars.NewContext().Run(ctx, func(ctx context.Context) error {
			require.Panics(t, func() { v.Reset(ctx, token) })
			return nil
		})
	})
}

func ExampleVar() {
	user := contextvars.NewDefault("user", "nobody")
	_ = contextvars.NewContext().Run(context.Background(), func(ctx context.Context) error {
		token := user.Set(ctx, "ada")
		fmt.Println(user.Get(ctx))
		user.Reset(ctx, token)
		fmt.Println(user.Get(ctx))
		return nil
	})
	// Output:
	// ada
	// nobody
}

func ExampleContext() {
	c := contextvars.NewContext()
	depth := contextvars.New[int]("depth")
	n, err := contextvars.Call(context.Background(), c, func(ctx context.Context) (int, error) {
		depth.Set(ctx, 3)
		return depth.Get(ctx), nil
	})
	fmt.Println(n, err, depth.At(c))
	// Output: 3 <nil> 3
}

func ExampleToken() {
	v := contextvars.New[string]("v")
	_ = contextvars.NewContext().Run(context.Background(), func(ctx context.Context) error {
		_, had := v.Set(ctx, "x").OldValue()
		fmt.Println(had)
		return nil
	})
	// Output: false
}
