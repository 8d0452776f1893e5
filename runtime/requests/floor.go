package requests

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// signatures are the parameters of the functions, for the floor; what they do not name is passed by name.
var signatures = map[string]string{
	"get": "url, params=None, **kw", "options": "url, **kw", "head": "url, **kw", "delete": "url, **kw",
	"post": "url, data=None, json=None, **kw", "put": "url, data=None, **kw", "patch": "url, data=None, **kw",
}

// floorArgs are the options that arguments bound to a signature mean.
func floorArgs(name, params string, a []any) []Option {
	var out []Option
	names := strings.Split(params, ", ")
	for i, p := range names[1 : len(names)-1] {
		if v := a[i]; v != nil {
			p, _, _ = strings.Cut(p, "=")
			out = append(out, requestKeywords[p](v))
		}
	}
	return append(out, httpclient.Keywords(name, requestKeywords, a[len(a)-1])...)
}

var (
	sessionClass  = lib.Class[Session]("requests.sessions", "Session", nil, sessionMethods())
	responseClass = lib.Class[Response]("requests.models", "Response", nil, responseMethods())
	requestClass  = lib.Class[Request]("requests.models", "PreparedRequest", nil, py.Methods{
		"method": lib.Prop(func(x any) any { return x.(*Request).Method }), "url": lib.Prop(func(x any) any { return x.(*Request).URL() }),
		"headers": lib.Prop(func(x any) any { return x.(*Request).headers }), "body": lib.Prop(func(x any) any { return x.(*Request).Body() }),
	})
	headersClass = lib.Class[HeaderMap]("requests.structures", "CaseInsensitiveDict", nil, mapping(func(x any) *HeaderMap { return x.(*HeaderMap) }))
	cookiesClass = lib.Class[Cookies]("requests.cookies", "RequestsCookieJar", nil, mapping(func(x any) *Cookies { return x.(*Cookies) })).WithMethods(py.Methods{
		"set":      {Params: "name, value", Fn: (*Cookies).Set},
		"clear":    {Fn: (*Cookies).Clear},
		"get_dict": {Fn: func(c *Cookies) any { return py.ToAny(c.GetDict()) }},
	})
	authClass = lib.Class[BasicAuth]("requests.auth", "HTTPBasicAuth", nil, py.Methods{
		"__new__": lib.New("username, password", func(a []any) any { return NewBasicAuth(py.Str(a[0]), py.Str(a[1])) }),
	})
)

// mapped is what headers and cookies have in common.
type mapped interface {
	Find(name string) (string, bool)
	At(name string) string
	Set(name, value string)
	Update(others any)
	Items() []py.Tuple2[string, string]
}

func mapping[T mapped](of func(x any) T) py.Methods {
	names := func(x any) []any {
		var out []any
		for _, it := range of(x).Items() {
			out = append(out, it.V0)
		}
		return out
	}
	return py.Methods{
		"__getitem__":  lib.M("key", func(x any, a []any) any { return of(x).At(py.Str(a[0])) }),
		"__setitem__":  lib.M("key, value", func(x any, a []any) any { of(x).Set(py.Str(a[0]), py.Str(a[1])); return nil }),
		"__contains__": lib.M("key", func(x any, a []any) any { _, ok := of(x).Find(py.Str(a[0])); return ok }),
		"__len__":      lib.M("", func(x any, _ []any) any { return len(names(x)) }),
		"__iter__":     lib.M("", func(x any, _ []any) any { return py.Iter(py.ListOf(names(x))) }),
		"keys":         lib.M("", func(x any, _ []any) any { return py.ListOf(names(x)) }),
		"items":        lib.M("", func(x any, _ []any) any { return py.ToAny(of(x).Items()) }),
		"update":       lib.M("other", func(x any, a []any) any { of(x).Update(a[0]); return nil }),
		"get": lib.M("key, default=None", func(x any, a []any) any {
			if v, ok := of(x).Find(py.Str(a[0])); ok {
				return v
			}
			return a[1]
		}),
	}
}

