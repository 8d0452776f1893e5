//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package asyncio

import "syscall"

// poller waits for file descriptors with kqueue; another thread wakes it through a pipe.
type poller struct {
	queue  int
	pipe   [2]int
	events [128]syscall.Kevent_t
	ready  []readyFd
}

// readyFd is a descriptor that can be read, or written, or has failed.
type readyFd struct {
	fd          int
	read, write bool
}

func newPoller() (*poller, error) {
	p := &poller{}
	var err error
	if p.queue, err = syscall.Kqueue(); err != nil {
		return nil, err
	}
	syscall.CloseOnExec(p.queue)
	if err := syscall.Pipe(p.pipe[:]); err != nil {
		return nil, err
	}
	for _, fd := range p.pipe {
		syscall.CloseOnExec(fd)
		_ = syscall.SetNonblock(fd, true)
	}
	return p, p.watch(p.pipe[0], false, true, false)
}

func (p *poller) watch(fd int, known, read, write bool) error {
	for filter, on := range map[int]bool{syscall.EVFILT_READ: read, syscall.EVFILT_WRITE: write} {
		var ev syscall.Kevent_t
		flags := syscall.EV_DELETE
		if on {
			flags = syscall.EV_ADD
		}
		syscall.SetKevent(&ev, fd, filter, flags)
		if _, err := syscall.Kevent(p.queue, []syscall.Kevent_t{ev}, nil, nil); err != nil && on {
			return err
		}
	}
	return nil
}

// Wait implements interp.Poller.
func (p *poller) Wait(timeout int64) {
	var ts *syscall.Timespec
	if timeout >= 0 {
		t := syscall.NsecToTimespec(timeout)
		ts = &t
	}
	n, err := syscall.Kevent(p.queue, nil, p.events[:], ts)
	if err != nil {
		return
	}
	for _, ev := range p.events[:n] {
		fd := int(ev.Ident)
		if fd == p.pipe[0] {
			var buf [64]byte
			_, _ = syscall.Read(fd, buf[:])
			continue
		}
		p.ready = append(p.ready, readyFd{fd, ev.Filter == syscall.EVFILT_READ, ev.Filter == syscall.EVFILT_WRITE})
	}
}

func (p *poller) poll() { p.Wait(0) }

// Wake implements interp.Poller.
func (p *poller) Wake() { _, _ = syscall.Write(p.pipe[1], []byte{1}) }

func (p *poller) close() {
	syscall.Close(p.pipe[0])
	syscall.Close(p.pipe[1])
	syscall.Close(p.queue)
}
