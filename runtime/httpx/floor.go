package httpx

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// requestKeywords are the keyword arguments that the floor passes by name.
var requestKeywords = map[string]func(any) Option{
	"params": Params, "headers": Headers, "cookies": CookiesOf, "auth": Auth, "timeout": TimeoutOf, "content": Content, "data": Data, "files": Files, "json": JSON,
	"verify": Verify, "proxy": Proxy, "follow_redirects": func(x any) Option { return FollowRedirects(py.Truth(x)) },
	"trust_env": func(x any) Option { return TrustEnv(py.Truth(x)) },
}

var clientKeywords = map[string]func(any) Option{
	"transport": TransportOf,
	"params":    Params, "headers": Headers, "cookies": CookiesOf, "auth": Auth, "timeout": TimeoutOf, "verify": Verify, "proxy": Proxy, "base_url": BaseURL,
	"follow_redirects": func(x any) Option { return FollowRedirects(py.Truth(x)) }, "trust_env": func(x any) Option { return TrustEnv(py.Truth(x)) },
	"max_redirects": func(x any) Option { return MaxRedirects(lib.Int(x)) }, "http2": func(x any) Option { return HTTP2(py.Truth(x)) },
	"http1": func(x any) Option { return HTTP2(py.Truth(x)) }, "limits": func(x any) Option { l, _ := x.(*Limits); return LimitsOf(l) },
}

var methods = []string{"get", "options", "head", "post", "put", "patch", "delete"}

