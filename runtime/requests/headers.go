package requests

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HeaderMap are headers, found in any case: requests.structures.CaseInsensitiveDict.
type HeaderMap struct{ fields httpclient.Headers }

// Find returns the value of a header.
func (h *HeaderMap) Find(name string) (string, bool) { return h.fields.Get(name) }

// At is headers[name].
func (h *HeaderMap) At(name string) string {
	v, ok := h.Find(name)
	if !ok {
		panic(py.KeyError.New(strings.ToLower(name)))
	}
	return v
}

// GetOpt is headers.get(name): nil stands for None.
func (h *HeaderMap) GetOpt(name string) *string {
	if v, ok := h.Find(name); ok {
		return &v
	}
	return nil
}

// GetOr is headers.get(name, fallback).
func (h *HeaderMap) GetOr(name, fallback string) string {
	if v, ok := h.Find(name); ok {
		return v
	}
	return fallback
}

// Contains is name in headers.
func (h *HeaderMap) Contains(name string) bool { return h.fields.Has(name) }

// Set is headers[name] = value.
func (h *HeaderMap) Set(name, value string) {
	for i, f := range h.fields {
		if strings.EqualFold(f.Name, name) {
			h.fields[i] = httpclient.Header{Name: name, Value: value}
			return
		}
	}
	h.fields.Add(name, value)
}

// Update is headers.update(others): None removes a header.
func (h *HeaderMap) Update(others any) {
	for _, it := range httpclient.Items(others) {
		if it.Value == nil {
			h.fields.Del(py.Str(it.Name))
			continue
		}
		h.Set(text(it.Name), headerValue(it))
	}
}

func headerValue(it httpclient.Item) string {
	if b, ok := lib.AsBytes(it.Value); ok {
		return string(b)
	}
	s, ok := it.Value.(string)
	if !ok {
		panic(newFailure(InvalidHeader, "Header part ("+py.Repr(it.Value)+") from ("+py.Repr(it.Name)+", "+py.Repr(it.Value)+") must be of type str or bytes, not "+py.Str(py.Type(it.Value)), nil))
	}
	return s
}

// Keys is headers.keys().
func (h *HeaderMap) Keys() []string {
	out := make([]string, len(h.fields))
	for i, f := range h.fields {
		out[i] = f.Name
	}
	return out
}

// Items is headers.items().
func (h *HeaderMap) Items() []py.Tuple2[string, string] {
	out := make([]py.Tuple2[string, string], len(h.fields))
	for i, f := range h.fields {
		out[i] = py.Tuple2[string, string]{V0: f.Name, V1: f.Value}
	}
	return out
}

// Len is len(headers).
func (h *HeaderMap) Len() int { return len(h.fields) }

// Dict is dict(headers).
func (h *HeaderMap) Dict() *py.Dict[string, string] {
	d := py.NewDict[string, string]()
	for _, f := range h.fields {
		d.Set(f.Name, f.Value)
	}
	return d
}

// PyRepr returns repr(headers).
func (h *HeaderMap) PyRepr() string { return py.Repr(h.Dict()) }

// received are the headers of a response: those of one name are joined.
func received(fields httpclient.Headers) *HeaderMap {
	h := &HeaderMap{}
	for _, f := range fields {
		if !h.fields.Has(f.Name) {
			h.fields.Add(f.Name, strings.Join(fields.All(f.Name), ", "))
		}
	}
	return h
}

// Cookies are the cookies of a session or a response: requests.cookies.RequestsCookieJar.
type Cookies struct{ httpclient.CookieMap }

// At is cookies[name].
func (c *Cookies) At(name string) string {
	v, ok := c.Find(name)
	if !ok {
		panic(py.KeyError.New("name='" + name + "', domain=None, path=None"))
	}
	return v
}

// Update is cookies.update(others).
func (c *Cookies) Update(others any) {
	for _, it := range httpclient.Items(others) {
		c.Set(py.Str(it.Name), py.Str(it.Value))
	}
}

// Clear is cookies.clear().
func (c *Cookies) Clear() { c.Jar.Clear() }

// GetDict is cookies.get_dict().
func (c *Cookies) GetDict() *py.Dict[string, string] {
	d := py.NewDict[string, string]()
	for _, k := range c.Jar.All() {
		d.Set(k.Name, k.Value)
	}
	return d
}

// Items is cookies.items().
func (c *Cookies) Items() []py.Tuple2[string, string] {
	var out []py.Tuple2[string, string]
	for _, k := range c.Jar.All() {
		out = append(out, py.Tuple2[string, string]{V0: k.Name, V1: k.Value})
	}
	return out
}

// PyRepr returns repr(cookies).
func (c *Cookies) PyRepr() string {
	var parts []string
	for _, k := range c.Jar.All() {
		parts = append(parts, "<Cookie "+k.Name+"="+k.Value+" for "+k.Domain+k.Path+">")
	}
	return "<RequestsCookieJar[" + strings.Join(parts, ", ") + "]>"
}
