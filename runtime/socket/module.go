package socket

import (
	"encoding/binary"
	"net/netip"
	"os"
	"strings"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func of(x any) *Socket { return x.(*Socket) }

// SocketType is the class socket.socket.
var SocketType = lib.Class[Socket]("socket", "socket", nil, py.Methods{
	"__new__": lib.New("family=-1, type=-1, proto=-1, fileno=None", func(a []any) any {
		family, kind, proto := lib.Int(a[0]), lib.Int(a[1]), max(lib.Int(a[2]), 0)
		if family < 0 {
			family = syscall.AF_INET
		}
		if kind < 0 {
			kind = syscall.SOCK_STREAM
		}
		if a[3] != nil {
			return &Socket{fd: lib.Int(a[3]), family: family, kind: kind, proto: proto, timeout: defaultTimeout}
		}
		return New(family, kind, proto)
	}),
	"bind": lib.M("address, /", func(s any, a []any) any {
		of(s).check(syscall.Bind(of(s).fd, of(s).sockaddr(a[0], "bind")))
		return nil
	}),
	"listen": lib.M("backlog=128, /", func(s any, a []any) any { of(s).check(syscall.Listen(of(s).fd, max(lib.Int(a[0]), 0))); return nil }),
	"accept": lib.M("", func(s any, _ []any) any { return of(s).accept() }),
	"connect": lib.M("address, /", func(s any, a []any) any {
		of(s).check(of(s).connect(a[0], "connect"))
		return nil
	}),
	"connect_ex": lib.M("address, /", func(s any, a []any) any {
		if errno, ok := of(s).connect(a[0], "connect_ex").(syscall.Errno); ok {
			return int(errno)
		}
		return 0
	}),
	"recv": lib.M("bufsize, flags=0, /", func(s any, a []any) any { b, _ := of(s).recv(lib.Int(a[0]), lib.Int(a[1])); return b }),
	"recvfrom": lib.M("bufsize, flags=0, /", func(s any, a []any) any {
		b, from := of(s).recv(lib.Int(a[0]), lib.Int(a[1]))
		return py.Tuple{b, addressOf(from)}
	}),
	"recv_into": lib.M("buffer, nbytes=0, flags=0, /", func(s any, a []any) any {
		n, _ := of(s).recvInto(a[0], lib.Int(a[1]), lib.Int(a[2]))
		return n
	}),
	"recvfrom_into": lib.M("buffer, nbytes=0, flags=0, /", func(s any, a []any) any {
		n, from := of(s).recvInto(a[0], lib.Int(a[1]), lib.Int(a[2]))
		return py.Tuple{n, addressOf(from)}
	}),
	"send":    lib.M("data, flags=0, /", func(s any, a []any) any { return of(s).send([]byte(lib.BytesArg(a[0])), lib.Int(a[1])) }),
	"sendall": lib.M("data, flags=0, /", func(s any, a []any) any { of(s).sendall([]byte(lib.BytesArg(a[0])), lib.Int(a[1])); return nil }),
	"sendto": lib.M("data, *args", func(s any, a []any) any {
		args, data := a[1].(py.Tuple), []byte(lib.BytesArg(a[0]))
		if len(args) == 0 {
			panic(py.TypeError.New("sendto() takes 2 or 3 arguments (1 given)"))
		}
		flags := 0
		if len(args) > 1 {
			flags = lib.Int(args[0])
		}
		to := of(s).sockaddr(args[len(args)-1], "sendto")
		of(s).check(of(s).block(func() error { return syscall.Sendto(of(s).fd, data, flags, to) }))
		return len(data)
	}),
	"settimeout": lib.M("timeout, /", func(s any, a []any) any { of(s).setTimeout(seconds(a[0])); return nil }),
	"gettimeout": lib.M("", func(s any, _ []any) any { return of(s).timeoutValue() }),
	"setblocking": lib.M("flag, /", func(s any, a []any) any {
		if py.Truth(a[0]) {
			of(s).setTimeout(-1)
		} else {
			of(s).setTimeout(0)
		}
		return nil
	}),
	"getblocking": lib.M("", func(s any, _ []any) any { return of(s).timeout != 0 }),
	"setsockopt": lib.M("level, option, value, /", func(s any, a []any) any {
		if data, ok := lib.AsBytes(a[2]); ok {
			of(s).check(syscall.SetsockoptString(of(s).fd, lib.Int(a[0]), lib.Int(a[1]), string(data)))
			return nil
		}
		of(s).check(syscall.SetsockoptInt(of(s).fd, lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2])))
		return nil
	}),
	"getsockopt": lib.M("level, option, buflen=0, /", func(s any, a []any) any {
		if size := lib.Int(a[2]); size > 0 {
			return of(s).option(lib.Int(a[0]), lib.Int(a[1]), size)
		}
		v, err := syscall.GetsockoptInt(of(s).fd, lib.Int(a[0]), lib.Int(a[1]))
		of(s).check(err)
		return v
	}),
	"getsockname": lib.M("", func(s any, _ []any) any {
		a, err := syscall.Getsockname(of(s).fd)
		of(s).check(err)
		return addressOf(a)
	}),
	"getpeername": lib.M("", func(s any, _ []any) any {
		a, err := syscall.Getpeername(of(s).fd)
		of(s).check(err)
		return addressOf(a)
	}),
	"shutdown": lib.M("how, /", func(s any, a []any) any { of(s).check(syscall.Shutdown(of(s).fd, lib.Int(a[0]))); return nil }),
	"fileno":   lib.M("", func(s any, _ []any) any { return of(s).fd }),
	"detach":   lib.M("", func(s any, _ []any) any { fd := of(s).fd; of(s).fd = -1; return fd }),
	"close":    lib.M("", func(s any, _ []any) any { of(s).close(); return nil }),
	"makefile": lib.M("mode='r', buffering=None, *, encoding=None, errors=None, newline=None", func(s any, a []any) any {
		return &File{conn: of(s), text: !strings.Contains(py.Str(a[0]), "b")}
	}),
	"__enter__": lib.M("", func(s any, _ []any) any { return s }),
	"__exit__":  lib.M("*args", func(s any, _ []any) any { of(s).close(); return nil }),
	"__repr__":  lib.M("", func(s any, _ []any) any { return of(s).PyRepr() }),
	"family":    lib.Prop(func(s any) any { return named(addressFamily, of(s).family) }),
	"type":      lib.Prop(func(s any) any { return named(socketKind, of(s).kind) }),
	"proto":     lib.Prop(func(s any) any { return of(s).proto }),
	"timeout":   lib.Prop(func(s any) any { return of(s).timeoutValue() }),
}).WithMethods(messages)

