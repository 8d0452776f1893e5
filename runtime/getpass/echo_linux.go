package getpass

import (
	"os"
	"syscall"
	"unsafe"
)

// echoOff switches the echo of a terminal off; restore brings it back. It reports false where f is no terminal.
func echoOff(f *os.File) (restore func(), ok bool) {
	var old syscall.Termios
	set := func(request uintptr, t *syscall.Termios) bool {
		_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(unsafe.Pointer(t)))
		return errno == 0
	}
	if !set(syscall.TCGETS, &old) {
		return nil, false
	}
	quiet := old
	quiet.Lflag &^= syscall.ECHO
	return func() { set(syscall.TCSETS, &old) }, set(syscall.TCSETS, &quiet)
}
