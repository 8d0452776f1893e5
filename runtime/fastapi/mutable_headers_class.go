package fastapi

import "github.com/py2goasync/py2goasync/runtime/py"

// mutableHeadersClass has the floor see the headers of a response.
var mutableHeadersClass = func() *py.Class {
	c := mappingClass[MutableHeaders]("MutableHeaders").WithMethods(py.Methods{
		"__setitem__": {Params: "key, value", Fn: func(h *MutableHeaders, key, value string) { h.Set(key, value) }},
		"__delitem__": {Params: "key", Fn: func(h *MutableHeaders, key string) { h.Del(key) }},
		"append":      {Params: "key, value", Fn: func(h *MutableHeaders, key, value string) { h.Append(key, value) }},
		"setdefault":  {Params: "key, value", Fn: func(h *MutableHeaders, key, value string) string { return h.SetDefault(key, value) }},
	})
	return c
}()

// PyClass returns starlette's MutableHeaders.
func (h *MutableHeaders) PyClass() *py.Class { return mutableHeadersClass }

// GetOpt is headers.get(name).
func (h *MutableHeaders) GetOpt(name string) *string {
	if v, ok := h.Get(name); ok {
		return &v
	}
	return nil
}

// Len is len(headers).
func (h *MutableHeaders) Len() int { return len(h.raw) }
