package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type (
	streamProtocolMark struct{}
	flowControlMark    struct{}
)

// The protocols between a transport and its streams.
var (
	flowControlClass          = library[flowControlMark]("asyncio.streams", "FlowControlMixin", ProtocolClass)
	StreamReaderProtocolClass = library[streamProtocolMark]("asyncio.streams", "StreamReaderProtocol", flowControlClass, streamProtocolMethods)
)

// PyClass returns asyncio.StreamReaderProtocol.
func (p *streamProtocol) PyClass() *py.Class { return StreamReaderProtocolClass() }

func streamProtocolMethods() py.Methods {
	return py.Methods{
		"connection_made": {Fn: func(ctx context.Context, p *streamProtocol, t *Transport) error { return p.ConnectionMade(ctx, t) }, Params: "transport"},
		"connection_lost": {Fn: func(ctx context.Context, p *streamProtocol, exc any) error {
			err, _ := exc.(error)
			return p.ConnectionLost(ctx, err)
		}, Params: "exc"},
		"data_received":  {Fn: func(p *streamProtocol, data any) { p.reader.FeedData(bytesOf(data)) }, Params: "data"},
		"eof_received":   {Fn: func(ctx context.Context, p *streamProtocol) (bool, error) { return p.EOFReceived(ctx) }},
		"pause_writing":  {Fn: func(ctx context.Context, p *streamProtocol) error { return p.PauseWriting(ctx) }},
		"resume_writing": {Fn: func(ctx context.Context, p *streamProtocol) error { return p.ResumeWriting(ctx) }},
	}
}

// streamClasses are the classes of asyncio.streams that programs make themselves, over transports of their own.
var streamClasses = map[string]moduleFunction{
	"StreamReaderProtocol": {"stream_reader, client_connected_cb=None, loop=None", func(ctx context.Context, a []any) (any, error) {
		p := newStreamProtocol(loopArg(ctx, a[2]), 0)
		p.reader = a[0].(*StreamReader)
		if a[1] != nil {
			p.connected = FloorHandler(a[1])
		}
		return p, nil
	}},
	"StreamWriter": {"transport, protocol, reader, loop", func(_ context.Context, a []any) (any, error) {
		t, ok := a[0].(*Transport)
		if !ok {
			return nil, py.NotImplementedError.Newf("StreamWriter() over %s is not supported by py2goasync", py.Repr(a[0]))
		}
		p, ok := a[1].(*streamProtocol)
		if !ok {
			return nil, py.NotImplementedError.Newf("StreamWriter() with the protocol %s is not supported by py2goasync", py.Repr(a[1]))
		}
		r, _ := a[2].(*StreamReader)
		return &StreamWriter{transport: t, proto: p, reader: r}, nil
	}},
}

// flowControl is asyncio.streams.FlowControlMixin(loop=None), the protocol of a stream that is only written.
var flowControl = moduleFunction{"loop=None", func(ctx context.Context, a []any) (any, error) {
	return newStreamProtocol(loopArg(ctx, a[0]), 0), nil
}}

// StreamsModule is the module object of asyncio.streams.
var StreamsModule = lib.Module("asyncio.streams", func(m *py.Module) {
	all := Module()
	for _, name := range []string{
		"StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection", "start_unix_server",
	} {
		m.Set(name, py.GetAttr(all, name))
	}
	m.Set("FlowControlMixin", flowControlClass().ConstructBy(constructor("FlowControlMixin.__init__", flowControl)))
})

// loopArg is the argument loop of a constructor: the running loop, when it is None.
func loopArg(ctx context.Context, x any) *Loop {
	if l, ok := x.(*Loop); ok {
		return l
	}
	if l := loopOf(ctx); l != nil {
		return l
	}
	return GetEventLoop(ctx)
}
