package pytest

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// isTestCase reports whether a class derives from unittest.TestCase, whose tests pytest runs too.
func isTestCase(c *py.Class) bool {
	return slices.ContainsFunc(py.Collect(py.GetAttr(c, "__mro__")), func(k any) bool {
		base, ok := k.(*py.Class)
		return ok && base.Module == "unittest.case" && base.Name == "TestCase"
	})
}

// ofTestCase are the tests of a class of unittest, by name as its loader has them.
func (p *program) ofTestCase(s *session, c *py.Class, marks []*Mark, line int) []*item {
	if !py.Truth(py.GetAttrOr(c, "__test__", true)) {
		return nil
	}
	rows := map[string]named{}
	for _, k := range slices.Backward(py.Collect(py.GetAttr(c, "__mro__"))) {
		class := k.(*py.Class)
		for _, m := range p.methods[qualname(class)] {
			m.marks = slices.Concat(m.marks, marks)
			if class != c {
				m.marks = slices.Concat(m.marks, marked[class])
			}
			rows[m.name] = m
		}
	}
	var names []string
	for _, name := range py.Collect(lib.Call(py.Builtin("dir"), c)) {
		n := py.Str(name)
		if strings.HasPrefix(n, "test") && py.Truth(lib.Call(py.Builtin("callable"), py.GetAttr(c, n))) {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	if len(names) == 0 && py.HasAttr(c, "runTest") {
		names = []string{"runTest"}
	}
	var out []*item
	for _, name := range names {
		row := rows[name]
		if row.line == 0 {
			row.line = line
		}
		out = append(out, p.expand(s, &item{
			program: p, file: p.file, name: name, fn: py.GetAttr(c, name), line: row.line, class: c, unit: true, marks: slices.Concat(row.marks, p.marks),
		})...)
	}
	return out
}

// unitResult is what a test of unittest tells how it ends.
type unitResult struct {
	item   *item
	errs   []error
	passed int // subtests
	tell   func(*result)
}

var unitResultClass = lib.Class[unitResult]("_pytest.unittest", "TestCaseFunction", nil, py.Methods{
	"startTest":   lib.M("testcase", func(any, []any) any { return nil }),
	"stopTest":    lib.M("testcase", func(any, []any) any { return nil }),
	"addSuccess":  lib.M("testcase", func(any, []any) any { return nil }),
	"addDuration": lib.M("testcase, elapsed", func(any, []any) any { return nil }),
	"failfast":    lib.Prop(func(any) any { return false }),
	"shouldStop":  lib.Prop(func(any) any { return false }),
	"addError":    lib.M("testcase, rawexcinfo", func(self any, a []any) any { return self.(*unitResult).raised(a[1]) }),
	"addFailure":  lib.M("testcase, rawexcinfo", func(self any, a []any) any { return self.(*unitResult).raised(a[1]) }),
	"addSkip": lib.M("testcase, reason", func(self any, a []any) any {
		r := self.(*unitResult)
		if py.HasAttr(a[0], "test_case") { // a subtest
			r.tell(&result{item: r.item, sub: subText(a[0]), outcome: "skipped", reason: py.Str(a[1])})
			return nil
		}
		r.errs = append(r.errs, &atItem{Skip(py.Str(a[1]))})
		return nil
	}),
	"addExpectedFailure": lib.M("testcase, rawexcinfo, reason=''", func(self any, a []any) any {
		r := self.(*unitResult)
		r.errs = append(r.errs, &atItem{XFail(py.Str(a[2]))})
		return nil
	}),
	"addUnexpectedSuccess": lib.M("testcase, reason=''", func(self any, _ []any) any {
		r := self.(*unitResult)
		r.errs = append(r.errs, &noTrace{Fail("Unexpected success")})
		return nil
	}),
	"addSubTest": lib.M("testcase, test, exc_info", func(self any, a []any) any {
		r := self.(*unitResult)
		if a[2] == nil {
			r.passed++
			r.tell(&result{item: r.item, sub: subText(a[1]), outcome: "subpassed"})
			return nil
		}
		r.tell(&result{item: r.item, sub: subText(a[1]), outcome: "failed", when: "call", err: py.GetItem(a[2], 1).(error)})
		return nil
	}),
})

// PyClass returns TestCaseFunction.
func (*unitResult) PyClass() *py.Class { return unitResultClass }

func (r *unitResult) raised(info any) any {
	r.errs = append(r.errs, py.GetItem(info, 1).(error))
	return nil
}

// subText names a subtest: [message] (i=1).
func subText(test any) string {
	return py.Str(lib.Method(test, "_subDescription"))
}

// atItem is a skip that a report places where the test is defined.
type atItem struct{ error }

// Unwrap gives the skip.
func (e *atItem) Unwrap() error { return e.error }

// runUnit runs a test of unittest.
func (s *session) runUnit(i *item, tell func(*result)) error {
	r := &unitResult{item: i, tell: func(res *result) {
		i.subtests = true
		tell(res)
	}}
	lib.Call(i.self(), r)
	s.subtests += r.passed
	if len(r.errs) > 0 {
		return r.errs[0]
	}
	return nil
}

// unitSetup runs what stands around the tests of a class of unittest.
func (r *request) unitSetup() {
	c := r.item.class
	if py.Truth(py.GetAttrOr(c, "__unittest_skip__", false)) {
		return
	}
	clean := func() error {
		lib.Method(c, "doClassCleanups")
		for _, info := range py.Collect(py.GetAttr(c, "tearDown_exceptions")) {
			return py.GetItem(info, 1).(error)
		}
		return nil
	}
	if err := py.Try(func() error { _, err := lib.TryMethod(c, "setUpClass"); return err }); err != nil {
		py.Check(clean())
		panic(err)
	}
	r.atEnd(func() error {
		err := py.Try(func() error { _, err := lib.TryMethod(c, "tearDownClass"); return err })
		if e := clean(); err == nil {
			err = e
		}
		return err
	})
}
