package asyncio

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Redirect says where a stream of a subprocess goes: the values of the arguments stdin, stdout and stderr.
type Redirect int

// The values of Redirect.
const (
	Inherit  Redirect = 0  // None: the program's own
	Pipe     Redirect = -1 // asyncio.subprocess.PIPE
	ToStdout Redirect = -2 // asyncio.subprocess.STDOUT
	DevNull  Redirect = -3 // asyncio.subprocess.DEVNULL
)

// ProcessOptions are the keyword arguments of CreateSubprocessExec and CreateSubprocessShell.
type ProcessOptions struct {
	Stdin, Stdout, Stderr Redirect
	Cwd                   string
	Env                   []string // "NAME=value"; nil is the program's own
	Limit                 int      // of the readers; 0 is 64 KiB
	NewSession            bool     // start_new_session=True
	Executable            string   // what to run under the program's name; "" is the program itself
}

// Process is a program that runs: asyncio.subprocess.Process.
type Process struct {
	loop   *Loop
	proc   *os.Process
	pid    int
	code   *int
	exited []*futureCore

	Stdin  *StreamWriter // nil unless piped: process.stdin
	Stdout *StreamReader // nil unless piped: process.stdout
	Stderr *StreamReader // nil unless piped: process.stderr
	ends   []*streamProtocol
}

// CreateSubprocessExec starts a program: asyncio.create_subprocess_exec().
func CreateSubprocessExec(ctx context.Context, opts ProcessOptions, program string, args ...string) (*Process, error) {
	l := loopOf(ctx)
	if l == nil {
		return nil, noLoop()
	}
	return l.startProcess(ctx, opts, program, args)
}

// CreateSubprocessShell starts a command of the shell: asyncio.create_subprocess_shell().
func CreateSubprocessShell(ctx context.Context, opts ProcessOptions, command string) (*Process, error) {
	return CreateSubprocessExec(ctx, opts, "/bin/sh", "-c", command)
}

func startError(err error, program string) error {
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		errno = syscall.ENOENT
	}
	return py.OSError.New(int(errno), errnoText(errno), program)
}

// pipeEnds are the two ends of a redirection: what the child gets, and our end or nil.
type pipeEnds struct{ child, ours *os.File }

func (r Redirect) open(own *os.File, write bool) (e pipeEnds, err error) {
	switch r {
	case Inherit:
		return pipeEnds{child: own}, nil
	case DevNull:
		e.child, err = os.OpenFile(os.DevNull, os.O_RDWR, 0)
		return e, err
	}
	read, w, err := os.Pipe()
	if err != nil {
		return e, err
	}
	if write { // the child writes
		return pipeEnds{child: w, ours: read}, nil
	}
	return pipeEnds{child: read, ours: w}, nil
}

func (l *Loop) startProcess(ctx context.Context, opts ProcessOptions, program string, args []string) (*Process, error) {
	proc, ends, err := spawn(opts, program, args)
	if err != nil {
		return nil, err
	}
	p := &Process{loop: l, proc: proc, pid: proc.Pid}
	if err := p.connect(ctx, ends, opts.Limit); err != nil {
		return nil, err
	}
	taskCounter.Add(1) // CPython connects the pipes in a task
	l.watchProcess(proc, p.hasExited)
	return p, nil
}

// spawn starts a program with its pipes.
func spawn(opts ProcessOptions, program string, args []string) (*os.Process, []pipeEnds, error) {
	executable := cmp.Or(opts.Executable, program)
	path, err := exec.LookPath(executable)
	if err != nil && !errors.Is(err, exec.ErrDot) {
		return nil, nil, startError(err, executable)
	}
	py.FlushStdout()
	own := []*os.File{os.Stdin, os.Stdout, os.Stderr}
	ends := make([]pipeEnds, 3)
	files := make([]*os.File, 3)
	for i, r := range []Redirect{opts.Stdin, opts.Stdout, opts.Stderr} {
		if r == ToStdout {
			files[i] = files[1]
			continue
		}
		e, err := r.open(own[i], i > 0)
		if err != nil {
			return nil, nil, osError(err)
		}
		ends[i], files[i] = e, e.child
	}
	proc, err := os.StartProcess(path, append([]string{program}, args...), &os.ProcAttr{
		Dir: opts.Cwd, Env: opts.Env, Files: files, Sys: &syscall.SysProcAttr{Setsid: opts.NewSession},
	})
	for i, e := range ends {
		if e.child != nil && e.child != own[i] {
			e.child.Close()
		}
	}
	if err != nil {
		for _, e := range ends {
			if e.ours != nil {
				e.ours.Close()
			}
		}
		return nil, nil, startError(err, program)
	}
	return proc, ends, nil
}

