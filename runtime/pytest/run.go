package pytest

import (
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// result is how one test ended.
type result struct {
	item    *item
	outcome string // passed, failed, skipped, xfailed, xpassed, error
	when    string // setup, call, teardown
	err     error
	reason  string
	output  []section
	sub     string // of a subtest: [message] (i=1)
}

// section is what was written in one phase of a test.
type section struct{ title, text string }

// runItem runs one test and tells how it ended, before what it has set up is torn down. next is the test that follows, or nil.
func (s *session) runItem(i *item, next *item, tell func(*result)) {
	expected, xfail := i.xfail(s.options.settings.get("xfail_strict", "false") == "true")
	until := functionScope
	switch {
	case next == nil:
		until = sessionScope
	case filepath.Dir(next.file) != filepath.Dir(i.file):
		until = packageScope
	case next.program != i.program:
		until = moduleScope
	case next.class != i.class:
		until = classScope
	}
	left := func(res *result) { // without being run
		tell(res)
		if err := s.leave(until, next); err != nil {
			tell(&result{item: i, outcome: "error", when: "teardown", err: err})
		}
	}
	if reason, skip := i.skipped(); skip {
		left(&result{item: i, outcome: "skipped", reason: reason})
		return
	}
	if xfail && !expected.run {
		left(&result{item: i, outcome: "xfailed", reason: "[NOTRUN] " + expected.reason})
		return
	}
	var output []section
	if s.capture != nil {
		s.capture.start()
		defer s.capture.stop()
	}
	phase := func(when string, f func() error) error {
		logged, err := s.logs.during(f)
		if logged != "" {
			defer func() { output = append(output, section{"Captured log " + when, logged}) }()
		}
		if s.capture != nil {
			out, stderr := s.capture.take()
			for k, text := range []string{out, stderr} {
				if text != "" {
					output = append(output, section{"Captured " + streams[k] + " " + when, text})
				}
			}
		}
		return err
	}
	var args []py.KV
	var ended *result
	var test any
	r := &request{session: s, item: i}
	err := phase("setup", func() error {
		s.hook("pytest_runtest_setup", py.KV{Key: "item", Value: i})
		if i.class != nil {
			i.self()
		}
		for _, f := range s.closure(i, nil) {
			r.have(f)
		}
		test = i.callable()
		if i.unit {
			return nil
		}
		for _, name := range requested(test) {
			args = append(args, py.KV{Key: name, Value: r.get(name)})
		}
		i.shown = i.arguments(args)
		return nil
	})
	if err != nil {
		ended = verdict(i, "setup", err, expected, xfail)
	} else {
		err = phase("call", func() error {
			if i.unit {
				return s.runUnit(i, tell)
			}
			return s.call(i, test, args)
		})
		ended = verdict(i, "call", err, expected, xfail)
	}
	tell(ended)
	if err := phase("teardown", func() error { return s.leave(until, next) }); err != nil {
		tell(&result{item: i, outcome: "error", when: "teardown", err: err, output: output})
	}
	ended.output = output
}

// call runs the test itself: a coroutine in the loop of its scope, if a mark says so.
func (s *session) call(i *item, test any, args []py.KV) error {
	v, err := py.CallKw(py.CurrentContext(), test, nil, args)
	if err != nil || !asyncio.IsCoroutine(v) {
		return err
	}
	m := i.mark("asyncio")
	if m == nil && i.mark("anyio") == nil && !s.options.autoAsync {
		lib.Method(v, "close")
		return &noTrace{Fail("async def functions are not natively supported.\nYou need to install a suitable plugin for your async framework, for example:\n  - anyio\n  - pytest-asyncio\n  - pytest-tornasync\n  - pytest-trio\n  - pytest-twisted")}
	}
	at := scopeOf(s.options.settings.get("asyncio_default_test_loop_scope", "function"))
	if m != nil {
		if name := m.arg("loop_scope", -1); name != nil {
			at = scopeOf(name)
		} else if name := m.arg("scope", -1); name != nil {
			at = scopeOf(name)
		}
	}
	_, err = s.run(at, v)
	return err
}

// noTrace is a failure that has no place in the program.
type noTrace struct{ error }

// Unwrap gives the failure.
func (e *noTrace) Unwrap() error { return e.error }

// skipped tells whether a mark skips the test.
func (i *item) skipped() (reason string, skip bool) {
	if i.unit && py.Truth(py.GetAttrOr(i.class, "__unittest_skip__", false)) {
		return py.Str(py.GetAttrOr(i.class, "__unittest_skip_why__", "")), true
	}
	for _, m := range i.marks {
		switch m.name {
		case "skip":
			if r := m.arg("reason", 0); r != nil {
				return py.Str(r), true
			}
			return "unconditional skip", true
		case "skipif":
			if cond := m.arg("condition", 0); py.Truth(cond) {
				if r := m.arg("reason", -1); r != nil {
					return py.Str(r), true
				}
				return "", true
			}
		}
	}
	return "", false
}

// expectation is what @pytest.mark.xfail says.
type expectation struct {
	reason      string
	raises      any
	strict, run bool
}

func (i *item) xfail(strict bool) (expectation, bool) {
	for _, m := range i.marks {
		if m.name != "xfail" {
			continue
		}
		if cond := m.arg("condition", 0); cond != nil && !py.Truth(cond) {
			continue
		}
		e := expectation{raises: m.arg("raises", -1), strict: strict, run: true}
		if given := m.arg("strict", -1); given != nil {
			e.strict = py.Truth(given)
		}
		if r := m.arg("reason", -1); r != nil {
			e.reason = py.Str(r)
		}
		if run := m.arg("run", -1); run != nil {
			e.run = py.Truth(run)
		}
		return e, true
	}
	return expectation{}, false
}

// verdict says what the end of a phase means.
func verdict(i *item, when string, err error, e expectation, xfail bool) *result {
	res := &result{item: i, when: when, err: err}
	switch {
	case err != nil && py.Is(err, py.KeyboardInterrupt, py.SystemExit) && !py.Is(err, py.SystemExit):
		panic(err)
	case err != nil && py.Is(err, ExitException):
		panic(err)
	case err != nil && isSkip(err):
		res.outcome, res.reason = "skipped", py.Str(py.AsException(err))
		if _, ok := err.(*atItem); ok {
			res.err = nil
		}
	case err != nil && py.Is(err, XFailed):
		res.outcome, res.reason = "xfailed", py.Str(py.AsException(err))
		if res.reason != "" {
			res.reason = "reason: " + res.reason
		}
	case err != nil && xfail && (e.raises == nil || !unknown(err) && py.IsAny(err, e.raises)):
		res.outcome, res.reason = "xfailed", e.reason
	case err == nil && xfail && e.strict:
		res.outcome, res.reason = "failed", "[XPASS(strict)] "+e.reason
	case err == nil && xfail:
		res.outcome, res.reason = "xpassed", e.reason
	case err == nil:
		res.outcome = "passed"
	case when == "setup":
		res.outcome = "error"
	default:
		res.outcome = "failed"
	}
	return res
}

// isSkip reports whether an exception skips the test: that of pytest, or that of unittest.
func isSkip(err error) bool {
	c := py.ClassOf(err)
	return py.Is(err, Skipped) || c.Name == "SkipTest" && c.Module == "unittest.case"
}

func unknown(err error) bool {
	_, ok := err.(*lookupError)
	return ok
}

// firstLine is the beginning of a text.
func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
