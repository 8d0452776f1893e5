package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"py2goasync": main})
}

// The scripts use the command as people do.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Condition: func(cond string) (bool, error) {
			if cond == "python" {
				return cpython.Find(context.Background(), "") != "", nil
			}
			return false, fmt.Errorf("unknown condition %s", cond)
		},
		Setup: func(env *testscript.Env) error {
			// The caches of Go and our own, or every script would build the standard library and the runtime.
			cache, err := os.UserCacheDir()
			require.NoError(t, err)
			home, err := os.UserHomeDir()
			require.NoError(t, err)
			for name, path := range map[string]string{
				"GOCACHE": filepath.Join(cache, "go-build"), "GOPATH": filepath.Join(home, "go"),
			} {
				if set := os.Getenv(name); set != "" {
					path = set
				}
				env.Setenv(name, path)
			}
			env.Setenv("XDG_CACHE_HOME", cache)
			env.Setenv("NO_COLOR", "1")
			if python := cpython.Find(context.Background(), ""); python != "" {
				env.Setenv(cpython.EnvVar, python)
			}
			for _, name := range []string{"PYENV_VERSION", "PYENV_ROOT"} {
				env.Setenv(name, os.Getenv(name))
			}
			bin, _, _ := strings.Cut(env.Getenv("PATH"), string(filepath.ListSeparator))
			env.Setenv("BIN", bin)
			return nil
		},
	})
}