func sessionMethods() py.Methods {
	self := func(x any) *Session { return py.Carried(x).(*Session) }
	m := py.Methods{
		"__new__": lib.New("", func([]any) any { return NewSession() }),
		"request": lib.MC("method, url, **kw", func(_ context.Context, x any, a []any) (any, error) {
			return self(x).Send(py.Str(a[0]), a[1], httpclient.Keywords("Session.request", requestKeywords, a[2])...)
		}),
		"close":         {Fn: (*Session).Close},
		"__enter__":     {Fn: func(s *Session) any { return s }},
		"__exit__":      {Params: "exc_type, exc, tb", Fn: func(s *Session, _, _, _ any) { s.Close() }},
		"cookies":       lib.Prop(func(x any) any { return self(x).Cookies() }),
		"headers":       lib.PropSet(func(x any) any { return self(x).headers }, func(x, v any) { self(x).SetHeaders(v) }),
		"max_redirects": lib.PropSet(func(x any) any { return self(x).maxRedirects }, func(x, v any) { self(x).maxRedirects = lib.Int(v) }),
	}
	for name, field := range map[string]func(s *Session) *any{
		"params": func(s *Session) *any { return &s.params }, "auth": func(s *Session) *any { return &s.auth },
		"verify": func(s *Session) *any { return &s.verify }, "proxies": func(s *Session) *any { return &s.proxies },
	} {
		m[name] = lib.PropSet(func(x any) any { return *field(self(x)) }, func(x, v any) { *field(self(x)) = v })
	}
	for name, params := range signatures {
		m[name] = lib.MC(params, func(_ context.Context, x any, a []any) (any, error) {
			return self(x).Send(name, a[0], floorArgs("Session."+name, params, a[1:])...)
		})
	}
	return m
}

func responseMethods() py.Methods {
	prop := func(get func(r *Response) any) py.Method {
		return lib.Prop(func(x any) any { return py.ToAny(get(x.(*Response))) })
	}
	return py.Methods{
		"status_code": prop(func(r *Response) any { return r.StatusCode }), "reason": prop(func(r *Response) any { return r.Reason }),
		"ok": prop(func(r *Response) any { return r.OK() }), "text": prop(func(r *Response) any { return r.Text() }),
		"content": prop(func(r *Response) any { return r.Content() }), "headers": prop(func(r *Response) any { return r.headers }),
		"cookies": prop(func(r *Response) any { return r.cookies }), "url": prop(func(r *Response) any { return r.URL() }),
		"request": prop(func(r *Response) any { return r.request }), "history": prop(func(r *Response) any { return r.history }),
		"elapsed": prop(func(r *Response) any { return r.Elapsed() }), "is_redirect": prop(func(r *Response) any { return r.IsRedirect() }),
		"is_permanent_redirect": prop(func(r *Response) any { return r.IsPermanentRedirect() }),
		"apparent_encoding":     prop(func(r *Response) any { return r.ApparentEncoding() }),
		"encoding": lib.PropSet(func(x any) any { return py.ToAny(x.(*Response).encoding) }, func(x, v any) {
			if x.(*Response).encoding = nil; v != nil {
				x.(*Response).encoding = new(py.Str(v))
			}
		}),
		"raise_for_status": {Fn: (*Response).RaiseForStatus},
		"json":             {Fn: (*Response).JSON},
		"close":            {Fn: (*Response).Close},
		"iter_content": {Params: "chunk_size=1, decode_unicode=False", Defaults: []any{1, false}, Fn: func(r *Response, n, decode any) any {
			if py.Truth(decode) {
				return py.IterOf(r.IterText(lib.IntOr(n, 1<<20)))
			}
			return py.IterOf(r.IterContent(lib.IntOr(n, 1<<20)))
		}},
		"iter_lines": {Params: "chunk_size=512, decode_unicode=False", Defaults: []any{512, false}, Fn: func(r *Response, _, decode any) any {
			if py.Truth(decode) {
				return py.IterOf(r.IterTextLines())
			}
			return py.IterOf(r.IterLines())
		}},
		"__bool__":  {Fn: (*Response).OK},
		"__iter__":  {Fn: func(r *Response) any { return py.IterOf(r.IterContent(128)) }},
		"__enter__": {Fn: func(r *Response) any { return r }},
		"__exit__":  {Params: "exc_type, exc, tb", Fn: func(r *Response, _, _, _ any) { r.Close() }},
	}
}

// PyClass returns the class Session.
func (*Session) PyClass() *py.Class { return sessionClass }

// PyClass returns the class Response.
func (*Response) PyClass() *py.Class { return responseClass }

// PyClass returns the class PreparedRequest.
func (*Request) PyClass() *py.Class { return requestClass }

// PyClass returns the class CaseInsensitiveDict.
func (*HeaderMap) PyClass() *py.Class { return headersClass }

// PyClass returns the class RequestsCookieJar.
func (*Cookies) PyClass() *py.Class { return cookiesClass }

// PyClass returns the class HTTPBasicAuth.
func (*BasicAuth) PyClass() *py.Class { return authClass }
