package fastapi

import (
	"math"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func TestJSONRoundTripsAsInPython(t *testing.T) {
	for in, want := range map[string]string{
		`{"a": [1, 2.50, -0.0, 1e3, 1E-7, null, true, false], "a": {}}`: `{"a":{}}`,
		` [ ] `:                      `[]`,
		`"\ud83d\ude00\u00e9\/\b"`:   `"😀é/\b"`,
		`123456789012345678901`:      `123456789012345678901`,
		`[1e16, 0.1, 1e22, 1e-5]`:    `[1e+16,0.1,1e+22,1e-05]`,
		`"\u0001\t\n\r\f\"\\\u007f"`: "\"\\u0001\\t\\n\\r\\f\\\"\\\\\x7f\"",
	} {
		x, fault := decodeJSON(in)
		require.Nil(t, fault, in)
		require.Equal(t, want, string(encodeJSON(x)), in)
	}
	for _, in := range []string{"NaN", "Infinity", "-Infinity"} {
		x, fault := decodeJSON(in)
		require.Nil(t, fault)
		err := py.Try(func() error { encodeJSON(x); return nil })
		require.ErrorContains(t, err, "Out of range float values are not JSON compliant: ")
		require.Equal(t, "null", string(dumpJSON(x)))
	}
}

func TestJSONErrorsTellWhereAndWhy(t *testing.T) {
	_, fault := decodeJSON("{\n  \"é\": [1,\n  x]}")
	require.Equal(t, "Expecting value: line 3 column 3 (char 15)", fault.err("{\n  \"é\": [1,\n  x]}").Error())
	_, fault = decodeJSON(strings.Repeat("[", 100))
	require.Equal(t, &jsonFault{"Expecting value", 100}, fault)
	err := py.Try(func() error { decodeJSON(strings.Repeat("[", 100000)); return nil })
	require.True(t, py.Is(err, py.RecursionError), "%v", err)
}

func TestJSONableTakesWhatHandlersReturn(t *testing.T) {
	type record struct {
		A int       `py:"a"`
		B []float64 `py:"b"`
	}
	for want, x := range map[string]any{
		`{"a":1,"b":[0.5]}`:     record{1, []float64{0.5}},
		`[{"a":1,"b":[]}]`:      []record{{1, nil}},
		`[1,"x",null]`:          py.T3(1, "x", (*int)(nil)),
		`{"1":[1,2]}`:           py.DictOf(py.Pair[int, *py.Set[int]]{Key: 1, Val: py.NewSet(1, 2)}),
		`"text"`:                py.Bytes("text"),
		`{"url":"u","name":""}`: &image{URL: "u"},
		`[null,1.5]`:            []any{nil, 1.5},
	} {
		require.Equal(t, want, string(encodeJSON(jsonable(x))))
	}
	err := py.Try(func() error { encodeJSON(jsonable(math.NaN())); return nil })
	require.True(t, py.Is(err, py.ValueError), "%v", err)
}

func TestCookiesAreReadAsTheyAreWritten(t *testing.T) {
	for _, value := range []string{"plain", "a b", `quo"te\`, "semi;comma,", "é", ""} {
		text := (&cookie{}).text("k", value)
		pair, _, _ := strings.Cut(text, "; Path=")
		require.Equal(t, value, parseCookies(pair).At("k"), text)
	}
	require.Equal(t, "{'a': '1', '': 'x', 'b': ''}", py.Repr(parseCookies("a=1; x; b=")))
}
