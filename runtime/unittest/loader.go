package unittest

import (
	"slices"
	"sort"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/fnmatch"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TestLoaderType is unittest.TestLoader, which finds tests.
var TestLoaderType = py.NewClass("unittest.loader", "TestLoader")

// FailedTestType stands for a test that could not be loaded.
var failedTestType = py.NewClass("unittest.loader", "_FailedTest", TestCaseType)

func init() {
	TestLoaderType.Set("testMethodPrefix", "test").Set("testNamePatterns", nil).Set("suiteClass", TestSuiteType)
	TestLoaderType.Set("sortTestMethodsUsing", &py.StaticMethod{Func: lib.Func("three_way_cmp", "x, y", func(a []any) any {
		switch {
		case py.Truth(py.Gt(a[0], a[1])):
			return 1
		case py.Truth(py.Lt(a[0], a[1])):
			return -1
		}
		return 0
	})})
	def := lib.Definer(TestLoaderType)
	def("__init__", "self", func(a []any) any { py.SetAttr(a[0], "errors", py.NewList[any]()); return nil })
	def("getTestCaseNames", "self, testCaseClass", func(a []any) any { return py.ListOf(testNames(a[0], a[1].(*py.Class))) })
	def("loadTestsFromTestCase", "self, testCaseClass", func(a []any) any { return ofClass(a[0], a[1].(*py.Class)) })
	def("loadTestsFromModule", "self, module, *, pattern=None, tests=()", func(a []any) any {
		register(a[3])
		return ofModule(a[0], a[1], a[2])
	})
	def("loadTestsFromName", "self, name, module=None, *, tests=()", func(a []any) any {
		register(a[3])
		return ofName(a[0], py.Str(a[1]), a[2])
	})
	def("loadTestsFromNames", "self, names, module=None, *, tests=()", func(a []any) any {
		register(a[3])
		suites := py.NewList[any]()
		for _, name := range py.Collect(a[1]) {
			suites.Append(lib.Method(a[0], "loadTestsFromName", name, a[2]))
		}
		return makeSuite(a[0], suites)
	})
	def("discover", "self, start_dir, pattern='test*.py', top_level_dir=None, *, tests=()", func(a []any) any {
		suites := py.NewList[any]()
		for _, name := range register(a[4]) {
			suites.Append(lib.CallKW(py.GetAttr(a[0], "loadTestsFromModule"), []any{modules[name]}, []py.KV{{Key: "pattern", Value: a[2]}}))
		}
		return makeSuite(a[0], suites)
	})

	def = lib.Definer(failedTestType)
	def("__init__", "self, method_name, exception", func(a []any) any {
		py.SetAttr(a[0], "_exception", a[2])
		py.SetAttr(a[0], py.Str(a[1]), lib.Func("testFailure", "", func([]any) any { panic(py.GetAttr(a[0], "_exception")) }))
		return lib.Call(py.GetAttr(TestCaseType, "__init__"), a[0], a[1])
	})
}

func makeSuite(self, tests any) any { return lib.Call(py.GetAttr(self, "suiteClass"), tests) }

// testNames are the names of the test methods of a class, in order.
func testNames(self any, c *py.Class) []string {
	prefix := py.Str(py.GetAttr(self, "testMethodPrefix"))
	patterns := py.GetAttr(self, "testNamePatterns")
	var names []string
	for _, name := range py.Collect(lib.Call(py.Builtin("dir"), c)) {
		n := py.Str(name)
		if !strings.HasPrefix(n, prefix) || !py.Truth(lib.Call(py.Builtin("callable"), py.GetAttr(c, n))) {
			continue
		}
		if patterns != nil && !slices.ContainsFunc(py.Collect(patterns), func(p any) bool {
			return py.Truth(lib.Method(fnmatch.Module(), "fnmatchcase", classPath(c)+"."+n, p))
		}) {
			continue
		}
		names = append(names, n)
	}
	if order := py.GetAttr(self, "sortTestMethodsUsing"); py.Truth(order) {
		sort.SliceStable(names, func(i, j int) bool { return py.Truth(py.Lt(lib.Call(order, names[i], names[j]), 0)) })
	}
	return names
}

// ofClass is the suite of all tests of a class.
func ofClass(self any, c *py.Class) any {
	if c.IsSubclassOf(TestSuiteType) {
		panic(py.TypeError.New("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?"))
	}
	tests := py.NewList[any]()
	if c != TestCaseType && c != FunctionTestCaseType {
		names := testNames(self, c)
		if len(names) == 0 && py.HasAttr(c, "runTest") {
			names = []string{"runTest"}
		}
		for _, name := range names {
			tests.Append(lib.Call(c, name))
		}
	}
	return makeSuite(self, tests)
}

// isCase reports whether something is a class of tests.
func isCase(x any) bool {
	c, ok := x.(*py.Class)
	return ok && c.IsSubclassOf(TestCaseType) && c != TestCaseType && c != FunctionTestCaseType
}

// ofModule is the suite of all tests of a module: of the classes that it has names for, or what its load_tests gives.
func ofModule(self, module, pattern any) any {
	if name, ok := lib.AsStr(module); ok {
		module = modules[name]
	}
	tests := py.NewList[any]()
	for _, name := range py.Collect(lib.Call(py.Builtin("dir"), module)) {
		if x := py.GetAttr(module, py.Str(name)); isCase(x) {
			tests.Append(lib.Method(self, "loadTestsFromTestCase", x))
		}
	}
	load := py.GetAttrOr(module, "load_tests", nil)
	suite := makeSuite(self, tests)
	if load == nil {
		return suite
	}
	v, err := lib.TryCall(py.CurrentContext(), load, self, suite, pattern)
	if err == nil {
		return v
	}
	if !py.Is(err, py.ExceptionType) {
		panic(err)
	}
	return failedTest(self, py.Str(py.GetAttr(module, "__name__")), py.AsException(err), "Failed to call load_tests:\n"+py.FormatException(err))
}

// failedTest is a suite with one test, which raises why nothing else is in it.
func failedTest(self any, name string, exception any, message string) any {
	add(self, "errors", message)
	return makeSuite(self, py.ListOf([]any{lib.Call(failedTestType, name, exception)}))
}

// ofName are the tests that a name means: module, TestX, TestX.test_y, or a function that gives a test.
func ofName(self any, name string, module any) any {
	parts := strings.Split(name, ".")
	if module == nil {
		n := len(parts)
		for n > 0 && modules[strings.Join(parts[:n], ".")] == nil {
			n--
		}
		if n == 0 {
			err := py.ModuleNotFoundError.New("No module named " + py.Repr(parts[0]))
			message := "Failed to import test module: " + parts[0] + "\n" + py.FormatException(err)
			return failedTest(self, parts[0], py.ImportError.New(message), message)
		}
		module, parts = modules[strings.Join(parts[:n], ".")], parts[n:]
	}
	var parent any
	x := module
	for _, part := range parts {
		var next any
		if err := py.Try(func() error { next = py.GetAttr(x, part); return nil }); err != nil {
			return failedTest(self, part, py.AsException(err), "Failed to access attribute:\n"+py.FormatException(err))
		}
		parent, x = x, next
	}
	return ofObject(self, name, parts, parent, x)
}

func ofObject(self any, name string, parts []string, parent, x any) any {
	_, isModule := x.(*py.Module)
	_, isFunction := x.(*py.Function)
	switch {
	case isModule:
		return lib.Method(self, "loadTestsFromModule", x)
	case isCase(x):
		return lib.Method(self, "loadTestsFromTestCase", x)
	case isFunction && isCase(parent):
		last := parts[len(parts)-1]
		test := lib.Call(parent, last)
		if _, static := py.GetAttr(test, last).(*py.Function); !static {
			return makeSuite(self, py.ListOf([]any{test}))
		}
	case py.IsInstance(x, BaseTestSuiteType):
		return x
	}
	if !py.Truth(lib.Call(py.Builtin("callable"), x)) {
		panic(py.TypeError.New("don't know how to make test from: " + py.Str(x)))
	}
	test := lib.Call(x)
	switch {
	case py.IsInstance(test, BaseTestSuiteType):
		return test
	case py.IsInstance(test, TestCaseType):
		return makeSuite(self, py.ListOf([]any{test}))
	}
	panic(py.TypeError.New("calling " + py.Str(x) + " returned " + py.Str(test) + ", not a test"))
}
