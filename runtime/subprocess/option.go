package subprocess

import "github.com/py2goasync/py2goasync/runtime/py"

// Option is a keyword argument of the functions that run programs.
type Option py.KV

func option(name string, value any) Option { return Option{Key: name, Value: py.ToAny(value)} }

// CaptureOutput is capture_output: what the program writes is read.
func CaptureOutput(yes any) Option { return option("capture_output", yes) }

// Text is text: what the program reads and writes is str.
func Text(yes any) Option { return option("text", yes) }

// UniversalNewlines is universal_newlines, the older name of text.
func UniversalNewlines(yes any) Option { return option("universal_newlines", yes) }

// Encoding is encoding: that of the str that the program reads and writes.
func Encoding(name any) Option { return option("encoding", name) }

// Errors is errors: what becomes of bytes that are no text.
func Errors(how any) Option { return option("errors", how) }

// Stdin is stdin: PIPE, DEVNULL, a file or a descriptor, or None for the program's own.
func Stdin(from any) Option { return option("stdin", from) }

// Stdout is stdout: PIPE, DEVNULL, a file or a descriptor, or None for the program's own.
func Stdout(to any) Option { return option("stdout", to) }

// Stderr is stderr: like Stdout, and STDOUT for where the output goes.
func Stderr(to any) Option { return option("stderr", to) }

// Input is input: what the program reads.
func Input(data any) Option { return option("input", data) }

// Timeout is timeout, in seconds, or None.
func Timeout(seconds any) Option { return option("timeout", seconds) }

// Check is check: a status other than 0 is a CalledProcessError.
func Check(yes any) Option { return option("check", yes) }

// Shell is shell: the shell runs the command.
func Shell(yes any) Option { return option("shell", yes) }

// Cwd is cwd: the directory in which the program starts, or None.
func Cwd(dir any) Option { return option("cwd", dir) }

// Env is env: a mapping of names to values, or None for the program's own.
func Env(env any) Option { return option("env", env) }

// Bufsize is bufsize: how much the files of pipes hold.
func Bufsize(n any) Option { return option("bufsize", n) }

// Executable is executable: what runs under the name of the program, or None.
func Executable(path any) Option { return option("executable", path) }

// CloseFds is close_fds; descriptors are closed in any case.
func CloseFds(yes any) Option { return option("close_fds", yes) }

// StartNewSession is start_new_session: the program leads a session of its own.
func StartNewSession(yes any) Option { return option("start_new_session", yes) }

// ProcessGroup is process_group: the process group that the program joins, 0 for one of its own.
func ProcessGroup(id any) Option { return option("process_group", id) }

// keywords are the options but those of names, which are taken apart.
func keywords(opts []Option, names ...string) (*py.Dict[any, any], []any) {
	kw := py.NewDict[any, any]()
	for _, o := range opts {
		kw.Set(o.Key, o.Value)
	}
	taken := make([]any, len(names))
	for i, n := range names {
		if kw.Contains(n) {
			taken[i] = kw.Pop(n)
		}
	}
	return kw, taken
}
