// Package inspect answers the parts of Python's inspect module that scripts use.
package inspect

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// named reports whether the class of x, or a base, has one of the names.
func named(x any, names ...string) bool {
	for _, n := range names {
		if py.Type(x).Name == n {
			return true
		}
	}
	return false
}

func has(x any, name string) bool { return x != nil && py.HasAttr(py.Type(x), name) }

// Getdoc is inspect.getdoc(x): the docstring without its indentation.
func Getdoc(x any) any {
	doc, ok := lib.AsStr(py.GetAttrOr(x, "__doc__", nil))
	if !ok {
		return nil
	}
	return Cleandoc(doc)
}

// Cleandoc is inspect.cleandoc(doc).
func Cleandoc(doc string) string {
	lines := strings.Split(py.StrExpandTabs(doc, 8), "\n")
	margin := -1
	for _, l := range lines[1:] {
		if t := strings.TrimLeft(l, " "); t != "" && (margin < 0 || len(l)-len(t) < margin) {
			margin = len(l) - len(t)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		if margin >= 0 {
			lines[i+1] = l[min(margin, len(l)):]
		}
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}

// Module is the module object of inspect.
var Module = lib.Module("inspect", func(m *py.Module) {
	test := func(name string, f func(x any) bool) {
		lib.Add(m, name, "object", func(a []any) any { return f(a[0]) })
	}
	test("isfunction", func(x any) bool { _, ok := x.(*py.Function); return ok && named(x, "function") })
	test("ismethod", func(x any) bool { _, ok := x.(*py.BoundMethod); return ok && named(x, "method") })
	test("isbuiltin", func(x any) bool { return named(x, "builtin_function_or_method") })
	test("isroutine", func(x any) bool {
		return named(x, "function", "method", "builtin_function_or_method", "method_descriptor", "wrapper_descriptor")
	})
	test("isclass", func(x any) bool { _, ok := x.(*py.Class); return ok })
	test("ismodule", func(x any) bool { _, ok := x.(*py.Module); return ok })
	test("iscoroutine", func(x any) bool { return named(x, "coroutine") })
	test("isawaitable", func(x any) bool { return has(x, "__await__") })
	test("isgenerator", func(x any) bool { return named(x, "generator") })
	test("isasyncgen", func(x any) bool { return named(x, "async_generator") })
	test("istraceback", func(x any) bool { _, ok := x.(*py.Traceback); return ok })
	lib.Add(m, "getdoc", "object", func(a []any) any { return Getdoc(a[0]) })
	lib.Add(m, "cleandoc", "doc", func(a []any) any { return Cleandoc(py.Str(a[0])) })
})
