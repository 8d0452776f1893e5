// Package interrupt has Ctrl-C raise KeyboardInterrupt in the main thread where that blocks or looks for signals. The
// packages that block import it.
package interrupt

import (
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// grace is how long a main thread that computes may go on before the process ends all the same: Go code cannot be
// interrupted in its middle.
const grace = time.Second

func init() {
	otherwise := py.OnInterrupt
	py.OnInterrupt = func() bool { return otherwise() || interp.RaiseSignal(syscall.SIGINT) || raise() }
}

func raise() bool {
	keyboardInterrupt()
	time.AfterFunc(grace, func() {
		if interp.Pending() {
			py.Exit(py.Report(py.KeyboardInterrupt.New()))
		}
	})
	return true
}

func keyboardInterrupt() { interp.Interrupt(func() { panic(py.KeyboardInterrupt.New()) }) }

// Self does what a signal that the program sends to itself does; it reports false if the system must do it.
func Self(sig syscall.Signal) bool {
	if !interp.RaiseSignal(sig) {
		if sig != syscall.SIGINT {
			return false
		}
		keyboardInterrupt()
	}
	interp.RunPending()
	return true
}
