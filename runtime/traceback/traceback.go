// Package traceback answers Python's traceback module.
package traceback

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// FormatExc is traceback.format_exc(): the exception that is being handled.
func FormatExc(ctx context.Context) string {
	err := handled(ctx)
	if err == nil {
		return "NoneType: None\n"
	}
	return py.FormatException(err)
}

func handled(ctx context.Context) error {
	if err := py.Handling(ctx); err != nil {
		return err
	}
	return sys.Handling()
}

// PrintExc is traceback.print_exc(): to sys.stderr.
func PrintExc(ctx context.Context) { write(nil, FormatExc(ctx)) }

// FormatException is traceback.format_exception(err): lines that end in newlines.
func FormatException(err error) *py.List[string] { return lines(py.FormatException(err)) }

// PrintException is traceback.print_exception(err): to sys.stderr.
func PrintException(err error) { write(nil, py.FormatException(err)) }

// FormatExceptionOnly is traceback.format_exception_only(err).
func FormatExceptionOnly(err error) *py.List[string] {
	text := py.FormatExceptionOnly(err)
	l := py.NewList[string]()
	// the message is one item, whatever lines it has; notes are one item each
	notes := 0
	if e, ok := py.AsException(err).(interface{ Notes() []string }); ok {
		for _, n := range e.Notes() {
			notes += strings.Count(n, "\n") + 1
		}
	}
	all := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	head := max(1, len(all)-notes)
	l.Append(ended(strings.Join(all[:head], "")))
	for _, n := range all[head:] {
		l.Append(ended(n))
	}
	return l
}

func ended(s string) string {
	if strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n"
}

// lines makes the items of format_exception: the frames stay with their source lines.
func lines(text string) *py.List[string] {
	l := py.NewList[string]()
	var item strings.Builder
	for _, s := range strings.SplitAfter(text, "\n") {
		inFrame := strings.HasPrefix(item.String(), "  File ") && strings.HasPrefix(s, "    ")
		between := strings.HasPrefix(item.String(), "\n") && !strings.HasSuffix(item.String(), "\n\n") // what leads from one exception to the next
		if inFrame || between {
			item.WriteString(s)
			continue
		}
		if item.Len() > 0 {
			l.Append(item.String())
			item.Reset()
		}
		item.WriteString(s)
	}
	if item.Len() > 0 {
		l.Append(item.String())
	}
	return l
}

// write writes to a file of the program, sys.stderr when it is nil.
func write(file any, text string) {
	if file == nil {
		file = sys.CurrentStderr()
	}
	lib.Method(file, "write", text)
}

// exceptionOf reads the arguments (exc, value, tb) of format_exception and its like.
func exceptionOf(a []any) error {
	x := a[0]
	if x == nil && len(a) > 1 {
		x = a[1]
	}
	if c, ok := x.(*py.Class); ok && len(a) > 1 && c.IsSubclassOf(py.BaseExceptionType) {
		x = a[1]
	}
	err, _ := x.(error)
	return err
}

func formatted(a []any, chain bool) string {
	err := exceptionOf(a)
	if err == nil {
		return "NoneType: None\n"
	}
	if !chain {
		return frames(err, nil) + py.FormatExceptionOnly(err)
	}
	return py.FormatException(err)
}

func frames(err error, _ any) string {
	tb, _ := py.TracebackOf(err).(*py.Traceback)
	if tb == nil || len(tb.Frames()) == 0 {
		return ""
	}
	return "Traceback (most recent call last):\n" + py.FormatFrames(tb.Frames())
}

func framesOf(tb any) []py.Frame {
	if t, ok := tb.(*py.Traceback); ok {
		return t.Frames()
	}
	return nil
}

func limited(fs []py.Frame, limit any) []py.Frame {
	if limit == nil {
		return fs
	}
	n := lib.Int(limit)
	if n >= 0 {
		return fs[:min(n, len(fs))]
	}
	return fs[max(0, len(fs)+n):]
}

// FrameSummary is traceback.FrameSummary: one frame of a stack.
type FrameSummary struct{ f py.Frame }

// PyClass returns traceback.FrameSummary.
func (*FrameSummary) PyClass() *py.Class { return FrameSummaryType }

