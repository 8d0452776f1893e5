package asyncio

import (
	"context"
	"fmt"
	"net/netip"
	"os"
	"strconv"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Socket is what a server or a transport shows of its socket: asyncio.trsock.TransportSocket.
type Socket struct{ fd int }

// Fileno returns the file descriptor: sock.fileno().
func (s *Socket) Fileno() int { return s.fd }

// GetSockName returns the socket's own address: (host, port), or a path: sock.getsockname().
func (s *Socket) GetSockName() any {
	a, err := syscall.Getsockname(s.fd)
	if err != nil {
		panic(osError(err))
	}
	return addressOf(a)
}

// GetPeerName returns the address of the other side: sock.getpeername().
func (s *Socket) GetPeerName() any {
	a, err := syscall.Getpeername(s.fd)
	if err != nil {
		panic(osError(err))
	}
	return addressOf(a)
}

// Port returns the port of the socket's own address, or 0.
func (s *Socket) Port() int {
	if t, ok := s.GetSockName().(py.Tuple); ok {
		return t[1].(int)
	}
	return 0
}

// Host returns the host of the socket's own address, or "".
func (s *Socket) Host() string {
	if t, ok := s.GetSockName().(py.Tuple); ok {
		return t[0].(string)
	}
	return ""
}

// addressOf is a socket address as Python shows it.
func addressOf(a syscall.Sockaddr) any {
	switch a := a.(type) {
	case *syscall.SockaddrInet4:
		return py.Tuple{netip.AddrFrom4(a.Addr).String(), a.Port}
	case *syscall.SockaddrInet6:
		return py.Tuple{netip.AddrFrom16(a.Addr).String(), a.Port, 0, int(a.ZoneId)}
	case *syscall.SockaddrUnix:
		return a.Name
	}
	return nil
}

func hostOf(a syscall.Sockaddr) string {
	if t, ok := addressOf(a).(py.Tuple); ok {
		return t[0].(string)
	}
	return ""
}

func (t *Transport) describeSocket() {
	t.extra["socket"] = &Socket{t.fd}
	if a, err := syscall.Getsockname(t.fd); err == nil {
		t.extra["sockname"] = addressOf(a)
	}
	if a, err := syscall.Getpeername(t.fd); err == nil {
		t.extra["peername"] = addressOf(a)
		switch a.(type) {
		case *syscall.SockaddrInet4, *syscall.SockaddrInet6:
			_ = syscall.SetsockoptInt(t.fd, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1)
		}
	}
}

// endpoint is an address and its family.
type endpoint struct {
	family int
	addr   syscall.Sockaddr
	text   string // as errors show it
}

func endpointOf(ip netip.Addr, port int) endpoint {
	if ip.Is4() {
		return endpoint{syscall.AF_INET, &syscall.SockaddrInet4{Port: port, Addr: ip.As4()}, fmt.Sprintf("('%s', %d)", ip, port)}
	}
	return endpoint{syscall.AF_INET6, &syscall.SockaddrInet6{Port: port, Addr: ip.As16()}, fmt.Sprintf("('%s', %d, 0, 0)", ip, port)}
}

func unixEndpoint(path string) endpoint {
	return endpoint{syscall.AF_UNIX, &syscall.SockaddrUnix{Name: path}, path}
}

// resolve finds the addresses of a host; what needs a look-up happens in a thread.
func (l *Loop) resolve(ctx context.Context, host string, port any) ([]endpoint, error) {
	n, err := portNumber(port)
	if err != nil {
		return nil, err
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		return []endpoint{endpointOf(ip.Unmap(), n)}, nil
	}
	if host == "" {
		return []endpoint{endpointOf(netip.IPv4Unspecified(), n), endpointOf(netip.IPv6Unspecified(), n)}, nil
	}
	ips, err := LoopRunInExecutor(l, nil, func(context.Context) ([]netip.Addr, error) { return lookupHost(host) }).Await(ctx)
	var out []endpoint
	for _, ip := range ips {
		out = append(out, endpointOf(ip.Unmap(), n))
	}
	return out, err
}

func portNumber(port any) (int, error) {
	switch p := port.(type) {
	case nil:
		return 0, nil
	case int:
		if p < 0 || p > 65535 {
			return 0, py.OverflowError.New("bind(): port must be 0-65535.")
		}
		return p, nil
	case string:
		if n, err := strconv.Atoi(p); err == nil {
			return n, nil
		}
		if n, ok := wellKnownPorts[p]; ok {
			return n, nil
		}
	}
	return 0, py.OSError.New(-8, "Servname not supported for ai_socktype")
}

var wellKnownPorts = map[string]int{"http": 80, "https": 443, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "pop3": 110, "imap": 143}

// newSocket makes a socket that does not block.
func newSocket(family, kind int) (int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fd, err := syscall.Socket(family, kind, 0)
	if err != nil {
		return -1, osError(err)
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		syscall.Close(fd)
		return -1, osError(err)
	}
	return fd, nil
}

// connect makes a connected socket.
func (l *Loop) connect(ctx context.Context, e endpoint) (int, error) {
	fd, err := newSocket(e.family, syscall.SOCK_STREAM)
	if err != nil {
		return -1, err
	}
	err = syscall.Connect(fd, e.addr)
	if err == syscall.EINPROGRESS || err == syscall.EINTR || err == syscall.EALREADY {
		if err := l.waitIO(ctx, fd, true, waitingFor("a connection to "+e.text)); err != nil {
			syscall.Close(fd)
			return -1, err
		}
		var code int
		if code, err = syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_ERROR); err == nil && code != 0 {
			err = syscall.Errno(code)
		}
	}
	if err == nil {
		return fd, nil
	}
	syscall.Close(fd)
	errno, ok := err.(syscall.Errno)
	if !ok {
		return -1, osError(err)
	}
	if e.family == syscall.AF_UNIX {
		return -1, osError(errno)
	}
	return -1, py.OSError.New(int(errno), "Connect call failed "+e.text)
}

