package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type (
	readerMark    struct{}
	writerMark    struct{}
	serverMark    struct{}
	transportMark struct{}
	tlsMark       struct{}
	socketMark    struct{}
	processMark   struct{}
)

// The classes of streams, servers and processes.
var (
	StreamReaderClass = library[readerMark]("asyncio.streams", "StreamReader", nil, readerMethods)
	StreamWriterClass = library[writerMark]("asyncio.streams", "StreamWriter", nil, writerMethods)
	ServerClass       = library[serverMark]("asyncio.base_events", "Server", nil, serverMethods, contextMethods)
	TransportClass    = library[transportMark]("asyncio.selector_events", "_SelectorSocketTransport", nil, transportMethods)
	tlsTransportClass = library[tlsMark]("asyncio.sslproto", "_SSLProtocolTransport", nil, transportMethods)
	socketClass       = library[socketMark]("asyncio.trsock", "TransportSocket", nil, socketMethods)
	ProcessClass      = library[processMark]("asyncio.subprocess", "Process", nil, processMethods)
)

// PyClass returns asyncio.StreamReader.
func (r *StreamReader) PyClass() *py.Class { return StreamReaderClass() }

// PyClass returns asyncio.StreamWriter.
func (w *StreamWriter) PyClass() *py.Class { return StreamWriterClass() }

// PyClass returns asyncio.Server.
func (s *Server) PyClass() *py.Class { return ServerClass() }

// PyClass returns the class of socket transports.
func (t *Transport) PyClass() *py.Class {
	if t.tls != nil {
		return tlsTransportClass()
	}
	return TransportClass()
}

// PyClass returns the class of a transport's socket.
func (s *Socket) PyClass() *py.Class { return socketClass() }

// PyClass returns asyncio.subprocess.Process.
func (p *Process) PyClass() *py.Class { return ProcessClass() }

func (r *StreamReader) PyRepr() string { return r.String() }
func (w *StreamWriter) PyRepr() string { return w.String() }
func (s *Server) PyRepr() string       { return s.String() }
func (t *Transport) PyRepr() string    { return t.String() }
func (p *Process) PyRepr() string      { return p.String() }

func readerMethods() py.Methods {
	return py.Methods{
		"read":        {Fn: func(ctx context.Context, r *StreamReader, n int) (py.Bytes, error) { return r.Read(ctx, n) }, Params: "n=-1", Async: true},
		"readline":    {Fn: func(ctx context.Context, r *StreamReader) (py.Bytes, error) { return r.ReadLine(ctx) }, Async: true},
		"readexactly": {Fn: func(ctx context.Context, r *StreamReader, n int) (py.Bytes, error) { return r.ReadExactly(ctx, n) }, Params: "n", Async: true},
		"readuntil": {Fn: func(ctx context.Context, r *StreamReader, sep any) (py.Bytes, error) {
			if t, ok := sep.(py.Tuple); ok {
				seps := make([]py.Bytes, len(t))
				for i, s := range t {
					seps[i] = py.To[py.Bytes](s)
				}
				if len(seps) == 0 {
					return "", py.ValueError.New("Separator should contain at least one element")
				}
				return r.ReadUntil(ctx, seps...)
			}
			return r.ReadUntil(ctx, py.To[py.Bytes](sep))
		}, Params: "separator", Defaults: []any{py.Bytes("\n")}, Async: true},
		"at_eof":        {Fn: (*StreamReader).AtEOF},
		"feed_data":     {Fn: (*StreamReader).FeedData, Params: "data"},
		"feed_eof":      {Fn: (*StreamReader).FeedEOF},
		"exception":     {Fn: func(r *StreamReader) any { return noError(r.Exception()) }},
		"set_exception": {Fn: (*StreamReader).SetException, Params: "exc"},
		"set_transport": {Fn: func(r *StreamReader, t *Transport) { r.transport = t }, Params: "transport"},
		"__aiter__":     {Fn: func(r *StreamReader) any { return r }},
		"__anext__":     {Fn: func(ctx context.Context, r *StreamReader) (any, error) { return r.ANextAny(ctx) }, Async: true},
	}
}

// writable is a StreamWriter or a Transport.
type writable interface {
	Write(data py.Bytes)
	WriteLines(pieces []py.Bytes)
	WriteEOF()
	CanWriteEOF() bool
	Close()
	IsClosing() bool
	GetExtraInfo(name string, def ...any) any
}

func writeMethods() py.Methods {
	return py.Methods{
		"write": {Fn: func(w, data any) { w.(writable).Write(bytesOf(data)) }, Params: "data"},
		"writelines": {Fn: func(w writable, pieces any) {
			for p := range py.Seq(pieces) {
				w.Write(bytesOf(p))
			}
		}, Params: "data"},
		"write_eof":      {Fn: writable.WriteEOF},
		"can_write_eof":  {Fn: writable.CanWriteEOF},
		"close":          {Fn: writable.Close},
		"is_closing":     {Fn: writable.IsClosing},
		"get_extra_info": {Fn: func(w writable, name string, def any) any { return w.GetExtraInfo(name, def) }, Params: "name, default=None"},
	}
}

