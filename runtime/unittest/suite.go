package unittest

import (
	"slices"
	"sort"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Suite is a list of tests and suites: unittest.TestSuite.
type Suite struct{ tests []any }

var suiteClass = lib.Class[Suite]("unittest.suite", "TestSuite", nil, py.Methods{
	"__new__": lib.New("tests=()", func(a []any) any { return &Suite{py.Collect(a[0])} }),
	"addTest": lib.M("test", func(self any, a []any) any {
		s := self.(*Suite)
		s.tests = append(s.tests, a[0])
		return nil
	}),
	"addTests": lib.M("tests", func(self any, a []any) any {
		s := self.(*Suite)
		s.tests = append(s.tests, py.Collect(a[0])...)
		return nil
	}),
	"countTestCases": lib.M("", func(self any, _ []any) any { return len(self.(*Suite).cases()) }),
	"__iter__":       lib.M("", func(self any, _ []any) any { return py.IteratorObject(py.Iter(py.ListOf(self.(*Suite).tests))) }),
	"run": lib.M("result", func(self any, a []any) any {
		self.(*Suite).run(a[0].(*Result))
		return a[0]
	}),
	"__repr__": lib.M("", func(self any, _ []any) any {
		return "<unittest.suite.TestSuite tests=" + py.Repr(py.ListOf(self.(*Suite).tests)) + ">"
	}),
})

// PyClass returns TestSuite.
func (*Suite) PyClass() *py.Class { return suiteClass }

// cases are the tests of the suite and of those in it.
func (s *Suite) cases() []any {
	var out []any
	for _, t := range s.tests {
		if inner, ok := t.(*Suite); ok {
			out = append(out, inner.cases()...)
		} else {
			out = append(out, t)
		}
	}
	return out
}

// run runs the tests; setUpClass and tearDownClass stand around those of one class.
func (s *Suite) run(r *Result) {
	var class *py.Class
	broken := false
	leave := func() {
		if class != nil && !broken {
			if _, err := lib.TryMethod(class, "tearDownClass"); err != nil {
				r.classFailed("tearDownClass", class, err)
			}
		}
		if class != nil {
			for _, err := range runClassCleanups(class) {
				r.classFailed("tearDownClass", class, err)
			}
		}
	}
	for _, test := range s.cases() {
		if r.stop {
			break
		}
		if c := py.Type(test); c != class {
			leave()
			class, broken = c, false
			if !py.Truth(py.GetAttrOr(c, "__unittest_skip__", false)) {
				if _, err := lib.TryMethod(c, "setUpClass"); err != nil {
					broken = true
					if py.Is(err, SkipTest) {
						r.skipped = append(r.skipped, entry{test, "setUpClass", py.Str(err)})
						r.tell("s", "skipped "+py.Repr(py.Str(err)))
					} else {
						r.classFailed("setUpClass", c, err)
					}
				}
			}
		}
		if !broken {
			runCase(test, r)
		}
	}
	leave()
}

func (r *Result) classFailed(step string, c *py.Class, err error) {
	name := step + " (" + py.Str(py.GetAttr(c, "__module__")) + "." + py.Str(py.GetAttr(c, "__qualname__")) + ")"
	r.errors = append(r.errors, entry{c, name, py.FormatException(err)})
	r.tell("E", "ERROR")
}

// testNames are the names of the test methods of a class, in order.
func testNames(c *py.Class) []string {
	var names []string
	for _, name := range py.Collect(lib.Call(py.Builtin("dir"), c)) {
		if n := py.Str(name); strings.HasPrefix(n, "test") && py.Truth(lib.Call(py.Builtin("callable"), py.GetAttr(c, n))) {
			names = append(names, n)
		}
	}
	sort.Strings(names)
	return names
}

// ofClass is the suite of all tests of a class.
func ofClass(c *py.Class) *Suite {
	s := &Suite{}
	for _, name := range testNames(c) {
		s.tests = append(s.tests, lib.Call(c, name))
	}
	if len(s.tests) == 0 && py.HasAttr(c, "runTest") {
		s.tests = append(s.tests, lib.Call(c))
	}
	return s
}

// ofProgram is the suite of all test classes that the program defines, by name.
func ofProgram() *Suite {
	var found []*py.Class
	var walk func(c *py.Class)
	walk = func(c *py.Class) {
		for _, sub := range py.Collect(lib.Method(py.TypeType, "__subclasses__", c)) {
			k := sub.(*py.Class)
			if k != IsolatedType && !strings.Contains(py.Str(py.GetAttr(k, "__qualname__")), ".") && !slices.Contains(found, k) {
				found = append(found, k)
			}
			walk(k)
		}
	}
	walk(TestCaseType)
	walk(IsolatedType)
	sort.SliceStable(found, func(i, j int) bool { return found[i].Name < found[j].Name })
	s := &Suite{}
	for _, c := range found {
		s.tests = append(s.tests, ofClass(c))
	}
	return s
}

// named are the tests that a name of the command line means: TestX or TestX.test_y.
func named(name string) *Suite {
	class, method, one := strings.Cut(strings.TrimPrefix(name, "__main__."), ".")
	s := &Suite{}
	for _, test := range ofProgram().cases() {
		if className(test) == class && (!one || methodName(test) == method) {
			s.tests = append(s.tests, test)
		}
	}
	return s
}
