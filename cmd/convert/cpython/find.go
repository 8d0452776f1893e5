package cpython

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"time"
)

// Version is the Python whose behaviour conversions have.
const Version = "3.13"

// EnvVar names the interpreter where it is not on the PATH.
const EnvVar = "PY2GOASYNC_PYTHON"

// Find gives the path of an interpreter of the right version: the one named, else that of the environment variable,
// else the first on the PATH or under pyenv. It gives "" if there is none.
func Find(ctx context.Context, named string) string {
	candidates := []string{named}
	if named == "" {
		candidates = append(candidates, os.Getenv(EnvVar), "python"+Version, "python3", "python")
		candidates = append(candidates, underPyenv()...)
	}
	for _, c := range candidates {
		if c != "" && version(ctx, c) == Version {
			return c
		}
	}
	return ""
}

func underPyenv() []string {
	root := os.Getenv("PYENV_ROOT")
	if root == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return nil
		}
		root = filepath.Join(home, ".pyenv")
	}
	found, _ := filepath.Glob(filepath.Join(root, "versions", Version+".*", "bin", "python3"))
	sort.Strings(found)
	return found
}

// version is "3.13" for any CPython 3.13, "" for what is no Python.
func version(ctx context.Context, path string) string {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	const code = "import sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2])"
	out, err := exec.CommandContext(ctx, path, "-c", code).Output()
	if err != nil {
		return ""
	}
	v, _ := strings.CutPrefix(strings.TrimSpace(string(out)), "cpython ")
	return v
}
