package web

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes, as the floor sees them.
var (
	requestClass = lib.Class[Request]("aiohttp.web_request", "Request", nil, py.Methods{
		"method": prop((*Request).Method), "path": prop((*Request).Path), "path_qs": prop((*Request).PathQS), "query_string": prop((*Request).QueryString),
		"query": prop((*Request).Query), "url": prop((*Request).URL), "rel_url": prop((*Request).RelURL), "host": prop((*Request).Host),
		"remote": prop((*Request).Remote), "scheme": prop((*Request).Scheme), "headers": prop((*Request).Headers), "cookies": prop((*Request).Cookies),
		"content_type": prop((*Request).ContentType), "charset": prop((*Request).Charset), "content_length": prop((*Request).ContentLength),
		"can_read_body": prop((*Request).CanReadBody), "body_exists": prop((*Request).CanReadBody), "app": prop((*Request).App),
		"match_info": prop(func(r *Request) any { return r.match }), "content": prop((*Request).Content),
		"read": {Async: true, Fn: (*Request).Read}, "text": {Async: true, Fn: (*Request).Text}, "json": {Async: true, Fn: (*Request).JSON},
		"post":         {Async: true, Fn: (*Request).Post},
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*Request).Item(a[0]) }),
		"__setitem__":  lib.M("key, value", func(x any, a []any) any { x.(*Request).SetItem(a[0], a[1]); return nil }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*Request).Contains(a[0]) }),
		"get":          lib.M("key, default=None", func(x any, a []any) any { return x.(*Request).GetItem(a[0], a[1]) }),
	})
	streamResponseClass = lib.Class[StreamResponse]("aiohttp.web_response", "StreamResponse", nil, streamMethods(func(x any) *StreamResponse { return x.(*StreamResponse) })).
				ConstructBy(httpclient.Constructor("StreamResponse", "*, status=200, reason=None, headers=None", func(_ context.Context, a []any) (any, error) {
			return NewStreamResponse(Status(lib.Int(a[0])), Reason(a[1]), SetHeaders(a[2])), nil
		}))
	responseClass = lib.Class[Response]("aiohttp.web_response", "Response", lib.Bases(streamResponseClass), responseMethods()).
			ConstructBy(httpclient.Constructor("Response", "*, body=None, status=200, reason=None, text=None, headers=None, content_type=None, charset=None", func(_ context.Context, a []any) (any, error) {
			return NewResponse(Body(a[0]), Status(lib.Int(a[1])), Reason(a[2]), Text(a[3]), SetHeaders(a[4]), ContentType(a[5]), Charset(a[6])), nil
		}))
	socketClass = lib.Class[WebSocketResponse]("aiohttp.web_ws", "WebSocketResponse", lib.Bases(streamResponseClass), py.Methods{
		"prepare":  {Params: "request", Async: true, Fn: (*WebSocketResponse).Prepare},
		"send_str": {Params: "data", Async: true, Fn: (*WebSocketResponse).SendStr}, "send_bytes": {Params: "data", Async: true, Fn: (*WebSocketResponse).SendBytes},
		"send_json": {Params: "data", Async: true, Fn: (*WebSocketResponse).SendJSON}, "receive": {Async: true, Fn: (*WebSocketResponse).Receive},
		"receive_str": {Async: true, Fn: (*WebSocketResponse).ReceiveStr}, "receive_bytes": {Async: true, Fn: (*WebSocketResponse).ReceiveBytes},
		"receive_json": {Async: true, Fn: (*WebSocketResponse).ReceiveJSON}, "close": {Params: "*, code=1000, message=b''", Async: true, Fn: func(ctx context.Context, w *WebSocketResponse, code int, message any) error {
			return w.Close(ctx, CloseCode(code), CloseMessage(message))
		}},
		"closed": prop((*WebSocketResponse).Closed), "close_code": prop((*WebSocketResponse).CloseCode), "ws_protocol": prop((*WebSocketResponse).Protocol),
		"exception": lib.M("", func(any, []any) any { return nil }),
		"__aiter__": lib.M("", func(x any, _ []any) any { return x.(*WebSocketResponse).Messages() }),
	}).ConstructBy(httpclient.Constructor("WebSocketResponse", "*, protocols=(), heartbeat=None, timeout=10.0, autoclose=True, autoping=True, max_msg_size=4194304, compress=True", func(_ context.Context, a []any) (any, error) {
		return NewWebSocketResponse(Protocols(a[0])), nil
	}))
	messageClass = lib.Class[WSMessage]("aiohttp._websocket.models", "WSMessage", nil, py.Methods{
		"type": prop((*WSMessage).Type), "data": prop((*WSMessage).Data), "extra": prop((*WSMessage).Extra),
		"json": lib.M("", func(x any, _ []any) any {
			v, err := x.(*WSMessage).JSON()
			py.Check(err)
			return v
		}),
	})
	appClass = lib.Class[Application]("aiohttp.web_app", "Application", nil, py.Methods{
		"router": prop((*Application).Router), "on_startup": prop((*Application).OnStartup), "on_shutdown": prop((*Application).OnShutdown),
		"on_cleanup": prop((*Application).OnCleanup), "on_response_prepare": prop((*Application).OnResponsePrepare), "cleanup_ctx": prop((*Application).CleanupCtx),
		"middlewares":  prop((*Application).MiddlewareList),
		"add_routes":   lib.M("routes", func(x any, a []any) any { x.(*Application).AddAny(a[0]); return nil }),
		"add_subapp":   lib.M("prefix, subapp", func(x any, a []any) any { x.(*Application).AddSubapp(py.Str(a[0]), a[1].(*Application)); return nil }),
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*Application).Item(a[0]) }),
		"__setitem__":  lib.M("key, value", func(x any, a []any) any { x.(*Application).SetItem(a[0], a[1]); return nil }),
		"__delitem__":  lib.M("key", func(x any, a []any) any { x.(*Application).DelItem(a[0]); return nil }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*Application).Contains(a[0]) }),
		"get":          lib.M("key, default=None", func(x any, a []any) any { return x.(*Application).GetItem(a[0], a[1]) }),
	}).ConstructBy(httpclient.Constructor("Application", "*, middlewares=(), client_max_size=1048576, logger=None, handler_args=None", func(_ context.Context, a []any) (any, error) {
		return NewApplication(Middlewares(a[0]), ClientMaxSize(lib.Int(a[1]))), nil
	}))
	signalClass  = lib.Class[Signal]("aiosignal", "Signal", nil, appendTo(func(x any, f any) { x.(*Signal).Append(f) }))
	listClass    = lib.Class[MiddlewareList]("frozenlist", "FrozenList", nil, appendTo(func(x any, f any) { x.(*MiddlewareList).Append(f) }))
	contentClass = lib.Class[Content]("aiohttp.streams", "StreamReader", nil, py.Methods{
		"read": {Params: "n=-1", Async: true, Fn: (*Content).Read}, "readany": {Async: true, Fn: (*Content).ReadAny}, "readline": {Async: true, Fn: (*Content).ReadLine},
		"at_eof":       lib.M("", func(x any, _ []any) any { return x.(*Content).AtEOF() }),
		"iter_chunked": lib.M("n", func(x any, a []any) any { return x.(*Content).IterChunked(lib.Int(a[0])) }),
		"iter_any":     lib.M("", func(x any, _ []any) any { return x.(*Content).IterAny() }),
		"__aiter__":    lib.M("", func(x any, _ []any) any { return x.(*Content).Lines() }),
	})
	headersClass = lib.Class[Headers]("multidict._multidict", "CIMultiDict", nil, py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*Headers).At(py.Str(a[0])) }),
		"__setitem__":  lib.M("key, value", func(x any, a []any) any { x.(*Headers).Set(py.Str(a[0]), py.Str(a[1])); return nil }),
		"__delitem__":  lib.M("key", func(x any, a []any) any { x.(*Headers).Del(py.Str(a[0])); return nil }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*Headers).Contains(py.Str(a[0])) }),
		"add":          lib.M("key, value", func(x any, a []any) any { x.(*Headers).Add(py.Str(a[0]), py.Str(a[1])); return nil }),
		"update":       lib.M("arg", func(x any, a []any) any { x.(*Headers).Update(a[0]); return nil }),
		"get": lib.M("key, default=None", func(x any, a []any) any {
			if v := x.(*Headers).GetOpt(py.Str(a[0])); v != nil {
				return *v
			}
			return a[1]
		}),
		"items": lib.M("", func(x any, _ []any) any { return py.ToAny(x.(*Headers).Items()) }),
	})
	matchClass = lib.Class[MatchInfo]("aiohttp.web_urldispatcher", "UrlMappingMatchInfo", nil, py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*MatchInfo).At(py.Str(a[0])) }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*MatchInfo).Contains(py.Str(a[0])) }),
		"__len__":      lib.M("", func(x any, _ []any) any { return x.(*MatchInfo).Len() }),
		"get": lib.M("key, default=None", func(x any, a []any) any {
			if v := x.(*MatchInfo).GetOpt(py.Str(a[0])); v != nil {
				return *v
			}
			return a[1]
		}),
	})
	routeClass  = lib.Class[RouteDef]("aiohttp.web_routedef", "RouteDef", nil, py.Methods{})
	runnerClass = lib.Class[AppRunner]("aiohttp.web_runner", "AppRunner", nil, py.Methods{
		"app": prop((*AppRunner).App), "setup": {Async: true, Fn: (*AppRunner).Setup}, "cleanup": {Async: true, Fn: (*AppRunner).Cleanup},
		"addresses": prop(func(r *AppRunner) any { return py.ToAny(r.Addresses()) }),
	}).ConstructBy(httpclient.Constructor("AppRunner", "app, **kwargs", func(_ context.Context, a []any) (any, error) {
		return NewAppRunner(a[0].(*Application)), nil
	}))
	siteClass = lib.Class[TCPSite]("aiohttp.web_runner", "TCPSite", nil, py.Methods{
		"start": {Async: true, Fn: (*TCPSite).Start}, "stop": {Async: true, Fn: (*TCPSite).Stop}, "name": prop((*TCPSite).Name),
	}).ConstructBy(httpclient.Constructor("TCPSite", "runner, host=None, port=None, **kwargs", func(_ context.Context, a []any) (any, error) {
		return NewTCPSite(a[0].(*AppRunner), a[1], a[2]), nil
	}))
	tableClass = lib.Class[RouteTableDef]("aiohttp.web_routedef", "RouteTableDef", nil, tableMethods()).
			ConstructBy(httpclient.Constructor("RouteTableDef", "", func(context.Context, []any) (any, error) { return NewRouteTableDef(), nil }))
	routerClass = lib.Class[Router]("aiohttp.web_urldispatcher", "UrlDispatcher", nil, routerMethods())
)

