package traceback

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TracebackException is traceback.TracebackException: an exception that is to be shown later.
type TracebackException struct {
	err   error
	stack any
	limit any
}

// TracebackExceptionType is the class traceback.TracebackException.
var TracebackExceptionType *py.Class

// PyClass returns traceback.TracebackException.
func (*TracebackException) PyClass() *py.Class { return TracebackExceptionType }

// capture keeps an exception and as many frames of its stack as the limit says.
func capture(err error, limit any) *TracebackException {
	return &TracebackException{err: err, stack: newSummary(limited(framesOf(py.TracebackOf(err)), limit)), limit: limit}
}

// beside is the exception that caused this one, or None.
func (t *TracebackException) beside(err error) any {
	if err == nil {
		return nil
	}
	return capture(err, t.limit)
}

// text is what format() gives: with the exceptions before this one, or without.
func (t *TracebackException) text(chain bool) string {
	if chain && t.limit == nil {
		return py.FormatException(t.err)
	}
	out := ""
	if chain {
		e := py.AsException(t.err).(interface {
			Cause() error
			Context() error
			SuppressContext() bool
		})
		if cause := e.Cause(); cause != nil {
			out = capture(cause, t.limit).text(true) + "\nThe above exception was the direct cause of the following exception:\n\n"
		} else if context := e.Context(); context != nil && !e.SuppressContext() {
			out = capture(context, t.limit).text(true) + "\nDuring handling of the above exception, another exception occurred:\n\n"
		}
	}
	if fs := summaryFrames(t.stack); len(fs) > 0 {
		out += "Traceback (most recent call last):\n" + py.FormatFrames(fs)
	}
	return out + py.FormatExceptionOnly(t.err)
}

func init() {
	of := func(self any) *TracebackException { return self.(*TracebackException) }
	cause := func(self any) any {
		return of(self).beside(py.AsException(of(self).err).(interface{ Cause() error }).Cause())
	}
	context := func(self any) any {
		return of(self).beside(py.AsException(of(self).err).(interface{ Context() error }).Context())
	}
	attribute := func(name string) py.Method {
		return lib.Prop(func(self any) any { return py.GetAttrOr(of(self).err, name, nil) })
	}
	TracebackExceptionType = lib.Class[TracebackException]("traceback", "TracebackException", nil, py.Methods{
		"__new__": lib.New("exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, "+
			"max_group_width=15, max_group_depth=10, save_exc_type=True", func(a []any) any {
			return capture(exceptionOf(a[1:2]), a[3])
		}),
		"from_exception": lib.ClassM("exc, **kwargs", func(_ *py.Class, a []any) any {
			return capture(exceptionOf(a[:1]), lib.Method(a[1], "get", "limit"))
		}),
		"exc_type":             lib.Prop(func(self any) any { return py.Type(of(self).err) }),
		"exc_type_str":         lib.Prop(func(self any) any { return qualified(py.Type(of(self).err)) }),
		"stack":                lib.Prop(func(self any) any { return of(self).stack }),
		"__cause__":            lib.Prop(cause),
		"__context__":          lib.Prop(context),
		"__suppress_context__": attribute("__suppress_context__"),
		"__notes__":            attribute("__notes__"),
		"format": lib.M("*, chain=True", func(self any, a []any) any {
			return py.Iter(py.ToAny(lines(of(self).text(py.Truth(a[0])))))
		}),
		"format_exception_only": lib.M("*, show_group=False", func(self any, _ []any) any {
			return py.Iter(py.ToAny(FormatExceptionOnly(of(self).err)))
		}),
		"print":   lib.M("*, file=None, chain=True", func(self any, a []any) any { write(a[0], of(self).text(py.Truth(a[1]))); return nil }),
		"__str__": lib.M("", func(self any, _ []any) any { return py.Str(of(self).err) }),
		"__eq__": lib.M("other, /", func(self any, a []any) any {
			other, ok := a[0].(*TracebackException)
			return ok && of(self).err == other.err
		}),
	})
}

// qualified is the name of an exception's class as tracebacks show it.
func qualified(c *py.Class) string {
	name := py.Str(py.GetAttr(c, "__qualname__"))
	if m := py.Str(py.GetAttr(c, "__module__")); m != "builtins" && m != "__main__" {
		return m + "." + name
	}
	return name
}
