// Package request answers the parts of Python's urllib.request module that scripts use: urlopen, Request, urlretrieve.
package request

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/urllib/parse"
)

// RequestType is the class urllib.request.Request. Programs derive from it; its instances are objects with attributes.
var RequestType *py.Class

func attr(x any, name string) any { return py.GetAttr(x, name) }

func initRequest(self any, a []any) {
	url, ok := lib.AsStr(a[0])
	if !ok {
		panic(py.TypeError.Newf("expected string or bytes-like object, got '%s'", lib.TypeName(a[0])))
	}
	url, fragment, _ := strings.Cut(strings.TrimSpace(url), "#")
	scheme, rest, ok := strings.Cut(url, ":")
	if !ok {
		panic(py.ValueError.Newf("unknown url type: %s", py.StrRepr(url)))
	}
	host, selector := "", rest
	if after, found := strings.CutPrefix(rest, "//"); found {
		i := strings.IndexAny(after, "/?")
		if i < 0 {
			i = len(after)
		}
		host, selector = after[:i], after[i:]
		if !strings.HasPrefix(selector, "/") {
			selector = "/" + selector
		}
	}
	full := url
	if fragment != "" {
		full += "#" + fragment
	}
	headers := py.NewDict[any, any]()
	for _, v := range []py.KV{{Key: "full_url", Value: full}, {Key: "type", Value: strings.ToLower(scheme)}, {Key: "host", Value: parse.Unquote(host)},
		{Key: "selector", Value: selector}, {Key: "fragment", Value: orNone(fragment)}, {Key: "data", Value: a[1]}, {Key: "headers", Value: headers},
		{Key: "unredirected_hdrs", Value: py.NewDict[any, any]()}, {Key: "origin_req_host", Value: host}, {Key: "unverifiable", Value: a[4]}} {
		py.SetAttr(self, v.Key, v.Value)
	}
	if a[2] != nil {
		for k, v := range lib.DictOf(a[2]).Items() {
			lib.Method(self, "add_header", k, v)
		}
	}
	if a[5] != nil {
		py.SetAttr(self, "method", a[5])
	}
}

func orNone(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// capitalize is str.capitalize() of a header's name.
func capitalize(x any) string {
	s := py.Str(x)
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + strings.ToLower(s[1:])
}

func makeRequestClass() {
	c := py.NewClass("urllib.request", "Request", py.ObjectType)
	RequestType = c
	def := lib.Definer(c)
	def("__init__", "self, url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None", func(a []any) any {
		initRequest(a[0], a[1:])
		return nil
	})
	def("get_method", "self", func(a []any) any {
		def := "GET"
		if attr(a[0], "data") != nil {
			def = "POST"
		}
		return py.GetAttrOr(a[0], "method", def)
	})
	def("get_full_url", "self", func(a []any) any { return attr(a[0], "full_url") })
	def("add_header", "self, key, val", func(a []any) any { py.SetItem(attr(a[0], "headers"), capitalize(a[1]), a[2]); return nil })
	def("add_unredirected_header", "self, key, val", func(a []any) any {
		py.SetItem(attr(a[0], "unredirected_hdrs"), capitalize(a[1]), a[2])
		return nil
	})
	find := func(self, name any) (any, bool) {
		for _, list := range []string{"headers", "unredirected_hdrs"} {
			if v, ok := lib.DictOf(attr(self, list)).Get(name); ok {
				return v, true
			}
		}
		return nil, false
	}
	def("has_header", "self, header_name", func(a []any) any {
		_, ok := find(a[0], a[1])
		return ok
	})
	def("get_header", "self, header_name, default=None", func(a []any) any {
		if v, ok := find(a[0], a[1]); ok {
			return v
		}
		return a[2]
	})
	def("remove_header", "self, header_name", func(a []any) any {
		for _, list := range []string{"headers", "unredirected_hdrs"} {
			if d := lib.DictOf(attr(a[0], list)); d.Contains(a[1]) {
				d.Del(a[1])
			}
		}
		return nil
	})
	def("header_items", "self", func(a []any) any {
		all := py.NewDict[any, any]()
		for _, list := range []string{"unredirected_hdrs", "headers"} {
			for k, v := range lib.DictOf(attr(a[0], list)).Items() {
				all.Set(k, v)
			}
		}
		out := py.NewList[any]()
		for k, v := range all.Items() {
			out.Append(py.Tuple{k, v})
		}
		return out
	})
}
