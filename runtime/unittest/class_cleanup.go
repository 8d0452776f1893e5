package unittest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// classCleanups are what addClassCleanup has put off until the tests of a class have run.
var classCleanups = map[*py.Class][]func() (any, error){}

func init() {
	def := func(name, params string, f func(c *py.Class, a []any) any) {
		TestCaseType.Set(name, &py.ClassMethod{Func: lib.Func(name, params, func(a []any) any { return f(a[0].(*py.Class), a[1:]) })})
	}
	def("addClassCleanup", "cls, function, /, *args, **kwargs", func(c *py.Class, a []any) any {
		classCleanups[c] = append(classCleanups[c], func() (any, error) {
			return py.CallKw(py.CurrentContext(), a[0], a[1].(py.Tuple), lib.KW(a[2]))
		})
		return nil
	})
	def("enterClassContext", "cls, cm", func(c *py.Class, a []any) any {
		v, exit := enter(a[0])
		classCleanups[c] = append(classCleanups[c], exit)
		return v
	})
	def("doClassCleanups", "cls", func(c *py.Class, _ []any) any {
		failed := py.NewList[any]()
		for _, err := range runClassCleanups(c) {
			failed.Append(excInfo(err))
		}
		py.SetAttr(c, "tearDown_exceptions", failed)
		return nil
	})
}

// runClassCleanups does what was put off, the last first, and gives the errors.
func runClassCleanups(c *py.Class) (errs []error) {
	for n := len(classCleanups[c]); n > 0; n = len(classCleanups[c]) {
		f := classCleanups[c][n-1]
		classCleanups[c] = classCleanups[c][:n-1]
		err := py.Try(func() error { _, err := f(); return err })
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}
