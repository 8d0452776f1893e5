package parser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// BenchmarkParse reads all recorded snippets as one file, many times over.
func BenchmarkParse(b *testing.B) {
	data, err := os.ReadFile("testdata/snippets.txt")
	require.NoError(b, err)
	var src []byte
	for _, s := range strings.Split(string(data), "\n---\n") {
		if !strings.HasPrefix(s, "#!") {
			src = append(src, s+"\n"...)
		}
	}
	_, errs := ParseFile("bench", src, 0)
	require.Empty(b, errs)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		ParseFile("bench", src, 0)
	}
}

// BenchmarkMistake explains an error in the middle of a large class.
func BenchmarkMistake(b *testing.B) {
	method := "    def method(self, a, b=1):\n        return self.other(a, [x + 1 for x in b], key={'a': 1})\n"
	src := []byte("class A:\n" + strings.Repeat(method, 100) + "    x = = 1\n" + strings.Repeat(method, 100))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		_, errs := ParseFile("bench", src, 0)
		require.Len(b, errs, 1)
	}
}

func TestParsingTheStandardLibraryIsFasterThanCPython(t *testing.T) {
	lib := os.Getenv("PY2GOASYNC_STDLIB")
	if lib == "" {
		t.Skip("set PY2GOASYNC_STDLIB to the library of CPython 3.13 to race against ast.parse")
	}
	var sources [][]byte
	size := 0
	err := filepath.WalkDir(lib, func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		src, err := os.ReadFile(path)
		sources = append(sources, src)
		size += len(src)
		return err
	})
	require.NoError(t, err)
	start := time.Now()
	for _, src := range sources {
		ParseFile("race", src, 0)
	}
	ours := time.Since(start)
	out, err := exec.Command(python(), "testdata/race.py", lib).Output()
	require.NoError(t, err)
	theirs, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
	require.NoError(t, err)
	t.Logf("%d files, %d bytes: %.2fs, CPython %.2fs, ratio %.1f", len(sources), size, ours.Seconds(), theirs, theirs/ours.Seconds())
	require.Less(t, ours.Seconds(), theirs)
}

// python is the CPython 3.13 to compare with.
func python() string {
	if p := os.Getenv("PY2GOASYNC_PYTHON"); p != "" {
		return p
	}
	return "python3.13"
}
