package convert

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWhatDiffersFromRunToRunIsMasked(t *testing.T) {
	for text, want := range map[string]string{
		"<object at 0x7f261da1fd80>":       "<object at 0x…>",
		"at 2024-05-06 07:08:09.123456!":   "at <date>!",
		"2024-05-06T07:08:09+00:00":        "<date>",
		"[12:13:14] done":                  "[<time>] done",
		"1716282818.25":                    "<time>",
		"0x10 and 12:13":                   "0x10 and 12:13",
		"<f() at app/snippet.py:3>":        "<f() at <place>>",
		"  File \"doc.md\", line 12, in f": "  at <place>, in f",
		"took 2.00 s":                      "took 2.00 s",
	} {
		got, _ := masked([]byte(text))
		require.Equal(t, want, string(got))
	}
}

func TestWordsThatVaryUnderCPythonAreHidden(t *testing.T) {
	want, got, ok := hideVarying([]byte("n = 17 of 100\nend\n"), []byte("n = 25 of 100\nend\n"), []byte("n = 3 of 100\nend\n"))
	require.True(t, ok)
	require.Equal(t, "n = <varies> of 100\nend\n", string(want))
	require.Equal(t, string(want), string(got))

	_, got, ok = hideVarying([]byte("n = 17\n"), []byte("n = 25\n"), []byte("m = 3\n"))
	require.True(t, ok)
	require.Equal(t, "m = <varies>\n", string(got), "what does not vary is compared")

	_, _, ok = hideVarying([]byte("a\n"), []byte("a\nb\n"), []byte("a\n"))
	require.False(t, ok)
}
