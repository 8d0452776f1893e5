package os

import (
	"os"
	"os/exec"
	"strings"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/child"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// spawn starts a program as a child that wait finds. search looks for it along PATH.
func spawn(program string, args []string, env []string, search bool) (int, error) {
	py.Flush()
	io.FlushAll()
	if search {
		found, err := exec.LookPath(program)
		if err != nil {
			return 0, syscall.ENOENT
		}
		program = found
	}
	return syscall.ForkExec(program, args, &syscall.ProcAttr{Env: env, Files: []uintptr{0, 1, 2}})
}

func texts(x any) []string {
	var out []string
	for _, v := range py.Collect(x) {
		out = append(out, lib.FSPath(v))
	}
	return out
}

// environment is a mapping as the list of settings that a program is given.
func environment(x any) []string {
	if x == nil || x == any(Environ) {
		return os.Environ()
	}
	var out []string
	for _, k := range py.Collect(x) {
		out = append(out, lib.FSPath(k)+"="+lib.FSPath(py.GetItem(x, k)))
	}
	return out
}

// spawned is what the functions spawn* give: the process, or with P_WAIT its exit code.
func spawned(mode any, program string, args []string, env []string, search bool) any {
	pid, err := spawn(program, args, env, search)
	if lib.Int(mode) != P_WAIT {
		if err != nil {
			// CPython has made the child by now, and it is the child that fails.
			pid, err = spawn("/bin/sh", []string{"sh", "-c", "exit 127"}, env, false)
		}
		lib.CheckOS(err)
		return pid
	}
	if err != nil {
		return 127
	}
	_, status, _ := wait(pid, 0)
	return child.Code(status)
}

// wait is waitpid(2). Nothing is waited for in the way of other threads.
func wait(pid, options int) (int, syscall.WaitStatus, syscall.Rusage) {
	var status syscall.WaitStatus
	var usage syscall.Rusage
	got := outside(func() (int, error) { return syscall.Wait4(pid, &status, options, &usage) })
	return got, status, usage
}

// children are the functions about child processes. fork and exec are left out: a Go program cannot be copied while it runs.
var children = map[string]function{
	"spawnv":  {"mode, file, args", func(a []any) any { return spawned(a[0], lib.FSPath(a[1]), texts(a[2]), os.Environ(), false) }},
	"spawnvp": {"mode, file, args", func(a []any) any { return spawned(a[0], lib.FSPath(a[1]), texts(a[2]), os.Environ(), true) }},
	"spawnve": {"mode, file, args, env", func(a []any) any {
		return spawned(a[0], lib.FSPath(a[1]), texts(a[2]), environment(a[3]), false)
	}},
	"spawnvpe": {"mode, file, args, env", func(a []any) any {
		return spawned(a[0], lib.FSPath(a[1]), texts(a[2]), environment(a[3]), true)
	}},
	"spawnl":  {"mode, file, *args", func(a []any) any { return spawned(a[0], lib.FSPath(a[1]), texts(a[2]), os.Environ(), false) }},
	"spawnlp": {"mode, file, *args", func(a []any) any { return spawned(a[0], lib.FSPath(a[1]), texts(a[2]), os.Environ(), true) }},
	"posix_spawn": {"path, argv, env, /", func(a []any) any {
		pid, err := spawn(lib.FSPath(a[0]), texts(a[1]), environment(a[2]), false)
		lib.CheckOS(err, a[0])
		return pid
	}},
	"posix_spawnp": {"path, argv, env, /", func(a []any) any {
		pid, err := spawn(lib.FSPath(a[0]), texts(a[1]), environment(a[2]), true)
		lib.CheckOS(err, a[0])
		return pid
	}},
	"wait": {"", func([]any) any { pid, status, _ := wait(-1, 0); return py.Tuple{pid, int(status)} }},
	"waitpid": {"pid, options, /", func(a []any) any {
		pid, status, _ := wait(lib.Int(a[0]), lib.Int(a[1]))
		return py.Tuple{pid, int(status)}
	}},
	"WIFSTOPPED":   {"status", func(a []any) any { return syscall.WaitStatus(lib.Int(a[0])).Stopped() }},
	"WIFCONTINUED": {"status", func(a []any) any { return syscall.WaitStatus(lib.Int(a[0])).Continued() }},
	"WCOREDUMP":    {"status, /", func(a []any) any { return syscall.WaitStatus(lib.Int(a[0])).CoreDump() }},
	"WSTOPSIG":     {"status", func(a []any) any { return int(syscall.WaitStatus(lib.Int(a[0])).StopSignal()) }},
	"get_exec_path": {"env=None", func(a []any) any {
		path := os.Getenv("PATH")
		if a[0] != nil {
			path = py.Str(lib.Method(a[0], "get", "PATH", "/bin:/usr/bin"))
		} else if path == "" {
			path = "/bin:/usr/bin"
		}
		return py.ListFromAny(strings.Split(path, ":"))
	}},
	"popen": {"cmd, mode='r', buffering=-1", func(a []any) any {
		return popen(lib.Str(a[0], "invalid cmd type (<class '"+lib.TypeName(a[0])+"'>, expected string): cmd"), lib.Str(a[1], "mode"))
	}},
}

// piped is what os.popen gives: a file over the pipe, whose close waits for the command.
type piped struct {
	file any
	pid  int
}

var pipedType *py.Class

// PyClass returns os._wrap_close.
func (*piped) PyClass() *py.Class { return pipedType }

// close gives None where the command ended well, else its status as system has it.
func (p *piped) close() any {
	lib.Method(p.file, "close")
	_, status, _ := wait(p.pid, 0)
	if code := child.Code(status); code > 0 {
		return code << 8
	} else if code < 0 {
		return code
	}
	return nil
}

func popen(command, mode string) any {
	if mode != "r" && mode != "w" {
		panic(py.ValueError.Newf("invalid mode %s", py.Repr(mode)))
	}
	py.Flush()
	io.FlushAll()
	p := Pipe()
	files := []uintptr{0, uintptr(p.V1), 2}
	ours, theirs := p.V0, p.V1
	if mode == "w" {
		files = []uintptr{uintptr(p.V0), 1, 2}
		ours, theirs = p.V1, p.V0
	}
	pid, err := syscall.ForkExec("/bin/sh", []string{"/bin/sh", "-c", command}, &syscall.ProcAttr{Env: os.Environ(), Files: files})
	Close(theirs)
	lib.CheckOS(err)
	file, err := io.OpenWith(ours, mode, io.Options{Buffering: -1})
	py.Check(err)
	return &piped{file: file, pid: pid}
}

func init() {
	of := func(self any) *piped { return self.(*piped) }
	pipedType = lib.Class[piped]("os", "_wrap_close", nil, py.Methods{
		"close":       lib.M("", func(self any, _ []any) any { return of(self).close() }),
		"__enter__":   lib.M("", func(self any, _ []any) any { return self }),
		"__exit__":    lib.M("*args", func(self any, _ []any) any { of(self).close(); return nil }),
		"__iter__":    lib.M("", func(self any, _ []any) any { return py.Iter(of(self).file) }),
		"__getattr__": lib.M("name, /", func(self any, a []any) any { return py.GetAttr(of(self).file, py.Str(a[0])) }),
	})
}
