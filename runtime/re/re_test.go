package re_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/runtime/re"
)

func ExamplePattern() {
	p := re.Compile(`(?P<user>\w+)@(\w+)`, nil)
	fmt.Println(p.Sub(`\2 of \g<user>`, "ada@home", 0))
	// Output: home of ada
}

func ExampleMatch() {
	m := re.Compile(`(\d+)-(\d+)`, nil).Search("from 10-20")
	fmt.Println(m.Group(), *m.GroupAt(2), m.Start())
	// Output: 10-20 20 5
}

// A star over a group keeps its turns on the heap, not on the Go stack.
func TestLongSubjectsMatch(t *testing.T) {
	s := strings.Repeat("ab", 200_000)
	m := re.Compile(`(?:a|b)*$`, nil).Match(s)
	require.Equal(t, len(s), m.End())
	require.Nil(t, re.Compile(`(a|b)+c`, nil).Match(s))
}

func BenchmarkWords(b *testing.B) {
	p := re.Compile(`\b(\w+)=(\d+)\b`, nil)
	s := strings.Repeat("alpha=12 beta = gamma=345, ", 1000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		p.Findall(s)
	}
}
