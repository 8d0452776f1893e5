package web

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/aiohttp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of aiohttp.web.
var Module = lib.Module("aiohttp.web", func(m *py.Module) {
	for _, c := range []*py.Class{
		requestClass, streamResponseClass, responseClass, socketClass, appClass, runnerClass, siteClass, tableClass, routeClass, messageClass, keyClass,
		HTTPException, HTTPError, HTTPRedirection, HTTPSuccessful, HTTPClientError, HTTPServerError,
		HTTPOk, HTTPCreated, HTTPAccepted, HTTPNoContent, HTTPMovedPermanently, HTTPFound, HTTPSeeOther, HTTPNotModified, HTTPTemporaryRedirect, HTTPPermanentRedirect, HTTPBadRequest, HTTPUnauthorized, HTTPPaymentRequired, HTTPForbidden, HTTPNotFound, HTTPMethodNotAllowed, HTTPNotAcceptable, HTTPRequestTimeout, HTTPConflict, HTTPGone, HTTPLengthRequired, HTTPPreconditionFailed, HTTPRequestEntityTooLarge, HTTPUnsupportedMediaType, HTTPUnprocessableEntity, HTTPTooManyRequests, HTTPInternalServerError, HTTPNotImplemented, HTTPBadGateway, HTTPServiceUnavailable, HTTPGatewayTimeout,
	} {
		m.Set(c.Name, c)
	}
	m.Set("WSMsgType", aiohttp.WSMsgType())
	m.Set("middleware", lib.Func("middleware", "f", func(a []any) any { return a[0] }))
	for name, method := range methodNames {
		lib.Add(m, name, "path, handler, *, name=None, allow_head=True", func(a []any) any {
			return Route(method, py.Str(a[0]), a[1], RouteName(a[2]), AllowHead(py.Truth(a[3])))
		})
	}
	lib.Add(m, "route", "method, path, handler, *, name=None", func(a []any) any {
		return Route(py.Str(a[0]), py.Str(a[1]), a[2], RouteName(a[3]))
	})
	lib.Add(m, "json_response", "data=None, *, text=None, status=200, reason=None, headers=None, content_type='application/json'", func(a []any) any {
		return JSONResponse(a[0], Status(lib.Int(a[2])), Reason(a[3]), SetHeaders(a[4]), ContentType(a[5]))
	})
	m.Set("run_app", py.NewFunction("run_app", "app, *, host=None, port=None, print=print, **kwargs", func(ctx context.Context, a []any) (any, error) {
		opts := []RunOption{Host(a[1]), Port(a[2])}
		return nil, RunApp(ctx, a[0], opts...)
	}).WithModule("aiohttp.web"))
})
