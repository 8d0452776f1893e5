// Package socket answers Python's socket module: sockets that block the calling thread.
package socket

import (
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions of the module that have no other name.
var (
	Herror   = lib.Exception("socket", "herror", py.OSError)
	Gaierror = lib.Exception("socket", "gaierror", py.OSError)
)

type constant struct {
	name  string
	value int
}

var families = []constant{{"AF_UNSPEC", 0}, {"AF_UNIX", syscall.AF_UNIX}, {"AF_INET", syscall.AF_INET}, {"AF_INET6", syscall.AF_INET6}}

var kinds = []constant{{"SOCK_STREAM", syscall.SOCK_STREAM}, {"SOCK_DGRAM", syscall.SOCK_DGRAM}, {"SOCK_RAW", syscall.SOCK_RAW}}

var infoFlags = []constant{{"AI_PASSIVE", 1}, {"AI_CANONNAME", 2}, {"AI_NUMERICHOST", 4}, {"AI_NUMERICSERV", 1024}, {"AI_ADDRCONFIG", 32}}

var plain = []constant{
	{"SOL_SOCKET", syscall.SOL_SOCKET}, {"SO_REUSEADDR", syscall.SO_REUSEADDR}, {"SO_KEEPALIVE", syscall.SO_KEEPALIVE},
	{"SO_BROADCAST", syscall.SO_BROADCAST}, {"SO_RCVBUF", syscall.SO_RCVBUF}, {"SO_SNDBUF", syscall.SO_SNDBUF}, {"SO_ERROR", syscall.SO_ERROR},
	{"SO_TYPE", syscall.SO_TYPE}, {"SO_LINGER", syscall.SO_LINGER}, {"IPPROTO_IP", 0}, {"IPPROTO_TCP", syscall.IPPROTO_TCP},
	{"IPPROTO_UDP", syscall.IPPROTO_UDP}, {"IPPROTO_IPV6", syscall.IPPROTO_IPV6}, {"TCP_NODELAY", syscall.TCP_NODELAY},
	{"IPV6_V6ONLY", syscall.IPV6_V6ONLY}, {"SOMAXCONN", syscall.SOMAXCONN}, {"SHUT_RD", syscall.SHUT_RD}, {"SHUT_WR", syscall.SHUT_WR},
	{"SHUT_RDWR", syscall.SHUT_RDWR}, {"INADDR_ANY", 0}, {"EAI_NONAME", eaiNoName}, {"EAI_AGAIN", -3}, {"EAI_FAMILY", -6}, {"EAI_SERVICE", -8},
}

const eaiNoName = -2

func enumeration(base any, name string, members []constant) any {
	d := py.NewDict[any, any]()
	for _, c := range members {
		d.Set(c.name, c.value)
	}
	return lib.CallKW(base, []any{name, d}, []py.KV{{Key: "module", Value: "socket"}})
}

var addressFamily, socketKind, addressInfo any

// named is a number as the member of an enumeration that it is, if it is one.
func named(kind any, n int) any {
	if v, err := lib.TryCall(py.CurrentContext(), kind, n); err == nil {
		return v
	}
	return n
}

func fillNames(m *py.Module) {
	addressFamily = enumeration(enum.IntEnum(), "AddressFamily", families)
	socketKind = enumeration(enum.IntEnum(), "SocketKind", kinds)
	addressInfo = enumeration(enum.IntFlag(), "AddressInfo", infoFlags)
	for kind, list := range map[any][]constant{addressFamily: families, socketKind: kinds, addressInfo: infoFlags} {
		for _, c := range list {
			m.Set(c.name, py.GetAttr(kind, c.name))
		}
	}
	m.Set("AddressFamily", addressFamily).Set("SocketKind", socketKind).Set("AddressInfo", addressInfo)
	for _, c := range plain {
		m.Set(c.name, c.value)
	}
	m.Set("error", py.OSError).Set("timeout", py.TimeoutError).Set("herror", Herror).Set("gaierror", Gaierror).Set("has_ipv6", true)
}
