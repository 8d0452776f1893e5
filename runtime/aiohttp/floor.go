package aiohttp

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// requestManager is what session.get() gives to the floor: a coroutine that async with may enter.
type requestManager struct {
	*asyncio.Coroutine[*ClientResponse]
	resp *ClientResponse
}

func newRequestManager(name string, send func(ctx context.Context) (*ClientResponse, error)) *requestManager {
	return &requestManager{Coroutine: asyncio.NewCoroutine(name, send)}
}

// PyClass returns the class of request context managers.
func (m *requestManager) PyClass() *py.Class { return managerClass }

var managerClass = lib.Class[requestManager]("aiohttp.client", "_BaseRequestContextManager", nil, py.Methods{
	"__aenter__": {Async: true, Fn: func(ctx context.Context, m *requestManager) (any, error) {
		resp, err := m.Await(ctx)
		m.resp = resp
		return resp, err
	}},
	"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, m *requestManager, _, _, _ any) error {
		m.resp.Release()
		return nil
	}},
})

// The classes of the client, as the floor sees them.
var (
	sessionClass   = lib.Class[ClientSession]("aiohttp.client", "ClientSession", nil, sessionMethods()).ConstructBy(constructSession)
	responseClass  = lib.Class[ClientResponse]("aiohttp.client_reqrep", "ClientResponse", nil, responseMethods())
	streamClass    = lib.Class[StreamReader]("aiohttp.streams", "StreamReader", nil, streamMethods())
	connectorClass = lib.Class[TCPConnector]("aiohttp.connector", "TCPConnector", nil, py.Methods{
		"limit": lib.Prop(func(x any) any { return x.(*TCPConnector).Limit() }), "limit_per_host": lib.Prop(func(x any) any { return x.(*TCPConnector).LimitPerHost() }),
		"closed": lib.Prop(func(x any) any { return x.(*TCPConnector).Closed() }),
		"close":  {Async: true, Fn: func(ctx context.Context, c *TCPConnector) error { return c.Close(ctx) }},
	}).ConstructBy(httpclient.Constructor("TCPConnector", "**kw", func(ctx context.Context, a []any) (any, error) {
		return NewTCPConnector(ctx, httpclient.Keywords("TCPConnector.__init__", connectorKeywords, a[0])...), nil
	}))
	timeoutClass = lib.Class[ClientTimeout]("aiohttp.client", "ClientTimeout", nil, py.Methods{
		"total": lib.Prop(func(x any) any { return x.(*ClientTimeout).total }), "connect": lib.Prop(func(x any) any { return x.(*ClientTimeout).connect }),
		"sock_read": lib.Prop(func(x any) any { return x.(*ClientTimeout).sockRead }), "sock_connect": lib.Prop(func(x any) any { return x.(*ClientTimeout).sockConnect }),
	}).ConstructBy(httpclient.Constructor("ClientTimeout", "total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5", func(_ context.Context, a []any) (any, error) {
		return NewClientTimeout(Total(a[0]), Connect(a[1]), SockRead(a[2]), SockConnect(a[3]), CeilThreshold(a[4])), nil
	}))
	headersClass   = lib.Class[MultiDict]("multidict._multidict", "CIMultiDictProxy", nil, dictMethods())
	multiDictClass = lib.Class[exactDict]("multidict._multidict", "MultiDictProxy", nil, dictMethods())
	urlClass       = lib.Class[URL]("yarl", "URL", nil, urlMethods()).ConstructBy(httpclient.Constructor("URL", "val=''", func(_ context.Context, a []any) (any, error) {
		return urlOf(a[0]), nil
	}))
	infoClass = lib.Class[RequestInfo]("aiohttp.client_reqrep", "RequestInfo", nil, py.Methods{
		"url": lib.Prop(func(x any) any { return x.(*RequestInfo).url }), "real_url": lib.Prop(func(x any) any { return x.(*RequestInfo).real }),
		"method": lib.Prop(func(x any) any { return x.(*RequestInfo).method }), "headers": lib.Prop(func(x any) any { return x.(*RequestInfo).headers }),
	})
	formClass = lib.Class[FormData]("aiohttp.formdata", "FormData", nil, py.Methods{
		"add_field": lib.M("name, value, content_type=None, filename=None", func(x any, a []any) any {
			x.(*FormData).AddField(py.Str(a[0]), a[1], FieldType(a[2]), Filename(a[3]))
			return nil
		}),
	}).ConstructBy(httpclient.Constructor("FormData", "fields=None", func(_ context.Context, a []any) (any, error) { return NewFormData(a[0]), nil }))
	authClass = lib.Class[BasicAuth]("aiohttp.helpers", "BasicAuth", nil, py.Methods{
		"login": lib.Prop(func(x any) any { return x.(*BasicAuth).login }), "password": lib.Prop(func(x any) any { return x.(*BasicAuth).password }),
		"encode": lib.M("", func(x any, _ []any) any { return x.(*BasicAuth).Encode() }),
	}).ConstructBy(httpclient.Constructor("BasicAuth", "login, password='', encoding='latin1'", func(_ context.Context, a []any) (any, error) {
		return NewBasicAuth(py.Str(a[0]), py.Str(a[1])), nil
	}))
	cookieClass = lib.Class[SimpleCookie]("http.cookies", "SimpleCookie", nil, py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*SimpleCookie).At(py.Str(a[0])) }),
		"get":          lib.M("key, default=None", func(x any, a []any) any { return cookieOr(x.(*SimpleCookie), py.Str(a[0]), a[1]) }),
		"__contains__": lib.M("key", func(x any, a []any) any { return x.(*SimpleCookie).Contains(py.Str(a[0])) }),
		"__len__":      lib.M("", func(x any, _ []any) any { return x.(*SimpleCookie).Len() }),
		"__iter__":     lib.M("", func(x any, _ []any) any { return py.Iter(py.KeysView(cookieDict(x))) }),
		"keys":         lib.M("", func(x any, _ []any) any { return py.KeysView(cookieDict(x)) }),
		"values":       lib.M("", func(x any, _ []any) any { return py.ValuesView(cookieDict(x)) }),
		"items":        lib.M("", func(x any, _ []any) any { return py.ItemsView(cookieDict(x)) }),
		"__str__":      lib.M("", func(x any, _ []any) any { return x.(*SimpleCookie).PyStr() }),
	})
	morselClass = lib.Class[Morsel]("http.cookies", "Morsel", nil, py.Methods{
		"key": lib.Prop(func(x any) any { return x.(*Morsel).key }), "value": lib.Prop(func(x any) any { return x.(*Morsel).value }),
		"__str__": lib.M("", func(x any, _ []any) any { return x.(*Morsel).String() }),
	})
	jarClass = lib.Class[Jar]("aiohttp.cookiejar", "CookieJar", nil, py.Methods{
		"clear":          lib.M("", func(x any, _ []any) any { x.(*Jar).Clear(); return nil }),
		"update_cookies": lib.M("cookies", func(x any, a []any) any { x.(*Jar).UpdateCookies(a[0]); return nil }),
		"__len__":        lib.M("", func(x any, _ []any) any { return x.(*Jar).Len() }),
		"__iter__":       lib.M("", func(x any, _ []any) any { return py.Iter(py.ToAny(x.(*Jar).Morsels())) }),
	}).ConstructBy(httpclient.Constructor("CookieJar", "*, unsafe=False", func(_ context.Context, a []any) (any, error) { return NewJar(py.Truth(a[0])), nil }))
)