// FrameSummaryType is the class traceback.FrameSummary.
var FrameSummaryType *py.Class

func init() {
	makeSummaryClass()
	of := func(self any) py.Frame { return self.(*FrameSummary).f }
	tuple := func(self any) py.Tuple { f := of(self); return py.Tuple{f.File, f.Line, f.Func, f.Source} }
	FrameSummaryType = lib.Class[FrameSummary]("traceback", "FrameSummary", nil, py.Methods{
		"filename":    lib.Prop(func(self any) any { return of(self).File }),
		"lineno":      lib.Prop(func(self any) any { return of(self).Line }),
		"name":        lib.Prop(func(self any) any { return of(self).Func }),
		"line":        lib.Prop(func(self any) any { return of(self).Source }),
		"__iter__":    lib.M("", func(self any, _ []any) any { return py.Iter(tuple(self)) }),
		"__getitem__": lib.M("i, /", func(self any, a []any) any { return py.GetItem(tuple(self), a[0]) }),
		"__len__":     lib.M("", func(any, []any) any { return 4 }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			f := of(self)
			return "<FrameSummary file " + f.File + ", line " + py.Str(f.Line) + " in " + f.Func + ">"
		}),
	})
}

// Module is the module object of traceback.
var Module = lib.Module("traceback", func(m *py.Module) {
	m.Set("FrameSummary", FrameSummaryType).Set("StackSummary", StackSummaryType).Set("TracebackException", TracebackExceptionType)
	def := func(name, params string, f func(ctx context.Context, a []any) any) {
		m.Set(name, py.NewFunction(name, params, func(ctx context.Context, a []any) (any, error) { return f(ctx, a), nil }).WithModule("traceback"))
	}
	def("format_exc", "limit=None, chain=True", func(ctx context.Context, _ []any) any { return FormatExc(ctx) })
	def("print_exc", "limit=None, file=None, chain=True", func(ctx context.Context, a []any) any { write(a[1], FormatExc(ctx)); return nil })
	def("format_exception", "exc, /, value=None, tb=None, limit=None, chain=True, **kw", func(_ context.Context, a []any) any {
		return py.ToAny(lines(formatted(a, py.Truth(a[4]))))
	})
	def("print_exception", "exc, /, value=None, tb=None, limit=None, file=None, chain=True, **kw", func(_ context.Context, a []any) any {
		write(a[4], formatted(a, py.Truth(a[5])))
		return nil
	})
	def("format_exception_only", "exc, /, value=None, *, show_group=False", func(_ context.Context, a []any) any {
		if err := exceptionOf(a); err != nil {
			return py.ToAny(FormatExceptionOnly(err))
		}
		return py.NewList[any]("NoneType: None\n")
	})
	def("format_tb", "tb, limit=None", func(_ context.Context, a []any) any {
		return py.ToAny(lines(py.FormatFrames(limited(framesOf(a[0]), a[1]))))
	})
	def("print_tb", "tb, limit=None, file=None", func(_ context.Context, a []any) any {
		write(a[2], py.FormatFrames(limited(framesOf(a[0]), a[1])))
		return nil
	})
	def("extract_tb", "tb, limit=None", func(_ context.Context, a []any) any { return newSummary(limited(framesOf(a[0]), a[1])) })
	def("walk_tb", "tb", func(_ context.Context, a []any) any { return walk(a[0]) })
	def("clear_frames", "tb", func(context.Context, []any) any { return nil }) // frames hold no variables
	stack := func() []py.Frame {
		tb, _ := py.TracebackOf(py.RuntimeError.New()).(*py.Traceback)
		return framesOf(any(tb))
	}
	def("extract_stack", "f=None, limit=None", func(context.Context, []any) any { return newSummary(stack()) })
	def("format_stack", "f=None, limit=None", func(context.Context, []any) any { return py.ToAny(lines(py.FormatFrames(stack()))) })
	def("print_stack", "f=None, limit=None, file=None", func(_ context.Context, a []any) any { write(a[2], py.FormatFrames(stack())); return nil })
	def("format_list", "extracted_list", func(_ context.Context, a []any) any {
		return py.ToAny(lines(py.FormatFrames(summaryFrames(a[0]))))
	})
})
