package aiohttp

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// MultiDict has names that may have several values: multidict's CIMultiDictProxy, whose names ignore case, and
// MultiDictProxy.
type MultiDict struct {
	fields httpclient.Headers
	exact  bool // case matters
}

func (m *MultiDict) same(a, b string) bool {
	return a == b || !m.exact && strings.EqualFold(a, b)
}

// Get returns the first value of a name.
func (m *MultiDict) Get(name string) (string, bool) {
	for _, f := range m.fields {
		if m.same(f.Name, name) {
			return f.Value, true
		}
	}
	return "", false
}

// At is headers[name].
func (m *MultiDict) At(name string) string {
	v, ok := m.Get(name)
	if !ok {
		panic(py.KeyError.New(name))
	}
	return v
}

// GetOpt is headers.get(name): nil stands for None.
func (m *MultiDict) GetOpt(name string) *string {
	if v, ok := m.Get(name); ok {
		return &v
	}
	return nil
}

// GetOr is headers.get(name, fallback).
func (m *MultiDict) GetOr(name, fallback string) string {
	if v, ok := m.Get(name); ok {
		return v
	}
	return fallback
}

// GetAll is headers.getall(name).
func (m *MultiDict) GetAll(name string) []string {
	var out []string
	for _, f := range m.fields {
		if m.same(f.Name, name) {
			out = append(out, f.Value)
		}
	}
	if out == nil {
		panic(py.KeyError.New(name))
	}
	return out
}

// Contains is name in headers.
func (m *MultiDict) Contains(name string) bool {
	_, ok := m.Get(name)
	return ok
}

// Len is len(headers).
func (m *MultiDict) Len() int { return len(m.fields) }

// Items is headers.items().
func (m *MultiDict) Items() []py.Tuple2[string, string] {
	out := make([]py.Tuple2[string, string], len(m.fields))
	for i, f := range m.fields {
		out[i] = py.Tuple2[string, string]{V0: f.Name, V1: f.Value}
	}
	return out
}

// Keys is headers.keys().
func (m *MultiDict) Keys() []string {
	out := make([]string, len(m.fields))
	for i, f := range m.fields {
		out[i] = f.Name
	}
	return out
}

// Values is headers.values().
func (m *MultiDict) Values() []string {
	out := make([]string, len(m.fields))
	for i, f := range m.fields {
		out[i] = f.Value
	}
	return out
}

// PyRepr returns repr(headers).
func (m *MultiDict) PyRepr() string {
	var parts []string
	for _, f := range m.fields {
		parts = append(parts, py.Repr(f.Name)+": "+py.Repr(f.Value))
	}
	return "<" + m.PyClass().Name + "(" + strings.Join(parts, ", ") + ")>"
}
