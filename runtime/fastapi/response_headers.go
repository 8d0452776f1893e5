package fastapi

import (
	"fmt"
	"iter"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// MutableHeaders are the headers of a response, in order; names ignore case: starlette's MutableHeaders.
type MutableHeaders struct {
	raw []header
	// list holds them too where they are those of an ASGI message.
	list *py.List[any]
}

// NewMutableHeaders is MutableHeaders(headers, raw, scope): those of a mapping, of a list of pairs, which it changes, or of a scope or
// message, whose headers it becomes.
func NewMutableHeaders(headers, raw, scope any) *MutableHeaders {
	h := &MutableHeaders{raw: headersFrom(headers, raw, scope)}
	switch {
	case headers != nil:
	case raw != nil:
		h.list, _ = floor(raw).(*py.List[any])
	case scope != nil:
		h.list = headerPairs(h.raw)
		py.SetItem(scope, "headers", h.list)
	}
	return h
}

// headersFrom reads the arguments of Headers().
func headersFrom(headers, raw, scope any) []header {
	switch {
	case headers != nil:
		var out []header
		for k, v := range dictItems(floor(headers)) {
			out = append(out, header{Name: strings.ToLower(py.Str(k)), Value: py.Str(v)})
		}
		return out
	case raw != nil:
		return headersOf(raw)
	case scope != nil:
		return headersOf(py.GetItem(scope, "headers"))
	}
	return nil
}

// changed writes the headers to the message that they are of.
func (h *MutableHeaders) changed() {
	if h.list != nil {
		h.list.Clear()
		for _, f := range h.raw {
			h.list.Append(py.Tuple{py.Bytes(f.Name), py.Bytes(f.Value)})
		}
	}
}

// At is headers[name]: KeyError when it is missing.
func (h *MutableHeaders) At(name string) string {
	v, ok := h.Get(name)
	if !ok {
		panic(py.KeyError.New(name))
	}
	return v
}

// Get returns the first value of a header.
func (h *MutableHeaders) Get(name string) (string, bool) {
	for _, f := range h.raw {
		if strings.EqualFold(f.Name, name) {
			return f.Value, true
		}
	}
	return "", false
}

// GetOr is headers.get(name, fallback).
func (h *MutableHeaders) GetOr(name, fallback string) string {
	if v, ok := h.Get(name); ok {
		return v
	}
	return fallback
}

// GetList is headers.getlist(name).
func (h *MutableHeaders) GetList(name string) []string {
	var out []string
	for _, f := range h.raw {
		if strings.EqualFold(f.Name, name) {
			out = append(out, f.Value)
		}
	}
	return out
}

// Contains is name in headers.
func (h *MutableHeaders) Contains(name string) bool {
	_, ok := h.Get(name)
	return ok
}

// Set is headers[name] = value: all values there were are replaced.
func (h *MutableHeaders) Set(name, value string) {
	defer h.changed()
	for i, f := range h.raw {
		if strings.EqualFold(f.Name, name) {
			h.raw[i].Value = value
			rest := h.raw[:i+1]
			for _, g := range h.raw[i+1:] {
				if !strings.EqualFold(g.Name, name) {
					rest = append(rest, g)
				}
			}
			h.raw = rest
			return
		}
	}
	h.Append(name, value)
}

// SetDefault is headers.setdefault(name, value).
func (h *MutableHeaders) SetDefault(name, value string) string {
	if v, ok := h.Get(name); ok {
		return v
	}
	h.Append(name, value)
	return value
}

// Append adds a value: headers.append(name, value).
func (h *MutableHeaders) Append(name, value string) {
	defer h.changed()
	h.raw = append(h.raw, header{Name: strings.ToLower(name), Value: value})
}

// Del is del headers[name].
func (h *MutableHeaders) Del(name string) {
	var rest []header
	for _, f := range h.raw {
		if !strings.EqualFold(f.Name, name) {
			rest = append(rest, f)
		}
	}
	h.raw = rest
	h.changed()
}

// Items is headers.items().
func (h *MutableHeaders) Items() iter.Seq2[string, string] {
	return func(yield func(k, v string) bool) {
		for _, f := range h.raw {
			if !yield(f.Name, f.Value) {
				return
			}
		}
	}
}

// String returns repr(headers).
func (h *MutableHeaders) String() string {
	d := &py.Dict[any, any]{}
	for k, v := range h.Items() {
		d.Set(k, v)
	}
	return fmt.Sprintf("MutableHeaders(%s)", py.Repr(d))
}
