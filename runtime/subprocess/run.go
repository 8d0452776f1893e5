package subprocess

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// run is subprocess.run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs).
func run(args py.Tuple, input, capture, timeout, check any, kw *py.Dict[any, any]) any {
	if input != nil {
		if kw.GetOr("stdin", nil) != nil {
			panic(py.ValueError.New("stdin and input arguments may not both be used."))
		}
		kw.Set("stdin", PIPE)
	}
	if py.Truth(capture) {
		if kw.GetOr("stdout", nil) != nil || kw.GetOr("stderr", nil) != nil {
			panic(py.ValueError.New("stdout and stderr arguments may not be used with capture_output."))
		}
		kw.Set("stdout", PIPE)
		kw.Set("stderr", PIPE)
	}
	p := lib.CallKW(PopenType, args, lib.KW(kw))
	var got []any
	err := py.Try(func() error {
		got = communicate(p, input, timeout).(py.Tuple)
		return nil
	})
	if err != nil {
		lib.Method(p, "kill")
		if py.Is(err, TimeoutExpired) {
			lib.Method(p, "wait")
		}
		panic(err)
	}
	code := get(p, "returncode")
	if py.Truth(check) && py.Truth(code) {
		panic(calledProcessError(code, get(p, "args"), got[0], got[1]))
	}
	return lib.Call(CompletedProcessType, get(p, "args"), code, got[0], got[1])
}

// call is subprocess.call(*popenargs, timeout=None, **kwargs).
func call(args py.Tuple, timeout any, kw *py.Dict[any, any]) any {
	p := lib.CallKW(PopenType, args, lib.KW(kw))
	var code any
	if err := py.Try(func() error { code = lib.Method(p, "wait", timeout); return nil }); err != nil {
		lib.Method(p, "kill")
		panic(err)
	}
	return code
}

// checkCall is subprocess.check_call(*popenargs, timeout=None, **kwargs).
func checkCall(args py.Tuple, timeout any, kw *py.Dict[any, any]) {
	cmd := kw.GetOr("args", nil)
	if len(args) > 0 {
		cmd = args[0]
	}
	if code := call(args, timeout, kw); py.Truth(code) {
		panic(calledProcessError(code, cmd, nil, nil))
	}
}

func checkOutput(args py.Tuple, timeout any, kw *py.Dict[any, any]) any {
	for _, k := range []string{"stdout", "check"} {
		if kw.Contains(k) {
			panic(py.ValueError.New(k + " argument not allowed, it will be overridden."))
		}
	}
	input, capture := any(nil), any(false)
	if kw.Contains("input") {
		if input = kw.Pop("input"); input == nil {
			input = py.Bytes("")
			for _, k := range []string{"text", "encoding", "errors", "universal_newlines"} {
				if py.Truth(kw.GetOr(k, nil)) {
					input = ""
				}
			}
		}
	}
	kw.Set("stdout", PIPE)
	return get(run(args, input, capture, timeout, true, kw), "stdout")
}

func statusOutput(cmd, encoding, errs any) (any, any) {
	kw := py.NewDict[any, any]()
	for k, v := range map[string]any{"shell": true, "text": true, "stderr": STDOUT, "stdout": PIPE, "encoding": encoding, "errors": errs} {
		kw.Set(k, v)
	}
	done := run(py.Tuple{cmd}, nil, false, nil, false, kw)
	return get(done, "returncode"), strings.TrimSuffix(py.Str(get(done, "stdout")), "\n")
}

// quoted is subprocess.list2cmdline(words).
func quoted(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		quote := w == "" || strings.ContainsAny(w, " \t")
		if quote {
			b.WriteByte('"')
		}
		slashes := 0
		for _, c := range w {
			switch c {
			case '\\':
				slashes++
				continue
			case '"':
				b.WriteString(strings.Repeat(`\`, 2*slashes) + `\"`)
				slashes = 0
				continue
			}
			b.WriteString(strings.Repeat(`\`, slashes))
			slashes = 0
			b.WriteRune(c)
		}
		b.WriteString(strings.Repeat(`\`, slashes))
		if quote {
			b.WriteString(strings.Repeat(`\`, slashes) + `"`)
		}
	}
	return b.String()
}

// Module gives the module object of subprocess.
var Module func() *py.Module

func init() {
	defineErrors()
	makePopenClass()
	Module = lib.Module("subprocess", func(m *py.Module) {
		m.Set("PIPE", PIPE).Set("STDOUT", STDOUT).Set("DEVNULL", DEVNULL)
		m.Set("SubprocessError", SubprocessError).Set("CalledProcessError", CalledProcessError).Set("TimeoutExpired", TimeoutExpired)
		m.Set("CompletedProcess", CompletedProcessType).Set("Popen", PopenType)
		dict := func(x any) *py.Dict[any, any] { return x.(*py.Dict[any, any]) }
		lib.Add(m, "run", "*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs", func(a []any) any {
			return run(a[0].(py.Tuple), a[1], a[2], a[3], a[4], dict(a[5]))
		})
		lib.Add(m, "call", "*popenargs, timeout=None, **kwargs", func(a []any) any { return call(a[0].(py.Tuple), a[1], dict(a[2])) })
		lib.Add(m, "check_call", "*popenargs, timeout=None, **kwargs", func(a []any) any {
			checkCall(a[0].(py.Tuple), a[1], dict(a[2]))
			return 0
		})
		lib.Add(m, "check_output", "*popenargs, timeout=None, **kwargs", func(a []any) any { return checkOutput(a[0].(py.Tuple), a[1], dict(a[2])) })
		lib.Add(m, "getstatusoutput", "cmd, *, encoding=None, errors=None", func(a []any) any {
			code, out := statusOutput(a[0], a[1], a[2])
			return py.Tuple{code, out}
		})
		lib.Add(m, "getoutput", "cmd, *, encoding=None, errors=None", func(a []any) any { _, out := statusOutput(a[0], a[1], a[2]); return out })
		lib.Add(m, "list2cmdline", "seq", func(a []any) any {
			var words []string
			for w := range py.Seq(a[0]) {
				words = append(words, py.Str(w))
			}
			return quoted(words)
		})
	})
}