// connectAny tries the addresses of a host one after the other.
func (l *Loop) connectAny(ctx context.Context, endpoints []endpoint) (int, error) {
	var errs []error
	for _, e := range endpoints {
		fd, err := l.connect(ctx, e)
		if err == nil {
			return fd, nil
		}
		if !py.Is(err, py.OSError) {
			return -1, err
		}
		errs = append(errs, err)
	}
	if len(errs) == 1 {
		return -1, errs[0]
	}
	if len(errs) == 0 {
		return -1, py.OSError.New("getaddrinfo() returned empty list")
	}
	text := "Multiple exceptions: "
	for i, e := range errs {
		if i > 0 {
			text += ", "
		}
		text += py.Str(e)
	}
	return -1, py.OSError.New(text)
}

// listen makes a socket bound to an address.
func listen(e endpoint, backlog int) (int, error) {
	fd, err := newSocket(e.family, syscall.SOCK_STREAM)
	if err != nil {
		return -1, err
	}
	if e.family == syscall.AF_UNIX {
		removeSocketFile(e.text)
	} else {
		_ = syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1)
	}
	if e.family == syscall.AF_INET6 {
		_ = syscall.SetsockoptInt(fd, syscall.IPPROTO_IPV6, syscall.IPV6_V6ONLY, 1)
	}
	if err := syscall.Bind(fd, e.addr); err != nil {
		syscall.Close(fd)
		errno, _ := err.(syscall.Errno)
		if e.family == syscall.AF_UNIX {
			return -1, osError(err)
		}
		return -1, py.OSError.New(int(errno), fmt.Sprintf("error while attempting to bind on address %s: %s", e.text, lower(errnoText(errno))))
	}
	return fd, nil
}

func lower(s string) string { return string(s[0]|0x20) + s[1:] }

// removeSocketFile removes what an earlier server has left.
func removeSocketFile(path string) {
	if st, err := os.Stat(path); err == nil && st.Mode()&os.ModeSocket != 0 {
		_ = os.Remove(path)
	}
}
