package websockets

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Version is websockets.__version__.
const Version = version

var keywords = map[string]func(any) Option{
	"max_size": MaxSize, "open_timeout": OpenTimeout, "close_timeout": CloseTimeout, "ping_interval": PingInterval, "ping_timeout": PingTimeout,
	"subprotocols": Subprotocols, "additional_headers": AdditionalHeaders, "user_agent_header": UserAgent, "server_header": ServerHeader,
	"origin": Origin, "origins": Origins, "process_request": ProcessRequest, "ssl": SSL, "server_hostname": ServerHostname,
	"start_serving": StartServing, "compression": Ignored, "max_queue": Ignored, "write_limit": Ignored, "logger": Ignored,
}

// Module is the module object of websockets.
var Module = lib.Module("websockets", func(m *py.Module) {
	m.Set("__version__", Version).Set("ServerConnection", servedClass).Set("ClientConnection", clientClass).Set("Server", serverClass)
	for _, c := range []*py.Class{WebSocketException, ConnectionClosed, ConnectionClosedOK, ConnectionClosedError, InvalidURI, InvalidHandshake,
		InvalidMessage, InvalidStatus, NegotiationError, ProtocolError, PayloadTooBig, ConcurrencyError} {
		m.Set(c.Name, c)
	}
	lib.Add(m, "connect", "uri, **kwargs", func(a []any) any {
		return newConnecting(py.Str(a[0]), httpclient.Keywords("connect.__init__", keywords, a[1]))
	})
	lib.Add(m, "serve", "handler, host=None, port=None, **kwargs", serveLater)
	lib.Add(m, "_serving", "handler, host=None, port=None, **kwargs", serveLater)
	lib.Add(m, "broadcast", "connections, message, raise_exceptions=False", func(a []any) any {
		py.Check(broadcast(a[0], a[1]))
		return nil
	})
})

// serveLater is websockets.serve(…) of the floor, which wants a loop that runs.
func serveLater(a []any) any {
	asyncio.GetRunningLoop(py.CurrentContext())
	opts := httpclient.Keywords("serve", keywords, a[3])
	return &serving{Coroutine: asyncio.NewCoroutine("serve", func(ctx context.Context) (*Server, error) { return Serve(ctx, a[0], a[1], a[2], opts...) })}
}
