package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// fdWatch is what a loop does when a descriptor can be read or written.
type fdWatch struct {
	fd          int
	read, write *ioHandle
}

// ioHandle is a callback of the poller; it counts as code of the program.
type ioHandle struct {
	loop      *Loop
	call      func()
	user      *Handle // of AddReader and AddWriter
	queued    bool
	cancelled bool
}

func (h *ioHandle) run(*futureCore) {
	h.queued = false
	switch {
	case h.cancelled:
	case h.user != nil:
		h.user.run(nil)
	default:
		h.call()
	}
}

// AddReader has fn called whenever fd can be read: loop.add_reader().
func (l *Loop) AddReader(fd int, fn func(), opts ...CallOption) {
	h := &Handle{}
	h.init(l, fn, nil, opts)
	py.Check(l.onReadable(fd, &ioHandle{loop: l, user: h}))
}

// AddWriter has fn called whenever fd can be written: loop.add_writer().
func (l *Loop) AddWriter(fd int, fn func(), opts ...CallOption) {
	h := &Handle{}
	h.init(l, fn, nil, opts)
	py.Check(l.onWritable(fd, &ioHandle{loop: l, user: h}))
}

// RemoveReader undoes AddReader: loop.remove_reader().
func (l *Loop) RemoveReader(fd int) bool {
	w := l.fds[fd]
	had := w != nil && w.read != nil
	if had {
		py.Check(l.onReadable(fd, nil))
	}
	return had
}

// RemoveWriter undoes AddWriter: loop.remove_writer().
func (l *Loop) RemoveWriter(fd int) bool {
	w := l.fds[fd]
	had := w != nil && w.write != nil
	if had {
		py.Check(l.onWritable(fd, nil))
	}
	return had
}

func (l *Loop) onReadable(fd int, h *ioHandle) error {
	return l.changeWatch(fd, func(w *fdWatch) {
		drop(w.read)
		w.read = h
	})
}

func (l *Loop) onWritable(fd int, h *ioHandle) error {
	return l.changeWatch(fd, func(w *fdWatch) {
		drop(w.write)
		w.write = h
	})
}

func drop(h *ioHandle) {
	if h != nil {
		h.cancelled = true
	}
}

// changeWatch tells the poller what is new about fd. While anything is watched the virtual clock goes with the real one.
func (l *Loop) changeWatch(fd int, change func(*fdWatch)) error {
	l.checkClosed()
	if l.poller == nil {
		p, err := newPoller()
		if err != nil {
			return osError(err)
		}
		l.poller, l.parker.Poller = p, p
		l.fds = map[int]*fdWatch{}
	}
	w, known := l.fds[fd]
	if !known {
		w = &fdWatch{fd: fd}
	}
	read, write := w.read != nil, w.write != nil
	change(w)
	if known && read == (w.read != nil) && write == (w.write != nil) {
		return nil
	}
	if err := l.poller.watch(fd, known, w.read != nil, w.write != nil); err != nil {
		return osError(err)
	}
	switch gone := w.read == nil && w.write == nil; {
	case gone && known:
		delete(l.fds, fd)
		interp.Release()
	case !gone && !known:
		l.fds[fd] = w
		interp.Retain()
	}
	return nil
}

// takeEvents queues the callbacks of the descriptors that are ready: _process_events.
func (l *Loop) takeEvents() {
	for _, r := range l.poller.ready {
		w := l.fds[r.fd]
		if w == nil {
			continue
		}
		if r.read {
			l.queueIO(w.read)
		}
		if r.write {
			l.queueIO(w.write)
		}
	}
	l.poller.ready = l.poller.ready[:0]
}

func (l *Loop) queueIO(h *ioHandle) {
	if h != nil && !h.queued {
		h.queued = true
		l.ready.push(readyItem{h, nil})
	}
}

func (l *Loop) closePoller() {
	if l.poller == nil {
		return
	}
	for range l.fds {
		interp.Release()
	}
	l.fds = nil
	l.poller.close()
	l.poller, l.parker.Poller = nil, nil
}

// waitIO suspends the task until fd can be read or written.
func (l *Loop) waitIO(ctx context.Context, fd int, write bool, why waitable) error {
	t := taskOf(ctx)
	if t == nil {
		return noLoop()
	}
	f := l.newWaiter(why)
	h := &ioHandle{loop: l, call: func() { f.release() }}
	on := l.onReadable
	if write {
		on = l.onWritable
	}
	if err := on(fd, h); err != nil {
		return err
	}
	err := t.hold(f)
	if h.cancelled {
		return err // another wait has taken the place, whose handle is not ours to remove
	}
	if e := on(fd, nil); err == nil {
		err = e
	}
	return err
}