func prop[T, R any](get func(x *T) R) py.Method {
	return lib.Prop(func(x any) any { return py.ToAny(get(x.(*T))) })
}

func appendTo(add func(x, f any)) py.Methods {
	return py.Methods{"append": lib.M("value", func(x any, a []any) any { add(x, a[0]); return nil })}
}

func streamMethods(of func(x any) *StreamResponse) py.Methods {
	return py.Methods{
		"status": lib.Prop(func(x any) any { return of(x).Status() }), "reason": lib.Prop(func(x any) any { return of(x).Reason() }),
		"headers": lib.Prop(func(x any) any { return of(x).Headers() }), "prepared": lib.Prop(func(x any) any { return of(x).Prepared() }),
		"content_type": lib.PropSet(func(x any) any { return of(x).ContentType() }, func(x, v any) { of(x).SetContentType(py.Str(v)) }),
		"set_status": lib.M("status, reason=''", func(x any, a []any) any {
			of(x).SetStatus(lib.Int(a[0]), py.Str(a[1]))
			return nil
		}),
		"set_cookie": lib.M("name, value, *, max_age=None, path='/', domain=None, secure=None, httponly=None", func(x any, a []any) any {
			of(x).SetCookie(py.Str(a[0]), py.Str(a[1]), MaxAge(a[2]), CookiePath(py.Str(a[3])), Domain(a[4]), Secure(a[5]), HTTPOnly(a[6]))
			return nil
		}),
		"del_cookie":              lib.M("name", func(x any, a []any) any { of(x).DelCookie(py.Str(a[0])); return nil }),
		"enable_chunked_encoding": lib.M("", func(any, []any) any { return nil }),
		"prepare":                 {Params: "request", Async: true, Fn: func(ctx context.Context, x any, r *Request) error { return of(x).Prepare(ctx, r) }},
		"write":                   {Params: "data", Async: true, Fn: func(ctx context.Context, x any, data py.Bytes) error { return of(x).Write(ctx, data) }},
		"write_eof":               {Async: true, Fn: func(ctx context.Context, x any) error { return of(x).WriteEOF(ctx) }},
	}
}

