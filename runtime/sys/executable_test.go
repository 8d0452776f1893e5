package sys

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestExecutableIsAnInterpreterOfThePathAndNeverTheProgram(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	require.Empty(t, Executable())
	python := filepath.Join(dir, "python3")
	require.NoError(t, os.WriteFile(python, []byte("#!/bin/sh\n"), 0o755))
	require.Equal(t, python, Executable())
}
