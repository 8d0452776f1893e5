//go:build !linux

package socket

import "syscall"

const noSignal = 0

// cloexecFlag is a flag that the system call is given and gives back.
const cloexecFlag = 0

func setHostname(string) error { return syscall.EPERM }

// The flags that the kind of a socket may hold.
const (
	nonblockFlag = 0
	kindFlags    = 0
)
