package logging

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

// FormatterType is the class logging.Formatter, BufferingFormatterType logging.BufferingFormatter.
var (
	FormatterType          *py.Class
	BufferingFormatterType *py.Class
	defaultFormatter       any
)

func makeFormatterClass() {
	c := py.NewClass("logging", "Formatter", py.ObjectType)
	FormatterType = c
	localtime, _ := time.Module().Get("localtime")
	c.Set("converter", localtime).Set("default_time_format", "%Y-%m-%d %H:%M:%S").Set("default_msec_format", "%s,%03d")
	def(c, "__init__", "fmt=None, datefmt=None, style='%', validate=True, *, defaults=None", func(ctx context.Context, self any, a []any) any {
		class, _ := styleOf(a[2])
		style := lib.CallKW(class, []any{a[0]}, []py.KV{{Key: "defaults", Value: a[4]}})
		set(self, "_style", style)
		if py.Truth(a[3]) {
			call(ctx, style, "validate")
		}
		set(self, "_fmt", get(style, "_fmt"))
		set(self, "datefmt", a[1])
		return nil
	})
	def(c, "formatTime", "record, datefmt=None", func(ctx context.Context, self any, a []any) any { return formatTime(ctx, self, a[0], a[1]) })
	def(c, "formatException", "ei", func(_ context.Context, _ any, a []any) any {
		err, _ := py.GetItem(a[0], 1).(error)
		if err == nil {
			return "NoneType: None"
		}
		return strings.TrimSuffix(py.FormatException(err), "\n")
	})
	def(c, "usesTime", "", func(ctx context.Context, self any, _ []any) any { return call(ctx, get(self, "_style"), "usesTime") })
	def(c, "formatMessage", "record", func(ctx context.Context, self any, a []any) any {
		return call(ctx, get(self, "_style"), "format", a[0])
	})
	def(c, "formatStack", "stack_info", func(_ context.Context, _ any, a []any) any { return a[0] })
	def(c, "format", "record", func(ctx context.Context, self any, a []any) any { return formatRecord(ctx, self, a[0]) })
	defaultFormatter = lib.Call(c)

	b := py.NewClass("logging", "BufferingFormatter", py.ObjectType)
	BufferingFormatterType = b
	def(b, "__init__", "linefmt=None", func(_ context.Context, self any, a []any) any {
		if !py.Truth(a[0]) {
			a[0] = defaultFormatter
		}
		set(self, "linefmt", a[0])
		return nil
	})
	def(b, "formatHeader", "records", func(context.Context, any, []any) any { return "" })
	def(b, "formatFooter", "records", func(context.Context, any, []any) any { return "" })
	def(b, "format", "records", func(ctx context.Context, self any, a []any) any {
		if py.Len(a[0]) == 0 {
			return ""
		}
		out := call(ctx, self, "formatHeader", a[0])
		for r := range py.Seq(a[0]) {
			out = py.Add(out, call(ctx, get(self, "linefmt"), "format", r))
		}
		return py.Add(out, call(ctx, self, "formatFooter", a[0]))
	})
}

func formatTime(ctx context.Context, self, record, datefmt any) any {
	moment := call(ctx, self, "converter", get(record, "created"))
	if py.Truth(datefmt) {
		return time.Strftime(text(datefmt, "strftime() argument 1"), moment)
	}
	s := time.Strftime(py.Str(get(self, "default_time_format")), moment)
	if msec := get(self, "default_msec_format"); py.Truth(msec) {
		return py.Percent(py.Str(msec), py.Tuple{s, get(record, "msecs")})
	}
	return s
}

func formatRecord(ctx context.Context, self, record any) any {
	set(record, "message", call(ctx, record, "getMessage"))
	if py.Truth(call(ctx, self, "usesTime")) {
		set(record, "asctime", call(ctx, self, "formatTime", record, get(self, "datefmt")))
	}
	s := call(ctx, self, "formatMessage", record)
	if info := get(record, "exc_info"); py.Truth(info) && !py.Truth(get(record, "exc_text")) {
		set(record, "exc_text", call(ctx, self, "formatException", info))
	}
	if t := get(record, "exc_text"); py.Truth(t) {
		s = py.Add(endLine(s), t)
	}
	if stack := get(record, "stack_info"); py.Truth(stack) {
		s = py.Add(endLine(s), call(ctx, self, "formatStack", stack))
	}
	return s
}

// endLine ends a text in a newline.
func endLine(s any) any {
	if t, ok := s.(string); ok && !strings.HasSuffix(t, "\n") {
		return t + "\n"
	}
	return s
}
