// Package threading answers Python's threading module. Threads are goroutines under the interpreter lock: one of them runs
// Python code at a time, and it keeps the lock until it blocks, as CPython's threads do for most of their time.
package threading

import (
	"fmt"
	"os"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// waiters is a queue of blocked threads. The interpreter lock guards it, as it guards all state of this package.
type waiters []*interp.Parker

// wait blocks the calling thread until wake chooses it or the deadline passes; it reports whether it was chosen.
func (w *waiters) wait(deadline int64, what string) bool {
	p := &interp.Parker{Watch: interp.Current() == interp.Main}
	*w = append(*w, p)
	out := p.Park(deadline)
	i := slices.Index(*w, p)
	if i < 0 {
		return true
	}
	*w = slices.Delete(*w, i, i+1)
	if out == interp.Stuck {
		stuck(what)
	}
	return false
}

// wake ends the wait of the first n threads.
func (w *waiters) wake(n int) {
	for _, p := range (*w)[:min(n, len(*w))] {
		p.Unpark()
	}
	*w = slices.Delete(*w, 0, min(n, len(*w)))
}

// stuck ends a program whose threads all wait for each other, where CPython would wait for ever.
func stuck(what string) {
	py.FlushStdout()
	where := ""
	if frames := py.CallStack(3); len(frames) > 0 {
		f := frames[len(frames)-1]
		where = fmt.Sprintf("    at %s:%d, in %s: %s\n", f.File, f.Line, f.Func, f.Source)
	}
	fmt.Fprintf(os.Stderr, "deadlock: nothing can run any more; Python would wait for ever\n  MainThread waits for %s\n%s", what, where)
	py.Exit(2)
}

// deadline is the moment that a timeout in seconds ends at; nil has none.
func deadline(timeout any) int64 {
	if timeout == nil {
		return interp.Forever
	}
	s := py.ToFloat(timeout)
	if s < 0 {
		s = 0
	}
	return interp.Deadline(interp.Seconds(interp.Now()) + s)
}

// Waiters is a queue of blocked threads, for packages that build on this one.
type Waiters struct{ queue waiters }

// Wait blocks the calling thread until Wake chooses it or the deadline passes; it reports whether it was chosen. what
// names what it waits for.
func (w *Waiters) Wait(deadline int64, what string) bool { return w.queue.wait(deadline, what) }

// Wake ends the wait of the first n threads; a negative n means all.
func (w *Waiters) Wake(n int) {
	if n < 0 {
		n = len(w.queue)
	}
	w.queue.wake(n)
}

// Deadline is the moment that a timeout in seconds ends at; None has none.
func Deadline(timeout any) int64 { return deadline(timeout) }
