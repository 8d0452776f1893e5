package py

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestAMistakeOfOursShowsNoGoStack(t *testing.T) {
	if os.Getenv("PY2GOASYNC_TEST_BUG") != "" {
		Main("t.py", func(context.Context) error { panic("our mistake") })
		return
	}
	run := func(env ...string) string {
		cmd := exec.Command(os.Args[0], "-test.run=^TestAMistakeOfOursShowsNoGoStack$")
		cmd.Env = append(append(os.Environ(), "PY2GOASYNC_TEST_BUG=1"), env...)
		out, err := cmd.CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != bugStatus {
			t.Fatalf("%v: %s", err, out)
		}
		return string(out)
	}
	if out := run(); !strings.HasPrefix(out, "py2goasync: internal error: our mistake\n") || strings.Contains(out, "goroutine") {
		t.Error(out)
	}
	if out := run(TraceVar + "=1"); !strings.Contains(out, "goroutine") {
		t.Error(out)
	}
}
