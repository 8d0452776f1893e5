package emit_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

// emitted renders a program that was read from Go.
func emitted(t *testing.T, p *Program) string {
	t.Helper()
	AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	return string(files[0].Source)
}

// TestGoReadAndWrittenAgainIsTheSame runs a file with every node kind through the IR and back.
func TestGoReadAndWrittenAgainIsTheSame(t *testing.T) {
	src, err := os.ReadFile("testdata/style.go.txt")
	require.NoError(t, err)
	require.Equal(t, string(src), emitted(t, emittest.Parse(t, string(src))))
}
