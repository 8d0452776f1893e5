package interp

import "sync/atomic"

// Outside runs fn, which blocks on something outside the program and touches nothing of it, while the calling thread
// waits as for any other: other threads run, and the virtual clock stands still.
func Outside(fn func()) {
	var p Parker
	var done atomic.Bool
	release := Hold()
	defer release()
	go func() {
		defer p.Unpark()
		defer done.Store(true)
		fn()
	}()
	for !done.Load() {
		p.Park(Forever)
	}
}
