package socketserver

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func ioModule() *py.Module { return io.Module() }

func init() {
	makeBaseServer()
	makeTCPServer()
	makeThreading()
	makeHandlers()
}

// Module is the module object of socketserver.
var Module = lib.Module("socketserver", func(m *py.Module) {
	for _, c := range []*py.Class{BaseServerType, TCPServerType, UDPServerType, ThreadingMixInType, ThreadingTCPServerType,
		ThreadingUDPServerType, UnixStreamServerType, UnixDatagramServerType,
		ThreadingUnixStreamServerType, ThreadingUnixDatagramServerType, BaseRequestHandlerType, StreamRequestHandlerType, DatagramRequestHandlerType} {
		m.Set(c.Name, c)
	}
})
