package subprocess

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// CompletedProcess is subprocess.CompletedProcess as typed code holds it: O and E are what its output and its errors are, str
// or bytes where they are captured. It stands for the object that the dynamic floor sees.
type CompletedProcess[O, E any] struct{ object any }

// NewCompletedProcess is subprocess.CompletedProcess(args, returncode, stdout, stderr).
func NewCompletedProcess[O, E any](args any, returncode int, stdout O, stderr E) *CompletedProcess[O, E] {
	return &CompletedProcess[O, E]{lib.Call(CompletedProcessType, py.ToAny(args), returncode, py.ToAny(stdout), py.ToAny(stderr))}
}

// FloorObject is the result as an object of the floor.
func (r *CompletedProcess[O, E]) FloorObject() any { return r.object }

// Args is result.args: the command.
func (r *CompletedProcess[O, E]) Args() any { return get(r.object, "args") }

// Returncode is result.returncode: the status, or the negative number of the signal that ended the program.
func (r *CompletedProcess[O, E]) Returncode() int { return lib.Int(get(r.object, "returncode")) }

// Stdout is result.stdout: the output, if it was captured.
func (r *CompletedProcess[O, E]) Stdout() O { return py.To[O](get(r.object, "stdout")) }

// Stderr is result.stderr: the errors, if they were captured.
func (r *CompletedProcess[O, E]) Stderr() E { return py.To[E](get(r.object, "stderr")) }

// CheckReturncode is result.check_returncode(): CalledProcessError for a status other than 0.
func (r *CompletedProcess[O, E]) CheckReturncode() error {
	return py.Try(func() error { checkReturncode(r.object); return nil })
}

// Run is subprocess.run(args, …): it runs a program and waits for its end. O and E are what its output and its errors are:
// string with Text or Encoding, else py.Bytes, and any for what is not captured.
func Run[O, E any](args any, opts ...Option) (r *CompletedProcess[O, E], err error) {
	err = py.Try(func() error {
		kw, a := keywords(opts, "input", "capture_output", "timeout", "check")
		r = &CompletedProcess[O, E]{run(command(args), a[0], a[1], a[2], a[3], kw)}
		return nil
	})
	return r, err
}

// CheckOutput is subprocess.check_output(args, …): the output of a program, whose status must be 0.
func CheckOutput(args any, opts ...Option) (py.Bytes, error) { return output[py.Bytes](args, opts) }

// CheckOutputText is CheckOutput with Text or Encoding.
func CheckOutputText(args any, opts ...Option) (string, error) { return output[string](args, opts) }

func output[T any](args any, opts []Option) (out T, err error) {
	err = py.Try(func() error {
		kw, a := keywords(opts, "timeout")
		out = py.To[T](checkOutput(command(args), a[0], kw))
		return nil
	})
	return out, err
}

// Call is subprocess.call(args, …): the status of a program.
func Call(args any, opts ...Option) (code int, err error) {
	err = py.Try(func() error {
		kw, a := keywords(opts, "timeout")
		code = lib.Int(call(command(args), a[0], kw))
		return nil
	})
	return code, err
}

// CheckCall is subprocess.check_call(args, …): 0, or a CalledProcessError.
func CheckCall(args any, opts ...Option) (code int, err error) {
	err = py.Try(func() error {
		kw, a := keywords(opts, "timeout")
		checkCall(command(args), a[0], kw)
		return nil
	})
	return 0, err
}

// Getoutput is subprocess.getoutput(cmd): what a command of the shell writes.
func Getoutput(cmd, encoding, errors any) string {
	return Getstatusoutput(cmd, encoding, errors).V1
}

// Getstatusoutput is subprocess.getstatusoutput(cmd): the status of a command of the shell, and what it writes.
func Getstatusoutput(cmd, encoding, errors any) py.Tuple2[int, string] {
	code, out := statusOutput(py.ToAny(cmd), py.ToAny(encoding), py.ToAny(errors))
	return py.T2(lib.Int(code), py.Str(out))
}

// command is the command as the one positional argument of the module's functions.
func command(args any) py.Tuple { return py.Tuple{py.ToAny(args)} }
