//go:build !linux

package pyselect

import "syscall"

func set(s *syscall.FdSet, fd int)        { s.Bits[fd/32] |= 1 << (fd % 32) }
func isSet(s *syscall.FdSet, fd int) bool { return s.Bits[fd/32]&(1<<(fd%32)) != 0 }

// selectFds counts the descriptors that are ready itself: the call of these systems says only whether it failed.
func selectFds(n int, r, w, e *syscall.FdSet, timeout *syscall.Timeval) (int, error) {
	err := syscall.Select(n, r, w, e, timeout)
	count := 0
	for fd := range n {
		if isSet(r, fd) || isSet(w, fd) || isSet(e, fd) {
			count++
		}
	}
	return count, err
}
