package mock

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func kw(pairs ...any) []py.KV {
	var out []py.KV
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, py.KV{Key: pairs[i].(string), Value: pairs[i+1]})
	}
	return out
}

func newMock(class *py.Class, pairs ...any) any { return lib.CallKW(class, nil, kw(pairs...)) }

func patchOf(name string, args []any, pairs ...any) py.ContextManager {
	f := py.GetAttr(Module(), "patch")
	if name != "" {
		f = py.GetAttr(f, name)
	}
	return lib.CallKW(f, args, kw(pairs...)).(py.ContextManager)
}

func in(t *testing.T, p py.ContextManager, f func(m any)) {
	t.Helper()
	m, err := p.PyEnter(t.Context())
	require.NoError(t, err)
	f(m)
	_, err = p.PyExit(t.Context(), nil)
	require.NoError(t, err)
}

func TestAVariableOfTheProgramIsReplacedAndComesBack(t *testing.T) {
	var limit any = 3
	Variable("LIMIT", &limit)
	defer delete(lib.Variables, "LIMIT")
	in(t, patchOf("", []any{"__main__.LIMIT", 9}), func(any) { require.Equal(t, 9, limit) })
	require.Equal(t, 3, limit)
	in(t, patchOf("", []any{"__main__.LIMIT"}), func(m any) { require.Same(t, m, limit) })
	require.Equal(t, 3, limit)
}

func TestANameThatIsNotThereIsNotReplaced(t *testing.T) {
	_, err := patchOf("", []any{"__main__.nothing"}).PyEnter(t.Context())
	require.EqualError(t, err, "<module '__main__'> does not have the attribute 'nothing'")
	_, err = patchOf("", []any{"nowhere.x"}).PyEnter(t.Context())
	require.EqualError(t, err, "No module named 'nowhere'")
}

func TestAMemberOfAModuleIsReplacedAndComesBack(t *testing.T) {
	sleep := py.GetAttr(asyncio.Module(), "sleep")
	in(t, patchOf("", []any{"asyncio.sleep"}), func(m any) {
		require.Same(t, m, py.GetAttr(asyncio.Module(), "sleep"))
		require.True(t, py.IsInstance(m, AsyncMockType), "asyncio.sleep is a coroutine function")
	})
	require.Same(t, sleep, py.GetAttr(asyncio.Module(), "sleep"))
}

func TestAPatchThatFailsHalfWayTakesBackWhatItDid(t *testing.T) {
	c := py.NewClass("test", "Conf").Set("a", 1)
	_, err := patchOf("multiple", []any{c}, "a", 2, "missing", 3).PyEnter(t.Context())
	require.ErrorContains(t, err, "does not have the attribute 'missing'")
	require.Equal(t, 1, py.GetAttr(c, "a"))
}

func TestStoppingAllUndoesTheLastPatchFirst(t *testing.T) {
	c := py.NewClass("test", "Conf").Set("level", 1)
	d := py.DictOf[any, any](py.Pair[any, any]{Key: "k", Val: 1})
	for _, p := range []any{
		patchOf("object", []any{c, "level", 2}), patchOf("object", []any{c, "level", 3}), patchOf("dict", []any{d}, "k", 2),
	} {
		lib.Method(p, "start")
	}
	require.Equal(t, 3, py.GetAttr(c, "level"))
	stopAll()
	require.Equal(t, 1, py.GetAttr(c, "level"))
	require.Equal(t, 1, py.GetItem(d, "k"))
	require.Empty(t, started)
}

func TestObjectsOfOpenClassesTakeAttributes(t *testing.T) {
	q := asyncio.NewQueue[any](0)
	_, err := patchOf("object", []any{q, "put"}).PyEnter(t.Context())
	require.EqualError(t, err, "'Queue' object attribute 'put' is read-only")
	Instances(asyncio.QueueClass())
	in(t, patchOf("object", []any{q, "put", 5}), func(any) { require.Equal(t, 5, py.GetAttr(q, "put")) })
	require.NotEqual(t, 5, py.GetAttr(q, "put"))
}

func TestSpecialMethodsOfOneMockAreNotThoseOfOthers(t *testing.T) {
	a, b := newMock(MagicMockType), newMock(MagicMockType)
	py.SetAttr(py.GetAttr(a, "__len__"), "return_value", 4)
	require.Equal(t, 4, py.Len(a))
	require.Equal(t, 0, py.Len(b))
	require.NotSame(t, py.Type(a), py.Type(b))
}

func TestAMockThatIsAwaitedCountsAwaits(t *testing.T) {
	m := newMock(AsyncMockType, "return_value", 7)
	_, err := asyncio.Run(t.Context(), asyncio.NewCoroutine("main", func(ctx context.Context) (any, error) {
		coro, err := py.Call(ctx, m, 1)
		require.NoError(t, err)
		require.Equal(t, []int{1, 0}, []int{of(m).callCount, of(m).awaitCount})
		v, err := asyncio.Await(ctx, coro)
		require.Equal(t, 7, v)
		require.Equal(t, 1, of(m).awaitCount)
		return nil, err
	}))
	require.NoError(t, err)
}

func ExampleVariable() {
	var greeting any = "hello"
	Variable("GREETING", &greeting)
	patch := py.GetAttr(Module(), "patch")
	err := py.With(context.Background(), lib.Call(patch, "__main__.GREETING", "goodbye"), func(any) error {
		fmt.Println(greeting)
		return nil
	})
	fmt.Println(greeting, err)
	// Output:
	// goodbye
	// hello <nil>
}
