package subprocess

import (
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func makePopenClass() {
	c := py.NewClass("subprocess", "Popen", py.ObjectType)
	PopenType = c
	c.Generic = true
	define := lib.Definer(c)
	define("__init__", popenParams, func(a []any) any { start(a[0], a[1:]); return nil })
	define("poll", "self", func(a []any) any { return poll(a[0]) })
	define("wait", "self, timeout=None", func(a []any) any { return wait(a[0], a[1]) })
	define("communicate", "self, input=None, timeout=None", func(a []any) any { return communicate(a[0], a[1], a[2]) })
	define("send_signal", "self, sig", func(a []any) any { signal(a[0], syscall.Signal(lib.Int(a[1]))); return nil })
	define("terminate", "self", func(a []any) any { signal(a[0], syscall.SIGTERM); return nil })
	define("kill", "self", func(a []any) any { signal(a[0], syscall.SIGKILL); return nil })
	define("__enter__", "self", func(a []any) any { return a[0] })
	define("__exit__", "self, exc_type, value, traceback", func(a []any) any { leave(a[0]); return nil })
	define("__repr__", "self", func(a []any) any {
		text := "<Popen: returncode: " + py.Repr(get(a[0], "returncode")) + " args: " + py.Repr(get(a[0], "args"))
		if r := []rune(text); len(r) > 79 {
			text = string(r[:76]) + "..."
		}
		return text + ">"
	})
}

// poll is p.poll(): the status, or None while the program runs.
func poll(self any) any {
	code := of(self).poll()
	if code != nil {
		py.SetAttr(self, "returncode", code)
	}
	return code
}

// wait is p.wait(timeout).
func wait(self, timeout any) any {
	if !of(self).wait(of(self).exited, timeout) {
		panic(timeoutExpired(get(self, "args"), timeout, nil, nil))
	}
	return poll(self)
}

// signal is p.send_signal(sig).
func signal(self any, sig syscall.Signal) {
	if poll(self) == nil {
		_ = of(self).proc.Signal(sig) // it may have ended meanwhile
	}
}

// leave is the end of a with statement: pipes are closed and the program's end awaited.
func leave(self any) {
	for _, n := range []string{"stdout", "stderr", "stdin"} {
		if f := get(self, n); f != nil {
			lib.Method(f, "close")
		}
	}
	wait(self, nil)
}
