// Package urlerror answers Python's urllib.error module.
package urlerror

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/http/client"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions of the module.
var (
	URLError             = lib.Exception("urllib.error", "URLError", py.OSError)
	HTTPError            = lib.Exception("urllib.error", "HTTPError", URLError)
	ContentTooShortError = lib.Exception("urllib.error", "ContentTooShortError", URLError)
)

// NewURLError is URLError(reason).
func NewURLError(reason any) error {
	e := py.AsException(URLError.New(reason))
	py.SetAttr(e, "reason", reason)
	return e
}

// NewHTTPError is the error that a response with a status of failure becomes.
func NewHTTPError(r *client.Response) error {
	e := py.AsException(HTTPError.New())
	fill(e, r.URL, r.Status, r.Reason, r.Headers, r)
	return e
}

// fill sets the attributes of an HTTPError.
func fill(e any, values ...any) {
	for i, names := range [][]string{{"url", "filename"}, {"code", "status"}, {"reason", "msg"}, {"headers", "hdrs"}, {"fp", "file"}} {
		for _, name := range names {
			py.SetAttr(e, name, values[i])
		}
	}
}

func init() {
	def := lib.Definer(URLError)
	def("__init__", "self, reason, filename=None", func(a []any) any {
		py.SetAttr(a[0], "args", py.Tuple{a[1]})
		py.SetAttr(a[0], "reason", a[1])
		return nil
	})
	def("__str__", "self", func(a []any) any { return "<urlopen error " + py.Str(py.GetAttr(a[0], "reason")) + ">" })
	def = lib.Definer(HTTPError)
	def("__init__", "self, url, code, msg, hdrs, fp", func(a []any) any { fill(a[0], a[1:]...); return nil })
	def("__str__", "self", func(a []any) any {
		return fmt.Sprintf("HTTP Error %s: %s", py.Str(py.GetAttr(a[0], "code")), py.Str(py.GetAttr(a[0], "msg")))
	})
	def("__repr__", "self", func(a []any) any {
		return fmt.Sprintf("<HTTPError %s: %s>", py.Str(py.GetAttr(a[0], "code")), py.Repr(py.GetAttr(a[0], "msg")))
	})
	for name, at := range map[string]string{"geturl": "url", "getcode": "code", "info": "headers"} {
		def(name, "self", func(a []any) any { return py.GetAttr(a[0], at) })
	}
	for _, name := range []string{"read", "readline", "readlines"} {
		def(name, "self, *args", func(a []any) any {
			if py.GetAttr(a[0], "fp") == nil {
				return py.Bytes("")
			}
			return lib.Method(py.GetAttr(a[0], "fp"), name, a[1].(py.Tuple)...)
		})
	}
	shut := func(a []any) any {
		if py.GetAttr(a[0], "fp") != nil {
			lib.Method(py.GetAttr(a[0], "fp"), "close")
		}
		return nil
	}
	def("close", "self", shut)
	def("__enter__", "self", func(a []any) any { return a[0] })
	def("__exit__", "self, *exc", shut)
}

// Module is the module object of urllib.error.
var Module = lib.Module("urllib.error", func(m *py.Module) {
	for _, c := range []*py.Class{URLError, HTTPError, ContentTooShortError} {
		m.Set(c.Name, c)
	}
})
