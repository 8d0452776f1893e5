package unittest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TextTestResultType is unittest.TextTestResult, which writes dots or names while tests run.
var TextTestResultType = py.NewClass("unittest.runner", "TextTestResult", TestResultType)

const (
	separator1 = "======================================================================"
	separator2 = "----------------------------------------------------------------------"
)

// write writes to the stream of a result or a runner, line with the end of a line.
func write(self any, text string) { lib.Method(py.GetAttr(self, "stream"), "write", text) }

func writeLine(self any, text string) { lib.Method(py.GetAttr(self, "stream"), "writeln", text) }

func flush(self any) { lib.Method(py.GetAttr(self, "stream"), "flush") }

// writeStatus ends the line of a test; that of a subtest is its own.
func writeStatus(self, test any, status string) {
	sub := py.IsInstance(test, subTestType)
	fresh := py.Truth(py.GetAttr(self, "_newline"))
	if sub || fresh {
		if !fresh {
			writeLine(self, "")
		}
		if sub {
			write(self, "  ")
		}
		write(self, description(self, test)+" ... ")
	}
	writeLine(self, status)
	flush(self)
	py.SetAttr(self, "_newline", true)
}

func description(self, test any) string { return py.Str(lib.Method(self, "getDescription", test)) }

// tell writes how a test ended: a sign or a word.
func tell(self, test any, sign, word string) {
	switch {
	case py.Truth(py.GetAttr(self, "showAll")):
		writeStatus(self, test, word)
	case py.Truth(py.GetAttr(self, "dots")):
		write(self, sign)
		flush(self)
	}
}

// tellOutcome is tell for those ends that stand in the line of the test in any case.
func tellOutcome(self any, sign, word string) {
	switch {
	case py.Truth(py.GetAttr(self, "showAll")):
		writeLine(self, word)
		flush(self)
	case py.Truth(py.GetAttr(self, "dots")):
		write(self, sign)
		flush(self)
	}
}

// base calls a method of TestResult.
func base(self any, name string, args ...any) {
	lib.Call(py.GetAttr(TestResultType, name), append([]any{self}, args...)...)
}

func init() {
	TextTestResultType.Set("separator1", separator1).Set("separator2", separator2)
	def := lib.Definer(TextTestResultType)
	def("__init__", "self, stream, descriptions, verbosity, *, durations=None", func(a []any) any {
		base(a[0], "__init__", a[1:4]...)
		py.SetAttr(a[0], "stream", a[1])
		py.SetAttr(a[0], "showAll", py.Gt(a[3], 1))
		py.SetAttr(a[0], "dots", py.Eq(a[3], 1))
		py.SetAttr(a[0], "descriptions", a[2])
		py.SetAttr(a[0], "_newline", true)
		py.SetAttr(a[0], "durations", a[4])
		return nil
	})
	def("getDescription", "self, test", func(a []any) any {
		text := py.Str(a[1])
		if doc := lib.Method(a[1], "shortDescription"); py.Truth(py.GetAttr(a[0], "descriptions")) && py.Truth(doc) {
			text += "\n" + py.Str(doc)
		}
		return text
	})
	def("startTest", "self, test", func(a []any) any {
		base(a[0], "startTest", a[1])
		if py.Truth(py.GetAttr(a[0], "showAll")) {
			write(a[0], description(a[0], a[1]))
			write(a[0], " ... ")
			flush(a[0])
			py.SetAttr(a[0], "_newline", false)
		}
		return nil
	})
	def("_write_status", "self, test, status", func(a []any) any { writeStatus(a[0], a[1], py.Str(a[2])); return nil })
	def("addSubTest", "self, test, subtest, err", func(a []any) any {
		if a[3] != nil {
			sign, word := "E", "ERROR"
			if isFailure(a[3], a[2]) {
				sign, word = "F", "FAIL"
			}
			tell(a[0], a[2], sign, word)
		}
		base(a[0], "addSubTest", a[1:]...)
		return nil
	})
	def("addSuccess", "self, test", func(a []any) any {
		base(a[0], "addSuccess", a[1])
		tell(a[0], a[1], ".", "ok")
		return nil
	})
	def("addError", "self, test, err", func(a []any) any {
		base(a[0], "addError", a[1:]...)
		tell(a[0], a[1], "E", "ERROR")
		return nil
	})
	def("addFailure", "self, test, err", func(a []any) any {
		base(a[0], "addFailure", a[1:]...)
		tell(a[0], a[1], "F", "FAIL")
		return nil
	})
	def("addSkip", "self, test, reason", func(a []any) any {
		base(a[0], "addSkip", a[1:]...)
		tell(a[0], a[1], "s", "skipped "+py.Repr(a[2]))
		return nil
	})
	def("addExpectedFailure", "self, test, err", func(a []any) any {
		base(a[0], "addExpectedFailure", a[1:]...)
		tellOutcome(a[0], "x", "expected failure")
		return nil
	})
	def("addUnexpectedSuccess", "self, test", func(a []any) any {
		base(a[0], "addUnexpectedSuccess", a[1:]...)
		tellOutcome(a[0], "u", "unexpected success")
		return nil
	})
	def("printErrors", "self", func(a []any) any {
		if py.Truth(py.GetAttr(a[0], "dots")) || py.Truth(py.GetAttr(a[0], "showAll")) {
			writeLine(a[0], "")
			flush(a[0])
		}
		lib.Method(a[0], "printErrorList", "ERROR", py.GetAttr(a[0], "errors"))
		lib.Method(a[0], "printErrorList", "FAIL", py.GetAttr(a[0], "failures"))
		if list := py.Collect(py.GetAttrOr(a[0], "unexpectedSuccesses", py.Tuple{})); len(list) > 0 {
			writeLine(a[0], py.Str(py.GetAttr(a[0], "separator1")))
			for _, test := range list {
				writeLine(a[0], "UNEXPECTED SUCCESS: "+description(a[0], test))
			}
			flush(a[0])
		}
		return nil
	})
	def("printErrorList", "self, flavour, errors", func(a []any) any {
		for _, e := range py.Collect(a[2]) {
			writeLine(a[0], py.Str(py.GetAttr(a[0], "separator1")))
			writeLine(a[0], py.Str(a[1])+": "+description(a[0], py.GetItem(e, 0)))
			writeLine(a[0], py.Str(py.GetAttr(a[0], "separator2")))
			writeLine(a[0], py.Str(py.GetItem(e, 1)))
			flush(a[0])
		}
		return nil
	})
}