var (
	asyncClass = lib.Class[AsyncClient]("httpx", "AsyncClient", nil, asyncMethods()).ConstructBy(httpclient.Constructor("AsyncClient", "**kw", func(_ context.Context, a []any) (any, error) {
		return NewAsyncClient(httpclient.Keywords("AsyncClient.__init__", clientKeywords, a[0])...), nil
	}))
	clientClass = lib.Class[Client]("httpx", "Client", nil, ClientMethods(func(x any) *Client { return x.(*Client) })).ConstructBy(httpclient.Constructor("Client", "**kw", func(_ context.Context, a []any) (any, error) {
		return NewClient(httpclient.Keywords("Client.__init__", clientKeywords, a[0])...), nil
	}))
	responseClass = lib.Class[Response]("httpx", "Response", nil, responseMethods())
	requestClass  = lib.Class[Request]("httpx", "Request", nil, py.Methods{
		"method": lib.Prop(func(x any) any { return x.(*Request).method }), "url": lib.Prop(func(x any) any { return x.(*Request).url }),
		"headers": lib.Prop(func(x any) any { return x.(*Request).Headers() }), "content": lib.Prop(func(x any) any { return x.(*Request).Content() }),
	})
	urlClass = lib.Class[URL]("httpx", "URL", nil, py.Methods{
		"scheme": urlProp(func(u *URL) any { return u.Scheme() }), "host": urlProp(func(u *URL) any { return u.Host() }), "port": urlProp(func(u *URL) any { return u.Port() }),
		"path": urlProp(func(u *URL) any { return u.Path() }), "query": urlProp(func(u *URL) any { return u.Query() }), "fragment": urlProp(func(u *URL) any { return u.Fragment() }),
		"params": urlProp(func(u *URL) any { return u.Params() }), "join": lib.M("url", func(x any, a []any) any { return x.(*URL).Join(a[0]) }),
		"__str__":  lib.M("", func(x any, _ []any) any { return x.(*URL).String() }),
		"__eq__":   lib.M("other", func(x any, a []any) any { return x.(*URL).String() == py.Str(a[0]) }),
		"__hash__": lib.M("", func(x any, _ []any) any { return py.Hash(x.(*URL).String()) }),
	}).ConstructBy(httpclient.Constructor("URL", "url=''", func(_ context.Context, a []any) (any, error) { return urlOf(a[0]), nil }))
	headersClass = lib.Class[HeaderMap]("httpx", "Headers", nil, py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*HeaderMap).At(py.Str(a[0])) }),
		"__setitem__":  lib.M("key, value", func(x any, a []any) any { x.(*HeaderMap).Set(py.Str(a[0]), py.Str(a[1])); return nil }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*HeaderMap).Contains(py.Str(a[0])) }),
		"__len__":      lib.M("", func(x any, _ []any) any { return x.(*HeaderMap).Len() }),
		"__iter__":     lib.M("", func(x any, _ []any) any { return py.Iter(py.ToAny(x.(*HeaderMap).Keys())) }),
		"keys":         lib.M("", func(x any, _ []any) any { return py.ToAny(x.(*HeaderMap).Keys()) }),
		"items":        lib.M("", func(x any, _ []any) any { return py.ToAny(x.(*HeaderMap).Items()) }),
		"values":       lib.M("", func(x any, _ []any) any { return py.ToAny(x.(*HeaderMap).Values()) }),
		"multi_items":  lib.M("", func(x any, _ []any) any { return py.ToAny(x.(*HeaderMap).MultiItems()) }),
		"update":       lib.M("headers", func(x any, a []any) any { x.(*HeaderMap).Update(a[0]); return nil }),
		"get_list":     lib.M("key", func(x any, a []any) any { return py.ToAny(x.(*HeaderMap).GetList(py.Str(a[0]))) }),
		"get": lib.M("key, default=None", func(x any, a []any) any {
			if v, ok := x.(*HeaderMap).Get(py.Str(a[0])); ok {
				return v
			}
			return a[1]
		}),
	})
	cookiesClass = lib.Class[Cookies]("httpx", "Cookies", nil, py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*Cookies).At(py.Str(a[0])) }),
		"__setitem__":  lib.M("key, value", func(x any, a []any) any { x.(*Cookies).Set(py.Str(a[0]), py.Str(a[1])); return nil }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*Cookies).Contains(py.Str(a[0])) }),
		"__len__":      lib.M("", func(x any, _ []any) any { return x.(*Cookies).Len() }),
		"__iter__":     lib.M("", func(x any, _ []any) any { return py.Iter(py.KeysView(cookieDict(x))) }),
		"keys":         lib.M("", func(x any, _ []any) any { return py.KeysView(cookieDict(x)) }),
		"items":        lib.M("", func(x any, _ []any) any { return py.ItemsView(cookieDict(x)) }),
		"set":          lib.M("name, value, domain='', path='/'", func(x any, a []any) any { x.(*Cookies).Set(py.Str(a[0]), py.Str(a[1])); return nil }),
		"get": lib.M("name, default=None, domain=None, path=None", func(x any, a []any) any {
			if v, ok := x.(*Cookies).Find(py.Str(a[0])); ok {
				return v
			}
			return a[1]
		}),
	})
	timeoutClass = lib.Class[Timeout]("httpx", "Timeout", nil, py.Methods{
		"connect": lib.Prop(func(x any) any { return x.(*Timeout).connect }), "read": lib.Prop(func(x any) any { return x.(*Timeout).read }),
		"write": lib.Prop(func(x any) any { return x.(*Timeout).write }), "pool": lib.Prop(func(x any) any { return x.(*Timeout).pool }),
	}).ConstructBy(httpclient.Constructor("Timeout", "timeout=None, **kw", func(_ context.Context, a []any) (any, error) {
		t := timeoutOf(a[0])
		for _, p := range httpclient.Keywords("Timeout.__init__", map[string]func(any) Part{"connect": ConnectPart, "read": ReadPart, "write": WritePart, "pool": PoolPart}, a[1]) {
			p(t)
		}
		return t, nil
	}))
	limitsClass = lib.Class[Limits]("httpx", "Limits", nil, nil).ConstructBy(httpclient.Constructor("Limits", "*, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0", func(_ context.Context, a []any) (any, error) {
		return NewLimits(a[0], a[1], a[2]), nil
	}))
	authClass = lib.Class[BasicAuth]("httpx", "BasicAuth", nil, nil).ConstructBy(httpclient.Constructor("BasicAuth", "username, password", func(_ context.Context, a []any) (any, error) {
		return NewBasicAuth(py.Str(a[0]), py.Str(a[1])), nil
	}))
)

func urlProp(get func(u *URL) any) py.Method {
	return lib.Prop(func(x any) any { return py.ToAny(get(x.(*URL))) })
}

func cookieDict(x any) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, k := range x.(*Cookies).Jar.All() {
		d.Set(k.Name, k.Value)
	}
	return d
}

// PyClass returns httpx.AsyncClient.
func (c *AsyncClient) PyClass() *py.Class { return asyncClass }

// PyClass returns httpx.Client.
func (c *Client) PyClass() *py.Class { return clientClass }

// PyClass returns httpx.Response.
func (r *Response) PyClass() *py.Class { return responseClass }

// PyClass returns httpx.Request.
func (r *Request) PyClass() *py.Class { return requestClass }

