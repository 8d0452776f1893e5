// Package subprocess answers Python's subprocess module: running other programs.
package subprocess

import (
	"strings"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	pysignal "github.com/py2goasync/py2goasync/runtime/signal"
)

// Where the streams of a program go.
const (
	PIPE    = -1
	STDOUT  = -2
	DEVNULL = -3
)

// The exceptions of the module.
var (
	SubprocessError    = lib.Exception("subprocess", "SubprocessError", py.ExceptionType)
	CalledProcessError = lib.Exception("subprocess", "CalledProcessError", SubprocessError)
	TimeoutExpired     = lib.Exception("subprocess", "TimeoutExpired", SubprocessError)
)

func get(x any, name string) any { return py.GetAttr(x, name) }

func setAll(x any, names []string, values []any) {
	for i, n := range names {
		py.SetAttr(x, n, values[i])
	}
}

func defineErrors() {
	alias := func(c *py.Class) {
		c.DefineGetSet("stdout", func(e any) any { return get(e, "output") }, func(e, v any) { py.SetAttr(e, "output", v) })
	}
	define := lib.Definer(CalledProcessError)
	define("__init__", "self, returncode, cmd, output=None, stderr=None", func(a []any) any {
		setAll(a[0], []string{"returncode", "cmd", "output", "stderr"}, a[1:])
		return nil
	})
	define("__str__", "self", func(a []any) any {
		code, cmd := get(a[0], "returncode"), py.Str(get(a[0], "cmd"))
		if n, ok := code.(int); ok && n < 0 {
			if name := signalName(-n); name != "" {
				return "Command '" + cmd + "' died with " + name + "."
			}
			return "Command '" + cmd + "' died with unknown signal " + py.Str(-n) + "."
		}
		return "Command '" + cmd + "' returned non-zero exit status " + py.Str(code) + "."
	})
	alias(CalledProcessError)
	define = lib.Definer(TimeoutExpired)
	define("__init__", "self, cmd, timeout, output=None, stderr=None", func(a []any) any {
		setAll(a[0], []string{"cmd", "timeout", "output", "stderr"}, a[1:])
		return nil
	})
	define("__str__", "self", func(a []any) any {
		return "Command '" + py.Str(get(a[0], "cmd")) + "' timed out after " + py.Str(get(a[0], "timeout")) + " seconds"
	})
	alias(TimeoutExpired)
}

// signalName is repr(signal.Signals(n)), or nothing for a number that is no signal.
func signalName(n int) string {
	v, err := lib.TryCall(py.CurrentContext(), get(pysignal.Module(), "Signals"), n)
	if err != nil {
		return ""
	}
	return py.Repr(v)
}

func calledProcessError(code, cmd, output, stderr any) error {
	return raised(CalledProcessError, []any{code, cmd}, output, stderr)
}

func timeoutExpired(cmd, timeout, output, stderr any) error {
	return raised(TimeoutExpired, []any{cmd, timeout}, output, stderr)
}

func raised(c *py.Class, args []any, output, stderr any) error {
	return lib.CallKW(c, args, []py.KV{{Key: "output", Value: output}, {Key: "stderr", Value: stderr}}).(error)
}

// CompletedProcessType is the class subprocess.CompletedProcess.
var CompletedProcessType = newCompletedProcess()

func newCompletedProcess() *py.Class {
	c := py.NewClass("subprocess", "CompletedProcess", py.ObjectType)
	define := lib.Definer(c)
	define("__init__", "self, args, returncode, stdout=None, stderr=None", func(a []any) any {
		setAll(a[0], []string{"args", "returncode", "stdout", "stderr"}, a[1:])
		return nil
	})
	define("__repr__", "self", func(a []any) any {
		parts := []string{"args=" + py.Repr(get(a[0], "args")), "returncode=" + py.Repr(get(a[0], "returncode"))}
		for _, n := range []string{"stdout", "stderr"} {
			if v := get(a[0], n); v != nil {
				parts = append(parts, n+"="+py.Repr(v))
			}
		}
		return "CompletedProcess(" + strings.Join(parts, ", ") + ")"
	})
	define("check_returncode", "self", func(a []any) any {
		checkReturncode(a[0])
		return nil
	})
	c.Generic = true
	return c
}

func checkReturncode(result any) {
	if code := get(result, "returncode"); py.Truth(code) {
		panic(calledProcessError(code, get(result, "args"), get(result, "stdout"), get(result, "stderr")))
	}
}

func errnoError(errno syscall.Errno, name any) error {
	return py.OSError.New(int(errno), lib.Strerror(int(errno)), name)
}
