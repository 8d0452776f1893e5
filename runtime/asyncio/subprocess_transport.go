package asyncio

import (
	"context"
	"fmt"
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/child"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// SubprocessProtocol is told what happens to a process: asyncio.SubprocessProtocol.
type SubprocessProtocol interface {
	// ConnectionMade is called once, first: connection_made().
	ConnectionMade(ctx context.Context, t *SubprocessTransport) error
	// PipeDataReceived is called for what the process writes to descriptor fd: pipe_data_received().
	PipeDataReceived(ctx context.Context, fd int, data py.Bytes) error
	// PipeConnectionLost is called when a pipe is closed: pipe_connection_lost().
	PipeConnectionLost(ctx context.Context, fd int, exc error) error
	// ProcessExited is called when the process has ended: process_exited().
	ProcessExited(ctx context.Context) error
	// ConnectionLost is called last, when the process and all its pipes have ended: connection_lost().
	ConnectionLost(ctx context.Context, exc error) error
}

// SubprocessTransport is a process and its pipes: asyncio.SubprocessTransport.
type SubprocessTransport struct {
	loop    *Loop
	proc    *os.Process
	pid     int
	proto   SubprocessProtocol
	pipes   [3]*Transport
	open    int // pipes that are not closed yet
	code    *int
	closing bool
}

// SubprocessExec starts a program with a protocol: loop.subprocess_exec(). CPython's default for the three streams is
// Pipe, which the caller asks for here.
func (l *Loop) SubprocessExec(ctx context.Context, factory func() SubprocessProtocol, opts ProcessOptions, program string, args ...string) (*SubprocessTransport, SubprocessProtocol, error) {
	proc, ends, err := spawn(opts, program, args)
	if err != nil {
		return nil, nil, err
	}
	t := &SubprocessTransport{loop: l, proc: proc, pid: proc.Pid, proto: factory()}
	for i, e := range ends {
		if e.ours == nil {
			continue
		}
		fd, err := ownPipe(e.ours)
		if err != nil {
			return nil, nil, err
		}
		p := newTransport(l, fd, &pipeProtocol{t: t, fd: i}, nil, false, nil)
		p.pipe, p.writeOnly = true, i == 0
		t.pipes[i] = p
		t.open++
	}
	l.soon(func(ctx context.Context) error { return t.proto.ConnectionMade(ctx, t) })
	taskCounter.Add(1) // CPython connects the pipes in a task
	l.watchProcess(proc, t.exited)
	return t, t.proto, Sleep(ctx, 0)
}

// SubprocessShell starts a command of the shell with a protocol: loop.subprocess_shell().
func (l *Loop) SubprocessShell(ctx context.Context, factory func() SubprocessProtocol, opts ProcessOptions, command string) (*SubprocessTransport, SubprocessProtocol, error) {
	return l.SubprocessExec(ctx, factory, opts, "/bin/sh", "-c", command)
}

// watchProcess has exited called in the loop when the process ends.
func (l *Loop) watchProcess(proc *os.Process, exited func(code int)) {
	interp.Retain()
	pid := proc.Pid
	go func() {
		child.Ended(pid)
		if !l.postIfOpen(&processExit{loop: l, exited: exited, proc: proc}) {
			interp.Release()
		}
	}()
}

// processExit tells the loop that a process has ended. What the process wrote before comes first.
type processExit struct {
	loop   *Loop
	exited func(code int)
	proc   *os.Process
	polled bool
}

func (e *processExit) run(*futureCore) {
	if l := e.loop; !e.polled && l.poller != nil {
		e.polled = true
		l.poller.poll()
		l.takeEvents()
		l.ready.push(readyItem{e, nil})
		return
	}
	interp.Release()
	e.exited(e.loop.collect(e.proc))
}

// collect takes the exit status of a process that has ended; os.wait() may have been faster.
func (l *Loop) collect(proc *os.Process) int {
	pid := proc.Pid
	status, ok := child.Collect(pid)
	_ = proc.Release()
	if !ok {
		l.log(levelWarning, fmt.Sprintf("child process pid %d exit status already read:  will report returncode 255", pid), nil)
		return 255
	}
	return child.Code(status)
}

func (t *SubprocessTransport) exited(code int) {
	t.code = &code
	t.tell(t.proto.ProcessExited)
	t.tryFinish()
}

// tell calls a method of the protocol in the next turn.
func (t *SubprocessTransport) tell(method func(ctx context.Context) error) { t.loop.soon(method) }

func (t *SubprocessTransport) tryFinish() {
	if t.code != nil && t.open == 0 {
		t.tell(func(ctx context.Context) error { return t.proto.ConnectionLost(ctx, nil) })
	}
}

// pipeProtocol is what one pipe of a process tells: Write- and ReadSubprocessPipeProto.
type pipeProtocol struct {
	BaseProtocol
	t  *SubprocessTransport
	fd int
}

// DataReceived passes data on.
func (p *pipeProtocol) DataReceived(_ context.Context, data py.Bytes) error {
	p.t.tell(func(ctx context.Context) error { return p.t.proto.PipeDataReceived(ctx, p.fd, data) })
	return nil
}

// ConnectionLost tells that the pipe is closed.
func (p *pipeProtocol) ConnectionLost(_ context.Context, exc error) error {
	p.t.open--
	p.t.tell(func(ctx context.Context) error { return p.t.proto.PipeConnectionLost(ctx, p.fd, exc) })
	p.t.tryFinish()
	return nil
}

// GetPid returns the process id: transport.get_pid().
func (t *SubprocessTransport) GetPid() int { return t.pid }

// GetReturnCode returns the exit status, or nil while the process runs: transport.get_returncode().
func (t *SubprocessTransport) GetReturnCode() *int { return t.code }

// GetPipeTransport returns the transport of descriptor 0, 1 or 2, or nil: transport.get_pipe_transport().
func (t *SubprocessTransport) GetPipeTransport(fd int) *Transport {
	if fd < 0 || fd >= len(t.pipes) {
		return nil
	}
	return t.pipes[fd]
}

// SendSignal sends a signal: transport.send_signal(). It raises ProcessLookupError when the process has ended.
func (t *SubprocessTransport) SendSignal(sig int) {
	if t.code != nil {
		panic(py.ProcessLookupError.New())
	}
	_ = t.proc.Signal(syscall.Signal(sig))
}

// Terminate sends SIGTERM: transport.terminate().
func (t *SubprocessTransport) Terminate() { t.SendSignal(int(syscall.SIGTERM)) }

// Kill sends SIGKILL: transport.kill().
func (t *SubprocessTransport) Kill() { t.SendSignal(int(syscall.SIGKILL)) }

// Close closes the pipes and kills a process that still runs: transport.close().
func (t *SubprocessTransport) Close() {
	if t.closing {
		return
	}
	t.closing = true
	for _, p := range t.pipes {
		if p != nil {
			p.Close()
		}
	}
	if t.code == nil {
		_ = t.proc.Kill()
	}
}

// IsClosing reports whether Close was called: transport.is_closing().
func (t *SubprocessTransport) IsClosing() bool { return t.closing }

// GetProtocol returns the protocol: transport.get_protocol().
func (t *SubprocessTransport) GetProtocol() SubprocessProtocol { return t.proto }

// SetProtocol replaces the protocol: transport.set_protocol().
func (t *SubprocessTransport) SetProtocol(p SubprocessProtocol) { t.proto = p }

// PyClass returns asyncio.SubprocessTransport.
func (t *SubprocessTransport) PyClass() *py.Class { return SubprocessTransportClass() }

// PyRepr is <_UnixSubprocessTransport pid=7 running>.
func (t *SubprocessTransport) PyRepr() string {
	s := "<_UnixSubprocessTransport"
	if t.closing {
		s += " closed"
	}
	s += fmt.Sprintf(" pid=%d", t.pid)
	if t.code != nil {
		s += fmt.Sprintf(" returncode=%d", *t.code)
	} else {
		s += " running"
	}
	for i, name := range []string{"stdin", "stdout", "stderr"} {
		if t.pipes[i] != nil {
			s += fmt.Sprintf(" %s=<%s>", name, "pipe")
		}
	}
	return s + ">"
}

type subprocessTransportMark struct{}

// SubprocessTransportClass is asyncio.SubprocessTransport.
var SubprocessTransportClass = library[subprocessTransportMark]("asyncio.unix_events", "_UnixSubprocessTransport", nil, subprocessTransportMethods)

func subprocessTransportMethods() py.Methods {
	return py.Methods{
		"get_pid":        {Fn: (*SubprocessTransport).GetPid},
		"get_returncode": {Fn: (*SubprocessTransport).GetReturnCode},
		"get_pipe_transport": {Fn: func(t *SubprocessTransport, fd int) any {
			if p := t.GetPipeTransport(fd); p != nil {
				return p
			}
			return nil
		}, Params: "fd"},
		"send_signal":    {Fn: func(t *SubprocessTransport, sig any) { t.SendSignal(lib.Int(sig)) }, Params: "signal"},
		"terminate":      {Fn: (*SubprocessTransport).Terminate},
		"kill":           {Fn: (*SubprocessTransport).Kill},
		"close":          {Fn: (*SubprocessTransport).Close},
		"is_closing":     {Fn: (*SubprocessTransport).IsClosing},
		"get_protocol":   {Fn: func(t *SubprocessTransport) any { return floorOf(t.proto) }},
		"set_protocol":   {Fn: func(t *SubprocessTransport, p any) { t.proto = &floorSubprocess{floorProtocol{p}} }, Params: "protocol"},
		"get_extra_info": {Fn: func(_ *SubprocessTransport, _ string, def any) any { return def }, Params: "name, default=None"},
	}
}

// floorSubprocess is a SubprocessProtocol of the floor.
type floorSubprocess struct{ floorProtocol }

func (p *floorSubprocess) ConnectionMade(ctx context.Context, t *SubprocessTransport) error {
	_, err := p.call(ctx, "connection_made", t)
	return err
}

func (p *floorSubprocess) PipeDataReceived(ctx context.Context, fd int, data py.Bytes) error {
	_, err := p.call(ctx, "pipe_data_received", fd, data)
	return err
}

func (p *floorSubprocess) PipeConnectionLost(ctx context.Context, fd int, exc error) error {
	_, err := p.call(ctx, "pipe_connection_lost", fd, noError(exc))
	return err
}

func (p *floorSubprocess) ProcessExited(ctx context.Context) error {
	_, err := p.call(ctx, "process_exited")
	return err
}

// subprocessMethods are the methods of event loops that start processes.
func subprocessMethods() py.Methods {
	const options = ", stdin=-1, stdout=-1, stderr=-1, limit=65536, cwd=None, env=None, start_new_session=False, executable=None, **kwds"
	start := func(ctx context.Context, l *Loop, factory any, a []any, command []string) (any, error) {
		t, p, err := l.SubprocessExec(ctx, func() SubprocessProtocol {
			x, err := py.Call(ctx, factory)
			py.Check(err)
			return &floorSubprocess{floorProtocol{x}}
		}, processOptions(a), command[0], command[1:]...)
		if err != nil {
			return nil, err
		}
		return py.Tuple{t, floorOf(p)}, nil
	}
	return py.Methods{
		"subprocess_exec": {Fn: func(ctx context.Context, l *Loop, factory, program any, args py.Tuple, in, out, errs, limit, cwd, env, session, executable any, _ *py.Dict[any, any]) (any, error) {
			command := []string{lib.FSPath(program)}
			for _, x := range args {
				command = append(command, lib.FSPath(x))
			}
			return start(ctx, l, factory, []any{in, out, errs, limit, cwd, env, session, executable}, command)
		}, Params: "protocol_factory, program, *args" + options, Async: true},
		"subprocess_shell": {Fn: func(ctx context.Context, l *Loop, factory, cmd any, in, out, errs, limit, cwd, env, session, executable any, _ *py.Dict[any, any]) (any, error) {
			return start(ctx, l, factory, []any{in, out, errs, limit, cwd, env, session, executable}, []string{"/bin/sh", "-c", lib.FSPath(cmd)})
		}, Params: "protocol_factory, cmd, *" + options, Async: true},
	}
}
