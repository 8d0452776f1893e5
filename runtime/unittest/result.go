package unittest

import (
	"fmt"
	"strings"
	gotime "time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// Result is what a run of tests gives: unittest.TestResult.
type Result struct {
	verbosity int
	stream    any // where dots and names go; nil for nowhere
	run       int
	failures  []entry
	errors    []entry
	skipped   []entry
	expected  []entry
	unexpect  []any
	failfast  bool
	stop      bool
	began     gotime.Time
}

type entry struct {
	test any
	name string
	text string
}

var resultClass = lib.Class[Result]("unittest.runner", "TextTestResult", nil, py.Methods{
	"wasSuccessful":       lib.M("", func(self any, _ []any) any { return self.(*Result).ok() }),
	"testsRun":            lib.Prop(func(self any) any { return self.(*Result).run }),
	"failures":            lib.Prop(func(self any) any { return pairs(self.(*Result).failures) }),
	"errors":              lib.Prop(func(self any) any { return pairs(self.(*Result).errors) }),
	"skipped":             lib.Prop(func(self any) any { return pairs(self.(*Result).skipped) }),
	"expectedFailures":    lib.Prop(func(self any) any { return pairs(self.(*Result).expected) }),
	"unexpectedSuccesses": lib.Prop(func(self any) any { return py.ListOf(self.(*Result).unexpect) }),
	"stop":                lib.M("", func(self any, _ []any) any { self.(*Result).stop = true; return nil }),
	"__repr__": lib.M("", func(self any, _ []any) any {
		r := self.(*Result)
		return fmt.Sprintf("<unittest.runner.TextTestResult run=%d errors=%d failures=%d>", r.run, len(r.errors), len(r.failures))
	}),
})

// PyClass returns TextTestResult.
func (*Result) PyClass() *py.Class { return resultClass }

func pairs(list []entry) *py.List[any] {
	out := py.NewList[any]()
	for _, e := range list {
		out.Append(py.Tuple{e.test, e.text})
	}
	return out
}

func newResult(verbosity int, stream any) *Result {
	return &Result{verbosity: verbosity, stream: stream, began: gotime.Now()}
}

func (r *Result) ok() bool { return len(r.failures) == 0 && len(r.errors) == 0 && len(r.unexpect) == 0 }

func (r *Result) write(text string) {
	if r.stream != nil {
		lib.Method(r.stream, "write", text)
		lib.Method(r.stream, "flush")
	}
}

func (r *Result) start(test any) {
	r.run++
	if r.verbosity > 1 {
		r.write(title(test) + " ... ")
	}
}

// title names a test as the runner does: its name and the first line of its docstring.
func title(test any) string {
	if doc := lib.Method(test, "shortDescription"); doc != nil {
		return describe(test) + "\n" + py.Str(doc)
	}
	return describe(test)
}

func (r *Result) tell(dot, word string) {
	switch {
	case r.verbosity > 1:
		r.write(word + "\n")
	case r.verbosity == 1:
		r.write(dot)
	}
}

func (r *Result) success(any) { r.tell(".", "ok") }

func (r *Result) skip(test any, reason string) {
	r.skipped = append(r.skipped, entry{test, describe(test), reason})
	r.tell("s", "skipped "+py.Repr(reason))
}

func (r *Result) expectedFailure(test any) {
	r.expected = append(r.expected, entry{test, describe(test), ""})
	r.tell("x", "expected failure")
}

func (r *Result) unexpectedSuccess(test any) {
	r.unexpect = append(r.unexpect, test)
	r.tell("u", "unexpected success")
	r.stop = r.stop || r.failfast
}

func (r *Result) fail(test any, name string, err error) {
	e := entry{test, name, py.FormatException(err)}
	if py.Is(err, py.AssertionError) {
		r.failures = append(r.failures, e)
		r.tell("F", "FAIL")
	} else {
		r.errors = append(r.errors, e)
		r.tell("E", "ERROR")
	}
	r.stop = r.stop || r.failfast
}

const (
	line1 = "======================================================================"
	line2 = "----------------------------------------------------------------------"
)

// report writes the end of a run.
func (r *Result) report() {
	if r.verbosity > 0 {
		r.write("\n")
	}
	for _, list := range []struct {
		word    string
		entries []entry
	}{{"ERROR", r.errors}, {"FAIL", r.failures}} {
		for _, e := range list.entries {
			r.write(line1 + "\n" + list.word + ": " + e.name + "\n" + line2 + "\n" + e.text + "\n")
		}
	}
	for _, test := range r.unexpect {
		r.write(line1 + "\nUNEXPECTED SUCCESS: " + describe(test) + "\n")
	}
	plural := "s"
	if r.run == 1 {
		plural = ""
	}
	r.write(fmt.Sprintf("%s\nRan %d test%s in %.3fs\n\n", line2, r.run, plural, gotime.Since(r.began).Seconds()))
	var info []string
	count := func(word string, n int) {
		if n > 0 {
			info = append(info, fmt.Sprintf("%s=%d", word, n))
		}
	}
	word := "OK"
	switch {
	case !r.ok():
		word = "FAILED"
		count("failures", len(r.failures))
		count("errors", len(r.errors))
	case r.run == 0 && len(r.skipped) == 0:
		word = "NO TESTS RAN"
	}
	count("skipped", len(r.skipped))
	count("expected failures", len(r.expected))
	count("unexpected successes", len(r.unexpect))
	if len(info) > 0 {
		word += " (" + strings.Join(info, ", ") + ")"
	}
	r.write(word + "\n")
}

func stderr() any { return sys.CurrentStderr() }
