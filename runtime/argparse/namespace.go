package argparse

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// NamespaceType is the class argparse.Namespace.
var NamespaceType = newNamespaceType()

func newNamespaceType() *py.Class {
	c := py.NewClass("argparse", "Namespace", py.ObjectType)
	define := lib.Definer(c)
	define("__init__", "self, **kwargs", func(a []any) any {
		for _, kv := range lib.KW(a[1]) {
			set(a[0], kv.Key, kv.Value)
		}
		return nil
	})
	define("__eq__", "self, other", func(a []any) any {
		if !py.IsInstance(a[1], c) {
			return py.NotImplemented
		}
		return py.Eq(get(a[0], "__dict__"), get(a[1], "__dict__"))
	})
	c.Set("__hash__", nil)
	define("__contains__", "self, key", func(a []any) any { return py.Contains(get(a[0], "__dict__"), a[1]) })
	define("_get_kwargs", "self", func(a []any) any { return pairsOf(vars(a[0])) })
	define("_get_args", "self", func([]any) any { return py.NewList[any]() })
	holder(c, vars)
	return c
}

func pairsOf(kvs []py.KV) any {
	l := py.NewList[any]()
	for _, kv := range kvs {
		l.Append(py.Tuple{kv.Key, kv.Value})
	}
	return l
}
