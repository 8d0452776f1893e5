package logging

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// LoggerAdapterType is the class logging.LoggerAdapter.
var LoggerAdapterType *py.Class

func makeAdapterClass() {
	c := py.NewClass("logging", "LoggerAdapter", py.ObjectType)
	c.Generic = true
	LoggerAdapterType = c
	def(c, "__init__", "logger, extra=None, merge_extra=False", func(_ context.Context, self any, a []any) any {
		set(self, "logger", a[0])
		set(self, "extra", a[1])
		set(self, "merge_extra", a[2])
		return nil
	})
	def(c, "process", "msg, kwargs", func(ctx context.Context, self any, a []any) any {
		extra := get(self, "extra")
		if py.Truth(get(self, "merge_extra")) && py.Contains(a[1], "extra") {
			d := py.NewDict[any, any]()
			call(ctx, d, "update", extra)
			call(ctx, d, "update", py.GetItem(a[1], "extra"))
			extra = d
		}
		py.SetItem(a[1], "extra", extra)
		return py.Tuple{a[0], a[1]}
	})
	for _, n := range named {
		def(c, n.name, "msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
			callKW(ctx, self, "log", append([]any{n.level}, prepend(a[0], a[1])...), lib.KW(a[2]))
			return nil
		})
	}
	def(c, "warn", "msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
		deprecated(ctx, "method")
		callKW(ctx, self, "warning", prepend(a[0], a[1]), lib.KW(a[2]))
		return nil
	})
	def(c, "exception", "msg, *args, exc_info=True, **kwargs", func(ctx context.Context, self any, a []any) any {
		kw := append([]py.KV{{Key: "exc_info", Value: a[2]}}, lib.KW(a[3])...)
		callKW(ctx, self, "log", append([]any{ERROR}, prepend(a[0], a[1])...), kw)
		return nil
	})
	def(c, "log", "level, msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
		if !py.Truth(call(ctx, self, "isEnabledFor", a[0])) {
			return nil
		}
		out := py.Unpack(call(ctx, self, "process", a[1], a[3]), 2)
		callKW(ctx, get(self, "logger"), "log", append([]any{a[0]}, prepend(out[0], a[2])...), lib.KW(out[1]))
		return nil
	})
	for name, params := range map[string]string{"isEnabledFor": "level", "setLevel": "level", "getEffectiveLevel": "", "hasHandlers": ""} {
		def(c, name, params, func(ctx context.Context, self any, a []any) any { return call(ctx, get(self, "logger"), name, a...) })
	}
	def(c, "_log", "level, msg, args, **kwargs", func(ctx context.Context, self any, a []any) any {
		return callKW(ctx, get(self, "logger"), "_log", a[:3], lib.KW(a[3]))
	})
	c.DefineGetSet("manager", func(self any) any { return get(get(self, "logger"), "manager") }, func(self, v any) { set(get(self, "logger"), "manager", v) })
	c.DefineGetSet("name", func(self any) any { return get(get(self, "logger"), "name") }, nil)
	def(c, "__repr__", "", func(ctx context.Context, self any, _ []any) any {
		l := get(self, "logger")
		return "<" + lib.TypeName(self) + " " + py.Str(get(l, "name")) + " (" + py.Str(levelName(call(ctx, l, "getEffectiveLevel"))) + ")>"
	})
}
