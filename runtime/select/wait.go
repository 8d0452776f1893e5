// Package pyselect answers Python's select module: waiting until one of several files can be read or written.
package pyselect

import (
	"errors"
	"math"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The events of a poll object.
const (
	POLLIN   = 1
	POLLPRI  = 2
	POLLOUT  = 4
	POLLERR  = 8
	POLLHUP  = 16
	POLLNVAL = 32
	// What Linux knows besides.
	POLLRDNORM = 64
	POLLRDBAND = 128
	POLLWRNORM = 256
	POLLWRBAND = 512
	POLLMSG    = 1024
	POLLRDHUP  = 8192
	// PIPE_BUF is how much a pipe takes at once.
	PIPE_BUF = 4096
)

// Fileno is the file descriptor of a file, a socket or an int, as select takes it.
func Fileno(x any) int {
	fd, ok := x.(int)
	if !ok {
		if !py.HasAttr(x, "fileno") {
			panic(py.TypeError.New("argument must be an int, or have a fileno() method."))
		}
		if fd, ok = lib.Method(x, "fileno").(int); !ok {
			panic(py.TypeError.New("fileno() returned a non-integer"))
		}
	}
	if fd < 0 {
		panic(py.ValueError.Newf("file descriptor cannot be a negative integer (%d)", fd))
	}
	return fd
}

// Wait blocks until one of the descriptors is ready for the events it is asked for, or until the timeout in seconds,
// negative for none, is over. It returns the events that are there.
func Wait(events map[int]int, timeout float64) map[int]int {
	end := int64(interp.Forever)
	if timeout >= 0 && !math.IsInf(timeout, 1) {
		end = interp.Deadline(interp.Seconds(interp.Now()) + timeout)
	}
	interp.RunPending()
	ready := poll(events, -1, 0)
	if len(ready) > 0 || timeout == 0 {
		interp.Yield()
		return ready
	}
	release := interp.Hold()
	defer release()
	var ends [2]int
	check(syscall.Pipe(ends[:]))
	defer syscall.Close(ends[0])
	defer syscall.Close(ends[1])
	w := &waiter{events: events, wake: ends}
	p := interp.Parker{Poller: w}
	for len(w.ready) == 0 {
		if p.Park(end) == interp.TimedOut || end != interp.Forever && interp.Now() >= end {
			break
		}
	}
	return w.ready
}

// waiter blocks one thread on its descriptors; a pipe wakes it for other reasons.
type waiter struct {
	events map[int]int
	wake   [2]int
	ready  map[int]int
}

// Wait blocks for some nanoseconds, or for ever.
func (w *waiter) Wait(timeout int64) {
	w.ready = poll(w.events, w.wake[0], timeout)
}

// Wake ends a Wait.
func (w *waiter) Wake() { syscall.Write(w.wake[1], []byte{0}) }

// poll is one call of the system: wake is one more descriptor to wait for, -1 for none.
func poll(events map[int]int, wake int, timeout int64) map[int]int {
	var read, write, except syscall.FdSet
	highest := wake
	if wake >= 0 {
		set(&read, wake)
	}
	for fd, e := range events {
		if fd >= 1024 {
			panic(py.ValueError.New("filedescriptor out of range in select()"))
		}
		highest = max(highest, fd)
		if e&(POLLIN|POLLHUP) != 0 {
			set(&read, fd)
		}
		if e&POLLOUT != 0 {
			set(&write, fd)
		}
		if e&POLLPRI != 0 {
			set(&except, fd)
		}
	}
	var limit *syscall.Timeval
	if timeout >= 0 {
		tv := syscall.NsecToTimeval((timeout + int64(time.Microsecond) - 1) / int64(time.Microsecond) * int64(time.Microsecond))
		limit = &tv
	}
	n, err := selectFds(highest+1, &read, &write, &except, limit)
	if errors.Is(err, syscall.EINTR) {
		return nil
	}
	check(err)
	if n == 0 {
		return nil
	}
	ready := map[int]int{}
	for fd := range events {
		e := 0
		if isSet(&read, fd) {
			e |= POLLIN
		}
		if isSet(&write, fd) {
			e |= POLLOUT
		}
		if isSet(&except, fd) {
			e |= POLLPRI
		}
		if e != 0 {
			ready[fd] = e
		}
	}
	return ready
}

func check(err error) {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		panic(py.OSError.New(int(errno), lib.Strerror(int(errno))))
	}
	py.Check(err)
}
