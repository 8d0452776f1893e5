package asyncio

import (
	"syscall"
	"unsafe"
)

// poller waits for file descriptors with epoll: what the selector of asyncio's loop does. Another thread wakes it
// through an eventfd.
type poller struct {
	epoll, event int
	events       [128]syscall.EpollEvent
	ready        []readyFd
}

// readyFd is a descriptor that can be read, or written, or has failed (which is both).
type readyFd struct {
	fd          int
	read, write bool
}

const efdNonblockCloexec = 0x800 | 0x80000

func newPoller() (*poller, error) {
	p := &poller{}
	var err error
	if p.epoll, err = syscall.EpollCreate1(syscall.EPOLL_CLOEXEC); err != nil {
		return nil, err
	}
	fd, _, errno := syscall.RawSyscall(syscall.SYS_EVENTFD2, 0, efdNonblockCloexec, 0)
	if errno != 0 {
		syscall.Close(p.epoll)
		return nil, errno
	}
	p.event = int(fd)
	return p, p.watch(p.event, false, true, false)
}

// watch says what to wait for on fd; known tells whether it is watched already.
func (p *poller) watch(fd int, known, read, write bool) error {
	ev := syscall.EpollEvent{Fd: int32(fd)}
	if read {
		ev.Events |= syscall.EPOLLIN | syscall.EPOLLRDHUP
	}
	if write {
		ev.Events |= syscall.EPOLLOUT
	}
	op := syscall.EPOLL_CTL_ADD
	switch {
	case known && ev.Events == 0:
		op = syscall.EPOLL_CTL_DEL
	case known:
		op = syscall.EPOLL_CTL_MOD
	}
	return syscall.EpollCtl(p.epoll, op, fd, &ev)
}

// Wait implements interp.Poller.
func (p *poller) Wait(timeout int64) {
	ms := -1
	if timeout >= 0 {
		ms = int(min((timeout+999_999)/1_000_000, 1<<30))
	}
	n, err := syscall.EpollWait(p.epoll, p.events[:], ms)
	if err == nil {
		p.collect(n)
	}
}

// poll looks without waiting.
func (p *poller) poll() {
	n, _, errno := syscall.RawSyscall6(syscall.SYS_EPOLL_PWAIT, uintptr(p.epoll), uintptr(unsafe.Pointer(&p.events[0])),
		uintptr(len(p.events)), 0, 0, 0)
	if errno == 0 {
		p.collect(int(n))
	}
}

func (p *poller) collect(n int) {
	for _, ev := range p.events[:n] {
		if int(ev.Fd) == p.event {
			var buf [8]byte
			_, _ = syscall.Read(p.event, buf[:])
			continue
		}
		p.ready = append(p.ready, readyFd{
			fd:    int(ev.Fd),
			read:  ev.Events&^syscall.EPOLLOUT != 0,
			write: ev.Events&^(syscall.EPOLLIN|syscall.EPOLLRDHUP) != 0,
		})
	}
}

// Wake implements interp.Poller.
func (p *poller) Wake() {
	one := [8]byte{1}
	_, _ = syscall.Write(p.event, one[:])
}

func (p *poller) close() {
	syscall.Close(p.event)
	syscall.Close(p.epoll)
}
