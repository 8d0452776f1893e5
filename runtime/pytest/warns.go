package pytest

import (
	"context"
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// warnsChecker is what pytest.warns gives: a context manager whose block must warn.
type warnsChecker struct {
	classes []*py.Class
	match   any
	catcher any
	list    any
}

func newWarns(expected, match any) *warnsChecker {
	return &warnsChecker{classes: exceptionClasses(expected), match: match}
}

var warnsClass = lib.Class[warnsChecker]("_pytest.recwarn", "WarningsChecker", nil, py.Methods{
	"list":        lib.Prop(func(x any) any { return x.(*warnsChecker).list }),
	"__len__":     lib.M("", func(x any, _ []any) any { return py.Len(x.(*warnsChecker).list) }),
	"__getitem__": lib.M("i", func(x any, a []any) any { return py.GetItem(x.(*warnsChecker).list, a[0]) }),
	"__iter__":    lib.M("", func(x any, _ []any) any { return py.IteratorObject(py.Iter(x.(*warnsChecker).list)) }),
})

// PyClass returns WarningsChecker.
func (*warnsChecker) PyClass() *py.Class { return warnsClass }

// PyEnter begins to record warnings.
func (w *warnsChecker) PyEnter(context.Context) (any, error) {
	return w, py.Try(func() error {
		module := warnings.Module()
		w.catcher = lib.CallKW(py.GetAttr(module, "catch_warnings"), nil, []py.KV{{Key: "record", Value: true}})
		w.list = lib.Method(w.catcher, "__enter__")
		lib.Method(module, "simplefilter", "always")
		return nil
	})
}

// PyExit looks for a warning of the classes that the pattern matches.
func (w *warnsChecker) PyExit(_ context.Context, err error) (bool, error) {
	return false, py.Try(func() error {
		lib.Method(w.catcher, "__exit__", nil, nil, nil)
		if err != nil {
			return nil
		}
		var emitted []string
		fitting := 0
		for m := range py.Seq(w.list) {
			warning := py.GetAttr(m, "message")
			emitted = append(emitted, py.Repr(warning))
			for _, c := range w.classes {
				if !py.IsInstance(warning, c) {
					continue
				}
				if fitting++; w.match == nil || mismatch(w.match, py.Str(warning)) == "" {
					return nil
				}
			}
		}
		var names []string
		for _, c := range w.classes {
			names = append(names, py.Repr(c))
		}
		shown := names[0]
		if len(names) > 1 {
			shown = "(" + strings.Join(names, ", ") + ")"
		} else {
			shown = "(" + shown + ",)"
		}
		all := " Emitted warnings: [" + strings.Join(emitted, ",\n ") + "]."
		if fitting > 0 {
			return Fail(fmt.Sprintf("Regex pattern did not match any of the %d warnings emitted.\n Regex: %s\n%s", fitting, py.Repr(w.match), all))
		}
		return Fail("DID NOT WARN. No warnings of type " + shown + " were emitted.\n" + all)
	})
}
