package unittest

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// warnsContext is what assertWarns gives: a context manager that keeps the first warning of a class.
type warnsContext struct {
	classes []*py.Class
	regex   any
	catcher any // warnings.catch_warnings, entered
	caught  any // the list where it records

	warning, filename, lineno any
}

var warnsClass = lib.Class[warnsContext]("unittest.case", "_AssertWarnsContext", nil, py.Methods{
	"warning":  lib.Prop(func(self any) any { return self.(*warnsContext).warning }),
	"filename": lib.Prop(func(self any) any { return self.(*warnsContext).filename }),
	"lineno":   lib.Prop(func(self any) any { return self.(*warnsContext).lineno }),
	"warnings": lib.Prop(func(self any) any { return self.(*warnsContext).caught }),
})

// PyClass returns _AssertWarnsContext.
func (*warnsContext) PyClass() *py.Class { return warnsClass }

// PyEnter begins to record warnings.
func (c *warnsContext) PyEnter(context.Context) (any, error) {
	return c, py.Try(func() error {
		module := warnings.Module()
		c.catcher = lib.CallKW(py.GetAttr(module, "catch_warnings"), nil, []py.KV{{Key: "record", Value: true}})
		c.caught = lib.Method(c.catcher, "__enter__")
		for _, class := range c.classes {
			lib.Method(module, "simplefilter", "always", class)
		}
		return nil
	})
}

// PyExit looks for the warning.
func (c *warnsContext) PyExit(_ context.Context, err error) (bool, error) {
	return false, py.Try(func() error {
		lib.Method(c.catcher, "__exit__", nil, nil, nil)
		if err != nil {
			return nil
		}
		var other any
		for m := range py.Seq(c.caught) {
			w := py.GetAttr(m, "message")
			switch {
			case !isOf(w, c.classes):
			case c.regex != nil && !matches(c.regex, py.Str(w)):
				if other == nil {
					other = w
				}
			default:
				c.warning, c.filename, c.lineno = w, py.GetAttr(m, "filename"), py.GetAttr(m, "lineno")
				return nil
			}
		}
		if other != nil {
			return py.AssertionError.New(noMatch(c.regex, other))
		}
		return py.AssertionError.New(classNames(c.classes) + " not triggered")
	})
}

func isOf(x any, classes []*py.Class) bool {
	for _, c := range classes {
		if py.IsInstance(x, c) {
			return true
		}
	}
	return false
}

// addWarnAsserts adds the assertions about warnings.
func addWarnAsserts(def definer) {
	warns := func(c *warnsContext, args py.Tuple, kw []py.KV) any {
		if len(args) == 0 {
			return c
		}
		_, err := c.PyEnter(py.CurrentContext())
		py.Check(err)
		_, err = lib.TryCall(py.CurrentContext(), lib.Func("call", "", func([]any) any { return lib.CallKW(args[0], args[1:], kw) }))
		_, failed := c.PyExit(py.CurrentContext(), err)
		py.Check(err)
		py.Check(failed)
		return nil
	}
	def("assertWarns", "self, expected_warning, *args, **kwargs", func(a []any) any {
		return warns(&warnsContext{classes: classes(a[1])}, a[2].(py.Tuple), lib.KW(a[3]))
	})
	def("assertWarnsRegex", "self, expected_warning, expected_regex, *args, **kwargs", func(a []any) any {
		return warns(&warnsContext{classes: classes(a[1]), regex: a[2]}, a[3].(py.Tuple), lib.KW(a[4]))
	})
}
