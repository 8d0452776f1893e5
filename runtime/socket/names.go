// Package socket answers Python's socket module: sockets that block the calling thread.
package socket

import (
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

// The members of the enumerations have the numbers of Linux.
var families = []constant{
	{"AF_UNSPEC", 0}, {"AF_UNIX", 1}, {"AF_INET", 2}, {"AF_AX25", 3}, {"AF_IPX", 4}, {"AF_APPLETALK", 5}, {"AF_NETROM", 6},
	{"AF_BRIDGE", 7}, {"AF_ATMPVC", 8}, {"AF_X25", 9}, {"AF_INET6", 10}, {"AF_ROSE", 11}, {"AF_NETBEUI", 13}, {"AF_SECURITY", 14},
	{"AF_KEY", 15}, {"AF_NETLINK", 16}, {"AF_PACKET", 17}, {"AF_ASH", 18}, {"AF_ECONET", 19}, {"AF_ATMSVC", 20}, {"AF_RDS", 21},
	{"AF_SNA", 22}, {"AF_IRDA", 23}, {"AF_PPPOX", 24}, {"AF_WANPIPE", 25}, {"AF_LLC", 26}, {"AF_CAN", 29}, {"AF_TIPC", 30},
	{"AF_ALG", 38}, {"AF_VSOCK", 40}, {"AF_QIPCRTR", 42}, {"AF_ROUTE", 16},
}

var kinds = []constant{
	{"SOCK_STREAM", 1}, {"SOCK_DGRAM", 2}, {"SOCK_RAW", 3}, {"SOCK_RDM", 4}, {"SOCK_SEQPACKET", 5}, {"SOCK_NONBLOCK", 2048},
	{"SOCK_CLOEXEC", 524288},
}

var infoFlags = []constant{
	{"AI_PASSIVE", 1}, {"AI_CANONNAME", 2}, {"AI_NUMERICHOST", 4}, {"AI_V4MAPPED", 8}, {"AI_ALL", 16}, {"AI_ADDRCONFIG", 32},
	{"AI_NUMERICSERV", 1024},
}

var messageFlags = []constant{
	{"MSG_OOB", 1}, {"MSG_PEEK", 2}, {"MSG_DONTROUTE", 4}, {"MSG_CTRUNC", 8}, {"MSG_TRUNC", 32}, {"MSG_DONTWAIT", 64},
	{"MSG_EOR", 128}, {"MSG_WAITALL", 256}, {"MSG_CONFIRM", 2048}, {"MSG_ERRQUEUE", 8192}, {"MSG_NOSIGNAL", 16384},
	{"MSG_MORE", 32768}, {"MSG_FASTOPEN", 536870912}, {"MSG_CMSG_CLOEXEC", 1073741824},
}

func enumeration(base any, name string, members []constant) any {
	d := py.NewDict[any, any]()
	for _, c := range members {
		d.Set(c.name, c.value)
	}
	return lib.CallKW(base, []any{name, d}, []py.KV{{Key: "module", Value: "socket"}})
}

var addressFamily, socketKind, addressInfo, msgFlag any

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
	msgFlag = enumeration(enum.IntFlag(), "MsgFlag", messageFlags)
	for kind, list := range map[any][]constant{addressFamily: families, socketKind: kinds, addressInfo: infoFlags, msgFlag: messageFlags} {
		for _, c := range list {
			m.Set(c.name, py.GetAttr(kind, c.name))
		}
	}
	m.Set("AddressFamily", addressFamily).Set("SocketKind", socketKind).Set("AddressInfo", addressInfo).Set("MsgFlag", msgFlag)
	for _, list := range []map[string]int{plain, platform} {
		for name, n := range list {
			m.Set(name, n)
		}
	}
	m.Set("error", py.OSError).Set("timeout", py.TimeoutError).Set("herror", Herror).Set("gaierror", Gaierror).Set("has_ipv6", true)
}