// PyClass returns httpx.URL.
func (u *URL) PyClass() *py.Class { return urlClass }

// PyClass returns httpx.Headers.
func (h *HeaderMap) PyClass() *py.Class { return headersClass }

// PyClass returns httpx.Cookies.
func (c *Cookies) PyClass() *py.Class { return cookiesClass }

// PyClass returns httpx.Timeout.
func (t *Timeout) PyClass() *py.Class { return timeoutClass }

// PyClass returns httpx.Limits.
func (l *Limits) PyClass() *py.Class { return limitsClass }

// PyClass returns httpx.BasicAuth.
func (a *BasicAuth) PyClass() *py.Class { return authClass }

func common(self func(x any) *client) py.Methods {
	return py.Methods{
		"is_closed": lib.Prop(func(x any) any { return self(x).closed }), "headers": lib.Prop(func(x any) any { return self(x).Headers() }),
		"cookies": lib.Prop(func(x any) any { return self(x).Cookies() }), "timeout": lib.Prop(func(x any) any { return self(x).Timeout() }),
		"base_url": lib.Prop(func(x any) any { return self(x).BaseURL() }),
	}
}

func asyncMethods() py.Methods {
	self := func(x any) *AsyncClient { return py.Carried(x).(*AsyncClient) }
	m := common(func(x any) *client { return &self(x).client })
	send := func(x any, name, method string, url, kw any, stream bool) func(ctx context.Context) (*Response, error) {
		opts := httpclient.Keywords("AsyncClient."+name, requestKeywords, kw)
		return func(ctx context.Context) (*Response, error) {
			return self(x).do(ctx, method, url, gather(opts), stream)
		}
	}
	async := func(params string, f func(ctx context.Context, x any, a []any) (any, error)) py.Method {
		method := lib.MC(params, f)
		method.Async = true
		return method
	}
	m["request"] = async("method, url, **kw", func(ctx context.Context, x any, a []any) (any, error) {
		return send(x, "request", py.Str(a[0]), a[1], a[2], false)(ctx)
	})
	m["stream"] = lib.MC("method, url, **kw", func(_ context.Context, x any, a []any) (any, error) {
		return &streamManager{send: send(x, "stream", py.Str(a[0]), a[1], a[2], true)}, nil
	})
	for _, name := range methods {
		m[name] = async("url, **kw", func(ctx context.Context, x any, a []any) (any, error) {
			return send(x, name, name, a[0], a[1], false)(ctx)
		})
	}
	m["aclose"] = py.Method{Async: true, Fn: func(ctx context.Context, c *AsyncClient) error { return c.AClose(ctx) }}
	m["__aenter__"] = py.Method{Async: true, Fn: func(ctx context.Context, c *AsyncClient) (any, error) { return c, nil }}
	m["__aexit__"] = py.Method{Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, c *AsyncClient, _, _, _ any) error { return c.AClose(ctx) }}
	return m
}

// ClientMethods are the methods of a client in the floor, for classes of Go that embed one: of tells where it is.
func ClientMethods(of func(x any) *Client) py.Methods {
	self := func(x any) *Client { return of(py.Carried(x)) }
	m := common(func(x any) *client { return &self(x).client })
	m["request"] = lib.MC("method, url, **kw", func(_ context.Context, x any, a []any) (any, error) {
		return self(x).Send(py.Str(a[0]), a[1], httpclient.Keywords("Client.request", requestKeywords, a[2])...)
	})
	m["stream"] = lib.MC("method, url, **kw", func(_ context.Context, x any, a []any) (any, error) {
		return self(x).Stream(py.Str(a[0]), a[1], httpclient.Keywords("Client.stream", requestKeywords, a[2])...)
	})
	for _, name := range methods {
		m[name] = lib.MC("url, **kw", func(_ context.Context, x any, a []any) (any, error) {
			return self(x).Send(name, a[0], httpclient.Keywords("Client."+name, requestKeywords, a[1])...)
		})
	}
	m["close"] = lib.MC("", func(_ context.Context, x any, _ []any) (any, error) {
		self(x).Close()
		return nil, nil
	})
	m["__enter__"] = lib.MC("", func(_ context.Context, x any, _ []any) (any, error) { return x, nil })
	m["__exit__"] = lib.MC("exc_type, exc, tb", func(_ context.Context, x any, _ []any) (any, error) { return nil, self(x).Exit(nil) })
	return m
}

