package web

import (
	"net/http"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Headers is response.headers: names ignore case.
type Headers struct{ fields [][2]string }

func newHeaders(x any) *Headers {
	h := &Headers{}
	if x == nil {
		return h
	}
	if py.HasAttr(x, "items") {
		x = lib.Method(x, "items")
	}
	for _, pair := range py.Collect(x) {
		kv := py.Collect(pair)
		h.fields = append(h.fields, [2]string{py.Str(kv[0]), py.Str(kv[1])})
	}
	return h
}

func (h *Headers) find(name string) int {
	for i, f := range h.fields {
		if strings.EqualFold(f[0], name) {
			return i
		}
	}
	return -1
}

// At is headers[name].
func (h *Headers) At(name string) string {
	i := h.find(name)
	if i < 0 {
		panic(py.KeyError.New(name))
	}
	return h.fields[i][1]
}

// Set is headers[name] = value.
func (h *Headers) Set(name, value string) {
	if i := h.find(name); i >= 0 {
		h.fields[i][1] = value
		return
	}
	h.Add(name, value)
}

// Add is headers.add(name, value).
func (h *Headers) Add(name, value string) { h.fields = append(h.fields, [2]string{name, value}) }

// Del is del headers[name].
func (h *Headers) Del(name string) {
	i := h.find(name)
	if i < 0 {
		panic(py.KeyError.New(name))
	}
	h.fields = append(h.fields[:i], h.fields[i+1:]...)
}

// Contains is name in headers.
func (h *Headers) Contains(name string) bool { return h.find(name) >= 0 }

// GetOpt is headers.get(name): nil stands for None.
func (h *Headers) GetOpt(name string) *string {
	if i := h.find(name); i >= 0 {
		return &h.fields[i][1]
	}
	return nil
}

// GetOr is headers.get(name, fallback).
func (h *Headers) GetOr(name, fallback string) string {
	if v := h.GetOpt(name); v != nil {
		return *v
	}
	return fallback
}

// Update is headers.update(mapping).
func (h *Headers) Update(x any) {
	for _, f := range newHeaders(py.ToAny(x)).fields {
		h.Set(f[0], f[1])
	}
}

// Items is headers.items().
func (h *Headers) Items() []py.Tuple2[string, string] {
	out := make([]py.Tuple2[string, string], len(h.fields))
	for i, f := range h.fields {
		out[i] = py.T2(f[0], f[1])
	}
	return out
}

// CookieOption is a keyword argument of set_cookie.
type CookieOption func(c *http.Cookie)

// MaxAge is the argument max_age.
func MaxAge(n any) CookieOption {
	return func(c *http.Cookie) {
		if n = py.ToAny(n); n != nil {
			c.MaxAge = lib.Int(n)
			if c.MaxAge == 0 {
				c.MaxAge = -1
			}
		}
	}
}

// CookiePath is the argument path.
func CookiePath(path string) CookieOption { return func(c *http.Cookie) { c.Path = path } }

// Domain is the argument domain.
func Domain(x any) CookieOption {
	return func(c *http.Cookie) {
		if x != nil {
			c.Domain = py.Str(x)
		}
	}
}

// Secure is the argument secure.
func Secure(x any) CookieOption { return func(c *http.Cookie) { c.Secure = py.Truth(x) } }

// HTTPOnly is the argument httponly.
func HTTPOnly(x any) CookieOption { return func(c *http.Cookie) { c.HttpOnly = py.Truth(x) } }

// SetCookie is response.set_cookie(name, value).
func (s *StreamResponse) SetCookie(name, value string, opts ...CookieOption) {
	c := &http.Cookie{Name: name, Value: value, Path: "/"}
	for _, opt := range opts {
		opt(c)
	}
	s.cookies = append(s.cookies, c)
}

// DelCookie is response.del_cookie(name).
func (s *StreamResponse) DelCookie(name string) {
	s.SetCookie(name, "", func(c *http.Cookie) { c.MaxAge = -1 })
}

// cookieText is the header of a cookie, its attributes in the order that Python gives them.
func cookieText(c *http.Cookie) string {
	out := c.Name + "=" + c.Value
	if c.Value == "" {
		out = c.Name + `=""`
	}
	if c.Domain != "" {
		out += "; Domain=" + c.Domain
	}
	if c.MaxAge < 0 {
		out += "; expires=Thu, 01 Jan 1970 00:00:00 GMT"
	}
	if c.HttpOnly {
		out += "; HttpOnly"
	}
	switch {
	case c.MaxAge > 0:
		out += "; Max-Age=" + py.Str(c.MaxAge)
	case c.MaxAge < 0:
		out += "; Max-Age=0"
	}
	if c.Path != "" {
		out += "; Path=" + c.Path
	}
	if c.Secure {
		out += "; Secure"
	}
	return out
}
