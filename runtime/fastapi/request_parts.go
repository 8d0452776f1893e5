package fastapi

import (
	"iter"
	"net"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// URL is the URL of a request: starlette's URL.
type URL struct{ scope *uvicorn.Scope }

// hostOf is the authority that the client used.
func hostOf(s *uvicorn.Scope) string {
	if host := s.Get("host"); host != "" {
		return host
	}
	if s.Server.Port == 80 {
		return s.Server.Host
	}
	return s.Server.String()
}

// String returns str(url).
func (u *URL) String() string {
	text := u.scope.Scheme + "://" + hostOf(u.scope) + u.scope.Path
	if u.scope.Query != "" {
		text += "?" + u.scope.Query
	}
	return text
}

// Path is url.path.
func (u *URL) Path() string { return u.scope.Path }

// Query is url.query.
func (u *URL) Query() string { return u.scope.Query }

// Scheme is url.scheme.
func (u *URL) Scheme() string { return u.scope.Scheme }

// Netloc is url.netloc.
func (u *URL) Netloc() string { return hostOf(u.scope) }

// Hostname is url.hostname.
func (u *URL) Hostname() string {
	host, _, err := net.SplitHostPort(hostOf(u.scope))
	if err != nil {
		host = hostOf(u.scope)
	}
	return strings.ToLower(strings.Trim(host, "[]"))
}

// Port is url.port; nil stands for None.
func (u *URL) Port() *int {
	_, port, err := net.SplitHostPort(hostOf(u.scope))
	n, bad := strconv.Atoi(port)
	if err != nil || bad != nil {
		return nil
	}
	return &n
}

// RequestHeaders are the headers of a request; names ignore case: starlette's Headers.
type RequestHeaders struct{ raw []header }

// At is headers[name]: KeyError when it is missing.
func (h *RequestHeaders) At(name string) string {
	v, ok := h.Get(name)
	if !ok {
		panic(py.KeyError.New(name))
	}
	return v
}

// Get returns the first value of a header.
func (h *RequestHeaders) Get(name string) (string, bool) {
	for _, f := range h.raw {
		if strings.EqualFold(f.Name, name) {
			return f.Value, true
		}
	}
	return "", false
}

// GetOr is headers.get(name, fallback).
func (h *RequestHeaders) GetOr(name, fallback string) string {
	if v, ok := h.Get(name); ok {
		return v
	}
	return fallback
}

// GetOpt is headers.get(name): nil stands for None.
func (h *RequestHeaders) GetOpt(name string) *string {
	if v, ok := h.Get(name); ok {
		return &v
	}
	return nil
}

// GetList is headers.getlist(name).
func (h *RequestHeaders) GetList(name string) []string {
	var out []string
	for _, f := range h.raw {
		if strings.EqualFold(f.Name, name) {
			out = append(out, f.Value)
		}
	}
	return out
}

// Contains is name in headers.
func (h *RequestHeaders) Contains(name string) bool {
	_, ok := h.Get(name)
	return ok
}

// Len is len(headers).
func (h *RequestHeaders) Len() int { return len(h.raw) }

// Items is headers.items().
func (h *RequestHeaders) Items() iter.Seq2[string, string] {
	return func(yield func(k, v string) bool) {
		for _, f := range h.raw {
			if !yield(f.Name, f.Value) {
				return
			}
		}
	}
}

// Dict is dict(headers).
func (h *RequestHeaders) Dict() *py.Dict[string, string] { return py.DictFrom(h.Items()) }

// QueryParams are the parameters of a query string: starlette's QueryParams.
type QueryParams struct{ pairs []header }

// parseQuery is parse_qsl(query, keep_blank_values=True).
func parseQuery(query string) *QueryParams {
	q := &QueryParams{}
	for _, part := range strings.Split(query, "&") {
		if part == "" {
			continue
		}
		key, val, _ := strings.Cut(part, "=")
		plain := func(s string) string { return uvicorn.Unquote(strings.ReplaceAll(s, "+", " ")) }
		q.pairs = append(q.pairs, header{Name: plain(key), Value: plain(val)})
	}
	return q
}

// At is query_params[key]: KeyError when it is missing.
func (q *QueryParams) At(key string) string {
	v, ok := q.Get(key)
	if !ok {
		panic(py.KeyError.New(key))
	}
	return v
}

// Get returns the last value of a parameter.
func (q *QueryParams) Get(key string) (string, bool) {
	for i := len(q.pairs) - 1; i >= 0; i-- {
		if q.pairs[i].Name == key {
			return q.pairs[i].Value, true
		}
	}
	return "", false
}

// GetOr is query_params.get(key, fallback).
func (q *QueryParams) GetOr(key, fallback string) string {
	if v, ok := q.Get(key); ok {
		return v
	}
	return fallback
}

// GetOpt is query_params.get(key): nil stands for None.
func (q *QueryParams) GetOpt(key string) *string {
	if v, ok := q.Get(key); ok {
		return &v
	}
	return nil
}

// GetList is query_params.getlist(key).
func (q *QueryParams) GetList(key string) []string {
	var out []string
	for _, p := range q.pairs {
		if p.Name == key {
			out = append(out, p.Value)
		}
	}
	return out
}

// Contains is key in query_params.
func (q *QueryParams) Contains(key string) bool {
	_, ok := q.Get(key)
	return ok
}

// Len is len(query_params): the number of different names.
func (q *QueryParams) Len() int { return q.Dict().Len() }

// Items is query_params.items(): each name with its last value.
func (q *QueryParams) Items() iter.Seq2[string, string] { return q.Dict().Items() }

// Dict is dict(query_params).
func (q *QueryParams) Dict() *py.Dict[string, string] {
	d := &py.Dict[string, string]{}
	for _, p := range q.pairs {
		d.Set(p.Name, p.Value)
	}
	return d
}
