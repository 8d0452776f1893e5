package httpx

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HeaderMap are headers, whose names are shown in lower case: httpx.Headers.
type HeaderMap struct{ fields *httpclient.Headers }

// Get returns the values of a header, joined.
func (h *HeaderMap) Get(name string) (string, bool) {
	all := h.fields.All(name)
	return strings.Join(all, ", "), all != nil
}

// At is headers[name].
func (h *HeaderMap) At(name string) string {
	v, ok := h.Get(name)
	if !ok {
		panic(py.KeyError.New(name))
	}
	return v
}

// GetOpt is headers.get(name): nil stands for None.
func (h *HeaderMap) GetOpt(name string) *string {
	if v, ok := h.Get(name); ok {
		return &v
	}
	return nil
}

// GetOr is headers.get(name, fallback).
func (h *HeaderMap) GetOr(name, fallback string) string {
	if v, ok := h.Get(name); ok {
		return v
	}
	return fallback
}

// GetList is headers.get_list(name).
func (h *HeaderMap) GetList(name string) []string { return h.fields.All(name) }

// Contains is name in headers.
func (h *HeaderMap) Contains(name string) bool { return h.fields.Has(name) }

// Set is headers[name] = value.
func (h *HeaderMap) Set(name, value string) { h.fields.Set(name, value) }

// Update is headers.update(others).
func (h *HeaderMap) Update(others any) {
	more := gather([]Option{Headers(others)}).headers
	for _, f := range more {
		h.fields.Del(f.Name)
	}
	*h.fields = append(*h.fields, more...)
}

// Items is headers.items().
func (h *HeaderMap) Items() []py.Tuple2[string, string] {
	var out []py.Tuple2[string, string]
	for _, k := range h.Keys() {
		out = append(out, py.Tuple2[string, string]{V0: k, V1: h.At(k)})
	}
	return out
}

// MultiItems is headers.multi_items(): a pair for each field, where items() joins those of one name.
func (h *HeaderMap) MultiItems() []py.Tuple2[string, string] {
	out := make([]py.Tuple2[string, string], len(*h.fields))
	for i, f := range *h.fields {
		out[i] = py.Tuple2[string, string]{V0: strings.ToLower(f.Name), V1: f.Value}
	}
	return out
}

// Values is headers.values().
func (h *HeaderMap) Values() []string {
	var out []string
	for _, k := range h.Keys() {
		out = append(out, h.At(k))
	}
	return out
}

// Keys is headers.keys().
func (h *HeaderMap) Keys() []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range *h.fields {
		if k := strings.ToLower(f.Name); !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

// Len is len(headers).
func (h *HeaderMap) Len() int { return len(h.Keys()) }

func (h *HeaderMap) dict() *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, k := range h.Keys() {
		v := h.At(k)
		if k == "authorization" || k == "proxy-authorization" {
			v = "[secure]"
		}
		d.Set(k, v)
	}
	return d
}

// PyRepr returns repr(headers).
func (h *HeaderMap) PyRepr() string { return "Headers(" + py.Repr(h.dict()) + ")" }

// Cookies are the cookies of a client or a response: httpx.Cookies.
type Cookies struct{ httpclient.CookieMap }

// At is cookies[name].
func (c *Cookies) At(name string) string {
	v, ok := c.Find(name)
	if !ok {
		panic(py.KeyError.New(name))
	}
	return v
}

// PyRepr returns repr(cookies).
func (c *Cookies) PyRepr() string {
	var parts []string
	for _, k := range c.Jar.All() {
		parts = append(parts, "<Cookie "+k.Name+"="+k.Value+" for "+k.Domain+" />")
	}
	return "<Cookies[" + strings.Join(parts, ", ") + "]>"
}