// bytesOf takes what write() takes.
func bytesOf(x any) py.Bytes {
	switch x := x.(type) {
	case py.Bytes:
		return x
	case *py.ByteArray:
		return x.Bytes()
	}
	panic(py.TypeError.Newf("data argument must be a bytes-like object, not '%s'", py.Type(x).Name))
}

func writerMethods() py.Methods {
	m := writeMethods()
	m["drain"] = py.Method{Fn: func(ctx context.Context, w *StreamWriter) error { return w.Drain(ctx) }, Async: true}
	m["start_tls"] = py.Method{Fn: func(ctx context.Context, w *StreamWriter, c, host, handshake, shutdown any) error {
		return w.StartTLS(ctx, tlsOptions("start_tls", c, host, handshake, shutdown))
	}, Params: "sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None", Async: true}
	m["wait_closed"] = py.Method{Fn: func(ctx context.Context, w *StreamWriter) error { return w.WaitClosed(ctx) }, Async: true}
	m["transport"] = py.Method{Fn: (*StreamWriter).Transport, Kind: py.PropertyKind}
	return m
}

func transportMethods() py.Methods {
	m := writeMethods()
	m["abort"] = py.Method{Fn: (*Transport).Abort}
	m["is_reading"] = py.Method{Fn: (*Transport).IsReading}
	m["pause_reading"] = py.Method{Fn: (*Transport).PauseReading}
	m["resume_reading"] = py.Method{Fn: (*Transport).ResumeReading}
	m["get_write_buffer_size"] = py.Method{Fn: (*Transport).GetWriteBufferSize}
	m["get_write_buffer_limits"] = py.Method{Fn: func(t *Transport) any { return py.Tuple{t.low, t.high} }}
	m["set_write_buffer_limits"] = py.Method{Fn: func(t *Transport, high, low any) {
		t.SetWriteBufferLimits(lib.IntOr(high, -1), lib.IntOr(low, -1))
	}, Params: "high=None, low=None"}
	m["get_protocol"] = py.Method{Fn: func(t *Transport) any {
		if p, ok := t.proto.(*floorProtocol); ok {
			return p.x
		}
		return t.proto
	}}
	m["set_protocol"] = py.Method{Fn: func(t *Transport, p any) { t.SetProtocol(FloorProtocol(p)) }, Params: "protocol"}
	return m
}

func serverMethods() py.Methods {
	return py.Methods{
		"close":         {Fn: (*Server).Close},
		"get_loop":      {Fn: (*Server).GetLoop},
		"is_serving":    {Fn: (*Server).IsServing},
		"close_clients": {Fn: (*Server).CloseClients},
		"abort_clients": {Fn: (*Server).AbortClients},
		"start_serving": {Fn: func(ctx context.Context, s *Server) error { return s.StartServing(ctx) }, Async: true},
		"serve_forever": {Fn: func(ctx context.Context, s *Server) error { return s.ServeForever(ctx) }, Async: true},
		"wait_closed":   {Fn: func(ctx context.Context, s *Server) error { return s.WaitClosed(ctx) }, Async: true},
		"sockets": {Fn: func(s *Server) any {
			t := py.Tuple{}
			for _, sock := range s.sockets {
				t = append(t, sock)
			}
			return t
		}, Kind: py.PropertyKind},
	}
}

func processMethods() py.Methods {
	return py.Methods{
		"wait": {Fn: func(ctx context.Context, p *Process) (int, error) { return p.Wait(ctx) }, Async: true},
		"communicate": {Fn: func(ctx context.Context, p *Process, input *py.Bytes) (any, error) {
			out, errs, err := p.Communicate(ctx, input)
			return py.Tuple{py.ToAny(out), py.ToAny(errs)}, err
		}, Params: "input=None", Async: true},
		"kill":        {Fn: (*Process).Kill},
		"terminate":   {Fn: (*Process).Terminate},
		"send_signal": {Fn: (*Process).SendSignal, Params: "signal"},
		"pid":         {Fn: (*Process).Pid, Kind: py.PropertyKind},
		"returncode":  {Fn: (*Process).ReturnCode, Kind: py.PropertyKind},
		"stdin":       {Fn: func(p *Process) any { return py.ToAny(p.Stdin) }, Kind: py.PropertyKind},
		"stdout":      {Fn: func(p *Process) any { return py.ToAny(p.Stdout) }, Kind: py.PropertyKind},
		"stderr":      {Fn: func(p *Process) any { return py.ToAny(p.Stderr) }, Kind: py.PropertyKind},
	}
}
