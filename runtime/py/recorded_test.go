package py

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The files testdata/recorded/*.txt hold what CPython 3.13 answered: one line "statements => repr of the last one", or
// "!Error: message". testdata/record.py writes them; the tests run the statements on the floor of this package.

// TestTheFloorAnswersAsCPythonDid runs every recorded line.
func TestTheFloorAnswersAsCPythonDid(t *testing.T) {
	files, err := filepath.Glob("testdata/recorded/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			runRecorded(t, file)
		})
	}
}

func runRecorded(t *testing.T, file string) {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	rows, failed := 0, 0
	for lines.Scan() {
		source, want, ok := strings.Cut(lines.Text(), " => ")
		require.True(t, ok, lines.Text())
		rows++
		if got := evaluate(source); got != want {
			failed++
			if failed <= 40 {
				t.Errorf("%s\n  got  %s\n  want %s", source, got, want)
			}
		}
	}
	require.NoError(t, lines.Err())
	if failed > 0 {
		t.Errorf("%d of %d rows differ", failed, rows)
	}
}

// evaluate runs statements and shows the value of the last one as the recorder does.
func evaluate(source string) (shown string) {
	defer func() {
		if p := recover(); p != nil {
			shown = fmt.Sprintf("panic: %v", p)
		}
	}()
	err := Try(func() error {
		shown = Repr(runStatements(source))
		return nil
	})
	if err != nil {
		return "!" + ClassOf(err).Name + ": " + err.Error()
	}
	return shown
}
