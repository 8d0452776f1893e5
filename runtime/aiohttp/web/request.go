package web

import (
	"context"
	"net/http"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/aiohttp"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// Request is web.Request.
type Request struct {
	scope    *uvicorn.Scope
	exchange *uvicorn.Exchange
	socket   *uvicorn.Socket
	app      *Application
	apps     []*Application
	match    *MatchInfo
	values   *py.Dict[any, any]
	headers  *aiohttp.MultiDict
	answer   *StreamResponse // what was prepared by hand
}

func newRequest(a *Application, scope *uvicorn.Scope, x *uvicorn.Exchange) *Request {
	r := &Request{scope: scope, exchange: x, app: a, values: py.NewDict[any, any]()}
	var pairs []string
	for _, h := range scope.Headers {
		pairs = append(pairs, textproto.CanonicalMIMEHeaderKey(h.Name), h.Value)
	}
	r.headers = aiohttp.NewMultiDict(true, pairs...)
	return r
}

// MatchInfo is request.match_info: the parts of the path that have names.
type MatchInfo struct{ parts *py.Dict[string, string] }

// At is match_info[name].
func (m *MatchInfo) At(name string) string { return m.parts.At(name) }

// Contains is name in match_info.
func (m *MatchInfo) Contains(name string) bool { return m.parts.Contains(name) }

// Len is len(match_info).
func (m *MatchInfo) Len() int { return m.parts.Len() }

// GetOr is match_info.get(name, fallback).
func (m *MatchInfo) GetOr(name, fallback string) string { return m.parts.GetOr(name, fallback) }

// GetOpt is match_info.get(name): nil stands for None.
func (m *MatchInfo) GetOpt(name string) *string {
	if v, ok := m.parts.Get(name); ok {
		return &v
	}
	return nil
}

// PyRepr is repr(match_info).
func (m *MatchInfo) PyRepr() string { return "<MatchInfo " + py.Repr(m.parts) + ">" }

// App is request.app.
func (r *Request) App() *Application { return r.app }

// MatchInfo is request.match_info.
func (r *Request) MatchInfo() *MatchInfo { return r.match }

// Method is request.method.
func (r *Request) Method() string { return r.scope.Method }

// Path is request.path.
func (r *Request) Path() string { return r.scope.Path }

// PathQS is request.path_qs: the path with its query.
func (r *Request) PathQS() string {
	text := (&url.URL{Path: r.scope.Path}).EscapedPath()
	if r.scope.Query != "" {
		text += "?" + r.scope.Query
	}
	return text
}

// QueryString is request.query_string.
func (r *Request) QueryString() string {
	text, err := url.QueryUnescape(r.scope.Query)
	if err != nil {
		return r.scope.Query
	}
	return text
}

// Query is request.query.
func (r *Request) Query() *aiohttp.MultiDict {
	return aiohttp.NewMultiDict(false, formPairs(r.scope.Query)...)
}

// formPairs reads name=value&name=value.
func formPairs(text string) []string {
	var pairs []string
	for part := range strings.SplitSeq(text, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		for _, s := range []string{name, value} {
			if plain, err := url.QueryUnescape(s); err == nil {
				s = plain
			}
			pairs = append(pairs, s)
		}
	}
	return pairs
}

// URL is request.url.
func (r *Request) URL() *aiohttp.URL {
	return aiohttp.NewURL(r.scope.Scheme + "://" + r.Host() + r.PathQS())
}

// RelURL is request.rel_url.
func (r *Request) RelURL() *aiohttp.URL { return aiohttp.NewURL(r.PathQS()) }

// Host is request.host.
func (r *Request) Host() string { return r.scope.Get("host") }

// Remote is request.remote.
func (r *Request) Remote() *string { return &r.scope.Client.Host }

// Scheme is request.scheme.
func (r *Request) Scheme() string { return "http" }

// Headers is request.headers.
func (r *Request) Headers() *aiohttp.MultiDict { return r.headers }

// Cookies is request.cookies.
func (r *Request) Cookies() *py.Dict[string, string] {
	d := py.NewDict[string, string]()
	for _, c := range (&http.Request{Header: http.Header{"Cookie": {r.scope.Get("cookie")}}}).Cookies() {
		d.Set(c.Name, c.Value)
	}
	return d
}

// ContentType is request.content_type, without parameters.
func (r *Request) ContentType() string {
	kind, _, _ := strings.Cut(r.scope.Get("content-type"), ";")
	if kind = strings.ToLower(strings.TrimSpace(kind)); kind == "" {
		return "application/octet-stream"
	}
	return kind
}

// Charset is request.charset.
func (r *Request) Charset() *string {
	for part := range strings.SplitSeq(r.scope.Get("content-type"), ";") {
		if name, value, ok := strings.Cut(strings.TrimSpace(part), "="); ok && strings.EqualFold(name, "charset") {
			value = strings.Trim(value, `"`)
			return &value
		}
	}
	return nil
}

// ContentLength is request.content_length.
func (r *Request) ContentLength() *int {
	n, err := strconv.Atoi(r.scope.Get("content-length"))
	if err != nil {
		return nil
	}
	return &n
}

// CanReadBody is request.can_read_body, and body_exists.
func (r *Request) CanReadBody() bool { return len(r.scope.Body) > 0 }

// Read is request.read().
func (r *Request) Read(context.Context) (py.Bytes, error) {
	if n := r.app.maxSize; n > 0 && len(r.scope.Body) > n {
		return "", tooLarge(n, len(r.scope.Body))
	}
	return py.Bytes(r.scope.Body), nil
}

// Text is request.text().
func (r *Request) Text(ctx context.Context) (string, error) {
	body, err := r.Read(ctx)
	if err != nil {
		return "", err
	}
	encoding := "utf-8"
	if c := r.Charset(); c != nil {
		encoding = *c
	}
	var text string
	err = py.Try(func() error { text = py.BytesDecode(body, encoding, "strict"); return nil })
	return text, err
}

// JSON is request.json().
func (r *Request) JSON(ctx context.Context) (any, error) {
	text, err := r.Text(ctx)
	if err != nil {
		return nil, err
	}
	var v any
	err = py.Try(func() (err error) { v, err = json.Loads(text); return err })
	return v, err
}

// Post is request.post(): the fields of a form.
func (r *Request) Post(ctx context.Context) (*aiohttp.MultiDict, error) {
	body, err := r.Read(ctx)
	if err != nil {
		return nil, err
	}
	switch r.ContentType() {
	case "application/x-www-form-urlencoded", "application/octet-stream":
		return aiohttp.NewMultiDict(false, formPairs(string(body))...), nil
	case "multipart/form-data":
		return r.multipart(string(body))
	}
	return aiohttp.NewMultiDict(false), nil
}

func (r *Request) multipart(body string) (*aiohttp.MultiDict, error) {
	req := &http.Request{Method: "POST", Header: http.Header{"Content-Type": {r.scope.Get("content-type")}}, Body: bodyReader(body)}
	if err := req.ParseMultipartForm(32 << 20); err != nil {
		return nil, py.ValueError.New(err.Error())
	}
	var pairs []string
	for name, values := range req.MultipartForm.Value {
		for _, v := range values {
			pairs = append(pairs, name, v)
		}
	}
	if len(req.MultipartForm.File) > 0 {
		return nil, py.NotImplementedError.New("files in forms are not read: take them from await request.read()")
	}
	return aiohttp.NewMultiDict(false, pairs...), nil
}

// Content is request.content.
func (r *Request) Content() *Content { return &Content{data: r.scope.Body} }

// Item is request[key].
func (r *Request) Item(key any) any { return r.values.At(py.ToAny(key)) }

// SetItem is request[key] = value.
func (r *Request) SetItem(key, value any) { r.values.Set(py.ToAny(key), py.ToAny(value)) }

// Contains is key in request.
func (r *Request) Contains(key any) bool { return r.values.Contains(py.ToAny(key)) }

// GetItem is request.get(key, default).
func (r *Request) GetItem(key, def any) any {
	if v, ok := r.values.Get(py.ToAny(key)); ok {
		return v
	}
	return py.ToAny(def)
}

// PyRepr is repr(request).
func (r *Request) PyRepr() string { return "<Request " + r.scope.Method + " " + r.scope.Path + " >" }
