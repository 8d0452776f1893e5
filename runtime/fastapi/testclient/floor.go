package testclient

import (
	"github.com/py2goasync/py2goasync/runtime/fastapi"
	"github.com/py2goasync/py2goasync/runtime/httpx"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of fastapi.testclient.
var Module = lib.Module("fastapi.testclient", func(m *py.Module) {
	lib.Add(m, "TestClient", "app, base_url='http://testserver', raise_server_exceptions=True, root_path='', backend='asyncio', backend_options=None, cookies=None, headers=None, follow_redirects=True", func(a []any) any {
		return New(a[0].(*fastapi.App), BaseURL(a[1]), RaiseServerExceptions(py.Truth(a[2])), RootPath(py.Str(a[3])), Cookies(a[6]), Headers(a[7]), FollowRedirects(py.Truth(a[8])))
	})
})

var clientClass = lib.Class[TestClient]("starlette.testclient", "TestClient", nil, clientMethods())

func clientMethods() py.Methods {
	m := httpx.ClientMethods(func(x any) *httpx.Client { return &x.(*TestClient).Client })
	m["__enter__"] = py.Method{Fn: func(c *TestClient) any { return c.Enter() }}
	m["__exit__"] = py.Method{Params: "exc_type, exc, tb", Fn: func(c *TestClient, _, _, _ any) error { return c.Exit(nil) }}
	m["websocket_connect"] = py.Method{Params: "url, subprotocols=None", Defaults: []any{nil}, Fn: func(c *TestClient, url string, names any) any {
		var list []string
		if names != nil {
			for name := range py.Seq(names) {
				list = append(list, py.Str(name))
			}
		}
		return c.WebSocketConnect(url, Subprotocols(list))
	}}
	return m
}

// PyClass returns starlette.testclient.TestClient.
func (*TestClient) PyClass() *py.Class { return clientClass }

var sessionClass = lib.Class[WebSocketTestSession]("starlette.testclient", "WebSocketTestSession", nil, py.Methods{
	"__enter__":  {Fn: func(w *WebSocketTestSession) any { return w.Enter() }},
	"__exit__":   {Params: "exc_type, exc, tb", Fn: func(w *WebSocketTestSession, _, _, _ any) error { return w.Exit(nil) }},
	"send_text":  {Params: "data", Fn: (*WebSocketTestSession).SendText},
	"send_bytes": {Params: "data", Fn: (*WebSocketTestSession).SendBytes},
	"send_json":  {Params: "data, mode='text'", Defaults: []any{"text"}, Fn: (*WebSocketTestSession).SendJSON},
	"close": {Params: "code=1000, reason=None", Defaults: []any{fastapi.CloseNormalClosure, ""}, Fn: func(w *WebSocketTestSession, code int, reason any) error {
		text, _ := reason.(string)
		return w.Close(code, text)
	}},
	"receive_text":         {Fn: (*WebSocketTestSession).ReceiveText},
	"receive_bytes":        {Fn: (*WebSocketTestSession).ReceiveBytes},
	"receive_json":         {Params: "mode='text'", Defaults: []any{"text"}, Fn: (*WebSocketTestSession).ReceiveJSON},
	"accepted_subprotocol": lib.Prop(func(x any) any { return py.ToAny(x.(*WebSocketTestSession).AcceptedSubprotocol()) }),
})

// PyClass returns starlette.testclient.WebSocketTestSession.
func (*WebSocketTestSession) PyClass() *py.Class { return sessionClass }