// connect makes streams of our ends of the pipes.
func (p *Process) connect(ctx context.Context, ends []pipeEnds, limit int) error {
	for i, e := range ends {
		if e.ours == nil {
			continue
		}
		fd, err := ownPipe(e.ours)
		if err != nil {
			return err
		}
		s := newStreamProtocol(p.loop, limit)
		t := newTransport(p.loop, fd, s, nil, false, nil)
		s.transport, t.pipe = t, true
		p.ends = append(p.ends, s)
		switch i {
		case 0:
			t.writeOnly = true
			p.Stdin = &StreamWriter{transport: t, proto: s}
		case 1:
			p.Stdout = s.reader
		case 2:
			p.Stderr = s.reader
		}
	}
	return Sleep(ctx, 0)
}

// hasExited is called by the loop when the program has ended.
func (p *Process) hasExited(code int) {
	p.code = &code
	if p.Stdin != nil {
		p.Stdin.transport.Close()
	}
	for _, f := range p.exited {
		f.release()
	}
	p.exited = nil
}

// Pid returns the process id: process.pid.
func (p *Process) Pid() int { return p.pid }

// ReturnCode returns the exit status, minus the signal's number if one ended the program, or nil while it runs:
// process.returncode.
func (p *Process) ReturnCode() *int { return p.code }

// Wait waits for the program's end and returns its exit status: process.wait().
func (p *Process) Wait(ctx context.Context) (int, error) {
	if p.code == nil {
		t := taskOf(ctx)
		if t == nil {
			return 0, noLoop()
		}
		f := p.loop.newWaiter(waitingFor(fmt.Sprintf("process %d", p.Pid())))
		p.exited = append(p.exited, f)
		if err := t.hold(f); err != nil {
			return 0, err
		}
	}
	return *p.code, nil
}

// Communicate sends input (nil for none), closes stdin, reads stdout and stderr to their ends and waits:
// process.communicate(). What is not piped is nil.
func (p *Process) Communicate(ctx context.Context, input *py.Bytes) (stdout, stderr *py.Bytes, err error) {
	feed := func(ctx context.Context) (n noneType, err error) { return n, p.feed(ctx, input) }
	read := func(ctx context.Context, r *StreamReader) (*py.Bytes, error) {
		if r == nil {
			return nil, nil
		}
		b, err := r.Read(ctx, -1)
		return &b, err
	}
	_, stdout, stderr, err = Gather3(ctx, Bind0(feed), Bind1(read, p.Stdout), Bind1(read, p.Stderr))
	if err == nil {
		_, err = p.Wait(ctx)
	}
	return stdout, stderr, err
}

// Output is Communicate with both outputs in one value.
func (p *Process) Output(ctx context.Context, input *py.Bytes) (py.Tuple2[*py.Bytes, *py.Bytes], error) {
	stdout, stderr, err := p.Communicate(ctx, input)
	return py.T2(stdout, stderr), err
}

// feed writes the input; a program that does not want it is no error.
func (p *Process) feed(ctx context.Context, input *py.Bytes) error {
	if p.Stdin == nil {
		return nil
	}
	if input != nil {
		p.Stdin.Write(*input)
	}
	err := p.Stdin.Drain(ctx)
	p.Stdin.Close()
	if err != nil && py.Is(err, py.BrokenPipeError, py.ConnectionResetError) {
		return nil
	}
	return err
}

// SendSignal sends a signal: process.send_signal(). It raises ProcessLookupError when the program has ended.
func (p *Process) SendSignal(sig int) {
	if p.code != nil {
		panic(py.ProcessLookupError.New())
	}
	_ = p.proc.Signal(syscall.Signal(sig))
}

// Terminate sends SIGTERM: process.terminate().
func (p *Process) Terminate() { p.SendSignal(int(syscall.SIGTERM)) }

// Kill sends SIGKILL: process.kill().
func (p *Process) Kill() { p.SendSignal(int(syscall.SIGKILL)) }

// String returns repr(process).
func (p *Process) String() string { return fmt.Sprintf("<Process %d>", p.Pid()) }
