// Package http answers Python's http module: the enumerations HTTPStatus and HTTPMethod.
package http

import (
	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HTTPStatusType is the class http.HTTPStatus, HTTPMethodType http.HTTPMethod.
var (
	HTTPStatusType any
	HTTPMethodType any
)

func enumeration(base *py.Class, name string, members *py.Dict[any, any]) *py.Class {
	return lib.CallKW(base, []any{name, members}, []py.KV{{Key: "module", Value: "http"}}).(*py.Class)
}

func init() {
	members := py.NewDict[any, any]()
	for _, s := range statuses {
		members.Set(s.name, s.value)
	}
	for name, value := range aliases {
		members.Set(name, value)
	}
	c := enumeration(enum.IntEnum(), "HTTPStatus", members)
	HTTPStatusType = c
	for _, s := range statuses {
		m := lib.Call(c, s.value)
		py.SetAttr(m, "phrase", s.phrase)
		py.SetAttr(m, "description", s.description)
	}
	for i, name := range []string{"informational", "success", "redirection", "client_error", "server_error"} {
		low := 100 * (i + 1)
		get := lib.Def("is_"+name, "self", func(a []any) any { n := lib.Int(a[0]); return low <= n && n <= low+99 })
		c.Set("is_"+name, py.NewProperty(get, nil, nil))
	}

	verbs := py.NewDict[any, any]()
	for _, m := range methods {
		verbs.Set(m[0], m[0])
	}
	v := enumeration(enum.StrEnum(), "HTTPMethod", verbs)
	HTTPMethodType = v
	for _, m := range methods {
		py.SetAttr(lib.Call(v, m[0]), "description", m[1])
	}
	v.Set("__repr__", lib.Def("__repr__", "self", func(a []any) any { return "<HTTPMethod." + py.Str(py.GetAttr(a[0], "name")) + ">" }))
}

// Module is the module object of http.
var Module = lib.Module("http", func(m *py.Module) {
	m.Set("HTTPStatus", HTTPStatusType).Set("HTTPMethod", HTTPMethodType)
})
