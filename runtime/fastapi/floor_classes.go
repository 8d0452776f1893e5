package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes through which the floor reaches a URL, a request and a WebSocket that it holds in a list, a dict or a variable of any type.

var urlClass = lib.Class[URL]("starlette.datastructures", "URL", nil, py.Methods{
	"__str__":  {Fn: (*URL).String},
	"__repr__": {Fn: func(u *URL) string { return "URL(" + py.Repr(u.String()) + ")" }},
	"__eq__": {Params: "other", Fn: func(u *URL, other any) bool {
		_, text := other.(string)
		_, url := other.(*URL)
		return (text || url) && py.Str(other) == u.String()
	}},
	"include_query_params": {Params: "**params", Fn: func(u *URL, params *py.Dict[any, any]) any { return u.IncludeQueryParams(py.Keywords(params)...) }},
	"replace_query_params": {Params: "**params", Fn: func(u *URL, params *py.Dict[any, any]) any { return u.ReplaceQueryParams(py.Keywords(params)...) }},
	"remove_query_params":  {Params: "keys", Fn: func(u *URL, keys any) any { return u.RemoveQueryParams(keys) }},
	"is_secure":            prop(func(u *URL) any { return u.IsSecure() }),
	"path":                 prop(func(u *URL) any { return u.Path() }),
	"query":                prop(func(u *URL) any { return u.Query() }),
	"scheme":               prop(func(u *URL) any { return u.Scheme() }),
	"netloc":               prop(func(u *URL) any { return u.Netloc() }),
	"hostname":             prop(func(u *URL) any { return u.Hostname() }),
	"port":                 prop(func(u *URL) any { return py.ToAny(u.Port()) }),
})

// PyClass returns starlette's URL.
func (*URL) PyClass() *py.Class { return urlClass }

// prop is a property of a class of the floor.
func prop[T any](get func(*T) any) py.Method {
	return lib.Prop(func(x any) any { return get(x.(*T)) })
}

// connectionMethods are what requests and WebSockets have in common.
func connectionMethods[T any](of func(*T) *Request) py.Methods {
	return py.Methods{
		"url":          prop(func(x *T) any { return of(x).URL() }),
		"base_url":     prop(func(x *T) any { return of(x).BaseURL() }),
		"headers":      prop(func(x *T) any { return of(x).Headers() }),
		"query_params": prop(func(x *T) any { return of(x).QueryParams() }),
		"path_params":  prop(func(x *T) any { return of(x).PathParams() }),
		"cookies":      prop(func(x *T) any { return of(x).Cookies() }),
		"client":       prop(func(x *T) any { return of(x).Client().FloorObject() }),
		"state":        prop(func(x *T) any { return of(x).State() }),
		"app":          prop(func(x *T) any { return of(x).App() }),
	}
}

var requestClass = lib.Class[Request]("starlette.requests", "Request", nil, requestMethods())

func requestMethods() py.Methods {
	m := connectionMethods(func(r *Request) *Request { return r })
	m["method"] = prop(func(r *Request) any { return r.Method() })
	m["body"] = py.Method{Async: true, Fn: func(ctx context.Context, r *Request) (py.Bytes, error) { return r.Body(ctx) }}
	m["json"] = py.Method{Async: true, Fn: func(ctx context.Context, r *Request) (any, error) { return r.JSON(ctx) }}
	m["form"] = py.Method{Async: true, Fn: func(ctx context.Context, r *Request) (any, error) { return r.Form(ctx) }}
	m["is_disconnected"] = py.Method{Async: true, Fn: func(ctx context.Context, r *Request) (bool, error) { return r.IsDisconnected(ctx) }}
	m["stream"] = py.Method{Fn: func(r *Request) any { return r.Stream() }}
	return m
}

// PyClass returns starlette.requests.Request.
func (r *Request) PyClass() *py.Class { return requestClass }

var webSocketClass = lib.Class[WebSocket]("starlette.websockets", "WebSocket", nil, webSocketMethods())

func webSocketMethods() py.Methods {
	m := connectionMethods(func(w *WebSocket) *Request { return &w.Request })
	m["client_state"] = prop(func(w *WebSocket) any { return w.ClientState() })
	m["application_state"] = prop(func(w *WebSocket) any { return w.ApplicationState() })
	m["accept"] = py.Method{Params: "subprotocol=None, headers=None", Defaults: []any{nil, nil}, Async: true, Fn: func(ctx context.Context, w *WebSocket, subprotocol, headers any) error {
		opts := []Option{Headers(headers)}
		if subprotocol != nil {
			opts = append(opts, Subprotocol(py.Str(subprotocol)))
		}
		return w.Accept(ctx, opts...)
	}}
	m["close"] = py.Method{Params: "code=1000, reason=None", Defaults: []any{CloseNormalClosure, nil}, Async: true, Fn: func(ctx context.Context, w *WebSocket, code int, reason any) error {
		text, _ := reason.(string)
		return w.Close(ctx, CloseCode(code), CloseReason(text))
	}}
	m["receive_text"] = py.Method{Async: true, Fn: func(ctx context.Context, w *WebSocket) (string, error) { return w.ReceiveText(ctx) }}
	m["receive_bytes"] = py.Method{Async: true, Fn: func(ctx context.Context, w *WebSocket) (py.Bytes, error) { return w.ReceiveBytes(ctx) }}
	m["receive_json"] = py.Method{Params: "mode='text'", Defaults: []any{"text"}, Async: true, Fn: func(ctx context.Context, w *WebSocket, mode string) (any, error) {
		return w.ReceiveJSON(ctx, mode)
	}}
	m["send_text"] = py.Method{Params: "data", Async: true, Fn: func(ctx context.Context, w *WebSocket, data string) error { return w.SendText(ctx, data) }}
	m["send_bytes"] = py.Method{Params: "data", Async: true, Fn: func(ctx context.Context, w *WebSocket, data py.Bytes) error { return w.SendBytes(ctx, data) }}
	m["send_json"] = py.Method{Params: "data, mode='text'", Defaults: []any{"text"}, Async: true, Fn: func(ctx context.Context, w *WebSocket, data any, mode string) error {
		return w.SendJSON(ctx, data, mode)
	}}
	m["iter_text"] = py.Method{Fn: func(w *WebSocket) any { return w.IterText() }}
	m["iter_bytes"] = py.Method{Fn: func(w *WebSocket) any { return w.IterBytes() }}
	m["iter_json"] = py.Method{Fn: func(w *WebSocket) any { return w.IterJSON() }}
	return m
}

// PyClass returns starlette.websockets.WebSocket.
func (w *WebSocket) PyClass() *py.Class { return webSocketClass }
