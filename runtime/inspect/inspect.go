// Package inspect answers the parts of Python's inspect module that scripts use.
package inspect

import (
	"context"
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

// members is inspect.getmembers(x, predicate): pairs of the names of dir(x), in order, and their values.
func members(x, predicate any) *py.List[any] {
	out := py.NewList[any]()
	for _, name := range py.Dir(x) {
		v := py.GetAttrOr(x, name, lib.Missing)
		if v != any(lib.Missing) && (predicate == nil || py.Truth(lib.Call(predicate, v))) {
			out.Append(py.Tuple{name, v})
		}
	}
	return out
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
	fn := func(x any) *py.Function {
		for {
			switch y := x.(type) {
			case *py.Function:
				return y
			case *py.BoundMethod:
				x = y.Func
			case interface{ PartialOf() any }: // functools.partial
				x = y.PartialOf()
			default:
				return nil
			}
		}
	}
	test("isgeneratorfunction", func(x any) bool { f := fn(x); return f != nil && f.Yields() == py.YieldsValues })
	test("isasyncgenfunction", func(x any) bool { f := fn(x); return f != nil && f.Yields() == py.YieldsAsync })
	test("iscoroutinefunction", func(x any) bool {
		if o, ok := x.(*py.Instance); ok && o.PyClass().Defines("_is_coroutine") { // an AsyncMock
			return true
		}
		f := fn(x)
		return f != nil && f.IsAsync() || py.IsMarkedCoroutineFunction(x)
	})
	test("isdatadescriptor", func(x any) bool {
		return !named(x, "function", "method", "type") && (has(x, "__set__") || has(x, "__delete__"))
	})
	for name, flag := range map[string]int{
		"CO_OPTIMIZED": py.CodeOptimized, "CO_NEWLOCALS": py.CodeNewLocals, "CO_VARARGS": py.CodeVarArgs,
		"CO_VARKEYWORDS": py.CodeVarKeywords, "CO_NESTED": py.CodeNested, "CO_GENERATOR": py.CodeGenerator,
		"CO_COROUTINE": py.CodeCoroutine, "CO_ITERABLE_COROUTINE": py.CodeIterableCoroutine, "CO_ASYNC_GENERATOR": py.CodeAsyncGenerator,
	} {
		m.Set(name, flag)
	}
	addStates(m)
	addFrames(m)
	lib.Add(m, "getmodule", "object, _filename=None", func(a []any) any { return moduleOf(a[0]) })
	lib.Add(m, "getfullargspec", "func", func(a []any) any { return fullArgSpec(a[0]) })
	m.Set("FullArgSpec", fullSpec.Class)
	test("isframe", func(x any) bool { return named(x, "frame") })
	test("iscode", func(x any) bool { return named(x, "code") })
	test("ismethoddescriptor", func(x any) bool {
		return named(x, "method_descriptor", "wrapper_descriptor", "classmethod", "staticmethod")
	})
	test("isabstract", func(x any) bool {
		c, ok := x.(*py.Class)
		return ok && py.Truth(py.GetAttrOr(c, "__abstractmethods__", nil))
	})
	m.Set("Signature", SignatureType).Set("Parameter", ParameterType).Set("BoundArguments", BoundArgumentsType).Set("_empty", EmptyType)
	lib.Add(m, "signature", "obj, *, follow_wrapped=True", func(a []any) any { return signatureOf(a[0]) })
	lib.Add(m, "markcoroutinefunction", "func", func(a []any) any { return py.MarkCoroutineFunction(a[0]) })
	m.Set("getattr_static", py.NewBuiltin("getattr_static", "obj, attr, default=...", func(_ context.Context, a []any) (v any, err error) {
		err = py.Try(func() error { v = static(a[0], py.To[string](a[1]), a[2]); return nil })
		return v, err
	}).WithDefaults(lib.Missing))
	lib.Add(m, "getmembers", "object, predicate=None", func(a []any) any { return members(a[0], a[1]) })
	lib.Add(m, "unwrap", "func, *, stop=None", func(a []any) any {
		f := a[0]
		for w := py.GetAttrOr(f, "__wrapped__", nil); w != nil && (a[1] == nil || !py.Truth(lib.Call(a[1], f))); w = py.GetAttrOr(f, "__wrapped__", nil) {
			f = w
		}
		return f
	})
	lib.Add(m, "getmro", "cls", func(a []any) any { return py.GetAttr(a[0], "__mro__") })
	lib.Add(m, "get_annotations", "obj, *, globals=None, locals=None, eval_str=False", func(a []any) any {
		d := py.NewDict[any, any]()
		if own := lib.DictOf(py.GetAttrOr(a[0], "__annotations__", nil)); own != nil {
			for k, v := range own.Items() {
				d.Set(k, v)
			}
		}
		return d
	})
	lib.Add(m, "getdoc", "object", func(a []any) any { return Getdoc(a[0]) })
	lib.Add(m, "cleandoc", "doc", func(a []any) any { return Cleandoc(py.Str(a[0])) })
})
