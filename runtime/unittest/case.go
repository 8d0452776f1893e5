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
	cleanups []cleanup
	runner   any                  // the asyncio.Runner of an isolated case
	context  *contextvars.Context // what all functions of an isolated case run in
	result   *Result
	failed   bool // a subtest failed
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
		py.SetAttr(a[0], "_testMethodName", a[1])
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
		return fmt.Sprintf("<%s testMethod=%s>", className(a[0]), methodName(a[0]))
	})
	def("shortDescription", "self", func(a []any) any {
		doc := py.GetAttrOr(py.GetAttr(a[0], methodName(a[0])), "__doc__", nil)
		if doc == nil {
			return nil
		}
		first, _, _ := strings.Cut(strings.TrimSpace(py.Str(doc)), "\n")
		return strings.TrimSpace(first)
	})
	def("countTestCases", "self", func([]any) any { return 1 })
	def("skipTest", "self, reason", func(a []any) any { panic(SkipTest.New(a[1])) })
	def("fail", "self, msg=None", func(a []any) any { panic(py.AssertionError.New(a[1])) })
	def("addCleanup", "self, function, /, *args, **kwargs", func(a []any) any {
		s := of(a[0])
		s.cleanups = append(s.cleanups, cleanup{func(ctx context.Context) (any, error) {
			return py.CallKw(ctx, a[1], a[2].(py.Tuple), lib.KW(a[3]))
		}})
		return nil
	})
	def("doCleanups", "self", func(a []any) any { return runCleanups(a[0]) == nil })
	def("enterContext", "self, cm", func(a []any) any {
		v, exit := enter(a[1])
		s := of(a[0])
		s.cleanups = append(s.cleanups, cleanup{func(context.Context) (any, error) { return exit() }})
		return v
	})
	def("subTest", "self, msg=None, **params", func(a []any) any { return newSubTest(a[0], a[1], lib.KW(a[2])) })
	def("run", "self, result=None", func(a []any) any {
		r, ok := a[1].(*Result)
		if !ok {
			r = newResult(0, nil)
		}
		runCase(a[0], r)
		return r
	})
	def("__call__", "self, *args", func(a []any) any { return lib.Method(a[0], "run", a[1].(py.Tuple)...) })
	def("debug", "self", func(a []any) any {
		if err := steps(a[0]); err != nil {
			panic(err)
		}
		return nil
	})
	addAsserts(def)
	addCollectionAsserts(def)
	addLogAsserts(def)
	addWarnAsserts(def)
}

func className(self any) string { return py.Str(py.GetAttr(py.Type(self), "__qualname__")) }

// id is TestCase.id(): __main__.TestX.test_y.
func id(self any) string {
	return py.Str(py.GetAttr(py.Type(self), "__module__")) + "." + className(self) + "." + methodName(self)
}

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

// runCase runs one test and tells the result.
func runCase(self any, r *Result) {
	r.start(self)
	if reason, skip := skipReason(self); skip {
		r.skip(self, reason)
		return
	}
	s := of(self)
	s.result, s.failed = r, false
	expected := py.Truth(py.GetAttrOr(py.GetAttr(self, methodName(self)), "__unittest_expecting_failure__", false)) ||
		py.Truth(py.GetAttrOr(py.Type(self), "__unittest_expecting_failure__", false))
	err := steps(self)
	switch {
	case err != nil && py.Is(err, SkipTest):
		r.skip(self, py.Str(err))
	case err != nil && py.Is(err, py.KeyboardInterrupt, py.SystemExit):
		panic(err)
	case expected && err != nil:
		r.expectedFailure(self)
	case expected:
		r.unexpectedSuccess(self)
	case err != nil:
		r.fail(self, describe(self), err)
	case !s.failed:
		r.success(self)
	}
}

// steps are setUp, the test, tearDown and the cleanups. The first failure counts.
func steps(self any) (err error) {
	s := of(self)
	isolated := py.Type(self).IsSubclassOf(IsolatedType)
	if isolated {
		s.runner, s.context = newRunner(), contextvars.CopyContext(py.CurrentContext())
		defer func() {
			_, closeErr := lib.TryMethod(s.runner, "close")
			if err == nil {
				err = closeErr
			}
		}()
	}
	call := func(name string) error {
		v, err := s.call(func(ctx context.Context) (any, error) { return py.CallMethod(ctx, self, name) })
		if err == nil && isolated {
			v, err = s.await(v)
		}
		if err == nil && v != nil && name == methodName(self) {
			returned(self, name)
		}
		return err
	}
	if err = call("setUp"); err == nil && isolated {
		err = call("asyncSetUp")
	}
	if err == nil {
		err = call(methodName(self))
		if isolated {
			if e := call("asyncTearDown"); err == nil {
				err = e
			}
		}
		if e := call("tearDown"); err == nil {
			err = e
		}
	}
	if e := runCleanups(self); err == nil {
		err = e
	}
	return err
}

// returned warns of a test that gives something, which is most likely a generator or a coroutine that nobody runs.
func returned(self any, name string) {
	text := fmt.Sprintf("It is deprecated to return a value that is not None from a test case (%s)", py.Str(py.GetAttr(self, name)))
	warnings.Warn(py.CurrentContext(), text, py.DeprecationWarning, 1)
}

func runCleanups(self any) (first error) {
	s := of(self)
	for len(s.cleanups) > 0 {
		c := s.cleanups[len(s.cleanups)-1]
		s.cleanups = s.cleanups[:len(s.cleanups)-1]
		err := py.Try(func() error {
			v, err := s.call(func(ctx context.Context) (any, error) { return c.call(ctx) })
			if err == nil {
				_, err = s.await(v)
			}
			return err
		})
		if first == nil {
			first = err
		}
	}
	return first
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
	v := lib.Method(cm, "__enter__")
	return v, func() (any, error) { return lib.TryMethod(cm, "__exit__", nil, nil, nil) }
}

// subTest is the context manager of TestCase.subTest().
type subTest struct {
	self any
	text string
}

func newSubTest(self, msg any, params []py.KV) *subTest {
	var parts []string
	if msg != nil {
		parts = append(parts, "["+py.Str(msg)+"]")
	}
	var shown []string
	for _, kv := range params {
		shown = append(shown, kv.Key+"="+py.Repr(kv.Value))
	}
	if len(shown) > 0 {
		parts = append(parts, "("+strings.Join(shown, ", ")+")")
	}
	if len(parts) == 0 {
		parts = []string{"(<subtest>)"}
	}
	return &subTest{self, strings.Join(parts, " ")}
}

// PyClass returns object.
func (*subTest) PyClass() *py.Class { return py.ObjectType }

// PyEnter begins the subtest.
func (t *subTest) PyEnter(context.Context) (any, error) { return nil, nil }

// PyExit ends it: a failure is counted, and the test goes on.
func (t *subTest) PyExit(_ context.Context, err error) (bool, error) {
	if err == nil || py.Is(err, py.KeyboardInterrupt, py.SystemExit) || of(t.self).result == nil {
		return false, nil
	}
	s := of(t.self)
	if py.Is(err, SkipTest) {
		s.result.skip(t.self, py.Str(err))
		return true, nil
	}
	s.failed = true
	s.result.fail(t.self, describe(t.self)+" "+t.text, err)
	return true, nil
}
