package emit_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

// BenchmarkEmit renders a program of 160 lines; fifteen of these, as in a document, should take less than 40 ms.
func BenchmarkEmit(b *testing.B) {
	src, err := os.ReadFile("testdata/style.go.txt")
	require.NoError(b, err)
	p := emittest.Parse(b, string(src))
	AssignNames(p)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := emit.Program(p); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEmitWithLineTable adds the second parse and the table.
func BenchmarkEmitWithLineTable(b *testing.B) {
	src, err := os.ReadFile("testdata/style.go.txt")
	require.NoError(b, err)
	p := emittest.Parse(b, string(src))
	p.LineTable = true
	AssignNames(p)
	for b.Loop() {
		if _, err := emit.Program(p); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPasses checks, tidies and names the same program, which is tidy after the first time.
func BenchmarkPasses(b *testing.B) {
	src, err := os.ReadFile("testdata/style.go.txt")
	require.NoError(b, err)
	p := emittest.Parse(b, string(src))
	for b.Loop() {
		Check(p)
		Tidy(p)
		AssignNames(p)
	}
}
