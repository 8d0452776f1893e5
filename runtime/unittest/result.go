package unittest

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// TestResultType is unittest.TestResult: what a run of tests gives. Programs derive classes from it, so that what it keeps are
// attributes and all that tests tell it are calls of its methods.
var TestResultType = py.NewClass("unittest.result", "TestResult")

// excInfo is what sys.exc_info() gives for an exception.
func excInfo(err error) py.Tuple {
	e := py.AsException(err)
	return py.Tuple{py.ClassOf(e), e, py.GetAttr(e, "__traceback__")}
}

// add appends to a list that an object has as an attribute.
func add(self any, list string, x any) { lib.Method(py.GetAttr(self, list), "append", x) }

// note adds what went wrong with a test to a list of a result.
func note(self any, list string, test, info any) {
	add(self, list, py.Tuple{test, lib.Method(self, "_exc_info_to_string", info, test)})
}

// failFast asks the run to stop, where the result is one that stops at the first failure.
func failFast(self any) {
	if py.Truth(py.GetAttrOr(self, "failfast", false)) {
		lib.Method(self, "stop")
	}
}

func count(self any, list string) int { return py.Len(py.GetAttr(self, list)) }

func init() {
	TestResultType.Set("_previousTestClass", nil).Set("_testRunEntered", false).Set("_moduleSetUpFailed", false)
	def := lib.Definer(TestResultType)
	def("__init__", "self, stream=None, descriptions=None, verbosity=None", func(a []any) any {
		for _, name := range []string{"failures", "errors", "skipped", "expectedFailures", "unexpectedSuccesses", "collectedDurations"} {
			py.SetAttr(a[0], name, py.NewList[any]())
		}
		for _, name := range []string{"failfast", "shouldStop", "buffer", "tb_locals", "_mirrorOutput"} {
			py.SetAttr(a[0], name, false)
		}
		py.SetAttr(a[0], "testsRun", 0)
		for _, name := range streams {
			py.SetAttr(a[0], "_"+name+"_buffer", nil)
			py.SetAttr(a[0], "_original_"+name, py.GetAttr(sys.Module(), name))
		}
		return nil
	})
	for _, name := range []string{"printErrors", "startTestRun", "stopTestRun"} {
		def(name, "self", func([]any) any { return nil })
	}
	def("startTest", "self, test", func(a []any) any {
		py.SetAttr(a[0], "testsRun", py.Add(py.GetAttr(a[0], "testsRun"), 1))
		py.SetAttr(a[0], "_mirrorOutput", false)
		return lib.Method(a[0], "_setupStdout")
	})
	def("stopTest", "self, test", func(a []any) any {
		lib.Method(a[0], "_restoreStdout")
		py.SetAttr(a[0], "_mirrorOutput", false)
		return nil
	})
	def("_setupStdout", "self", func(a []any) any { keepOutput(a[0]); return nil })
	def("_restoreStdout", "self", func(a []any) any { restoreOutput(a[0]); return nil })
	for name, list := range map[string]string{"addError": "errors", "addFailure": "failures"} {
		def(name, "self, test, err", func(a []any) any {
			failFast(a[0])
			note(a[0], list, a[1], a[2])
			py.SetAttr(a[0], "_mirrorOutput", true)
			return nil
		})
	}
	def("addSubTest", "self, test, subtest, err", func(a []any) any {
		if a[3] == nil {
			return nil
		}
		failFast(a[0])
		list := "errors"
		if isFailure(a[3], a[1]) {
			list = "failures"
		}
		add(a[0], list, py.Tuple{a[2], lib.Method(a[0], "_exc_info_to_string", a[3], a[1])})
		py.SetAttr(a[0], "_mirrorOutput", true)
		return nil
	})
	def("addSuccess", "self, test", func([]any) any { return nil })
	def("addSkip", "self, test, reason", func(a []any) any { add(a[0], "skipped", py.Tuple{a[1], a[2]}); return nil })
	def("addExpectedFailure", "self, test, err", func(a []any) any { note(a[0], "expectedFailures", a[1], a[2]); return nil })
	def("addUnexpectedSuccess", "self, test", func(a []any) any {
		failFast(a[0])
		add(a[0], "unexpectedSuccesses", a[1])
		return nil
	})
	def("addDuration", "self, test, elapsed", func(a []any) any {
		if py.HasAttr(a[0], "collectedDurations") {
			add(a[0], "collectedDurations", py.Tuple{py.Str(a[1]), a[2]})
		}
		return nil
	})
	def("wasSuccessful", "self", func(a []any) any {
		return count(a[0], "failures") == 0 && count(a[0], "errors") == 0 && (!py.HasAttr(a[0], "unexpectedSuccesses") || count(a[0], "unexpectedSuccesses") == 0)
	})
	def("stop", "self", func(a []any) any { py.SetAttr(a[0], "shouldStop", true); return nil })
	def("_exc_info_to_string", "self, err, test", func(a []any) any {
		err := py.GetItem(a[1], 1).(error)
		text := py.FormatException(err)
		if py.IsInstance(a[2], failedTestType) {
			text = py.FormatExceptionOnly(err) // no code of the program raised it
		}
		if !py.Truth(py.GetAttr(a[0], "buffer")) {
			return text
		}
		for _, s := range streams {
			kept := py.Str(lib.Method(py.GetAttr(sys.Module(), s), "getvalue"))
			text += shown(s, kept)
		}
		return text
	})
	def("__repr__", "self", func(a []any) any {
		return fmt.Sprintf("<%s run=%d errors=%d failures=%d>", classPath(py.Type(a[0])), lib.Int(py.GetAttr(a[0], "testsRun")), count(a[0], "errors"), count(a[0], "failures"))
	})
}

// isFailure reports whether what went wrong with a test is a failed assertion.
func isFailure(info, test any) bool {
	return py.Truth(lib.Call(py.Builtin("issubclass"), py.GetItem(info, 0), py.GetAttr(test, "failureException")))
}

// streams are sys.stdout and sys.stderr.
var streams = []string{"stdout", "stderr"}

// shown is what a test wrote to a stream, as it stands below its traceback.
func shown(stream, text string) string {
	if text == "" {
		return ""
	}
	if text[len(text)-1] != '\n' {
		text += "\n"
	}
	return map[string]string{"stdout": "\nStdout:\n", "stderr": "\nStderr:\n"}[stream] + text
}

// keepOutput begins to keep what a test writes, for a result with buffer=True.
func keepOutput(self any) {
	if !py.Truth(py.GetAttr(self, "buffer")) {
		return
	}
	for _, s := range streams {
		if py.GetAttr(self, "_"+s+"_buffer") == nil {
			py.SetAttr(self, "_"+s+"_buffer", lib.Call(py.GetAttr(io.Module(), "StringIO")))
		}
		py.SetAttr(sys.Module(), s, py.GetAttr(self, "_"+s+"_buffer"))
	}
}

// restoreOutput ends that, and shows what a test wrote that went wrong.
func restoreOutput(self any) {
	if !py.Truth(py.GetAttr(self, "buffer")) {
		return
	}
	for _, s := range streams {
		kept := py.GetAttr(sys.Module(), s)
		original := py.GetAttr(self, "_original_"+s)
		if py.Truth(py.GetAttr(self, "_mirrorOutput")) {
			if text := shown(s, py.Str(lib.Method(kept, "getvalue"))); text != "" {
				lib.Method(original, "write", text)
			}
		}
		py.SetAttr(sys.Module(), s, original)
		buffer := py.GetAttr(self, "_"+s+"_buffer")
		lib.Method(buffer, "seek", 0)
		lib.Method(buffer, "truncate")
	}
}
