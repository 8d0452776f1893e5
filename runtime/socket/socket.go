package socket

import (
	"fmt"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Socket is socket.socket.
type Socket struct {
	fd                  int // -1 when closed
	family, kind, proto int
	timeout             float64 // seconds; negative for none, 0 for a socket that does not block
}

var defaultTimeout = -1.0

// PyClass returns socket.socket.
func (*Socket) PyClass() *py.Class { return SocketType }

// check panics with the OSError of a failed call.
func (s *Socket) check(err error) {
	if err == nil {
		return
	}
	errno, ok := err.(syscall.Errno)
	if !ok {
		panic(err)
	}
	if (errno == syscall.EAGAIN || errno == syscall.EINPROGRESS) && s != nil && s.timeout > 0 {
		panic(py.TimeoutError.New("timed out"))
	}
	panic(py.OSError.New(int(errno), lib.Strerror(int(errno))))
}

// New makes a socket.
func New(family, kind, proto int) *Socket {
	syscall.ForkLock.RLock()
	fd, err := syscall.Socket(family, kind, proto)
	if err == nil {
		syscall.CloseOnExec(fd)
	}
	syscall.ForkLock.RUnlock()
	s := &Socket{fd: fd, family: family, kind: kind &^ kindFlags, proto: proto, timeout: -1}
	s.check(err)
	if kind&nonblockFlag != 0 {
		s.timeout = 0
	} else {
		s.setTimeout(defaultTimeout)
	}
	return s
}

func (s *Socket) setTimeout(seconds float64) {
	s.timeout = seconds
	s.check(syscall.SetNonblock(s.fd, seconds == 0))
	tv := syscall.NsecToTimeval(int64(max(seconds, 0) * float64(time.Second)))
	for _, opt := range []int{syscall.SO_RCVTIMEO, syscall.SO_SNDTIMEO} {
		s.check(syscall.SetsockoptTimeval(s.fd, syscall.SOL_SOCKET, opt, &tv))
	}
}

// block runs a system call that may block, again where a signal has interrupted it.
func (s *Socket) block(call func() error) error {
	var err error
	run := func() {
		for {
			if err = call(); err != syscall.EINTR {
				return
			}
		}
	}
	if s.timeout == 0 {
		run()
	} else {
		interp.Outside(run)
	}
	return err
}

func (s *Socket) accept() any {
	var fd int
	var from syscall.Sockaddr
	s.check(s.block(func() (err error) {
		fd, from, err = syscall.Accept(s.fd)
		return err
	}))
	syscall.CloseOnExec(fd)
	c := &Socket{fd: fd, family: s.family, kind: s.kind, proto: s.proto, timeout: -1}
	c.setTimeout(defaultTimeout)
	return py.Tuple{c, addressOf(from)}
}

func (s *Socket) connect(address any, method string) error {
	to := s.sockaddr(address, method)
	return s.block(func() error { return syscall.Connect(s.fd, to) })
}

func (s *Socket) recv(n, flags int) (py.Bytes, syscall.Sockaddr) {
	if n < 0 {
		panic(py.ValueError.New("negative buffersize in recv"))
	}
	buf := make([]byte, n)
	var from syscall.Sockaddr
	s.check(s.block(func() (err error) {
		n, from, err = syscall.Recvfrom(s.fd, buf, flags)
		return err
	}))
	return py.Bytes(buf[:max(n, 0)]), from
}

// recvInto fills a buffer of the program, or its first n bytes.
func (s *Socket) recvInto(buf any, n, flags int) (int, syscall.Sockaddr) {
	if n < 0 {
		panic(py.ValueError.New("negative buffersize in recv_into"))
	}
	if n == 0 {
		n = py.Len(buf)
	}
	data, from := s.recv(n, flags)
	view := lib.Call(py.MemoryViewType, buf)
	py.SetItem(view, &py.Slice{Start: 0, Stop: len(data)}, data)
	return len(data), from
}

// send writes as much as fits now.
func (s *Socket) send(data []byte, flags int) int {
	n := 0
	s.check(s.block(func() (err error) {
		n, err = syscall.SendmsgN(s.fd, data, nil, nil, flags|noSignal)
		return err
	}))
	return n
}

func (s *Socket) sendall(data []byte, flags int) {
	for len(data) > 0 {
		data = data[s.send(data, flags):]
	}
}

func (s *Socket) close() {
	if s.fd >= 0 {
		fd := s.fd
		s.fd = -1
		s.check(syscall.Close(fd))
	}
}

// PyRepr is <socket.socket fd=3, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>.
func (s *Socket) PyRepr() string {
	closed := ""
	if s.fd < 0 {
		closed = "[closed] "
	}
	out := fmt.Sprintf("<socket.socket %sfd=%d, family=%d, type=%d, proto=%d", closed, s.fd, s.family, s.kind, s.proto)
	if s.fd >= 0 {
		if a, err := syscall.Getsockname(s.fd); err == nil && addressOf(a) != nil {
			out += ", laddr=" + py.Repr(addressOf(a))
		}
		if a, err := syscall.Getpeername(s.fd); err == nil && addressOf(a) != nil {
			out += ", raddr=" + py.Repr(addressOf(a))
		}
	}
	return out + ">"
}

func (s *Socket) timeoutValue() any {
	if s.timeout < 0 {
		return nil
	}
	return s.timeout
}

func seconds(x any) float64 {
	if x == nil {
		return -1
	}
	f := lib.Float(x)
	if f < 0 {
		panic(py.ValueError.New("Timeout value out of range"))
	}
	return f
}
