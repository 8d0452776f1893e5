package pyselect

import "syscall"

func set(s *syscall.FdSet, fd int)        { s.Bits[fd/64] |= 1 << (fd % 64) }
func isSet(s *syscall.FdSet, fd int) bool { return s.Bits[fd/64]&(1<<(fd%64)) != 0 }

func selectFds(n int, r, w, e *syscall.FdSet, timeout *syscall.Timeval) (int, error) {
	return syscall.Select(n, r, w, e, timeout)
}
