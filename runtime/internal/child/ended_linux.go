package child

import (
	"syscall"
	"unsafe"
)

// Of waitid(2).
const processID = 1

// Ended returns when a child has ended, or is gone; its status stays to be collected.
func Ended(pid int) { look(pid, 0) }

// HasEnded tells whether a child has ended, or is gone, without waiting.
func HasEnded(pid int) bool { return look(pid, syscall.WNOHANG) }

func look(pid, options int) bool {
	var info [32]int32 // siginfo_t: the first number is the signal, 0 where there is nothing to tell
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, processID, uintptr(pid), uintptr(unsafe.Pointer(&info[0])),
			uintptr(syscall.WEXITED|syscall.WNOWAIT|options), 0, 0)
		if errno != syscall.EINTR {
			return errno != 0 || info[0] != 0
		}
	}
}

// Collect takes the status of a child that has ended; ok is false where it was taken before.
func Collect(pid int) (status syscall.WaitStatus, ok bool) { return reap(pid) }
