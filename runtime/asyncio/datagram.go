package asyncio

import (
	"context"
	"net/netip"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// DatagramProtocol is told what happens to a datagram socket: asyncio.DatagramProtocol.
type DatagramProtocol interface {
	// ConnectionMade is called once, first: connection_made().
	ConnectionMade(ctx context.Context, t *DatagramTransport) error
	// DatagramReceived is called for every datagram with the address it came from: datagram_received().
	DatagramReceived(ctx context.Context, data py.Bytes, addr any) error
	// ErrorReceived is called when a send or receive fails: error_received().
	ErrorReceived(ctx context.Context, exc error) error
	// ConnectionLost is called once, last: connection_lost().
	ConnectionLost(ctx context.Context, exc error) error
}

// BaseDatagramProtocol is a DatagramProtocol that does nothing.
type BaseDatagramProtocol struct{}

func (BaseDatagramProtocol) ConnectionMade(context.Context, *DatagramTransport) error { return nil }
func (BaseDatagramProtocol) DatagramReceived(context.Context, py.Bytes, any) error    { return nil }
func (BaseDatagramProtocol) ErrorReceived(context.Context, error) error               { return nil }
func (BaseDatagramProtocol) ConnectionLost(context.Context, error) error              { return nil }

// DatagramTransport is a datagram socket: asyncio.DatagramTransport.
type DatagramTransport struct {
	loop    *Loop
	fd      int
	proto   DatagramProtocol
	remote  syscall.Sockaddr
	extra   map[string]any
	pending []datagram
	closing bool
}

type datagram struct {
	data []byte
	to   syscall.Sockaddr
}

// HostPort is an address: the arguments local_addr and remote_addr.
type HostPort struct {
	Host string
	Port int
}

// CreateDatagramEndpoint makes a datagram socket; local and remote may be nil: loop.create_datagram_endpoint().
func (l *Loop) CreateDatagramEndpoint(ctx context.Context, factory func() DatagramProtocol, local, remote *HostPort) (*DatagramTransport, DatagramProtocol, error) {
	if local == nil && remote == nil {
		return nil, nil, py.ValueError.New("unexpected address family")
	}
	var here, there *endpoint
	for addr, e := range map[*HostPort]**endpoint{local: &here, remote: &there} {
		if addr == nil {
			continue
		}
		found, err := l.resolve(ctx, addr.Host, addr.Port)
		if err != nil {
			return nil, nil, err
		}
		*e = &found[0]
	}
	t, err := l.openDatagram(here, there)
	if err != nil {
		return nil, nil, err
	}
	t.proto = factory()
	l.soon(func(ctx context.Context) error { return t.proto.ConnectionMade(ctx, t) })
	ready := l.newWaiter(waitingFor("a datagram socket"))
	l.soon(func(context.Context) error {
		defer ready.release()
		if t.closing {
			return nil
		}
		return l.onReadable(t.fd, &ioHandle{loop: l, call: t.readReady})
	})
	return t, t.proto, taskOf(ctx).hold(ready)
}

func (l *Loop) openDatagram(here, there *endpoint) (*DatagramTransport, error) {
	family := syscall.AF_INET
	for _, e := range []*endpoint{here, there} {
		if e != nil {
			family = e.family
		}
	}
	fd, err := newSocket(family, syscall.SOCK_DGRAM)
	if err != nil {
		return nil, err
	}
	t := &DatagramTransport{loop: l, fd: fd, extra: map[string]any{"socket": &Socket{fd}}}
	if here != nil {
		err = syscall.Bind(fd, here.addr)
	}
	if err == nil && there != nil {
		t.remote = there.addr
		err = syscall.Connect(fd, there.addr)
	}
	if err != nil {
		syscall.Close(fd)
		return nil, osError(err)
	}
	if a, err := syscall.Getsockname(fd); err == nil {
		t.extra["sockname"] = addressOf(a)
	}
	if a, err := syscall.Getpeername(fd); err == nil {
		t.extra["peername"] = addressOf(a)
	}
	return t, nil
}

func (t *DatagramTransport) readReady() {
	l := t.loop
	if l.readBuf == nil {
		l.readBuf = make([]byte, readSize)
	}
	n, from, err := syscall.Recvfrom(t.fd, l.readBuf, 0)
	switch {
	case t.closing || err == syscall.EAGAIN || err == syscall.EINTR:
	case err != nil:
		t.tell(func() error { return t.proto.ErrorReceived(l.ctx, osError(err)) })
	default:
		data, addr := py.Bytes(l.readBuf[:n]), addressOf(from)
		if addr == nil {
			addr = t.extra["peername"]
		}
		t.tell(func() error { return t.proto.DatagramReceived(l.ctx, data, addr) })
	}
}

func (t *DatagramTransport) tell(call func() error) {
	if err := py.Try(call); err != nil {
		t.loop.callbackFailed(err, "protocol", nil)
	}
}

// SendTo sends a datagram to an address, (host, port), or to the remote one when addr is nil: transport.sendto().
func (t *DatagramTransport) SendTo(data py.Bytes, addr any) {
	to := t.remote
	if a, ok := addr.(py.Tuple); ok {
		ip, err := netip.ParseAddr(py.Str(a[0]))
		if err != nil {
			panic(py.ValueError.Newf("invalid address %s", py.Repr(addr)))
		}
		to = endpointOf(ip, py.To[int](a[1])).addr
	}
	d := datagram{[]byte(data), to}
	if len(t.pending) > 0 || !t.send(d) {
		t.pending = append(t.pending, d)
		py.Check(t.loop.onWritable(t.fd, &ioHandle{loop: t.loop, call: t.writeReady}))
	}
}

// send reports false when the socket is full.
func (t *DatagramTransport) send(d datagram) bool {
	var err error
	if t.remote != nil {
		_, err = syscall.Write(t.fd, d.data)
	} else {
		err = syscall.Sendto(t.fd, d.data, 0, d.to)
	}
	if err == syscall.EAGAIN {
		return false
	}
	if err != nil {
		t.tell(func() error { return t.proto.ErrorReceived(t.loop.ctx, osError(err)) })
	}
	return true
}

func (t *DatagramTransport) writeReady() {
	for len(t.pending) > 0 && t.send(t.pending[0]) {
		t.pending = t.pending[1:]
	}
	if len(t.pending) == 0 {
		t.loop.RemoveWriter(t.fd)
		if t.closing {
			t.lose()
		}
	}
}

// Close ends the transport when everything has been sent: transport.close().
func (t *DatagramTransport) Close() {
	if t.closing {
		return
	}
	t.closing = true
	t.loop.RemoveReader(t.fd)
	if len(t.pending) == 0 {
		t.lose()
	}
}

// Abort ends the transport at once: transport.abort().
func (t *DatagramTransport) Abort() {
	t.pending = nil
	t.Close()
}

func (t *DatagramTransport) lose() {
	t.loop.soon(func(ctx context.Context) error {
		defer closeSocket(t.fd)
		return t.proto.ConnectionLost(ctx, nil)
	})
}

// IsClosing reports whether the transport is closed or about to be: transport.is_closing().
func (t *DatagramTransport) IsClosing() bool { return t.closing }

// GetExtraInfo returns what is known about the socket: transport.get_extra_info().
func (t *DatagramTransport) GetExtraInfo(name string, def ...any) any {
	if v, ok := t.extra[name]; ok {
		return v
	}
	return first(def)
}