func responseMethods() py.Methods {
	m := streamMethods(func(x any) *StreamResponse { return &x.(*Response).StreamResponse })
	m["text"] = lib.PropSet(func(x any) any { return x.(*Response).Text() }, func(x, v any) { x.(*Response).SetText(py.Str(v)) })
	m["body"] = lib.PropSet(func(x any) any { return x.(*Response).Body() }, func(x, v any) { x.(*Response).SetBody(lib.BytesArg(v)) })
	return m
}

func tableMethods() py.Methods {
	m := py.Methods{"__len__": lib.M("", func(x any, _ []any) any { return x.(*RouteTableDef).Len() })}
	decorator := func(x any, method, path string, opts []ResponseOption) any {
		return lib.Func("inner", "handler", func(a []any) any {
			x.(*RouteTableDef).Add(method, path, a[0])
			return a[0]
		})
	}
	for name, method := range methodNames {
		m[name] = lib.M("path, **kwargs", func(x any, a []any) any { return decorator(x, method, py.Str(a[0]), nil) })
	}
	return m
}

// methodNames are the functions that make routes.
var methodNames = map[string]string{"get": "GET", "post": "POST", "put": "PUT", "patch": "PATCH", "delete": "DELETE", "head": "HEAD", "options": "OPTIONS", "view": "*"}

func routerMethods() py.Methods {
	m := py.Methods{
		"add_route": lib.M("method, path, handler, *, name=None", func(x any, a []any) any {
			x.(*Router).AddRoute(py.Str(a[0]), py.Str(a[1]), a[2], RouteName(a[3]))
			return nil
		}),
		"add_routes": lib.M("routes", func(x any, a []any) any {
			(&Application{router: x.(*Router)}).AddAny(a[0])
			return nil
		}),
	}
	for name, method := range methodNames {
		m["add_"+name] = lib.M("path, handler, *, name=None, allow_head=True", func(x any, a []any) any {
			x.(*Router).AddRoute(method, py.Str(a[0]), a[1], RouteName(a[2]), AllowHead(py.Truth(a[3])))
			return nil
		})
	}
	return m
}
