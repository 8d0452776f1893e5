package convert

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"time"
)

// TimeLimit is how long a program may run. On the virtual clock it sleeps for nothing.
const TimeLimit = 20 * time.Second

// RunResult is what a program did.
type RunResult struct {
	Stdout, Stderr []byte
	// Exit is the exit status; minus the signal's number if one ended the program.
	Exit     int
	TimedOut bool
	Elapsed  time.Duration
}

// LastErr is the last line of stderr.
func (r *RunResult) LastErr() string {
	text := strings.TrimRight(string(r.Stderr), "\n")
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// Command is a program to run in a folder of its own with nothing of the machine's in its environment, as CPython was
// when the outputs were recorded.
type Command struct {
	Path string
	Args []string
	// Prepare fills the program's folder before it starts, and gives more arguments.
	Prepare   func(dir string) ([]string, error)
	RealClock bool
	// Limit is [TimeLimit] unless it is set.
	Limit time.Duration
}

// Run runs the program.
func (c Command) Run(ctx context.Context) (*RunResult, error) {
	dir, err := os.MkdirTemp("", "py2goasync-run-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	args := c.Args
	if c.Prepare != nil {
		more, err := c.Prepare(dir)
		if err != nil {
			return nil, err
		}
		args = append(args[:len(args):len(args)], more...)
	}
	limit := c.Limit
	if limit == 0 {
		limit = TimeLimit
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.Path, args...)
	cmd.Dir = dir
	cmd.Env = cleanEnv(dir, c.RealClock)
	cmd.WaitDelay = time.Second
	killWithChildren(cmd)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	started := time.Now()
	err = cmd.Run()
	res := &RunResult{Stdout: stdout.Bytes(), Stderr: stderr.Bytes(), Elapsed: time.Since(started)}
	if ctx.Err() != nil {
		res.TimedOut = true
		return res, nil
	}
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		res.Exit = exit.ExitCode()
		if res.Exit < 0 {
			res.Exit = -signalOf(exit)
		}
	case err != nil:
		return nil, err
	}
	return res, nil
}

func cleanEnv(dir string, realClock bool) []string {
	env := []string{
		"TZ=UTC", "LC_ALL=C.UTF-8", "LANG=C.UTF-8", "COLUMNS=80", "TMPDIR=" + dir, "PYTHONHASHSEED=random",
		"PYTHONDONTWRITEBYTECODE=1", "PYTHON_COLORS=0",
	}
	for _, name := range []string{"PATH", "HOME", "USER", "PYENV_ROOT", "PYENV_VERSION"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	if !realClock {
		env = append(env, "PY2GOASYNC_CLOCK=virtual")
	}
	return env
}
