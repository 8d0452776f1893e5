package httpx

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/http"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of httpx.
var Module = lib.Module("httpx", func(m *py.Module) {
	for _, c := range []*py.Class{
		asyncClass, clientClass, transportClass, mockClass, responseClass, requestClass, urlClass, headersClass, cookiesClass, timeoutClass, limitsClass, authClass,
		HTTPError, RequestError, TransportError, TimeoutException, ConnectTimeout, ReadTimeout, WriteTimeout, PoolTimeout, NetworkError, ConnectError,
		ReadError, WriteError, CloseError, ProtocolError, LocalProtocolError, RemoteProtocolError, ProxyError, UnsupportedProtocol, DecodingError,
		TooManyRedirects, HTTPStatusError, InvalidURL, StreamError, ResponseNotRead, StreamConsumed, StreamClosed,
	} {
		m.Set(c.Name, c)
	}
	m.Set("__version__", Version).Set("codes", http.HTTPStatusType)
	send := func(name, params string, call func(method string, url any, opts ...Option) (*Response, error)) {
		m.Set(name, py.NewFunction(name, params, func(_ context.Context, a []any) (v any, err error) {
			method := strings.ToUpper(name)
			if len(a) == 3 {
				method, a = py.Str(a[0]), a[1:]
			}
			err = py.Try(func() (err error) {
				v, err = call(method, a[0], httpclient.Keywords(name, requestKeywords, a[1])...)
				return err
			})
			return v, err
		}).WithModule("httpx"))
	}
	for _, name := range methods {
		send(name, "url, **kw", Send)
	}
	send("request", "method, url, **kw", Send)
	send("stream", "method, url, **kw", Stream)
})
