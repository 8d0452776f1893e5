package subprocess

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/child"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// PopenType is the class subprocess.Popen.
var PopenType *py.Class

// process is what a Popen object holds.
type process struct {
	proc     *os.Process
	pid      int
	exited   chan struct{}
	code     func() int // takes the status, once
	out, err bool       // they are piped
	text     bool
	// what communicate has read so far; it goes on after a timeout
	once           sync.Once
	gotOut, gotErr bytes.Buffer
	read           chan struct{}
	mu             sync.Mutex
}

// PyClass returns object.
func (*process) PyClass() *py.Class { return py.ObjectType }

func of(self any) *process { return get(self, "_process").(*process) }

const popenParams = "self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, " +
	"cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, " +
	"user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None"

// words are the words of a command.
func words(args any, shell bool) []string {
	if s, ok := lib.AsStr(args); ok {
		if shell {
			return []string{"/bin/sh", "-c", s}
		}
		return []string{s}
	}
	if _, isBytes := lib.AsBytes(args); isBytes || py.HasAttr(args, "__fspath__") {
		return []string{lib.FSPath(args)}
	}
	var out []string
	if shell {
		out = []string{"/bin/sh", "-c"}
	}
	for w := range py.Seq(args) {
		s, ok := lib.AsStr(w)
		if !ok {
			if b, isBytes := lib.AsBytes(w); isBytes {
				s = string(b)
			} else if w != nil && py.HasAttr(w, "__fspath__") {
				s = lib.FSPath(w)
			} else {
				panic(py.TypeError.Newf("expected str, bytes or os.PathLike object, not %s", lib.TypeName(w)))
			}
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		panic(py.IndexError.New("list index out of range"))
	}
	return out
}

// duplicate is one more descriptor of an open file, which programs that are started do not get.
func duplicate(fd int) *os.File { return os.NewFile(uintptr(descriptor(fd)), "") }

func descriptor(fd int) int {
	syscall.ForkLock.RLock()
	d, err := syscall.Dup(fd)
	if err == nil {
		syscall.CloseOnExec(d)
	}
	syscall.ForkLock.RUnlock()
	lib.CheckOS(err)
	return d
}

// stream opens what a stream of the program is: the end that it gets, and our end of a pipe.
func stream(x any, own *os.File, write bool) (theirs, ours *os.File, done func()) {
	nothing := func() {}
	switch v := py.Carried(py.ToAny(x)).(type) {
	case nil:
		return own, nil, nothing
	case int:
		switch v {
		case PIPE:
			r, w, err := os.Pipe()
			lib.CheckOS(err)
			if write {
				return r, w, func() { r.Close() }
			}
			return w, r, func() { w.Close() }
		case DEVNULL:
			f, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
			lib.CheckOS(err)
			return f, nil, func() { f.Close() }
		}
		f := duplicate(v)
		return f, nil, func() { f.Close() }
	}
	if py.HasAttr(x, "flush") {
		lib.Method(x, "flush")
	}
	f := duplicate(lib.Int(lib.Method(x, "fileno")))
	return f, nil, func() { f.Close() }
}

func environment(env any) []string {
	if env == nil {
		return os.Environ()
	}
	var out []string
	for k := range py.Seq(env) {
		out = append(out, py.Str(k)+"="+lib.FSPath(py.GetItem(env, k)))
	}
	return out
}

// refuse reports arguments that nothing is done with.
func refuse(a []any) {
	for i, name := range map[int]string{6: "preexec_fn", 12: "startupinfo", 17: "user", 18: "group", 19: "extra_groups"} {
		if a[i] != nil {
			panic(py.NotImplementedError.New(name + " is not supported"))
		}
	}
	if py.Truth(a[16]) {
		panic(py.NotImplementedError.New("pass_fds is not supported"))
	}
	if lib.Int(a[23]) >= 0 {
		panic(py.NotImplementedError.New("umask is not supported"))
	}
}

func start(self any, a []any) {
	shell := py.Truth(a[8])
	refuse(a)
	cmd := words(a[0], shell)
	py.FlushStdout()
	in, ourIn, doneIn := stream(a[3], os.Stdin, true)
	defer doneIn()
	out, ourOut, doneOut := stream(a[4], os.Stdout, false)
	defer doneOut()
	errs, ourErr, doneErr := out, (*os.File)(nil), func() {}
	if !(a[5] != nil && py.Eq(a[5], STDOUT)) {
		errs, ourErr, doneErr = stream(a[5], os.Stderr, false)
	}
	defer doneErr()
	env := environment(a[10])
	dir := ""
	if a[9] != nil {
		dir = lib.FSPath(a[9])
	}
	program := cmd[0]
	if a[2] != nil {
		program = lib.FSPath(a[2])
	}
	path, err := find(program, env)
	attr := &os.ProcAttr{Dir: dir, Env: env, Files: []*os.File{in, out, errs}}
	if py.Truth(a[15]) {
		attr.Sys = &syscall.SysProcAttr{Setsid: true}
	} else if a[25] != nil {
		attr.Sys = &syscall.SysProcAttr{Setpgid: true, Pgid: lib.Int(a[25])}
	}
	var proc *os.Process
	if err == nil {
		if dir != "" {
			if _, dirErr := os.Stat(dir); dirErr != nil {
				panic(errnoError(syscall.ENOENT, a[9]))
			}
		}
		proc, err = os.StartProcess(path, cmd, attr)
	}
	if err != nil {
		for _, f := range []*os.File{ourIn, ourOut, ourErr} {
			if f != nil {
				f.Close()
			}
		}
		var errno syscall.Errno
		if !errors.As(err, &errno) {
			errno = syscall.ENOENT
		}
		panic(errnoError(errno, program))
	}
	text := py.Truth(a[11]) || a[20] != nil || a[21] != nil || py.Truth(a[22])
	pid := proc.Pid
	p := &process{proc: proc, pid: pid, exited: make(chan struct{}), code: sync.OnceValue(func() int { return collect(proc) }),
		out: ourOut != nil, err: ourErr != nil, text: text, read: make(chan struct{})}
	py.SetAttr(self, "_process", p)
	py.SetAttr(self, "args", a[0])
	py.SetAttr(self, "pid", proc.Pid)
	py.SetAttr(self, "returncode", nil)
	py.SetAttr(self, "encoding", a[20])
	py.SetAttr(self, "errors", a[21])
	py.SetAttr(self, "text_mode", text)
	for name, f := range map[string]*os.File{"stdin": ourIn, "stdout": ourOut, "stderr": ourErr} {
		py.SetAttr(self, name, fileObject(f, name == "stdin", text, a))
	}
	go func() {
		child.Ended(pid)
		close(p.exited)
	}()
}

// collect takes the status of a program that has ended: 0, as CPython has it, where os.wait() was faster.
func collect(proc *os.Process) int {
	status, _ := child.Collect(proc.Pid)
	_ = proc.Release()
	return child.Code(status)
}

func find(program string, env []string) (string, error) {
	if strings.Contains(program, "/") {
		return program, nil
	}
	for _, e := range env {
		dirs, ok := strings.CutPrefix(e, "PATH=")
		if !ok {
			continue
		}
		for _, dir := range strings.Split(dirs, ":") {
			if path, err := exec.LookPath(dir + "/" + program); err == nil {
				return path, nil
			}
		}
		return "", syscall.ENOENT
	}
	return exec.LookPath(program)
}

// fileObject is a pipe as the program sees it. It has a descriptor of its own, so that each side closes what is its.
func fileObject(f *os.File, write, text bool, a []any) any {
	if f == nil {
		return nil
	}
	mode := "r"
	if write {
		mode = "w"
	}
	kw := []py.KV{{Key: "encoding", Value: a[20]}, {Key: "errors", Value: a[21]}}
	if !text {
		mode += "b"
		kw = nil
	}
	kw = append(kw, py.KV{Key: "buffering", Value: buffering(a[1], text)})
	defer f.Close()
	return lib.CallKW(get(io.Module(), "open"), []any{descriptor(int(f.Fd())), mode}, kw)
}

func buffering(size any, text bool) any {
	if n, ok := size.(int); ok && n == 0 && text {
		return -1
	}
	return size
}

// wait waits until a process ends; it is false where the time is up.
func (p *process) wait(done <-chan struct{}, timeout any) bool {
	var limit <-chan time.Time
	if timeout != nil {
		t := time.NewTimer(time.Duration(lib.Float(timeout) * float64(time.Second)))
		defer t.Stop()
		limit = t.C
	}
	ok := true
	interp.Outside(func() {
		select {
		case <-done:
		case <-limit:
			ok = false
		}
	})
	return ok
}

func (p *process) poll() any {
	select {
	case <-p.exited:
		return p.code()
	default:
		if child.HasEnded(p.pid) {
			return p.code()
		}
		return nil
	}
}
