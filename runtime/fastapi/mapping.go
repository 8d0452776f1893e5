package fastapi

import (
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// mapping is what headers and query parameters have in common.
type mapping[T any] interface {
	*T
	At(key string) string
	GetOpt(key string) *string
	GetList(key string) []string
	Contains(key string) bool
	Len() int
	Items() iter.Seq2[string, string]
}

// mappingClass has the floor see a mapping as Python does: dict(request.headers), request.query_params as a value.
func mappingClass[T any, P mapping[T]](name string) *py.Class {
	dict := func(m *T) *py.Dict[string, string] { return py.DictFrom(P(m).Items()) }
	c := py.NewStructClass[T](name, nil, nil, py.Methods{
		"__getitem__":  {Params: "key", Fn: func(m *T, key string) string { return P(m).At(key) }},
		"__contains__": {Params: "key", Fn: func(m *T, key any) bool { s, ok := key.(string); return ok && P(m).Contains(s) }},
		"__len__":      {Fn: func(m *T) int { return P(m).Len() }},
		"__iter__":     {Fn: func(m *T) any { return py.Iter(py.KeysView(dict(m))) }},
		"keys":         {Fn: func(m *T) any { return py.KeysView(dict(m)) }},
		"values":       {Fn: func(m *T) any { return py.ValuesView(dict(m)) }},
		"items":        {Fn: func(m *T) any { return py.ItemsView(dict(m)) }},
		"getlist":      {Params: "key", Fn: func(m *T, key string) []string { return P(m).GetList(key) }},
		"get": {Params: "key, default=None", Defaults: []any{nil}, Fn: func(m *T, key string, fallback any) any {
			if v := P(m).GetOpt(key); v != nil {
				return *v
			}
			return fallback
		}},
		"__repr__": {Fn: func(m *T) string { return name + "(" + py.Repr(dict(m)) + ")" }},
	})
	c.Module = "starlette.datastructures"
	return c
}

var (
	queryParamsClass = mappingClass[QueryParams]("QueryParams")
	headersClass     = mappingClass[RequestHeaders]("Headers")
)

// PyClass returns starlette's QueryParams.
func (q *QueryParams) PyClass() *py.Class { return queryParamsClass }

// PyClass returns starlette's Headers.
func (h *RequestHeaders) PyClass() *py.Class { return headersClass }
