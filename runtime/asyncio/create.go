package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// ServerOption is a keyword argument of CreateServer.
type ServerOption func(*ServerOptions)

// Backlog is how many connections may wait to be accepted: backlog=n.
func Backlog(n int) ServerOption { return func(o *ServerOptions) { o.Backlog = n } }

// StartServing tells whether the server accepts connections at once: start_serving=on.
func StartServing(on bool) ServerOption { return func(o *ServerOptions) { o.DontStart = !on } }

// CreateServer makes a server on a host and port, whose connections get a protocol from factory each:
// await loop.create_server(factory, host, port).
func CreateServer[P Protocol](ctx context.Context, loop *Loop, factory func() P, host string, port any, options ...ServerOption) (*Server, error) {
	var opts ServerOptions
	for _, option := range options {
		option(&opts)
	}
	return loop.CreateServer(ctx, func() Protocol { return factory() }, host, port, opts)
}

// CreateConnection connects to a host and port: await loop.create_connection(factory, host, port).
func CreateConnection[P Protocol](ctx context.Context, loop *Loop, factory func() P, host string, port any) (py.Tuple2[*Transport, P], error) {
	t, p, err := loop.CreateConnection(ctx, func() Protocol { return factory() }, host, port)
	if err != nil {
		return py.Tuple2[*Transport, P]{}, err
	}
	return py.T2(t, p.(P)), nil
}

// DatagramOption is an address of CreateDatagramEndpoint.
type DatagramOption func(local, remote **HostPort)

// LocalAddr is the address to receive at: local_addr=(host, port).
func LocalAddr(addr py.Tuple2[string, int]) DatagramOption {
	return func(local, _ **HostPort) { *local = &HostPort{addr.V0, addr.V1} }
}

// RemoteAddr is the address that all datagrams go to and come from: remote_addr=(host, port).
func RemoteAddr(addr py.Tuple2[string, int]) DatagramOption {
	return func(_, remote **HostPort) { *remote = &HostPort{addr.V0, addr.V1} }
}

// CreateDatagramEndpoint opens a datagram socket:
// await loop.create_datagram_endpoint(factory, local_addr=(host, port), remote_addr=(host, port)).
func CreateDatagramEndpoint[P DatagramProtocol](ctx context.Context, loop *Loop, factory func() P, addrs ...DatagramOption) (py.Tuple2[*DatagramTransport, P], error) {
	var local, remote *HostPort
	for _, addr := range addrs {
		addr(&local, &remote)
	}
	t, p, err := loop.CreateDatagramEndpoint(ctx, func() DatagramProtocol { return factory() }, local, remote)
	if err != nil {
		return py.Tuple2[*DatagramTransport, P]{}, err
	}
	return py.T2(t, p.(P)), nil
}
