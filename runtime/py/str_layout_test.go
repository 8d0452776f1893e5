package py

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Indexing and slicing a long text gives what indexing its code points gives, whatever was indexed before.
func TestLongTextsAreIndexedByCodePoint(t *testing.T) {
	texts := []string{
		strings.Repeat("plain ascii ", 20), strings.Repeat("größe ☃ 🎉 x", 30), strings.Repeat("a", 200) + "é",
		strings.Repeat("é", 64), "\xed\xa0\x80" + strings.Repeat("surrogate", 10),
	}
	for range 2 {
		for _, s := range texts {
			points := codePoints(s)
			require.Equal(t, len(points), StrLen(s))
			for i := range points {
				require.Equal(t, stringOf(points[i:i+1]), StrAt(s, i))
				require.Equal(t, stringOf(points[i:i+1]), StrAt(s, i-len(points)))
				require.Equal(t, stringOf(points[i/2:i]), StrSlice(s, new(i/2), new(i)))
			}
		}
	}
}

func BenchmarkIndexingALongText(b *testing.B) {
	for name, text := range map[string]string{"ascii": strings.Repeat("abcdefgh", 10000), "unicode": strings.Repeat("größe ☃", 10000)} {
		b.Run(name, func(b *testing.B) {
			n := StrLen(text)
			for i := range b.N {
				StrAt(text, i%n)
			}
		})
	}
}