// exactDict only tells the class of dicts whose names do not ignore case.
type exactDict struct{ MultiDict }

// PyClass returns aiohttp.ClientSession.
func (s *ClientSession) PyClass() *py.Class { return sessionClass }

// PyClass returns aiohttp.ClientResponse.
func (r *ClientResponse) PyClass() *py.Class { return responseClass }

// PyClass returns aiohttp.StreamReader.
func (s *StreamReader) PyClass() *py.Class { return streamClass }

// PyClass returns aiohttp.TCPConnector.
func (c *TCPConnector) PyClass() *py.Class { return connectorClass }

// PyClass returns aiohttp.ClientTimeout.
func (t *ClientTimeout) PyClass() *py.Class { return timeoutClass }

// PyClass returns CIMultiDictProxy or MultiDictProxy.
func (m *MultiDict) PyClass() *py.Class {
	if m.exact {
		return multiDictClass
	}
	return headersClass
}

// PyClass returns yarl.URL.
func (u *URL) PyClass() *py.Class { return urlClass }

// PyClass returns aiohttp.RequestInfo.
func (i *RequestInfo) PyClass() *py.Class { return infoClass }

// PyClass returns aiohttp.FormData.
func (f *FormData) PyClass() *py.Class { return formClass }

// PyClass returns aiohttp.BasicAuth.
func (a *BasicAuth) PyClass() *py.Class { return authClass }

// PyClass returns http.cookies.SimpleCookie.
func (c *SimpleCookie) PyClass() *py.Class { return cookieClass }

// PyClass returns http.cookies.Morsel.
func (m *Morsel) PyClass() *py.Class { return morselClass }

// PyClass returns aiohttp.CookieJar.
func (j *Jar) PyClass() *py.Class { return jarClass }

func cookieDict(x any) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, m := range x.(*SimpleCookie).list {
		d.Set(m.key, m)
	}
	return d
}