// createConnection is socket.create_connection(address, timeout, source_address).
func createConnection(address any, timeout, source any) any {
	pair := py.Unpack(address, 2)
	var last error
	for info := range py.Seq(getaddrinfo(pair[0], pair[1], 0, syscall.SOCK_STREAM, 0)) {
		t := info.(py.Tuple)
		s := New(lib.Int(t[0]), lib.Int(t[1]), lib.Int(t[2]))
		last = py.Try(func() error {
			if timeout != any(lib.Missing) {
				s.setTimeout(seconds(timeout))
			}
			if source != nil {
				s.check(syscall.Bind(s.fd, s.sockaddr(source, "bind")))
			}
			s.check(s.connect(t[4], "connect"))
			return nil
		})
		if last == nil {
			return s
		}
		s.close()
	}
	panic(last)
}

// Module is the module object of socket.
var Module = lib.Module("socket", func(m *py.Module) {
	fillNames(m)
	fillLookups(m)
	fillMessages(m)
	m.Set("socket", SocketType).Set("SocketType", SocketType)
	lib.Add(m, "create_server", "address, *, family=2, backlog=None, reuse_port=False", func(a []any) any {
		s := New(lib.Int(a[1]), syscall.SOCK_STREAM, 0)
		err := py.Try(func() error {
			s.check(syscall.SetsockoptInt(s.fd, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1))
			s.check(syscall.Bind(s.fd, s.sockaddr(a[0], "bind")))
			s.check(syscall.Listen(s.fd, lib.IntOr(a[2], 128)))
			return nil
		})
		if err != nil {
			s.close()
			panic(err)
		}
		return s
	})
	m.Set("create_connection", lib.Def("create_connection", "address, *args, **kw", func(a []any) any {
		timeout, source := any(lib.Missing), any(nil)
		if args := a[1].(py.Tuple); len(args) > 0 {
			timeout = args[0]
			if len(args) > 1 {
				source = args[1]
			}
		}
		for _, kv := range lib.KW(a[2]) {
			switch kv.Key {
			case "timeout":
				timeout = kv.Value
			case "source_address":
				source = kv.Value
			default:
				panic(py.TypeError.Newf("create_connection() got an unexpected keyword argument '%s'", kv.Key))
			}
		}
		return createConnection(a[0], timeout, source)
	}))
	lib.AddC(m, "socketpair", "family=1, type=1, proto=0", func(a []any) any {
		fds, err := syscall.Socketpair(lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2]))
		(*Socket)(nil).check(err)
		out := py.Tuple{}
		for _, fd := range fds {
			syscall.CloseOnExec(fd)
			out = append(out, &Socket{fd: fd, family: lib.Int(a[0]), kind: lib.Int(a[1]), proto: lib.Int(a[2]), timeout: -1})
		}
		return out
	})
	lib.Add(m, "getaddrinfo", "host, port, family=0, type=0, proto=0, flags=0", func(a []any) any {
		return getaddrinfo(a[0], a[1], lib.Int(a[2]), lib.Int(a[3]), lib.Int(a[4]))
	})
	lib.AddC(m, "gethostname", "", func([]any) any {
		name, err := os.Hostname()
		lib.CheckOS(err)
		return name
	})
	lib.AddC(m, "gethostbyname", "host, /", func(a []any) any {
		for _, addr := range lookUp(lib.Str(a[0], "gethostbyname() argument 1 must be str")) {
			if addr.Is4() {
				return addr.String()
			}
		}
		panic(Gaierror.New(EAI_NONAME, "Name or service not known"))
	})
	lib.AddC(m, "inet_aton", "ip_addr, /", func(a []any) any {
		addr, err := netip.ParseAddr(py.Str(a[0]))
		if err != nil || !addr.Is4() {
			panic(py.OSError.New("illegal IP address string passed to inet_aton"))
		}
		b := addr.As4()
		return py.Bytes(b[:])
	})
	lib.AddC(m, "inet_ntoa", "packed_ip, /", func(a []any) any {
		b := lib.BytesArg(a[0])
		if len(b) != 4 {
			panic(py.OSError.New("packed IP wrong length"))
		}
		return netip.AddrFrom4([4]byte([]byte(b))).String()
	})
	swap16 := func(a []any) any {
		return int(binary.BigEndian.Uint16(binary.NativeEndian.AppendUint16(nil, uint16(lib.Int(a[0])))))
	}
	swap32 := func(a []any) any {
		return int(binary.BigEndian.Uint32(binary.NativeEndian.AppendUint32(nil, uint32(lib.Int(a[0])))))
	}
	for _, n := range []string{"htons", "ntohs"} {
		lib.AddC(m, n, "x, /", swap16)
	}
	for _, n := range []string{"htonl", "ntohl"} {
		lib.AddC(m, n, "x, /", swap32)
	}
	lib.AddC(m, "getdefaulttimeout", "", func([]any) any { return (&Socket{timeout: defaultTimeout}).timeoutValue() })
	lib.AddC(m, "setdefaulttimeout", "timeout, /", func(a []any) any { defaultTimeout = seconds(a[0]); return nil })
})
