package requests

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/http"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of requests.
var Module = lib.Module("requests", func(m *py.Module) {
	for _, c := range append([]*py.Class{sessionClass, responseClass, requestClass}, exceptions...) {
		m.Set(c.Name, c)
	}
	m.Set("__version__", Version).Set("codes", Codes()).Set("session", sessionClass)
	m.Set("exceptions", Exceptions()).Set("auth", AuthModule())
	for name, params := range signatures {
		define(m, name, params, func(a []any) (any, error) { return Send(name, a[0], floorArgs(name, params, a[1:])...) })
	}
	define(m, "request", "method, url, **kw", func(a []any) (any, error) {
		return Send(py.Str(a[0]), a[1], httpclient.Keywords("request", requestKeywords, a[2])...)
	})
})

func define(m *py.Module, name, params string, f func(a []any) (any, error)) {
	m.Set(name, py.NewFunction(name, params, func(_ context.Context, a []any) (v any, err error) {
		err = py.Try(func() (err error) {
			v, err = f(a)
			return err
		})
		return v, err
	}).WithModule("requests.api"))
}

// Exceptions is the module object of requests.exceptions.
var Exceptions = lib.Module("requests.exceptions", func(m *py.Module) {
	for _, c := range exceptions {
		m.Set(c.Name, c)
	}
})

// AuthModule is the module object of requests.auth.
var AuthModule = lib.Module("requests.auth", func(m *py.Module) { m.Set("HTTPBasicAuth", authClass) })

// codes is the type of requests.codes.
type codes struct{}

var codesClass = lib.Class[codes]("requests.structures", "LookupDict", nil, py.Methods{
	"__getattr__": lib.M("name", func(_ any, a []any) any { return code(py.Str(a[0])) }),
	"__getitem__": lib.M("name", func(_ any, a []any) any { return code(py.Str(a[0])) }),
})

// PyClass returns the class LookupDict.
func (*codes) PyClass() *py.Class { return codesClass }

// Codes is requests.codes: the status codes by name.
func Codes() any { return &codes{} }

// code is the status of a name: that of http.HTTPStatus, in either case, or one of the names of requests.
func code(name string) any {
	upper := strings.ToUpper(name)
	if n, ok := map[string]int{"OKAY": 200, "ALL_OK": 200, "ALL_GOOD": 200, "MOVED": 301, "REDIRECT": 307, "BAD": 400, "TEAPOT": 418, "SERVER_ERROR": 500, "UNAVAILABLE": 503, "TIMEOUT": 408}[upper]; ok {
		return n
	}
	if v := py.GetAttrOr(http.HTTPStatusType, upper, nil); v != nil {
		return lib.Int(v)
	}
	return nil
}