func cookieOr(c *SimpleCookie, name string, fallback any) any {
	if m := c.Get(name); m != nil {
		return m
	}
	return fallback
}

func constructSession(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
	return httpclient.Constructor("ClientSession", "base_url=None, **kw", func(ctx context.Context, a []any) (any, error) {
		return NewClientSession(ctx, append([]Option{BaseURL(a[0])}, httpclient.Keywords("ClientSession.__init__", sessionKeywords, a[1])...)...), nil
	})(ctx, nil, args, kw)
}

func sessionMethods() py.Methods {
	self := func(x any) *ClientSession { return py.Carried(x).(*ClientSession) }
	m := py.Methods{
		"closed": lib.Prop(func(x any) any { return self(x).closed }), "headers": lib.Prop(func(x any) any { return self(x).Headers() }),
		"timeout": lib.Prop(func(x any) any { return self(x).timeout }), "connector": lib.Prop(func(x any) any { return self(x).connector }),
		"cookie_jar": lib.Prop(func(x any) any { return self(x).CookieJar() }),
		"close":      {Async: true, Fn: func(ctx context.Context, s *ClientSession) error { return s.Close(ctx) }},
		"__aenter__": {Async: true, Fn: func(ctx context.Context, s *ClientSession) (any, error) { return s, nil }},
		"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, s *ClientSession, _, _, _ any) error {
			return s.Close(ctx)
		}},
		"request": lib.MC("method, url, **kw", func(_ context.Context, x any, a []any) (any, error) {
			opts := httpclient.Keywords("ClientSession._request", requestKeywords, a[2])
			return newRequestManager("ClientSession._request", func(ctx context.Context) (*ClientResponse, error) {
				return self(x).Request(ctx, py.Str(a[0]), a[1], opts...)
			}), nil
		}),
	}
	for name, send := range map[string]func(*ClientSession, context.Context, any, ...Option) (*ClientResponse, error){
		"get": (*ClientSession).Get, "options": (*ClientSession).Options, "head": (*ClientSession).Head, "post": (*ClientSession).Post,
		"put": (*ClientSession).Put, "patch": (*ClientSession).Patch, "delete": (*ClientSession).Delete,
	} {
		m[name] = lib.MC("url, **kw", func(_ context.Context, x any, a []any) (any, error) {
			opts := httpclient.Keywords("ClientSession._request", requestKeywords, a[1])
			return newRequestManager("ClientSession._request", func(ctx context.Context) (*ClientResponse, error) {
				return send(self(x), ctx, a[0], opts...)
			}), nil
		})
	}
	return m
}

func responseMethods() py.Methods {
	prop := func(get func(r *ClientResponse) any) py.Method {
		return lib.Prop(func(x any) any { return py.ToAny(get(x.(*ClientResponse))) })
	}
	return py.Methods{
		"status": prop(func(r *ClientResponse) any { return r.Status }), "reason": prop(func(r *ClientResponse) any { return r.Reason }),
		"ok": prop(func(r *ClientResponse) any { return r.OK() }), "method": prop(func(r *ClientResponse) any { return r.Method }),
		"url": prop(func(r *ClientResponse) any { return r.URL }), "real_url": prop(func(r *ClientResponse) any { return r.RealURL() }),
		"headers": prop(func(r *ClientResponse) any { return r.Headers() }), "host": prop(func(r *ClientResponse) any { return r.Host() }),
		"history": prop(func(r *ClientResponse) any { return r.history }), "content": prop(func(r *ClientResponse) any { return r.content }),
		"content_type": prop(func(r *ClientResponse) any { return r.ContentType() }), "charset": prop(func(r *ClientResponse) any { return r.Charset() }),
		"content_length": prop(func(r *ClientResponse) any { return r.ContentLength() }), "cookies": prop(func(r *ClientResponse) any { return r.Cookies() }),
		"request_info": prop(func(r *ClientResponse) any { return r.info }), "closed": prop(func(r *ClientResponse) any { return r.Closed() }),
		"get_encoding":     {Fn: (*ClientResponse).GetEncoding},
		"raise_for_status": {Fn: (*ClientResponse).RaiseForStatus},
		"release":          {Fn: (*ClientResponse).Release},
		"close":            {Fn: (*ClientResponse).Close},
		"read":             {Async: true, Fn: func(ctx context.Context, r *ClientResponse) (py.Bytes, error) { return r.Read(ctx) }},
		"text": {Params: "encoding=None, errors='strict'", Defaults: []any{nil, "strict"}, Async: true, Fn: func(ctx context.Context, r *ClientResponse, encoding any, errors string) (string, error) {
			return r.Text(ctx, Encoding(encoding), Errors(errors))
		}},
		"json": {Params: "**kw", Async: true, Fn: func(ctx context.Context, r *ClientResponse, kw any) (any, error) {
			return r.JSON(ctx, httpclient.Keywords("ClientResponse.json", readKeywords, kw)...)
		}},
		"__aenter__": {Async: true, Fn: func(ctx context.Context, r *ClientResponse) (any, error) { return r, nil }},
		"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, r *ClientResponse, _, _, _ any) error {
			r.Release()
			return nil
		}},
	}
}

