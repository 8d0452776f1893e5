package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ProcessOption is a keyword argument of create_subprocess_exec() and create_subprocess_shell().
type ProcessOption func(*ProcessOptions)

// Stdin says what a process reads: subprocess.PIPE, DEVNULL, a file, or None.
func Stdin(from any) ProcessOption {
	return func(o *ProcessOptions) { o.Stdin = redirectOf(py.ToAny(from)) }
}

// Stdout says where a process writes: subprocess.PIPE, DEVNULL, a file, or None.
func Stdout(to any) ProcessOption {
	return func(o *ProcessOptions) { o.Stdout = redirectOf(py.ToAny(to)) }
}

// Stderr says where the errors of a process go: subprocess.STDOUT too.
func Stderr(to any) ProcessOption {
	return func(o *ProcessOptions) { o.Stderr = redirectOf(py.ToAny(to)) }
}

// Cwd is the argument cwd: the directory in which a process starts, or None.
func Cwd(dir any) ProcessOption {
	return func(o *ProcessOptions) {
		if dir = py.ToAny(dir); dir != nil {
			o.Cwd = lib.FSPath(dir)
		}
	}
}

// Env is the argument env: a mapping of names to values, or None for the program's own.
func Env(env any) ProcessOption {
	return func(o *ProcessOptions) {
		env = py.ToAny(env)
		if env == nil {
			return
		}
		o.Env = []string{}
		for _, kv := range py.Collect(lib.Method(env, "items")) {
			pair := py.Collect(kv)
			o.Env = append(o.Env, lib.FSPath(pair[0])+"="+lib.FSPath(pair[1]))
		}
	}
}

// ReadLimit is the argument limit: how much the readers of pipes hold.
func ReadLimit(n int) ProcessOption { return func(o *ProcessOptions) { o.Limit = n } }

// NewSession is the argument start_new_session.
func NewSession(yes any) ProcessOption {
	return func(o *ProcessOptions) { o.NewSession = py.Truth(yes) }
}

// Executable is the argument executable: what runs under the name of the program, or None.
func Executable(path any) ProcessOption {
	return func(o *ProcessOptions) {
		if path = py.ToAny(path); path != nil {
			o.Executable = lib.FSPath(path)
		}
	}
}

// refuse reports keyword arguments that nothing is done with.
func refuse(function string, kwds any) {
	for _, kv := range lib.KW(kwds) {
		switch kv.Key {
		case "close_fds", "restore_signals": // as they are here
		case "loop": // went in Python 3.10
			panic(py.TypeError.New("BaseSubprocessTransport.__init__() got multiple values for argument 'loop'"))
		default:
			panic(py.NotImplementedError.Newf("the argument %s of %s() is not supported", kv.Key, function))
		}
	}
}

func processOptionsOf(opts []ProcessOption) (o ProcessOptions) {
	for _, opt := range opts {
		opt(&o)
	}
	return o
}

// Program names a program and its arguments: texts, or objects with __fspath__.
func Program(words []any) []string {
	if len(words) == 0 {
		panic(py.TypeError.New("create_subprocess_exec() missing 1 required positional argument: 'program'"))
	}
	texts := make([]string, len(words))
	for i, x := range words {
		texts[i] = lib.FSPath(py.ToAny(x))
	}
	return texts
}

// StartProgram is create_subprocess_exec() with a program and its arguments.
func StartProgram(ctx context.Context, words []string, opts ...ProcessOption) (*Process, error) {
	return CreateSubprocessExec(ctx, processOptionsOf(opts), words[0], words[1:]...)
}

// StartShell is create_subprocess_shell() with a command.
func StartShell(ctx context.Context, command any, opts ...ProcessOption) (*Process, error) {
	return CreateSubprocessShell(ctx, processOptionsOf(opts), lib.FSPath(py.ToAny(command)))
}
