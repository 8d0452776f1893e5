package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type (
	baseProtocolMark       struct{}
	protocolMark           struct{}
	bufferedProtocolMark   struct{}
	datagramProtocolMark   struct{}
	subprocessProtocolMark struct{}
	datagramMark           struct{}
)

// The classes that protocols of a program derive from, and the transports that they are given.
var (
	BaseProtocolClass       = library[baseProtocolMark]("asyncio.protocols", "BaseProtocol", nil, baseProtocolMethods)
	ProtocolClass           = library[protocolMark]("asyncio.protocols", "Protocol", BaseProtocolClass, protocolMethods)
	BufferedProtocolClass   = library[bufferedProtocolMark]("asyncio.protocols", "BufferedProtocol", BaseProtocolClass, bufferedProtocolMethods)
	DatagramProtocolClass   = library[datagramProtocolMark]("asyncio.protocols", "DatagramProtocol", BaseProtocolClass, datagramProtocolMethods)
	SubprocessProtocolClass = library[subprocessProtocolMark]("asyncio.protocols", "SubprocessProtocol", BaseProtocolClass, subprocessProtocolMethods)
	DatagramTransportClass  = library[datagramMark]("asyncio.selector_events", "_SelectorDatagramTransport", nil, datagramMethods)
)

// nothing is a method of a protocol that the program may override.
func nothing(params string) py.Method {
	switch params {
	case "":
		return py.Method{Fn: func(any) {}}
	case "data, addr", "fd, data", "fd, exc":
		return py.Method{Fn: func(_, _, _ any) {}, Params: params}
	}
	return py.Method{Fn: func(_, _ any) {}, Params: params}
}

func baseProtocolMethods() py.Methods {
	return py.Methods{
		"connection_made": nothing("transport"), "connection_lost": nothing("exc"),
		"pause_writing": nothing(""), "resume_writing": nothing(""),
	}
}

func protocolMethods() py.Methods {
	return py.Methods{"data_received": nothing("data"), "eof_received": nothing("")}
}

func bufferedProtocolMethods() py.Methods {
	return py.Methods{"get_buffer": nothing("sizehint"), "buffer_updated": nothing("nbytes"), "eof_received": nothing("")}
}

func datagramProtocolMethods() py.Methods {
	return py.Methods{"datagram_received": nothing("data, addr"), "error_received": nothing("exc")}
}

func subprocessProtocolMethods() py.Methods {
	return py.Methods{"pipe_data_received": nothing("fd, data"), "pipe_connection_lost": nothing("fd, exc"), "process_exited": nothing("")}
}

// PyClass returns the class of datagram transports.
func (t *DatagramTransport) PyClass() *py.Class { return DatagramTransportClass() }

func datagramMethods() py.Methods {
	return py.Methods{
		"sendto": {Fn: func(t *DatagramTransport, data, addr any) { t.SendTo(bytesOf(data), addr) }, Params: "data, addr=None"},
		"close":  {Fn: (*DatagramTransport).Close}, "abort": {Fn: (*DatagramTransport).Abort},
		"is_closing":     {Fn: (*DatagramTransport).IsClosing},
		"get_protocol":   {Fn: func(t *DatagramTransport) any { return floorOf(t.proto) }},
		"set_protocol":   {Fn: func(t *DatagramTransport, p any) { t.proto = &floorDatagram{floorProtocol{p}} }, Params: "protocol"},
		"get_extra_info": {Fn: func(t *DatagramTransport, name string, def any) any { return t.GetExtraInfo(name, def) }, Params: "name, default=None"},
	}
}

// protocolFactory calls the program's protocol factory.
func protocolFactory(ctx context.Context, factory any) func() Protocol {
	return func() Protocol {
		p, err := py.Call(ctx, factory)
		py.Check(err)
		return FloorProtocol(p)
	}
}

func datagramFactory(ctx context.Context, factory any) func() DatagramProtocol {
	return func() DatagramProtocol {
		p, err := py.Call(ctx, factory)
		py.Check(err)
		return &floorDatagram{floorProtocol{p}}
	}
}

// floorDatagram is a DatagramProtocol of the floor.
type floorDatagram struct{ floorProtocol }

func (p *floorDatagram) ConnectionMade(ctx context.Context, t *DatagramTransport) error {
	_, err := p.call(ctx, "connection_made", t)
	return err
}

func (p *floorDatagram) DatagramReceived(ctx context.Context, data py.Bytes, addr any) error {
	_, err := p.call(ctx, "datagram_received", data, addr)
	return err
}

func (p *floorDatagram) ErrorReceived(ctx context.Context, exc error) error {
	_, err := p.call(ctx, "error_received", noError(exc))
	return err
}

// floorOf is the program's own object behind a protocol.
func floorOf(p any) any {
	switch p := p.(type) {
	case *floorProtocol:
		return p.x
	case *floorDatagram:
		return p.x
	case *floorSubprocess:
		return p.x
	}
	return p
}

// transportPair is what create_connection() gives.
func transportPair(t *Transport, p Protocol) any {
	if t == nil {
		return nil
	}
	return py.Tuple{t, floorOf(p)}
}

// fill hands data to a buffered protocol piece by piece.
func (p *floorProtocol) fill(ctx context.Context, data py.Bytes) error {
	for len(data) > 0 {
		buf, err := p.call(ctx, "get_buffer", -1)
		if err != nil {
			return err
		}
		n := min(len(data), py.Len(buf))
		if n == 0 {
			return py.RuntimeError.New("get_buffer() returned an empty buffer")
		}
		view := lib.Call(py.MemoryViewType, buf)
		py.SetItem(view, &py.Slice{Start: 0, Stop: n}, data[:n])
		if _, err := p.call(ctx, "buffer_updated", n); err != nil {
			return err
		}
		data = data[n:]
	}
	return nil
}
