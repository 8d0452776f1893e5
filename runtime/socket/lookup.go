package socket

import (
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ntop is inet_ntop: IPv4 addresses in IPv6 keep their prefix.
func ntop(family int, packed py.Bytes) any {
	want := 4
	switch family {
	case syscall.AF_INET:
	case syscall.AF_INET6:
		want = 16
	default:
		panic(py.ValueError.Newf("unknown address family %d", family))
	}
	a, ok := netip.AddrFromSlice([]byte(packed))
	if !ok || len(packed) != want {
		panic(py.ValueError.New("invalid length of packed IP address string"))
	}
	return a.String()
}

func pton(family int, text string) any {
	if family != syscall.AF_INET && family != syscall.AF_INET6 {
		panic(py.OSError.New(int(syscall.EAFNOSUPPORT), "Address family not supported by protocol"))
	}
	a, err := netip.ParseAddr(text)
	if err != nil || a.Is4() != (family == syscall.AF_INET) || a.Zone() != "" {
		panic(py.OSError.New("illegal IP address string passed to inet_pton"))
	}
	return py.Bytes(a.AsSlice())
}

// services are the well-known ports that the system's table lists, by name and protocol.
func services(visit func(name, port, protocol string) bool) {
	data, _ := os.ReadFile("/etc/services")
	for line := range strings.Lines(string(data)) {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		port, protocol, _ := strings.Cut(f[1], "/")
		for i, name := range f {
			if i != 1 && visit(name, port, protocol) {
				return
			}
		}
	}
}

func service(match func(name, port, protocol string) bool, give func(name, port string) any, missing string) any {
	var found any
	services(func(name, port, protocol string) bool {
		if !match(name, port, protocol) {
			return false
		}
		found = give(name, port)
		return true
	})
	if found == nil {
		panic(py.OSError.New(missing))
	}
	return found
}

func wanted(protocol any, p string) bool { return protocol == nil || protocol == any(p) }

// addressName is the name of an address by DNS, "" where it has none.
func addressName(a string) (name string) {
	interp.Outside(func() {
		if names, err := net.LookupAddr(a); err == nil && len(names) > 0 {
			name = strings.TrimSuffix(names[0], ".")
		}
	})
	return name
}

func texts(addrs []netip.Addr) any {
	out := py.NewList[any]()
	seen := map[netip.Addr]bool{}
	for _, a := range addrs {
		if a.Is4() && !seen[a] {
			seen[a] = true
			out.Append(a.String())
		}
	}
	return out
}

func nameInfo(address any, flags int) any {
	t, ok := py.Carried(py.ToAny(address)).(py.Tuple)
	if !ok {
		panic(py.TypeError.New("getnameinfo() argument 1 must be a tuple"))
	}
	host, port := py.Str(t[0]), lib.Int(t[1])
	a, err := netip.ParseAddr(host)
	if err != nil {
		panic(Gaierror.New(EAI_NONAME, "Name or service not known"))
	}
	name, serv := a.String(), strconv.Itoa(port)
	if flags&NI_NUMERICHOST == 0 {
		if n := addressName(name); n != "" {
			name = n
		} else if flags&NI_NAMEREQD != 0 {
			panic(Gaierror.New(EAI_NONAME, "Name or service not known"))
		}
	}
	if flags&NI_NUMERICSERV == 0 {
		protocol := "tcp"
		if flags&NI_DGRAM != 0 {
			protocol = "udp"
		}
		number := serv
		services(func(n, p, pr string) bool {
			if p == number && pr == protocol {
				serv = n
				return true
			}
			return false
		})
	}
	return py.Tuple{name, serv}
}

// fqdn is getfqdn(name): the first name with a dot, or the name as it is.
func fqdn(name string) string {
	if name = strings.TrimSpace(name); name == "" || name == "0.0.0.0" || name == "::" {
		name, _ = os.Hostname()
	}
	if _, err := netip.ParseAddr(name); err == nil {
		if n := addressName(name); n != "" {
			return n
		}
		return name
	}
	var addrs []netip.Addr
	if py.Try(func() error { addrs = lookUp(name); return nil }) != nil {
		return name
	}
	for _, a := range addrs {
		if n := addressName(a.String()); n != "" {
			return n
		}
	}
	return name
}

func fillLookups(m *py.Module) {
	lib.AddC(m, "inet_pton", "address_family, ip_string, /", func(a []any) any { return pton(lib.Int(a[0]), py.Str(a[1])) })
	lib.AddC(m, "inet_ntop", "address_family, packed_ip, /", func(a []any) any { return ntop(lib.Int(a[0]), lib.BytesArg(a[1])) })
	lib.AddC(m, "getservbyname", "servicename, protocolname=None, /", func(a []any) any {
		return service(func(n, _, p string) bool { return n == py.Str(a[0]) && wanted(a[1], p) },
			func(_, port string) any { n, _ := strconv.Atoi(port); return n }, "service/proto not found")
	})
	lib.AddC(m, "getservbyport", "port, protocolname=None, /", func(a []any) any {
		number := strconv.Itoa(lib.Int(a[0]))
		return service(func(_, port, p string) bool { return port == number && wanted(a[1], p) },
			func(name, _ string) any { return name }, "port/proto not found")
	})
	lib.AddC(m, "getprotobyname", "protocolname, /", func(a []any) any {
		numbers := map[string]int{"ip": 0, "icmp": 1, "igmp": 2, "tcp": 6, "udp": 17, "ipv6": 41, "gre": 47, "esp": 50, "ah": 51, "sctp": 132}
		if n, ok := numbers[py.Str(a[0])]; ok {
			return n
		}
		panic(py.OSError.New("protocol not found"))
	})
	lib.AddC(m, "gethostbyaddr", "ip_address, /", func(a []any) any {
		addrs := lookUp(py.Str(a[0]))
		name := addressName(addrs[0].String())
		if name == "" {
			panic(Herror.New(1, "Unknown host"))
		}
		return py.Tuple{name, py.NewList[any](), py.NewList[any](addrs[0].String())}
	})
	lib.AddC(m, "gethostbyname_ex", "host, /", func(a []any) any {
		return py.Tuple{py.Str(a[0]), py.NewList[any](), texts(lookUp(py.Str(a[0])))}
	})
	lib.AddC(m, "getnameinfo", "sockaddr, flags, /", func(a []any) any { return nameInfo(a[0], lib.Int(a[1])) })
	lib.Add(m, "getfqdn", "name=''", func(a []any) any { return fqdn(py.Str(a[0])) })
	lib.AddC(m, "if_nameindex", "", func([]any) any {
		out := py.NewList[any]()
		list, _ := net.Interfaces()
		for _, i := range list {
			out.Append(py.Tuple{i.Index, i.Name})
		}
		return out
	})
	lib.AddC(m, "if_nametoindex", "oname, /", func(a []any) any {
		i, err := net.InterfaceByName(py.Str(a[0]))
		if err != nil {
			panic(py.OSError.New("no interface with this name"))
		}
		return i.Index
	})
	lib.AddC(m, "if_indextoname", "index, /", func(a []any) any {
		i, err := net.InterfaceByIndex(lib.Int(a[0]))
		if err != nil {
			panic(lib.OSError(syscall.ENXIO))
		}
		return i.Name
	})
	lib.Add(m, "has_dualstack_ipv6", "", func([]any) any {
		fd, err := syscall.Socket(syscall.AF_INET6, syscall.SOCK_STREAM, 0)
		if err != nil {
			return false
		}
		defer syscall.Close(fd)
		return syscall.SetsockoptInt(fd, syscall.IPPROTO_IPV6, syscall.IPV6_V6ONLY, 0) == nil
	})
	lib.AddC(m, "close", "fd, /", func(a []any) any { lib.CheckOS(syscall.Close(lib.Int(a[0]))); return nil })
	lib.AddC(m, "dup", "fd, /", func(a []any) any { return duplicate(lib.Int(a[0])) })
	lib.Add(m, "fromfd", "fd, family, type, proto=0", func(a []any) any {
		return &Socket{fd: duplicate(lib.Int(a[0])), family: lib.Int(a[1]), kind: lib.Int(a[2]), proto: lib.Int(a[3]), timeout: defaultTimeout}
	})
	lib.AddC(m, "CMSG_LEN", "length, /", func(a []any) any { return syscall.CmsgLen(lib.Int(a[0])) })
	lib.AddC(m, "CMSG_SPACE", "length, /", func(a []any) any { return syscall.CmsgSpace(lib.Int(a[0])) })
	lib.AddC(m, "sethostname", "name, /", func(a []any) any { lib.CheckOS(setHostname(py.Str(a[0]))); return nil })
}

// duplicate is a copy of a descriptor that programs the process starts do not inherit.
func duplicate(fd int) int {
	n, _, errno := syscall.Syscall(syscall.SYS_FCNTL, uintptr(fd), uintptr(syscall.F_DUPFD_CLOEXEC), 0)
	if errno != 0 {
		panic(lib.OSError(errno))
	}
	return int(n)
}
