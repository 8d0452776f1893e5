package aiohttp

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of aiohttp.
var Module = lib.Module("aiohttp", func(m *py.Module) {
	for _, c := range []*py.Class{
		sessionClass, responseClass, connectorClass, timeoutClass, infoClass, formClass, authClass, jarClass, streamClass,
		ClientError, ClientResponseError, ContentTypeError, WSServerHandshakeError, ClientHttpProxyError, TooManyRedirects, ClientConnectionError,
		ClientConnectionResetError, ClientOSError, ClientConnectorError, ClientConnectorDNSError, ClientProxyConnectionError, ClientSSLError,
		ClientConnectorSSLError, ClientConnectorCertificateError, ServerConnectionError, ServerDisconnectedError, ServerTimeoutError,
		ConnectionTimeoutError, SocketTimeoutError, ServerFingerprintMismatch, ClientPayloadError, InvalidURL, InvalidUrlClientError, NonHttpUrlClientError,
	} {
		m.Set(c.Name, c)
	}
	m.Set("__version__", Version).Set("WSMsgType", WSMsgType())
	m.Set("request", py.NewFunction("request", "method, url, **kw", func(_ context.Context, a []any) (v any, err error) {
		err = py.Try(func() error {
			opts := httpclient.Keywords("request", requestKeywords, a[2])
			v = newRequestManager("request", func(ctx context.Context) (*ClientResponse, error) { return Request(ctx, py.Str(a[0]), a[1], opts...) })
			return nil
		})
		return v, err
	}).WithModule("aiohttp"))
})

// Version is aiohttp.__version__: the one whose behaviour this package has.
const Version = "3.14.5"

// newUserResponseError is ClientResponseError(request_info, history, status=…, message=…, headers=…) in a program.
func newUserResponseError(ctx context.Context, cls *py.Class, args []any, kw []py.KV) (any, error) {
	return httpclient.Constructor(cls.Name, "request_info, history, *, code=None, status=None, message='', headers=None", func(_ context.Context, a []any) (any, error) {
		info, _ := a[0].(*RequestInfo)
		history, _ := a[1].(py.Tuple)
		headers, _ := a[5].(*MultiDict)
		status := lib.IntOr(a[3], lib.IntOr(a[2], 0))
		return newResponseError(cls, info, history, status, py.Str(a[4]), headers), nil
	})(ctx, cls, args, kw)
}

func invalidURLRepr(_ context.Context, a []any) (any, error) {
	args := a[0].(interface{ Args() py.Tuple }).Args()
	text := ""
	for i, x := range args {
		if i > 0 {
			text += " - "
		}
		text += py.Str(x)
	}
	return "<" + py.Type(a[0]).Name + " " + text + ">", nil
}
