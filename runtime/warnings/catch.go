package warnings

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// CatchWarningsType is the class warnings.catch_warnings, WarningMessageType that of what it records.
var (
	CatchWarningsType  *py.Class
	WarningMessageType *py.Class
)

// saved is what an entered catch_warnings will restore.
type saved struct {
	state
	show any
}

// PyClass returns object.
func (*saved) PyClass() *py.Class { return py.ObjectType }

func makeCatchClass() {
	c := py.NewClass("warnings", "catch_warnings", py.ObjectType)
	CatchWarningsType = c
	def := lib.Definer(c)
	def("__init__", "self, *, record=False, module=None, action=None, category=None, lineno=0, append=False", func(a []any) any {
		if a[4] == nil {
			a[4] = py.Warning
		}
		for i, n := range []string{"_record", "_module", "_action", "_category", "_lineno", "_append"} {
			py.SetAttr(a[0], n, a[i+1])
		}
		py.SetAttr(a[0], "_entered", false)
		return nil
	})
	def("__enter__", "self", func(a []any) any {
		if py.Truth(py.GetAttr(a[0], "_entered")) {
			panic(py.RuntimeError.New("Cannot enter " + py.Repr(a[0]) + " twice"))
		}
		py.SetAttr(a[0], "_entered", true)
		shown, _ := Module().Get("showwarning")
		py.SetAttr(a[0], "_saved", &saved{now, shown})
		now.filters = append([]filter{}, now.filters...)
		now.seen = map[occurrence]bool{}
		var result any
		if py.Truth(py.GetAttr(a[0], "_record")) {
			now.record = py.NewList[any]()
			Module().Set("showwarning", original)
			result = now.record
		}
		if action := py.GetAttr(a[0], "_action"); action != nil {
			now.insert(filter{action: checkAction(action), category: checkCategory(py.GetAttr(a[0], "_category")),
				line: lib.Int(py.GetAttr(a[0], "_lineno"))}, py.Truth(py.GetAttr(a[0], "_append")))
		}
		return result
	})
	def("__exit__", "self, *exc_info", func(a []any) any {
		if !py.Truth(py.GetAttr(a[0], "_entered")) {
			panic(py.RuntimeError.New("Cannot exit " + py.Repr(a[0]) + " without entering first"))
		}
		s := py.GetAttr(a[0], "_saved").(*saved)
		now = s.state
		now.seen = map[occurrence]bool{}
		Module().Set("showwarning", s.show)
		return nil
	})

	m := py.NewClass("warnings", "WarningMessage", py.ObjectType)
	WarningMessageType = m
	names := []string{"message", "category", "filename", "lineno", "file", "line", "source"}
	lib.Definer(m)("__init__", "self, message, category, filename, lineno, file=None, line=None, source=None", func(a []any) any {
		for i, n := range names {
			py.SetAttr(a[0], n, a[i+1])
		}
		py.SetAttr(a[0], "_category_name", nil)
		if a[2] != nil {
			py.SetAttr(a[0], "_category_name", py.GetAttr(a[2], "__name__"))
		}
		return nil
	})
	lib.Definer(m)("__str__", "self", func(a []any) any {
		get := func(n string) any { return py.GetAttr(a[0], n) }
		return "{message : " + py.Repr(get("message")) + ", category : " + py.Repr(get("_category_name")) + ", filename : " +
			py.Repr(get("filename")) + ", lineno : " + py.Str(get("lineno")) + ", line : " + py.Repr(get("line")) + "}"
	})
}

func newMessage(args ...any) any { return lib.Call(WarningMessageType, args...) }

// Module gives the module object of warnings.
var Module func() *py.Module

func init() {
	Module = lib.Module("warnings", fill)
	makeCatchClass()
	original = lib.Def("showwarning", "message, category, filename, lineno, file=None, line=None", show)
}

func fill(m *py.Module) {
	m.Set("catch_warnings", CatchWarningsType).Set("WarningMessage", WarningMessageType).Set("showwarning", original)
	lib.Add(m, "formatwarning", "message, category, filename, lineno, line=None", format)
	m.Set("warn", py.NewFunction("warn", "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()",
		func(ctx context.Context, a []any) (any, error) {
			return nil, py.Try(func() error { Warn(ctx, a[0], a[1], lib.Int(a[2])); return nil })
		}).WithModule("warnings"))
	m.Set("warn_explicit", py.NewFunction("warn_explicit", "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None",
		func(ctx context.Context, a []any) (any, error) {
			return nil, py.Try(func() error { Explicit(ctx, a[0], checkCategory(a[1]), py.Str(a[2]), lib.Int(a[3])); return nil })
		}).WithModule("warnings"))
	m.Set("deprecated", lib.Def("deprecated", "message, /, *, category=None, stacklevel=1", func(a []any) any {
		return deprecated(a[0], a[1], lib.Int(a[2]))
	}).WithDefaults(py.DeprecationWarning, 1).WithModule("warnings"))
	lib.Add(m, "simplefilter", "action, category=None, lineno=0, append=False", func(a []any) any {
		now.insert(filter{action: checkAction(a[0]), category: category(a[1]), line: lib.Int(a[2])}, py.Truth(a[3]))
		return nil
	})
	lib.Add(m, "filterwarnings", "action, message='', category=None, module='', lineno=0, append=False", func(a []any) any {
		now.insert(filter{action: checkAction(a[0]), message: pattern(a[1], "(?i)"), category: category(a[2]),
			module: pattern(a[3], ""), line: lib.Int(a[4])}, py.Truth(a[5]))
		return nil
	})
	lib.Add(m, "resetwarnings", "", func([]any) any { now.filters = nil; now.seen = map[occurrence]bool{}; return nil })
}

func category(x any) *py.Class {
	if x == nil {
		return py.Warning
	}
	return checkCategory(x)
}
