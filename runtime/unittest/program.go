package unittest

import (
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/argparse"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// TestProgramType is unittest.TestProgram, of which unittest.main is another name: making one runs tests and ends the program.
var TestProgramType = py.NewClass("unittest.main", "TestProgram")

// noTestsExitCode is the exit status of a program without tests.
const noTestsExitCode = 5

func init() {
	for _, name := range []string{"module", "failfast", "catchbreak", "buffer", "progName", "warnings", "testNamePatterns"} {
		TestProgramType.Set(name, nil)
	}
	TestProgramType.Set("verbosity", 1)
	def := lib.Definer(TestProgramType)
	params := "self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None, tests=()"
	def("__init__", params, func(a []any) any {
		p := a[0]
		names := register(a[14])
		py.SetAttr(p, "module", moduleOf(a[1]))
		for i, name := range []string{"defaultTest", "argv", "testRunner", "testLoader", "exit", "verbosity", "failfast", "catchbreak", "buffer", "warnings", "tb_locals", "durations"} {
			if name != "argv" {
				py.SetAttr(p, name, a[i+2])
			}
		}
		if a[5] == nil {
			py.SetAttr(p, "testLoader", defaultLoader())
		}
		if a[11] == nil && !py.Truth(py.GetAttrOr(sys.Module(), "warnoptions", nil)) {
			py.SetAttr(p, "warnings", "default")
		}
		argv := a[3]
		if argv == nil {
			argv = py.GetAttr(sys.Module(), "argv")
		}
		py.SetAttr(p, "progName", filepath.Base(py.Str(py.GetItem(argv, 0))))
		parseArguments(p, py.Collect(argv)[1:])
		createTests(p, a[2], names)
		run(p)
		return nil
	})
}

const moduleExamples = `Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
`

// moduleOf is the module whose tests are run: a name or a module object, None for those that are found in files.
func moduleOf(x any) any {
	name, ok := lib.AsStr(x)
	switch {
	case !ok:
		return x
	case modules[name] == nil:
		panic(py.ModuleNotFoundError.New("No module named " + py.Repr(name)))
	}
	return modules[name]
}

// parseArguments sets what the command line says as attributes of the program.
func parseArguments(p any, args []any) {
	parser := lib.CallKW(py.GetAttr(argparse.Module(), "ArgumentParser"), nil, []py.KV{{Key: "prog", Value: py.GetAttr(p, "progName")}})
	option := func(flags []any, kw ...py.KV) {
		lib.CallKW(py.GetAttr(parser, "add_argument"), flags, kw)
	}
	kv := func(key string, v any) py.KV { return py.KV{Key: key, Value: v} }
	option([]any{"-v", "--verbose"}, kv("dest", "verbosity"), kv("action", "store_const"), kv("const", 2), kv("help", "Verbose output"))
	option([]any{"-q", "--quiet"}, kv("dest", "verbosity"), kv("action", "store_const"), kv("const", 0), kv("help", "Quiet output"))
	option([]any{"--locals"}, kv("dest", "tb_locals"), kv("action", "store_true"), kv("help", "Show local variables in tracebacks"))
	option([]any{"--durations"}, kv("dest", "durations"), kv("type", py.Builtin("int")), kv("default", nil), kv("metavar", "N"),
		kv("help", "Show the N slowest test cases (N=0 for all)"))
	for _, f := range [][4]string{
		{"-f", "--failfast", "failfast", "Stop on first fail or error"},
		{"-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"},
		{"-b", "--buffer", "buffer", "Buffer stdout and stderr during tests"},
	} {
		if py.GetAttr(p, f[2]) == nil {
			option([]any{f[0], f[1]}, kv("dest", f[2]), kv("action", "store_true"), kv("help", f[3]))
			py.SetAttr(p, f[2], false)
		}
	}
	pattern := lib.Func("_convert_select_pattern", "pattern", func(a []any) any {
		if text := py.Str(a[0]); !strings.Contains(text, "*") {
			return "*" + text + "*"
		}
		return a[0]
	})
	option([]any{"-k"}, kv("dest", "testNamePatterns"), kv("action", "append"), kv("type", pattern), kv("help", "Only run tests which match the given substring"))
	py.SetAttr(p, "testNamePatterns", py.NewList[any]())
	option([]any{"tests"}, kv("nargs", "*"), kv("help", "a list of any number of test modules, classes and test methods."))
	for _, arg := range args {
		if arg == "-h" || arg == "--help" {
			sys.Print(py.Str(lib.Method(parser, "format_help")))
			sys.Print(strings.ReplaceAll(moduleExamples, "%(prog)s", py.Str(py.GetAttr(p, "progName"))))
			panic(py.SystemExit.New(0))
		}
	}
	kept := py.Truth(py.GetAttr(p, "buffer"))
	lib.Method(parser, "parse_args", py.ListOf(args), p)
	if py.Truth(py.GetAttr(p, "buffer")) && !kept {
		panic(py.NotImplementedError.New("-b is not supported by the converted program, which prints past sys.stdout: write unittest.main(buffer=True)"))
	}
}

// createTests loads the tests that the command line names, else those of the module.
func createTests(p, defaultTest any, found []string) {
	loader := py.GetAttr(p, "testLoader")
	if patterns := py.GetAttr(p, "testNamePatterns"); py.Truth(patterns) {
		py.SetAttr(loader, "testNamePatterns", patterns)
	}
	names := py.GetAttr(p, "tests")
	if !py.Truth(names) {
		names = defaultTest
		if _, one := lib.AsStr(defaultTest); one {
			names = py.Tuple{defaultTest}
		}
	}
	module := py.GetAttr(p, "module")
	var test any
	switch {
	case names != nil:
		test = lib.Method(loader, "loadTestsFromNames", names, module)
	case module != nil:
		test = lib.Method(loader, "loadTestsFromModule", module)
	default:
		suites := py.NewList[any]()
		for _, name := range found {
			suites.Append(lib.Method(loader, "loadTestsFromModule", modules[name]))
		}
		test = makeSuite(loader, suites)
	}
	py.SetAttr(p, "test", test)
}

// run runs the tests and ends the program.
func run(p any) {
	runner := py.GetAttr(p, "testRunner")
	if runner == nil {
		runner = TextTestRunnerType
	}
	if class, ok := runner.(*py.Class); ok {
		runner = makeRunner(p, class)
	}
	py.SetAttr(p, "testRunner", runner)
	r := lib.Method(runner, "run", py.GetAttr(p, "test"))
	py.SetAttr(p, "result", r)
	if !py.Truth(py.GetAttr(p, "exit")) {
		return
	}
	switch {
	case py.Truth(py.Eq(py.GetAttr(r, "testsRun"), 0)) && count(r, "skipped") == 0:
		panic(py.SystemExit.New(noTestsExitCode))
	case py.Truth(lib.Method(r, "wasSuccessful")):
		panic(py.SystemExit.New(0))
	default:
		panic(py.SystemExit.New(1))
	}
}

// makeRunner makes a runner with as many of the options as its class knows.
func makeRunner(p any, class *py.Class) any {
	var kw []py.KV
	for _, name := range []string{"verbosity", "failfast", "buffer", "warnings", "tb_locals", "durations"} {
		kw = append(kw, py.KV{Key: name, Value: py.GetAttr(p, name)})
	}
	for _, n := range []int{len(kw), 4, 0} {
		runner, err := py.CallKw(py.CurrentContext(), class, nil, kw[:n])
		if n == 0 || err == nil || !py.Is(err, py.TypeError) {
			py.Check(err)
			return runner
		}
	}
	return nil
}
