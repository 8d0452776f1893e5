// Package unittest answers Python's unittest module: test cases, suites and the text runner. Test classes are classes of
// the program, found by their names, so the package works on objects of the floor.
package unittest

import (
	"context"
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// TestCaseType is unittest.TestCase, IsolatedType unittest.IsolatedAsyncioTestCase.
var (
	TestCaseType = py.NewClass("unittest.case", "TestCase")
	IsolatedType = py.NewClass("unittest.async_case", "IsolatedAsyncioTestCase", TestCaseType)
)

// SkipTest is the exception that skips a test: unittest.SkipTest.
var SkipTest = lib.Exception("unittest.case", "SkipTest", py.ExceptionType)

// state is what a test case keeps for the runtime.
type state struct {
	cleanups []*cleanup
	runner   any                  // the asyncio.Runner of an isolated case
	context  *contextvars.Context // what all functions of an isolated case run in
	outcome  *outcome             // nil while the test does not run
	sub      any                  // the subtest that runs
	// equalities are what addTypeEqualityFunc has set, by class: functions, or names of methods
	equalities map[any]any
}

type cleanup struct {
	call func(ctx context.Context) (any, error)
}

// PyClass returns object.
func (*state) PyClass() *py.Class { return py.ObjectType }

func of(self any) *state { return py.GetAttr(self, "_state").(*state) }

func methodName(self any) string { return py.Str(py.GetAttr(self, "_testMethodName")) }

func init() {
	TestCaseType.Set("failureException", py.AssertionError).Set("longMessage", true).Set("maxDiff", 80*8)
	def := lib.Definer(TestCaseType)
	def("__init__", "self, methodName='runTest'", func(a []any) any {
		name := py.Str(a[1])
		if name != "runTest" && !py.HasAttr(a[0], name) {
			panic(py.ValueError.New("no such test method in " + py.Repr(py.Type(a[0])) + ": " + name))
		}
		py.SetAttr(a[0], "_testMethodName", name)
		py.SetAttr(a[0], "_testMethodDoc", py.GetAttrOr(py.GetAttrOr(a[0], name, nil), "__doc__", nil))
		py.SetAttr(a[0], "_state", &state{})
		return nil
	})
	for _, name := range []string{"setUp", "tearDown"} {
		def(name, "self", func([]any) any { return nil })
	}
	for _, name := range []string{"setUpClass", "tearDownClass"} {
		TestCaseType.Set(name, &py.ClassMethod{Func: lib.Func(name, "cls", func([]any) any { return nil })})
	}
	def("id", "self", func(a []any) any { return id(a[0]) })
	def("__str__", "self", func(a []any) any { return describe(a[0]) })
	def("__repr__", "self", func(a []any) any {
		return fmt.Sprintf("<%s testMethod=%s>", classPath(py.Type(a[0])), methodName(a[0]))
	})
	def("__eq__", "self, other", func(a []any) any {
		if py.Type(a[0]) != py.Type(a[1]) {
			return py.NotImplemented
		}
		return methodName(a[0]) == methodName(a[1])
	})
	def("__hash__", "self", func(a []any) any { return lib.Call(py.Builtin("hash"), py.Tuple{py.Type(a[0]), methodName(a[0])}) })
	def("shortDescription", "self", func(a []any) any {
		doc, ok := lib.AsStr(py.GetAttr(a[0], "_testMethodDoc"))
		if !ok || doc == "" {
			return nil
		}
		first, _, _ := strings.Cut(strings.TrimSpace(doc), "\n")
		return strings.TrimSpace(first)
	})
	def("defaultTestResult", "self", func([]any) any { return lib.Call(TestResultType) })
	def("countTestCases", "self", func([]any) any { return 1 })
	def("skipTest", "self, reason", func(a []any) any { panic(SkipTest.New(a[1])) })
	def("fail", "self, msg=None", func(a []any) any {
		panic(lib.Call(py.GetAttr(a[0], "failureException"), a[1]))
	})
	def("addCleanup", "self, function, /, *args, **kwargs", func(a []any) any {
		s := of(a[0])
		s.cleanups = append(s.cleanups, &cleanup{func(ctx context.Context) (any, error) {
			return py.CallKw(ctx, a[1], a[2].(py.Tuple), lib.KW(a[3]))
		}})
		return nil
	})
	def("doCleanups", "self", func(a []any) any {
		s := of(a[0])
		o := s.outcome
		if o == nil {
			o = &outcome{success: true}
		}
		for c := s.nextCleanup(); c != nil; c = s.nextCleanup() {
			o.part(a[0], false, func() error { return s.cleanUp(c) })
		}
		return o.success
	})
	def("enterContext", "self, cm", func(a []any) any {
		v, exit := enter(a[1])
		s := of(a[0])
		s.cleanups = append(s.cleanups, &cleanup{func(context.Context) (any, error) { return exit() }})
		return v
	})
	TestCaseType.Set("subTest", lib.Def("subTest", "self, msg=None, **params", func(a []any) any {
		return newSubTest(a[0], a[1], lib.KW(a[2]))
	}).WithDefaults(lib.Missing))
	def("run", "self, result=None", func(a []any) any { return inRunner(a[0], func() any { return runCase(a[0], a[1]) }) })
	def("__call__", "self, *args, **kwds", func(a []any) any {
		return lib.CallKW(py.GetAttr(a[0], "run"), a[1].(py.Tuple), lib.KW(a[2]))
	})
	def("debug", "self", func(a []any) any { return inRunner(a[0], func() any { debugCase(a[0]); return nil }) })
	addAsserts(def)
	addEquality(def)
	addLogAsserts(def)
	addWarnAsserts(def)
}

// classPath is how unittest names a class: __main__.TestX.
func classPath(c *py.Class) string {
	return py.Str(py.GetAttr(c, "__module__")) + "." + py.Str(py.GetAttr(c, "__qualname__"))
}

// id is TestCase.id(): __main__.TestX.test_y.
func id(self any) string { return classPath(py.Type(self)) + "." + methodName(self) }

// describe is str(case): test_y (__main__.TestX.test_y).
func describe(self any) string { return methodName(self) + " (" + id(self) + ")" }

// skipReason tells whether a class or a test method is marked to be skipped.
func skipReason(self any) (reason string, skip bool) {
	for _, x := range []any{py.Type(self), py.GetAttrOr(self, methodName(self), nil)} {
		if py.Truth(py.GetAttrOr(x, "__unittest_skip__", false)) {
			return py.Str(py.GetAttrOr(x, "__unittest_skip_why__", "")), true
		}
	}
	return "", false
}

// setUp, test and tearDown are the steps of a test. Those of an isolated case have asynchronous ones beside them.
func (s *state) setUp(self any) error {
	if s.runner != nil {
		lib.Method(s.runner, "get_loop")
	}
	err := s.step(self, "setUp")
	if err == nil && s.runner != nil {
		err = s.step(self, "asyncSetUp")
	}
	return err
}

func (s *state) test(self, method any) error {
	v, err := s.call(func(ctx context.Context) (any, error) { return py.Call(ctx, method) })
	if err == nil {
		v, err = s.await(v)
	}
	if err == nil && v != nil {
		returned(method)
	}
	return err
}

func (s *state) tearDown(self any) error {
	if s.runner != nil {
		if err := s.step(self, "asyncTearDown"); err != nil {
			return err
		}
	}
	return s.step(self, "tearDown")
}

func (s *state) step(self any, name string) error {
	v, err := s.call(func(ctx context.Context) (any, error) { return py.CallMethod(ctx, self, name) })
	if err == nil {
		_, err = s.await(v)
	}
	return err
}

// returned warns of a test that gives something, which is most likely a generator or a coroutine that nobody runs.
func returned(method any) {
	text := fmt.Sprintf("It is deprecated to return a value that is not None from a test case (%s)", py.Str(method))
	warnings.Warn(py.CurrentContext(), text, py.DeprecationWarning, 1)
}

// nextCleanup takes the cleanup that was put off last; nil without any.
func (s *state) nextCleanup() *cleanup {
	if len(s.cleanups) == 0 {
		return nil
	}
	c := s.cleanups[len(s.cleanups)-1]
	s.cleanups = s.cleanups[:len(s.cleanups)-1]
	return c
}

func (s *state) cleanUp(c *cleanup) error {
	v, err := s.call(c.call)
	if err == nil {
		_, err = s.await(v)
	}
	return err
}

// enter enters a context manager and gives what leaves it.
func enter(cm any) (value any, exit func() (any, error)) {
	if m, ok := cm.(py.ContextManager); ok {
		v, err := m.PyEnter(py.CurrentContext())
		py.Check(err)
		return v, func() (any, error) {
			_, err := m.PyExit(py.CurrentContext(), nil)
			return nil, err
		}
	}
	if cls := py.Type(cm); !py.HasAttr(cls, "__enter__") || !py.HasAttr(cls, "__exit__") {
		panic(py.TypeError.Newf("'%s' object does not support the context manager protocol", classPath(cls)))
	}
	v := lib.Method(cm, "__enter__")
	return v, func() (any, error) { return lib.TryMethod(cm, "__exit__", nil, nil, nil) }
}
