package socket

import "syscall"

// noSignal keeps SIGPIPE away from the program when the other side is gone.
const noSignal = syscall.MSG_NOSIGNAL

// cloexecFlag is a flag that the system call is given and gives back.
const cloexecFlag = syscall.MSG_CMSG_CLOEXEC

func setHostname(name string) error { return syscall.Sethostname([]byte(name)) }

// The flags that the kind of a socket may hold.
const (
	nonblockFlag = syscall.SOCK_NONBLOCK
	kindFlags    = nonblockFlag | syscall.SOCK_CLOEXEC
)
