package subprocess

import (
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Popen is subprocess.Popen as typed code holds it, a program that runs: S is what its pipes are, *io.TextIOWrapper or
// *io.Buffered, and O and E what is read from its output and its errors. It stands for the object that the dynamic floor sees.
type Popen[S, O, E any] struct{ object any }

// NewPopen is subprocess.Popen(args, …): it starts a program.
func NewPopen[S, O, E any](args any, opts ...Option) (p *Popen[S, O, E], err error) {
	err = py.Try(func() error {
		kw, _ := keywords(opts)
		p = &Popen[S, O, E]{lib.CallKW(PopenType, command(args), lib.KW(kw))}
		return nil
	})
	return p, err
}

// FloorObject is the program as an object of the floor.
func (p *Popen[S, O, E]) FloorObject() any { return p.object }

// Args is p.args: the command.
func (p *Popen[S, O, E]) Args() any { return get(p.object, "args") }

// Pid is p.pid.
func (p *Popen[S, O, E]) Pid() int { return of(p.object).pid }

// Returncode is p.returncode: the status that was last asked for, None (nil) while the program was running.
func (p *Popen[S, O, E]) Returncode() *int { return statusOf(get(p.object, "returncode")) }

// Stdin is p.stdin: the pipe that the program reads, or None (nil).
func (p *Popen[S, O, E]) Stdin() S { return py.To[S](get(p.object, "stdin")) }

// Stdout is p.stdout: the pipe with the program's output, or None (nil).
func (p *Popen[S, O, E]) Stdout() S { return py.To[S](get(p.object, "stdout")) }

// Stderr is p.stderr: the pipe with the program's errors, or None (nil).
func (p *Popen[S, O, E]) Stderr() S { return py.To[S](get(p.object, "stderr")) }

// Poll is p.poll(): the status, or None (nil) while the program runs.
func (p *Popen[S, O, E]) Poll() *int { return statusOf(poll(p.object)) }

// Wait is p.wait(): it waits for the end of the program and gives its status.
func (p *Popen[S, O, E]) Wait() int { return lib.Int(wait(p.object, nil)) }

// WaitWithin is p.wait(timeout), in seconds or None: TimeoutExpired when the program still runs then.
func (p *Popen[S, O, E]) WaitWithin(timeout any) (code int, err error) {
	err = py.Try(func() error { code = lib.Int(wait(p.object, py.ToAny(timeout))); return nil })
	return code, err
}

// Communicate is p.communicate(input, timeout): it writes the input, reads all output and waits for the end.
func (p *Popen[S, O, E]) Communicate(input, timeout any) (got py.Tuple2[O, E], err error) {
	err = py.Try(func() error {
		t := communicate(p.object, py.ToAny(input), py.ToAny(timeout)).(py.Tuple)
		got = py.T2(py.To[O](t[0]), py.To[E](t[1]))
		return nil
	})
	return got, err
}

// SendSignal is p.send_signal(sig).
func (p *Popen[S, O, E]) SendSignal(sig any) {
	signal(p.object, syscall.Signal(lib.Int(py.ToAny(sig))))
}

// Terminate is p.terminate().
func (p *Popen[S, O, E]) Terminate() { signal(p.object, syscall.SIGTERM) }

// Kill is p.kill().
func (p *Popen[S, O, E]) Kill() { signal(p.object, syscall.SIGKILL) }

// Leave is the end of with p: pipes are closed and the program's end awaited.
func (p *Popen[S, O, E]) Leave() { leave(p.object) }

func statusOf(code any) *int {
	if code == nil {
		return nil
	}
	return new(lib.Int(code))
}
