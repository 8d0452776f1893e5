package unittest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
	"github.com/py2goasync/py2goasync/runtime/time"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// TextTestRunnerType is unittest.TextTestRunner.
var TextTestRunnerType = py.NewClass("unittest.runner", "TextTestRunner")

// lineStreamType is what a runner writes to: a stream with a method for lines.
var lineStreamType = py.NewClass("unittest.runner", "_WritelnDecorator")

func init() {
	def := lib.Definer(lineStreamType)
	def("__init__", "self, stream", func(a []any) any { py.SetAttr(a[0], "stream", a[1]); return nil })
	def("__getattr__", "self, attr", func(a []any) any {
		name := py.Str(a[1])
		if name == "stream" || name == "__getstate__" {
			panic(py.AttributeError.New(name))
		}
		return py.GetAttr(py.GetAttr(a[0], "stream"), name)
	})
	def("writeln", "self, arg=None", func(a []any) any {
		if py.Truth(a[1]) {
			lib.Method(a[0], "write", a[1])
		}
		lib.Method(a[0], "write", "\n")
		return nil
	})

	TextTestRunnerType.Set("resultclass", TextTestResultType)
	def = lib.Definer(TextTestRunnerType)
	options := []string{"descriptions", "verbosity", "failfast", "buffer", "resultclass", "warnings", "tb_locals", "durations"}
	def("__init__", "self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None, tests=()", func(a []any) any {
		stream := a[1]
		if stream == nil {
			stream = sys.CurrentStderr()
		}
		py.SetAttr(a[0], "stream", lib.Call(lineStreamType, stream))
		for i, name := range options {
			if name != "resultclass" || a[i+2] != nil {
				py.SetAttr(a[0], name, a[i+2])
			}
		}
		register(a[10])
		return nil
	})
	def("_makeResult", "self", func(a []any) any {
		class := py.GetAttr(a[0], "resultclass")
		args := []any{py.GetAttr(a[0], "stream"), py.GetAttr(a[0], "descriptions"), py.GetAttr(a[0], "verbosity")}
		r, err := py.CallKw(py.CurrentContext(), class, args, []py.KV{{Key: "durations", Value: py.GetAttr(a[0], "durations")}})
		if err != nil && py.Is(err, py.TypeError) { // a class that does not know of durations
			return lib.Call(class, args...)
		}
		py.Check(err)
		return r
	})
	def("run", "self, test", func(a []any) any { return runTests(a[0], a[1]) })
}

// runTests runs tests and reports on them.
func runTests(self, test any) any {
	r := lib.Method(self, "_makeResult")
	for _, name := range []string{"failfast", "buffer", "tb_locals"} {
		py.SetAttr(r, name, py.GetAttr(self, name))
	}
	began := clock()
	py.Check(withFilter(py.GetAttr(self, "warnings"), func() error {
		callIfThere(r, "startTestRun")
		defer callIfThere(r, "stopTestRun")
		_, err := lib.TryCall(py.CurrentContext(), test, r)
		return err
	}))
	taken := clock() - began
	lib.Method(r, "printErrors")
	if n := py.GetAttr(self, "durations"); n != nil {
		slowest(self, r, lib.Int(n))
	}
	if py.HasAttr(r, "separator2") {
		writeLine(self, py.Str(py.GetAttr(r, "separator2")))
	}
	n := lib.Int(py.GetAttr(r, "testsRun"))
	plural := "s"
	if n == 1 {
		plural = ""
	}
	writeLine(self, fmt.Sprintf("Ran %d test%s in %.3fs", n, plural, taken))
	writeLine(self, "")
	writeSummary(self, r, n)
	return r
}

// writeSummary writes the last line of a run.
func writeSummary(self, r any, run int) {
	var infos []string
	info := func(text string, list string) int {
		n := 0
		if x := py.GetAttrOr(r, list, nil); x != nil {
			n = py.Len(x)
		}
		if n > 0 {
			infos = append(infos, fmt.Sprintf("%s=%d", text, n))
		}
		return n
	}
	word := "OK"
	if !py.Truth(lib.Method(r, "wasSuccessful")) {
		word = "FAILED"
		info("failures", "failures")
		info("errors", "errors")
	}
	skipped := info("skipped", "skipped")
	if word == "OK" && run == 0 && skipped == 0 {
		word = "NO TESTS RAN"
	}
	info("expected failures", "expectedFailures")
	info("unexpected successes", "unexpectedSuccesses")
	if len(infos) > 0 {
		word += " (" + strings.Join(infos, ", ") + ")"
	}
	write(self, word+"\n")
	flush(self)
}

// slowest lists the tests that took longest, n of them or all for 0.
func slowest(self, r any, n int) {
	type row struct {
		test    string
		elapsed float64
	}
	var rows []row
	for _, x := range py.Collect(py.GetAttr(r, "collectedDurations")) {
		rows = append(rows, row{py.Str(py.GetItem(x, 0)), lib.Float(py.GetItem(x, 1))})
	}
	if len(rows) == 0 {
		return
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		switch {
		case a.elapsed > b.elapsed:
			return -1
		case a.elapsed < b.elapsed:
			return 1
		}
		return 0
	})
	if n > 0 {
		rows = rows[:min(n, len(rows))]
	}
	writeLine(self, "Slowest test durations")
	if py.HasAttr(r, "separator2") {
		writeLine(self, py.Str(py.GetAttr(r, "separator2")))
	}
	hidden := false
	for _, x := range rows {
		if lib.Int(py.GetAttr(self, "verbosity")) < 2 && x.elapsed < 0.001 {
			hidden = true
			continue
		}
		writeLine(self, fmt.Sprintf("%-10s %s", fmt.Sprintf("%.3fs", x.elapsed), x.test))
	}
	if hidden {
		writeLine(self, "\n(durations < 0.001s were hidden; use -v to show these durations)")
	} else {
		writeLine(self, "")
	}
}

// withFilter runs f with the warnings filter of a runner, None for the one that is in place.
func withFilter(action any, f func() error) error {
	module := warnings.Module()
	catcher := lib.Call(py.GetAttr(module, "catch_warnings"))
	lib.Method(catcher, "__enter__")
	defer lib.Method(catcher, "__exit__", nil, nil, nil)
	if py.Truth(action) {
		lib.Method(module, "simplefilter", action)
	}
	return f()
}

func callIfThere(x any, method string) {
	if py.HasAttr(x, method) {
		lib.Method(x, method)
	}
}

// clock is time.perf_counter().
func clock() float64 { return lib.Float(lib.Method(time.Module(), "perf_counter")) }
