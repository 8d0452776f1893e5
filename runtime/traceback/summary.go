package traceback

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// StackSummaryType is the class traceback.StackSummary: a list of the frames of a stack.
var StackSummaryType *py.Class

// newSummary is the list of frames.
func newSummary(fs []py.Frame) any {
	l := py.NewList[any]()
	for _, f := range fs {
		l.Append(&FrameSummary{f})
	}
	return lib.Call(StackSummaryType, l)
}

// summaryFrames are the frames of a StackSummary, or of a list of FrameSummary objects and tuples.
func summaryFrames(list any) []py.Frame {
	var fs []py.Frame
	for x := range py.Seq(list) {
		if s, ok := x.(*FrameSummary); ok {
			fs = append(fs, s.f)
			continue
		}
		t := py.TupleFromAny(x)
		f := py.Frame{File: py.Str(t[0]), Line: lib.Int(t[1]), Func: py.Str(t[2])}
		if t[3] != nil {
			f.Source = py.Str(t[3])
		}
		fs = append(fs, f)
	}
	return fs
}

func makeSummaryClass() {
	c := py.NewClass("traceback", "StackSummary", py.ListType)
	StackSummaryType = c
	def := lib.Definer(c)
	def("format", "self, **kwargs", func(a []any) any { return py.ToAny(lines(py.FormatFrames(summaryFrames(a[0])))) })
	def("format_frame_summary", "self, frame_summary, **kwargs", func(a []any) any {
		return py.FormatFrames(summaryFrames(py.Tuple{a[1]}))
	})
	c.Set("from_list", &py.ClassMethod{Func: lib.Def("from_list", "klass, a_list", func(a []any) any { return newSummary(summaryFrames(a[1])) })})
	c.Set("extract", &py.ClassMethod{Func: lib.Def("extract", "klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False",
		func(a []any) any {
			var fs []py.Frame
			for x := range py.Seq(a[1]) {
				fs = append(fs, py.FrameOf(py.GetItem(x, 0)))
			}
			return newSummary(limited(fs, a[2]))
		})})
}

// walk is walk_tb(tb): pairs of the frames of a traceback and their lines.
func walk(tb any) any {
	l := py.NewList[any]()
	for _, f := range framesOf(tb) {
		l.Append(py.Tuple{py.FrameObject(f), f.Line})
	}
	return py.Iter(l)
}
