package asyncio

import (
	"fmt"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// socketMethods are what transports let programs do to their sockets.
func socketMethods() py.Methods {
	of := func(self any) *Socket { return self.(*Socket) }
	return py.Methods{
		"getsockname": {Fn: (*Socket).GetSockName},
		"getpeername": {Fn: (*Socket).GetPeerName},
		"fileno":      {Fn: (*Socket).Fileno},
		"family":      lib.Prop(func(self any) any { return socketEnum("AddressFamily", of(self).family()) }),
		"type":        lib.Prop(func(self any) any { return socketEnum("SocketKind", of(self).kind()) }),
		"proto":       lib.Prop(func(self any) any { return of(self).proto() }),
		"setsockopt": lib.M("level, option, value, /", func(self any, a []any) any {
			if data, ok := lib.AsBytes(a[2]); ok {
				checkSocket(syscall.SetsockoptString(of(self).fd, lib.Int(a[0]), lib.Int(a[1]), string(data)))
			} else {
				checkSocket(syscall.SetsockoptInt(of(self).fd, lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2])))
			}
			return nil
		}),
		"getsockopt": lib.M("level, option, buflen=0, /", func(self any, a []any) any {
			n, err := syscall.GetsockoptInt(of(self).fd, lib.Int(a[0]), lib.Int(a[1]))
			checkSocket(err)
			return n
		}),
		"shutdown":        lib.M("how, /", func(self any, a []any) any { checkSocket(syscall.Shutdown(of(self).fd, lib.Int(a[0]))); return nil }),
		"gettimeout":      lib.M("", func(any, []any) any { return 0 }),
		"get_inheritable": lib.M("", func(any, []any) any { return false }),
		"settimeout": lib.M("value", func(_ any, a []any) any {
			if !py.Eq(a[0], 0) {
				panic(py.ValueError.New("settimeout(): only 0 timeout is allowed on transport sockets"))
			}
			return nil
		}),
		"setblocking": lib.M("flag", func(_ any, a []any) any {
			if py.Truth(a[0]) {
				panic(py.ValueError.New("setblocking(): transport sockets cannot be blocking"))
			}
			return nil
		}),
		"__repr__": lib.M("", func(self any, _ []any) any { return of(self).String() }),
	}
}

func checkSocket(err error) {
	if err != nil {
		panic(osError(err))
	}
}

// socketEnum is a number as a member of an enumeration of socket, in programs that import it.
func socketEnum(class string, n int) any {
	socket, ok := lib.Linked()["socket"]
	if !ok {
		return n
	}
	return lib.Call(py.GetAttr(socket(), class), n)
}

func (s *Socket) family() int {
	a, err := syscall.Getsockname(s.fd)
	checkSocket(err)
	switch a.(type) {
	case *syscall.SockaddrInet4:
		return syscall.AF_INET
	case *syscall.SockaddrInet6:
		return syscall.AF_INET6
	}
	return syscall.AF_UNIX
}

func (s *Socket) kind() int {
	n, err := syscall.GetsockoptInt(s.fd, syscall.SOL_SOCKET, syscall.SO_TYPE)
	checkSocket(err)
	return n
}

// proto is the protocol that getaddrinfo gives for the socket.
func (s *Socket) proto() int {
	switch {
	case s.family() == syscall.AF_UNIX:
		return 0
	case s.kind() == syscall.SOCK_DGRAM:
		return syscall.IPPROTO_UDP
	}
	return syscall.IPPROTO_TCP
}

// String returns repr(sock).
func (s *Socket) String() string {
	if _, err := syscall.Getsockname(s.fd); err != nil {
		return "<asyncio.TransportSocket fd=-1, family=0, type=0, proto=0>"
	}
	text := fmt.Sprintf("<asyncio.TransportSocket fd=%d, family=%d, type=%d, proto=%d", s.fd, s.family(), s.kind(), s.proto())
	for _, end := range []struct {
		name string
		of   func(fd int) (syscall.Sockaddr, error)
	}{{"laddr", syscall.Getsockname}, {"raddr", syscall.Getpeername}} {
		if a, err := end.of(s.fd); err == nil {
			if shown := addressOf(a); py.Truth(shown) {
				text += ", " + end.name + "=" + py.Str(shown)
			}
		}
	}
	return text + ">"
}

// PyRepr returns repr(sock).
func (s *Socket) PyRepr() string { return s.String() }
