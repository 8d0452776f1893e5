package fastapi

import (
	"fmt"
	"iter"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// MutableHeaders are the headers of a response, in order; names ignore case: starlette's MutableHeaders.
type MutableHeaders struct{ raw []header }

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
