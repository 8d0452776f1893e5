package httpx

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Application is an ASGI application in the same program. What it raises is given beside its answer.
type Application interface {
	Answer(ctx context.Context, r *httpclient.Request) (*httpclient.Response, error)
}

// ASGITransport sends requests to an application in the same program: httpx.ASGITransport.
type ASGITransport struct {
	app   Application
	quiet bool // what the application raises is an answer
	host  string
	port  int
	root  string
}

// TransportOption is an argument of ASGITransport.
type TransportOption func(t *ASGITransport)

// ClientAddress is the argument client: where requests come from.
func ClientAddress(client any) TransportOption {
	return func(t *ASGITransport) { t.host, t.port = AddressOf(client) }
}

// NewASGITransport is ASGITransport(app, raise_app_exceptions).
func NewASGITransport(app any, raise bool, opts ...TransportOption) *ASGITransport {
	a, ok := app.(Application)
	if !ok {
		panic(py.TypeError.New("ASGITransport needs an application of FastAPI or Starlette, not " + py.TypeName(py.ToAny(app))))
	}
	t := &ASGITransport{app: a, quiet: !raise, host: "127.0.0.1", port: 123}
	for _, opt := range opts {
		opt(t)
	}
	return t
}

// RootPath is the argument root_path of a transport.
func RootPath(path string) TransportOption { return func(t *ASGITransport) { t.root = path } }

// AddressOf is the argument client of a transport or a test client: a host and a port.
func AddressOf(client any) (host string, port int) {
	pair, ok := py.ToAny(client).(py.Tuple)
	if !ok || len(pair) != 2 {
		panic(py.TypeError.New("client is a tuple of a host and a port"))
	}
	host, _ = pair[0].(string)
	port, _ = pair[1].(int)
	return host, port
}

// Send answers a request.
func (t *ASGITransport) Send(ctx context.Context, r *httpclient.Request) (*httpclient.Response, error) {
	r.ClientHost, r.ClientPort, r.RootPath = t.host, t.port, t.root
	resp, err := t.app.Answer(ctx, r)
	if err != nil && t.quiet && py.Is(err, py.ExceptionType) {
		if resp == nil {
			resp = httpclient.NewResponse(500, "Internal Server Error", nil, "")
		}
		return resp, nil
	}
	return resp, err
}

// TransportOf is the argument transport of a client.
func TransportOf(x any) Option {
	return func(s *settings) {
		switch t := x.(type) {
		case nil:
		case *ASGITransport:
			s.transport = t.Send
		case *MockTransport:
			s.mock = t
		case httpclient.Transport:
			s.transport = t
		default:
			panic(py.TypeError.New("a transport is an ASGITransport or a MockTransport, not " + py.TypeName(py.ToAny(x))))
		}
	}
}

var transportClass = lib.Class[ASGITransport]("httpx", "ASGITransport", nil, py.Methods{}).
	ConstructBy(httpclient.Constructor("ASGITransport", "app, raise_app_exceptions=True, root_path='', client=('127.0.0.1', 123)", func(_ context.Context, a []any) (any, error) {
		return NewASGITransport(a[0], py.Truth(a[1]), RootPath(py.Str(a[2])), ClientAddress(a[3])), nil
	}))

// PyClass returns ASGITransport.
func (*ASGITransport) PyClass() *py.Class { return transportClass }
