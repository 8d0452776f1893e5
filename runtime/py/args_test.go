package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUnpackedArgumentsFailInCPythonsWords(t *testing.T) {
	f := constant("f", "*a, **k", nil)
	dict := func(k, v any) any {
		d := NewDict[any, any]()
		d.Set(k, v)
		return d
	}
	fails := func(run func()) string { return Str(Try(func() error { run(); return nil })) }
	require.Equal(t, []any{1, 2}, StarArgs(f, pyList(1, 2)))
	require.Equal(t, []KV{{"a", 1}, {"b", 2}}, KwArgs(f, []KV{{"a", 1}}, dict("b", 2)))
	require.Equal(t, "__main__.f() argument after ** must be a mapping, not int", fails(func() { KwArgs(f, nil, 5) }))
	require.Equal(t, "keywords must be strings", fails(func() { KwArgs(f, nil, dict(1, 2)) }))
	require.Equal(t, "__main__.f() got multiple values for keyword argument 'a'", fails(func() { KwArgs(f, []KV{{"a", 1}}, dict("a", 2)) }))
	require.Equal(t, "__main__.f() argument after * must be an iterable, not int", fails(func() { StarArgs(f, 5) }))
	require.Equal(t, "len() argument after ** must be a mapping, not int", fails(func() { KwArgs(Builtin("len"), nil, 5) }))
	require.Equal(t, "5 argument after ** must be a mapping, not int", fails(func() { KwArgs(5, nil, 3) }))
}