func streamMethods() py.Methods {
	return py.Methods{
		"read":        {Params: "n=-1", Defaults: []any{-1}, Async: true, Fn: func(ctx context.Context, s *StreamReader, n int) (py.Bytes, error) { return s.Read(ctx, n) }},
		"readany":     {Async: true, Fn: func(ctx context.Context, s *StreamReader) (py.Bytes, error) { return s.ReadAny(ctx) }},
		"readline":    {Async: true, Fn: func(ctx context.Context, s *StreamReader) (py.Bytes, error) { return s.ReadLine(ctx) }},
		"readexactly": {Params: "n", Async: true, Fn: func(ctx context.Context, s *StreamReader, n int) (py.Bytes, error) { return s.ReadExactly(ctx, n) }},
		"at_eof":      {Fn: (*StreamReader).AtEOF},
		"iter_chunked": {Params: "n", Fn: func(s *StreamReader, n int) any {
			return s.IterChunked(n)
		}},
		"iter_any":  {Fn: func(s *StreamReader) any { return s.IterAny() }},
		"__aiter__": {Fn: func(s *StreamReader) any { return s }},
		"__anext__": {Async: true, Fn: func(ctx context.Context, s *StreamReader) (any, error) { return s.ANextAny(ctx) }},
	}
}

func dictMethods() py.Methods {
	self := func(x any) *MultiDict { return x.(*MultiDict) }
	dict := func(x any) *py.Dict[any, any] {
		d := py.NewDict[any, any]()
		for _, f := range self(x).fields {
			if !d.Contains(f.Name) {
				d.Set(f.Name, f.Value)
			}
		}
		return d
	}
	return py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return self(x).At(py.Str(a[0])) }),
		"__contains__": lib.M("key", func(x any, a []any) any { s, ok := a[0].(string); return ok && self(x).Contains(s) }),
		"__len__":      lib.M("", func(x any, _ []any) any { return self(x).Len() }),
		"__iter__":     lib.M("", func(x any, _ []any) any { return py.Iter(py.ToAny(self(x).Keys())) }),
		"keys":         lib.M("", func(x any, _ []any) any { return py.KeysView(dict(x)) }),
		"values":       lib.M("", func(x any, _ []any) any { return py.ValuesView(dict(x)) }),
		"items":        lib.M("", func(x any, _ []any) any { return py.ToAny(self(x).Items()) }),
		"getall":       lib.M("key", func(x any, a []any) any { return py.ToAny(self(x).GetAll(py.Str(a[0]))) }),
		"get": lib.M("key, default=None", func(x any, a []any) any {
			if v, ok := self(x).Get(py.Str(a[0])); ok {
				return v
			}
			return a[1]
		}),
	}
}

func urlMethods() py.Methods {
	prop := func(get func(u *URL) any) py.Method {
		return lib.Prop(func(x any) any { return py.ToAny(get(x.(*URL))) })
	}
	return py.Methods{
		"scheme": prop(func(u *URL) any { return u.Scheme() }), "host": prop(func(u *URL) any { return u.Host() }), "port": prop(func(u *URL) any { return u.Port() }),
		"path": prop(func(u *URL) any { return u.Path() }), "raw_path": prop(func(u *URL) any { return u.RawPath() }), "query": prop(func(u *URL) any { return u.Query() }),
		"query_string": prop(func(u *URL) any { return u.QueryString() }), "fragment": prop(func(u *URL) any { return u.Fragment() }), "name": prop(func(u *URL) any { return u.Name() }),
		"parts": lib.Prop(func(x any) any {
			t := py.Tuple{}
			for _, p := range x.(*URL).Parts() {
				t = append(t, p)
			}
			return t
		}),
		"join":        lib.M("url", func(x any, a []any) any { return x.(*URL).Join(urlOf(a[0])) }),
		"with_query":  lib.M("query", func(x any, a []any) any { return x.(*URL).WithQuery(a[0]) }),
		"__truediv__": lib.M("name", func(x any, a []any) any { return x.(*URL).Div(py.Str(a[0])) }),
		"__str__":     lib.M("", func(x any, _ []any) any { return x.(*URL).String() }),
		"__eq__":      lib.M("other", func(x any, a []any) any { o, ok := a[0].(*URL); return ok && o.p == x.(*URL).p }),
		"__hash__":    lib.M("", func(x any, _ []any) any { return py.Hash(x.(*URL).String()) }),
	}
}
