//go:build !linux

package child

import (
	"sync"
	"syscall"
)

var (
	mu    sync.Mutex
	early = map[int]syscall.WaitStatus{}
)

// Ended returns when a child has ended, or is gone. The status is taken from the system, which cannot be asked to leave it,
// and kept for [Collect].
func Ended(pid int) {
	if status, ok := reap(pid); ok {
		mu.Lock()
		early[pid] = status
		mu.Unlock()
	}
}

// HasEnded tells whether a child has ended, or is gone, where that is known without waiting.
func HasEnded(pid int) bool {
	mu.Lock()
	defer mu.Unlock()
	_, ok := early[pid]
	return ok
}

// Collect takes the status of a child that has ended; ok is false where it was taken before.
func Collect(pid int) (status syscall.WaitStatus, ok bool) {
	mu.Lock()
	status, ok = early[pid]
	delete(early, pid)
	mu.Unlock()
	if ok {
		return status, true
	}
	return reap(pid)
}
