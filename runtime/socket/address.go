package socket

import (
	"net"
	"net/netip"
	"strconv"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

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

// lookUp gives the addresses of a host; "" is all of this machine's.
func lookUp(host string) []netip.Addr {
	if a, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{a}
	}
	var found []netip.Addr
	var err error
	interp.Outside(func() {
		var ips []net.IP
		ips, err = net.LookupIP(host)
		for _, ip := range ips {
			if a, ok := netip.AddrFromSlice(ip); ok {
				found = append(found, a.Unmap())
			}
		}
	})
	if err != nil || len(found) == 0 {
		panic(Gaierror.New(EAI_NONAME, "Name or service not known"))
	}
	return found
}

// sockaddr reads an address of a family.
func (s *Socket) sockaddr(x any, method string) syscall.Sockaddr {
	if s.family == syscall.AF_UNIX {
		return &syscall.SockaddrUnix{Name: lib.FSPath(x)}
	}
	t, ok := py.Carried(py.ToAny(x)).(py.Tuple)
	name := "AF_INET"
	if s.family == syscall.AF_INET6 {
		name = "AF_INET6"
	}
	if !ok {
		panic(py.TypeError.Newf("%s(): %s address must be tuple, not %s", method, name, lib.TypeName(x)))
	}
	if len(t) < 2 || s.family == syscall.AF_INET && len(t) != 2 {
		panic(py.TypeError.New(name + " address must be a pair (host, port)"))
	}
	port := lib.Int(t[1])
	if port < 0 || port > 65535 {
		panic(py.OverflowError.Newf("%s(): port must be 0-65535.", method))
	}
	host := lib.Str(t[0], "str, bytes or bytearray expected")
	if host == "" {
		host = "0.0.0.0"
		if s.family == syscall.AF_INET6 {
			host = "::"
		}
	}
	for _, a := range lookUp(host) {
		if s.family == syscall.AF_INET && a.Is4() {
			return &syscall.SockaddrInet4{Port: port, Addr: a.As4()}
		}
		if s.family == syscall.AF_INET6 && a.Is6() {
			return &syscall.SockaddrInet6{Port: port, Addr: a.As16()}
		}
	}
	panic(Gaierror.New(-9, "Address family for hostname not supported"))
}

func getaddrinfo(host, port any, family, kind, proto int) any {
	name := "127.0.0.1"
	if host != nil {
		name = lib.Str(host, "getaddrinfo() argument 1 must be string or None")
	}
	number := 0
	switch p := py.Carried(py.ToAny(port)).(type) {
	case nil:
	case int:
		number = p
	default:
		text := py.Str(p)
		n, err := strconv.Atoi(text)
		if err != nil {
			if n, err = net.LookupPort("tcp", text); err != nil {
				panic(Gaierror.New(-8, "Servname not supported for ai_socktype"))
			}
		}
		number = n
	}
	out := py.NewList[any]()
	for _, a := range lookUp(name) {
		f, addr := syscall.AF_INET, py.Tuple{a.String(), number}
		if a.Is6() {
			f, addr = syscall.AF_INET6, py.Tuple{a.String(), number, 0, 0}
		}
		if family != 0 && family != f {
			continue
		}
		for _, k := range [][2]int{{syscall.SOCK_STREAM, syscall.IPPROTO_TCP}, {syscall.SOCK_DGRAM, syscall.IPPROTO_UDP}, {syscall.SOCK_RAW, 0}} {
			if kind != 0 && kind != k[0] || proto != 0 && proto != k[1] {
				continue
			}
			out.Append(py.Tuple{named(addressFamily, f), named(socketKind, k[0]), k[1], "", addr})
		}
	}
	if out.Len() == 0 {
		panic(Gaierror.New(-9, "Address family for hostname not supported"))
	}
	return out
}
