package unittest

import (
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// mark sets attributes of what a decorator is put on, and gives it back.
func mark(values ...any) any {
	return lib.Func("decorator", "test_item", func(a []any) any {
		for i := 0; i < len(values); i += 2 {
			py.SetAttr(a[0], values[i].(string), values[i+1])
		}
		return a[0]
	})
}

func skip(reason any) any { return mark("__unittest_skip__", true, "__unittest_skip_why__", reason) }

// defaultLoader is unittest.defaultTestLoader.
var defaultLoader = sync.OnceValue(func() any { return lib.Call(TestLoaderType) })

// Module is the module object of unittest.
var Module = lib.Module("unittest", func(m *py.Module) {
	m.Set("TestCase", TestCaseType).Set("IsolatedAsyncioTestCase", IsolatedType).Set("FunctionTestCase", FunctionTestCaseType).Set("SkipTest", SkipTest)
	m.Set("BaseTestSuite", BaseTestSuiteType).Set("TestSuite", TestSuiteType).Set("TestLoader", TestLoaderType)
	m.Set("TestResult", TestResultType).Set("TextTestResult", TextTestResultType).Set("TextTestRunner", TextTestRunnerType)
	m.Set("defaultTestLoader", defaultLoader()).Set("TestProgram", TestProgramType).Set("main", TestProgramType)
	lib.Add(m, "skip", "reason", func(a []any) any {
		if f, ok := a[0].(*py.Function); ok { // @unittest.skip without a reason
			return lib.Call(skip(""), f)
		}
		return skip(a[0])
	})
	lib.Add(m, "skipIf", "condition, reason", func(a []any) any {
		if py.Truth(a[0]) {
			return skip(a[1])
		}
		return mark()
	})
	lib.Add(m, "skipUnless", "condition, reason", func(a []any) any {
		if !py.Truth(a[0]) {
			return skip(a[1])
		}
		return mark()
	})
	lib.Add(m, "expectedFailure", "test_item", func(a []any) any {
		return lib.Call(mark("__unittest_expecting_failure__", true), a[0])
	})
	lib.Add(m, "addModuleCleanup", "function, /, *args, **kwargs", func(a []any) any {
		moduleCleanups = append(moduleCleanups, func() (any, error) {
			return py.CallKw(py.CurrentContext(), a[0], a[1].(py.Tuple), lib.KW(a[2]))
		})
		return nil
	})
	lib.Add(m, "enterModuleContext", "cm", func(a []any) any {
		v, exit := enter(a[0])
		moduleCleanups = append(moduleCleanups, exit)
		return v
	})
	lib.Add(m, "doModuleCleanups", "", func([]any) any { doModuleCleanups(); return nil })
})