// streamManager is what client.stream() gives to the floor.
type streamManager struct {
	send func(ctx context.Context) (*Response, error)
	resp *Response
}

var managerClass = lib.Class[streamManager]("contextlib", "_AsyncGeneratorContextManager", nil, py.Methods{
	"__aenter__": {Async: true, Fn: func(ctx context.Context, m *streamManager) (r any, err error) {
		m.resp, err = m.send(ctx)
		return m.resp, err
	}},
	"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(_ context.Context, m *streamManager, _, _, _ any) error {
		m.resp.Close()
		return nil
	}},
})

// PyClass returns the class of stream managers.
func (m *streamManager) PyClass() *py.Class { return managerClass }

func responseMethods() py.Methods {
	prop := func(get func(r *Response) any) py.Method {
		return lib.Prop(func(x any) any { return py.ToAny(get(x.(*Response))) })
	}
	size := func(x any) int { return lib.IntOr(x, 0) }
	return py.Methods{
		"status_code": prop(func(r *Response) any { return r.StatusCode }), "reason_phrase": prop(func(r *Response) any { return r.reason }),
		"text": prop(func(r *Response) any { return r.Text() }), "content": prop(func(r *Response) any { return r.Content() }),
		"headers": prop(func(r *Response) any { return r.Headers() }), "cookies": prop(func(r *Response) any { return r.Cookies() }),
		"url": prop(func(r *Response) any { return r.URL() }), "request": prop(func(r *Response) any { return r.request }),
		"encoding": prop(func(r *Response) any { return r.Encoding() }), "charset_encoding": prop(func(r *Response) any { return r.CharsetEncoding() }),
		"http_version": prop(func(r *Response) any { return r.HTTPVersion() }), "history": prop(func(r *Response) any { return r.History() }),
		"next_request": prop(func(r *Response) any { return r.next }), "has_redirect_location": prop(func(r *Response) any { return r.HasRedirectLocation() }),
		"is_success": prop(func(r *Response) any { return r.IsSuccess() }), "is_error": prop(func(r *Response) any { return r.IsError() }),
		"is_redirect": prop(func(r *Response) any { return r.IsRedirect() }), "is_client_error": prop(func(r *Response) any { return r.IsClientError() }),
		"is_server_error": prop(func(r *Response) any { return r.IsServerError() }), "is_informational": prop(func(r *Response) any { return r.IsInformational() }),
		"is_closed": prop(func(r *Response) any { return r.closed }), "elapsed": prop(func(r *Response) any { return r.Elapsed() }),
		"raise_for_status": {Fn: (*Response).RaiseForStatus},
		"json":             {Fn: (*Response).JSON},
		"read":             {Fn: (*Response).Read},
		"aread":            {Async: true, Fn: func(ctx context.Context, r *Response) (py.Bytes, error) { return r.ARead(ctx) }},
		"close":            {Fn: (*Response).Close},
		"aclose":           {Async: true, Fn: func(ctx context.Context, r *Response) error { return r.AClose(ctx) }},
		"aiter_bytes":      {Params: "chunk_size=None", Defaults: []any{nil}, Fn: func(r *Response, n any) any { return r.AIterBytes(size(n)) }},
		"aiter_raw":        {Params: "chunk_size=None", Defaults: []any{nil}, Fn: func(r *Response, n any) any { return r.AIterBytes(size(n)) }},
		"aiter_text":       {Params: "chunk_size=None", Defaults: []any{nil}, Fn: func(r *Response, n any) any { return r.AIterText(size(n)) }},
		"aiter_lines":      {Fn: func(r *Response) any { return r.AIterLines() }},
		"iter_bytes":       {Params: "chunk_size=None", Defaults: []any{nil}, Fn: func(r *Response, n any) any { return py.IterOf(r.IterBytes(size(n))) }},
		"iter_raw":         {Params: "chunk_size=None", Defaults: []any{nil}, Fn: func(r *Response, n any) any { return py.IterOf(r.IterBytes(size(n))) }},
		"iter_text":        {Params: "chunk_size=None", Defaults: []any{nil}, Fn: func(r *Response, n any) any { return py.IterOf(r.IterText(size(n))) }},
		"iter_lines":       {Fn: func(r *Response) any { return py.IterOf(r.IterLines()) }},
		"__enter__":        {Fn: func(r *Response) any { return r }},
		"__exit__":         {Params: "exc_type, exc, tb", Fn: func(r *Response, _, _, _ any) { r.Close() }},
	}
}
