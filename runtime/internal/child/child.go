// Package child lets the parts of a program that wait for child processes do so beside each other: a child that has ended
// keeps its status until somebody collects it, as it does for CPython, so that os.wait() finds what subprocess has started
// and whoever comes second learns that the child is gone.
package child

import "syscall"

// reap waits for a child and takes its status; ok is false where there is no such child.
func reap(pid int) (status syscall.WaitStatus, ok bool) {
	for {
		got, err := syscall.Wait4(pid, &status, 0, nil)
		if err != syscall.EINTR {
			return status, err == nil && got == pid
		}
	}
}

// Code is the exit status as Python has it: negative for a signal.
func Code(status syscall.WaitStatus) int {
	if status.Signaled() {
		return -int(status.Signal())
	}
	return status.ExitStatus()
}
