//go:build !linux

package os

import "syscall"

const priorityShift = 0

func duplicate(fd, to int) error { return syscall.Dup2(fd, to) }

func sync() error { return syscall.Sync() }

func memory() pages { return pages{-1, -1} }

// onLinux are the functions that have their system call on Linux alone.
var onLinux map[string]function
