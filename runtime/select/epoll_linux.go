package pyselect

import (
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The events and flags of an epoll object.
const (
	EPOLLIN        = syscall.EPOLLIN
	EPOLLPRI       = syscall.EPOLLPRI
	EPOLLOUT       = syscall.EPOLLOUT
	EPOLLERR       = syscall.EPOLLERR
	EPOLLHUP       = syscall.EPOLLHUP
	EPOLLRDNORM    = syscall.EPOLLRDNORM
	EPOLLRDBAND    = syscall.EPOLLRDBAND
	EPOLLWRNORM    = syscall.EPOLLWRNORM
	EPOLLWRBAND    = syscall.EPOLLWRBAND
	EPOLLMSG       = syscall.EPOLLMSG
	EPOLLRDHUP     = syscall.EPOLLRDHUP
	EPOLLEXCLUSIVE = 1 << 28
	EPOLLONESHOT   = syscall.EPOLLONESHOT
	EPOLLET        = 1 << 31
	EPOLL_CLOEXEC  = syscall.EPOLL_CLOEXEC
)

// Epoll is what select.epoll() gives: the kernel's own list of descriptors to wait for.
type Epoll struct{ fd int }

// EpollType is the class select.epoll.
var EpollType *py.Class

// PyClass returns select.epoll.
func (*Epoll) PyClass() *py.Class { return EpollType }

func (e *Epoll) open() int {
	if e.fd < 0 {
		panic(py.ValueError.New("I/O operation on closed epoll object"))
	}
	return e.fd
}

func (e *Epoll) control(op int, file any, events int) {
	fd := Fileno(file)
	check(syscall.EpollCtl(e.open(), op, fd, &syscall.EpollEvent{Events: uint32(events), Fd: int32(fd)}))
}

// poll waits for at most seconds, for ever where they are negative.
func (e *Epoll) poll(seconds float64, limit int) any {
	if limit == -1 {
		limit = 4096
	} else if limit <= 0 {
		panic(py.ValueError.Newf("maxevents must be greater than 0, got %d", limit))
	}
	e.open()
	found := make([]syscall.EpollEvent, limit)
	wait := int64(interp.Forever)
	if seconds >= 0 {
		wait = interp.Deadline(interp.Seconds(interp.Now()) + seconds)
	}
	// The epoll descriptor itself becomes readable, so that the wait ends for what ends any other: signals and the clock.
	n, err := syscall.EpollWait(e.fd, found, 0)
	if n == 0 && err == nil && seconds != 0 {
		left := -1.0
		if seconds >= 0 {
			left = max(interp.Seconds(wait-interp.Now()), 0)
		}
		Wait(map[int]int{e.fd: POLLIN}, left)
		n, err = syscall.EpollWait(e.fd, found, 0)
	}
	check(err)
	out := py.NewList[any]()
	for _, f := range found[:n] {
		out.Append(py.Tuple{int(f.Fd), int(f.Events)})
	}
	return out
}

func (e *Epoll) close() {
	if e.fd >= 0 {
		check(syscall.Close(e.fd))
		e.fd = -1
	}
}

func init() {
	of := func(self any) *Epoll { return self.(*Epoll) }
	EpollType = lib.Class[Epoll]("select", "epoll", nil, py.Methods{
		"__new__": lib.New("sizehint=-1, flags=0", func([]any) any {
			fd, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
			check(err)
			return &Epoll{fd}
		}),
		"register": lib.M("fd, eventmask=7", func(self any, a []any) any {
			of(self).control(syscall.EPOLL_CTL_ADD, a[0], lib.Int(a[1]))
			return nil
		}),
		"modify": lib.M("fd, eventmask", func(self any, a []any) any {
			of(self).control(syscall.EPOLL_CTL_MOD, a[0], lib.Int(a[1]))
			return nil
		}),
		"unregister": lib.M("fd", func(self any, a []any) any { of(self).control(syscall.EPOLL_CTL_DEL, a[0], 0); return nil }),
		"poll": lib.M("timeout=None, maxevents=-1", func(self any, a []any) any {
			seconds := -1.0
			if a[0] != nil {
				seconds = lib.Float(a[0])
			}
			return of(self).poll(seconds, lib.Int(a[1]))
		}),
		"close":     lib.M("", func(self any, _ []any) any { of(self).close(); return nil }),
		"closed":    lib.Prop(func(self any) any { return of(self).fd < 0 }),
		"fileno":    lib.M("", func(self any, _ []any) any { return of(self).open() }),
		"__enter__": lib.M("", func(self any, _ []any) any { of(self).open(); return self }),
		"__exit__":  lib.M("*args", func(self any, _ []any) any { of(self).close(); return nil }),
	})
	platform = map[string]any{
		"EPOLLIN": EPOLLIN, "EPOLLPRI": EPOLLPRI, "EPOLLOUT": EPOLLOUT, "EPOLLERR": EPOLLERR, "EPOLLHUP": EPOLLHUP, "EPOLLRDNORM": EPOLLRDNORM,
		"EPOLLRDBAND": EPOLLRDBAND, "EPOLLWRNORM": EPOLLWRNORM, "EPOLLWRBAND": EPOLLWRBAND, "EPOLLMSG": EPOLLMSG, "EPOLLRDHUP": EPOLLRDHUP,
		"EPOLLEXCLUSIVE": EPOLLEXCLUSIVE, "EPOLLONESHOT": EPOLLONESHOT, "EPOLLET": EPOLLET, "EPOLL_CLOEXEC": EPOLL_CLOEXEC, "epoll": EpollType,
	}
}
