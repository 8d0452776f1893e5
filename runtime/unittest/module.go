package unittest

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// Loader is unittest.TestLoader.
type Loader struct{}

var loaderClass = lib.Class[Loader]("unittest.loader", "TestLoader", nil, py.Methods{
	"__new__":               lib.New("", func([]any) any { return &Loader{} }),
	"loadTestsFromTestCase": lib.M("testCaseClass", func(_ any, a []any) any { return ofClass(a[0].(*py.Class)) }),
	"loadTestsFromModule":   lib.M("module, *, pattern=None", func(any, []any) any { return ofProgram() }),
	"loadTestsFromName":     lib.M("name, module=None", func(_ any, a []any) any { return named(py.Str(a[0])) }),
	"getTestCaseNames": lib.M("testCaseClass", func(_ any, a []any) any {
		return py.ToAny(py.ListOf(testNames(a[0].(*py.Class))))
	}),
})

// PyClass returns TestLoader.
func (*Loader) PyClass() *py.Class { return loaderClass }

// Runner is unittest.TextTestRunner.
type Runner struct {
	stream    any
	verbosity int
	failfast  bool
}

var runnerClass = lib.Class[Runner]("unittest.runner", "TextTestRunner", nil, py.Methods{
	"__new__": lib.New("stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None", func(a []any) any {
		return &Runner{a[0], lib.Int(a[2]), py.Truth(a[3])}
	}),
	"run": lib.M("test", func(self any, a []any) any { return self.(*Runner).run(a[0]) }),
})

// PyClass returns TextTestRunner.
func (*Runner) PyClass() *py.Class { return runnerClass }

func (t *Runner) run(test any) *Result {
	stream := t.stream
	if stream == nil {
		stream = stderr()
	}
	r := newResult(t.verbosity, stream)
	r.failfast = t.failfast
	if s, ok := test.(*Suite); ok {
		s.run(r)
	} else {
		(&Suite{[]any{test}}).run(r)
	}
	r.report()
	return r
}

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

// Module is the module object of unittest.
var Module = lib.Module("unittest", func(m *py.Module) {
	m.Set("TestCase", TestCaseType).Set("IsolatedAsyncioTestCase", IsolatedType).Set("SkipTest", SkipTest)
	m.Set("TestSuite", suiteClass).Set("TestLoader", loaderClass).Set("TextTestRunner", runnerClass).Set("TestResult", resultClass)
	m.Set("defaultTestLoader", &Loader{})
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
	lib.Add(m, "main", "module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None",
		func(a []any) any { return program(a) })
})

// program is unittest.main(): it runs the tests of the program and ends it.
func program(a []any) any {
	argv := a[2]
	if argv == nil {
		argv = py.GetAttr(sys.Module(), "argv")
	}
	runner := &Runner{verbosity: lib.Int(a[6]), failfast: py.Truth(a[7])}
	var suites []any
	if args := py.Collect(argv); len(args) > 0 {
		for _, arg := range args[1:] {
			switch s := py.Str(arg); {
			case s == "-v" || s == "--verbose":
				runner.verbosity = 2
			case s == "-q" || s == "--quiet":
				runner.verbosity = 0
			case s == "-f" || s == "--failfast":
				runner.failfast = true
			case strings.HasPrefix(s, "-"):
			default:
				suites = append(suites, named(s))
			}
		}
	}
	if len(suites) == 0 {
		suites = []any{ofProgram()}
	}
	test := any(&Suite{suites})
	var result *Result
	if given, ok := a[3].(*Runner); ok {
		result = given.run(test)
	} else {
		result = runner.run(test)
	}
	if py.Truth(a[5]) {
		switch {
		case result.run == 0 && len(result.skipped) == 0:
			panic(py.SystemExit.New(5))
		default:
			panic(py.SystemExit.New(!result.ok()))
		}
	}
	return &testProgram{result}
}

// testProgram is what unittest.main(exit=False) gives.
type testProgram struct{ result *Result }

var programClass = lib.Class[testProgram]("unittest.main", "TestProgram", nil, py.Methods{
	"result": lib.Prop(func(self any) any { return self.(*testProgram).result }),
})

// PyClass returns TestProgram.
func (*testProgram) PyClass() *py.Class { return programClass }
