package unittest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The suites: BaseTestSuite runs its tests, TestSuite also what stands around those of a class and of a module.
var (
	BaseTestSuiteType = py.NewClass("unittest.suite", "BaseTestSuite")
	TestSuiteType     = py.NewClass("unittest.suite", "TestSuite", BaseTestSuiteType)
)

func init() {
	BaseTestSuiteType.Set("_cleanup", true)
	def := lib.Definer(BaseTestSuiteType)
	def("__init__", "self, tests=()", func(a []any) any {
		py.SetAttr(a[0], "_tests", py.NewList[any]())
		py.SetAttr(a[0], "_removed_tests", 0)
		return lib.Method(a[0], "addTests", a[1])
	})
	def("__repr__", "self", func(a []any) any {
		return "<" + classPath(py.Type(a[0])) + " tests=" + py.Repr(py.ListOf(py.Collect(a[0]))) + ">"
	})
	def("__eq__", "self, other", func(a []any) any {
		if !py.IsInstance(a[1], py.Type(a[0])) {
			return py.NotImplemented
		}
		return py.Eq(py.ListOf(py.Collect(a[0])), py.ListOf(py.Collect(a[1])))
	})
	def("__iter__", "self", func(a []any) any { return py.IteratorObject(py.Iter(py.GetAttr(a[0], "_tests"))) })
	def("countTestCases", "self", func(a []any) any {
		n := py.GetAttr(a[0], "_removed_tests")
		for _, test := range py.Collect(a[0]) {
			if py.Truth(test) {
				n = py.Add(n, lib.Method(test, "countTestCases"))
			}
		}
		return n
	})
	def("addTest", "self, test", func(a []any) any {
		if !py.Truth(lib.Call(py.Builtin("callable"), a[1])) {
			panic(py.TypeError.New(py.Repr(a[1]) + " is not callable"))
		}
		if c, ok := a[1].(*py.Class); ok && (c.IsSubclassOf(TestCaseType) || c.IsSubclassOf(TestSuiteType)) {
			panic(py.TypeError.New("TestCases and TestSuites must be instantiated before passing them to addTest()"))
		}
		add(a[0], "_tests", a[1])
		return nil
	})
	def("addTests", "self, tests", func(a []any) any {
		if _, ok := lib.AsStr(a[1]); ok {
			panic(py.TypeError.New("tests must be an iterable of tests, not a string"))
		}
		for _, test := range py.Collect(a[1]) {
			lib.Method(a[0], "addTest", test)
		}
		return nil
	})
	def("run", "self, result", func(a []any) any {
		for i, test := range py.Collect(a[0]) {
			if py.Truth(py.GetAttr(a[1], "shouldStop")) {
				break
			}
			lib.Call(test, a[1])
			removeTest(a[0], i)
		}
		return a[1]
	})
	def("__call__", "self, *args, **kwds", func(a []any) any {
		return lib.CallKW(py.GetAttr(a[0], "run"), a[1].(py.Tuple), lib.KW(a[2]))
	})
	def("debug", "self", func(a []any) any {
		for _, test := range py.Collect(a[0]) {
			lib.Method(test, "debug")
		}
		return nil
	})
	def = lib.Definer(TestSuiteType)
	def("run", "self, result, debug=False", func(a []any) any { return runSuite(a[0], a[1], py.Truth(a[2])) })
	def("debug", "self", func(a []any) any { runSuite(a[0], lib.Call(debugResultType), true); return nil })
}

// debugResultType is a result of which a suite only keeps which class ran last.
var debugResultType = py.NewClass("unittest.suite", "_DebugResult").Set("_previousTestClass", nil).Set("_moduleSetUpFailed", false).Set("shouldStop", false)

// removeTest lets go of a test that has run; it still counts.
func removeTest(suite any, i int) {
	if !py.Truth(py.GetAttr(suite, "_cleanup")) {
		return
	}
	list := py.GetAttr(suite, "_tests")
	test := py.GetItem(list, i)
	if py.HasAttr(test, "countTestCases") {
		py.SetAttr(suite, "_removed_tests", py.Add(py.GetAttr(suite, "_removed_tests"), lib.Method(test, "countTestCases")))
	}
	py.SetItem(list, i, nil)
}

// isSuite tells tests from suites, as CPython does: suites can be iterated over.
func isSuite(test any) bool {
	_, err := lib.TryCall(py.CurrentContext(), py.Builtin("iter"), test)
	return err == nil
}

// runSuite runs the tests of a suite and what stands around them.
func runSuite(suite, r any, debug bool) any {
	top := false
	if !py.Truth(py.GetAttrOr(r, "_testRunEntered", false)) {
		py.SetAttr(r, "_testRunEntered", true)
		top = true
	}
	for i, test := range py.Collect(suite) {
		if py.Truth(py.GetAttr(r, "shouldStop")) {
			break
		}
		if !isSuite(test) {
			class := py.Type(test)
			tearDownPreviousClass(class, r)
			enterModule(class, r)
			setUpClass(class, r)
			py.SetAttr(r, "_previousTestClass", class)
			if py.Truth(py.GetAttrOr(class, "_classSetupFailed", false)) || py.Truth(py.GetAttrOr(r, "_moduleSetUpFailed", false)) {
				continue
			}
		}
		if debug {
			lib.Method(test, "debug")
		} else {
			lib.Call(test, r)
		}
		removeTest(suite, i)
	}
	if top {
		tearDownPreviousClass(nil, r)
		leaveModule(r)
		py.SetAttr(r, "_testRunEntered", false)
	}
	return r
}
